/** Reads a deals tab with the settings as they will be: what every report of it is made from. */
import type { Assumptions, ColumnChoice } from "../core/assumptions/assumptions.ts";
import { SETTINGS_TAB } from "../core/assumptions/settings-layout.ts";
import { missingRows, suggestAssumptions } from "../core/assumptions/suggest-assumptions.ts";
import type { CivilDate } from "../core/calendar.ts";
import { LEDGER_TAB } from "../core/commission/ledger-table.ts";
import type { DealsReading } from "../core/deals/deal.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import { readDeals } from "../core/deals/read-deals.ts";
import { type HistoryEntry, readHistory } from "../core/deals/read-history.ts";
import { addonWords, failureSentence, selfCheckWords } from "../messages.ts";
import type { ChosenColumn } from "../protocol/protocol.ts";
import type { Book } from "./book.ts";
import { RATES_TAB } from "./rates-tab.ts";
import { readTable } from "./read-table.ts";
import { Refusal } from "./refusal.ts";
import { isReport } from "./report-record.ts";
import { readSettings, type Settings } from "./settings.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tab of stage history, read. */
export interface HistoryTab {
  readonly table: PlainTable;
  readonly entries: readonly HistoryEntry[];
}

export interface DealsTab {
  readonly sheet: Sheet;
  readonly table: PlainTable;
  /** null: none was chosen. */
  readonly history: HistoryTab | null;
  readonly settings: Settings;
  /** The settings with what they lacked added: what the tab will say. */
  readonly assumptions: Assumptions;
  /** Only what they lacked. */
  readonly added: Assumptions;
  /** The columns to keep in the settings tab. */
  readonly choices: readonly ColumnChoice[];
  readonly reading: DealsReading;
}

/** Tabs of Dealsheet's own that are no reports. */
export const OWN_TABS: readonly string[] = [SETTINGS_TAB, RATES_TAB, LEDGER_TAB, selfCheckWords.tab];

/** The tab by its id; reports and settings are refused, since deals do not stand there. */
export function dealsSheet(book: Book, sheetId: number): Sheet {
  const sheet = book.spreadsheet.getSheetById(sheetId);
  if (sheet === null) throw new Refusal(addonWords.notATab);
  const isOurs = OWN_TABS.includes(sheet.getName()) || isReport(sheet);
  if (isOurs) throw new Refusal(addonWords.dealsTabIsOurs(sheet.getName()));
  return sheet;
}

/** What of a build order the reading needs. */
export interface DealsOrder {
  readonly asOf: CivilDate;
  readonly columns: readonly ChosenColumn[];
  readonly formerTab: string | null;
  readonly historySheetId: number | null;
}

export function readDealsTab(book: Book, sheet: Sheet, order: DealsOrder): DealsTab {
  const { asOf, historySheetId } = order;
  const table = readTable(sheet, book.civilDay);
  const settings = readSettings(book);
  const history = historySheetId === null ? null : readHistoryTab(book, historySheetId);
  const kept = underNewName(settings.assumptions.columns, order.formerTab, table.tab);
  const choices = chosenFor(table.tab, kept, order.columns);
  const known: Assumptions = { ...settings.assumptions, columns: choices };
  const first = readWith(book, table, known, asOf);
  const suggested = suggestAssumptions(first, asOf, history?.entries ?? null, book.currency);
  if (settings.sheet === null) {
    const assumptions = { ...suggested, columns: choices };
    return {
      sheet,
      table,
      history,
      settings,
      assumptions,
      added: suggested,
      choices,
      reading: readWith(book, table, assumptions, asOf),
    };
  }
  const added = missingRows(known, suggested);
  const assumptions: Assumptions = {
    ...known,
    stages: [...known.stages, ...added.stages],
    reps: [...known.reps, ...added.reps],
    terms: [...known.terms, ...added.terms],
  };
  const reading = added.stages.length === 0 ? first : readWith(book, table, assumptions, asOf);
  return { sheet, table, history, settings, assumptions, added, choices, reading };
}

function readWith(book: Book, table: PlainTable, assumptions: Assumptions, asOf: CivilDate): DealsReading {
  const { dateOrder } = book;
  const reading = readDeals(table, { assumptions, dateOrder, asOf, columns: assumptions.columns });
  if (!reading.ok) throw new Refusal(failureSentence(addonWords.name, reading.failure));
  return reading.value;
}

function readHistoryTab(book: Book, sheetId: number): HistoryTab {
  const sheet = book.spreadsheet.getSheetById(sheetId);
  if (sheet === null) throw new Refusal(addonWords.notATab);
  const table = readTable(sheet, book.civilDay);
  const history = readHistory(table, book.dateOrder);
  if (!history.ok) throw new Refusal(failureSentence(addonWords.name, history.failure));
  return { table, entries: history.value };
}

/** A tab that was renamed since keeps its chosen columns: they are taken over where none are kept under the new name. */
function underNewName(kept: readonly ColumnChoice[], former: string | null, tab: string): readonly ColumnChoice[] {
  if (former === null || former === tab || kept.some((choice) => choice.tab === tab)) return kept;
  return [...kept, ...kept.filter((choice) => choice.tab === former).map((choice) => ({ ...choice, tab }))];
}

/** The kept choices of all tabs, with this tab's replaced field by field by what the person chose now. */
export function chosenFor(tab: string, kept: readonly ColumnChoice[], chosen: readonly ChosenColumn[]): ColumnChoice[] {
  const isReplaced = (choice: ColumnChoice): boolean =>
    choice.tab === tab && chosen.some(({ field }) => field === choice.field);
  return [
    ...kept.filter((choice) => !isReplaced(choice)),
    ...chosen.map(({ field, header }) => ({ tab, field, header: header ?? "" })),
  ];
}
