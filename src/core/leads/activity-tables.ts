/** The activity report as tables: how fast leads are answered and how many convert, where the hours go, who meets prospects. */
import { monthEnd, monthStart } from "../calendar.ts";
import { groupsOf } from "../groups.ts";
import { type Days, daysUntil } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { figureChange } from "../metrics/figure-change.ts";
import { leadConversionBy } from "../metrics/lead-conversion.ts";
import { responseWait } from "../metrics/lead-response-time.ts";
import { cleanTo15Digits } from "../money.ts";
import { windowsOf } from "../quota/windows.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import {
  type ActivityFacts,
  type ActivityMetric,
  type Cohort,
  conversionOf,
  isIn,
  LEAD_METRICS,
  meetingsByRep,
  ofReps,
  sellingShare,
  WORK_METRICS,
} from "./activity-metrics.ts";
import type { Lead } from "./lead.ts";
import { hasConversion, type LeadsSource, leadsWorld } from "./leads-source.ts";

const MONTHS = 12;

const METRICS: readonly ActivityMetric[] = [...LEAD_METRICS, ...WORK_METRICS];

/**
 * The figures of the period beside those of the one before, cut to the same number of days while it runs.
 *
 * Thirteen rows, always; what the tabs do not tell is blank. TAB_NOT_CHOSEN without either tab, PERIOD_NOT_STARTED when the
 * as-of date lies before the period.
 */
export function activityFigures(source: LeadsSource): Result<Table> {
  const facts = factsOf(source);
  if (!facts.ok) return facts;
  const windows = windowsOf(source.input);
  if (!windows.ok) return windows;
  const { current, previous, currentName, previousName } = windows.value;
  const [now, then] = [cohortIn(facts.value, current), cohortIn(facts.value, previous)];
  return ok({
    columns: [
      { id: "figure", heading: "Figure", format: "text" },
      {
        id: "now",
        heading: currentName,
        format: "by row",
        definition: "Blank: no tab or column tells. A blank is never a zero.",
      },
      { id: "before", heading: previousName, format: "by row" },
      {
        id: "change",
        heading: "Change",
        format: "share",
        definition: "This period ÷ the one before − 1; for shares the difference is in percentage points.",
      },
      { id: "how", heading: "How it is worked out", format: "text" },
    ],
    rows: METRICS.map(({ name, format, how, value }): Cell[] => {
      const [figure, before] = [value(now, facts.value), value(then, facts.value)];
      return [name, figure, before, figureChange(format, figure, before), how];
    }),
    rowFormats: METRICS.map(({ format }) => format),
  });
}

/** The same metrics for the twelve months that end with the as-of date's. TAB_NOT_CHOSEN without either tab. */
export function activityMonths(source: LeadsSource): Result<Table> {
  const facts = factsOf(source);
  if (!facts.ok) return facts;
  const { asOf } = source.input;
  const months = Array.from({ length: MONTHS }, (_, index) => monthStart(asOf, index + 1 - MONTHS));
  return ok({
    columns: [
      { id: "month", heading: "Month", format: "month", definition: "The last one up to the as-of date." },
      ...METRICS.map(columnOf),
    ],
    rows: months.map((month): Cell[] => {
      const cohort = cohortIn(facts.value, daysUntil({ start: month, end: monthEnd(month) }, asOf));
      return [month, ...METRICS.map(({ value }) => value(cohort, facts.value))];
    }),
  });
}

const MINUTES_OF_A_DAY = 24 * 60;

/** How long a lead waited, as bands. `hours` are what whole days can tell, too. */
const SPEEDS: readonly { readonly name: string; readonly minutes: number; readonly needsTimes: boolean }[] = [
  { name: "Within 5 minutes", minutes: 5, needsTimes: true },
  { name: "5 minutes to 1 hour", minutes: 60, needsTimes: true },
  { name: "1 to 24 hours", minutes: MINUTES_OF_A_DAY, needsTimes: false },
  { name: "Later", minutes: Number.POSITIVE_INFINITY, needsTimes: false },
];
const NOT_ANSWERED = "Not answered";

/**
 * What became of the leads by how fast they were answered: those created in the twelve months up to the as-of date.
 *
 * Five rows, always. TAB_NOT_CHOSEN without either tab.
 */
