/** What cannot be said with the columns that were found, and in which report it will be missing. */
import type { DealReportName } from "../report.ts";
import type { ColumnMatch, Field } from "./deal.ts";

export interface Limit {
  readonly report: DealReportName;
  readonly missing: "owner" | "account" | "close date" | "probability";
  /** "blocked": the report has nothing to show; "partial": some of its figures stay blank. */
  readonly severity: "blocked" | "partial";
}

const CLOSE_DATES: readonly Field[] = ["closed", "expectedClose", "wonOn", "lostOn"];

export function limitsOf(matches: readonly ColumnMatch[]): Limit[] {
  const fields = new Set(matches.map((match) => match.field));
  const limits: Limit[] = [];
  if (!fields.has("owner")) {
    // Both compare reps; without an owner there is nobody to compare.
    limits.push({ report: "quadrant", missing: "owner", severity: "blocked" });
    limits.push({ report: "quota", missing: "owner", severity: "blocked" });
    limits.push({ report: "forecast", missing: "owner", severity: "partial" });
    limits.push({ report: "kpi", missing: "owner", severity: "partial" });
  }
  if (!fields.has("owner")) {
    limits.push({ report: "ramp", missing: "owner", severity: "blocked" });
    limits.push({ report: "territories", missing: "owner", severity: "blocked" });
    limits.push({ report: "capacity", missing: "owner", severity: "partial" });
  }
  if (!fields.has("account")) limits.push({ report: "territories", missing: "account", severity: "blocked" });
  if (!CLOSE_DATES.some((field) => fields.has(field))) {
    limits.push({ report: "quadrant", missing: "close date", severity: "blocked" });
    limits.push({ report: "quota", missing: "close date", severity: "blocked" });
    limits.push({ report: "kpi", missing: "close date", severity: "blocked" });
    limits.push({ report: "forecast", missing: "close date", severity: "partial" });
    limits.push({ report: "review", missing: "close date", severity: "partial" });
    limits.push({ report: "ramp", missing: "close date", severity: "blocked" });
    limits.push({ report: "territories", missing: "close date", severity: "partial" });
    limits.push({ report: "capacity", missing: "close date", severity: "partial" });
  }
  if (!fields.has("probability")) limits.push({ report: "forecast", missing: "probability", severity: "partial" });
  return limits;
}
