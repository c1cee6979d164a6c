/** What the sidebar's second step shows of a tab: its columns, how they match, the deals in them, and what is wrong. */
import { parseCivilDate } from "../core/calendar.ts";
import { columnLetters } from "../core/deals/cell-name.ts";
import type { DealsReading } from "../core/deals/deal.ts";
import { findHeaderRow } from "../core/deals/header-row.ts";
import { limitsOf } from "../core/deals/limits.ts";
import { headersOf, matchColumns } from "../core/deals/match-columns.ts";
import type { PlainCell, PlainTable } from "../core/deals/plain-table.ts";
import { readDeals } from "../core/deals/read-deals.ts";
import { DEAL_REPORT_NAMES } from "../core/report.ts";
import { addonWords, failureSentence } from "../messages.ts";
import type { ReadTabAnswer, Request } from "../protocol/protocol.ts";
import { issueList, matchList } from "./answer-parts.ts";
import type { Book } from "./book.ts";
import { chosenFor, dealsSheet } from "./read-deals-tab.ts";
import { readTable } from "./read-table.ts";
import { Refusal } from "./refusal.ts";
import { readSettings } from "./settings.ts";

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;
/** How many rows the sidebar shows of a tab, so that a person knows it again. */
const FIRST_ROWS = 5;

type ReadTabRequest = Extract<Request, { readonly call: "readTab" }>;

export function readTab(book: Book, request: ReadTabRequest): ReadTabAnswer {
  const table = readTable(dealsSheet(book, request.sheetId), book.civilDay);
  const { assumptions } = readSettings(book);
  const columns = chosenFor(table.tab, assumptions.columns, request.columns);
  const asOf = parseCivilDate(request.asOf) ?? book.today;
  const reading = readDeals(table, { assumptions, dateOrder: book.dateOrder, asOf, columns });
  if (reading.ok) return answerOf(request.sheetId, table, reading.value, request.issues ?? "first");
  // A person can choose the missing columns, so the tab is shown with what is missing said for each report.
  if (reading.failure.code !== "MISSING_COLUMNS" && reading.failure.code !== "COLUMN_GONE") {
    throw new Refusal(failureSentence(addonWords.name, reading.failure));
  }
  return unmatchedAnswer(request.sheetId, table, failureSentence(addonWords.name, reading.failure));
}

function answerOf(sheetId: number, table: PlainTable, reading: DealsReading, listed: "first" | "all"): ReadTabAnswer {
  const { deals, matches, headerRow } = reading;
  const count = (outcome: "open" | "won" | "lost"): number => deals.filter((deal) => deal.outcome === outcome).length;
  return {
    sheetId,
    headerRow,
    columns: columnsOf(table, headerRow - table.firstRow),
    matches: matchList(matches),
    rows: firstRows(table, headerRow - table.firstRow),
    deals: deals.length,
    outcomes: { open: count("open"), won: count("won"), lost: count("lost") },
    issues: issueList(reading, listed),
    limits: limitsOf(matches).map(({ report, missing, severity }) => ({
      report,
      severity,
      sentence: addonWords.limit(missing, severity),
    })),
  };
}

function unmatchedAnswer(sheetId: number, table: PlainTable, sentence: string): ReadTabAnswer {
  const header = findHeaderRow(table);
  const index = header.ok ? header.value : 0;
  return {
    sheetId,
    headerRow: index + table.firstRow,
    columns: columnsOf(table, index),
    matches: matchList(matchColumns(table, index)),
    rows: firstRows(table, index),
    deals: 0,
    outcomes: { open: 0, won: 0, lost: 0 },
    issues: { total: 0, byRule: [], first: [] },
    limits: DEAL_REPORT_NAMES.map((report) => ({ report, severity: "blocked", sentence })),
  };
}

/** Each header with the first values below it. */
function columnsOf(table: PlainTable, headerRow: number): ReadTabAnswer["columns"] {
  return headersOf(table, headerRow).map((header, column) => {
    const samples: string[] = [];
    for (let row = headerRow + 1; row < table.rows.length && samples.length < SAMPLES; row += 1) {
      const text = sampleOf(table.rows[row]?.[column] ?? "");
      if (text !== "" && !samples.includes(text)) samples.push(text);
    }
    return { header, letter: columnLetters(table.firstColumn + column), samples };
  });
}

/** The first rows below the headers that hold something. */
function firstRows(table: PlainTable, headerRow: number): ReadTabAnswer["rows"] {
  const width = headersOf(table, headerRow).length;
  const rows: { row: number; cells: string[] }[] = [];
  for (let at = headerRow + 1; at < table.rows.length && rows.length < FIRST_ROWS; at += 1) {
    const cells = Array.from({ length: width }, (_, column) => sampleOf(table.rows[at]?.[column] ?? ""));
    if (cells.some((text) => text !== "")) rows.push({ row: table.firstRow + at, cells });
  }
  return rows;
}

function sampleOf(cell: PlainCell): string {
  const text = typeof cell === "object" ? cell.date : String(cell).trim();
  return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text;
}
