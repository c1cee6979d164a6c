import { expect, test } from "vitest";
import { leadConversion, leadConversionBy } from "../../../src/core/metrics/lead-conversion.ts";
import { valueFrom } from "../../kit.ts";
import { groupsOf } from "../some-columns.ts";

test("all leads are one cohort without groups", () => {
  expect(leadConversion([true, false, false, true])).toEqual({ ok: true, value: 0.5 });
});

test("groups in first-seen order; a lead of no group is left out", () => {
  const table = valueFrom(leadConversionBy([true, true, false, true], groupsOf(["Web", "", "Fair", "Fair"])));
  expect(table.rows).toEqual([
    ["Web", 1, 1, 1],
    ["Fair", 2, 1, 0.5],
  ]);
});

test("no lead is no data", () => {
  expect(leadConversion([])).toMatchObject({ failure: { code: "NO_DATA", missing: "leads" } });
  expect(leadConversionBy([true], groupsOf([""]))).toMatchObject({ failure: { code: "NO_DATA", missing: "leads" } });
});
