/** Laws of closing: whatever changes late, closed periods stay, and the year ends with what the whole year earns. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CivilDate, monthEnd } from "../../../src/core/calendar.ts";
import { closeStatements } from "../../../src/core/commission/closed-statement.ts";
import type { ClosedStatement } from "../../../src/core/commission/ledger.ts";
import type { Statement } from "../../../src/core/commission/statement.ts";
import { commissionStatements } from "../../../src/core/commission/statements.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import { valueFrom } from "../../kit.ts";
import { day } from "../some-deals.ts";
import { type AnyPlans, anyDeal, anyDeals, anyPayout, anyPlans, dayOfYear } from "./any-commission.ts";
import { commissionInput, statementsIn } from "./some-plans.ts";

const units = (money: number) => Math.round(money * 100);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + units(amount), 0);

/** What somebody does to the deals tab, or to the settings, between two closings. */
type Change =
  | { readonly kind: "deal"; readonly which: number; readonly deal: Deal }
  | { readonly kind: "delete"; readonly which: number }
  | { readonly kind: "add"; readonly deal: Deal }
  | { readonly kind: "owner"; readonly which: number; readonly owner: string }
  | { readonly kind: "day"; readonly which: number; readonly day: CivilDate }
  | { readonly kind: "rates"; readonly which: number; readonly payout: AnyPlans["terms"][number]["payout"] }
  | { readonly kind: "quota"; readonly which: number; readonly quota: number };

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("deal" as const), which: fc.nat(20), deal: anyDeal("changed", 2) }),
  fc.record({ kind: fc.constant("delete" as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant("add" as const), deal: anyDeal("added", 2) }),
  fc.record({ kind: fc.constant("owner" as const), which: fc.nat(20), owner: fc.constantFrom("Ann", "Ben", "Cem") }),
  fc.record({ kind: fc.constant("day" as const), which: fc.nat(20), day: dayOfYear }),
  fc.record({ kind: fc.constant("rates" as const), which: fc.nat(2), payout: anyPayout }),
  fc.record({ kind: fc.constant("quota" as const), which: fc.nat(2), quota: fc.integer({ min: 1, max: 30_000 }) }),
);

interface Books {
  readonly plans: AnyPlans;
  readonly deals: readonly Deal[];
}

function changed({ plans, deals }: Books, change: Change, serial: number): Books {
  const at = "which" in change && deals.length > 0 ? change.which % deals.length : -1;
  const edit = (facts: Partial<Deal>) => deals.map((one, index) => (index === at ? { ...one, ...facts } : one));
  switch (change.kind) {
    case "deal":
      return { plans, deals: edit({ ...change.deal, id: deals[at]?.id ?? "" }) };
    case "delete":
      return { plans, deals: deals.filter((_, index) => index !== at) };
    case "add":
      return { plans, deals: [...deals, { ...change.deal, id: `added ${serial}`, row: 100 + serial }] };
    case "owner":
      return { plans, deals: edit({ owner: change.owner, split: "" }) };
    case "day":
      return { plans, deals: edit({ closed: change.day }) };
    case "rates": {
      const terms = plans.terms.map((one, index) => (index === change.which ? { ...one, payout: change.payout } : one));
      return { deals, plans: { ...plans, terms } };
    }
    case "quota": {
      const reps = plans.reps.map((one, index) => (index === change.which ? { ...one, quota: change.quota } : one));
      return { deals, plans: { ...plans, reps } };
    }
  }
}

const anyYear = fc.record({
  plans: anyPlans,
  deals: anyDeals,
  changes: fc.array(fc.record({ after: fc.integer({ min: 1, max: 11 }), change: anyChange }), { maxLength: 12 }),
});

