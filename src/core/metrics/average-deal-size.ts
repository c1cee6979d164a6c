/** What a typical deal is worth. */
import type { Outcome } from "../deals/deal.ts";
import { fail, type Result } from "../result.ts";
import { MEDIAN, summarize } from "./statistic.ts";

/** Whose amounts: won deals' mean or median, open deals' mean, or the mean of open and won deals together. */
export type DealSizeBasis = "won" | "open" | "all" | "median";

export const DEAL_SIZE_BASES: readonly DealSizeBasis[] = ["won", "open", "all", "median"];

/**
 * Average deal size: the mean amount of won deals.
 *
 * Open deals are hopes and lost deals were often priced to win, so neither says what a deal brings in. The basis "open"
 * takes the open ones instead, "all" open and won ones, "median" the middle amount of the won ones, which a few large
 * deals do not lift. A deal without an amount is left out of both sides, so that a gap in the data does not lower the
 * mean.
 *
 * NO_DATA when there are no deals, none of the basis, or no amounts among them.
 *
 * @example averageDealSize([100, 300, 900, null], ["won", "won", "lost", "won"]) // 200
 */
export function averageDealSize(
  amounts: readonly (number | null)[],
  outcomes: readonly Outcome[],
  basis: DealSizeBasis = "won",
): Result<number> {
  if (outcomes.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const sizes: number[] = [];
  let deals = 0;
  for (let deal = 0; deal < outcomes.length; deal += 1) {
    if (!belongs(outcomes[deal] ?? "open", basis)) continue;
    deals += 1;
    const amount = amounts[deal] ?? null;
    if (amount !== null) sizes.push(amount);
  }
  if (deals === 0) return fail({ code: "NO_DATA", missing: noneOf(basis) });
  return sizes.length === 0 ? fail({ code: "NO_DATA", missing: "amounts" }) : typical(sizes, basis);
}

/** The same where every amount counts, whatever became of its deal. */
export function typicalAmount(amounts: readonly (number | null)[], basis: DealSizeBasis): Result<number> {
  const sizes: number[] = [];
  for (const amount of amounts) if (amount !== null) sizes.push(amount);
  return typical(sizes, basis);
}

function typical(sizes: readonly number[], basis: DealSizeBasis): Result<number> {
  return summarize(sizes, basis === "median" ? MEDIAN : { kind: "mean" }, "amounts");
}

function belongs(outcome: Outcome, basis: DealSizeBasis): boolean {
  switch (basis) {
    case "won":
    case "median":
      return outcome === "won";
    case "open":
      return outcome === "open";
    case "all":
      return outcome !== "lost";
  }
}

function noneOf(basis: DealSizeBasis): "won deals" | "open deals" | "deals" {
  return basis === "open" ? "open deals" : basis === "all" ? "deals" : "won deals";
}
