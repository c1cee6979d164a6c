import { expect, test } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { prospectMeetings } from "../../../src/core/metrics/prospect-meetings.ts";
import { valueFrom } from "../../kit.ts";
import { daysOf, groupsOf } from "../some-columns.ts";

const MARCH = ["2026-03-01" as CivilDate, "2026-03-31" as CivilDate] as const;
const DAYS = daysOf(["2026-03-01", "2026-03-31", "2026-04-01", "2026-03-15", ""]);
const REPS = groupsOf(["Bo", "Ada", "Cy", "Bo", "Bo"]);

test("meetings per rep in first-seen order, both ends counted, 0 for a rep without one", () => {
  expect(valueFrom(prospectMeetings(DAYS, REPS, ...MARCH, null)).rows).toEqual([
    ["Bo", 2],
    ["Ada", 1],
    ["Cy", 0],
  ]);
});

test("÷ prospecting activities: reps are one in spite of case, and one without meetings has a row of their own", () => {
  const activities = [
    { rep: "bo", activities: 10 },
    { rep: "Bo", activities: 30 },
    { rep: "Dan", activities: 5 },
  ];
  expect(valueFrom(prospectMeetings(DAYS, REPS, ...MARCH, activities)).rows).toEqual([
    ["Bo", 2, 40, 0.05],
    ["Ada", 1, 0, null],
    ["Cy", 0, 0, null],
    ["Dan", 0, 5, 0],
  ]);
});

test("no meeting and a backward period fail", () => {
  expect(prospectMeetings([], groupsOf([]), ...MARCH, null)).toMatchObject({ failure: { code: "NO_DATA" } });
  const backwards = prospectMeetings(DAYS, REPS, MARCH[1], MARCH[0], null);
  expect(backwards).toMatchObject({ failure: { code: "PERIOD_BACKWARDS" } });
});
