/** What a report is made from: the deals as read, the assumptions, the day, the period, and how it is to be written. */
import type { DealsReading } from "../core/deals/deal.ts";
import type { HistoryEntry } from "../core/deals/read-history.ts";
import type { MemoryReading } from "../core/forecast/kept-tables.ts";
import type { ReportMode } from "../core/report.ts";
import type { ReportInput } from "../core/report-input.ts";

export interface ReportSource {
  readonly input: ReportInput;
  readonly reading: DealsReading;
  /** Stages entered, deal by deal; null without a tab of them. */
  readonly history: readonly HistoryEntry[] | null;
  /** What the sheet has kept from its builds before. */
  readonly memory: MemoryReading;
  readonly mode: ReportMode;
  /** A live sheet's as-of cell holds =TODAY(). */
  readonly followToday: boolean;
  /** A frozen snapshot. */
  readonly locked: boolean;
}
