/** The body of a statement sheet: an overview where there are several statements, then one below another. */
import type { Statement } from "../core/commission/statement.ts";
import { commissionWords } from "../messages.ts";
import { byCurrency } from "./by-currency.ts";
import { checkRules } from "./check-rules.ts";
import { day, figure, gridWriter, sum, words, worked } from "./grid.ts";
import { gridWidths } from "./grid-widths.ts";
import { writePayoutChart } from "./payout-chart.ts";
import { repsChart } from "./reps-chart.ts";
import type { GridBlock, PlacedChart } from "./sheet-plan.ts";
import {
  FORMATS,
  moneyFormatOf,
  STATEMENT_COLUMNS,
  STATEMENT_WIDTHS,
  type StatementWriter,
} from "./statement-columns.ts";
import { inSheetOrder } from "./statement-order.ts";
import { total } from "./statement-pay.ts";
import { type StatementPlaces, writeStatement } from "./statement-section.ts";

/** Beyond so many statements the overview's check column alone is coloured. */
const MOST_COLOURED = 12;
const CHART_ROWS = 17;
/** Deal, name and account, of which nothing may be cut off. */
const TEXT_COLUMNS = [0, 1, 2];

/** Statements one below another, after an overview where there are several. */
export function statementGrid(given: readonly Statement[], rep: string | null): GridBlock {
  const statements = inSheetOrder(given);
  const grid = gridWriter(STATEMENT_COLUMNS);
  const charts: PlacedChart[] = [];
  const overview = statements.length > 1 ? reserveOverview(grid, statements, rep) : null;
  if (statements.length === 0) {
    grid.add({ deal: words(commissionWords.overview, "section") });
    grid.add({ deal: words(commissionWords.noStatements, "empty") });
  }
  const places = statements.map((statement) => {
    const at = writeStatement(grid, statement);
    grid.add({});
    return at;
  });
  if (overview !== null) {
    fillOverview(grid, statements, places, overview);
    if (overview.chartRow !== null) charts.push(overviewChart(grid, overview, overview.chartRow));
  }
  const last = places.length - 1;
  const [lastStatement, lastPlaces] = [statements[last], places[last]];
  if (rep !== null && lastStatement !== undefined && lastPlaces !== undefined) {
    charts.push(...writePayoutChart(grid, lastStatement, lastPlaces));
  }
  const checks = [
    ...(overview === null ? [] : [grid.range("check", overview.first, overview.first + statements.length - 1)]),
    ...(statements.length > MOST_COLOURED ? [] : places.map((place) => place.checks)),
  ];
  return {
    kind: "grid",
    id: "statements",
    rows: grid.rows(),
    widths: gridWidths(grid.rows(), STATEMENT_WIDTHS, TEXT_COLUMNS),
    charts,
    rules: checks.flatMap(checkRules),
  };
}

interface Overview {
  readonly head: number;
  readonly first: number;
  readonly totalRow: number | null;
  readonly chartRow: number | null;
}

function reserveOverview(grid: StatementWriter, statements: readonly Statement[], rep: string | null): Overview {
  const labels = commissionWords.summary;
  const over = (text: string) => words(text, "heading of figures");
  grid.add({ deal: words(commissionWords.overview, "section") });
  const head = grid.add(
    {
      deal: words(commissionWords.rep, "heading"),
      name: words(commissionWords.plan, "heading"),
      account: words(commissionWords.period, "heading"),
      day: over(commissionWords.reps.from),
      amount: over(labels.quota),
      currency: words(commissionWords.lines.currency, "heading"),
      credit: over(labels.credit),
      before: over(labels.attainment),
      inTier: over(labels.earned),
      earnedInTier: over(labels.payable),
      pay: over(labels.totalPay),
      check: over(commissionWords.lines.check),
    },
    "heading",
  );
  const first = grid.nextRow();
  for (const _ of statements) grid.add({});
  const isOneCurrency = byCurrency(statements).size === 1;
  const totalRow = isOneCurrency ? grid.add({}, "total") : null;
  grid.add({});
  // Money of several currencies has no common axis.
  if (rep !== null || !isOneCurrency) return { head, first, totalRow, chartRow: null };
  const chartRow = grid.nextRow();
  for (let row = 0; row < CHART_ROWS; row += 1) grid.add({});
  return { head, first, totalRow, chartRow };
}

function fillOverview(
  grid: StatementWriter,
  statements: readonly Statement[],
  places: readonly StatementPlaces[],
  { first, totalRow }: Overview,
): void {
  statements.forEach((statement, index) => {
    const place = places[index];
    if (place === undefined) return;
    const money = moneyFormatOf(statement.terms.currency);
    const { attainment, quota } = statement;
    grid.put(first + index, {
      deal: words(statement.rep, "name"),
      name: words(statement.terms.plan),
      account: words(statement.period.name),
      day: day(statement.days.from),
      amount: quota === null ? figure(null, money) : worked(quota.quota, `=${place.quota}`, money),
      currency: words(statement.terms.currency.code),
      credit: worked(statement.credit, `=${place.credit}`, money),
      before:
        attainment === null ? figure(null, FORMATS.share) : worked(attainment, `=${place.attainment}`, FORMATS.share),
      inTier: worked(statement.earned, `=${place.earned}`, money),
      earnedInTier: worked(statement.payable, `=${place.payable}`, money),
      pay: worked(statement.totalPay, `=${place.totalPay}`, money),
      // The largest difference on either side, so that two of them never cancel out.
      check: worked(0, `=MAX(${place.checks};0)-MIN(${place.checks};0)`, money),
    });
  });
  const currency = statements[0]?.terms.currency;
  if (totalRow === null || currency === undefined) return;
  const money = moneyFormatOf(currency);
  const all = (column: "credit" | "inTier" | "earnedInTier" | "pay", figures: readonly number[]) =>
    worked(total(figures, 10 ** currency.minorDigits), sum(grid.range(column, first, totalRow - 1)), money, "total");
  grid.put(totalRow, {
    deal: words(commissionWords.reps.total, "total"),
    credit: all(
      "credit",
      statements.map(({ credit }) => credit),
    ),
    inTier: all(
      "inTier",
      statements.map(({ earned }) => earned),
    ),
    earnedInTier: all(
      "earnedInTier",
      statements.map(({ payable }) => payable),
    ),
    pay: all(
      "pay",
      statements.map(({ totalPay }) => totalPay),
    ),
  });
}

function overviewChart(grid: StatementWriter, { head, first, totalRow }: Overview, row: number): PlacedChart {
  const last = (totalRow ?? first) - 1;
  const columns = ["deal", "before", "inTier", "name", "credit"] as const;
  return repsChart(
    "reps-chart",
    columns.map((column) => grid.range(column, head, last)),
    row,
  );
}
