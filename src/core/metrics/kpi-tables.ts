/** The KPI dashboard as tables: every metric that the columns allow, by period, by month and by rep, and what is missing. */
import { monthEnd, monthStart, toSerial } from "../calendar.ts";
import type { Deal, DealsReading, Field } from "../deals/deal.ts";
import { openCell, openClosingIn, weightedCell, wonCell } from "../forecast/deal-cells.ts";
import { groupsOf } from "../groups.ts";
import { quotaAchievementRate } from "../quota/achievement-rate.ts";
import { quotaAttainment } from "../quota/attainment.ts";
import { repQuota, teamQuota } from "../quota/rep-quota.ts";
import { rosterOf } from "../quota/roster.ts";
import { windowsOf } from "../quota/windows.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Format, Table } from "../table.ts";
import { amountSum } from "./amount-sum.ts";
import { averageDealSize } from "./average-deal-size.ts";
import { closingIn, type Days, decidedBy, openDeals, overdue } from "./deals-as-of.ts";
import { figureChange } from "./figure-change.ts";
import { neededCoverage, pipelineCoverage } from "./pipeline-coverage.ts";
import { pipelineEfficiency } from "./pipeline-efficiency.ts";
import { velocityOf } from "./pipeline-velocity.ts";
import { revenuePerRep } from "./revenue-per-rep.ts";
import { MEAN_WON_CYCLE, type SalesCycleMeasure, salesCycle } from "./sales-cycle.ts";
import { MEDIAN } from "./statistic.ts";
import { winRate } from "./win-rate.ts";

const MEDIAN_WON_CYCLE: SalesCycleMeasure = { ...MEAN_WON_CYCLE, statistic: MEDIAN };
const MONTHS = 12;

/** One metric of some decided deals: what it needs, how it shows, and its value; null where they do not tell. */
interface Metric {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly how: string;
  readonly value: (decided: readonly Deal[]) => number | null;
}

const DECIDED_METRICS: readonly Metric[] = [
  { id: "won", name: "Won", format: "money", how: "Amount of the deals won in these days", value: wonCell },
  {
    id: "dealsWon",
    name: "Deals won",
    format: "integer",
    how: "Number of the deals won in these days",
    value: (deals) => deals.filter(({ outcome }) => outcome === "won").length,
  },
  {
    id: "winRate",
    name: "Win rate",
    format: "share",
    how: "Won ÷ (won + lost), by count, of the deals decided in these days",
    value: (deals) => known(winRate(outcomesOf(deals), null, "closed")),
  },
  {
    id: "winRateByValue",
    name: "Win rate by value",
    format: "share",
    how: "Won amount ÷ (won + lost amount) of the deals decided in these days",
    value: winRateByValue,
  },
  {
    id: "averageDeal",
    name: "Average won deal",
    format: "money",
    how: "Mean amount of the deals won in these days",
    value: (deals) => known(averageDealSize(amountsOf(deals), outcomesOf(deals))),
  },
  {
    id: "cycle",
    name: "Sales cycle, mean days",
    format: "days",
    how: "Calendar days from created to closed, deals won in these days",
    value: (deals) => cycleOf(deals, MEAN_WON_CYCLE),
  },
  {
    id: "medianCycle",
    name: "Sales cycle, median days",
    format: "days",
    how: "The same, the middle one of the deals",
    value: (deals) => cycleOf(deals, MEDIAN_WON_CYCLE),
  },
  {
    id: "revenuePerRep",
    name: "Revenue per rep",
    format: "money",
    how: "Won amount ÷ number of owners of the deals decided in these days",
    value: (deals) =>
      known(revenuePerRep(amountsOf(deals), outcomesOf(deals), groupsOf(deals.map(({ owner }) => owner)), null)),
  },
];

/** Those that a month, or one rep, has enough deals for. */
const BROKEN_DOWN = DECIDED_METRICS.filter(({ id }) => id !== "medianCycle" && id !== "revenuePerRep");

const METRIC_COLUMNS: readonly Column[] = BROKEN_DOWN.map(({ id, name, format, how }) => ({
  id,
  heading: name,
  format,
  definition: `${how}.`,
}));

/**
 * The dashboard's figures: this period beside the one before (cut to the same number of days while it runs), then what
 * stands open now. Twenty rows, always; what the columns do not tell is blank.
 *
 * PERIOD_NOT_STARTED when the as-of date lies before the period.
 */
