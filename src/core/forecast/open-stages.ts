/** Open deals by the stage that they stand in. */
import type { Deal } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { ReportInput } from "../report-input.ts";
import type { Share } from "../result.ts";

const OTHERS = "Other stages";
const NO_STAGE = "(no stage)";

export interface StageGroup {
  readonly name: string;
  readonly deals: readonly Deal[];
  /** What the settings give the stage; null for none, and for stages that share a row. */
  readonly given: Share | null;
  readonly isOne: boolean;
}

/** The settings' open stages in their order, then others that open deals stand in; at most so many, the last ones together. */
export function openStages({ assumptions }: ReportInput, open: readonly Deal[], most: number): StageGroup[] {
  const byStage = new Map<string, { readonly name: string; readonly given: Share | null; readonly deals: Deal[] }>();
  for (const { stage, outcome, probability } of [...assumptions.stages].sort((one, other) => one.order - other.order)) {
    if (outcome === "open") byStage.set(foldWord(stage), { name: stage, given: probability, deals: [] });
  }
  const known = byStage.size;
  const folds = new Map<string, string>();
  for (const deal of open) {
    const folded = folds.get(deal.stage) ?? foldWord(deal.stage);
    folds.set(deal.stage, folded);
    const group = byStage.get(folded) ?? { name: deal.stage || NO_STAGE, given: null, deals: [] };
    byStage.set(folded, group);
    group.deals.push(deal);
  }
  const found = [...byStage.values()].map((group): StageGroup => ({ ...group, isOne: true }));
  const others = found.slice(known).sort((one, other) => (one.name < other.name ? -1 : 1));
  const groups = [...found.slice(0, known), ...others];
  if (groups.length <= most) return groups;
  const rest = groups.slice(most - 1);
  const together = { name: OTHERS, deals: rest.flatMap((group) => group.deals), given: null, isOne: false };
  return [...groups.slice(0, most - 1), together];
}
