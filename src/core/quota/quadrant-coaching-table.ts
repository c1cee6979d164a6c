/** Whom to talk to first, and why. */
import type { ReportInput } from "../report-input.ts";
import { ok, type Result, type Share } from "../result.ts";
import type { Column, Table } from "../table.ts";
import type { Quadrant } from "./quadrant.ts";
import { type RepStanding, repStandings } from "./rep-standings.ts";

const COLUMNS: readonly Column[] = [
  {
    id: "rep",
    heading: "Rep",
    format: "text",
    definition: "Laggards and falling stars, worst first: by quadrant, then by level, lowest first.",
  },
  { id: "quadrant", heading: "Quadrant", format: "text" },
  { id: "why", heading: "Why", format: "text" },
];

/** Worst first; who is in none of these needs no coaching. */
const TO_COACH: readonly Quadrant[] = ["Deteriorating laggard", "Steady laggard", "Falling star", "Improving laggard"];

/**
 * Reps to coach: laggards and falling stars, worst first, each with a sentence that gives level and change.
 *
 * No rows when everybody is a star or new. Fails as `repStandings` does.
 */
export function quadrantCoaching(input: ReportInput): Result<Table> {
  const standings = repStandings(input);
  if (!standings.ok) return standings;
  const { reps, windows } = standings.value;
  // While the period runs, the level is measured against the quota of the days so far.
  const quota = windows.current.end < input.period.end ? "quota to date" : "quota";
  return ok({
    columns: COLUMNS,
    rows: TO_COACH.flatMap((quadrant) =>
      reps
        .filter((rep) => rep.quadrant === quadrant)
        .sort((one, other) => (one.level ?? 0) - (other.level ?? 0) || (one.change ?? 0) - (other.change ?? 0))
        .map((rep) => [rep.rep, quadrant, why(rep, windows.previousName, quota)]),
    ),
  });
}

/** Whole percents only: they read the same in every locale. */
function why({ previous, current, change, level, levelBy }: RepStanding, previousName: string, quota: string): string {
  const bar = levelBy === "quota" ? quota : "the team's median";
  const stands = level === null ? "Won nothing" : `At ${percent(level)} of ${bar}`;
  if (change === null) {
    return previous === 0 && current !== 0
      ? `${stands}, after nothing won in ${previousName}.`
      : `${stands}, as in ${previousName}.`;
  }
  if (percent(Math.abs(change)) === percent(0)) return `${stands}, about as much as in ${previousName}.`;
  return `${stands}, ${percent(Math.abs(change))} ${change < 0 ? "less" : "more"} than in ${previousName}.`;
}

function percent(share: Share): string {
  return `${Math.round(share * 100)} %`;
}
