/** The assumptions step's figures: how they are typed, what has changed, and how a target is split. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assumptionChanges,
  lastAssumptions,
  moneyText,
  percentText,
  planCurve,
  readMoney,
  readPercent,
  shownPlan,
  type Typed,
  targetSplit,
  unreadableFigures,
} from "../../../src/sidebar/assumptions/figures.ts";
import type { AssumptionInputs, Session } from "../../../src/sidebar/state.ts";
import { ASSUMPTIONS, START } from "../add-on.ts";
import { next, opened } from "../walk.ts";

const { session: KNOWN } = opened(START, next(), "answered", next(), "answered");

function session(typed: Partial<AssumptionInputs>): Session {
  return { ...KNOWN, inputs: { ...KNOWN.inputs, assumptions: { ...KNOWN.inputs.assumptions, ...typed } } };
}

describe("a percentage", () => {
  const cases: readonly { text: string; means: Typed }[] = [
    { text: "40", means: 0.4 },
    { text: " 40 % ", means: 0.4 },
    { text: "12,5", means: 0.125 },
    { text: "12.5%", means: 0.125 },
    { text: "0", means: 0 },
    { text: "100", means: 1 },
    { text: "0.5", means: 0.005 },
    { text: "", means: null },
    { text: "%", means: "unreadable" },
    { text: "101", means: "unreadable" },
    { text: "-1", means: "unreadable" },
    { text: "forty", means: "unreadable" },
    { text: "1e2", means: "unreadable" },
  ];
  it.each(cases)("typed as '$text' is $means", ({ text, means }) => {
    expect(readPercent(text)).toBe(means);
  });

  it("that is shown reads as what it is, to the basis point", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (points) => {
        expect(readPercent(percentText(points / 10_000))).toBeCloseTo(points / 10_000, 12);
      }),
    );
  });
});

describe("an amount", () => {
  const cases: readonly { text: string; means: Typed; why: string }[] = [
    { why: "plain", text: "120000", means: 120_000 },
    { why: "as it is shown", text: "120,000", means: 120_000 },
    { why: "as a German writes it", text: "120.000", means: 120_000 },
    { why: "as a Frenchwoman writes it", text: "120 000", means: 120_000 },
    { why: "as a Swiss writes it", text: "1'200'000", means: 1_200_000 },
    { why: "with cents", text: "1,234.50", means: 1234.5 },
    { why: "with German cents", text: "1.234,50", means: 1234.5 },
    { why: "with a decimal comma", text: "99,9", means: 99.9 },
    { why: "nothing", text: " ", means: null },
    { why: "no quota at all", text: "0", means: 0 },
    { why: "groups that are none", text: "12,00,000", means: "unreadable" },
    { why: "two decimal signs", text: "1,2.3", means: "unreadable" },
    { why: "thousandths", text: "0.125", means: "unreadable" },
    { why: "a negative one", text: "-5", means: "unreadable" },
    { why: "a word", text: "lots", means: "unreadable" },
    { why: "more than a cell can tell apart", text: "9999999999999999", means: "unreadable" },
  ];
  it.each(cases)("$why: '$text'", ({ text, means }) => {
    expect(readMoney(text)).toBe(means);
  });

  it("that is shown reads as what it is, in any currency", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom(0, 2, 3), (cents, digits) => {
        const amount = digits === 0 ? cents : cents / 100;
        expect(readMoney(moneyText(amount, digits))).toBe(amount);
      }),
    );
  });
});

describe("what is to be saved", () => {
  it("is nothing at first", () => {
    expect(assumptionChanges(KNOWN)).toEqual({ probabilities: [], quotas: [] });
  });

  it("is what differs from what stands there", () => {
    const typed = session({
      probabilities: [
        { name: "Prospecting", text: "10 %" },
        { name: "Qualified", text: "25" },
        { name: "Product demo", text: "" },
      ],
      quotas: [
        { name: "Ana Ruiz", text: "120.000,00" },
        { name: "Chidi Okafor", text: "50000" },
        { name: "Dana Weiss", text: "" },
      ],
    });
    expect(assumptionChanges(typed)).toEqual({
      probabilities: [
        { stage: "Qualified", probability: 0.25 },
        { stage: "Product demo", probability: null },
      ],
      quotas: [
        { rep: "Chidi Okafor", quota: 50_000 },
        { rep: "Dana Weiss", quota: null },
      ],
    });
  });

  it("is never a formula of the person's, nor a stage or rep that is not shown", () => {
    const typed = session({
      probabilities: [
        { name: "Contract review by the customer's own lawyers", text: "5" },
        { name: "__proto__", text: "5" },
      ],
      quotas: [
        { name: "Bo Lindqvist", text: "5" },
        { name: "Nobody", text: "5" },
      ],
    });
    expect(assumptionChanges(typed)).toEqual({ probabilities: [], quotas: [] });
  });

  it("waits for what cannot be read", () => {
    const typed = session({
      probabilities: [{ name: "Qualified", text: "120" }],
      quotas: [{ name: "Ana Ruiz", text: "lots" }],
    });
    expect(unreadableFigures(typed)).toEqual(["Qualified", "Ana Ruiz"]);
    expect(assumptionChanges(typed)).toEqual({ probabilities: [], quotas: [] });
  });
});

describe("a target", () => {
  const partsOf = (typed: Partial<AssumptionInputs>): readonly number[] =>
    targetSplit(session(typed), ASSUMPTIONS).parts.map(({ quota }) => quota);

  it("is split over those who carry a quota, by what each won; without a past one is average", () => {
    const { parts } = targetSplit(session({ target: "400,000" }), ASSUMPTIONS);
    expect(parts).toEqual([
      { rep: "Ana Ruiz", quota: 150_000 },
      { rep: "Bo Lindqvist", quota: 120_000 },
      { rep: "Dana Weiss", quota: 130_000 },
    ]);
  });

  it("is split equally where that is wanted", () => {
    expect(partsOf({ target: "390,000", splitBy: "equal" })).toEqual([130_000, 130_000, 130_000]);
  });

  it("leaves out whose quota is cleared", () => {
    expect(partsOf({ target: "200,000", splitBy: "equal", quotas: [{ name: "Ana Ruiz", text: "" }] })).toEqual([
      100_000, 100_000,
    ]);
  });

  it("is split over all where nobody carries a quota", () => {
    const reps = ASSUMPTIONS.reps.map((rep) => ({ ...rep, quota: null }));
    const { parts } = targetSplit(session({ target: "400,000", splitBy: "equal" }), { ...ASSUMPTIONS, reps });
    expect(parts.map(({ quota }) => quota)).toEqual([100_000, 100_000, 100_000, 100_000]);
  });

  it("adds up from its parts, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e11 }), fc.constantFrom("past", "equal"), (target, splitBy) => {
        const parts = partsOf({ target: String(target), splitBy });
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(target);
      }),
    );
  });

  it.each(["", "0", "lots"])("of '%s' has no parts", (target) => {
    expect(partsOf({ target })).toEqual([]);
  });

  it("of a spreadsheet without owners has none either", () => {
    expect(targetSplit(session({ target: "1000" }), { ...ASSUMPTIONS, reps: [] }).parts).toEqual([]);
  });
});

describe("a plan's curve", () => {
  const plan = ASSUMPTIONS.plans[0];
  if (plan === undefined) throw new Error("no plan");

  it("is drawn for the mean quota of its reps, as it stands in their fields", () => {
    expect(planCurve(KNOWN, ASSUMPTIONS, plan).quota).toBe(100_000);
    const typed = session({ quotas: [{ name: "Ana Ruiz", text: "160000" }] });
    const { quota, points } = planCurve(typed, ASSUMPTIONS, plan);
    expect(quota).toBe(120_000);
    expect(points.find(({ credit }) => credit === 120_000)?.payout).toBe(6_000);
    expect(points.find(({ credit }) => credit === 180_000)?.payout).toBe(12_000);
  });

  it("is of the plan's own period", () => {
    const yearly = { ...plan, terms: { ...plan.terms, period: "year" as const } };
    expect(planCurve(KNOWN, ASSUMPTIONS, yearly).quota).toBe(400_000);
  });

  it("has no points where the plan needs a quota and nobody has one", () => {
    const reps = ASSUMPTIONS.reps.map((rep) => ({ ...rep, quota: null }));
    expect(planCurve(KNOWN, { ...ASSUMPTIONS, reps }, plan)).toEqual({ quota: null, points: [] });
  });

  it("is that of the first plan, until another one is chosen; a plan that is gone is forgotten", () => {
    expect(shownPlan(KNOWN, ASSUMPTIONS)?.terms.plan).toBe("Account executive");
    expect(shownPlan(session({ plan: "New hire" }), ASSUMPTIONS)?.terms.plan).toBe("New hire");
    expect(shownPlan(session({ plan: "Gone" }), ASSUMPTIONS)?.terms.plan).toBe("Account executive");
    expect(shownPlan(KNOWN, { ...ASSUMPTIONS, plans: [] })).toBeNull();
  });
});

it("what was last known stays in view while it is asked for again", () => {
  expect(lastAssumptions(KNOWN.assumptions.looking)).toEqual(ASSUMPTIONS);
  const again = opened(START, next(), "answered", next(), "answered", {
    type: "choose side tab",
    tab: "history",
    sheetId: 12,
  });
  expect(again.session.assumptions.looking.kind).toBe("busy");
  expect(lastAssumptions(again.session.assumptions.looking)).toEqual(ASSUMPTIONS);
});
