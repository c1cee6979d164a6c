import { describe, expect, test } from "vitest";
import type { PlainCell } from "../../src/core/deals/plain-table.ts";
import { inputsInRange, inputsOnSheet, numberInput, wordInput } from "../../src/core/input-cells.ts";
import { failureFrom, valueFrom } from "../kit.ts";
import { day } from "./some-deals.ts";

const table = (rows: readonly (readonly PlainCell[])[]) => ({ tab: "Plan", rows, firstRow: 1, firstColumn: 1 });
const share = { label: "Share", expected: "a share", least: 0, most: 1 };

describe("cells on a sheet", () => {
  const rows: readonly (readonly PlainCell[])[] = [
    ["", "", ""],
    ["", "Input", "Your value"],
    ["", "Share", 0.25],
    ["", "", 9],
    ["", "Word", " Equal "],
    ["", { date: day("2026-03-01") }, "2"],
    ["", "Blank", ""],
    ["", "Share", 0.5],
  ];
  const cells = inputsOnSheet(table(rows), [[], [], ["", "", "=A1"]], { row: 2, column: 2, rows: 7 });

  test("are known by their labels, wherever they stand; of two the first counts, and blank ones are none", () => {
    expect([...cells.keys()]).toEqual(["Share", "Word", "2026-03-01"]);
    expect(cells.get("Share")).toEqual({ value: 0.25, formula: "=A1", at: { kind: "sheet", tab: "Plan", cell: "C3" } });
  });

  test("are read as numbers and words", () => {
    expect(valueFrom(numberInput(cells, share))).toBe(0.25);
    expect(valueFrom(numberInput(cells, { ...share, label: "2026-03-01", most: 9 }))).toBe(2);
    expect(valueFrom(numberInput(cells, { ...share, label: "Blank" }))).toBeNull();
    expect(valueFrom(wordInput(cells, "Word", ["history", "equal"]))).toBe("equal");
  });

  test("that hold something else say where", () => {
    expect(failureFrom(wordInput(cells, "Word", ["history"]))).toEqual({
      code: "INPUT_CELL",
      at: { kind: "sheet", tab: "Plan", cell: "C5" },
      label: "Word",
      value: "Equal",
      expected: "one of the words history",
    });
  });
});

test.each([
  { why: "percent as text", cell: "80%", gives: 0.8 },
  { why: "percent with a space", cell: "7.5 %", gives: 0.075 },
  { why: "a comma as decimal sign", cell: "12,5%", gives: 0.125 },
  { why: "a number", cell: 1, gives: 1 },
  { why: "words", cell: "a lot", gives: null },
  { why: "an error", cell: "#REF!", gives: null },
  { why: "above the bound", cell: 1.01, gives: null },
  { why: "below it", cell: -0.01, gives: null },
  { why: "a tick box", cell: true, gives: null },
  { why: "a day", cell: { date: day("2026-01-01") }, gives: null },
])("a share: $why", ({ cell, gives }) => {
  const read = numberInput(inputsInRange(table([["Input"], ["Share", cell]]), "inputs"), share);
  if (gives !== null) expect(valueFrom(read)).toBe(gives);
  else expect(failureFrom(read)).toMatchObject({ code: "INPUT_CELL", at: { kind: "range", range: "inputs", row: 2 } });
});
