/** The decimal places of currencies that are not counted in hundredths, in every function that rounds money. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const PLAN = [
  [0, 0.04],
  [150_000, 0.06],
];

describe("decimals", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; gives: unknown }[] = [
    { why: "yen have no hundredths", name: "COMMISSION", given: [1234, 0.05, "", "", "", 0], gives: 62 },
    { why: "a half of a yen goes away from zero", name: "COMMISSION", given: [10, 0.05, "", "", "", 0], gives: 1 },
    { why: "dinars have thousandths", name: "COMMISSION", given: [1234.567, 0.05, "", "", "", 3], gives: 61.728 },
    { why: "cents where nothing is said", name: "COMMISSION", given: [1234.567, 0.05], gives: 61.73 },
    { why: "a blank is nothing said", name: "COMMISSION", given: [1234.567, 0.05, "", "", "", ""], gives: 61.73 },
    {
      why: "the slices of yen add up in yen",
      name: "COMMISSION_TIERS",
      given: [150_012, PLAN, "", "", "", 0],
      gives: [
        ["Sale", "Tier", "From", "To", "Credit", "Rate", "Commission"],
        [1, 1, 0, 150_000, 150_000, 0.04, 6000],
        [1, 2, 150_000, 150_012, 12, 0.06, 1],
      ],
    },
    {
      why: "a yen is not divided",
      name: "COMMISSION_SPLIT",
      given: [100, column(1 / 3, 1 / 3, 1 / 3), 0],
      gives: column(34, 33, 33),
    },
    {
      why: "a dinar is divided by thousands",
      name: "COMMISSION_SPLIT",
      given: [1, column(1 / 3, 1 / 3, 1 / 3), 3],
      gives: column(0.334, 0.333, 0.333),
    },
    { why: "TRUE_UP rounds nothing, in dinars", name: "TRUE_UP", given: [1.001, 0.9], gives: 0.101 },
    {
      why: "DRAW rounds nothing, in dinars",
      name: "DRAW",
      given: [column(1.234, 3), 2],
      gives: [
        ["Paid", "Owed"],
        [2, 0.766],
        [2.234, 0],
      ],
    },
  ];
  test.each(cases)("$why", ({ name, given, gives }) => {
    expect(call(name, ...given)).toEqual(gives);
  });

  const bad: readonly { why: string; name: string; given: unknown[] }[] = [
    { why: "half a place", name: "COMMISSION", given: [100, 0.1, "", "", "", 2.5] },
    { why: "fewer than none", name: "COMMISSION_TIERS", given: [100, 0.1, "", "", "", -1] },
    { why: "more than any currency has", name: "COMMISSION_SPLIT", given: [100, column(0.5, 0.5), 5] },
  ];
  test.each(bad)("$why is refused", ({ name, given }) => {
    expect(() => call(name, ...given)).toThrow(/^\w+: decimals is \S+, but must be a whole number from 0 to 4/);
  });

  test("a word is no number", () => {
    expect(() => call("COMMISSION", 100, 0.1, "", "", "", "cents")).toThrow("decimals");
  });

  test("law: every line is whole in its unit, and the slices and parts add up to it", () => {
    const sales = fc.array(fc.integer({ min: -1_000_000, max: 30_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sales, fc.integer({ min: 0, max: 4 }), (list, decimals) => {
        const unit = 10 ** decimals;
        const given = column(...list.map((sale) => sale / 100), "");
        const lines = call("COMMISSION", given, PLAN, "", "", "", decimals) as number[][];
        const slices = (call("COMMISSION_TIERS", given, PLAN, "", "", "", decimals) as number[][]).slice(1);
        list.forEach((_, index) => {
          const line = lines[index]?.[0] ?? Number.NaN;
          expect(line).toBe(Math.round(line * unit) / unit);
          const own = slices.filter(([row]) => row === index + 1);
          const added = own.reduce((sum, slice) => sum + Math.round((slice[6] ?? 0) * unit), 0);
          expect(added / unit).toBe(line);
        });
        const whole = (list[0] ?? 0) / 100;
        const parts = call("COMMISSION_SPLIT", whole, column(0.5, 0.3, 0.2), decimals) as number[][];
        const total = parts.reduce((sum, [part]) => sum + Math.round((part ?? 0) * unit), 0);
        expect(Math.abs(total / unit - whole)).toBeLessThanOrEqual(0.5 / unit + 1e-9);
      }),
    );
  });
});
