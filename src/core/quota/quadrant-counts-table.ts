/** How the team spreads over the quadrants. */
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Column, Table } from "../table.ts";
import { QUADRANTS } from "./quadrant.ts";
import { repStandings } from "./rep-standings.ts";

const COLUMNS: readonly Column[] = [
  { id: "quadrant", heading: "Quadrant", format: "text" },
  { id: "reps", heading: "Reps", format: "integer", definition: "Number of active reps in the quadrant." },
  { id: "share", heading: "Share", format: "share", definition: "Of all active reps that could be judged." },
];

/**
 * Quadrant counts: reps in each of the seven quadrants, best first.
 *
 * Seven rows, always. Fails as `repStandings` does.
 */
export function quadrantCounts(input: ReportInput): Result<Table> {
  const standings = repStandings(input);
  if (!standings.ok) return standings;
  const judged = standings.value.reps.filter((rep) => rep.quadrant !== null);
  return ok({
    columns: COLUMNS,
    rows: QUADRANTS.map((quadrant) => {
      const reps = judged.filter((rep) => rep.quadrant === quadrant).length;
      return [quadrant, reps, judged.length === 0 ? null : cleanTo15Digits(reps / judged.length)];
    }),
  });
}
