/** How many deals stand, a byte a deal: words would take longer to write down than most figures take to work out. */
import type { Outcome } from "./deal.ts";

export const OPEN = 0;
export const WON = 1;
export const LOST = 2;

/** Outcomes one a deal, as words or as the codes above. */
export type Outcomes = readonly Outcome[] | Uint8Array;

/** How many deals stand how, by code. */
export type OutcomeCounts = readonly [open: number, won: number, lost: number];

export function codeOf(outcome: Outcome): number {
  return outcome === "won" ? WON : outcome === "lost" ? LOST : OPEN;
}

/**
 * The outcomes as codes.
 *
 * @example codesOf(["won", "open"]) // 1, 0
 */
export function codesOf(outcomes: Outcomes): Uint8Array {
  if (outcomes instanceof Uint8Array) return outcomes;
  const codes = new Uint8Array(outcomes.length);
  for (let deal = 0; deal < outcomes.length; deal += 1) codes[deal] = codeOf(outcomes[deal] ?? "open");
  return codes;
}

/**
 * How many of each.
 *
 * @example countsOf(["won", "open", "won"]) // 1 open, 2 won, 0 lost
 */
export function countsOf(outcomes: Outcomes): OutcomeCounts {
  const codes = codesOf(outcomes);
  const won = countOf(codes, WON);
  const lost = countOf(codes, LOST);
  return [codes.length - won - lost, won, lost];
}

function countOf(codes: Uint8Array, code: number): number {
  let count = 0;
  for (let deal = 0; deal < codes.length; deal += 1) if (codes[deal] === code) count += 1;
  return count;
}
