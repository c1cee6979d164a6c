/** The lock of a frozen report: a warning before a person changes it, or nobody but the one who froze it may. */
import { addonWords } from "../messages.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** "warning": everybody may change it after a warning. "full": only the spreadsheet's owner and who locks it. */
export type Lock = "warning" | "full";

/** Protects the sheet once; `protect()` would add another protection each time. */
export function protectOnce(sheet: Sheet, lock: Lock = "warning"): void {
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).some(isOurProtection)) return;
  const protection = sheet.protect().setDescription(addonWords.protection);
  if (lock === "warning") {
    protection.setWarningOnly(true);
    return;
  }
  // Google keeps the owner and the person at work among the editors, whoever is taken off.
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

export function unprotect(sheet: Sheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (isOurProtection(protection)) protection.remove();
  }
}

function isOurProtection(protection: Protection): boolean {
  return protection.getDescription() === addonWords.protection;
}
