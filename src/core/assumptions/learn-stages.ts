/** Stages as the deals show them: which there are, in what order, and how often each one leads to a win. */
import type { CivilDate } from "../calendar.ts";
import type { Deal, Outcome } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import { isUnclear, outcomeOfWord } from "../deals/outcome.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Share } from "../result.ts";
import { guideFor } from "./guide-probabilities.ts";

export interface LearnedStage {
  readonly stage: string;
  readonly outcome: Outcome;
  readonly probability: Share | null;
  readonly order: number;
  readonly basedOn: string;
  /** Decided deals that the probability was learned from; null where it was not learned. */
  readonly decided: number | null;
}

/**
 * How many decided deals the pooled rate weighs as much as, when a stage's own are few (α + β of the beta prior). Ten:
 * three wins out of three do not make a stage certain, three hundred out of three hundred nearly do.
 */
const PRIOR_DEALS = 10;

/**
 * The stages in funnel order, open ones first, then won, then lost; each with the best probability there is:
 *
 * 1. learned from the stage history: of the decided deals that entered the stage, the share that was won, shrunk towards
 *    the pooled rate ((wins + α) ÷ (n + α + β));
 * 2. the mean of the probability column over the stage's open deals;
 * 3. a standard list that knows every open stage;
 * 4. the win rate of all decided deals.
 *
 * Only what was known on the as-of date is learned from: deals decided by then, stages entered by then.
 */
export function learnStages(
  deals: readonly Deal[],
  asOf: CivilDate,
  entries: readonly HistoryEntry[] | null,
): LearnedStage[] {
  const history = entries?.filter(({ entered }) => entered <= asOf) ?? null;
  const facts = stageFacts(deals);
  const known = decidedBy(deals, asOf);
  const won = known.filter((deal) => deal.outcome === "won").length;
  const decided = known.length;
  const pooled = decided === 0 ? null : won / decided;
  const reached = history === null || pooled === null ? new Map<string, Reached>() : reachedStages(known, history);
  addHistoryStages(facts, history);
  const open = [...facts.values()].filter((fact) => fact.outcome === "open");
  const guide = guideFor(open.map((fact) => fact.stage));
  const learn = (fact: StageFacts): Pick<LearnedStage, "probability" | "basedOn" | "decided"> => {
    const own = reached.get(foldWord(fact.stage));
    if (fact.outcome !== "open")
      return { probability: fact.outcome === "won" ? 1 : 0, basedOn: count(fact.deals, "deal"), decided: null };
    if (own !== undefined && own.decided > 0 && pooled !== null) {
      const text = `Stage history: ${own.won} won of ${count(own.decided, "decided deal")} that entered it, drawn towards ${percent(pooled)}`;
      return { probability: drawnTowards(own, pooled), basedOn: text, decided: own.decided };
    }
    if (fact.withProbability > 0) {
      const probability = toBasisPoints(fact.probabilities / fact.withProbability);
      return {
        probability,
        basedOn: `Mean of the probability column over ${count(fact.withProbability, "open deal")}`,
        decided: null,
      };
    }
    const standard = guide?.probabilities.get(foldWord(fact.stage));
    if (guide && standard !== undefined)
      return { probability: standard, basedOn: `Default of ${guide.name}`, decided: null };
    if (isUnclear(fact.stage))
      return { probability: null, basedOn: "Open, won or lost? Please set the outcome", decided: null };
    if (pooled === null) return { probability: null, basedOn: "No decided deals yet to learn from", decided: null };
    return {
      probability: toBasisPoints(pooled),
      basedOn: `Win rate of all deals: ${won} won of ${count(decided, "decided deal")}`,
      decided,
    };
  };
  return inFunnelOrder([...facts.values()], history, deals).map((fact, index) => ({
    stage: fact.stage,
    outcome: fact.outcome,
    order: index + 1,
    ...learn(fact),
  }));
}

