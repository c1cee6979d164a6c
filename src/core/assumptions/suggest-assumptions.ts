/** Assumptions suggested from the deals themselves, each with what it is based on: the first fill of the settings tab. */
import type { CivilDate } from "../calendar.ts";
import { defaultTerms } from "../commission/default-terms.ts";
import type { Payout } from "../commission/plan-terms.ts";
import { isCurrencyMark } from "../deals/currency-marks.ts";
import type { Deal, DealsReading } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import { foldOwner } from "../deals/spellings.ts";
import { minorDigitsOf } from "../money.ts";
import {
  type Assumptions,
  type CurrencyAssumption,
  DEFAULT_ASSUMPTIONS,
  type RepAssumption,
  type StageAssumption,
} from "./assumptions.ts";
import { learnReps } from "./learn-reps.ts";
import { learnStages } from "./learn-stages.ts";

export interface SuggestedAssumptions extends Assumptions {
  readonly stages: readonly (StageAssumption & { readonly basedOn: string })[];
  readonly reps: readonly (RepAssumption & { readonly basedOn: string })[];
}

/** An example to change: a base rate, and more for what lies above quota. */
const STANDARD_PLAN = "Standard";
const STANDARD_PAYOUT: Payout = {
  kind: "rates",
  method: "marginal",
  tiersBy: "attainment",
  tiers: [
    { start: 0, rate: 0.05 },
    { start: 1, rate: 0.075 },
    { start: 1.25, rate: 0.1 },
  ],
  fromFirst: false,
};

/** `currency`: what the spreadsheet's locale suggests, used where the deals name none. */
export function suggestAssumptions(
  reading: DealsReading,
  asOf: CivilDate,
  history: readonly HistoryEntry[] | null,
  currency: CurrencyAssumption,
): SuggestedAssumptions {
  const { calendar } = DEFAULT_ASSUMPTIONS;
  const used = mostUsedCurrency(reading.deals) ?? currency;
  return {
    ...DEFAULT_ASSUMPTIONS,
    stages: learnStages(reading.deals, asOf, history),
    reps: learnReps(reading.deals, asOf, calendar),
    currency: used,
    terms: [defaultTerms(STANDARD_PLAN, STANDARD_PAYOUT, { calendar, currency: used })],
  };
}

/**
 * Only the stages and reps that `existing` lacks, and a plan where there is none; nothing that exists is changed.
 *
 * New stages go to the end of the funnel: where they belong is the person's to say. The plan pays by the period and in
 * the currency that the person has settled on. Nobody is assigned to it: who is paid by what is never guessed.
 */
export function missingRows(existing: Assumptions, suggested: SuggestedAssumptions): SuggestedAssumptions {
  const stages = new Set(existing.stages.map(({ stage }) => foldWord(stage)));
  const reps = new Set(existing.reps.map(({ rep }) => foldOwner(rep)));
  const lastOrder = existing.stages.reduce((last, { order }) => Math.max(last, order), 0);
  return {
    ...existing,
    stages: suggested.stages
      .filter(({ stage }) => !stages.has(foldWord(stage)))
      .map((row, index) => ({ ...row, order: lastOrder + index + 1 })),
    reps: suggested.reps.filter(({ rep }) => !reps.has(foldOwner(rep))),
    columns: [],
    adjustments: [],
    leads: { ...existing.leads, points: [] },
    terms:
      existing.terms.length > 0 ? [] : suggested.terms.map(({ plan, payout }) => defaultTerms(plan, payout, existing)),
    assignments: [],
  };
}

/** The ISO currency that most deals name; of equals, the first by alphabet. */
function mostUsedCurrency(deals: readonly Deal[]): CurrencyAssumption | null {
  const counts = new Map<string, number>();
  for (const { currency } of deals) {
    if (/^[A-Z]{3}$/.test(currency) && isCurrencyMark(currency)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return most ? { code: most[0], minorDigits: minorDigitsOf(most[0]) } : null;
}
