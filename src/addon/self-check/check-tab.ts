/** The check's own tab: how it is known again, and how it goes away with everything that the check has made. */
import { addonWords, selfCheckWords } from "../../messages.ts";
import type { Book } from "../book.ts";
import { Refusal } from "../refusal.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const CHECK_KEY = "dealsheet.check";
/** While the tab is being copied: the ids of the sheets there were, so that a copy left behind is known. */
const COPYING_KEY = "dealsheet.check.copying";

/** The tabs that checks have made here. A copy that a person made of one names another sheet, and is theirs. */
export function checkTabs(book: Book): Sheet[] {
  const found = book.spreadsheet.createDeveloperMetadataFinder().withKey(CHECK_KEY).find();
  return found.flatMap((metadata) => {
    const sheet = metadata.getLocation().getSheet();
    return sheet !== null && metadata.getValue() === String(sheet.getSheetId()) ? [sheet] : [];
  });
}

export function markAsCheck(sheet: Sheet): void {
  const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
  sheet.addDeveloperMetadata(CHECK_KEY, String(sheet.getSheetId()), visibility);
}

/** Remembers, until the returned function is called, that a copy of the tab is about to be there. */
export function keepCopying(book: Book, sheet: Sheet): () => void {
  const ids = book.spreadsheet.getSheets().map((one) => one.getSheetId());
  const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
  sheet.addDeveloperMetadata(COPYING_KEY, JSON.stringify(ids), visibility);
  return () => {
    for (const metadata of sheet.createDeveloperMetadataFinder().withKey(COPYING_KEY).find()) metadata.remove();
  };
}

/** Deletes the check's tab, and the copy of it that a run which was cut short may have left. Says whether there was one. */
export function removeCheck(book: Book): boolean {
  const tabs = checkTabs(book);
  for (const tab of tabs) {
    for (const copy of copiesLeft(book, tab)) book.spreadsheet.deleteSheet(copy);
  }
  const others = book.spreadsheet.getSheets().length - tabs.length;
  if (others === 0) throw new Refusal(addonWords.lastTab(selfCheckWords.tab));
  for (const tab of tabs) book.spreadsheet.deleteSheet(tab);
  return tabs.length > 0;
}

function copiesLeft(book: Book, tab: Sheet): Sheet[] {
  const [copying] = tab.createDeveloperMetadataFinder().withKey(COPYING_KEY).find();
  const known = copying === undefined ? null : (JSON.parse(copying.getValue() ?? "[]") as readonly number[]);
  if (known === null) return [];
  return book.spreadsheet.getSheets().filter((sheet) => {
    if (known.includes(sheet.getSheetId())) return false;
    return sheet.getName().includes(selfCheckWords.tab) && sheet.getRange(1, 1).getValue() === selfCheckWords.title;
  });
}
