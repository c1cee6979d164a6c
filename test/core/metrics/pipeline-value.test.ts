/** Pipeline value: open deals only, and no 0 for what is not known. */
import { describe, expect, it } from "vitest";
import { pipelineValue } from "../../../src/core/metrics/pipeline-value.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("pipelineValue", () => {
  it("adds up open deals, blanks as nothing", () => {
    expect(valueFrom(pipelineValue([0.1, 0.2, null, 400], ["open", "open", "open", "won"]))).toBe(0.3);
  });

  it.each([
    { why: "no deals", amounts: [], outcomes: [], missing: "deals" },
    { why: "nothing open", amounts: [1, 2], outcomes: ["won", "lost"], missing: "open deals" },
    {
      why: "open deals without amounts are not worth 0",
      amounts: [1, null],
      outcomes: ["won", "open"],
      missing: "amounts",
    },
  ] as const)("$why", ({ amounts, outcomes, missing }) => {
    expect(failureFrom(pipelineValue(amounts, outcomes))).toEqual({ code: "NO_DATA", missing });
  });
});
