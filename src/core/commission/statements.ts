/** Commission statements: what every rep is paid for the periods that end within the report's, with the whole working. */
import type { Assumptions } from "../assumptions/assumptions.ts";
import { type CivilDate, type Period, parsePeriod } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Account, accountsOf, type Earned } from "./account.ts";
import type { DealFacts } from "./adjustments.ts";
import { openStatement, statementOfClosed } from "./build-statement.ts";
import { capsOf } from "./caps.ts";
import { creditsOf, wasWon } from "./credited.ts";
import { earningsOf } from "./earnings.ts";
import { exchange } from "./exchange.ts";
import type { ClosedStatement, Ledger } from "./ledger.ts";
import { payOut } from "./pay-out.ts";
import type { ExchangeRate } from "./plan-terms.ts";
import { readSplit } from "./read-split.ts";
import { correctionsOf, type Horizon } from "./settle.ts";
import type { Statement, StatementGap, Statements } from "./statement.ts";
import { inOrder, type RepStints, type Stint, stintsOf } from "./stint.ts";
import { yearsSoFar } from "./year-so-far.ts";

export interface CommissionInput {
  readonly deals: readonly Deal[];
  readonly assumptions: Assumptions;
  readonly rates: readonly ExchangeRate[];
  readonly ledger: Ledger;
  readonly asOf: CivilDate;
  /** Statements are given for the plan periods that end within it. */
  readonly period: Period;
}

/**
 * The statements of a period: one a rep, plan period and stint on a version of a plan.
 *
 * Everything is computed from the deals as they are now; what the ledger has closed stays as it was closed, and the
 * difference is adjusted in the next open statement. So whatever changes late, what is paid over the closings comes to
 * what all periods earn with all that is known.
 *
 * Periods of the settings that begin after the as-of date have no statements, and deals and refunds of later days are not
 * known yet. All or nothing: the first failure is the answer. PERIOD_NOT_STARTED; fails as `creditsOf`, `earningsOf`,
 * `accountsOf` and `clawbacksOf` do; UNKNOWN_PERIOD for a closed period that is none.
 */
export function commissionStatements(input: CommissionInput): Result<Statements> {
  const { deals, assumptions, ledger, asOf, period } = input;
  const { calendar } = assumptions;
  if (period.start > asOf) {
    return fail({ code: "PERIOD_NOT_STARTED", period: period.name, start: period.start, asOf });
  }
  let closedUntil: CivilDate | null = null;
  for (const closed of ledger.closed) {
    const parsed = parsePeriod(closed.period, calendar.fiscalStart);
    if (!parsed.ok) return parsed;
    if (closedUntil === null || parsed.value.end > closedUntil) closedUntil = parsed.value.end;
  }
  const firstDay = firstDays(deals, ledger);
  const stints = stintsOf(
    assumptions,
    { report: period, lastDay: latest(period.end, closedUntil), begunBy: latest(asOf, closedUntil) },
    (repKey) => firstDay.get(repKey) ?? null,
  );
  const rateOn = exchange(input.rates);
  const credits = creditsOf({
    ...{ deals, asOf, currency: assumptions.currency.code, rateOn, stints },
    isReported: (day) => day >= period.start && day <= period.end,
  });
  if (!credits.ok) return credits;
  const all = [...stints.values()].flatMap((rep) => rep.stints);
  const earnings = earningsOf(all, credits.value.credited, calendar, rateOn);
  if (!earnings.ok) return earnings;
  const capped = capsOf([...earnings.value.values()]);
  const earned = (rep: RepStints): Earned[] =>
    rep.stints.flatMap((stint) => {
      const [earning, cap] = [earnings.value.get(stint), capped.get(stint)];
      return earning && cap ? [{ earning, capped: cap }] : [];
    });

  const horizon: Horizon = { report: period, asOf, fiscalStart: calendar.fiscalStart, closedUntil };
  const facts = dealFacts(deals, ledger);
  const closedOf = closedByRep(ledger);
  for (const [key, [closed]] of closedOf) {
    if (!stints.has(key) && closed !== undefined) stints.set(key, onNoPlan(closed.rep));
  }
  const statements: Statement[] = [];
  for (const [key, rep] of stints) {
    const accounts = accountsOf(rep, earned(rep), closedOf.get(key) ?? [], assumptions);
    if (!accounts.ok) return accounts;
    const own: Statement[] = [];
    for (const account of accounts.value) {
      const settled = settledStatements(account, horizon, facts);
      if (!settled.ok) return settled;
      own.push(...settled.value);
    }
    own.sort((a, b) => inOrder({ period: a.period, from: a.days.from }, { period: b.period, from: b.days.from }));
    statements.push(...own);
  }
  return ok({ statements, gaps: [...credits.value.gaps, ...notDue(stints, period, asOf)] });
}

