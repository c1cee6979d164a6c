/**
 * What the deals that were open in each past month should have brought by their ages, and what they brought: the number of
 * wins, in cells of deals that stood alike (by due date, stage and size).
 *
 * It is walked through for every day that is forecast from, so it goes by columns.
 */
import type { AgeHazards } from "./age-hazards.ts";
import type { Tracks } from "./deal-track.ts";
import type { ForecastWorld, KnownDeals } from "./forecast-world.ts";
import { alikeIn, type MonthLine, type Origin } from "./month-line.ts";
import { DUE_PLACES, HORIZONS, type OpenDeal, type Snapshot, standingOf } from "./open-snapshots.ts";

/** One array a horizon, as far as its month is over; one number a cell. */
export interface PastMonth {
  readonly expected: readonly Float64Array[];
  readonly won: readonly Float64Array[];
}

/** An unknown size, and five known ones. */
export const SIZE_CLASSES = 6;

export function cellsOf({ stages }: Tracks): number {
  return DUE_PLACES * (stages.length + 1) * SIZE_CLASSES;
}

/** From the first month to the last that is over. `groups`: the factor of each track's rep and source. */
export function pastMonths(
  world: ForecastWorld,
  hazards: AgeHazards,
  groups: Float64Array,
  first: number,
): PastMonth[] {
  const { known, line, origin, snapshots, tracks } = world;
  const past: PastMonth[] = [];
  for (let month = first; month < origin.month; month++) {
    const horizons = Array.from({ length: Math.min(HORIZONS, origin.month - month) }, (_, at) => at + 1);
    const expected = horizons.map(() => new Float64Array(cellsOf(tracks)));
    const won = horizons.map(() => new Float64Array(cellsOf(tracks)));
    const snapshot = snapshots[month];
    if (snapshot !== undefined) {
      const cells = cellsIn(snapshot, known);
      const day = { day: alikeIn(line, month, origin.daysOver), month };
      for (const horizon of horizons) {
        addExpected(expected[horizon - 1] ?? NOTHING, snapshot, cells, groups, basesByAge(hazards, line, day, horizon));
      }
      for (let deal = 0; deal < cells.length; deal++) {
        const own = won[(snapshot.wonIn[deal] ?? 0) - 1];
        const cell = cells[deal] ?? 0;
        if (own !== undefined) own[cell] = (own[cell] ?? 0) + 1;
      }
    }
    past.push({ expected, won });
  }
  return past;
}

const NOTHING = new Float64Array(0);

function addExpected(
  expected: Float64Array,
  { ages, tracks }: Snapshot,
  cells: Int32Array,
  groups: Float64Array,
  baseOf: (age: number) => number,
): void {
  for (let deal = 0; deal < cells.length; deal++) {
    const cell = cells[deal] ?? 0;
    expected[cell] = (expected[cell] ?? 0) + baseOf(ages[deal] ?? 0) * (groups[tracks[deal] ?? 0] ?? 1);
  }
}

function cellsIn({ standings, amounts }: Snapshot, known: KnownDeals): Int32Array {
  const cells = new Int32Array(standings.length);
  for (let deal = 0; deal < standings.length; deal++) {
    cells[deal] = (standings[deal] ?? 0) * SIZE_CLASSES + sizeOf(amounts[deal] ?? 0, known);
  }
  return cells;
}

/** The cell of one open deal. */
export function cellOf(deal: OpenDeal, { known, tracks }: ForecastWorld): number {
  const amount = (deal.amount ?? 0) * (deal.amountIsLate ? -1 : 1);
  return standingOf(deal, tracks) * SIZE_CLASSES + sizeOf(amount, known);
}

/** The amount is signed as in `Snapshot`: one below 0 is late, and known only where amounts stand there before a decision. */
function sizeOf(amount: number, { amountsBeforeDecision, sizes }: KnownDeals): number {
  if (sizes === null || amount === 0 || (amount < 0 && !amountsBeforeDecision)) return 0;
  const worth = Math.abs(amount);
  let size = 1;
  while (size < SIZE_CLASSES - 1 && worth > (sizes[size - 1] ?? worth)) size++;
  return size;
}

/** The chance to be won in the month, by age, for the deals open on a day; each age is worked out once. */
export function basesByAge(
  hazards: AgeHazards,
  line: MonthLine,
  { day, month }: Pick<Origin, "day" | "month">,
  horizon: number,
): (age: number) => number {
  const from = horizon === 1 ? 1 : (line.starts[month + horizon - 1] ?? 0) - day;
  const to = (line.starts[month + horizon] ?? 0) - 1 - day;
  const known: number[] = [];
  return (age) => {
    const base = known[age] ?? hazards.wonBetween(age, from, to);
    known[age] = base;
    return base;
  };
}
