/** One commission statement as rows of a sheet: header, summary, lines, pay, checks, and the plan in words. */
import { daysBetween } from "../core/calendar.ts";
import type { Statement, StatementDoubt } from "../core/commission/statement.ts";
import { commissionWords } from "../messages.ts";
import { day, figure, words, worked } from "./grid.ts";
import { planInWords } from "./plan-in-words.ts";
import { FORMATS, moneyFormatOf, type StatementWriter } from "./statement-columns.ts";
import { writeLines } from "./statement-lines.ts";
import { drawChange, heldBackAndReleased, type PayPlaces, total, writePay } from "./statement-pay.ts";
import { signedPayFormat } from "./theme.ts";

/** Where a statement's figures stand on its sheet. */
export interface StatementPlaces {
  /** The rows of its title, of its summary's title, and of its lines' title below it. */
  readonly row: number;
  readonly summaryRow: number;
  readonly linesRow: number;
  readonly quota: string;
  readonly credit: string;
  readonly attainment: string;
  readonly earned: string;
  readonly payable: string;
  readonly totalPay: string;
  /** The range of its checks' differences. */
  readonly checks: string;
}

export function writeStatement(grid: StatementWriter, statement: Statement): StatementPlaces {
  const row = grid.add({
    deal: words(commissionWords.statementTitle(statement.rep, statement.period.name, statement.terms.plan), "section"),
  });
  writeHeader(grid, statement);
  const summaryRow = grid.nextRow();
  const summary = reserveSummary(grid, statement);
  grid.add({});
  const linesRow = grid.nextRow();
  const lines = writeLines(grid, statement);
  const pay = writePay(grid, statement, lines.pay);
  const places: FigurePlaces = { ...pay, credit: lines.credit, commission: lines.pay };
  fillSummary(grid, statement, summary, places);
  const checks = writeChecks(grid, statement, places);
  writePlan(grid, statement);
  return {
    row,
    summaryRow,
    linesRow,
    quota: grid.cell("name", summary.get(quotaRow(statement.quota)) ?? row),
    attainment: grid.cell("name", summary.get("attainment") ?? row),
    credit: places.credit,
    earned: places.earned,
    payable: places.payable,
    totalPay: places.totalPay,
    checks,
  };
}

function writeHeader(grid: StatementWriter, statement: Statement): void {
  const text = commissionWords;
  const { terms, period, days, quota } = statement;
  const line = (label: string, value: string): void => {
    grid.add({ deal: words(label, "quiet"), name: words(value) });
  };
  line(text.rep, statement.rep);
  line(text.plan, text.planVersion(terms.plan, terms.days.from));
  line(text.period, text.periodDays(period.name, period.start, period.end));
  if (days.from !== period.start || days.to !== period.end) {
    const held = quota?.daysHeld ?? daysBetween(days.from, days.to) + 1;
    const all = quota?.daysOfPeriod ?? daysBetween(period.start, period.end) + 1;
    line(text.onThesePlanDays, text.heldDays(days.from, days.to, held, all));
  }
  grid.add({ deal: words(text.asOf, "quiet"), name: { ...day(statement.asOf), style: "name" } });
  line(text.currency, terms.currency.code);
  line(text.status, statement.closed ? text.closed : text.open);
  line(text.fingerprint, statement.fingerprint);
  for (const doubt of statement.doubts) line(text.note, doubtSentence(doubt, statement.closed));
  grid.add({});
}

/** `isClosed`: of a statement that nobody can do anything about any more. */
export function doubtSentence(doubt: StatementDoubt, isClosed = false): string {
  const text = commissionWords.doubt;
  switch (doubt.kind) {
    case "no quota":
      return text.noQuota;
    case "zero quota":
      return text.zeroQuota;
    case "draw larger than cap":
      return text.drawAboveCap;
    case "earlier period not closed":
      return isClosed ? text.earlierWasOpen(doubt.period) : text.earlierOpen(doubt.period);
  }
}

/** The cells that the summary and the checks refer to. */
type FigurePlaces = PayPlaces & { readonly credit: string; readonly commission: string };

type SummaryRow = keyof typeof commissionWords.summary;

/** The summary's rows, in its order; their figures stand further down the sheet. */
function summaryRows({ quota, terms, basePay, draw, holdback }: Statement): SummaryRow[] {
  const rows: SummaryRow[] = [];
  if (quota !== null && quota.full !== quota.quota) rows.push("fullQuota");
  if (quota !== null && quota.prorated !== quota.full && quota.prorated !== quota.quota) rows.push("proratedQuota");
  rows.push(quotaRow(quota));
  rows.push("credit", "attainment", "commission", "bonuses", "cap", "earned", "clawbacks", "adjustments", "due");
  if (draw !== null) rows.push("draw");
  if (holdback !== null) rows.push("holdback");
  rows.push("payable");
  if (basePay !== 0 || terms.basePay !== 0) rows.push("basePay", "totalPay");
  return [...rows, "yearCredit", "yearEarned", "yearPayable"];
}

