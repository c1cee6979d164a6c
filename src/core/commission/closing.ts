/** What may be closed, what may be reopened, and in which order: a rep's periods close forwards and reopen backwards. */
import { type CivilDate, type FiscalStart, includes, type Period, parsePeriod } from "../calendar.ts";
import { checksum } from "./checksum.ts";
import type { ClosedStatement, Ledger } from "./ledger.ts";
import type { ClosedEntry } from "./read-ledger.ts";
import type { Statement } from "./statement.ts";
import { inOrder } from "./stint.ts";

export type ClosingObstacle =
  | { readonly kind: "nothing open" }
  /** Deals are told from each other by their ids: a row's number is another deal's once the tab is sorted. */
  | { readonly kind: "no id"; readonly row: number }
  | { readonly kind: "not over"; readonly period: string; readonly end: CivilDate }
  /** Draws and adjustments run on from period to period, so a gap cannot be closed behind a closed one. */
  | { readonly kind: "later is closed"; readonly rep: string; readonly period: string; readonly later: string };

/** Why the open ones among these statements cannot be closed; null: they can. */
export function closingObstacle(
  statements: readonly Statement[],
  ledger: Ledger,
  asOf: CivilDate,
  fiscalStart: FiscalStart,
): ClosingObstacle | null {
  const open = statements.filter(({ closed }) => !closed);
  if (open.length === 0) return { kind: "nothing open" };
  for (const { rep, period, days, lines } of open) {
    if (period.end > asOf) return { kind: "not over", period: period.name, end: period.end };
    const nameless = lines.find(({ dealId, row }) => dealId === `row ${row}`);
    if (nameless !== undefined) return { kind: "no id", row: nameless.row };
    const later = ledger.closed.find(
      (closed) => closed.rep === rep && isAfter(closed, { period, from: days.from }, fiscalStart),
    );
    if (later !== undefined) return { kind: "later is closed", rep, period: period.name, later: later.period };
  }
  return null;
}

/** Changes whenever one of the statements would be closed with something else than before. */
export function closingMark(statements: readonly Statement[]): string {
  const facts = statements.map(({ rep, terms, days, closed, fingerprint, due, payable, totalPay }) => [
    ...[rep, terms.plan, days.from, closed, fingerprint],
    ...[due, payable, totalPay],
  ]);
  return checksum(JSON.stringify(facts));
}

export interface Reopening {
  /** The closed statements of the period. */
  readonly closed: readonly ClosedEntry[];
  /** A later closed statement of one of those reps, which has to be reopened first; null: none. */
  readonly later: ClosedEntry | null;
}

export function reopening(all: readonly ClosedEntry[], period: Period, fiscalStart: FiscalStart): Reopening {
  const closed = all.filter(({ statement }) => {
    const own = parsePeriod(statement.period, fiscalStart);
    return includes(period, own.ok ? own.value.end : statement.from);
  });
  const later = all.find(
    (one) =>
      !closed.includes(one) &&
      closed.some(({ statement }) => {
        const own = parsePeriod(statement.period, fiscalStart);
        if (statement.rep !== one.statement.rep || !own.ok) return false;
        return isAfter(one.statement, { period: own.value, from: statement.from }, fiscalStart);
      }),
  );
  return { closed, later: later ?? null };
}

/**
 * Whether the closed statement comes after that place in the rep's account: by the last day of the period, as the account
 * runs, and not by the days on the plan. A month on a new plan ends, and is closed, before the quarter that the old plan
 * still pays for.
 */
function isAfter(
  closed: ClosedStatement,
  place: { readonly period: Period; readonly from: CivilDate },
  fiscalStart: FiscalStart,
): boolean {
  const period = parsePeriod(closed.period, fiscalStart);
  return period.ok && inOrder({ period: period.value, from: closed.from }, place) > 0;
}
