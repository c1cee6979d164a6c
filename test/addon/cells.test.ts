/** How a plan's cells are written: formulas among the values, looks in few rectangles, calls that no row adds to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCells } from "../../src/addon/cells.ts";
import { rectangleOf } from "../../src/reports/a1.ts";
import type { PlacedArea, SheetPlan } from "../../src/reports/sheet-plan.ts";

interface Call {
  readonly method: string;
  readonly ranges: readonly string[];
  readonly given: unknown;
}

type Sheet = Parameters<typeof writeCells>[0];

/** A sheet that writes nothing and remembers what it was asked. */
function recorder(): { readonly sheet: Sheet; readonly calls: Call[] } {
  const calls: Call[] = [];
  const range = (ranges: readonly string[]): unknown =>
    new Proxy(
      {},
      {
        get: (_, method) => (given: unknown) => {
          calls.push({ method: String(method), ranges, given });
        },
      },
    );
  const sheet = {
    getMaxRows: () => 1000,
    getRange: (...place: readonly unknown[]) => range([place.join()]),
    getRangeList: (list: readonly string[]) => range(list),
  };
  return { sheet: sheet as unknown as Sheet, calls };
}

function planOf(area: Partial<PlacedArea> & Pick<PlacedArea, "values" | "numberFormats">): SheetPlan {
  const styles = area.values.map((cells) => cells.map(() => "body" as const));
  const whole: PlacedArea = { id: "a", row: 4, column: 2, styles, notes: [], grows: false, ...area };
  return {
    report: "statement",
    tabName: "T",
    mode: "snapshot",
    frozenRows: 2,
    tabColor: "#000000",
    areas: [whole],
    charts: [],
    columnWidths: [],
    conditionalFormats: [],
    owned: [],
  };
}

describe("writeCells", () => {
  it("writes formulas of single cells with the values, in one call, and leaves the plan as it is", () => {
    const { sheet, calls } = recorder();
    const values = [
      ["Total", 3],
      ["", 0],
    ];
    const plan = planOf({
      values,
      numberFormats: [
        ["@", "0.00"],
        ["@", "0.00"],
      ],
      formulas: [{ row: 0, column: 1, formula: "=SUM(C5:C9)" }],
    });
    writeCells(sheet, plan);
    expect(calls.filter(({ method }) => method === "setValues")).toEqual([
      {
        method: "setValues",
        ranges: ["4,2,2,2"],
        given: [
          ["Total", "=SUM(C5:C9)"],
          ["", 0],
        ],
      },
    ]);
    expect(plan.areas[0]?.values).toEqual(values);
  });

  it("sets formats before values, so that text which looks like a formula stays text", () => {
    const { sheet, calls } = recorder();
    writeCells(sheet, planOf({ values: [["=1+1"]], numberFormats: [["@"]] }));
    expect(calls.map(({ method }) => method)).toEqual(["setNumberFormat", "setValues"]);
  });

  it("law: rectangles of a format cover exactly the cells that have it, each once", () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.constantFrom("@", "0.00", "0%"), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(matrix, (numberFormats) => {
        const { sheet, calls } = recorder();
        const values = numberFormats.map((cells) => cells.map(() => 1));
        writeCells(sheet, planOf({ values, numberFormats }));
        const seen = numberFormats.map((cells) => cells.map((): unknown[] => []));
        for (const { method, ranges, given } of calls) {
          if (method !== "setNumberFormat") continue;
          for (const place of ranges) {
            const box = rectangleOf(place);
            if (box === null) throw new Error(`no place: ${place}`);
            for (let row = 0; row < box.rows; row += 1) {
              for (let column = 0; column < box.columns; column += 1) {
                seen[box.row - 4 + row]?.[box.column - 2 + column]?.push(given);
              }
            }
          }
        }
        expect(seen).toEqual(numberFormats.map((cells) => cells.map((format) => [format])));
      }),
    );
  });

  it("makes as many calls for a thousand rows as for ten, and one rectangle of columns that are alike", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, row) => [row, row, "x"]);
    const asked = (count: number): Call[] => {
      const { sheet, calls } = recorder();
      const numberFormats = rows(count).map(() => ["0.00", "0.00", "@"]);
      writeCells(sheet, planOf({ values: rows(count), numberFormats }));
      return calls;
    };
    expect(asked(1000).length).toBe(asked(10).length);
    expect(asked(10).find(({ given }) => given === "0.00")?.ranges).toEqual(["B4:C13"]);
  });

  it("carries the last row of a growing area on to the end of the sheet", () => {
    const { sheet, calls } = recorder();
    const numberFormats = [
      ["@", "@"],
      ["0.00", "0.00"],
    ];
    writeCells(
      sheet,
      planOf({
        values: [
          ["a", "b"],
          [1, 2],
        ],
        numberFormats,
        grows: true,
      }),
    );
    expect(calls.map(({ ranges }) => ranges).slice(0, 2)).toEqual([["B4:C4"], ["B5:C1000"]]);
  });
});
