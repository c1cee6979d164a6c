/** The sample company's year as finance closes it, month by month. */
import { type CivilDate, parsePeriod } from "../../../src/core/calendar.ts";
import { closedStatement } from "../../../src/core/commission/closed-statement.ts";
import { EMPTY_LEDGER, type Ledger } from "../../../src/core/commission/ledger.ts";
import type { Statement, StatementGap, Statements } from "../../../src/core/commission/statement.ts";
import { commissionStatements } from "../../../src/core/commission/statements.ts";
import { valueFrom } from "../../kit.ts";
import { SAMPLE_CLOSINGS, sampleAssumptions, sampleDealsOn } from "./sample-year.ts";

export interface SampleClosing {
  readonly period: string;
  /** As they were closed. */
  readonly statements: readonly Statement[];
  readonly gaps: readonly StatementGap[];
  /** Everything that is closed after it. */
  readonly ledger: Ledger;
}

/** Finance closes the year month by month, each with what was known on its day. */
export function closeSampleYear(): SampleClosing[] {
  let ledger = EMPTY_LEDGER;
  return SAMPLE_CLOSINGS.map(({ period, on }) => {
    const { statements, gaps } = sampleStatements(period, on, ledger);
    const open = statements.filter(({ closed }) => !closed);
    ledger = { closed: [...ledger.closed, ...open.map(closedStatement)] };
    return { period, statements: open, gaps, ledger };
  });
}

export function sampleStatements(period: string, asOf: CivilDate, ledger: Ledger): Statements {
  return valueFrom(
    commissionStatements({
      deals: sampleDealsOn(asOf),
      assumptions: sampleAssumptions,
      rates: [],
      ledger,
      asOf,
      period: valueFrom(parsePeriod(period, sampleAssumptions.calendar.fiscalStart)),
    }),
  );
}
