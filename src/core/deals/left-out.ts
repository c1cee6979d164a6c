/** What a report leaves out of its figures, and why: one row a reason, so that nothing is missing in silence. */
import type { Assumptions } from "../assumptions/assumptions.ts";
import type { CivilDate } from "../calendar.ts";
import { averageDealSize } from "../metrics/average-deal-size.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Cell, Table } from "../table.ts";
import type { Deal, DealsReading, IssueRule } from "./deal.ts";
import { foldOwner } from "./spellings.ts";

/** Reasons that have a count, in a fixed order; "Nothing was left out." where none has. */
export function dealsLeftOut(reading: DealsReading, assumptions: Assumptions, asOf: CivilDate): Table {
  const { deals } = reading;
  const open = deals.filter((deal) => deal.outcome === "open");
  const won = deals.filter((deal) => deal.outcome === "won");
  const decided = deals.filter((deal) => deal.outcome !== "open");
  const noAmount = open.filter((deal) => deal.amount === null);
  const average = averageDealSize(
    won.map(({ amount }) => amount),
    won.map(({ outcome }) => outcome),
  );
  const reps = new Set(assumptions.reps.map(({ rep }) => foldOwner(rep)));
  const strangers = deals.filter((deal) => deal.owner !== "" && reps.size > 0 && !reps.has(foldOwner(deal.owner)));
  const currencies = new Set(deals.map((deal) => deal.currency).filter((currency) => currency !== ""));
  const rows: (readonly [count: number, reason: string, worth?: number | null])[] = [
    [
      noAmount.length,
      "Open deals without an amount: no part of any pipeline figure. Beside it, what they would be worth at the average won deal; the methods of the Forecast sheet count them so.",
      average.ok ? cleanTo15Digits(average.value * noAmount.length) : null,
    ],
    [
      count(won, (deal) => deal.amount === null),
      "Won deals without an amount: counted as won, worth nothing in any sum.",
    ],
    [
      count(open, (deal) => deal.closed === null),
      "Open deals without a close date: in the open pipeline, but in no month or period.",
    ],
    [count(decided, (deal) => deal.closed === null), "Won or lost deals without a close date: in no month or period."],
    [
      count(decided, (deal) => (deal.closed ?? asOf) > asOf),
      "Won or lost deals that close after the as-of date: not yet counted; the methods of the Forecast sheet take them as open.",
    ],
    [
      count(open, (deal) => deal.probability === null),
      "Open deals without a probability: no part of the weighted pipeline. Give their stage one in the settings.",
    ],
    [count(deals, (deal) => deal.owner === ""), "Deals without an owner: in the team's figures, in no rep's."],
    [strangers.length, "Deals of owners who are not among the reps of the settings: counted, without a quota."],
    [
      count(deals, (deal) => deal.stage === ""),
      "Deals without a stage: counted as open unless a status says otherwise.",
    ],
    [
      issuesOf(reading, "unclear outcome"),
      "Deals whose stage or status does not say clearly whether they are open, won or lost: counted as open.",
    ],
    [issuesOf(reading, "duplicate id"), "Deals whose id stands in a row above as well: each row is counted."],
    [
      issuesOf(reading, "unknown stage"),
      "Deals in a stage that the settings do not list: read by the stage's own word.",
    ],
    [issuesOf(reading, "contradicting outcome"), "Deals whose stage contradicts their status: the status counts."],
    [dealsWith(reading, UNREADABLE), "Deals with a cell that cannot be read: the cell counts as blank."],
    [
      dealsWith(reading, ["placeholder"]),
      "Deals with a word such as N/A for a number, a date or an owner: the cell counts as blank.",
    ],
    [
      currencies.size > 1 ? deals.length : 0,
      `Deals in ${currencies.size} currencies: added up as plain numbers. Choose an amount column in one currency.`,
    ],
    [
      count(open, (deal) => deal.closed !== null && deal.closed < asOf),
      "Open deals past their close date: counted, although the date has gone by.",
    ],
    [skipped(reading, "total"), "Rows that are totals of other rows: not read as deals."],
    [skipped(reading, "footer"), "Rows of a report's header or footer: not read as deals."],
    [skipped(reading, "repeated header"), "Rows that repeat the headers: not read as deals."],
  ];
  const given = rows
    .filter(([number]) => number > 0)
    .map(([number, reason, worth = null]): Cell[] => [number, reason, worth]);
  return {
    columns: [
      {
        id: "deals",
        heading: "Deals",
        format: "integer",
        definition: "How many deals (or rows) the reason concerns; one deal can stand under several.",
      },
      { id: "reason", heading: "What was left out, and why", format: "text" },
      {
        id: "worth",
        heading: "Worth about",
        format: "money",
        definition: "Number of deals × average amount of the won deals.",
      },
    ],
    rows: given.length > 0 ? given : [[null, "Nothing was left out.", null]],
  };
}

/** How many deals were read, and how many of them are in every figure. */
export interface DealCounts {
  readonly read: number;
  readonly whole: number;
  /** Left out of some figure: no amount, no date, no owner, no probability, or a cell that cannot be read. */
  readonly partly: number;
  /** Rows that are no deals: totals, report footers, headers again. */
  readonly rowsSkipped: number;
}

export function dealCounts(reading: DealsReading, asOf: CivilDate): DealCounts {
  const { deals, issues, skipped } = reading;
  const unread = issues.filter(({ rule }) => rule === "placeholder" || UNREADABLE.includes(rule));
  const rows = new Set(unread.map(({ cell }) => Number(cell.replace(/^[A-Z]+/, ""))));
  const partly = count(
    deals,
    (deal) =>
      rows.has(deal.row) ||
      deal.amount === null ||
      deal.closed === null ||
      deal.owner === "" ||
      (deal.outcome === "open" ? deal.probability === null : deal.closed > asOf),
  );
  return { read: deals.length, whole: deals.length - partly, partly, rowsSkipped: skipped.length };
}

const UNREADABLE: readonly IssueRule[] = [
  "unreadable amount",
  "unreadable date",
  "ambiguous date",
  "unreadable probability",
  "probability out of range",
  "error cell",
];

function count(deals: readonly Deal[], concerns: (deal: Deal) => boolean): number {
  return deals.reduce((found, deal) => found + (concerns(deal) ? 1 : 0), 0);
}

function issuesOf(reading: DealsReading, rule: IssueRule): number {
  return reading.issues.filter((issue) => issue.rule === rule).length;
}

/** Deals, not cells: one row with three bad cells is one deal. */
function dealsWith(reading: DealsReading, rules: readonly IssueRule[]): number {
  const cells = reading.issues.filter((issue) => rules.includes(issue.rule)).map((issue) => issue.cell);
  return new Set(cells.map((cell) => cell.replace(/^[A-Z]+/, ""))).size;
}

function skipped(reading: DealsReading, why: DealsReading["skipped"][number]["why"]): number {
  return reading.skipped.filter((row) => row.why === why).length;
}
