import { expect, test } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { prospectMeetings } from "../../../src/core/metrics/prospect-meetings.ts";

const day = (text: string): CivilDate => text as CivilDate;
const MARCH = [day("2026-03-01"), day("2026-03-31")] as const;

test("meetings per rep in first-seen order, both ends counted, 0 for a rep without one", () => {
  const dates = ["2026-03-01", "2026-03-31", "2026-04-01", "2026-03-15"].map(day);
  expect(prospectMeetings(dates, ["Bo", "Ada", "Cy", "Bo"], ...MARCH)).toEqual({
    ok: true,
    value: [
      { rep: "Bo", meetings: 2 },
      { rep: "Ada", meetings: 1 },
      { rep: "Cy", meetings: 0 },
    ],
  });
});

test("no meeting and a backward period fail", () => {
  expect(prospectMeetings([], [], ...MARCH)).toMatchObject({ failure: { code: "NO_DATA" } });
  expect(prospectMeetings([MARCH[0]], ["Ada"], MARCH[1], MARCH[0])).toMatchObject({ failure: { code: "PERIOD_BACKWARDS" } });
});
