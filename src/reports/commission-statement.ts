/** The commission statement: one rep's on a tab of its own, or all reps' on one long tab. */
import { ok, type Result } from "../core/result.ts";
import { commissionWords, reportWords } from "../messages.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report } from "./sheet-plan.ts";
import { statementGrid } from "./statement-grid.ts";
import { commissionReport, statementsOf } from "./statements-of.ts";

export function commissionStatementReport(source: ReportSource): Result<Report> {
  const computed = statementsOf(source);
  if (!computed.ok) return computed;
  const rep = source.commission?.rep ?? null;
  const shown = computed.value.statements.filter((statement) => rep === null || statement.rep === rep);
  return ok(commissionReport(source, "statement", titleOf(source, rep), statementGrid(shown, rep)));
}

function titleOf({ input, commission }: ReportSource, rep: string | null): string {
  const isClosing = (commission?.closing ?? null) !== null;
  const { name } = input.period;
  if (rep === null) return isClosing ? commissionWords.allStatementsOf(name) : reportWords.title.statement;
  return isClosing ? commissionWords.statementOfPeriod(rep, name) : commissionWords.statementOf(rep);
}
