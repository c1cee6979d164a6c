import { describe, expect, it } from "vitest";
import { createWorkbook } from "../../playground/spreadsheet/workbook.ts";
import type { Table } from "../../src/core/table.ts";
import { linkArea } from "../../src/reports/link-column.ts";
import { trendArea } from "../../src/reports/trend-row.ts";

const TABLE: Table = {
  columns: [
    { id: "deal", heading: "Deal", format: "text" },
    { id: "row", heading: "Row", format: "integer" },
    { id: "cell", heading: "Cell", format: "text" },
  ],
  rows: [
    ["=HYPERLINK(1)", 12, "C12"],
    ["Bora", 7, "D7"],
  ],
};
const WORDS = { heading: "Go to", note: "Click." };
const AT = { row: 3, column: 1, tableColumn: 2 };

describe.each([
  {
    why: "rows",
    links: { ...WORDS, column: "row", cellColumn: "A", label: "Row " },
    shows: ["Row 12", "Row 7"],
    to: ["A12", "A7"],
  },
  {
    why: "cells",
    links: { ...WORDS, column: "cell", cellColumn: "", label: "" },
    shows: ["C12", "D7"],
    to: ["C12", "D7"],
  },
] as const)("links to $why", ({ links, shows, to }) => {
  const area = linkArea("deals", links, TABLE, AT, 42);

  /** The table as values, and the links' formula beside it. */
  const sheet = () => {
    const made = createWorkbook({ locale: "de_DE" }).insertSheet("Report");
    for (const [row, cells] of [TABLE.columns.map(({ heading }) => heading), ...TABLE.rows].entries()) {
      cells.forEach((cell, column) => {
        made.put(AT.row - 1 + row, AT.tableColumn - 1 + column, cell ?? "");
      });
    }
    made.enter(area.row - 1, area.column - 1, area.formula ?? "");
    return made;
  };

  it("show what the plan says, heading included, and lead to the deals tab's cells", () => {
    const made = sheet();
    const rows = [0, 1, 2, 3].map((row) => AT.row - 1 + row);
    expect(rows.map((row) => made.value(row, 0))).toEqual([...area.values.flat(), ""]);
    expect(area.values.flat()).toEqual(["Go to", ...shows]);
    expect(rows.map((row) => made.link(row, 0))).toEqual([null, ...to.map((cell) => `#gid=42&range=${cell}`), null]);
  });

  it("end with the table, so that what a person types below is not in the way", () => {
    const made = sheet();
    made.put(AT.row + 9, 0, "my note");
    made.put(
      AT.row - 1 + TABLE.rows.length + 1,
      AT.tableColumn - 1 + (links.column === "row" ? 1 : 2),
      links.column === "row" ? 9 : "E9",
    );
    expect(made.value(AT.row + 2, 0)).toBe(links.column === "row" ? "Row 9" : "E9");
    expect(made.value(AT.row + 9, 0)).toBe("my note");
  });

  it("hold nothing of the deals: only addresses and our own words", () => {
    expect(area.formula).not.toContain("Bora");
    expect(area.formula).not.toMatch(/[{}\\,]|\d\.\d/);
  });

  it("of an empty table are a heading", () => {
    const empty = linkArea("deals", links, { ...TABLE, rows: [] }, AT, 42);
    expect(empty.values).toEqual([["Go to"]]);
    expect(empty.formula).toBe(area.formula);
  });
});

describe("trends", () => {
  const months: Table = {
    columns: [
      { id: "month", heading: "Month", format: "month" },
      { id: "won", heading: "Won", format: "money" },
      { id: "rate", heading: "Win rate", format: "share" },
      { id: "none", heading: "None", format: "integer" },
    ],
    rows: [
      ["2026-01-01", 5, 0.5, null],
      ["2026-02-01", 7, null, null],
      ["2026-03-01", 6, null, null],
    ],
  };
  const area = trendArea("months", { label: "Trend", note: "Lines." }, months, { heading: 10, column: 1 });

  it("stand right below the table, one line under each column of two figures or more", () => {
    expect([area.row, area.column]).toEqual([14, 1]);
    expect(area.values).toEqual([["Trend", "", "", ""]]);
    expect(area.formulas).toEqual([{ row: 0, column: 1, formula: "=SPARKLINE(B11:B13)" }]);
  });

  it("give their cells no plain-text format, which would show the formula", () => {
    expect(area.numberFormats).toEqual([["@", "General", "General", "General"]]);
  });
});
