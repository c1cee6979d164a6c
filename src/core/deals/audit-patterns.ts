/** Audit rules that compare a deal with others: its twins, the deals of its stage, those that close on its day. */
import type { Assumptions, CalendarAssumption } from "../assumptions/assumptions.ts";
import { type CivilDate, daysBetween, periodContaining, toSerial } from "../calendar.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { summarize } from "../metrics/statistic.ts";
import type { Finder } from "./audit.ts";
import type { Deal } from "./deal.ts";
import { foldWord } from "./fold.ts";
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
export function oddProbabilities(open: readonly Deal[], assumptions: Assumptions, { has, report }: Finder): void {
  if (!has("probability")) return;
  const usual = new Map<string, number>();
  for (const [stage, deals] of byStage(open)) {
    const probabilities = deals.flatMap(({ probability }) => (probability === null ? [] : [probability]));
    const median = summarize(probabilities, { kind: "percentile", share: 0.5 }, "deals");
    if (probabilities.length >= ENOUGH && median.ok) usual.set(stage, median.value);
  }
  for (const { stage, probability } of assumptions.stages) {
    if (probability !== null) usual.set(foldWord(stage), probability);
  }
  for (const deal of open) {
    const expected = usual.get(foldWord(deal.stage));
    if (expected === undefined || deal.probability === null) continue;
    // A whisker over the band is the last digit of a binary fraction.
    if (Math.abs(deal.probability - expected) <= PROBABILITY_BAND + 1e-9) continue;
    report(deal, "probability", "probability against stage", "note", `${Number((expected * 100).toFixed(1))} %`);
  }
}

/** Open deals that have been in their stage longer than nine of ten deals were that have left it. */
export function slowStages(
  open: readonly Deal[],
  history: readonly HistoryEntry[],
  asOf: CivilDate,
  { report }: Finder,
): void {
  const { past: stays, current } = stageStays(history, asOf);
  for (const deal of open) {
    const entry = current.get(deal.id);
    if (entry === undefined || foldWord(entry.stage) !== foldWord(deal.stage)) continue;
    const past = stays.get(foldWord(deal.stage)) ?? [];
    const norm = summarize(past, { kind: "percentile", share: SLOW }, "deals");
    const age = daysBetween(entry.entered, asOf);
    if (past.length >= ENOUGH && norm.ok && age > norm.value)
      report(deal, "stage", "slow in stage", "note", String(age));
  }
}

/** Deals of one account, amount and close month, after the first of them; what is blank (or worth 0) never matches. */
export function duplicates(deals: readonly Deal[], { report }: Finder): void {
  const firstRows = new Map<string, number>();
  for (const deal of deals) {
    const account = foldWord(deal.account);
    if (account === "" || (deal.amount ?? 0) === 0 || deal.closed === null) continue;
    const key = `${account}|${deal.amount}|${deal.closed.slice(0, 7)}`;
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, deal.row);
    else report(deal, "account", "likely duplicate", "warning", String(first));
  }
}

/** Periods in which so many open deals close on the last day that the date looks like a default. */
export function pileUps(open: readonly Deal[], calendar: CalendarAssumption, { closeField, reportTab }: Finder): void {
  const periods = new Map<string, { readonly end: CivilDate; readonly deals: Deal[]; readonly last: Deal[] }>();
  for (const [day, deals] of byCloseDate(open)) {
    const { name, end } = periodContaining(day, calendar.quotaPeriod, calendar.fiscalStart);
    const period = periods.get(name) ?? { end, deals: [], last: [] };
    periods.set(name, period);
    for (const deal of deals) period.deals.push(deal);
    if (day === end) for (const deal of deals) period.last.push(deal);
  }
  const inOrder = [...periods.values()].sort((one, other) => toSerial(one.end) - toSerial(other.end));
  for (const { end, deals, last } of inOrder) {
    const [first] = last;
    if (first === undefined || last.length < ENOUGH || last.length / deals.length <= PILE_UP) continue;
    const atRisk = exactSum(last.map(({ amount }) => amount));
    reportTab(closeField(first), "pile-up on last day", `${last.length} of ${deals.length} on ${end}`, atRisk);
  }
}

function byCloseDate(deals: readonly Deal[]): Map<CivilDate, Deal[]> {
  const days = new Map<CivilDate, Deal[]>();
  for (const deal of deals) {
    if (deal.closed === null) continue;
    const list = days.get(deal.closed) ?? [];
    days.set(deal.closed, list);
    list.push(deal);
  }
  return days;
}

function byStage(deals: readonly Deal[]): Map<string, Deal[]> {
  const stages = new Map<string, Deal[]>();
  for (const deal of deals) {
    const stage = foldWord(deal.stage);
    const list = stages.get(stage) ?? [];
    stages.set(stage, list);
    list.push(deal);
  }
  return stages;
}
