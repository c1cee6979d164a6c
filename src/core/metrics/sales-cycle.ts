/** How long it takes from a deal's creation to its decision. */
import { type CivilDate, daysBetween } from "../calendar.ts";
import type { Outcome } from "../deals/deal.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";

/** Whose days count: won deals only, or lost ones as well. */
export type SalesCycleBasis = "won" | "closed";

/**
 * Sales cycle: mean calendar days from created to closed, over won deals.
 *
 * Created and closed on one day is a cycle of 0 days. Lost deals often linger or die early, so they are in it only on
 * the basis "closed". Open deals are left out, which flatters a young pipeline. A deal that lacks either date is left
 * out; so is one closed before it was created, which is a slip of the keyboard and not a cycle (the deals' issues name
 * it).
 *
 * NO_DATA when no deal of the basis has both dates.
 *
 * @example salesCycle(["2025-01-01", "2025-01-10"], ["2025-02-15", "2025-03-05"], ["won", "won"], "won") // 49.5
 */
export function salesCycle(
  created: readonly (CivilDate | null)[],
  closed: readonly (CivilDate | null)[],
  outcomes: readonly Outcome[],
  basis: SalesCycleBasis,
): Result<number> {
  let deals = 0;
  let days = 0;
  outcomes.forEach((outcome, deal) => {
    if (outcome === "open" || (basis === "won" && outcome === "lost")) return;
    const from = created[deal] ?? null;
    const to = closed[deal] ?? null;
    if (from === null || to === null || to < from) return;
    deals++;
    days += daysBetween(from, to);
  });
  if (deals === 0) return fail({ code: "NO_DATA", missing: basis === "won" ? "won deals" : "decided deals" });
  return ok(cleanTo15Digits(days / deals));
}
