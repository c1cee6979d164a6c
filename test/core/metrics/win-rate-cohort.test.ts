import { expect, test } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { winRateCohorts } from "../../../src/core/metrics/win-rate-cohort.ts";

const day = (text: string): CivilDate => text as CivilDate;
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
    DEALS.map(([created]) => day(created)),
    DEALS.map(([, closed]) => day(closed)),
    DEALS.map(([, , outcome]) => outcome),
    day("2025-12-31"),
    90,
  );
  expect(result).toEqual({
    ok: true,
    value: [
      { month: "2025-01-01", created: 3, wonInTime: 1, share: 1 / 3 },
      { month: "2025-03-01", created: 1, wonInTime: 1, share: 1 },
      { month: "2025-12-01", created: 1, wonInTime: 1, share: null },
    ],
  });
});

test("no deal with a date is no data", () => {
  expect(winRateCohorts([null], [null], ["open"], day("2025-12-31"), 90)).toMatchObject({ failure: { code: "NO_DATA" } });
});
