/** How much likelier than others a deal of a rep, or from a source, is to be won: learned from the deals decided so far. */
import type { DealTrack } from "./deal-track.ts";

/** 1: as likely as any other. */
export type GroupFactor = (track: DealTrack) => number;

/** A group's own win rate weighs half once it has decided this many deals. */
const PRIOR_DEALS = 30;

/**
 * Win rate of the deal's group ÷ win rate of all, the group's drawn towards the other (beta-binomial shrinkage).
 *
 * 1 for a deal whose group is blank, and for everybody before anything is decided.
 */
export function groupFactors(decided: Iterable<DealTrack>, groupOf: (track: DealTrack) => string): GroupFactor {
  const groups = new Map<string, { won: number; decided: number }>();
  let [won, all] = [0, 0];
  for (const track of decided) {
    all++;
    if (track.won) won++;
    const name = groupOf(track);
    const group = groups.get(name) ?? { won: 0, decided: 0 };
    groups.set(name, group);
    group.decided++;
    if (track.won) group.won++;
  }
  if (won === 0) return () => 1;
  const rate = won / all;
  const factors = new Map<string, number>();
  for (const [name, group] of groups) {
    factors.set(name, (group.won + PRIOR_DEALS * rate) / ((group.decided + PRIOR_DEALS) * rate));
  }
  factors.set("", 1);
  return (track) => factors.get(groupOf(track)) ?? 1;
}
