/** A deal: one row of the deals tab, read once and fully typed. */
import type { CivilDate } from "../calendar.ts";
import type { Share } from "../result.ts";

export type Outcome = "open" | "won" | "lost";

/** What a column of the deals tab can hold. */
export type Field =
  | "id"
  | "name"
  | "account"
  | "owner"
  | "amount"
  | "currency"
  | "stage"
  | "status"
  | "isWon"
  | "isClosed"
  | "probability"
  | "created"
  | "closed"
  | "expectedClose"
  | "wonOn"
  | "lostOn"
  | "actualAmount"
  | "call"
  | "product"
  | "collected"
  | "collectedOn"
  | "refunded"
  | "refundedOn"
  | "split"
  | "category"
  | "source"
  | "lastActivity"
  | "nextStep";

export interface Deal {
  /** Row of the tab, counted from 1 as the sheet does. */
  readonly row: number;
  /** The CRM's id; "row 12" where the tab has none. */
  readonly id: string;
  readonly name: string;
  readonly account: string;
  /** "" where the tab has no owner column or the cell is blank. */
  readonly owner: string;
  /** The CRM's word, as spelled most often in the tab (one stage spelled four ways is one stage). */
  readonly stage: string;
  readonly outcome: Outcome;
  /** Major units ("1234.5"); null when the cell is blank or unreadable. */
  readonly amount: number | null;
  readonly currency: string;
  /** 1 for won and 0 for lost whatever the column says; null when neither column nor stage gives one. */
  readonly probability: Share | null;
  readonly created: CivilDate | null;
  /** The close date; for an open deal the expected one. */
  readonly closed: CivilDate | null;
  /** What the rep calls the deal at, in the deal's currency; null where the tab does not say. */
  readonly call: number | null;
  readonly category: string;
  readonly source: string;
  readonly lastActivity: CivilDate | null;
  readonly product: string;
  /** The cash that came in for it, in the deal's currency, and the day it came; null: none, or no such column. */
  readonly collected: number | null;
  readonly collectedOn: CivilDate | null;
  /** What was paid back to the customer, 0 or above whatever sign the tab writes. */
  readonly refunded: number | null;
  readonly refundedOn: CivilDate | null;
  /** Who shares it, as written: "Ana Lee 60%; Ben Ito 40%". "": it is all the owner's. read-split.ts reads it. */
  readonly split: string;
  /** What is to happen next, in the rep's words; "": nothing is planned, or there is no such column. */
  readonly nextStep: string;
}

/**
 * What is wrong with a cell of the deals tab, and where. The deal stays in; a cell that cannot be read counts as blank,
 * one that only looks wrong (a negative amount, a date in the future) counts as it is.
 */
export interface DealIssue {
  /** "H12", column letters and sheet row. */
  readonly cell: string;
  readonly rule: IssueRule;
  /** The cell's text, where the sentence needs it. */
  readonly value: string;
  readonly field: Field;
}

export type IssueRule =
  | "unreadable amount"
  | "negative amount"
  | "unreadable date"
  | "ambiguous date"
  | "probability out of range"
  | "unreadable probability"
  /** 0.75 in a column of percent points: read as 0.75 %, perhaps meant as 75 %. */
  | "probability under one percent"
  /** N/A, -, none, Select …: no value, but somebody wrote it. */
  | "placeholder"
  /** On the header: the spreadsheet had misread the column's dates, and they were mended. */
  | "day and month swapped"
  /** On the header: the spreadsheet had read "12.500" as 12.5, and it was mended. */
  | "amounts misread"
  /** On the header: it may have, but nothing in the column proves it. */
  | "amounts look misread"
  /** On the header: a grouped report, its blank cells were filled with the group's word. */
  | "filled down"
  | "duplicate id"
  | "error cell"
  | "unknown stage"
  | "blank stage"
  /** "Cancelled", "Lost - price": counted as open, though it may mean something else. */
  | "unclear outcome"
  | "mixed currencies"
  | "contradicting outcome"
  | "created after closed"
  | "closed in the future";

/** One column matched to a field. `confidence` 1 is certain (chosen by a person), 0 a guess. */
export interface ColumnMatch {
  readonly field: Field;
  /** 0-based in the tab. */
  readonly column: number;
  readonly header: string;
  readonly confidence: Share;
}

/** The deals of a tab, and everything there is to say about how they were read. */
export interface DealsReading {
  readonly deals: readonly Deal[];
  readonly matches: readonly ColumnMatch[];
  readonly issues: readonly DealIssue[];
  /** Rows that are no deals (totals, report footers, blank), with why. */
  readonly skipped: readonly { readonly row: number; readonly why: "total" | "footer" | "repeated header" }[];
  /** Sheet row of the headers, counted from 1. */
  readonly headerRow: number;
}
