/** Codes say what the words say, in every figure that takes either. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { codesOf, countsOf, LOST, OPEN, WON } from "../../../src/core/deals/outcomes.ts";
import { averageDealSize } from "../../../src/core/metrics/average-deal-size.ts";
import { pipelineEfficiency } from "../../../src/core/metrics/pipeline-efficiency.ts";
import { pipelineValue } from "../../../src/core/metrics/pipeline-value.ts";
import { pipelineVelocity } from "../../../src/core/metrics/pipeline-velocity.ts";
import { MEAN_WON_CYCLE, salesCycle } from "../../../src/core/metrics/sales-cycle.ts";
import { weightedPipeline } from "../../../src/core/metrics/weighted-pipeline.ts";
import { winRate, winRateOfCounts } from "../../../src/core/metrics/win-rate.ts";
import { wonAmount } from "../../../src/core/metrics/won-amount.ts";

test("one code an outcome", () => {
  expect([...codesOf(["open", "won", "lost"])]).toEqual([OPEN, WON, LOST]);
  expect(codesOf([])).toHaveLength(0);
});

const deal = fc.record({
  outcome: fc.constantFrom<Outcome>("open", "won", "lost"),
  amount: fc.option(
    fc.integer({ min: 0, max: 1e7 }).map((cents) => cents / 100),
    { freq: 4 },
  ),
  probability: fc.integer({ min: 0, max: 100 }).map((points) => points / 100),
  created: fc.integer({ min: 45_000, max: 45_400 }),
  days: fc.integer({ min: -3, max: 200 }),
});

test("law: words and codes give the same figures, and the same failures", () => {
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 30 }), (deals) => {
      const words = deals.map(({ outcome }) => outcome);
      const amounts = deals.map(({ amount }) => amount);
      const created = deals.map((one) => one.created);
      const closed = deals.map((one) => one.created + one.days);
      const chances = deals.map(({ probability }) => probability);
      const figures = (outcomes: readonly Outcome[] | Uint8Array) => [
        winRate(outcomes, null, "closed"),
        winRate(outcomes, amounts, "all"),
        pipelineValue(amounts, outcomes),
        pipelineEfficiency(amounts, outcomes),
        wonAmount(amounts, outcomes),
        averageDealSize(amounts, outcomes, "all"),
        salesCycle(created, closed, outcomes, MEAN_WON_CYCLE, 45_300),
        pipelineVelocity(amounts, outcomes, created, closed),
        weightedPipeline(amounts, chances, outcomes, "won"),
      ];
      expect(figures(codesOf(words))).toEqual(figures(words));
      expect(winRateOfCounts(countsOf(words), "closed")).toEqual(winRate(words, null, "closed"));
    }),
  );
});
