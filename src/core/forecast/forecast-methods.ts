/** All methods of the forecast: what each is called, how simple it is, and what it says on one day. */
import type { Share } from "../result.ts";
import type { ForecastWorld } from "./forecast-world.ts";
import { historicalForecasts, lastMonthAgain, seasonForecasts, seriesForecasts } from "./past-forecasts.ts";
import { type StatisticalMonth, statisticalForecast } from "./statistical-forecast.ts";
import { DEAL_METHODS, dealForecasts, type MonthForecasts, type StageChances } from "./textbook-forecasts.ts";

export type ForecastMethod =
  | "last month"
  | "seasonal naive"
  | "run rate"
  | "historical"
  | "stage given"
  | "stage learned"
  | "cycle"
  | "cycle with losses"
  | "intuitive"
  | "holt-winters"
  | "series combination"
  | "season and level"
  | "statistical"
  | "combined";

/** The simplest first: of two methods that are as good, the one further up is chosen. */
export const FORECAST_METHODS: readonly ForecastMethod[] = [
  "last month",
  "seasonal naive",
  "run rate",
  "historical",
  "stage given",
  "stage learned",
  "cycle",
  "cycle with losses",
  "intuitive",
  "holt-winters",
  "series combination",
  "season and level",
  "statistical",
  "combined",
];

/** The methods of the field's textbooks, which the record of the others is measured against. */
export const TEXTBOOK_METHODS: readonly ForecastMethod[] = ["stage given", "stage learned", "cycle", "historical"];

/** What all methods say on one day: the rest of the running month and the next two, by method. */
export interface ForecastsOfDay {
  readonly months: ReadonlyMap<ForecastMethod, readonly number[]>;
  readonly statistical: readonly StatisticalMonth[] | null;
}

export interface MethodInput {
  readonly growth: Share;
  /** Probabilities that somebody gave for each stage. */
  readonly given: StageChances;
}

export function forecastsOfDay(world: ForecastWorld, { growth, given }: MethodInput): ForecastsOfDay {
  const statistical = statisticalForecast(world);
  const season = seasonForecasts(world);
  const expected = statistical?.map((month) => month.expected) ?? null;
  const said: readonly (readonly [ForecastMethod, MonthForecasts])[] = [
    ["last month", lastMonthAgain(world)],
    ["seasonal naive", seriesForecasts(world, "seasonal naive")],
    ["run rate", seriesForecasts(world, "run rate")],
    ["historical", historicalForecasts(world, growth)],
    ...DEAL_METHODS.map((method) => [method, dealForecasts(world, method, given)] as const),
    ["holt-winters", seriesForecasts(world, "holt-winters")],
    ["series combination", seriesForecasts(world, "combination")],
    ["season and level", season],
    ["statistical", expected],
    ["combined", meanOf(season, expected)],
  ];
  const months = new Map<ForecastMethod, readonly number[]>();
  for (const [method, values] of said) if (values !== null) months.set(method, values);
  return { months, statistical };
}

function meanOf(one: MonthForecasts, other: MonthForecasts): MonthForecasts {
  return one === null || other === null ? null : one.map((value, at) => (value + (other[at] ?? value)) / 2);
}
