import { describe, expect, test } from "vitest";
import { type BenchOptions, bench } from "./script-kit.ts";

/** Cells typed into the first sheet, then what B1 holds. */
function cell(
  code: string,
  formula: string,
  cells: readonly (readonly [number, number, string | number])[] = [],
  options: BenchOptions = {},
) {
  const { workbook, host } = bench(code, options);
  host.open();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  for (const [row, column, value] of cells) sheet.enter(row, column, value);
  sheet.enter(0, 1, formula);
  return { value: sheet.value(0, 1), sheet, workbook, host };
}

const SHOW = `function SHOW(a, b, c) {
  var args = Array.prototype.slice.call(arguments);
  return JSON.stringify(args.map(function (v) { return v instanceof Date ? "Date " + v.toISOString() : v; }));
}`;

describe("arguments", () => {
  test.each([
    { why: "a single cell is a value", formula: "=SHOW(A1)", cells: [[0, 0, 5]], is: "[5]" },
    { why: "a blank cell is empty text", formula: "=SHOW(A1)", cells: [], is: '[""]' },
    {
      why: "a range is an array of rows, blanks included",
      formula: "=SHOW(A1:A3)",
      cells: [
        [0, 0, 5],
        [2, 0, "x"],
      ],
      is: '[[[5],[""],["x"]]]',
    },
    { why: "10 % is 0.1", formula: "=SHOW(A1)", cells: [[0, 0, "10%"]], is: "[0.1]" },
    { why: "an error cell is its text", formula: "=SHOW(A1:A2)", cells: [[0, 0, "=1/0"]], is: '[[["#DIV/0!"],[""]]]' },
    {
      why: "a date cell is a Date of the script's realm",
      formula: "=SHOW(A1)",
      cells: [[0, 0, "2024-01-31"]],
      is: '["Date 2024-01-30T23:00:00.000Z"]',
    },
    { why: "a skipped argument counts", formula: "=SHOW(1;;3)", cells: [], is: '[1,"",3]' },
    { why: "a missing last argument does not", formula: "=SHOW(1)", cells: [], is: "[1]" },
  ] as const)("$why", ({ formula, cells, is }) => {
    expect(cell(SHOW, formula, cells).value).toBe(is);
  });

  test("an open range brings every row of the sheet", () => {
    expect(cell("function ROWS_OF(a) { return a.length; }", "=ROWS_OF(A2:A)").value).toBe(999);
  });
});

describe("results", () => {
  test.each([
    { why: "an array of rows spills", code: "function F() { return [[1, 2], [3, 4]]; }", is: 1 },
    {
      why: "NaN is no number",
      code: "function F() { return 0 / 0; }",
      is: { error: "#NUM!", message: expect.stringContaining("returned NaN") },
    },
    {
      why: "null is refused",
      code: "function F() { return null; }",
      is: { error: "#ERROR!", message: expect.stringContaining("returned null") },
    },
    {
      why: "undefined is refused",
      code: "function F() {}",
      is: { error: "#ERROR!", message: expect.stringContaining("returned undefined") },
    },
    {
      why: "a Date is refused",
      code: "function F() { return new Date(0); }",
      is: { error: "#ERROR!", message: expect.stringContaining("returned a Date") },
    },
    {
      why: "null inside a table is refused",
      code: "function F() { return [[1, null]]; }",
      is: { error: "#ERROR!", message: expect.stringContaining("returned null") },
    },
    {
      why: "ragged rows are refused",
      code: "function F() { return [[1, 2], [3]]; }",
      is: { error: "#ERROR!", message: expect.stringContaining("row 1 has 2 values, row 2 has 1") },
    },
    {
      why: "an empty array is refused",
      code: "function F() { return []; }",
      is: { error: "#ERROR!", message: expect.stringContaining("empty array") },
    },
    {
      why: "a thrown error shows its sentence and the script's line",
      code: 'function F() {\n  throw new Error("A1 is blank.");\n}',
      is: { error: "#ERROR!", message: "A1 is blank. (line 2)." },
    },
  ])("$why", ({ code, is }) => {
    expect(cell(code, "=F()").value).toEqual(is);
  });

  test("a spilled table fills its neighbours", () => {
    const { sheet } = cell("function F() { return [[1, 2], [3, 4]]; }", "=F()");
    expect([sheet.value(0, 2), sheet.value(1, 1), sheet.value(1, 2)]).toEqual([2, 3, 4]);
  });
});

describe("what a formula may do", () => {
  test.each([
    {
      why: "the spreadsheet's zone may be asked",
      body: "return SpreadsheetApp.getActive().getSpreadsheetTimeZone();",
      is: "Europe/Berlin",
    },
    {
      why: "its own cell is the active one",
      body: "return SpreadsheetApp.getActiveRange().getA1Notation();",
      is: "B1",
    },
    {
      why: "writing is refused",
      body: 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); return 1;',
      is: { error: "#ERROR!", message: expect.stringContaining("You do not have permission to call setValue.") },
    },
    {
      why: "there is no user interface",
      body: "SpreadsheetApp.getUi(); return 1;",
      is: {
        error: "#ERROR!",
        message: expect.stringContaining("Cannot call SpreadsheetApp.getUi() from this context."),
      },
    },
    {
      why: "making a sheet is refused",
      body: "SpreadsheetApp.getActive().insertSheet(); return 1;",
      is: { error: "#ERROR!", message: expect.stringContaining("permission to call insertSheet") },
    },
    {
      why: "there are no timers",
      body: "return typeof setTimeout + typeof fetch + typeof require + typeof process + typeof window;",
      is: "undefinedundefinedundefinedundefinedundefined",
    },
    {
      why: "nothing newer than ES2020 is there",
      body: "return typeof [].at + typeof Object.hasOwn + typeof ''.replaceAll;",
      is: "undefinedundefinedundefined",
    },
  ])("$why", ({ body, is }) => {
    expect(cell(`function F() { ${body} }`, "=F()").value).toEqual(is);
  });

  test("every cell has a fresh script: a counter never counts", () => {
    const { sheet, workbook } = cell("var n = 0;\nfunction F() { n += 1; return n; }", "=F()");
    sheet.enter(1, 1, "=F()");
    workbook.calculate();
    expect([sheet.value(0, 1), sheet.value(1, 1)]).toEqual([1, 1]);
  });

  test("a private function cannot be typed", () => {
    expect(cell("function hidden_() { return 1; }", "=HIDDEN_()").value).toMatchObject({ error: "#NAME?" });
  });

  test("any other top-level function can", () => {
    expect(cell("function openThing() { return 1; }", "=OPENTHING()").value).toBe(1);
  });

  test("a changed cell calculates again", () => {
    const { sheet } = cell("function DOUBLE(x) { return x * 2; }", "=DOUBLE(A1)", [[0, 0, 2]]);
    sheet.enter(0, 0, 21);
    expect(sheet.value(0, 1)).toBe(42);
  });

  test("the script's clock is the host's", () => {
    expect(cell("function F() { return new Date().toISOString() + Date.now(); }", "=F()").value).toBe(
      "2026-03-31T12:00:00.000Z1774958400000",
    );
  });
});