export function kpiFigures(input: ReportInput): Result<Table> {
  const { deals, assumptions, asOf, period } = input;
  const windows = windowsOf(input);
  if (!windows.ok) return windows;
  const { previous, current, previousName, currentName } = windows.value;
  const decided = decidedBy(deals, asOf);
  const now = closingIn(decided, current);
  const then = closingIn(decided, previous);
  const createdNow = createdIn(deals, current);
  const createdThen = createdIn(deals, previous);
  const open = openDeals(deals);
  const quota = teamQuota(assumptions.reps, period, current, assumptions.calendar);
  const wonNow = wonCell(now);
  const wholeQuota = teamQuota(assumptions.reps, period, period, assumptions.calendar);
  const openInPeriod = openClosingIn(deals, period);
  const coverage =
    wholeQuota === null || openInPeriod === null
      ? null
      : known(pipelineCoverage(openCell(openInPeriod) ?? 0, wholeQuota, wonNow ?? 0));
  const rate = winRate(outcomesOf(decided), null, "closed");
  const size = averageDealSize(amountsOf(decided), outcomesOf(decided));
  const cycle = cycleOf(decided, MEAN_WON_CYCLE);
  const velocity =
    rate.ok && size.ok && cycle !== null ? known(velocityOf(open.length, rate.value, size.value, cycle)) : null;

  type Row = readonly [string, Format, Cell, Cell, string];
  const rows: readonly Row[] = [
    ...DECIDED_METRICS.map(({ name, format, how, value }): Row => [name, format, value(now), value(then), how]),
    ["New deals", "integer", createdNow?.length ?? null, createdThen?.length ?? null, "Deals created in these days"],
    [
      "New pipeline",
      "money",
      createdNow && amountSum(createdNow),
      createdThen && amountSum(createdThen),
      "Amount of the deals created in these days, whatever became of them",
    ],
    [
      "Attainment",
      "share",
      quota === null || wonNow === null ? null : known(quotaAttainment([wonNow], [quota])),
      null,
      "Won ÷ quota for these days",
    ],
    [
      "Quota achievement rate",
      "share",
      achievementRate(input, current),
      null,
      "Reps at their quota for these days or over it ÷ reps with a quota",
    ],
    ["Open pipeline", "money", openCell(deals), null, "Amount of all open deals, as the tab stands now"],
    ["Open deals", "integer", open.length, null, "As the tab stands now"],
    ["Weighted pipeline", "money", weightedCell(deals), null, "Open deals, each amount × its probability"],
    [
      "Overdue pipeline",
      "money",
      openCell(deals) === null ? null : amountSum(overdue(deals, asOf)),
      null,
      `Open deals expected to close before ${asOf}`,
    ],
    [
      "Coverage",
      "multiple",
      coverage,
      null,
      "Open pipeline closing in the period ÷ (quota − won to date); blank once the quota is made",
    ],
    [
      "Needed coverage",
      "multiple",
      rate.ok ? known(neededCoverage(rate.value)) : null,
      null,
      "1 ÷ win rate of all decided deals",
    ],
    [
      "Pipeline velocity a day",
      "money",
      velocity,
      null,
      "Open deals × win rate × average won deal ÷ mean cycle days, over all decided deals",
    ],
    [
      "Pipeline efficiency",
      "share",
      efficiency(deals),
      null,
      "Won amount ÷ (won + lost + open amount) of the whole tab. Dealsheet's definition",
    ],
  ];
  return ok({
    columns: [
      { id: "figure", heading: "Figure", format: "text" },
      { id: "now", heading: currentName, format: "by row" },
      {
        id: "before",
        heading: previousName,
        format: "by row",
        definition: "Blank for figures of the open pipeline: the tab keeps no record of earlier days.",
      },
      {
        id: "change",
        heading: "Change",
        format: "share",
        definition: "This period ÷ the one before − 1; for shares the difference is in percentage points.",
      },
      { id: "how", heading: "How it is worked out", format: "text" },
    ],
    rows: rows.map(([figure, format, value, before, how]): Cell[] => [
      figure,
      value,
      before,
      figureChange(format, value, before),
      how,
    ]),
    rowFormats: rows.map(([, format]) => format),
  });
}

/** The twelve months that end with the as-of date's: what was won, how often, how large and how fast. */
export function kpiMonths({ deals, asOf }: ReportInput): Table {
  const decided = decidedBy(deals, asOf);
  const months = Array.from({ length: MONTHS }, (_, index) => monthStart(asOf, index + 1 - MONTHS));
  return {
    columns: [
      { id: "month", heading: "Month", format: "month", definition: "The last one up to the as-of date." },
      ...METRIC_COLUMNS,
      { id: "created", heading: "New deals", format: "integer", definition: "Deals created in the month." },
    ],
    rows: months.map((month): Cell[] => {
      const days = { start: month, end: monthEnd(month) < asOf ? monthEnd(month) : asOf };
      const own = closingIn(decided, days);
      return [month, ...BROKEN_DOWN.map(({ value }) => value(own)), createdIn(deals, days)?.length ?? null];
    }),
  };
}

