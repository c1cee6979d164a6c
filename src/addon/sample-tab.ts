/** A tab of the sample company beside the person's own tabs: all of it or nothing, and never over what is there. */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import { parseCivilDate } from "../core/calendar.ts";
import { SAMPLE_SIZE, type SampleFormat, type SampleTable, sampleDeals } from "../core/sample/sample-deals.ts";
import { sampleLeads } from "../core/sample/sample-leads.ts";
import { addonWords } from "../messages.ts";
import type { Request, SampleAnswer } from "../protocol/protocol.ts";
import { AUTOMATIC, numberFormat, STYLES } from "../reports/theme.ts";
import { finish, type Journal, keepJournal, mend } from "./backup.ts";
import type { Book } from "./book.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { freeName, sheetsOf } from "./write-plan.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = SampleTable["rows"];
type SampleRequest = Extract<Request, { readonly call: "sample" }>;

/** Pixels, by what a column holds; text columns by their longest text. */
const WIDTHS: Readonly<Partial<Record<SampleFormat, number>>> = { integer: 84, money: 92, date: 98, moment: 128 };
const PIXELS_A_LETTER = 7;
const MOST_LETTERS = 40;
const MEASURED_ROWS = 1_000;

export function insertSample(book: Book, request: SampleRequest): SampleAnswer {
  const { headers, formats, rows } = sampleTable(book, request);
  const values = [headers, ...rows];
  const sheets = sheetsOf(book);
  const name = freeName(sheets.names, addonWords.sampleTab[request.of ?? "deals"]);
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

function sampleTable(book: Book, { of, asOf, seed = SAMPLE_SIZE.seed, deals }: SampleRequest): SampleTable {
  const today = parseCivilDate(asOf ?? "") ?? book.today;
  if (of === "leads" || of === "activities") return sampleLeads({ seed, today })[of];
  return sampleDeals({ seed, today, count: deals ?? SAMPLE_SIZE.count });
}

function fill(sheet: Sheet, values: Values, formats: readonly SampleFormat[], currency: CurrencyAssumption): void {
  const columns = formats.length;
  const missing = values.length - sheet.getMaxRows();
  if (missing > 0) {
    // Half a million rows of Google's 26 columns would be more cells than a spreadsheet holds.
    sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
    sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  }
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
function patternOf(format: SampleFormat, column: number, currency: CurrencyAssumption): string {
  if (format === "moment") return "yyyy-mm-dd hh:mm";
  if (format === "tick") return AUTOMATIC;
  return format === "integer" && column === 0 ? "0" : numberFormat(format, currency);
}

function widthOf(format: SampleFormat, values: Values, column: number): number {
  const letters = values
    .slice(0, MEASURED_ROWS)
    .reduce((longest, row) => Math.max(longest, String(row[column]).length), 0);
  return WIDTHS[format] ?? Math.max(98, Math.min(MOST_LETTERS, letters) * PIXELS_A_LETTER);
}
