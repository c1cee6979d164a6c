/** The activity report's tables on a few rows whose figures are worked out by hand, and laws on any rows. */
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  activityFigures,
  activityKinds,
  activityMissing,
  activityMonths,
  activityReps,
  activitySources,
  activitySpeeds,
} from "../../../src/core/leads/activity-tables.ts";
import type { LeadsSource } from "../../../src/core/leads/leads-source.ts";
import type { Result } from "../../../src/core/result.ts";
import type { Cell, Table } from "../../../src/core/table.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { ACTIVITY_ROWS, type Given, LEAD_ROWS, leadsSource, type TextRows } from "./some-leads.ts";

const TABLES: readonly ((source: LeadsSource) => Result<Table>)[] = [
  activityFigures,
  activitySpeeds,
  activityMonths,
  activityReps,
  activityKinds,
  activitySources,
  activityMissing,
];

function figures(given: Given = {}): Readonly<Record<string, readonly [now: Cell, before: Cell, change: Cell]>> {
  const { rows } = valueFrom(activityFigures(leadsSource(given)));
  return Object.fromEntries(
    rows.map(([name, now = null, before = null, change = null]) => [name, [now, before, change]]),
  );
}

const missing = (given: Given): string[] =>
  valueFrom(activityMissing(leadsSource(given))).rows.map(([what, why]) => `${what}: ${why}`);

describe("activityFigures", () => {
  it("works out the quarter's first 46 days beside the first 46 of the quarter before", () => {
    const { rows, columns } = valueFrom(activityFigures(leadsSource()));
    expect(columns.map(({ heading }) => heading)).toEqual([
      "Figure",
      "2026-Q1 (first 46 days)",
      "2025-Q4 (first 46 days)",
      "Change",
      "How it is worked out",
    ]);
    expect(rows).toHaveLength(13);
    // L1 waits 1/15 h, L2 2 h, L3 50 h, L4 for ever; L5 half an hour. Nov 15 is the 46th day of the fourth quarter.
    expect(figures()).toEqual({
      "New leads": [4, 1, 3],
      "Median response, hours": [2, 0.5, 3],
      "Mean response, hours": [17.3555555555556, 0.5, 33.7111111111112],
      "Answered in 5 minutes": [0.25, 0, 0.25],
      "Answered in 1 hour": [0.25, 1, -0.75],
      "Answered in 24 hours": [0.5, 1, -0.5],
      "Not answered": [1, 0, null],
      // L3 converts after the as-of date.
      "Lead conversion": [0.25, 1, -0.75],
      // What the leads did themselves has no owner. The meeting of Nov 20 lies behind the 46th day.
      Activities: [4, 0, null],
      Hours: [8, 0, null],
      "Selling time": [0.375, null, null],
      // The demo; the meeting was a no-show.
      "Prospect meetings": [1, 0, null],
      "Meetings per rep": [0.5, null, null],
    });
  });

  it("takes the first outreach from the activities where no column of leads tells it", () => {
    const leads = LEAD_ROWS.map((row) => [...row.slice(0, 5), ...row.slice(6)]);
    // L1: the demo of Jan 14, 14:00, 101 hours on; L2: the call of Jan 13, 9:00, 23 hours; L3 and L4 have none.
    // L5: the meeting of Nov 20, 10:00, 355 hours.
    expect(figures({ leads })).toMatchObject({
      "Median response, hours": [62, 355, -0.825352112676056],
      "Answered in 24 hours": [0.25, 0, 0.25],
      "Not answered": [2, 0, null],
    });
  });

  it("has whole days where the tab has no times, and says nothing about minutes", () => {
    const dayOnly = (cell: string | number) => (typeof cell === "string" ? cell.replace(/ \d\d:\d\d$/, "") : cell);
    const leads = LEAD_ROWS.map((row) => row.map(dayOnly));
    expect(figures({ leads })).toMatchObject({
      "Median response, hours": [0, 0, null],
      "Answered in 5 minutes": [null, null, null],
      "Answered in 1 hour": [null, null, null],
      "Answered in 24 hours": [0.5, 1, -0.5],
    });
    expect(missing({ leads })[0]).toContain("Times of day");
  });

  it.each<{ why: string; given: Given; blank: readonly string[]; told: readonly string[] }>([
    {
      why: "no leads tab",
      given: { leads: null },
      blank: ["New leads", "Median response, hours", "Not answered", "Lead conversion"],
      told: ["Activities", "Selling time", "Prospect meetings"],
    },
    {
      why: "no activities tab",
      given: { activities: null },
      blank: ["Activities", "Hours", "Selling time", "Prospect meetings"],
      told: ["New leads", "Median response, hours", "Lead conversion"],
    },
    {
      why: "leads without any day",
      given: { leads: LEAD_ROWS.map((row) => row.slice(0, 4)) },
      blank: ["New leads", "Lead conversion"],
      told: ["Activities"],
    },
    {
      why: "activities without hours and owners",
      given: { activities: ACTIVITY_ROWS.map(([date = "", kind = "", , lead = ""]) => [date, kind, lead]) },
      blank: ["Hours", "Selling time", "Prospect meetings", "Meetings per rep"],
      told: ["Activities", "New leads"],
    },
  ])("is blank, not zero, with $why", ({ given, blank, told }) => {
    const shown = figures(given);
    for (const name of blank) expect(shown[name], name).toEqual([null, null, null]);
    for (const name of told) expect(shown[name]?.[0], name).not.toBeNull();
  });

  it("goes by the words of the settings where there are any", () => {
    const settings = { sellingActivities: ["Admin"], meetingActivities: ["call"] };
    expect(figures({ settings })).toMatchObject({
      "Selling time": [0.625, null, null],
      "Prospect meetings": [1, 0, null],
    });
  });

  it("fails for a period that has not begun", () => {
    expect(failureFrom(activityFigures(leadsSource({ period: "2026-Q3" }))).code).toBe("PERIOD_NOT_STARTED");
  });
});