interface StageFacts {
  readonly stage: string;
  readonly outcome: Outcome;
  deals: number;
  /** Sum and number of the probabilities that the open deals carry. */
  probabilities: number;
  withProbability: number;
}

function stageFacts(deals: readonly Deal[]): Map<string, StageFacts> {
  const fold = rememberFolds();
  const votes = new Map<
    string,
    { readonly stage: string; readonly byOutcome: Record<Outcome, number>; sum: number; count: number }
  >();
  for (const deal of deals) {
    if (deal.stage === "") continue;
    const folded = fold(deal.stage);
    const vote = votes.get(folded) ?? { stage: deal.stage, byOutcome: { open: 0, won: 0, lost: 0 }, sum: 0, count: 0 };
    votes.set(folded, vote);
    vote.byOutcome[deal.outcome] += 1;
    if (deal.outcome === "open" && deal.probability !== null) {
      vote.sum += deal.probability;
      vote.count += 1;
    }
  }
  const facts = new Map<string, StageFacts>();
  for (const [folded, { stage, byOutcome, sum, count: withProbability }] of votes) {
    const total = byOutcome.open + byOutcome.won + byOutcome.lost;
    // A status column (Pipedrive) decides deals in any stage: such a stage stays open.
    const sole = (["won", "lost"] as const).find(
      (outcome) => byOutcome[outcome] === total && outcomeOfWord(stage) === outcome,
    );
    facts.set(folded, {
      stage,
      outcome: sole ?? outcomeOfWord(stage),
      deals: total,
      probabilities: sum,
      withProbability,
    });
  }
  return facts;
}

/** A stage that no deal stands in today may still be in the history, and be needed tomorrow. */
function addHistoryStages(facts: Map<string, StageFacts>, history: readonly HistoryEntry[] | null): void {
  const fold = rememberFolds();
  for (const { stage } of history ?? []) {
    const folded = fold(stage);
    if (facts.has(folded)) continue;
    facts.set(folded, { stage, outcome: outcomeOfWord(stage), deals: 0, probabilities: 0, withProbability: 0 });
  }
}

export interface Reached {
  won: number;
  decided: number;
}

/** Deals that were won or lost by the day. */
export function decidedBy(deals: readonly Deal[], asOf: CivilDate): readonly Deal[] {
  return deals.filter((deal) => deal.outcome !== "open" && (deal.closed === null || deal.closed <= asOf));
}

/** The share won, shrunk towards the pooled rate: (wins + α) ÷ (n + α + β), in whole basis points. */
export function drawnTowards({ won, decided }: Reached, pooled: Share): Share {
  return toBasisPoints((won + PRIOR_DEALS * pooled) / (decided + PRIOR_DEALS));
}

/** Decided deals by stage entered (its word folded), each deal once a stage however often it came back. */
export function reachedStages(decided: readonly Deal[], history: readonly HistoryEntry[]): Map<string, Reached> {
  const outcomes = new Map(decided.map((deal) => [deal.id, deal.outcome]));
  const stagesOf = new Map<string, Set<string>>();
  const fold = rememberFolds();
  for (const { deal, stage } of history) {
    const stages = stagesOf.get(deal) ?? new Set<string>();
    stagesOf.set(deal, stages.add(fold(stage)));
  }
  const reached = new Map<string, Reached>();
  for (const [deal, stages] of stagesOf) {
    const outcome = outcomes.get(deal);
    if (outcome === undefined) continue;
    for (const stage of stages) {
      const counts = reached.get(stage) ?? { won: 0, decided: 0 };
      reached.set(stage, counts);
      counts.decided += 1;
      if (outcome === "won") counts.won += 1;
    }
  }
  return reached;
}

