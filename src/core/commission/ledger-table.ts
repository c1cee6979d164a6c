/** The commission ledger as the flat table of its tab: what a closing or a reopening adds to it. */
import type { Cell, Column, Table } from "../table.ts";
import { checksum } from "./checksum.ts";
import type { ClosedLine, ClosedStatement } from "./ledger.ts";

export const LEDGER_TAB = "Commission ledger";

export type LedgerAction = "close" | "reopen";

/** One closing or reopening, of one or more statements. */
export interface LedgerEntry {
  /** 1, 2, 3 … without gaps. */
  readonly entry: number;
  /** Day and time in the spreadsheet's zone, "2026-04-02 09:15". */
  readonly when: string;
  readonly who: string;
  readonly action: LedgerAction;
  /** Why, in the person's words; "" where there is nothing to say. */
  readonly note: string;
  readonly statements: readonly ClosedStatement[];
}

export type LedgerColumn =
  | "entry"
  | "line"
  | "when"
  | "who"
  | "action"
  | "period"
  | "rep"
  | "plan"
  | "version"
  | "from"
  | "to"
  | "asOf"
  | "currency"
  | "item"
  | "dealId"
  | "name"
  | "owner"
  | "day"
  | "amount"
  | "share"
  | "quota"
  | "credit"
  | "paid"
  | "kickers"
  | "cutOff"
  | "corrections"
  | "payable"
  | "basePay"
  | "owed"
  | "heldBack"
  | "heldUntil"
  | "note"
  | "fingerprint"
  | "termsFingerprint"
  | "check";

/** What a row of the ledger is about: a statement's totals, or one of the lines that stand below them. */
export type LedgerItem = "statement" | "deal" | "clawback" | "adjustment" | "release";

export const LEDGER_ITEMS: readonly LedgerItem[] = ["statement", "deal", "clawback", "adjustment", "release"];

export const LEDGER_COLUMNS: readonly (Column & {
  readonly id: LedgerColumn;
  readonly format: Exclude<Column["format"], "by row">;
})[] = [
  { id: "entry", heading: "Entry", format: "integer", definition: "Number of the closing or reopening." },
  { id: "line", heading: "Line", format: "integer", definition: "Number of the row within its entry." },
  { id: "when", heading: "When", format: "text" },
  { id: "who", heading: "Who", format: "text" },
  { id: "action", heading: "Action", format: "text", definition: "Close or reopen." },
  { id: "period", heading: "Period", format: "text" },
  { id: "rep", heading: "Rep", format: "text" },
  { id: "plan", heading: "Plan", format: "text" },
  {
    id: "version",
    heading: "Version",
    format: "date",
    definition: "First day of the plan's version; blank: it has none.",
  },
  {
    id: "from",
    heading: "From",
    format: "date",
    definition: "First day of the period on which the rep was on the plan.",
  },
  { id: "to", heading: "To", format: "date", definition: "Last day of the period on which the rep was on the plan." },
  { id: "asOf", heading: "As of", format: "date", definition: "The day that the statement was true for." },
  { id: "currency", heading: "Currency", format: "text" },
  {
    id: "item",
    heading: "Item",
    format: "text",
    definition: "Statement: its totals. Deal, clawback, adjustment, release: the lines of the statement above.",
  },
  { id: "dealId", heading: "Deal id", format: "text" },
  {
    id: "name",
    heading: "Deal",
    format: "text",
    definition: "The deal's name; of an adjustment or a release, the earlier period.",
  },
  { id: "owner", heading: "Owner", format: "text" },
  { id: "day", heading: "Day", format: "date", definition: "Close date of the deal, or the day the cash came." },
  { id: "amount", heading: "Amount", format: "decimal", definition: "The deal's amount, in its own currency." },
  { id: "share", heading: "Share", format: "share", definition: "The rep's share of the deal." },
  { id: "quota", heading: "Quota", format: "decimal", definition: "After proration and ramp." },
  { id: "credit", heading: "Credit", format: "decimal" },
  {
    id: "paid",
    heading: "Paid",
    format: "decimal",
    definition: "Statement: earned after caps. Deal: its commission and SPIFFs. Otherwise what the line came to.",
  },
  { id: "kickers", heading: "Kickers", format: "decimal" },
  { id: "cutOff", heading: "Cut off", format: "decimal", definition: "By the caps." },
  { id: "corrections", heading: "Corrections", format: "decimal", definition: "Clawbacks and adjustments." },
  { id: "payable", heading: "Payable", format: "decimal" },
  { id: "basePay", heading: "Base pay", format: "decimal" },
  { id: "owed", heading: "Owed", format: "decimal", definition: "Of draws, after this statement." },
  { id: "heldBack", heading: "Held back", format: "decimal" },
  { id: "heldUntil", heading: "Held until", format: "date" },
  {
    id: "note",
    heading: "Note",
    format: "text",
    definition: "Why it was closed or reopened, where somebody said so; of an adjustment, its reason.",
  },
  {
    id: "fingerprint",
    heading: "Fingerprint",
    format: "text",
    definition: "Of the deals and terms that the statement rests on.",
  },
  {
    id: "termsFingerprint",
    heading: "Fingerprint of terms",
    format: "text",
    definition: "Of the terms, the quota and the days alone.",
  },
  {
    id: "check",
    heading: "Check",
    format: "text",
    definition: "Made from this row and the rows before it: Dealsheet knows by it that nothing was changed.",
  },
];

