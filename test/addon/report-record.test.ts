import { describe, expect, it } from "vitest";
import { parseRecord } from "../../src/addon/report-record.ts";

const RECORD = {
  version: 1,
  sheetId: 5,
  report: "quota",
  mode: "live",
  locked: false,
  asOf: "2017-12-31",
  followToday: false,
  period: "2017-Q4",
  dealsSheetId: 0,
  dealsTab: "Deals",
  historySheetId: null,
  leadsSheetId: null,
  activitiesSheetId: null,
  settingsVersion: 1,
  commission: { rep: "Ana Lee", current: null, tried: null, entry: 3 },
  owned: ["A1", "A4:H9"],
  spills: ["A4:H9"],
  rules: ["B5:B9"],
  noted: ["A4:H4"],
  charts: [{ chartId: 3, plan: { id: "reps-chart", ranges: ["A4:A9"], options: {} } }],
  kept: [{ id: "past-builds", place: "J20:T25" }],
  inputs: [{ id: "plan-inputs", place: "A30:D38" }],
  blocks: [{ title: "By rep", areas: ["A3", "A4:H9"], marks: [{ place: "A4", text: "Rep" }] }],
};

describe("parseRecord", () => {
  it("reads back what was written", () => {
    const { version: _, ...record } = RECORD;
    expect(parseRecord(JSON.stringify(RECORD))).toEqual(record);
  });

  it.each([
    { why: "no metadata value", text: null },
    { why: "no JSON", text: "{" },
    { why: "a later Dealsheet's record", text: JSON.stringify({ ...RECORD, version: 2 }) },
    { why: "a report of a later Dealsheet", text: JSON.stringify({ ...RECORD, report: "churn" }) },
    { why: "a date that is none", text: JSON.stringify({ ...RECORD, asOf: "yesterday" }) },
    { why: "no deals tab", text: JSON.stringify({ ...RECORD, dealsSheetId: undefined }) },
  ])("leaves the sheet alone: $why", ({ text }) => {
    expect(parseRecord(text)).toBeNull();
  });

  it("of a Dealsheet before leads and activities has neither tab", () => {
    const { leadsSheetId: _leads, activitiesSheetId: _activities, ...old } = RECORD;
    expect(parseRecord(JSON.stringify(old))).toMatchObject({ leadsSheetId: null, activitiesSheetId: null });
    const own = { ...RECORD, report: "leads", leadsSheetId: 7, activitiesSheetId: 8 };
    expect(parseRecord(JSON.stringify(own))).toMatchObject({ leadsSheetId: 7, activitiesSheetId: 8 });
  });

  it("of a Dealsheet before commission has none", () => {
    expect(parseRecord(JSON.stringify({ ...RECORD, commission: undefined }))?.commission).toBeNull();
  });

  it("does without what is damaged but not needed", () => {
    const damaged = {
      ...RECORD,
      owned: "A1",
      charts: [{ chartId: 3 }, null],
      rules: [1, "B5"],
      kept: [{ id: 1 }, 7],
      inputs: "B2",
    };
    expect(parseRecord(JSON.stringify(damaged))).toMatchObject({
      owned: [],
      charts: [],
      rules: ["B5"],
      kept: [],
      inputs: [],
    });
  });
});
