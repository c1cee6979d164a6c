/** What a person reads about the forecast functions. */
import {
  forecastAccuracyFunction,
  forecastCategoryFunction,
  forecastCycleFunction,
  forecastHistoricalFunction,
  forecastRangeFunction,
  forecastSeriesFunction,
  forecastStageFunction,
} from "./forecast.ts";
import type { HelpOf, RowWithHelp } from "./help.ts";

const LENGTHS = "The columns are filled to different rows.";

const stageHelp: HelpOf<typeof forecastStageFunction> = {
  family: "Forecast",
  description: "Stage forecast: won amounts plus amount × stage probability of open deals, by the month they close in.",
  definition: [
    "Every open deal counts by the probability of its stage, every won deal in full; lost deals are left out. A deal without an amount counts as a deal that weighs nothing.",
    'A table with a row for each period that a deal closes in, in order of time, and one for deals without a close date: number of deals, won amount, open amount, weighted amount and forecast (won + weighted). Period "quarter" or "year" takes longer ones; the name of one period gives its row alone. Quarters and years are those of the calendar.',
    "The field's guide puts discovery call 10 %, qualified 20 %, product demo 40 %, product trial 60 %, final call 80 %. Rates learned from your own deals are better.",
  ],
  parameters: {
    amounts: "The amount of each deal, one column, in one currency.",
    stages: "The stage of each deal, a column beside the amounts.",
    stage_table:
      "Two or three columns: stage, probability (0 to 1, or 0 to 100), and if wanted outcome (open, won or lost).",
    close_dates: "The close date of each deal, expected for open deals, a column beside the amounts.",
    period:
      'The kind of period: "month", "quarter" or "year"; or one by its name, such as "2026-03", "2026-Q1" or "FY2026".',
  },
  errors: [
    "No deal is open or won (in that period).",
    "A stage is not in the stage table, or has no probability there.",
    "A date can be read two ways, or not at all.",
    LENGTHS,
  ],
  example: {
    formula: '=FORECAST_STAGE({100000;100000}, {"Demo";"Won"}, {"Demo",0.5;"Won",1}, {"2026-06-30";"2026-08-31"})',
    shows: "a row for each month: 50,000 of the open deal in June, the won deal in full in August",
    gives: [
      ["Period", "Deals", "Won", "Open", "Weighted", "Forecast"],
      ["2026-06", 1, 0, 100_000, 50_000, 50_000],
      ["2026-08", 1, 100_000, 0, 0, 100_000],
    ],
  },
};

const cycleHelp: HelpOf<typeof forecastCycleFunction> = {
  family: "Forecast",
  description: "Length-of-cycle forecast: the sum of amount × age ÷ typical cycle (at most 1) over open deals.",
  definition: [
    "The older a deal is against the typical cycle, the likelier it is taken to be won: two months into a four-month cycle is 50 %. Age is counted in calendar days from creation to the as-of day.",
    "As taught, the method knows no losses: a deal older than the cycle counts in full. A win rate scales every deal by the share that is really won.",
    "Every row counts as open: give the open deals only, for example with FILTER.",
  ],
  parameters: {
    amounts: "The amount of each open deal, one column.",
    created: "The day each deal was created, a column beside the amounts.",
    typical_cycle: "Days that a deal usually takes from creation to won, such as the result of SALES_CYCLE.",
    as_of: "The day that the forecast is made on, a date.",
    win_rate: "The share of deals that are won: 0 to 1, or 0 to 100.",
  },
  errors: [
    "There is no deal with an amount, or one with an amount has no creation date.",
    "The typical cycle is 0 days or less.",
    LENGTHS,
  ],
  example: {
    formula: '=FORECAST_CYCLE(1000, "2026-01-01", 60, "2026-01-31")',
    shows: "30 of 60 days: half of the amount",
    gives: 500,
  },
};

const historicalHelp: HelpOf<typeof forecastHistoricalFunction> = {
  family: "Forecast",
  description: "Historical forecast: mean revenue of past periods × (1 + growth), plus what new reps will add.",
  definition: [
    "Mean of the past periods × (1 + growth) + new reps × deals per rep × deal size. It looks at no open deal, so it serves where the pipeline is thin, and as the bar for cleverer methods.",
    "The field's well-known example takes one deal for each new rep though its prose says five; here the number is an argument.",
  ],
  parameters: {
    revenues: "The revenue of each past period of equal length, one amount or one column.",
    growth: "The growth to expect, a share: 0.05 or 5%; below 0 for a decline.",
    new_reps: "How many reps are new in the coming period.",
    deals_per_rep: "How many deals each new rep will win in the period.",
    deal_size: { without: "needed when there are new reps", text: "The amount of such a deal, in currency." },
  },
  errors: ["There is no past period.", "There are new reps, but no deal size."],
  example: {
    formula: "=FORECAST_HISTORICAL(1000000, 0.05, 5, 1, 5000)",
    shows: "1,050,000 + 5 × 1 × 5,000",
    gives: 1_075_000,
  },
};

