/** The small vocabularies of cells: names, spellings, flags, currencies, placeholders, months. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellName, columnLetters } from "../../../src/core/deals/cell-name.ts";
import { cellText } from "../../../src/core/deals/cell-text.ts";
import { currencyNamedIn, currencyOfMark } from "../../../src/core/deals/currency-marks.ts";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { dealOutcome } from "../../../src/core/deals/deal-outcome.ts";
import { isErrorText } from "../../../src/core/deals/error-cell.ts";
import { FIELD_NAMES, fieldOfName } from "../../../src/core/deals/field-names.ts";
import { readFlag, readFlagColumn } from "../../../src/core/deals/flags.ts";
import { ALL_FIELDS } from "../../../src/core/deals/header-words.ts";
import { monthOfName } from "../../../src/core/deals/month-names.ts";
import { isPlaceholder } from "../../../src/core/deals/placeholder.ts";
import { foldOwner, unifySpellings } from "../../../src/core/deals/spellings.ts";

describe("cellName", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [702, "ZZ"],
    [703, "AAA"],
  ])("column %d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(cellName(12, column)).toBe(`${letters}12`);
  });
});

it.each([
  { cell: "  Ann \u00a0 Lee ", text: "Ann Lee" },
  { cell: 7, text: "7" },
  { cell: true, text: "TRUE" },
])("cellText of $cell", ({ cell, text }) => {
  expect(cellText(cell)).toBe(text);
});

describe("unifySpellings", () => {
  it("keeps the most frequent; of equals, the first by alphabet", () => {
    const unified = unifySpellings(["won", "Won", "Won", "Lost", "LOST", "", "--", "-"]);
    expect(Object.fromEntries(unified)).toEqual({
      won: "Won",
      Won: "Won",
      Lost: "LOST",
      LOST: "LOST",
      "--": "--",
      "-": "-",
    });
  });

  it("does not depend on the order, and gives a word of the same folding", () => {
    const words = fc.array(fc.constantFrom("Ann", "ann", "ANN", "Bob", "005a", "005A"));
    fc.assert(
      fc.property(words, (given) => {
        const unified = unifySpellings(given, foldOwner);
        expect(unifySpellings([...given].reverse(), foldOwner)).toEqual(unified);
        for (const [word, other] of unified) expect(foldOwner(other)).toBe(foldOwner(word));
      }),
    );
  });
});

describe("flags", () => {
  it.each([
    [true, true],
    ["TRUE", true],
    ["yes", true],
    [1, true],
    ["Ja", true],
    ["oui", true],
    [0, false],
    ["Nein", false],
    ["não", false],
    ["", null],
    ["maybe", null],
    [2, null],
  ])("%j is %j", (cell, flag) => {
    expect(readFlag(cell)).toBe(flag);
  });

  it("a blank is no where the column says yes somewhere, else unsaid", () => {
    expect(readFlagColumn([1, ""])).toEqual([true, false]);
    expect(readFlagColumn(["", ""])).toEqual([null, null]);
    expect(readFlagColumn([false, ""])).toEqual([false, null]);
  });
});

describe("dealOutcome", () => {
  const none = { status: null, isWon: null, isClosed: null, stage: null };
  it.each<{ why: string; says: Partial<typeof none> | object; outcome: Outcome; contradicting?: boolean }>([
    { why: "nothing said is open", says: {}, outcome: "open" },
    { why: "the stage alone", says: { stage: "lost" }, outcome: "lost" },
    { why: "the status before the flags", says: { status: "lost", isWon: true, stage: "open" }, outcome: "lost" },
    { why: "won before the stage", says: { isWon: true, isClosed: true, stage: "open" }, outcome: "won" },
    { why: "closed and not won is lost", says: { isWon: false, isClosed: true, stage: "open" }, outcome: "lost" },
    {
      why: "not closed is open, though the stage says won",
      says: { isWon: false, isClosed: false, stage: "won" },
      outcome: "open",
      contradicting: true,
    },
    { why: "not won may be lost", says: { isWon: false, stage: "lost" }, outcome: "lost" },
    { why: "not won, yet the stage is", says: { isWon: false, stage: "won" }, outcome: "won", contradicting: true },
    {
      why: "closed, but neither won nor lost",
      says: { isClosed: true, stage: "open" },
      outcome: "open",
      contradicting: true,
    },
    {
      why: "the status against the stage",
      says: { status: "won", stage: "lost" },
      outcome: "won",
      contradicting: true,
    },
    { why: "an open stage contradicts nobody", says: { status: "won", stage: "open" }, outcome: "won" },
  ])("$why", ({ says, outcome, contradicting = false }) => {
    expect(dealOutcome({ ...none, ...says })).toEqual({ outcome, contradicting });
  });
});

describe("currencies", () => {
  it.each([
    ["€", "EUR"],
    ["usd", "USD"],
    ["R$", "BRL"],
    ["￥", null],
    ["$", null],
    ["points", null],
  ])("%s is %s", (mark, code) => {
    expect(currencyOfMark(mark)).toBe(code);
  });

  it.each([
    ["1.234,50 €", "EUR"],
    ["(US$ 5)", "USD"],
    ["1234", null],
  ])("%s names %s", (text, code) => {
    expect(currencyNamedIn(text)).toBe(code);
  });
});

it.each(["N/A", "n.a.", "-", "—", "...", "none", "NULL", "Select", "Sin_Factura", "k.A.", "なし"])(
  "%s is a placeholder",
  (text) => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

it.each(["", "0", "Nancy", "Selected", "no"])("%j is none", (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

it.each(["#N/A", "#REF!", "#DIV/0!", "#ERROR!", "Loading..."])("%s is an error cell", (text) => {
  expect(isErrorText(text)).toBe(true);
});

it.each(["#1", "N/A", "Loading dock", "Lost"])("%s is no error cell", (text) => {
  expect(isErrorText(text)).toBe(false);
});

it.each([
  ["Mär", 3],
  ["sept", 9],
  ["août", 8],
  ["Dez", 12],
  ["ene", 1],
  ["mag", 5],
  ["jui", null],
  ["ja", null],
  ["monday", null],
])("the month %s is %s", (name, month) => {
  expect(monthOfName(name)).toBe(month);
});

it("every field is found by its name and by its key", () => {
  for (const field of ALL_FIELDS) {
    expect(fieldOfName(FIELD_NAMES[field])).toBe(field);
    expect(fieldOfName(field)).toBe(field);
  }
  expect(fieldOfName("colour")).toBeNull();
});
