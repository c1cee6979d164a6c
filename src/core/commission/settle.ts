/** Settling an account: late changes and refunds find the statement that pays them. */
import { type CivilDate, type FiscalStart, type Period, periodContaining, shiftPeriod } from "../calendar.ts";
import type { MinorUnits } from "../money.ts";
import { ok, type Result } from "../result.ts";
import type { Account, Slot } from "./account.ts";
import { type Adjustment, adjustmentsOf, type DealFacts } from "./adjustments.ts";
import { type Clawback, clawbacksOf } from "./clawbacks.ts";
import type { ClosedAdjustment } from "./ledger.ts";
import type { ClawbackLine } from "./statement.ts";

export interface Horizon {
  readonly report: Period;
  readonly asOf: CivilDate;
  readonly fiscalStart: FiscalStart;
  /** Last day of all that is closed, for anybody; null: nothing is. */
  readonly closedUntil: CivilDate | null;
}

/** What an open statement pays or takes back beside what it earns; money in minor units. */
export interface Corrections {
  readonly clawbacks: ClawbackLine[];
  readonly adjustments: Adjustment[];
}

/**
 * The corrections of each open statement of the account.
 *
 * A late change of a closed period lands on the first open statement after it; a clawback on the first open statement
 * whose period has seen the refund, and not before the one that paid for the deal. Somebody who is paid no more gets a
 * statement of corrections only, in the first period after all that is closed; `slots` of the account then grows by it.
 * What lands on a statement after the report's period is not shown yet.
 *
 * Fails as `clawbacksOf` does.
 */
export function correctionsOf(account: Account, horizon: Horizon, facts: DealFacts): Result<Map<Slot, Corrections>> {
  const corrections = new Map<Slot, Corrections>();
  const own = [...account.slots];
  const landing = (after: number, notBefore: CivilDate): Corrections => {
    const open = own.slice(after + 1).find((slot) => slot.closed === null && slot.period.end >= notBefore);
    const slot = open ?? correctionSlot(account, horizon, notBefore);
    const known = (slot === null ? undefined : corrections.get(slot)) ?? { clawbacks: [], adjustments: [] };
    if (slot !== null) corrections.set(slot, known);
    return known;
  };

  const adjusted = own.flatMap(({ closed }) => closed?.adjusted ?? []);
  for (const group of account.groups) {
    const before = adjusted.filter((one) => one.period === group.period.name);
    const lines = adjustmentsOf(group, before, account, facts);
    if (lines.length > 0) landing(lastClosed(own, group.period.name), group.period.end).adjustments.push(...lines);
  }
  for (const [period, lines] of takenBack(account, adjusted)) {
    const open = own.findIndex((slot) => slot.closed === null && slot.period.name === period);
    landing(open - 1, own[0]?.period.start ?? horizon.report.start).adjustments.push(...lines);
  }
  const clawed = clawbackLines(account, horizon.asOf, facts);
  if (!clawed.ok) return clawed;
  for (const { line, after } of clawed.value) landing(after, line.day).clawbacks.push(line);
  return ok(corrections);
}

function latest(one: CivilDate, other: CivilDate): CivilDate {
  return [one, other].sort()[1] ?? one;
}

function lastClosed(slots: readonly Slot[], period: string): number {
  return slots.reduce((last, { closed }, index) => (closed?.period === period ? index : last), -1);
}

/** The statement, later than all stints, for corrections of somebody who is paid no more; null: there will be others. */
export function correctionSlot(account: Account, horizon: Horizon, notBefore: CivilDate): Slot | null {
  const { report, asOf, fiscalStart, closedUntil } = horizon;
  const known = account.slots.find(
    (slot) => slot.earned === null && slot.closed === null && slot.period.end >= notBefore,
  );
  if (known !== undefined) return known;
  const stints = account.slots.filter(({ earned }) => earned !== null);
  const last = stints[stints.length - 1] ?? account.slots[account.slots.length - 1];
  if (account.goesOn || last === undefined) return null;
  const over = account.slots.map((slot) => slot.period.end).reduce((end, one) => latest(end, one), last.period.end);
  let period = periodContaining(over, last.period.kind, fiscalStart);
  while (period.end <= over || period.end < notBefore || (closedUntil !== null && period.end <= closedUntil)) {
    period = shiftPeriod(period, 1, fiscalStart);
  }
  if (period.end > report.end || period.start > asOf) return null;
  const { rep, terms } = last;
  const slot: Slot = { rep, terms, period, from: period.start, to: period.end, earned: null, closed: null };
  account.slots.push(slot);
  return slot;
}

