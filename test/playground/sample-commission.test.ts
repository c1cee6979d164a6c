/** The sample company's plans: accepted by the add-on on any day, and with everything that finance meets in a year. */
import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { sampleCommission } from "../../playground/sample-commission.ts";
import { parseAssumptionsJson } from "../../src/core/assumptions/assumptions-json.ts";
import { addDays } from "../../src/core/calendar.ts";
import { SAMPLE_REPS } from "../../src/core/sample/sample-deals.ts";
import { LATE_CHANGES, SAMPLE_YEAR_END, sampleAssumptions, sampleDealsOn } from "../core/commission/sample-year.ts";
import { day } from "../core/some-deals.ts";
import { valueFrom } from "../kit.ts";

test.prop([fc.date({ min: new Date("2024-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })])(
  "are accepted on any day",
  (date) => {
    const { terms, assignments, reps } = valueFrom(
      parseAssumptionsJson(sampleCommission(date.toISOString().slice(0, 10))),
    );
    expect(new Set(terms.map(({ plan }) => plan)).size).toBe(4);
    expect(reps).toHaveLength(12);
    expect(new Set(assignments.map(({ rep }) => rep)).size).toBe(12);
  },
);

it("are those of the sample's reps, from the days they started on", () => {
  const { reps } = valueFrom(parseAssumptionsJson(sampleCommission(SAMPLE_YEAR_END)));
  const started = (daysAgo: number): string | null => (daysAgo > 730 ? null : addDays(SAMPLE_YEAR_END, -daysAgo));
  expect(reps.map(({ rep, start }) => [rep, start])).toEqual(
    SAMPLE_REPS.map(({ name, startedDaysAgo }) => [name, started(startedDaysAgo)]),
  );
});

it("have a change of plan, a change of plans, a leaver and a ramp within the year", () => {
  const { terms, assignments } = sampleAssumptions;
  expect(terms.filter(({ plan }) => plan === "Account executive").map(({ days }) => days)).toEqual([
    { from: "2026-01-01", to: "2026-06-30" },
    { from: "2026-07-01", to: null },
  ]);
  expect(assignments.filter(({ rep }) => rep === "Jonas Lindqvist").map(({ days }) => days)).toEqual([
    { from: "2026-01-01", to: "2026-08-15" },
    { from: "2026-08-16", to: null },
  ]);
  expect(assignments.filter(({ rep }) => rep === "Dmitri Valen").map(({ days }) => days.to)).toEqual(["2026-10-31"]);
  expect(assignments.filter(({ ramp }) => ramp !== null).map(({ rep }) => rep)).toEqual([
    "Keira Maddox",
    "Luca Brandt",
  ]);
});

it("and deals that change after their month was closed, each known only from its day on", () => {
  const before = sampleDealsOn(day("2026-02-06"));
  const after = sampleDealsOn(day("2026-03-06"));
  const end = sampleDealsOn(SAMPLE_YEAR_END);
  expect(before.find(({ id }) => id === "410722")?.amount).toBe(18_600);
  expect(after.find(({ id }) => id === "410722")?.amount).toBe(17_100);
  for (const { id, after: changed } of LATE_CHANGES) {
    const deal = end.find((one) => one.id === id);
    if (changed === null) expect(deal).toBeUndefined();
    else expect(deal).toMatchObject(changed ?? { outcome: "won" });
  }
  const refunded = (deals: typeof end) => deals.filter((deal) => deal.refunded !== null && deal.closed !== null);
  const inYear = refunded(end).filter(({ refundedOn }) => refundedOn !== null && refundedOn >= "2026-01-01");
  expect(inYear.length).toBeGreaterThan(6);
  expect(refunded(before).length).toBeLessThan(refunded(end).length);
  // Across months that are closed by then.
  expect(
    inYear.filter(({ closed, refundedOn }) => closed?.slice(0, 7) !== refundedOn?.slice(0, 7)).length,
  ).toBeGreaterThan(5);
});
