import { describe, expect, test } from "vitest";
import {
  cellsIn,
  columnOf,
  type GivenColumn,
  heightOf,
  isErrorCell,
  isMissing,
  keptRows,
  listOf,
} from "../../src/functions/range.ts";
import { column, failureFrom, valueFrom } from "../kit.ts";

const given = (argument: string, cells: unknown) => valueFrom(columnOf(argument, cells));

const aligned = (columns: readonly GivenColumn[]) => {
  const height = valueFrom(heightOf(columns));
  return { height, kept: keptRows(columns, height) };
};

describe("missing", () => {
  const cases: readonly { value: unknown; missing: boolean; why: string }[] = [
    { value: undefined, missing: true, why: "an argument that is not there" },
    { value: null, missing: true, why: "a skipped argument, as some reports say" },
    { value: "", missing: true, why: "a skipped argument or a blank cell" },
    { value: "  ", missing: true, why: "a cell of spaces looks blank" },
    { value: [[""]], missing: true, why: "a blank range of one cell" },
    { value: [], missing: true, why: "an empty range" },
    { value: 0, missing: false, why: "zero is a value" },
    { value: false, missing: false, why: "so is a cleared tick box" },
    { value: [[0]], missing: false, why: "and a range of one zero" },
    { value: [[""], [""]], missing: false, why: "a blank column is a column without deals, not a missing one" },
  ];
  test.each(cases)("$why: $missing", ({ value, missing }) => {
    expect(isMissing(value)).toBe(missing);
  });
});

describe("one column", () => {
  const cases = [
    { why: "a scalar", cells: 5, read: [5], lies: "single" },
    { why: "a range of one cell", cells: [[5]], read: [5], lies: "single" },
    { why: "a column", cells: [[1], [2]], read: [1, 2], lies: "down" },
    { why: "a row", cells: [[1, 2]], read: [1, 2], lies: "across" },
    { why: "a list of cells, as a script may pass it", cells: [1, 2], read: [1, 2], lies: "across" },
    { why: "a whole column with its blank tail", cells: column(1, "", 2, "", ""), read: [1, 2], lies: "down" },
  ];
  test.each(cases)("$why", ({ cells, read, lies }) => {
    const only = given("sales", cells);
    const alignment = aligned([only]);
    expect(listOf(cellsIn(only, alignment))).toEqual(read);
    expect(only.lies).toBe(lies);
  });

  test("a block of cells is no column", () => {
    const failure = failureFrom(
      columnOf("sales", [
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    );
    expect(failure).toEqual({ code: "NOT_A_COLUMN", argument: "sales", rows: 3, columns: 2 });
  });
});

describe("columns side by side", () => {
  test("a row that is blank in all of them is left out, one that is blank in some is not", () => {
    const stages = given("stages", column("won", "", "lost", "", "won"));
    const amounts = given("amounts", column(1, 2, "", "", 5));
    const alignment = aligned([stages, amounts]);
    expect(alignment).toEqual({ height: 5, kept: [0, 1, 2, 4] });
    expect(listOf(cellsIn(stages, alignment))).toEqual(["won", "", "lost", "won"]);
    expect(listOf(cellsIn(amounts, alignment))).toEqual([1, 2, "", 5]);
  });

  const together = [
    { why: "ranges of one size, tails of different length", a: column(1, 2, "", ""), b: column(1, "", "", "") },
    { why: "E2:E beside E2:E500, filled to the same row", a: column(1, 2, "", ""), b: column(1, 2, "") },
    { why: "two results of FILTER", a: column(1, 2), b: column(3, 4) },
    { why: "nothing at all", a: column("", ""), b: column("") },
  ];
  test.each(together)("$why belong together", ({ a, b }) => {
    expect(heightOf([given("a", a), given("b", b)]).ok).toBe(true);
  });

  const apart = [
    { why: "E2:E beside F1:F, one row off", a: column(1, 2, ""), b: column("Amount", 1, 2, ""), lengths: [2, 3] },
    { why: "one cell beside a column", a: 5, b: column(1, 2, 3), lengths: [1, 3] },
  ];
  test.each(apart)("$why do not: both lengths are said", ({ a, b, lengths }) => {
    const failure = failureFrom(heightOf([given("a", a), given("b", b)]));
    const [firstLength, secondLength] = lengths;
    expect(failure).toEqual({ code: "LENGTHS_DIFFER", first: "a", firstLength, second: "b", secondLength });
  });
});

test.each(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#ERROR!", "Loading..."])(
  "%s is an error cell",
  (cell) => {
    expect(isErrorCell(cell)).toBe(true);
  },
);

test.each(["#1 account", "Lost", "Loading", "", "N/A"])("%j is not", (cell) => {
  expect(isErrorCell(cell)).toBe(false);
});

describe("columns of numbers", () => {
  const numbersOf = (cells: readonly unknown[]) => {
    const only = given("amounts", column(...cells));
    return cellsIn(only, aligned([only])).numbers;
  };

  test.each<{ why: string; cells: readonly unknown[]; numbers: readonly number[] | null }>([
    { why: "fractions and whole numbers", cells: [1, 0.5, -3], numbers: [1, 0.5, -3] },
    { why: "a blank tail does not exist", cells: [1, 2, "", null, "  "], numbers: [1, 2] },
    { why: "a gap is for the reader", cells: [1, "", 2], numbers: null },
    { why: "so is money text", cells: [1, "$2"], numbers: null },
    { why: "an error cell", cells: [1, "#N/A"], numbers: null },
    { why: "a first cell that is none", cells: ["$1", 2], numbers: null },
    { why: "NaN", cells: [1, Number.NaN, 2], numbers: null },
    { why: "and what is endless", cells: [1, Number.NEGATIVE_INFINITY], numbers: null },
  ])("$why", ({ cells, numbers }) => {
    const read = numbersOf(cells);
    expect(read === null ? null : [...read]).toEqual(numbers);
  });
});
