/** The words of the forecast's record: names of methods and horizons, why one was chosen, and what could not be done. */
import { type CivilDate, fromSerial } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import type { Backtest, Horizon, PeriodOutlook } from "./backtest.ts";
import { type Choice, type MethodRecord, ORIGINS_NEEDED } from "./choose-method.ts";
import { type ForecastMethod, TEXTBOOK_METHODS } from "./forecast-methods.ts";
import { DEAL_METHODS } from "./textbook-forecasts.ts";

export const METHOD_NAMES: Readonly<Record<ForecastMethod, string>> = {
  "last month": "Last month again",
  "seasonal naive": "Seasonal naive",
  "run rate": "Run rate",
  historical: "Historical",
  "stage given": "Stage, given probabilities",
  "stage learned": "Stage, learned probabilities",
  cycle: "Length of cycle",
  "cycle with losses": "Length of cycle, with losses",
  intuitive: "Intuitive (commit)",
  "holt-winters": "Holt–Winters",
  "series combination": "Series combination",
  "season and level": "Season and level",
  statistical: "Statistical",
  combined: "Statistical with season",
};

export const HORIZON_NAMES: Readonly<Record<Horizon, string>> = {
  1: "1 month",
  2: "2 months",
  3: "3 months",
  quarter: "Quarter",
};

/** Why this method, against the best of the textbook ones and the plainest. */
export function choiceSentence({ method, why, origins }: Choice, records: readonly MethodRecord[]): string {
  if (why === "too few origins") {
    const because = `${METHOD_NAMES[method]}, because ${origins === 0 ? "no past month end" : `only ${count(origins, "past month end")}`} could be tried and a choice needs ${ORIGINS_NEEDED}.`;
    return [because, ...soFarSentences(method, records)].join(" ");
  }
  if (why === "nothing came") {
    return `${METHOD_NAMES[method]}, because nothing was won in the months after the ${count(origins, "past month end")} that could be tried.`;
  }
  const wapeOf = (wanted: ForecastMethod): number | null => wapeAt(wanted, 1, records);
  const own = wapeOf(method);
  const textbook = TEXTBOOK_METHODS.filter((other) => other !== method && wapeOf(other) !== null).sort(
    (one, other) => (wapeOf(one) ?? 0) - (wapeOf(other) ?? 0),
  )[0];
  const others = [textbook, "last month" as const].filter(
    (other): other is ForecastMethod => other !== undefined && other !== method && wapeOf(other) !== null,
  );
  const compared = others.map((other) => `${METHOD_NAMES[other]} by ${percent(wapeOf(other))}`).join(", ");
  const against = compared === "" ? "" : ` (${compared})`;
  const because = `${METHOD_NAMES[method]}, because over ${count(origins, "past month end")} its forecasts of the next month were off by ${percent(own)}, the least of all${against}.`;
  return [because, ...furtherSentences(method, records)].join(" ");
}

/** An error this many times the least one is worth a warning beside the chosen forecast. */
const FAR_OFF = 1.5;

/** The method that stands in was further off than another so far: whoever reads its forecast must know. */
function soFarSentences(method: ForecastMethod, records: readonly MethodRecord[]): string[] {
  const [own, best] = [wapeAt(method, 1, records), bestAt(1, records)];
  if (own === null || best === null || own < FAR_OFF * best.wape) return [];
  return [`So far it was off by ${percent(own)} a month ahead, ${METHOD_NAMES[best.method]} by ${percent(best.wape)}.`];
}

/** The choice goes by the next month; where another method was much nearer two or three months ahead, it is named. */
function furtherSentences(method: ForecastMethod, records: readonly MethodRecord[]): string[] {
  const further = ([2, 3] as const).flatMap((horizon) => {
    const [own, best] = [wapeAt(method, horizon, records), bestAt(horizon, records)];
    return own === null || best === null || own < FAR_OFF * best.wape ? [] : [{ horizon, own, best }];
  });
  if (further.length === 0) return [];
  const told = further.map(
    ({ horizon, own, best }) =>
      `${HORIZON_NAMES[horizon]} ahead it was off by ${percent(own)}, ${METHOD_NAMES[best.method]} by ${percent(best.wape)}`,
  );
  return [`Further ahead others were nearer: ${told.join("; ")}.`];
}

function wapeAt(method: ForecastMethod, horizon: Horizon, records: readonly MethodRecord[]): number | null {
  return records.find((record) => record.method === method && record.horizon === horizon)?.wape ?? null;
}

function bestAt(
  horizon: Horizon,
  records: readonly MethodRecord[],
): { readonly method: ForecastMethod; readonly wape: number } | null {
  let best: { readonly method: ForecastMethod; readonly wape: number } | null = null;
  for (const { method, wape, ...record } of records) {
    if (record.horizon === horizon && wape !== null && (best === null || wape < best.wape)) best = { method, wape };
  }
  return best;
}

