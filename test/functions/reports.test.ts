import { describe, expect, test } from "vitest";
import type { FunctionHost } from "../../src/functions/define.ts";
import { callFunction, catalogue } from "../../src/functions/index.ts";
import { column, silentHost, utcHost } from "../kit.ts";

const REPORTS = catalogue
  .filter(({ family, parameters }) => family === "Reports" && parameters.some(({ name }) => name === "period"))
  .map(({ name }) => name);

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A deals tab as Apps Script hands over Deals!A1:F: headers, dates as Dates, a blank tail. */
const DEALS: readonly (readonly unknown[])[] = [
  ["Deal name", "Owner", "Stage", "Amount", "Create date", "Close date", "Lead source", "Account"],
  ["Alba", "Ana", "Closed Won", 1000, day("2026-01-05"), day("2026-02-10"), "Web", "Acme"],
  ["Bora", "Ana", "Closed Lost", 400, day("2026-01-07"), day("2026-02-12"), "Web", "Acme"],
  ["Cima", "Ben", "Closed Won", 3000, day("2025-10-02"), day("2025-11-20"), "Fair", "Beta"],
  ["Duna", "Ben", "Demo", 2000, day("2026-02-01"), day("2026-03-20"), "Web", "Gamma"],
  ["Eder", "Ben", "Trial", "", day("2026-02-03"), day("2026-05-01"), "", ""],
  ["", "", "", "", "", "", "", ""],
];
const NO_SETTINGS = column("", "", "");

/** Leads and activities as they are handed over; the functions that do not take them are given none. */
const LEADS = [
  ["Lead ID", "Source", "Owner", "Created", "First response", "Converted"],
  ["L1", "Web", "Ana", day("2026-01-05"), day("2026-01-05"), true],
  ["L2", "Fair", "Ben", day("2026-01-07"), day("2026-01-09"), false],
];
const ACTIVITIES = [
  ["Date", "Type", "Owner", "Lead ID", "Hours"],
  [day("2026-01-06"), "Pricing page", "", "L2", ""],
  [day("2026-01-08"), "Pricing page", "", "L2", ""],
  [day("2026-01-09"), "Call", "Ana", "L2", 2],
  [day("2026-02-27"), "Note", "Ben", "L2", 1],
];
const besideOf = (name: string): readonly unknown[] =>
  catalogue.find((entry) => entry.name === name)?.parameters.some((parameter) => parameter.name === "leads")
    ? [LEADS, ACTIVITIES]
    : [];

const call = (name: string, given: readonly unknown[], host: FunctionHost = utcHost) => callFunction(name, given, host);

describe("every report function", () => {
  test.each(REPORTS)("%s spills a rectangle of plain values under a heading row", (name) => {
    const table = call(name, [DEALS, NO_SETTINGS, day("2026-02-28"), "2026-Q1", "Deals", ...besideOf(name)]);
    if (!Array.isArray(table)) throw new Error("a report function gives a table");
    expect(table.length).toBeGreaterThan(1);
    const [headings = []] = table;
    for (const heading of headings) expect(heading).toMatch(/\S/);
    for (const row of table) {
      expect(row).toHaveLength(headings.length);
      for (const cell of row) expect(["string", "number", "boolean"]).toContain(typeof cell);
    }
  });

  test.each(REPORTS)("%s gives the same without the tab's name, and for a typed date and period", (name) => {
    const beside = besideOf(name);
    const whole = call(name, [DEALS, NO_SETTINGS, day("2026-02-28"), "2026-Q1", "Deals", ...beside]);
    expect(call(name, [DEALS, NO_SETTINGS, "2026-02-28", "Q1 2026", "", ...beside])).toEqual(whole);
  });

  test.each(REPORTS)("%s does not change with blank rows at the end, nor with frozen input", (name) => {
    const frozen = Object.freeze(
      [...DEALS, ...Array.from({ length: 50 }, () => ["", "", "", "", "", "", "", ""])].map((row) =>
        Object.freeze(row),
      ),
    );
    const beside = besideOf(name);
    const short = call(name, [DEALS, NO_SETTINGS, "2026-02-28", "2026-Q1", "", ...beside]);
    expect(call(name, [frozen, NO_SETTINGS, "2026-02-28", "2026-Q1", "", ...beside])).toEqual(short);
  });
});

test("the figures are those of the deals", () => {
  const table = call("FORECAST_REPORT_SUMMARY", [DEALS, NO_SETTINGS, "2026-02-28", "2026-Q1"]) as unknown[][];
  const figure = (name: string) => table.find(([label]) => label === name)?.[1];
  expect(figure("Won to date")).toBe(1000);
  expect(table[0]?.[0]).toBe("Figure");
});

describe("refusals", () => {
  const name = "QUOTA_REPORT_REPS";
  const cases: readonly { why: string; given: readonly unknown[]; sentence: RegExp }[] = [
    {
      why: "no deals",
      given: ["", NO_SETTINGS, "2026-02-28", "2026-Q1"],
      sentence: /^QUOTA_REPORT_REPS: deals is missing/,
    },
    {
      why: "an empty tab",
      given: [column("", ""), NO_SETTINGS, "2026-02-28", "2026-Q1"],
      sentence: /^QUOTA_REPORT_REPS: the deals range is empty\./,
    },
    {
      why: "no settings",
      given: [DEALS, "", "2026-02-28", "2026-Q1"],
      sentence: /^QUOTA_REPORT_REPS: settings is missing/,
    },
    {
      why: "a date that is none",
      given: [DEALS, NO_SETTINGS, "soon", "2026-Q1"],
      sentence: /as_of: "soon" cannot be read as a date/,
    },
    {
      why: "a period that is none",
      given: [DEALS, NO_SETTINGS, "2026-02-28", "spring"],
      sentence: /period "spring" cannot be read/,
    },
    {
      why: "a tab with no amount column",
      given: [
        [
          ["Name", "Phone"],
          ["Ana", "555"],
          ["Ben", "556"],
        ],
        NO_SETTINGS,
        "2026-02-28",
        "2026-Q1",
        "People",
      ],
      sentence: /^QUOTA_REPORT_REPS: the tab "People" /,
    },
    {
      why: "cells that are still loading",
      given: [[...DEALS.slice(0, 3), ["x", "Ana", "Loading...", 1, "", ""]], NO_SETTINGS, "2026-02-28", "2026-Q1"],
      sentence: /deals, row 4: the cell is still loading/,
    },
  ];
  test.each(cases)("$why", ({ given, sentence }) => {
    expect(() => call(name, given)).toThrow(sentence);
  });
});

test("each day is asked of the spreadsheet once, however many cells hold it", () => {
  let asked = 0;
  const host: FunctionHost = {
    ...utcHost,
    civilDate: (date) => {
      asked += 1;
      return utcHost.civilDate(date);
    },
  };
  const rows = Array.from({ length: 500 }, () => ["Deal", "Ana", "Demo", 10, day("2026-01-05"), day("2026-02-10")]);
  call("DEALS_LEFT_OUT", [[DEALS[0], ...rows], NO_SETTINGS, "2026-02-28", "2026-Q1"], host);
  expect(asked).toBe(2);
});

test("an unknown name is a defect of the stubs and says so", () => {
  expect(() => callFunction("NOPE", [], silentHost)).toThrow("NOPE is not in the catalogue");
});
