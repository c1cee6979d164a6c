/** Quota by rep, the team first. */
import { periodFigures } from "../forecast/period-figures.ts";
import { pipelineCoverage } from "../metrics/pipeline-coverage.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import { quotaAttainment } from "./attainment.ts";
import { elapsedDays } from "./elapsed.ts";
import { neededRunRatePerWeek, quotaPace, remainingQuota } from "./pace.ts";
import { type TeamRow, teamRows } from "./team-rows.ts";

const COLUMNS: readonly Column[] = [
  { id: "rep", heading: "Rep", format: "text", definition: "Reps of the settings, then other owners by name." },
  {
    id: "quota",
    heading: "Quota",
    format: "money",
    definition: "The rep's quota for the period and the days in role. Blank: the rep carries none.",
  },
  {
    id: "won",
    heading: "Won",
    format: "money",
    definition: "Amount of the deals won in the period, up to the as-of date.",
  },
  { id: "attainment", heading: "Attainment", format: "share", definition: "Won ÷ quota." },
  { id: "remaining", heading: "Remaining", format: "money", definition: "Quota − won; 0 once the quota is made." },
  {
    id: "open",
    heading: "Open in the period",
    format: "money",
    definition: "Amount of the open deals expected to close in the period.",
  },
  { id: "weighted", heading: "Weighted", format: "money", definition: "Open amount × probability, deal by deal." },
  {
    id: "coverage",
    heading: "Coverage",
    format: "multiple",
    definition: "Open in the period ÷ remaining. Blank once the quota is made.",
  },
  {
    id: "runRateNeeded",
    heading: "Run rate needed per week",
    format: "money",
    definition: "Remaining ÷ days left × 7. Blank once the period is over.",
  },
  {
    id: "pace",
    heading: "Pace",
    format: "share",
    definition:
      "Attainment at the end of the period if it goes on as so far: attainment ÷ elapsed share of the period.",
  },
];

/**
 * Quota by rep: what each rep has to win, has won, and how fast the rest has to come.
 *
 * The team's row counts all deals, those of nobody included, so that the other rows add up to it.
 */
export function quotaReps(input: ReportInput): Result<Table> {
  return ok({ columns: COLUMNS, rows: teamRows(input).map((row) => repCells(row, input)) });
}

function repCells({ name, deals, quota }: TeamRow, input: ReportInput): Cell[] {
  const elapsed = elapsedDays(input.period, input.asOf);
  const { won, open, weighted } = periodFigures(deals, input);
  const wonSoFar = won ?? 0;
  return [
    name,
    quota,
    won,
    won === null || quota === null ? null : value(quotaAttainment([won], [quota])),
    quota === null ? null : remainingQuota(wonSoFar, quota),
    open,
    weighted,
    quota === null || open === null ? null : value(pipelineCoverage(open, quota, wonSoFar)),
    quota === null ? null : value(neededRunRatePerWeek(wonSoFar, quota, elapsed)),
    won === null || quota === null ? null : value(quotaPace(won, quota, elapsed)),
  ];
}

function value(result: Result<number>): Cell {
  return result.ok ? result.value : null;
}
