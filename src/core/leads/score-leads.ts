/** Each lead's score, with what made it: LEAD_SCORE over the lead's own events and attributes. */
import { type CivilDate, fromSerial, toSerial } from "../calendar.ts";
import { foldWord } from "../deals/fold.ts";
import { cleanTo15Digits } from "../money.ts";
import { leadScore } from "../planning/lead-score.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Lead } from "./lead.ts";
import { type LeadsSource, leadsWorld, type SortedActivity } from "./leads-source.ts";

/** One row of the points table that this lead has earned or lost points by. */
export interface ScorePart {
  readonly event: string;
  readonly count: number;
  readonly points: number;
}

export interface ScoredLead {
  readonly lead: Lead;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** Whole weeks without an activity, up to the as-of date, or up to the day of conversion. */
  readonly idleWeeks: number;
  readonly last: CivilDate | null;
}

export interface Scores {
  readonly leads: readonly ScoredLead[];
  /** Activities of leads whose kind the points table does not list, by kind. */
  readonly worthless: ReadonlyMap<string, number>;
  /** Activities of nobody that the leads tab has. */
  readonly strangers: number;
  /** Activities of leads that count. */
  readonly counted: number;
  readonly later: number;
}

/**
 * Σ count × points × (1 − decay) ^ idle weeks for every lead, in the order of the tab.
 *
 * Events are the activities that name the lead and whose kind the points table lists; attributes are columns of the leads tab
 * whose heading it lists. A lead without any has 0. Of a lead that has converted only what came before counts, so that its
 * score is the one that it converted with. TAB_NOT_CHOSEN without a leads tab; what leadScore fails with.
 */
export function scoreLeads(source: LeadsSource): Result<Scores> {
  if (source.leads === null) return fail({ code: "TAB_NOT_CHOSEN", tabs: ["leads"] });
  const world = leadsWorld(source);
  if (!world.ok) return world;
  const { points, decay } = source.input.assumptions.leads;
  const { asOf } = source.input;
  const fold = folding();
  const listed = new Set(points.map(({ event }) => fold(event)));
  const own = new Map<number, SortedActivity[]>();
  const worthless = new Map<string, number>();
  let [strangers, counted] = [0, 0];
  for (const activity of world.value.activities ?? []) {
    if (activity.of < 0) {
      if (activity.lead !== "") strangers += 1;
      continue;
    }
    const mine = own.get(activity.of);
    if (mine === undefined) own.set(activity.of, [activity]);
    else mine.push(activity);
    if (listed.has(fold(activity.kind))) counted += 1;
    else worthless.set(activity.kind, (worthless.get(activity.kind) ?? 0) + 1);
  }
  const leads: ScoredLead[] = [];
  for (const [place, lead] of (world.value.leads ?? []).entries()) {
    const until = lead.convertedOn === null ? toSerial(asOf) : Math.floor(lead.convertedOn);
    const events = (own.get(place) ?? []).filter(({ moment }) => moment === null || moment < until + 1);
    const last = lastDay(lead, events);
    const idleWeeks = last === null ? 0 : Math.max(0, Math.floor((until - last) / 7));
    const counts = countsOf(lead, events, fold);
    const parts = points.flatMap(({ event, points: worth }): ScorePart[] => {
      const count = counts.get(fold(event)) ?? 0;
      return count === 0 ? [] : [{ event, count, points: worth }];
    });
    const score =
      parts.length === 0
        ? ok(0)
        : leadScore(
            parts.map(({ event }) => event),
            parts.map(({ count }) => count),
            points,
            idleWeeks,
            decay,
          );
    if (!score.ok) return score;
    leads.push({ lead, score: score.value, parts, idleWeeks, last: last === null ? null : fromSerial(last) });
  }
  return ok({ leads, worthless, strangers, counted, later: world.value.later });
}

/**
 * What made the score, in words: "Pricing page 2 × 10, Open 1; 2 idle weeks −19 %".
 */
export function madeOf({ parts, idleWeeks }: ScoredLead, decay: number): string {
  const events = parts.map(({ event, count, points }) => {
    const worth = String(points).replace("-", "−");
    return count === 1 ? `${event} ${worth}` : `${event} ${count} × ${worth}`;
  });
  const lost = cleanTo15Digits((1 - (1 - decay) ** idleWeeks) * 100);
  if (events.length === 0) return "No event or attribute with points";
  if (idleWeeks === 0 || lost === 0) return events.join(", ");
  return `${events.join(", ")}; ${idleWeeks} idle ${idleWeeks === 1 ? "week" : "weeks"} −${Math.round(lost)} %`;
}

/** Words folded, each spelling once; a custom field's ending is no part of its name. */
function folding(): (event: string) => string {
  const known = new Map<string, string>();
  return (event) => {
    const word = known.get(event) ?? foldWord(event.replace(/__c\s*$/i, ""));
    known.set(event, word);
    return word;
  };
}

/** The last day, as a serial number, on which something happened with the lead; its creation is the first thing that did. */
function lastDay(lead: Lead, events: readonly SortedActivity[]): number | null {
  const moments = [lead.created, lead.responded, ...events.map(({ moment }) => moment)];
  const last = moments.reduce<number | null>(
    (latest, moment) => (moment !== null && (latest === null || moment > latest) ? moment : latest),
    null,
  );
  return last === null ? null : Math.floor(last);
}

function countsOf(
  lead: Lead,
  events: readonly SortedActivity[],
  fold: (event: string) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (event: string, count: number): void => {
    const word = fold(event);
    counts.set(word, (counts.get(word) ?? 0) + count);
  };
  for (const { kind } of events) add(kind, 1);
  for (const { event, count } of lead.marks) add(event, count);
  return counts;
}
