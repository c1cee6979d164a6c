/** Pay over time: what draws add or take, and what is kept back and paid out later. */
import { type CivilDate, daysBetween } from "../calendar.ts";
import type { MinorUnits } from "../money.ts";
import type { Account, Slot } from "./account.ts";
import { heldUntil } from "./closed-statement.ts";
import { type DrawKind, debtChange } from "./draw.ts";
import { nearestWhole } from "./ratio.ts";
import { type Corrections, correctionSlot, type Horizon } from "./settle.ts";
import { inOrder } from "./stint.ts";

/** What an open statement comes to; money in minor units. */
export interface PaidOut {
  readonly due: MinorUnits;
  readonly draw: {
    readonly kind: DrawKind;
    readonly draw: MinorUnits;
    readonly owedBefore: MinorUnits;
    readonly paid: MinorUnits;
    readonly owedAfter: MinorUnits;
  } | null;
  readonly holdback: {
    readonly heldBack: MinorUnits;
    readonly released: readonly { readonly period: string; readonly amount: MinorUnits }[];
  } | null;
  readonly payable: MinorUnits;
}

interface Held {
  readonly period: string;
  readonly amount: MinorUnits;
  readonly until: CivilDate;
}

/**
 * The pay of each open statement: earned + corrections, then the draw, then the holdback.
 *
 * The debt of a draw runs on through all statements of the plan; a version without a draw gets back what is still owed.
 * A draw is for a whole period: fewer days on the terms have that part of it. What is kept back is paid out with the first
 * statement whose period ends on or after the last day of the month that lies so many months later. Closed statements
 * count as they were closed.
 */
export function payOut(
  account: Account,
  horizon: Horizon,
  corrections: ReadonlyMap<Slot, Corrections>,
): Map<Slot, PaidOut> {
  const { unit } = account;
  const paidOut = new Map<Slot, PaidOut>();
  const owed = new Map<string, MinorUnits>();
  let held: Held[] = [];
  const released = new Map<string, MinorUnits>();
  for (const { closed } of account.slots) {
    for (const { period, amount } of closed?.released ?? []) {
      released.set(period, (released.get(period) ?? 0) + Math.round(amount * unit));
    }
  }
  const keep = (period: string, amount: MinorUnits, until: CivilDate) => {
    // Of a period that was closed anew, a part may have been paid out already.
    const rest = amount - (released.get(period) ?? 0);
    released.delete(period);
    if (rest !== 0) held.push({ period, amount: rest, until });
  };

  account.slots.sort(inOrder);
  const settled = new Set<Slot>();
  for (let index = 0; index < account.slots.length; index += 1) {
    const slot = account.slots[index];
    if (slot === undefined || settled.has(slot)) continue;
    settled.add(slot);
    const { plan } = slot.terms;
    if (slot.closed !== null) {
      owed.set(plan, Math.round(slot.closed.owed * unit));
      const { heldBack, heldUntil: until } = slot.closed;
      if (heldBack !== 0) keep(slot.period.name, -Math.round(heldBack * unit), until === "" ? slot.period.end : until);
    } else {
      const due = dueOf(slot, corrections.get(slot));
      const draw = drawOf(slot, due, owed.get(plan) ?? 0, unit);
      if (draw !== null) owed.set(plan, draw.owedAfter);
      const pay = draw?.paid ?? due;
      const out = held.filter(({ until }) => until <= slot.period.end);
      held = held.filter(({ until }) => until > slot.period.end);
      const rule = slot.earned === null ? null : slot.terms.holdback;
      const heldBack = rule === null || pay <= 0 ? 0 : nearestWhole([pay, rule.share], [1]);
      if (rule !== null && heldBack > 0) keep(slot.period.name, heldBack, heldUntil(slot.period.end, rule.months));
      paidOut.set(slot, {
        ...{ due, draw },
        holdback: rule === null && out.length === 0 ? null : { heldBack: -heldBack + 0, released: byPeriod(out) },
        payable: out.reduce((sum, { amount }) => sum + amount, pay - heldBack),
      });
    }
    if (index < account.slots.length - 1) continue;
    // Whoever is paid no more still gets what was kept back, in the period in which it falls due.
    for (const { until } of held) {
      if (correctionSlot(account, horizon, until) !== null) break;
    }
  }
  return paidOut;
}

function dueOf(slot: Slot, corrections: Corrections | undefined): MinorUnits {
  const lines = [...(corrections?.clawbacks ?? []), ...(corrections?.adjustments ?? [])];
  return lines.reduce((sum, { amount }) => sum + amount, slot.earned?.capped.earned ?? 0);
}

function drawOf({ terms, earned, from, to, period }: Slot, due: MinorUnits, owedBefore: MinorUnits, unit: number) {
  const rule = earned === null ? null : terms.draw;
  if (rule === null && owedBefore === 0) return null;
  const kind = rule?.kind ?? "advance";
  const days = [daysBetween(from, to) + 1, daysBetween(period.start, period.end) + 1] as const;
  const draw = rule === null ? 0 : nearestWhole([rule.amount, unit, days[0]], [days[1]]);
  const change = debtChange(due, draw, owedBefore, kind);
  const paid = kind === "non-recoverable" ? Math.max(due, draw) : due + change;
  return { kind, draw, owedBefore, paid, owedAfter: owedBefore + change };
}

function byPeriod(held: readonly Held[]): { readonly period: string; readonly amount: MinorUnits }[] {
  const periods = new Map<string, MinorUnits>();
  for (const { period, amount } of held) periods.set(period, (periods.get(period) ?? 0) + amount);
  return [...periods].map(([period, amount]) => ({ period, amount }));
}
