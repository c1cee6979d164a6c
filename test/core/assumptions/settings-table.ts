/** The settings tab as the add-on would write it, as a plain table. */
import type { Assumptions } from "../../../src/core/assumptions/assumptions.ts";
import {
  SECTION_TITLE_ROW,
  SETTINGS_SECTIONS,
  SETTINGS_TAB,
  SETTINGS_VERSION,
  settingsRows,
  VERSION_CELL,
  VERSION_LABEL,
  VERSION_LABEL_CELL,
} from "../../../src/core/assumptions/settings-layout.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";

export type Grid = PlainCell[][];

export function settingsGrid(assumptions: Assumptions): Grid {
  const height = 10 + Math.max(...SETTINGS_SECTIONS.map(({ id }) => settingsRows(id, assumptions).length));
  const width = Math.max(...SETTINGS_SECTIONS.map(({ firstColumn, columns }) => firstColumn + columns.length - 1));
  const grid: Grid = Array.from({ length: height }, () => Array<PlainCell>(width).fill(""));
  const put = (row: number, column: number, cell: PlainCell) => {
    const cells = grid[row - 1];
    if (cells) cells[column - 1] = cell;
  };
  put(1, 1, SETTINGS_TAB);
  put(VERSION_LABEL_CELL.row, VERSION_LABEL_CELL.column, VERSION_LABEL);
  put(VERSION_CELL.row, VERSION_CELL.column, SETTINGS_VERSION);
  for (const section of SETTINGS_SECTIONS) {
    put(SECTION_TITLE_ROW, section.firstColumn, section.title);
    section.columns.forEach(({ heading }, index) => {
      put(SECTION_TITLE_ROW + 1, section.firstColumn + index, heading);
    });
    settingsRows(section.id, assumptions).forEach((row, below) => {
      row.cells.forEach((cell, index) => {
        const isDate = row.formats[index] === "date" && cell !== null;
        put(
          SECTION_TITLE_ROW + 2 + below,
          section.firstColumn + index,
          isDate ? { date: cell as CivilDate } : (cell ?? ""),
        );
      });
    });
  }
  return grid;
}

export function settingsTable(rows: Grid): PlainTable {
  return { tab: SETTINGS_TAB, rows, firstRow: 1, firstColumn: 1 };
}
