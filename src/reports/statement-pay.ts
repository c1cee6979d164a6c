/** From commission to what is paid: bonuses, cap, corrections, draw, holdback, true-up, each section with its own total. */
import type { PlanTerms } from "../core/commission/plan-terms.ts";
import type { AdjustmentLine, BonusLine, ClawbackLine, Statement } from "../core/commission/statement.ts";
import { commissionWords } from "../messages.ts";
import { type Cells, day, figure, sum, words, worked } from "./grid.ts";
import { moneyOf, moneyText } from "./money-text.ts";
import { shareText } from "./share-text.ts";
import { FORMATS, moneyFormatOf, type StatementColumn, type StatementWriter } from "./statement-columns.ts";

/** The cell in which each figure of the pay stands. */
export interface PayPlaces {
  readonly bonuses: string;
  readonly cap: string;
  readonly earned: string;
  readonly clawbacks: string;
  readonly adjustments: string;
  readonly due: string;
  readonly draw: string;
  readonly holdback: string;
  readonly payable: string;
  readonly basePay: string;
  readonly totalPay: string;
}

/** Draws and holdbacks as what they add to the pay. */
export function drawChange({ draw, due }: Statement, unit: number): number {
  return draw === null ? 0 : difference(draw.paid, due, unit);
}

export function heldBackAndReleased({ holdback }: Statement, unit: number): number {
  if (holdback === null) return 0;
  return holdback.released.reduce((all, { amount }) => total([all, amount], unit), holdback.heldBack);
}

export function total(amounts: readonly number[], unit: number): number {
  return amounts.reduce((units, amount) => units + Math.round(amount * unit), 0) / unit;
}

function difference(one: number, other: number, unit: number): number {
  return total([one, -other], unit);
}

export function writePay(grid: StatementWriter, statement: Statement, commission: string): PayPlaces {
  const unit = 10 ** statement.terms.currency.minorDigits;
  const money = moneyFormatOf(statement.terms.currency);
  const headline = (label: string, value: number, places: readonly string[]): string => {
    const row = grid.add({ deal: words(label, "total"), pay: worked(value, sum(...places), money, "total") }, "total");
    grid.add({});
    return grid.cell("pay", row);
  };
  const bonuses = writeBonuses(grid, statement, money, unit);
  const cap = writeCap(grid, statement, money, unit);
  const earned = headline(commissionWords.earned, statement.earned, [commission, bonuses, cap]);
  const clawbacks = writeClawbacks(grid, statement.clawbacks, money, unit);
  const adjustments = writeAdjustments(grid, statement, money, unit);
  const due = headline(commissionWords.due, statement.due, [earned, clawbacks, adjustments]);
  const draw = writeDraw(grid, statement, money, unit);
  const holdback = writeHoldback(grid, statement, money, unit);
  writeTrueUp(grid, statement, money);
  const labels = commissionWords.summary;
  const payable = grid.cell(
    "pay",
    grid.add(
      {
        deal: words(labels.payable, "total"),
        pay: worked(statement.payable, sum(due, draw, holdback), money, "total"),
      },
      "total",
    ),
  );
  const base = grid.cell("pay", grid.add({ deal: words(labels.basePay), pay: figure(statement.basePay, money) }));
  const totalPay = headline(labels.totalPay, statement.totalPay, [payable, base]);
  return { bonuses, cap, earned, clawbacks, adjustments, due, draw, holdback, payable, basePay: base, totalPay };
}

/** A section with rows, or without any a single line that says so; gives the cell of its total. */
function section<Line>(
  grid: StatementWriter,
  title: string,
  headings: Cells<StatementColumn>,
  lines: readonly Line[],
  cellsOf: (line: Line) => Cells<StatementColumn>,
  result: { readonly label: string; readonly none: string; readonly value: number; readonly money: string },
): string {
  const { label, none, value, money } = result;
  if (lines.length === 0) {
    const row = grid.add({ deal: words(label), name: words(none, "quiet"), pay: figure(value, money) });
    return grid.cell("pay", row);
  }
  grid.space();
  grid.add({ deal: words(title, "section") });
  grid.add(headings, "heading");
  const first = grid.nextRow();
  for (const line of lines) grid.add(cellsOf(line));
  const formula = sum(grid.range("pay", first, grid.nextRow() - 1));
  const row = grid.add({ deal: words(label, "total"), pay: worked(value, formula, money, "total") }, "total");
  grid.add({});
  return grid.cell("pay", row);
}

