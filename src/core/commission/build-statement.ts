/** A statement as its reader gets it: every amount in money, every line with its working. */
import { type CivilDate, daysBetween, type FiscalStart } from "../calendar.ts";
import type { Slot } from "./account.ts";
import { basePayOf } from "./base-pay.ts";
import { linesOfClosed } from "./closed-statement.ts";
import type { EarnedBonus, Earning } from "./earnings.ts";
import { fingerprint, fingerprintOfTerms, termsFingerprintOf } from "./fingerprint.ts";
import type { ClosedStatement } from "./ledger.ts";
import type { PaidOut } from "./pay-out.ts";
import type { Corrections } from "./settle.ts";
import type { BonusLine, CreditLine, Statement, StatementDoubt, StatementQuota } from "./statement.ts";

/** What a statement says of the rep's other ones. */
export type YearSoFar = Pick<Statement, "yearToDate" | "trueUp">;

/** Everything that an open statement is made from; money in minor units. */
export interface OpenParts {
  readonly slot: Slot;
  readonly paidOut: PaidOut;
  readonly corrections: Corrections;
  readonly year: YearSoFar;
  /** The first earlier period of the fiscal year that is open; null: none. */
  readonly openBefore: string | null;
  readonly asOf: CivilDate;
  readonly fiscalStart: FiscalStart;
}

export function openStatement(parts: OpenParts): Statement {
  const { slot, paidOut, corrections, year, asOf } = parts;
  const { rep, period, terms, from, to, earned } = slot;
  const unit = 10 ** terms.currency.minorDigits;
  const earning = earned?.earning ?? null;
  const lines = earning === null ? [] : creditLines(earning, unit);
  const money = (units: number) => units / unit;
  const basePay = earning === null ? 0 : basePayOf(earning.stint, parts.fiscalStart);
  const { draw, holdback } = paidOut;
  const { byRepCap = 0, byPlanCap = 0 } = earned?.capped ?? {};
  const statement = {
    ...{ rep, period, terms, days: { from, to }, asOf, quota: earning?.quota ?? null },
    lines,
    credit: money(earning?.credit ?? 0),
    attainment: attainmentOf(money(earning?.credit ?? 0), earning?.quota ?? null),
    commission: money(earning?.commission ?? 0),
    spiffs: (earning?.spiffs ?? []).map((bonus) => bonusLine(bonus, unit)),
    kickers: (earning?.kickers ?? []).map((bonus) => bonusLine(bonus, unit)),
    earnedBeforeCap: money(earning?.earnedBeforeCap ?? 0),
    cap: byRepCap === 0 && byPlanCap === 0 ? null : { byRepCap: money(byRepCap), byPlanCap: money(byPlanCap) },
    earned: money(earned?.capped.earned ?? 0),
    clawbacks: corrections.clawbacks.map((line) => ({ ...line, paid: money(line.paid), amount: money(line.amount) })),
    adjustments: corrections.adjustments.map((line) => ({
      ...line,
      paid: money(line.paid),
      dueNow: money(line.dueNow),
      amount: money(line.amount),
    })),
    due: money(paidOut.due),
    draw: draw && {
      kind: draw.kind,
      draw: money(draw.draw),
      owedBefore: money(draw.owedBefore),
      paid: money(draw.paid),
      owedAfter: money(draw.owedAfter),
    },
    holdback: holdback && {
      heldBack: money(holdback.heldBack),
      released: holdback.released.map((one) => ({ period: one.period, amount: money(one.amount) })),
    },
    payable: money(paidOut.payable),
    basePay: money(basePay),
    totalPay: money(paidOut.payable + basePay),
    closed: false,
    termsFingerprint: earning === null ? fingerprintOfTerms(terms) : termsFingerprintOf(earning),
  };
  return {
    ...statement,
    ...year,
    doubts: doubtsOf(slot, parts.openBefore),
    fingerprint: fingerprint(factsOf(statement)),
  };
}

function attainmentOf(credit: number, quota: StatementQuota | null): number | null {
  return quota === null || quota.quota <= 0 ? null : credit / quota.quota;
}

function creditLines({ lines }: Earning, unit: number): CreditLine[] {
  let before = 0;
  return lines.map((line) => {
    const { deal, day, amount, currency, exchangeRate, share, splitBy, slices } = line;
    const lineBefore = before;
    before += line.credit;
    return {
      dealId: deal.id,
      row: deal.row,
      name: deal.name,
      account: deal.account,
      owner: deal.owner,
      day,
      amount,
      currency,
      exchangeRate,
      share,
      splitBy,
      slices,
      credit: line.credit / unit,
      before: lineBefore / unit,
      dealCommission: line.dealCommission / unit,
      commission: line.commission / unit,
    };
  });
}

