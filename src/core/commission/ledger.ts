/** The commission ledger: what was closed, line by line, so that a closed period never changes and late changes are told. */
import type { CivilDate } from "../calendar.ts";
import type { Share } from "../result.ts";

/** A deal in a closed statement, as it was then. */
export interface ClosedLine {
  readonly dealId: string;
  readonly name: string;
  readonly owner: string;
  readonly day: CivilDate;
  readonly amount: number;
  readonly share: Share;
  readonly credit: number;
  /** Commission and SPIFFs on the deal. */
  readonly paid: number;
}

/** A statement as it was closed. */
export interface ClosedStatement {
  readonly rep: string;
  readonly plan: string;
  /** First day of the plan version; "" when it has none. */
  readonly version: CivilDate | "";
  readonly period: string;
  /** First day on these terms: tells two statements of one period apart. */
  readonly from: CivilDate;
  readonly currency: string;
  readonly credit: number;
  /** After caps, before clawbacks, adjustments and draws. */
  readonly earned: number;
  /** Clawbacks and adjustments that it paid. */
  readonly corrections: number;
  readonly payable: number;
  readonly owed: number;
  readonly heldBack: number;
  readonly lines: readonly ClosedLine[];
  /** Refunds that were clawed back, by deal: what was taken back, as numbers below 0. */
  readonly clawedBack: readonly { readonly dealId: string; readonly amount: number }[];
  /** Late changes that were paid: by closed period, what was adjusted. */
  readonly adjusted: readonly { readonly period: string; readonly amount: number }[];
  readonly fingerprint: string;
  readonly asOf: CivilDate;
}

/** The statements that are closed now; reopened ones are gone from it, though not from the ledger tab. */
export interface Ledger {
  readonly closed: readonly ClosedStatement[];
}

export const EMPTY_LEDGER: Ledger = { closed: [] };
