/** Ramp as tables: the team's figures, attainment by month in role, each rep, and each rep month by month. */
import { type CivilDate, monthStart } from "../calendar.ts";
import { monthlyHistory } from "../forecast/monthly-history.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { MEDIAN, summarize } from "../metrics/statistic.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { type Cell, type Column, type Figure, figuresTable, type Table } from "../table.ts";
import {
  askedOf,
  attainmentOf,
  MONTHS_RUNNING,
  type RampMonth,
  type RampRecord,
  rampedAt,
  rampRecords,
} from "./ramp-record.ts";
import { monthQuota, USUAL_RAMP } from "./roles.ts";

/** Rows of the table by month in role that stand alone; all later months share the last row. */
export const RAMP_MONTHS = 12;
const MONTHS_SHOWN = 12;
/** The last months that say whether a rep keeps to the schedule. */
const MONTHS_JUDGED = 3;

export const RAMP_STATUSES = [
  "behind schedule",
  "on schedule",
  "just started",
  "past schedule",
  "ramped",
  "in role",
  "no start date",
  "no quota",
] as const;
export type RampStatus = (typeof RAMP_STATUSES)[number];

interface RepRamp {
  readonly record: RampRecord;
  readonly status: RampStatus;
  /** The schedule's share in the as-of date's month; null without a start. */
  readonly share: number | null;
  /** Of one whole month, full and ramped; null without a quota. */
  readonly full: number | null;
  readonly ramped: number | null;
  readonly judged: readonly RampMonth[];
  /** Σ won ÷ Σ ramped quota of the judged months. */
  readonly attainment: number | null;
}

function repRamps(input: ReportInput): readonly RepRamp[] {
  const month = monthStart(input.asOf);
  return rampRecords(input)
    .filter(({ role }) => role.standing === "active")
    .map((record): RepRamp => {
      const { role, schedule, inRoleNow, months } = record;
      const share = inRoleNow === null ? null : rampedAt(1, inRoleNow, schedule);
      const whole =
        role.rep.quota === null
          ? null
          : monthQuota({ rep: { ...role.rep, start: null }, end: null }, month, input.assumptions.calendar);
      const judged = months.slice(-MONTHS_JUDGED);
      return {
        record,
        share,
        full: whole,
        ramped: whole === null ? null : cleanTo15Digits(whole * (share ?? 1)),
        judged,
        attainment: attainmentOf(judged, "ramped"),
        status: statusOf(record, attainmentOf(judged, "ramped"), input.assumptions.rules.achievementThreshold),
      };
    });
}

function statusOf(
  { role, schedule, inRoleNow, months, reached }: RampRecord,
  attainment: number | null,
  bar: number,
): RampStatus {
  if (role.rep.quota === null || role.rep.quota <= 0) return "no quota";
  if (inRoleNow === null) return "no start date";
  if (reached?.kind === "ramped") return "ramped";
  const isOnRamp = inRoleNow < schedule.length - 1;
  if (!isOnRamp) return reached === null ? "in role" : "past schedule";
  if (months.length === 0 || attainment === null) return "just started";
  return attainment >= bar ? "on schedule" : "behind schedule";
}

