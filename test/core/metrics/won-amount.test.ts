/** Won amount: won deals only, and no 0 for what is not known. */
import { describe, expect, it } from "vitest";
import { wonAmount } from "../../../src/core/metrics/won-amount.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("wonAmount", () => {
  it("adds up won deals, blanks as nothing", () => {
    expect(valueFrom(wonAmount([100, 200, 400, null], ["won", "lost", "won", "won"]))).toBe(500);
  });

  it.each([
    { why: "no deals", amounts: [], outcomes: [], missing: "deals" },
    { why: "nothing won", amounts: [1, 2], outcomes: ["open", "lost"], missing: "won deals" },
    {
      why: "won deals without amounts did not bring in 0",
      amounts: [1, null],
      outcomes: ["open", "won"],
      missing: "amounts",
    },
  ] as const)("$why", ({ amounts, outcomes, missing }) => {
    expect(failureFrom(wonAmount(amounts, outcomes))).toEqual({ code: "NO_DATA", missing });
  });
});