function bonusLine({ name, deal, day, base, rate, amount }: EarnedBonus, unit: number): BonusLine {
  return { name, dealId: deal?.id ?? null, day, base: base / unit, rate, amount: amount / unit };
}

function doubtsOf({ earned, terms }: Slot, openBefore: string | null): StatementDoubt[] {
  const doubts: StatementDoubt[] = [];
  const { payout } = terms;
  const needsQuota = payout.kind === "linear" || payout.tiersBy === "attainment" || terms.kickers.length > 0;
  if (earned !== null && needsQuota) {
    const { quota } = earned.earning;
    if (quota === null) doubts.push({ kind: "no quota" });
    else if (quota.quota <= 0) doubts.push({ kind: "zero quota" });
  }
  if (earned !== null && terms.draw !== null && terms.repCap !== null && terms.draw.amount > terms.repCap) {
    doubts.push({ kind: "draw larger than cap" });
  }
  if (openBefore !== null) doubts.push({ kind: "earlier period not closed", period: openBefore });
  return doubts;
}

type Facts = Omit<Statement, "yearToDate" | "trueUp" | "doubts" | "fingerprint">;

/** What the fingerprint is of: not the row of a deal, which sorting the tab changes, nor the day of looking. */
function factsOf(statement: Facts): unknown {
  const { rep, period, days, lines, spiffs, kickers, cap, clawbacks, adjustments, draw, holdback } = statement;
  return [
    ...[rep, period.name, days.from, days.to, statement.termsFingerprint, statement.earned, statement.payable],
    lines.map(({ row: _row, slices, ...line }) => [
      Object.values(line),
      slices.map((slice) => [slice.tier, slice.credit, slice.rate, slice.commission]),
    ]),
    ...[spiffs, kickers, cap, clawbacks, adjustments, draw, holdback, statement.basePay],
  ];
}

/** The statement that a closed one was, as far as the ledger keeps it. */
export function statementOfClosed(
  slot: Slot,
  closed: ClosedStatement,
  year: YearSoFar,
  row: (dealId: string) => number,
): Statement {
  const { period, terms } = slot;
  const { from, to, quota, credit, earned, corrections, payable, basePay, heldBack, released, owed } = closed;
  const unit = 10 ** terms.currency.minorDigits;
  const sum = (...amounts: number[]) => amounts.reduce((total, one) => total + Math.round(one * unit), 0) / unit;
  const due = sum(earned, corrections);
  const paid = sum(payable, -heldBack, ...released.map(({ amount }) => -amount));
  const hasDraw = paid !== due || owed !== 0;
  return {
    ...{ rep: slot.rep, period, terms, days: { from, to }, asOf: closed.asOf },
    quota: quota === null ? null : { ...daysOf({ period, from, to }), full: quota, prorated: quota, quota },
    ...linesOfClosed(closed, unit, row),
    credit,
    attainment: quota === null || quota <= 0 ? null : credit / quota,
    earned,
    clawbacks: closed.clawedBack.map(({ dealId, amount }) => ({
      dealId,
      name: "",
      day: closed.asOf,
      paidIn: "",
      paid: 0,
      share: 0,
      amount,
    })),
    adjustments: closed.adjusted.map((one) => ({ ...one, name: "", change: "", paid: 0, dueNow: one.amount })),
    due,
    draw: hasDraw
      ? {
          kind: terms.draw?.kind ?? "advance",
          draw: 0,
          owedBefore: sum(owed, due, -paid),
          paid,
          owedAfter: owed,
        }
      : null,
    holdback: heldBack !== 0 || released.length > 0 ? { heldBack, released } : null,
    payable,
    basePay,
    totalPay: sum(payable, basePay),
    ...year,
    doubts: [],
    closed: true,
    termsFingerprint: closed.termsFingerprint,
    fingerprint: closed.fingerprint,
  };
}

function daysOf({
  period,
  from,
  to,
}: Pick<Slot, "period" | "from" | "to">): Pick<StatementQuota, "daysHeld" | "daysOfPeriod"> {
  return { daysHeld: daysBetween(from, to) + 1, daysOfPeriod: daysBetween(period.start, period.end) + 1 };
}
