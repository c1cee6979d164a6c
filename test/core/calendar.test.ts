/** Civil dates and fiscal periods, against JavaScript's own UTC calendar and the laws of periods. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  type CivilDate,
  civilDate,
  dayOf,
  daysBetween,
  type FiscalStart,
  fromSerial,
  includes,
  monthEnd,
  monthStart,
  monthsIn,
  monthsOf,
  type PeriodKind,
  parseCivilDate,
  parsePeriod,
  periodContaining,
  shiftPeriod,
  toSerial,
  yearOf,
} from "../../src/core/calendar.ts";
import { failureFrom, valueFrom } from "../kit.ts";

const day = (text: string) => text as CivilDate;
const anyDay = fc.integer({ min: 1, max: 80_000 }).map(fromSerial);
const anyKind = fc.constantFrom<PeriodKind>("month", "quarter", "year");
const anyStart = fc.integer({ min: 1, max: 12 }).map((month) => month as FiscalStart);

describe("civil dates", () => {
  it.each([
    { why: "a leap day", text: "2024-02-29", is: true },
    { why: "no leap day in a common year", text: "2023-02-29", is: false },
    { why: "1900 was no leap year", text: "1900-02-29", is: false },
    { why: "2000 was one", text: "2000-02-29", is: true },
    { why: "no month 13", text: "2024-13-01", is: false },
    { why: "no day 0", text: "2024-01-00", is: false },
    { why: "two digits each, nothing else", text: "2024-1-1", is: false },
    { why: "no time of day", text: "2024-01-01T00:00", is: false },
  ])("$why: $text", ({ text, is }) => {
    expect(parseCivilDate(text)).toBe(is ? text : null);
  });

  it.each([
    { why: "Sheets' day 1", serial: 1, date: "1899-12-31" },
    { why: "the day before the Unix epoch", serial: 25_568, date: "1969-12-31" },
    { why: "the Unix epoch", serial: 25_569, date: "1970-01-01" },
    { why: "as Sheets shows 45,000", serial: 45_000, date: "2023-03-15" },
    { why: "a fraction is a time of that day", serial: 45_000.99, date: "2023-03-15" },
  ])("$why", ({ serial, date }) => {
    expect(fromSerial(serial)).toBe(date);
    expect(toSerial(day(date))).toBe(Math.floor(serial));
  });

  it("agree with JavaScript's calendar, day for day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), (serial) => {
        expect(fromSerial(serial)).toBe(new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10));
        expect(toSerial(fromSerial(serial))).toBe(serial);
      }),
    );
  });

  it("add days and take them back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it("are made of three whole numbers only", () => {
    expect(civilDate(2024, 1.5, 1)).toBeNull();
    expect(civilDate(0, 1, 1)).toBeNull();
    expect(civilDate(10_000, 1, 1)).toBeNull();
  });
});

describe("periods", () => {
  it.each([
    {
      why: "calendar quarter",
      date: "2017-12-31",
      kind: "quarter",
      start: 1,
      name: "2017-Q4",
      from: "2017-10-01",
      to: "2017-12-31",
    },
    {
      why: "a fiscal year is named after the year it ends in",
      date: "2017-12-31",
      kind: "year",
      start: 4,
      name: "FY2018",
      from: "2017-04-01",
      to: "2018-03-31",
    },
    {
      why: "its third quarter",
      date: "2017-12-31",
      kind: "quarter",
      start: 4,
      name: "2018-Q3",
      from: "2017-10-01",
      to: "2017-12-31",
    },
    {
      why: "a fiscal year from February (retail)",
      date: "2024-01-31",
      kind: "quarter",
      start: 2,
      name: "2024-Q4",
      from: "2023-11-01",
      to: "2024-01-31",
    },
    {
      why: "months are the calendar's whatever the year",
      date: "2024-02-10",
      kind: "month",
      start: 7,
      name: "2024-02",
      from: "2024-02-01",
      to: "2024-02-29",
    },
  ] as const)("$why", ({ date, kind, start, name, from, to }) => {
    expect(periodContaining(day(date), kind, start)).toEqual({ kind, name, start: from, end: to });
  });

  it("hold their date, and the next one starts the day after", () => {
    fc.assert(
      fc.property(anyDay, anyKind, anyStart, (date, kind, start) => {
        const period = periodContaining(date, kind, start);
        expect(includes(period, date)).toBe(true);
        expect(shiftPeriod(period, 1, start).start).toBe(addDays(period.end, 1));
        expect(shiftPeriod(shiftPeriod(period, 5, start), -5, start)).toEqual(period);
        expect(monthsOf(period)).toHaveLength(monthsIn(kind));
        expect(monthsOf(period)[0]).toBe(period.start);
        expect(dayOf(period.start)).toBe(1);
        expect(monthEnd(period.end)).toBe(period.end);
        expect(monthStart(period.end)).toBe(monthsOf(period)[monthsIn(kind) - 1]);
      }),
    );
  });

  it("are read back from their names", () => {
    fc.assert(
      fc.property(anyDay, anyKind, anyStart, (date, kind, start) => {
        const period = periodContaining(date, kind, start);
        expect(valueFrom(parsePeriod(period.name, start))).toEqual(period);
      }),
    );
  });

  it.each([
    { why: "the quarter first", text: " q4 2017 ", name: "2017-Q4" },
    { why: "no hyphen", text: "2017Q4", name: "2017-Q4" },
    { why: "a bare year", text: "2017", name: "FY2017" },
    { why: "one digit of a month", text: "2017-3", name: "2017-03" },
  ])("$why", ({ text, name }) => {
    expect(valueFrom(parsePeriod(text, 1)).name).toBe(name);
  });

  it.each(["", "2017-Q5", "2017-13", "Q4", "soon", "2017-00"])("refuses %j", (text) => {
    expect(failureFrom(parsePeriod(text, 1))).toEqual({ code: "UNKNOWN_PERIOD", value: text });
  });

  it("a quarter of a year that ends in the next lies in the year before", () => {
    const quarter = valueFrom(parsePeriod("2018-Q1", 4));
    expect(quarter.start).toBe("2017-04-01");
    expect(yearOf(quarter.start)).toBe(2017);
  });
});
