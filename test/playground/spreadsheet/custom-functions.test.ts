/** Custom functions as Apps Script gives and takes their values. */
import { describe, expect, test } from "vitest";
import type { CustomFunction, FunctionArgument } from "../../../playground/spreadsheet/model.ts";
import { type Bench, bench, block, cellValue, enter, messageOf, result } from "./kit.ts";

const REFUSED = "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY() or RANDBETWEEN().";

/** SPY(…) gives the number of its arguments and keeps them. */
function spied(rows: Parameters<typeof bench>[0]): Bench & { readonly args: () => readonly FunctionArgument[] } {
  const made = bench(rows);
  let seen: readonly FunctionArgument[] = [];
  const spy: CustomFunction = (args) => {
    seen = args;
    return args.length;
  };
  made.workbook.setCustomFunctions(new Map([["SPY", spy]]));
  return { ...made, args: () => seen };
}

describe("arguments", () => {
  test.each([
    { formula: "=SPY(A1)", gives: [{ kind: "cell", value: 5, isDate: false }], why: "one cell" },
    {
      formula: "=spy(B1)",
      gives: [{ kind: "cell", value: 45_322, isDate: true }],
      why: "a date, the name in any case",
    },
    { formula: "=SPY(Z9)", gives: [{ kind: "cell", value: "", isDate: false }], why: "a blank cell is the empty text" },
    {
      formula: "=SPY(1,,TRUE)",
      gives: [
        { kind: "cell", value: 1, isDate: false },
        { kind: "missing" },
        { kind: "cell", value: true, isDate: false },
      ],
      why: "one left out",
    },
    { formula: "=SPY()", gives: [], why: "none" },
    { formula: "=SPY(A1*2)", gives: [{ kind: "cell", value: 10, isDate: false }], why: "calculated" },
    {
      formula: "=SPY(TODAY())",
      gives: [{ kind: "cell", value: 45_418, isDate: true }],
      why: "TODAY is allowed, and a date",
    },
    { formula: "=SPY(B1+1)", gives: [{ kind: "cell", value: 45_323, isDate: true }], why: "a calculated date" },
    {
      formula: "=SPY(C1)",
      gives: [
        {
          kind: "cell",
          value: { error: "#DIV/0!", message: "Function DIVIDE parameter 2 cannot be zero." },
          isDate: false,
        },
      ],
      why: "an error",
    },
  ])("$formula: $why", ({ formula, gives }) => {
    const { sheet, args } = spied([[5, "2024-01-31", "=1/0"]]);
    result(sheet, formula);
    expect(args()).toEqual(gives);
  });

  test("a range arrives as rows, with its blanks and dates", () => {
    const { sheet, args } = spied([
      [5, "2024-01-31"],
      ["", "x"],
    ]);
    result(sheet, "=SPY(A1:B3)");
    const [range] = args();
    expect(range?.kind === "range" && range.values).toEqual([
      [5, 45_322],
      ["", "x"],
      ["", ""],
    ]);
    expect(range?.kind === "range" && [range.isDate(0, 0), range.isDate(0, 1), range.isDate(1, 1)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test.each([
    ["=SPY(A:A)", 1000],
    ["=SPY(A2:A)", 999],
    ["=SPY(A2:B5)", 4],
  ])("%s has %i rows: an open range reaches the last row of the sheet", (formula, rows) => {
    const { sheet, args } = spied([[1]]);
    result(sheet, formula);
    const [range] = args();
    expect(range?.kind === "range" && range.values.length).toBe(rows);
  });

  test("a calculated block keeps what are dates in it", () => {
    const { sheet, args } = spied([
      ["2024-01-31", 1],
      ["2024-02-29", 2],
    ]);
    result(sheet, "=SPY(FILTER(A1:B2,B1:B2>0))");
    const [range] = args();
    expect(range?.kind === "range" && [range.values, range.isDate(1, 0), range.isDate(1, 1)]).toEqual([
      [
        [45_322, 1],
        [45_351, 2],
      ],
      true,
      false,
    ]);
  });

  test("a text format of the person makes a date a number again, and the function hears of it", () => {
    const { sheet, args } = spied([["2024-01-31"]]);
    result(sheet, "=SPY(A1)");
    sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "0.00" });
    cellValue(sheet, "J1");
    expect(args()).toEqual([{ kind: "cell", value: 45_322, isDate: false }]);
  });
});

describe("results", () => {
  const given = (value: unknown): Bench => {
    const made = bench();
    made.workbook.setCustomFunctions(new Map([["GIVE", (() => value) as CustomFunction]]));
    return made;
  };

  test.each([
    { value: 5, gives: 5, why: "a number" },
    { value: "12", gives: "12", why: "a text that looks like a number stays text" },
    { value: "=1+1", gives: "=1+1", why: "and one that looks like a formula" },
    { value: false, gives: false, why: "a boolean" },
    {
      value: [
        [1, "a"],
        [2, "b"],
      ],
      gives: [
        [1, "a"],
        [2, "b"],
      ],
      why: "a block",
    },
    { value: [1, 2], gives: [[1], [2]], why: "a list is a column" },
    {
      value: [[1, 2], [3]],
      gives: [
        [1, 2],
        [3, ""],
      ],
      why: "a ragged block is filled up",
    },
    { value: [[7]], gives: 7, why: "one value in a block" },
    { value: [], gives: "", why: "nothing" },
    { value: null, gives: "", why: "null" },
    { value: Number.NaN, gives: "#NUM!", why: "no number" },
  ])("$value gives $gives ($why)", ({ value, gives }) => {
    expect(result(given(value).sheet, "=GIVE()")).toEqual(gives);
  });

  test("a thrown error is #ERROR! with its sentence; a cell error is itself", () => {
    const made = bench([["=BAD()", "=MISSING()"]]);
    made.workbook.setCustomFunctions(
      new Map<string, CustomFunction>([
        [
          "BAD",
          () => {
            throw new Error("WIN_RATE: row 3 has no stage.");
          },
        ],
        [
          "MISSING",
          () => {
            throw { error: "#N/A", message: "Nothing was won." };
          },
        ],
      ]),
    );
    expect([cellValue(made.sheet, "A1"), messageOf(made.sheet, "A1")]).toEqual([
      "#ERROR!",
      "WIN_RATE: row 3 has no stage.",
    ]);
    expect([cellValue(made.sheet, "B1"), messageOf(made.sheet, "B1")]).toEqual(["#N/A", "Nothing was won."]);
  });

  test("are told who calls", () => {
    const made = bench();
    made.workbook.setCustomFunctions(
      new Map<string, CustomFunction>([["WHERE", (_args, { sheet, row, column }) => `${sheet.name} ${row} ${column}`]]),
    );
    expect(result(made.sheet, "=WHERE()", "C4")).toBe("Sheet1 3 2");
  });

  test("may read other cells of the workbook while they run", () => {
    const made = bench([["=PEEK()", "=C1*2", 4]]);
    made.workbook.setCustomFunctions(
      new Map<string, CustomFunction>([
        [
          "PEEK",
          (_args, { sheet }) => {
            const value = sheet.value(0, 1);
            return typeof value === "number" ? value : -1;
          },
        ],
      ]),
    );
    expect(cellValue(made.sheet, "A1")).toBe(8);
  });

  test("change with the set of functions", () => {
    const { workbook, sheet } = bench([["=LATER()", "=A1+1"]]);
    expect(block(sheet, "A1:B1")).toEqual([["#NAME?", "#NAME?"]]);
    workbook.setCustomFunctions(new Map<string, CustomFunction>([["LATER", () => 41]]));
    expect(block(sheet, "A1:B1")).toEqual([[41, 42]]);
    workbook.setCustomFunctions(new Map());
    expect(messageOf(sheet, "A1")).toBe("Unknown function: 'LATER'.");
  });
});

describe("cells with NOW or RAND", () => {
  test.each([
    { rows: [["=NOW()"]], formula: "=SPY(A1)", why: "directly" },
    { rows: [["=RAND()", "=A1*2", "=B1+1"]], formula: "=SPY(C1)", why: "through other cells" },
    { rows: [["=RANDBETWEEN(1,6)"]], formula: "=SPY(A:A)", why: "somewhere in a range" },
    { rows: [["=RANDARRAY(3,1)"]], formula: "=SPY(A3)", why: "spilled" },
    { rows: [[1]], formula: "=SPY(NOW())", why: "as the argument itself" },
    { rows: [["=NOW()"]], formula: "=SPY(A1+1)", why: "inside an expression" },
  ])("are refused: $why", ({ rows, formula }) => {
    const { sheet } = spied(rows);
    expect(result(sheet, formula)).toBe("#ERROR!");
    expect(messageOf(sheet, "J1")).toBe(REFUSED);
  });

  test("are welcome again once the clock is gone", () => {
    const { sheet } = spied([["=NOW()", "=A1"]]);
    expect(result(sheet, "=SPY(B1)")).toBe("#ERROR!");
    enter(sheet, "A1", "=TODAY()");
    expect(cellValue(sheet, "J1")).toBe(1);
  });
});
