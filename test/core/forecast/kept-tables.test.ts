/** The memory on the sheet: written, read back, moved, sorted, and damaged. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { fromSerial, toSerial } from "../../../src/core/calendar.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";
import { EMPTY_MEMORY, type ForecastMemory, remember } from "../../../src/core/forecast/forecast-memory.ts";
import {
  countedDealsTable,
  KEPT_TABLES,
  type KeptSheet,
  memoryOfRanges,
  pastBuildsTable,
  readForecastMemory,
} from "../../../src/core/forecast/kept-tables.ts";
import { formatAt, type Table } from "../../../src/core/table.ts";
import { columnOf, input, open, won } from "../some-deals.ts";
import { plainForecast } from "./past-forecast.ts";

type Grid = PlainCell[][];

const DEALS = [
  won(100.5, "2026-01-02"),
  { ...open(1000, 0.333333333, "2026-02-20"), id: "00012", name: "=Alpha", stage: "Demo" },
  { ...open(50, 0.5, "2026-03-20"), id: "B" },
];
const ASKED = input(DEALS, "2026-01-19", "2026-Q1");
const MEMORY = ["2026-01-05", "2026-01-12", "2026-01-19"].reduce((memory, asOf) => {
  const asked = input(DEALS, asOf, "2026-Q1");
  const { now, parts } = plainForecast(asked, 7);
  return remember(memory, now, parts, asked);
}, EMPTY_MEMORY);

/** The table as a sheet gives it back: dates are dates, blanks "". */
function cellsOf(table: Table): Grid {
  const rows = table.rows.map((cells, row) =>
    table.columns.map((_, column): PlainCell => {
      const cell = cells[column] ?? null;
      if (cell === null) return "";
      return formatAt(table, row, column) === "date" ? { date: cell as CivilDate } : cell;
    }),
  );
  return [table.columns.map(({ heading }) => heading), ...rows];
}

const BUILDS = cellsOf(pastBuildsTable(MEMORY, ASKED));
const COUNTED = cellsOf(countedDealsTable(MEMORY));
const WIDTH = BUILDS[0]?.length ?? 0;

/** Both side by side from row 5 on, with another table's headings in front and a person's note below. */
function sheetOf(builds: Grid = BUILDS, counted: Grid = COUNTED): Grid {
  const height = Math.max(builds.length, counted.length);
  const blank = (grid: Grid): PlainCell[] => Array<PlainCell>(grid[0]?.length ?? 0).fill("");
  const rows = Array.from({ length: height }, (_, at): PlainCell[] => [
    ...(at === 0 ? ["Rep", "Quota", ""] : ["Ann", 5, ""]),
    ...(builds[at] ?? blank(builds)),
    "",
    ...(counted[at] ?? blank(counted)),
  ]);
  return [["Forecast"], [], ["By rep"], [], ...rows, [], ["", "", "", "", "my note", 12]];
}

/** `rows`, `columns`: how far a person has moved everything since. */
function keptSheet(grid: Grid): KeptSheet {
  const table: PlainTable = { tab: "Forecast", rows: grid, firstRow: 1, firstColumn: 1 };
  return {
    table,
    tables: [
      { id: KEPT_TABLES.builds, place: { row: 5, column: 4, rows: BUILDS.length, columns: WIDTH } },
      {
        id: KEPT_TABLES.deals,
        place: { row: 5, column: 5 + WIDTH, rows: COUNTED.length, columns: COUNTED[0]?.length ?? 0 },
      },
    ],
  };
}

const put = (grid: Grid, row: number, column: number, cell: PlainCell): Grid =>
  grid.map((cells, at) => (at === row ? cells.map((old, index) => (index === column ? cell : old)) : cells));

