/**
 * A computation's outcome: a value, or a failure that says what was wrong as data.
 *
 * Nothing in core throws. A failure carries a code and the facts; messages.ts makes it a sentence, and
 * functions/define.ts is the one place where it becomes a sheet error.
 */
import type { CivilDate } from "./calendar.ts";
import type { PlanContradiction } from "./commission/plan-contradiction.ts";

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** The share of something, 0.075 for 7.5 %. */
export type Share = number;

/** What there has to be at least one of; "no data is not zero". */
export type Missing =
  | "deals"
  | "decided deals"
  | "won deals"
  | "open deals"
  | "open deals that close in the period"
  | "stages"
  | "amounts"
  | "sales"
  | "quotas"
  | "full months before the as-of date"
  | "periods"
  | "shares"
  | "weights"
  | "hours"
  | "meetings"
  | "leads"
  | "required fields"
  | "records"
  | "accounts"
  | "events"
  | "reps";

/**
 * Everything that can be wrong. `argument` is a parameter's name ("stages"), `row` counts from 1 at the first row of
 * that argument's range (0 where the argument is a single value), `value` is the cell as text.
 */
export type Failure =
  | { readonly code: "NO_DATA"; readonly missing: Missing }
  /** A report that is made from tabs beside the deals has none of those that it could be made from. */
  | { readonly code: "TAB_NOT_CHOSEN"; readonly tabs: readonly ("leads" | "activities")[] }
  | { readonly code: "MISSING_ARGUMENT"; readonly argument: string }
  | { readonly code: "TOO_MANY_ARGUMENTS"; readonly given: number; readonly allowed: number }
  | { readonly code: "ERROR_CELL"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "NOT_A_NUMBER"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "UNREADABLE_AMOUNT"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "UNREADABLE_DATE"; readonly argument: string; readonly row: number; readonly value: string }
  | {
      readonly code: "AMBIGUOUS_DATES";
      readonly argument: string;
      readonly row: number;
      readonly value: string;
    }
  | {
      readonly code: "PROBABILITY_OUT_OF_RANGE";
      readonly argument: string;
      readonly row: number;
      readonly value: string;
    }
  | { readonly code: "SHARE_OUT_OF_RANGE"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "NOT_A_COLUMN"; readonly argument: string; readonly rows: number; readonly columns: number }
  | { readonly code: "NOT_ONE_VALUE"; readonly argument: string; readonly rows: number; readonly columns: number }
  | { readonly code: "WRONG_WIDTH"; readonly argument: string; readonly columns: number; readonly needed: string }
  | {
      readonly code: "LENGTHS_DIFFER";
      readonly first: string;
      readonly firstLength: number;
      readonly second: string;
      readonly secondLength: number;
    }
  | {
      readonly code: "UNKNOWN_WORD";
      readonly argument: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly code: "BLANK_CELL"; readonly argument: string; readonly row: number }
  | { readonly code: "HEADING_IN_RANGE"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "NOT_A_WORD"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "NOT_FINITE" }
  | { readonly code: "UNKNOWN_STAGE"; readonly argument: string; readonly row: number; readonly stage: string }
  | { readonly code: "NEEDS_STAGE_TABLE"; readonly argument: string; readonly row: number; readonly stage: string }
  | { readonly code: "DUPLICATE_STAGE"; readonly argument: string; readonly row: number; readonly stage: string }
  | { readonly code: "UNKNOWN_CATEGORY"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "NO_PROBABILITY"; readonly argument: string; readonly row: number; readonly stage: string }
  | { readonly code: "DUPLICATE_WORD"; readonly argument: string; readonly row: number; readonly value: string }
  | { readonly code: "GAP_AFTER"; readonly argument: string; readonly row: number }
  | { readonly code: "OVER_LIMIT"; readonly argument: string; readonly value: number; readonly most: number }
  | { readonly code: "NOT_DECIMAL_PLACES"; readonly argument: string; readonly value: number; readonly most: number }
  | { readonly code: "NOT_POSITIVE"; readonly argument: string; readonly value: number }
  | { readonly code: "NEGATIVE"; readonly argument: string; readonly row: number; readonly value: number }
  | {
      readonly code: "TIERS_OUT_OF_ORDER";
      readonly argument: string;
      readonly row: number;
      readonly start: number;
      readonly previous: number;
    }
  | { readonly code: "RATE_ABOVE_WHOLE"; readonly argument: string; readonly value: number }
  | { readonly code: "PLAN_NEEDS_TIERS"; readonly argument: string; readonly method: string }
  | { readonly code: "PLAN_NEEDS_BASE_RATE"; readonly argument: string }
  | { readonly code: "TOO_LARGE"; readonly argument: string; readonly row: number; readonly value: number }
  | { readonly code: "UNKNOWN_EVENT"; readonly argument: string; readonly row: number; readonly event: string }
  | { readonly code: "SHARES_NOT_WHOLE"; readonly argument: string; readonly sum: number }
  | { readonly code: "SPLIT_UNREADABLE"; readonly dealId: string; readonly row: number; readonly value: string }
  | { readonly code: "SPLIT_TWICE"; readonly dealId: string; readonly row: number; readonly rep: string }
  | { readonly code: "SPLIT_NOT_WHOLE"; readonly dealId: string; readonly row: number; readonly sum: Share }
  | {
      readonly code: "NO_EXCHANGE_RATE";
      readonly from: string;
      readonly to: string;
      readonly day: CivilDate;
      readonly dealId: string;
      readonly row: number;
    }
  /** Two rows of one id that are both credited. */
  | { readonly code: "DEAL_TWICE"; readonly dealId: string; readonly row: number; readonly otherRow: number }
  /** A refund or cash with an amount and no date, or the other way round. */
  | {
      readonly code: "INCOMPLETE_DEAL";
      readonly dealId: string;
      readonly row: number;
      readonly given: string;
      readonly missing: string;
    }
  /** A period was closed for somebody whom the settings now have on no plan in it. */
  | { readonly code: "CLOSED_WITHOUT_PLAN"; readonly rep: string; readonly plan: string; readonly period: string }
  | {
      readonly code: "CLOSED_IN_OTHER_CURRENCY";
      readonly rep: string;
      readonly period: string;
      readonly closedIn: string;
      readonly paysIn: string;
    }
  | { readonly code: "RATES_HEADING"; readonly tab: string; readonly heading: string }
  | {
      readonly code: "RATES_CELL";
      readonly tab: string;
      readonly cell: string;
      readonly value: string;
      readonly expected: string;
    }
  /** `row` is the sheet's row of the other one. */
  | {
      readonly code: "RATES_TWICE";
      readonly tab: string;
      readonly cell: string;
      readonly row: number;
      readonly from: string;
      readonly to: string;
      readonly day: CivilDate;
    }
  | { readonly code: "MEDIAN_NOT_REACHED"; readonly left: Share }
  | { readonly code: "STAGE_NOT_IN_ORDER"; readonly argument: string; readonly row: number; readonly stage: string }
  | { readonly code: "NOT_YES_OR_NO"; readonly argument: string; readonly row: number; readonly value: string }
  | {
      readonly code: "NO_SUCH_HEADER";
      readonly argument: string;
      readonly header: string;
      readonly headers: readonly string[];
    }
  | { readonly code: "RESPONSE_BEFORE_LEAD"; readonly argument: string; readonly row: number }
  | { readonly code: "ZERO_ACTUAL"; readonly argument: string; readonly row: number; readonly measure: string }
  | { readonly code: "UNKNOWN_PERIOD"; readonly value: string }
  | { readonly code: "PERIOD_BACKWARDS"; readonly start: CivilDate; readonly end: CivilDate }
  | {
      readonly code: "PERIOD_NOT_STARTED";
      readonly period: string;
      readonly start: CivilDate;
      readonly asOf: CivilDate;
    }
  | { readonly code: "NO_HEADER_ROW"; readonly tab: string; readonly rows: number }
  | { readonly code: "EMPTY_TAB"; readonly tab: string }
  | {
      readonly code: "MISSING_COLUMNS";
      readonly tab: string;
      readonly fields: readonly string[];
      readonly headers: readonly string[];
    }
  | { readonly code: "COLUMN_GONE"; readonly tab: string; readonly field: string; readonly header: string }
  | { readonly code: "PIVOT_TABLE"; readonly tab: string }
  | { readonly code: "NO_REPS"; readonly report: string }
  | { readonly code: "NO_PLANS" }
  | {
      readonly code: "MIXED_CURRENCIES";
      readonly argument: string;
      readonly row: number;
      readonly currency: string;
      readonly other: string;
    }
  | { readonly code: "CURRENCIES_DIFFER"; readonly plan: string; readonly currency: string; readonly other: string }
  | { readonly code: "SETTINGS_SECTION_MISSING"; readonly section: string }
  | {
      readonly code: "SETTINGS_CONTRADICTION";
      readonly section: string;
      readonly row: number;
      readonly column: string;
      readonly contradiction: PlanContradiction;
    }
  | {
      readonly code: "SETTINGS_CELL";
      readonly section: string;
      readonly row: number;
      readonly column: string;
      readonly value: string;
      readonly expected: string;
    }
  /** A cell of a report that a person fills in: on its sheet, or in the range that a formula was given. */
  | {
      readonly code: "INPUT_CELL";
      readonly at:
        | { readonly kind: "sheet"; readonly tab: string; readonly cell: string }
        | { readonly kind: "range"; readonly range: string; readonly row: number };
      readonly label: string;
      readonly value: string;
      readonly expected: string;
    }
  | { readonly code: "LEDGER_HEADING"; readonly tab: string; readonly heading: string }
  | {
      readonly code: "LEDGER_CELL";
      readonly tab: string;
      readonly cell: string;
      readonly value: string;
      readonly expected: string;
    }
  /** `row` is the sheet's: of the row that is changed or stands twice, or of the one below which a row is gone. */
  | {
      readonly code: "LEDGER_ROW";
      readonly tab: string;
      readonly row: number;
      readonly problem: "changed" | "twice" | "gone after";
    };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
