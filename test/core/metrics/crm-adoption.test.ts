import { expect, test } from "vitest";
import { crmAdoption } from "../../../src/core/metrics/crm-adoption.ts";
import { valueFrom } from "../../kit.ts";
import { groupsOf } from "../some-columns.ts";

const FILLED = Int32Array.of(2, 1, 0);
const OWNERS = groupsOf(["Ada", "Bo", ""]);

test("everybody first, then owners in first-seen order; a record of no owner counts for everybody only", () => {
  expect(valueFrom(crmAdoption(FILLED, 2, OWNERS, null)).rows).toEqual([
    ["All", 3, 3, 6, 0.5],
    ["Ada", 1, 2, 2, 1],
    ["Bo", 1, 1, 2, 0.5],
  ]);
});

test("active ÷ licensed users in a last row", () => {
  expect(valueFrom(crmAdoption(FILLED, 2, OWNERS, 8)).rows[3]).toEqual([
    "Active users ÷ licensed users",
    null,
    2,
    8,
    0.25,
  ]);
});

test("no record, no required field and no licence fail", () => {
  expect(crmAdoption(Int32Array.of(), 2, null, null)).toMatchObject({
    failure: { code: "NO_DATA", missing: "records" },
  });
  expect(crmAdoption(FILLED, 0, null, null)).toMatchObject({
    failure: { code: "NO_DATA", missing: "required fields" },
  });
  expect(crmAdoption(FILLED, 2, OWNERS, 0)).toMatchObject({ failure: { code: "NOT_POSITIVE" } });
});
