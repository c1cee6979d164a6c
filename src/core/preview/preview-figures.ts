/**
 * What reports would say at first sight: a few headline figures of each, and the rows of three small charts.
 *
 * Every figure is looked up in the very tables that the sheets show, so that both say the same to the cent. It is worked
 * out in the sidebar, or by the add-on where there are too many deals to send.
 */
import { type CivilDate, periodContaining } from "../calendar.ts";
import { openCell } from "../forecast/deal-cells.ts";
import type { ForecastNow } from "../forecast/forecast-now.ts";
import { forecastMonths } from "../forecast/months-table.ts";
import { openStages } from "../forecast/open-stages.ts";
import { openDeals } from "../metrics/deals-as-of.ts";
import { kpiFigures } from "../metrics/kpi-tables.ts";
import { quadrantCounts } from "../quota/quadrant-counts-table.ts";
import { quotaReps } from "../quota/quota-reps-table.ts";
import { quotaSummary } from "../quota/quota-summary-table.ts";
import { teamQuota } from "../quota/rep-quota.ts";
import type { DealReportName, ReportName } from "../report.ts";
import type { ReportInput } from "../report-input.ts";
import type { Failure, Result, Share } from "../result.ts";
import type { Format, Table } from "../table.ts";

/** The reports that can be looked into beforehand, in the order in which they are shown. */
export const PREVIEWED_REPORTS = ["forecast", "quota", "quadrant", "kpi"] as const satisfies readonly DealReportName[];

export type PreviewedReport = (typeof PREVIEWED_REPORTS)[number];

export type FigureId =
  | "won"
  | "forecast"
  | "p10"
  | "p90"
  | "chanceOfQuota"
  | "openInPeriod"
  | "weighted"
  | "coverage"
  | "quota"
  | "attainment"
  | "remaining"
  | "achieved"
  | "winRate"
  | "averageDeal"
  | "medianCycle"
  | "openPipeline";

export interface PreviewFigure {
  readonly id: FigureId;
  readonly format: Format;
  /** null: the deals or the settings do not tell. */
  readonly value: number | null;
  /** "4 of 12 reps": out of how many. */
  readonly of?: number;
  /** The same in the period before. */
  readonly before?: number | null;
}

export interface PreviewedFigures {
  readonly report: PreviewedReport;
  readonly figures: readonly PreviewFigure[];
  /** Of the quadrant report: how many reps stand where. */
  readonly quadrants: readonly { readonly quadrant: string; readonly reps: number }[];
  /** Why the report cannot be made; null: it can. */
  readonly failure: Failure | null;
}

export interface PreviewFigures {
  readonly reports: readonly PreviewedFigures[];
  /** The twelve months that end with the period's last; null: nothing can be said. */
  readonly months: readonly { readonly month: CivilDate; readonly won: number | null; readonly quota: number | null }[];
  /** Open stages in order: the amount of their deals, whenever they are expected to close. */
  readonly stages: readonly { readonly stage: string; readonly deals: number; readonly open: number | null }[];
  /** Reps with a quota, the best first. */
  readonly reps: readonly { readonly rep: string; readonly attainment: Share }[];
}

/** `forecast`: what the forecast report would say, where it is one of the reports. */
export function previewFigures(
  input: ReportInput,
  asked: readonly ReportName[],
  forecast: ForecastNow | null,
): PreviewFigures {
  const reports = PREVIEWED_REPORTS.filter((report) => asked.includes(report));
  const summary = quotaSummary(input);
  const reps = repsOf(input);
  const figuresOf = (report: PreviewedReport): PreviewedFigures => {
    switch (report) {
      case "forecast":
        return of(report, summary, (table) => forecastFigures(table, forecast));
      case "quota":
        // What the forecast has told already is not told again.
        return of(report, summary, (table) => quotaFigures(table, reps, !reports.includes("forecast")));
      case "quadrant":
        return quadrantFigures(quadrantCounts(input));
      case "kpi":
        return of(report, kpiFigures(input), kpis);
    }
  };
  return {
    reports: reports.map(figuresOf),
    months: reports.length === 0 ? [] : monthsOf(input),
    stages: reports.includes("forecast") ? stagesOf(input) : [],
    reps: reports.includes("quota") || reports.includes("quadrant") ? reps : [],
  };
}

