/** Money text: what can be read one way only, what the column settles, and what stays unreadable. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { PlainCell } from "../../../src/core/deals/plain-table.ts";
import { readAmount, readAmountColumn } from "../../../src/core/deals/read-amount.ts";

describe("readAmount", () => {
  it.each<{ why: string; cell: PlainCell; amount: number | null }>([
    { why: "a number", cell: 1234.5, amount: 1234.5 },
    { why: "a blank cell", cell: "", amount: null },
    { why: "spaces only", cell: " \u00a0", amount: null },
    { why: "American", cell: "$1,234.50", amount: 1234.5 },
    { why: "German", cell: "1.234,50 €", amount: 1234.5 },
    { why: "French, with a narrow space", cell: "12\u202f500,50 €", amount: 12_500.5 },
    { why: "Swiss", cell: "CHF 1’234.50", amount: 1234.5 },
    { why: "Indian groups", cell: "₹12,34,567.00", amount: 1_234_567 },
    { why: "Brazilian", cell: "R$ 1.234,50", amount: 1234.5 },
    { why: "Japanese, full width", cell: "￥1,200,000", amount: 1_200_000 },
    { why: "Polish", cell: "1 234,50 zł", amount: 1234.5 },
    { why: "Swedish", cell: "1 234 kr", amount: 1234 },
    { why: "accounting brackets", cell: "(500)", amount: -500 },
    { why: "brackets around a currency", cell: "($1,234.50)", amount: -1234.5 },
    { why: "a minus before the currency", cell: "-$5", amount: -5 },
    { why: "and after it", cell: "$-5", amount: -5 },
    { why: "a trailing minus", cell: "500-", amount: -500 },
    { why: "a real minus sign", cell: "−5 €", amount: -5 },
    { why: "a code before", cell: "USD 1.5", amount: 1.5 },
    { why: "a code behind", cell: "1.5 usd", amount: 1.5 },
    { why: "sign and code of one currency", cell: "$1,234.00 USD", amount: 1234 },
    { why: "a trailing space", cell: "$200,000 ", amount: 200_000 },
    { why: "two groups can only be thousands", cell: "1.234.567", amount: 1_234_567 },
    { why: "dollars have no thousandths", cell: "$1,234", amount: 1234 },
    { why: "a currency behind is the continent's way", cell: "1.234 €", amount: 1234 },
    { why: "a leading zero is no group", cell: "0,500", amount: 0.5 },
    { why: "nor are four digits", cell: "1234.567", amount: 1234.567 },
    { why: "a decimal comma", cell: "12,5", amount: 12.5 },
    { why: "no whole part", cell: ".5", amount: 0.5 },
    { why: "zero is an amount", cell: "0", amount: 0 },
  ])("$why: $cell", ({ cell, amount }) => {
    expect(readAmount(cell)).toBe(amount);
  });

  it.each<{ why: string; cell: PlainCell }>([
    { why: "one, or over a thousand", cell: "1.234" },
    { why: "the other way round", cell: "1,234" },
    { why: "an English unit price or Spanish thousands", cell: "$1.234" },
    { why: "a stray letter", cell: "3956.65x" },
    { why: "groups of one", cell: "1,2,3" },
    { why: "a separator too many", cell: "1.234,5,6" },
    { why: "an uneven group", cell: "12 34" },
    { why: "two signs", cell: "--5" },
    { why: "brackets and a sign", cell: "(-5)" },
    { why: "two currencies", cell: "€ 5 USD" },
    { why: "a percentage", cell: "5%" },
    { why: "an exponent", cell: "1e5" },
    { why: "a date", cell: "2024-01-31" },
    { why: "a date cell", cell: { date: "2024-01-31" as CivilDate } },
    { why: "a tick box", cell: true },
    { why: "words", cell: "about 500" },
    { why: "a placeholder is not silently nothing", cell: "N/A" },
    { why: "an error cell", cell: "#REF!" },
    { why: "no number", cell: Number.NaN },
    { why: "endless", cell: Number.POSITIVE_INFINITY },
  ])("$why: $cell is unreadable", ({ cell }) => {
    expect(readAmount(cell)).toBe("unreadable");
  });

  const locales = [
    ["en-US", "USD"],
    ["de-DE", "EUR"],
    ["fr-FR", "EUR"],
    ["de-CH", "CHF"],
    ["en-IN", "INR"],
    ["pt-BR", "BRL"],
    ["es-ES", "EUR"],
    ["it-IT", "EUR"],
    ["nl-NL", "EUR"],
    ["pl-PL", "PLN"],
    ["en-GB", "GBP"],
    ["ja-JP", "JPY"],
  ] as const;

  it.each(locales)("reads back what %s writes in %s", (locale, currency) => {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency });
    const places = format.resolvedOptions().maximumFractionDigits ?? 2;
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (units) => {
        const amount = units === 0 ? 0 : units / 10 ** places;
        expect(readAmount(format.format(amount))).toBe(amount);
      }),
    );
  });
});

describe("readAmountColumn", () => {
  it.each([
    { why: "a decimal comma elsewhere makes the dot a group", cells: ["1.234", "1.234,50"], amounts: [1234, 1234.5] },
    { why: "a decimal dot elsewhere makes the comma a group", cells: ["1,234", "7.5"], amounts: [1234, 7.5] },
    { why: "and the dot a decimal", cells: ["1.234", "7.5"], amounts: [1.234, 7.5] },
    { why: "groups elsewhere settle it, too", cells: ["1,234", "1,234,567"], amounts: [1234, 1_234_567] },
    { why: "numbers settle nothing", cells: ["1,234", 7.5], amounts: [null, 7.5] },
    {
      why: "cells that contradict each other settle nothing",
      cells: ["1,234", "1,5", "1.5"],
      amounts: [null, 1.5, 1.5],
    },
    { why: "alike in doubt", cells: ["1,234", "5,678"], amounts: [null, null] },
  ])("$why", ({ cells, amounts }) => {
    const read = readAmountColumn(cells);
    expect(read.amounts).toEqual(amounts);
    expect(read.issues.map(({ index }) => index)).toEqual(
      amounts.flatMap((amount, index) => (amount === null ? [index] : [])),
    );
  });

  it("says of each cell why it has no amount", () => {
    expect(readAmountColumn(["", "N/A", "-", "Select", "Sin_Factura", "#N/A", "Loading...", "x", true]).issues).toEqual(
      [
        { index: 1, rule: "placeholder" },
        { index: 2, rule: "placeholder" },
        { index: 3, rule: "placeholder" },
        { index: 4, rule: "placeholder" },
        { index: 5, rule: "error cell" },
        { index: 6, rule: "error cell" },
        { index: 7, rule: "unreadable amount" },
        { index: 8, rule: "unreadable amount" },
      ],
    );
  });

  it("reads a cell the same wherever it stands in the column", () => {
    const cell = fc.constantFrom<PlainCell>(
      "1.234",
      "1,234",
      "1.234,50",
      "$1,234.50",
      "7,5",
      "7.5",
      "N/A",
      "x",
      "",
      12.5,
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const forward = readAmountColumn(cells).amounts;
        expect(readAmountColumn([...cells].reverse()).amounts).toEqual([...forward].reverse());
      }),
    );
  });

  it("reads a column of nothing but numbers as it reads them beside a blank cell", () => {
    const number = fc.oneof(
      fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const beside = readAmountColumn([...numbers, ""]);
        expect(readAmountColumn(numbers)).toEqual({ ...beside, amounts: beside.amounts.slice(0, -1) });
      }),
    );
  });
});
