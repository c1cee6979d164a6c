/** What typing makes of a text, by locale. */
import { describe, expect, test } from "vitest";
import { serialOf } from "../../../playground/spreadsheet/serial-date.ts";
import { readTypedInput } from "../../../playground/spreadsheet/typed-input.ts";

const day = (iso: string): number => {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  const serial = serialOf(year, month, date);
  if (serial === undefined) throw new Error(`${iso} is no day.`);
  return serial;
};

interface Row {
  readonly text: string;
  readonly value: string | number | boolean;
  readonly format?: string;
  readonly locale?: string;
  readonly why: string;
}

const TYPED: readonly Row[] = [
  { text: "12", value: 12, why: "a plain number has no format" },
  { text: " 12 ", value: 12, why: "blanks around a number do not make it a text" },
  { text: "-3.5", value: -3.5, why: "a sign" },
  { text: "+5", value: 5, why: "a plus sign before a number" },
  { text: ".5", value: 0.5, why: "no leading zero" },
  { text: "007", value: 7, why: "leading zeros are lost, as in Sheets" },
  { text: "1,234.50", value: 1234.5, format: "#,##0.00", why: "thousands" },
  { text: "1,23", value: "1,23", why: "a comma that does not cut in threes" },
  { text: "1.2.3", value: "1.2.3", why: "a version number is no number, and no date in February of year 3" },
  { text: "1e3", value: 1000, format: "0.00E+00", why: "scientific" },
  { text: "12%", value: 0.12, format: "0%", why: "percent" },
  { text: "12.5%", value: 0.125, format: "0.00%", why: "percent with decimals" },
  { text: "$1,234.50", value: 1234.5, format: "$#,##0.00", why: "money" },
  { text: "-$5", value: -5, format: "$#,##0", why: "negative money" },
  { text: "$-5", value: -5, format: "$#,##0", why: "the sign after the symbol" },
  { text: "€20", value: 20, format: "[$€]#,##0", why: "a foreign currency" },
  { text: "(500)", value: -500, format: "#,##0_);(#,##0)", why: "accountants' negative" },
  { text: "TRUE", value: true, why: "a boolean" },
  { text: "false", value: false, why: "in any case" },
  { text: "Acme", value: "Acme", why: "a text" },
  { text: "CHF 20", value: 20, format: "[$CHF]#,##0", why: "a currency of letters" },
  { text: "Account-12", value: "Account-12", why: "a dash makes no date" },
  { text: "A1B2", value: "A1B2", why: "an id" },
  { text: "Account 12", value: "Account 12", why: "a text with digits" },
  { text: "'=1+1", value: "=1+1", why: "an apostrophe keeps the rest as text" },
  { text: "'007", value: "007", why: "an apostrophe keeps zeros" },
  { text: "=", value: "=", why: "an equals sign alone is no formula" },
  { text: "-Acme", value: "-Acme", why: "a dash does not start a formula" },
  { text: "@import", value: "@import", why: "nor does an at sign" },
  { text: "2024-01-31", value: day("2024-01-31"), format: "yyyy-MM-dd", why: "ISO, in every locale" },
  { text: "2024-01-31", value: day("2024-01-31"), format: "yyyy-MM-dd", locale: "de_DE", why: "ISO, in every locale" },
  { text: "2023-02-29", value: "2023-02-29", why: "no such day" },
  { text: "2017-12", value: day("2017-12-01"), format: "yyyy-MM", why: "year and month" },
  { text: "2017-Q4", value: "2017-Q4", why: "a quarter is no date" },
  { text: "1/31/2024", value: day("2024-01-31"), format: "M/d/yyyy", why: "month first in the United States" },
  { text: "01-03-2017", value: day("2017-01-03"), format: "MM-dd-yyyy", why: "with dashes" },
  { text: "20-10-2016", value: "20-10-2016", why: "there is no month 20: stays text in en_US" },
  { text: "20-10-2016", value: day("2016-10-20"), format: "d-M-yyyy", locale: "en_GB", why: "day first in Britain" },
  { text: "31.12.2017", value: day("2017-12-31"), format: "dd.MM.yyyy", locale: "de_DE", why: "points in Germany" },
  { text: "31.12.17", value: day("2017-12-31"), format: "dd.MM.yyyy", locale: "de_DE", why: "two digits of a year" },
  { text: "1/2/29", value: day("2029-01-02"), format: "M/d/yyyy", why: "29 is 2029" },
  { text: "1/2/30", value: day("1930-01-02"), format: "M/d/yyyy", why: "30 is 1930" },
  { text: "2024/1/5", value: day("2024-01-05"), format: "yyyy/M/d", locale: "ja_JP", why: "year first" },
  { text: "3/14", value: day("2024-03-14"), format: "M/d", why: "this year's day" },
  { text: "Jan 5, 2024", value: day("2024-01-05"), format: "mmm d, yyyy", why: "a month by name" },
  { text: "5-Mar-2024", value: day("2024-03-05"), format: "d-mmm-yyyy", why: "a month by short name" },
  { text: "5. März 2024", value: day("2024-03-05"), format: "d mmm yyyy", locale: "de_DE", why: "a German month" },
  { text: "5. März 2024", value: "5. März 2024", why: "which an American sheet does not know" },
  { text: "12:30", value: 0.5 + 1 / 48, format: "H:mm", why: "a time of day" },
  { text: "1:30 PM", value: 13.5 / 24, format: "h:mm AM/PM", why: "in twelve hours" },
  { text: "12:75", value: "12:75", why: "no such minute" },
  {
    text: "2024-01-31 12:00:00",
    value: day("2024-01-31") + 0.5,
    format: "yyyy-MM-dd H:mm:ss",
    why: "date and time",
  },
  { text: "2017-01-05T10:00:00.000+0000", value: "2017-01-05T10:00:00.000+0000", why: "an API's timestamp stays text" },
  { text: "1.234,50", value: 1234.5, format: "#,##0.00", locale: "de_DE", why: "German separators" },
  { text: "1,5", value: 1.5, locale: "de_DE", why: "German decimals" },
  { text: "1.5", value: "1.5", locale: "de_DE", why: "a point is no decimal mark in Germany, and no whole thousand" },
  { text: "1.234,50 €", value: 1234.5, format: "#,##0.00 [$€]", locale: "de_DE", why: "a symbol behind" },
  { text: "12 500,50", value: 12_500.5, format: "#,##0.00", locale: "fr_FR", why: "French separators" },
];

describe("typed input", () => {
  test.each(TYPED)("$text ($why)", ({ text, value, format, locale = "en_US" }) => {
    const read = readTypedInput(text, { locale, currentYear: 2024, plainText: false });
    expect(
      read.kind === "value" && typeof read.value === "number"
        ? Number(read.value.toFixed(9))
        : read.kind === "value" && read.value,
    ).toBe(typeof value === "number" ? Number(value.toFixed(9)) : value);
    if (read.kind === "value") expect(read.numberFormat).toBe(format);
  });

  test.each([
    { text: "=SUM(A1)", formula: "=SUM(A1)", why: "an equals sign starts a formula" },
    { text: "+A1*2", formula: "=+A1*2", why: "so does a plus sign when a formula follows" },
  ])("$text: $why", ({ text, formula }) => {
    expect(readTypedInput(text, { locale: "en_US", currentYear: 2024, plainText: false })).toEqual({
      kind: "formula",
      text: formula,
    });
  });

  test.each(["=1+1", "2024-01-31", "12%", "'x", "007", "TRUE"])("a plain text cell keeps %s", (text) => {
    expect(readTypedInput(text, { locale: "en_US", currentYear: 2024, plainText: true })).toEqual({
      kind: "value",
      value: text,
    });
  });
});
