/** Stage conversion: of the deals that entered a stage, how many went on to the next one or further. */
import type { CivilDate } from "../calendar.ts";
import { foldWord } from "../deals/fold.ts";
import { fail, ok, type Result, type Share } from "../result.ts";

export interface StageConversion {
  readonly stage: string;
  /** Deals that entered this stage or a later one. */
  readonly reached: number;
  /** Of those, the ones that reached the next stage or a later one. */
  readonly wentOn: number;
  /** null for the last stage, and where nobody reached the stage. */
  readonly conversion: Share | null;
}

/** One deal entering one stage. */
export interface StageEntry {
  readonly deal: string;
  readonly stage: string;
  readonly entered: CivilDate;
}

/**
 * Stage conversion from current stages alone: a deal has reached its own stage and all before it.
 *
 * `order` runs from the first stage to won. A deal whose stage is not in the order (lost) counts by its last open
 * stage where that is known, and as having reached the first stage where it is not. NO_DATA without a deal or an order;
 * UNKNOWN_STAGE for a last open stage that the order does not list.
 *
 * @example stageConversion(["Demo", "Won", "Lost"], ["New", "Demo", "Won"], ["", "", "Demo"]) // Demo → Won: 1 of 3
 */
export function stageConversion(
  stages: readonly string[],
  order: readonly string[],
  lastOpenStages: readonly string[] | null,
): Result<StageConversion[]> {
  if (stages.length === 0 || order.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const position = positions(order);
  const furthest: number[] = [];
  for (const [index, stage] of stages.entries()) {
    const own = position.get(foldWord(stage));
    const last = lastOpenStages?.[index] ?? "";
    const before = last === "" ? 0 : position.get(foldWord(last));
    if (own === undefined && before === undefined) {
      return fail({ code: "UNKNOWN_STAGE", argument: "last_open_stages", row: index + 1, stage: last });
    }
    furthest.push(own ?? before ?? 0);
  }
  return ok(funnel(order, furthest));
}

/**
 * Stage conversion from stage history: a deal has reached the furthest stage that it ever entered.
 *
 * Entries of stages that the order does not list (lost) say nothing about how far a deal came. NO_DATA when no entry is
 * of a listed stage.
 *
 * @example stageConversionHistory([{ deal: "1", stage: "New", … }, { deal: "1", stage: "Won", … }], ["New", "Won"])
 */
export function stageConversionHistory(
  entries: readonly StageEntry[],
  order: readonly string[],
): Result<StageConversion[]> {
  const position = positions(order);
  const furthest = new Map<string, number>();
  for (const { deal, stage } of entries) {
    const reached = position.get(foldWord(stage));
    if (reached !== undefined) furthest.set(deal, Math.max(furthest.get(deal) ?? 0, reached));
  }
  return furthest.size === 0 ? fail({ code: "NO_DATA", missing: "deals" }) : ok(funnel(order, [...furthest.values()]));
}

function funnel(order: readonly string[], furthest: readonly number[]): StageConversion[] {
  const reached = new Array<number>(order.length + 1).fill(0);
  for (const position of furthest) reached[position] = (reached[position] ?? 0) + 1;
  for (let position = order.length - 1; position >= 0; position--) {
    reached[position] = (reached[position] ?? 0) + (reached[position + 1] ?? 0);
  }
  return order.map((stage, position) => {
    const entered = reached[position] ?? 0;
    const wentOn = reached[position + 1] ?? 0;
    const isLast = position === order.length - 1;
    return { stage, reached: entered, wentOn, conversion: isLast || entered === 0 ? null : wentOn / entered };
  });
}

function positions(order: readonly string[]): Map<string, number> {
  return new Map(order.map((stage, position) => [foldWord(stage), position]));
}
