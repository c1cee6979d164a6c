/** The metrics of some leads and some activities: one list, from which every table of the report takes its columns. */
import { toSerial } from "../calendar.ts";
import { groupsOf } from "../groups.ts";
import type { Days } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { leadConversion } from "../metrics/lead-conversion.ts";
import { answeredWithin, leadResponseTime, unansweredLeads } from "../metrics/lead-response-time.ts";
import { prospectMeetings } from "../metrics/prospect-meetings.ts";
import { sellingTime } from "../metrics/selling-time.ts";
import { MEDIAN, type Statistic } from "../metrics/statistic.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Result } from "../result.ts";
import type { Cell, Format } from "../table.ts";
import type { Lead } from "./lead.ts";
import type { LeadsWorld, SortedActivity } from "./leads-source.ts";

/** Leads created, and activities that happened, in some days. null: there is no such tab, or no such column. */
export interface Cohort {
  readonly days: Days;
  readonly leads: readonly Lead[] | null;
  readonly activities: readonly SortedActivity[] | null;
}

export interface ActivityMetric {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly how: string;
  readonly value: (cohort: Cohort, facts: ActivityFacts) => Cell;
}

/** What the tabs can tell at all. */
export interface ActivityFacts {
  readonly world: LeadsWorld;
  readonly hasConversion: boolean;
  readonly hasHours: boolean;
  readonly hasOwners: boolean;
}

const MEAN: Statistic = { kind: "mean" };

export const LEAD_METRICS: readonly ActivityMetric[] = [
  {
    id: "leads",
    name: "New leads",
    format: "integer",
    how: "Leads created in these days",
    value: ({ leads }) => leads?.length ?? null,
  },
  {
    id: "medianResponse",
    name: "Median response, hours",
    format: "decimal",
    how: "From a lead's creation to the first outreach, answered leads, calendar hours",
    value: (cohort, facts) => response(cohort, facts, MEDIAN),
  },
  {
    id: "meanResponse",
    name: "Mean response, hours",
    format: "decimal",
    how: "The same as a mean: a few leads that wait for days pull it up",
    value: (cohort, facts) => response(cohort, facts, MEAN),
  },
  {
    id: "in5Minutes",
    name: "Answered in 5 minutes",
    format: "share",
    how: "Leads answered within 5 minutes ÷ new leads; unanswered ones count as late",
    value: (cohort, facts) => (facts.world.hasTimes ? within(cohort, facts, 5) : null),
  },
  {
    id: "in1Hour",
    name: "Answered in 1 hour",
    format: "share",
    how: "The same within 60 minutes",
    value: (cohort, facts) => (facts.world.hasTimes ? within(cohort, facts, 60) : null),
  },
  {
    id: "in24Hours",
    name: "Answered in 24 hours",
    format: "share",
    how: "The same within 24 hours; where the tab has no times of day, on the same or the next day",
    value: (cohort, facts) => within(cohort, facts, 24 * 60),
  },
  {
    id: "unanswered",
    name: "Not answered",
    format: "integer",
    how: "New leads without an outreach up to the as-of date; they are in no average",
    value: ({ leads }, { world }) =>
      leads === null || world.responses === "none"
        ? null
        : known(unansweredLeads(createdOf(leads), respondedOf(leads))),
  },
  {
    id: "conversion",
    name: "Lead conversion",
    format: "share",
    how: "New leads that have converted by the as-of date ÷ new leads; young leads still may",
    value: ({ leads }, { hasConversion }) => (leads === null || !hasConversion ? null : conversionOf(leads)),
  },
];

