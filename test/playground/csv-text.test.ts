import { describe, expect, it } from "vitest";
import { csvField, harmlessText } from "../../playground/csv-text.ts";
import { sheetFacts, sheetFiles } from "../../playground/workbook-files.ts";
import { openSpreadsheet } from "../addon/spreadsheet.ts";

describe("harmlessText", () => {
  it.each([
    { why: "a formula", text: "=1+1" },
    { why: "a formula that calls out", text: '=HYPERLINK("http://example.com";"x")' },
    { why: "a program by DDE", text: "=cmd|' /C calc'!A0" },
    { why: "a sum with a sign in front", text: "+1+1" },
    { why: "a sum with a minus in front", text: "-2+3" },
    { why: "a minus before a function", text: "-SUM(A1)" },
    { why: "an old Lotus function", text: "@SUM(1;1)" },
    { why: "a tab in front", text: "\t=1+1" },
    { why: "a carriage return in front", text: "\r=1+1" },
    { why: "a zero byte in front", text: "\0=1" },
    { why: "blanks in front", text: "  =1+1" },
    { why: "a wide equals sign", text: "\uFF1D1+1" },
  ])("$why becomes text", ({ text }) => expect(harmlessText(text)).toBe(`'${text}`));

  it.each([
    { why: "a name", text: "Ann Lee" },
    { why: "a hyphen within", text: "Lee-Diaz" },
    { why: "a signed number as text", text: "-12.5" },
    { why: "a telephone number", text: "+49 30 1234" },
    { why: "nothing to say", text: "-" },
    { why: "an error", text: "#REF!" },
    { why: "an apostrophe already", text: "'=1+1" },
    { why: "nothing", text: "" },
  ])("$why stays", ({ text }) => expect(harmlessText(text)).toBe(text));
});

it("quotes what would break a line", () => {
  expect(['a"b', "a,b", "a\rb", "a\nb", "ab"].map(csvField)).toEqual(['"a""b"', '"a,b"', '"a\rb"', '"a\nb"', "ab"]);
});

it("a sheet's file guards texts, never numbers, dates or formulas' own file", async () => {
  const book = await openSpreadsheet({ Deals: [["=1+1", -5, "2026-01-31", "plain"]] });
  const sheet = book.sheet("Deals");
  sheet.enter(1, 0, "=2+3");
  const files = sheetFiles(sheetFacts(book.workbook, sheet), "Deals");
  expect(files.get("Deals.csv")).toBe("'=1+1,-5,2026-01-31,plain\n5,,,\n");
  expect(files.get("Deals.formulas.csv")).toBe(",,,\n=2+3,,,\n");
});
