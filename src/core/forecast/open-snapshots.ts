/** The open deals of a past day as they stood then, and in which of the next months each of them was won. */
import type { Deal } from "../deals/deal.ts";
import { type DealTrack, entryAt, spellAt, type Tracks } from "./deal-track.ts";
import { alikeIn, type MonthLine, type Origin } from "./month-line.ts";

/** Months ahead that forecasts reach. */
export const HORIZONS = 3;

/** What an expected close date says on the day: nothing, overdue, the running month, the next two, or later. */
export const DUE_PLACES = 6;

/** What was known of one open deal on one day, and when it was won in the end. */
export interface OpenDeal {
  readonly track: DealTrack;
  readonly age: number;
  /** Stage number + 1; 0 where unknown. */
  readonly stage: number;
  readonly duePlace: number;
  /** null: unknown that day, or the deal had none. */
  readonly dueDay: number | null;
  readonly amount: number | null;
  /** The amount is the deals tab's of today; whether it stood there on that day is for the forecast to judge. */
  readonly amountIsLate: boolean;
  /** Where this is the last day of the records: what the tab gives the deal now. Of earlier days nobody knows it. */
  readonly now: Pick<Deal, "probability" | "category"> | null;
  /** 1: won in the running month after that day, 2 and 3: in the next ones; 0: in none of these. */
  readonly wonIn: number;
}

/** The open deals of one day, and what is walked through again and again of them as columns. */
export interface Snapshot {
  readonly deals: readonly OpenDeal[];
  readonly ages: Int32Array;
  /** Places of the deals in `Tracks.tracks`. */
  readonly tracks: Int32Array;
  /** By due date and stage (`standingOf`). */
  readonly standings: Int32Array;
  /** 0: none; below 0: an amount that is late (`amountIsLate`). */
  readonly amounts: Float64Array;
  readonly wonIn: Uint8Array;
}

/** Open deals by month, each month on the day that lies as far into it as the origin does. */
export type Snapshots = readonly Snapshot[];

/**
 * The open deals of every month up to the origin's. `today` is the last day of the records, of which the tab itself tells.
 *
 * Deals without a created date are in none: nobody knows since when they were there.
 */
export function openSnapshots(tracks: Tracks, line: MonthLine, origin: Origin, today: number): Snapshots {
  const months: OpenDeal[][] = Array.from({ length: origin.month + 1 }, () => []);
  const days = months.map((_, month) => (month === origin.month ? origin.day : alikeIn(line, month, origin.daysOver)));
  for (const track of tracks.tracks) {
    if (track.created === null) continue;
    const last = track.spells[track.spells.length - 1]?.end ?? origin.day + 1;
    for (let month = Math.max(0, line.indexOf(track.created)); month <= origin.month; month++) {
      const day = days[month] ?? 0;
      if (day < track.created) continue;
      if (day >= last) break;
      if (spellAt(track, day) !== null)
        months[month]?.push(openDeal(track, track.created, line, month, day, day === today));
    }
  }
  return months.map((deals) => snapshotOf(deals, tracks));
}

/** Filled by hand: `Int32Array.from` with a function takes ten times as long. */
function snapshotOf(deals: readonly OpenDeal[], tracks: Tracks): Snapshot {
  const count = deals.length;
  const snapshot = {
    deals,
    ages: new Int32Array(count),
    tracks: new Int32Array(count),
    standings: new Int32Array(count),
    amounts: new Float64Array(count),
    wonIn: new Uint8Array(count),
  };
  deals.forEach((deal, at) => {
    snapshot.ages[at] = deal.age;
    snapshot.tracks[at] = deal.track.index;
    snapshot.standings[at] = standingOf(deal, tracks);
    snapshot.amounts[at] = (deal.amount ?? 0) * (deal.amountIsLate ? -1 : 1);
    snapshot.wonIn[at] = deal.wonIn;
  });
  return snapshot;
}

/** One number for when a deal is due and which stage it is in, below `DUE_PLACES` × (stages + 1). */
export function standingOf({ duePlace, stage }: OpenDeal, { stages }: Tracks): number {
  return duePlace * (stages.length + 1) + stage;
}

/**
 * Open deals without a created date, on the last day of the records only: that they are open today is known, since when is
 * not. Their age is 0, and methods that go by age leave them out.
 */
export function undatedToday({ tracks }: Tracks, line: MonthLine, { day, month }: Origin, today: number): OpenDeal[] {
  if (day !== today) return [];
  return tracks
    .filter(({ created, decided, deal }) => created === null && decided === null && deal.outcome === "open")
    .map((track) => openDeal(track, day, line, month, day, true));
}

function openDeal(
  track: DealTrack,
  created: number,
  line: MonthLine,
  month: number,
  day: number,
  isNow: boolean,
): OpenDeal {
  const entry = entryAt(track, day);
  const dueDay = isNow ? track.dueNow : (entry?.due ?? null);
  const known = isNow ? null : (entry?.amount ?? null);
  const amount = known ?? track.deal.amount;
  const ahead = track.won && track.decided !== null ? line.indexOf(track.decided) - month + 1 : 0;
  return {
    track,
    age: day - created,
    stage: (entry?.stage ?? -1) + 1,
    duePlace: duePlaceOf(dueDay, line, month, day),
    dueDay,
    amount: amount !== null && amount > 0 ? amount : null,
    amountIsLate: !isNow && known === null,
    now: isNow && track.deal.outcome === "open" ? track.deal : null,
    wonIn: ahead >= 1 && ahead <= HORIZONS ? ahead : 0,
  };
}

function duePlaceOf(due: number | null, line: MonthLine, month: number, day: number): number {
  if (due === null) return 0;
  if (due <= day) return 1;
  return 2 + Math.min(HORIZONS, Math.max(0, line.indexOf(due) - month));
}
