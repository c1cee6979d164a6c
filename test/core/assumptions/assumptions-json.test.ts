/** Assumptions from a JSON file: any part, and a failure that names what is wrong. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { parseAssumptionsJson } from "../../../src/core/assumptions/assumptions-json.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("parseAssumptionsJson", () => {
  it.each([
    { why: "nothing given", json: {}, is: {} },
    {
      why: "names only",
      json: { stages: [{ stage: "Demo" }, { stage: "Closed Won" }], reps: [{ rep: "Ann" }] },
      is: {
        stages: [
          { stage: "Demo", probability: null, outcome: "open", order: 1 },
          { stage: "Closed Won", probability: null, outcome: "won", order: 2 },
        ],
        reps: [{ rep: "Ann", start: null, quota: null, territory: "" }],
      },
    },
    {
      why: "part of a section",
      json: { calendar: { fiscalStart: 4 }, currency: { code: "jpy" }, rules: { growth: 0.05 } },
      is: {
        calendar: { fiscalStart: 4, quotaPeriod: "quarter" },
        currency: { code: "JPY", minorDigits: 0 },
        rules: { growth: 0.05, steadyBand: 0.05, achievementThreshold: 1 },
      },
    },
    {
      why: "a plan and a column",
      json: { plans: [{ plan: "P", tiers: [{ rate: 0.05 }] }], columns: [{ field: "amount", header: "Betrag" }] },
      is: {
        plans: [{ plan: "P", method: "marginal", tiersBy: "amount", tiers: [{ start: 0, rate: 0.05 }] }],
        columns: [{ tab: "", field: "amount", header: "Betrag" }],
      },
    },
    {
      why: "adjustments",
      json: {
        adjustments: [
          { period: "Q1 2026", rep: "Ann", amount: -500 },
          { period: "2026-02", amount: 7 },
        ],
      },
      is: {
        adjustments: [
          { period: "2026-Q1", rep: "Ann", amount: -500, reason: "" },
          { period: "2026-02", rep: "", amount: 7, reason: "" },
        ],
      },
    },
  ])("reads $why", ({ json, is }) => {
    expect(valueFrom(parseAssumptionsJson(JSON.stringify(json)))).toEqual({ ...DEFAULT_ASSUMPTIONS, ...is });
  });

  it("reads back whole assumptions, with a byte order mark", () => {
    expect(valueFrom(parseAssumptionsJson(`\uFEFF${JSON.stringify(DEFAULT_ASSUMPTIONS)}`))).toEqual(
      DEFAULT_ASSUMPTIONS,
    );
  });

  it.each([
    { why: "no JSON", text: "stages: Demo", at: { section: "settings", row: 0 } },
    { why: "a list", text: "[]", at: { section: "settings" } },
    { why: "an unknown part", text: '{"stagess":[]}', at: { section: "settings", column: "stagess" } },
    {
      why: "an unknown key",
      text: '{"reps":[{"rep":"Ann"},{"rep":"Bob","qota":5}]}',
      at: { section: "reps", row: 2, column: "qota" },
    },
    {
      why: "percent points",
      text: '{"stages":[{"stage":"Demo","probability":40}]}',
      at: { section: "stages", row: 1, column: "probability", value: "40" },
    },
    {
      why: "a number in words",
      text: '{"reps":[{"rep":"Ann","quota":"5"}]}',
      at: { section: "reps", row: 1, column: "quota", value: "5" },
    },
    {
      why: "a date that is none",
      text: '{"reps":[{"rep":"Ann","start":"1/2/2025"}]}',
      at: { section: "reps", column: "start", value: "1/2/2025" },
    },
    { why: "a nameless rep", text: '{"reps":[{"quota":5}]}', at: { section: "reps", column: "rep" } },
    {
      why: "month 13",
      text: '{"calendar":{"fiscalStart":13}}',
      at: { section: "calendar", column: "fiscalStart", value: "13" },
    },
    {
      why: "a tier without a rate",
      text: '{"plans":[{"plan":"P","tiers":[{"start":5}]}]}',
      at: { section: "tiers", row: 1, column: "rate" },
    },
    { why: "no list", text: '{"reps":{}}', at: { section: "settings", column: "reps", value: "{}" } },
    { why: "an entry that is no object", text: '{"reps":["Ann"]}', at: { section: "reps", row: 1 } },
    {
      why: "an unknown field",
      text: '{"columns":[{"field":"colour","header":"x"}]}',
      at: { section: "columns", column: "field", value: "colour" },
    },
    {
      why: "an adjustment of no period",
      text: '{"adjustments":[{"amount":5}]}',
      at: { section: "adjustments", row: 1, column: "period" },
    },
    {
      why: "an adjustment of nothing",
      text: '{"adjustments":[{"period":"2026-Q1","rep":"Ann"}]}',
      at: { section: "adjustments", row: 1, column: "amount" },
    },
  ])("refuses $why", ({ text, at }) => {
    expect(failureFrom(parseAssumptionsJson(text))).toMatchObject({ code: "SETTINGS_CELL", ...at });
  });
});
