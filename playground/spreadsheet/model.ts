/**
 * What a spreadsheet is, for everything in the playground: the engine fills it, Apps Script's services drive it, the
 * page draws it.
 *
 * Rows and columns are 0-based here; the Apps Script services translate to their 1-based world. A date is what it is in
 * Google Sheets: a serial number (1 = 1899-12-31) in a cell with a date format.
 */

/** An error as a cell shows it, and the note that explains it on hover. */
export interface CellError {
  readonly error: "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#NAME?" | "#NULL!" | "#ERROR!";
  readonly message: string;
}

/** What a cell holds after calculation. A blank cell is "". */
export type CellValue = string | number | boolean | CellError;

/** A rectangle; `rows` and `columns` are counts, both at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellFormat {
  readonly numberFormat?: string;
  readonly fontWeight?: "bold" | "normal";
  readonly fontStyle?: "italic" | "normal";
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly background?: string;
  readonly horizontalAlignment?: "left" | "center" | "right";
  readonly verticalAlignment?: "top" | "middle" | "bottom";
  readonly wrap?: "OVERFLOW" | "WRAP" | "CLIP";
  readonly borders?: Readonly<
    Partial<Record<"top" | "bottom" | "left" | "right", { readonly color: string; readonly style: string }>>
  >;
}

/** A chart as `EmbeddedChart` describes it: the page draws it, tests read it. */
export interface ChartModel {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly { readonly sheetId: number; readonly area: Area }[];
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
}

export interface ProtectionModel {
  readonly id: number;
  readonly area: Area | null;
  readonly description: string;
  readonly warningOnly: boolean;
  /** Absent: the person at work, who may change what they protected. */
  readonly by?: "somebody else";
}

export interface MetadataModel {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: "DOCUMENT" | "PROJECT";
}

export interface ValidationModel {
  readonly area: Area;
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface ConditionalFormatModel {
  readonly areas: readonly Area[];
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly format: CellFormat;
}

/** What SPARKLINE draws in its cell. Option names and their values are in lower case. */
export interface Sparkline {
  readonly values: readonly number[];
  readonly options: Readonly<Record<string, string>>;
}

/** One sheet of a workbook. Every write marks what depends on it; nothing is calculated until somebody reads. */
export interface Sheet {
  readonly id: number;
  readonly name: string;
  /** Size of the grid (1,000 × 26 when new), not of what is filled. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The calculated value; a spilled cell reads like any other. */
  value(row: number, column: number): CellValue;
  /** The formula as the person typed it (with its "=" and its ";"), else "". A spilled cell has none. */
  formula(row: number, column: number): string;
  /** The cell that spills into this one, itself included; null for a cell of its own. */
  spillOwner(row: number, column: number): { readonly row: number; readonly column: number } | null;
  /** With the automatic number format that typing ("31.12.2017", "12%") or a formula's result brought, if no other is set. */
  format(row: number, column: number): CellFormat;
  /** A number that shows as a date or a time. */
  isDate(row: number, column: number): boolean;
  note(row: number, column: number): string;
  /** Where a click on the cell's HYPERLINK leads; null where there is none. */
  link(row: number, column: number): string | null;
  /** What the cell's SPARKLINE draws; null where there is none. */
  sparkline(row: number, column: number): Sparkline | null;
  /** What the grid shows: the value through its number format, in the workbook's locale. */
  display(row: number, column: number): string;
  /** Last row and column that hold anything, as counts; 0 × 0 when the sheet is empty. Spilled cells count. */
  readonly usedRows: number;
  readonly usedColumns: number;

  /** As if typed or as `setValues` does: "=…" is a formula, "2024-01-31" a date, "12%" a share; a text format keeps text. */
  enter(row: number, column: number, input: string | number | boolean): void;
  /** A block of `enter`, one recalculation mark for all of it. */
  enterAll(row: number, column: number, inputs: readonly (readonly (string | number | boolean)[])[]): void;
  /** The value as it is, never parsed (imported text, restored cells). */
  put(row: number, column: number, value: string | number | boolean): void;
  clear(
    area: Area,
    what: {
      readonly contents?: boolean;
      readonly formats?: boolean;
      readonly notes?: boolean;
      readonly validations?: boolean;
    },
  ): void;
  setFormat(area: Area, format: CellFormat): void;
  setFormats(row: number, column: number, formats: readonly (readonly CellFormat[])[]): void;
  setNote(row: number, column: number, note: string): void;

