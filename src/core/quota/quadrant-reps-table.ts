/** The quadrant report's main table: who stands where, and which way they go. */
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import type { Table } from "../table.ts";
import { repStandings } from "./rep-standings.ts";

/**
 * Reps by quadrant: won in two periods of equal length, the change, the level, and the word for both.
 *
 * In the order of the settings. Fails as `repStandings` does.
 */
export function quadrantReps(input: ReportInput): Result<Table> {
  const standings = repStandings(input);
  if (!standings.ok) return standings;
  const { windows, reps } = standings.value;
  const band = Math.round(input.assumptions.rules.steadyBand * 1000) / 10;
  return ok({
    columns: [
      {
        id: "rep",
        heading: "Rep",
        format: "text",
        definition:
          "Active reps: with a quota, an open deal, or a deal decided in one of the two periods. In the order of the settings, then other owners by name.",
      },
      {
        id: "previous",
        heading: `Won ${windows.previousName}`,
        format: "money",
        definition: `Amount of the deals won from ${windows.previous.start} to ${windows.previous.end}. Blank for a new rep.`,
      },
      {
        id: "current",
        heading: `Won ${windows.currentName}`,
        format: "money",
        definition: `Amount of the deals won from ${windows.current.start} to ${windows.current.end}.`,
      },
      {
        id: "change",
        heading: "Change",
        format: "share",
        definition: "Current ÷ previous − 1. Blank for a new rep, and where nothing was won in the previous period.",
      },
      {
        id: "level",
        heading: "Level",
        format: "share",
        definition:
          "Won ÷ quota for these days where the rep carries a quota, else won ÷ the team's median. High from 100 % on.",
      },
      { id: "levelBy", heading: "Level by", format: "text", definition: "What the level is measured against." },
      {
        id: "quadrant",
        heading: "Quadrant",
        format: "text",
        definition: `High level: star, low level: laggard. A change within ±${band} % is steady. New: started after the first day of the previous period.`,
      },
    ],
    rows: reps.map((rep) => [rep.rep, rep.previous, rep.current, rep.change, rep.level, rep.levelBy, rep.quadrant]),
  });
}
