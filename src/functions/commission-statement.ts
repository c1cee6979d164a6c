/** A commission statement as a formula: the won deals of a table, line by line through the tiers of a plan. */
import { DEFAULT_ASSUMPTIONS } from "../core/assumptions/assumptions.ts";
import type { CivilDate } from "../core/calendar.ts";
import { statementTable } from "../core/commission/statement-table.ts";
import type { DealIssue, DealsReading } from "../core/deals/deal.ts";
import { readDeals } from "../core/deals/read-deals.ts";
import { type Failure, fail, ok } from "../core/result.ts";
import { sheetValues } from "../core/table.ts";
import { planOf } from "./commission-working.ts";
import { defineFunction, optional } from "./define.ts";
import type { HelpOf, RowWithHelp } from "./help.ts";
import { inArgument, planRange, wholeTab } from "./tables.ts";
import { dateValue, numberValue, textValue } from "./values.ts";

export const commissionStatementFunction = defineFunction({
  name: "COMMISSION_STATEMENT",
  parameters: {
    deals: wholeTab,
    plan: planRange,
    quota: optional(numberValue),
    period_start: optional(dateValue),
    period_end: optional(dateValue),
    rep: optional(textValue),
  },
  body: ({ deals, plan, quota, period_start, period_end, rep }, { host }) => {
    if (period_start !== null && period_end !== null && period_end < period_start) {
      return fail({ code: "PERIOD_BACKWARDS", start: period_start, end: period_end });
    }
    const read = planOf(plan, "marginal");
    if (!read.ok) return read;
    // The day matters only to doubts about the cells, which are not asked here.
    const asOf = period_end ?? LAST_DAY;
    const options = { assumptions: DEFAULT_ASSUMPTIONS, dateOrder: host.dateOrder(), asOf, columns: [] };
    const reading = readDeals(deals, options);
    if (!reading.ok) return inArgument(reading, "deals");
    const table = statementTable(reading.value.deals, {
      plan: read.value,
      quota,
      from: period_start,
      to: period_end,
      rep,
      hasOwners: reading.value.matches.some(({ field }) => field === "owner"),
    });
    return table.ok ? ok(sheetValues(table.value)) : fail(unreadable(table.failure, reading.value));
  },
});

const LAST_DAY = "9999-12-31" as CivilDate;

/** A cell that counts as blank since it cannot be read is no blank cell to a person. */
function unreadable(failure: Failure, { issues }: DealsReading): Failure {
  if (failure.code !== "BLANK_CELL") return failure;
  const { argument, row } = failure;
  const issue = issues.find(({ cell, rule }) => Number(/\d+$/.exec(cell)?.[0]) === row && codeOf(rule) !== null);
  const code = issue === undefined ? null : codeOf(issue.rule);
  return issue === undefined || code === null ? failure : { code, argument, row, value: issue.value };
}

function codeOf(
  rule: DealIssue["rule"],
): "UNREADABLE_AMOUNT" | "UNREADABLE_DATE" | "AMBIGUOUS_DATES" | "ERROR_CELL" | null {
  switch (rule) {
    case "unreadable amount":
      return "UNREADABLE_AMOUNT";
    case "unreadable date":
      return "UNREADABLE_DATE";
    case "ambiguous date":
      return "AMBIGUOUS_DATES";
    case "error cell":
      return "ERROR_CELL";
    default:
      return null;
  }
}

const statementHelp: HelpOf<typeof commissionStatementFunction> = {
  family: "Commission",
  description:
    "A commission statement: each won deal of a period, the tiers that it passes, and what it earns in each.",
  definition: [
    "Reads the whole table by its headings (deal id, owner, amount, close date, stage and the like, in any order) and takes the won deals that close from period_start to period_end, both days included.",
    "Credit runs through the plan's tiers in the order of close date, then deal id, whatever the order of the rows. Without rep, every owner has a run and a quota of their own.",
    "A row for each tier that a deal passes. Credit and commission stand in the deal's first row, so that the columns add up; the slices of a deal add up to both. Each deal is rounded to the currency's minor unit, half away from zero, as in COMMISSION.",
    "Close dates come as text such as 2026-03-31. Splits, draws, caps, clawbacks and closing belong to the commission reports of the sidebar.",
  ],
  parameters: {
    deals: "The table of deals with its heading row, for example Deals!A1:H.",
    plan: "A rate such as 8%, or two columns: tier start and rate, lowest start first.",
    quota: {
      without: "without it tier starts are amounts",
      text: "The quota of each rep for the period, in the currency of the deals; tier starts are then shares of it.",
    },
    period_start: { without: "without it from the first deal", text: "The first close date that counts." },
    period_end: { without: "without it to the last deal", text: "The last close date that counts." },
    rep: { without: "without it all, one after another", text: "The owner whose deals count." },
  },
  errors: [
    "A won deal of the period has no amount, close date or owner; a deal stands there twice.",
    "The deals are in several currencies.",
    "No won deal is left; the period ends before it starts.",
    "Tier starts do not rise, or a start or rate is blank, negative or no number; the quota is 0 or less.",
  ],
  example: {
    formula: "=COMMISSION_STATEMENT(Deals!A1:H, {0,0.04;15000,0.06;40000,0.08}, , DATE(2026,1,1), DATE(2026,3,31))",
    shows: "a table with a row for each won deal and tier",
    gives: null,
  },
};

export const commissionStatementHelp: readonly RowWithHelp[] = [[commissionStatementFunction, statementHelp]];