export function activitySpeeds(source: LeadsSource): Result<Table> {
  const facts = factsOf(source);
  if (!facts.ok) return facts;
  const { world, hasConversion } = facts.value;
  const { asOf } = source.input;
  const { leads } = cohortIn(facts.value, { start: monthStart(asOf, 1 - MONTHS), end: asOf });
  const told = world.responses === "none" ? null : leads;
  const bandOf = ({ created, responded }: Lead): string => {
    if (responded === null || created === null) return NOT_ANSWERED;
    const wait = responseWait(created, responded, "minutes");
    const fits = ({ minutes, needsTimes }: (typeof SPEEDS)[number]) =>
      wait <= minutes && (world.hasTimes || !needsTimes);
    return SPEEDS.find(fits)?.name ?? NOT_ANSWERED;
  };
  const row = (name: string, needsTimes: boolean): Cell[] => {
    if (told === null || (needsTimes && !world.hasTimes)) return [name, null, null, null, null];
    const own = told.filter((lead) => bandOf(lead) === name);
    const share = told.length === 0 ? null : cleanTo15Digits(own.length / told.length);
    const converted = hasConversion ? own.filter((lead) => lead.converted).length : null;
    return [name, own.length, share, converted, hasConversion ? conversionOf(own) : null];
  };
  return ok({
    columns: [
      { id: "speed", heading: "First outreach", format: "text" },
      { id: "leads", heading: "Leads", format: "integer", definition: "Created in the last twelve months." },
      { id: "share", heading: "Share", format: "share", definition: "Of all these leads." },
      { id: "converted", heading: "Converted", format: "integer", definition: "By the as-of date." },
      { id: "conversion", heading: "Conversion", format: "share", definition: "Converted ÷ leads of the row." },
    ],
    rows: [...SPEEDS.map(({ name, needsTimes }) => row(name, needsTimes)), row(NOT_ANSWERED, false)],
  });
}

/** Where the hours of the period went, by kind of activity, the most hours first. TAB_NOT_CHOSEN without either tab. */
export function activityKinds(source: LeadsSource): Result<Table> {
  const facts = factsOf(source);
  if (!facts.ok) return facts;
  const windows = windowsOf(source.input);
  if (!windows.ok) return windows;
  const { activities } = cohortIn(facts.value, windows.value.current);
  const { hasHours } = facts.value;
  // With hours or by a rep: what leads did by themselves takes nobody's time.
  const reps = new Set(ofReps(activities ?? [], facts.value));
  const all = (activities ?? []).filter((activity) => activity.hours !== null || reps.has(activity));
  const kinds = groupsOf(all.map(({ kind }) => kind));
  const total = exactSum(all.map(({ hours }) => hours));
  const rows = kinds.labels.map((kind, place) => {
    const own = all.filter((_, index) => kinds.of[index] === place);
    const hours = hasHours ? exactSum(own.map((activity) => activity.hours)) : null;
    const share = hours === null || total === 0 ? null : cleanTo15Digits(hours / total);
    return { kind: String(kind), sells: own[0]?.sells === true, count: own.length, hours, share };
  });
  return ok({
    columns: [
      { id: "kind", heading: "Activity", format: "text" },
      {
        id: "sells",
        heading: "Sells",
        format: "text",
        definition:
          "Whether its hours are selling time: the setting Selling activities, else the words that Dealsheet knows.",
      },
      { id: "activities", heading: "Activities", format: "integer", definition: "Rows of the type in the period." },
      { id: "hours", heading: "Hours", format: "decimal" },
      {
        id: "share",
        heading: "Share of hours",
        format: "share",
        definition: "Hours of the type ÷ all hours of the period.",
      },
    ],
    rows: rows
      .sort((one, other) => (other.hours ?? 0) - (one.hours ?? 0) || other.count - one.count)
      .map(({ kind, sells, count, hours, share }): Cell[] => [kind, sells ? "yes" : "no", count, hours, share]),
  });
}

