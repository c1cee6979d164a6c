import { expect, test } from "vitest";
import { leadConversion } from "../../../src/core/metrics/lead-conversion.ts";

test("all leads are one cohort without groups", () => {
  expect(leadConversion([true, false, false, true], null)).toEqual({
    ok: true,
    value: [{ group: "", leads: 4, converted: 2, share: 0.5 }],
  });
});

test("groups in first-seen order; a lead of no group is left out", () => {
  expect(leadConversion([true, true, false, true], ["Web", "", "Fair", "Fair"])).toEqual({
    ok: true,
    value: [
      { group: "Web", leads: 1, converted: 1, share: 1 },
      { group: "Fair", leads: 2, converted: 1, share: 0.5 },
    ],
  });
});

test("no lead is no data", () => {
  expect(leadConversion([], null)).toMatchObject({ failure: { code: "NO_DATA", missing: "leads" } });
  expect(leadConversion([true], [""])).toMatchObject({ failure: { code: "NO_DATA", missing: "leads" } });
});
