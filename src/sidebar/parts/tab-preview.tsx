/** A tab at a glance: its first rows under their headers, and what each header was taken for. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { ChosenColumn, ReadTabAnswer } from "../../protocol/protocol.ts";
import { type ColumnPreview, columnPreviews } from "../choices.ts";
import { BADGES } from "./field-select.tsx";

interface TabPreviewProps {
  readonly tab: string;
  readonly answer: ReadTabAnswer;
  readonly chosen: readonly ChosenColumn[];
}

/** The table scrolls in a box of its own, which the keyboard reaches too. */
export function TabPreview({ tab, answer, chosen }: TabPreviewProps): JSX.Element {
  const words = sidebarWords.data;
  const columns = columnPreviews(answer, chosen);
  const matched = columns.filter(({ field }) => field !== null).length;
  const toCheck = columns.filter(({ confidence }) => confidence === "check").length;
  return (
    <>
      <p>
        {words.matched(matched, columns.length, toCheck)}. <span class="quiet">{words.correct}</span>
      </p>
      {answer.rows.length === 0 && <p class="hint">{words.noRows}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach. */}
      <section class="sheet" aria-label={words.rowsRegion} tabIndex={0}>
        <table>
          <caption>{words.firstRows(tab)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              {columns.map((column) => (
                <Header key={column.letter} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {columns.map(({ letter }, index) => (
                  <td key={letter} title={cells[index]}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Header({ column }: { readonly column: ColumnPreview }): JSX.Element {
  const { header, letter, field, confidence } = column;
  const text = header === "" ? letter : header;
  return (
    <th scope="col" title={text}>
      <span class="one-line">{text}</span>
      {field !== null && (
        <span class="one-line">
          <span class={`badge ${BADGES[confidence]}`}>
            {sidebarWords.fields[field]}: {sidebarWords.columns.confidence[confidence]}
          </span>
        </span>
      )}
    </th>
  );
}
