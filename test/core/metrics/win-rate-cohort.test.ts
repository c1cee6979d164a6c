import { expect, test } from "vitest";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { winRateCohorts } from "../../../src/core/metrics/win-rate-cohort.ts";
import { dayOf, daysOf } from "../some-columns.ts";

const DEALS: [created: string, closed: string, outcome: Outcome][] = [
  ["2025-01-10", "2025-02-01", "won"],
  ["2025-01-20", "2025-12-01", "won"],
  ["2025-01-31", "2025-02-02", "lost"],
  ["2025-03-05", "2025-04-01", "won"],
  ["2025-12-05", "2025-12-06", "won"],
  ["2026-02-01", "2026-02-02", "won"],
];

test("won within 90 days of creation, by month; a young month is not judged; the future is not known", () => {
  const result = winRateCohorts(
    daysOf(DEALS.map(([created]) => created)),
    daysOf(DEALS.map(([, closed]) => closed)),
    DEALS.map(([, , outcome]) => outcome),
    dayOf("2025-12-31"),
    90,
  );
  expect(result).toEqual({
    ok: true,
    value: [
      { month: "2025-01", created: 3, wonInTime: 1, share: 0.333333333333333 },
      { month: "2025-03", created: 1, wonInTime: 1, share: 1 },
      { month: "2025-12", created: 1, wonInTime: 1, share: null },
    ],
  });
});

test("no deal with a date is no data", () => {
  expect(winRateCohorts([null], [null], ["open"], dayOf("2025-12-31"), 90)).toMatchObject({
    failure: { code: "NO_DATA" },
  });
});
