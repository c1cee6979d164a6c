/** A commission statement as a value: what one rep is paid for one period under one version of a plan, with its whole working. */
import type { CivilDate, Period } from "../calendar.ts";
import type { Share } from "../result.ts";
import type { DrawKind } from "./draw.ts";
import type { PlanTerms, ValidDays } from "./plan-terms.ts";
import type { TierSlice } from "./tier-slices.ts";

/** All money of a statement is in the plan's currency, in major units that are whole minor units. */
export interface Statement {
  readonly rep: string;
  readonly period: Period;
  readonly terms: PlanTerms;
  /** The days of the period on which the rep was on these terms; a period may have several statements. */
  readonly days: ValidDays & { readonly from: CivilDate; readonly to: CivilDate };
  readonly asOf: CivilDate;
  readonly quota: StatementQuota | null;
  /** In order of credit date, then deal id. */
  readonly lines: readonly CreditLine[];
  /** Sum of the lines' credit. */
  readonly credit: number;
  /** Credit ÷ quota; null without a quota above 0. */
  readonly attainment: Share | null;
  /** Sum of the lines' commission. */
  readonly commission: number;
  readonly spiffs: readonly BonusLine[];
  readonly kickers: readonly BonusLine[];
  /** Commission + SPIFFs + kickers. */
  readonly earnedBeforeCap: number;
  readonly cap: StatementCap | null;
  /** Earned before cap, less what the caps cut off. */
  readonly earned: number;
  readonly clawbacks: readonly ClawbackLine[];
  /** Late changes to closed periods. */
  readonly adjustments: readonly AdjustmentLine[];
  /** Earned + clawbacks + adjustments. */
  readonly due: number;
  readonly draw: StatementDraw | null;
  readonly holdback: StatementHoldback | null;
  readonly trueUp: StatementTrueUp;
  /** What is paid for this period: due, after draw and holdback. */
  readonly payable: number;
  readonly basePay: number;
  /** Payable + base pay. */
  readonly totalPay: number;
  /** Sums over the fiscal year's statements of the rep in this currency up to and with this one. */
  readonly yearToDate: { readonly credit: number; readonly earned: number; readonly payable: number };
  /** What a reader must know about this statement: doubts that are no errors. */
  readonly doubts: readonly StatementDoubt[];
  /** Closed: exactly as it was closed, never computed anew. */
  readonly closed: boolean;
  /** Of the terms, the quota and the days alone. */
  readonly termsFingerprint: string;
  /** Changes whenever a deal or a term that this statement rests on changes. */
  readonly fingerprint: string;
}

export interface StatementQuota {
  /** For a whole period. */
  readonly full: number;
  /** For the days on these terms. */
  readonly prorated: number;
  /** After the ramp as well: the quota that attainment is measured by. */
  readonly quota: number;
  readonly daysHeld: number;
  readonly daysOfPeriod: number;
}

export interface CreditLine {
  readonly dealId: string;
  /** Row of the deals tab. */
  readonly row: number;
  readonly name: string;
  readonly account: string;
  /** Of the deal, who may be another rep than the statement's. */
  readonly owner: string;
  /** Close date, or the day the cash came. */
  readonly day: CivilDate;
  readonly amount: number;
  readonly currency: string;
  /** To the plan's currency; 1 for the same. */
  readonly exchangeRate: number;
  /** The rep's share of the deal. */
  readonly share: Share;
  /** "payout": the whole deal runs through the owner's plan, and this rep gets a share of its commission. */
  readonly splitBy: "credit" | "payout";
  readonly credit: number;
  /** Credit of the period before this line. */
  readonly before: number;
  /**
   * They add up to `dealCommission`. A linear plan has one slice, tier 1. None where the deal ran through the tiers of
   * another rep, its owner, whose working is nobody else's to see.
   */
  readonly slices: readonly TierSlice[];
  /** The commission of the whole deal before it was divided by payout; the same as `commission` otherwise. */
  readonly dealCommission: number;
  readonly commission: number;
}

/** A SPIFF on a deal, or a kicker (no deal). */
export interface BonusLine {
  readonly name: string;
  readonly dealId: string | null;
  readonly day: CivilDate | null;
  readonly base: number;
  /** null: a fixed amount. */
  readonly rate: Share | null;
  readonly amount: number;
}

export interface ClawbackLine {
  readonly dealId: string;
  readonly name: string;
  /** The day of the refund. */
  readonly day: CivilDate;
  /** The period that paid for the deal. */
  readonly paidIn: string;
  /** What was paid for the deal then, SPIFFs included. */
  readonly paid: number;
  /** The part of the deal that was refunded × the clawback's share × the part of the term left. */
  readonly share: Share;
  /** Below 0; above 0 where what was taken back before is given back, since the refund changed. */
  readonly amount: number;
}

export type AdjustmentReason =
  | "amount changed"
  | "owner changed"
  | "close date changed"
  | "no longer won"
  | "refunded"
  | "deleted"
  | "won late"
  | "plan changed"
  /** Tier, cap, bonus or split consequences of the other changes that belong to no single deal's own change. */
  | "other effects";

export interface AdjustmentLine {
  /** The closed period that it belongs to. */
  readonly period: string;
  readonly dealId: string | null;
  readonly name: string;
  readonly reason: AdjustmentReason;
  /** As it was closed, and as it would be now; in words where it is no money ("2026-01-14 → 2026-02-02"). */
  readonly change: string;
  readonly paid: number;
  readonly dueNow: number;
  /** dueNow − paid. */
  readonly amount: number;
}

export interface StatementCap {
  /** What the rep's own cap cut off, and what the plan's cap did after it; both 0 or below. */
  readonly byRepCap: number;
  readonly byPlanCap: number;
}

export interface StatementDraw {
  readonly kind: DrawKind;
  readonly draw: number;
  readonly owedBefore: number;
  readonly paid: number;
  readonly owedAfter: number;
}

export interface StatementHoldback {
  /** Kept back now; 0 or below. */
  readonly heldBack: number;
  /** Of earlier periods, paid out now. */
  readonly released: readonly { readonly period: string; readonly amount: number }[];
}

/** Over the fiscal year's statements of the rep in this currency, this one included. */
export interface StatementTrueUp {
  /** What they come to with all that is known now. */
  readonly dueToDate: number;
  /** What the closed ones among them came to when they were closed. */
  readonly paidToDate: number;
  /** The difference, which is what this statement's due is. */
  readonly trueUp: number;
}

export type StatementDoubt =
  | { readonly kind: "no quota" }
  | { readonly kind: "zero quota" }
  | { readonly kind: "draw larger than cap" }
  | { readonly kind: "earlier period not closed"; readonly period: string };

/** Something that the statements of a period leave out. */
export type StatementGap =
  | { readonly kind: "no plan"; readonly rep: string; readonly deals: number; readonly amount: number }
  | { readonly kind: "no owner"; readonly dealId: string; readonly row: number; readonly amount: number }
  | { readonly kind: "no amount"; readonly dealId: string; readonly row: number }
  | { readonly kind: "no close date"; readonly dealId: string; readonly row: number; readonly amount: number }
  /** The rep's plan pays by a longer period, which ends after the report's. */
  | { readonly kind: "not due"; readonly rep: string; readonly plan: string; readonly period: string };

export interface Statements {
  /** By rep in the order of the settings, then by period and first day. */
  readonly statements: readonly Statement[];
  readonly gaps: readonly StatementGap[];
}
