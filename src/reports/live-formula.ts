/**
 * The formula of a live table.
 *
 * Arguments are parted by `;` and there is no decimal and no array literal, so that it parses in every spreadsheet locale.
 */
import { columnLetters } from "../core/deals/cell-name.ts";
import type { Rectangle } from "./a1.ts";

/** A tab as a live formula sees it: from A1 to its last filled column, with all rows there are and will be. */
export interface SourceTab {
  readonly name: string;
  readonly columns: number;
}

/** Where every report keeps its inputs. */
export const INPUT_CELLS = { asOf: "$B$2", period: "$D$2", tab: "$F$2" } as const;

/** `more`: what it takes beside the inputs, mostly ranges of its own sheet. */
export function liveFormula(name: string, deals: SourceTab, settings: SourceTab, more: readonly string[] = []): string {
  const inputs = [INPUT_CELLS.asOf, INPUT_CELLS.period, INPUT_CELLS.tab];
  return `=${name}(${[openRange(deals), openRange(settings), ...inputs, ...more].join(";")})`;
}

/** A table of the same sheet; one that grows, down to the sheet's last row. */
export function tableRange({ row, column, rows, columns }: Rectangle, grows: boolean): string {
  const last = `$${columnLetters(column + columns - 1)}`;
  return `$${columnLetters(column)}$${row}:${last}${grows ? "" : `$${row + rows - 1}`}`;
}

/** The whole tab, with the rows that it will have. */
export function openRange(tab: SourceTab): string {
  return `${quotedTab(tab.name)}!A1:${columnLetters(Math.max(1, tab.columns))}`;
}

/** A plain word stands as it is; a name with anything else in it, or that reads like a cell ("Q1"), wants quotes. */
export function quotedTab(name: string): string {
  const isPlain =
    /^[A-Za-z_]\w*$/.test(name) && !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}