/** Words that tell where in a funnel a stage stands, early to late. */
const FUNNEL_WORDS: readonly RegExp[] = [
  /lead|new|pipeline|prospect|prospecc|neu|nouveau|nuevo|novo|identif|見込|リード/,
  /engag|contact|kontakt|contato|appointment|meeting|termin|rendezvous|cita|inquir|アポ/,
  /qualif|kalif|calific/,
  /discover|needs|bedarf|besoin|necesidad|analys|analis|scop|ヒアリング/,
  /demo|presentation|prasentation|presenta|apresenta|trial|pilot|poc|proofofconcept|value|提案/,
  /decisionmaker|evaluat|perception|best|shortlist|technical|valida/,
  /propos|quote|angebot|offer|offert|devis|cotiza|propuesta|pricing|見積/,
  /negot|verhandl|negoc|negoz|review|交渉/,
  /commit|contract|vertrag|contrat|verbal|legal|signature|procure|final|契約/,
];

/** By the probabilities that the CRM gives, where every open stage has one; then by what the words usually mean. */
function inFunnelOrder(
  facts: readonly StageFacts[],
  history: readonly HistoryEntry[] | null,
  deals: readonly Deal[],
): StageFacts[] {
  const open = facts.filter((fact) => fact.outcome === "open");
  const all = open.every((fact) => fact.withProbability > 0);
  const chance = (fact: StageFacts) => (all && fact.outcome === "open" ? fact.probabilities / fact.withProbability : 0);
  const place = new Map(facts.map((fact) => [fact, funnelPlace(fact, history, deals)]));
  const rank: Readonly<Record<Outcome, number>> = { open: 0, won: 1, lost: 2 };
  return [...facts].sort(
    (one, other) =>
      rank[one.outcome] - rank[other.outcome] ||
      chance(one) - chance(other) ||
      (place.get(one) ?? 0) - (place.get(other) ?? 0) ||
      (foldWord(one.stage) < foldWord(other.stage) ? -1 : 1),
  );
}

/** Where in the funnel a stage's word stands; a word that says nothing, by how many or how young deals are in it. */
function funnelPlace(fact: StageFacts, history: readonly HistoryEntry[] | null, deals: readonly Deal[]): number {
  const folded = foldWord(fact.stage);
  if (isUnclear(fact.stage)) return FUNNEL_WORDS.length + 1;
  const word = FUNNEL_WORDS.findIndex((pattern) => pattern.test(folded));
  if (word >= 0) return word;
  const early = history === null ? shareCreatedLate(fact, deals) : shareEntered(fact, history);
  return FUNNEL_WORDS.length * (1 - early);
}

/** Share of the history's deals that entered the stage: nearly all enter the first one, few the last. */
function shareEntered(fact: StageFacts, history: readonly HistoryEntry[]): Share {
  const fold = rememberFolds();
  const folded = fold(fact.stage);
  const all = new Set(history.map((entry) => entry.deal));
  const own = new Set(history.filter((entry) => fold(entry.stage) === folded).map((entry) => entry.deal));
  return all.size === 0 ? 0.5 : own.size / all.size;
}

/** Without history, a stage whose open deals are young is an early one; a stage without dates stands in the middle. */
function shareCreatedLate(fact: StageFacts, deals: readonly Deal[]): Share {
  const dated = deals.filter((deal) => deal.outcome === "open" && deal.created !== null);
  const days = dated.map((deal) => deal.created ?? "").sort();
  // One stage has one spelling in a reading, so the words can be compared as they are.
  const own = dated
    .filter((deal) => deal.stage === fact.stage)
    .map((deal) => deal.created ?? "")
    .sort();
  const middle = own[Math.floor(own.length / 2)];
  return middle === undefined || days.length === 0 ? 0.5 : days.filter((day) => day < middle).length / days.length;
}

/** Folding a few stage names of many rows: each name once. */
function rememberFolds(): (word: string) => string {
  const folds = new Map<string, string>();
  return (word) => {
    const folded = folds.get(word) ?? foldWord(word);
    folds.set(word, folded);
    return folded;
  };
}

function toBasisPoints(share: Share): Share {
  return cleanTo15Digits(Math.round(share * 10_000) / 10_000);
}

function percent(share: Share): string {
  return `${cleanTo15Digits(Math.round(share * 1000) / 10)}%`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
