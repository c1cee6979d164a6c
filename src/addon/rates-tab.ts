/** The tab of exchange rates: read where it is, made with its headings where a second currency turns up without it. */
import { RATE_HEADINGS, readExchangeRates } from "../core/commission/exchange-rates.ts";
import type { ExchangeRate } from "../core/commission/plan-terms.ts";
import { addonWords, failureSentence } from "../messages.ts";
import { PALETTE, STYLES } from "../reports/theme.ts";
import type { Book } from "./book.ts";
import { readTable } from "./read-table.ts";
import { Refusal } from "./refusal.ts";

export const RATES_TAB = "Dealsheet rates";

/** A rate is shown with the digits that banks publish. */
const FORMATS = ["@", "@", "yyyy-mm-dd", "0.000000"];

/** null: there is no such tab. Refuses when a cell cannot be understood, naming it. */
export function readRates(book: Book): readonly ExchangeRate[] | null {
  const sheet = book.spreadsheet.getSheetByName(RATES_TAB);
  if (sheet === null) return null;
  const rates = readExchangeRates(readTable(sheet, book.civilDay), book.dateOrder);
  if (!rates.ok) throw new Refusal(failureSentence(addonWords.name, rates.failure));
  return rates.value;
}

export function makeRatesTab(book: Book): void {
  const sheet = book.spreadsheet.insertSheet(RATES_TAB, book.spreadsheet.getSheets().length);
  try {
    sheet.setTabColor(PALETTE.grey);
    sheet.setFrozenRows(1);
    FORMATS.forEach((format, index) => {
      sheet.getRange(1, index + 1, sheet.getMaxRows(), 1).setNumberFormat(format);
    });
    sheet
      .getRange(1, 1, 1, RATE_HEADINGS.length)
      .setNumberFormat("@")
      .setValues([[...RATE_HEADINGS]])
      .setFontWeight("bold")
      .setBackground(STYLES.heading.background ?? null)
      .setFontColor(STYLES.heading.color ?? null);
    sheet.getRange(1, 1).setNote(addonWords.rates.note);
    SpreadsheetApp.flush();
  } catch (error) {
    book.spreadsheet.deleteSheet(sheet);
    throw error;
  }
}
