/** What every commission report and every closing is computed from: deals, plans, rates and ledger, read once. */

import { type Period, parsePeriod } from "../core/calendar.ts";
import type { Statements } from "../core/commission/statement.ts";
import { type CommissionInput, commissionStatements } from "../core/commission/statements.ts";
import { limitsOf } from "../core/deals/limits.ts";
import { addonWords, failureSentence, reportWords } from "../messages.ts";
import type { Book } from "./book.ts";
import { type LedgerTab, readLedgerTab } from "./ledger-tab.ts";
import { orRefuse } from "./or-else.ts";
import { makeRatesTab, readRates } from "./rates-tab.ts";
import { type DealsOrder, type DealsTab, dealsSheet, readDealsTab } from "./read-deals-tab.ts";
import { Refusal } from "./refusal.ts";
import { saveSettings } from "./settings.ts";

export interface CommissionData {
  readonly tab: DealsTab;
  readonly ledger: LedgerTab;
  readonly input: CommissionInput;
  readonly statements: Statements;
}

export interface CommissionOrder extends DealsOrder {
  readonly dealsSheetId: number;
  readonly period: string;
}

/**
 * Refuses what cannot be computed, naming the deal, the plan or the cell.
 *
 * Two tabs are made where a person has to fill them in before there can be any statement: the settings, and the rates
 * when a second currency turns up.
 */
export function readCommission(book: Book, order: CommissionOrder, subject: string): CommissionData {
  const tab = readDealsTab(book, dealsSheet(book, order.dealsSheetId), order);
  const { assumptions, settings } = tab;
  if (settings.sheet === null) {
    saveSettings(book, settings, tab.added, tab.choices);
    throw new Refusal(addonWords.commission.settingsMade);
  }
  // Whose deal and when: what the quota report needs, no statement can do without.
  const blocked = limitsOf(tab.reading.matches).find(
    ({ report, severity }) => report === "quota" && severity === "blocked",
  );
  if (blocked !== undefined) throw new Refusal(`${subject}: ${addonWords.limit(blocked.missing, blocked.severity)}`);
  if (assumptions.terms.length === 0) throw new Refusal(addonWords.commission.noPlans);
  if (assumptions.assignments.length === 0) throw new Refusal(addonWords.commission.noAssignments);
  const ledger = readLedgerTab(book);
  const rates = readRates(book);
  const input: CommissionInput = {
    deals: tab.reading.deals,
    assumptions,
    rates: rates ?? [],
    ledger: ledger.book.ledger,
    asOf: order.asOf,
    period: periodOf(order.period, tab, subject),
  };
  const statements = commissionStatements(input);
  if (!statements.ok && statements.failure.code === "NO_EXCHANGE_RATE" && rates === null) {
    makeRatesTab(book);
    throw new Refusal(`${failureSentence(subject, statements.failure)} ${addonWords.rates.made}`);
  }
  return { tab, ledger, input, statements: orRefuse(subject, statements) };
}

function periodOf(name: string, { assumptions }: DealsTab, subject: string): Period {
  return orRefuse(subject, parsePeriod(name, assumptions.calendar.fiscalStart));
}

/** The subject of what goes wrong with all statements of a period. */
export const STATEMENTS: string = reportWords.title.statement;