const categoryHelp: HelpOf<typeof forecastCategoryFunction> = {
  family: "Forecast",
  description: "Category forecast: deals and amounts by forecast category, and added up from closed to pipeline.",
  definition: [
    "What reps and managers call their deals. A table with a row for each category: closed, commit, best case, pipeline, omitted; number of deals, amount, and the amount of this category and all surer ones. Omitted deals are in no forecast.",
    'Words of the usual CRMs are understood ("Best Case", "Upside", "Most Likely", "Committed" …). With stages a won deal is closed whatever its category says, and lost deals are left out.',
  ],
  parameters: {
    amounts: "The amount of each deal, one column.",
    categories: "The forecast category of each deal, a column beside the amounts.",
    stages: {
      without: "without it the categories alone decide",
      text: "The stage of each deal, a column beside the amounts, to tell won and lost deals.",
    },
  },
  errors: ["There is no deal.", "An open deal has no category, or one that is not known.", LENGTHS],
  example: {
    formula: '=FORECAST_CATEGORY({100;50;30;20}, {"Commit";"Best Case";"Pipeline";"Omitted"})',
    shows: "100, then 150 with the best case, 180 with the pipeline",
    gives: [
      ["Category", "Deals", "Amount", "Cumulative"],
      ["Closed", 0, 0, 0],
      ["Commit", 1, 100, 100],
      ["Best case", 1, 50, 150],
      ["Pipeline", 1, 30, 180],
      ["Omitted", 1, 20, ""],
    ],
  },
};

const seriesHelp: HelpOf<typeof forecastSeriesFunction> = {
  family: "Forecast",
  description: "Series forecast: the next values of a series, such as monthly revenue, from its own past alone.",
  definition: [
    '"seasonal naive": the value of one season ago again. "holt-winters": additive exponential smoothing of level, trend and season, with the parameters that would have forecast the series best. "run rate": the mean of the last three values. "combination" (default): the mean of these three.',
    "Without a season the one of none, 3 (month of quarter) and 12 (month of year) is taken whose naive forecast would have been nearest; it needs two whole seasons.",
    "A column of forecasts without a heading, one value for each step.",
  ],
  parameters: {
    values: "The past values, oldest first, one column, a row for each period without a gap.",
    horizon: "How many periods to look ahead, 1 to 1,000.",
    season: {
      without: "without it the season is found",
      text: "Periods in a season: 12 for months of a year, 1 for none.",
    },
    method: "The method.",
  },
  errors: ["There are no values, or a blank row between them.", "The horizon or the season is below 1."],
  example: {
    formula: '=FORECAST_SERIES({80;119;137;99;48;74;91;68}, 4, 4, "seasonal naive")',
    shows: "the last season again",
    gives: [[48], [74], [91], [68]],
  },
};

const rangeHelp: HelpOf<typeof forecastRangeFunction> = {
  family: "Forecast",
  description: "Forecast range: P10, P50, P90 and mean of won-to-date plus open deals, and the chance of the quota.",
  definition: [
    "Each open deal comes or does not, with its own probability, independently of the others; the distribution of their sum is worked out, not drawn at random. P10 is the smallest sum that the bookings stay at or below with a probability of at least 10 %.",
    "Exact where the amounts share a step, such as whole thousands; else good to a 16,000th of the open amount. Of more than 2,000 deals those that hardly add to the variance are taken together as a normal distribution.",
    "Deals that hang together (one economy, one product) make the true range wider than this one.",
    "Every row counts as open: leave won and lost deals out, and give what is won as won_to_date. One row under its headings.",
  ],
  parameters: {
    amounts: "The amount of each open deal, one column.",
    probabilities: "The probability of each deal (0 to 1, or 0 to 100), a column beside the amounts.",
    won_to_date: "What the period has won already, in currency.",
    quota: { without: "without it the chance is blank", text: "The quota of the period, in currency." },
  },
  errors: [
    "There is no deal with an amount, or one with an amount has no probability.",
    "An amount is below 0, or a probability below 0 or above 100.",
    LENGTHS,
  ],
  example: {
    formula: "=FORECAST_RANGE({10000;20000}, {0.5;0.5}, 5000, 35000)",
    shows: "P10 5,000, P50 15,000, P90 35,000, mean 20,000, and a chance of 25 % that both come",
    gives: [
      ["P10", "P50", "P90", "Mean", "Chance of quota"],
      [5000, 15_000, 35_000, 20_000, 0.25],
    ],
  },
};

const accuracyHelp: HelpOf<typeof forecastAccuracyFunction> = {
  family: "Forecast",
  description: "Forecast accuracy: 1 − the sum of |forecast − actual| ÷ the sum of |actual|, never below 0.",
  definition: [
    '"accuracy" (default): 1 − WAPE, floor 0. "wape": Σ|forecast − actual| ÷ Σ|actual|. "mape": the mean of |forecast − actual| ÷ |actual|. "bias": Σ(forecast − actual) ÷ Σ|actual|, above 0 when too high. "rmse": the root of the mean squared error, in currency. "attainment": Σactual ÷ Σforecast. "single": the mean of 1 − |actual − forecast| ÷ actual.',
    "WAPE weighs periods by their size. MAPE lets a tiny period outweigh all others, and cannot be told when an actual is 0.",
  ],
  parameters: {
    forecasts: "What was forecast for each period, one amount or one column.",
    actuals: "What came, a column beside the forecasts.",
    measure: "The measure; all but rmse are shares.",
  },
  errors: [
    "There are no periods, or a forecast or an actual is blank.",
    'An actual is 0 and the measure is "mape" or "single"; all actuals are 0; for "attainment" all forecasts are.',
    LENGTHS,
  ],
  example: {
    formula: '=FORECAST_ACCURACY({110;100;90;150}, {100;120;80;150}, "wape")',
    shows: "40 ÷ 450",
    gives: 0.0888888888888889,
  },
};

export const forecastHelp: readonly RowWithHelp[] = [
  [forecastStageFunction, stageHelp],
  [forecastCycleFunction, cycleHelp],
  [forecastHistoricalFunction, historicalHelp],
  [forecastCategoryFunction, categoryHelp],
  [forecastSeriesFunction, seriesHelp],
  [forecastRangeFunction, rangeHelp],
  [forecastAccuracyFunction, accuracyHelp],
];