it.each(TABLES.map((table) => ({ name: table.name, table })))("$name needs one of the two tabs", ({ table }) => {
  const neither = leadsSource({ leads: null, activities: null });
  expect(failureFrom(table(neither))).toEqual({ code: "TAB_NOT_CHOSEN", tabs: ["leads", "activities"] });
  for (const given of [{ leads: null }, { activities: null }]) valueFrom(table(leadsSource(given)));
});

it("activitySpeeds sorts a year's leads by their wait", () => {
  expect(valueFrom(activitySpeeds(leadsSource())).rows).toEqual([
    ["Within 5 minutes", 1, 0.2, 1, 1],
    ["5 minutes to 1 hour", 1, 0.2, 1, 1],
    ["1 to 24 hours", 1, 0.2, 0, 0],
    ["Later", 1, 0.2, 0, 0],
    ["Not answered", 1, 0.2, 0, 0],
  ]);
});

it("activityMonths ends with the as-of date's month", () => {
  const { rows, columns } = valueFrom(activityMonths(leadsSource()));
  expect(rows.map(([month]) => month)).toEqual([
    ...["2025-03-01", "2025-04-01", "2025-05-01", "2025-06-01", "2025-07-01", "2025-08-01", "2025-09-01"],
    ...["2025-10-01", "2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"],
  ]);
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  expect(rows.slice(-4).map((row) => [row[at("leads")], row[at("meetings")], row[at("hours")]])).toEqual([
    [1, 1, 4],
    [0, 0, 0],
    [2, 1, 3],
    // The meeting of the day after the as-of date is not there yet.
    [2, 0, 5],
  ]);
});

it("activityReps has the team on top, and the meetings of PROSPECT_MEETINGS", () => {
  expect(valueFrom(activityReps(leadsSource())).rows).toEqual([
    ["Team", 4, 8, 0.375, 1, 0.5, 4, 2, 0.25, 1, 0.25],
    // A call beside the demo and the no-show, which is no meeting and no other selling activity but an effort all the same.
    ["Ann", 3, 3, 1, 1, 0.5, 2, 1.03333333333333, 0.5, 0, 0.5],
    ["Bo", 1, 5, 0, 0, null, 2, 50, 0, 1, 0],
  ]);
});

