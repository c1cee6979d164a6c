/** The settings section of lead points: what it looks like. */
import type { SettingsSection } from "./settings-layout.ts";

export function leadPointsSection(firstColumn: number): SettingsSection {
  return {
    id: "leadPoints",
    title: "Lead points",
    note: "What each event or attribute of a lead is worth, one row each. Dealsheet never changes these rows.",
    firstColumn,
    columns: [
      {
        heading: "Event or attribute",
        format: "text",
        note: "A kind of activity (Pricing page, Click), or the heading of a column of the leads tab (Fits persona). Case, accents and punctuation do not matter.",
        width: 160,
      },
      {
        heading: "Points",
        format: "decimal",
        note: "Each time it happens, or once where the box is ticked. Below zero it costs.",
        width: 80,
      },
    ],
  };
}
