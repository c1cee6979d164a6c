import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { pipelineVelocity, velocityOf } from "../../../src/core/metrics/pipeline-velocity.ts";

const day = (text: string): CivilDate => text as CivilDate;

describe("pipeline velocity", () => {
  test.each([
    { why: "theprimecalculator", open: 50, rate: 0.25, size: 10_000, days: 30, expected: 4_166.67 },
    { why: "nrev", open: 50, rate: 0.2, size: 10_000, days: 30, expected: 3_333.33 },
  ])("$why", ({ open, rate, size, days, expected }) => {
    const result = velocityOf(open, rate, size, days);
    expect(result.ok && result.value).toBeCloseTo(expected, 2);
  });

  test("from deals: 2 open × 50 % × 300 ÷ 10 days", () => {
    const created = ["2026-01-01", "2026-01-01", "2026-01-05", "2026-01-05"].map(day);
    const closed = ["2026-01-11", "2026-01-31", "2026-02-01", "2026-02-01"].map(day);
    expect(pipelineVelocity([300, 500, 1, 1], ["won", "lost", "open", "open"], created, closed)).toEqual({
      ok: true,
      value: 30,
    });
  });

  test("a part without data, and a cycle of no days, fail", () => {
    expect(pipelineVelocity([1], ["open"], [null], [null])).toMatchObject({ failure: { code: "NO_DATA" } });
    const sameDay = [day("2026-01-01")];
    expect(pipelineVelocity([1], ["won"], sameDay, sameDay)).toMatchObject({ failure: { code: "NOT_POSITIVE" } });
  });
});
