/** Elapsed days: the as-of date's own day is over. */
import { describe, expect, it } from "vitest";
import { elapsedDays } from "../../../src/core/quota/elapsed.ts";
import { day } from "../some-deals.ts";

describe("elapsedDays", () => {
  it.each([
    { why: "the day before it begins", asOf: "2025-12-31", days: 0 },
    { why: "its first day", asOf: "2026-01-01", days: 1 },
    { why: "in its middle", asOf: "2026-01-31", days: 31 },
    { why: "its last day", asOf: "2026-03-31", days: 90 },
    { why: "long after", asOf: "2027-01-01", days: 90 },
  ])("$why", ({ asOf, days }) => {
    expect(elapsedDays({ start: day("2026-01-01"), end: day("2026-03-31") }, day(asOf))).toEqual({ days, ofDays: 90 });
  });
});
