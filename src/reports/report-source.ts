/** What a report is made from: the deals as read, the assumptions, the day, the period, and how it is to be written. */
import type { Ledger } from "../core/commission/ledger.ts";
import type { ExchangeRate } from "../core/commission/plan-terms.ts";
import type { Statements } from "../core/commission/statement.ts";
import type { DealsReading } from "../core/deals/deal.ts";
import type { HistoryEntry } from "../core/deals/read-history.ts";
import type { MemoryReading } from "../core/forecast/kept-tables.ts";
import type { GivenInputs } from "../core/input-cells.ts";
import type { ActivitiesReading, LeadsReading } from "../core/leads/lead.ts";
import type { ReportMode } from "../core/report.ts";
import type { ReportInput } from "../core/report-input.ts";

export interface ReportSource {
  readonly input: ReportInput;
  readonly reading: DealsReading;
  /** Stages entered, deal by deal; null without a tab of them. */
  readonly history: readonly HistoryEntry[] | null;
  /** The tabs of leads and of activities; absent or null where there is none. The other reports never look at them. */
  readonly leads?: LeadsReading | null;
  readonly activities?: ActivitiesReading | null;
  /** What the sheet has kept from its builds before. */
  readonly memory: MemoryReading;
  /** What a person filled in on the sheet; absent: it has no such cells, or is new. */
  readonly inputs?: GivenInputs;
  readonly mode: ReportMode;
  /** A live sheet's as-of cell holds =TODAY(). */
  readonly followToday: boolean;
  /** A frozen snapshot. */
  readonly locked: boolean;
  /** What the commission reports need beside the deals; the others never look at it. */
  readonly commission?: CommissionSource;
}

export interface CommissionSource {
  readonly rates: readonly ExchangeRate[];
  readonly ledger: Ledger;
  /** The period's statements where they are computed already, once for many tabs. */
  readonly statements?: Statements;
  /** Whose statements; null: all reps', on one tab. */
  readonly rep: string | null;
  /** What-if: the plan whose reps are paid by the tried one; null: every plan that is not the tried one. */
  readonly current: string | null;
  /** What-if: the plan that is tried; null for the other reports. */
  readonly tried: string | null;
  /** The closing that these statements are written for; null: they are not being closed. */
  readonly closing: ClosingStamp | null;
}

/** What a closed statement is stamped with. */
export interface ClosingStamp {
  /** Number of the ledger's entry. */
  readonly entry: number;
  /** Day and time in the spreadsheet's zone, "2026-04-02 09:15". */
  readonly when: string;
  readonly who: string;
}
