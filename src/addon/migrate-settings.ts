/** A settings tab of an earlier version gets what it lacks; whatever a person has in it stays as it is. */
import type { Assumptions } from "../core/assumptions/assumptions.ts";
import { type NewSection, newSections, versionCell } from "../core/assumptions/find-sections.ts";
import { SETTINGS_TAB, SETTINGS_VERSION } from "../core/assumptions/settings-layout.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import { addonWords } from "../messages.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { formatSection, styleHeads, validateSection, writeHead } from "./settings-sections.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Migration {
  /** Undoes it, for when the report cannot be written after all. */
  readonly takeBack: () => void;
}

/**
 * Brings a tab of an earlier version up to this one: sections that it lacks are added beside its own, which stay as they
 * are. The version comes last, so that a run that ends on the way is taken up again by the next.
 */
export function migrateSettings(sheet: Sheet, table: PlainTable, assumptions: Assumptions): Migration {
  const place = versionCell(table);
  const added = newSections(table);
  if (added.length === 0 && (place?.version ?? SETTINGS_VERSION) === SETTINGS_VERSION) return { takeBack: () => {} };
  const takeBack = (): void => {
    for (const { titleRow, firstColumn, section } of added) {
      const rows = sheet.getMaxRows() - titleRow + 1;
      clearAll(sheet.getRange(titleRow, firstColumn, rows, section.columns.length));
    }
    if (place !== null) sheet.getRange(place.row, place.column).setValue(place.version);
  };
  try {
    for (const one of added) addSection(sheet, one, assumptions);
    if (place !== null) sheet.getRange(place.row, place.column).setValue(SETTINGS_VERSION);
  } catch (error) {
    takeBack();
    throw new Refusal(addonWords.putBack(SETTINGS_TAB, messageOf(error)));
  }
  return { takeBack };
}

function addSection(sheet: Sheet, { section, titleRow, firstColumn }: NewSection, assumptions: Assumptions): void {
  const missing = firstColumn + section.columns.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const placed = { ...section, firstColumn };
  writeHead(sheet, placed, titleRow);
  formatSection(sheet, placed, [], assumptions, titleRow + 2);
  validateSection(sheet, placed, [], titleRow + 2);
  styleHeads(sheet, [placed], titleRow);
}

function clearAll(range: GoogleAppsScript.Spreadsheet.Range): void {
  range.clearContent();
  range.clearFormat();
  range.clearNote();
}
