import { describe, expect, test } from "vitest";
import type { CivilDate } from "../src/core/calendar.ts";
import type { Failure } from "../src/core/result.ts";
import { failureSentence } from "../src/messages.ts";
import { expectGolden } from "./kit.ts";

const day = (text: string) => text as CivilDate;

/** One of each; a code that is added to Failure and not here does not compile. */
const EXAMPLES: { readonly [C in Failure["code"]]: Extract<Failure, { code: C }> } = {
  TAB_NOT_CHOSEN: { code: "TAB_NOT_CHOSEN", tabs: ["leads", "activities"] },
  NO_DATA: { code: "NO_DATA", missing: "decided deals" },
  MISSING_ARGUMENT: { code: "MISSING_ARGUMENT", argument: "stages" },
  TOO_MANY_ARGUMENTS: { code: "TOO_MANY_ARGUMENTS", given: 5, allowed: 3 },
  ERROR_CELL: { code: "ERROR_CELL", argument: "stages", row: 7, value: "#N/A" },
  NOT_A_NUMBER: { code: "NOT_A_NUMBER", argument: "quota", row: 0, value: "lots" },
  UNREADABLE_AMOUNT: { code: "UNREADABLE_AMOUNT", argument: "amounts", row: 3, value: "1.234" },
  UNREADABLE_DATE: { code: "UNREADABLE_DATE", argument: "as_of", row: 0, value: "soon" },
  AMBIGUOUS_DATES: { code: "AMBIGUOUS_DATES", argument: "closed", row: 2, value: "03/04/2026" },
  PROBABILITY_OUT_OF_RANGE: { code: "PROBABILITY_OUT_OF_RANGE", argument: "probabilities", row: 4, value: "120" },
  SHARE_OUT_OF_RANGE: { code: "SHARE_OUT_OF_RANGE", argument: "shares", row: 2, value: "120" },
  NOT_A_COLUMN: { code: "NOT_A_COLUMN", argument: "sales", rows: 3, columns: 2 },
  NOT_ONE_VALUE: { code: "NOT_ONE_VALUE", argument: "quota", rows: 3, columns: 1 },
  WRONG_WIDTH: { code: "WRONG_WIDTH", argument: "plan", columns: 3, needed: "two columns: tier start and rate" },
  LENGTHS_DIFFER: { code: "LENGTHS_DIFFER", first: "stages", firstLength: 400, second: "amounts", secondLength: 401 },
  UNKNOWN_WORD: { code: "UNKNOWN_WORD", argument: "basis", value: "decided", known: ["closed", "all"] },
  BLANK_CELL: { code: "BLANK_CELL", argument: "stages", row: 12 },
  HEADING_IN_RANGE: { code: "HEADING_IN_RANGE", argument: "stages", row: 1, value: "Stage" },
  NOT_A_WORD: { code: "NOT_A_WORD", argument: "stages", row: 2, value: "2026-03-31" },
  NOT_FINITE: { code: "NOT_FINITE" },
  UNKNOWN_STAGE: { code: "UNKNOWN_STAGE", argument: "stages", row: 5, stage: "Pilot" },
  NEEDS_STAGE_TABLE: { code: "NEEDS_STAGE_TABLE", argument: "stages_or_probabilities", row: 1, stage: "Demo" },
  DUPLICATE_STAGE: { code: "DUPLICATE_STAGE", argument: "stage_table", row: 3, stage: "Demo" },
  UNKNOWN_CATEGORY: { code: "UNKNOWN_CATEGORY", argument: "categories", row: 8, value: "maybe" },
  NO_PROBABILITY: { code: "NO_PROBABILITY", argument: "stages", row: 4, stage: "Pilot" },
  DUPLICATE_WORD: { code: "DUPLICATE_WORD", argument: "reps", row: 3, value: "Ana" },
  GAP_AFTER: { code: "GAP_AFTER", argument: "values", row: 6 },
  OVER_LIMIT: { code: "OVER_LIMIT", argument: "horizon", value: 1e9, most: 1000 },
  NOT_DECIMAL_PLACES: { code: "NOT_DECIMAL_PLACES", argument: "decimals", value: 2.5, most: 4 },
  NOT_POSITIVE: { code: "NOT_POSITIVE", argument: "quota", value: 0 },
  NEGATIVE: { code: "NEGATIVE", argument: "plan", row: 2, value: -0.1 },
  TIERS_OUT_OF_ORDER: { code: "TIERS_OUT_OF_ORDER", argument: "plan", row: 3, start: 200, previous: 500 },
  RATE_ABOVE_WHOLE: { code: "RATE_ABOVE_WHOLE", argument: "plan", value: 5 },
  PLAN_NEEDS_TIERS: { code: "PLAN_NEEDS_TIERS", argument: "plan", method: "multiplier" },
  PLAN_NEEDS_BASE_RATE: { code: "PLAN_NEEDS_BASE_RATE", argument: "plan" },
  TOO_LARGE: { code: "TOO_LARGE", argument: "sales", row: 9, value: 1e16 },
  UNKNOWN_EVENT: { code: "UNKNOWN_EVENT", argument: "events", row: 4, event: "webinar" },
  SHARES_NOT_WHOLE: { code: "SHARES_NOT_WHOLE", argument: "shares", sum: 0.9 },
  SPLIT_UNREADABLE: { code: "SPLIT_UNREADABLE", dealId: "410007", row: 12, value: "Ben Ito" },
  SPLIT_TWICE: { code: "SPLIT_TWICE", dealId: "410007", row: 12, rep: "Ben Ito" },
  SPLIT_NOT_WHOLE: { code: "SPLIT_NOT_WHOLE", dealId: "410007", row: 12, sum: 0.9 },
  RATES_HEADING: { code: "RATES_HEADING", tab: "Exchange rates", heading: "Rate" },
  RATES_CELL: {
    code: "RATES_CELL",
    tab: "Exchange rates",
    cell: "A4",
    value: "Franken",
    expected: 'a currency code such as "EUR"',
  },
  RATES_TWICE: {
    code: "RATES_TWICE",
    tab: "Exchange rates",
    cell: "D9",
    row: 4,
    from: "EUR",
    to: "USD",
    day: day("2026-03-31"),
  },
  NO_PLANS: { code: "NO_PLANS" },
  CURRENCIES_DIFFER: { code: "CURRENCIES_DIFFER", plan: "Tokyo", currency: "JPY", other: "EUR" },
  MIXED_CURRENCIES: { code: "MIXED_CURRENCIES", argument: "deals", row: 7, currency: "USD", other: "EUR" },
  NO_EXCHANGE_RATE: {
    code: "NO_EXCHANGE_RATE",
    from: "EUR",
    to: "USD",
    day: day("2026-03-31"),
    dealId: "410722",
    row: 12,
  },
  DEAL_TWICE: { code: "DEAL_TWICE", dealId: "410722", row: 12, otherRow: 40 },
  INCOMPLETE_DEAL: {
    code: "INCOMPLETE_DEAL",
    dealId: "410722",
    row: 12,
    given: "refunded amount",
    missing: "refund date",
  },
  CLOSED_WITHOUT_PLAN: { code: "CLOSED_WITHOUT_PLAN", rep: "Ana Lee", plan: "Field", period: "2026-03" },
  CLOSED_IN_OTHER_CURRENCY: {
    code: "CLOSED_IN_OTHER_CURRENCY",
    rep: "Ana Lee",
    period: "2026-03",
    closedIn: "EUR",
    paysIn: "USD",
  },
  MEDIAN_NOT_REACHED: { code: "MEDIAN_NOT_REACHED", left: 0.625 },
  STAGE_NOT_IN_ORDER: { code: "STAGE_NOT_IN_ORDER", argument: "stages", row: 8, stage: "Pilot" },
  NOT_YES_OR_NO: { code: "NOT_YES_OR_NO", argument: "converted", row: 3, value: "perhaps" },
  NO_SUCH_HEADER: {
    code: "NO_SUCH_HEADER",
    argument: "required_headers",
    header: "Phone",
    headers: ["Name", "Email"],
  },
  RESPONSE_BEFORE_LEAD: { code: "RESPONSE_BEFORE_LEAD", argument: "responded", row: 6 },
  ZERO_ACTUAL: { code: "ZERO_ACTUAL", argument: "actuals", row: 2, measure: "mape" },
  UNKNOWN_PERIOD: { code: "UNKNOWN_PERIOD", value: "last spring" },
  PERIOD_BACKWARDS: { code: "PERIOD_BACKWARDS", start: day("2026-04-01"), end: day("2026-01-01") },
  PERIOD_NOT_STARTED: {
    code: "PERIOD_NOT_STARTED",
    period: "2026-Q3",
    start: day("2026-07-01"),
    asOf: day("2026-03-31"),
  },
  NO_HEADER_ROW: { code: "NO_HEADER_ROW", tab: "Deals", rows: 8800 },
  EMPTY_TAB: { code: "EMPTY_TAB", tab: "Sheet1" },
  MISSING_COLUMNS: { code: "MISSING_COLUMNS", tab: "", fields: ["amount", "stage"], headers: ["Name", "Phone"] },
  COLUMN_GONE: { code: "COLUMN_GONE", tab: "Deals", field: "amount", header: "Amount (EUR)" },
  PIVOT_TABLE: { code: "PIVOT_TABLE", tab: "Summary" },
  NO_REPS: { code: "NO_REPS", report: "quadrant" },
  SETTINGS_SECTION_MISSING: { code: "SETTINGS_SECTION_MISSING", section: "Stages" },
  SETTINGS_CONTRADICTION: {
    code: "SETTINGS_CONTRADICTION",
    section: "Plan terms",
    row: 6,
    column: "Valid from",
    contradiction: {
      kind: "versions overlap",
      plan: "Standard",
      days: { from: "2026-07-01" as CivilDate, to: null },
      other: { from: null, to: "2026-12-31" as CivilDate },
    },
  },
  SETTINGS_CELL: {
    code: "SETTINGS_CELL",
    section: "Stages",
    row: 5,
    column: "Probability",
    value: "often",
    expected: "a share from 0 to 1",
  },
  INPUT_CELL: {
    code: "INPUT_CELL",
    at: { kind: "sheet", tab: "Capacity and quota plan", cell: "B24" },
    label: "Expected attainment",
    value: "a lot",
    expected: "a share from 1 % to 300 %, such as 85 %",
  },
  LEDGER_HEADING: { code: "LEDGER_HEADING", tab: "Commission ledger", heading: "Deal id" },
  LEDGER_CELL: {
    code: "LEDGER_CELL",
    tab: "Commission ledger",
    cell: "T12",
    value: "about 500",
    expected: "a number",
  },
  LEDGER_ROW: { code: "LEDGER_ROW", tab: "Commission ledger", row: 12, problem: "changed" },
};

