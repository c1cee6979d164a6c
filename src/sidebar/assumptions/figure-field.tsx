/** One figure of a stage or a rep: its name, the field, what is beside it, and what is wrong with it. */
import type { ComponentChildren, JSX } from "preact";

interface FigureFieldProps {
  readonly id: string;
  /** As it is seen. */
  readonly name: string;
  /** As it is said, with the unit. */
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly problem: string | null;
  readonly isFixed: boolean;
  readonly onInput: (text: string) => void;
  /** What helps to judge the figure. */
  readonly children: ComponentChildren;
}

export function FigureField(props: FigureFieldProps): JSX.Element {
  const { id, name, label, unit, value, problem, isFixed, onInput, children } = props;
  return (
    <li class="figure">
      <div class="figure-head">
        <span class="figure-name wrap" aria-hidden="true">
          {name}
        </span>
        <input
          type="text"
          id={id}
          inputMode="decimal"
          autocomplete="off"
          maxLength={30}
          aria-label={label}
          value={value}
          readOnly={isFixed}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? `${id}-beside` : `${id}-problem ${id}-beside`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <span class="figure-unit" aria-hidden="true">
          {unit}
        </span>
      </div>
      {problem !== null && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div class="figure-beside hint" id={`${id}-beside`}>
        {children}
      </div>
    </li>
  );
}
