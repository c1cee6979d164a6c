/** How long things last when some of them are not over yet. */
import { fail, ok, type Result, type Share } from "../result.ts";

/** Products of shares drift in their last digits; 0.5 must still be half. */
const DRIFT = 1e-12;

/**
 * Survival median (Kaplan–Meier): the age at which half of the deals are over, counting those that are not.
 *
 * `ended` are the ages at which deals ended, `running` the ages of those that have not: of them it is known only that
 * they lasted at least so long. At each age the share that ends is taken from the deals that had come that far. It is the
 * first age at which half or less is left. MEDIAN_NOT_REACHED when more than half outlast every ending seen.
 *
 * @example survivalMedian([10, 20, 40], [30, 50]) // 40, where the median of the three that ended is 20
 */
export function survivalMedian(ended: readonly number[], running: readonly number[]): Result<number> {
  const ends = Float64Array.from(ended).sort();
  const ages = Float64Array.from(running).sort();
  if (ends.length + ages.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  let left: Share = 1;
  let before = 0;
  let at = 0;
  while (at < ends.length) {
    const age = ends[at] ?? 0;
    let next = at;
    while (next < ends.length && ends[next] === age) next += 1;
    // A deal that has run exactly as long was still there to end.
    while (before < ages.length && (ages[before] ?? 0) < age) before += 1;
    const atRisk = ends.length - at + ages.length - before;
    left *= 1 - (next - at) / atRisk;
    if (left <= 0.5 + DRIFT) return ok(age);
    at = next;
  }
  return fail({ code: "MEDIAN_NOT_REACHED", left });
}
