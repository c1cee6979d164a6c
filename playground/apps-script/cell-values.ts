/** Values between cells and scripts: a date cell is a Date in the spreadsheet's zone, a blank is "", an error its text. */
import { isDateFormat } from "../spreadsheet/display.ts";
import { localeRules } from "../spreadsheet/locale.ts";
import type { Area, CellValue, Sheet, Workbook } from "../spreadsheet/model.ts";
import { isDate, type Run } from "./run.ts";
import { zoneTime } from "./zone-time.ts";

export type ScriptValue = string | number | boolean | Date;

/** More than a cell may hold, in characters. */
const CELL_LIMIT = 50_000;
const SPREADSHEET_LIMIT = 10_000_000;

export function scriptValue(run: Run, workbook: Workbook, value: CellValue, dated: boolean): ScriptValue {
  if (typeof value === "object") return value.error;
  if (dated && typeof value === "number") return run.date(zoneTime(workbook.timeZone).instantOf(value));
  return value;
}

/** `getValues` of an area. */
export function readValues(run: Run, workbook: Workbook, sheet: Sheet, area: Area): ScriptValue[][] {
  const rows: ScriptValue[][] = [];
  for (let r = area.row; r < area.row + area.rows; r++) {
    const row: ScriptValue[] = [];
    for (let c = area.column; c < area.column + area.columns; c++) {
      const value = sheet.value(r, c);
      const dated = typeof value === "number" && sheet.isDate(r, c);
      row.push(scriptValue(run, workbook, value, dated));
    }
    rows.push(row);
  }
  return run.rows(rows);
}

/** `setValues`: text is read as if it was typed, a Date becomes a date in the spreadsheet's zone, null a blank. */
export function writeValues(
  run: Run,
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  values: readonly (readonly unknown[])[],
): void {
  const dates: { readonly row: number; readonly column: number; readonly serial: number }[] = [];
  const inputs = values.map((row, r) =>
    Array.from(row, (value, c): string | number | boolean => {
      if (isDate(value)) {
        if (Number.isNaN(value.getTime())) throw run.exception("An invalid Date cannot be written into a cell.");
        const serial = zoneTime(workbook.timeZone).serialOf(value.getTime());
        dates.push({ row: area.row + r, column: area.column + c, serial });
        return serial;
      }
      return cellInput(run, value, r, c);
    }),
  );
  sheet.enterAll(area.row, area.column, inputs);
  for (const { row, column, serial } of dates) {
    if (isDateFormat(sheet.format(row, column).numberFormat)) continue;
    const { dateFormat } = localeRules(workbook.locale);
    const numberFormat = Number.isInteger(serial) ? dateFormat : `${dateFormat} H:mm:ss`;
    sheet.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat });
  }
}

/**
 * What a script may write. Google turns NaN into #NUM!, `undefined` into a blank and an object into its text; no script
 * of ours should lean on that, so the playground refuses them with the place.
 */
function cellInput(run: Run, value: unknown, row: number, column: number): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "string") {
    if (value.length > CELL_LIMIT) {
      throw run.exception(`Your input contains more than the maximum of ${CELL_LIMIT} characters in a single cell.`);
    }
    return value;
  }
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  throw run.exception(
    `The playground refuses to write ${describe(value)} (row ${row + 1}, column ${column + 1} of the data): Google leaves open what a cell makes of it.`,
  );
}

export function describe(value: unknown): string {
  if (value === undefined || value === null || typeof value === "number") return String(value);
  if (Array.isArray(value)) return "an array";
  return isDate(value) ? "a Date" : typeof value === "function" ? "a function" : "an object";
}

/** Google's sentences for a block that does not fit its range. */
export function checkShape(run: Run, area: Area, block: unknown): asserts block is readonly (readonly unknown[])[] {
  if (!Array.isArray(block) || !block.every((row) => Array.isArray(row))) {
    throw run.exception("The parameters don't match the method signature: an array of rows is needed.");
  }
  if (block.length !== area.rows) {
    throw run.exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${block.length} but the range has ${area.rows}.`,
    );
  }
  for (const row of block as readonly (readonly unknown[])[]) {
    if (row.length !== area.columns) {
      throw run.exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`,
      );
    }
  }
}

/** Refuses to grow a spreadsheet over Google's limit. */
export function checkRoom(run: Run, workbook: Workbook, addedCells: number): void {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells + addedCells > SPREADSHEET_LIMIT) {
    throw run.exception(
      `This action would increase the number of cells in the workbook above the limit of ${SPREADSHEET_LIMIT} cells.`,
    );
  }
}
