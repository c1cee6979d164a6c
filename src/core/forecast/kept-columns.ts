/** The headings of the tables that the Forecast sheet keeps, by which they are found and read again. */
import type { Column } from "../table.ts";

export const BUILD_COLUMNS = {
  asOf: { id: "asOf", heading: "Built as of", format: "date", definition: "The day that the forecast was true for." },
  period: { id: "period", heading: "For period", format: "text" },
  ends: { id: "ends", heading: "Period ends", format: "date" },
  method: { id: "method", heading: "By method", format: "text" },
  forecast: {
    id: "forecast",
    heading: "Was forecast",
    format: "money",
    definition:
      "The chosen forecast as the sheet said it that day. Dealsheet keeps this row; please leave it as it is.",
  },
  p10: { id: "p10", heading: "Was P10", format: "money" },
  p90: { id: "p90", heading: "Was P90", format: "money" },
  won: { id: "won", heading: "Was won", format: "money", definition: "Won in the period up to that day." },
  quota: { id: "quota", heading: "Was quota", format: "money" },
  counted: { id: "counted", heading: "Deals counted", format: "integer", definition: "Open deals with a part in it." },
  open: { id: "open", heading: "Their parts", format: "money", definition: "What these open deals were to bring." },
} as const satisfies Readonly<Record<string, Column>>;

export const DEAL_COLUMNS = {
  asOf: {
    id: "asOf",
    heading: "Counted as of",
    format: "date",
    definition: "The open deals behind the last forecasts, from which the bridge starts. Dealsheet keeps these rows.",
  },
  period: { id: "period", heading: "Counted for", format: "text" },
  id: {
    id: "id",
    heading: "Counted deal",
    format: "text",
    definition: "Its id; without one its name, account and owner.",
  },
  name: { id: "name", heading: "Its name", format: "text" },
  owner: { id: "owner", heading: "Its owner", format: "text" },
  stage: { id: "stage", heading: "Its stage", format: "text" },
  amount: { id: "amount", heading: "Its amount", format: "money" },
  closed: { id: "closed", heading: "Expected close", format: "date" },
  chance: { id: "chance", heading: "Its chance", format: "share", definition: "Of being won within the period." },
  part: {
    id: "part",
    heading: "Its part",
    format: "money",
    definition: "Chance × the amount that the method counted.",
  },
} as const satisfies Readonly<Record<string, Column>>;