test("every failure's sentence is the golden one", () => {
  const lines = Object.values(EXAMPLES).map((failure) => `${failure.code}\n  ${failureSentence("FUNCTION", failure)}`);
  expectGolden("failures.txt", `${lines.join("\n")}\n`);
});

describe("every failure's sentence", () => {
  test.each(Object.values(EXAMPLES))("$code names who says it, and says what to do", (failure) => {
    const sentence = failureSentence("WIN_RATE", failure);
    expect(sentence).toMatch(/^WIN_RATE: .+[.]$/);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    // What is wrong ends with its own full stop, and what to do follows.
    expect(sentence.split(/[.;] /).length).toBeGreaterThanOrEqual(2);
    if ("argument" in failure) expect(sentence).toContain(failure.argument.split(",")[0]);
    if ("row" in failure && failure.row > 0) expect(sentence).toContain(`row ${failure.row}`);
  });
});

test("a cell's text is cut before it drowns the sentence, and kept on one line", () => {
  const sentence = failureSentence("WIN_RATE", {
    code: "UNREADABLE_AMOUNT",
    argument: "amounts",
    row: 1,
    value: `first line\n${"x".repeat(500)}`,
  });
  expect(sentence).toContain('"first line xxx');
  expect(sentence.length).toBeLessThan(200);
});
