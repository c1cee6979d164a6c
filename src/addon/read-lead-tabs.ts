/** Reads the leads and the activities tab, for the reports that are made from them. */
import type { Assumptions } from "../core/assumptions/assumptions.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import type { ActivitiesReading, LeadsReading } from "../core/leads/lead.ts";
import { readActivities } from "../core/leads/read-activities.ts";
import { readLeads } from "../core/leads/read-leads.ts";
import { LEAD_TABS, type ReportName } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { addonWords, failureSentence } from "../messages.ts";
import type { Book } from "./book.ts";
import { serialsIn } from "./civil-days.ts";
import { readTableOfMoments } from "./read-table.ts";
import { Refusal } from "./refusal.ts";

/** A tab beside the deals, read. */
export interface SideReading<T> {
  readonly table: PlainTable;
  readonly reading: T;
}

export interface LeadTabs {
  /** null: none was chosen, or the report has no use for it. */
  readonly leads: SideReading<LeadsReading> | null;
  readonly activities: SideReading<ActivitiesReading> | null;
}

export interface LeadTabsOrder {
  readonly report: ReportName;
  readonly leadsSheetId: number | null;
  readonly activitiesSheetId: number | null;
}

export function readLeadTabs(book: Book, order: LeadTabsOrder, { leads: { points } }: Assumptions): LeadTabs {
  if (LEAD_TABS[order.report] === undefined) return { leads: null, activities: null };
  return {
    leads: sideTab(book, order.leadsSheetId, (table) => readLeads(table, book.dateOrder, points)),
    activities: sideTab(book, order.activitiesSheetId, (table) => readActivities(table, book.dateOrder)),
  };
}

/** With the times of day: minutes count in a response time. */
function sideTab<T>(book: Book, sheetId: number | null, read: (table: PlainTable) => Result<T>): SideReading<T> | null {
  if (sheetId === null) return null;
  const sheet = book.spreadsheet.getSheetById(sheetId);
  if (sheet === null) throw new Refusal(addonWords.notATab);
  const table = readTableOfMoments(sheet, serialsIn(book.timeZone));
  const reading = read(table);
  if (!reading.ok) throw new Refusal(failureSentence(addonWords.name, reading.failure));
  return { table, reading: reading.value };
}