interface Closing {
  readonly month: string;
  readonly books: Books;
  readonly statements: readonly Statement[];
  readonly ledger: readonly ClosedStatement[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);

/** Every month closed at its end, with what had changed until then. */
function closings(year: { plans: AnyPlans; deals: Deal[]; changes: { after: number; change: Change }[] }): Closing[] {
  let books: Books = { plans: year.plans, deals: year.deals };
  let ledger: readonly ClosedStatement[] = [];
  return MONTHS.map((month, index) => {
    year.changes.forEach(({ after, change }, serial) => {
      if (after === index) books = changed(books, change, serial);
    });
    const asOf = monthEnd(day(`${month}-01`));
    const { plans, deals } = books;
    const statements = statementsIn({ ...plans, deals, period: month, asOf, ledger: { closed: ledger } });
    ledger = [...ledger, ...closeStatements(statements)];
    return { month, books, statements, ledger };
  });
}

const RUNS = { numRuns: 60 };

describe("closing month by month, with late changes", () => {
  it("ends the year with what the year earns, as it is known at its end", () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const { books, ledger } = valueAt(closings(year), 11);
        const whole = statementsIn({ ...books.plans, deals: books.deals, period: "FY2026" });
        for (const rep of ["Ann", "Ben", "Cem"]) {
          const own = ledger.filter((one) => one.rep === rep);
          const now = whole.filter((one) => one.rep === rep);
          const paid = sum(own.flatMap((one) => [one.earned, one.corrections]));
          expect(paid, rep).toBe(sum(now.flatMap((one) => [one.earned, ...one.clawbacks.map((line) => line.amount)])));
          expect(now.every((one) => one.adjustments.length === 0)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("trues up to the year, statement by statement", () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const all = closings(year);
        for (const { statements } of all) {
          for (const one of statements) {
            expect(one.trueUp.trueUp, `${one.rep} ${one.period.name}`).toBe(one.due);
            expect(units(one.trueUp.dueToDate)).toBe(units(one.trueUp.paidToDate) + units(one.trueUp.trueUp));
            expect(one.doubts.filter(({ kind }) => kind === "earlier period not closed")).toEqual([]);
          }
        }
        for (const rep of ["Ann", "Ben", "Cem"]) {
          const own = all.flatMap(({ statements }) => statements).filter((one) => one.rep === rep);
          const last = own[own.length - 1];
          if (last) expect(sum(own.map((one) => one.trueUp.trueUp))).toBe(units(last.trueUp.dueToDate));
        }
      }),
      RUNS,
    );
  });

  it("never changes a closed period, whatever happens afterwards", () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 0, max: 11 }), (year, at) => {
        const all = closings(year);
        const then = valueAt(all, at);
        const { books, ledger } = valueAt(all, 11);
        const { plans, deals } = books;
        const later = statementsIn({ ...plans, deals, period: then.month, ledger: { closed: ledger } });
        expect(later.every(({ closed }) => closed)).toBe(true);
        expect(closeStatements(later)).toEqual([]);
        const figures = (one: Statement) => [
          ...[one.rep, one.period.name, one.days.from, one.terms.plan, one.asOf, one.fingerprint, one.credit],
          ...[one.earned, one.due, one.payable, one.basePay, one.totalPay, one.quota?.quota ?? null],
          ...[one.draw?.owedAfter ?? 0, one.lines.map((line) => [line.dealId, line.credit, line.day, line.amount])],
        ];
        expect(later.map(figures)).toEqual(then.statements.map(figures));
      }),
      RUNS,
    );
  });

  it("gives each late change once, and a reason with each", () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const all = closings(year);
        const { books, ledger } = valueAt(all, 11);
        for (const { statements } of all) {
          for (const { adjustments } of statements) {
            for (const line of adjustments) {
              expect(line.amount).not.toBe(0);
              expect(units(line.dueNow) - units(line.paid)).toBe(units(line.amount));
            }
          }
        }
        // Everything is adjusted: closing once more finds nothing left to adjust or to take back.
        const { plans, deals } = books;
        const next = commissionStatements(
          commissionInput({ ...plans, deals, period: "2027-01", asOf: "2027-01-31", ledger: { closed: ledger } }),
        );
        const left = valueFrom(next).statements.flatMap(({ adjustments }) => adjustments);
        expect(left).toEqual([]);
      }),
      RUNS,
    );
  });

  it("comes to the same when a month is reopened and closed again", () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 0, max: 11 }), (year, at) => {
        const { books, ledger } = valueAt(closings(year), 11);
        const { plans, deals } = books;
        const month = valueAt(MONTHS, at);
        const end = monthEnd(day(`${month}-01`));
        const reopened = ledger.filter((one) => one.period !== month);
        const again = statementsIn({
          ...plans,
          deals,
          period: month,
          asOf: "2026-12-31",
          ledger: { closed: reopened },
        });
        const closed = [...reopened, ...closeStatements(again)];
        const rest = statementsIn({ ...plans, deals, period: "FY2027", asOf: "2027-12-31", ledger: { closed } });
        const whole = statementsIn({ ...plans, deals, period: "FY2026" });
        for (const rep of ["Ann", "Ben", "Cem"]) {
          const paid = sum(closed.filter((one) => one.rep === rep).flatMap((one) => [one.earned, one.corrections]));
          const due = whole
            .filter((one) => one.rep === rep)
            .flatMap((one) => [one.earned, ...one.clawbacks.map((line) => line.amount)]);
          const open = rest
            .filter((one) => one.rep === rep)
            .flatMap((one) => [...one.adjustments, ...one.clawbacks].map((line) => line.amount));
          expect(paid + sum(open), `${rep}, ${end}`).toBe(sum(due));
        }
      }),
      RUNS,
    );
  });
});

function valueAt<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`nothing at ${index}`);
  return value;
}
