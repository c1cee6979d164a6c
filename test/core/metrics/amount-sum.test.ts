import { expect, it } from "vitest";
import { amountSum } from "../../../src/core/metrics/amount-sum.ts";

it.each([
  { why: "no deals are worth 0", amounts: [], sum: 0 },
  { why: "of deals without amounts nothing is known", amounts: [null, null], sum: null },
  { why: "a deal without an amount adds nothing", amounts: [0.1, null, 0.2], sum: 0.3 },
  { why: "a 0 is known", amounts: [0, null], sum: 0 },
])("$why", ({ amounts, sum }) => {
  expect(amountSum(amounts.map((amount) => ({ amount })))).toBe(sum);
});
