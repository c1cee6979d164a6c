/** A column of moments: days with their time of day, as serial numbers on the spreadsheet's clock. */
import { toSerial } from "../calendar.ts";
import type { PlainCell } from "../deals/plain-table.ts";
import { type DateOrder, readDateColumn } from "../deals/read-dates.ts";
import { timeOfDay } from "../deals/time-of-day.ts";

export interface MomentColumn {
  /** null where the cell is blank or cannot be read. */
  readonly moments: readonly (number | null)[];
  /** Cells that hold something which is no day. */
  readonly unreadable: number;
}

/** A text's day is read as in any column of dates, and its time is taken as it is written. */
export function readMomentColumn(cells: readonly PlainCell[], order: DateOrder): MomentColumn {
  const { dates, issues } = readDateColumn(cells, order);
  return {
    moments: dates.map((date, index) => (date === null ? null : toSerial(date) + timeOf(cells[index] ?? ""))),
    unreadable: issues.filter(({ rule }) => rule !== "placeholder").length,
  };
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
