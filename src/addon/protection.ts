/** The mild lock of a frozen report: a warning before a person changes it. */
import { addonWords } from "../messages.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Protects the sheet once; `protect()` would add another protection each time. */
export function protectOnce(sheet: Sheet): void {
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).some(isOurProtection)) return;
  sheet.protect().setDescription(addonWords.protection).setWarningOnly(true);
}

export function unprotect(sheet: Sheet): void {
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (isOurProtection(protection)) protection.remove();
  }
}

function isOurProtection(protection: Protection): boolean {
  return protection.getDescription() === addonWords.protection;
}
