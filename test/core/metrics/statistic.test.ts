import { fc, test as property } from "@fast-check/vitest";
import { mean, median, quantile } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { MEDIAN, parseStatistic, summarize } from "../../../src/core/metrics/statistic.ts";

describe("statistics", () => {
  test.each([
    { why: "usedaymark cycle, mean", word: "mean", expected: 46 },
    { why: "usedaymark cycle, median", word: "Median", expected: 45 },
    { why: "a tenth of the way from the second to the third", word: "p55", expected: 45 + 0.1 * 9 },
    { why: "percent is another way to say it", word: "90%", expected: 45 + 0.8 * 9 },
  ])("$why", ({ word, expected }) => {
    const statistic = parseStatistic(word);
    const result = statistic && summarize([45, 54, 39], statistic, "won deals");
    expect(result?.ok && result.value).toBeCloseTo(expected, 10);
  });

  test.each(["modus", "p100", "-5%", ""])("%j is no statistic", (word) => {
    expect(parseStatistic(word)).toBeNull();
  });

  test("no value is no data", () => {
    expect(summarize([], MEDIAN, "won deals")).toMatchObject({ failure: { code: "NO_DATA", missing: "won deals" } });
  });

  property.prop([fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 })])(
    "agrees with simple-statistics",
    (values) => {
      const ours = (statistic: Parameters<typeof summarize>[1]) => {
        const result = summarize(values, statistic, "won deals");
        return result.ok ? result.value : Number.NaN;
      };
      expect(ours({ kind: "mean" })).toBeCloseTo(mean(values), 8);
      expect(ours(MEDIAN)).toBeCloseTo(median(values), 8);
      expect(ours({ kind: "percentile", share: 0.9 })).toBeGreaterThanOrEqual(Math.min(...values));
      expect(ours({ kind: "percentile", share: 0.9 })).toBeLessThanOrEqual(quantile(values, 1));
    },
  );
});
