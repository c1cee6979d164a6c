import { describe, expect, test } from "vitest";
import type { CivilDate } from "../../src/core/calendar.ts";
import { defineFunction, type FunctionHost, optional, runFunction } from "../../src/functions/define.ts";
import { dateValue, numberValue, periodValue, textValue } from "../../src/functions/values.ts";
import { silentHost, utcHost } from "../kit.ts";

/** A function that gives back what it read, so that each kind of argument can be seen. */
const echo = defineFunction({
  name: "ECHO",
  parameters: {
    number: optional(numberValue),
    date: optional(dateValue),
    period: optional(periodValue),
    text: optional(textValue),
  },
  body: ({ number, date, period, text }) => ({ ok: true, value: number ?? date ?? period ?? text ?? "nothing" }),
});

const read = (given: readonly unknown[], host: FunctionHost = silentHost) => runFunction(echo, given, host);

/** A day-first locale whose civil days are asked of the spreadsheet's zone, not the machine's. */
const berlin: FunctionHost = {
  civilDate: () => "2026-03-31" as CivilDate,
  serial: () => 46_112,
  dateOrder: () => "dmy",
};

describe("one value of each kind", () => {
  const cases: readonly { why: string; given: unknown[]; host?: FunctionHost; expected: unknown }[] = [
    { why: "a number", given: [12.5], expected: 12.5 },
    { why: "money text", given: ["$10,000.00"], expected: 10_000 },
    { why: "a number in a range of one cell", given: [[[12.5]]], expected: 12.5 },
    {
      why: "a date cell, by the spreadsheet's zone",
      given: ["", new Date("2026-03-30T22:00:00Z")],
      host: berlin,
      expected: "2026-03-31",
    },
    { why: "an ISO date asks nobody", given: ["", "2026-03-31"], expected: "2026-03-31" },
    { why: "a serial number", given: ["", 46112], expected: "2026-03-31" },
    { why: "a date text in the locale's order", given: ["", "31/03/2026"], host: berlin, expected: "2026-03-31" },
    {
      why: "the same day under a month-first locale: only one reading is a day",
      given: ["", "31/03/2026"],
      host: utcHost,
      expected: "2026-03-31",
    },
    { why: "a period", given: ["", "", " 2026-Q1 "], expected: "2026-Q1" },
    {
      why: "a typed 2026-03, which Sheets made a date of",
      given: ["", "", new Date("2026-03-01T00:00:00Z")],
      host: utcHost,
      expected: "2026-03",
    },
    { why: "a typed 2026, which Sheets made a number of", given: ["", "", 2026], expected: "2026" },
    { why: "a text", given: ["", "", "", " Deals "], expected: "Deals" },
    { why: "a tab named by a number", given: ["", "", "", 2026], expected: "2026" },
    { why: "nothing at all", given: [], expected: "nothing" },
  ];
  test.each(cases)("$why", ({ given, host, expected }) => {
    expect(read(given, host ?? silentHost)).toBe(expected);
  });

  const refusals: readonly { why: string; given: unknown[]; host?: FunctionHost; sentence: string }[] = [
    { why: "a word as number", given: ["ten"], sentence: 'ECHO: number: "ten" is not a number. Type a number there.' },
    {
      why: "a tick box as number",
      given: [true],
      sentence: 'ECHO: number: "TRUE" is not a number. Type a number there.',
    },
    {
      why: "an error as number",
      given: ["#N/A"],
      sentence: 'ECHO: number: "#N/A" is an error cell. Mend the cell, or leave the row out with FILTER.',
    },
    {
      why: "a date as number",
      given: [new Date("2026-03-31T00:00:00Z")],
      host: utcHost,
      sentence: 'ECHO: number: "2026-03-31" is not a number. Type a number there.',
    },
    {
      why: "a word as date",
      given: ["", "soon"],
      host: utcHost,
      sentence: 'ECHO: date: "soon" cannot be read as a date. Type it as a date, for example 2026-03-31.',
    },
    {
      why: "a day that does not exist",
      given: ["", "2026-02-30"],
      host: utcHost,
      sentence: 'ECHO: date: "2026-02-30" cannot be read as a date. Type it as a date, for example 2026-03-31.',
    },
    {
      why: "a number that is no day",
      given: ["", -5],
      sentence: 'ECHO: date: "-5" cannot be read as a date. Type it as a date, for example 2026-03-31.',
    },
    {
      why: "an error as date",
      given: ["", "#REF!"],
      sentence: 'ECHO: date: "#REF!" is an error cell. Mend the cell, or leave the row out with FILTER.',
    },
    {
      why: "an error as text",
      given: ["", "", "", "#NAME?"],
      sentence: 'ECHO: text: "#NAME?" is an error cell. Mend the cell, or leave the row out with FILTER.',
    },
  ];
  test.each(refusals)("refuses $why", ({ given, host, sentence }) => {
    expect(() => read(given, host ?? silentHost)).toThrow(new Error(sentence));
  });
});

describe("what leaves a function", () => {
  const gives = (value: number | number[][]) =>
    defineFunction({
      name: "GIVES",
      parameters: {},
      body: () => ({ ok: true, value }),
    });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, [[1, Number.NaN]]])("is never %j", (value) => {
    expect(() => runFunction(gives(value), [], silentHost)).toThrow(
      "GIVES: the result is too large to be a number in a cell.",
    );
  });

  test("is finite numbers as they are", () => {
    expect(runFunction(gives([[1, 2]]), [], silentHost)).toEqual([[1, 2]]);
  });
});