function of(
  report: PreviewedReport,
  table: Result<Table>,
  figures: (table: Table) => readonly PreviewFigure[],
): PreviewedFigures {
  return table.ok
    ? { report, figures: figures(table.value), quadrants: [], failure: null }
    : { report, figures: [], quadrants: [], failure: table.failure };
}

function forecastFigures(summary: Table, forecast: ForecastNow | null): PreviewFigure[] {
  const figure = (id: FigureId, format: Format, value: number | null): PreviewFigure => ({ id, format, value });
  return [
    figure("won", "money", cellOf(summary, "Won to date")),
    ...(forecast === null
      ? []
      : [
          figure("forecast", "money", forecast.forecast),
          figure("p10", "money", forecast.p10),
          figure("p90", "money", forecast.p90),
          figure("chanceOfQuota", "share", forecast.chanceOfQuota),
        ]),
    figure("openInPeriod", "money", cellOf(summary, "Open in the period")),
    figure("weighted", "money", cellOf(summary, "Weighted")),
    figure("coverage", "multiple", cellOf(summary, "Coverage")),
  ];
}

function quotaFigures(summary: Table, reps: PreviewFigures["reps"], tellsWon: boolean): PreviewFigure[] {
  const rate = cellOf(summary, "Quota achievement rate");
  return [
    { id: "quota", format: "money", value: cellOf(summary, "Quota") },
    ...(tellsWon ? [{ id: "won", format: "money", value: cellOf(summary, "Won to date") } as const] : []),
    { id: "attainment", format: "share", value: cellOf(summary, "Attainment") },
    { id: "remaining", format: "money", value: cellOf(summary, "Remaining") },
    {
      id: "achieved",
      format: "integer",
      value: rate === null ? null : Math.round(rate * reps.length),
      of: reps.length,
    },
  ];
}

function quadrantFigures(counts: Result<Table>): PreviewedFigures {
  if (!counts.ok) return { report: "quadrant", figures: [], quadrants: [], failure: counts.failure };
  const quadrants = counts.value.rows.map(([quadrant, reps]) => ({ quadrant: String(quadrant), reps: Number(reps) }));
  return { report: "quadrant", figures: [], quadrants, failure: null };
}

function kpis(table: Table): PreviewFigure[] {
  const figure = (id: FigureId, format: Format, name: string): PreviewFigure => ({
    ...{ id, format, value: cellOf(table, name) },
    before: cellOf(table, name, 2),
  });
  return [
    figure("winRate", "share", "Win rate"),
    figure("averageDeal", "money", "Average won deal"),
    figure("medianCycle", "days", "Sales cycle, median days"),
    { id: "openPipeline", format: "money", value: cellOf(table, "Open pipeline") },
  ];
}

/** The number beside a table's own name for it. */
function cellOf({ rows }: Table, name: string, column = 1): number | null {
  const cell = rows.find(([first]) => first === name)?.[column];
  return typeof cell === "number" ? cell : null;
}

function monthsOf(input: ReportInput): PreviewFigures["months"] {
  const { reps, calendar } = input.assumptions;
  const table = forecastMonths(input);
  if (!table.ok) return [];
  return table.value.rows.flatMap(([month, won], at) => {
    if (table.value.rowFormats?.[at] !== "month") return [];
    const period = periodContaining(month as CivilDate, "month", calendar.fiscalStart);
    return [
      {
        month: period.start,
        won: typeof won === "number" ? won : null,
        quota: teamQuota(reps, period, period, calendar),
      },
    ];
  });
}

function stagesOf(input: ReportInput): PreviewFigures["stages"] {
  const stages = openStages(input, openDeals(input.deals), Number.POSITIVE_INFINITY);
  return stages.map(({ name, deals }) => ({ stage: name, deals: deals.length, open: openCell(deals) }));
}

/** The team's row is not one of a rep; who has no quota has no attainment. */
function repsOf(input: ReportInput): PreviewFigures["reps"] {
  const table = quotaReps(input);
  if (!table.ok) return [];
  const at = table.value.columns.findIndex(({ id }) => id === "attainment");
  const reps = table.value.rows.slice(1).flatMap((row) => {
    const attainment = row[at];
    return typeof attainment === "number" ? [{ rep: String(row[0]), attainment }] : [];
  });
  return reps.sort((one, other) => other.attainment - one.attainment || (one.rep < other.rep ? -1 : 1));
}
