/** What each step offers, and what stands chosen. */
import { describe, expect, it } from "vitest";
import type { ReadTabAnswer } from "../../src/protocol/protocol.ts";
import {
  asOfDate,
  asOfIsReadable,
  chosenPeriod,
  columnOptions,
  dataTabs,
  fieldMatch,
  periodOptions,
  possibleReports,
  sharedLimits,
  tickedReports,
} from "../../src/sidebar/choices.ts";
import type { Inputs, Session } from "../../src/sidebar/state.ts";
import { DEALS_TAB, EMPTY_TAB, OLD_DEALS_TAB, READING, reading, START, start } from "./add-on.ts";
import { opened } from "./walk.ts";

function session(inputs: Partial<Inputs> = {}, book = START): Session {
  const { session: fresh } = opened(book);
  return { ...fresh, inputs: { ...fresh.inputs, ...inputs } };
}

describe("tabs", () => {
  it("are those with data, empty ones last; no report, no settings", () => {
    expect(dataTabs(START).map((tab) => tab.sheetId)).toEqual([DEALS_TAB, OLD_DEALS_TAB, EMPTY_TAB]);
  });
});

describe("the as-of date", () => {
  const cases: readonly { why: string; inputs: Partial<Inputs>; date: string; isReadable: boolean }[] = [
    { why: "as entered", inputs: { asOf: "2017-12-31" }, date: "2017-12-31", isReadable: true },
    { why: "an empty field is no date", inputs: { asOf: "" }, date: START.today, isReadable: false },
    {
      why: "a year while it is being typed is no date",
      inputs: { asOf: "0201-12-31" },
      date: START.today,
      isReadable: false,
    },
    { why: "a six-figure year is no date", inputs: { asOf: "120172-12-31" }, date: START.today, isReadable: false },
    { why: "there is no 30 February", inputs: { asOf: "2026-02-30" }, date: START.today, isReadable: false },
    {
      why: "live can follow today",
      inputs: { asOf: "2017-12-31", followToday: true },
      date: START.today,
      isReadable: true,
    },
    {
      why: "a snapshot cannot",
      inputs: { asOf: "2017-12-31", followToday: true, mode: "snapshot" },
      date: "2017-12-31",
      isReadable: true,
    },
  ];
  it.each(cases)("$why", ({ inputs, date, isReadable }) => {
    expect(asOfDate(session(inputs))).toBe(date);
    expect(asOfIsReadable(session(inputs))).toBe(isReadable);
  });
});

describe("the period", () => {
  it("is the one that holds the as-of date, of the kind the add-on offers first", () => {
    expect(chosenPeriod(session())).toBe("2026-Q4");
    expect(chosenPeriod(session({ asOf: "2017-12-31" }))).toBe("2017-Q4");
    const monthly = start({ periods: [{ name: "2026-11", start: "2026-11-01", end: "2026-11-30", isCurrent: true }] });
    expect(chosenPeriod(session({ asOf: "2017-12-31" }, monthly))).toBe("2017-12");
  });

  it("is the chosen one, whatever the date", () => {
    expect(chosenPeriod(session({ asOf: "2017-12-31", period: "2026-Q3" }))).toBe("2026-Q3");
  });

  it("follows the fiscal year of the settings", () => {
    expect(chosenPeriod(session({ asOf: "2017-12-31" }, start({ fiscalStart: 2, periods: [] })))).toBe("2018-Q4");
  });

  it("can be any the add-on offers and any around the as-of date, each once, newest first", () => {
    const options = periodOptions(session({ asOf: "2017-12-31" }));
    const quarters = options.filter((option) => option.kind === "quarter").map((option) => option.name);
    expect(quarters).toEqual(["2026-Q4", "2026-Q3", "2018-Q1", "2017-Q4", "2017-Q3", "2017-Q2"]);
    expect(new Set(options.map((option) => option.name)).size).toBe(options.length);
    expect(options.find((option) => option.name === "2017-Q4")).toMatchObject({
      start: "2017-10-01",
      end: "2017-12-31",
    });
  });

  it("is always among those offered", () => {
    for (const asOf of ["1900-01-01", "2017-12-31", "2024-02-29", "2999-12-31", ""]) {
      const now = session({ asOf });
      expect(periodOptions(now).map((option) => option.name)).toContain(chosenPeriod(now));
    }
  });
});

describe("a field's column", () => {
  const scored = (confidence: number): ReadTabAnswer =>
    reading({ matches: [{ field: "owner", header: "Deal owner", letter: "B", confidence }] });

  const cases = [
    { why: "chosen by a person in an earlier session", confidence: 1, word: "chosen" },
    { why: "as sure as matching gets", confidence: 0.98, word: "sure" },
    { why: "the edge of sure", confidence: 0.9, word: "sure" },
    { why: "just below", confidence: 0.89, word: "likely" },
    { why: "the edge of likely", confidence: 0.6, word: "likely" },
    { why: "a guess", confidence: 0.59, word: "check" },
  ];
  it.each(cases)("$why: $word", ({ confidence, word }) => {
    expect(fieldMatch(scored(confidence), [], "owner")).toMatchObject({
      header: "Deal owner",
      confidence: word,
      canReset: false,
    });
  });

  it("is none where none was matched", () => {
    expect(fieldMatch(READING, [], "nextStep")).toEqual({
      header: null,
      confidence: "none",
      samples: [],
      canReset: false,
    });
  });

  it("is what the person chose, with that column's values", () => {
    const chosen = [{ field: "owner", header: "Stage" }] as const;
    expect(fieldMatch(READING, chosen, "owner")).toMatchObject({
      header: "Stage",
      confidence: "chosen",
      canReset: true,
      samples: ["Closed won", "Product demo", "Closed lost"],
    });
    expect(fieldMatch(READING, [{ field: "owner", header: null }], "owner")).toMatchObject({
      header: null,
      confidence: "cleared",
    });
  });

  it("can be any with a header, each header once", () => {
    expect(columnOptions(READING).map((column) => column.letter)).toEqual(["A", "B", "C", "D", "E", "F", "G"]);
  });
});

describe("limits", () => {
  const limited = reading({
    limits: [
      { report: "forecast", severity: "partial", sentence: "No created date." },
      { report: "quadrant", severity: "blocked", sentence: "No owner." },
      { report: "quota", severity: "blocked", sentence: "No owner." },
      { report: "kpi", severity: "blocked", sentence: "No close date." },
    ],
  });

  it("are said once for all the reports they concern, what blocks first", () => {
    expect(sharedLimits(limited)).toEqual([
      { severity: "blocked", sentence: "No owner.", reports: ["quadrant", "quota"] },
      { severity: "blocked", sentence: "No close date.", reports: ["kpi"] },
      { severity: "partial", sentence: "No created date.", reports: ["forecast"] },
    ]);
  });

  it("block a report, not its neighbours; a gap blocks nothing", () => {
    const alone = ["review", "funnel", "audit", "ramp", "territories", "capacity", "activity", "leads"];
    expect(possibleReports(limited)).toEqual(["forecast", ...alone]);
  });

  it("do not untick for good: with an owner the reports come back ticked", () => {
    const read = (answer: ReadTabAnswer): Session => ({
      ...session({
        unticked: ["quota", "kpi", "review", "funnel", "audit", "ramp", "territories", "capacity", "activity", "leads"],
      }),
      reading: { kind: "read", sheetId: DEALS_TAB, asOf: START.today, answer },
    });
    expect(tickedReports(read(limited))).toEqual(["forecast"]);
    expect(tickedReports(read(READING))).toEqual(["forecast", "quadrant"]);
  });
});
