import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { stageConversion, stageConversionHistory } from "../../../src/core/metrics/stage-conversion.ts";
import { valueFrom } from "../../kit.ts";
import { daysOf, groupsOf } from "../some-columns.ts";

const ORDER = ["New", "Demo", "Won"];
const reached = (stages: readonly string[], last: readonly string[] | null = null, order = ORDER) =>
  valueFrom(stageConversion(groupsOf(stages), order, last && groupsOf(last))).map((row) => row.reached);

describe("stage conversion", () => {
  test("phoenixstrategy: 80 entered, 52 reached the next stage", () => {
    const stages = [...new Array<string>(28).fill("New"), ...new Array<string>(52).fill("Demo")];
    const [first] = valueFrom(stageConversion(groupsOf(stages), ORDER, null));
    expect(first).toEqual({ stage: "New", reached: 80, wentOn: 52, conversion: 0.65 });
  });

  test("a lost deal counts by its last open stage; unknown, it reached the first", () => {
    expect(reached(["Demo", "won ", "Lost", "Lost"], ["", "", "Demo", ""])).toEqual([4, 3, 1]);
  });

  test("a won deal has reached every stage, whether the order lists won or not", () => {
    expect(reached(["Demo", "Closed Won", "New"], null, ["New", "Demo"])).toEqual([3, 2]);
    const rows = valueFrom(stageConversion(groupsOf(["Demo", "Closed Won"]), ["New", "Demo"], null));
    expect(rows[1]?.conversion).toBe(0.5);
  });

  test("history: the furthest stage ever entered, even after a step back, and the days it took", () => {
    const deals = groupsOf(["1", "1", "2", "2", "2", "3", "4", "4"]);
    const stages = groupsOf(["New", "Won", "Demo", "New", "Lost", "New", "New", "Demo"]);
    const days = daysOf([
      "2026-01-01",
      "2026-01-21",
      "2026-01-05",
      "2026-01-09",
      "2026-02-01",
      "2026-01-03",
      "2026-01-01",
      "2026-01-11",
    ]);
    const rows = valueFrom(stageConversionHistory(deals, stages, days, ORDER));
    expect(rows.map(({ conversion }) => conversion)).toEqual([0.75, 0.333333333333333, null]);
    expect(rows.map(({ daysToGoOn }) => daysToGoOn)).toEqual([15, null, null]);
  });

  test.each([
    { why: "no deal", result: stageConversion(groupsOf([]), ORDER, null), code: "NO_DATA" },
    { why: "no order", result: stageConversion(groupsOf(["New"]), [], null), code: "NO_DATA" },
    {
      why: "a last open stage nobody listed",
      result: stageConversion(groupsOf(["Lost"]), ORDER, groupsOf(["Trial"])),
      code: "STAGE_NOT_IN_ORDER",
    },
    {
      why: "an open stage nobody listed, which is not lost",
      result: stageConversion(groupsOf(["New", "Trial"]), ORDER, null),
      code: "STAGE_NOT_IN_ORDER",
    },
    {
      why: "history of such a stage",
      result: stageConversionHistory(groupsOf(["1"]), groupsOf(["X"]), [1], ORDER),
      code: "STAGE_NOT_IN_ORDER",
    },
    {
      why: "history of lost stages only",
      result: stageConversionHistory(groupsOf(["1"]), groupsOf(["Lost"]), [1], ORDER),
      code: "NO_DATA",
    },
  ])("$why fails with $code", ({ result, code }) => {
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  property.prop([fc.array(fc.constantFrom(...ORDER, "Lost"), { minLength: 1 })])(
    "a funnel never widens, and order does not matter",
    (stages) => {
      const there = reached(stages);
      expect(there).toEqual([...there].sort((one, other) => other - one));
      expect(reached([...stages].reverse())).toEqual(there);
    },
  );

  property.prop([fc.array(fc.constantFrom(...ORDER), { minLength: 1 })])(
    "a history of one entry a deal is the funnel of current stages",
    (stages) => {
      const deals = groupsOf(stages.map((_, deal) => String(deal)));
      const byHistory = valueFrom(
        stageConversionHistory(
          deals,
          groupsOf(stages),
          stages.map(() => 1),
          ORDER,
        ),
      );
      expect(byHistory.map((row) => row.reached)).toEqual(reached(stages));
    },
  );
});
