/** The credit lines of a statement: each deal, and below one another the tiers that its credit passed. */

import type { PlanTerms } from "../core/commission/plan-terms.ts";
import type { CreditLine, Statement } from "../core/commission/statement.ts";
import { minorDigitsOf } from "../core/money.ts";
import { commissionWords } from "../messages.ts";
import { type Cells, day, figure, sum, words, worked } from "./grid.ts";
import { moneyText } from "./money-text.ts";
import { shareText } from "./share-text.ts";
import { FORMATS, moneyFormatOf, type StatementColumn, type StatementWriter } from "./statement-columns.ts";
import { payFormat } from "./theme.ts";

/** Where the totals of the lines stand. */
export interface LinePlaces {
  readonly credit: string;
  readonly pay: string;
}

export function writeLines(grid: StatementWriter, statement: Statement): LinePlaces {
  const text = commissionWords.lines;
  const money = moneyFormatOf(statement.terms.currency);
  grid.add({ deal: words(text.title, "section") });
  grid.add(headings(statement), "heading");
  const first = grid.nextRow();
  for (const line of statement.lines) writeLine(grid, line, statement);
  if (statement.lines.length === 0) grid.add({ deal: words(text.none, "empty") });
  const last = grid.nextRow() - 1;
  const columns = ["credit", "pay"] as const;
  const values = { credit: statement.credit, pay: statement.commission };
  const total: Cells<StatementColumn> = { deal: words(text.total, "total") };
  for (const column of columns) {
    total[column] = worked(values[column], sum(grid.range(column, first, last)), money, "total");
  }
  const row = grid.add(total, "total");
  grid.add({});
  return { credit: grid.cell("credit", row), pay: grid.cell("pay", row) };
}

function headings({ terms }: Statement): Cells<StatementColumn> {
  const text = commissionWords.lines;
  const over = (heading: string) => words(heading, "heading of figures");
  return {
    deal: words(text.deal, "heading"),
    name: words(text.name, "heading"),
    account: words(text.account, "heading"),
    day: over(terms.basis === "collected" ? text.collected : text.closed),
    amount: over(text.amount),
    currency: words(text.currency, "heading"),
    exchange: over(text.exchangeRate),
    share: over(text.share),
    credit: over(text.credit),
    before: over(text.before),
    tier: over(text.tier),
    inTier: over(text.inTier),
    rate: over(text.rate),
    earnedInTier: over(text.earnedInTier),
    pay: over(text.commission),
  };
}

function writeLine(grid: StatementWriter, line: CreditLine, { terms }: Statement): void {
  const money = moneyFormatOf(terms.currency);
  const [first, ...others] = line.slices;
  const row = grid.nextRow();
  const isForeign = line.currency !== "" && line.currency !== terms.currency.code;
  const isLinear = terms.payout.kind === "linear";
  const isDivided = line.splitBy === "payout" && line.commission !== line.dealCommission;
  const slice = (at: CreditLine["slices"][number] | undefined): Cells<StatementColumn> => ({
    tier: figure(isLinear ? null : (at?.tier ?? null), FORMATS.tier),
    inTier: figure(at?.credit ?? null, money),
    rate: figure(at?.rate ?? null, FORMATS.rate),
    earnedInTier: figure(at?.commission ?? null, money),
  });
  grid.add({
    deal: words(line.dealId),
    name: words(line.name, "wrapped"),
    account: words(line.account, "wrapped"),
    day: day(line.day),
    amount: figure(line.amount, amountFormat(line, terms)),
    currency: words(line.currency),
    exchange: figure(isForeign ? line.exchangeRate : null, FORMATS.exchange),
    share: figure(line.share, FORMATS.share),
    credit: figure(line.credit, money),
    before: figure(line.before, money),
    ...slice(first),
    // Where tiers add up to the pay, the sheet adds them; where a payout was divided, they add up to the whole deal's.
    pay:
      others.length > 0 && !isDivided
        ? worked(line.commission, sum(grid.range("earnedInTier", row, row + others.length)), money)
        : figure(line.commission, money),
  });
  for (const other of others) {
    grid.add({
      day: day(null),
      amount: figure(null, amountFormat(line, terms)),
      exchange: figure(null, FORMATS.exchange),
      share: figure(null, FORMATS.share),
      credit: figure(null, money),
      before: figure(null, money),
      ...slice(other),
      pay: figure(null, money),
    });
  }
  if (line.splitBy === "payout" && line.share !== 1) {
    const whole = moneyText(line.dealCommission, terms.currency);
    grid.add({ name: words(commissionWords.lines.byPayout(shareText(line.share), whole), "quiet") });
  }
}

/** A deal's amount in its own currency's minor digits. */
function amountFormat({ currency }: CreditLine, terms: PlanTerms): string {
  const isOwn = currency === "" || currency === terms.currency.code;
  return payFormat(isOwn ? terms.currency : { code: currency, minorDigits: minorDigitsOf(currency) });
}
