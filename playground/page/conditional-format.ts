/** Which conditional formats apply to a cell. As in Sheets, the first rule that sets a property wins. */
import type { Area, CellFormat, CellValue, ConditionalFormatModel, Sheet } from "../spreadsheet/model.ts";

export function conditionalFormat(sheet: Sheet, row: number, column: number): CellFormat | null {
  let format: CellFormat | null = null;
  for (const rule of sheet.conditionalFormats) {
    if (!rule.areas.some((area) => holds(area, row, column))) continue;
    if (!matches(rule, sheet.value(row, column))) continue;
    format = { ...rule.format, ...(format ?? {}) };
  }
  return format;
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The criteria of SpreadsheetApp.BooleanCriteria that need nothing but the cell and the rule's values. */
export function matches(rule: Pick<ConditionalFormatModel, "criteria" | "values">, value: CellValue): boolean {
  const [first, second] = rule.values;
  const number = typeof value === "number" ? value : null;
  const text = typeof value === "object" ? value.error.toLowerCase() : String(value).toLowerCase();
  const word = String(first ?? "").toLowerCase();
  const low = Number(first);
  const high = Number(second);
  switch (rule.criteria) {
    case "CELL_EMPTY":
      return value === "";
    case "CELL_NOT_EMPTY":
      return value !== "";
    case "NUMBER_LESS_THAN":
      return number !== null && number < low;
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return number !== null && number <= low;
    case "NUMBER_GREATER_THAN":
      return number !== null && number > low;
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return number !== null && number >= low;
    case "NUMBER_EQUAL_TO":
      return number !== null && number === low;
    case "NUMBER_NOT_EQUAL_TO":
      return number !== null && number !== low;
    case "NUMBER_BETWEEN":
      return number !== null && number >= low && number <= high;
    case "NUMBER_NOT_BETWEEN":
      return number !== null && (number < low || number > high);
    case "TEXT_EQUAL_TO":
      return text === word;
    case "TEXT_CONTAINS":
      return text.includes(word);
    case "TEXT_DOES_NOT_CONTAIN":
      return !text.includes(word);
    case "TEXT_STARTS_WITH":
      return text.startsWith(word);
    case "TEXT_ENDS_WITH":
      return text.endsWith(word);
    default:
      // Custom formulas and relative dates are Google's; the playground leaves such cells as they are.
      return false;
  }
}
