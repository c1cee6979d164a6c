/**
 * The arguments of a formula that is written for a person: ranges of the deals tab and of the settings, the day, the
 * period. Parted by `;`, without decimals and array literals, so that the formula parses in every spreadsheet locale.
 */
import { findSections, type SectionPlace } from "../core/assumptions/find-sections.ts";
import { SETTINGS_TAB, type SectionId } from "../core/assumptions/settings-layout.ts";
import { type CivilDate, dayOf, monthOf, type Period, yearOf } from "../core/calendar.ts";
import { columnLetters } from "../core/deals/cell-name.ts";
import { cellText } from "../core/deals/cell-text.ts";
import type { ColumnMatch, Field } from "../core/deals/deal.ts";
import { outcomeOfWord } from "../core/deals/outcome.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import type { Fill } from "../functions/fill.ts";
import { quotedTab } from "../reports/live-formula.ts";
import { settingsColumns } from "./settings.ts";

/** The deals tab as its header row says it is. */
export interface DealsSource {
  readonly table: PlainTable;
  /** Index of table.rows. */
  readonly headerRow: number;
  readonly matches: readonly ColumnMatch[];
}

export interface FillSources {
  /** null: there is no deals tab. */
  readonly deals: DealsSource | null;
  /** null: there is no settings tab yet. */
  readonly settings: PlainTable | null;
  readonly today: CivilDate;
  readonly period: Period;
}

/** More closed stages than these make a condition that nobody reads. */
const MOST_CLOSED_STAGES = 6;

/** The argument's text; null: only the person can say it. */
export function fillArgument(fill: Fill, sources: FillSources): string | null {
  const { deals, settings, today, period } = sources;
  switch (fill.kind) {
    case "column":
      return deals && (fill.deals === "open" ? openColumn(deals, fill.fields) : dealsColumn(deals, fill.fields));
    case "deals tab":
      return deals && wholeTab(deals.table);
    case "deals table":
      return deals && headedRange(deals, "open");
    case "deals headers":
      return deals && headedRange(deals, "headers only");
    case "deals tab name":
      return deals && text(deals.table.tab);
    case "settings tab":
      return settings && settingsRange(settings);
    case "settings tab, if any":
      return settings === null ? "" : settingsRange(settings);
    case "stage table":
      return settings && stageTable(settings);
    case "stage order":
      return settings && stageOrder(settings);
    case "reps":
      return settings && settingsColumn(sectionOf(settings, "reps"), 0);
    case "today":
      return day(today);
    case "period":
      return text(period.name);
    case "period start":
      return day(period.start);
    case "period end":
      return day(period.end);
    case "nothing":
      return "";
    case "ask":
      return null;
  }
}

export function text(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

function day(date: CivilDate): string {
  return `DATE(${yearOf(date)};${monthOf(date)};${dayOf(date)})`;
}

/** From the row under the header down, rows to come included. */
function dealsColumn({ table, headerRow, matches }: DealsSource, fields: readonly Field[]): string | null {
  const match = matchOf(matches, fields);
  if (match === null) return null;
  return openRange(table.tab, table.firstRow + headerRow + 1, table.firstColumn + match.column);
}

/** The same without the won and lost deals, by the words that say so in this tab; a new open stage needs no change. */
function openColumn(deals: DealsSource, fields: readonly Field[]): string | null {
  const wanted = dealsColumn(deals, fields);
  const stages = matchOf(deals.matches, ["status", "stage"]);
  const condition = dealsColumn(deals, ["status", "stage"]);
  if (wanted === null || stages === null || condition === null) return null;
  const closed = closedWords(deals, stages.column);
  if (closed.length > MOST_CLOSED_STAGES) return null;
  const conditions = closed.map((word) => `${condition}<>${text(word)}`);
  return conditions.length === 0 ? wanted : `FILTER(${[wanted, ...conditions].join(";")})`;
}

/** Sheets compares words without regard to case, so each is named once. */
function closedWords({ table, headerRow }: DealsSource, column: number): string[] {
  const words = new Map<string, string>();
  for (const row of table.rows.slice(headerRow + 1)) {
    const word = cellText(row[column] ?? "");
    const key = word.toLowerCase();
    if (word !== "" && !words.has(key)) words.set(key, word);
  }
  return [...words.values()].filter((word) => outcomeOfWord(word) !== "open").sort();
}

function matchOf(matches: readonly ColumnMatch[], fields: readonly Field[]): ColumnMatch | null {
  for (const field of fields) {
    const match = matches.find((candidate) => candidate.field === field);
    if (match !== undefined) return match;
  }
  return null;
}

/** From A1, so that rows and headings are counted as the tab counts them. */
function wholeTab({ tab, rows }: PlainTable): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return `${quotedTab(tab)}!A1:${columnLetters(width)}`;
}

/** As much of the settings as a live report takes. */
function settingsRange(settings: PlainTable): string {
  return `${quotedTab(settings.tab)}!A1:${columnLetters(settingsColumns({ table: settings }))}`;
}

/** The columns that have a heading, from the header row on. */
function headedRange({ table, headerRow }: DealsSource, rows: "open" | "headers only"): string {
  const row = table.firstRow + headerRow;
  const headers = (table.rows[headerRow] ?? []).map((cell) => cellText(cell) !== "");
  const first = table.firstColumn + headers.indexOf(true);
  const last = table.firstColumn + headers.lastIndexOf(true);
  return rows === "open"
    ? openRange(table.tab, row, first, last)
    : `${quotedTab(table.tab)}!${columnLetters(first)}${row}:${columnLetters(last)}${row}`;
}

function stageTable(settings: PlainTable): string | null {
  const place = sectionOf(settings, "stages");
  const [stage = null, probability = null, outcome = null] = place?.columns ?? [];
  if (place === null || stage === null) return null;
  // The function takes them side by side, as they are unless somebody has moved a column.
  if (probability !== stage + 1) return null;
  return openRange(SETTINGS_TAB, place.headingRow + 1, stage, outcome === stage + 2 ? outcome : probability);
}

/** Sorted by the settings' order, without the stages that mean lost. */
function stageOrder(settings: PlainTable): string | null {
  const place = sectionOf(settings, "stages");
  const stage = settingsColumn(place, 0);
  const outcome = settingsColumn(place, 2);
  const order = settingsColumn(place, 3);
  if (stage === null || outcome === null || order === null) return null;
  const conditions = `${stage}<>"";${outcome}<>"lost"`;
  return `SORT(FILTER(${stage};${conditions});FILTER(${order};${conditions});TRUE)`;
}

function sectionOf(settings: PlainTable, id: SectionId): SectionPlace | null {
  return findSections(settings).find((section) => section.id === id) ?? null;
}

function settingsColumn(place: SectionPlace | null, index: number): string | null {
  const column = place?.columns[index] ?? null;
  return place === null || column === null ? null : openRange(SETTINGS_TAB, place.headingRow + 1, column);
}

/** "Deals!E2:E"; rows and columns count from 1. */
function openRange(tab: string, row: number, column: number, lastColumn = column): string {
  return `${quotedTab(tab)}!${columnLetters(column)}${row}:${columnLetters(lastColumn)}`;
}
