import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { checksum } from "../../../src/core/commission/checksum.ts";

test("the ledger tabs that exist carry these: they may never come out otherwise", () => {
  expect(["", "a", "b"].map(checksum)).toEqual(["ebb6c228ab3e7c0b", "64bbab041a80b1b3", "23a70d4682c46232"]);
});

property.prop([fc.string(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 })])(
  "one other character, wherever it stands, gives another sum",
  (text, place, character) => {
    const at = text.length === 0 ? 0 : place % text.length;
    const changed = text.slice(0, at) + character + text.slice(at + 1);
    fc.pre(changed !== text);
    expect(checksum(changed)).not.toBe(checksum(text));
  },
);

test("no two of 50,000 amounts share one", () => {
  const sums = new Set(Array.from({ length: 50_000 }, (_, cents) => checksum(`Ana Lee ${cents / 100}`)));
  expect(sums.size).toBe(50_000);
});
