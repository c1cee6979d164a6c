/** The company's record: every method tried on its own past months, which one that speaks for, and what they say now. */
import type { Period } from "../calendar.ts";
import { foldWord } from "../deals/fold.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import type { ReportInput } from "../report-input.ts";
import { type Backtest, backtest } from "./backtest.ts";
import { type Choice, chooseMethod, type MethodRecord, methodRecords } from "./choose-method.ts";
import { dealTracks } from "./deal-track.ts";
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

/** Costs a second or more where there are tens of thousands of deals: once for all tables of a report. */
export function companyRecord({ deals, assumptions, asOf, period, history }: RecordInput): CompanyRecord {
  const tracks = dealTracks(
    deals,
    asOf,
    history,
    new Map(assumptions.stages.map((row) => [foldWord(row.stage), row.outcome])),
  );
  const past = backtest(tracks, {
    growth: assumptions.rules.growth,
    given: givenChances(tracks, deals, history, assumptions, asOf),
    fiscalStart: assumptions.calendar.fiscalStart,
    ...(period === undefined ? {} : { period }),
  });
  const records = methodRecords(past);
  return { past, records, choice: chooseMethod(records) };
}
