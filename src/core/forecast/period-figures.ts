/** The four sums that every report makes of some deals in a period. */
import type { Deal } from "../deals/deal.ts";
import { closingIn, daysUntil, tellsDecisions, wonBy } from "../metrics/deals-as-of.ts";
import type { ReportInput } from "../report-input.ts";
import { openCell, openClosingIn, stageForecastCell, weightedCell, wonCell } from "./deal-cells.ts";

/** Cells: null where the tab does not tell. */
export interface PeriodFigures {
  /** Won in the period up to the as-of date; null before the period, and of a tab that holds no decision yet. */
  readonly won: number | null;
  /** Open and expected to close in the period. */
  readonly open: number | null;
  readonly weighted: number | null;
  readonly stageForecast: number | null;
}

/**
 * What these deals (the team's, or one rep's) come to in the period of the report.
 *
 * A tab of open deals only is an export of the pipeline; to say of it that nothing was won would be a guess.
 */
export function periodFigures(deals: readonly Deal[], { deals: tab, asOf, period }: ReportInput): PeriodFigures {
  const won = closingIn(wonBy(deals, asOf), period);
  const open = openClosingIn(deals, period);
  return {
    won: period.start <= asOf && tellsDecisions(tab, asOf) ? wonCell(won) : null,
    open: open && openCell(open),
    weighted: open && weightedCell(open),
    stageForecast: open && stageForecastCell([...won, ...open]),
  };
}

/** How the won amount comes about, in words, for the tables that say so row by row. */
export function howWon({ asOf, period }: ReportInput): string {
  return asOf < period.start
    ? `The period begins on ${period.start}; nothing can be won in it yet`
    : `Amount of the deals won from ${period.start} to ${daysUntil(period, asOf).end}`;
}
