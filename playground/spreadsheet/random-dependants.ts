/** Formulas that depend on NOW or RAND, directly or through others: custom functions refuse to read them. */
import { overlap, type Rectangle } from "./address.ts";
import type { SheetGrid } from "./calculation.ts";
import type { FormulaCell } from "./formula-cell.ts";
import { covered } from "./marks.ts";

export class RandomDependants {
  private readonly formulas = new Set<FormulaCell>();

  /** After the formula was calculated, and what it reads before it. */
  update(formula: FormulaCell): void {
    const { precedents } = formula;
    const depends =
      precedents.random ||
      (this.formulas.size > 0 &&
        precedents.areas.some(({ sheet, rectangle }) => this.meets(sheet, rectangle, formula)));
    if (depends) this.formulas.add(formula);
    else this.formulas.delete(formula);
  }

  forget(formula: FormulaCell): void {
    this.formulas.delete(formula);
  }

  meets(sheet: SheetGrid, area: Rectangle, except?: FormulaCell): boolean {
    for (const formula of this.formulas) {
      if (formula !== except && formula.sheet === sheet && overlap(covered(formula), area)) return true;
    }
    return false;
  }
}
