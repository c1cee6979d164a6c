/** What the reports on leads and activities are made from: the two tabs as they were known on the as-of date. */
import { toSerial } from "../calendar.ts";
import { foldWord } from "../deals/fold.ts";
import type { ReportInput } from "../report-input.ts";
import { fail, ok, type Result } from "../result.ts";
import { isOneOf, MEETING_WORDS, SELLING_WORDS, wasHeld } from "./activity-words.ts";
import type { ActivitiesReading, Activity, Lead, LeadsReading } from "./lead.ts";
import { leadsKnownOn } from "./read-leads.ts";

export interface LeadsSource {
  /** The deals play no part. */
  readonly input: Omit<ReportInput, "deals">;
  /** null: no such tab was chosen. */
  readonly leads: LeadsReading | null;
  readonly activities: ActivitiesReading | null;
}

/** An activity with what its words mean. */
export interface SortedActivity extends Activity {
  readonly sells: boolean;
  /** A meeting with a prospect that was held. */
  readonly isMeeting: boolean;
  /** Place of its lead in `leads`; -1: of none that the leads tab has. */
  readonly of: number;
}

export interface LeadsWorld {
  /** Created by the as-of date; null: no leads tab. */
  readonly leads: readonly Lead[] | null;
  /** Up to the as-of date, and those without a day; null: no activities tab. */
  readonly activities: readonly SortedActivity[] | null;
  /** Leads answered before they were created: their answer is not counted. */
  readonly answeredBefore: number;
  /** Created after the as-of date. */
  readonly later: number;
  /** Where the first outreach comes from. */
  readonly responses: "column" | "activities" | "none";
  /** Whether creation and answer have times of day: without, waits are whole days. */
  readonly hasTimes: boolean;
}

/** The two tabs together. TAB_NOT_CHOSEN when there is neither. */
export function leadsWorld({ input, leads, activities }: LeadsSource): Result<LeadsWorld> {
  if (leads === null && activities === null) return fail({ code: "TAB_NOT_CHOSEN", tabs: ["leads", "activities"] });
  const { asOf, assumptions } = input;
  const known = leads === null ? null : leadsKnownOn(leads.leads, asOf);
  const past = toSerial(asOf) + 1;
  const own = (words: readonly string[], byDefault: readonly string[]) => isOneOf(words.length > 0 ? words : byDefault);
  const { meetingActivities, sellingActivities } = assumptions.leads;
  const isMeetingWord = memory(own(meetingActivities, MEETING_WORDS));
  const sellsWord = memory(own(sellingActivities, SELLING_WORDS));
  const placeOf = leadPlaces(known ?? []);
  const sorted =
    activities === null
      ? null
      : activities.activities
          .filter(({ moment }) => moment === null || moment < past)
          .map((activity) => ({
            ...activity,
            sells: sellsWord(activity.kind),
            isMeeting: isMeetingWord(activity.kind) && wasHeld(activity.outcome),
            of: activity.lead === "" ? -1 : (placeOf.get(keyOf(activity.lead)) ?? -1),
          }));
  const hasColumn = leads?.has.has("responded") === true;
  const responses = hasColumn ? "column" : known !== null && sorted?.some(({ of }) => of >= 0) ? "activities" : "none";
  const told = known === null ? null : withAnswers(known, responses === "activities" ? (sorted ?? []) : null);
  return ok({
    leads: told?.leads ?? null,
    activities: sorted,
    answeredBefore: told?.answeredBefore ?? 0,
    later: (leads?.leads.length ?? 0) - (known?.length ?? 0),
    responses,
    hasTimes: told?.hasTimes ?? false,
  });
}

/** Whether the leads tab says in any way what became of a lead. */
export function hasConversion(leads: LeadsReading | null): boolean {
  return (["converted", "convertedOn", "convertedDeal", "status"] as const).some((field) => leads?.has.has(field));
}

/** A log has many rows and few words. */
function memory(test: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const answer = known.get(word) ?? test(word);
    known.set(word, answer);
    return answer;
  };
}

/** Ids tell case apart in some CRMs; what folds to nothing stands for itself. */
function keyOf(text: string): string {
  return /\d/.test(text) ? text : foldWord(text) || text;
}

/** By id, and by name where only one lead has it. */
function leadPlaces(leads: readonly Lead[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const named = new Map<string, number>();
  leads.forEach(({ name }, place) => {
    named.set(keyOf(name), named.has(keyOf(name)) ? -1 : place);
  });
  for (const [name, place] of named) if (place >= 0) places.set(name, place);
  leads.forEach(({ id }, place) => {
    places.set(keyOf(id), place);
  });
  return places;
}

/** The leads with their first outreach; `log`: the activities that tell it, null where a column does. */
function withAnswers(
  leads: readonly Lead[],
  log: readonly SortedActivity[] | null,
): { readonly leads: readonly Lead[]; readonly hasTimes: boolean; readonly answeredBefore: number } {
  const outreach = new Map<number, number[]>();
  for (const { of, moment, sells } of log ?? []) {
    if (of < 0 || moment === null || !sells) continue;
    const own = outreach.get(of);
    if (own === undefined) outreach.set(of, [moment]);
    else own.push(moment);
  }
  const answers = leads.map(({ responded }, place) => (log === null ? [responded] : (outreach.get(place) ?? [])));
  const hasTime = (moment: number | null): boolean => moment !== null && moment !== Math.floor(moment);
  const hasTimes = leads.some(({ created }) => hasTime(created)) && answers.some((moments) => moments.some(hasTime));
  const clock = (moment: number | null): number | null => (moment === null || hasTimes ? moment : Math.floor(moment));
  let answeredBefore = 0;
  const told = leads.map((lead, place) => {
    const created = clock(lead.created);
    const moments = (answers[place] ?? []).flatMap((moment) => clock(moment) ?? []);
    // In a log, calls before the lead was created belong to another story; in a column, they are a mistake.
    const after = moments.filter((moment) => created === null || moment >= created);
    if (log === null && after.length < moments.length) answeredBefore += 1;
    return { ...lead, created, responded: after.length === 0 ? null : Math.min(...after) };
  });
  return { leads: told, hasTimes, answeredBefore };
}
