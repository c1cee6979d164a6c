/** Territory assignment: who gets which account, so that every rep carries about the same load. */

import { foldWord } from "../deals/fold.ts";
import { firstNegative } from "../first-negative.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

interface Territory {
  load: number;
  /** Indices of the accounts that may move, heaviest first. */
  movable: number[];
}

/** A change between two territories: what leaves the heavier one, and what comes back (null: a plain move). */
interface Exchange {
  readonly given: number;
  readonly taken: number | null;
  readonly shifted: number;
}

/**
 * Territory assignment: longest-processing-time-first, then moves and swaps for as long as the spread falls.
 *
 * Heaviest account first, each to the rep with the least load so far (the earlier rep on a tie). Then, starting from
 * the heaviest territory, the one move or swap that brings a pair of territories closest together is made, until none
 * helps. Locked accounts (a rep's name in `locked`; "" is free) stay where they are and count as load. Gives one rep
 * an account, in the accounts' order. NO_DATA without reps or accounts; NEGATIVE for a load below 0; DUPLICATE_WORD for
 * a rep who is listed twice; UNKNOWN_WORD when an account is locked to somebody who is not in `reps`.
 *
 * @example assignTerritories([4, 5, 6, 7, 8], ["Ada", "Bo"], null) // loads 15 and 15
 */
export function assignTerritories(
  loads: readonly number[],
  reps: readonly string[],
  locked: readonly string[] | null,
): Result<string[]> {
  if (loads.length === 0) return fail({ code: "NO_DATA", missing: "accounts" });
  if (reps.length === 0) return fail({ code: "NO_DATA", missing: "reps" });
  const negative = firstNegative(loads);
  if (negative >= 0)
    return fail({ code: "NEGATIVE", argument: "loads", row: negative + 1, value: loads[negative] ?? 0 });

  const places = new Map<string, number>();
  for (const [index, rep] of reps.entries()) {
    if (places.has(foldWord(rep)))
      return fail({ code: "DUPLICATE_WORD", argument: "reps", row: index + 1, value: rep });
    places.set(foldWord(rep), index);
  }
  const territories: Territory[] = reps.map(() => ({ load: 0, movable: [] }));
  const owner = new Array<number>(loads.length).fill(-1);
  for (const [account, rep] of (locked ?? []).entries()) {
    if (rep === "" || account >= loads.length) continue;
    const index = places.get(foldWord(rep)) ?? -1;
    const territory = territories[index];
    if (territory === undefined)
      return fail({ code: "UNKNOWN_WORD", argument: "locked_owners", value: rep, known: reps });
    owner[account] = index;
    territory.load += loads[account] ?? 0;
  }

  const free = loads.map((_, account) => account).filter((account) => owner[account] === -1);
  free.sort((a, b) => (loads[b] ?? 0) - (loads[a] ?? 0) || a - b);
  for (const account of free) {
    const territory = territories.reduce((least, candidate) => (candidate.load < least.load ? candidate : least));
    territory.load += loads[account] ?? 0;
    territory.movable.push(account);
  }
  evenOut(territories, loads, { bound: 20 * loads.length + 100, swapCost: 0, isEnough: () => false });

  for (const [index, territory] of territories.entries())
    for (const account of territory.movable) owner[account] = index;
  return ok(owner.map((index) => reps[index] ?? ""));
}

/** An account that nobody has. */
export const NOBODY = -1;

/** Loads that lie within this share of the mean are even enough: what more could be gained is not worth a move. */
export const EVEN_WITHIN: Share = 0.05;

/** A swap moves two accounts, so it must come closer to half the gap than a move by a tenth of the gap. */
const SWAP_COST: Share = 0.1;

/** So many exchanges at the most, however large the list: more could not be carried out anyway. */
const MOST_EXCHANGES = 20_000;

/**
 * Territory rebalancing: from who has each account now to loads that are even, with few moves.
 *
 * Accounts of nobody go out first, heaviest to the rep with the least load; those without a load go to the rep with the
 * fewest accounts. Then moves and swaps, as in `assignTerritories`, until every rep is within 5 % of the mean or none
 * helps. `current` and the answer hold places in a list of `reps` reps, NOBODY where an account has none; accounts that
 * `stay` keep the rep they have. The spread after is never above that of the current owners with nobody's accounts dealt
 * out.
 *
 * @example rebalanceTerritories([6, 4, 2], 2, [0, 0, 0], [false, false, false]) // [1, 0, 0]
 */
