/** Probability columns: shares, percent points, and what is neither. */
import { describe, expect, it } from "vitest";
import type { PlainCell } from "../../../src/core/deals/plain-table.ts";
import { readProbabilityColumn } from "../../../src/core/deals/read-probabilities.ts";

describe("readProbabilityColumn", () => {
  it.each<{ why: string; cells: PlainCell[]; shares: (number | null)[] }>([
    { why: "shares as they are", cells: [0.1, 0.75, 1, 0], shares: [0.1, 0.75, 1, 0] },
    { why: "one value over 1 makes the whole column points", cells: [1, 75, 0], shares: [0.01, 0.75, 0] },
    { why: "a percent sign says it itself", cells: ["75%", "7,5 %", 0.5], shares: [0.75, 0.075, 0.5] },
    { why: "also beside points", cells: ["1%", 50], shares: [0.01, 0.5] },
    { why: "text numbers", cells: ["65.5", "10"], shares: [0.655, 0.1] },
    { why: "no binary dust", cells: [7, 29, 57], shares: [0.07, 0.29, 0.57] },
    { why: "blank is blank", cells: ["", " "], shares: [null, null] },
  ])("$why", ({ cells, shares }) => {
    expect(readProbabilityColumn(cells)).toEqual({ probabilities: shares, issues: [] });
  });

  it("says what is wrong with each bad cell", () => {
    expect(readProbabilityColumn([120, -5, "110%", "high", "N/A", "#DIV/0!", 50])).toEqual({
      probabilities: [null, null, null, null, null, null, 0.5],
      issues: [
        { index: 0, rule: "probability out of range" },
        { index: 1, rule: "probability out of range" },
        { index: 2, rule: "probability out of range" },
        { index: 3, rule: "unreadable probability" },
        { index: 4, rule: "placeholder" },
        { index: 5, rule: "error cell" },
      ],
    });
  });
});