/** The period rep by rep, the team first, then by prospect meetings. TAB_NOT_CHOSEN without either tab. */
export function activityReps(source: LeadsSource): Result<Table> {
  const facts = factsOf(source);
  if (!facts.ok) return facts;
  const windows = windowsOf(source.input);
  if (!windows.ok) return windows;
  const { current } = windows.value;
  const { hasHours } = facts.value;
  const cohort = cohortIn(facts.value, current);
  const meetings = cohort.activities === null ? null : meetingsByRep(cohort.activities, current);
  const byRep = new Map((meetings ?? []).map((row) => [String(row[0]), row]));
  const names = [
    ...new Set([...(cohort.activities ?? []), ...(cohort.leads ?? [])].flatMap(({ owner }) => owner || [])),
  ];
  const leadMetrics = LEAD_METRICS.filter(({ id }) => REP_METRICS.includes(id));
  const row = (name: string, own: Cohort, held: Cell, efforts: Cell): Cell[] => [
    name,
    own.activities === null ? null : ofReps(own.activities, facts.value).length,
    hasHours && own.activities !== null ? exactSum(own.activities.map(({ hours }) => hours)) : null,
    hasHours && own.activities !== null ? sellingShare(own.activities) : null,
    held,
    typeof held === "number" && typeof efforts === "number" && efforts > 0 ? cleanTo15Digits(held / efforts) : null,
    ...leadMetrics.map(({ value }) => value(own, facts.value)),
  ];
  const sum = (at: number): Cell =>
    meetings === null ? null : meetings.reduce((total, cells) => total + Number(cells[at] ?? 0), 0);
  const rows = names.map((name) => {
    const own = {
      days: current,
      leads: cohort.leads?.filter(({ owner }) => owner === name) ?? null,
      activities: cohort.activities?.filter(({ owner }) => owner === name) ?? null,
    };
    const held = meetings === null ? null : (byRep.get(name)?.[1] ?? 0);
    return row(name, own, held, byRep.get(name)?.[2] ?? 0);
  });
  return ok({
    columns: [
      { id: "rep", heading: "Rep", format: "text" },
      ...WORK_METRICS.slice(0, 3).map(columnOf),
      ...WORK_METRICS.slice(3, 4).map(columnOf),
      {
        id: "perActivity",
        heading: "Meetings per activity",
        format: "share",
        definition: "Prospect meetings ÷ other selling activities (calls, emails …): what it took to get them.",
      },
      ...leadMetrics.map(columnOf),
    ],
    rows: [
      row("Team", cohort, sum(1), sum(2)),
      ...rows.sort((one, other) => Number(other[4] ?? 0) - Number(one[4] ?? 0) || Number(other[1]) - Number(one[1])),
    ],
  });
}

const REP_METRICS: readonly string[] = ["leads", "medianResponse", "in1Hour", "unanswered", "conversion"];

/** The period's leads by source, as LEAD_CONVERSION counts them, the most leads first. TAB_NOT_CHOSEN without either tab. */
export function activitySources(source: LeadsSource): Result<Table> {
  const facts = factsOf(source);
  if (!facts.ok) return facts;
  const windows = windowsOf(source.input);
  if (!windows.ok) return windows;
  const cohort = cohortIn(facts.value, windows.value.current);
  const leads = cohort.leads ?? [];
  const groups = groupsOf(leads.map((lead) => lead.source || "(no source)"));
  const conversion = leadConversionBy(
    leads.map(({ converted }) => converted),
    groups,
  );
  const median = LEAD_METRICS.find(({ id }) => id === "medianResponse");
  const counted = conversion.ok ? conversion.value.rows : [];
  return ok({
    columns: [
      { id: "source", heading: "Source", format: "text" },
      { id: "leads", heading: "New leads", format: "integer", definition: "Created in the period's days." },
      { id: "converted", heading: "Converted", format: "integer", definition: "By the as-of date." },
      { id: "conversion", heading: "Lead conversion", format: "share", definition: "Converted ÷ new leads." },
      ...(median === undefined ? [] : [columnOf(median)]),
    ],
    rows: counted
      .map(([name = null, count = null, converted = null, share = null], place): Cell[] => {
        const own = { ...cohort, leads: leads.filter((_, index) => groups.of[index] === place) };
        const told = facts.value.hasConversion;
        return [name, count, told ? converted : null, told ? share : null, median?.value(own, facts.value) ?? null];
      })
      .sort((one, other) => Number(other[1]) - Number(one[1])),
  });
}

