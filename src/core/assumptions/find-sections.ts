/** Where the sections of a settings tab stand now: a person may have inserted rows or columns, or moved a section. */
import { cellText } from "../deals/cell-text.ts";
import { foldWord } from "../deals/fold.ts";
import type { PlainTable } from "../deals/plain-table.ts";
import { SETTINGS_SECTIONS, type SectionId, type SettingsSection, VERSION_LABEL } from "./settings-layout.ts";

export interface SectionPlace {
  readonly id: SectionId;
  /** Sheet rows, counted from 1. */
  readonly titleRow: number;
  readonly headingRow: number;
  /** Sheet column of each of the section's columns, in the layout's order; null when its heading is gone. */
  readonly columns: readonly (number | null)[];
  /** Sheet rows that hold something in the section's columns. */
  readonly rows: readonly number[];
  /** First free sheet row below them. */
  readonly nextRow: number;
}

/** Titles and headings may be a few rows apart when somebody has put a remark between them. */
const HEADINGS_WITHIN = 4;

/** The sections that the tab has, in the layout's order. */
export function findSections(table: PlainTable): SectionPlace[] {
  const titles = SETTINGS_SECTIONS.flatMap((section) => {
    const title = findTitle(table, section);
    return title === null ? [] : [{ section, ...title }];
  });
  return titles.map((own) => {
    const nextTitle = Math.min(
      Number.POSITIVE_INFINITY,
      ...titles
        .filter((other) => other.column > own.column && other.row < own.heading + 1)
        .map((other) => other.column),
    );
    const below = Math.min(
      table.rows.length,
      ...titles.filter((other) => other.row > own.heading && overlaps(own, other)).map((other) => other.row),
    );
    const headings = (table.rows[own.heading] ?? []).map((cell) => foldWord(cellText(cell)));
    const columns = own.section.columns.map(({ heading }) => {
      const column = headings.findIndex(
        (text, index) => index >= own.column && index < nextTitle && text === foldWord(heading),
      );
      return column < 0 ? null : column;
    });
    const rows = filledRows(table, own.heading + 1, below, columns);
    return {
      id: own.section.id,
      titleRow: table.firstRow + own.row,
      headingRow: table.firstRow + own.heading,
      columns: columns.map((column) => (column === null ? null : table.firstColumn + column)),
      rows: rows.map((row) => table.firstRow + row),
      nextRow: table.firstRow + Math.max(own.heading, rows[rows.length - 1] ?? 0) + 1,
    };
  });
}

/** The layout version that the tab says; null when it says none. */
export function settingsVersion(table: PlainTable): number | null {
  return versionCell(table)?.version ?? null;
}

/** The version and where it stands, in sheet rows and columns; null when the tab says none. */
export function versionCell(
  table: PlainTable,
): { readonly version: number; readonly row: number; readonly column: number } | null {
  const label = foldWord(VERSION_LABEL);
  for (const [index, row] of table.rows.slice(0, 5).entries()) {
    const labelled = row.findIndex((cell) => typeof cell === "string" && foldWord(cell) === label);
    const column = row.findIndex((cell, at) => labelled >= 0 && at > labelled && cell !== "");
    const version = row[column];
    if (typeof version === "number")
      return { version, row: table.firstRow + index, column: table.firstColumn + column };
  }
  return null;
}

/** Later sections that a tab of its version should have, so that somebody has taken their titles away. */
export function lostSections(table: PlainTable): SettingsSection[] {
  const version = settingsVersion(table);
  const found = findSections(table);
  return SETTINGS_SECTIONS.filter(
    (section) =>
      section.since !== undefined && !isAfter(section, version) && !found.some(({ id }) => id === section.id),
  );
}

/** Whether a tab of this version was made before there was such a section; a tab that names none may be of the first. */
function isAfter({ since }: SettingsSection, version: number | null): boolean {
  return since !== undefined && since > (version ?? 1);
}

/** A section that the tab is too old to have, and where it is to stand: in its own columns if they are free. */
export interface NewSection {
  readonly section: SettingsSection;
  readonly titleRow: number;
  readonly firstColumn: number;
}

/** The sections to add to a tab of an earlier version, in the layout's order. */
export function newSections(table: PlainTable): NewSection[] {
  if (table.rows.length === 0) return [];
  const version = settingsVersion(table);
  const places = findSections(table);
  const titleRow = Math.min(...places.map((place) => place.titleRow), table.firstRow + table.rows.length);
  let after = table.firstColumn + Math.max(...table.rows.map((row) => row.length)) + 1;
  return SETTINGS_SECTIONS.flatMap((section) => {
    if (!isAfter(section, version) || places.some(({ id }) => id === section.id)) return [];
    const isFree = areFree(table, section.firstColumn - 1, section.columns.length + 1);
    const firstColumn = isFree ? section.firstColumn : after;
    after = Math.max(after, firstColumn + section.columns.length + 1);
    return [{ section, titleRow, firstColumn }];
  });
}

function areFree(table: PlainTable, firstColumn: number, count: number): boolean {
  const from = firstColumn - table.firstColumn;
  return table.rows.every((row) => row.slice(from, from + count).every((cell) => cell === ""));
}

interface Title {
  readonly row: number;
  readonly column: number;
  readonly heading: number;
}

/** The title, with at least half of the section's headings below it: a rep may well be called "Stages". */
function findTitle(table: PlainTable, section: SettingsSection): Title | null {
  const title = foldWord(section.title);
  const headings = new Set(section.columns.map(({ heading }) => foldWord(heading)));
  for (let row = 0; row < table.rows.length; row += 1) {
    const cells = table.rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (typeof cell !== "string" || cell === "" || foldWord(cell) !== title) continue;
      for (let heading = row + 1; heading <= Math.min(row + HEADINGS_WITHIN, table.rows.length - 1); heading += 1) {
        const found = (table.rows[heading] ?? [])
          .slice(column, column + section.columns.length * 2)
          .filter((text) => typeof text === "string" && headings.has(foldWord(text))).length;
        if (found >= headings.size / 2) return { row, column, heading };
      }
    }
  }
  return null;
}

function overlaps(
  one: { readonly column: number; readonly section: SettingsSection },
  other: { readonly column: number },
): boolean {
  return other.column >= one.column && other.column < one.column + one.section.columns.length;
}

function filledRows(table: PlainTable, from: number, to: number, columns: readonly (number | null)[]): number[] {
  const own = columns.filter((column): column is number => column !== null);
  const rows: number[] = [];
  for (let row = from; row < to; row += 1) {
    if (own.some((column) => cellText(table.rows[row]?.[column] ?? "") !== "")) rows.push(row);
  }
  return rows;
}
