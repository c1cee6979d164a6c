/**
 * Reads the commission ledger's tab back: what is closed now, or which cell is not as Dealsheet wrote it.
 *
 * Rows may stand in any order, with blank rows between and columns of a person's own beside. What the rows say may not
 * have changed: every row carries a check of itself and of the row before it.
 */
import { type CivilDate, parseCivilDate } from "../calendar.ts";
import { cellName } from "../deals/cell-name.ts";
import { cellText, isBlankCell } from "../deals/cell-text.ts";
import { foldWord } from "../deals/fold.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Cell } from "../table.ts";
import type { ClosedStatement, Ledger } from "./ledger.ts";
import {
  LEDGER_COLUMNS,
  LEDGER_ITEMS,
  type LedgerAction,
  type LedgerColumn,
  type LedgerItem,
  type LedgerRow,
  rowCheck,
} from "./ledger-table.ts";
import type { AdjustmentReason } from "./statement.ts";

/** A statement that is closed now, and by which entry. */
export interface ClosedEntry {
  readonly entry: number;
  readonly when: string;
  readonly who: string;
  readonly statement: ClosedStatement;
}

export interface LedgerBook {
  readonly ledger: Ledger;
  /** The same statements with who closed them and when. */
  readonly closed: readonly ClosedEntry[];
  /** Number of the last entry; 0: there is none. */
  readonly entries: number;
  /** The last row's check, which the next entry goes on from. */
  readonly check: string;
}

export const EMPTY_LEDGER_BOOK: LedgerBook = { ledger: { closed: [] }, closed: [], entries: 0, check: "" };

/** A row of the tab with what it says, typed. */
interface ReadRow {
  readonly sheetRow: number;
  readonly row: LedgerRow;
}

export function readLedger(table: PlainTable): Result<LedgerBook> {
  const columns = columnsOf(table);
  if (!columns.ok) return columns;
  const rows: ReadRow[] = [];
  for (let at = 1; at < table.rows.length; at += 1) {
    const cells = table.rows[at] ?? [];
    if (columns.value.every((column) => isBlankCell(cells[column] ?? ""))) continue;
    const row = readRow(table, at, columns.value);
    if (!row.ok) return row;
    rows.push({ sheetRow: table.firstRow + at, row: row.value });
  }
  rows.sort(
    (one, other) =>
      numberAt(one, "entry") - numberAt(other, "entry") || numberAt(one, "line") - numberAt(other, "line"),
  );
  const check = checkedRows(table.tab, rows);
  return check.ok ? ok({ ...closedNow(rows), check: check.value }) : check;
}

/** Where each column stands now, by its heading in the first row. */
function columnsOf(table: PlainTable): Result<readonly number[]> {
  const headings = (table.rows[0] ?? []).map((cell) => foldWord(cellText(cell)));
  const columns: number[] = [];
  for (const { heading } of LEDGER_COLUMNS) {
    const column = headings.indexOf(foldWord(heading));
    if (column < 0) return fail({ code: "LEDGER_HEADING", tab: table.tab, heading });
    columns.push(column);
  }
  return ok(columns);
}

function readRow(table: PlainTable, at: number, columns: readonly number[]): Result<LedgerRow> {
  const read: [LedgerColumn, Cell][] = [];
  for (const [index, { id, format }] of LEDGER_COLUMNS.entries()) {
    const column = columns[index] ?? 0;
    const cell = table.rows[at]?.[column] ?? "";
    const value = format === "text" ? textOf(cell) : format === "date" ? dayOf(cell) : numberOf(cell);
    const expected =
      value === undefined ? kindOf(format) : NEEDED.includes(id) && value === null ? "filled in" : wrongWord(id, value);
    if (value === undefined || expected !== null) {
      const { tab, firstRow, firstColumn } = table;
      const name = cellName(firstRow + at, firstColumn + column);
      return fail({ code: "LEDGER_CELL", tab, cell: name, value: cellText(cell), expected: expected ?? "" });
    }
    read.push([id, value]);
  }
  return ok(Object.fromEntries(read) as Record<LedgerColumn, Cell>);
}

const NEEDED: readonly LedgerColumn[] = [
  ...(["entry", "line", "when", "who", "action", "period", "rep", "plan", "from", "to", "asOf", "currency"] as const),
  ...(["item", "check"] as const),
];

function kindOf(format: string): string {
  return format === "date" ? "a date" : "a number";
}

function wrongWord(id: LedgerColumn, value: Cell): string | null {
  if (id === "action" && value !== "close" && value !== "reopen") return "close or reopen";
  if (id === "item" && !LEDGER_ITEMS.some((item) => item === value)) return LEDGER_ITEMS.join(", ");
  const isCount = typeof value === "number" && Number.isInteger(value) && value >= 1;
  return (id === "entry" || id === "line") && !isCount ? "a whole number from 1" : null;
}

/** undefined: cannot be read; null: blank. */
function textOf(cell: PlainCell): string | null {
  return isBlankCell(cell) ? null : cellText(cell);
}

function numberOf(cell: PlainCell): number | null | undefined {
  if (isBlankCell(cell)) return null;
  return typeof cell === "number" ? cell : undefined;
}

