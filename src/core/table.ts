/** A table that a report shows or a custom function spills: what each column holds, and the rows. Never how it looks. */
import { type CivilDate, toSerial } from "./calendar.ts";

/** What a column holds. "money" is in the spreadsheet's currency, "share" 0.075 for 7.5 %, "multiple" 3 for 3.0×. */
export type Format = "text" | "money" | "share" | "integer" | "decimal" | "multiple" | "date" | "month" | "days";

/** A value of a table. A date is a civil date in a "date" or "month" column; null is "nothing to show", never 0. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly id: string;
  readonly heading: string;
  /** "by row": the rows differ, and `rowFormats` of the table says how. */
  readonly format: Format | "by row";
  /** How the figure is made, for the note on the heading. */
  readonly definition?: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** One format a row, for the columns that say "by row". */
  readonly rowFormats?: readonly Format[];
}

/** A figure by itself: what it is called, what it holds, its value, and how it is worked out. */
export type Figure = readonly [figure: string, format: Format, value: Cell, how: string];

/** Figures one below the other. */
export function figuresTable(figures: readonly Figure[]): Table {
  return {
    columns: [
      { id: "figure", heading: "Figure", format: "text" },
      {
        id: "value",
        heading: "Value",
        format: "by row",
        definition: "Blank: the deals or the settings do not tell. A blank is never a zero.",
      },
      { id: "how", heading: "How it is worked out", format: "text" },
    ],
    rows: figures.map(([figure, , value, how]) => [figure, value, how]),
    rowFormats: figures.map(([, format]) => format),
  };
}

/** What a sheet stores: blanks are "", dates are serial numbers. */
export type SheetValue = string | number | boolean;

export function formatAt(table: Table, row: number, column: number): Format {
  const format = table.columns[column]?.format ?? "text";
  return format === "by row" ? (table.rowFormats?.[row] ?? "text") : format;
}

/** The rectangle that stands in the sheet: the heading row, then the rows. */
export function sheetValues(table: Table): SheetValue[][] {
  const body = table.rows.map((cells, row) =>
    table.columns.map((_, column) => sheetValue(cells[column] ?? null, formatAt(table, row, column))),
  );
  return [table.columns.map((column) => column.heading), ...body];
}

function sheetValue(cell: Cell, format: Format): SheetValue {
  if (cell === null) return "";
  return (format === "date" || format === "month") && typeof cell === "string" ? toSerial(cell as CivilDate) : cell;
}
