/** The commission ledger: what was closed, line by line, so that a closed period never changes and late changes are told. */
import type { CivilDate } from "../calendar.ts";
import type { Share } from "../result.ts";
import type { AdjustmentReason } from "./statement.ts";

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
  /** Last day on these terms, or of the period. */
  readonly to: CivilDate;
  readonly currency: string;
  /** After proration and ramp; null: none. */
  readonly quota: number | null;
  readonly credit: number;
  /** What the kickers came to. */
  readonly kickers: number;
  /** What the caps cut off; 0 or below. */
  readonly cutOff: number;
  /** After caps, before clawbacks, adjustments and draws: what the lines paid + kickers + cut off. */
  readonly earned: number;
  /** Clawbacks and adjustments that it paid. */
  readonly corrections: number;
  readonly payable: number;
  readonly basePay: number;
  /** Of draws, after this statement. */
  readonly owed: number;
  /** Kept back; 0 or below. */
  readonly heldBack: number;
  /** The day from which that is paid out; "" when nothing is kept back. */
  readonly heldUntil: CivilDate | "";
  /** What was kept back in earlier periods and was paid out with this statement. */
  readonly released: readonly { readonly period: string; readonly amount: number }[];
  readonly lines: readonly ClosedLine[];
  /** Refunds that were clawed back, by deal: what was taken back, below 0; above 0 where it was given back. */
  readonly clawedBack: readonly { readonly dealId: string; readonly amount: number }[];
  /** Late changes that were paid: the closed period and deal (null: no single one's) that they belong to. */
  readonly adjusted: readonly ClosedAdjustment[];
  /** Of the terms, the quota and the days alone: tells a changed plan from changed deals. */
  readonly termsFingerprint: string;
  readonly fingerprint: string;
  readonly asOf: CivilDate;
}

export interface ClosedAdjustment {
  readonly period: string;
  readonly dealId: string | null;
  readonly reason: AdjustmentReason;
  readonly amount: number;
}

/** The statements that are closed now; reopened ones are gone from it, though not from the ledger tab. */
export interface Ledger {
  readonly closed: readonly ClosedStatement[];
}

export const EMPTY_LEDGER: Ledger = { closed: [] };
