/** Deals as small as they can be sent: a column a field, each word once, days as numbers; only what a preview needs. */
import { type CivilDate, fromSerial, toSerial } from "../calendar.ts";
import type { Deal, Outcome } from "../deals/deal.ts";

/** Columns of equal length, one entry a deal. */
export interface PackedDeals {
  readonly owners: readonly string[];
  readonly stages: readonly (readonly [stage: string, outcome: Outcome])[];
  readonly probabilities: readonly (number | null)[];
  /** Places in the three lists above. */
  readonly owner: readonly number[];
  readonly stage: readonly number[];
  readonly probability: readonly number[];
  /** Major units. */
  readonly amount: readonly (number | null)[];
  /** Days after `firstDay`, a serial number. */
  readonly firstDay: number;
  readonly created: readonly (number | null)[];
  readonly closed: readonly (number | null)[];
}

export function packDeals(deals: readonly Deal[]): PackedDeals {
  const owners = dictionary<string>();
  const stages = dictionary<readonly [string, Outcome]>();
  const probabilities = dictionary<number | null>();
  const serials = new Map<CivilDate, number>();
  const serial = (day: CivilDate | null): number | null => {
    if (day === null) return null;
    const known = serials.get(day) ?? toSerial(day);
    serials.set(day, known);
    return known;
  };
  const owner = deals.map((deal) => owners.placeOf(deal.owner, deal.owner));
  const stage = deals.map((deal) => stages.placeOf(`${deal.outcome} ${deal.stage}`, [deal.stage, deal.outcome]));
  const probability = deals.map((deal) => probabilities.placeOf(String(deal.probability), deal.probability));
  const [created, closed] = [deals.map((deal) => serial(deal.created)), deals.map((deal) => serial(deal.closed))];
  const firstDay = [...serials.values()].reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const after = (day: number | null): number | null => (day === null ? null : day - firstDay);
  return {
    ...{ owners: owners.entries, stages: stages.entries, probabilities: probabilities.entries },
    ...{ owner, stage, probability, amount: deals.map((deal) => deal.amount) },
    ...{ firstDay: serials.size === 0 ? 0 : firstDay, created: created.map(after), closed: closed.map(after) },
  };
}

/** The same deals again. What was not sent (ids, names, accounts, what commission asks for) is blank. */
export function unpackDeals(packed: PackedDeals): Deal[] {
  const { owners, stages, probabilities, firstDay } = packed;
  const days = new Map<number, CivilDate>();
  const day = (after: number | null | undefined): CivilDate | null => {
    if (after === null || after === undefined) return null;
    const known = days.get(after) ?? fromSerial(firstDay + after);
    days.set(after, known);
    return known;
  };
  return packed.amount.map((amount, at) => {
    const [stage, outcome] = stages[packed.stage[at] ?? -1] ?? ["", "open"];
    // Every field by name: objects that are spread from another one are several times as slow to read.
    return {
      row: at + 1,
      id: "",
      name: "",
      account: "",
      owner: owners[packed.owner[at] ?? -1] ?? "",
      stage,
      outcome,
      amount,
      currency: "",
      probability: probabilities[packed.probability[at] ?? -1] ?? null,
      created: day(packed.created[at]),
      closed: day(packed.closed[at]),
      call: null,
      category: "",
      source: "",
      lastActivity: null,
      product: "",
      collected: null,
      collectedOn: null,
      refunded: null,
      refundedOn: null,
      split: "",
      nextStep: "",
    };
  });
}

interface Dictionary<T> {
  readonly entries: readonly T[];
  readonly placeOf: (key: string, entry: T) => number;
}

function dictionary<T>(): Dictionary<T> {
  const entries: T[] = [];
  const places = new Map<string, number>();
  return {
    entries,
    placeOf: (key, entry) => {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, entries.length);
      return entries.push(entry) - 1;
    },
  };
}
