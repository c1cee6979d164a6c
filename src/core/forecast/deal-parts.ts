/** What each open deal is expected to bring to some months: the forecast of a method that goes deal by deal, taken apart. */
import type { Deal } from "../deals/deal.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Share } from "../result.ts";
import type { ForecastMethod, ForecastsOfDay, MethodInput } from "./forecast-methods.ts";
import { amountOf, type ForecastWorld } from "./forecast-world.ts";
import { HORIZONS } from "./open-snapshots.ts";
import { DEAL_METHODS, type DealMethod, dealChances, monthDue, openFor } from "./textbook-forecasts.ts";

/** One open deal's part in a forecast. */
export interface DealPart {
  readonly deal: Deal;
  /** As the method counts it: a deal without an amount counts with the mean won one. */
  readonly amount: number;
  /** That it is won within the months. */
  readonly chance: Share;
  /** amount × chance. */
  readonly part: number;
}

/** Months ahead of the running one, both belonging to them. */
export interface Steps {
  readonly first: number;
  readonly last: number;
}

/**
 * The parts of the open deals in the rest of these months; only deals that have one. null for a method that knows no deals,
 * and for one that says nothing. The combined forecast's deals are those of its statistical half.
 */
export function dealPartsOfDay(
  world: ForecastWorld,
  { given }: MethodInput,
  said: ForecastsOfDay,
  method: ForecastMethod,
  steps: Steps,
): readonly DealPart[] | null {
  if (method === "statistical" || method === "combined") {
    return said.statistical === null ? null : statisticalParts(said.statistical.slice(steps.first, steps.last + 1));
  }
  const own = DEAL_METHODS.find((known) => known === method);
  if (own === undefined || !said.months.has(own)) return null;
  return textbookParts(world, own, given, steps);
}

function textbookParts(
  world: ForecastWorld,
  method: DealMethod,
  given: MethodInput["given"],
  { first, last }: Steps,
): DealPart[] {
  const chanceOf = dealChances(world, method, given);
  return openFor(world, method).flatMap((open) => {
    const ahead = monthDue(world, open);
    if (ahead < first || ahead > Math.min(last, HORIZONS - 1)) return [];
    const [amount, chance] = [amountOf(world, open) ?? 0, chanceOf?.(open) ?? 0];
    return amount * chance > 0 ? [partOf(open.track.deal, amount, chance)] : [];
  });
}

/** A deal is won in one month or in another, so its chances add up. */
function statisticalParts(months: NonNullable<ForecastsOfDay["statistical"]>): DealPart[] {
  const chances = new Map<Deal, { readonly amount: number; chance: Share }>();
  for (const { open } of months) {
    for (const { deal, amount, chance } of open) {
      const known = chances.get(deal);
      if (known) known.chance += chance;
      else chances.set(deal, { amount, chance });
    }
  }
  return [...chances].flatMap(([deal, { amount, chance }]) => (amount > 0 ? [partOf(deal, amount, chance)] : []));
}

function partOf(deal: Deal, amount: number, chance: Share): DealPart {
  return { deal, amount, chance, part: cleanTo15Digits(amount * chance) };
}
