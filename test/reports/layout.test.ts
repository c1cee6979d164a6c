import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/core/calendar.ts";
import { layOut } from "../../src/reports/layout.ts";
import type { Report, SheetPlan, TableBlock } from "../../src/reports/sheet-plan.ts";
import { SOURCES } from "./sample-source.ts";

const growing = (id: string, rows: TableBlock["table"]["rows"]): TableBlock => ({
  kind: "table",
  id,
  title: `Title of ${id}`,
  formula: "QUADRANT_REPORT_COACHING",
  table: {
    columns: [
      { id: "rep", heading: "Rep", format: "text", definition: "Who." },
      { id: "won", heading: "Won", format: "money" },
    ],
    rows,
  },
  height: "grows",
  empty: "Nobody.",
  signals: [{ column: "won", row: null, when: { kind: "less than", value: 1 }, tone: "bad" }],
  totals: [],
  sentences: [],
});

const report = (change: Partial<Report>): Report => ({
  report: "quadrant",
  title: "Quadrant",
  mode: "live",
  asOf: "2026-02-15" as CivilDate,
  followToday: false,
  locked: false,
  period: "2026-Q1",
  blocks: [growing("first", [["Ann", 2]]), growing("second", [])],
  ...change,
});

const areaOf = (plan: SheetPlan, id: string): SheetPlan["areas"][number] | undefined =>
  plan.areas.find((area) => area.id === id);

describe("layOut", () => {
  it("starts growing tables on one row, with a free column between them", () => {
    const plan = layOut(report({}), SOURCES);
    const [first, second] = [areaOf(plan, "first"), areaOf(plan, "second")];
    expect(first?.row).toBe(second?.row);
    expect((second?.column ?? 0) - (first?.column ?? 0)).toBeGreaterThan(2);
  });

  it.each(["snapshot", "live"] as const)(
    "says beside the title that a %s table is empty: rows may appear below",
    (mode) => {
      const plan = layOut(report({ mode }), SOURCES);
      const [table, title] = [areaOf(plan, "second"), areaOf(plan, "second title")];
      expect(title?.values[0]?.[1]).toBe("Nobody.");
      expect([title?.row, title?.column]).toEqual([(table?.row ?? 0) - 1, table?.column]);
      expect(areaOf(plan, "first title")?.values[0]).toHaveLength(1);
    },
  );

  it("writes what is kept as values in a live sheet too, last of all, and says so of the area", () => {
    const kept: TableBlock = { ...growing("kept", [["=Ann", 2]]), kept: true };
    const plan = layOut(report({ blocks: [kept, growing("first", [["Ann", 2]]), growing("second", [])] }), SOURCES);
    const area = areaOf(plan, "kept");
    expect(area).toMatchObject({
      kept: true,
      grows: true,
      values: [
        ["Rep", "Won"],
        ["=Ann", 2],
      ],
    });
    expect(area?.formula).toBeUndefined();
    // As text, whatever it looks like.
    expect(area?.numberFormats[1]?.[0]).toBe("@");
    expect(Math.max(...plan.areas.map(({ column }) => column))).toBe(area?.column);
    expect(plan.areas.filter((one) => one.kept === true)).toHaveLength(1);
  });

  it.each([
    { why: "a fixed one to its last row", height: "fixed", range: /;\$A\$5:\$B\$6\)$/ },
    { why: "a growing one to the sheet's", height: "grows", range: /;\$I\$\d+:\$J\)$/ },
  ] as const)("hands a formula the tables that it takes, wherever they stand: $why", ({ height, range }) => {
    const taken: TableBlock = { ...growing("taken", [["Ann", 2]]), height };
    const taking: TableBlock = { ...growing("taking", [["Ann", 2]]), takes: ["taken", "of another report"] };
    const formula = areaOf(layOut(report({ blocks: [taking, taken] }), SOURCES), "taking")?.formula;
    expect(formula).toMatch(range);
    expect(formula?.split(";")).toHaveLength(6);
  });

  it("gives an empty table no rules", () => {
    expect(layOut(report({}), SOURCES).conditionalFormats).toHaveLength(1);
  });

  it.each([
    { why: "follows today", change: { followToday: true }, formula: "=TODAY()" },
    { why: "holds a date", change: {}, formula: undefined },
    {
      why: "of a snapshot holds a date whatever was wished",
      change: { followToday: true, mode: "snapshot" },
      formula: undefined,
    },
  ] as const)("the as-of cell $why", ({ change, formula }) => {
    const asOf = areaOf(layOut(report(change), SOURCES), "as-of");
    expect(asOf).toMatchObject({ row: 2, column: 2, values: [[46_068]] });
    expect(asOf?.formula).toBe(formula);
  });

  it.each([
    { change: {}, stamp: "Live: follows the deals tab" },
    { change: { mode: "snapshot" }, stamp: "Snapshot of 2026-02-15" },
    { change: { mode: "snapshot", locked: true }, stamp: "Frozen snapshot of 2026-02-15" },
  ] as const)("is stamped: $stamp", ({ change, stamp }) => {
    expect(areaOf(layOut(report(change), SOURCES), "inputs")?.values).toEqual([
      ["Period", "2026-Q1", "Deals tab", "Deals", stamp],
    ]);
  });

  it("puts each definition on its heading as a note", () => {
    expect(areaOf(layOut(report({}), SOURCES), "first")?.notes).toEqual([{ row: 0, column: 0, text: "Who." }]);
  });

  it("draws several charts below one another, all above the growing tables", () => {
    const chart = {
      type: "bar",
      title: "t",
      table: "first",
      columns: ["rep", "won"],
      rows: null,
      options: {},
    } as const;
    const blocks: Report["blocks"] = [
      { kind: "chart", id: "a", chart },
      { kind: "chart", id: "b", chart },
      growing("first", [["Ann", 2]]),
    ];
    const plan = layOut(report({ blocks }), SOURCES);
    const bottom = ({ row, height }: SheetPlan["charts"][number]): number => row + height / 21;
    const [a, b] = plan.charts;
    if (a === undefined || b === undefined) throw new Error("two charts were asked for");
    expect(bottom(a)).toBeLessThanOrEqual(b.row);
    expect(bottom(b)).toBeLessThanOrEqual(areaOf(plan, "first title")?.row ?? 0);
  });
});
