/** Weighted pipeline: who is in it, what is refused, and its laws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { pipelineValue } from "../../../src/core/metrics/pipeline-value.ts";
import { weightedPipeline } from "../../../src/core/metrics/weighted-pipeline.ts";
import type { Failure } from "../../../src/core/result.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

type Column<T> = readonly (T | null)[];

describe("weightedPipeline", () => {
  it.each<{
    why: string;
    amounts: Column<number>;
    probabilities: Column<number>;
    outcomes: Outcome[] | null;
    sum: number;
  }>([
    {
      why: "frappe/crm issue 798: 100,000 at 50 %",
      amounts: [100_000],
      probabilities: [0.5],
      outcomes: null,
      sum: 50_000,
    },
    {
      why: "help.hoopai: 50,000 at 10, 25, 50, 75 and 100 %",
      amounts: [50_000, 50_000, 50_000, 50_000, 50_000],
      probabilities: [0.1, 0.25, 0.5, 0.75, 1],
      outcomes: null,
      sum: 130_000,
    },
    {
      why: "won and lost deals are no pipeline, whatever their probability says",
      amounts: [100, 200, 400],
      probabilities: [0.5, 1, 0.9],
      outcomes: ["open", "won", "lost"],
      sum: 50,
    },
    {
      why: "a decided deal needs no probability",
      amounts: [100, 200],
      probabilities: [0.5, null],
      outcomes: ["open", "won"],
      sum: 50,
    },
    {
      why: "a deal without amount adds nothing and needs no probability",
      amounts: [100, null],
      probabilities: [0.5, null],
      outcomes: ["open", "open"],
      sum: 50,
    },
    { why: "no chance at all is 0, which is data", amounts: [100], probabilities: [0], outcomes: ["open"], sum: 0 },
    { why: "no binary dust", amounts: [1, 2], probabilities: [0.1, 0.1], outcomes: null, sum: 0.3 },
  ])("$why", ({ amounts, probabilities, outcomes, sum }) => {
    expect(valueFrom(weightedPipeline(amounts, probabilities, outcomes))).toBe(sum);
  });

  it.each<{
    why: string;
    amounts: Column<number>;
    probabilities: Column<number>;
    outcomes: Outcome[] | null;
    failure: Failure;
  }>([
    { why: "no deals", amounts: [], probabilities: [], outcomes: null, failure: { code: "NO_DATA", missing: "deals" } },
    {
      why: "nothing open",
      amounts: [100],
      probabilities: [1],
      outcomes: ["won"],
      failure: { code: "NO_DATA", missing: "open deals" },
    },
    {
      why: "open deals without amounts are not worth 0",
      amounts: [null, 100],
      probabilities: [0.5, 1],
      outcomes: ["open", "won"],
      failure: { code: "NO_DATA", missing: "amounts" },
    },
    {
      why: "an open deal with an amount and no probability is named",
      amounts: [100, 200, 300],
      probabilities: [0.5, null, null],
      outcomes: ["open", "won", "open"],
      failure: { code: "BLANK_CELL", argument: "stages_or_probabilities", row: 3 },
    },
    {
      why: "columns of different lengths",
      amounts: [100, 200],
      probabilities: [0.5],
      outcomes: null,
      failure: {
        code: "LENGTHS_DIFFER",
        first: "amounts",
        firstLength: 2,
        second: "stages_or_probabilities",
        secondLength: 1,
      },
    },
  ])("$why", ({ amounts, probabilities, outcomes, failure }) => {
    expect(failureFrom(weightedPipeline(amounts, probabilities, outcomes))).toEqual(failure);
  });

  it("is never more than the pipeline itself, and the same in any order", () => {
    const deal = fc.record({
      amount: fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
      probability: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      outcome: fc.constantFrom<Outcome>("open", "won", "lost"),
    });
    fc.assert(
      fc.property(fc.array(deal), (deals) => {
        const weigh = (of: typeof deals) =>
          weightedPipeline(
            of.map((one) => one.amount),
            of.map((one) => one.probability),
            of.map((one) => one.outcome),
          );
        const weighted = weigh(deals);
        expect(weigh([...deals].reverse())).toEqual(weighted);
        const whole = pipelineValue(
          deals.map((one) => one.amount),
          deals.map((one) => one.outcome),
        );
        expect(weighted.ok).toBe(whole.ok);
        if (weighted.ok && whole.ok) expect(weighted.value).toBeLessThanOrEqual(whole.value);
        expect(weigh(deals.map((one) => ({ ...one, probability: 1 })))).toEqual(whole);
      }),
    );
  });
});
