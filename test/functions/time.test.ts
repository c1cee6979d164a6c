import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost, utcHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const at = (text: string) => new Date(`${text}Z`);

const CREATED = column("2025-01-01", "2025-01-10", "2025-01-20");
const CLOSED = column("2025-02-15", "2025-03-05", "2025-02-28");

describe("functions of time", () => {
  const cases: readonly { why: string; name: string; given: unknown[]; expected: unknown }[] = [
    { why: "usedaymark: mean of 45, 54, 39", name: "SALES_CYCLE", given: [CREATED, CLOSED], expected: 46 },
    { why: "median 45", name: "SALES_CYCLE", given: [CREATED, CLOSED, "", "median"], expected: 45 },
    { why: "a percentile typed as 90 %", name: "SALES_CYCLE", given: [CREATED, CLOSED, "", 0.9], expected: 52.2 },
    {
      why: "won deals; as_of hides what came later",
      name: "SALES_CYCLE",
      given: [CREATED, CLOSED, column("won", "won", "lost"), "", "2025-02-28"],
      expected: 45,
    },
    {
      why: "survival: an open deal has lasted until as_of",
      name: "SALES_CYCLE",
      given: [CREATED, column("2025-02-15", "2025-03-05", ""), "", "survival", "2025-06-30"],
      expected: 54,
    },
    {
      why: "minutes",
      name: "LEAD_RESPONSE_TIME",
      given: [
        column("2026-01-05 09:00", "2026-01-05 9:30 PM"),
        column("2026-01-05 09:05", "2026-01-05T21:45:00"),
        "",
        "minutes",
      ],
      expected: 10,
    },
    {
      why: "serial numbers with a time of day",
      name: "LEAD_RESPONSE_TIME",
      given: [column(46027.5, 46027.5), column(46027.75, ""), "mean"],
      expected: 6,
    },
    {
      why: "Friday 16:00 to Monday 10:00",
      name: "LEAD_RESPONSE_TIME",
      given: ["2026-01-02 16:00", "2026-01-05 10:00", "", "business hours"],
      expected: 2,
    },
    {
      why: "unanswered leads are counted apart",
      name: "LEAD_RESPONSE_TIME",
      given: [CREATED, column("2025-01-02", "", ""), "unanswered"],
      expected: 2,
    },
    {
      why: "not there yet",
      name: "RAMP_TIME",
      given: ["2025-01-01", column("2025-03-31", "2025-06-30"), column("40%", "120%")],
      expected: "ramping",
    },
    {
      why: "one good period, at 80 %",
      name: "RAMP_TIME",
      given: ["2025-01-01", column("2025-03-31", "2025-06-30"), column(0.4, 0.85), "80%", 1],
      expected: 180 / (365.25 / 12),
    },
    {
      why: "words in any spelling, a row or a column",
      name: "SELLING_TIME",
      given: [column(3, 1, 4, ""), column("Call ", "démo", "Admin", ""), [["call", "Demo"]]],
      expected: 0.5,
    },
  ];
  test.each(cases)("$name: $why", ({ name, given, expected }) => {
    const result = call(name, ...given);
    if (typeof expected === "number") expect(result).toBeCloseTo(expected, 9);
    else expect(result).toBe(expected);
  });

  test("date cells are days of the spreadsheet, and keep their time of day where it counts", () => {
    const created = column(at("2026-01-05T09:00:00"), at("2026-01-05T23:00:00"));
    const closed = column(at("2026-01-05T12:00:00"), at("2026-01-06T01:00:00"));
    expect(callFunction("SALES_CYCLE", [created, closed], utcHost)).toBe(0.5);
    expect(callFunction("LEAD_RESPONSE_TIME", [created, closed], utcHost)).toBe(2.5);
  });

  test("texts without a year in front are settled by the whole column, then by the locale", () => {
    const days = (order: "dmy" | "mdy", ...given: unknown[]) =>
      callFunction("SALES_CYCLE", given, { ...silentHost, dateOrder: () => order });
    expect(days("mdy", column("01/02/2025", "13/02/2025"), column("02/02/2025", "14/02/2025"))).toBe(1);
    expect(days("mdy", column("01/02/2025"), column("02/02/2025"))).toBe(31);
    expect(days("dmy", column("01/02/2025"), column("02/02/2025"))).toBe(1);
  });

  const refusals: readonly { why: string; name: string; given: unknown[]; sentence: string }[] = [
    {
      why: "survival without a day",
      name: "SALES_CYCLE",
      given: [CREATED, CLOSED, "", "survival"],
      sentence: "SALES_CYCLE: as_of is missing",
    },
    {
      why: "deals that outlast every decision",
      name: "SALES_CYCLE",
      given: [CREATED, column("2025-01-02", "", ""), "", "survival", "2025-06-30"],
      sentence: "SALES_CYCLE: 66.7 % of the deals last longer than any that was decided",
    },
    {
      why: "a word it does not know",
      name: "SALES_CYCLE",
      given: [CREATED, CLOSED, "", "fastest"],
      sentence:
        'SALES_CYCLE: statistic "fastest" is not known. Use "mean", "median", "p90", "closed", "weekdays" or "survival".',
    },
    {
      why: "a word that is no date",
      name: "SALES_CYCLE",
      given: [column("2025-01-01", "soon"), column("2025-01-02", "2025-01-03")],
      sentence: 'SALES_CYCLE: created, row 2: "soon" cannot be read as a date.',
    },
    {
      why: "an error among the dates, by the row of the range",
      name: "SALES_CYCLE",
      given: [column("2025-01-01", "", "#REF!"), column("2025-01-02", "", "2025-01-03")],
      sentence: 'SALES_CYCLE: created, row 3: "#REF!" is an error cell.',
    },
    {
      why: "nothing won",
      name: "SALES_CYCLE",
      given: [CREATED, CLOSED, column("demo", "lost", "demo")],
      sentence: "SALES_CYCLE: there are no won deals",
    },
    {
      why: "an answer before the question",
      name: "LEAD_RESPONSE_TIME",
      given: [column("2026-01-05", "", "2026-01-05"), column("2026-01-06", "", "2026-01-04")],
      sentence: "LEAD_RESPONSE_TIME: responded, row 3: the response comes before the lead was created.",
    },
    {
      why: "a unit it does not know",
      name: "LEAD_RESPONSE_TIME",
      given: [CREATED, CLOSED, "", "weeks"],
      sentence: 'LEAD_RESPONSE_TIME: unit "weeks" is not known. Use "minutes", "hours", "days" or "business hours".',
    },
    {
      why: "no periods running",
      name: "RAMP_TIME",
      given: ["2025-01-01", column("2025-03-31"), column(1), 1, 0],
      sentence: "RAMP_TIME: periods_running is 0, but must be more than 0.",
    },
    {
      why: "a date that is none",
      name: "RAMP_TIME",
      given: ["#N/A", column("2025-03-31"), column(1)],
      sentence: 'RAMP_TIME: start_date: "#N/A" is an error cell.',
    },
    {
      why: "negative hours",
      name: "SELLING_TIME",
      given: [column(3, "", -1), column("Call", "", "Call"), "Call"],
      sentence: "SELLING_TIME: hours, row 3: -1 is below 0.",
    },
    {
      why: "a block for a list",
      name: "SELLING_TIME",
      given: [
        column(3),
        column("Call"),
        [
          ["Call", "Demo"],
          ["Visit", ""],
        ],
      ],
      sentence: "SELLING_TIME: selling_activities has 2 rows and 2 columns.",
    },
  ];
  test.each(refusals)("$name refuses $why", ({ name, given, sentence }) => {
    expect(() => callFunction(name, given, { ...silentHost, dateOrder: () => "mdy" })).toThrow(sentence);
  });
});