const over = (heading: string) => words(heading, "heading of figures");
const heading = (text: string) => words(text, "heading");

function writeBonuses(grid: StatementWriter, statement: Statement, money: string, unit: number): string {
  const text = commissionWords.bonuses;
  const lines = [...statement.spiffs, ...statement.kickers];
  return section<BonusLine>(
    grid,
    text.title,
    {
      deal: heading(commissionWords.lines.deal),
      name: heading(text.bonus),
      day: over(commissionWords.lines.closed),
      credit: over(text.on),
      rate: over(text.rate),
      pay: over(text.amount),
    },
    lines,
    (line) => ({
      deal: words(line.dealId ?? text.kicker),
      name: words(line.name === "" ? text.kickers : line.name, "wrapped"),
      day: day(line.day),
      credit: figure(line.rate === null ? null : line.base, money),
      rate: figure(line.rate, FORMATS.rate),
      pay: figure(line.amount, money),
    }),
    {
      label: text.total,
      none: commissionWords.none,
      value: total(
        lines.map(({ amount }) => amount),
        unit,
      ),
      money,
    },
  );
}

function writeCap(grid: StatementWriter, statement: Statement, money: string, unit: number): string {
  const { cap, terms, closed } = statement;
  // The ledger keeps one sum for both caps; a statement with its tiers is just being closed, and knows which it was.
  const isFromLedger = closed && statement.lines.every(({ slices }) => slices.length === 0);
  const text = commissionWords.cap;
  const lines = [
    {
      words:
        terms.repCap === null || isFromLedger ? text.byRepClosed : text.byRep(moneyOf(terms.repCap, terms.currency)),
      amount: cap?.byRepCap ?? 0,
    },
    {
      words: terms.planCap === null ? text.byRepClosed : text.byPlan(moneyOf(terms.planCap, terms.currency)),
      amount: cap?.byPlanCap ?? 0,
    },
  ].filter(({ amount }) => amount !== 0);
  const hasCap = terms.repCap !== null || terms.planCap !== null;
  if (lines.length === 0) {
    const none = hasCap ? text.notReached : text.none;
    return grid.cell("pay", grid.add({ deal: words(text.total), name: words(none, "quiet"), pay: figure(0, money) }));
  }
  const first = grid.nextRow();
  for (const line of lines) grid.add({ deal: words(line.words), pay: figure(line.amount, money) });
  const formula = sum(grid.range("pay", first, grid.nextRow() - 1));
  const value = total(
    lines.map(({ amount }) => amount),
    unit,
  );
  const row = grid.add({ deal: words(text.total, "total"), pay: worked(value, formula, money, "total") }, "total");
  return grid.cell("pay", row);
}

function writeClawbacks(grid: StatementWriter, lines: readonly ClawbackLine[], money: string, unit: number): string {
  const text = commissionWords.clawbacks;
  return section<ClawbackLine>(
    grid,
    text.title,
    {
      deal: heading(commissionWords.lines.deal),
      name: heading(commissionWords.lines.name),
      day: over(text.refunded),
      currency: heading(text.paidIn),
      credit: over(text.paid),
      rate: over(text.share),
      pay: over(text.amount),
    },
    lines,
    (line) => ({
      deal: words(line.dealId),
      name: words(line.name, "wrapped"),
      day: day(line.day),
      currency: words(line.paidIn),
      credit: figure(line.paid, money),
      rate: figure(line.share, FORMATS.rate),
      pay: figure(line.amount, money),
    }),
    {
      label: text.total,
      none: commissionWords.none,
      value: total(
        lines.map(({ amount }) => amount),
        unit,
      ),
      money,
    },
  );
}

function writeAdjustments(
  grid: StatementWriter,
  { adjustments: lines, terms }: Statement,
  money: string,
  unit: number,
): string {
  const text = commissionWords.adjustments;
  return section<AdjustmentLine>(
    grid,
    text.title,
    {
      deal: heading(commissionWords.lines.deal),
      name: heading(commissionWords.lines.name),
      account: heading(text.reason),
      currency: heading(text.period),
      credit: over(text.paid),
      before: over(text.dueNow),
      pay: over(text.amount),
    },
    lines,
    (line) => ({
      deal: words(line.dealId ?? ""),
      name: words(line.name, "wrapped"),
      account: words(text.because(text.reasons[line.reason], shownChange(line, terms)), "wrapped"),
      currency: words(line.period),
      credit: figure(line.paid, money),
      before: figure(line.dueNow, money),
      pay: figure(line.amount, money),
    }),
    {
      label: text.total,
      none: commissionWords.none,
      value: total(
        lines.map(({ amount }) => amount),
        unit,
      ),
      money,
    },
  );
}

