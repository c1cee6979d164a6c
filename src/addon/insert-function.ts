/** Writes a custom function's formula into the current cell, with the ranges of a deals tab filled in. */
import { SETTINGS_TAB } from "../core/assumptions/settings-layout.ts";
import { periodContaining } from "../core/calendar.ts";
import { choicesFor, chooseColumns } from "../core/deals/choose-columns.ts";
import { isErrorText } from "../core/deals/error-cell.ts";
import { type FilledParameter, filledParameters } from "../functions/fill.ts";
import { parametersOf } from "../functions/index.ts";
import { addonWords, failureSentence } from "../messages.ts";
import type { InsertFunctionAnswer, Request } from "../protocol/protocol.ts";
import { rectangleOf } from "../reports/a1.ts";
import type { Book } from "./book.ts";
import { type DealsSource, type FillSources, fillArgument, text } from "./fill-arguments.ts";
import { chosenFor, dealsSheet } from "./read-deals-tab.ts";
import { readTable } from "./read-table.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { findReports, type ReportRecord } from "./report-record.ts";
import { readSettings, type Settings } from "./settings.ts";

type InsertRequest = Extract<Request, { readonly call: "insertFunction" }>;
type Range = GoogleAppsScript.Spreadsheet.Range;

export function insertFunction(book: Book, request: InsertRequest): InsertFunctionAnswer {
  const parameters = parametersOf(request.name);
  if (parameters === null) throw new Refusal(addonWords.notARequest);
  const cell = freeCell(book, request.sheetId);
  const filled = filledParameters(request.name, parameters);
  const sources = sourcesOf(book, request, filled);
  const given = filled.map(({ name, fill }) => ({ name, argument: fillArgument(fill, sources) }));
  const formula = `=${request.name}(${given.map(({ name, argument }) => argument ?? text(name)).join(";")})`;
  const sheet = cell.getSheet();
  return {
    sheetId: sheet.getSheetId(),
    sheetName: sheet.getName(),
    cell: cell.getA1Notation(),
    formula,
    toReplace: given.flatMap(({ name, argument }) => (argument === null ? [name] : [])),
    error: write(cell, formula),
  };
}

/** The current cell, where a formula of a person may stand: empty, and in none of the places that others rely on. */
function freeCell(book: Book, dealsSheetId: number | null): Range {
  const { insert } = addonWords;
  const cell: Range | null = book.spreadsheet.getCurrentCell();
  if (cell === null) throw new Refusal(insert.noCell);
  const sheet = cell.getSheet();
  const sheetId = sheet.getSheetId();
  const name = sheet.getName();
  const reports = findReports(book);
  const isDealsTab = sheetId === dealsSheetId || reports.some(({ record }) => record.dealsSheetId === sheetId);
  if (isDealsTab) throw new Refusal(insert.inDeals(name));
  if (name === SETTINGS_TAB) throw new Refusal(insert.inSettings);
  const a1 = cell.getA1Notation();
  const report = reports.find(({ record }) => record.sheetId === sheetId);
  if (report !== undefined && isInBlock(report.record, cell)) throw new Refusal(insert.inReport(a1, name));
  if (cell.getFormula() !== "" || cell.getValue() !== "") throw new Refusal(insert.filled(a1, name));
  return cell;
}

/** A report's own cells, and those below a table that grows with its reps. */
function isInBlock({ owned, spills }: ReportRecord, cell: Range): boolean {
  const row = cell.getRow();
  const column = cell.getColumn();
  return owned.some((a1) => {
    const area = rectangleOf(a1);
    if (area === null || column < area.column || column >= area.column + area.columns || row < area.row) return false;
    return spills.includes(a1) || row < area.row + area.rows;
  });
}

/** Reads only what the function's parameters ask for: the deals tab may have many rows. */
function sourcesOf(book: Book, request: InsertRequest, filled: readonly FilledParameter[]): FillSources {
  const settings = readSettings(book);
  const { fiscalStart, quotaPeriod } = settings.assumptions.calendar;
  const needsDeals = filled.some(({ fill }) => fill.kind === "column" || fill.kind.startsWith("deals "));
  return {
    deals: needsDeals && request.sheetId !== null ? dealsSource(book, settings, request.sheetId, request) : null,
    settings: settings.sheet === null ? null : settings.table,
    today: book.today,
    period: periodContaining(book.today, quotaPeriod, fiscalStart),
  };
}

function dealsSource(book: Book, settings: Settings, sheetId: number, { columns }: InsertRequest): DealsSource {
  const table = readTable(dealsSheet(book, sheetId), book.civilDay);
  const choices = choicesFor(table.tab, chosenFor(table.tab, settings.assumptions.columns, columns));
  const chosen = chooseColumns(table, choices);
  if (!chosen.ok) throw new Refusal(failureSentence(addonWords.name, chosen.failure));
  return { table, headerRow: chosen.value.headerRow, matches: chosen.value.matches };
}

/** Gives the error that the cell shows. What Google will not take as a formula is taken back. */
function write(cell: Range, formula: string): string | null {
  try {
    cell.setFormula(formula);
    SpreadsheetApp.flush();
    if (cell.getFormula() === "") throw new Error(addonWords.insert.becameText);
  } catch (error) {
    cell.clearContent();
    throw new Refusal(addonWords.insert.notWritten(cell.getA1Notation(), messageOf(error)));
  }
  const shown: unknown = cell.getValue();
  return typeof shown === "string" && isErrorText(shown) ? shown : null;
}
