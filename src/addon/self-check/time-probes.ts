/** The two paces that only Google knows: reading cells, and computing. What is refused or written as a snapshot rests on them. */
import { DEFAULT_ASSUMPTIONS } from "../../core/assumptions/assumptions.ts";
import type { PlainCell } from "../../core/deals/plain-table.ts";
import { readDeals } from "../../core/deals/read-deals.ts";
import { selfCheckWords } from "../../messages.ts";
import { READ_MICROSECONDS, SLOWDOWN } from "../time-limit.ts";
import { type Finding, type Probe, passIf } from "./probe.ts";

/** Microseconds that reading a deal of `readingDeals` took where the costs of reports were measured. */
const READ_DEAL_MICROSECONDS = 8;
const DEALS = 20_000;

const readingCells: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ sheet }) => {
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    const started = Date.now();
    sheet.getRange(1, 1, rows, columns).getValues();
    return paceOf(Date.now() - started, rows * columns, "cell", READ_MICROSECONDS);
  },
};

/** The first step of every report, over deals that no sheet holds. */
const readingDeals: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ book }) => {
    const stages = ["Closed Won", "Closed Lost", "Qualified", "Proposal"];
    const day = { date: book.today };
    const deals = Array.from({ length: DEALS }, (_, at): PlainCell[] => [
      ...[`D-${at}`, `Rep ${at % 40}`, stages[at % 4] ?? "", 100 + (at % 977)],
      ...[day, day],
    ]);
    const rows = [["Deal ID", "Owner", "Stage", "Amount", "Created Date", "Close Date"], ...deals];
    const { dateOrder, today: asOf } = book;
    const started = Date.now();
    const reading = readDeals(
      { tab: "", rows, firstRow: 1, firstColumn: 1 },
      { assumptions: DEFAULT_ASSUMPTIONS, dateOrder, asOf, columns: [] },
    );
    const finding = paceOf(Date.now() - started, DEALS, "row", READ_DEAL_MICROSECONDS * SLOWDOWN);
    return reading.ok && reading.value.deals.length === DEALS ? finding : { ...finding, verdict: "fail" };
  },
};

function paceOf(milliseconds: number, count: number, what: "cell" | "row", most: number): Finding {
  const microseconds = (milliseconds * 1000) / count;
  return passIf(microseconds <= most, selfCheckWords.pace(microseconds, what, most));
}

export const TIME_PROBES = { 38: readingCells, 39: readingDeals } as const;
