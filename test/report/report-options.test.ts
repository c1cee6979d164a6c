import { describe, expect, test } from "vitest";
import { BadInput, readOptions } from "../../playground/report-options.ts";

const NOW = new Date("2026-03-31T23:30:00Z");

describe("the command line of npm run report", () => {
  test("only the deals and the folder are needed", () => {
    expect(readOptions(["deals.csv", "--out", "OUT"], NOW)).toEqual({
      deals: "deals.csv",
      settings: null,
      history: null,
      leads: null,
      activities: null,
      rates: null,
      asOf: "2026-03-31",
      period: null,
      byRep: false,
      tried: null,
      reports: ["forecast", "quadrant", "quota"],
      named: false,
      mode: "snapshot",
      locale: "en_US",
      timeZone: "Etc/UTC",
      out: "OUT",
    });
  });

  test.each([
    {
      why: "today is the day in the spreadsheet's zone",
      args: ["--time-zone", "Asia/Tokyo"],
      is: { asOf: "2026-04-01" },
    },
    { why: "live instead of a snapshot", args: ["--live"], is: { mode: "live" } },
    {
      why: "reports in their own order, named once",
      args: ["--reports", "quota, forecast,quota"],
      is: { reports: ["forecast", "quota"], named: true },
    },
    {
      why: "commission of a period, a tab a rep, and a plan to try",
      args: ["--reports", "whatif,statement", "--period", "2026-02", "--by-rep", "--try", "New plan"],
      is: { reports: ["statement", "whatif"], period: "2026-02", byRep: true, tried: "New plan" },
    },
    {
      why: "tabs of leads and activities, and the reports that read them",
      args: ["--leads", "leads.csv", "--activities", "log.csv", "--reports", "leads,activity"],
      is: { leads: "leads.csv", activities: "log.csv", reports: ["activity", "leads"], named: true },
    },
    { why: "a leap day", args: ["--as-of", "2024-02-29"], is: { asOf: "2024-02-29" } },
    { why: "another locale", args: ["--locale", "de_DE"], is: { locale: "de_DE" } },
  ])("$why", ({ args, is }) => {
    expect(readOptions(["deals.csv", "--out", "OUT", ...args], NOW)).toMatchObject(is);
  });

  test.each([
    { why: "no file", args: ["--out", "OUT"], says: "Name the CSV file" },
    { why: "two files", args: ["a.csv", "b.csv", "--out", "OUT"], says: "One file" },
    { why: "no folder", args: ["a.csv"], says: "--out DIR" },
    { why: "a day that does not exist", args: ["a.csv", "--out", "OUT", "--as-of", "2025-02-30"], says: "2025-02-30" },
    { why: "a day in another spelling", args: ["a.csv", "--out", "OUT", "--as-of", "31.12.2025"], says: "YYYY-MM-DD" },
    { why: "an unknown report", args: ["a.csv", "--out", "OUT", "--reports", "forecast,pipeline"], says: '"pipeline"' },
    { why: "a what-if without a plan", args: ["a.csv", "--out", "OUT", "--reports", "whatif"], says: "--try PLAN" },
    { why: "an unknown option", args: ["a.csv", "--out", "OUT", "--fast"], says: "--fast" },
    { why: "an unknown zone", args: ["a.csv", "--out", "OUT", "--time-zone", "Mars/Base"], says: "Mars/Base" },
    { why: "an unknown locale", args: ["a.csv", "--out", "OUT", "--locale", "german"], says: "german" },
  ])("$why is refused in one sentence", ({ args, says }) => {
    const read = (): unknown => readOptions(args, NOW);
    expect(read).toThrow(BadInput);
    expect(read).toThrow(says);
    expect(read).toThrow(/^[^\n]+$/);
  });
});