export function rampSummary(input: ReportInput): Table {
  const reps = repRamps(input);
  const counted = (...statuses: RampStatus[]): number => reps.filter(({ status }) => statuses.includes(status)).length;
  const onRamp = reps.filter(({ share, full }) => share !== null && full !== null && share < 1);
  const carrying = reps.filter(({ full }) => full !== null);
  const full = carrying.length === 0 ? null : exactSum(carrying.map((rep) => rep.full));
  const ramped = carrying.length === 0 ? null : exactSum(carrying.map((rep) => rep.ramped));
  const times = reps.flatMap(({ record: { reached } }) => (reached?.kind === "ramped" ? [reached.months] : []));
  const middle = summarize(times, MEDIAN, "reps");
  const onSchedule = rampRecords(input).flatMap(({ months, schedule }) =>
    months.filter(({ inRole }) => inRole !== null && inRole < schedule.length - 1),
  );
  const bar = percent(input.assumptions.rules.achievementThreshold);
  const figures: readonly Figure[] = [
    ["Reps", "integer", reps.length, "Reps of the settings and other owners who are in the team on the as-of date"],
    [
      "Reps on ramp",
      "integer",
      onRamp.length,
      "With a start date and a quota, whose schedule asks less than the full quota this month",
    ],
    [
      "Behind schedule",
      "integer",
      counted("behind schedule"),
      `On ramp, and below ${bar} of the ramped quota in the last ${MONTHS_JUDGED} full months in role`,
    ],
    [
      "Past the schedule, not there yet",
      "integer",
      counted("past schedule"),
      `The schedule is over, and there were no ${MONTHS_RUNNING} months in a row at ${bar} of full quota yet`,
    ],
    [
      "Time to full productivity, median months",
      "decimal",
      middle.ok ? roundedMonths(middle.value) : null,
      timesHow(times.length, bar),
    ],
    [
      "Attainment on ramp",
      "share",
      attainmentOf(onSchedule, "ramped"),
      "Won ÷ ramped quota of all full months on ramp, former reps included; months that ask nothing count with what was won",
    ],
    ["Full quota of a month", "money", full, "Of all reps with a quota, if everybody carried it in full"],
    ["Ramped quota of this month", "money", ramped, "The same, each at the schedule's share of this month"],
    [
      "Ramped share of the team",
      "share",
      full === null || ramped === null || full <= 0 ? null : cleanTo15Digits(ramped / full),
      "Ramped quota ÷ full quota: how much of the team is up to speed by the schedule",
    ],
    [
      "Reps without a start date",
      "integer",
      reps.filter(({ record }) => record.inRoleNow === null).length,
      "In no month of role and on no ramp: fill in Start date under Reps in the tab Dealsheet settings",
    ],
    [
      "Reps without a quota",
      "integer",
      reps.filter(({ full }) => full === null).length,
      "Attainment cannot be told: fill in Quota under Reps in the tab Dealsheet settings",
    ],
  ];
  return figuresTable(figures);
}

function timesHow(count: number, bar: string): string {
  const rule = `Months from the start to the first of ${MONTHS_RUNNING} months in a row at ${bar} of full quota`;
  return count === 0
    ? `${rule}; no rep has got there in the months that the tab tells`
    : `${rule}; of ${count} who got there`;
}

/** Attainment by month in role, all reps lined up by their start: Σ won ÷ Σ full quota, beside what the schedule asks. */
export function rampCohort(input: ReportInput): Table {
  const byMonth = new Map<number, RampMonth[]>();
  for (const { months } of rampRecords(input)) {
    for (const month of months) {
      if (month.inRole === null || month.full === null || month.won === null) continue;
      const place = Math.min(month.inRole, RAMP_MONTHS);
      const known = byMonth.get(place);
      if (known === undefined) byMonth.set(place, [month]);
      else known.push(month);
    }
  }
  const rows = Array.from({ length: RAMP_MONTHS + 1 }, (_, place): Cell[] => {
    const months = byMonth.get(place) ?? [];
    const asked = askedOf(months) ?? rampedAt(1, place, USUAL_RAMP);
    const attainment = attainmentOf(months, "full");
    return [
      place === RAMP_MONTHS ? `${RAMP_MONTHS + 1} and later` : place + 1,
      cleanTo15Digits(asked),
      attainment,
      attainment === null ? null : cleanTo15Digits(attainment - asked),
      months.length,
      months.length === 0 ? null : exactSum(months.map(({ won }) => won)),
      months.length === 0 ? null : exactSum(months.map(({ full }) => full)),
    ];
  });
  return {
    columns: [
      {
        id: "month",
        heading: "Month in role",
        format: "by row",
        definition: "1 is the calendar month of the start, however late in it that is.",
      },
      {
        id: "schedule",
        heading: "Schedule",
        format: "share",
        definition:
          "What the reps' ramps under Plan assignments ask, each weighted by quota; without one 0, 25, 50, 75, 100 %.",
      },
      {
        id: "attainment",
        heading: "Attainment",
        format: "share",
        definition: "Σ won ÷ Σ full quota of these months, never a mean of ratios. Blank: nobody was in this month.",
      },
      {
        id: "difference",
        heading: "Ahead or behind",
        format: "share",
        definition: "Attainment − schedule, in percentage points.",
      },
      {
        id: "months",
        heading: "Rep months",
        format: "integer",
        definition: "How many full months of reps the row rests on. Few say little.",
      },
      { id: "won", heading: "Won", format: "money", definition: "By the reps of these months." },
      { id: "quota", heading: "Full quota", format: "money", definition: "For the days in role." },
    ],
    rows,
    rowFormats: rows.map((_, place) => (place === RAMP_MONTHS ? "text" : "integer")),
  };
}

