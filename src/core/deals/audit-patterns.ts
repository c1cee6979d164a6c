/** Audit rules that compare a deal with others: its twins, the deals of its stage, those that close on its day. */
import type { Assumptions, CalendarAssumption } from "../assumptions/assumptions.ts";
import { type CivilDate, daysBetween, periodContaining, toSerial } from "../calendar.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { summarize } from "../metrics/statistic.ts";
import { wordMemory } from "../word-memory.ts";
import type { Finder } from "./audit.ts";
import { type DealColumns, idAt } from "./deal-columns.ts";
import { foldWord } from "./fold.ts";
import { OPEN } from "./outcomes.ts";
import type { HistoryEntry } from "./read-history.ts";
import { stageStays } from "./stage-stays.ts";

/** Fewer than these say nothing about what is usual. */
const ENOUGH = 5;

/** Points of probability by which a deal may differ from its stage. */
const PROBABILITY_BAND = 0.2;

/** A stay is slow when it is longer than this share of the stays that are over. */
const SLOW = 0.9;

/** The share of a period's open deals that may close on its last day before it looks like a default. */
const PILE_UP = 1 / 3;

/** Open deals whose probability is far from their stage's: the settings', else the median of the stage's own deals. */
export function oddProbabilities(
  { outcomes, stages, probabilities }: DealColumns,
  assumptions: Assumptions,
  { has, report }: Finder,
): void {
  if (!has("probability")) return;
  const fold = foldOnce();
  const byStage = new Map<string, number[]>();
  for (let deal = 0; deal < outcomes.length; deal += 1) {
    const probability = probabilities[deal] ?? null;
    if (outcomes[deal] !== OPEN || probability === null) continue;
    const stage = fold(stages?.[deal] ?? "");
    const own = byStage.get(stage) ?? [];
    byStage.set(stage, own);
    own.push(probability);
  }
  const usual = new Map<string, number>();
  for (const [stage, own] of byStage) {
    const median = summarize(own, { kind: "percentile", share: 0.5 }, "deals");
    if (own.length >= ENOUGH && median.ok) usual.set(stage, median.value);
  }
  for (const { stage, probability } of assumptions.stages) {
    if (probability !== null) usual.set(foldWord(stage), probability);
  }
  for (let deal = 0; deal < outcomes.length; deal += 1) {
    const probability = probabilities[deal] ?? null;
    if (outcomes[deal] !== OPEN || probability === null) continue;
    const expected = usual.get(fold(stages?.[deal] ?? ""));
    // A whisker over the band is the last digit of a binary fraction.
    if (expected === undefined || Math.abs(probability - expected) <= PROBABILITY_BAND + 1e-9) continue;
    report(deal, "probability", "probability against stage", "note", `${Number((expected * 100).toFixed(1))} %`);
  }
}

/** Folding that looks at each spelling once. */
function foldOnce(): (word: string) => string {
  const known = wordMemory<string>();
  return (word) => {
    let folded = known.get(word);
    if (folded === undefined) {
      folded = foldWord(word);
      known.set(word, folded);
    }
    return folded;
  };
}

/** Open deals that have been in their stage longer than nine of ten deals were that have left it. */
export function slowStages(
  deals: DealColumns,
  history: readonly HistoryEntry[],
  asOf: CivilDate,
  { report }: Finder,
): void {
  if (history.length === 0) return;
  const { past: stays, current } = stageStays(history, asOf);
  for (let deal = 0; deal < deals.outcomes.length; deal += 1) {
    if (deals.outcomes[deal] !== OPEN) continue;
    const entry = current.get(idAt(deals, deal));
    const stage = foldWord(deals.stages?.[deal] ?? "");
    if (entry === undefined || foldWord(entry.stage) !== stage) continue;
    const past = stays.get(stage) ?? [];
    const norm = summarize(past, { kind: "percentile", share: SLOW }, "deals");
    const age = daysBetween(entry.entered, asOf);
    if (past.length >= ENOUGH && norm.ok && age > norm.value)
      report(deal, "stage", "slow in stage", "note", String(age));
  }
}

/** Deals of one account, amount and close month, after the first of them; what is blank (or worth 0) never matches. */
export function duplicates({ accounts, amounts, closed, rows }: DealColumns, { report }: Finder): void {
  if (accounts === null) return;
  const firstRows = new Map<string, number>();
  for (let deal = 0; deal < rows.length; deal += 1) {
    const account = foldWord(accounts[deal] ?? "");
    const amount = amounts[deal] ?? 0;
    const day = closed[deal] ?? null;
    if (account === "" || amount === 0 || day === null) continue;
    const key = `${account}|${amount}|${day.slice(0, 7)}`;
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, rows[deal] ?? 0);
    else report(deal, "account", "likely duplicate", "warning", String(first));
  }
}

interface ClosingPeriod {
  readonly end: CivilDate;
  deals: number;
  onLastDay: number;
  /** The first deal that closes on the last day. */
  first: number;
}

/** Periods in which so many open deals close on the last day that the date looks like a default. */
export function pileUps(deals: DealColumns, calendar: CalendarAssumption, { closeField, reportTab }: Finder): void {
  const periods = new Map<string, ClosingPeriod>();
  const periodOfDay = new Map<CivilDate, ClosingPeriod>();
  for (let deal = 0; deal < deals.outcomes.length; deal += 1) {
    const day = deals.closed[deal] ?? null;
    if (day === null || deals.outcomes[deal] !== OPEN) continue;
    let period = periodOfDay.get(day);
    if (period === undefined) {
      const { name, end } = periodContaining(day, calendar.quotaPeriod, calendar.fiscalStart);
      period = periods.get(name) ?? { end, deals: 0, onLastDay: 0, first: 0 };
      periods.set(name, period);
      periodOfDay.set(day, period);
    }
    period.deals += 1;
    if (day !== period.end) continue;
    if (period.onLastDay === 0) period.first = deal;
    period.onLastDay += 1;
  }
  const inOrder = [...periods.values()].sort((one, other) => toSerial(one.end) - toSerial(other.end));
  for (const { end, deals: all, onLastDay, first } of inOrder) {
    if (onLastDay < ENOUGH || onLastDay / all <= PILE_UP) continue;
    const atRisk = exactSum(
      deals.amounts.filter((_, deal) => deals.outcomes[deal] === OPEN && deals.closed[deal] === end),
    );
    reportTab(closeField(first), "pile-up on last day", `${onLastDay} of ${all} on ${end}`, atRisk);
  }
}
