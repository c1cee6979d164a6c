import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, utcHost } from "../kit.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const DEALS = [
  ["Deal name", "Account", "Owner", "Stage", "Amount", "Create date", "Close date"],
  ["Alba", "Acme", "Ana", "Closed Won", 1_000, day("2026-01-05"), day("2026-02-10")],
  ["Cima", "Beta", "Ben", "Closed Won", 3_000, day("2025-10-02"), day("2025-11-20")],
  ["Duna", "Gamma", "Ben", "Demo", 2_000, day("2026-02-01"), day("2026-03-20")],
];
const NO_SETTINGS = column("", "", "");
const GIVEN = [DEALS, NO_SETTINGS, day("2026-02-10"), "2026-Q1", "Deals"];

const call = (name: string, ...more: readonly unknown[]): unknown[][] =>
  callFunction(name, [...GIVEN, ...more], utcHost) as unknown[][];
const inputs = (...rows: readonly (readonly unknown[])[]) => [["Input", "Your value"], ...rows];
const value = (table: readonly (readonly unknown[])[], figure: string) =>
  table.find(([first]) => first === figure)?.[1];

describe("the capacity plan follows its input cells", () => {
  test("without them everything is suggested", () => {
    const table = call("CAPACITY_REPORT_SUMMARY");
    // Nobody has a quota: 4,000 were won in the last twelve months.
    expect(value(table, "Target")).toBe(4_000);
    expect(value(table, "… and what you expect")).toBe(0.8);
  });

  test("with them it is their target, attainment and hires", () => {
    const given = inputs(
      ["Target, twelve months", "1,000,000"],
      ["Expected attainment", "50%"],
      ["Attrition a year", 0],
      ["Quota of a full rep, a year", 120_000],
      ["Ramp of a new rep", "100%"],
    );
    const hires = [
      ["Hires planned for", "New reps"],
      [day("2026-02-01"), 1],
      [day("2026-03-01"), ""],
      [day("2020-01-01"), 99],
    ];
    const table = call("CAPACITY_REPORT_SUMMARY", given, hires);
    expect(value(table, "Target")).toBe(1_000_000);
    expect(value(table, "Hires planned")).toBe(1);
    // Three people with 10,000 a month at 50 %.
    expect(value(table, "Capacity as planned")).toBe(180_000);
    expect(call("CAPACITY_REPORT_MONTHS", given, hires)[1]?.[7]).toBe(15_000);
    expect(call("CAPACITY_REPORT_SPLIT", given, hires)[1]?.[5]).toBe(1_000_000);
  });

  test.each([
    {
      why: "text for a share",
      row: ["Expected attainment", "a lot"],
      sentence: /inputs, row 2 \(Expected attainment\): "a lot" is not a share from 1 % to 300 %/,
    },
    { why: "a target of nothing", row: ["Target, twelve months", 0], sentence: /"0" is not an amount above 0/ },
    {
      why: "an unknown word",
      row: ["Quotas handed down by", "luck"],
      sentence: /"luck" is not one of the words history, potential, equal/,
    },
    {
      why: "a ramp above 100 %",
      row: ["Ramp of a new rep", "50%; 150%"],
      sentence: /is not a list of shares by month in role/,
    },
    { why: "an error", row: ["Growth on last year", "#REF!"], sentence: /#REF!/ },
    {
      why: "a label that somebody changed",
      row: ["Goal", 5],
      sentence: /"Goal" is not one of Target, twelve months; /,
    },
  ])("refuses $why", ({ row, sentence }) => {
    expect(() => call("CAPACITY_REPORT_MONTHS", inputs(row))).toThrow(sentence);
  });

  test("refuses hires below 0, with their month", () => {
    const hires = [
      ["Hires planned for", "New reps"],
      [day("2026-03-01"), -1],
    ];
    expect(() => call("CAPACITY_REPORT_SUMMARY", inputs(), hires)).toThrow(
      /hires, row 2 \(2026-03-01\): "-1" is not a number of people/,
    );
  });
});

test("territories even out: Ben's 5,000 against Ana's 1,000", () => {
  expect(call("TERRITORIES_REPORT_MOVES")).toEqual([
    ["Account", "From", "To", "Load", "Of which open", "Why"],
    ["Gamma", "Ben", "Ana", 2_000, 2_000, "Its rep carries more than the others."],
  ]);
});

test("ramp without start dates has no attainment, and says who lacks one", () => {
  const table = call("RAMP_REPORT_COHORT");
  expect(table).toHaveLength(14);
  expect(table.slice(1).map((row) => row[2])).toEqual(new Array(13).fill(""));
  expect(value(call("RAMP_REPORT_SUMMARY"), "Reps without a start date")).toBe(2);
});
