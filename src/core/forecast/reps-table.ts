/** The forecast rep by rep, the team first. */
import { exactSum } from "../metrics/exact-sum.ts";
import { pipelineCoverage } from "../metrics/pipeline-coverage.ts";
import { type TeamRow, teamRows } from "../quota/team-rows.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import { periodFigures } from "./period-figures.ts";

const COLUMNS: readonly Column[] = [
  { id: "rep", heading: "Rep", format: "text", definition: "Reps of the settings, then other owners by name." },
  {
    id: "won",
    heading: "Won",
    format: "money",
    definition: "Amount of the deals won in the period, up to the as-of date.",
  },
  {
    id: "open",
    heading: "Open",
    format: "money",
    definition: "Amount of the open deals expected to close in the period.",
  },
  { id: "weighted", heading: "Weighted open", format: "money", definition: "Open amount × probability, deal by deal." },
  { id: "stageForecast", heading: "Stage forecast", format: "money", definition: "Won + weighted open." },
  {
    id: "quota",
    heading: "Quota",
    format: "money",
    definition: "The rep's quota for the period and the days in role. Blank: the rep carries none.",
  },
  { id: "gap", heading: "Gap", format: "money", definition: "Quota − won. Below zero the quota is exceeded." },
  { id: "coverage", heading: "Coverage", format: "multiple", definition: "Open ÷ gap. Blank once the quota is made." },
];

/**
 * Forecast by rep: what each rep has won, has open and still needs in the period.
 *
 * The team's row counts all deals, those of nobody included, so that the other rows add up to it.
 */
export function forecastReps(input: ReportInput): Result<Table> {
  return ok({ columns: COLUMNS, rows: teamRows(input).map((row) => repCells(row, input)) });
}

function repCells({ name, deals, quota }: TeamRow, input: ReportInput): Cell[] {
  const { won, open, weighted, stageForecast } = periodFigures(deals, input);
  const coverage = quota !== null && open !== null ? pipelineCoverage(open, quota, won ?? 0) : null;
  return [
    name,
    won,
    open,
    weighted,
    stageForecast,
    quota,
    quota === null ? null : exactSum([quota, -(won ?? 0)]),
    coverage?.ok ? coverage.value : null,
  ];
}
