/**
 * What Google calls: menu, sidebar endpoint, custom functions. Wiring only.
 *
 * build.mjs makes a top-level function of each, with the catalogue's custom functions in front of `customFunction`.
 */
import { callFunction } from "../functions/index.ts";
import { addonWords, selfCheckWords } from "../messages.ts";
import { functionHost, openBook } from "./book.ts";
import { underLock } from "./document-lock.ts";
import { answerRequest, building, mendFirst, problemOf } from "./endpoint.ts";
import { freezeReport, refreshAll, reportOn } from "./refresh.ts";
import { Refusal } from "./refusal.ts";
import { removeCheck } from "./self-check/check-tab.ts";
import { runCheck } from "./self-check/run-check.ts";

/** Adds the menu; in AuthMode.NONE neither the document nor its properties may be touched, and they are not. */
export function onOpen(_event: unknown): void {
  const { menu } = addonWords;
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.open, "openDealsheet")
    .addItem(menu.refresh, "refreshAllReports")
    .addItem(menu.freeze, "freezeThisReport")
    .addSeparator()
    .addItem(menu.check, "checkSpreadsheet")
    .addItem(menu.removeCheck, "removeSpreadsheetCheck")
    .addSeparator()
    .addItem(menu.help, "openHelp")
    .addToUi();
}

export function onInstall(event: unknown): void {
  onOpen(event);
}

export function openDealsheet(): void {
  inWords(addonWords.doing.start, () => {
    const book = openBook();
    if (underLock(() => mendFirst(book))) say(addonWords.mended);
  });
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(addonWords.name));
}

export function refreshAllReports(): void {
  inWords(addonWords.doing.refresh, () => {
    const book = openBook();
    const { refreshed, problems, left } = building(book, () => refreshAll(book));
    if (refreshed === 0 && problems.length === 0) throw new Refusal(addonWords.noReports);
    const unfinished = left.length === 0 ? [] : [addonWords.refreshedSome(refreshed, left)];
    if (problems.length + unfinished.length > 0) throw new Refusal([...problems, ...unfinished].join("\n\n"));
    book.spreadsheet.toast(addonWords.refreshed(refreshed), addonWords.name);
  });
}

export function freezeThisReport(): void {
  inWords(addonWords.doing.freeze, () => {
    const book = openBook();
    const frozen = building(book, () => {
      const owned = reportOn(book, book.spreadsheet.getActiveSheet().getSheetId());
      if (owned === null) throw new Refusal(addonWords.notAReport);
      return freezeReport(book, owned);
    });
    book.spreadsheet.toast(addonWords.frozen(frozen), addonWords.name);
  });
}

export function checkSpreadsheet(): void {
  inWords(addonWords.doing.check, () => {
    const book = openBook();
    say(underLock(() => runCheck(book)));
  });
}

export function removeSpreadsheetCheck(): void {
  inWords(addonWords.doing.removeCheck, () => {
    const book = openBook();
    const isRemoved = underLock(() => removeCheck(book));
    book.spreadsheet.toast(isRemoved ? selfCheckWords.removed : selfCheckWords.noCheck, addonWords.name);
  });
}

export function openHelp(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(addonWords.helpTitle, addonWords.help, ui.ButtonSet.OK);
}

export function dealsheetCall(request: unknown): ReturnType<typeof answerRequest> {
  return answerRequest(request);
}

export function customFunction(name: string, args: readonly unknown[]): ReturnType<typeof callFunction> {
  return callFunction(name, args, functionHost());
}

/** A menu item's work: what goes wrong is said in a dialog, in words. */
function inWords(doing: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    say(problemOf(doing, error));
  }
}

function say(sentence: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(addonWords.name, sentence, ui.ButtonSet.OK);
}
