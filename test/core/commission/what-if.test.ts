import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { trialOf, whatIf } from "../../../src/core/commission/what-if.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { FULL, line, slice, statement, TERMS, YEN } from "../../reports/some-statements.ts";
import { day } from "../some-deals.ts";

const always = { from: null, to: null };
const from2027 = { from: day("2027-01-01"), to: null };

const COMPANY: Assumptions = {
  ...DEFAULT_ASSUMPTIONS,
  terms: [
    { ...TERMS, plan: "Old", days: { from: null, to: day("2026-12-31") } },
    { ...TERMS, plan: "Old", days: from2027, repCap: 5_000 },
    { ...TERMS, plan: "Draft", days: from2027, basePay: 1 },
  ],
  assignments: [
    { rep: "Ana", plan: "Old", days: { from: day("2026-02-01"), to: null }, ramp: [0.5, 1] },
    { rep: "Ben", plan: "Old", days: always, ramp: null },
  ],
};

describe("trialOf", () => {
  it("puts the reps on the tried plan on the very days of their own, on whatever days it will hold", () => {
    const trial = valueFrom(trialOf(COMPANY, "Old", "Draft"));
    expect(trial).toMatchObject({ current: "Old", tried: "Draft", label: "Draft (tried)" });
    expect(trial.assumptions.assignments).toEqual([
      { rep: "Ana", plan: "Draft (tried)", days: { from: "2026-02-01", to: null }, ramp: [0.5, 1] },
      { rep: "Ben", plan: "Draft (tried)", days: always, ramp: null },
    ]);
    expect(trial.assumptions.terms.slice(-1)).toEqual([{ ...TERMS, plan: "Draft (tried)", days: always, basePay: 1 }]);
  });

  it("leaves the settings as they are", () => {
    const before = JSON.stringify(COMPANY);
    trialOf(COMPANY, null, null);
    expect(JSON.stringify(COMPANY)).toBe(before);
  });

  const cases: readonly { why: string; of: Assumptions; current: string | null; tried: string | null; is: unknown }[] =
    [
      {
        why: "without a wish, the plan that nobody is on",
        of: COMPANY,
        current: null,
        tried: null,
        is: [null, "Draft", null],
      },
      {
        why: "the newest version of the plan itself",
        of: COMPANY,
        current: "Old",
        tried: "Old",
        is: ["Old", "Old", 5_000],
      },
      {
        why: "a company of one plan tries its newest version",
        of: { ...COMPANY, terms: COMPANY.terms.slice(0, 2) },
        current: null,
        tried: null,
        is: ["Old", "Old", 5_000],
      },
    ];
  it.each(cases)("tries $why", ({ of, current, tried, is }) => {
    const trial = valueFrom(trialOf(of, current, tried));
    const terms = trial.assumptions.terms.find(({ plan }) => plan === trial.label);
    expect([trial.current, trial.tried, terms?.repCap]).toEqual(is);
  });

  it("has nothing to try without plans, or by a name that no plan has", () => {
    expect(failureFrom(trialOf(DEFAULT_ASSUMPTIONS, null, "Draft"))).toEqual({ code: "NO_PLANS" });
    for (const [current, tried] of [
      ["Old", "Nobody's"],
      ["Nobody's", "Draft"],
    ] as const) {
      expect(failureFrom(trialOf(COMPANY, current, tried))).toEqual({
        code: "UNKNOWN_WORD",
        argument: "plan",
        value: "Nobody's",
        known: ["Old", "Draft"],
      });
    }
  });

  it("names the trial as no plan is named", () => {
    const named = { ...COMPANY, terms: [...COMPANY.terms, { ...TERMS, plan: "Draft (tried)" }] };
    expect(valueFrom(trialOf(named, "Old", "Draft")).label).toBe("Draft (tried) (tried)");
  });
});

