/** A settings tab as the first layout made it, and a person has changed it since: the sections on commission came later. */
import type { Rows } from "./spreadsheet.ts";

const WIDTH = 28;

type Cells = Readonly<Record<number, string | number>>;

/** Columns count from 1. */
function row(cells: Cells): (string | number)[] {
  return Array.from({ length: WIDTH }, (_, index) => cells[index + 1] ?? "");
}

function from(column: number, cells: readonly (string | number)[]): Cells {
  return Object.fromEntries(cells.map((cell, index) => [column + index, cell]));
}

export const VERSION_1: Rows = [
  row({ 1: "Dealsheet settings", 4: "Layout version", 5: 1 }),
  row({}),
  row({ 1: "Stages", 7: "Reps", 13: "Plans", 19: "Calendar and rules", 23: "Columns" }),
  row({
    ...from(1, ["Stage", "Probability", "Outcome", "Order", "Based on"]),
    ...from(7, ["Rep", "Start date", "Quota", "Territory", "Based on"]),
    ...from(13, ["Plan", "Method", "Tiers by", "From", "Rate"]),
    ...from(19, ["Setting", "Value", "Meaning"]),
    ...from(23, ["Tab", "Field", "Column"]),
  }),
  row({
    ...from(1, ["Qualified", 0.2, "open", 1, "guide"]),
    ...from(7, ["Ann Lee", "2024-05-01", 90_000, "North", "mine"]),
    ...from(13, ["Field", "marginal", "attainment", 0, 0.05]),
    ...from(19, ["Fiscal year starts in", "April", "First month."]),
    ...from(23, ["Deals", "Lead source", "Source"]),
    28: "do not delete",
  }),
  row({
    ...from(1, ["Proposal", 0.55, "open", 2]),
    ...from(7, ["Bo Diaz", "", 80_000]),
    ...from(13, ["Field", "", "", 1, 0.08]),
    ...from(19, ["Quota period", "quarter", "What the quotas are for."]),
  }),
  row({
    ...from(1, ["Closed Won", 1, "won", 3]),
    ...from(7, ["Cy Ito", "", "=80000*0.9"]),
    ...from(13, ["Inside", "whole", "amount", 0, 0.03]),
    ...from(19, ["Currency", "EUR", "ISO code."]),
  }),
  row({
    ...from(1, ["Closed Lost", 0, "lost", 4]),
    ...from(7, ["=Di & Son", "", 70_000]),
    18: "a remark between the sections",
    ...from(19, ["Decimal places", 2, "Cents."]),
  }),
  row({ ...from(19, ["Growth", 0.05, "More."]) }),
  row({ ...from(19, ["Steady band", 0.05, "Band."]) }),
  row({ ...from(19, ["Achievement threshold", 1, "Share."]) }),
];
