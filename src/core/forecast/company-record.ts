/** The company's record: every method tried on its own past months, which one that speaks for, and what they say now. */
import type { Period } from "../calendar.ts";
import { foldWord } from "../deals/fold.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import type { ReportInput } from "../report-input.ts";
import { type Backtest, type BacktestInput, backtest } from "./backtest.ts";
import { type Choice, chooseMethod, type MethodRecord, methodRecords } from "./choose-method.ts";
import { dealTracks, type Tracks } from "./deal-track.ts";
import { givenChances } from "./given-chances.ts";

/** What the record is made from; the period of a report only says which one the outlook is for. */
export interface RecordInput extends Omit<ReportInput, "period"> {
  readonly period?: Period;
  /** Stages entered, deal by deal; null without such a table. */
  readonly history: readonly HistoryEntry[] | null;
}

export interface CompanyRecord {
  readonly past: Backtest;
  readonly records: readonly MethodRecord[];
  readonly choice: Choice;
}

/** The deals as they became known, and what the methods need beside them: the same for the record and for today alone. */
export function recordBasis({ deals, assumptions, asOf, period, history }: RecordInput): {
  readonly tracks: Tracks;
  readonly input: BacktestInput;
} {
  const outcomes = new Map(assumptions.stages.map((row) => [foldWord(row.stage), row.outcome]));
  const tracks = dealTracks(deals, asOf, history, outcomes);
  const input = {
    growth: assumptions.rules.growth,
    given: givenChances(tracks, deals, history, assumptions, asOf),
    fiscalStart: assumptions.calendar.fiscalStart,
    ...(period === undefined ? {} : { period }),
  };
  return { tracks, input };
}

/** Costs a second or more where there are tens of thousands of deals: once for all tables of a report. */
export function companyRecord(input: RecordInput): CompanyRecord {
  const basis = recordBasis(input);
  const past = backtest(basis.tracks, basis.input);
  const records = methodRecords(past);
  return { past, records, choice: chooseMethod(records) };
}
