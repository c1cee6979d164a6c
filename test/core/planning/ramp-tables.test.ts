import { test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { RAMP_MONTHS, rampByMonth, rampCohort, rampReps, rampSummary } from "../../../src/core/planning/ramp-tables.ts";
import { ok } from "../../../src/core/result.ts";
import { anyInput, cellsOf, columnOf, input, rep, won } from "../some-deals.ts";

/** Full quota 10,000 a month. Bo starts on 10 September: 21 of 30 days. The tab tells from March 2025 on. */
const DEALS = [
  won(5_000, "2025-03-10", "Ann"),
  won(3_500, "2025-09-20", "Bo"),
  won(4_000, "2025-10-20", "Bo"),
  won(12_000, "2025-11-20", "Bo"),
  won(10_000, "2025-12-20", "Bo"),
  won(1_000, "2026-01-20", "Cy"),
  // After the last full month.
  won(9_000, "2026-02-10", "Cy"),
];
const REPS = [
  rep("Ann", 30_000, "2020-01-01"),
  rep("Bo", 30_000, "2025-09-10"),
  rep("Cy", 30_000, "2025-12-01"),
  rep("Di", 30_000),
  rep("Ed", null, "2025-09-10"),
];
const TEAM = input(DEALS, "2026-02-15", "2026-Q1", { reps: REPS });

describe("attainment by month in role", () => {
  const cell = cellsOf(ok(rampCohort(TEAM)));
  test.each([
    // Bo's September (7,000 full) and Cy's December (10,000).
    { month: 1, months: 2, quota: 17_000, won: 3_500, schedule: 0 },
    // Bo's October and Cy's January.
    { month: 2, months: 2, quota: 20_000, won: 5_000, schedule: 0.25 },
    { month: 3, months: 1, quota: 10_000, won: 12_000, schedule: 0.5 },
    { month: 4, months: 1, quota: 10_000, won: 10_000, schedule: 0.75 },
    { month: 5, months: 1, quota: 10_000, won: 0, schedule: 1 },
  ])("month $month", ({ month, months, quota, won: amount, schedule }) => {
    const [row] = rampCohort(TEAM).rows.filter(([first]) => first === month);
    expect(row).toEqual([
      month,
      schedule,
      expect.closeTo(amount / quota, 12),
      expect.closeTo(amount / quota - schedule, 12),
      months,
      amount,
      quota,
    ]);
  });

  test("what lies before the tab's first decided deal is no zero: Ann's first years are missing, her later months are one row", () => {
    expect(cell("13 and later", "months")).toBe(11);
    expect(cell("13 and later", "won")).toBe(5_000);
  });

  test("a month of role that nobody was in is blank, and the schedule still stands there", () => {
    const [row] = rampCohort(TEAM).rows.filter(([first]) => first === 8);
    expect(row).toEqual([8, 1, null, null, 0, null, null]);
  });
});

describe("each rep", () => {
  const cell = cellsOf(ok(rampReps(TEAM)));
  test("time to full productivity: to the end of November, the first of two months in a row, in months of 30.4 days", () => {
    // November and December are at full quota; November ends on day 81: 2.7 months.
    expect(cell("Bo", "status")).toBe("ramped");
    expect(cell("Bo", "time")).toBe(2.7);
  });

  test("behind schedule: 1,000 won of 2,500 that the ramp asked", () => {
    expect(cell("Cy", "attainment")).toBe(0.4);
    expect(cell("Cy", "status")).toBe("behind schedule");
    expect(cell("Cy", "inRole")).toBe(3);
    expect(cell("Cy", "share")).toBe(0.5);
    expect(cell("Cy", "ramped")).toBe(5_000);
  });

  test.each([
    { who: "Ann", status: "in role" },
    { who: "Di", status: "no start date" },
    { who: "Ed", status: "no quota" },
  ])("$who: $status, and no time", ({ who, status }) => {
    expect(cell(who, "status")).toBe(status);
    expect(cell(who, "time")).toBeNull();
  });

  test("the newest stands first, who has no start last", () => {
    expect(columnOf(rampReps(TEAM), "rep")).toEqual(["Cy", "Bo", "Ed", "Ann", "Di"]);
  });

  test("a ramp of one's own changes the schedule", () => {
    const assignments = [{ rep: "Cy", plan: "AE", days: { from: null, to: null }, ramp: [0, 0.1, 0.2] }];
    const own = cellsOf(ok(rampReps(input(DEALS, "2026-02-15", "2026-Q1", { reps: REPS, assignments }))));
    expect(own("Cy", "share")).toBe(0.2);
    expect(own("Cy", "status")).toBe("past schedule");
  });

  test("month by month: full months only, blank before the start", () => {
    const months = rampByMonth(TEAM);
    expect(months.columns.map(({ heading }) => heading).slice(1)).toEqual([
      ...[
        "2025-02",
        "2025-03",
        "2025-04",
        "2025-05",
        "2025-06",
        "2025-07",
        "2025-08",
        "2025-09",
        "2025-10",
        "2025-11",
        "2025-12",
      ],
      "2026-01",
    ]);
    const row = months.rows.find(([name]) => name === "Bo")?.slice(8);
    expect(row).toEqual([0.5, 0.4, 1.2, 1, 0]);
    expect(months.rows.find(([name]) => name === "Bo")?.slice(1, 8)).toEqual(new Array(7).fill(null));
    expect(months.rows.find(([name]) => name === "Ed")?.slice(1)).toEqual(new Array(12).fill(null));
  });
});

test("the team's figures", () => {
  const cell = cellsOf(ok(rampSummary(TEAM)));
  const value = (figure: string) => cell(figure, "value");
  expect(value("Reps")).toBe(5);
  expect(value("Reps on ramp")).toBe(1);
  expect(value("Behind schedule")).toBe(1);
  expect(value("Time to full productivity, median months")).toBe(2.7);
  expect(value("Full quota of a month")).toBe(40_000);
  expect(value("Ramped quota of this month")).toBe(35_000);
  expect(value("Ramped share of the team")).toBe(0.875);
  expect(value("Reps without a start date")).toBe(1);
  expect(value("Reps without a quota")).toBe(1);
  // On ramp: months 1 to 4. Bo 29,500 of 0 + 2,500 + 5,000 + 7,500, Cy 1,000 of 0 + 2,500.
  expect(value("Attainment on ramp")).toBeCloseTo(30_500 / 17_500, 12);
});

describe("without", () => {
  const told = (facts: Parameters<typeof input>[3], deals = DEALS) => {
    const cohort = rampCohort(input(deals, "2026-02-15", "2026-Q1", facts));
    return columnOf(cohort, "attainment").filter((share) => share !== null);
  };
  test("start dates, quotas or deals there is no attainment in any month of role", () => {
    expect(told({ reps: [rep("Bo", 30_000)] })).toEqual([]);
    expect(told({ reps: [rep("Bo", null, "2025-09-10")] })).toEqual([]);
    expect(told({ reps: REPS }, [])).toEqual([]);
    expect(told({ reps: REPS })).not.toEqual([]);
  });
});

property.prop([anyInput])(
  "the rows by month in role hold every full month of a rep with a start and a quota once",
  (any) => {
    const cohort = rampCohort(any);
    expect(cohort.rows).toHaveLength(RAMP_MONTHS + 1);
    const months = columnOf(cohort, "months").reduce((sum: number, count) => sum + Number(count), 0);
    const started = any.assumptions.reps.filter(
      ({ start, quota }) => start !== null && quota !== null && start <= any.asOf,
    );
    if (started.length === 0) expect(months).toBe(0);
    for (const share of columnOf(cohort, "schedule")) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    const statuses = columnOf(rampReps(any), "status");
    expect(statuses.length).toBe(columnOf(rampByMonth(any), "rep").length);
  },
);
