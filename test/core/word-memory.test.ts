/** What was set is found again, beyond the first few words too. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordMemory } from "../../src/core/word-memory.ts";

test("remembers every word apart, whatever their number and kind", () => {
  const memory = wordMemory<number>();
  const words = [...Array.from({ length: 40 }, (_, index) => `Word ${index}`), 7, "7", true];
  expect(memory.get("Word 0")).toBeUndefined();
  words.forEach((word, index) => {
    expect(memory.get(word)).toBeUndefined();
    memory.set(word, index);
  });
  words.forEach((word, index) => {
    expect(memory.get(word)).toBe(index);
  });
  expect(memory.get("Word 40")).toBeUndefined();
});

test("law: it is a Map, whatever pushes whatever out of its slot", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.integer({ min: 0, max: 130 }).map((number) => `Rep ${number}`),
    fc.integer({ min: -3, max: 300 }),
    fc.constantFrom<unknown>("", " ", Number.NaN, 0, -0, 0.5, true, false, null, undefined),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.option(fc.nat())), { maxLength: 300 }), (steps) => {
      const memory = wordMemory<number>();
      const map = new Map<unknown, number>();
      for (const [word, meaning] of steps) {
        expect(memory.get(word)).toBe(map.get(word));
        if (meaning === null) continue;
        memory.set(word, meaning);
        map.set(word, meaning);
      }
    }),
  );
});