function dayOf(cell: PlainCell): CivilDate | null | undefined {
  if (isBlankCell(cell)) return null;
  return typeof cell === "object" ? cell.date : (parseCivilDate(cellText(cell)) ?? undefined);
}

/** The rows are all there, each as it was written. Gives the last one's check. */
function checkedRows(tab: string, rows: readonly ReadRow[]): Result<string> {
  let check = "";
  let [entry, line] = [0, 0];
  for (const [at, current] of rows.entries()) {
    const isNext = numberAt(current, "entry") === entry && numberAt(current, "line") === line + 1;
    const isFirst = numberAt(current, "entry") === entry + 1 && numberAt(current, "line") === 1;
    if (!isNext && !isFirst) {
      const isTwice = numberAt(current, "entry") === entry && numberAt(current, "line") === line;
      return isTwice
        ? fail({ code: "LEDGER_ROW", tab, row: current.sheetRow, problem: "twice" })
        : fail({ code: "LEDGER_ROW", tab, row: rows[at - 1]?.sheetRow ?? 1, problem: "gone after" });
    }
    [entry, line] = [numberAt(current, "entry"), numberAt(current, "line")];
    check = rowCheck(current.row, check);
    if (check !== current.row.check)
      return fail({ code: "LEDGER_ROW", tab, row: current.sheetRow, problem: "changed" });
  }
  return ok(check);
}

/** The entries one after the other: a closing adds its statements, a reopening takes them away. */
function closedNow(rows: readonly ReadRow[]): Omit<LedgerBook, "check"> {
  const closed = new Map<string, ClosedEntry>();
  let open: Mutable | null = null;
  for (const { row } of rows) {
    const key = statementKey(statementOf(row));
    if ((row.action as LedgerAction) === "reopen") {
      closed.delete(key);
    } else if (row.item === "statement") {
      open = { ...statementOf(row), lines: [], clawedBack: [], adjusted: [], released: [] };
      closed.set(key, { entry: Number(row.entry), when: textIn(row.when), who: textIn(row.who), statement: open });
    } else if (open !== null) addLine(open, row);
  }
  const entries = Number(rows[rows.length - 1]?.row.entry ?? 0);
  const list = [...closed.values()];
  return { ledger: { closed: list.map(({ statement }) => statement) }, closed: list, entries };
}

/** What tells one statement from another. */
export function statementKey({
  rep,
  plan,
  version,
  period,
  from,
}: Pick<ClosedStatement, "rep" | "plan" | "version" | "period" | "from">): string {
  return JSON.stringify([rep, plan, version, period, from]);
}

type ListName = "lines" | "clawedBack" | "adjusted" | "released";

/** A statement whose lists are still being filled. */
type Mutable = Omit<ClosedStatement, ListName> & { readonly [L in ListName]: ClosedStatement[L][number][] };

function addLine({ lines, clawedBack, adjusted, released }: Mutable, row: LedgerRow): void {
  const { dealId, name, owner, day, amount, share, credit, paid, note } = row;
  switch (row.item as LedgerItem) {
    case "statement":
      return;
    case "deal":
      lines.push({
        ...{ dealId: textIn(dealId), name: textIn(name), owner: textIn(owner), day: dayIn(day) },
        ...{ amount: numberIn(amount), share: numberIn(share), credit: numberIn(credit), paid: numberIn(paid) },
      });
      return;
    case "clawback":
      clawedBack.push({ dealId: textIn(dealId), amount: numberIn(paid) });
      return;
    case "adjustment":
      adjusted.push({
        ...{ period: textIn(name), dealId: dealId === null ? null : textIn(dealId) },
        ...{ reason: textIn(note) as AdjustmentReason, amount: numberIn(paid) },
      });
      return;
    case "release":
      released.push({ period: textIn(name), amount: numberIn(paid) });
  }
}

function statementOf(row: LedgerRow): Omit<ClosedStatement, ListName> {
  return {
    ...{ rep: textIn(row.rep), plan: textIn(row.plan), version: row.version === null ? "" : dayIn(row.version) },
    ...{
      period: textIn(row.period),
      from: dayIn(row.from),
      to: dayIn(row.to),
      currency: textIn(row.currency),
      asOf: dayIn(row.asOf),
    },
    ...{ quota: row.quota === null ? null : numberIn(row.quota), credit: numberIn(row.credit) },
    ...{ kickers: numberIn(row.kickers), cutOff: numberIn(row.cutOff), earned: numberIn(row.paid) },
    ...{ corrections: numberIn(row.corrections), payable: numberIn(row.payable), basePay: numberIn(row.basePay) },
    ...{ owed: numberIn(row.owed), heldBack: numberIn(row.heldBack) },
    heldUntil: row.heldUntil === null ? "" : dayIn(row.heldUntil),
    ...{ fingerprint: textIn(row.fingerprint), termsFingerprint: textIn(row.termsFingerprint) },
  };
}

function numberAt({ row }: ReadRow, id: "entry" | "line"): number {
  return Number(row[id]);
}

function textIn(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

function numberIn(cell: Cell): number {
  return typeof cell === "number" ? cell : 0;
}

/** The reading has made sure that the cells of date columns hold days. */
function dayIn(cell: Cell): CivilDate {
  return textIn(cell) as CivilDate;
}
