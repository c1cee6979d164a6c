/** The forecast month by month: twelve calendar months, and beside them everything that lies in none of them. */
import { type CivilDate, monthEnd, monthStart } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { decidedBy, openDeals, withoutCloseDate, wonBy } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Format, Table } from "../table.ts";
import type { MonthForecast } from "./actuals-table.ts";
import { openCell, stageForecastCell, weightedCell, wonCell } from "./deal-cells.ts";
import { historicalMonthForecast, type MonthlyHistory, monthlyHistory } from "./monthly-history.ts";

const MONTHS = 12;

const COLUMNS: readonly Column[] = [
  {
    id: "month",
    heading: "Month",
    format: "by row",
    definition: "The twelve that end with the period's last one; below them what falls outside.",
  },
  {
    id: "won",
    heading: "Won",
    format: "money",
    definition:
      "Amount of the deals won in the month, up to the as-of date. Blank before the first decided deal and after the as-of date.",
  },
  {
    id: "open",
    heading: "Open",
    format: "money",
    definition:
      "Amount of the open deals expected to close in the month, even if it has passed. All rows add up to the whole open pipeline.",
  },
  { id: "weighted", heading: "Weighted open", format: "money", definition: "Open amount × probability, deal by deal." },
  { id: "stageForecast", heading: "Stage forecast", format: "money", definition: "Won + weighted open." },
  {
    id: "historicalForecast",
    heading: "Historical forecast",
    format: "money",
    definition:
      "Mean won amount of up to 12 complete months before the month × (1 + growth), from what was won by the as-of date.",
  },
  {
    id: "stillToCome",
    heading: "Still to come",
    format: "money",
    definition: "Chosen forecast − won: what the chosen method expects in the rest of the running month, and after it.",
  },
  {
    id: "forecast",
    heading: "Chosen forecast",
    format: "money",
    definition:
      "By the chosen method, from the running month on: won + still to come. From the fourth month on season and level stands in, without a range.",
  },
  { id: "p10", heading: "P10", format: "money", definition: "One time in ten less than this comes." },
  { id: "p90", heading: "P90", format: "money", definition: "One time in ten more than this comes." },
];

/** The deals of one row, and whether the tab can tell what was won in its days. */
interface Row {
  readonly label: CivilDate | string;
  readonly format: Format;
  readonly deals: readonly Deal[];
  readonly tellsWon: boolean;
  readonly historical: Cell;
  readonly ahead: MonthForecast | null;
}

/**
 * Forecast by month: the twelve calendar months that end with the period's last, then what lies before and after them,
 * what has no close date, and the total.
 *
 * Sixteen rows, always. Dates are taken literally: an open deal stands in the month of its expected close date even if
 * that has passed, so that the open pipeline reconciles and late deals are seen. `ahead`: what the chosen method says, by
 * month ("2026-02").
 */
export function forecastMonths(
  input: ReportInput,
  ahead: ReadonlyMap<string, MonthForecast> = new Map(),
): Result<Table> {
  const { deals, assumptions, asOf, period } = input;
  const history = monthlyHistory(deals, asOf);
  const shown = [...wonBy(deals, asOf), ...openDeals(deals)];
  const firstShown = monthStart(period.end, 1 - MONTHS);
  const months = Array.from({ length: MONTHS }, (_, index) => monthStart(firstShown, index));
  const byMonth = new Map<CivilDate, Deal[]>(months.map((month) => [month, []]));
  const before: Deal[] = [];
  const after: Deal[] = [];
  for (const deal of shown) {
    if (deal.closed === null) continue;
    const month = byMonth.get(monthStart(deal.closed));
    (month ?? (deal.closed < firstShown ? before : after)).push(deal);
  }
  const open = openDeals(deals);
  const tellsOpen = open.length === 0 || withoutCloseDate(open).length < open.length;

  const rows: readonly Row[] = [
    ...months.map((month): Row => {
      const forecast = historicalMonthForecast(history, month, assumptions.rules.growth);
      return {
        label: month,
        format: "month",
        deals: byMonth.get(month) ?? [],
        tellsWon: tellsWonBetween(history, month, monthEnd(month), asOf),
        historical: forecast.ok ? forecast.value : null,
        ahead: ahead.get(month.slice(0, 7)) ?? null,
      };
    }),
    text("Before these months", before, history.firstMonth !== null && history.firstMonth < firstShown),
    text("After these months", after, tellsWonBetween(history, monthStart(period.end, 1), asOf, asOf)),
    text("No close date", withoutCloseDate(shown), wonBy(withoutCloseDate(deals), asOf).length > 0),
    text("Total", shown, decidedBy(deals, asOf).length > 0),
  ];
  return ok({
    columns: COLUMNS,
    rows: rows.map((row) => cells(row, tellsOpen)),
    rowFormats: rows.map((row) => row.format),
  });
}

/** A span tells what was won if it begins on or before the as-of date and does not end before the first decision. */
function tellsWonBetween(history: MonthlyHistory, start: CivilDate, end: CivilDate, asOf: CivilDate): boolean {
  return start <= asOf && history.firstMonth !== null && history.firstMonth <= end;
}

function text(label: string, deals: readonly Deal[], tellsWon: boolean): Row {
  return { label, format: "text", deals, tellsWon, historical: null, ahead: null };
}

function cells(row: Row, tellsOpen: boolean): Cell[] {
  const open = openDeals(row.deals);
  const blank = !tellsOpen && open.length === 0;
  const tellsNothing = blank || (!row.tellsWon && open.length === 0);
  const won = row.tellsWon ? wonCell(row.deals) : null;
  const { ahead } = row;
  return [
    row.label,
    won,
    blank ? null : openCell(open),
    blank ? null : weightedCell(open),
    tellsNothing ? null : stageForecastCell(row.deals),
    row.historical,
    ahead === null ? null : Math.max(0, exactSum([ahead.forecast, -(won ?? 0)])),
    ahead?.forecast ?? null,
    ahead?.p10 ?? null,
    ahead?.p90 ?? null,
  ];
}
