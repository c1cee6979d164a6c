/** A team's quadrants: the bar that each rep is measured by. */
import { describe, expect, test } from "vitest";
import { repQuadrants } from "../../../src/core/quota/rep-quadrants.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

type Amounts = (number | null)[];

describe("repQuadrants", () => {
  test.each<{ why: string; previous: Amounts; current: Amounts; quotas: Amounts | null; are: string[] }>([
    {
      why: "without quotas the median of the current amounts is the bar, and who is on it is high",
      previous: [100, 100, 100],
      current: [90, 120, 200],
      quotas: null,
      are: ["Deteriorating laggard", "Rising star", "Rising star"],
    },
    {
      why: "a quota of one's own comes first; blank and 0 are none",
      previous: [100, 100, 100],
      current: [200, 120, 120],
      quotas: [300, null, 0],
      are: ["Improving laggard", "Rising star", "Rising star"],
    },
    { why: "on quota exactly is high", previous: [50], current: [100], quotas: [100], are: ["Rising star"] },
    {
      why: "who has won nothing is never high",
      previous: [0, 0],
      current: [0, 0],
      quotas: null,
      are: ["Steady laggard", "Steady laggard"],
    },
    { why: "without a previous amount a rep is new", previous: [null], current: [100], quotas: [10], are: ["New"] },
  ])("$why", ({ previous, current, quotas, are }) => {
    expect(valueFrom(repQuadrants(previous, current, quotas, 0.05))).toEqual(are);
  });

  test.each<{ why: string; current: Amounts; band: number; failure: object }>([
    { why: "nobody", current: [], band: 0.05, failure: { code: "NO_DATA", missing: "reps" } },
    {
      why: "nothing said",
      current: [5, null],
      band: 0.05,
      failure: { code: "BLANK_CELL", argument: "current", row: 2 },
    },
    {
      why: "a band below 0",
      current: [5, 6],
      band: -1,
      failure: { code: "NEGATIVE", argument: "band", row: 0, value: -1 },
    },
  ])("refuses: $why", ({ current, band, failure }) => {
    expect(failureFrom(repQuadrants(current, current, null, band))).toEqual(failure);
  });
});
