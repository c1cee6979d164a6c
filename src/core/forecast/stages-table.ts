/** The stage forecast taken apart: each open stage with the probability it counts with, and where that comes from. */
import { type LearnedStage, learnStages } from "../assumptions/learn-stages.ts";
import { withOwnProbabilities } from "../assumptions/own-probabilities.ts";
import type { Deal } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import { closingIn, openDeals, wonBy } from "../metrics/deals-as-of.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import type { Share } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import { openCell, openClosingIn, weightedCell } from "./deal-cells.ts";
import { openStages, type StageGroup } from "./open-stages.ts";
import { periodFigures } from "./period-figures.ts";

const COLUMNS: readonly Column[] = [
  { id: "stage", heading: "Stage", format: "text", definition: "Open stages in the order of the settings." },
  {
    id: "deals",
    heading: "Deals",
    format: "integer",
    definition: "Open deals, whenever they are expected to close; won ones of the period.",
  },
  { id: "allOpen", heading: "All open", format: "money", definition: "Their amount." },
  {
    id: "open",
    heading: "Open in the period",
    format: "money",
    definition: "Amount of those that are expected to close in the period.",
  },
  {
    id: "probability",
    heading: "Probability",
    format: "share",
    definition: "Weighted amount ÷ amount over all open deals of the stage; without any, what the settings give.",
  },
  {
    id: "weighted",
    heading: "Weighted",
    format: "money",
    definition: "Amount in the period × probability, deal by deal; won deals count in full.",
  },
  {
    id: "decided",
    heading: "Learned from",
    format: "integer",
    definition: "Decided deals that the settings' probability was learned from. Blank: it was not learned.",
  },
  { id: "source", heading: "Where the probability comes from", format: "text" },
];

/** Rows below the stages: open, won, total. */
export const STAGE_TOTALS = 3;
/**
 * Forecast by stage: a row for each open stage, then what is open, what is won in the period, and both together, which is
 * the stage forecast.
 *
 * `rows` null: as many as there are. Else at most so many in all: stages beyond that share the last row before the sums, so
 * that a table that was given room never outgrows it.
 */
export function forecastStages(
  input: ReportInput,
  history: readonly HistoryEntry[] | null,
  rows: number | null,
): Table {
  const { deals, assumptions, asOf, period } = input;
  const open = openDeals(deals);
  const groups = openStages(input, open, rows === null ? Number.POSITIVE_INFINITY : Math.max(1, rows - STAGE_TOTALS));
  const own = withOwnProbabilities(deals, assumptions.stages);
  const learned = new Map(learnStages(own, asOf, history).map((row) => [foldWord(row.stage), row]));
  const won = closingIn(wonBy(deals, asOf), period);
  const figures = periodFigures(deals, input);
  const inPeriod = openClosingIn(open, period);
  return {
    columns: COLUMNS,
    rows: [
      ...groups.map((group) => stageRow(group, input, learned)),
      [
        "Open",
        open.length,
        openCell(open),
        inPeriod && openCell(inPeriod),
        meanProbability(open),
        figures.weighted,
        null,
        "",
      ],
      ["Won in the period", won.length, null, null, won.length === 0 ? null : 1, figures.won, null, ""],
      ["Total", null, null, null, null, figures.won === null ? null : figures.stageForecast, null, ""],
    ],
  };
}

function stageRow(group: StageGroup, { period }: ReportInput, learned: ReadonlyMap<string, LearnedStage>): Cell[] {
  const { name, deals, given, isOne } = group;
  const inPeriod = openClosingIn(deals, period);
  const own = learned.get(foldWord(name)) ?? null;
  const isLearned = isOne && own !== null && own.decided !== null && isSame(given, own.probability);
  return [
    name,
    deals.length,
    openCell(deals),
    inPeriod && openCell(inPeriod),
    meanProbability(deals) ?? given,
    inPeriod && weightedCell(inPeriod),
    isLearned ? own.decided : null,
    isOne ? sourceOf(group, own) : "",
  ];
}

/** By amount where deals have one, so that it explains the weighted amount. */
function meanProbability(deals: readonly Deal[]): Share | null {
  let [amount, weighted] = [0, 0];
  for (const deal of deals) {
    if (deal.probability === null || deal.amount === null) continue;
    amount += deal.amount;
    weighted += deal.amount * deal.probability;
  }
  return amount > 0 ? cleanTo15Digits(Math.round((weighted / amount) * 1e6) / 1e6) : null;
}

function sourceOf({ deals, given }: StageGroup, learned: LearnedStage | null): string {
  const own = deals.filter(({ probability }) => probability !== null && !isSame(probability, given)).length;
  if (own > 0) return `The deals' own column (${own} of ${deals.length})`;
  if (given === null) return deals.length === 0 ? "" : "None is given: these deals weigh nothing";
  if (learned === null || learned.probability === null) return "Given in the settings";
  if (isSame(given, learned.probability)) return `Settings. ${learned.basedOn}`;
  return `Given in the settings. From the deals: ${percent(learned.probability)}`;
}

/** Settings keep four decimals. */
function isSame(one: Share | null, other: Share | null): boolean {
  return one !== null && other !== null && Math.abs(one - other) < 0.00006;
}

function percent(share: Share): string {
  return `${cleanTo15Digits(Math.round(share * 1000) / 10)} %`;
}
