/** A tab of sample deals beside the person's own tabs: all of it or nothing, and never over what is there. */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import { parseCivilDate } from "../core/calendar.ts";
import { SAMPLE_SIZE, sampleDeals } from "../core/sample/sample-deals.ts";
import type { Format } from "../core/table.ts";
import { addonWords } from "../messages.ts";
import type { Request, SampleAnswer } from "../protocol/protocol.ts";
import { numberFormat, STYLES } from "../reports/theme.ts";
import { finish, type Journal, keepJournal, mend } from "./backup.ts";
import type { Book } from "./book.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { freeName, sheetsOf } from "./write-plan.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly (string | number)[])[];

/** Pixels, by what a column holds; text columns by their longest text. */
const WIDTHS: Readonly<Partial<Record<Format, number>>> = { integer: 84, money: 92, date: 98 };
const PIXELS_A_LETTER = 7;
const MOST_LETTERS = 40;
const MEASURED_ROWS = 1_000;

export function insertSample(book: Book, request: Extract<Request, { readonly call: "sample" }>): SampleAnswer {
  const size = { seed: request.seed ?? SAMPLE_SIZE.seed, count: request.deals ?? SAMPLE_SIZE.count };
  const { headers, formats, rows } = sampleDeals({ ...size, today: parseCivilDate(request.asOf ?? "") ?? book.today });
  const values = [headers, ...rows];
  const sheets = sheetsOf(book);
  const name = freeName(sheets.names, addonWords.sampleTab);
  // The journal of a sheet that is being made: should the run be killed, the next opening removes what it left.
  const journal: Journal = {
    ...{ stage: "writing", sheetId: null, sheetName: name, title: String(headers[0]), backupName: "", box: "A1" },
    ...{ chartIds: [], chartTitles: [], sheetIds: sheets.ids, spills: [], charts: null, record: null },
  };
  keepJournal(journal);
  try {
    const sheet = book.spreadsheet.insertSheet(name, sheets.ids.length);
    fill(sheet, values, formats, book.currency);
    SpreadsheetApp.flush();
    const answer = { sheetId: sheet.getSheetId(), name, rows: values.length, columns: headers.length };
    finish(book, journal);
    return answer;
  } catch (error) {
    const why = messageOf(error);
    mend(book);
    throw new Refusal(addonWords.putBack(name, why));
  }
}

function fill(sheet: Sheet, values: Values, formats: readonly Format[], currency: CurrencyAssumption): void {
  const missing = values.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const columns = formats.length;
  formats.forEach((format, index) => {
    sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1).setNumberFormat(patternOf(format, index, currency));
    sheet.setColumnWidth(index + 1, widthOf(format, values, index));
  });
  sheet.getRange(1, 1, values.length, columns).setValues(values.map((row) => [...row]));
  sheet
    .getRange(1, 1, 1, columns)
    .setFontWeight("bold")
    .setBackground(STYLES.heading.background ?? null)
    .setFontColor(STYLES.heading.color ?? null);
  sheet.setFrozenRows(1);
}

/** Prices in the currency that the reports will be in. An id has no thousands. */
function patternOf(format: Format, column: number, currency: CurrencyAssumption): string {
  return column === 0 ? "0" : numberFormat(format, currency);
}

function widthOf(format: Format, values: Values, column: number): number {
  const letters = values
    .slice(0, MEASURED_ROWS)
    .reduce((longest, row) => Math.max(longest, String(row[column]).length), 0);
  return WIDTHS[format] ?? Math.max(98, Math.min(MOST_LETTERS, letters) * PIXELS_A_LETTER);
}
