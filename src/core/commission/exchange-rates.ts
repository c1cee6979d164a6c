/** The exchange rates of a plain table with the headings From, To, Date and Rate: one dated rate a row. */
import { cellName } from "../deals/cell-name.ts";
import { cellText, isBlankCell } from "../deals/cell-text.ts";
import { currencyOfMark } from "../deals/currency-marks.ts";
import { foldWord } from "../deals/fold.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import { readAmount } from "../deals/read-amount.ts";
import { type DateOrder, readDateColumn } from "../deals/read-dates.ts";
import { fail, ok, type Result } from "../result.ts";
import type { ExchangeRate } from "./plan-terms.ts";

export const RATE_HEADINGS = ["From", "To", "Date", "Rate"] as const;
type RateHeading = (typeof RATE_HEADINGS)[number];

const CURRENCY = 'a currency code such as "EUR"';
const RATE = 'a rate above 0, written as a plain number such as "1.0842"';

/**
 * The rates by pair, then by day, whatever the order of the rows; blank rows are skipped, a rate that stands twice
 * counts once. `dateOrder` is the spreadsheet's, for dates that are text.
 *
 * RATES_HEADING when one of the headings is missing (the table's first row), RATES_CELL with the cell's name for a cell
 * that is blank or cannot be read in one way only, RATES_TWICE for two rates of a pair on one day.
 */
export function readExchangeRates(table: PlainTable, dateOrder: DateOrder): Result<readonly ExchangeRate[]> {
  const headings = (table.rows[0] ?? []).map((cell) => foldWord(cellText(cell)));
  const missing = RATE_HEADINGS.find((heading) => !headings.includes(foldWord(heading)));
  if (missing !== undefined) return fail({ code: "RATES_HEADING", tab: table.tab, heading: missing });
  const columnOf = (heading: RateHeading) => headings.indexOf(foldWord(heading));
  const cellOf = (row: number, heading: RateHeading): PlainCell => table.rows[row]?.[columnOf(heading)] ?? "";
  const place = (row: number, heading: RateHeading) => ({
    tab: table.tab,
    cell: cellName(table.firstRow + row, table.firstColumn + columnOf(heading)),
  });
  const wrong = (row: number, heading: RateHeading, expected: string) =>
    fail({ code: "RATES_CELL", ...place(row, heading), value: cellText(cellOf(row, heading)), expected });
  const rows = table.rows
    .map((_, row) => row)
    .filter((row) => row > 0 && RATE_HEADINGS.some((heading) => !isBlankCell(cellOf(row, heading))));
  const days = readDateColumn(
    rows.map((row) => cellOf(row, "Date")),
    dateOrder,
  );
  const known = new Map<string, { readonly row: number; readonly rate: ExchangeRate }>();
  for (const [index, row] of rows.entries()) {
    const from = currencyOf(cellOf(row, "From"));
    if (from === null) return wrong(row, "From", CURRENCY);
    const to = currencyOf(cellOf(row, "To"));
    if (to === null) return wrong(row, "To", CURRENCY);
    if (from === to) return wrong(row, "To", `another currency than ${from}`);
    const day = days.dates[index] ?? null;
    if (day === null) return wrong(row, "Date", 'a day such as "2026-03-31"');
    const rate = readAmount(cellOf(row, "Rate"));
    if (typeof rate !== "number" || rate <= 0) return wrong(row, "Rate", RATE);
    const key = [from, to, day].join(" ");
    const other = known.get(key);
    if (other === undefined) known.set(key, { row, rate: { from, to, day, rate } });
    else if (other.rate.rate !== rate) {
      return fail({ code: "RATES_TWICE", ...place(row, "Rate"), row: table.firstRow + other.row, from, to, day });
    }
  }
  return ok([...known].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { rate }]) => rate));
}

/** "EUR" and "€"; null for "$", which several currencies share. */
function currencyOf(cell: PlainCell): string | null {
  const text = typeof cell === "string" ? cellText(cell) : "";
  return currencyOfMark(text) ?? (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null);
}
