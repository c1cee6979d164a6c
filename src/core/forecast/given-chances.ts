/** Stage probabilities that somebody gave, told apart from those that Dealsheet learned from the whole tab. */
import type { Assumptions } from "../assumptions/assumptions.ts";
import { guideFor } from "../assumptions/guide-probabilities.ts";
import { learnStages } from "../assumptions/learn-stages.ts";
import { withOwnProbabilities } from "../assumptions/own-probabilities.ts";
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import type { Share } from "../result.ts";
import type { Tracks } from "./deal-track.ts";
import type { StageChances } from "./textbook-forecasts.ts";

/**
 * The probability that a person, or a standard list that knows every open stage, gives each stage.
 *
 * A probability in the settings that is still the one learned from all deals up to the as-of date is none that was given:
 * on a past day it would know what came later. null for such a stage.
 */
export function givenChances(
  tracks: Tracks,
  deals: readonly Deal[],
  history: readonly HistoryEntry[] | null,
  { stages }: Assumptions,
  asOf: CivilDate,
): StageChances {
  const learned = new Map<string, Share | null>();
  if (stages.length > 0) {
    const own = withOwnProbabilities(deals, stages);
    for (const row of learnStages(own, asOf, history)) learned.set(foldWord(row.stage), row.probability);
  }
  const settings = new Map(stages.map((row) => [foldWord(row.stage), row]));
  const open = tracks.stages.filter((stage) => (settings.get(foldWord(stage))?.outcome ?? "open") === "open");
  const guide = guideFor(open);
  const chances = tracks.stages.map((stage) => {
    const folded = foldWord(stage);
    const given = settings.get(folded)?.probability ?? null;
    const own = given !== null && !isSame(given, learned.get(folded) ?? null) ? given : null;
    return own ?? guide?.probabilities.get(folded) ?? null;
  });
  return (stage) => chances[stage - 1] ?? null;
}

/** Settings keep four decimals. */
function isSame(one: Share, other: Share | null): boolean {
  return other !== null && Math.abs(one - other) < 0.00006;
}
