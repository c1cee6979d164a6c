/** What a person reads about the functions of the forecast's record. */
import { forecastRecordFunctions, type RecordFunctionName, type RecordParameter } from "./forecast-record.ts";
import type { FunctionHelp, RowWithHelp } from "./help.ts";
import { REPORT_PARAMETERS, type TableHelp } from "./report-help.ts";

const TABLES: Readonly<Record<RecordFunctionName, TableHelp>> = {
  FORECAST_REPORT_RECORD: {
    description: "Every forecast method with what it says now, its range and its record on your own past months.",
    definition: [
      "At each past month end, up to 24 of them, every method forecasts the next three months and the running quarter with what was known on that day; then its forecasts are held against what came. WAPE is Σ|forecast − actual| ÷ Σ actual, bias Σ(forecast − actual) ÷ Σ actual, and the last share says how often the result lay between P10 and P90.",
      "Chosen is the method with the least error one month ahead, over at least six month ends; of methods within 2 % of each other the simpler. With fewer month ends the stage forecast stands in. The note says why.",
      "Known on a day is: deals created by then, decisions by then, and from the stage history the stage, amount and expected close date of that day. Without history an open deal's past stage is unknown and counts with the win rate; its amount counts as known only where lost deals carry amounts too.",
      "Statistical: competing risks of winning and losing by age, corrected by expected close date, stage, size, source and rep as the months before show, plus deals not yet created. Season and level: the number of won deals by month, its level and its season, × the mean won amount.",
    ],
    shows: "a table with a row for each method and horizon",
  },
  FORECAST_REPORT_BACKTEST: {
    description: "Each past forecast against what came: by month end and horizon, for every method.",
    definition: [
      "The forecasts that FORECAST_REPORT_RECORD is made from. A forecast depends on nothing after the day it was made on.",
      "P10 and P90 are those of the chosen method; their width is learned from its errors before that day.",
    ],
    shows: "a table with a row for each past month end and horizon",
  },
};

const PARAMETERS: FunctionHelp<RecordParameter>["parameters"] = {
  deals: "The whole deals tab with its header row, for example Deals!A1:H.",
  settings: "The whole settings tab, 'Dealsheet settings'!A1:AE; an empty range stands for the defaults.",
  as_of: 'The day until which the deals are known: a date cell, or text such as "2026-03-31".',
  tab: REPORT_PARAMETERS.tab,
  history: REPORT_PARAMETERS.history,
};

const ERRORS: readonly string[] = [
  "The deals have no header row, or no column for amount or stage.",
  "The history has no column for the deal's id, its stage or the day it was entered.",
  "The as-of date cannot be read.",
  "A cell of the settings holds something that it should not; the sentence says which.",
];

export function forecastRecordHelp(): readonly RowWithHelp[] {
  const tables: Readonly<Record<string, TableHelp>> = TABLES;
  return forecastRecordFunctions.flatMap((row): RowWithHelp[] => {
    const table = tables[row.name];
    return table ? [[row, helpOf(row.name, table)]] : [];
  });
}

function helpOf(name: string, { description, definition, shows }: TableHelp): FunctionHelp<RecordParameter> {
  return {
    family: "Reports",
    description,
    definition,
    parameters: PARAMETERS,
    errors: ERRORS,
    example: {
      formula: `=${name}(Deals!A1:H, 'Dealsheet settings'!A1:AE, DATE(2026,3,31), "Deals")`,
      shows,
      gives: null,
    },
  };
}
