/**
 * Assumptions from a JSON text, as `--settings FILE.json` gives them: any part of Assumptions, the rest by default.
 *
 * ```json
 * { "stages": [{ "stage": "Demo", "probability": 0.4 }],
 *   "reps": [{ "rep": "Ann", "quota": 250000, "start": "2025-03-01" }],
 *   "calendar": { "fiscalStart": 4, "quotaPeriod": "quarter" }, "currency": { "code": "EUR" } }
 * ```
 *
 * Within an entry only the name is needed (`stage`, `rep`, `plan` and its `payout`, `field` and `header`); of an adjustment
 * its `period` and `amount`. Probabilities
 * and rates are shares: 0.4, not 40. A word that nobody knows is a failure, so that a typing error is not a silent default.
 * docs/settings-file.md lists every key.
 */
import type { FiscalStart } from "../calendar.ts";
import { ALL_FIELDS } from "../deals/header-words.ts";
import { outcomeOfWord } from "../deals/outcome.ts";
import { fail, ok, type Result } from "../result.ts";
import {
  type AdjustmentAssumption,
  type Assumptions,
  type ColumnChoice,
  type CurrencyAssumption,
  DEFAULT_ASSUMPTIONS,
  type RepAssumption,
  type StageAssumption,
} from "./assumptions.ts";
import { currencyOf } from "./currency-json.ts";
import { type Entry, entryOf, listOf, WHOLE_FILE } from "./json-entry.ts";
import { leadsOf } from "./leads-json.ts";
import { plansOf } from "./plans-json.ts";
import { periodName } from "./read-adjustments.ts";
import { OUTCOME_WORDS, PERIOD_WORDS } from "./setting-words.ts";

/**
 * SETTINGS_CELL: `section` is the part ("reps"), `row` the entry counted from 1, `column` its key. `currencyByDefault` is
 * for a file that names none.
 */
export function parseAssumptionsJson(
  text: string,
  currencyByDefault: CurrencyAssumption = DEFAULT_ASSUMPTIONS.currency,
): Result<Assumptions> {
  const file = entryOf(WHOLE_FILE, 0, parsed(text));
  const keys = [...Object.keys(DEFAULT_ASSUMPTIONS), "plans"];
  if (!file.isObject)
    return fail({
      code: "SETTINGS_CELL",
      section: WHOLE_FILE,
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
  const columns = listOf(file, "columns", columnOf);
  if (!columns.ok) return columns;
  const adjustments = listOf(file, "adjustments", adjustmentOf);
  if (!adjustments.ok) return adjustments;
  const leads = leadsOf(file.entry("leads"));
  if (!leads.ok) return leads;
  const calendar = calendarOf(file.entry("calendar"));
  if (!calendar.ok) return calendar;
  const currency = currencyOf(file.entry("currency"), currencyByDefault);
  if (!currency.ok) return currency;
  const rules = rulesOf(file.entry("rules"));
  if (!rules.ok) return rules;
  const given = { reps: reps.value, calendar: calendar.value, currency: currency.value };
  const plans = plansOf(file, given);
  if (!plans.ok) return plans;
  return ok({
    ...given,
    stages: stages.value,
    columns: columns.value,
    adjustments: adjustments.value,
    leads: leads.value,
    rules: rules.value,
    ...plans.value,
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // What is no JSON is no object either, and is refused as such.
    return undefined;
  }
}