/** The row of the quota that attainment is measured by. */
function quotaRow(quota: Statement["quota"]): SummaryRow {
  if (quota === null || quota.quota === quota.full) return "quota";
  return quota.quota === quota.prorated ? "proratedQuota" : "rampedQuota";
}

function reserveSummary(grid: StatementWriter, statement: Statement): ReadonlyMap<SummaryRow, number> {
  grid.add({ deal: words(commissionWords.summary.title, "section") });
  const rows = new Map<SummaryRow, number>();
  for (const name of summaryRows(statement)) {
    const row = grid.add({ deal: words(commissionWords.summary[name], IN_BOLD.includes(name) ? "total" : "name") });
    rows.set(name, row);
  }
  return rows;
}

const IN_BOLD: readonly SummaryRow[] = ["earned", "due", "payable", "totalPay"];

/** Figures of the summary: those of the sheet by reference, the others as they are. */
function fillSummary(
  grid: StatementWriter,
  statement: Statement,
  rows: ReadonlyMap<SummaryRow, number>,
  places: FigurePlaces,
): void {
  const { terms, quota, yearToDate } = statement;
  const unit = 10 ** terms.currency.minorDigits;
  const money = signedPayFormat(terms.currency);
  const given: Partial<Record<SummaryRow, number | null>> = {
    fullQuota: quota?.full ?? null,
    proratedQuota: quota?.prorated ?? null,
    quota: quota?.quota ?? null,
    rampedQuota: quota?.quota ?? null,
    yearCredit: yearToDate.credit,
    yearEarned: yearToDate.earned,
    yearPayable: yearToDate.payable,
  };
  const sumOf = (lines: readonly { readonly amount: number }[]): number =>
    total(
      lines.map(({ amount }) => amount),
      unit,
    );
  const referred: Partial<Record<SummaryRow, readonly [place: string, value: number]>> = {
    credit: [places.credit, statement.credit],
    commission: [places.commission, statement.commission],
    bonuses: [places.bonuses, sumOf([...statement.spiffs, ...statement.kickers])],
    cap: [places.cap, total([statement.cap?.byRepCap ?? 0, statement.cap?.byPlanCap ?? 0], unit)],
    earned: [places.earned, statement.earned],
    clawbacks: [places.clawbacks, sumOf(statement.clawbacks)],
    adjustments: [places.adjustments, sumOf(statement.adjustments)],
    due: [places.due, statement.due],
    draw: [places.draw, drawChange(statement, unit)],
    holdback: [places.holdback, heldBackAndReleased(statement, unit)],
    payable: [places.payable, statement.payable],
    basePay: [places.basePay, statement.basePay],
    totalPay: [places.totalPay, statement.totalPay],
  };
  for (const [name, row] of rows) {
    const style = IN_BOLD.includes(name) ? "total" : "body";
    const reference = referred[name];
    if (name === "attainment") grid.put(row, { name: attainmentCell(grid, statement, rows) });
    else if (reference !== undefined) grid.put(row, { name: worked(reference[1], `=${reference[0]}`, money, style) });
    else grid.put(row, { name: figure(given[name] ?? null, money, style) });
  }
}

function attainmentCell(
  grid: StatementWriter,
  { attainment, quota }: Statement,
  rows: ReadonlyMap<SummaryRow, number>,
): ReturnType<typeof figure> {
  const [over, under] = [rows.get("credit"), rows.get(quotaRow(quota))];
  if (attainment === null || over === undefined || under === undefined) return figure(null, FORMATS.share);
  return worked(attainment, `=${grid.cell("name", over)}/${grid.cell("name", under)}`, FORMATS.share);
}

/** What stands on the sheet beside the engine's figures, which are written as they are. */
function writeChecks(grid: StatementWriter, statement: Statement, places: FigurePlaces): string {
  const text = commissionWords.check;
  const labels = commissionWords.summary;
  const { currency } = statement.terms;
  const money = moneyFormatOf(currency);
  grid.add({ deal: words(text.title, "section") });
  grid.add(
    {
      credit: words(text.sheet, "heading of figures"),
      before: words(text.engine, "heading of figures"),
      check: words(text.difference, "heading of figures"),
    },
    "heading",
  );
  const first = grid.nextRow();
  for (const name of ["credit", "commission", "earned", "due", "payable", "totalPay"] as const) {
    const row = grid.nextRow();
    const difference = `=ROUND(${grid.cell("credit", row)};${currency.minorDigits})-${grid.cell("before", row)}`;
    grid.add({
      deal: words(labels[name], "name"),
      credit: worked(statement[name], `=${places[name]}`, money),
      before: figure(statement[name], money),
      check: worked(0, difference, money),
    });
  }
  const last = grid.nextRow() - 1;
  grid.add({});
  return grid.range("check", first, last);
}

function writePlan(grid: StatementWriter, { terms }: Statement): void {
  grid.add({ deal: words(commissionWords.planTitle, "section") });
  for (const line of planInWords(terms)) grid.add({ deal: words(line, "quiet") });
  grid.add({});
}
