/** Accounts: all statements of a rep in one currency, in order, with what was closed of them and what they come to now. */
import type { Assumptions } from "../assumptions/assumptions.ts";
import { addDays, type CivilDate, type Period, parsePeriod } from "../calendar.ts";
import { minorDigitsOf } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Capped } from "./caps.ts";
import { defaultTerms } from "./default-terms.ts";
import type { Earning } from "./earnings.ts";
import type { ClosedStatement } from "./ledger.ts";
import type { PlanTerms } from "./plan-terms.ts";
import { inOrder, type RepStints } from "./stint.ts";

/** What a stint comes to now. */
export interface Earned {
  readonly earning: Earning;
  readonly capped: Capped;
}

/** One statement's place in the account. */
export interface Slot {
  readonly rep: string;
  readonly terms: PlanTerms;
  readonly period: Period;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** What its stint comes to now; null for a statement without a stint, which only holds corrections. */
  readonly earned: Earned | null;
  /** As it was closed; null: open. */
  readonly closed: ClosedStatement | null;
}

/** A closed period of the account: what was closed for it, and what the stints of those days come to now. */
export interface ClosedGroup {
  readonly period: Period;
  readonly closed: readonly ClosedStatement[];
  readonly now: readonly Earned[];
}

export interface Account {
  readonly rep: string;
  readonly currency: string;
  readonly unit: number;
  /** In order; statements for corrections after the last stint are added at the end as they are needed. */
  readonly slots: Slot[];
  readonly groups: readonly ClosedGroup[];
  /** The rep goes on being paid in this currency, so that there will be a next statement. */
  readonly goesOn: boolean;
}

/**
 * The accounts of a rep.
 *
 * A closed statement belongs to the stint of the same plan, period and first day. Where plans or assignments have changed
 * since, stints whose days are closed already have no statement of their own: what they come to now belongs to the closed
 * period, and the difference is adjusted later.
 *
 * CLOSED_WITHOUT_PLAN where the settings have the rep on no plan on days that were closed, CLOSED_IN_OTHER_CURRENCY where
 * they pay them in another currency now: both would take everything back that was paid.
 */
export function accountsOf(
  rep: RepStints,
  earned: readonly Earned[],
  closed: readonly ClosedStatement[],
  assumptions: Assumptions,
): Result<Account[]> {
  const currencies = new Set([
    ...earned.map(({ earning }) => earning.stint.terms.currency.code),
    ...closed.map((one) => one.currency),
  ]);
  const accounts: Account[] = [];
  for (const currency of currencies) {
    const own = earned.filter(({ earning }) => earning.stint.terms.currency.code === currency);
    const account = accountOf(
      rep,
      currency,
      own,
      closed.filter((one) => one.currency === currency),
      assumptions,
    );
    if (!account.ok) return account;
    accounts.push(account.value);
  }
  return ok(accounts);
}

interface Dated {
  readonly statement: ClosedStatement;
  readonly period: Period;
}

function accountOf(
  rep: RepStints,
  currency: string,
  earned: readonly Earned[],
  closed: readonly ClosedStatement[],
  assumptions: Assumptions,
): Result<Account> {
  const { fiscalStart } = assumptions.calendar;
  const dated: Dated[] = [];
  for (const statement of closed) {
    const period = parsePeriod(statement.period, fiscalStart);
    if (!period.ok) return period;
    dated.push({ statement, period: period.value });
  }
  dated.sort((a, b) =>
    inOrder({ period: a.period, from: a.statement.from }, { period: b.period, from: b.statement.from }),
  );

  const slots: Slot[] = [];
  const now = new Map<string, Earned[]>();
  const matched = new Set<ClosedStatement>();
  for (const one of earned) {
    const { stint } = one.earning;
    const { terms, period, from, to } = stint;
    const match = dated.find(
      ({ statement }) => statement.plan === terms.plan && statement.period === period.name && statement.from === from,
    )?.statement;
    const group = match?.period ?? closedPeriodOf(one, dated);
    if (match !== undefined) matched.add(match);
    if (group !== null) now.set(group, [...(now.get(group) ?? []), one]);
    if (match !== undefined || group === null) {
      slots.push({ rep: rep.rep, terms, period, from, to, earned: one, closed: match ?? null });
    }
  }
  for (const { statement, period } of dated) {
    if (matched.has(statement)) continue;
    const fault = now.has(statement.period) ? null : groundless(statement, rep);
    if (fault !== null) return fault;
    const terms = termsOf(statement, assumptions);
    slots.push({
      ...{ rep: rep.rep, terms, period, from: statement.from, to: statement.to },
      earned: null,
      closed: statement,
    });
  }
  slots.sort(inOrder);
  const periods = [...new Map(dated.map(({ period }) => [period.name, period])).values()];
  return ok({
    ...{ rep: rep.rep, currency, slots },
    unit: 10 ** (slots[0]?.terms.currency.minorDigits ?? minorDigitsOf(currency)),
    groups: periods.map((period) => ({
      period,
      closed: dated.filter((one) => one.period.name === period.name).map((one) => one.statement),
      now: now.get(period.name) ?? [],
    })),
    goesOn: rep.goesOn(currency),
  });
}

/** The closed period that holds the last day of a stint all of whose days are closed; null: it is open. */
function closedPeriodOf({ earning }: Earned, dated: readonly Dated[]): string | null {
  const { from, to, period } = earning.stint;
  // A statement of other days only, of a plan before or after this one, says nothing of these.
  const touches = ({ statement }: Dated) => statement.from <= to && from <= statement.to;
  const last = dated.find((one) => touches(one) && to <= one.period.end && period.end <= one.period.end);
  if (last === undefined) return null;
  // Backwards from the last day, as far as closed periods reach without a gap.
  let reached = last.period.start;
  for (let found = true; found && reached > from; ) {
    const before = dated.find((one) => one.period.start < reached && one.period.end >= addDays(reached, -1));
    found = before !== undefined;
    if (before !== undefined) reached = before.period.start;
  }
  return reached <= from ? last.statement.period : null;
}

/** Why nothing that is paid now answers to a closed statement, where that is a slip and no change; null: it is fine. */
function groundless(statement: ClosedStatement, { rep, stints, notDue }: RepStints): Result<never> | null {
  if (statement.earned === 0 && statement.lines.length === 0) return null;
  const held = [...stints, ...notDue].filter((stint) => stint.from <= statement.to && stint.to >= statement.from);
  if (held.length === 0) {
    return fail({ code: "CLOSED_WITHOUT_PLAN", rep, plan: statement.plan, period: statement.period });
  }
  const paysIn = held.map((stint) => stint.terms.currency.code);
  const [other] = paysIn;
  if (other === undefined || paysIn.includes(statement.currency)) return null;
  return fail({
    ...{ code: "CLOSED_IN_OTHER_CURRENCY", rep, period: statement.period },
    ...{ closedIn: statement.currency, paysIn: other },
  });
}

/** The version that the statement was closed under, as far as the settings still have it. */
function termsOf(statement: ClosedStatement, assumptions: Assumptions): PlanTerms {
  const { plan, from, currency } = statement;
  const version = assumptions.terms.find(
    ({ plan: name, days }) =>
      name === plan && (days.from === null || days.from <= from) && (days.to === null || from <= days.to),
  );
  if (version !== undefined && version.currency.code === currency) return version;
  const paid = { code: currency, minorDigits: version?.currency.minorDigits ?? minorDigitsOf(currency) };
  return defaultTerms(plan, { kind: "linear" }, { calendar: assumptions.calendar, currency: paid });
}
