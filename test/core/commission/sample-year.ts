/**
 * A year of the sample company: 12 reps on 4 plans, splits, a plan that changes in the middle of the year, a leaver, two
 * on a ramp, refunds, and what changes in the CRM after its month was closed.
 *
 * Goldens and laws of commission share it. The deals are the sample company's own, read as the add-on reads them.
 */
import { sampleCommission } from "../../../playground/sample-commission.ts";
import { dayOfSerial } from "../../../playground/sample-days.ts";
import type { Assumptions } from "../../../src/core/assumptions/assumptions.ts";
import { parseAssumptionsJson } from "../../../src/core/assumptions/assumptions-json.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { PlainTable } from "../../../src/core/deals/plain-table.ts";
import { readDeals } from "../../../src/core/deals/read-deals.ts";
import { type SampleTable, sampleDeals } from "../../../src/core/sample/sample-deals.ts";
import { valueFrom } from "../../kit.ts";
import { day } from "../some-deals.ts";

/** The day that the sample is true for: the last of its year. */
export const SAMPLE_YEAR_END = day("2026-12-31");

/** Every month of the year, and the day on which finance closes it. */
export const SAMPLE_CLOSINGS: readonly { readonly period: string; readonly on: CivilDate }[] = Array.from(
  { length: 12 },
  (_, index) => ({
    period: `2026-${String(index + 1).padStart(2, "0")}`,
    on: day(index === 11 ? "2027-01-06" : `2026-${String(index + 2).padStart(2, "0")}-06`),
  }),
);

export const sampleAssumptions: Assumptions = valueFrom(parseAssumptionsJson(sampleCommission(SAMPLE_YEAR_END)));

/** A deal that is another one from some day on: after its month was closed, as it happens. */
interface LateChange {
  readonly why: string;
  readonly id: string;
  readonly on: CivilDate;
  readonly before?: Partial<Deal>;
  /** null: deleted. */
  readonly after?: Partial<Deal> | null;
}

export const LATE_CHANGES: readonly LateChange[] = [
  { why: "amount, closed month", id: "410722", on: day("2026-02-20"), after: { amount: 17_100 } },
  { why: "owner, closed quarter", id: "410764", on: day("2026-04-15"), after: { owner: "Amara Okafor" } },
  {
    why: "close date into the next quarter",
    id: "411037",
    on: day("2026-04-20"),
    after: { closed: day("2026-04-02") },
  },
  {
    why: "lost after all",
    id: "411632",
    on: day("2026-07-14"),
    after: { outcome: "lost", stage: "Closed Lost", probability: 0 },
  },
  {
    why: "booked late",
    id: "411240",
    on: day("2026-07-20"),
    before: { outcome: "open", stage: "Contract Sent", probability: null },
  },
  { why: "a duplicate", id: "412045", on: day("2026-10-20"), after: null },
];

const all: readonly Deal[] = readSample(sampleDeals({ seed: 206, today: SAMPLE_YEAR_END, count: 400 }));

/** The deals as the CRM had them on that day. */
export function sampleDealsOn(asOf: CivilDate): Deal[] {
  const changes = new Map(LATE_CHANGES.map((change) => [change.id, change]));
  return all.flatMap((deal) => {
    if (deal.created !== null && deal.created > asOf) return [];
    const change = changes.get(deal.id);
    const isChanged = change !== undefined && change.on <= asOf;
    if (isChanged && change.after === null) return [];
    const now: Deal = { ...deal, ...(isChanged ? change.after : change?.before) };
    return [notYet(now, asOf)];
  });
}

/** What lies after the day has not happened: the deal is open, and nothing is paid back. */
function notYet(deal: Deal, asOf: CivilDate): Deal {
  const isOpen = deal.outcome !== "open" && deal.closed !== null && deal.closed > asOf;
  const isPaidBack = deal.refundedOn !== null && deal.refundedOn <= asOf;
  return {
    ...deal,
    ...(isOpen ? { outcome: "open", stage: "Contract Sent", probability: null } : {}),
    ...(isPaidBack ? {} : { refunded: null, refundedOn: null }),
  };
}

function readSample(sample: SampleTable): readonly Deal[] {
  const table: PlainTable = {
    tab: "Deals",
    rows: [
      sample.headers,
      ...sample.rows.map((row) =>
        row.map((value, column) =>
          typeof value === "number" && sample.formats[column] === "date" ? { date: day(dayOfSerial(value)) } : value,
        ),
      ),
    ],
    firstRow: 1,
    firstColumn: 1,
  };
  const options = { assumptions: sampleAssumptions, dateOrder: "mdy", asOf: SAMPLE_YEAR_END, columns: [] } as const;
  return valueFrom(readDeals(table, options)).deals;
}
