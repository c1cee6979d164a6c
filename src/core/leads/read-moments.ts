/** A column of moments: days with their time of day, as serial numbers on the spreadsheet's clock. */
import { toSerial } from "../calendar.ts";
import type { PlainCell } from "../deals/plain-table.ts";
import { type DateOrder, readDateColumn, type SiblingOrder } from "../deals/read-dates.ts";
import { timeOfDay } from "../deals/time-of-day.ts";

export interface MomentColumn {
  /** null where the cell is blank or cannot be read. */
  readonly moments: readonly (number | null)[];
  /** Cells that hold something which is no day. */
  readonly unreadable: number;
}

/** A text's day is read as in any column of dates, and its time is taken as it is written. */
export function readMomentColumn(
  cells: readonly PlainCell[],
  order: DateOrder,
  sibling: SiblingOrder | null = null,
): MomentColumn {
  const { dates, issues } = readDateColumn(cells, order, sibling);
  return {
    moments: dates.map((date, index) => (date === null ? null : toSerial(date) + timeOf(cells[index] ?? ""))),
    unreadable: issues.filter(({ rule }) => rule !== "placeholder").length,
  };
}

/** The order of day and month that one of an export's columns settles by itself, for those that settle nothing. */
export function settledOrder(columns: readonly (readonly PlainCell[])[], order: DateOrder): SiblingOrder | null {
  for (const cells of columns) {
    const { order: settled, swapped } = readDateColumn(cells, order);
    if (settled !== null) return { order: settled, swapped };
  }
  return null;
}

/** Numbers that are days hold the time in their fraction; milliseconds since 1970 hold it too. */
const FIRST_MILLISECONDS = 1e11;
const DAY_MS = 86_400_000;

function timeOf(cell: PlainCell): number {
  if (typeof cell === "object") return cell.time ?? 0;
  if (typeof cell === "string") return timeOfDay(cell);
  if (typeof cell === "boolean") return 0;
  const days = cell >= FIRST_MILLISECONDS ? cell / DAY_MS : cell;
  return days - Math.floor(days);
}
