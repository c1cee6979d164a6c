/** The forecast's headline figures for one period, each with its working in words. */
import { monthsOf } from "../calendar.ts";
import { decidedBy, openDeals, overdue, tellsDecisions, withoutCloseDate } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { neededCoverage, pipelineCoverage } from "../metrics/pipeline-coverage.ts";
import { winRate } from "../metrics/win-rate.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import { type Figure, figuresTable, type Table } from "../table.ts";
import { openCell } from "./deal-cells.ts";
import type { ForecastHeadline } from "./methods-table.ts";
import { historicalMonthForecast, monthlyHistory } from "./monthly-history.ts";
import { howWon, periodFigures } from "./period-figures.ts";
import { shortReason } from "./short-reason.ts";

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

  const historical = historicalPeriodForecast(input);
  const isOver = period.end <= asOf;
  const noRange = isOver
    ? "The period is over: no range is left"
    : "Blank: no range without a forecast of what is to come";
  const gap = quota === null ? null : exactSum([quota, -(won ?? 0)]);
  const noQuota = "Blank: no rep of the settings has a quota for this period";
  const noOpen = "Blank: the open deals of the period have no amount, or no open deal has an expected close date";
  const noAmount = "Blank: these deals have no amount";
  const [all, late, undated] = [openCell(deals), overdueCell(input), openCell(withoutCloseDate(openDeals(deals)))];
  const noDecision = `Blank: no deal is decided up to ${asOf}`;
  const rows: readonly Figure[] = [
    ["Won to date", "money", won, howWonOrNot(won, input)],
    ["Chosen forecast", "money", now.forecast, howForecast(input, headline)],
    ["P10", "money", now.p10, now.p10 === null ? noRange : "One time in ten less than this comes"],
    ["P50", "money", now.p50, now.p50 === null ? noRange : "As often more as less"],
    ["P90", "money", now.p90, now.p90 === null ? noRange : "One time in ten more than this comes"],
    [
      "Quota",
      "money",
      quota,
      quota === null ? noQuota : "Quotas of all reps in the settings, for this period and the days in role",
    ],
    ["Gap to quota", "money", gap, gap === null ? noQuota : "Quota − won to date; below zero the quota is exceeded"],
    [
      "Chance of quota",
      "share",
      now.chanceOfQuota,
      now.chanceOfQuota === null
        ? howNoChance(gap, isOver, noQuota, noRange)
        : "How likely the chosen method's range makes it that the period's quota is reached",
    ],
    [
      "Coverage",
      "multiple",
      coverage?.ok ? coverage.value : null,
      gap === null
        ? noQuota
        : gap > 0 && open === null
          ? noOpen
          : "Open pipeline closing in the period ÷ gap to quota; blank once the quota is made",
    ],
    ["Needed coverage", "multiple", needed.ok ? needed.value : null, decided.ok ? "1 ÷ win rate" : noDecision],
    [
      "Win rate",
      "share",
      decided.ok ? decided.value : null,
      decided.ok ? `Won ÷ (won + lost), by count, of all deals decided up to ${asOf}` : noDecision,
    ],
    [
      "Open pipeline closing in the period",
      "money",
      open,
      open === null ? noOpen : `Amount of the open deals expected to close from ${period.start} to ${period.end}`,
    ],
    ["Weighted pipeline", "money", weighted, howWeighted(weighted, open, noOpen)],
    [
      "Stage forecast",
      "money",
      stageForecast,
      stageForecast === null ? "Blank: one of its two parts is" : "Won to date + weighted pipeline",
    ],
    [
      "Historical forecast",
      "money",
      historical,
      historical === null
        ? "Blank: a month of the period has no complete month with decided deals before it"
        : "For each month of the period: mean won amount of up to 12 complete months before it × (1 + growth)",
    ],
    [
      "All open pipeline",
      "money",
      all,
      all === null ? noAmount : "Amount of all open deals, whenever they are expected to close",
    ],
    [
      "… of which overdue",
      "money",
      late,
      late === null
        ? "Blank: no amount, or no expected close date, to tell"
        : `Expected to close before ${asOf} and still open`,
    ],
    [
      "… of which without close date",
      "money",
      undated,
      undated === null ? noAmount : "In no month and in no period until they get a date",
    ],
    ["Error of the chosen method", "share", headline.wape, shortReason(headline.why)],
    ["Past month ends tried", "integer", headline.origins, shortReason(headline.restsOn)],
  ];
  return ok(figuresTable(rows));
}

function howWonOrNot(won: number | null, input: ReportInput): string {
  if (won !== null || input.asOf < input.period.start) return howWon(input);
  return tellsDecisions(input.deals, input.asOf)
    ? "Blank: no won deal of the period has an amount"
    : `Blank: no deal tells that it was decided, and when, up to ${input.asOf}`;
}

function howNoChance(gap: number | null, isOver: boolean, noQuota: string, noRange: string): string {
  if (gap === null) return noQuota;
  if (!isOver) return noRange;
  return gap > 0 ? "The period is over: the quota was missed by the gap" : "The period is over: the quota was reached";
}

function howWeighted(weighted: number | null, open: number | null, noOpen: string): string {
  if (weighted !== null) return "The same deals, each amount × its probability";
  return open === null ? noOpen : "Blank: none of these deals has a probability, nor has its stage";
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
