/** One section of the settings tab, cell by cell, with failures that name the cell. */
import type { CivilDate } from "../calendar.ts";
import type { PlanProblem } from "../commission/check-terms.ts";
import { cellText, isBlankCell } from "../deals/cell-text.ts";
import { isCurrencyMark } from "../deals/currency-marks.ts";
import { foldWord } from "../deals/fold.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import { readAmountColumn } from "../deals/read-amount.ts";
import { type DateOrder, readDateColumn } from "../deals/read-dates.ts";
import { readProbabilityColumn } from "../deals/read-probabilities.ts";
import { cleanTo15Digits } from "../money.ts";
import { type Failure, fail, ok, type Result } from "../result.ts";
import type { SectionPlace } from "./find-sections.ts";
import { type SectionId, type SettingsSection, sectionOf } from "./settings-layout.ts";

/** A section's rows; `row` of a failure is the sheet's. */
export interface SectionReader {
  readonly section: SettingsSection;
  /** Sheet rows. */
  readonly rows: readonly number[];
  readonly cell: (index: number, heading: string) => PlainCell;
  readonly text: (index: number, heading: string) => string;
  readonly column: (heading: string) => PlainCell[];
  /** `problem`: what should stand in the cell, to follow "is not"; or what the cell contradicts. */
  readonly failure: (
    index: number,
    heading: string,
    problem: PlanProblem,
  ) => { readonly ok: false; readonly failure: Failure };
}

export function sectionReader(table: PlainTable, place: SectionPlace): SectionReader {
  const section = sectionOf(place.id);
  const columnOf = new Map(section.columns.map(({ heading }, index) => [heading, place.columns[index] ?? null]));
  const cell = (index: number, heading: string): PlainCell => {
    const column = columnOf.get(heading) ?? null;
    const row = place.rows[index];
    if (column === null || row === undefined) return "";
    return table.rows[row - table.firstRow]?.[column - table.firstColumn] ?? "";
  };
  return {
    section,
    rows: place.rows,
    cell,
    text: (index, heading) => cellText(cell(index, heading)),
    column: (heading) => place.rows.map((_, index) => cell(index, heading)),
    failure: (index, heading, problem) => {
      const at = { section: section.title, row: place.rows[index] ?? place.headingRow, column: heading };
      return typeof problem === "string"
        ? fail({ code: "SETTINGS_CELL", ...at, value: cellText(cell(index, heading)), expected: problem })
        : fail({ code: "SETTINGS_CONTRADICTION", ...at, contradiction: problem });
    },
  };
}

/** Of a section that the tab does not have: no rows. */
export function emptyReader(table: PlainTable, id: SectionId): SectionReader {
  return sectionReader(table, { id, titleRow: 0, headingRow: 0, columns: [], rows: [], nextRow: 0 });
}

/** Headings that a section cannot do without; a person may delete the others. */
const OPTIONAL: Readonly<Record<SectionId, readonly string[]>> = {
  stages: ["Based on", "Order", "Outcome", "Probability"],
  reps: ["Based on", "Territory", "Start date", "Quota"],
  plans: ["Method", "Tiers by", "Valid from"],
  calendar: ["Meaning"],
  columns: [],
  adjustments: ["For rep", "Reason"],
  leadPoints: [],
  // What a renamed heading would hide here is money.
  planTerms: [],
  planBonuses: [],
  planAssignments: [],
};

/** The heading that a person has deleted although the section needs it. */
export function missingHeading(place: SectionPlace): string | null {
  const { columns } = sectionOf(place.id);
  const index = place.columns.findIndex(
    (column, at) => column === null && !OPTIONAL[place.id].includes(columns[at]?.heading ?? ""),
  );
  return columns[index]?.heading ?? null;
}

export function amountsOf(reader: SectionReader, heading: string): Result<readonly (number | null)[]> {
  const { amounts, issues } = readAmountColumn(reader.column(heading));
  const bad = issues.find(({ rule }) => rule !== "placeholder");
  return bad ? reader.failure(bad.index, heading, "an amount of money, or blank") : ok(amounts);
}

export function datesOf(
  reader: SectionReader,
  heading: string,
  order: DateOrder,
): Result<readonly (CivilDate | null)[]> {
  const { dates, issues } = readDateColumn(reader.column(heading), order);
  const bad = issues.find(({ rule }) => rule !== "placeholder");
  return bad ? reader.failure(bad.index, heading, "a date such as 2026-03-31, or blank") : ok(dates);
}

export function probabilitiesOf(reader: SectionReader, heading: string): Result<readonly (number | null)[]> {
  const { probabilities, issues } = readProbabilityColumn(reader.column(heading));
  const bad = issues.find(({ rule }) => rule !== "placeholder");
  return bad ? reader.failure(bad.index, heading, "a probability from 0% to 100%, or blank") : ok(probabilities);
}

/** A cell that holds one of a few words; null when blank. */
export function wordOf<Word extends string>(
  reader: SectionReader,
  index: number,
  heading: string,
  words: readonly Word[],
): Result<Word | null> {
  const text = reader.text(index, heading);
  if (text === "") return ok(null);
  const word = words.find((candidate) => foldWord(candidate) === foldWord(text));
  return word === undefined ? reader.failure(index, heading, `one of: ${words.join(", ")}`) : ok(word);
}

/** A currency's ISO code; null when blank. */
export function currencyCodeOf(reader: SectionReader, index: number, heading: string): Result<string | null> {
  const code = reader.text(index, heading).toUpperCase();
  if (code === "") return ok(null);
  const isCode = /^[A-Z]{3}$/.test(code) && isCurrencyMark(code);
  return isCode ? ok(code) : reader.failure(index, heading, "a currency's ISO code, such as EUR");
}

/** A number, or a percentage typed as text; null when blank. */
export function numberOf(cell: PlainCell): number | null | "unreadable" {
  if (isBlankCell(cell)) return null;
  const text = cellText(cell);
  const isPercent = typeof cell === "string" && text.endsWith("%");
  const { amounts } = readAmountColumn([isPercent ? text.slice(0, -1).trim() : cell]);
  const value = amounts[0] ?? null;
  return value === null ? "unreadable" : isPercent ? cleanTo15Digits(value / 100) : value;
}
