/** Who closes or reopens a period, as far as the add-on may know, and when. */
import { addonWords } from "../messages.ts";
import type { Book } from "./book.ts";

/**
 * The account that Google shows, else the name that the person gave.
 *
 * Dealsheet does not ask for the permission to see accounts, so mostly Google refuses; the closing goes on all the same.
 */
export function whoIs(given: string): string {
  return accountShown() || addonWords.ledger.who(given.trim());
}

function accountShown(): string {
  try {
    return Session.getActiveUser().getEmail();
  } catch {
    return "";
  }
}

/** "2026-04-02 09:15" in the spreadsheet's zone. */
export function timeNow(book: Book): string {
  return Utilities.formatDate(new Date(), book.timeZone, "yyyy-MM-dd HH:mm");
}
