import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { stageConversion, stageConversionHistory } from "../../../src/core/metrics/stage-conversion.ts";

const ORDER = ["New", "Demo", "Won"];
const entered = "2026-01-01" as CivilDate;

describe("stage conversion", () => {
  test("phoenixstrategy: 80 entered, 52 reached the next stage", () => {
    const stages = [...new Array<string>(28).fill("New"), ...new Array<string>(52).fill("Demo")];
    const result = stageConversion(stages, ORDER, null);
    expect(result.ok && result.value[0]).toEqual({ stage: "New", reached: 80, wentOn: 52, conversion: 0.65 });
  });

  test("a lost deal counts by its last open stage; unknown, it reached the first", () => {
    const result = stageConversion(["Demo", "won ", "Lost", "Lost"], ORDER, ["", "", "Demo", ""]);
    expect(result.ok && result.value.map(({ reached }) => reached)).toEqual([4, 3, 1]);
  });

  test("history: the furthest stage ever entered, even after a step back", () => {
    const entries = [
      { deal: "1", stage: "New", entered },
      { deal: "1", stage: "Won", entered },
      { deal: "2", stage: "Demo", entered },
      { deal: "2", stage: "New", entered },
      { deal: "2", stage: "Lost", entered },
      { deal: "3", stage: "New", entered },
    ];
    const result = stageConversionHistory(entries, ORDER);
    expect(result.ok && result.value.map(({ conversion }) => conversion)).toEqual([2 / 3, 0.5, null]);
  });

  test.each([
    { why: "no deal", result: stageConversion([], ORDER, null), code: "NO_DATA" },
    { why: "a last open stage nobody listed", result: stageConversion(["Lost"], ORDER, ["Trial"]), code: "UNKNOWN_STAGE" },
    { why: "history of other stages only", result: stageConversionHistory([{ deal: "1", stage: "X", entered }], ORDER), code: "NO_DATA" },
  ])("$why fails with $code", ({ result, code }) => {
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  property.prop([fc.array(fc.constantFrom(...ORDER), { minLength: 1 })])("a funnel never widens, and order does not matter", (stages) => {
    const there = stageConversion(stages, ORDER, null);
    if (!there.ok) throw new Error(there.failure.code);
    const reached = there.value.map((row) => row.reached);
    expect(reached).toEqual([...reached].sort((a, b) => b - a));
    expect(stageConversion([...stages].reverse(), ORDER, null)).toEqual(there);
  });
});
