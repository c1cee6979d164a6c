/**
 * Brings an older settings tab to the present layout without changing a cell that a person has.
 *
 * What the layout has gained goes into columns that are inserted for it, so that nothing is written over and formulas that
 * point at the tab follow.
 */
import type { Assumptions } from "../core/assumptions/assumptions.ts";
import { findSections, findVersion, type SectionPlace } from "../core/assumptions/find-sections.ts";
import {
  SECTION_TITLE_ROW,
  SETTINGS_SECTIONS,
  SETTINGS_VERSION,
  type SettingsSection,
  sectionOf,
  settingsRows,
} from "../core/assumptions/settings-layout.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import { type FilledSection, writeColumn, writeSections } from "./settings-sections.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether the tab is of an older layout. One that says no version was rearranged by a person and is left alone. */
export function isOlder(table: PlainTable): boolean {
  const found = findVersion(table);
  return found !== null && found.version < SETTINGS_VERSION;
}

/** How many columns will be inserted within the sections that the tab has. */
export function insertedColumns(table: PlainTable): number {
  return isOlder(table) ? findSections(table).filter((place) => newColumn(place) !== null).length : 0;
}

/**
 * `read` reads the tab as it is then. Each step's undo is added to `undos`, to be run in reverse order; the version comes
 * last, so that what was cut short is taken up again.
 */
export function migrate(sheet: Sheet, read: () => PlainTable, assumptions: Assumptions, undos: (() => void)[]): void {
  addColumns(sheet, read(), assumptions, undos);
  addSections(sheet, read(), assumptions, undos);
  const found = findVersion(read());
  if (found === null) return;
  const cell = sheet.getRange(found.row, found.column);
  undos.push(() => {
    cell.setValue(found.version);
  });
  cell.setValue(SETTINGS_VERSION);
}

/** From right to left, so that the places found hold until they are used. */
function addColumns(sheet: Sheet, table: PlainTable, { currency }: Assumptions, undos: (() => void)[]): void {
  const missing = findSections(table).flatMap((place) => newColumn(place) ?? []);
  for (const { place, after, index } of missing.sort((one, other) => other.after - one.after)) {
    const column = sectionOf(place.id).columns[index];
    if (column === undefined) continue;
    sheet.insertColumnsAfter(after, 1);
    undos.push(() => {
      sheet.deleteColumns(after + 1, 1);
    });
    writeColumn(sheet, place.headingRow, after + 1, column, currency);
  }
}

/** The last column of a section, where the tab does not have it and the layout has gained it. */
function newColumn(place: SectionPlace): { place: SectionPlace; after: number; index: number } | null {
  const index = place.columns.length - 1;
  const after = place.columns[index - 1] ?? null;
  const isGained = place.id === "plans" && (place.columns[index] ?? null) === null;
  return isGained && after !== null ? { place, after, index } : null;
}

/**
 * The sections that an older tab does not have, at the places where they will stand once its columns are inserted: to the
 * right of everything, a free column before each.
 */
export function gainedSections(table: PlainTable): readonly { readonly section: SettingsSection }[] {
  if (!isOlder(table)) return [];
  const places = findSections(table);
  const missing = SETTINGS_SECTIONS.filter(({ id }) => places.every((place) => place.id !== id));
  let next = lastColumn(table) + insertedColumns(table) + 2;
  return missing.map((section) => {
    const firstColumn = next;
    next += section.columns.length + 1;
    return { section: { ...section, firstColumn } };
  });
}

function lastColumn(table: PlainTable): number {
  return table.firstColumn - 1 + table.rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** `table` has its new columns already. */
function addSections(sheet: Sheet, table: PlainTable, assumptions: Assumptions, undos: (() => void)[]): void {
  const missing = gainedSections(table);
  const count = missing.reduce((sum, { section }) => sum + 1 + section.columns.length, 0);
  if (count === 0) return;
  const used = Math.min(sheet.getMaxColumns(), lastColumn(table));
  sheet.insertColumnsAfter(used, count);
  undos.push(() => {
    sheet.deleteColumns(used + 1, count);
  });
  // Inserted columns take over the looks and lists of the one before them.
  const fresh = sheet.getRange(1, used + 1, sheet.getMaxRows(), count);
  fresh.clear().clearDataValidations();
  const filled = missing.map(
    ({ section }): FilledSection => ({ section, rows: settingsRows(section.id, assumptions) }),
  );
  const titleRow = findSections(table).find(({ id }) => id === "plans")?.titleRow ?? SECTION_TITLE_ROW;
  const lacking = titleRow + 1 + Math.max(...filled.map(({ rows }) => rows.length)) - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  writeSections(sheet, titleRow, filled, assumptions.currency);
}
