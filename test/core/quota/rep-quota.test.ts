/** A rep's quota, converted and prorated. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, type PeriodKind, parsePeriod } from "../../../src/core/calendar.ts";
import { repQuota, teamQuota } from "../../../src/core/quota/rep-quota.ts";
import { valueFrom } from "../../kit.ts";
import { day, rep } from "../some-deals.ts";

const period = (text: string) => valueFrom(parsePeriod(text, 1));

describe("repQuota", () => {
  it.each<{
    why: string;
    quota: number | null;
    per: PeriodKind;
    of: string;
    start?: string;
    until?: string;
    carried: number | null;
  }>([
    { why: "its own kind of period", quota: 90_000, per: "quarter", of: "2026-Q1", carried: 90_000 },
    { why: "a month is a third of a quarter", quota: 90_000, per: "quarter", of: "2026-02", carried: 30_000 },
    { why: "a year is four quarters", quota: 90_000, per: "quarter", of: "FY2026", carried: 360_000 },
    { why: "a quarter is a quarter of a year", quota: 100_000, per: "year", of: "2026-Q3", carried: 25_000 },
    { why: "a quarter is three months", quota: 10_000, per: "month", of: "2026-Q3", carried: 30_000 },
    { why: "no quota", quota: null, per: "quarter", of: "2026-Q1", carried: null },
    {
      why: "who starts within carries the days from then on: 45 of 90",
      quota: 90_000,
      per: "quarter",
      of: "2026-Q1",
      start: "2026-02-15",
      carried: 45_000,
    },
    {
      why: "who started before carries all",
      quota: 90_000,
      per: "quarter",
      of: "2026-Q1",
      start: "2025-06-01",
      carried: 90_000,
    },
    {
      why: "who starts on the last day carries one day",
      quota: 90_000,
      per: "quarter",
      of: "2026-Q1",
      start: "2026-03-31",
      carried: 1000,
    },
    {
      why: "who starts later carries none",
      quota: 90_000,
      per: "quarter",
      of: "2026-Q1",
      start: "2026-04-01",
      carried: null,
    },
    {
      why: "the part of the days so far",
      quota: 90_000,
      per: "quarter",
      of: "2026-Q1",
      until: "2026-01-30",
      carried: 30_000,
    },
    {
      why: "both",
      quota: 90_000,
      per: "quarter",
      of: "2026-Q1",
      start: "2026-01-21",
      until: "2026-01-30",
      carried: 10_000,
    },
    { why: "a quota of 0 is 0", quota: 0, per: "quarter", of: "2026-Q1", carried: 0 },
  ])("$why", ({ quota, per, of, start = null, until, carried }) => {
    const asked = period(of);
    const days = { start: asked.start, end: until === undefined ? asked.end : day(until) };
    expect(repQuota(rep("Ann", quota, start), asked, days, { fiscalStart: 1, quotaPeriod: per })).toBe(carried);
  });

  it("adds up: two stretches of days carry what they carry together", () => {
    const asked = period("2026-Q2");
    const calendar = { fiscalStart: 1, quotaPeriod: "quarter" } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: daysBetween(asked.start, asked.end) }),
        fc.integer({ min: 1, max: 1e7 }),
        (cut, quota) => {
          const first = { start: asked.start, end: addDays(asked.start, cut - 1) };
          const second = { start: addDays(asked.start, cut), end: asked.end };
          const parts = [first, second].map((days) => repQuota(rep("Ann", quota), asked, days, calendar) ?? 0);
          expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(quota, 6);
        },
      ),
    );
  });
});

describe("teamQuota", () => {
  const calendar = { fiscalStart: 1, quotaPeriod: "quarter" } as const;
  const asked = period("2026-Q1");

  it.each([
    { why: "the sum of those who carry one", reps: [rep("Ann", 0.1), rep("Bob", 0.2), rep("Cem", null)], quota: 0.3 },
    { why: "nobody carries one", reps: [rep("Ann", null)], quota: null },
    { why: "nobody at all", reps: [], quota: null },
  ])("$why", ({ reps, quota }) => {
    expect(teamQuota(reps, asked, asked, calendar)).toBe(quota);
  });
});
