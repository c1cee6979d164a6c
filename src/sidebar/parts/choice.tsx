/** A tick box or a radio button with its label, and a line that explains it. */
import type { ComponentChildren, JSX } from "preact";

interface ChoiceProps {
  readonly type: "checkbox" | "radio";
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly onChange: (checked: boolean) => void;
}

export function Choice({ type, id, name, checked, disabled = false, label, hint, onChange }: ChoiceProps): JSX.Element {
  const hintId = `${id}-hint`;
  return (
    <div class={disabled ? "choice off" : "choice"}>
      <input
        type={type}
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div class="choice-text">
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <div class="hint" id={hintId}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