it("activityKinds shows where the hours went", () => {
  expect(valueFrom(activityKinds(leadsSource())).rows).toEqual([
    ["Admin", "no", 1, 5, 0.625],
    ["Demo", "yes", 1, 2, 0.25],
    ["Call", "yes", 1, 1, 0.125],
    ["Meeting", "yes", 1, 0, 0],
  ]);
});

it("activitySources counts as LEAD_CONVERSION does", () => {
  expect(valueFrom(activitySources(leadsSource())).rows).toEqual([
    ["Web", 2, 1, 0.5, 1.03333333333333],
    ["Fair", 2, 0, 0, 50],
  ]);
});

it("activityMissing says what is left out and why", () => {
  expect(missing({})).toEqual([
    "1 lead: Created after 2026-02-15.",
    "1 row of leads: Neither an id nor a name.",
    "1 activity: No day that can be read, so in no period.",
  ]);
  expect(
    missing({
      leads: null,
      activities: [
        ["Date", "Type"],
        ["2026-01-01", "Call"],
      ],
    }),
  ).toEqual([
    "Response time and lead conversion: A leads tab: choose it in the sidebar beside the report.",
    "Selling time: A column Hours or Duration (minutes) in the activities tab.",
    "Prospect meetings per rep: A column in the activities tab that says whose activity it is.",
  ]);
  const early = LEAD_ROWS.map((row, at) =>
    row.map((cell, column) => (at === 1 && column === 5 ? "2026-01-09 09:00" : cell)),
  );
  expect(missing({ leads: early })).toContain(
    "1 answer: Before the lead was created; the lead counts as not answered.",
  );
});

const lead = fc.record({
  source: fc.constantFrom("Web", "Fair", ""),
  owner: fc.constantFrom("Ann", "Bo", ""),
  created: fc.integer({ min: 45_900, max: 46_070 }),
  wait: fc.option(fc.integer({ min: 0, max: 20_000 })),
  converted: fc.boolean(),
});

const rowsOf = (leads: readonly (typeof lead extends fc.Arbitrary<infer T> ? T : never)[]): TextRows => [
  ["Lead ID", "Source", "Owner", "Created", "First response", "Converted"],
  ...leads.map(({ source, owner, created, wait, converted }, index) => [
    `L${index}`,
    source,
    owner,
    created + 0.375,
    wait === null ? "" : created + 0.375 + wait / 1440,
    converted ? "yes" : "no",
  ]),
];

const column = (table: Result<Table>, id: string): Cell[] => {
  const { rows, columns } = valueFrom(table);
  const at = columns.findIndex((one) => one.id === id);
  return rows.map((row) => row[at] ?? null);
};
const sum = (cells: readonly Cell[]): number => cells.reduce<number>((total, cell) => total + Number(cell ?? 0), 0);

test.prop([fc.array(lead, { minLength: 1, maxLength: 30 })])(
  "parts add up to the whole, in any order of rows",
  (leads) => {
    const source = leadsSource({ leads: rowsOf(leads), activities: null });
    const shown = figures({ leads: rowsOf(leads), activities: null });
    expect(sum(column(activitySources(source), "leads"))).toBe(shown["New leads"]?.[0]);
    const owned = leads.filter(({ owner }) => owner !== "").length;
    expect(sum(column(activityReps(source), "leads").slice(1))).toBeLessThanOrEqual(owned);
    const speeds = column(activitySpeeds(source), "leads");
    expect(sum(speeds)).toBe(sum(column(activityMonths(source), "leads")));
    const backwards = rowsOf(leads).slice(1).reverse();
    const turned = leadsSource({ leads: [rowsOf(leads)[0] ?? [], ...backwards], activities: null });
    expect(valueFrom(activityFigures(turned))).toEqual(valueFrom(activityFigures(source)));
    const shares = ["Answered in 5 minutes", "Answered in 1 hour", "Answered in 24 hours"].map(
      (name) => shown[name]?.[0],
    );
    const [five = null, hour = null, day = null] = shares;
    if (five !== null) expect(Number(five) <= Number(hour) && Number(hour) <= Number(day)).toBe(true);
  },
);
