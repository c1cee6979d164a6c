/** The reports by name, and the two ways to build one: the words that reports, add-on and sidebar share. */

export type ReportName = "forecast" | "quadrant" | "quota" | "kpi" | "review" | "funnel" | "audit";

export const REPORT_NAMES: readonly ReportName[] = [
  "forecast",
  "quadrant",
  "quota",
  "kpi",
  "review",
  "funnel",
  "audit",
];

/** Those that a first build makes unless a person chooses otherwise. */
export const FIRST_REPORTS: readonly ReportName[] = ["forecast", "quadrant", "quota"];

/** "live": tables are spilled formulas that follow the deals; "snapshot": values stamped with the as-of date. */
export type ReportMode = "live" | "snapshot";
