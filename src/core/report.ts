/** The reports by name, and the two ways to build one: the words that reports, add-on and sidebar share. */

/** Reports over the deals of a tab, live or as snapshots. */
export type DealReportName =
  | "forecast"
  | "quadrant"
  | "quota"
  | "kpi"
  | "review"
  | "funnel"
  | "audit"
  | "ramp"
  | "territories"
  | "capacity"
  | "activity"
  | "leads";

/** What finance closes a period on. Snapshots only: money that was agreed on must not move by itself. */
export type CommissionReportName = "commission" | "statement" | "whatif";

export type ReportName = DealReportName | CommissionReportName;

export const DEAL_REPORT_NAMES: readonly DealReportName[] = [
  "forecast",
  "quadrant",
  "quota",
  "kpi",
  "review",
  "funnel",
  "audit",
  "ramp",
  "territories",
  "capacity",
  "activity",
  "leads",
];

/** Tabs that some reports read beside the deals. */
export type SideTab = "history" | "leads" | "activities";

/** What each report can read beside the deals; each has at least one of the second kind of tabs. */
export const LEAD_TABS: Readonly<Partial<Record<ReportName, readonly Exclude<SideTab, "history">[]>>> = {
  activity: ["leads", "activities"],
  leads: ["leads", "activities"],
};

/** Of those, the ones of which there must be one. */
export const NEEDED_TABS: Readonly<Partial<Record<ReportName, readonly Exclude<SideTab, "history">[]>>> = {
  activity: ["leads", "activities"],
  leads: ["leads"],
};

export const COMMISSION_REPORT_NAMES: readonly CommissionReportName[] = ["commission", "statement", "whatif"];

export const REPORT_NAMES: readonly ReportName[] = [...DEAL_REPORT_NAMES, ...COMMISSION_REPORT_NAMES];

/** Those that a first build makes unless a person chooses otherwise. */
export const FIRST_REPORTS: readonly ReportName[] = ["forecast", "quadrant", "quota"];

/** "live": tables are spilled formulas that follow the deals; "snapshot": values stamped with the as-of date. */
export type ReportMode = "live" | "snapshot";
