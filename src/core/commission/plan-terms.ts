/** The terms of one version of a commission plan, as the settings tab gives them and a statement applies them. */
import type { CommissionMethod, CurrencyAssumption, PlanTier } from "../assumptions/assumptions.ts";
import type { CivilDate, PeriodKind } from "../calendar.ts";
import type { Field } from "../deals/deal.ts";
import type { Share } from "../result.ts";
import type { DrawKind } from "./draw.ts";

/** Days, both ends included; null: no bound on that side. */
export interface ValidDays {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** What credit earns. */
export type Payout =
  | {
      readonly kind: "rates";
      readonly method: CommissionMethod;
      /** "amount": tiers start at money; "attainment": at shares of quota. */
      readonly tiersBy: "amount" | "attainment";
      readonly tiers: readonly PlanTier[];
      /** Once the first tier is reached, the credit below it earns that tier's rate as well. */
      readonly fromFirst: boolean;
    }
  /** On-target commission × attainment. */
  | { readonly kind: "linear" };

/** What a bonus pays: money, or a share (of the deal's credit for a SPIFF, of the period's commission for a kicker). */
export type BonusPay =
  | { readonly kind: "amount"; readonly amount: number }
  | { readonly kind: "share"; readonly share: Share };

/** A bonus on each credited deal that fits. */
export interface SpiffRule {
  readonly name: string;
  readonly field: Field;
  readonly when: "is" | "contains" | "at least" | "at most";
  /** Compared as folded words for "is" and "contains", as money for the other two. */
  readonly value: string;
  readonly pays: BonusPay;
  /** Close dates of the deals that count. */
  readonly days: ValidDays;
}

/** A bonus once the period's attainment has reached a mark. */
export interface KickerRule {
  readonly name: string;
  readonly attainment: Share;
  readonly pays: BonusPay;
}

/**
 * What is taken back when a deal is refunded or lost after it was paid.
 *
 * "full": the refunded part of what was paid, while no more than `months` whole months have gone by since the close date
 * (null: for ever). "pro rata": of it, only the part of the term of `months` that had not yet gone by.
 */
export interface ClawbackRule {
  readonly kind: "none" | "full" | "pro rata";
  readonly share: Share;
  readonly months: number | null;
}

export interface PlanTerms {
  readonly plan: string;
  /** The days on which this version holds; deals are paid by the version that holds on their credit date. */
  readonly days: ValidDays;
  /** Over which credit runs through the tiers, and for which there is one statement. */
  readonly period: PeriodKind;
  /** "booked": credit is the won amount on its close date. "collected": the cash collected, on the day it came. */
  readonly basis: "booked" | "collected";
  /** What the plan pays in; commission is rounded to its minor unit. */
  readonly currency: CurrencyAssumption;
  readonly payout: Payout;
  /** Money a year. */
  readonly basePay: number;
  /** On-target earnings a year, base pay included; on-target commission is what it exceeds the base pay by. null: not given. */
  readonly onTargetEarnings: number | null;
  /** Most that one rep's commission, SPIFFs and kickers come to in a period; null: no cap. */
  readonly repCap: number | null;
  /** Most that all reps of the plan get together in a period; above it all are scaled alike. */
  readonly planCap: number | null;
  /** A draw of this much a period. */
  readonly draw: { readonly kind: DrawKind; readonly amount: number } | null;
  /** How deals with several reps are paid; the terms of the deal's owner decide. */
  readonly splitBy: "credit" | "payout";
  readonly clawback: ClawbackRule;
  /** The part of the pay that is kept back and paid out that many months later. */
  readonly holdback: { readonly share: Share; readonly months: number } | null;
  readonly spiffs: readonly SpiffRule[];
  readonly kickers: readonly KickerRule[];
}

/** Which plan a rep is on, and from when to when. A leaver's last day is the last assignment's `to`. */
export interface PlanAssignment {
  readonly rep: string;
  readonly plan: string;
  readonly days: ValidDays;
  /** Shares of the quota by month in role, the last from then on; null: no ramp. Months count from the rep's start date. */
  readonly ramp: readonly Share[] | null;
}

/** One unit of `from` is `rate` units of `to`, from that day until the next rate of the pair. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly day: CivilDate;
  readonly rate: number;
}
