/** The period: quarters, months and fiscal years, newest first, with the days of the chosen one. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import { periodOptions } from "../choices.ts";
import type { Session } from "../state.ts";

interface PeriodSelectProps {
  readonly session: Session;
  readonly chosen: string;
  readonly onChange: (period: string) => void;
}

export function PeriodSelect({ session, chosen, onChange }: PeriodSelectProps): JSX.Element {
  const words = sidebarWords.reports;
  const options = periodOptions(session);
  const range = options.find((option) => option.name === chosen);
  return (
    <div class="field">
      <label for="period">{words.period}</label>
      <select
        id="period"
        value={chosen}
        aria-describedby="period-range"
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {(["quarter", "month", "year"] as const).map((kind) => (
          <optgroup key={kind} label={words.kinds[kind]}>
            {options
              .filter((option) => option.kind === kind)
              .map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p class="hint" id="period-range">
        {range && words.periodRange(range.start, range.end)}
      </p>
    </div>
  );
}
