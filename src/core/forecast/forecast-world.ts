/** What is known on a forecast's day, worked out once for all methods: the months so far, and the deals that are open. */
import type { DealTrack, Tracks } from "./deal-track.ts";
import type { MonthLine, Origin } from "./month-line.ts";
import type { OpenDeal, Snapshots } from "./open-snapshots.ts";

/** What was won in one month. */
export interface WonMonth {
  readonly amount: number;
  readonly deals: number;
}

/** Deals by the month they were decided in, the same for all origins. */
export interface DecidedMonths {
  /** First month with a decision; null without any. */
  readonly first: number | null;
  /** Won and lost deals of each month of the line. */
  readonly decided: readonly (readonly DealTrack[])[];
  readonly won: readonly WonMonth[];
}

/** How the deals decided so far read, on one day. */
export interface KnownDeals {
  readonly won: number;
  readonly lost: number;
  /** Mean and mean square of the won amounts of the last twelve months; null while no won deal has an amount. */
  readonly wonAmount: { readonly mean: number; readonly square: number } | null;
  /** Mean days from created to won; null without one. */
  readonly wonCycle: number | null;
  /** Lost deals carry amounts, so an amount stands there before the deal is decided. */
  readonly amountsBeforeDecision: boolean;
  /** Amounts that part the deals into five sizes; null while there are too few to tell. */
  readonly sizes: readonly number[] | null;
}

export interface ForecastWorld {
  readonly tracks: Tracks;
  readonly line: MonthLine;
  readonly origin: Origin;
  readonly months: DecidedMonths;
  readonly snapshots: Snapshots;
  readonly open: readonly OpenDeal[];
  /** Open today, and nobody knows since when; empty on past days. */
  readonly undated: readonly OpenDeal[];
  readonly known: KnownDeals;
  /** Won amount and deals of the running month up to the day. */
  readonly wonToDate: WonMonth;
  /** Won amounts of all complete months from the first decision on. */
  readonly wonBefore: readonly WonMonth[];
}

export function decidedMonths({ tracks, firstDecision }: Tracks, line: MonthLine): DecidedMonths {
  const decided: DealTrack[][] = line.starts.map(() => []);
  const amount = line.starts.map(() => 0);
  const deals = line.starts.map(() => 0);
  for (const track of tracks) {
    if (track.decided === null) continue;
    const month = line.indexOf(track.decided);
    decided[month]?.push(track);
    if (!track.won) continue;
    amount[month] = (amount[month] ?? 0) + (track.deal.amount ?? 0);
    deals[month] = (deals[month] ?? 0) + 1;
  }
  return {
    first: firstDecision === null ? null : line.indexOf(firstDecision),
    decided,
    won: amount.map((sum, month) => ({ amount: sum, deals: deals[month] ?? 0 })),
  };
}

export function forecastWorld(
  tracks: Tracks,
  line: MonthLine,
  months: DecidedMonths,
  snapshots: Snapshots,
  origin: Origin,
): ForecastWorld {
  const first = months.first ?? origin.month;
  return {
    tracks,
    line,
    origin,
    months,
    snapshots,
    open: snapshots[origin.month]?.deals ?? [],
    undated: [],
    known: knownDeals(months, origin),
    wonToDate: wonUpTo(months, origin),
    wonBefore: months.won.slice(first, Math.max(first, origin.month)),
  };
}

function wonUpTo({ decided }: DecidedMonths, { month, day }: Origin): WonMonth {
  let amount = 0;
  let deals = 0;
  for (const track of decided[month] ?? []) {
    if (!track.won || track.decided === null || track.decided > day) continue;
    amount += track.deal.amount ?? 0;
    deals++;
  }
  return { amount, deals };
}

const RECENT_MONTHS = 12;

function knownDeals({ first, decided }: DecidedMonths, { month, day }: Origin): KnownDeals {
  let [won, lost, lostWithAmount, cycleDays, cycles] = [0, 0, 0, 0, 0];
  const wonAmounts: number[] = [];
  const recent: number[] = [];
  const all: number[] = [];
  for (let index = first ?? month + 1; index <= month; index++) {
    for (const track of decided[index] ?? []) {
      if (track.decided === null || track.decided > day) continue;
      const amount = track.deal.amount ?? 0;
      if (amount > 0) all.push(amount);
      if (!track.won) {
        lost++;
        if (amount > 0) lostWithAmount++;
        continue;
      }
      won++;
      if (amount > 0) (index >= month - RECENT_MONTHS ? recent : wonAmounts).push(amount);
      if (track.created === null) continue;
      cycleDays += Math.max(0, track.decided - track.created);
      cycles++;
    }
  }
  const counted = recent.length > 0 ? recent : wonAmounts;
  return {
    won,
    lost,
    wonAmount: counted.length === 0 ? null : moments(counted),
    wonCycle: cycles === 0 ? null : Math.max(1, cycleDays / cycles),
    amountsBeforeDecision: lost > 0 && lostWithAmount * 2 >= lost,
    sizes: all.length < SIZED_FROM ? null : sizesOf(all),
  };
}

/** So many amounts are needed before small and large ones are told apart. */
const SIZED_FROM = 30;

function moments(values: readonly number[]): { readonly mean: number; readonly square: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  return { mean, square };
}

const SIZE_SHARES = [0.2, 0.45, 0.7, 0.9];

function sizesOf(amounts: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(amounts).sort();
  return SIZE_SHARES.map((share) => sorted[Math.floor(sorted.length * share)] ?? 0);
}

/** The amount that a forecast may count an open deal with: as known that day, else what won deals brought on average. */
export function amountOf({ known }: ForecastWorld, deal: OpenDeal): number | null {
  return knownAmount(known, deal) ?? known.wonAmount?.mean ?? null;
}

function knownAmount({ amountsBeforeDecision }: KnownDeals, deal: OpenDeal): number | null {
  return deal.amountIsLate && !amountsBeforeDecision ? null : deal.amount;
}
