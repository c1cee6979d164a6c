/** The body of the commission summary: a row a statement, totals by currency, and what is in no statement. */
import type { Statement, StatementGap, Statements } from "../core/commission/statement.ts";
import { commissionWords } from "../messages.ts";
import { byCurrency } from "./by-currency.ts";
import { checkRules } from "./check-rules.ts";
import { type Cells, day, figure, type GridWriter, gridWriter, sum, words, worked } from "./grid.ts";
import { gridWidths } from "./grid-widths.ts";
import { moneyOf } from "./money-text.ts";
import type { ReportSource } from "./report-source.ts";
import { repsChart } from "./reps-chart.ts";
import type { GridBlock, GridCell, PlacedChart, PlacedRule } from "./sheet-plan.ts";
import { FORMATS, moneyFormatOf } from "./statement-columns.ts";
import { inSheetOrder } from "./statement-order.ts";
import { drawChange, heldBackAndReleased, total } from "./statement-pay.ts";
import { doubtSentence } from "./statement-section.ts";

const COLUMNS = [
  "rep",
  "plan",
  "period",
  "from",
  "quota",
  "credit",
  "attainment",
  "commission",
  "bonuses",
  "cap",
  "earned",
  "clawbacks",
  "adjustments",
  "due",
  "draw",
  "holdback",
  "payable",
  "basePay",
  "totalPay",
  "yearCredit",
  "yearEarned",
  "yearPayable",
  "status",
  "engine",
  "check",
] as const;

type SummaryColumn = (typeof COLUMNS)[number];
type SummaryWriter = GridWriter<SummaryColumn>;

const WIDTHS: Readonly<Partial<Record<SummaryColumn, number>>> = {
  rep: 165,
  plan: 150,
  period: 90,
  from: 90,
  attainment: 90,
  status: 75,
  check: 75,
};
const MONEY_WIDTH = 105;
/** Rep and plan. */
const TEXT_COLUMNS = [0, 1];
const CHART_ROWS = 17;

/** Columns whose rows are added up below. Sums over the year are not: they overlap where a rep has several statements. */
const TOTALLED = [
  "credit",
  "commission",
  "bonuses",
  "cap",
  "earned",
  "clawbacks",
  "adjustments",
  "due",
  "draw",
  "holdback",
  "payable",
  "basePay",
  "totalPay",
  "engine",
] as const;

export function summaryGrid(given: Statements, source: Pick<ReportSource, "input">): GridBlock {
  const statements = inSheetOrder(given.statements);
  const grid = gridWriter(COLUMNS);
  const charts: PlacedChart[] = [];
  const rules: PlacedRule[] = [];
  const groups = byCurrency(statements);
  if (statements.length === 0) {
    grid.add({ rep: words(commissionWords.overview, "section") });
    grid.add({ rep: words(commissionWords.noStatements, "empty") });
    grid.add({});
  }
  for (const [code, group] of groups) {
    const { head, last } = writeGroup(grid, code, group);
    rules.push(...checkRules(grid.range("check", head + 1, last)));
    const ranges = (["rep", "attainment", "earned", "plan", "credit"] as const).map((column) =>
      grid.range(column, head, last),
    );
    if (group.some(({ attainment }) => attainment !== null)) {
      charts.push(repsChart(`reps-chart-${code}`, ranges, grid.nextRow()));
      for (let row = 0; row < CHART_ROWS; row += 1) grid.add({});
    }
  }
  writeNotes(grid, statements);
  writeGaps(grid, given.gaps, source);
  grid.add({ rep: words(commissionWords.reps.definitions, "section") });
  for (const line of commissionWords.definitions) grid.add({ rep: words(line, "quiet") });
  return {
    kind: "grid",
    id: "statements",
    rows: grid.rows(),
    widths: gridWidths(
      grid.rows(),
      COLUMNS.map((column) => WIDTHS[column] ?? MONEY_WIDTH),
      TEXT_COLUMNS,
    ),
    charts,
    rules,
  };
}

