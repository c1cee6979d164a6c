/** The deals of a tab column by column, for a walk over many of them without an object for each. */
import type { CivilDate } from "../calendar.ts";
import type { Share } from "../result.ts";
import type { Deal, DealsReading, Field, Outcome } from "./deal.ts";
import { codesOf, LOST, WON } from "./outcomes.ts";

/** What `Deal` says of each field; null where the tab has no such column. */
export interface DealColumns {
  readonly rows: Int32Array;
  readonly ids: readonly string[] | null;
  readonly names: readonly string[] | null;
  readonly accounts: readonly string[] | null;
  readonly owners: readonly string[] | null;
  readonly stages: readonly string[] | null;
  readonly outcomes: Uint8Array;
  readonly amounts: readonly (number | null)[];
  readonly currencies: readonly string[];
  readonly probabilities: readonly (Share | null)[];
  readonly created: readonly (CivilDate | null)[] | null;
  readonly closed: readonly (CivilDate | null)[];
  readonly calls: readonly (number | null)[] | null;
  readonly categories: readonly string[] | null;
  readonly sources: readonly string[] | null;
  readonly lastActivity: readonly (CivilDate | null)[] | null;
  readonly products: readonly string[] | null;
  readonly collected: readonly (number | null)[] | null;
  readonly collectedOn: readonly (CivilDate | null)[] | null;
  readonly refunded: readonly (number | null)[] | null;
  readonly refundedOn: readonly (CivilDate | null)[] | null;
  readonly splits: readonly string[] | null;
  readonly nextSteps: readonly string[] | null;
}

/** The deals of a tab before anyone has asked for one of them. */
export interface ColumnsReading extends Omit<DealsReading, "deals"> {
  readonly deals: DealColumns;
}

export function idAt({ ids, rows }: DealColumns, deal: number): string {
  return ids?.[deal] || `row ${rows[deal] ?? 0}`;
}

export function dealAt(deals: DealColumns, deal: number): Deal {
  return {
    row: deals.rows[deal] ?? 0,
    id: idAt(deals, deal),
    name: deals.names?.[deal] ?? "",
    account: deals.accounts?.[deal] ?? "",
    owner: deals.owners?.[deal] ?? "",
    stage: deals.stages?.[deal] ?? "",
    outcome: wordOf(deals.outcomes[deal]),
    amount: deals.amounts[deal] ?? null,
    currency: deals.currencies[deal] ?? "",
    probability: deals.probabilities[deal] ?? null,
    created: deals.created?.[deal] ?? null,
    closed: deals.closed[deal] ?? null,
    call: deals.calls?.[deal] ?? null,
    category: deals.categories?.[deal] ?? "",
    source: deals.sources?.[deal] ?? "",
    lastActivity: deals.lastActivity?.[deal] ?? null,
    product: deals.products?.[deal] ?? "",
    collected: deals.collected?.[deal] ?? null,
    collectedOn: deals.collectedOn?.[deal] ?? null,
    refunded: deals.refunded?.[deal] ?? null,
    refundedOn: deals.refundedOn?.[deal] ?? null,
    split: deals.splits?.[deal] ?? "",
    nextStep: deals.nextSteps?.[deal] ?? "",
  };
}

function wordOf(code: number | undefined): Outcome {
  return code === WON ? "won" : code === LOST ? "lost" : "open";
}

/** The same the other way: a reading deal by deal as one column by column, without the columns that the tab does not have. */
export function columnsOf({ deals, matches, ...rest }: DealsReading): ColumnsReading {
  const fields = new Set(matches.map(({ field }) => field));
  const column = <T>(value: (deal: Deal) => T): T[] => deals.map(value);
  const given = <T>(field: Field, value: (deal: Deal) => T): T[] | null =>
    fields.has(field) ? deals.map(value) : null;
  return {
    ...rest,
    matches,
    deals: {
      rows: Int32Array.from(deals, ({ row }) => row),
      ids: given("id", ({ id }) => id),
      names: given("name", ({ name }) => name),
      accounts: given("account", ({ account }) => account),
      owners: given("owner", ({ owner }) => owner),
      stages: column(({ stage }) => stage),
      outcomes: codesOf(column(({ outcome }) => outcome)),
      amounts: column(({ amount }) => amount),
      currencies: column(({ currency }) => currency),
      probabilities: column(({ probability }) => probability),
      created: given("created", ({ created }) => created),
      closed: column(({ closed }) => closed),
      calls: given("call", ({ call }) => call),
      categories: given("category", ({ category }) => category),
      sources: given("source", ({ source }) => source),
      lastActivity: given("lastActivity", ({ lastActivity }) => lastActivity),
      products: given("product", ({ product }) => product),
      collected: given("collected", ({ collected }) => collected),
      collectedOn: given("collectedOn", ({ collectedOn }) => collectedOn),
      refunded: given("refunded", ({ refunded }) => refunded),
      refundedOn: given("refundedOn", ({ refundedOn }) => refundedOn),
      splits: given("split", ({ split }) => split),
      nextSteps: given("nextStep", ({ nextStep }) => nextStep),
    },
  };
}
