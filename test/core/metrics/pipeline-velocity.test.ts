import { describe, expect, test } from "vitest";
import { pipelineVelocity, velocityOf } from "../../../src/core/metrics/pipeline-velocity.ts";
import { daysOf } from "../some-columns.ts";

describe("pipeline velocity", () => {
  test.each([
    { why: "theprimecalculator", open: 50, rate: 0.25, size: 10_000, days: 30, expected: 4_166.67 },
    { why: "nrev", open: 50, rate: 0.2, size: 10_000, days: 30, expected: 3_333.33 },
  ])("$why", ({ open, rate, size, days, expected }) => {
    const result = velocityOf(open, rate, size, days);
    expect(result.ok && result.value).toBeCloseTo(expected, 2);
  });

  test("from deals: 2 open × 50 % × 300 ÷ 10 days", () => {
    const created = daysOf(["2026-01-01", "2026-01-01", "2026-01-05", "2026-01-05"]);
    const closed = daysOf(["2026-01-11", "2026-01-31", "2026-02-01", "2026-02-01"]);
    expect(pipelineVelocity([300, 500, 1, 1], ["won", "lost", "open", "open"], created, closed)).toEqual({
      ok: true,
      value: 30,
    });
  });

  test("a part without data, and a cycle of no days, fail", () => {
    expect(pipelineVelocity([1], ["open"], [null], [null])).toMatchObject({ failure: { code: "NO_DATA" } });
    const sameDay = daysOf(["2026-01-01"]);
    expect(pipelineVelocity([1], ["won"], sameDay, sameDay)).toMatchObject({ failure: { code: "NOT_POSITIVE" } });
  });
});
