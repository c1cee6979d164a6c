/** The settings section in which managers correct the forecast: what it looks like, and the rows that it makes. */
import type { Cell } from "../table.ts";
import type { AdjustmentAssumption } from "./assumptions.ts";
import type { SettingsSection } from "./settings-layout.ts";

export const ADJUSTMENTS_SECTION: SettingsSection = {
  id: "adjustments",
  title: "Forecast adjustments",
  note: "What a manager adds to the forecast or takes from it, one row each. Dealsheet never changes these rows.",
  firstColumn: 27,
  since: 2,
  columns: [
    {
      heading: "For period",
      format: "text",
      note: "The month, quarter or fiscal year: 2026-03, 2026-Q1 or FY2026.",
      width: 95,
    },
    {
      heading: "For rep",
      format: "text",
      note: "The name as it stands in the deals' owner column. Blank: the team as a whole.",
      width: 150,
    },
    {
      heading: "Adjustment",
      format: "money",
      note: "Money that is added to the forecast; below zero it is taken away.",
      width: 110,
    },
    { heading: "Reason", format: "text", note: "Why, in your own words.", width: 260 },
  ],
};

export function adjustmentRow({ period, rep, amount, reason }: AdjustmentAssumption): Cell[] {
  return [period, rep || null, amount, reason || null];
}
