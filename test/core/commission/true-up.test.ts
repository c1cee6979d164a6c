import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { trueUp } from "../../../src/core/commission/true-up.ts";

test.each([
  { why: "still to pay", due: 12_000, paid: 11_250, expected: 750 },
  { why: "paid too much", due: 10_000, paid: 10_500, expected: -500 },
  { why: "0.3 − 0.1 is 0.2, not 0.19999999999999998", due: 0.3, paid: 0.1, expected: 0.2 },
])("true-up: $why", ({ due, paid, expected }) => {
  expect(trueUp(due, paid)).toBe(expected);
});

property.prop([fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 12 })])(
  "paying each month's true-up pays the year's commission",
  (months) => {
    let due = 0;
    let paid = 0;
    for (const month of months) {
      due += month;
      paid += trueUp(due, paid);
    }
    expect(paid).toBe(due);
  },
);
