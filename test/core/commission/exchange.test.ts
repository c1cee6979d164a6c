/** The rate that holds on a day. */
import { expect, it } from "vitest";
import { exchange } from "../../../src/core/commission/exchange.ts";
import { day } from "../some-deals.ts";

const rateOn = exchange([
  { from: "EUR", to: "USD", day: day("2026-02-01"), rate: 1.1 },
  { from: "EUR", to: "USD", day: day("2026-01-01"), rate: 1.05 },
  { from: "GBP", to: "USD", day: day("2026-01-01"), rate: 1.3 },
]);

it.each<{ why: string; from: string; to: string; on: string; rate: number | null }>([
  { why: "the same currency needs no row", from: "USD", to: "USD", on: "2020-01-01", rate: 1 },
  { why: "its own day counts", from: "EUR", to: "USD", on: "2026-02-01", rate: 1.1 },
  { why: "the latest before it, whatever the order of the rows", from: "EUR", to: "USD", on: "2026-01-31", rate: 1.05 },
  { why: "the last one holds on", from: "EUR", to: "USD", on: "2027-01-01", rate: 1.1 },
  { why: "nothing before the first", from: "EUR", to: "USD", on: "2025-12-31", rate: null },
  { why: "an inverse is not guessed", from: "USD", to: "EUR", on: "2026-03-01", rate: null },
  { why: "spaces and case are no other currency", from: " eur ", to: "Usd", on: "2026-03-01", rate: 1.1 },
])("$why", ({ from, to, on, rate }) => {
  expect(rateOn(from, to, day(on))).toBe(rate);
});
