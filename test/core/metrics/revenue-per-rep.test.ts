import { expect, test } from "vitest";
import { revenuePerRep } from "../../../src/core/metrics/revenue-per-rep.ts";
import { groupsOf } from "../some-columns.ts";

test.each([
  { why: "by the owners that the deals name", owners: ["Ada", "Bo", "Ada"], reps: null, expected: 200 },
  { why: "by the headcount given", owners: ["Ada", "Bo", "Ada"], reps: 2.5, expected: 160 },
  { why: "one owner written in two ways is one", owners: ["Ada", "ada", ""], reps: null, expected: 400 },
  { why: "a blank owner is nobody", owners: ["Ada", "", "Ada"], reps: null, expected: 400 },
])("revenue per rep $why", ({ owners, reps, expected }) => {
  expect(revenuePerRep([300, 100, 999], ["won", "won", "lost"], groupsOf(owners), reps)).toEqual({
    ok: true,
    value: expected,
  });
});

test.each([
  { why: "no deal", outcomes: [], owners: [], reps: null, code: "NO_DATA" },
  { why: "nothing won", outcomes: ["lost" as const], owners: ["Ada"], reps: null, code: "NO_DATA" },
  { why: "nobody", outcomes: ["won" as const], owners: [""], reps: null, code: "NO_DATA" },
  { why: "no heads", outcomes: ["won" as const], owners: ["Ada"], reps: 0, code: "NOT_POSITIVE" },
])("$why fails with $code", ({ outcomes, owners, reps, code }) => {
  expect(revenuePerRep([1], outcomes, groupsOf(owners), reps)).toMatchObject({ failure: { code } });
});