export const WORK_METRICS: readonly ActivityMetric[] = [
  {
    id: "activities",
    name: "Activities",
    format: "integer",
    how: "Rows of the activities tab with an owner in these days",
    value: ({ activities }, facts) => (activities === null ? null : ofReps(activities, facts).length),
  },
  {
    id: "hours",
    name: "Hours",
    format: "decimal",
    how: "Hours of all activities in these days",
    value: ({ activities }, { hasHours }) =>
      activities === null || !hasHours ? null : exactSum(activities.map(({ hours }) => hours)),
  },
  {
    id: "selling",
    name: "Selling time",
    format: "share",
    how: "Hours of selling activities ÷ all hours",
    value: ({ activities }, { hasHours }) => (activities === null || !hasHours ? null : sellingShare(activities)),
  },
  {
    id: "meetings",
    name: "Prospect meetings",
    format: "integer",
    how: "Meetings with an owner that were held; cancelled ones and no-shows are left out",
    value: ({ activities, days }, { hasOwners }) =>
      activities === null || !hasOwners ? null : meetingsOf(activities, days),
  },
  {
    id: "perRep",
    name: "Meetings per rep",
    format: "decimal",
    how: "Prospect meetings ÷ reps with an activity in these days",
    value: ({ activities, days }, { hasOwners }) => {
      if (activities === null || !hasOwners) return null;
      const reps = groupsOf(activities.map(({ owner }) => owner)).labels.length;
      return reps === 0 ? null : cleanTo15Digits(meetingsOf(activities, days) / reps);
    },
  },
];

/** What reps did: a page that a lead has looked at has no owner. All of them where the tab names no owners. */
export function ofReps(activities: readonly SortedActivity[], { hasOwners }: ActivityFacts): readonly SortedActivity[] {
  return hasOwners ? activities.filter(({ owner }) => owner !== "") : activities;
}

export function createdOf(leads: readonly Lead[]): (number | null)[] {
  return leads.map(({ created }) => created);
}

export function respondedOf(leads: readonly Lead[]): (number | null)[] {
  return leads.map(({ responded }) => responded);
}

export function conversionOf(leads: readonly Lead[]): number | null {
  return known(leadConversion(leads.map(({ converted }) => converted)));
}

/** Meetings and what was done to get them, rep by rep, as PROSPECT_MEETINGS counts them; null without a rep. */
export function meetingsByRep(activities: readonly SortedActivity[], days: Days): readonly (readonly Cell[])[] | null {
  const owners = groupsOf(activities.map(({ owner }) => owner));
  const inDays = activities.map(({ moment }) => (moment === null ? null : Math.floor(moment)));
  const efforts = new Map<string, number>();
  const isInDays = isIn(days);
  for (const { owner, sells, isMeeting, moment } of activities) {
    if (owner === "" || !sells || isMeeting || !isInDays(moment)) continue;
    efforts.set(owner, (efforts.get(owner) ?? 0) + 1);
  }
  const table = prospectMeetings(
    inDays.map((day, index) => (activities[index]?.isMeeting === true ? day : null)),
    owners,
    days.start,
    days.end,
    [...efforts].map(([rep, count]) => ({ rep, activities: count })),
  );
  return table.ok ? table.value.rows : null;
}

/** Whether a moment falls on one of the days. */
export function isIn({ start, end }: Days): (moment: number | null) => boolean {
  const [first, past] = [toSerial(start), toSerial(end) + 1];
  return (moment) => moment !== null && moment >= first && moment < past;
}

export function sellingShare(activities: readonly SortedActivity[]): number | null {
  const selling = [...new Set(activities.flatMap(({ sells, kind }) => (sells ? [kind] : [])))];
  return known(
    sellingTime(
      activities.map(({ hours }) => hours),
      groupsOf(activities.map(({ kind }) => kind)),
      selling,
    ),
  );
}

function meetingsOf(activities: readonly SortedActivity[], days: Days): number {
  return (meetingsByRep(activities, days) ?? []).reduce((sum, [, meetings]) => sum + Number(meetings), 0);
}

function response({ leads }: Cohort, { world }: ActivityFacts, statistic: Statistic): number | null {
  if (leads === null || world.responses === "none") return null;
  return known(leadResponseTime(createdOf(leads), respondedOf(leads), statistic, "hours"));
}

function within({ leads }: Cohort, { world }: ActivityFacts, minutes: number): number | null {
  if (leads === null || world.responses === "none") return null;
  return known(answeredWithin(createdOf(leads), respondedOf(leads), minutes));
}

function known(result: Result<number>): number | null {
  return result.ok ? result.value : null;
}
