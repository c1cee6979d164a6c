/** Average deal size: won deals with an amount. */
import { describe, expect, it } from "vitest";
import { averageDealSize } from "../../../src/core/metrics/average-deal-size.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("averageDealSize", () => {
  it.each([
    { why: "the mean of what was won", amounts: [100, 300, 900], outcomes: ["won", "won", "lost"], mean: 200 },
    { why: "a won deal without amount does not lower it", amounts: [100, null], outcomes: ["won", "won"], mean: 100 },
    { why: "a won deal of 0 does", amounts: [100, 0], outcomes: ["won", "won"], mean: 50 },
    { why: "no binary dust", amounts: [0.1, 0.2, 0.3], outcomes: ["won", "won", "won"], mean: 0.2 },
  ] as const)("$why", ({ amounts, outcomes, mean }) => {
    expect(valueFrom(averageDealSize(amounts, outcomes))).toBe(mean);
  });

  it.each([
    { why: "no deals", amounts: [], outcomes: [], missing: "deals" },
    { why: "nothing won", amounts: [1], outcomes: ["open"], missing: "won deals" },
    { why: "no amounts", amounts: [null], outcomes: ["won"], missing: "amounts" },
  ] as const)("$why", ({ amounts, outcomes, missing }) => {
    expect(failureFrom(averageDealSize(amounts, outcomes))).toEqual({ code: "NO_DATA", missing });
  });
});
