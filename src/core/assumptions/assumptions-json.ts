/**
 * Assumptions from a JSON text, as `--settings FILE.json` gives them: any part of Assumptions, the rest by default.
 *
 * ```json
 * { "stages": [{ "stage": "Demo", "probability": 0.4 }],
 *   "reps": [{ "rep": "Ann", "quota": 250000, "start": "2025-03-01" }],
 *   "calendar": { "fiscalStart": 4, "quotaPeriod": "quarter" }, "currency": { "code": "EUR" } }
 * ```
 *
 * Within an entry only the name is needed (`stage`, `rep`, `plan` and its `tiers`, `field` and `header`); of an adjustment
 * its `period` and `amount`. Probabilities
 * and rates are shares: 0.4, not 40. A word that nobody knows is a failure, so that a typing error is not a silent default.
 */
import { type CivilDate, type FiscalStart, parseCivilDate } from "../calendar.ts";
import { ALL_FIELDS } from "../deals/header-words.ts";
import { outcomeOfWord } from "../deals/outcome.ts";
import { minorDigitsOf } from "../money.ts";
import { type Failure, fail, ok, type Result } from "../result.ts";
import {
  type AdjustmentAssumption,
  type Assumptions,
  type ColumnChoice,
  type CurrencyAssumption,
  DEFAULT_ASSUMPTIONS,
  type PlanAssumption,
  type PlanTier,
  type RepAssumption,
  type StageAssumption,
} from "./assumptions.ts";
import { periodName } from "./read-adjustments.ts";
import { METHOD_WORDS, OUTCOME_WORDS, PERIOD_WORDS, TIERS_BY_WORDS } from "./settings-layout.ts";

/** SETTINGS_CELL: `section` is the part ("reps"), `row` the entry counted from 1, `column` its key. */
export function parseAssumptionsJson(text: string): Result<Assumptions> {
  const file = entryOf("settings", 0, parsed(text));
  const keys = Object.keys(DEFAULT_ASSUMPTIONS);
  if (!file.isObject)
    return fail({
      code: "SETTINGS_CELL",
      section: "settings",
      row: 0,
      column: "",
      value: text.slice(0, 40),
      expected: 'an object such as {"reps": []}',
    });
  if (!file.hasOnly(keys)) return file.unknown(keys);
  const stages = listOf(file, "stages", stageOf);
  if (!stages.ok) return stages;
  const reps = listOf(file, "reps", repOf);
  if (!reps.ok) return reps;
  const plans = listOf(file, "plans", planOf);
  if (!plans.ok) return plans;
  const columns = listOf(file, "columns", columnOf);
  if (!columns.ok) return columns;
  const adjustments = listOf(file, "adjustments", adjustmentOf);
  if (!adjustments.ok) return adjustments;
  const calendar = calendarOf(file.entry("calendar"));
  if (!calendar.ok) return calendar;
  const currency = currencyOf(file.entry("currency"));
  if (!currency.ok) return currency;
  const rules = rulesOf(file.entry("rules"));
  if (!rules.ok) return rules;
  return ok({
    stages: stages.value,
    reps: reps.value,
    plans: plans.value,
    columns: columns.value,
    adjustments: adjustments.value,
    calendar: calendar.value,
    currency: currency.value,
    rules: rules.value,
  });
}

