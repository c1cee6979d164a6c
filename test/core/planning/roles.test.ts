import { describe, expect, test } from "vitest";
import type { PlanAssignment } from "../../../src/core/commission/plan-terms.ts";
import { lastTwelveMonths, monthQuota, monthsInRole, rolesOf } from "../../../src/core/planning/roles.ts";
import { day, deal, input, lost, open, rep, won } from "../some-deals.ts";

const CALENDAR = { fiscalStart: 1, quotaPeriod: "quarter" } as const;

function assignment(of: string, to: string | null, ramp: readonly number[] | null = null): PlanAssignment {
  return { rep: of, plan: "AE", days: { from: null, to: to === null ? null : day(to) }, ramp };
}

describe("standing on the as-of date", () => {
  const standingOf = (facts: Parameters<typeof input>[3], deals: Parameters<typeof input>[0] = []) =>
    rolesOf(input(deals, "2026-02-15", "2026-Q1", facts)).map(({ rep: { rep: name }, standing }) => [name, standing]);

  test.each([
    {
      why: "a quota keeps a rep in the team, whatever the deals say",
      facts: { reps: [rep("Ann", 100)] },
      deals: [],
      is: "active",
    },
    { why: "no quota, but an open deal", facts: {}, deals: [open(1, 0.5, "2024-01-01")], is: "active" },
    {
      why: "no quota, but a deal decided a year ago less a day",
      facts: {},
      deals: [lost(1, "2025-02-16")],
      is: "active",
    },
    { why: "no quota, and the last decision a year ago", facts: {}, deals: [won(1, "2025-02-15")], is: "former" },
    {
      why: "no quota, but a deal created lately",
      facts: {},
      deals: [deal({ outcome: "lost", created: day("2026-01-01"), closed: null })],
      is: "active",
    },
    {
      why: "no quota and no deal, but a start within the year",
      facts: { reps: [rep("Ann", null, "2025-12-01")] },
      deals: [],
      is: "active",
    },
    { why: "no quota, no deal, and no start", facts: { reps: [rep("Ann", null)] }, deals: [], is: "former" },
    { why: "a start after the as-of date", facts: { reps: [rep("Ann", 100, "2026-03-01")] }, deals: [], is: "coming" },
    {
      why: "the last assignment is over",
      facts: { reps: [rep("Ann", 100)], assignments: [assignment("ann ", "2026-02-14")] },
      deals: [],
      is: "former",
    },
    {
      why: "the last day is today",
      facts: { reps: [rep("Ann", 100)], assignments: [assignment("Ann", "2026-02-15")] },
      deals: [],
      is: "active",
    },
    {
      why: "one of two assignments goes on",
      facts: { reps: [rep("Ann", 100)], assignments: [assignment("Ann", null), assignment("Ann", "2025-01-01")] },
      deals: [],
      is: "active",
    },
  ])("$why: $is", ({ facts, deals, is }) => {
    expect(standingOf(facts, deals)).toEqual([["Ann", is]]);
  });

  test("the ramp is that of the last assignment that gives one", () => {
    const assignments = [
      assignment("Ann", "2025-01-01", [0, 1]),
      assignment("Ann", null, [0, 0.5, 1]),
      assignment("Ann", null),
    ];
    const [role] = rolesOf(input([], "2026-02-15", "2026-Q1", { reps: [rep("Ann", 1)], assignments }));
    expect(role?.ownRamp).toEqual([0, 0.5, 1]);
  });
});

test.each([
  { asOf: "2026-02-15", start: "2025-02-16" },
  { asOf: "2025-12-31", start: "2025-01-01" },
  // A leap day has no counterpart: the year before it begins on 1 March.
  { asOf: "2024-02-29", start: "2023-03-01" },
])("the twelve months up to $asOf begin on $start", ({ asOf, start }) => {
  expect(lastTwelveMonths(day(asOf))).toEqual({ start, end: asOf });
});

test("the month of the start is month 0, however late in it the start is", () => {
  expect([
    monthsInRole(day("2025-11-30"), day("2025-11-01")),
    monthsInRole(day("2025-11-30"), day("2026-02-01")),
  ]).toEqual([0, 3]);
});

describe("the quota of a month, 30,000 a quarter", () => {
  test.each([
    { why: "in role throughout: a third", start: null, end: null, quota: 10_000 },
    { why: "14 of February's 28 days", start: "2026-02-15", end: null, quota: 5_000 },
    { why: "left on the 7th: 7 of 28 days", start: null, end: "2026-02-07", quota: 2_500 },
    { why: "not there yet", start: "2026-03-01", end: null, quota: 0 },
    { why: "gone", start: null, end: "2026-01-31", quota: 0 },
  ])("$why", ({ start, end, quota }) => {
    const role = { rep: rep("Ann", 30_000, start), end: end === null ? null : day(end) };
    expect(monthQuota(role, day("2026-02-01"), CALENDAR)).toBe(quota);
  });

  test("who carries none has none, not 0", () => {
    for (const end of [null, day("2020-01-01")])
      expect(monthQuota({ rep: rep("Ann", null), end }, day("2026-02-01"), CALENDAR)).toBeNull();
  });
});
