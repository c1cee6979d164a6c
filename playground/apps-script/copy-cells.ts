/** Copy and paste within a spreadsheet: formulas move their relative references, a larger destination is tiled. */
import { moveFormula } from "../spreadsheet/formula-rewrite.ts";
import { localeRules } from "../spreadsheet/locale.ts";
import type { Area, CellFormat, Sheet } from "../spreadsheet/model.ts";

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface Copied {
  readonly value: string | number | boolean;
  readonly formula: string;
  readonly format: CellFormat;
  readonly note: string;
}

export function copyCells(
  source: Place,
  target: Place,
  what: { readonly contents: "formulas" | "values" | null; readonly formats: boolean },
  locale: string,
): void {
  const cells = pick(source);
  const rows = tiled(target.area.rows, source.area.rows);
  const columns = tiled(target.area.columns, source.area.columns);
  const { decimal } = localeRules(locale);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = cells[r % source.area.rows]?.[c % source.area.columns];
      if (!cell) continue;
      const row = target.area.row + r;
      const column = target.area.column + c;
      const at = { row, column, rows: 1, columns: 1 };
      if (what.formats) {
        target.sheet.clear(at, { formats: true });
        target.sheet.setFormat(at, cell.format);
      }
      if (what.contents === null) continue;
      if (what.contents === "formulas" && cell.formula !== "") {
        const down = row - (source.area.row + (r % source.area.rows));
        const right = column - (source.area.column + (c % source.area.columns));
        target.sheet.enter(row, column, moveFormula(cell.formula, decimal, down, right));
      } else target.sheet.put(row, column, cell.value);
      if (what.contents === "formulas" && what.formats) target.sheet.setNote(row, column, cell.note);
    }
  }
}

function pick({ sheet, area }: Place): readonly (readonly Copied[])[] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_cell, c): Copied => {
      const row = area.row + r;
      const column = area.column + c;
      const value = sheet.value(row, column);
      return {
        value: typeof value === "object" ? value.error : value,
        // A cell that something else spills into has no formula and is not copied as a value of its own.
        formula: sheet.formula(row, column),
        format: sheet.format(row, column),
        note: sheet.note(row, column),
      };
    }),
  );
}

/** A destination that holds the source several times over is filled; any other takes it once. */
function tiled(target: number, source: number): number {
  return target > source && target % source === 0 ? target : source;
}
