/** When commission may be worked out in whole numbers: exactly when no product can outgrow them. */
import { describe, expect, it } from "vitest";
import { exactTiers } from "../../../src/core/commission/credit.ts";
import { flatPlan } from "../../../src/core/commission/plan.ts";
import { shortLines } from "../../../src/core/commission/short-lines.ts";
import { valueFrom } from "../../kit.ts";

const PLAIN = { quota: null, creditedBefore: 0, minorDigits: 2 };

describe("shortLines", () => {
  it.each<{ why: string; sales: number[]; rate: number; lines: number[] | null }>([
    { why: "ordinary money and rates are short", sales: [1234.56, 99.99], rate: 0.0725, lines: [8951, 725] },
    { why: "a sale of eight places still is", sales: [0.12345678], rate: 0.5, lines: [6] },
    { why: "a rate of a third is not", sales: [100], rate: 0.333333333333333, lines: null },
    { why: "nor is an amount converted by a formula", sales: [100 / 3], rate: 0.1, lines: null },
    { why: "nor are sums whose product passes 2^53", sales: [9e12], rate: 0.12345678, lines: null },
    { why: "the sum counts, not each sale", sales: [4e12, 4e12, 4e12], rate: 0.1001, lines: null },
  ])("$why", ({ sales, rate, lines }) => {
    const tiers = valueFrom(exactTiers(valueFrom(flatPlan(rate)), null));
    expect(shortLines(sales, tiers, "marginal", PLAIN)).toEqual(lines);
  });
});
