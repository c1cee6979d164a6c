/** Date columns: what one text says, what the column settles, and what a misreading spreadsheet left behind. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CivilDate, dayOf, fromSerial, monthOf, toSerial, yearOf } from "../../../src/core/calendar.ts";
import type { PlainCell } from "../../../src/core/deals/plain-table.ts";
import { type DateOrder, dateOrderOfLocale, readDateColumn } from "../../../src/core/deals/read-dates.ts";

const on = (date: string): PlainCell => ({ date: date as CivilDate });
const datesOf = (cells: readonly PlainCell[], order: DateOrder = "mdy") => readDateColumn(cells, order).dates;

describe("one text that says it all", () => {
  it.each([
    { why: "ISO", text: "2017-08-04", date: "2017-08-04" },
    { why: "Salesforce's export; the civil day as written", text: "2017-08-04T23:09:33.000+0000", date: "2017-08-04" },
    { why: "UTC marked with Z", text: "2017-08-04T00:09:33.000Z", date: "2017-08-04" },
    { why: "HubSpot's export", text: "2023-11-15 20:09", date: "2023-11-15" },
    { why: "one digit of the hour", text: "2021-01-07 6:49:18", date: "2021-01-07" },
    { why: "fractions of a second", text: "2020-07-09 15:25:37.054", date: "2020-07-09" },
    { why: "slashes, year first", text: "2026/3/9", date: "2026-03-09" },
    { why: "Japanese", text: "2026年10月3日", date: "2026-10-03" },
    { why: "Korean", text: "2026. 10. 3.", date: "2026-10-03" },
    { why: "full width digits", text: "２０２６年１０月３日", date: "2026-10-03" },
    { why: "English month", text: "Oct 3, 2026", date: "2026-10-03" },
    { why: "ordinal", text: "October 3rd, 2026", date: "2026-10-03" },
    { why: "day first", text: "3 Oct 2026", date: "2026-10-03" },
    { why: "Oracle's way", text: "03-OCT-26", date: "2026-10-03" },
    { why: "with weekday and time", text: "Sat, 3 Oct 2026 10:00 GMT", date: "2026-10-03" },
    { why: "German", text: "3. März 2026", date: "2026-03-03" },
    { why: "French, shortened", text: "12 juil. 2026", date: "2026-07-12" },
    { why: "French first of the month", text: "1er mars 2026", date: "2026-03-01" },
    { why: "Spanish", text: "3 de octubre de 2026", date: "2026-10-03" },
    { why: "Portuguese", text: "3 de março de 2026", date: "2026-03-03" },
    { why: "compact", text: "20171231", date: "2017-12-31" },
    { why: "only one order possible", text: "15.11.2026", date: "2026-11-15" },
    { why: "the other one, two-digit year, time", text: "02/23/26 08:55 PM", date: "2026-02-23" },
    { why: "both orders give one day", text: "05/05/2026", date: "2026-05-05" },
    { why: "the last century", text: "12/31/98", date: "1998-12-31" },
  ])("$why: $text", ({ text, date }) => {
    expect(readDateColumn([text], "mdy")).toMatchObject({ dates: [date], issues: [] });
    expect(readDateColumn([text], "dmy")).toMatchObject({ dates: [date], issues: [] });
  });

  it.each([
    { why: "no such day in any order", text: "31/02/2026", rule: "unreadable date" },
    { why: "no such day", text: "2026-02-30", rule: "unreadable date" },
    { why: "a month is no day", text: "2026-10", rule: "unreadable date" },
    { why: "no month that two languages share", text: "3 jui 2026", rule: "unreadable date" },
    { why: "words", text: "next week", rule: "unreadable date" },
    { why: "error cell", text: "#N/A", rule: "error cell" },
    { why: "placeholder", text: "n/a", rule: "placeholder" },
  ] as const)("$why: $text", ({ text, rule }) => {
    expect(readDateColumn([text], "mdy")).toMatchObject({ dates: [null], issues: [{ index: 0, rule }] });
  });

  it.each(["", "  ", "00/00/0000", "0000-00-00", "0000-00-00 00:00:00", 0, on("1899-12-30")])("%j is blank", (cell) => {
    expect(readDateColumn([cell], "mdy")).toMatchObject({ dates: [null], issues: [] });
  });

  it.each([
    { why: "a serial number", cell: 45_000, date: "2023-03-15" },
    { why: "with its time of day", cell: 45_000.75, date: "2023-03-15" },
    { why: "yyyymmdd as a number", cell: 20_171_231, date: "2017-12-31" },
    { why: "milliseconds since 1970, as APIs write", cell: 1_511_740_800_000, date: "2017-11-27" },
    { why: "a year is no day", cell: 2017, date: null },
    { why: "a tick box is no day", cell: true, date: null },
  ])("$why", ({ cell, date }) => {
    expect(datesOf([cell])).toEqual([date]);
  });
});

describe("the order of day and month", () => {
  it.each<{ why: string; cells: string[]; locale: DateOrder; dates: (string | null)[] }>([
    {
      why: "one text settles the column",
      cells: ["03/04/2026", "13/04/2026"],
      locale: "mdy",
      dates: ["2026-04-03", "2026-04-13"],
    },
    {
      why: "against the locale of the other kind, too",
      cells: ["03/04/2026", "04/13/2026"],
      locale: "dmy",
      dates: ["2026-03-04", "2026-04-13"],
    },
    { why: "else the locale", cells: ["03/04/2026"], locale: "dmy", dates: ["2026-04-03"] },
    { why: "else the other locale", cells: ["03/04/2026"], locale: "mdy", dates: ["2026-03-04"] },
    { why: "a locale of years first does not say", cells: ["03/04/2026"], locale: "ymd", dates: [null] },
    {
      why: "a column that contradicts itself is not guessed at",
      cells: ["13/02/2026", "02/13/2026", "03/04/2026"],
      locale: "mdy",
      dates: ["2026-02-13", "2026-02-13", null],
    },
    {
      why: "an impossible day does not unsettle the others",
      cells: ["31/02/2026", "13/04/2026", "03/04/2026"],
      locale: "mdy",
      dates: [null, "2026-04-13", "2026-04-03"],
    },
    {
      why: "ISO beside them settles nothing",
      cells: ["2026-04-13", "03/04/2026"],
      locale: "mdy",
      dates: ["2026-04-13", "2026-03-04"],
    },
    {
      why: "two-digit years first where a locale writes so",
      cells: ["26/10/03"],
      locale: "ymd",
      dates: ["2026-10-03"],
    },
  ])("$why", ({ cells, locale, dates }) => {
    expect(datesOf(cells, locale)).toEqual(dates);
  });

  it("names the cells that stay ambiguous", () => {
    expect(readDateColumn(["13/02/2026", "02/13/2026", "03/04/2026"], "mdy").issues).toEqual([
      { index: 2, rule: "ambiguous date" },
    ]);
  });

  it("follows a sibling column before the locale", () => {
    expect(readDateColumn(["03/04/2026"], "mdy", { order: "dmy", swapped: false }).dates).toEqual(["2026-04-03"]);
  });

  it.each([
    ["en_US", "mdy"],
    ["en", "mdy"],
    ["en_GB", "dmy"],
    ["de_DE", "dmy"],
    ["pt-BR", "dmy"],
    ["ja_JP", "ymd"],
    ["sv_SE", "ymd"],
    ["", "dmy"],
  ])("%s writes %s", (locale, order) => {
    expect(dateOrderOfLocale(locale)).toBe(order);
  });
});

/** What a spreadsheet of that locale makes of a text as it is typed: a date cell, or the text where no such date is. */
function typed(text: string, order: "dmy" | "mdy"): PlainCell {
  const [first = 0, second = 0, year = 0] = text.split(/[-/]/).map(Number);
  const [month, date] = order === "mdy" ? [first, second] : [second, first];
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return month <= 12 && !Number.isNaN(Date.parse(iso)) ? on(iso) : text;
}