describe("readForecastMemory", () => {
  it("reads back what was written, and where it stands", () => {
    expect(readForecastMemory(keptSheet(sheetOf()))).toEqual({
      memory: MEMORY,
      lost: 0,
      places: [
        { row: 5, column: 4, rows: BUILDS.length, columns: 11 },
        { row: 5, column: 5 + WIDTH, rows: COUNTED.length, columns: 10 },
      ],
    });
  });

  it.each<{ why: string; grid: Grid }>([
    { why: "rows inserted above", grid: [[], ["mine"], ...sheetOf()] },
    { why: "columns inserted in front", grid: sheetOf().map((cells) => ["", "", ...cells]) },
    {
      why: "a column inserted within",
      grid: sheetOf().map((cells) => [...cells.slice(0, 6), "mine", ...cells.slice(6)]),
    },
    {
      why: "columns in another order",
      grid: sheetOf(BUILDS.map((cells) => [cells[0] ?? "", ...cells.slice(1).reverse()])),
    },
    {
      why: "blank rows in between",
      grid: sheetOf([...BUILDS.slice(0, 2), BUILDS[0]?.map(() => "") ?? [], ...BUILDS.slice(2)]),
    },
    { why: "a row that was copied", grid: sheetOf([...BUILDS, BUILDS[1] ?? []]) },
    {
      why: "dates without their format",
      grid: sheetOf(
        BUILDS.map((cells) => cells.map((cell) => (typeof cell === "object" ? toSerial(cell.date) : cell))),
      ),
    },
  ])("finds everything again: $why", ({ grid }) => {
    const { memory, lost } = readForecastMemory(keptSheet(grid));
    expect(memory).toEqual(MEMORY);
    expect(lost).toBe(0);
  });

  it("takes the rows in any order", () => {
    const sorted = sheetOf(
      [BUILDS[0] ?? [], ...BUILDS.slice(1).reverse()],
      [COUNTED[0] ?? [], ...COUNTED.slice(1).reverse()],
    );
    const { memory, lost } = readForecastMemory(keptSheet(sorted));
    expect(lost).toBe(0);
    expect(new Set(memory.builds)).toEqual(new Set(MEMORY.builds));
    expect(new Set(memory.deals)).toEqual(new Set(MEMORY.deals));
  });

  it.each<{ why: string; grid: Grid; builds: number; deals: number; lost: number }>([
    { why: "a forecast in words", grid: put(sheetOf(), 5, 7, "a lot"), builds: 2, deals: 4, lost: 1 },
    { why: "an error", grid: put(sheetOf(), 5, 4, "#REF!"), builds: 2, deals: 4, lost: 1 },
    { why: "no day", grid: put(sheetOf(), 6, 3, ""), builds: 2, deals: 4, lost: 1 },
    { why: "a deal's part gone", grid: put(sheetOf(), 6, WIDTH + 13, ""), builds: 3, deals: 3, lost: 1 },
    { why: "a row deleted", grid: sheetOf(BUILDS.slice(0, -1)), builds: 2, deals: 4, lost: 1 },
    { why: "a heading written over", grid: put(sheetOf(), 4, 5, "End"), builds: 0, deals: 4, lost: 3 },
    { why: "everything cleared", grid: [[]], builds: 0, deals: 0, lost: 7 },
  ])("leaves out what a person has damaged, and counts it: $why", ({ grid, builds, deals, lost }) => {
    const reading = readForecastMemory(keptSheet(grid));
    expect([reading.memory.builds.length, reading.memory.deals.length, reading.lost]).toEqual([builds, deals, lost]);
  });

  it("makes no crash and no row of any rubbish", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.integer({ min: 36_526, max: 60_000 }).map((serial) => ({ date: fromSerial(serial) })),
      fc.constantFrom(...COUNTED.flat()),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 40 }), { maxLength: 12 }), (grid) => {
        const { memory, lost } = readForecastMemory(keptSheet(grid));
        expect(lost).toBe(7 - memory.builds.length - memory.deals.length);
      }),
    );
  });
});

describe("memoryOfRanges", () => {
  const range = (rows: Grid): PlainTable => ({ tab: "", rows, firstRow: 1, firstColumn: 1 });

  it("reads the tables as a formula is given them", () => {
    expect(memoryOfRanges(range([...BUILDS, [], ["my note"]]), range(COUNTED))).toEqual(MEMORY);
  });

  it("is empty where nothing is given, or something else", () => {
    expect(memoryOfRanges(null, null)).toEqual(EMPTY_MEMORY);
    expect(
      memoryOfRanges(
        range([
          ["Rep", "Quota"],
          ["Ann", 5],
        ]),
        range([[]]),
      ),
    ).toEqual(EMPTY_MEMORY);
  });
});

describe("pastBuildsTable", () => {
  const outcomes = (memory: ForecastMemory, asOf: string): unknown[] => {
    const table = pastBuildsTable(memory, input(DEALS, asOf, "2026-Q1"));
    return ["actual", "error", "inside"].map((id) => columnOf(table, id));
  };

  it("says nothing of how a forecast went while its period runs", () => {
    expect(outcomes(MEMORY, "2026-03-30")).toEqual(Array(3).fill([null, null, null]));
  });

  it("says what came once the period is over", () => {
    expect(outcomes(MEMORY, "2026-03-31")).toEqual([
      [100.5, 100.5, 100.5],
      [365.33, 365.33, 365.33],
      ["no", "no", "no"],
    ]);
  });

  it("does not count what was said of a period that was over, nor under another fiscal calendar", () => {
    const [build] = MEMORY.builds;
    if (build === undefined) throw new Error("something was built");
    const late = {
      ...MEMORY,
      builds: [
        { ...build, asOf: "2026-03-31" as CivilDate },
        { ...build, ends: "2025-06-30" as CivilDate },
      ],
    };
    expect(outcomes(late, "2026-05-01")[0]).toEqual([null, null]);
  });
});
