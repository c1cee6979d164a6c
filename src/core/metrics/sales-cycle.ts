/** How long it takes from a deal's creation to its decision. */
import { codesOf, LOST, OPEN, type Outcomes, WON } from "../deals/outcomes.ts";
import { fail, type Result } from "../result.ts";
import { parseStatistic, type Statistic, summarize } from "./statistic.ts";
import { survivalMedian } from "./survival.ts";
import { weekdaysFromTo } from "./weekdays.ts";

/** Whose days count: won deals only, or lost ones as well. */
export type SalesCycleBasis = "won" | "closed";

/** One figure for the cycles of many deals. */
export interface SalesCycleMeasure {
  readonly basis: SalesCycleBasis;
  readonly count: "days" | "weekdays";
  readonly statistic: Statistic | { readonly kind: "survival" };
}

export const MEAN_WON_CYCLE: SalesCycleMeasure = { basis: "won", count: "days", statistic: { kind: "mean" } };

/** The words that `parseCycleMeasure` knows, one of each kind. */
export const CYCLE_WORDS: readonly string[] = ["mean", "median", "p90", "closed", "weekdays", "survival"];

/**
 * Reads "median", "closed", "weekdays p90" …: words of different kinds may stand together. null for any other word.
 *
 * "survival" looks at decisions of either kind unless "won" is said.
 */
export function parseCycleMeasure(text: string): SalesCycleMeasure | null {
  let basis: SalesCycleBasis | null = null;
  let count: SalesCycleMeasure["count"] = "days";
  let statistic: SalesCycleMeasure["statistic"] | null = null;
  for (const word of text.toLowerCase().split(/[\s,;+]+/)) {
    const known = word === "survival" ? ({ kind: "survival" } as const) : parseStatistic(word);
    if (word === "won" || word === "closed") basis = word;
    else if (word === "weekdays") count = word;
    else if (known === null || statistic !== null) return null;
    else statistic = known;
  }
  const byDefault = statistic?.kind === "survival" ? "closed" : "won";
  return { basis: basis ?? byDefault, count, statistic: statistic ?? { kind: "mean" } };
}

/**
 * Sales cycle: mean calendar days from created to closed, over won deals.
 *
 * Days are serial numbers. Created and closed on one day is a cycle of 0 days (of one, in weekdays, which count both
 * ends). Lost deals often linger or die early, so they are in it only on the basis "closed". Open deals are left out,
 * which flatters a young pipeline: see `survivalCycle`. A deal that lacks either date is left out; so is one closed
 * before it was created, which is a slip of the keyboard and not a cycle (the deals' issues name it). With an as-of day,
 * what was decided later is not known yet. Without outcomes (null) every deal with both dates counts.
 *
 * NO_DATA when no deal of the basis has both dates.
 *
 * @example salesCycle([45658, 45667], [45703, 45721], ["won", "won"], MEAN_WON_CYCLE, null) // 45 and 54 days: 49.5
 */
export function salesCycle(
  created: readonly (number | null)[],
  closed: readonly (number | null)[],
  outcomes: Outcomes | null,
  { basis, count, statistic }: SalesCycleMeasure,
  asOf: number | null,
): Result<number> {
  if (statistic.kind === "survival") {
    // Who asks for it names the day: an open deal is as old as the day says.
    if (asOf === null) return fail({ code: "MISSING_ARGUMENT", argument: "as_of" });
    return survivalCycle(created, closed, outcomes, basis, count, asOf);
  }
  const lengths = cycles(created, closed, outcomes && codesOf(outcomes), { basis, count }, asOf);
  return summarize(lengths, statistic, basis === "won" && outcomes !== null ? "won deals" : "decided deals");
}

function cycles(
  created: readonly (number | null)[],
  closed: readonly (number | null)[],
  codes: Uint8Array | null,
  { basis, count }: Pick<SalesCycleMeasure, "basis" | "count">,
  asOf: number | null,
): readonly number[] {
  const lengths: number[] = [];
  for (let deal = 0; deal < created.length; deal += 1) {
    const code = codes === null ? WON : codes[deal];
    if (code === OPEN || (code === LOST && basis === "won")) continue;
    const from = created[deal] ?? null;
    const to = closed[deal] ?? null;
    if (from === null || to === null || to < from || (asOf !== null && to > asOf)) continue;
    lengths.push(count === "days" ? to - from : weekdaysFromTo(from, to));
  }
  return lengths;
}

/**
 * Survival median of the cycle: the age at which half of the deals are decided, open ones included.
 *
 * A deal still open on the as-of day (or decided after it) has lasted at least until then; one created later does not
 * exist yet. On the basis "won" a lost deal is followed until it was lost. Without outcomes a deal with a close date is
 * decided and one without is open. Fails as `survivalMedian` does.
 */
function survivalCycle(
  created: readonly (number | null)[],
  closed: readonly (number | null)[],
  outcomes: Outcomes | null,
  basis: SalesCycleBasis,
  count: SalesCycleMeasure["count"],
  asOf: number,
): Result<number> {
  const codes = outcomes && codesOf(outcomes);
  const ended: number[] = [];
  const running: number[] = [];
  for (let deal = 0; deal < created.length; deal += 1) {
    const from = created[deal] ?? null;
    const to = closed[deal] ?? null;
    if (from === null || from > asOf) continue;
    const code = codes === null ? (to === null ? OPEN : WON) : codes[deal];
    const isDecided = code !== OPEN && to !== null && to <= asOf;
    // Decided, but nobody knows when (or before it was created): neither an end nor an age.
    if (code !== OPEN && (to === null || to < from)) continue;
    const end = isDecided ? to : asOf;
    const age = count === "days" ? end - from : weekdaysFromTo(from, end);
    if (isDecided && (basis === "closed" || code === WON)) ended.push(age);
    else running.push(age);
  }
  return ended.length === 0 ? fail({ code: "NO_DATA", missing: "decided deals" }) : survivalMedian(ended, running);
}
