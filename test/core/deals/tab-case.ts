/** A deals tab written as text, and everything that reading it must give. */
import type { ExpectStatic } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { DateOrder } from "../../../src/core/deals/read-dates.ts";
import { readDeals } from "../../../src/core/deals/read-deals.ts";
import { valueFrom } from "../../kit.ts";
import { tableOf } from "./plain-tables.ts";

export interface TabCase {
  readonly why: string;
  /** Lines of cells separated by "|". */
  readonly tab: string;
  /** Every matched field, and no other: "amount=Deal value; stage=Phase". */
  readonly fields?: string;
  /** Outcome, amount and close date of each deal: "won 1200 2026-10-01 | open 300 null". */
  readonly deals: string;
  /** The order of the spreadsheet's locale; "mdy" unless given. */
  readonly order?: DateOrder;
  readonly issues?: readonly string[];
  readonly skipped?: readonly string[];
}

export function checkTab(
  { tab, fields, deals, order = "mdy", issues = [], skipped = [] }: TabCase,
  expect: ExpectStatic,
): void {
  const reading = valueFrom(
    readDeals(tableOf(tab), {
      assumptions: DEFAULT_ASSUMPTIONS,
      dateOrder: order,
      asOf: "2026-11-21" as CivilDate,
      columns: [],
    }),
  );
  const matched = reading.matches.map(({ field, header }) => `${field}=${header}`);
  if (fields !== undefined) expect(matched.sort()).toEqual(fields.split("; ").sort());
  const read = reading.deals.map(({ outcome, amount, closed }) => `${outcome} ${amount} ${closed}`);
  expect(read).toEqual(deals === "" ? [] : deals.split(" | "));
  expect(reading.issues.map(({ cell, rule }) => `${cell} ${rule}`)).toEqual(issues);
  expect(reading.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual(skipped);
}