export function rebalanceTerritories(
  loads: readonly number[],
  reps: number,
  current: readonly number[],
  stays: readonly boolean[],
): number[] {
  const territories: Territory[] = Array.from({ length: reps }, () => ({ load: 0, movable: [] }));
  const counts = new Array<number>(reps).fill(0);
  const owner = loads.map((_, account) => current[account] ?? NOBODY);
  const movable: number[] = [];
  const free: number[] = [];
  owner.forEach((rep, account) => {
    const territory = territories[rep];
    if (territory === undefined) {
      free.push(account);
      return;
    }
    territory.load += loads[account] ?? 0;
    counts[rep] = (counts[rep] ?? 0) + 1;
    if (stays[account] !== true && (loads[account] ?? 0) > 0) movable.push(account);
  });
  const heaviestFirst = (a: number, b: number): number => (loads[b] ?? 0) - (loads[a] ?? 0) || a - b;
  for (const account of free.sort(heaviestFirst)) {
    const load = loads[account] ?? 0;
    const rep = leastOf(load > 0 ? territories.map((territory) => territory.load) : counts);
    const territory = territories[rep];
    if (territory === undefined) continue;
    owner[account] = rep;
    territory.load += load;
    counts[rep] = (counts[rep] ?? 0) + 1;
    if (load > 0) movable.push(account);
  }
  for (const account of movable.sort(heaviestFirst)) territories[owner[account] ?? NOBODY]?.movable.push(account);
  const mean = territories.reduce((sum, { load }) => sum + load, 0) / Math.max(1, reps);
  const isEven = (territory: Territory | undefined): boolean =>
    territory === undefined || Math.abs(territory.load - mean) <= EVEN_WITHIN * mean;
  evenOut(territories, loads, {
    bound: Math.min(MOST_EXCHANGES, 20 * loads.length + 100),
    swapCost: SWAP_COST,
    isEnough: (byLoad) => isEven(byLoad[0]) && isEven(byLoad[byLoad.length - 1]),
  });
  territories.forEach((territory, rep) => {
    for (const account of territory.movable) owner[account] = rep;
  });
  return owner;
}

/** The place of the least figure; of equals the first. */
function leastOf(figures: readonly number[]): number {
  let least = 0;
  for (let at = 1; at < figures.length; at++) if ((figures[at] ?? 0) < (figures[least] ?? 0)) least = at;
  return least;
}

interface Evening {
  readonly bound: number;
  /** By how much of the gap a swap, which moves two accounts, must come closer than a move to be worth it. */
  readonly swapCost: Share;
  /** Of the territories, the heaviest first. */
  readonly isEnough: (byLoad: readonly Territory[]) => boolean;
}

/** Each exchange lowers the sum of squared loads, so this ends; the bound guards against rounding and endless lists. */
function evenOut(territories: Territory[], loads: readonly number[], { bound, swapCost, isEnough }: Evening): void {
  for (let round = 0; round < bound; round++) {
    const byLoad = [...territories].sort((a, b) => b.load - a.load);
    if (isEnough(byLoad)) return;
    if (!byLoad.some((heavy) => improveAgainstLightest(heavy, byLoad, loads, swapCost))) return;
  }
}

function improveAgainstLightest(
  heavy: Territory,
  byLoad: readonly Territory[],
  loads: readonly number[],
  swapCost: Share,
): boolean {
  for (let index = byLoad.length - 1; index >= 0; index--) {
    const light = byLoad[index];
    if (light === undefined || light.load >= heavy.load) return false;
    const exchange = bestExchange(heavy, light, loads, swapCost);
    if (exchange === null) continue;
    apply(exchange, heavy, light, loads);
    return true;
  }
  return false;
}

/** The move or swap whose shifted load comes closest to half the gap; null when none narrows it. */
function bestExchange(heavy: Territory, light: Territory, loads: readonly number[], swapCost: Share): Exchange | null {
  const gap = heavy.load - light.load;
  const tolerance = 1e-9 * Math.max(1, heavy.load);
  let best: Exchange | null = null;
  let least = Number.POSITIVE_INFINITY;
  const offer = (given: number, taken: number | null): void => {
    const shifted = (loads[given] ?? 0) - (taken === null ? 0 : (loads[taken] ?? 0));
    if (shifted <= tolerance || shifted >= gap - tolerance) return;
    const cost = Math.abs(shifted - gap / 2) + (taken === null ? 0 : swapCost * gap);
    if (cost < least - tolerance) {
      best = { given, taken, shifted };
      least = cost;
    }
  };
  // Both lists fall, so the partner nearest to "given − half the gap" only moves one way as `given` gets lighter.
  let partner = 0;
  for (const given of heavy.movable) {
    offer(given, null);
    const wanted = (loads[given] ?? 0) - gap / 2;
    while (partner < light.movable.length && (loads[light.movable[partner] ?? -1] ?? 0) > wanted) partner++;
    for (const near of [light.movable[partner - 1], light.movable[partner]]) if (near !== undefined) offer(given, near);
  }
  return best;
}

function apply(exchange: Exchange, heavy: Territory, light: Territory, loads: readonly number[]): void {
  transfer(exchange.given, heavy, light, loads);
  if (exchange.taken !== null) transfer(exchange.taken, light, heavy, loads);
  heavy.load -= exchange.shifted;
  light.load += exchange.shifted;
}

function transfer(account: number, from: Territory, to: Territory, loads: readonly number[]): void {
  from.movable.splice(from.movable.indexOf(account), 1);
  const place = to.movable.findIndex((other) => (loads[other] ?? 0) < (loads[account] ?? 0));
  to.movable.splice(place === -1 ? to.movable.length : place, 0, account);
}
