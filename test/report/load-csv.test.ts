import { describe, expect, test } from "vitest";
import { decodeText, loadRows, parseCsv } from "../../playground/load-csv.ts";
import { createWorkbook } from "../../playground/spreadsheet/workbook.ts";

describe("decodeText", () => {
  test.each([
    { why: "UTF-8", bytes: [0x4d, 0xc3, 0xbc], is: "Mü" },
    { why: "UTF-8 with a mark", bytes: [0xef, 0xbb, 0xbf, 0x4d], is: "M" },
    { why: "UTF-16, little end first", bytes: [0xff, 0xfe, 0x4d, 0x00, 0xfc, 0x00], is: "Mü" },
    { why: "UTF-16, big end first", bytes: [0xfe, 0xff, 0x00, 0x4d, 0x00, 0xfc], is: "Mü" },
    { why: "an old Western export, which is no UTF-8", bytes: [0x4d, 0xfc, 0x80], is: "Mü€" },
  ])("$why", ({ bytes, is }) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(is);
  });
});

describe("parseCsv", () => {
  test.each([
    {
      why: "commas",
      text: "a,b\n1,2",
      is: [
        ["a", "b"],
        ["1", "2"],
      ],
    },
    {
      why: "semicolons with decimal commas",
      text: "a;b;c\n1,5;2,5;x\n3,5;4,5;y",
      is: [
        ["a", "b", "c"],
        ["1,5", "2,5", "x"],
        ["3,5", "4,5", "y"],
      ],
    },
    {
      why: "a quoted delimiter, quote and line break",
      text: 'a,b\n"x, ""y""\nz",2',
      is: [
        ["a", "b"],
        ['x, "y"\nz', "2"],
      ],
    },
    {
      why: "short rows are filled up",
      text: "a,b,c\n1\n1,2",
      is: [
        ["a", "b", "c"],
        ["1", "", ""],
        ["1", "2", ""],
      ],
    },
    {
      why: "blank rows at the end do not exist, those between do",
      text: "a,b\n\n1,2\n,\n\n",
      is: [
        ["a", "b"],
        ["", ""],
        ["1", "2"],
      ],
    },
    {
      why: "the delimiter that Excel declares",
      text: "sep=;\r\na;b\r\n1;2",
      is: [
        ["a", "b"],
        ["1", "2"],
      ],
    },
    { why: "one column", text: "a\n1\n2", is: [["a"], ["1"], ["2"]] },
    { why: "nothing", text: "", is: [] },
  ])("$why", ({ text, is }) => {
    expect(parseCsv(text)).toEqual(is);
  });
});

describe("loadRows", () => {
  test.each([
    { why: "a number", text: "1,234.50", is: 1234.5 },
    { why: "leading zeros are lost, as in Google's import", text: "007", is: 7 },
    { why: "a formula stays text", text: "=1+1", is: "=1+1" },
    { why: "a formula after a blank, too", text: " =1+1", is: " =1+1" },
    { why: "a command for another program stays text", text: "@SUM(A1)", is: "@SUM(A1)" },
    { why: "a leading minus may be a number", text: "-5", is: -5 },
    { why: "or a text", text: "-five", is: "-five" },
    { why: "a name that a plus would make a formula", text: "+Acme", is: "+Acme" },
    { why: "a number with a plus", text: "+5", is: 5 },
    { why: "an apostrophe is part of the text", text: "'007", is: "'007" },
    { why: "a share", text: "12%", is: 0.12 },
    { why: "a truth value", text: "TRUE", is: true },
    { why: "an ISO date is a serial", text: "2024-01-31", is: 45322 },
    { why: "a date that only another country writes stays text", text: "31/01/2024", is: "31/01/2024" },
    { why: "a German date in a German spreadsheet", text: "31.01.2024", locale: "de_DE", is: 45322 },
    { why: "a German number in a German spreadsheet", text: "1.234,5", locale: "de_DE", is: 1234.5 },
  ])("$why", ({ text, is, locale = "en_US" }) => {
    const sheet = loadRows(createWorkbook({ locale }), "Deals", [[text]]);
    expect(sheet.value(0, 0)).toBe(is);
    expect(sheet.formula(0, 0)).toBe("");
  });

  test.each([
    { why: "signs that no sheet name may have", name: "a/b:c[1]", is: "a_b_c_1_" },
    { why: "more than 100 characters", name: "x".repeat(120), is: "x".repeat(100) },
    { why: "a name that is taken", name: "Sheet1", is: "Sheet1 2" },
    { why: "no name at all", name: " ", is: "Deals" },
  ])("a sheet is named after its file: $why", ({ name, is }) => {
    expect(loadRows(createWorkbook(), name, [["a"]]).name).toBe(is);
  });

  test("a date shows as a day", () => {
    const sheet = loadRows(createWorkbook(), "Deals", [["2024-01-31"]]);
    expect([sheet.isDate(0, 0), sheet.display(0, 0)]).toEqual([true, "2024-01-31"]);
  });
});
