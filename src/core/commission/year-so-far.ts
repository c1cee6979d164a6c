/** The fiscal year up to a statement: its sums, and the true-up between what is due and what was paid. */
import { type CivilDate, type FiscalStart, parsePeriod, periodContaining } from "../calendar.ts";
import type { MinorUnits } from "../money.ts";
import type { Account, Slot } from "./account.ts";
import type { PaidOut } from "./pay-out.ts";
import type { Corrections } from "./settle.ts";
import type { Statement } from "./statement.ts";

export interface YearAt extends Pick<Statement, "yearToDate" | "trueUp"> {
  /** The first earlier period of the year that is open; null: none. */
  readonly openBefore: string | null;
}

/**
 * The year so far of every statement, over the statements of its account and fiscal year.
 *
 * Due to date: what all of them up to this one come to with all that is known now, clawbacks and corrections of earlier
 * years included. Paid to date: what the closed ones came to when they were closed, and what those come to that end on
 * the same day and are closed with it. The two are summed apart from each other and from the statement's own due, which
 * the true-up equals once all earlier periods are closed.
 */
export function yearsSoFar(
  account: Account,
  corrections: ReadonlyMap<Slot, Corrections>,
  paidOut: ReadonlyMap<Slot, PaidOut>,
  fiscalStart: FiscalStart,
): Map<Slot, YearAt> {
  const { unit, slots } = account;
  const units = (money: number) => Math.round(money * unit);
  const yearOf = (end: CivilDate) => periodContaining(end, "year", fiscalStart).name;
  const yearOfPeriod = (name: string): { readonly year: string; readonly end: string } => {
    const period = parsePeriod(name, fiscalStart);
    return period.ok ? { year: yearOf(period.value.end), end: period.value.end } : { year: "", end: "" };
  };
  const now = earnedNow(account);
  const years = new Map<Slot, YearAt>();
  let year = "";
  let sums = NOTHING;
  let end = "";
  // Of open statements: before this day, and on it.
  let open: string | null = null;
  let together = 0;
  slots.forEach((slot, index) => {
    if (yearOf(slot.period.end) !== year) {
      year = yearOf(slot.period.end);
      sums = NOTHING;
      open = null;
    }
    if (slot.period.end !== end) {
      end = slot.period.end;
      open = sums.firstOpen;
      together = 0;
    }
    const own = corrections.get(slot);
    const { closed } = slot;
    const adjusted =
      closed === null
        ? (own?.adjustments ?? []).map(({ period, amount }) => ({ period, amount }))
        : closed.adjusted.map(({ period, amount }) => ({ period, amount: units(amount) }));
    const clawed =
      closed === null
        ? total((own?.clawbacks ?? []).map(({ amount }) => amount))
        : total(closed.clawedBack.map(({ amount }) => units(amount)));
    const ofOtherYears = total(
      adjusted.filter(({ period }) => yearOfPeriod(period).year !== year).map((one) => one.amount),
    );
    const dueToDate = sums.due + (now.get(slot) ?? 0) + clawed + ofOtherYears;

    // A later closing may have paid late changes of a period up to this one, where an earlier one is open again.
    const paidLater = total(
      slots.slice(index + 1).flatMap((later) =>
        (later.closed?.adjusted ?? [])
          .filter(({ period }) => {
            const of = yearOfPeriod(period);
            return of.year === year && of.end <= slot.period.end;
          })
          .map(({ amount }) => units(amount)),
      ),
    );
    const paid = closed === null ? null : units(closed.earned) + units(closed.corrections);
    const paidToDate = sums.paid + (closed === null ? paidLater + together : 0);
    const credit = sums.credit + (closed === null ? (slot.earned?.earning.credit ?? 0) : units(closed.credit));
    const earned = sums.earned + (closed === null ? (slot.earned?.capped.earned ?? 0) : units(closed.earned));
    const payable = sums.payable + (closed === null ? (paidOut.get(slot)?.payable ?? 0) : units(closed.payable));
    const trueUp = paid ?? dueToDate - paidToDate;
    years.set(slot, {
      yearToDate: { credit: credit / unit, earned: earned / unit, payable: payable / unit },
      trueUp: {
        dueToDate: (paid === null ? dueToDate : paidToDate + paid) / unit,
        ...{ paidToDate: paidToDate / unit, trueUp: trueUp / unit },
      },
      openBefore: open,
    });
    if (closed === null) together += paidOut.get(slot)?.due ?? 0;
    sums = {
      ...{ due: dueToDate, paid: sums.paid + (paid ?? 0), credit, earned, payable },
      firstOpen: sums.firstOpen ?? (closed === null ? slot.period.name : null),
    };
  });
  return years;
}

const NOTHING = { due: 0, paid: 0, credit: 0, earned: 0, payable: 0, firstOpen: null as string | null };

/** What the stints come to now, at their own statement, or at the last closed one of the period that they belong to. */
function earnedNow({ slots, groups }: Account): Map<Slot, MinorUnits> {
  const now = new Map<Slot, MinorUnits>();
  const counted = new Set<unknown>();
  for (const slot of slots) {
    if (slot.earned === null) continue;
    now.set(slot, slot.earned.capped.earned);
    counted.add(slot.earned);
  }
  for (const group of groups) {
    const closed = slots.filter((slot) => slot.closed !== null && slot.period.name === group.period.name);
    const last = closed[closed.length - 1];
    if (last === undefined) continue;
    const rest = group.now.filter((one) => !counted.has(one));
    now.set(last, (now.get(last) ?? 0) + total(rest.map((one) => one.capped.earned)));
  }
  return now;
}

function total(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
