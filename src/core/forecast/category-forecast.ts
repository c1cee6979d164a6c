/** The category forecast: what reps and managers call their deals, added up cumulatively. */
import { foldWord } from "../deals/fold.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { fail, ok, type Result } from "../result.ts";

export type ForecastCategory = "closed" | "commit" | "best case" | "pipeline" | "omitted";

/** From the surest to what is left out. */
export const FORECAST_CATEGORIES: readonly ForecastCategory[] = ["closed", "commit", "best case", "pipeline", "omitted"];

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
 * Category forecast: Σ amount by category, and cumulatively (commit ⊂ best case ⊂ pipeline).
 *
 * All five categories in order, 0 where a category has no deal. A deal without an amount counts as a deal that weighs
 * nothing. NO_DATA without a deal.
 *
 * @example categoryForecast([100, 50], ["commit", "best case"]) // commit 100 (100), best case 50 (150)
 */
export function categoryForecast(
  amounts: readonly (number | null)[],
  categories: readonly ForecastCategory[],
): Result<CategoryForecast[]> {
  if (categories.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  return ok(
    FORECAST_CATEGORIES.map((category, place) => {
      const upTo = FORECAST_CATEGORIES.slice(0, place + 1);
      const own = amounts.filter((_, deal) => categories[deal] === category);
      const surer = amounts.filter((_, deal) => upTo.includes(categories[deal] ?? "omitted"));
      return {
        category,
        deals: own.length,
        amount: exactSum(own),
        cumulative: category === "omitted" ? null : exactSum(surer),
      };
    }),
  );
}
