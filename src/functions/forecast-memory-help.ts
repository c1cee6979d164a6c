/** What a person reads about the functions that rest on what the Forecast sheet keeps. */
import { type ForecastMemoryParameter, forecastMemoryFunctions } from "./forecast-memory.ts";
import type { FunctionHelp, RowWithHelp } from "./help.ts";

const PARAMETERS: FunctionHelp<ForecastMemoryParameter>["parameters"] = {
  deals: "The whole deals tab with its header row, for example Deals!A1:H.",
  settings: "The whole settings tab, 'Dealsheet settings'!A1:AD.",
  as_of: 'The day that the figures are true for: a date cell, or text such as "2026-03-31".',
  period: 'The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".',
  tab: {
    without: "without it columns are found by their headings",
    text: "The name of the deals tab, whose columns were chosen in the settings.",
  },
  methods: {
    without: "without it every method is tried again, which takes longer",
    text: "The table of FORECAST_REPORT_METHODS with its headings, from which the chosen forecast is read.",
  },
  builds: {
    without: "without it no forecast was made before",
    text: "The table “Every forecast made on this sheet” of the Forecast sheet, with its headings.",
  },
  counted: {
    without: "without it the steps cannot be told apart",
    text: "The table “Open deals that the last forecasts counted” of the Forecast sheet, with its headings.",
  },
  history: {
    without: "without it past stages are unknown",
    text: "A tab of stage history with its header row: deal, stage and the date it was entered.",
  },
};

const ERRORS: readonly string[] = [
  "The deals have no header row, or no column for amount or stage.",
  "The period or the as-of date cannot be read.",
  "A cell of the settings holds something that it should not; the sentence says which.",
];

const TABLES: Readonly<Record<string, Pick<FunctionHelp<ForecastMemoryParameter>, "description" | "definition">>> = {
  FORECAST_REPORT_BRIDGE: {
    description:
      "The bridge from the last forecast of a period to this one: won, lost, slipped, new and changed deals.",
    definition: [
      "From the newest forecast of the same period that the sheet was built with on an earlier day. A deal that was won since counts with its amount less the part that it had; a lost one takes its part away; one whose expected close date left the period, or came into it, counts with the change of its part.",
      "A changed amount counts at the chance that the deal had; the rest of a change is the chance's. Everything else is what no open deal accounts for. The steps add up exactly.",
    ],
  },
  FORECAST_REPORT_ACCURACY: {
    description: "How good the forecasts were that a Forecast sheet was built with, by how far ahead they were made.",
    definition: [
      "The forecasts that the sheet keeps, one for each as-of date, against what was won once their periods are over. WAPE is Σ|forecast − actual| ÷ Σ actual, bias Σ(forecast − actual) ÷ Σ actual; the last share says how often the actual came within P10 and P90.",
    ],
  },
};

export function forecastMemoryHelp(): readonly RowWithHelp[] {
  return forecastMemoryFunctions.flatMap((row): RowWithHelp[] => {
    const table = TABLES[row.name];
    return table === undefined ? [] : [[row, helpOf(row.name, table)]];
  });
}

function helpOf(
  name: string,
  table: Pick<FunctionHelp<ForecastMemoryParameter>, "description" | "definition">,
): FunctionHelp<ForecastMemoryParameter> {
  return {
    family: "Reports",
    ...table,
    definition: [
      ...table.definition,
      "A live Forecast sheet holds this formula; a snapshot holds its values. The first row is the headings.",
    ],
    parameters: PARAMETERS,
    errors: ERRORS,
    example: {
      formula: `=${name}(Deals!A1:H, 'Dealsheet settings'!A1:AD, DATE(2026,3,31), "2026-Q1", "Deals")`,
      shows: name === "FORECAST_REPORT_BRIDGE" ? "a table with a row for each step" : "a table by time ahead",
      gives: null,
    },
  };
}