/** What was adjusted for a period that has been reopened since: that period now pays it itself. */
function takenBack(account: Account, adjusted: readonly ClosedAdjustment[]): Map<string, Adjustment[]> {
  const closed = new Set(account.groups.map(({ period }) => period.name));
  const byDeal = new Map<string, Adjustment>();
  for (const { period, dealId, reason, amount } of adjusted) {
    if (closed.has(period)) continue;
    const key = JSON.stringify([period, dealId]);
    const paid = (byDeal.get(key)?.paid ?? 0) + Math.round(amount * account.unit);
    byDeal.set(key, { period, dealId, name: "", reason, change: "", paid, dueNow: 0, amount: -paid + 0 });
  }
  const lines = new Map<string, Adjustment[]>();
  for (const line of byDeal.values()) {
    if (line.amount !== 0) lines.set(line.period, [...(lines.get(line.period) ?? []), line]);
  }
  return lines;
}

interface LandingLine {
  readonly line: ClawbackLine;
  /** Index of the slot that paid for the deal, or of the last one that is closed of its period. */
  readonly after: number;
}

/** What is to be taken back of each deal, less what was; in order of the refund's day, then of the deal's id. */
function clawbackLines(account: Account, asOf: CivilDate, facts: DealFacts): Result<LandingLine[]> {
  const { slots, groups, unit } = account;
  const before = new Map<string, MinorUnits>();
  const lastTaken = new Map<string, number>();
  slots.forEach(({ closed }, index) => {
    for (const { dealId, amount } of closed?.clawedBack ?? []) {
      before.set(dealId, (before.get(dealId) ?? 0) + Math.round(amount * unit));
      lastTaken.set(dealId, index);
    }
  });
  const paidAt = [
    ...slots.flatMap(({ earned, period }, index) =>
      earned === null ? [] : [{ earned, period: period.name, after: index - 1 }],
    ),
    ...groups.flatMap(({ now, period }) =>
      now.map((earned) => ({ earned, period: period.name, after: lastClosed(slots, period.name) })),
    ),
  ];
  const found: LandingLine[] = [];
  const seen = new Set<string>();
  for (const { earned, period, after } of paidAt) {
    const clawbacks = clawbacksOf(earned, asOf);
    if (!clawbacks.ok) return clawbacks;
    for (const clawback of clawbacks.value) {
      const dealId = clawback.deal.id;
      if (seen.has(dealId)) continue;
      seen.add(dealId);
      const amount = clawback.amount - (before.get(dealId) ?? 0);
      if (amount !== 0) found.push({ line: { ...lineOf(clawback, period), amount }, after });
    }
  }
  for (const [dealId, taken] of before) {
    if (seen.has(dealId) || taken === 0) continue;
    const deal = facts.deal(dealId);
    const name = deal?.name ?? facts.closedFor(dealId)[0]?.line.name ?? "";
    const closed = slots[lastTaken.get(dealId) ?? 0];
    found.push({
      line: {
        ...{ dealId, name, day: closed?.period.end ?? asOf, paidIn: closed?.period.name ?? "" },
        paid: 0,
        share: 0,
        amount: -taken,
      },
      after: lastTaken.get(dealId) ?? -1,
    });
  }
  return ok(found.sort((a, b) => byText(a.line.day, b.line.day) || byText(a.line.dealId, b.line.dealId)));
}

function lineOf({ deal, day, paid, share }: Clawback, paidIn: string): Omit<ClawbackLine, "amount"> {
  return { dealId: deal.id, name: deal.name, day, paidIn, paid, share };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
