/** The category forecast: what reps and managers call their deals, added up cumulatively. */

import { foldWord } from "../deals/fold.ts";
import { codesOf, OPEN, type Outcomes, WON } from "../deals/outcomes.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import { wordMemory } from "../word-memory.ts";

export type ForecastCategory = "closed" | "commit" | "best case" | "pipeline" | "omitted";

/** From the surest to what is left out. */
export const FORECAST_CATEGORIES: readonly ForecastCategory[] = [
  "closed",
  "commit",
  "best case",
  "pipeline",
  "omitted",
];

export interface CategoryForecast {
  readonly category: ForecastCategory;
  readonly deals: number;
  readonly amount: number;
  /** This category and every surer one; null for omitted deals, which are in no forecast. */
  readonly cumulative: number | null;
}

const WORDS: ReadonlyMap<string, ForecastCategory> = new Map([
  ["closed", "closed"],
  ["won", "closed"],
  ["closedwon", "closed"],
  ["commit", "commit"],
  ["committed", "commit"],
  ["forecast", "commit"],
  ["mostlikely", "best case"],
  ["probable", "best case"],
  ["bestcase", "best case"],
  ["upside", "best case"],
  ["pipeline", "pipeline"],
  ["omitted", "omitted"],
  ["omit", "omitted"],
  ["notforecasted", "omitted"],
]);

/** The category that a CRM's word means; null for an unknown word. */
export function forecastCategory(word: string): ForecastCategory | null {
  return WORDS.get(foldWord(word)) ?? null;
}

/**
 * The category of each deal by its CRM's word, or by its outcome: a won deal is closed whatever the word says, a lost
 * one has none (null).
 *
 * BLANK_CELL for an open deal without a category, UNKNOWN_CATEGORY for a word that is none.
 */
export function categoryOfDeal(
  words: readonly string[],
  outcomes: Outcomes | null,
): Result<(ForecastCategory | null)[]> {
  const codes = outcomes && codesOf(outcomes);
  const categories: (ForecastCategory | null)[] = [];
  // Folding a spelling costs more than looking it up, and a column has few spellings.
  const known = wordMemory<ForecastCategory>();
  for (let deal = 0; deal < words.length; deal++) {
    const code = codes?.[deal] ?? OPEN;
    if (code !== OPEN) {
      categories.push(code === WON ? "closed" : null);
      continue;
    }
    const word = words[deal] ?? "";
    const category = known.get(word) ?? forecastCategory(word);
    if (category === null) {
      const place = { argument: "categories", row: deal + 1 };
      return fail(word === "" ? { code: "BLANK_CELL", ...place } : { code: "UNKNOWN_CATEGORY", ...place, value: word });
    }
    known.set(word, category);
    categories.push(category);
  }
  return ok(categories);
}

/**
 * Category forecast: Σ amount by category, and cumulatively (commit ⊂ best case ⊂ pipeline).
 *
 * All five categories in order, 0 where a category has no deal. A deal without an amount counts as a deal that weighs
 * nothing; one without a category (null: a lost deal) does not count at all. NO_DATA without a deal.
 *
 * @example categoryForecast([100, 50], ["commit", "best case"]) // commit 100 (100), best case 50 (150)
 */
export function categoryForecast(
  amounts: Numbers,
  categories: readonly (ForecastCategory | null)[],
): Result<CategoryForecast[]> {
  const deals = FORECAST_CATEGORIES.map(() => 0);
  const amountsOf = FORECAST_CATEGORIES.map((): number[] => []);
  for (let deal = 0; deal < categories.length; deal++) {
    const category = categories[deal] ?? null;
    if (category === null) continue;
    const place = FORECAST_CATEGORIES.indexOf(category);
    deals[place] = (deals[place] ?? 0) + 1;
    const amount = amounts[deal] ?? null;
    if (amount !== null) amountsOf[place]?.push(amount);
  }
  if (deals.every((count) => count === 0)) return fail({ code: "NO_DATA", missing: "deals" });
  let cumulative = 0;
  return ok(
    FORECAST_CATEGORIES.map((category, place) => {
      const amount = exactSum(amountsOf[place] ?? []);
      cumulative = exactSum([cumulative, amount]);
      return {
        category,
        deals: deals[place] ?? 0,
        amount,
        cumulative: category === "omitted" ? null : cumulative,
      };
    }),
  );
}
