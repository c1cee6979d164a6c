/** Reads the wizard's last answers, from a request or from where they were kept. null: they are none. */
import type { PeriodKind } from "../core/calendar.ts";
import { REPORT_NAMES } from "../core/report.ts";
import { isId, isObject, isTabs, parseColumns } from "./parse-parts.ts";
import type { Remembered } from "./protocol.ts";

const KINDS: readonly PeriodKind[] = ["month", "quarter", "year"];

/** A report that this Dealsheet does not know is left out; anything else that is not as it should be spoils the whole. */
export function parseRemembered(value: unknown): Remembered | null {
  if (!isObject(value)) return null;
  const { sheetId, reports, mode, followToday, historySheetId, tabs, whatIf } = value;
  // Answers from before there were such tabs do not name them.
  const { leadsSheetId = null, activitiesSheetId = null } = value;
  const columns = parseColumns(value["columns"]);
  const periodKind = KINDS.find((kind) => kind === value["periodKind"]);
  if (!isTab(sheetId) || columns === null || !Array.isArray(reports) || periodKind === undefined) return null;
  if ((mode !== "live" && mode !== "snapshot") || typeof followToday !== "boolean") return null;
  if (!isTab(leadsSheetId) || !isTab(activitiesSheetId)) return null;
  if (!isTab(historySheetId) || !isTabs(tabs) || !isObject(whatIf)) return null;
  const { current, tried } = whatIf;
  if (!isPlan(current) || !isPlan(tried)) return null;
  return {
    ...{ sheetId, columns, periodKind, mode, followToday, historySheetId, leadsSheetId, activitiesSheetId },
    ...{ tabs, whatIf: { current, tried } },
    reports: REPORT_NAMES.filter((name) => reports.includes(name)),
  };
}

function isTab(value: unknown): value is number | null {
  return value === null || isId(value);
}

function isPlan(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
