/** Closing: what of a statement goes into the ledger, and the statement that the ledger gives back. */
import { type CivilDate, monthEnd, monthStart } from "../calendar.ts";
import type { ClosedLine, ClosedStatement } from "./ledger.ts";
import type { BonusLine, CreditLine, Statement } from "./statement.ts";

/** The statements that are open, as they are closed; those that are closed already stay as they are. */
export function closeStatements(statements: readonly Statement[]): ClosedStatement[] {
  return statements.filter(({ closed }) => !closed).map(closedStatement);
}

/** The statement as the ledger keeps it. */
export function closedStatement(statement: Statement): ClosedStatement {
  const { terms, period, spiffs, kickers, cap, clawbacks, adjustments, holdback } = statement;
  const unit = 10 ** terms.currency.minorDigits;
  const sum = (amounts: readonly { readonly amount: number }[]) =>
    amounts.reduce((total, { amount }) => total + Math.round(amount * unit), 0) / unit;
  const onDeals = new Map<string, BonusLine[]>();
  for (const spiff of spiffs) {
    if (spiff.dealId !== null) onDeals.set(spiff.dealId, [...(onDeals.get(spiff.dealId) ?? []), spiff]);
  }
  const heldBack = holdback?.heldBack ?? 0;
  return {
    rep: statement.rep,
    plan: terms.plan,
    version: terms.days.from ?? "",
    period: period.name,
    from: statement.days.from,
    to: statement.days.to,
    currency: terms.currency.code,
    quota: statement.quota?.quota ?? null,
    credit: statement.credit,
    kickers: sum(kickers),
    cutOff: cap === null ? 0 : sum([{ amount: cap.byRepCap }, { amount: cap.byPlanCap }]),
    earned: statement.earned,
    corrections: sum([...clawbacks, ...adjustments]),
    payable: statement.payable,
    basePay: statement.basePay,
    owed: statement.draw?.owedAfter ?? 0,
    heldBack,
    heldUntil: heldBack === 0 ? "" : heldUntil(statement.period.end, terms.holdback?.months ?? 0),
    released: holdback?.released ?? [],
    lines: statement.lines.map((line): ClosedLine => {
      const { dealId, name, owner, day, amount, share, credit, commission } = line;
      const paid = sum([{ amount: commission }, ...(onDeals.get(dealId) ?? [])]);
      return { dealId, name, owner, day, amount, share, credit, paid };
    }),
    clawedBack: clawbacks.map(({ dealId, amount }) => ({ dealId, amount })),
    adjusted: adjustments.map(({ period: of, dealId, reason, amount }) => ({ period: of, dealId, reason, amount })),
    termsFingerprint: statement.termsFingerprint,
    fingerprint: statement.fingerprint,
    asOf: statement.asOf,
  };
}

/** The last day of the month that lies so many months after the period's end: what is kept back is paid out from then on. */
export function heldUntil(end: CivilDate, months: number): CivilDate {
  return monthEnd(monthStart(end, months));
}

/** What a statement says of its lines and bonuses when it comes from the ledger, which keeps no working. */
export function linesOfClosed(
  closed: ClosedStatement,
  unit: number,
  row: (dealId: string) => number,
): Pick<Statement, "lines" | "spiffs" | "kickers" | "commission" | "earnedBeforeCap" | "cap"> {
  let before = 0;
  const lines = closed.lines.map((line): CreditLine => {
    const { dealId, name, owner, day, amount, share, credit, paid } = line;
    const lineBefore = before / unit;
    before += Math.round(credit * unit);
    return {
      ...{
        dealId,
        row: row(dealId),
        name,
        account: "",
        owner,
        day,
        amount,
        currency: closed.currency,
        exchangeRate: 1,
      },
      share,
      splitBy: "credit",
      credit,
      before: lineBefore,
      slices: [],
      dealCommission: paid,
      commission: paid,
    };
  });
  const commission = closed.lines.reduce((sum, line) => sum + Math.round(line.paid * unit), 0);
  const kickers: BonusLine[] =
    closed.kickers === 0
      ? []
      : [{ name: "", dealId: null, day: null, base: commission / unit, rate: null, amount: closed.kickers }];
  return {
    lines,
    spiffs: [],
    kickers,
    commission: commission / unit,
    earnedBeforeCap: (commission + Math.round(closed.kickers * unit)) / unit,
    cap: closed.cutOff === 0 ? null : { byRepCap: closed.cutOff, byPlanCap: 0 },
  };
}
