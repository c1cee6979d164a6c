/** The reports by name. */
import type { ReportName } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { activityReport } from "./activity.ts";
import { auditReport } from "./audit.ts";
import { capacityReport } from "./capacity.ts";
import { commissionStatementReport } from "./commission-statement.ts";
import { commissionSummaryReport } from "./commission-summary.ts";
import { whatIfReport } from "./commission-what-if.ts";
import { forecastReport } from "./forecast.ts";
import { funnelReport } from "./funnel.ts";
import { kpiReport } from "./kpi.ts";
import { leadScoresReport } from "./lead-scores.ts";
import { quadrantReport } from "./quadrant.ts";
import { quotaReport } from "./quota.ts";
import { rampReport } from "./ramp.ts";
import type { ReportSource } from "./report-source.ts";
import { reviewReport } from "./review.ts";
import type { Report } from "./sheet-plan.ts";
import { territoriesReport } from "./territories.ts";

export const REPORTS: Readonly<Record<ReportName, (source: ReportSource) => Result<Report>>> = {
  forecast: forecastReport,
  quadrant: quadrantReport,
  quota: quotaReport,
  commission: commissionSummaryReport,
  statement: commissionStatementReport,
  whatif: whatIfReport,
  kpi: kpiReport,
  review: reviewReport,
  funnel: funnelReport,
  audit: auditReport,
  ramp: rampReport,
  territories: territoriesReport,
  capacity: capacityReport,
  activity: activityReport,
  leads: leadScoresReport,
};
