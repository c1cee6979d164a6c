/** Forecast: what periods will bring, by each method of the field, and how good a forecast was. */
import { parsePeriod } from "../core/calendar.ts";
import { rowInTable } from "../core/deals/outcome.ts";
import { ACCURACY_MEASURES, forecastAccuracy } from "../core/forecast/accuracy.ts";
import { bookingsRange } from "../core/forecast/bookings-range.ts";
import { categoryForecast, categoryOfDeal } from "../core/forecast/category-forecast.ts";
import { cycleForecast } from "../core/forecast/cycle-forecast.ts";
import { historicalForecast } from "../core/forecast/historical-forecast.ts";
import { SERIES_METHODS, seriesForecast } from "../core/forecast/series-forecast.ts";
import { type PeriodChoice, stageForecastByPeriod } from "../core/forecast/stage-periods.ts";
import type { FullNumbers, Numbers } from "../core/numbers.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { amountColumn, outcomeColumn, stageColumn } from "./columns.ts";
import { dayColumn, dayValue } from "./dates.ts";
import { type CustomFunction, defineFunction, type Layout, optional, withDefault } from "./define.ts";
import { filled } from "./filled.ts";
import { headed } from "./headed.ts";
import { partValue, probabilityColumn } from "./parts.ts";
import { shareValue } from "./shares.ts";
import { stageTableRange } from "./tables.ts";
import { numberValue, periodValue, wordValue } from "./values.ts";
import { wordColumn } from "./words.ts";

/** Steps that a series is carried on at most: more is a slip, and would keep Google waiting. */
const MOST_STEPS = 1000;

export const forecastStageFunction = defineFunction({
  name: "FORECAST_STAGE",
  parameters: {
    amounts: amountColumn,
    stages: stageColumn,
    stage_table: stageTableRange,
    close_dates: dayColumn,
    period: withDefault(periodValue, "month"),
  },
  body: ({ amounts, stages, stage_table, close_dates, period }) => {
    const choice = periodChoice(period);
    if (!choice.ok) return choice;
    const rows = stages((stage, row) => {
      const found = rowInTable(stage_table, stage);
      return found.ok ? found : fail({ code: "UNKNOWN_STAGE", argument: "stages", row, stage });
    });
    if (!rows.ok) return rows;
    const periods = stageForecastByPeriod(amounts, rows.value, close_dates, choice.value);
    if (!periods.ok) return periods;
    return ok(
      headed(
        ["Period", "Deals", "Won", "Open", "Weighted", "Forecast"],
        periods.value.map((one) => [
          one.period ?? "No close date",
          one.deals,
          one.won,
          one.open,
          one.weighted,
          one.forecast,
        ]),
      ),
    );
  },
});

export const forecastCycleFunction = defineFunction({
  name: "FORECAST_CYCLE",
  parameters: {
    amounts: amountColumn,
    created: dayColumn,
    typical_cycle: numberValue,
    as_of: dayValue,
    win_rate: withDefault(partValue, 1),
  },
  body: ({ amounts, created, typical_cycle, as_of, win_rate }) =>
    cycleForecast(amounts, created, typical_cycle, as_of, win_rate),
});

export const forecastHistoricalFunction = defineFunction({
  name: "FORECAST_HISTORICAL",
  parameters: {
    revenues: amountColumn,
    growth: shareValue,
    new_reps: withDefault(numberValue, 0),
    deals_per_rep: withDefault(numberValue, 1),
    deal_size: optional(numberValue),
  },
  body: ({ revenues, growth, new_reps, deals_per_rep, deal_size }) => {
    const past = filled(revenues, "revenues");
    if (!past.ok) return past;
    if (past.value.length === 0) return fail({ code: "NO_DATA", missing: "periods" });
    if (new_reps === 0) return historicalForecast(past.value, growth, null);
    if (deal_size === null) return fail({ code: "MISSING_ARGUMENT", argument: "deal_size" });
    return historicalForecast(past.value, growth, { reps: new_reps, dealsPerRep: deals_per_rep, dealSize: deal_size });
  },
});