function writeGroup(grid: SummaryWriter, code: string, group: readonly Statement[]): { head: number; last: number } {
  grid.add({ rep: words(commissionWords.reps.title(code), "section") });
  const head = grid.add(headings(), "heading");
  for (const statement of group) grid.add(cellsOf(grid, statement));
  const last = grid.nextRow() - 1;
  grid.add(totals(grid, group, head + 1, last), "total");
  grid.add({});
  return { head, last };
}

function headings(): Cells<SummaryColumn> {
  const labels = commissionWords.summary;
  const text = commissionWords.reps;
  const over = (heading: string) => words(heading, "heading of figures");
  return {
    rep: words(commissionWords.rep, "heading"),
    plan: words(commissionWords.plan, "heading"),
    period: words(commissionWords.period, "heading"),
    from: over(text.from),
    quota: over(labels.quota),
    credit: over(labels.credit),
    attainment: over(labels.attainment),
    commission: over(labels.commission),
    bonuses: over(labels.bonuses),
    cap: over(labels.cap),
    earned: over(labels.earned),
    clawbacks: over(labels.clawbacks),
    adjustments: over(labels.adjustments),
    due: over(labels.due),
    draw: over(labels.draw),
    holdback: over(labels.holdback),
    payable: over(labels.payable),
    basePay: over(labels.basePay),
    totalPay: over(labels.totalPay),
    yearCredit: over(text.yearCredit),
    yearEarned: over(text.yearEarned),
    yearPayable: over(text.yearPayable),
    status: words(commissionWords.status, "heading"),
    engine: over(text.engine),
    check: over(commissionWords.lines.check),
  };
}

/** A statement's figures; those that others make are added up in the row itself. */
function cellsOf(grid: SummaryWriter, statement: Statement): Cells<SummaryColumn> {
  const row = grid.nextRow();
  const { terms, quota, attainment, yearToDate } = statement;
  const money = moneyFormatOf(terms.currency);
  const plain = figuresOf(statement);
  const at = (column: SummaryColumn): string => grid.cell(column, row);
  return {
    rep: words(statement.rep, "name"),
    plan: words(terms.plan),
    period: words(statement.period.name),
    from: day(statement.days.from),
    quota: figure(quota?.quota ?? null, money),
    credit: figure(plain.credit, money),
    attainment:
      attainment === null
        ? figure(null, FORMATS.share)
        : worked(attainment, `=${at("credit")}/${at("quota")}`, FORMATS.share),
    commission: figure(plain.commission, money),
    bonuses: figure(plain.bonuses, money),
    cap: figure(plain.cap, money),
    earned: worked(statement.earned, sum(`${at("commission")}:${at("cap")}`), money),
    clawbacks: figure(plain.clawbacks, money),
    adjustments: figure(plain.adjustments, money),
    due: worked(statement.due, sum(`${at("earned")}:${at("adjustments")}`), money),
    draw: figure(plain.draw, money),
    holdback: figure(plain.holdback, money),
    payable: worked(statement.payable, sum(`${at("due")}:${at("holdback")}`), money),
    basePay: figure(plain.basePay, money),
    totalPay: worked(statement.totalPay, sum(`${at("payable")}:${at("basePay")}`), money),
    yearCredit: figure(yearToDate.credit, money),
    yearEarned: figure(yearToDate.earned, money),
    yearPayable: figure(yearToDate.payable, money),
    status: words(statement.closed ? commissionWords.closedShort : commissionWords.openShort),
    engine: figure(plain.engine, money),
    check: worked(0, `=ROUND(${at("totalPay")};${terms.currency.minorDigits})-${at("engine")}`, money),
  };
}