const TRIED = { ...TERMS, plan: "Draft" };
const sold = (rep: string, commission: number, terms = TERMS) =>
  statement({ rep, terms, lines: [line({ slices: [slice(1, 0, 1_000, commission / 1_000, commission)] })] });

describe("whatIf", () => {
  it("tells who wins, who loses and what it costs", () => {
    const compared = valueFrom(
      whatIf(
        [sold("Ana", 100), sold("Ben", 80), sold("Cy", 50)],
        [sold("Ana", 130, TRIED), sold("Ben", 60.01, TRIED), sold("Cy", 50, TRIED)],
      ),
    );
    expect(compared?.reps.map(({ name, now, tried, verdict }) => [name, now, tried, verdict])).toEqual([
      ["Ana", 100, 130, "wins"],
      ["Ben", 80, 60.01, "loses"],
      ["Cy", 50, 50, "same"],
    ]);
    expect([compared?.now.cost, compared?.tried.cost]).toEqual([230, 240.01]);
  });

  it("counts clawbacks and draws that are kept, but neither draws that are repaid nor corrections", () => {
    const kept = statement({ draw: { kind: "non-recoverable", draw: 500, owedBefore: 0, paid: 500, owedAfter: 0 } });
    const repaid = statement({ draw: { kind: "recoverable", draw: 500, owedBefore: 0, paid: 500, owedAfter: 500 } });
    const compared = valueFrom(whatIf([kept], [repaid]));
    expect([compared?.now.cost, compared?.now.draws, compared?.tried.cost]).toEqual([500, 500, 0]);
    const full = valueFrom(whatIf([FULL], []))?.now;
    expect(full?.cost).toBe(8_299.93);
    expect(full?.clawbacks).toBe(-600);
  });

  it("gives credit and commission by tier, a divided deal's in proportion and another owner's apart", () => {
    const tiers = valueFrom(whatIf([FULL], []))?.nowTiers ?? [];
    expect(tiers.map(({ tier, rate, credit, commission }) => [tier, rate, credit, commission])).toEqual([
      [1, 0.04, 150_000, 6_000],
      [2, 0.06, 24_215.43, 1_231.76],
      [null, 0, 0, 100.01],
    ]);
  });

  it("refuses to compare money of two currencies", () => {
    expect(failureFrom(whatIf([sold("Ana", 1)], [YEN]))).toEqual({
      code: "CURRENCIES_DIFFER",
      plan: "Tokyo",
      currency: "JPY",
      other: "EUR",
    });
  });

  it("has nothing to say without statements", () => {
    expect(valueFrom(whatIf([], []))).toBeNull();
  });

  it("law: reps, periods and tiers each add up to the whole, and the whole is the statements'", () => {
    const cents = fc.integer({ min: 0, max: 5_000_000 }).map((units) => units / 100);
    const anyStatements = (terms: typeof TERMS) =>
      fc
        .array(fc.tuple(fc.constantFrom("Ana", "Ben", "Cy"), fc.array(cents, { minLength: 1, maxLength: 4 })), {
          minLength: 1,
          maxLength: 5,
        })
        .map((all) =>
          all.map(([rep, parts]) =>
            statement({
              rep,
              terms,
              lines: [line({ slices: parts.map((part, at) => slice(at + 1, 0, part, 0.1, part)) })],
            }),
          ),
        );
    const units = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
    fc.assert(
      fc.property(anyStatements(TERMS), anyStatements(TRIED), (now, tried) => {
        const compared = valueFrom(whatIf(now, tried));
        const cost = units(now.map(({ earned }) => earned));
        expect(units([compared?.now.cost ?? 0])).toBe(cost);
        for (const lines of [compared?.reps ?? [], compared?.periods ?? []]) {
          expect(units(lines.map((one) => one.now))).toBe(cost);
          expect(units(lines.map((one) => one.tried))).toBe(units([compared?.tried.cost ?? 0]));
        }
        expect(units((compared?.nowTiers ?? []).map(({ commission }) => commission))).toBe(cost);
      }),
    );
  });
});
