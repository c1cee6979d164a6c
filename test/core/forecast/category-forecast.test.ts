import { expect, test } from "vitest";
import { categoryForecast, forecastCategory } from "../../../src/core/forecast/category-forecast.ts";

test("each category by itself and with every surer one; omitted deals are in no forecast", () => {
  const result = categoryForecast(
    [100, 50, 25, 10, 999, null],
    ["closed", "commit", "best case", "pipeline", "omitted", "commit"],
  );
  expect(result).toEqual({
    ok: true,
    value: [
      { category: "closed", deals: 1, amount: 100, cumulative: 100 },
      { category: "commit", deals: 2, amount: 50, cumulative: 150 },
      { category: "best case", deals: 1, amount: 25, cumulative: 175 },
      { category: "pipeline", deals: 1, amount: 10, cumulative: 185 },
      { category: "omitted", deals: 1, amount: 999, cumulative: null },
    ],
  });
});

test.each([
  { word: "Best Case", category: "best case" },
  { word: "BEST_CASE", category: "best case" },
  { word: "Commit", category: "commit" },
  { word: "Closed", category: "closed" },
  { word: "Omitted", category: "omitted" },
  { word: "maybe", category: null },
])("$word is $category", ({ word, category }) => {
  expect(forecastCategory(word)).toBe(category);
});

test("no deal is no data", () => {
  expect(categoryForecast([], [])).toMatchObject({ failure: { code: "NO_DATA" } });
});
