/** The methods side by side: what each one says of the report's period, and how it did on the company's own past months. */
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import type { ReportInput } from "../report-input.ts";
import type { Share } from "../result.ts";
import type { Cell, Column, Table } from "../table.ts";
import { ALL_HORIZONS, type Horizon } from "./backtest.ts";
import { shareByChance } from "./choose-method.ts";
import type { CompanyRecord } from "./company-record.ts";
import { FORECAST_METHODS, type ForecastMethod } from "./forecast-methods.ts";
import { type ForecastNow, forecastNow, rangeOf, toCents, toMillionths, wonAndQuota } from "./forecast-now.ts";
import { teamIntuitiveForecast } from "./intuitive-forecast.ts";
import {
  chanceSentence,
  choiceSentence,
  HORIZON_NAMES,
  laterDecisionSentences,
  METHOD_NAMES,
  missingSentence,
  NO_RECORD,
  periodSentences,
  recordSentences,
} from "./record-words.ts";

/** The mark of the chosen method. */
export const CHOSEN = "chosen";
const ALL_METHODS = "All methods";

const AHEAD: Readonly<Record<Horizon, string>> = {
  1: "one month ahead",
  2: "two months ahead",
  3: "three months ahead",
  quarter: "of the running quarter",
};

const COLUMNS: readonly Column[] = [
  {
    id: "method",
    heading: "Method",
    format: "text",
    definition: "The simplest first. How each one works: Definitions.",
  },
  {
    id: "chosen",
    heading: "Chosen",
    format: "text",
    definition:
      "The least error one month ahead over at least six past month ends; of methods within 2 % of each other the simpler. With fewer month ends, stage.",
  },
  {
    id: "forecast",
    heading: "Forecast",
    format: "money",
    definition: "For the report's period: won to date + what the method expects in the rest of it.",
  },
  { id: "p10", heading: "P10", format: "money", definition: "One time in ten less than this comes." },
  { id: "p50", heading: "P50", format: "money", definition: "As often more as less." },
  { id: "p90", heading: "P90", format: "money", definition: "One time in ten more than this comes." },
  {
    id: "chance",
    heading: "Chance of quota",
    format: "share",
    definition: "How likely the method's range makes it that the quota of the period is reached.",
  },
  { id: "origins", heading: "Tried", format: "integer", definition: "Past month ends at which it was tried." },
  ...ALL_HORIZONS.map(
    (horizon): Column => ({
      id: `wape ${horizon}`,
      heading: `WAPE, ${HORIZON_NAMES[horizon].toLowerCase()}`,
      format: "share",
      definition: `Σ|forecast − actual| ÷ Σ actual, ${AHEAD[horizon]}.`,
    }),
  ),
  {
    id: "bias",
    heading: "Bias, 1 month",
    format: "share",
    definition: "Σ(forecast − actual) ÷ Σ actual, one month ahead; above 0: too high.",
  },
  {
    id: "coverage",
    heading: "Within P10–P90",
    format: "share",
    definition: "Share of the past months that came within the range set a month before; 80 % is right.",
  },
  { id: "note", heading: "Note", format: "text" },
];

/** What the sheet says first: the chosen forecast, why it was chosen, and what that rests on. */
export interface ForecastHeadline {
  readonly now: ForecastNow;
  /** Past month ends that it was tried at. */
  readonly origins: number;
  /** Its error one month ahead. */
  readonly wape: Share | null;
  readonly why: string;
  readonly restsOn: string;
}

/** `record` comes from `companyRecord` with this input's period. */
export function headlineOf(record: CompanyRecord, input: ReportInput): ForecastHeadline {
  const { past, records, choice } = record;
  const chosen = records.find(({ method, horizon }) => method === choice.method && horizon === 1);
  // Where the statistics themselves are far off, they do not tell what chance alone would make.
  const share = choice.why === "record" ? shareByChance(past) : null;
  const byChance = share !== null && share <= (chosen?.wape ?? 0) ? share : null;
  const isSilent = past.period?.forecasts.has(choice.method) !== true;
  const silence = isSilent ? missingSentence(choice.method, past, input.deals) : null;
  const why = [
    choiceSentence(choice, records),
    ...(byChance === null ? [] : [chanceSentence(byChance)]),
    ...(silence === null ? [] : [silence]),
  ];
  const restsOn = [
    ...recordSentences(past, input.deals),
    ...laterDecisionSentences(input.deals, input.asOf),
    ...periodSentences(past.period),
  ];
  return {
    now: forecastNow(record, input),
    origins: chosen?.origins ?? 0,
    wape: shareOf(chosen?.wape),
    why: why.join(" "),
    restsOn: restsOn.join(" "),
  };
}

