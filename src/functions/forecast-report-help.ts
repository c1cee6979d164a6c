/** What a person reads about the functions of the forecast report that rest on the record. */
import { forecastReportFunctions } from "./forecast-report.ts";
import type { RowWithHelp } from "./help.ts";
import { type TableHelp, tablesHelp } from "./report-help.ts";

const TABLES: Readonly<Record<string, TableHelp>> = {
  FORECAST_REPORT_SUMMARY: {
    description:
      "The forecast report's figures: won to date, chosen forecast with its range, quota, pipeline, coverage.",
    definition: [
      "Won to date, the chosen method's forecast with P10, P50 and P90, quota, gap and chance of quota, coverage, win rate, the pipeline that closes in the period, its weighted value, the stage and the historical forecast, each with how it is worked out.",
      "Given the methods table of the same sheet, it takes the chosen forecast from there; else it tries all methods itself.",
      "A figure that cannot be told (no quota, nothing decided) is blank, never 0.",
    ],
    shows: "a table of figure, value and how it is worked out",
  },
  FORECAST_REPORT_METHODS: {
    description:
      "Every forecast method side by side: what it says of the period, its range, and its record on your past.",
    definition: [
      "At each past month end, up to 24 of them, every method forecasts with what was known on that day; then its forecasts are held against what came: WAPE one, two and three months ahead and for the running quarter, bias, and the share within P10–P90.",
      "Chosen is the method with the least error one month ahead, over at least six month ends; of methods within 2 % of each other the simpler. With fewer month ends the stage forecast stands in. The note says why.",
      "Months of the period that lie more than three months ahead are season and level for every method.",
    ],
    shows: "a table with a row for each method",
  },
  FORECAST_REPORT_AHEAD: {
    description: "What every forecast method says of the running month and the two after it.",
    definition: [
      "Won to date + what the method expects in the rest of the running month, then what it expects in the next two.",
      "Given the methods table of the same sheet, it takes the mark of the chosen method from there; else it tries all methods itself.",
    ],
    shows: "a table with a row for each method",
  },
  FORECAST_REPORT_ACTUALS: {
    description:
      "Forecast against actual by month: what the chosen method would have said a month before, and what came.",
    definition: [
      "The last 24 complete months, with the forecast made at the end of the month before, its range, and how far it was off; then the running month and eleven more as of now, of which the first three have a range.",
    ],
    shows: "a table with a row for each month",
  },
  FORECAST_REPORT_MONTHS: {
    description: "The forecast report's months: won, open, weighted and forecast amounts by month of closing.",
    definition: [
      "The twelve months that end with the period: won amount, open and weighted pipeline by expected close date, the stage and the historical forecast, and the chosen forecast with its range. Rows below them hold what falls outside, so that the total is the whole table.",
      "Given the table of forecast against actual of the same sheet, it takes the chosen forecast from there; else it tries all methods itself.",
    ],
    shows: "a table with a row for each month",
  },
  FORECAST_REPORT_STAGES: {
    description:
      "The stage forecast taken apart: each open stage with its probability, where that comes from, and its amount.",
    definition: [
      "A row for each open stage: deals, amount, the probability that they count with and the weighted amount of the period; whether it was given or learned, and from how many decided deals. Below them what is open, what is won, and both together.",
    ],
    shows: "a table with a row for each stage",
  },
};

export function forecastReportHelp(): readonly RowWithHelp[] {
  return tablesHelp(forecastReportFunctions, TABLES, {
    methods: {
      without: "without it all methods are tried again",
      text: "The table of FORECAST_REPORT_METHODS for the same deals, with its headings.",
    },
    actuals: {
      without: "without it all methods are tried again",
      text: "The table of FORECAST_REPORT_ACTUALS for the same deals, with its headings.",
    },
    rows: {
      without: "without it as many as there are",
      text: "Rows that the table may have at most; stages beyond that share one.",
    },
  });
}
