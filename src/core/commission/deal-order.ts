/** The one order in which deals run through the tiers: by day, then by id, and never by their rows. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";

/** Something that a deal brought on a day. */
export interface OnDay {
  readonly day: CivilDate;
  readonly deal: Deal;
}

/**
 * Negative, 0 or positive as the one comes before the other: by day, then by deal id, as text by its code units.
 *
 * A deal without an id has only its row for a name. Such deals come after those with an id, in the order of what they
 * are, so that sorting the tab moves nothing; two that are alike in everything may stand in any order.
 */
export function byDayThenDeal(one: OnDay, other: OnDay): number {
  return byText(one.day, other.day) || byDeal(one.deal, other.deal);
}

function byDeal(one: Deal, other: Deal): number {
  const [named, otherNamed] = [hasId(one), hasId(other)];
  if (named !== otherNamed) return named ? -1 : 1;
  if (named) return byText(one.id, other.id) || one.row - other.row;
  return byText(content(one), content(other)) || one.row - other.row;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function hasId({ id, row }: Deal): boolean {
  return id !== `row ${row}`;
}

function content({ row: _row, id: _id, ...facts }: Deal): string {
  return JSON.stringify(Object.entries(facts).sort(([a], [b]) => byText(a, b)));
}
