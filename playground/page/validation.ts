/** Data validation while typing: what a cell refuses, and the drop-down lists that the grid shows. */
import type { Sheet, ValidationModel, Workbook } from "../spreadsheet/model.ts";
import { rangeOf } from "./mirror.ts";
import type { Viewer } from "./viewer.ts";

/** The sentence for a value that the cell's rule rejects; null when it is fine (or the rule only warns). */
export function refusalOf(sheet: Sheet, row: number, column: number): string | null {
  const value = sheet.value(row, column);
  if (value === "") return null;
  for (const rule of sheet.validations) {
    const { area } = rule;
    const inside =
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (!inside || rule.allowInvalid || accepts(rule, value)) continue;
    return rule.helpText ?? "The data you entered in this cell violates the data validation rules set on it.";
  }
  return null;
}

export function accepts(rule: Pick<ValidationModel, "criteria" | "values">, value: unknown): boolean {
  const [first, second] = rule.values.map(Number);
  const number = typeof value === "number" ? value : Number.NaN;
  switch (rule.criteria) {
    case "VALUE_IN_LIST":
      return listOf(rule).some((word) => word.toLowerCase() === String(value).toLowerCase());
    case "NUMBER_BETWEEN":
      return number >= (first ?? Number.NaN) && number <= (second ?? Number.NaN);
    case "NUMBER_GREATER_THAN":
      return number > (first ?? Number.NaN);
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return number >= (first ?? Number.NaN);
    case "NUMBER_LESS_THAN":
      return number < (first ?? Number.NaN);
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return number <= (first ?? Number.NaN);
    case "DATE_IS_VALID_DATE":
      return typeof value === "number";
    case "CHECKBOX":
      return typeof value === "boolean";
    default:
      return true;
  }
}

/** The words of a list rule, as getCriteriaValues gives them: one list, or the words themselves. */
export function listOf(rule: Pick<ValidationModel, "values">): readonly string[] {
  const [first] = rule.values;
  const words: readonly unknown[] = Array.isArray(first)
    ? first
    : rule.values.filter((word) => typeof word !== "boolean");
  return words.map(String);
}

/** Gives the grid its drop-down lists and tick boxes, whenever a sheet's rules changed. */
export function createValidationLists(viewer: Viewer, workbook: Workbook): { refresh(): void } {
  const shown = new Map<number, string>();
  return {
    refresh() {
      const sheet = workbook.sheet(workbook.activeSheetId);
      const view = viewer.api.getActiveWorkbook()?.getActiveSheet();
      if (!sheet || view?.getSheetId() !== String(sheet.id)) return;
      const lists = sheet.validations.filter(
        (rule) => rule.criteria === "VALUE_IN_LIST" || rule.criteria === "CHECKBOX",
      );
      const now = JSON.stringify(lists);
      if ((shown.get(sheet.id) ?? "[]") === now) return;
      shown.set(sheet.id, now);
      for (const rule of view.getDataValidations()) rule.delete();
      for (const rule of lists) {
        const builder = viewer.api.newDataValidation();
        const built =
          rule.criteria === "CHECKBOX"
            ? builder.requireCheckbox()
            : builder.requireValueInList([...listOf(rule)], false, true);
        const range = rangeOf(rule.area);
        view
          .getRange(range.startRow, range.startColumn, rule.area.rows, rule.area.columns)
          .setDataValidation(built.setAllowInvalid(true).build());
      }
    },
  };
}
