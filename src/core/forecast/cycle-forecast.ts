/** The length-of-cycle forecast: the older an open deal is against a typical cycle, the likelier it is to be won. */
import { type CivilDate, daysBetween } from "../calendar.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

/**
 * Length-of-cycle forecast: Σ amount × min(1, age ÷ typical cycle) × win rate.
 *
 * As taught it knows no losses: the win rate is 1 unless one is given. `typicalCycle` in days; a deal created after
 * the as-of date counts nothing yet. NO_DATA without a deal, NOT_POSITIVE for a cycle of 0 days or less.
 *
 * @example cycleForecast([1_000], ["2026-01-01"], 60, "2026-01-31", 1) // 30 of 60 days → 500
 */
export function cycleForecast(
  amounts: readonly number[],
  created: readonly CivilDate[],
  typicalCycle: number,
  asOf: CivilDate,
  winRate: Share,
): Result<number> {
  if (amounts.length === 0) return fail({ code: "NO_DATA", missing: "open deals" });
  if (typicalCycle <= 0) return fail({ code: "NOT_POSITIVE", argument: "typical_cycle", value: typicalCycle });
  let forecast = 0;
  for (const [index, amount] of amounts.entries()) {
    const start = created[index];
    const age = start === undefined ? 0 : Math.max(0, daysBetween(start, asOf));
    forecast += amount * Math.min(1, age / typicalCycle) * winRate;
  }
  return ok(forecast);
}
