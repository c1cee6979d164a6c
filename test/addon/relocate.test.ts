import { describe, expect, it } from "vitest";
import { blocksOf, placeNow } from "../../src/addon/relocate.ts";
import type { ReportRecord } from "../../src/addon/report-record.ts";
import { REPORTS } from "../../src/reports/catalogue.ts";
import { layOut } from "../../src/reports/layout.ts";
import { valueFrom } from "../kit.ts";
import { SOURCES, sampleSource } from "../reports/sample-source.ts";

const record = (blocks: ReportRecord["blocks"]): ReportRecord => ({
  sheetId: 1,
  report: "quota",
  mode: "live",
  locked: false,
  asOf: sampleSource("live").input.asOf,
  followToday: false,
  period: "2026-Q1",
  dealsSheetId: 0,
  dealsTab: "Deals",
  historySheetId: null,
  leadsSheetId: null,
  activitiesSheetId: null,
  settingsVersion: 1,
  commission: null,
  owned: [],
  spills: [],
  rules: [],
  noted: [],
  charts: [],
  kept: [],
  inputs: [],
  blocks,
});

const BLOCKS = record([
  { title: "Quota", areas: ["A1", "A2:C2"], marks: [{ place: "A2", text: "As of" }] },
  {
    title: "By rep",
    areas: ["A4", "A5:B9"],
    marks: [
      { place: "A5", text: "Rep" },
      { place: "B5", text: "Won" },
      { place: "A9", text: "Zoe" },
    ],
  },
]);

describe("placeNow", () => {
  it.each([
    { why: "nothing moved", values: [["Quota"], [], [], ["By rep"]], place: "B7", now: "B7" },
    { why: "a row above the block", values: [["Quota"], [], [], [], ["By rep"]], place: "B7", now: "B8" },
    { why: "a column before it", values: [["", "Quota"], [], [], ["", "By rep"]], place: "A5:B9", now: "B5:C9" },
    {
      why: "a row between blocks leaves the upper one",
      values: [["Quota"], [], [], [], ["By rep"]],
      place: "B2",
      now: "B2",
    },
    {
      why: "rows inserted inside the block",
      values: [["Quota"], [], [], ["By rep"], ["Rep", "Won"], ["Ann"], [], [], [], [], ["Zoe"]],
      place: "A5:B9",
      now: "A5:B11",
    },
    {
      why: "a row deleted inside the block",
      values: [["Quota"], [], [], ["By rep"], ["Rep", "Won"], ["Ann"], ["Bo"], ["Zoe"]],
      place: "A5:B9",
      now: "A5:B8",
    },
    {
      why: "a column inserted inside the block",
      values: [["Quota"], [], [], ["By rep"], ["Rep", "", "Won"]],
      place: "B5:B9",
      now: "B5:C9",
    },
    {
      why: "a last word that stands far away is somebody else's",
      values: [["Quota"], [], [], ["By rep"], ...Array.from({ length: 60 }, () => []), ["Zoe"]],
      place: "A5:B9",
      now: "A5:B9",
    },
    { why: "without its title, by the first word of its table", values: [["By REP"], ["Rep"]], place: "A5", now: "A2" },
    {
      why: "a heading of another block that says the title is not the title",
      values: [["Mine"], ["As of"], [], ["By rep"], ["Quota", "Won"]],
      place: "A2:C2",
      now: "A2:C2",
    },
    { why: "a title that is gone has not moved", values: [["Quota"]], place: "B7", now: "B7" },
    {
      why: "of two cells that say the title, the nearer one",
      values: [["Quota"], [], [], [], ["By rep"], [], [], [], [], [], ["By rep"]],
      place: "B7",
      now: "B8",
    },
    {
      why: "a chart's range that ends below its table moves with its beginning",
      values: [["Quota"], [], [], [], ["By rep"]],
      place: "A9:A10",
      now: "A10:A11",
    },
    { why: "a place that is no block's", values: [["", "Quota"]], place: "Z99", now: "Z99" },
  ])("$why", ({ values, place, now }) => {
    expect(placeNow(BLOCKS, place, values)).toBe(now);
  });
});

describe("blocksOf", () => {
  it("counts every area of a plan to exactly one title", () => {
    const plan = layOut(valueFrom(REPORTS.quota(sampleSource("live"))), SOURCES);
    const blocks = blocksOf(plan);
    expect(blocks.map(({ title }) => title)).toEqual([
      "Quota",
      "The team against its quota",
      "Definitions",
      "By rep",
      "Left out of the figures, and why",
    ]);
    expect(blocks.flatMap(({ areas }) => areas)).toEqual(plan.owned);
  });
});
