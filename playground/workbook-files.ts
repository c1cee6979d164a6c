/** A workbook as files: each sheet's values and formulas as CSV, and everything about it as one JSON object. */
import Papa from "papaparse";
import { areaName } from "./apps-script/document.ts";
import { harmlessText } from "./csv-text.ts";
import { quotedSheetName } from "./spreadsheet/address.ts";
import type { Area, Sheet, Workbook } from "./spreadsheet/model.ts";

export type FileValue = string | number | boolean;

export interface SheetFacts {
  readonly name: string;
  readonly values: readonly (readonly FileValue[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly notes: readonly { readonly cell: string; readonly text: string }[];
  /** Error cells with the sentence that a person sees on hover. */
  readonly errors: readonly { readonly cell: string; readonly error: string; readonly message: string }[];
  readonly charts: readonly {
    readonly type: string;
    readonly title: string;
    readonly ranges: readonly string[];
    readonly options: Readonly<Record<string, unknown>>;
    readonly anchor: string;
  }[];
  readonly protections: readonly {
    readonly range: string | null;
    readonly description: string;
    readonly warningOnly: boolean;
  }[];
  readonly frozenRows: number;
  readonly hidden: boolean;
}

export function sheetFacts(workbook: Workbook, sheet: Sheet): SheetFacts {
  const area: Area = { row: 0, column: 0, rows: sheet.usedRows, columns: sheet.usedColumns };
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_row, r) => Array.from({ length: area.columns }, (_cell, c) => read(r, c)));
  const notes: SheetFacts["notes"][number][] = [];
  const errors: SheetFacts["errors"][number][] = [];
  const values = each((row, column) => {
    const cell = areaName({ row, column, rows: 1, columns: 1 });
    const note = sheet.note(row, column);
    if (note !== "") notes.push({ cell, text: note });
    const value = sheet.value(row, column);
    if (typeof value === "object") {
      errors.push({ cell, ...value });
      return value.error;
    }
    return typeof value === "number" && sheet.isDate(row, column) ? civilText(value) : value;
  });
  return {
    name: sheet.name,
    values,
    formulas: each((row, column) => sheet.formula(row, column)),
    numberFormats: each((row, column) => sheet.format(row, column).numberFormat ?? "General"),
    notes,
    errors,
    charts: sheet.charts.map(({ type, ranges, options, anchor }) => ({
      type,
      title: typeof options["title"] === "string" ? options["title"] : "",
      ranges: ranges.map((range) => {
        const home = workbook.sheet(range.sheetId);
        return `${home ? `${quotedSheetName(home.name)}!` : ""}${areaName(range.area)}`;
      }),
      options,
      anchor: areaName({ row: anchor.row, column: anchor.column, rows: 1, columns: 1 }),
    })),
    protections: sheet.protections.map((protection) => ({
      range: protection.area && areaName(protection.area),
      description: protection.description,
      warningOnly: protection.warningOnly,
    })),
    frozenRows: sheet.frozenRows,
    hidden: sheet.hidden,
  };
}

/** "2017-12-31", with the time of day where there is one ("2017-12-31 09:30:00"). */
function civilText(serial: number): string {
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000).toISOString();
  const day = moment.slice(0, 10);
  const time = moment.slice(11, 19);
  return time === "00:00:00" ? day : `${day} ${time}`;
}

/** File name → text, for one sheet. */
export function sheetFiles(facts: SheetFacts, stem: string): ReadonlyMap<string, string> {
  return new Map([
    [`${stem}.csv`, csvText(facts.values.map((row) => row.map(fileText)))],
    [`${stem}.formulas.csv`, csvText(facts.formulas)],
  ]);
}

function csvText(rows: readonly (readonly string[])[]): string {
  return rows.length === 0
    ? ""
    : `${Papa.unparse(
        rows.map((row) => [...row]),
        { newline: "\n" },
      )}\n`;
}

/** Full precision: the shortest text that reads back as the same number. */
function fileText(value: FileValue): string {
  if (typeof value === "string") return harmlessText(value);
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** The sheets' names as file names, no two alike on a disk that ignores case. */
export function fileStems(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[<>:"/\\|?*\p{Cc}]/gu, "_");
    let stem = plain;
    for (let n = 2; taken.has(stem.toLowerCase()); n++) stem = `${plain} ${n}`;
    taken.add(stem.toLowerCase());
    return stem;
  });
}
