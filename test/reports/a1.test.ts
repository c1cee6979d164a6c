import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { a1Of, rectangleOf } from "../../src/reports/a1.ts";

describe("a1Of and rectangleOf", () => {
  const cases = [
    { why: "one cell", a1: "B2", rectangle: { row: 2, column: 2, rows: 1, columns: 1 } },
    { why: "a rectangle", a1: "A1:C10", rectangle: { row: 1, column: 1, rows: 10, columns: 3 } },
    { why: "beyond Z", a1: "AA5:AB6", rectangle: { row: 5, column: 27, rows: 2, columns: 2 } },
  ];
  it.each(cases)("$why: $a1", ({ a1, rectangle }) => {
    expect(a1Of(rectangle)).toBe(a1);
    expect(rectangleOf(a1)).toEqual(rectangle);
  });

  it.each([
    { why: "whole columns have no rows", a1: "A:C" },
    { why: "backwards", a1: "C5:A1" },
    { why: "no row 0", a1: "A0" },
    { why: "another sheet's", a1: "Deals!A1" },
    { why: "nothing", a1: "" },
  ])("reads nothing else: $why", ({ a1 }) => {
    expect(rectangleOf(a1)).toBeNull();
  });

  it("reads what it writes", () => {
    const count = fc.integer({ min: 1, max: 700 });
    fc.assert(
      fc.property(count, count, count, count, (row, column, rows, columns) => {
        const rectangle = { row, column, rows, columns };
        expect(rectangleOf(a1Of(rectangle))).toEqual(rectangle);
      }),
    );
  });
});