describe("date cells that the spreadsheet has misread", () => {
  it.each<{ why: string; cells: PlainCell[]; order: DateOrder; dates: string[]; swapped: boolean }>([
    {
      why: "a day-first file under an English locale",
      cells: [on("2017-01-03"), "20-10-2016"],
      order: "mdy",
      dates: ["2017-03-01", "2016-10-20"],
      swapped: true,
    },
    {
      why: "a month-first file under a British one",
      cells: [on("2017-01-03"), "10/20/2016"],
      order: "dmy",
      dates: ["2017-03-01", "2016-10-20"],
      swapped: true,
    },
    {
      why: "a locale that writes years first reads the month before the day, too",
      cells: [on("2017-01-03"), "20-10-2016"],
      order: "ymd",
      dates: ["2017-03-01", "2016-10-20"],
      swapped: true,
    },
    {
      why: "a date cell with day 13 or later was not misread",
      cells: [on("2017-01-03"), on("2017-01-13"), "20-10-2016"],
      order: "mdy",
      dates: ["2017-01-03", "2017-01-13", "2016-10-20"],
      swapped: false,
    },
    {
      why: "texts that the locale could read were kept as text on purpose",
      cells: [on("2017-01-03"), "02-10-2016"],
      order: "mdy",
      dates: ["2017-01-03", "2016-02-10"],
      swapped: false,
    },
    {
      why: "date cells alone are as they are",
      cells: [on("2017-01-03")],
      order: "mdy",
      dates: ["2017-01-03"],
      swapped: false,
    },
    {
      why: "ISO texts say nothing about it",
      cells: [on("2017-01-03"), "2016-10-20"],
      order: "mdy",
      dates: ["2017-01-03", "2016-10-20"],
      swapped: false,
    },
  ])("$why", ({ cells, order, dates, swapped }) => {
    expect(readDateColumn(cells, order)).toMatchObject({ dates, swapped, issues: [] });
  });

  it("are mended in any column that shows the misreading", () => {
    const days = fc.array(fc.integer({ min: 40_000, max: 46_000 }).map(fromSerial), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, fc.constantFrom("dmy" as const, "mdy" as const), (meant, locale) => {
        const fileOrder = locale === "mdy" ? "dmy" : "mdy";
        const written = meant.map((date) => {
          const [d, m] = [dayOf(date), monthOf(date)];
          return fileOrder === "dmy" ? `${d}-${m}-${yearOf(date)}` : `${m}-${d}-${yearOf(date)}`;
        });
        const cells = written.map((text) => typed(text, locale));
        // Only a day after the 12th shows it; without one nobody could tell.
        fc.pre(cells.some((cell) => typeof cell === "string"));
        expect(datesOf(cells, locale)).toEqual(meant);
      }),
    );
  });
});

it("reads texts back in any order of the rows", () => {
  const anyDay = fc.integer({ min: 40_000, max: 46_000 }).map(fromSerial);
  fc.assert(
    fc.property(fc.array(anyDay), fc.constantFrom<DateOrder>("dmy", "mdy"), (days, order) => {
      const texts = days.map((date) => {
        const [year, month, day] = date.split("-");
        return order === "dmy" ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
      });
      expect(datesOf(texts, order)).toEqual(days);
      expect(datesOf([...texts].reverse(), order)).toEqual([...days].reverse());
      expect(datesOf(days, order)).toEqual(days);
      expect(datesOf(days.map(toSerial), order)).toEqual(days);
    }),
  );
});
