/** The lines of a commission statement as a table: each won deal of a period, and the tiers that its credit passed. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { minorDigitsOf } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import type { CommissionPlan } from "./plan.ts";
import { type TierSlice, tierSlices } from "./tier-slices.ts";

export interface StatementTableOptions {
  readonly plan: CommissionPlan;
  /** Of each rep; null: the plan's tiers start at money. */
  readonly quota: number | null;
  /** Close dates that count, both ends included; null: no bound. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** null: every rep, each with a run through the tiers of its own. */
  readonly rep: string | null;
  /** Whether the deals' table says who owns them; all are one rep's otherwise. */
  readonly hasOwners: boolean;
}

const COLUMNS: readonly Column[] = [
  { id: "deal", heading: "Deal", format: "text" },
  { id: "name", heading: "Name", format: "text" },
  { id: "account", heading: "Account", format: "text" },
  { id: "rep", heading: "Rep", format: "text" },
  { id: "day", heading: "Close date", format: "text" },
  { id: "credit", heading: "Credit", format: "money" },
  { id: "before", heading: "Credit before", format: "money" },
  { id: "tier", heading: "Tier", format: "integer" },
  { id: "inTier", heading: "In tier", format: "money" },
  { id: "rate", heading: "Rate", format: "share" },
  { id: "earned", heading: "Earned in tier", format: "money" },
  { id: "commission", heading: "Commission", format: "money" },
];

/**
 * Statement lines: the won deals of the period by rep, close date and deal id, a row for each tier that a deal passes.
 *
 * The deal, its credit and its commission stand in its first row only, so that a column adds up. The row order of the
 * deals plays no part. BLANK_CELL (row of the table) for a won deal without amount, close date or, where there is an
 * owner column and no rep is asked for, owner: nobody can say what it earns. DUPLICATE_WORD for a deal that stands there
 * twice, MIXED_CURRENCIES for deals that cannot be added up, NO_DATA where no deal is left.
 */
export function statementTable(deals: readonly Deal[], options: StatementTableOptions): Result<Table> {
  const own = dealsOf(deals, options);
  if (!own.ok) return own;
  const currency = currencyOf(own.value);
  if (!currency.ok) return currency;
  const minorDigits = currency.value === "" ? USUAL_MINOR_DIGITS : minorDigitsOf(currency.value);
  const rows: (readonly Cell[])[] = [];
  for (const [, group] of byRep(own.value)) {
    const sorted = [...group].sort(inOrder);
    const sales = sorted.map(({ amount }) => amount);
    const slices = tierSlices(sales, options.plan, {
      quota: options.quota,
      creditedBefore: 0,
      minorDigits,
    });
    if (!slices.ok) return atDeal(slices, sorted);
    sorted.forEach((deal, index) => {
      rows.push(...rowsOf(deal, slices.value[index] ?? [], 10 ** minorDigits));
    });
  }
  return ok({ columns: COLUMNS, rows });
}

/** Of a table that does not say its currency. */
const USUAL_MINOR_DIGITS = 2;

/** A won deal with all that its commission depends on. */
interface CreditedDeal {
  readonly deal: Deal;
  readonly amount: number;
  readonly day: CivilDate;
}

function dealsOf(deals: readonly Deal[], options: StatementTableOptions): Result<readonly CreditedDeal[]> {
  const { from, to, rep, hasOwners } = options;
  const wanted = rep === null ? null : foldOwner(rep.trim());
  const credited: CreditedDeal[] = [];
  const ids = new Set<string>();
  for (const deal of deals) {
    if (deal.outcome !== "won" || (wanted !== null && foldOwner(deal.owner) !== wanted)) continue;
    const { amount, closed: day, row } = deal;
    if (day === null) return fail({ code: "BLANK_CELL", argument: "deals", row });
    if ((from !== null && day < from) || (to !== null && day > to)) continue;
    if (amount === null || (hasOwners && deal.owner === ""))
      return fail({ code: "BLANK_CELL", argument: "deals", row });
    if (ids.has(deal.id)) return fail({ code: "DUPLICATE_WORD", argument: "deals", row, value: deal.id });
    ids.add(deal.id);
    credited.push({ deal, amount, day });
  }
  return credited.length === 0 ? fail({ code: "NO_DATA", missing: "won deals" }) : ok(credited);
}

/** The one currency of the deals, "" where none is named. */
function currencyOf(deals: readonly CreditedDeal[]): Result<string> {
  const currency = deals.find(({ deal }) => deal.currency !== "")?.deal.currency ?? "";
  const other = deals.find(({ deal }) => deal.currency !== "" && deal.currency !== currency)?.deal;
  if (other === undefined) return ok(currency);
  return fail({
    code: "MIXED_CURRENCIES",
    argument: "deals",
    row: other.row,
    currency: other.currency,
    other: currency,
  });
}

/** By name, so that the order of the rows plays no part. */
function byRep(deals: readonly CreditedDeal[]): [string, CreditedDeal[]][] {
  const groups = new Map<string, CreditedDeal[]>();
  for (const credited of deals) {
    const rep = foldOwner(credited.deal.owner);
    const group = groups.get(rep);
    if (group === undefined) groups.set(rep, [credited]);
    else group.push(credited);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

function inOrder(one: CreditedDeal, other: CreditedDeal): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.deal.id < other.deal.id ? -1 : 1;
}

function rowsOf({ deal, amount, day }: CreditedDeal, slices: readonly TierSlice[], unit: number): (readonly Cell[])[] {
  const commission = slices.reduce((units, slice) => units + Math.round(slice.commission * unit), 0) / unit;
  return slices.map(({ tier, from, credit, rate, commission: earned }, index) =>
    index === 0
      ? [deal.id, deal.name, deal.account, deal.owner, day, amount, from, tier, credit, rate, earned, commission]
      : [deal.id, null, null, deal.owner, day, null, from, tier, credit, rate, earned, null],
  );
}

/** The failure of a sale at the row of its deal. */
function atDeal(failed: Result<never>, deals: readonly CreditedDeal[]): Result<never> {
  if (failed.ok || failed.failure.code !== "TOO_LARGE" || failed.failure.argument !== "sales") return failed;
  return fail({ ...failed.failure, argument: "deals", row: deals[failed.failure.row - 1]?.deal.row ?? 0 });
}
