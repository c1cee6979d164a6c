/** What a person reads about the functions that rest on what the Forecast sheet keeps. */
import { forecastMemoryFunctions } from "./forecast-memory.ts";
import type { RowWithHelp } from "./help.ts";
import { type TableHelp, tablesHelp } from "./report-help.ts";

const TABLES: Readonly<Record<string, TableHelp>> = {
  FORECAST_REPORT_BRIDGE: {
    description:
      "The bridge from the last forecast of a period to this one: won, lost, slipped, new and changed deals.",
    definition: [
      "From the newest forecast of the same period that the sheet was built with on an earlier day. A deal that was won since counts with its amount less the part that it had; a lost one takes its part away; one whose expected close date left the period, or came into it, counts with the change of its part.",
      "A changed amount counts at the chance that the deal had; the rest of a change is the chance's. Everything else is what no open deal accounts for. The steps add up exactly.",
    ],
    shows: "a table with a row for each step",
  },
  FORECAST_REPORT_ACCURACY: {
    description: "How good the forecasts were that a Forecast sheet was built with, by how far ahead they were made.",
    definition: [
      "The forecasts that the sheet keeps, one for each as-of date, against what was won once their periods are over. WAPE is Σ|forecast − actual| ÷ Σ actual, bias Σ(forecast − actual) ÷ Σ actual; the last share says how often the actual came within P10 and P90.",
    ],
    shows: "a table by time ahead",
  },
};

export function forecastMemoryHelp(): readonly RowWithHelp[] {
  return tablesHelp(forecastMemoryFunctions, TABLES, {
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
  });
}