  insertRows(before: number, count: number): void;
  insertColumns(before: number, count: number): void;
  deleteRows(first: number, count: number): void;
  deleteColumns(first: number, count: number): void;

  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  tabColor: string | null;
  columnWidth(column: number): number;
  setColumnWidth(column: number, pixels: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, pixels: number): void;
  readonly merges: readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;

  readonly charts: readonly ChartModel[];
  setCharts(charts: readonly ChartModel[]): void;
  readonly protections: readonly ProtectionModel[];
  setProtections(protections: readonly ProtectionModel[]): void;
  readonly metadata: readonly MetadataModel[];
  setMetadata(metadata: readonly MetadataModel[]): void;
  readonly validations: readonly ValidationModel[];
  setValidations(validations: readonly ValidationModel[]): void;
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  setConditionalFormats(rules: readonly ConditionalFormatModel[]): void;
}

/** What a custom function is given: never Univer's objects, always what Apps Script would hand over, still in serials. */
export type FunctionArgument =
  | { readonly kind: "cell"; readonly value: CellValue; readonly isDate: boolean }
  | {
      readonly kind: "range";
      readonly values: readonly (readonly CellValue[])[];
      readonly isDate: (row: number, column: number) => boolean;
    }
  | { readonly kind: "missing" };

/** Thrown by a custom function to show an error other than `#ERROR!`; any other throw shows `#ERROR!` with its message. */
export type CustomFunction = (
  args: readonly FunctionArgument[],
  caller: { readonly sheet: Sheet; readonly row: number; readonly column: number },
) => string | number | boolean | readonly (readonly (string | number | boolean)[])[];

export interface NamedRange {
  readonly name: string;
  readonly sheetId: number;
  readonly area: Area;
}

/** What changed, for whoever draws it. `cells` is fired after recalculation, with every area whose shown value changed. */
export type Change =
  | { readonly kind: "cells"; readonly sheetId: number; readonly areas: readonly Area[] }
  | { readonly kind: "formats"; readonly sheetId: number; readonly areas: readonly Area[] }
  | { readonly kind: "sheet"; readonly sheetId: number }
  | { readonly kind: "sheets" }
  | { readonly kind: "selection" };

export interface Workbook {
  readonly id: string;
  name: string;
  /** "en_US", "de_DE" …; decides how typed text is read and numbers are shown. */
  locale: string;
  /** IANA name: the spreadsheet's own zone, in which TODAY() and date cells live. */
  timeZone: string;
  readonly sheets: readonly Sheet[];
  sheet(id: number): Sheet | undefined;
  sheetNamed(name: string): Sheet | undefined;
  /** Throws, as Google does, when the name is taken ("A sheet with the name "X" already exists. Please enter another name."). */
  insertSheet(name: string, index?: number): Sheet;
  /** Throws when it is the last visible one. Formulas that refer to it become #REF!. */
  deleteSheet(id: number): void;
  moveSheet(id: number, index: number): void;
  /** Formulas elsewhere follow the new name. */
  renameSheet(id: number, name: string): void;
  /** A copy with everything on it (charts, formats, notes, rules, metadata), at the end, named `name`. */
  copySheet(id: number, name: string): Sheet;
  activeSheetId: number;
  selection: { readonly sheetId: number; readonly area: Area };
  namedRanges: readonly NamedRange[];
  setNamedRanges(ranges: readonly NamedRange[]): void;
  metadata: readonly MetadataModel[];
  setMetadata(metadata: readonly MetadataModel[]): void;

  /** Replaces all custom functions; cells that use them are calculated again. */
  setCustomFunctions(functions: ReadonlyMap<string, CustomFunction>): void;
  /** Calculates everything that waits, as `SpreadsheetApp.flush()` does. Reads do it for what they touch. */
  calculate(): void;
  /** Marks TODAY, NOW, RAND and their dependants for calculation (Google does so on every edit). */
  touchVolatile(): void;
  /** Whether a formula in the area depends on NOW, RAND, RANDARRAY or RANDBETWEEN (custom functions refuse such cells). */
  onChange(listener: (change: Change) => void): () => void;
}

/** Where "now" comes from: tests and `npm run report` hold the clock still. */
export interface Clock {
  now(): Date;
}
