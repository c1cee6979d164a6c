/** Commission plans of the settings file: short and long forms, and every contradiction with its entry and key. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { parseAssumptionsJson } from "../../../src/core/assumptions/assumptions-json.ts";
import { readAssumptions } from "../../../src/core/assumptions/read-assumptions.ts";
import { addDays, fromSerial } from "../../../src/core/calendar.ts";
import { checkPlans } from "../../../src/core/commission/check-plans.ts";
import { defaultTerms } from "../../../src/core/commission/default-terms.ts";
import { DRAW_KINDS } from "../../../src/core/commission/draw.ts";
import type { BonusPay, Payout, PlanTerms, ValidDays } from "../../../src/core/commission/plan-terms.ts";
import { addonWords } from "../../../src/messages.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { settingsGrid, settingsTable } from "./settings-table.ts";
import { rates, SOME_PLANS } from "./some-plans.ts";

const parse = (json: object) => parseAssumptionsJson(JSON.stringify(json));

const TIERS = [{ start: 0, rate: 0.05 }];
const PLAN = { plan: "P", payout: { tiers: TIERS } };
const REP = { rep: "Ann", quota: 100, start: "2026-01-01" };

describe("commission plans of the settings file", () => {
  it("read back as they were written out", () => {
    expect(valueFrom(parse(SOME_PLANS))).toEqual(SOME_PLANS);
  });

  it("need a name and tiers only; the rest is as for a plan without terms", () => {
    const plain = defaultTerms("P", rates([0, 0.05]), DEFAULT_ASSUMPTIONS);
    expect(valueFrom(parse({ terms: [PLAN] })).terms).toEqual([plain]);
    expect(valueFrom(parse({ plans: [{ plan: "P", tiers: TIERS }] })).terms).toEqual([plain]);
    const given = { calendar: { fiscalStart: 2, quotaPeriod: "year" }, currency: { code: "KWD" }, terms: [PLAN] };
    expect(valueFrom(parse(given)).terms).toEqual([
      { ...plain, period: "year", currency: { code: "KWD", minorDigits: 3 } },
    ]);
  });

  it("pay in the currency that the caller has where the file names none", () => {
    const pounds = { code: "GBP", minorDigits: 2 };
    const { terms, currency } = valueFrom(parseAssumptionsJson(JSON.stringify({ terms: [PLAN] }), pounds));
    expect([terms[0]?.currency, currency]).toEqual([pounds, pounds]);
  });

  it("are assigned by names in any spelling", () => {
    const json = { reps: [REP], terms: [PLAN], assignments: [{ rep: "ANN", plan: "p" }] };
    expect(valueFrom(parse(json)).assignments).toEqual([
      { rep: "Ann", plan: "P", days: { from: null, to: null }, ramp: null },
    ]);
  });

  it.each<{ why: string; json: object; at: readonly [section: string, row: number, column: string] }>([
    { why: "a plan without a payout", json: { terms: [{ plan: "P" }] }, at: ["terms, entry 1, payout", 0, "tiers"] },
    { why: "a nameless plan", json: { terms: [{ payout: { tiers: TIERS } }] }, at: ["terms", 1, "plan"] },
    { why: "an unknown key", json: { terms: [{ ...PLAN, cap: 5 }] }, at: ["terms", 1, "cap"] },
    {
      why: "tiers of a linear payout",
      json: { terms: [{ plan: "P", payout: { kind: "linear", tiers: TIERS } }] },
      at: ["terms, entry 1, payout", 0, "tiers"],
    },
    {
      why: "a linear plan without on-target earnings",
      json: { terms: [{ plan: "P", payout: { kind: "linear" } }] },
      at: ["terms", 1, "onTargetEarnings"],
    },
    {
      why: "tiers out of order",
      json: { terms: [PLAN, { plan: "Q", payout: { tiers: [{ start: 5, rate: 0.1 }, ...TIERS] } }] },
      at: ["terms, entry 2, payout, tiers", 2, "start"],
    },
    {
      why: "a negative rate of the short form",
      json: { plans: [{ plan: "P", tiers: [{ rate: -0.1 }] }] },
      at: ["plans, entry 1, tiers", 1, "rate"],
    },
    {
      why: "percent points",
      json: { terms: [{ plan: "P", payout: { tiers: [{ rate: 5 }] } }] },
      at: ["terms, entry 1, payout, tiers", 1, "rate"],
    },
    {
      why: "a switch in words",
      json: { terms: [{ plan: "P", payout: { tiers: TIERS, fromFirst: "yes" } }] },
      at: ["terms, entry 1, payout", 0, "fromFirst"],
    },
    {
      why: "one plan in both forms",
      json: { plans: [{ plan: "P", tiers: TIERS }], terms: [PLAN] },
      at: ["terms, entry 1, days", 0, "from"],
    },
    {
      why: "versions that overlap",
      json: {
        terms: [
          { ...PLAN, days: { to: "2026-06-30" } },
          { ...PLAN, plan: "p", days: { from: "2026-06-30" } },
        ],
      },
      at: ["terms, entry 2, days", 0, "from"],
    },
    {
      why: "days that are none",
      json: { terms: [{ ...PLAN, days: { from: "July" } }] },
      at: ["terms, entry 1, days", 0, "from"],
    },
    {
      why: "bonuses that the tab could not keep apart",
      json: {
        terms: [
          { ...PLAN, days: { to: "2026-06-30" }, kickers: [{ name: "K", attainment: 1, pays: { amount: 5 } }] },
          { ...PLAN, days: { from: "2026-07-01" } },
        ],
      },
      at: ["terms, entry 1, days", 0, "from"],
    },
    {
      why: "base pay above on-target earnings",
      json: { terms: [{ ...PLAN, basePay: 6, onTargetEarnings: 5 }] },
      at: ["terms", 1, "basePay"],
    },
    { why: "a cap below 0", json: { terms: [{ ...PLAN, repCap: -1 }] }, at: ["terms", 1, "repCap"] },
    { why: "a cap in words", json: { terms: [{ ...PLAN, planCap: "no" }] }, at: ["terms", 1, "planCap"] },
    {
      why: "a draw of no kind",
      json: { terms: [{ ...PLAN, draw: { amount: 5 } }] },
      at: ["terms, entry 1, draw", 0, "kind"],
    },
    {
      why: "a draw without an amount",
      json: { terms: [{ ...PLAN, draw: { kind: "advance" } }] },
      at: ["terms, entry 1, draw", 0, "amount"],
    },
    {
      why: "a clawback of no kind",
      json: { terms: [{ ...PLAN, clawback: { share: 0.5 } }] },
      at: ["terms, entry 1, clawback", 0, "kind"],
    },
    {
      why: "a pro rata clawback without a term",
      json: { terms: [{ ...PLAN, clawback: { kind: "pro rata" } }] },
      at: ["terms, entry 1, clawback", 0, "months"],
    },
    {
      why: "a holdback without months",
      json: { terms: [{ ...PLAN, holdback: { share: 0.5 } }] },
      at: ["terms, entry 1, holdback", 0, "months"],
    },
    {
      why: "a holdback without a share",
      json: { terms: [{ ...PLAN, holdback: { months: 5 } }] },
      at: ["terms, entry 1, holdback", 0, "share"],
    },
    {
      why: "a share over 100 %",
      json: { terms: [{ ...PLAN, kickers: [{ name: "K", attainment: 1, pays: { share: 5 } }] }] },
      at: ["terms, entry 1, kickers, entry 1, pays", 0, "share"],
    },
    {
      why: "a bonus that pays twice",
      json: { terms: [{ ...PLAN, kickers: [{ name: "K", attainment: 1, pays: { share: 0.1, amount: 5 } }] }] },
      at: ["terms, entry 1, kickers, entry 1, pays", 0, "share"],
    },
    {
      why: "a bonus that pays otherwise than it says",
      json: { terms: [{ ...PLAN, kickers: [{ name: "K", attainment: 1, pays: { kind: "share", amount: 5 } }] }] },
      at: ["terms, entry 1, kickers, entry 1, pays", 0, "share"],
    },
    {
      why: "a SPIFF on a field that deals do not show",
      json: {
        terms: [{ ...PLAN, spiffs: [{ name: "S", field: "nextStep", when: "is", value: "x", pays: { amount: 5 } }] }],
      },
      at: ["terms, entry 1, spiffs", 1, "field"],
    },
    {
      why: "words compared as amounts",
      json: {
        terms: [
          { ...PLAN, spiffs: [{ name: "S", field: "product", when: "at most", value: "5", pays: { amount: 5 } }] },
        ],
      },
      at: ["terms, entry 1, spiffs", 1, "when"],
    },
    {
      why: "an unknown rep",
      json: { terms: [PLAN], assignments: [{ rep: "Ann", plan: "P" }] },
      at: ["assignments", 1, "rep"],
    },
    {
      why: "an unknown plan",
      json: { reps: [REP], assignments: [{ rep: "Ann", plan: "P" }] },
      at: ["assignments", 1, "plan"],
    },
    {
      why: "two plans at a time",
      json: {
        reps: [REP],
        terms: [PLAN],
        assignments: [
          { rep: "Ann", plan: "P" },
          { rep: "ann", plan: "P" },
        ],
      },
      at: ["assignments, entry 2, days", 0, "from"],
    },
    {
      why: "a ramp that is no list",
      json: { reps: [REP], terms: [PLAN], assignments: [{ rep: "Ann", plan: "P", ramp: "50%" }] },
      at: ["assignments", 1, "ramp"],
    },
    {
      why: "a ramp that falls",
      json: { reps: [REP], terms: [PLAN], assignments: [{ rep: "Ann", plan: "P", ramp: [0.5, 0.2] }] },
      at: ["assignments", 1, "ramp"],
    },
  ])("refuses $why", ({ json, at: [section, row, column] }) => {
    const failure = failureFrom(parse(json));
    expect(["SETTINGS_CELL", "SETTINGS_CONTRADICTION"]).toContain(failure.code);
    expect(failure).toMatchObject({ section, row, column });
  });

  it("name the place in the file in plain words", () => {
    const { badFile, badFileContradiction } = addonWords.settings;
    expect(badFile("terms, entry 2, payout, tiers", 1, "rate", "5", "a rate of at most 100%, such as 5%")).toBe(
      'In the settings file, terms, entry 2, payout, tiers, entry 1, rate: "5" is not a rate of at most 100%, such as 5%. Correct the file.',
    );
    expect(badFileContradiction("assignments", 1, "rep", { kind: "unknown rep", rep: "Bob" })).toBe(
      'In the settings file, assignments, entry 1, rep: there is no rep "Bob" in Reps. Correct the name, or add the rep.',
    );
  });
});

/** Any commission settings that do not contradict themselves. */
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const serial = fc.integer({ min: 45_000, max: 46_500 });
const days: fc.Arbitrary<ValidDays> = fc.tuple(fc.option(serial), fc.option(fc.nat(300))).map(([from, length]) => ({
  from: from === null ? null : fromSerial(from),
  to: length === null ? null : fromSerial((from ?? 45_000) + length),
}));
const pays: fc.Arbitrary<BonusPay> = fc.oneof(
  money.map((amount) => ({ kind: "amount" as const, amount })),
  share.map((part) => ({ kind: "share" as const, share: part })),
);
const payout: fc.Arbitrary<Payout> = fc.oneof(
  fc.constant({ kind: "linear" as const }),
  fc
    .record({
      method: fc.constantFrom("marginal" as const, "whole" as const, "multiplier" as const),
      tiersBy: fc.constantFrom("amount" as const, "attainment" as const),
      starts: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 }),
      first: share,
      rate: share,
      fromFirst: fc.boolean(),
    })
    .map(({ method, tiersBy, starts, first, rate, fromFirst }) => {
      const rising = [...starts].sort((one, other) => one - other).map((start) => ({ start: start / 10, rate }));
      const tiers = method === "multiplier" ? [{ start: 0, rate: first }, ...rising] : rising;
      return { kind: "rates" as const, method, tiersBy, tiers, fromFirst };
    }),
);
const plainTerms: fc.Arbitrary<Omit<PlanTerms, "plan" | "days">> = fc.record({
  period: fc.constantFrom("month", "quarter", "year"),
  basis: fc.constantFrom("booked", "collected"),
  currency: fc.constantFrom({ code: "USD", minorDigits: 2 }, { code: "JPY", minorDigits: 0 }),
  payout,
  basePay: money,
  onTargetEarnings: money.map((amount) => amount + 100_000),
  repCap: fc.option(money),
  planCap: fc.option(money),
  draw: fc.option(fc.record({ kind: fc.constantFrom(...DRAW_KINDS), amount: money })),
  splitBy: fc.constantFrom("credit", "payout"),
  clawback: fc.oneof(
    fc.constant({ kind: "none" as const, share: 1, months: null }),
    fc.record({ kind: fc.constant("full" as const), share, months: fc.option(fc.integer({ min: 1, max: 24 })) }),
    fc.record({ kind: fc.constant("pro rata" as const), share, months: fc.integer({ min: 1, max: 24 }) }),
  ),
  holdback: fc.option(
    fc.record({ share: share.map((part) => Math.max(part, 0.01)), months: fc.integer({ min: 1, max: 12 }) }),
  ),
  spiffs: fc.array(fc.record({ words: fc.boolean(), number: fc.nat(9_999), pays, days }), { maxLength: 3 }).map((all) =>
    all.map(({ words, number, ...rest }, index) => ({
      name: `S${index}`,
      field: words ? ("product" as const) : ("amount" as const),
      when: words ? ("contains" as const) : ("at most" as const),
      value: words ? `box ${number}` : String(number / 4),
      ...rest,
    })),
  ),
  kickers: fc
    .array(fc.record({ attainment: share.map((part) => part + 0.5), pays }), { maxLength: 2 })
    .map((all) => all.map((rest, index) => ({ name: `K${index}`, ...rest }))),
});
/** Versions one after the other, each with a first day unless it is the plan's only one. */
const versions = fc.array(fc.tuple(plainTerms, fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 3 });
const assumptions: fc.Arbitrary<Assumptions> = fc
  .tuple(fc.array(versions, { maxLength: 3 }), fc.boolean(), fc.option(fc.array(share, { minLength: 1, maxLength: 5 })))
  .map(([plans, isDated, ramp]) => {
    const terms = plans.flatMap((all, plan) => {
      let next = fromSerial(45_000);
      return all.map(([plain, length], index): PlanTerms => {
        const from = all.length === 1 && !isDated ? null : next;
        const to = index === all.length - 1 ? null : addDays(next, length - 1);
        next = addDays(next, length);
        return { ...plain, plan: `Plan ${plan}`, days: { from, to } };
      });
    });
    const reps = terms.map((_, index) => ({ rep: `Rep ${index}`, start: fromSerial(44_000), quota: 5, territory: "" }));
    const assignments = terms.map(({ plan }, index) => ({
      rep: `Rep ${index}`,
      plan,
      days: { from: null, to: null },
      ramp: index === 0 && ramp !== null ? [...ramp].sort((one, other) => one - other) : null,
    }));
    return { ...DEFAULT_ASSUMPTIONS, reps, terms, assignments };
  });

describe("any commission settings", () => {
  it("survive the settings file and the settings tab", () => {
    fc.assert(
      fc.property(assumptions, (given) => {
        expect(checkPlans(given.terms, given.assignments, given.reps)).toBeNull();
        expect(valueFrom(parse(given))).toEqual(given);
        expect(valueFrom(readAssumptions(settingsTable(settingsGrid(given)), "mdy"))).toEqual(given);
      }),
    );
  });

  it("contradict themselves or not in whatever order they stand", () => {
    fc.assert(
      fc.property(assumptions, ({ terms, assignments, reps }) => {
        const backwards = { terms: [...terms].reverse(), assignments: [...assignments].reverse() };
        expect(checkPlans(backwards.terms, backwards.assignments, reps)).toBeNull();
      }),
    );
  });
});
