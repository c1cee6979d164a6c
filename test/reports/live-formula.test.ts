import { describe, expect, it } from "vitest";
import { liveFormula } from "../../src/reports/live-formula.ts";

const SETTINGS = { name: "Dealsheet settings", columns: 22 };

describe("liveFormula", () => {
  it.each([
    {
      why: "a plain tab",
      deals: { name: "Deals", columns: 8 },
      expected: "=QUOTA_REPORT_REPS(Deals!A1:H;'Dealsheet settings'!A1:V;$B$2;$D$2;$F$2)",
    },
    {
      why: "a name with an apostrophe doubles it",
      deals: { name: "Anna's deals", columns: 30 },
      expected: "=QUOTA_REPORT_REPS('Anna''s deals'!A1:AD;'Dealsheet settings'!A1:V;$B$2;$D$2;$F$2)",
    },
    {
      why: "a name that reads like a cell stays a name",
      deals: { name: "Q4", columns: 1 },
      expected: "=QUOTA_REPORT_REPS('Q4'!A1:A;'Dealsheet settings'!A1:V;$B$2;$D$2;$F$2)",
    },
    {
      why: "nor one that reads like a cell in R1C1",
      deals: { name: "RC", columns: 1 },
      expected: "=QUOTA_REPORT_REPS('RC'!A1:A;'Dealsheet settings'!A1:V;$B$2;$D$2;$F$2)",
    },
    {
      why: "letters of other alphabets are quoted",
      deals: { name: "Verkäufe", columns: 1 },
      expected: "=QUOTA_REPORT_REPS('Verkäufe'!A1:A;'Dealsheet settings'!A1:V;$B$2;$D$2;$F$2)",
    },
    {
      why: "a name with a separator stays inside its quotes",
      deals: { name: "a;b!c", columns: 2 },
      expected: "=QUOTA_REPORT_REPS('a;b!c'!A1:B;'Dealsheet settings'!A1:V;$B$2;$D$2;$F$2)",
    },
  ])("$why", ({ deals, expected }) => {
    expect(liveFormula("QUOTA_REPORT_REPS", deals, SETTINGS)).toBe(expected);
  });
});