/** Amounts as money; days and shares as they are. */
function shownChange({ reason, change }: AdjustmentLine, { currency }: PlanTerms): string {
  const parts = change.split(ARROW);
  const areAmounts = reason === "amount changed" && parts.every((part) => part !== "" && Number.isFinite(Number(part)));
  return areAmounts ? parts.map((part) => moneyText(Number(part), currency)).join(ARROW) : change;
}

/** Between what was and what is, as the engine writes it. */
const ARROW = " → ";

function writeDraw(grid: StatementWriter, statement: Statement, money: string, unit: number): string {
  const text = commissionWords.draw;
  const { draw } = statement;
  if (draw === null) {
    return grid.cell(
      "pay",
      grid.add({ deal: words(text.total), name: words(text.none, "quiet"), pay: figure(0, money) }),
    );
  }
  const change = drawChange(statement, unit);
  grid.space();
  const row = grid.nextRow() + 2;
  const owed = sum(grid.cell("before", row), grid.cell("pay", row));
  // What a non-recoverable draw adds is owed to nobody.
  const owedAfter =
    draw.kind === "non-recoverable" || total([draw.owedBefore, change], unit) !== draw.owedAfter
      ? figure(draw.owedAfter, money, "total")
      : worked(draw.owedAfter, owed, money, "total");
  grid.add({ deal: words(text.title, "section") });
  grid.add(
    {
      deal: heading(text.total),
      credit: over(text.draw),
      before: over(text.owedBefore),
      inTier: over(text.due),
      earnedInTier: over(text.owedAfter),
      pay: over(text.change),
    },
    "heading",
  );
  grid.add(
    {
      deal: words(text.kind[draw.kind], "total"),
      credit: figure(draw.draw, money, "total"),
      before: figure(draw.owedBefore, money, "total"),
      inTier: figure(statement.due, money, "total"),
      earnedInTier: owedAfter,
      pay: figure(change, money, "total"),
    },
    "total",
  );
  grid.add({});
  return grid.cell("pay", row);
}

function writeHoldback(grid: StatementWriter, statement: Statement, money: string, unit: number): string {
  const text = commissionWords.holdback;
  const { holdback, terms } = statement;
  const lines =
    holdback === null
      ? []
      : [
          {
            words: text.heldBack(shareText(terms.holdback?.share ?? 0), terms.holdback?.months ?? 0),
            amount: holdback.heldBack,
          },
          ...holdback.released.map(({ period, amount }) => ({ words: text.released(period), amount })),
        ].filter(({ amount }) => amount !== 0);
  const none = holdback === null && terms.holdback === null ? text.none : commissionWords.none;
  if (lines.length === 0) {
    return grid.cell("pay", grid.add({ deal: words(text.total), name: words(none, "quiet"), pay: figure(0, money) }));
  }
  const first = grid.nextRow();
  for (const line of lines) grid.add({ deal: words(line.words), pay: figure(line.amount, money) });
  const formula = sum(grid.range("pay", first, grid.nextRow() - 1));
  const value = heldBackAndReleased(statement, unit);
  const row = grid.add({ deal: words(text.total, "total"), pay: worked(value, formula, money, "total") }, "total");
  grid.add({});
  return grid.cell("pay", row);
}

function writeTrueUp(grid: StatementWriter, { trueUp }: Statement, money: string): void {
  const text = commissionWords.trueUp;
  grid.space();
  grid.add({ deal: words(text.title, "section") });
  grid.add(
    { deal: heading(""), credit: over(text.dueToDate), before: over(text.paidToDate), earnedInTier: over(text.trueUp) },
    "heading",
  );
  const row = grid.nextRow();
  grid.add({
    deal: words(text.row),
    credit: figure(trueUp.dueToDate, money),
    before: figure(trueUp.paidToDate, money),
    earnedInTier: worked(trueUp.trueUp, `=${grid.cell("credit", row)}-${grid.cell("before", row)}`, money),
  });
  grid.add({});
}
