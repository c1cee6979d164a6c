/**
 * The wizard's last answers, kept in the document's properties.
 *
 * A convenience and no more: what cannot be written, read or understood is done without. Of two people, the last one's
 * answers are kept.
 */
import { findHeaderRow } from "../core/deals/header-row.ts";
import { headersOf } from "../core/deals/match-columns.ts";
import { parseRemembered } from "../protocol/parse-remembered.ts";
import type { ChosenColumn, Remembered, TabSummary } from "../protocol/protocol.ts";
import type { Book } from "./book.ts";
import { plainTable } from "./read-table.ts";

const MEMORY_KEY = "dealsheet.wizard";
/** Headers stand in one of the first rows of a tab. */
const HEADER_WITHIN = 40;

/**
 * Keeps the answers as the build that they ask for begins.
 *
 * Once it has worked, the chosen columns stand in the settings tab, where a person can change them: from then on that is
 * what counts, and they are remembered here no more.
 */
export function remembering<T>(answers: Remembered | undefined, build: () => T): T {
  if (answers === undefined) return build();
  const isKept = keep(answers);
  if (!isKept) keep({ ...answers, columns: [] });
  const built = build();
  if (isKept && answers.columns.length > 0) keep({ ...answers, columns: [] });
  return built;
}

/** The last answers, without the tabs, columns and plans that are gone; null: there are none that can be read. */
export function recall(book: Book, tabs: readonly TabSummary[], plans: readonly string[]): Remembered | null {
  try {
    const text = PropertiesService.getDocumentProperties().getProperty(MEMORY_KEY);
    const answers = text === null ? null : parseRemembered(JSON.parse(text));
    return answers === null ? null : withoutGone(book, answers, tabs, plans);
  } catch {
    return null;
  }
}

/** Says whether they fit in: a property holds 9 KB. */
function keep(answers: Remembered): boolean {
  try {
    PropertiesService.getDocumentProperties().setProperty(MEMORY_KEY, JSON.stringify(answers));
    return true;
  } catch {
    return false;
  }
}

function withoutGone(
  book: Book,
  answers: Remembered,
  tabs: readonly TabSummary[],
  plans: readonly string[],
): Remembered {
  const tabOf = (sheetId: number | null): number | null =>
    tabs.find((tab) => tab.sheetId === sheetId && tab.kind === "data")?.sheetId ?? null;
  const planOf = (plan: string | null): string | null => (plan !== null && plans.includes(plan) ? plan : null);
  const sheetId = tabOf(answers.sheetId);
  return {
    ...answers,
    sheetId,
    historySheetId: tabOf(answers.historySheetId),
    leadsSheetId: tabOf(answers.leadsSheetId),
    activitiesSheetId: tabOf(answers.activitiesSheetId),
    columns: sheetId === null ? [] : columnsThere(book, sheetId, answers.columns),
    whatIf: { current: planOf(answers.whatIf.current), tried: planOf(answers.whatIf.tried) },
  };
}

function columnsThere(book: Book, sheetId: number, columns: readonly ChosenColumn[]): readonly ChosenColumn[] {
  if (columns.length === 0) return columns;
  const sheet = book.spreadsheet.getSheetById(sheetId);
  const rows = Math.min(sheet?.getLastRow() ?? 0, HEADER_WITHIN);
  if (sheet === null || rows === 0) return [];
  const values = sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues();
  const table = plainTable(sheet.getName(), values, book.civilDay);
  const row = findHeaderRow(table);
  const headers = row.ok ? headersOf(table, row.value) : [];
  return columns.filter(({ header }) => header === null || headers.includes(header));
}
