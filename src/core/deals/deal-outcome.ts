/** How one deal stands: by its status, else by its won and closed flags, else by its stage. */
import type { Outcome } from "./deal.ts";

/** What one row says; null where the tab has no such column or the cell is blank. */
export interface Standing {
  readonly status: Outcome | null;
  readonly isWon: boolean | null;
  readonly isClosed: boolean | null;
  /** By the stage table where it holds the stage, else by the stage's own word. */
  readonly stage: Outcome | null;
}

export interface DecidedOutcome {
  readonly outcome: Outcome;
  /** Two of the row's cells say different things; the one named first above has won. */
  readonly contradicting: boolean;
}

/** A row that says nothing is open: a deal is never lost in silence. */
export function dealOutcome({ status, isWon, isClosed, stage }: Standing): DecidedOutcome {
  const first = status ?? byFlags(isWon, isClosed);
  if (first !== null) return { outcome: first, contradicting: stage !== null && stage !== first && stage !== "open" };
  // Closed, but neither won nor lost by any word; or not won, while the stage says it is.
  const contradicting = (isClosed === true && (stage ?? "open") === "open") || (isWon === false && stage === "won");
  return { outcome: stage ?? "open", contradicting };
}

/** null: the flags leave it open to the stage (not won may be lost or open). */
function byFlags(isWon: boolean | null, isClosed: boolean | null): Outcome | null {
  if (isWon === true) return "won";
  if (isClosed === false) return "open";
  return isClosed === true && isWon === false ? "lost" : null;
}
