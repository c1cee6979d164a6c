/** A large company's year: 20,000 deals of 200 reps, with everything that a plan can hold. */
import { expect, it } from "vitest";
import { addDays } from "../../../src/core/calendar.ts";
import { commissionStatements } from "../../../src/core/commission/statements.ts";
import { valueFrom } from "../../kit.ts";
import { day, rep } from "../some-deals.ts";
import { assigned, commissionInput, plan, rates, sale } from "./some-plans.ts";

const NAMES = Array.from(
  { length: 200 },
  (_, index) => `Rep ${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`,
);

it("is computed in seconds, and in a few times as long where the machine is busy", () => {
  const tiers = rates(
    [
      [0, 0.05],
      [0.5, 0.075],
      [1, 0.1],
    ],
    { tiersBy: "attainment" },
  );
  const terms = plan({
    basePay: 70_000,
    payout: tiers,
    repCap: 20_000,
    planCap: 900_000,
    draw: { kind: "recoverable", amount: 2_000 },
    holdback: { share: 0.1, months: 3 },
    clawback: { kind: "pro rata", share: 1, months: 12 },
    kickers: [{ name: "Kicker", attainment: 1, pays: { kind: "share", share: 0.05 } }],
  });
  const deals = Array.from({ length: 20_000 }, (_, index) => {
    const owner = NAMES[index % 200] ?? "";
    const isRefunded = index % 40 === 0;
    return sale(`D${index}`, ((index * 7919) % 1_000_000) / 100 + 100, addDays(day("2026-01-01"), (index * 31) % 365), {
      row: index + 2,
      owner,
      currency: index % 3 === 0 ? "EUR" : "USD",
      split: index % 10 === 0 ? `${owner} 60%; ${NAMES[(index + 7) % 200] ?? ""} 40%` : "",
      refunded: isRefunded ? 100 : null,
      refundedOn: isRefunded ? addDays(day("2026-06-01"), index % 200) : null,
    });
  });
  const input = commissionInput({
    terms: [terms],
    deals,
    assignments: NAMES.map((name) => assigned(name)),
    reps: NAMES.map((name) => rep(name, 8_000)),
    period: "FY2026",
    rates: [{ from: "EUR", to: "USD", day: day("2025-12-31"), rate: 1.0873 }],
  });
  const began = performance.now();
  const { statements } = valueFrom(commissionStatements(input));
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(statements.length).toBe(2_400);
  expect(statements.reduce((lines, one) => lines + one.lines.length, 0)).toBe(22_000);
});
