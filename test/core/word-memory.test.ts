/** What was set is found again, beyond the first few words too. */
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