/** What no method can do better than, but by luck. */
export function chanceSentence(share: number): string {
  return `Chance alone, with deals of these numbers and sizes, would miss by about ${percent(share)}.`;
}

/** What holds for the whole record: where the records end, whether there is stage history, what was left out. */
export function recordSentences({ recordsEnd, hasHistory, months }: Backtest, deals: readonly Deal[]): string[] {
  const sentences: string[] = [];
  if (recordsEnd === null) return ["No deal has a date, so nothing can be forecast or tried."];
  sentences.push(
    `${count(months, "complete month")} up to ${fromSerial(recordsEnd)}${months === 0 ? ": no decided deal has a close date before" : ""}.`,
  );
  sentences.push(
    hasHistory
      ? "Stages of past days are those of the stage history."
      : "There is no stage history: open deals of past days count with the win rate.",
  );
  const undated = deals.filter(({ outcome, created }) => outcome === "open" && created === null).length;
  if (undated > 0) {
    sentences.push(
      `${count(undated, "open deal")} without a created date ${undated === 1 ? "counts" : "count"} by stage and by category only, and in no method that goes by age.`,
    );
  }
  return sentences;
}

/** Of a period that is over, or reaches further than the methods look. */
export function periodSentences(outlook: PeriodOutlook | null): string[] {
  if (outlook?.isOver === true)
    return ["The period is over, so no method says anything of it any more; the next months stand below."];
  if (outlook === null || outlook.monthsBeyond === 0) return [];
  const { monthsBeyond, forecasts } = outlook;
  const lie = `${count(monthsBeyond, "month")} of the period ${monthsBeyond === 1 ? "lies" : "lie"} more than three months ahead`;
  return [
    forecasts.size > 0
      ? `${lie}: there season and level stands in for every method, and the range is as wide as the quarter's record makes it.`
      : `${lie}, and without won deals that have amounts nothing can be said of them.`,
  ];
}

/** Of deals whose decision the as-of date does not know yet: it is the tab that runs ahead of the sheet. */
export function laterDecisionSentences(deals: readonly Deal[], asOf: CivilDate): string[] {
  const later = deals.filter(
    ({ outcome, closed, created }) =>
      outcome !== "open" && closed !== null && closed > asOf && created !== null && created <= asOf,
  ).length;
  if (later === 0) return [];
  return [
    `${count(later, "deal")} decided after ${asOf} ${later === 1 ? "was" : "were"} still open on that day: methods that go by open deals count ${later === 1 ? "it" : "them"}, the tables of open deals leave ${later === 1 ? "it" : "them"} out.`,
  ];
}

/** Of what people call their deals. */
export const NO_RECORD = "No record: the tab does not keep what was called in the past.";

const NO_PAST_DEALS = "No record: without created dates nobody knows which deals were open on a past day.";

/** Why a method says nothing now, or has no record; null when it does. */
export function missingSentence(method: ForecastMethod, past: Backtest, deals: readonly Deal[]): string | null {
  if (past.now.some(({ forecasts }) => forecasts.has(method))) {
    if (method === "intuitive") return NO_RECORD;
    const isOfOpenDeals = DEAL_METHODS.some((known) => known === method);
    const wasTried = past.points.length === 0 || past.points.some(({ forecasts }) => forecasts.has(method));
    return isOfOpenDeals && !wasTried ? NO_PAST_DEALS : null;
  }
  if (past.recordsEnd === null) return "No deal has a date.";
  if (method === "intuitive") return "No open deal has a forecast category.";
  if (!deals.some(({ outcome, amount }) => outcome === "won" || amount !== null)) return "No deal has an amount.";
  if (method === "stage given" && !deals.some(({ outcome }) => outcome !== "open")) {
    return "An open deal has neither a probability nor decided deals to learn one from.";
  }
  if (method === "stage learned" && !deals.some(({ outcome }) => outcome !== "open")) return "No deal is decided yet.";
  if (!deals.some(({ outcome }) => outcome === "won")) return "No deal is won yet.";
  if (!deals.some(({ outcome, amount }) => outcome === "won" && amount !== null)) return "No won deal has an amount.";
  if (!deals.some(({ outcome, closed }) => outcome === "won" && closed !== null))
    return "No won deal has a close date.";
  const needsAges = method !== "stage given" && method !== "stage learned";
  if (needsAges && past.months > 0 && !deals.some(({ created }) => created !== null))
    return "No deal has a created date.";
  if (past.months === 0) return "No month with decided deals is complete.";
  return "Too few decided deals have a created date: 20 are needed.";
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function percent(share: number | null): string {
  return share === null ? "an unknown share" : `${(share * 100).toFixed(1)} %`;
}
