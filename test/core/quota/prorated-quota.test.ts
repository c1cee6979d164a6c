import { describe, expect, test } from "vitest";
import { addDays, type CivilDate, monthEnd, monthStart } from "../../../src/core/calendar.ts";
import { proratedQuota } from "../../../src/core/quota/prorated-quota.ts";

const day = (text: string): CivilDate => text as CivilDate;

describe("prorated quota", () => {
  test.each([
    { why: "joined in the second month: 60 of 91 days", quota: 91_000, role: ["2024-02-01", null], expected: 60_000 },
    { why: "there all along", quota: 91_000, role: ["2020-01-01", null], expected: 91_000 },
    { why: "left before", quota: 91_000, role: ["2020-01-01", "2023-12-31"], expected: 0 },
    { why: "one day", quota: 91_000, role: ["2024-03-31", "2024-03-31"], expected: 1_000 },
  ])("$why", ({ quota, role: [from, to], expected }) => {
    const result = proratedQuota(quota, day("2024-01-01"), day("2024-03-31"), day(from ?? ""), to ? day(to) : null);
    expect(result).toEqual({ ok: true, value: expected });
  });

  test("Anaplan community: 120 a year of a leap year, quarters of 30 split by days", () => {
    const expected = [10.22, 9.56, 10.22, 9.89, 10.22, 9.89, 10.11, 10.11, 9.78, 10.11, 9.78, 10.11];
    const months = expected.map((_, month) => monthStart(day("2024-01-01"), month));
    const parts = months.map((month, index) => {
      const quarter = monthStart(day("2024-01-01"), Math.floor(index / 3) * 3);
      const result = proratedQuota(30, quarter, monthEnd(monthStart(quarter, 2)), month, monthEnd(month));
      return result.ok ? result.value : Number.NaN;
    });
    expect(parts.map((part) => Math.round(part * 100) / 100)).toEqual(expected);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(120, 10);
  });

  test("a period or a role that ends before it starts fails", () => {
    const start = day("2024-02-01");
    expect(proratedQuota(1, start, addDays(start, -1), start, null)).toMatchObject({
      failure: { code: "PERIOD_BACKWARDS" },
    });
    expect(proratedQuota(1, start, start, start, addDays(start, -1))).toMatchObject({
      failure: { code: "PERIOD_BACKWARDS" },
    });
  });
});