/** What the tabs do not tell, and what is left out of the figures. TAB_NOT_CHOSEN without either tab. */
export function activityMissing(source: LeadsSource): Result<Table> {
  const facts = factsOf(source);
  if (!facts.ok) return facts;
  const { world, hasConversion, hasHours, hasOwners } = facts.value;
  const { leads, activities } = source;
  const missing: (readonly [string, string] | null)[] = [
    leads === null
      ? ["Response time and lead conversion", "A leads tab: choose it in the sidebar beside the report."]
      : null,
    leads !== null && !leads.has.has("created")
      ? ["New leads by period", "A column in the leads tab with the day on which a lead was created."]
      : null,
    leads !== null && world.responses === "none"
      ? [
          "Response time",
          "A column First response in the leads tab, or an activities tab whose rows name the lead by its id.",
        ]
      : null,
    leads !== null && world.responses !== "none" && !world.hasTimes
      ? ["Answered in 5 minutes and in 1 hour", "Times of day beside the days on which leads are created and answered."]
      : null,
    leads !== null && !hasConversion
      ? ["Lead conversion", "A column Converted (a tick box), Converted date or Lead status in the leads tab."]
      : null,
    activities === null
      ? ["Selling time and prospect meetings", "An activities tab: choose it in the sidebar beside the report."]
      : null,
    activities !== null && !hasHours
      ? ["Selling time", "A column Hours or Duration (minutes) in the activities tab."]
      : null,
    activities !== null && !hasOwners
      ? ["Prospect meetings per rep", "A column in the activities tab that says whose activity it is."]
      : null,
    ...leftOut(source, world.later, world.answeredBefore),
  ];
  return ok({
    columns: [
      { id: "what", heading: "What", format: "text" },
      { id: "why", heading: "What it needs, or why it is left out", format: "text" },
    ],
    rows: missing.flatMap((row): Cell[][] => (row === null ? [] : [[...row]])),
  });
}

function leftOut(
  { leads, activities, input }: LeadsSource,
  later: number,
  answeredBefore: number,
): (readonly [string, string] | null)[] {
  const line = (count: number, one: string, more: string, why: string): readonly [string, string] | null =>
    count === 0 ? null : [`${count} ${count === 1 ? one : more}`, why];
  return [
    line(later, "lead", "leads", `Created after ${input.asOf}.`),
    line(leads?.nameless ?? 0, "row of leads", "rows of leads", "Neither an id nor a name."),
    line(
      leads?.unreadable ?? 0,
      "date of leads",
      "dates of leads",
      "Cannot be read as a day; the lead counts without it.",
    ),
    line(answeredBefore, "answer", "answers", "Before the lead was created; the lead counts as not answered."),
    line(activities?.undated ?? 0, "activity", "activities", "No day that can be read, so in no period."),
    line(
      activities?.badHours ?? 0,
      "cell of hours",
      "cells of hours",
      "No time of 0 or more; the activity counts without hours.",
    ),
  ];
}

function factsOf(source: LeadsSource): Result<ActivityFacts> {
  const world = leadsWorld(source);
  if (!world.ok) return world;
  const { leads, activities } = source;
  return ok({
    world: world.value,
    hasConversion: hasConversion(leads),
    hasHours: (["hours", "minutes", "seconds", "duration"] as const).some(
      (field) => activities?.has.has(field) === true,
    ),
    hasOwners: activities?.has.has("owner") === true,
  });
}

function cohortIn({ world }: ActivityFacts, days: Days): Cohort {
  const { leads, activities } = world;
  const isInDays = isIn(days);
  const hasDays = leads?.some(({ created }) => created !== null) === true || leads?.length === 0;
  return {
    days,
    leads: leads === null || !hasDays ? null : leads.filter(({ created }) => isInDays(created)),
    activities: activities?.filter(({ moment }) => isInDays(moment)) ?? null,
  };
}

function columnOf({ id, name, format, how }: ActivityMetric): Column {
  return { id, heading: name, format, definition: `${how}.` };
}
