/** A sheet plan written into the playground's spreadsheet, so that a test can see what its formulas give. */
import type { CellValue } from "../../playground/spreadsheet/model.ts";
import { createWorkbook } from "../../playground/spreadsheet/workbook.ts";
import type { SheetPlan } from "../../src/reports/sheet-plan.ts";

export interface EvaluatedFormula {
  readonly cell: string;
  readonly formula: string;
  /** What the plan says that it gives, and what it does give. */
  readonly planned: unknown;
  readonly given: CellValue;
}

/** Every formula of the plan's cells with its value, as the spreadsheet works it out. */
export function evaluatedFormulas(plan: SheetPlan): EvaluatedFormula[] {
  const sheet = createWorkbook().insertSheet("Statement");
  for (const area of plan.areas) {
    area.numberFormats.forEach((formats, row) => {
      formats.forEach((numberFormat, column) => {
        const place = { row: area.row - 1 + row, column: area.column - 1 + column, rows: 1, columns: 1 };
        sheet.setFormat(place, { numberFormat });
      });
    });
    sheet.enterAll(
      area.row - 1,
      area.column - 1,
      area.values.map((row) => [...row]),
    );
    for (const { row, column, formula } of area.formulas ?? []) {
      sheet.enter(area.row - 1 + row, area.column - 1 + column, formula);
    }
  }
  return plan.areas.flatMap((area) =>
    (area.formulas ?? []).map(({ row, column, formula }) => ({
      cell: `${area.row + row}:${area.column + column}`,
      formula,
      planned: area.values[row]?.[column],
      given: sheet.value(area.row - 1 + row, area.column - 1 + column),
    })),
  );
}
