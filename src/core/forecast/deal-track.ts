/** A deal's track: what became known of it, and when, so that any past day can be seen as it was. */
import { type CivilDate, toSerial } from "../calendar.ts";
import type { Deal, Outcome } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import { outcomeOfWord } from "../deals/outcome.ts";
import type { HistoryEntry } from "../deals/read-history.ts";

/** What a deal looked like from a day on, until its next entry. */
export interface TrackEntry {
  readonly day: number;
  /** Number of the stage in `Tracks.stages`; -1 where nobody knows. */
  readonly stage: number;
  /** null: unknown then. */
  readonly amount: number | null;
  /** The expected close day; null: unknown then. */
  readonly due: number | null;
}

/** Days in a row on which the deal was open; `end` is the day it was decided, null while it is open. */
export interface Spell {
  readonly start: number;
  readonly end: number | null;
  readonly outcome: Outcome;
}

export interface DealTrack {
  /** Its place in `Tracks.tracks`. */
  readonly index: number;
  readonly deal: Deal;
  /** Serial day; null where the tab does not say, and the deal then turns up on the day it is decided. */
  readonly created: number | null;
  /** The decision of the deals tab, if it was known on the as-of date. */
  readonly decided: number | null;
  readonly won: boolean;
  /** The tab's expected close day of a deal that is open now; of earlier days it tells nothing. */
  readonly dueNow: number | null;
  /** In order of time; empty without stage history. */
  readonly entries: readonly TrackEntry[];
  /** In order of time. A deal that was lost and taken up again has several; one without a created date has none. */
  readonly spells: readonly Spell[];
}

export interface Tracks {
  readonly tracks: readonly DealTrack[];
  readonly asOf: number;
  /** Stage names by number, as spelled first. */
  readonly stages: readonly string[];
  readonly hasHistory: boolean;
  /** First and last day on which the records show anything; null without a dated record. */
  readonly firstDecision: number | null;
  readonly lastRecord: number | null;
}

/**
 * The tracks of all deals that were known on the as-of date.
 *
 * A decision counts from the deal's close date, wherever the stage history puts it; what the history says after that day
 * is left out. A deal decided after the as-of date counts as open, one created after it does not exist yet.
 */
export function dealTracks(
  deals: readonly Deal[],
  asOf: CivilDate,
  history: readonly HistoryEntry[] | null,
  stageOutcomes: ReadonlyMap<string, Outcome>,
): Tracks {
  const asOfDay = toSerial(asOf);
  const stages = stageNumbers(stageOutcomes);
  const entriesOf = entriesByDeal(history ?? [], asOf, stages);
  let firstDecision: number | null = null;
  let lastRecord: number | null = null;
  const see = (day: number): void => {
    if (lastRecord === null || day > lastRecord) lastRecord = day;
  };
  const tracks: DealTrack[] = [];
  for (const deal of deals) {
    const entries = entriesOf.get(deal.id) ?? [];
    const closed = deal.outcome === "open" || deal.closed === null ? null : toSerial(deal.closed);
    const decided = closed !== null && closed <= asOfDay ? closed : null;
    const known = entries.filter(({ day }) => decided === null || day < decided);
    const firstEntry = known[0]?.day ?? null;
    const given = deal.created === null ? null : toSerial(deal.created);
    // Deals that were imported after their decision carry the day of the import, which tells nothing.
    const created = earliest(given !== null && decided !== null && given > decided ? null : given, firstEntry);
    if (created !== null && created > asOfDay) continue;
    if (created === null && deal.outcome !== "open" && decided === null) continue;
    if (created !== null) see(created);
    if (decided !== null) {
      see(decided);
      if (firstDecision === null || decided < firstDecision) firstDecision = decided;
    }
    const won = decided !== null && deal.outcome === "won";
    tracks.push({
      index: tracks.length,
      deal,
      created,
      decided,
      won,
      dueNow: deal.outcome === "open" && deal.closed !== null ? toSerial(deal.closed) : null,
      entries: known,
      spells: created === null ? [] : spellsOf(created, known, decided, won, stages.isLost),
    });
  }
  return { tracks, asOf: asOfDay, stages: stages.names, hasHistory: entriesOf.size > 0, firstDecision, lastRecord };
}

/** The entry that held at the end of the day; null before the first. */
export function entryAt({ entries }: DealTrack, day: number): TrackEntry | null {
  let found: TrackEntry | null = null;
  for (const entry of entries) {
    if (entry.day > day) break;
    found = entry;
  }
  return found;
}

/** The spell in which the deal was open at the end of the day; null when it was not. */
export function spellAt({ spells }: DealTrack, day: number): Spell | null {
  for (const spell of spells) {
    if (spell.start <= day && (spell.end === null || spell.end > day)) return spell;
  }
  return null;
}

interface StageNumbers {
  readonly names: string[];
  numberOf(stage: string): number;
  isLost(stage: number): boolean;
}

function stageNumbers(given: ReadonlyMap<string, Outcome>): StageNumbers {
  const names: string[] = [];
  const lost: boolean[] = [];
  const known = new Map<string, number>();
  const byFold = new Map<string, number>();
  return {
    names,
    numberOf: (stage) => {
      const same = known.get(stage);
      if (same !== undefined) return same;
      const folded = foldWord(stage);
      let number = byFold.get(folded);
      if (number === undefined) {
        number = names.push(stage) - 1;
        byFold.set(folded, number);
        lost.push((given.get(folded) ?? outcomeOfWord(stage)) === "lost");
      }
      known.set(stage, number);
      return number;
    },
    isLost: (stage) => lost[stage] ?? false,
  };
}

function entriesByDeal(
  history: readonly HistoryEntry[],
  asOf: CivilDate,
  stages: StageNumbers,
): ReadonlyMap<string, TrackEntry[]> {
  const byDeal = new Map<string, TrackEntry[]>();
  for (const { deal, stage, entered, amount, due } of history) {
    if (entered > asOf) continue;
    const entry = {
      day: toSerial(entered),
      stage: stages.numberOf(stage),
      amount: amount ?? null,
      due: due === null || due === undefined ? null : toSerial(due),
    };
    const others = byDeal.get(deal);
    if (others) others.push(entry);
    else byDeal.set(deal, [entry]);
  }
  for (const entries of byDeal.values()) inOrderOfTime(entries);
  return byDeal;
}

/** Entries of one day keep the table's order, turned round where the whole table runs backwards in time. */
function inOrderOfTime(entries: TrackEntry[]): void {
  const [first, last] = [entries[0], entries[entries.length - 1]];
  if (first && last && first.day > last.day) entries.reverse();
  entries.sort((one, other) => one.day - other.day);
}

function spellsOf(
  created: number,
  entries: readonly TrackEntry[],
  decided: number | null,
  won: boolean,
  isLost: (stage: number) => boolean,
): Spell[] {
  const spells: Spell[] = [];
  let start: number | null = created;
  for (const { day, stage } of entries) {
    if (isLost(stage)) {
      if (start !== null && day > start) spells.push({ start, end: day, outcome: "lost" });
      start = null;
    } else if (start === null) start = day;
  }
  if (start === null) return spells;
  if (decided === null) spells.push({ start, end: null, outcome: "open" });
  else spells.push({ start, end: decided, outcome: won ? "won" : "lost" });
  return spells;
}

function earliest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