function figuresOf(statement: Statement): Readonly<Record<(typeof TOTALLED)[number], number>> {
  const unit = 10 ** statement.terms.currency.minorDigits;
  const sumOf = (lines: readonly { readonly amount: number }[]): number =>
    total(
      lines.map(({ amount }) => amount),
      unit,
    );
  return {
    credit: statement.credit,
    commission: statement.commission,
    bonuses: sumOf([...statement.spiffs, ...statement.kickers]),
    cap: total([statement.cap?.byRepCap ?? 0, statement.cap?.byPlanCap ?? 0], unit),
    earned: statement.earned,
    clawbacks: sumOf(statement.clawbacks),
    adjustments: sumOf(statement.adjustments),
    due: statement.due,
    draw: drawChange(statement, unit),
    holdback: heldBackAndReleased(statement, unit),
    payable: statement.payable,
    basePay: statement.basePay,
    totalPay: statement.totalPay,
    engine: statement.totalPay,
  };
}

function totals(grid: SummaryWriter, group: readonly Statement[], first: number, last: number): Cells<SummaryColumn> {
  const currency = group[0]?.terms.currency ?? { code: "", minorDigits: 2 };
  const money = moneyFormatOf(currency);
  const cells: Partial<Record<SummaryColumn, GridCell>> = { rep: words(commissionWords.reps.total, "total") };
  const plain = group.map(figuresOf);
  for (const column of TOTALLED) {
    const value = total(
      plain.map((figures) => figures[column]),
      10 ** currency.minorDigits,
    );
    cells[column] = worked(value, sum(grid.range(column, first, last)), money, "total");
  }
  const row = grid.nextRow();
  const digits = currency.minorDigits;
  const difference = `=ROUND(${grid.cell("totalPay", row)};${digits})-ROUND(${grid.cell("engine", row)};${digits})`;
  return { ...cells, check: worked(0, difference, money, "total") };
}

/** What a reader must know about single statements: each thing once, with those that it concerns. */
function writeNotes(grid: SummaryWriter, statements: readonly Statement[]): void {
  const open = new Set<string>();
  const concerned = new Map<string, string[]>();
  let resting = 0;
  for (const { rep, period, doubts } of statements) {
    const earlier = doubts.flatMap((doubt) => (doubt.kind === "earlier period not closed" ? [doubt.period] : []));
    if (earlier.length > 0) resting += 1;
    for (const name of earlier) open.add(name);
    for (const doubt of doubts) {
      if (doubt.kind === "earlier period not closed") continue;
      const sentence = doubtSentence(doubt);
      concerned.set(sentence, [...(concerned.get(sentence) ?? []), `${rep} (${period.name})`]);
    }
  }
  if (open.size === 0 && concerned.size === 0) return;
  grid.add({ rep: words(commissionWords.reps.notes, "section") });
  if (open.size > 0) grid.add({ rep: words(commissionWords.reps.resting(resting, [...open].sort())) });
  for (const [sentence, who] of concerned) grid.add({ rep: words(commissionWords.reps.concerned(who, sentence)) });
  grid.add({});
}

function writeGaps(grid: SummaryWriter, gaps: readonly StatementGap[], source: Pick<ReportSource, "input">): void {
  grid.add({ rep: words(commissionWords.reps.gaps, "section") });
  if (gaps.length === 0) grid.add({ rep: words(commissionWords.reps.noGaps, "empty") });
  for (const gap of gaps) grid.add({ rep: words(gapSentence(gap, source)) });
  grid.add({});
}

export function gapSentence(gap: StatementGap, { input }: Pick<ReportSource, "input">): string {
  const text = commissionWords.gap;
  const money = (amount: number): string => moneyOf(amount, input.assumptions.currency);
  switch (gap.kind) {
    case "no plan":
      return text.noPlan(gap.rep, gap.deals, money(gap.amount));
    case "no owner":
      return text.noOwner(gap.dealId, gap.row, money(gap.amount));
    case "no amount":
      return text.noAmount(gap.dealId, gap.row);
    case "no close date":
      return text.noCloseDate(gap.dealId, gap.row, money(gap.amount));
    case "not due":
      return text.notDue(gap.rep, gap.plan, gap.period);
  }
}
