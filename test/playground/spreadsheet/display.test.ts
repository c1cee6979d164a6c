/** What the grid shows for a value. */
import { describe, expect, test } from "vitest";
import { displayText, isDateFormat } from "../../../playground/spreadsheet/display.ts";

describe("display", () => {
  test.each([
    { value: 1 / 3, shows: "0.3333333333", why: "ten digits" },
    { value: 0.1 + 0.2, shows: "0.3", why: "no binary dust" },
    { value: 1234567.891, shows: "1234567.891", why: "large with decimals" },
    { value: 123_456_789_012, shows: "123456789012", why: "whole numbers in full" },
    { value: 1e20, shows: "1E+20", why: "very large" },
    { value: 0.0000012, shows: "1.2E-06", why: "very small" },
    { value: -2, shows: "-2", why: "negative" },
    { value: true, shows: "TRUE", why: "booleans in capitals" },
    { value: "", shows: "", why: "blank" },
    { value: { error: "#N/A", message: "x" } as const, shows: "#N/A", why: "an error is its code" },
    { value: 1234.5, format: "#,##0.00", shows: "1,234.50", why: "thousands" },
    { value: 1234.5, format: "#,##0.00", locale: "de_DE", shows: "1.234,50", why: "in German" },
    { value: 1.5, locale: "de_DE", shows: "1,5", why: "automatic in German" },
    { value: 0.256, format: "0.0%", shows: "25.6%", why: "percent" },
    { value: -1234, format: "$#,##0", shows: "-$1,234", why: "negative money" },
    { value: 5, format: "[$€]#,##0.00", shows: "€5.00", why: "euro" },
    { value: 45_322, format: "yyyy-MM-dd", shows: "2024-01-31", why: "a date" },
    { value: 45_322, format: "M/d/yyyy", shows: "1/31/2024", why: "an American date" },
    {
      value: 1,
      format: "yyyy-MM-dd",
      shows: "1899-12-31",
      why: "Sheets counts from 1899-12-30, without Excel's leap day",
    },
    { value: 60, format: "yyyy-MM-dd", shows: "1900-02-28", why: "where Excel has its 29th of February" },
    { value: 45_322.5, format: "M/d/yyyy H:mm:ss", shows: "1/31/2024 12:00:00", why: "date and time" },
    {
      value: 45_322,
      format: "mmm yyyy",
      locale: "de_DE",
      shows: "Jan. 2024",
      why: "German month",
      alternatives: ["Jan 2024"],
    },
    { value: "007", format: "@", shows: "007", why: "plain text" },
    { value: "x", format: "0.00", shows: "x", why: "a text under a number format" },
    { value: 7, format: "", shows: "7", why: "an empty format is automatic" },
  ])("$value under $format shows $shows ($why)", (row) => {
    const {
      value,
      format,
      locale = "en_US",
      shows,
      alternatives = [],
    } = row as typeof row & { format?: string; locale?: string; alternatives?: string[] };
    expect([shows, ...alternatives]).toContain(displayText(value, format, locale));
  });

  test.each([
    ["yyyy-MM-dd", true],
    ["H:mm", true],
    ["mmm d, yyyy", true],
    ["#,##0.00", false],
    ["0%", false],
    ['0 "days"', false],
    ["@", false],
    [undefined, false],
  ])("%s is a date format: %s", (format, is) => {
    expect(isDateFormat(format)).toBe(is);
  });
});
