/**
 * A row below a table whose rows are days in order: under each column of figures a small line of how they went.
 *
 * SPARKLINE draws a line when it gets no options, which would be an array literal and read differently by locale. The
 * cells hold no value, so the row is the same in a live sheet and in a snapshot.
 */
import { columnLetters } from "../core/deals/cell-name.ts";
import type { Table } from "../core/table.ts";
import type { PlacedArea, TableTrends } from "./sheet-plan.ts";
import { AUTOMATIC, PLAIN_TEXT } from "./theme.ts";

/** `heading`: the sheet row of the table's headings; `column`: where it begins. */
export function trendArea(
  id: string,
  trends: TableTrends,
  table: Table,
  { heading, column }: { readonly heading: number; readonly column: number },
): PlacedArea {
  const first = heading + 1;
  const last = heading + table.rows.length;
  /** One figure makes no line, and a column without any an error. */
  const drawn = table.columns.flatMap((_, at) =>
    at > 0 && table.rows.filter((cells) => typeof cells[at] === "number").length > 1 ? [at] : [],
  );
  return {
    id: `${id} trends`,
    row: last + 1,
    column,
    values: [table.columns.map((_, at) => (at === 0 ? trends.label : ""))],
    formulas: drawn.map((at) => {
      const letters = columnLetters(column + at);
      return { row: 0, column: at, formula: `=SPARKLINE(${letters}${first}:${letters}${last})` };
    }),
    styles: [table.columns.map((_, at) => (at === 0 ? "label" : "body"))],
    numberFormats: [table.columns.map((_, at) => (at === 0 ? PLAIN_TEXT : AUTOMATIC))],
    notes: [{ row: 0, column: 0, text: trends.note }],
    grows: false,
  };
}
