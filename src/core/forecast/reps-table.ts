/** The forecast rep by rep, the team first. */
import { exactSum } from "../metrics/exact-sum.ts";
import { pipelineCoverage } from "../metrics/pipeline-coverage.ts";
import { type TeamRow, teamRows } from "../quota/team-rows.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import { adjustedStrangers, adjustmentOf, intuitiveForecast, type Sayings, sayingsOf } from "./intuitive-forecast.ts";
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
    id: "call",
    heading: "Rep's call",
    format: "money",
    definition: "Won + what the reps call their open deals of the period at. Blank: the tab has no such column.",
  },
  {
    id: "adjustment",
    heading: "Manager's adjustment",
    format: "money",
    definition:
      "From Forecast adjustments in the settings tab, for this period and the periods within it. The team's row has those without a rep too.",
  },
  {
    id: "adjusted",
    heading: "Adjusted forecast",
    format: "money",
    definition:
      "Rep's call + adjustment; without calls in the tab won + commit, without forecast categories the stage forecast instead of the call.",
  },
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
 * The team's row counts all deals, those of nobody included, so that the other rows add up to it. Whoever is adjusted
 * without being known has a row too, so that no adjustment is lost from sight.
 */
export function forecastReps(input: ReportInput): Result<Table> {
  const [team, ...reps] = teamRows(input);
  const names = reps.map(({ name }) => name);
  const strangers = adjustedStrangers(names, input).map((name): TeamRow => ({ name, deals: [], quota: null }));
  const sayings = sayingsOf(input.deals);
  const rows = [...reps, ...strangers].map((row) => repCells(row, adjustmentOf(row.name, input), sayings, input));
  const all = team === undefined ? [] : [repCells(team, adjustmentOf(null, input), sayings, input)];
  return ok({ columns: COLUMNS, rows: [...all, ...rows] });
}

function repCells(
  { name, deals, quota }: TeamRow,
  adjustment: number | null,
  sayings: Sayings,
  input: ReportInput,
): Cell[] {
  const said = intuitiveForecast(deals, adjustment, sayings, input);
  const { won, open, weighted, stageForecast } = periodFigures(deals, input);
  const coverage = quota !== null && open !== null ? pipelineCoverage(open, quota, won ?? 0) : null;
  return [
    name,
    won,
    open,
    weighted,
    stageForecast,
    said.call,
    adjustment,
    said.adjusted,
    quota,
    quota === null ? null : exactSum([quota, -(won ?? 0)]),
    coverage?.ok ? coverage.value : null,
  ];
}
