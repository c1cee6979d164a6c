/** The forecast's headline figures for one period, each with its working in words. */
import { monthsOf } from "../calendar.ts";
import { decidedBy, openDeals, overdue, withoutCloseDate } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { neededCoverage, pipelineCoverage } from "../metrics/pipeline-coverage.ts";
import { winRate } from "../metrics/win-rate.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Format, Table } from "../table.ts";
import { openCell } from "./deal-cells.ts";
import type { ForecastHeadline } from "./methods-table.ts";
import { historicalMonthForecast, monthlyHistory } from "./monthly-history.ts";
import { howWon, periodFigures } from "./period-figures.ts";

const COLUMNS: readonly Column[] = [
  { id: "figure", heading: "Figure", format: "text" },
  {
    id: "value",
    heading: "Value",
    format: "by row",
    definition: "Blank: the deals or the settings do not tell. A blank is never a zero.",
  },
  { id: "how", heading: "How it is worked out", format: "text" },
];

/**
 * Forecast summary: what is won, what the chosen method forecasts and how sure that is, what is open, and what that makes
 * of the quota of the period.
 *
 * Twenty rows, always. A figure that nothing can be said about is blank.
 */
export function forecastSummary(input: ReportInput, headline: ForecastHeadline): Result<Table> {
  const { deals, asOf, period } = input;
  const { won, open, weighted, stageForecast } = periodFigures(deals, input);
  const { now } = headline;
  const { quota } = now;
  const decided = winRate(
    decidedBy(deals, asOf).map((deal) => deal.outcome),
    null,
    "closed",
  );
  const coverage = quota !== null && open !== null ? pipelineCoverage(open, quota, won ?? 0) : null;
  const needed = decided.ok ? neededCoverage(decided.value) : decided;

  const rows: readonly (readonly [string, Format, Cell, string])[] = [
    ["Won to date", "money", won, howWon(input)],
    ["Chosen forecast", "money", now.forecast, howForecast(input, headline)],
    ["P10", "money", now.p10, "One time in ten less than this comes"],
    ["P50", "money", now.p50, "As often more as less"],
    ["P90", "money", now.p90, "One time in ten more than this comes"],
    ["Quota", "money", quota, "Quotas of all reps in the settings, for this period and the days in role"],
    [
      "Gap to quota",
      "money",
      quota === null ? null : exactSum([quota, -(won ?? 0)]),
      "Quota − won to date; below zero the quota is exceeded",
    ],
    [
      "Chance of quota",
      "share",
      now.chanceOfQuota,
      "How likely the chosen method's range makes it that the period's quota is reached",
    ],
    [
      "Coverage",
      "multiple",
      coverage?.ok ? coverage.value : null,
      "Open pipeline closing in the period ÷ gap to quota; blank once the quota is made",
    ],
    ["Needed coverage", "multiple", needed.ok ? needed.value : null, "1 ÷ win rate"],
    [
      "Win rate",
      "share",
      decided.ok ? decided.value : null,
      `Won ÷ (won + lost), by count, of all deals decided up to ${asOf}`,
    ],
    [
      "Open pipeline closing in the period",
      "money",
      open,
      `Amount of the open deals expected to close from ${period.start} to ${period.end}`,
    ],
    ["Weighted pipeline", "money", weighted, "The same deals, each amount × its probability"],
    ["Stage forecast", "money", stageForecast, "Won to date + weighted pipeline"],
    [
      "Historical forecast",
      "money",
      historicalPeriodForecast(input),
      "For each month of the period: mean won amount of up to 12 complete months before it × (1 + growth)",
    ],
    ["All open pipeline", "money", openCell(deals), "Amount of all open deals, whenever they are expected to close"],
    ["… of which overdue", "money", overdueCell(input), `Expected to close before ${asOf} and still open`],
    [
      "… of which without close date",
      "money",
      openCell(withoutCloseDate(openDeals(deals))),
      "In no month and in no period until they get a date",
    ],
    ["Error of the chosen method", "share", headline.wape, headline.why],
    ["Past month ends tried", "integer", headline.origins, headline.restsOn],
  ];
  return ok({
    columns: COLUMNS,
    rows: rows.map(([figure, , value, how]) => [figure, value, how]),
    rowFormats: rows.map(([, format]) => format),
  });
}

function howForecast({ asOf, period }: ReportInput, { now }: ForecastHeadline): string {
  if (now.forecast === null) return `${now.methodName} has nothing to go by: see the error of the chosen method`;
  if (period.end <= asOf) return "The period is over: what was won in it";
  return `Won to date + what the chosen method expects in the rest of the period: ${now.methodName}`;
}

/** The months' own forecasts added up, so that it agrees with the table by month; blank if one of them has none. */
function historicalPeriodForecast({ deals, assumptions, asOf, period }: ReportInput): number | null {
  const history = monthlyHistory(deals, asOf);
  const months = monthsOf(period).map((month) => historicalMonthForecast(history, month, assumptions.rules.growth));
  const forecasts = months.map((month) => (month.ok ? month.value : null));
  return forecasts.includes(null) ? null : exactSum(forecasts);
}

function overdueCell({ deals, asOf }: ReportInput): number | null {
  const open = openDeals(deals);
  return open.length > 0 && withoutCloseDate(open).length === open.length ? null : openCell(overdue(deals, asOf));
}
