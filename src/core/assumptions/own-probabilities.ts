/** Deals with the probabilities that are their own: what they only have from their stage in the settings is taken off. */
import type { Deal } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { StageAssumption } from "./assumptions.ts";

/**
 * What stages are to be learned from: a probability that the settings lent to a deal says nothing about the stage.
 *
 * A column that says the same as the settings cannot be told from none, and need not be.
 */
export function withOwnProbabilities(deals: readonly Deal[], stages: readonly StageAssumption[]): readonly Deal[] {
  const lent = new Map(stages.map(({ stage, probability }) => [foldWord(stage), probability]));
  const bySpelling = new Map<string, number | null>();
  const lentTo = (stage: string): number | null => {
    const known = bySpelling.get(stage);
    if (known !== undefined) return known;
    const probability = lent.get(foldWord(stage)) ?? null;
    bySpelling.set(stage, probability);
    return probability;
  };
  return deals.map((deal) =>
    deal.outcome === "open" && deal.probability !== null && deal.probability === lentTo(deal.stage)
      ? { ...deal, probability: null }
      : deal,
  );
}
