/** Stage histories as CRMs export them. */
import { describe, expect, it } from "vitest";
import { readHistory } from "../../../src/core/deals/read-history.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { tableOf } from "./plain-tables.ts";

describe("readHistory", () => {
  it.each([
    {
      why: "Salesforce's opportunity history, which has an id and a close date of its own",
      rows: `Id | StageName | Amount | CloseDate | CreatedDate | OpportunityId
             h1 | Qualification | 5 | 2026-05-05 | 2026-01-02T10:00:00.000+0000 | o1`,
      entries: [{ deal: "o1", stage: "Qualification", entered: "2026-01-02", amount: 5, due: "2026-05-05" }],
    },
    {
      why: "an amount or a close date that is blank is unknown, not 0",
      rows: `Deal | Stage | Entered | Amount | Close date
             A | Demo | 2026-01-02 | | 2026-03-01
             A | Trial | 2026-01-05 | 7 |`,
      entries: [
        { deal: "A", stage: "Demo", entered: "2026-01-02", amount: null, due: "2026-03-01" },
        { deal: "A", stage: "Trial", entered: "2026-01-05", amount: 7, due: null },
      ],
    },
    {
      why: "a connector's deal stages",
      rows: `deal_id | date_entered | value
             3954 | 2021-01-07 8:00:46 | demo`,
      entries: [{ deal: "3954", stage: "demo", entered: "2021-01-07" }],
    },
    {
      why: "lines above, and rows that say too little",
      rows: `Stage changes
             Deal | Stage | Entered
             A | Demo | 2026-01-02
             | Demo | 2026-01-02
             A | | 2026-01-02
             A | Demo | soon`,
      entries: [{ deal: "A", stage: "Demo", entered: "2026-01-02" }],
    },
  ])("$why", ({ rows, entries }) => {
    expect(valueFrom(readHistory(tableOf(rows), "mdy"))).toEqual(entries);
  });

  it("says which columns are missing", () => {
    expect(failureFrom(readHistory(tableOf("Stage | When\nDemo | 5", "History"), "mdy"))).toEqual({
      code: "MISSING_COLUMNS",
      tab: "History",
      fields: ["deal id", "date entered"],
      headers: ["Stage", "When"],
    });
    expect(failureFrom(readHistory(tableOf("", "History"), "mdy")).code).toBe("EMPTY_TAB");
  });
});