/** The same metrics rep by rep for the period's days, the team first. */
export function kpiReps(input: ReportInput): Result<Table> {
  const { asOf, period, assumptions } = input;
  const windows = windowsOf(input);
  if (!windows.ok) return windows;
  const { current } = windows.value;
  const row = (name: string, deals: readonly Deal[], quota: number | null): Cell[] => {
    const own = closingIn(decidedBy(deals, asOf), current);
    const won = wonCell(own);
    return [
      name,
      ...BROKEN_DOWN.map(({ value }) => value(own)),
      quota === null || won === null ? null : known(quotaAttainment([won], [quota])),
      openCell(deals),
      weightedCell(deals),
    ];
  };
  const roster = rosterOf(input);
  return ok({
    columns: [
      { id: "rep", heading: "Rep", format: "text", definition: "Reps of the settings, then other owners by name." },
      ...METRIC_COLUMNS,
      {
        id: "attainment",
        heading: "Attainment",
        format: "share",
        definition: "Won ÷ quota for these days. Blank: no quota.",
      },
      { id: "open", heading: "Open pipeline", format: "money", definition: "Amount of the rep's open deals." },
      {
        id: "weighted",
        heading: "Weighted pipeline",
        format: "money",
        definition: "Each amount × its probability.",
      },
    ],
    rows: [
      row("Team", input.deals, teamQuota(assumptions.reps, period, current, assumptions.calendar)),
      ...roster.reps.map(({ rep, deals }) => row(rep.rep, deals, repQuota(rep, period, current, assumptions.calendar))),
    ],
  });
}

/** The metrics that are not on the dashboard or stay blank, and what they need. One row, "Nothing is missing", at least. */
export function kpiMissing({ matches }: DealsReading, input: ReportInput): Table {
  const fields = new Set(matches.map(({ field }) => field));
  const lacks = (...any: readonly Field[]): boolean => !any.some((field) => fields.has(field));
  const quotas = input.assumptions.reps.some(({ quota }) => quota !== null);
  const rows: (readonly [string, string] | null)[] = [
    lacks("created")
      ? ["Sales cycle, new deals, pipeline velocity", "A column with the date the deal was created."]
      : null,
    lacks("closed", "wonOn", "lostOn", "expectedClose")
      ? ["Everything by period", "A column with the close date."]
      : null,
    lacks("owner") ? ["Figures by rep, revenue per rep", "A column with the deal's owner."] : null,
    quotas ? null : ["Attainment, achievement rate, coverage", "Quotas under Reps in the tab Dealsheet settings."],
    lacks("probability") && input.assumptions.stages.every(({ probability }) => probability === null)
      ? ["Weighted pipeline", "A probability column, or probabilities under Stages in the tab Dealsheet settings."]
      : null,
    [
      "Lead response time, lead conversion, selling time, prospect meetings",
      "A leads or activity tab: see the functions LEAD_RESPONSE_TIME, LEAD_CONVERSION, SELLING_TIME and PROSPECT_MEETINGS.",
    ],
    ["Ramp-up time", "Attainment by month for each rep: see the function RAMP_TIME."],
  ];
  return {
    columns: [
      { id: "metric", heading: "Not on this sheet", format: "text" },
      { id: "needs", heading: "What it needs", format: "text" },
    ],
    rows: rows.flatMap((row): Cell[][] => (row === null ? [] : [[...row]])),
  };
}

function achievementRate(input: ReportInput, days: Days): Cell {
  const { assumptions, period, asOf } = input;
  const reps = rosterOf(input).reps.flatMap(({ rep, deals }) => {
    const won = wonCell(closingIn(decidedBy(deals, asOf), days));
    return won === null ? [] : [{ won, quota: repQuota(rep, period, days, assumptions.calendar) }];
  });
  return known(
    quotaAchievementRate(
      reps.map(({ won }) => won),
      reps.map(({ quota }) => quota),
      assumptions.rules.achievementThreshold,
    ),
  );
}

function createdIn(deals: readonly Deal[], days: Days): readonly Deal[] | null {
  if (deals.every(({ created }) => created === null)) return null;
  return deals.filter(({ created }) => created !== null && created >= days.start && created <= days.end);
}

/** Many CRMs clear the amount of a lost deal; a rate of 100 % would then only say that they did. */
function winRateByValue(deals: readonly Deal[]): number | null {
  const lost = deals.filter(({ outcome }) => outcome === "lost");
  if (lost.length > 0 && (amountSum(lost) ?? 0) === 0) return null;
  return known(winRate(outcomesOf(deals), amountsOf(deals), "closed"));
}

/** Won ÷ all that was in play; not known where what is lost or open has no amounts. */
function efficiency(deals: readonly Deal[]): number | null {
  const others = deals.filter(({ outcome }) => outcome !== "won");
  if (others.length > 0 && (amountSum(others) ?? 0) === 0) return null;
  return known(pipelineEfficiency(amountsOf(deals), outcomesOf(deals)));
}

function cycleOf(deals: readonly Deal[], measure: SalesCycleMeasure): number | null {
  return known(
    salesCycle(
      deals.map(({ created }) => (created === null ? null : toSerial(created))),
      deals.map(({ closed }) => (closed === null ? null : toSerial(closed))),
      outcomesOf(deals),
      measure,
      null,
    ),
  );
}

function known(result: Result<number>): number | null {
  return result.ok ? result.value : null;
}

function amountsOf(deals: readonly Deal[]) {
  return deals.map(({ amount }) => amount);
}

function outcomesOf(deals: readonly Deal[]) {
  return deals.map(({ outcome }) => outcome);
}
