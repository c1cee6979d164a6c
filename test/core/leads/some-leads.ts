/** A few leads and activities, each there for a reason; as rows of texts, which every reader and every spreadsheet can take. */
import { DEFAULT_ASSUMPTIONS, type LeadAssumption } from "../../../src/core/assumptions/assumptions.ts";
import { type CivilDate, parsePeriod } from "../../../src/core/calendar.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";
import type { LeadsSource } from "../../../src/core/leads/leads-source.ts";
import { readActivities } from "../../../src/core/leads/read-activities.ts";
import { readLeads } from "../../../src/core/leads/read-leads.ts";
import { valueFrom } from "../../kit.ts";

export type TextRows = readonly (readonly (string | number)[])[];

export const LEAD_ROWS: TextRows = [
  ["Lead ID", "Lead name", "Lead source", "Lead owner", "Created", "First response", "Converted date", "Fits persona"],
  // Answered in 4 minutes, converted.
  ["L1", "Ada Berg", "Web", "Ann", "2026-01-10 09:00", "2026-01-10 09:04", "2026-01-20", "TRUE"],
  // In 2 hours, not converted.
  ["L2", "Ben Cole", "Web", "Ann", "2026-01-12 10:00", "2026-01-12 12:00", "", "FALSE"],
  // In 50 hours, converted after the as-of date: not yet.
  ["L3", "Cem Dogan", "Fair", "Bo", "2026-02-01 08:00", "2026-02-03 10:00", "2026-02-20", ""],
  // Nobody has answered.
  ["L4", "Dora Ekman", "Fair", "Bo", "2026-02-03 11:00", "", "", "TRUE"],
  // Of the quarter before: in 30 minutes, converted.
  ["L5", "Eli Fux", "Web", "Bo", "2025-11-05 15:00", "2025-11-05 15:30", "2025-12-01", ""],
  // Created after the as-of date.
  ["L6", "Fay Gill", "Web", "Ann", "2026-02-16 09:00", "", "", "TRUE"],
  // Neither id nor name.
  ["", "", "Web", "Ann", "2026-02-01 09:00", "", "", ""],
];

export const ACTIVITY_ROWS: TextRows = [
  ["Date", "Activity type", "Owner", "Lead ID", "Hours", "Outcome"],
  // Of the leads: on the website and in the mail.
  ["2026-01-10 08:30", "Pricing page", "", "L1", "", ""],
  ["2026-01-11 08:30", "click", "", "L1", "", ""],
  ["2026-01-25 10:00", "Click", "", "L1", "", ""],
  ["2026-02-10 10:00", "Pricing page", "", "L4", "", ""],
  ["2026-02-11 10:00", "Pricing page", "", "L4", "", ""],
  ["2026-02-11 11:00", "Open", "", "L4", "", ""],
  ["2026-01-15 10:00", "Webinar", "", "L2", "", ""],
  ["2026-01-20 10:00", "Open", "", "nobody", "", ""],
  // Of the reps in the quarter: 3 hours sell, 5 do not.
  ["2026-01-13 09:00", "Call", "Ann", "L2", 1, "Done"],
  ["2026-01-14 14:00", "Demo", "Ann", "L1", 2, "Held"],
  ["2026-01-15 14:00", "Meeting", "Ann", "L2", "", "No show"],
  ["2026-02-02 09:00", "Admin", "Bo", "", 5, ""],
  // Of the quarter before, of tomorrow, and of no day at all.
  ["2025-11-20 10:00", "Meeting", "Bo", "L5", 4, "Held"],
  ["2026-02-16 10:00", "Meeting", "Bo", "L4", 1, "Held"],
  ["", "Call", "Bo", "", 1, ""],
];

export function textTable(tab: string, rows: TextRows): PlainTable {
  const plain: readonly (readonly PlainCell[])[] = rows;
  return { tab, rows: plain, firstRow: 1, firstColumn: 1 };
}

export interface Given {
  readonly leads?: TextRows | null;
  readonly activities?: TextRows | null;
  readonly settings?: Partial<LeadAssumption>;
  readonly asOf?: string;
  readonly period?: string;
}

/** As of 2026-02-15, for the first quarter, from the rows above unless others are given. */
export function leadsSource(given: Given = {}): LeadsSource {
  const {
    leads = LEAD_ROWS,
    activities = ACTIVITY_ROWS,
    settings = {},
    asOf = "2026-02-15",
    period = "2026-Q1",
  } = given;
  const assumptions = { ...DEFAULT_ASSUMPTIONS, leads: { ...DEFAULT_ASSUMPTIONS.leads, ...settings } };
  return {
    input: { assumptions, asOf: asOf as CivilDate, period: valueFrom(parsePeriod(period, 1)) },
    leads: leads === null ? null : valueFrom(readLeads(textTable("Leads", leads), "mdy", assumptions.leads.points)),
    activities: activities === null ? null : valueFrom(readActivities(textTable("Activities", activities), "mdy")),
  };
}
