/** Splits as people write them: what can be read in one way is read, and nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSplit } from "../../../src/core/commission/read-split.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

const deal = (split: string, owner = "Ana Lee") => ({ id: "D-7", row: 12, owner, split });
const parts = (split: string, owner?: string) =>
  valueFrom(readSplit(deal(split, owner))).map(({ rep, share }) => `${rep} ${share}`);

describe("is read", () => {
  it.each<{ why: string; split: string; read: string[]; owner?: string }>([
    { why: "blank: all the owner's", split: "", read: ["Ana Lee 1"] },
    { why: "blank of nobody's deal: nobody's", split: " ", owner: "", read: [" 1"] },
    { why: "percent, semicolon", split: "Ana Lee 60%; Ben Ito 40%", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "comma", split: "Ana Lee 60%, Ben Ito 40%", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "slash", split: "Ana Lee 60 % / Ben Ito 40 %", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "lines", split: "Ana Lee 60%\nBen Ito 40%", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "a separator at the end", split: "Ana Lee 60%; Ben Ito 40%;", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "colons", split: "Ana Lee: 60%; Ben Ito : 40%", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "brackets", split: "Ana Lee (60%), Ben Ito (40 %)", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "dashes", split: "Ana Lee - 60%; Ben Ito – 40%", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "the share first", split: "60% Ana Lee, 40% Ben Ito", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "shares", split: "Ana Lee 0.6; Ben Ito 0.4", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "decimal commas", split: "Ana Lee 0,6, Ben Ito 0,4", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "and in percent", split: "Ana Lee 62,5%, Ben Ito 37,5%", read: ["Ana Lee 0.625", "Ben Ito 0.375"] },
    { why: "percent points without a sign", split: "Ana Lee 60; Ben Ito 40", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    {
      why: "fractions",
      split: "Ana 1/3; Ben 1/3; Cy 1/3",
      owner: "Ana",
      read: ["Ana 0.333333333333333", "Ben 0.333333333333333", "Cy 0.333333333333333"],
    },
    {
      why: "33.3 % is 0.333, not its binary neighbour",
      split: "Ana 33.3%; Ben 33.3%; Cy 33.4%",
      read: ["Ana 0.333", "Ben 0.333", "Cy 0.334"],
    },
    { why: "full-width signs", split: "田中 ６０％；佐藤 ４０％", read: ["田中 0.6", "佐藤 0.4"] },
    { why: "names with a comma", split: "Lee, Ana 60%; Ito, Ben 40%", read: ["Lee, Ana 0.6", "Ito, Ben 0.4"] },
    { why: "ids with digits", split: "005A7 50%; user.12 50%", owner: "005A7", read: ["005A7 0.5", "user.12 0.5"] },
    { why: "the owner's spelling", split: "ana  LEE 60%; Ben Ito 40%", read: ["Ana Lee 0.6", "Ben Ito 0.4"] },
    { why: "somebody else's altogether", split: "Ben Ito 100%", read: ["Ben Ito 1"] },
    { why: "0 % is nobody's part", split: "Ana Lee 100%; Ben Ito 0%", read: ["Ana Lee 1"] },
  ])("$why: $split", ({ split, read, owner }) => {
    expect(parts(split, owner)).toEqual(read);
  });
});

describe("is refused, and names the deal", () => {
  const place = { dealId: "D-7", row: 12 };
  it.each<{ why: string; split: string; failure: object }>([
    {
      why: "a name without a share",
      split: "Ana Lee; Ben Ito 40%",
      failure: { code: "SPLIT_UNREADABLE", value: "Ana Lee" },
    },
    { why: "a share without a name", split: "60%; Ben Ito 40%", failure: { code: "SPLIT_UNREADABLE", value: "60%" } },
    { why: "a lone name", split: "Ben Ito", failure: { code: "SPLIT_UNREADABLE", value: "Ben Ito" } },
    { why: "a lone name that ends in 1", split: "Rep 1", failure: { code: "SPLIT_UNREADABLE", value: "Rep 1" } },
    {
      why: "points or shares beside percent",
      split: "Ana Lee 60%; Ben Ito 40",
      failure: { code: "SPLIT_UNREADABLE", value: "Ben Ito 40" },
    },
    {
      why: "a part below zero",
      split: "Ana Lee 150%; Ben Ito -50%",
      failure: { code: "SPLIT_NOT_WHOLE", sum: 2 },
    },
    { why: "90 %", split: "Ana Lee 50%; Ben Ito 40%", failure: { code: "SPLIT_NOT_WHOLE", sum: 0.9 } },
    {
      why: "almost a third each",
      split: "Ana 33.33%; Ben 33.33%; Cy 33.33%",
      failure: { code: "SPLIT_NOT_WHOLE", sum: 0.9999 },
    },
    { why: "110 points", split: "Ana Lee 60; Ben Ito 50", failure: { code: "SPLIT_NOT_WHOLE", sum: 1.1 } },
    { why: "twice", split: "Ana Lee 60%; ana lee 40%", failure: { code: "SPLIT_TWICE", rep: "ana lee" } },
    {
      why: "two separators mixed",
      split: "Ana 60%, Ben 20%; Cy 20%",
      failure: { code: "SPLIT_UNREADABLE", value: "Ana 60%, Ben 20%" },
    },
    { why: "a part of nothing", split: "Ana 1/0; Ben 1", failure: { code: "SPLIT_UNREADABLE", value: "Ana 1/0" } },
  ])("$why: $split", ({ split, failure }) => {
    expect(failureFrom(readSplit(deal(split)))).toEqual({ ...place, ...failure });
  });
});

it("whole percents that add up to 100 come back as they were written, however they are separated", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 });
  fc.assert(
    fc.property(cuts, fc.constantFrom("; ", ", ", " / ", "\n"), fc.constantFrom("%", " %", ""), (at, between, sign) => {
      const edges = [0, ...at.sort((one, other) => one - other), 100];
      const percents = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
      // A lone number without a sign may be part of a name.
      const mark = percents.length === 1 ? "%" : sign;
      const split = percents.map((percent, index) => `Rep ${"abcdef"[index]} ${percent}${mark}`).join(between);
      const read = valueFrom(readSplit(deal(split)));
      expect(read.map(({ share }) => Math.round(share * 100))).toEqual(percents);
      expect(read.map(({ rep }) => rep)).toEqual(percents.map((_, index) => `Rep ${"abcdef"[index]}`));
    }),
  );
});
