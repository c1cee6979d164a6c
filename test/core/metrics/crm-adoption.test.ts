import { expect, test } from "vitest";
import { crmAdoption } from "../../../src/core/metrics/crm-adoption.ts";

test("everybody first, then owners in first-seen order; a blank owner counts for everybody only", () => {
  expect(crmAdoption([[true, true], [true, false], [false, false]], ["Ada", "Bo", ""])).toEqual({
    ok: true,
    value: [
      { owner: "All", records: 3, filled: 3, required: 6, share: 0.5 },
      { owner: "Ada", records: 1, filled: 2, required: 2, share: 1 },
      { owner: "Bo", records: 1, filled: 1, required: 2, share: 0.5 },
    ],
  });
});

test("no record and no required field are no data", () => {
  expect(crmAdoption([], null)).toMatchObject({ failure: { code: "NO_DATA" } });
  expect(crmAdoption([[]], null)).toMatchObject({ failure: { code: "NO_DATA" } });
});
