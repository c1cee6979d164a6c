/** One field's column: the match, how sure it is, a few of its values, and a select to change or clear it. */
import type { JSX } from "preact";
import type { Field } from "../../core/deals/deal.ts";
import { sidebarWords } from "../../messages.ts";
import type { ChosenColumn, ReadTabAnswer } from "../../protocol/protocol.ts";
import { type Confidence, columnOptions, fieldMatch } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import type { ColumnChoice } from "../event.ts";

interface FieldSelectProps {
  readonly field: Field;
  /** A field that the reports need: then it is worth a word that it was not found. */
  readonly isNeeded: boolean;
  readonly answer: ReadTabAnswer;
  readonly chosen: readonly ChosenColumn[];
  readonly dispatch: Dispatch;
}

const AUTOMATIC = "automatic";
const NONE = "none";
const COLUMN = "column:";

export const BADGES: Readonly<Record<Confidence, "calm" | "good" | "mind">> = {
  chosen: "calm",
  sure: "good",
  likely: "calm",
  check: "mind",
  none: "mind",
  cleared: "calm",
};

export function FieldSelect({ field, isNeeded, answer, chosen, dispatch }: FieldSelectProps): JSX.Element {
  const words = sidebarWords.columns;
  const { header, confidence, samples, canReset } = fieldMatch(answer, chosen, field);
  const id = `column-${field}`;
  const hasBadge = isNeeded || confidence !== "none";
  const described = [hasBadge ? `${id}-confidence` : "", header === null ? "" : `${id}-samples`].join(" ").trim();
  const shownSamples = samples.length === 0 ? words.noSamples : words.samples(samples);
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{sidebarWords.fields[field]}</label>
        {hasBadge && (
          <span class={`badge ${BADGES[confidence]}`} id={`${id}-confidence`}>
            {words.confidence[confidence]}
          </span>
        )}
      </div>
      <select
        id={id}
        title={header ?? words.none}
        aria-describedby={described === "" ? undefined : described}
        value={header === null ? NONE : `${COLUMN}${header}`}
        onChange={(event) => dispatch({ type: "choose column", field, choice: choiceOf(event.currentTarget.value) })}
      >
        {canReset && <option value={AUTOMATIC}>{words.automatic}</option>}
        <option value={NONE}>{words.none}</option>
        {columnOptions(answer).map((column) => (
          <option key={column.letter} value={`${COLUMN}${column.header}`}>
            {words.option(column.header, column.letter)}
          </option>
        ))}
      </select>
      {header !== null && (
        <p class="hint one-line" id={`${id}-samples`} title={shownSamples}>
          {shownSamples}
        </p>
      )}
    </div>
  );
}

function choiceOf(value: string): ColumnChoice {
  if (value === AUTOMATIC) return { kind: "automatic" };
  return value === NONE ? { kind: "none" } : { kind: "column", header: value.slice(COLUMN.length) };
}