/** Each rep's place on the ramp, the newest first. */
export function rampReps(input: ReportInput): Table {
  const { achievementThreshold } = input.assumptions.rules;
  const reps = [...repRamps(input)].sort((one, other) => startOf(other).localeCompare(startOf(one)));
  return {
    columns: [
      { id: "rep", heading: "Rep", format: "text", definition: "The newest first; reps without a start date last." },
      {
        id: "start",
        heading: "Start",
        format: "date",
        definition: "Start date under Reps in the tab Dealsheet settings.",
      },
      {
        id: "inRole",
        heading: "Month in role",
        format: "integer",
        definition: "1 in the calendar month of the start.",
      },
      {
        id: "share",
        heading: "Schedule now",
        format: "share",
        definition: "The share of the full quota that the schedule asks this month.",
      },
      { id: "full", heading: "Full quota", format: "money", definition: "Of one month." },
      { id: "ramped", heading: "Ramped quota", format: "money", definition: "Full quota × schedule now." },
      {
        id: "won",
        heading: "Won lately",
        format: "money",
        definition: `In the last ${MONTHS_JUDGED} full months in role.`,
      },
      {
        id: "attainment",
        heading: "Of ramped quota",
        format: "share",
        definition: "Won lately ÷ the ramped quotas of the same months.",
      },
      { id: "status", heading: "Status", format: "text" },
      {
        id: "time",
        heading: "Months to full productivity",
        format: "decimal",
        definition: `From the start to the first of ${MONTHS_RUNNING} months in a row at full quota. Blank: not there yet, or it cannot be told.`,
      },
      { id: "why", heading: "Why", format: "text" },
    ],
    rows: reps.map(({ record, share, full, ramped, judged, attainment, status }): Cell[] => [
      record.role.rep.rep,
      record.role.rep.start,
      record.inRoleNow === null ? null : record.inRoleNow + 1,
      share,
      full,
      ramped,
      judged.length === 0 || judged.some(({ won }) => won === null) ? null : exactSum(judged.map(({ won }) => won)),
      attainment,
      status,
      record.reached?.kind === "ramped" ? roundedMonths(record.reached.months) : null,
      WHY[status](percent(achievementThreshold)),
    ]),
  };
}

const WHY: Readonly<Record<RampStatus, (bar: string) => string>> = {
  "behind schedule": (bar) => `Below ${bar} of the ramped quota of the last full months.`,
  "on schedule": (bar) => `At ${bar} of the ramped quota of the last full months or above.`,
  "just started": () => "No full month in role asks anything yet.",
  "past schedule": (bar) => `The schedule is over without ${MONTHS_RUNNING} months in a row at ${bar} of full quota.`,
  ramped: (bar) => `Had ${MONTHS_RUNNING} months in a row at ${bar} of full quota.`,
  "in role": () => "Started before the tab's first decided deal, so the time to full productivity cannot be told.",
  "no start date": () => "Without a start date no month in role can be told.",
  "no quota": () => "Without a quota there is no attainment.",
};

/** Attainment of full quota rep by rep, in the last twelve full months. */
export function rampByMonth(input: ReportInput): Table {
  const { runningMonth } = monthlyHistory([], input.asOf);
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => monthStart(runningMonth, at - MONTHS_SHOWN));
  const reps = [...repRamps(input)].sort((one, other) => startOf(other).localeCompare(startOf(one)));
  return {
    columns: [
      {
        id: "rep",
        heading: "Rep",
        format: "text",
        definition:
          "Won ÷ full quota for the days in role, month by month. Blank: not in role, no quota, or before the tab's first decided deal.",
      },
      ...months.map(
        (month, at): Column => ({
          id: `m${at + 1}`,
          heading: month.slice(0, 7),
          format: "share",
          definition: "Won ÷ full quota of the month's days in role.",
        }),
      ),
    ],
    rows: reps.map(({ record }): Cell[] => {
      const own = new Map<CivilDate, RampMonth>(record.months.map((month) => [month.month, month]));
      return [
        record.role.rep.rep,
        ...months.map((month) => {
          const known = own.get(month);
          return known === undefined ? null : attainmentOf([known], "full");
        }),
      ];
    }),
  };
}

function startOf({ record }: RepRamp): string {
  return record.role.rep.start ?? "";
}

function roundedMonths(months: number): number {
  return Math.round(months * 10) / 10;
}

function percent(share: number): string {
  return `${cleanTo15Digits(share * 100)} %`;
}
