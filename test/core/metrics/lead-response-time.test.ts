import { describe, expect, test } from "vitest";
import { answeredWithin, leadResponseTime, type ResponseUnit } from "../../../src/core/metrics/lead-response-time.ts";
import { MEDIAN } from "../../../src/core/metrics/statistic.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

/** 2026-01-02 is a Friday. */
const FRIDAY = 46_024;
const at = (day: number, hour: number): number => day + hour / 24;

describe("lead response time", () => {
  test.each<{ why: string; from: number; to: number; unit: ResponseUnit; expected: number }>([
    { why: "three hours", from: at(FRIDAY, 12), to: at(FRIDAY, 15), unit: "hours", expected: 3 },
    { why: "five minutes", from: at(FRIDAY, 12), to: at(FRIDAY, 12) + 5 / 1_440, unit: "minutes", expected: 5 },
    { why: "a day and a half", from: FRIDAY, to: FRIDAY + 1.5, unit: "days", expected: 1.5 },
    {
      why: "Friday 16:00 to Monday 10:00 is one hour and one hour",
      from: at(FRIDAY, 16),
      to: at(FRIDAY + 3, 10),
      unit: "business hours",
      expected: 2,
    },
    {
      why: "a Saturday lead waits from Monday 9:00",
      from: at(FRIDAY + 1, 11),
      to: at(FRIDAY + 3, 9.5),
      unit: "business hours",
      expected: 0.5,
    },
    {
      why: "a whole week is five days of eight hours",
      from: at(FRIDAY, 12),
      to: at(FRIDAY + 7, 12),
      unit: "business hours",
      expected: 40,
    },
  ])("$why", ({ from, to, unit, expected }) => {
    const result = leadResponseTime([from], [to], MEDIAN, unit);
    expect(result.ok && result.value).toBeCloseTo(expected, 9);
  });

  test("unanswered leads are left out, not waited for", () => {
    expect(leadResponseTime([1, 1, 1], [2, null, 4], MEDIAN, "days")).toEqual({ ok: true, value: 2 });
  });

  test("nobody answered, and an answer before the question, fail", () => {
    expect(leadResponseTime([1], [null], MEDIAN, "days")).toMatchObject({
      failure: { code: "NO_DATA", missing: "leads" },
    });
    expect(leadResponseTime([1, 5], [2, 4], MEDIAN, "days")).toMatchObject({
      failure: { code: "RESPONSE_BEFORE_LEAD", row: 2 },
    });
  });
});

describe("answeredWithin", () => {
  const five = 5 / 1440;
  test.each<{ why: string; created: (number | null)[]; responded: (number | null)[]; share: number }>([
    { why: "exactly five minutes is in time", created: [46_000.5], responded: [46_000.5 + five], share: 1 },
    { why: "a second more is not", created: [46_000.5], responded: [46_000.5 + five + 1 / 86_400], share: 0 },
    { why: "nobody's answer is a late one", created: [46_000, 46_000], responded: [46_000, null], share: 0.5 },
    { why: "no creation, no lead", created: [null, 46_000], responded: [46_000, 46_000], share: 1 },
  ])("$why", ({ created, responded, share }) => {
    expect(valueFrom(answeredWithin(created, responded, 5))).toBe(share);
  });

  test("has no share of no leads", () => {
    expect(failureFrom(answeredWithin([], [], 5))).toEqual({ code: "NO_DATA", missing: "leads" });
  });
});
