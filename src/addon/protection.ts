/** Protection: the lock of a frozen report, and what others have protected from the person at work. */
import { addonWords } from "../messages.ts";
import { rectangleOf } from "../reports/a1.ts";
import type { A1 } from "../reports/sheet-plan.ts";
import { Refusal } from "./refusal.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** "warning": everybody may change it after a warning. "full": only the spreadsheet's owner and who locks it. */
export type Lock = "warning" | "full";

/** Protects the sheet, unless it is protected: `protect()` would then change what a person has set. */
export function protectOnce(sheet: Sheet, lock: Lock = "warning"): void {
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0) return;
  const protection = sheet.protect().setDescription(addonWords.protection);
  if (lock === "warning") {
    protection.setWarningOnly(true);
    return;
  }
  // Google keeps the owner and the person at work among the editors, whoever is taken off.
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

/**
 * Refuses where the person at work may not edit the sheet, or protected cells that meet the box. Asked before the first
 * write: of a sheet that may not be edited, the copy that is kept meanwhile could not be deleted either.
 */
export function refuseProtected(sheet: Sheet, box: A1): void {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  if (sheet.getProtections(SHEET).some((one) => !one.canEdit())) {
    throw new Refusal(addonWords.isProtected(sheet.getName(), null));
  }
  for (const protection of sheet.getProtections(RANGE)) {
    if (protection.canEdit()) continue;
    const place = protection.getRange().getA1Notation();
    if (meet(place, box)) throw new Refusal(addonWords.isProtected(sheet.getName(), place));
  }
}

/** A place that cannot be told, such as whole columns, is taken to meet everything. */
function meet(one: A1, other: A1): boolean {
  const [a, b] = [rectangleOf(one), rectangleOf(other)];
  if (a === null || b === null) return true;
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function unprotect(sheet: Sheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (isOurProtection(protection)) protection.remove();
  }
}

function isOurProtection(protection: Protection): boolean {
  return protection.getDescription() === addonWords.protection;
}
