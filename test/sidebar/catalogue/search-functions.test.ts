/** What a person types to find a function. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byFamily, searchFunctions } from "../../../src/sidebar/catalogue/search-functions.ts";
import { FUNCTIONS } from "../some-functions.ts";

const found = (query: string): string[] => searchFunctions(FUNCTIONS, query).map(({ name }) => name);

describe("a search", () => {
  it.each([
    { why: "nothing typed: all of them", query: "", names: ["WIN_RATE", "WEIGHTED_PIPELINE", "PIPELINE_VALUE"] },
    { why: "only spaces: all of them", query: "  ", names: ["WIN_RATE", "WEIGHTED_PIPELINE", "PIPELINE_VALUE"] },
    { why: "the name as it is typed into a cell", query: "=WIN_RATE(", names: ["WIN_RATE"] },
    { why: "its words, in any case and order", query: "Rate WIN", names: ["WIN_RATE"] },
    { why: "the beginning of a word", query: "weigh", names: ["WEIGHTED_PIPELINE"] },
    { why: "a word of the description", query: "decided", names: ["WIN_RATE"] },
    { why: "a parameter", query: "probabilities", names: ["WEIGHTED_PIPELINE"] },
    { why: "a family", query: "winning", names: ["WIN_RATE"] },
    { why: "every word must fit", query: "pipeline worth", names: ["PIPELINE_VALUE"] },
    { why: "nothing fits", query: "weather", names: [] },
  ])("$why", ({ query, names }) => {
    expect(found(query)).toEqual(names);
  });

  it("that grows never finds more", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (query, more) => {
        const before = new Set(found(query));
        expect(found(`${query} ${more}`).every((name) => before.has(name))).toBe(true);
      }),
    );
  });
});

it("families keep the order of their first function, and lose none", () => {
  const shuffled = [...FUNCTIONS].reverse();
  expect(byFamily(shuffled).map(({ name }) => name)).toEqual(["Pipeline", "Winning"]);
  expect(byFamily(shuffled).flatMap(({ functions }) => functions)).toHaveLength(FUNCTIONS.length);
});
