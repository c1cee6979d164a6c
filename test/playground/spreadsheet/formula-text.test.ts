/** Formulas as text: cut into tokens, read into trees, rewritten when the grid changes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFormula } from "../../../playground/spreadsheet/formula-parser.ts";
import {
  dropSheetFromFormula,
  moveFormula,
  renameSheetInFormula,
  respellFormula,
  shiftFormula,
} from "../../../playground/spreadsheet/formula-rewrite.ts";
import { tokenize } from "../../../playground/spreadsheet/formula-tokens.ts";

describe("tokens", () => {
  test.each([
    { text: "A1:B2", references: ["A1:B2"], why: "a range" },
    { text: "SUM(A2:A, $B$1)", references: ["A2:A", "$B$1"], why: "an open range and a fixed cell" },
    { text: "A:A+2:3", references: ["A:A", "2:3"], why: "whole columns and rows" },
    { text: "LOG10(2)", references: [], why: "a function that looks like a cell" },
    { text: "Deals!A1&'Q3; ''x'!B2:C", references: ["Deals!A1", "'Q3; ''x'!B2:C"], why: "sheets, quoted too" },
    { text: 'IF(A1="B2","C3",D4)', references: ["A1", "D4"], why: "texts hold no references" },
    { text: "A1:INDEX(A:A,2)", references: ["A1", "A:A"], why: "a range whose end is calculated" },
    { text: "Q1_TOTAL+FY24X", references: [], why: "names that begin like cells" },
    { text: "Übersicht!A1", references: ["Übersicht!A1"], why: "letters of other languages" },
  ])("$text: $why", ({ text, references }) => {
    const tokens = tokenize(text, ".") ?? [];
    expect(tokens.filter((token) => token.kind === "reference").map((token) => token.text)).toEqual(references);
    expect(tokens.map((token) => token.text).join("")).toBe(text);
  });

  test("are nothing where a formula may not hold a sign", () => {
    expect(tokenize("A1?B2", ".")).toBeUndefined();
  });
});

describe("grammar", () => {
  test.each(["=", "=1+", "=(1", "=1)", "=SUM(A1", "=A1 B2", "={1,2", "=1,,2", '="open', "=#WHAT!"])(
    "%s is no formula",
    (text) => {
      expect(parseFormula(text, ".")).toBeUndefined();
    },
  );

  test.each([
    { en: "=SUM(1.5,A1)", de: "=SUM(1,5;A1)", why: "decimals and separators" },
    { en: "={1,2;3,4}", de: "={1\\2;3\\4}", why: "array literals" },
    { en: '=IF(A1>0.5,"1,5",-.25)', de: '=IF(A1>0,5;"1,5";-,25)', why: "texts stay" },
  ])("$en is $de in German ($why)", ({ en, de }) => {
    expect(parseFormula(de, ",")).toEqual(parseFormula(en, "."));
    expect(respellFormula(en, ".", ",")).toBe(de);
    expect(respellFormula(de, ",", ".").replaceAll(";", ",")).toBe(en.replaceAll(";", ","));
  });

  test("both separators mean the same outside braces", () => {
    expect(parseFormula("=SUM(A1;B1;C1)", ".")).toEqual(parseFormula("=SUM(A1,B1,C1)", "."));
  });
});

const own = (sheet: string | null): boolean => sheet === null;

describe("rewriting", () => {
  test.each([
    { at: 1, count: 2, from: "=A1+A2", to: "=A1+A4", why: "only what stands below moves" },
    { at: 1, count: 2, from: "=SUM(A1:A5)", to: "=SUM(A1:A7)", why: "a range grows around new rows" },
    { at: 0, count: 1, from: "=SUM(A1:A5)", to: "=SUM(A2:A6)", why: "rows before the first move it" },
    { at: 5, count: 1, from: "=SUM(A1:A5)", to: "=SUM(A1:A5)", why: "rows after the last do not" },
    { at: 0, count: 1, from: "=SUM(A2:A)", to: "=SUM(A3:A)", why: "an open range moves its start" },
    { at: 0, count: 1, from: "=SUM(A:A)", to: "=SUM(A:A)", why: "a whole column stays" },
    { at: 0, count: 1, from: "=$A$1", to: "=$A$2", why: "fixed references follow too" },
    { at: 0, count: 1, from: "=Deals!A1+A1", to: "=Deals!A1+A2", why: "other sheets are left alone" },
    { at: 0, count: 1, from: '="A1"&A1', to: '="A1"&A2', why: "texts are left alone" },
    { at: 1, count: -2, from: "=A1+A4", to: "=A1+A2", why: "rows are deleted above" },
    { at: 1, count: -2, from: "=A2", to: "=#REF!", why: "the row itself is deleted" },
    { at: 1, count: -2, from: "=SUM(A1:A5)", to: "=SUM(A1:A3)", why: "rows inside a range" },
    { at: 1, count: -2, from: "=SUM(A2:A3)", to: "=SUM(#REF!)", why: "a whole range" },
    { at: 1, count: -2, from: "=SUM(A3:A9)", to: "=SUM(A2:A7)", why: "the first rows of a range" },
    {
      at: 1,
      count: -2,
      from: "=SUM(A1:A2)",
      to: "=SUM(A1)",
      why: "the last row of a range",
      alternative: "=SUM(A1:A1)",
    },
    { at: 1, count: -2, from: "=SUM(A2:A)", to: "=SUM(A2:A)", why: "the start of an open range" },
  ])("$from becomes $to ($why)", ({ at, count, from, to, alternative }) => {
    expect([to, alternative]).toContain(shiftFormula(from, ".", own, "rows", at, count));
  });

  test.each([
    { at: 1, count: 1, from: "=A1+B1+C:C", to: "=A1+C1+D:D", why: "columns move" },
    { at: 1, count: -1, from: "=A1+B1+C1", to: "=A1+#REF!+B1", why: "columns go" },
    { at: 1, count: 1, from: "=SUM(2:3)", to: "=SUM(2:3)", why: "whole rows stay" },
  ])("$from becomes $to ($why)", ({ at, count, from, to }) => {
    expect(shiftFormula(from, ".", own, "columns", at, count)).toBe(to);
  });

  test("inserting lines and deleting them again changes nothing", () => {
    const cell = fc.tuple(fc.constantFrom("A", "B", "$C"), fc.integer({ min: 1, max: 30 })).map(([c, r]) => `${c}${r}`);
    const reference = fc.oneof(
      cell,
      fc.tuple(cell, cell).map((ends) => ends.join(":")),
      fc.constantFrom("A:A", "2:5", "B4:B"),
    );
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1, maxLength: 4 }),
        fc.nat(35),
        fc.integer({ min: 1, max: 5 }),
        (refs, at, count) => {
          const formula = `=SUM(${refs.join(";")})`;
          const grown = shiftFormula(formula, ".", own, "rows", at, count);
          expect(shiftFormula(grown, ".", own, "rows", at, -count)).toBe(formula);
        },
      ),
    );
  });

  test.each([
    { from: "=A1+$A1+A$1+$A$1", rows: 2, columns: 1, to: "=B3+$A3+B$1+$A$1", why: "dollars hold" },
    { from: "=A1", rows: -1, columns: 0, to: "=#REF!", why: "off the sheet" },
    { from: "=SUM(A2:A)", rows: 1, columns: 1, to: "=SUM(B3:B)", why: "open ranges" },
  ])("copied $rows down and $columns right, $from is $to ($why)", ({ from, rows, columns, to }) => {
    expect(moveFormula(from, ".", rows, columns)).toBe(to);
  });

  test("a renamed sheet is quoted where it must be", () => {
    expect(renameSheetInFormula("=deals!A1+Other!A1", ".", "Deals", "Q3's deals")).toBe("='Q3''s deals'!A1+Other!A1");
    expect(renameSheetInFormula("='Q3''s deals'!A:A", ".", "Q3's deals", "Deals")).toBe("=Deals!A:A");
  });

  test("a deleted sheet leaves #REF!", () => {
    expect(dropSheetFromFormula("=SUM(Deals!A:A)+A1", ".", "Deals")).toBe("=SUM(#REF!)+A1");
  });
});
