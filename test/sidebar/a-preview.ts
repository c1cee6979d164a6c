/** A preview of one invented team, as the add-on would answer it: three reps, a year, a quarter that runs. */
import { DEFAULT_ASSUMPTIONS } from "../../src/core/assumptions/assumptions.ts";
import { type CivilDate, type Period, periodContaining } from "../../src/core/calendar.ts";
import type { Deal } from "../../src/core/deals/deal.ts";
import { packDeals, unpackDeals } from "../../src/core/preview/packed-deals.ts";
import type { PreviewAnswer } from "../../src/protocol/protocol.ts";

const NO_DEALS = { owners: [""], stages: [["", "open"]], probabilities: [null], firstDay: 0 } as const;
const ONE = { owner: [0], stage: [0], probability: [0], amount: [null], created: [null], closed: [null] };

function deal(owner: string, closed: string, facts: Partial<Deal>): Deal {
  const [blank] = unpackDeals({ ...NO_DEALS, ...ONE });
  if (!blank) throw new Error("one deal was packed");
  return { ...blank, owner, closed: closed as CivilDate, ...facts };
}

function won(amount: number, closed: string, owner: string): Deal {
  return deal(owner, closed, { outcome: "won", stage: "Closed won", probability: 1, amount });
}

const DEALS = [
  won(12_500.5, "2025-12-10", "Ana Ruiz"),
  won(41_000, "2026-02-11", "Ana Ruiz"),
  won(18_250.25, "2026-05-20", "Bo Lindqvist"),
  won(9_999.99, "2026-08-03", "Chidi Okafor"),
  won(22_000, "2026-10-09", "Ana Ruiz"),
  won(31_000.1, "2026-11-02", "Bo Lindqvist"),
  deal("Chidi Okafor", "2026-10-30", { outcome: "lost", stage: "Closed lost", probability: 0, amount: 8_200 }),
  deal("Ana Ruiz", "2026-12-01", { stage: "Product demo", probability: 0.4, amount: 15_000 }),
  deal("Bo Lindqvist", "2026-12-15", {
    ...{ stage: "Contract sent, with a name that nobody shortened", probability: 0.7, amount: 27_500 },
  }),
  deal("Chidi Okafor", "2027-01-20", { stage: "Product demo", probability: 0.4, amount: 6_000 }),
];

export const TO_COME: Period = periodContaining("2027-02-01" as CivilDate, "quarter", 1);

export const PREVIEW: PreviewAnswer = {
  asOf: "2026-11-21" as CivilDate,
  period: periodContaining("2026-11-21" as CivilDate, "quarter", 1),
  currency: { code: "EUR", minorDigits: 2 },
  deals: DEALS.length,
  forecast: {
    method: "stage given",
    methodName: "Stage",
    ...{ forecast: 78_250.1, p10: 53_000.1, p50: 78_000, p90: 95_500.1, chanceOfQuota: 0.42, won: 53_000.1 },
    quota: 90_000,
  },
  from: {
    kind: "deals",
    deals: packDeals(DEALS),
    assumptions: {
      ...DEFAULT_ASSUMPTIONS,
      reps: ["Ana Ruiz", "Bo Lindqvist", "Chidi Okafor"].map((rep) => ({
        ...{ rep, start: null, quota: 30_000, territory: "" },
      })),
    },
  },
};
