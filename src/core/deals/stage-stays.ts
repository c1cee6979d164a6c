/** How long deals stay in a stage, from the stage history: the stays that are over, and those that still last. */
import { type CivilDate, daysBetween } from "../calendar.ts";
import { foldWord } from "./fold.ts";
import type { HistoryEntry } from "./read-history.ts";

export interface StageStays {
  /** Days of the stays that are over, by folded stage. */
  readonly past: ReadonlyMap<string, readonly number[]>;
  /** The stage that each deal was in last, by the deal's id. */
  readonly current: ReadonlyMap<string, HistoryEntry>;
}

/** What was known at the end of the as-of date; an entry that repeats the stage the deal is in begins no new stay. */
export function stageStays(history: readonly HistoryEntry[], asOf: CivilDate): StageStays {
  const past = new Map<string, number[]>();
  const current = new Map<string, HistoryEntry>();
  for (const entry of knownInOrder(history, asOf)) {
    const before = current.get(entry.deal);
    if (before !== undefined && foldWord(before.stage) === foldWord(entry.stage)) continue;
    if (before !== undefined) {
      const stage = foldWord(before.stage);
      const stays = past.get(stage) ?? [];
      past.set(stage, stays);
      stays.push(daysBetween(before.entered, entry.entered));
    }
    current.set(entry.deal, entry);
  }
  return { past, current };
}

/** How often a deal's expected close date was moved to a later day, by the deal's id. */
export function pushes(history: readonly HistoryEntry[], asOf: CivilDate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const due = new Map<string, CivilDate>();
  for (const entry of knownInOrder(history, asOf)) {
    const next = entry.due ?? null;
    if (next === null) continue;
    const before = due.get(entry.deal);
    if (before !== undefined && next > before) counts.set(entry.deal, (counts.get(entry.deal) ?? 0) + 1);
    due.set(entry.deal, next);
  }
  return counts;
}

/** What was known at the end of the as-of date, oldest first; entries of one day as they stand. */
function knownInOrder(history: readonly HistoryEntry[], asOf: CivilDate): readonly HistoryEntry[] {
  const known = history.filter(({ entered }) => entered <= asOf);
  return known.sort((one, other) => (one.entered < other.entered ? -1 : one.entered > other.entered ? 1 : 0));
}