export type LedgerRow = Readonly<Record<LedgerColumn, Cell>>;

/** The rows that the entry adds, and the check that the next entry goes on from. `after`: the last row's check, "" at first. */
export function ledgerRows(entry: LedgerEntry, after: string): { readonly table: Table; readonly check: string } {
  const rows: LedgerRow[] = [];
  let check = after;
  for (const cells of entry.statements.flatMap((statement) => rowsOf(entry, statement))) {
    const row = { ...cells, line: rows.length + 1, check: "" };
    check = rowCheck(row, check);
    rows.push({ ...row, check });
  }
  return {
    table: { columns: LEDGER_COLUMNS, rows: rows.map((row) => LEDGER_COLUMNS.map(({ id }) => row[id])) },
    check,
  };
}

/**
 * What stands in the row's check cell, when the row before it had that one.
 *
 * Spaces and a leading apostrophe do not count: a sheet may take them for its own.
 */
export function rowCheck(row: LedgerRow, before: string): string {
  const cells = LEDGER_COLUMNS.filter(({ id }) => id !== "check").map(({ id }) => wordOf(row[id]));
  return checksum([before, ...cells].join("\u001f"));
}

function wordOf(cell: Cell): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(15)));
  return cell === null ? "" : String(cell).replace(/^'/, "").replace(/\s+/g, " ").trim();
}

type Unnumbered = Omit<LedgerRow, "line" | "check">;

function rowsOf(entry: LedgerEntry, statement: ClosedStatement): Unnumbered[] {
  const { rep, plan, version, period, from, to, asOf, currency } = statement;
  const common = {
    ...{ entry: entry.entry, when: entry.when, who: entry.who, action: entry.action },
    ...{ period, rep, plan, version: version === "" ? null : version, from, to, asOf, currency },
  };
  const totals: Unnumbered = {
    ...common,
    ...NOTHING,
    item: "statement",
    quota: statement.quota,
    credit: statement.credit,
    paid: statement.earned,
    kickers: statement.kickers,
    cutOff: statement.cutOff,
    corrections: statement.corrections,
    payable: statement.payable,
    basePay: statement.basePay,
    owed: statement.owed,
    heldBack: statement.heldBack,
    heldUntil: blankAsNull(statement.heldUntil),
    note: blankAsNull(entry.note),
    fingerprint: statement.fingerprint,
    termsFingerprint: statement.termsFingerprint,
  };
  // What was closed stands above; a reopening only has to say which statements it is about.
  if (entry.action === "reopen") return [totals];
  const line = (item: LedgerItem, cells: Partial<Unnumbered>): Unnumbered => ({
    ...common,
    ...NOTHING,
    item,
    ...cells,
  });
  return [
    totals,
    ...statement.lines.map((deal) => line("deal", dealCells(deal))),
    ...statement.clawedBack.map(({ dealId, amount }) => line("clawback", { dealId, paid: amount })),
    ...statement.adjusted.map(({ period: name, dealId, reason, amount }) =>
      line("adjustment", { name, dealId, note: reason, paid: amount }),
    ),
    ...statement.released.map(({ period: name, amount }) => line("release", { name, paid: amount })),
  ];
}

const NOTHING = {
  ...{ dealId: null, name: null, owner: null, day: null, amount: null, share: null, quota: null, credit: null },
  ...{ paid: null, kickers: null, cutOff: null, corrections: null, payable: null, basePay: null, owed: null },
  ...{ heldBack: null, heldUntil: null, note: null, fingerprint: null, termsFingerprint: null },
};

function dealCells({ dealId, name, owner, day, amount, share, credit, paid }: ClosedLine): Partial<Unnumbered> {
  return { dealId, name: blankAsNull(name), owner: blankAsNull(owner), day, amount, share, credit, paid };
}

function blankAsNull(text: string): string | null {
  return text === "" ? null : text;
}
