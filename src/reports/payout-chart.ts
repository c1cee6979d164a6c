/** The plan's curve with the rep's point on it: the data at the end of a rep's tab, and the chart beside the summary. */
import { payoutCurve } from "../core/commission/payout-curve.ts";
import type { Statement } from "../core/commission/statement.ts";
import { commissionWords } from "../messages.ts";
import { figure, words } from "./grid.ts";
import type { PlacedChart } from "./sheet-plan.ts";
import { FORMATS, moneyFormatOf, STATEMENT_WIDTHS, type StatementWriter } from "./statement-columns.ts";
import { total } from "./statement-pay.ts";
import type { StatementPlaces } from "./statement-section.ts";
import { PALETTE } from "./theme.ts";

const ROW_HEIGHT = 21;
/** The first column right of the summary's figures. */
const CHART_COLUMN = 4;
const LEAST_HEIGHT = 280;

/** The chart, with its data written below everything else; none where the plan has no curve or the rep no place on it. */
export function writePayoutChart(
  grid: StatementWriter,
  statement: Statement,
  places: StatementPlaces,
): readonly PlacedChart[] {
  const { terms, credit, rep, period } = statement;
  const quota = statement.quota?.quota ?? null;
  const curve = payoutCurve(statement, [credit]);
  if (curve.length === 0) return [];
  const byAttainment = quota !== null && quota > 0;
  const text = commissionWords.curve;
  const money = moneyFormatOf(terms.currency);
  grid.add({ deal: words(text.title, "section") });
  const head = grid.add(
    {
      deal: words(commissionWords.summary[byAttainment ? "attainment" : "credit"], "heading of figures"),
      name: words(text.payout, "heading of figures"),
      account: words(rep, "heading of figures"),
    },
    "heading",
  );
  const point = pointOf(statement);
  for (const { credit: at, payout } of curve) {
    grid.add({
      deal: byAttainment ? figure(at / quota, FORMATS.share) : figure(at, money),
      name: figure(payout, money),
      account: figure(at === credit ? point : null, money),
    });
  }
  const last = grid.nextRow() - 1;
  if (statement.lines.some(({ splitBy, share }) => splitBy === "payout" && share !== 1)) {
    grid.add({ deal: words(text.offCurve, "quiet") });
  }
  const { summaryRow, linesRow } = places;
  return [
    {
      id: "payout-curve",
      type: "scatter",
      title: (byAttainment ? text.chart : text.chartByCredit)(rep, period.name),
      ranges: (["deal", "name", "account"] as const).map((column) => grid.range(column, head, last)),
      headers: 1,
      row: summaryRow,
      column: CHART_COLUMN,
      width: STATEMENT_WIDTHS.slice(CHART_COLUMN - 1, -2).reduce((sum, width) => sum + width, 0),
      height: Math.max(LEAST_HEIGHT, (linesRow - summaryRow - 1) * ROW_HEIGHT),
      options: {
        series: {
          0: { color: PALETTE.blue, lineWidth: 2, pointSize: 0, labelInLegend: text.payout },
          1: { color: PALETTE.vermilion, lineWidth: 0, pointSize: 12, labelInLegend: rep },
        },
        legend: { position: "bottom" },
        hAxis: {
          title: commissionWords.summary[byAttainment ? "attainment" : "credit"],
          format: byAttainment ? "percent" : "short",
          minValue: 0,
        },
        vAxis: { title: `${text.payout} (${terms.currency.code})`, format: "short", minValue: 0 },
      },
    },
  ];
}

/** Where the rep stands: commission and kickers after the rep's cap, as the curve is drawn. */
function pointOf({ commission, kickers, terms }: Statement): number {
  const unit = 10 ** terms.currency.minorDigits;
  const earned = total([commission, ...kickers.map(({ amount }) => amount)], unit);
  return terms.repCap === null ? earned : Math.min(earned, terms.repCap);
}
