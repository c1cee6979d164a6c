/** Cells as codes: the loop with its slots against a plain Map. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fail, ok } from "../../src/core/result.ts";
import { codeCells } from "../../src/functions/code-cells.ts";
import { type Cells, cellAt, columnIn } from "../../src/functions/range.ts";
import { failureFrom, valueFrom } from "../kit.ts";

const cellsOf = (cells: readonly unknown[]): Cells =>
  columnIn(
    cells.map((cell) => [cell]),
    0,
  );

/** Gives each new spelling the next number, and remembers what it was asked. */
const counting = () => {
  const asked: unknown[] = [];
  return { asked, learn: (cell: unknown) => ok(asked.push(cell) - 1) };
};

describe("codeCells", () => {
  test.each<{ why: string; cells: readonly unknown[]; codes: number[]; asked: readonly unknown[] }>([
    { why: "each spelling is learnt once", cells: ["a", "b", "a"], codes: [0, 1, 0], asked: ["a", "b"] },
    {
      why: "one length and one last letter share a slot",
      cells: ["xa", "ya", "xa", "ya"],
      codes: [0, 1, 0, 1],
      asked: ["xa", "ya"],
    },
    { why: "an empty text is a spelling too", cells: ["", "a", ""], codes: [0, 1, 0], asked: ["", "a"] },
    { why: "a number is not its text", cells: [1, "1", 1], codes: [0, 1, 0], asked: [1, "1"] },
    {
      why: "nor is a tick its word",
      cells: [true, "true", true, false],
      codes: [0, 1, 0, 2],
      asked: [true, "true", false],
    },
    { why: "an undefined cell is like any other", cells: [undefined, undefined], codes: [0, 0], asked: [undefined] },
    { why: "no cell at all", cells: [], codes: [], asked: [] },
  ])("$why", ({ cells, codes, asked }) => {
    const known = counting();
    expect([...valueFrom(codeCells(cellsOf(cells), new Int32Array(cells.length), known.learn))]).toEqual(codes);
    expect(known.asked).toEqual(asked);
  });

  test("Dates are asked one by one, as each is an object of its own", () => {
    const known = counting();
    const day = new Date(0);
    valueFrom(codeCells(cellsOf([day, new Date(0), day]), new Uint8Array(3), known.learn));
    expect(known.asked).toHaveLength(3);
  });

  test("only the kept rows are read, and the failure counts them", () => {
    const cells: Cells = { ...cellsOf(["a", "", "b", "#N/A"]), kept: [0, 2, 3], length: 3 };
    const learn = (cell: unknown, row: number) =>
      cell === "#N/A" ? fail({ code: "ERROR_CELL", argument: "stages", row, value: "#N/A" }) : ok(7);
    expect(failureFrom(codeCells(cells, new Uint8Array(3), learn))).toMatchObject({ code: "ERROR_CELL", row: 3 });
  });

  test("law: what a Map would say, for any cells in any order", () => {
    const text = fc.oneof(
      fc.constantFrom("Closed Won", "Closed Lost", "won", "now", "Own", " ", ""),
      fc.string({ maxLength: 3 }),
    );
    const cell = fc.oneof(
      text,
      fc.integer({ min: -3, max: 300 }),
      fc.boolean(),
      fc.constantFrom(null, undefined, -0, 1.5),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (list) => {
        const cells = cellsOf(list);
        const plain = new Map<unknown, number>();
        const expected = list.map((_, index) => {
          const one = cellAt(cells, index);
          // null and other objects are never remembered, so each has a number of its own here.
          if (!plain.has(one)) plain.set(one, plain.size);
          return plain.get(one) ?? -1;
        });
        const learn = (one: unknown) => ok(plain.get(one) ?? -1);
        expect([...valueFrom(codeCells(cells, new Int32Array(list.length), learn))]).toEqual(expected);
      }),
    );
  });
});
