/** One choice of a few, each with a line that explains it. */
import type { JSX } from "preact";
import { Choice } from "./choice.tsx";

interface RadioSetProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly chosen: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint: string }[];
  readonly onChange: (value: T) => void;
}

export function RadioSet<T extends string>({ legend, name, chosen, options, onChange }: RadioSetProps<T>): JSX.Element {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <Choice
          key={value}
          type="radio"
          id={`${name}-${value.replace(" ", "-")}`}
          name={name}
          checked={value === chosen}
          label={label}
          hint={hint}
          onChange={() => onChange(value)}
        />
      ))}
    </fieldset>
  );
}
