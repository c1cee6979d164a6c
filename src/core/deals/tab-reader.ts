/** The deal rows of a tab, column by column, with every issue found on the way and its place. */
import { cellName } from "./cell-name.ts";
import { cellText } from "./cell-text.ts";
import type { ChosenColumns } from "./choose-columns.ts";
import type { DealIssue, Field, IssueRule } from "./deal.ts";
import { isErrorText } from "./error-cell.ts";
import type { PlainCell, PlainTable } from "./plain-table.ts";

export interface TabReader {
  /** Indexes of table.rows that are deals. */
  readonly rows: readonly number[];
  readonly sheetRow: (row: number) => number;
  readonly has: (field: Field) => boolean;
  /** The header of the field's column; "" when the tab has none. */
  readonly header: (field: Field) => string;
  /** The field's cells, one a deal; null when the tab has no such column. */
  readonly cells: (field: Field) => PlainCell[] | null;
  /** The field's words, trimmed; error cells are reported and count as blank. */
  readonly words: (field: Field) => string[] | null;
  /** `index` is the deal's; `value` the cell's own text unless given. */
  readonly report: (field: Field, index: number, rule: IssueRule, value?: string) => void;
  /** What concerns a column as a whole. */
  readonly reportHeader: (field: Field, rule: IssueRule) => void;
  /** Everything reported so far, in the sheet's order. */
  readonly issues: () => DealIssue[];
}

export function tabReader(
  table: PlainTable,
  chosen: ChosenColumns,
  rows: readonly number[],
  grouped: ReadonlyMap<number, readonly PlainCell[]>,
): TabReader {
  const columns = new Map<Field, number>(chosen.matches.map((match) => [match.field, match.column]));
  const found: { readonly row: number; readonly column: number; readonly issue: DealIssue }[] = [];
  const reportAt = (field: Field, row: number, rule: IssueRule, value?: string) => {
    const column = columns.get(field) ?? 0;
    const cell = cellName(table.firstRow + row, table.firstColumn + column);
    const text = value ?? cellText(table.rows[row]?.[column] ?? "");
    found.push({ row, column, issue: { cell, rule, value: text, field } });
  };
  const groupOf = (field: Field, index: number): string | undefined => {
    const group = grouped.get(columns.get(field) ?? -1)?.[index];
    return group === undefined ? undefined : cellText(group);
  };
  const report: TabReader["report"] = (field, index, rule, value) => {
    const row = rows[index];
    if (row !== undefined) reportAt(field, row, rule, value ?? groupOf(field, index));
  };
  const cells: TabReader["cells"] = (field) => {
    const column = columns.get(field);
    if (column === undefined) return null;
    const filled = grouped.get(column);
    if (filled) return [...filled];
    const found = new Array<PlainCell>(rows.length);
    for (let index = 0; index < rows.length; index += 1) found[index] = table.rows[rows[index] ?? -1]?.[column] ?? "";
    return found;
  };
  return {
    rows,
    sheetRow: (row) => table.firstRow + row,
    has: (field) => columns.has(field),
    header: (field) => chosen.matches.find((match) => match.field === field)?.header ?? "",
    cells,
    words: (field) => {
      const found = cells(field);
      if (found === null) return null;
      const words = new Array<string>(found.length);
      for (let index = 0; index < found.length; index += 1) {
        const text = cellText(found[index] ?? "");
        const isError = isErrorText(text);
        if (isError) report(field, index, "error cell", text);
        words[index] = isError ? "" : text;
      }
      return words;
    },
    report,
    reportHeader: (field, rule) => reportAt(field, chosen.headerRow, rule),
    issues: () =>
      [...found].sort((one, other) => one.row - other.row || one.column - other.column).map(({ issue }) => issue),
  };
}
