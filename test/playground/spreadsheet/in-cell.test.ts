import { describe, expect, it } from "vitest";
import { bench, enter } from "./kit.ts";

const ROWS = [
  ["Row", "Note"],
  [12, "a"],
  [30, "b"],
  [4, ""],
];
const FILLED = "$A$1:INDEX($A$1:$A;COUNTA($A$1:$A))";
const LINKS = `=ARRAYFORMULA(IF(ROW(${FILLED})=ROW($A$1);"Go to";HYPERLINK("#gid=7&range=A"&${FILLED};"Row "&${FILLED})))`;

describe("the link of a cell", () => {
  it("is where HYPERLINK leads, whatever it says", () => {
    const { sheet } = bench();
    enter(sheet, "A1", '=HYPERLINK("https://x.example/a";"more")');
    expect([sheet.value(0, 0), sheet.link(0, 0)]).toEqual(["more", "https://x.example/a"]);
    enter(sheet, "A2", '=HYPERLINK("#gid=0&range=B2")');
    expect(sheet.link(1, 0)).toBe("#gid=0&range=B2");
  });

  it.each([
    { formula: '="#gid=0"', why: "text that only looks like one" },
    { formula: '=HYPERLINK("javascript:alert(1)";"x")', why: "a script" },
    { formula: '=HYPERLINK(1/0;"x")', why: "an error" },
    { formula: "7", why: "a number" },
  ])("is none for $why", ({ formula }) => {
    const { sheet } = bench();
    enter(sheet, "A1", formula);
    expect(sheet.link(0, 0)).toBeNull();
  });

  it("stands in each cell of a column made by one formula, heading and end left out", () => {
    const { sheet } = bench(ROWS);
    enter(sheet, "D1", LINKS);
    expect([0, 1, 2, 3, 4].map((row) => sheet.value(row, 3))).toEqual(["Go to", "Row 12", "Row 30", "Row 4", ""]);
    expect([0, 1, 2, 3, 4].map((row) => sheet.link(row, 3))).toEqual([
      null,
      "#gid=7&range=A12",
      "#gid=7&range=A30",
      "#gid=7&range=A4",
      null,
    ]);
  });

  it("follows the table when that grows and shrinks", () => {
    const { sheet } = bench(ROWS);
    enter(sheet, "D1", LINKS);
    expect(sheet.link(4, 3)).toBeNull();
    enter(sheet, "A5", 99);
    expect([sheet.value(4, 3), sheet.link(4, 3)]).toEqual(["Row 99", "#gid=7&range=A99"]);
    enter(sheet, "A2", 13);
    expect(sheet.link(1, 3)).toBe("#gid=7&range=A13");
    sheet.clear({ row: 3, column: 0, rows: 2, columns: 1 }, { contents: true });
    expect([sheet.value(3, 3), sheet.link(3, 3)]).toEqual(["", null]);
  });
});

describe("the sparkline of a cell", () => {
  it("takes the numbers and leaves out what is none; the cell is blank", () => {
    const { sheet } = bench([[3], [""], ["x"], [5], [true], [4]]);
    enter(sheet, "C1", "=SPARKLINE(A1:A6)");
    expect(sheet.value(0, 2)).toBe("");
    expect(sheet.sparkline(0, 2)).toEqual({ values: [3, 5, 4], options: {} });
    enter(sheet, "A2", 9);
    expect(sheet.sparkline(0, 2)?.values).toEqual([3, 9, 5, 4]);
  });

  it("reads options from an array and from cells", () => {
    const { sheet } = bench([
      [1, "charttype", "Column"],
      [2, "color", "#0072b2"],
    ]);
    enter(sheet, "E1", "=SPARKLINE(A1:A2;B1:C2)");
    enter(sheet, "E2", '=SPARKLINE(A1:A2;{"charttype"\\"bar"})');
    expect(sheet.sparkline(0, 4)?.options).toEqual({ charttype: "column", color: "#0072b2" });
    expect(sheet.sparkline(1, 4)?.options).toEqual({ charttype: "bar" });
  });

  it("is none where the formula draws nothing", () => {
    const { sheet } = bench([[1], [2]]);
    enter(sheet, "C1", "=SUM(A1:A2)");
    expect([sheet.sparkline(0, 2), sheet.sparkline(0, 0), sheet.sparkline(9, 9)]).toEqual([null, null, null]);
  });
});