function stageOf(entry: Entry): Result<StageAssumption> {
  const keys = ["stage", "probability", "outcome", "order"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const stage = entry.text("stage");
  if (stage === "") return entry.failure("stage", "the stage's name");
  const probability = entry.number("probability", 0, 1);
  if (probability === "bad") return entry.failure("probability", "a share from 0 to 1, or null");
  const outcome = entry.word("outcome", OUTCOME_WORDS);
  if (outcome === "bad") return entry.failure("outcome", `one of: ${OUTCOME_WORDS.join(", ")}`);
  const order = entry.number("order", 0, Number.MAX_SAFE_INTEGER);
  if (order === "bad") return entry.failure("order", "a number, 1 for the first stage");
  return ok({ stage, probability, outcome: outcome ?? outcomeOfWord(stage), order: order ?? entry.row });
}

function repOf(entry: Entry): Result<RepAssumption> {
  const keys = ["rep", "start", "quota", "territory"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const rep = entry.text("rep");
  if (rep === "") return entry.failure("rep", "the rep's name");
  const quota = entry.number("quota", 0, Number.MAX_VALUE);
  if (quota === "bad") return entry.failure("quota", "an amount of 0 or more, or null");
  const start = entry.date("start");
  if (start === "bad") return entry.failure("start", 'a date such as "2026-03-31", or null');
  return ok({ rep, start, quota, territory: entry.text("territory") });
}

function planOf(entry: Entry): Result<PlanAssumption> {
  const keys = ["plan", "method", "tiersBy", "tiers"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const plan = entry.text("plan");
  if (plan === "") return entry.failure("plan", "the plan's name");
  const method = entry.word("method", METHOD_WORDS);
  if (method === "bad") return entry.failure("method", `one of: ${METHOD_WORDS.join(", ")}`);
  const tiersBy = entry.word("tiersBy", TIERS_BY_WORDS);
  if (tiersBy === "bad") return entry.failure("tiersBy", `one of: ${TIERS_BY_WORDS.join(", ")}`);
  const tiers = listOf(entry, "tiers", tierOf);
  if (!tiers.ok) return tiers;
  return ok({ plan, method: method ?? "marginal", tiersBy: tiersBy ?? "amount", tiers: tiers.value });
}

function tierOf(entry: Entry): Result<PlanTier> {
  if (!entry.hasOnly(["start", "rate"])) return entry.unknown(["start", "rate"]);
  const start = entry.number("start", 0, Number.MAX_VALUE);
  if (start === "bad") return entry.failure("start", "a number of 0 or more");
  const rate = entry.number("rate", 0, Number.MAX_VALUE);
  if (rate === "bad" || rate === null) return entry.failure("rate", "a rate such as 0.05");
  return ok({ start: start ?? 0, rate });
}

function columnOf(entry: Entry): Result<ColumnChoice> {
  const keys = ["tab", "field", "header"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const field = entry.word("field", ALL_FIELDS);
  if (field === "bad" || field === null) return entry.failure("field", `one of: ${ALL_FIELDS.join(", ")}`);
  return ok({ tab: entry.text("tab"), field, header: entry.text("header") });
}

function adjustmentOf(entry: Entry): Result<AdjustmentAssumption> {
  const keys = ["period", "rep", "amount", "reason"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const period = periodName(entry.text("period"));
  if (period === null) return entry.failure("period", 'a period such as "2026-03", "2026-Q1" or "FY2026"');
  const amount = entry.number("amount", -Number.MAX_VALUE, Number.MAX_VALUE);
  if (amount === "bad" || amount === null) return entry.failure("amount", "an amount, below 0 to lower the forecast");
  return ok({ period, rep: entry.text("rep"), amount, reason: entry.text("reason") });
}

function calendarOf(entry: Entry): Result<Assumptions["calendar"]> {
  const byDefault = DEFAULT_ASSUMPTIONS.calendar;
  const keys = Object.keys(byDefault);
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const fiscalStart = entry.number("fiscalStart", 1, 12);
  if (fiscalStart === "bad" || !Number.isInteger(fiscalStart ?? 1))
    return entry.failure("fiscalStart", "a month's number from 1 to 12");
  const quotaPeriod = entry.word("quotaPeriod", PERIOD_WORDS);
  if (quotaPeriod === "bad") return entry.failure("quotaPeriod", `one of: ${PERIOD_WORDS.join(", ")}`);
  const start = (fiscalStart ?? byDefault.fiscalStart) as FiscalStart;
  return ok({ fiscalStart: start, quotaPeriod: quotaPeriod ?? byDefault.quotaPeriod });
}

function currencyOf(entry: Entry): Result<CurrencyAssumption> {
  const keys = Object.keys(DEFAULT_ASSUMPTIONS.currency);
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const code = entry.text("code").toUpperCase() || DEFAULT_ASSUMPTIONS.currency.code;
  if (!/^[A-Z]{3}$/.test(code)) return entry.failure("code", 'a currency\'s ISO code, such as "EUR"');
  const minorDigits = entry.number("minorDigits", 0, 4);
  if (minorDigits === "bad" || !Number.isInteger(minorDigits ?? 0))
    return entry.failure("minorDigits", "a whole number from 0 to 4");
  return ok({ code, minorDigits: minorDigits ?? minorDigitsOf(code) });
}

function rulesOf(entry: Entry): Result<Assumptions["rules"]> {
  const byDefault = DEFAULT_ASSUMPTIONS.rules;
  const keys = Object.keys(byDefault);
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const growth = entry.number("growth", -1, Number.MAX_VALUE);
  if (growth === "bad") return entry.failure("growth", "a share such as 0.05");
  const steadyBand = entry.number("steadyBand", 0, Number.MAX_VALUE);
  if (steadyBand === "bad") return entry.failure("steadyBand", "a share such as 0.05");
  const threshold = entry.number("achievementThreshold", 0, Number.MAX_VALUE);
  if (threshold === "bad") return entry.failure("achievementThreshold", "a share such as 1");
  return ok({
    growth: growth ?? byDefault.growth,
    steadyBand: steadyBand ?? byDefault.steadyBand,
    achievementThreshold: threshold ?? byDefault.achievementThreshold,
  });
}

function listOf<T>(parent: Entry, key: string, read: (entry: Entry) => Result<T>): Result<T[]> {
  const list = parent.value(key) ?? [];
  if (!Array.isArray(list)) return parent.failure(key, "a list in square brackets");
  const items: T[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const item = read(entryOf(key, index + 1, list[index]));
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // What is no JSON is no object either, and is refused as such.
    return undefined;
  }
}

/** One object of the file, read key by key. A key that is absent or null is not given. */
interface Entry {
  /** Its place in its list, counted from 1. */
  readonly row: number;
  readonly isObject: boolean;
  readonly value: (key: string) => unknown;
  /** The object under a key; an empty one where there is none, and one that fails where it is no object. */
  readonly entry: (key: string) => Entry;
  /** Whether it is an object whose every key is one of these. */
  readonly hasOnly: (keys: readonly string[]) => boolean;
  readonly text: (key: string) => string;
  readonly number: (key: string, least: number, most: number) => number | null | "bad";
  readonly word: <Word extends string>(key: string, words: readonly Word[]) => Word | null | "bad";
  readonly date: (key: string) => CivilDate | null | "bad";
  /** The failure of an entry that is not `hasOnly`. */
  readonly unknown: (keys: readonly string[]) => Failed;
  readonly failure: (key: string, expected: string) => Failed;
}

type Failed = { readonly ok: false; readonly failure: Failure };

function entryOf(section: string, row: number, json: unknown): Entry {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  const values = new Map<string, unknown>(isObject ? Object.entries(json) : []);
  const value = (key: string): unknown => values.get(key) ?? null;
  const unknownKey = (keys: readonly string[]) => [...values.keys()].find((key) => !keys.includes(key));
  return {
    row,
    isObject,
    value,
    entry: (key) => entryOf(key, 1, value(key) ?? {}),
    hasOnly: (keys) => isObject && unknownKey(keys) === undefined,
    text: (key) => {
      const text = value(key);
      return typeof text === "string" || typeof text === "number" ? String(text).trim() : "";
    },
    number: (key, least, most) => {
      const number = value(key);
      if (number === null) return null;
      return typeof number === "number" && number >= least && number <= most ? number : "bad";
    },
    word: (key, words) => (value(key) === null ? null : (words.find((word) => word === value(key)) ?? "bad")),
    date: (key) => {
      const date = value(key);
      return date === null ? null : ((typeof date === "string" ? parseCivilDate(date) : null) ?? "bad");
    },
    unknown: (keys) => {
      const column = unknownKey(keys) ?? "";
      const expected = isObject ? `one of: ${keys.join(", ")}` : "an object in curly brackets";
      return fail({ code: "SETTINGS_CELL", section, row, column, value: column, expected });
    },
    failure: (key, expected) => {
      const given = value(key);
      const text = given === null ? "" : typeof given === "object" ? JSON.stringify(given) : String(given);
      return fail({ code: "SETTINGS_CELL", section, row, column: key, value: text, expected });
    },
  };
}
