/**
 * The check of a real spreadsheet: a tab with what Dealsheet takes for granted of its host, tried there and then.
 *
 * Everything is laid on the tab first, calculated once, then read back. A probe that throws has failed; whatever else
 * goes wrong, the tab says so and can be removed. Nothing else in the spreadsheet is written.
 */
import { addonWords, selfCheckWords } from "../../messages.ts";
import { a1Of } from "../../reports/a1.ts";
import type { A1 } from "../../reports/sheet-plan.ts";
import { PLAIN_TEXT, STYLES, TAB_COLOR } from "../../reports/theme.ts";
import type { Book } from "../book.ts";
import { checkCells, NEW_SHEET_CELLS } from "../cell-limit.ts";
import { messageOf, Refusal } from "../refusal.ts";
import { markAsCheck, removeCheck } from "./check-tab.ts";
import { LIVE_CHECKS, type LiveCheck } from "./checks.ts";
import type { Finding, Ground, Probe } from "./probe.ts";
import { laySettings } from "./settings-ground.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADING_ROW = 4;
const WIDTHS = [40, 300, 220, 320, 110, 320, 240];
/** The ground's column of numbers; its cells begin right of it. */
const GROUND = { column: 9, row: 5, width: 12 } as const;
const LOADING = "Loading...";
const WAIT_MS = 500;
const MOST_LOOKS = 60;

/** Gives the summary that stands on the tab. */
export function runCheck(book: Book): string {
  const name = selfCheckWords.tab;
  removeCheck(book);
  if (book.spreadsheet.getSheetByName(name) !== null) throw new Refusal(addonWords.nameTaken(name));
  checkCells(book, name, [{ kept: 0, passing: 2 * NEW_SHEET_CELLS }]);
  const sheet = book.spreadsheet.insertSheet(name, book.spreadsheet.getSheets().length);
  try {
    markAsCheck(sheet);
    begin(sheet);
    const grounds = groundsOn(book, sheet);
    const laid = grounds.map(({ check, ground }) => tried(() => check.probe?.lay(ground)));
    settle(sheet);
    const findings = grounds.map(({ check, ground }, at) => findingOf(check, ground, laid[at] ?? null));
    SpreadsheetApp.flush();
    return finish(book, sheet, findings);
  } catch (error) {
    say(sheet, selfCheckWords.stopped(messageOf(error)));
    throw new Refusal(selfCheckWords.stopped(messageOf(error)));
  }
}

/** The words of every row, before anything is tried. */
function begin(sheet: Sheet): void {
  sheet.setTabColor(TAB_COLOR);
  sheet
    .getRange(1, 1, 2, 1)
    .setNumberFormat(PLAIN_TEXT)
    .setValues([[selfCheckWords.title], [selfCheckWords.running]]);
  sheet
    .getRange(1, 1)
    .setFontWeight("bold")
    .setFontSize(STYLES.title.size ?? 16);
  sheet.getRange(1, GROUND.column).setNumberFormat(PLAIN_TEXT).setValue(selfCheckWords.ground);
  const rows = LIVE_CHECKS.map(({ words: { number, assumption, expected, byHand, see } }) => [
    ...[String(number), plain(assumption), plain(expected), "", "", plain(byHand), plain(see)],
  ]);
  const table = sheet.getRange(HEADING_ROW, 1, rows.length + 1, WIDTHS.length);
  table.setNumberFormat(PLAIN_TEXT).setValues([[...selfCheckWords.headings], ...rows]);
  table.setWrap(true).setVerticalAlignment("top");
  sheet.getRange(HEADING_ROW, 1, 1, WIDTHS.length).setFontWeight("bold").setBackground("#e8eef5");
  WIDTHS.forEach((width, at) => {
    sheet.setColumnWidth(at + 1, width);
  });
  sheet.setFrozenRows(HEADING_ROW);
}

/** The docs mark code with back-ticks; a cell has none. */
function plain(text: string): string {
  return text.replace(/`/g, "");
}

function groundsOn(book: Book, sheet: Sheet): { check: LiveCheck; ground: Ground }[] {
  const settings = laySettings(sheet, { row: GROUND.row, column: GROUND.column + GROUND.width + 1 });
  let next = GROUND.row;
  const grounds = LIVE_CHECKS.map((check) => {
    const ground = groundAt(book, sheet, settings, next);
    const rows = check.probe?.rows ?? 0;
    const label = rows === 0 ? null : { row: next, text: `#${check.words.number}` };
    if (rows > 0) next += rows + 1;
    return { check, ground, label };
  });
  const labels = Array.from({ length: next - GROUND.row }, () => [""]);
  for (const { label } of grounds) if (label !== null) labels[label.row - GROUND.row] = [label.text];
  sheet.getRange(GROUND.row, GROUND.column, labels.length, 1).setNumberFormat(PLAIN_TEXT).setValues(labels);
  return grounds;
}

function groundAt(book: Book, sheet: Sheet, settings: A1, top: number): Ground {
  const at = (row: number, column: number) => ({ row: top + row - 1, column: GROUND.column + column });
  return {
    book,
    sheet,
    settings,
    range: (row, column, rows = 1, columns = 1) => {
      const first = at(row, column);
      return sheet.getRange(first.row, first.column, rows, columns);
    },
    a1: (row, column, rows = 1, columns = 1) => a1Of({ ...at(row, column), rows, columns }),
    settle: () => settle(sheet),
  };
}

/** A custom function may still be under way when a script looks: everything is looked at again until nothing loads. */
function settle(sheet: Sheet): number {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    SpreadsheetApp.flush();
    const values: readonly (readonly unknown[])[] = sheet
      .getRange(GROUND.row, GROUND.column, sheet.getMaxRows() - GROUND.row + 1, GROUND.width)
      .getValues();
    if (!values.some((row) => row.includes(LOADING))) return looks;
    Utilities.sleep(WAIT_MS);
  }
  return MOST_LOOKS;
}

function findingOf({ probe }: LiveCheck, ground: Ground, problem: string | null): Finding {
  if (probe === null) return { verdict: "look", found: selfCheckWords.notProbed };
  if (problem !== null) return { verdict: "fail", found: problem };
  return found(probe, ground);
}

function found(probe: Probe, ground: Ground): Finding {
  try {
    return probe.look(ground);
  } catch (error) {
    return { verdict: "fail", found: messageOf(error) };
  }
}

/** What went wrong in words; null: nothing. */
function tried(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function finish(book: Book, sheet: Sheet, findings: readonly Finding[]): string {
  const rows = findings.map(({ verdict, found: text }) => [text, selfCheckWords.verdict[verdict]]);
  sheet.getRange(HEADING_ROW + 1, 4, rows.length, 2).setValues(rows);
  const failed = findings.flatMap(({ verdict }, at) => (verdict === "fail" ? [`E${HEADING_ROW + 1 + at}`] : []));
  if (failed.length > 0) sheet.getRangeList(failed).setBackground("#fde8d3").setFontWeight("bold");
  const count = (wanted: Finding["verdict"]): number => findings.filter(({ verdict }) => verdict === wanted).length;
  const { locale, timeZone, today } = book;
  const summary = selfCheckWords.summary(count("pass"), count("fail"), count("look"), locale, timeZone, today);
  say(sheet, summary);
  SpreadsheetApp.flush();
  return summary;
}

function say(sheet: Sheet, sentence: string): void {
  sheet.getRange(2, 1).setNumberFormat(PLAIN_TEXT).setValue(sentence);
}
