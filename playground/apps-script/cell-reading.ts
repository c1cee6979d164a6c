/** What a block of cells shows, and whether it holds anything. */
import type { Area, Sheet } from "../spreadsheet/model.ts";

export function displayed(sheet: Sheet, area: Area): string[][] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_cell, c) => sheet.display(area.row + r, area.column + c)),
  );
}

export function isEmptyArea(sheet: Sheet, area: Area): boolean {
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      if (sheet.value(r, c) !== "" || sheet.formula(r, c) !== "") return false;
    }
  }
  return true;
}