/**
 * Forecast methods: a row for each method, the simplest first and the chosen one marked, three for what people say
 * themselves, and a last one for what holds for all of them.
 *
 * Eighteen rows, always. A figure that nothing can be said about is blank, and the note says why.
 */
export function forecastMethodsTable(record: CompanyRecord, input: ReportInput): Table {
  const headline = headlineOf(record, input);
  const rest = COLUMNS.slice(1, -1).map(() => null);
  return {
    columns: COLUMNS,
    rows: [
      ...FORECAST_METHODS.map((method) => methodRow(method, record, input, headline)),
      ...calledRows(record, input),
      [ALL_METHODS, ...rest, headline.restsOn],
    ],
  };
}

function methodRow(
  method: ForecastMethod,
  { past, records, choice }: CompanyRecord,
  { deals }: ReportInput,
  { now, why }: ForecastHeadline,
): Cell[] {
  const { period } = past;
  // Once a period is over there is nothing left to forecast; the chosen method's row says what came.
  const said = period?.isOver === true ? undefined : period?.forecasts.get(method);
  const range = rangeOf(said);
  const recordOf = (horizon: Horizon) => records.find((own) => own.method === method && own.horizon === horizon);
  const isChosen = method === choice.method;
  const money = (value: number | undefined): Cell => (value === undefined ? null : toCents(value));
  return [
    METHOD_NAMES[method],
    isChosen ? CHOSEN : "",
    isChosen ? now.forecast : money(said?.forecast),
    money(range?.p10),
    money(range?.p50),
    money(range?.p90),
    now.quota === null || (range === undefined && now.won < now.quota) || said === undefined
      ? null
      : shareOf(period?.chanceOf(method, now.quota)),
    recordOf(1)?.origins ?? 0,
    ...ALL_HORIZONS.map((horizon) => shareOf(recordOf(horizon)?.wape)),
    shareOf(recordOf(1)?.bias),
    shareOf(recordOf(1)?.coverage),
    isChosen ? why : (missingSentence(method, past, deals) ?? ""),
  ];
}

function shareOf(share: Share | null | undefined): Share | null {
  return share === null || share === undefined ? null : toMillionths(share);
}

/** What people say of the period, beside the commit that the methods hold: sums of today without a record. */
function calledRows({ past }: CompanyRecord, input: ReportInput): Cell[][] {
  const { bestCase, call, adjustment, adjusted } = teamIntuitiveForecast(input);
  const isOver = past.period?.isOver === true;
  const row = (name: string, value: number | null, missing: string): Cell[] => [
    name,
    "",
    isOver ? null : value,
    ...COLUMNS.slice(3, -1).map(() => null),
    value === null ? missing : NO_RECORD,
  ];
  return [
    row("Intuitive (best case)", bestCase, "No open deal has a forecast category."),
    row("Intuitive (reps' calls)", call, "No open deal has a rep's call."),
    row(
      "Intuitive (managers' adjustments)",
      adjustment === null ? null : adjusted,
      "No manager has adjusted this period in the settings.",
    ),
  ];
}

/**
 * The headline as the methods' table on the sheet tells it, so that other formulas of the sheet need not try all methods
 * again; null where it does not stand there.
 */
export function readHeadline({ rows }: PlainTable, input: ReportInput): ForecastHeadline | null {
  const [headings = []] = rows;
  const at = new Map(COLUMNS.map(({ id, heading }) => [id, headings.indexOf(heading)]));
  const cellOf = (row: readonly PlainCell[] | undefined, id: string): PlainCell => row?.[at.get(id) ?? -1] ?? "";
  const row = rows.find((cells) => cellOf(cells, "chosen") === CHOSEN);
  const method = FORECAST_METHODS.find((known) => METHOD_NAMES[known] === cellOf(row, "method"));
  if (row === undefined || method === undefined) return null;
  const figure = (id: string): number | null => {
    const cell = cellOf(row, id);
    return typeof cell === "number" ? cell : null;
  };
  const last = rows.find((cells) => cellOf(cells, "method") === ALL_METHODS);
  return {
    now: {
      method,
      methodName: METHOD_NAMES[method],
      forecast: figure("forecast"),
      p10: figure("p10"),
      p50: figure("p50"),
      p90: figure("p90"),
      chanceOfQuota: figure("chance"),
      ...wonAndQuota(input),
    },
    origins: figure("origins") ?? 0,
    wape: figure("wape 1"),
    why: String(cellOf(row, "note")),
    restsOn: String(cellOf(last, "note")),
  };
}