function latest(one: CivilDate, other: CivilDate | null): CivilDate {
  return other !== null && other > one ? other : one;
}

/** The first day on which each rep had a won deal or a closed statement: where an assignment without a first day begins. */
function firstDays(deals: readonly Deal[], ledger: Ledger): Map<string, CivilDate> {
  const keys = new Map<string, string>();
  const first = new Map<string, CivilDate>();
  const note = (rep: string, day: CivilDate) => {
    const key = keys.get(rep) ?? foldOwner(rep.trim());
    keys.set(rep, key);
    const known = first.get(key);
    if (known === undefined || day < known) first.set(key, day);
  };
  for (const deal of deals) {
    const day = deal.closed;
    if (day === null || !wasWon(deal)) continue;
    note(deal.owner, day);
    const split = deal.split === "" ? null : readSplit(deal);
    if (split?.ok === true) for (const part of split.value) note(part.rep, day);
  }
  for (const closed of ledger.closed) note(closed.rep, closed.from);
  return first;
}

function dealFacts(deals: readonly Deal[], ledger: Ledger): DealFacts {
  const byId = new Map<string, Deal>();
  for (const deal of deals) if (!byId.has(deal.id) || deal.outcome === "won") byId.set(deal.id, deal);
  const closed = new Map<string, { readonly rep: string; readonly line: ClosedStatement["lines"][number] }[]>();
  for (const { rep, lines } of ledger.closed) {
    for (const line of lines) {
      const known = closed.get(line.dealId);
      if (known) known.push({ rep, line });
      else closed.set(line.dealId, [{ rep, line }]);
    }
  }
  return { deal: (dealId) => byId.get(dealId), closedFor: (dealId) => closed.get(dealId) ?? [] };
}

function closedByRep({ closed }: Ledger): Map<string, ClosedStatement[]> {
  const byRep = new Map<string, ClosedStatement[]>();
  for (const statement of closed) {
    const key = foldOwner(statement.rep.trim());
    const known = byRep.get(key);
    if (known) known.push(statement);
    else byRep.set(key, [statement]);
  }
  return byRep;
}

function onNoPlan(rep: string): RepStints {
  return { rep, stints: [], notDue: [], goesOn: () => false, heldOn: () => null };
}

function settledStatements(account: Account, horizon: Horizon, facts: DealFacts): Result<Statement[]> {
  const corrections = correctionsOf(account, horizon, facts);
  if (!corrections.ok) return corrections;
  const paidOut = payOut(account, horizon, corrections.value);
  const years = yearsSoFar(account, corrections.value, paidOut, horizon.fiscalStart);
  const { report, asOf, fiscalStart } = horizon;
  const statements: Statement[] = [];
  for (const slot of account.slots) {
    const year = years.get(slot);
    if (year === undefined || slot.period.end < report.start || slot.period.end > report.end) continue;
    const { yearToDate, trueUp, openBefore } = year;
    const soFar = { yearToDate, trueUp };
    if (slot.closed !== null) {
      statements.push(statementOfClosed(slot, slot.closed, soFar, (dealId) => facts.deal(dealId)?.row ?? 0));
      continue;
    }
    const pay = paidOut.get(slot);
    if (pay === undefined) continue;
    const own = corrections.value.get(slot) ?? { clawbacks: [], adjustments: [] };
    statements.push(
      openStatement({ slot, paidOut: pay, corrections: own, year: soFar, openBefore, asOf, fiscalStart }),
    );
  }
  return ok(statements);
}

/** Whose plan pays by a longer period, which goes on after the report's. */
function notDue(stints: ReadonlyMap<string, RepStints>, report: Period, asOf: CivilDate): StatementGap[] {
  const isNotDue = ({ period, from, to }: Stint) =>
    period.end > report.end && from <= report.end && to >= report.start && period.start <= asOf;
  return [...stints.values()].flatMap(({ rep, stints: listed, notDue: later }) =>
    [...listed, ...later]
      .filter(isNotDue)
      .map(({ terms, period }): StatementGap => ({ kind: "not due", rep, plan: terms.plan, period: period.name })),
  );
}
