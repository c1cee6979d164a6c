/**
 * Every formula that a first build may write, to the letter and at its place, worked out here without the code that writes
 * them: whatever else stands in a cell was put in by what somebody typed.
 */
import type { ReportMode, ReportName } from "../../src/core/report.ts";
import { catalogue } from "../../src/functions/index.ts";
import type { OpenSpreadsheet } from "../addon/spreadsheet.ts";

export interface Origin {
  readonly report: ReportName;
  readonly mode: ReportMode;
  readonly deals: { readonly id: number; readonly name: string };
  /** Names of the tabs that it reads beside the deals. */
  readonly beside: readonly string[];
}

/** Rows and columns count from 1. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What the sheet shows elsewhere; "" where nothing stands. */
  readonly shown: (row: number, column: number) => unknown;
}

/** Custom functions that spill a report's table. */
const TABLES = catalogue.filter(({ family }) => family === "Reports").map(({ name }) => name);

/** Which column a report's links are made from, and what stands before its cells in the address and in the label. */
const LINKS: Readonly<Partial<Record<ReportName, { heading: string; column: string; label: string }>>> = {
  review: { heading: "Row", column: "A", label: '"Row "&' },
  audit: { heading: "Cell", column: "", label: "" },
};
const MOST_COLUMNS = 60;
const TREND_ROWS = 12;

export function isOwnFormula(cell: FormulaCell, origin: Origin): boolean {
  return (
    (origin.mode === "live" && tableFormula(origin).test(cell.formula)) ||
    isLinks(cell, origin) ||
    isTrend(cell, origin)
  );
}

/** The deals, the settings, the three inputs; then ranges of its own sheet, a number of rows, the tabs beside the deals. */
function tableFormula({ deals, beside }: Origin): RegExp {
  const [given, settings, ...others] = [deals.name, "Dealsheet settings", ...beside].map(wholeTab);
  const more = ["\\d+", "\\$[A-Z]{1,3}\\$\\d+:\\$[A-Z]{1,3}(?:\\$\\d+)?", ...others].join("|");
  return new RegExp(
    `^=(?:${TABLES.join("|")})\\(${given};${settings};\\$B\\$2;\\$D\\$2;\\$F\\$2(?:;(?:${more})?)*\\)$`,
  );
}

function wholeTab(name: string): string {
  const quoted = `'${name.split("'").join("''")}'`;
  const names = /^[A-Za-z_][A-Za-z_0-9]*$/.test(name) ? [name, quoted] : [quoted];
  return `(?:${names.map((one) => one.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|")})!A1:[A-Z]{1,3}`;
}

/** Beside the headings of a table to the right, from the column whose heading says what it holds. */
function isLinks({ row, column, formula, shown }: FormulaCell, { report, deals }: Origin): boolean {
  const links = LINKS[report];
  if (links === undefined) return false;
  for (let at = column + 1; at <= column + MOST_COLUMNS; at += 1) {
    if (shown(row, at) === "") return false;
    if (shown(row, at) !== links.heading) continue;
    const [corner, letters] = [`$${lettersOf(at)}$${row}`, `$${lettersOf(at)}`];
    const cells = `${corner}:INDEX(${corner}:${letters};COUNTA(${corner}:${letters}))`;
    const target = `"#gid=${deals.id}&range=${links.column}"&${cells}`;
    return (
      formula === `=ARRAYFORMULA(IF(ROW(${cells})=ROW(${corner});"Go to";HYPERLINK(${target};${links.label}${cells})))`
    );
  }
  return false;
}

/** Of the twelve months above it, in a row that says so. */
function isTrend({ row, column, formula, shown }: FormulaCell, { report }: Origin): boolean {
  if (report !== "kpi" || column === 1 || shown(row, 1) !== "Trend") return false;
  const letters = lettersOf(column);
  return formula === `=SPARKLINE(${letters}${row - TREND_ROWS}:${letters}${row - 1})`;
}

function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : lettersOf(Math.floor((column - 1) / 26)) + letter;
}

/** In all tabs of the spreadsheet; `sheetName`: the report's, null where it was refused. */
export function foreignFormulas(book: OpenSpreadsheet, sheetName: string | null, origin: Origin): string[] {
  const foreign: string[] = [];
  for (const sheet of book.workbook.sheets) {
    const shown = (row: number, column: number): unknown => sheet.value(row - 1, column - 1);
    for (let row = 1; row <= sheet.usedRows; row += 1) {
      for (let column = 1; column <= sheet.usedColumns; column += 1) {
        const formula = sheet.formula(row - 1, column - 1);
        if (formula === "") continue;
        const isOwn = sheet.name === sheetName && isOwnFormula({ row, column, formula, shown }, origin);
        if (!isOwn) foreign.push(`${sheet.name}, row ${row}, column ${column}: ${formula.slice(0, 200)}`);
      }
    }
  }
  return foreign;
}
