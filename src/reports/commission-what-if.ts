/** The what-if sheet: a plan tried on past periods beside the current one. Nobody's plan changes by it. */
import { EMPTY_LEDGER } from "../core/commission/ledger.ts";
import { commissionStatements } from "../core/commission/statements.ts";
import { trialOf, whatIf } from "../core/commission/what-if.ts";
import { ok, type Result } from "../core/result.ts";
import { commissionWords, reportWords } from "../messages.ts";
import type { ReportSource } from "./report-source.ts";
import type { Report } from "./sheet-plan.ts";
import { commissionReport } from "./statements-of.ts";
import { whatIfGrid } from "./what-if-grid.ts";

export function whatIfReport(source: ReportSource): Result<Report> {
  const { input, commission } = source;
  const found = trialOf(input.assumptions, commission?.current ?? null, commission?.tried ?? null);
  if (!found.ok) return found;
  const trial = found.value;
  const { rates = [] } = commission ?? {};
  const now = commissionStatements({ ...input, rates, ledger: EMPTY_LEDGER });
  if (!now.ok) return now;
  const tried = commissionStatements({ ...input, assumptions: trial.assumptions, rates, ledger: EMPTY_LEDGER });
  if (!tried.ok) return tried;
  const { current } = trial;
  const result = whatIf(
    now.value.statements.filter(({ terms }) =>
      current === null ? terms.plan !== trial.tried : terms.plan === current,
    ),
    tried.value.statements.filter(({ terms }) => terms.plan === trial.label),
  );
  if (!result.ok) return result;
  const names = { current: current ?? commissionWords.whatIf.otherPlans, tried: trial.tried };
  return ok(commissionReport(source, "whatif", reportWords.title.whatif, whatIfGrid(result.value, names)));
}
