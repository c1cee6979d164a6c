/**
 * A column of links beside a table, one a row, each to a cell of the deals tab.
 *
 * A custom function cannot give links, so one formula beside the table makes them from a column of it: the same in a live
 * sheet and in a snapshot, as long as the table, and with nothing in it but addresses.
 */
import { columnLetters } from "../core/deals/cell-name.ts";
import { sheetValues, type Table } from "../core/table.ts";
import type { PlacedArea, TableLinks } from "./sheet-plan.ts";
import { AUTOMATIC } from "./theme.ts";

/** In pixels: "Row 12345" and the heading fit. */
export const LINK_WIDTH = 85;

/** `row` and `column`: where the links' heading stands. `tableColumn`: where the table begins. `sheetId`: of the deals tab. */
export function linkArea(
  id: string,
  links: TableLinks,
  table: Table,
  { row, column, tableColumn }: { readonly row: number; readonly column: number; readonly tableColumn: number },
  sheetId: number,
): PlacedArea {
  const at = Math.max(
    0,
    table.columns.findIndex((one) => one.id === links.column),
  );
  const values = sheetValues(table).map((cells, index): [string] => [
    index === 0 ? links.heading : `${links.label}${cells[at] ?? ""}`,
  ]);
  const letters = columnLetters(tableColumn + at);
  const corner = `$${letters}$${row}`;
  // As many rows as the column is filled: what a person types further down is not in the way.
  const filled = `${corner}:INDEX(${corner}:$${letters};COUNTA(${corner}:$${letters}))`;
  const target = `"#gid=${sheetId}&range=${links.cellColumn}"&${filled}`;
  const label = links.label === "" ? filled : `"${links.label}"&${filled}`;
  return {
    id: `${id} links`,
    row,
    column,
    values,
    formula: `=ARRAYFORMULA(IF(ROW(${filled})=ROW(${corner});"${links.heading}";HYPERLINK(${target};${label})))`,
    styles: values.map((_, index) => [index === 0 ? "heading" : "link"]),
    numberFormats: values.map(() => [AUTOMATIC]),
    notes: [{ row: 0, column: 0, text: links.note }],
    grows: true,
  };
}