export const forecastCategoryFunction = defineFunction({
  name: "FORECAST_CATEGORY",
  parameters: { amounts: amountColumn, categories: wordColumn, stages: optional(outcomeColumn) },
  body: ({ amounts, categories, stages }) => {
    const known = categoryOfDeal(categories, stages);
    const forecast = known.ok ? categoryForecast(amounts, known.value) : known;
    if (!forecast.ok) return forecast;
    return ok(
      headed(
        ["Category", "Deals", "Amount", "Cumulative"],
        forecast.value.map(({ category, deals, amount, cumulative }) => [
          category.charAt(0).toUpperCase() + category.slice(1),
          deals,
          amount,
          cumulative,
        ]),
      ),
    );
  },
});

export const forecastSeriesFunction = defineFunction({
  name: "FORECAST_SERIES",
  parameters: {
    values: amountColumn,
    horizon: numberValue,
    season: optional(numberValue),
    method: withDefault(wordValue(SERIES_METHODS), "combination"),
  },
  body: ({ values, horizon, season, method }, { layout }) => {
    const series = withoutGaps(values, layout);
    if (!series.ok) return series;
    if (horizon > MOST_STEPS)
      return fail({ code: "OVER_LIMIT", argument: "horizon", value: horizon, most: MOST_STEPS });
    const forecast = seriesForecast(series.value, horizon, season, method);
    return forecast.ok ? ok(forecast.value.map((value) => [value])) : forecast;
  },
});

export const forecastRangeFunction = defineFunction({
  name: "FORECAST_RANGE",
  parameters: {
    amounts: amountColumn,
    probabilities: probabilityColumn,
    won_to_date: withDefault(numberValue, 0),
    quota: optional(numberValue),
  },
  body: ({ amounts, probabilities, won_to_date, quota }) => {
    const range = bookingsRange(amounts, probabilities, won_to_date, quota);
    if (!range.ok) return range;
    const { p10, p50, p90, mean, chanceOfQuota } = range.value;
    return ok(headed(["P10", "P50", "P90", "Mean", "Chance of quota"], [[p10, p50, p90, mean, chanceOfQuota]]));
  },
});

export const forecastAccuracyFunction = defineFunction({
  name: "FORECAST_ACCURACY",
  parameters: {
    forecasts: amountColumn,
    actuals: amountColumn,
    measure: withDefault(wordValue(ACCURACY_MEASURES), "accuracy"),
  },
  body: ({ forecasts, actuals, measure }) => {
    const said = filled(forecasts, "forecasts");
    if (!said.ok) return said;
    const came = filled(actuals, "actuals");
    return came.ok ? forecastAccuracy(said.value, came.value, measure) : came;
  },
});

export const forecastFunctions: readonly CustomFunction[] = [
  forecastStageFunction,
  forecastCycleFunction,
  forecastHistoricalFunction,
  forecastCategoryFunction,
  forecastSeriesFunction,
  forecastRangeFunction,
  forecastAccuracyFunction,
];

/** "month", "quarter" or "year" for each of them, or the name of one. Without settings the fiscal year is the calendar's. */
function periodChoice(text: string): Result<PeriodChoice> {
  const word = text.trim().toLowerCase();
  if (word === "month" || word === "quarter" || word === "year") return ok({ kind: "each", of: word });
  const period = parsePeriod(text, 1);
  return period.ok ? ok({ kind: "only", period: period.value }) : period;
}

/** Blank rows above a series are no part of it; a blank between two values would shift every season after it. */
function withoutGaps(values: Numbers, { kept }: Layout): Result<FullNumbers> {
  const gap = kept?.findIndex((row, index) => index > 0 && row !== (kept[index - 1] ?? 0) + 1) ?? -1;
  return gap > 0 ? fail({ code: "GAP_AFTER", argument: "values", row: gap }) : filled(values, "values");
}
