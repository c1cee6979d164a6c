/** Stage conversion: of the deals that entered a stage, how many went on to the next one or further. */
import { foldWord } from "../deals/fold.ts";
import { outcomeOfWord } from "../deals/outcome.ts";
import { type Groups, NO_GROUP } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import { MEDIAN, summarize } from "./statistic.ts";

export interface StageConversion {
  readonly stage: string;
  /** Deals that entered this stage or a later one. */
  readonly reached: number;
  /** Of those, the ones that reached the next stage or a later one. */
  readonly wentOn: number;
  /** null for a last stage that nothing follows, and where nobody reached the stage. */
  readonly conversion: Share | null;
}

export interface TimedStageConversion extends StageConversion {
  /** Median days from first entering the stage to first entering a later one; null where no deal tells. */
  readonly daysToGoOn: number | null;
}

/**
 * Stage conversion from current stages alone: a deal has reached its own stage and all before it.
 *
 * `order` runs from the first stage to won. A deal that is lost (by its stage's word) counts by its last open stage where
 * that is known, and as having reached the first stage where it is not; one that is won has reached every stage, whether
 * the order lists won or not.
 *
 * NO_DATA without a deal or an order; STAGE_NOT_IN_ORDER for any other stage that the order does not list, and for such a
 * last open stage: taken as lost, it would be a wrong number in silence.
 *
 * @example stages Demo, Won, Lost (last open: Demo) in the order New, Demo, Won // Demo → Won: 1 of 3
 */
export function stageConversion(
  stages: Groups,
  order: readonly string[],
  lastOpenStages: Groups | null,
): Result<StageConversion[]> {
  if (order.length === 0) return fail({ code: "NO_DATA", missing: "stages" });
  const places = placesOf(stages, order);
  const lastPlaces = lastOpenStages && placesOf(lastOpenStages, order);
  const reached = new Int32Array(order.length + 1);
  let deals = 0;
  for (let deal = 0; deal < stages.of.length; deal += 1) {
    const stage = stages.of[deal] ?? NO_GROUP;
    if (stage === NO_GROUP) continue;
    let place = places[stage] ?? UNKNOWN;
    if (place === UNKNOWN) return notInOrder("stages", deal, stages, stage);
    if (place === LOST) {
      const last = lastOpenStages?.of[deal] ?? NO_GROUP;
      place = last === NO_GROUP ? 0 : (lastPlaces?.[last] ?? UNKNOWN);
      if (lastOpenStages !== null && place < 0) return notInOrder("last_open_stages", deal, lastOpenStages, last);
    }
    deals += 1;
    reached[place] = (reached[place] ?? 0) + 1;
  }
  return deals === 0 ? fail({ code: "NO_DATA", missing: "deals" }) : ok(funnel(order, reached));
}

/**
 * Stage conversion from stage history: a deal has reached the furthest stage that it ever entered, even if it stepped
 * back later.
 *
 * `entered` are serial numbers; an entry without a day counts, but tells no time. Entries of a lost stage say nothing
 * about how far a deal came, and rows without a deal are left out. NO_DATA when no entry is of a listed stage;
 * STAGE_NOT_IN_ORDER for a stage that is neither listed nor won nor lost.
 */
export function stageConversionHistory(
  deals: Groups,
  stages: Groups,
  entered: readonly (number | null)[],
  order: readonly string[],
): Result<TimedStageConversion[]> {
  if (order.length === 0) return fail({ code: "NO_DATA", missing: "stages" });
  const places = placesOf(stages, order);
  const width = order.length + 1;
  const furthest = new Int32Array(deals.labels.length).fill(-1);
  const firstDays = new Float64Array(deals.labels.length * width).fill(Number.POSITIVE_INFINITY);
  for (let entry = 0; entry < deals.of.length; entry += 1) {
    const deal = deals.of[entry] ?? NO_GROUP;
    const stage = stages.of[entry] ?? NO_GROUP;
    if (deal === NO_GROUP || stage === NO_GROUP) continue;
    const place = places[stage] ?? UNKNOWN;
    if (place === UNKNOWN) return notInOrder("stages", entry, stages, stage);
    if (place === LOST) continue;
    if (place > (furthest[deal] ?? -1)) furthest[deal] = place;
    const at = deal * width + place;
    const day = entered[entry] ?? null;
    if (day !== null && day < (firstDays[at] ?? 0)) firstDays[at] = day;
  }
  const reached = new Int32Array(width);
  let counted = 0;
  for (let deal = 0; deal < furthest.length; deal += 1) {
    const place = furthest[deal] ?? -1;
    if (place < 0) continue;
    counted += 1;
    reached[place] = (reached[place] ?? 0) + 1;
  }
  if (counted === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const days = daysToGoOn(firstDays, width);
  return ok(
    funnel(order, reached).map((row, place) => {
      const median = summarize(days[place] ?? [], MEDIAN, "deals");
      return { ...row, daysToGoOn: median.ok ? median.value : null };
    }),
  );
}

/** For each stage, the days that each deal took from it to any later one. */
function daysToGoOn(firstDays: Float64Array, width: number): number[][] {
  const days: number[][] = Array.from({ length: width }, () => []);
  for (let row = 0; row < firstDays.length; row += width) {
    let later = Number.POSITIVE_INFINITY;
    for (let place = width - 1; place >= 0; place -= 1) {
      const day = firstDays[row + place] ?? later;
      if (later !== Number.POSITIVE_INFINITY && day <= later) days[place]?.push(later - day);
      if (day < later) later = day;
    }
  }
  return days;
}

/** Where a stage stands: its place in the order, one past its end for won, or one of these. */
const LOST = -1;
const UNKNOWN = -2;

function placesOf(stages: Groups, order: readonly string[]): readonly number[] {
  const listed = new Map(order.map((stage, place) => [foldWord(stage), place]));
  return stages.labels.map((label) => {
    const stage = String(label);
    const place = listed.get(foldWord(stage));
    if (place !== undefined) return place;
    const outcome = outcomeOfWord(stage);
    return outcome === "won" ? order.length : outcome === "lost" ? LOST : UNKNOWN;
  });
}

function notInOrder(argument: string, row: number, stages: Groups, stage: number): Result<never> {
  return fail({ code: "STAGE_NOT_IN_ORDER", argument, row: row + 1, stage: String(stages.labels[stage] ?? "") });
}

/** `furthest` counts the deals by the furthest place they came to; the last one is beyond the order. */
function funnel(order: readonly string[], furthest: Int32Array): StageConversion[] {
  const reached = Int32Array.from(furthest);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    reached[place] = (reached[place] ?? 0) + (reached[place + 1] ?? 0);
  }
  return order.map((stage, place) => {
    const entered = reached[place] ?? 0;
    const wentOn = reached[place + 1] ?? 0;
    const isEnd = place === order.length - 1 && wentOn === 0;
    return {
      stage,
      reached: entered,
      wentOn,
      conversion: isEnd || entered === 0 ? null : cleanTo15Digits(wentOn / entered),
    };
  });
}
