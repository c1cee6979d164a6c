/** The statements that a commission sheet shows: those computed already for many tabs, or computed now. */
import { EMPTY_LEDGER } from "../core/commission/ledger.ts";
import type { Statements } from "../core/commission/statement.ts";
import { commissionStatements } from "../core/commission/statements.ts";
import { ok, type Result } from "../core/result.ts";
import { reportWords } from "../messages.ts";
import type { ReportSource } from "./report-source.ts";
import type { GridBlock, Report } from "./sheet-plan.ts";

export function statementsOf({ input, commission }: ReportSource): Result<Statements> {
  if (commission?.statements !== undefined) return ok(commission.statements);
  const { rates = [], ledger = EMPTY_LEDGER } = commission ?? {};
  return commissionStatements({ ...input, rates, ledger });
}

/** A commission sheet: always a snapshot, and stamped with the closing that it was written for. */
export function commissionReport(
  { input, locked, commission }: ReportSource,
  report: Report["report"],
  title: string,
  grid: GridBlock,
): Report {
  const closing = commission?.closing ?? null;
  const stamp =
    closing === null ? {} : { stamp: reportWords.header.closed(closing.when, closing.who, closing.entry, input.asOf) };
  return {
    report,
    title,
    mode: "snapshot",
    asOf: input.asOf,
    followToday: false,
    locked,
    period: input.period.name,
    ...stamp,
    blocks: [grid],
  };
}
