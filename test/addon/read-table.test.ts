import { describe, expect, it } from "vitest";
import { plainTable } from "../../src/addon/read-table.ts";
import type { CivilDate } from "../../src/core/calendar.ts";

const civilDay = (date: Date): CivilDate => date.toISOString().slice(0, 10) as CivilDate;

describe("plainTable", () => {
  it("starts at A1 and keeps the tab's name", () => {
    expect(plainTable("Deals", [[""]], civilDay)).toEqual({ tab: "Deals", rows: [[""]], firstRow: 1, firstColumn: 1 });
  });

  it.each([
    { why: "a date is its day", value: new Date("2026-03-31T10:00:00Z"), cell: { date: "2026-03-31" } },
    { why: "a date that is none is blank", value: new Date(Number.NaN), cell: "" },
    { why: "null is blank", value: null, cell: "" },
    { why: "an error is its text", value: "#N/A", cell: "#N/A" },
    { why: "0 is 0", value: 0, cell: 0 },
    { why: "false is false", value: false, cell: false },
    { why: "an image in a cell is text", value: { toString: (): string => "CellImage" }, cell: "CellImage" },
  ])("$why", ({ value, cell }) => {
    expect(plainTable("Deals", [[value]], civilDay).rows).toEqual([[cell]]);
  });

  it("hands rows without dates on as they are, and lets one day be one object", () => {
    const words = ["a", 1, true];
    const { rows } = plainTable("Deals", [words, [new Date(0), new Date(1000)]], civilDay);
    expect(rows[0]).toBe(words);
    expect(rows[1]?.[0]).toBe(rows[1]?.[1]);
  });
});
