/**
 * The settings tab as data: its sections, what each column holds, and the rows that assumptions make.
 *
 * addon/settings.ts writes, validates and annotates it from this, without knowing what a stage or a quota is;
 * read-assumptions.ts reads it back.
 */
import { FIELD_NAMES } from "../deals/field-names.ts";
import type { Cell, Format } from "../table.ts";
import { ADJUSTMENTS_SECTION, adjustmentRow } from "./adjustments-section.ts";
import type { Assumptions } from "./assumptions.ts";
import { leadPointsSection } from "./lead-points-section.ts";
import { type PlanSectionId, planSectionRows, planSections, TIERS_VALID_FROM, tierRows } from "./plan-sections.ts";
import { METHOD_WORDS, MONTH_WORDS, OUTCOME_WORDS, PERIOD_WORDS, TIERS_BY_WORDS } from "./setting-words.ts";

export const SETTINGS_TAB = "Dealsheet settings";
export const SETTINGS_VERSION = 3;
export const VERSION_LABEL = "Layout version";

/** Places of the tab's title, the version's label and the version, counted from 1. */
export const SETTINGS_TITLE_CELL = { row: 1, column: 1 } as const;
export const VERSION_LABEL_CELL = { row: 1, column: 4 } as const;
export const VERSION_CELL = { row: 1, column: 5 } as const;

/** Every section's title stands in this row, its headings in the next, its rows below. */
export const SECTION_TITLE_ROW = 3;

export type SectionId =
  | "stages"
  | "reps"
  | "plans"
  | "calendar"
  | "columns"
  | "adjustments"
  | "leadPoints"
  | PlanSectionId;

export interface SettingsColumn {
  readonly heading: string;
  /** "by row": each row has its own, see `SettingsRow.formats`. */
  readonly format: Format | "by row";
  /** The only words allowed, for a validation list; absent: anything of the format. */
  readonly words?: readonly string[];
  readonly note: string;
  /** Pixels. */
  readonly width: number;
}

export interface SettingsSection {
  readonly id: SectionId;
  readonly title: string;
  readonly note: string;
  /** Sheet column of the section's first column, counted from 1. */
  readonly firstColumn: number;
  readonly columns: readonly SettingsColumn[];
}

export interface SettingsRow {
  /** One a column of the section; null is blank, a day is "YYYY-MM-DD" in a "date" cell. */
  readonly cells: readonly Cell[];
  /** The format of each cell, "by row" resolved. */
  readonly formats: readonly Format[];
  /** The words allowed in each cell; null where anything goes. */
  readonly words: readonly (readonly string[] | null)[];
}

/** What a Columns row says when a person has decided that a field has no column. */
export const NO_COLUMN = "(none)";

const BASED_ON: SettingsColumn = {
  heading: "Based on",
  format: "text",
  note: "Where Dealsheet's first suggestion came from. Only for you to read; change or clear it freely.",
  width: 260,
};

const PLAN_SECTIONS = planSections(33);

export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    id: "stages",
    title: "Stages",
    note: "One row for each stage of your pipeline. New stages found in the deals are added at the end; your rows stay as they are.",
    firstColumn: 1,
    columns: [
      {
        heading: "Stage",
        format: "text",
        note: "The CRM's word. Case, accents and punctuation do not matter.",
        width: 170,
      },
      {
        heading: "Probability",
        format: "share",
        note: "Chance that an open deal of this stage is won, 0–100 %. Used where the deal itself has none. Blank: unknown.",
        width: 90,
      },
      { heading: "Outcome", format: "text", words: OUTCOME_WORDS, note: "open, won or lost.", width: 80 },
      { heading: "Order", format: "integer", note: "Place in the funnel, 1 first.", width: 60 },
      BASED_ON,
    ],
  },
  {
    id: "reps",
    title: "Reps",
    note: "One row for each rep. New owners found in the deals are added at the end; your rows stay as they are.",
    firstColumn: 7,
    columns: [
      { heading: "Rep", format: "text", note: "The name as it stands in the deals' owner column.", width: 170 },
      {
        heading: "Start date",
        format: "date",
        note: "First day in the role. Blank: before the first deal.",
        width: 95,
      },
      {
        heading: "Quota",
        format: "money",
        note: "For one quota period (see Quota period). Blank: no quota.",
        width: 100,
      },
      { heading: "Territory", format: "text", note: "Any word that you group reps by.", width: 110 },
      // What is said of a rep is longer: where the quota and the start date come from.
      { ...BASED_ON, width: 400 },
    ],
  },
  {
    id: "plans",
    title: "Plans",
    note: "Commission plans, one row for each tier. Give the plan's name in every row.",
    firstColumn: 13,
    columns: [
      { heading: "Plan", format: "text", note: "The plan's name.", width: 120 },
      {
        heading: "Method",
        format: "text",
        words: METHOD_WORDS,
        note: "marginal: each slice earns its tier's rate. whole: the tier reached sets the rate for all. multiplier: tiers scale a base rate.",
        width: 110,
      },
      {
        heading: "Tiers by",
        format: "text",
        words: TIERS_BY_WORDS,
        note: "amount: tiers start at money. attainment: at shares of quota.",
        width: 120,
      },
      {
        heading: "From",
        format: "by row",
        note: "Where the tier starts; it reaches up to the next start.",
        width: 100,
      },
      { heading: "Rate", format: "by row", note: "The tier's rate (or multiplier).", width: 80 },
      TIERS_VALID_FROM,
    ],
  },
  {
    id: "calendar",
    title: "Calendar and rules",
    note: "How periods, money and cut lines work. Change the values; leave the names.",
    firstColumn: 20,
    columns: [
      { heading: "Setting", format: "text", note: "The setting's name. Do not change it.", width: 190 },
      { heading: "Value", format: "by row", note: "Blank: the default.", width: 100 },
      { heading: "Meaning", format: "text", note: "What the value does.", width: 320 },
    ],
  },
  {
    id: "columns",
    title: "Columns",
    note: "Columns that somebody chose in the sidebar. Fields that are not here are matched by themselves.",
    firstColumn: 24,
    columns: [
      { heading: "Tab", format: "text", note: "The deals tab's name.", width: 130 },
      {
        heading: "Field",
        format: "text",
        words: Object.values(FIELD_NAMES),
        note: "What the column holds.",
        width: 140,
      },
      {
        heading: "Column",
        format: "text",
        note: `The column's header as it stands in the tab; ${NO_COLUMN} for no column.`,
        width: 160,
      },
    ],
  },
  ADJUSTMENTS_SECTION,
  ...PLAN_SECTIONS,
  // At the right end: only the live formulas of the lead scores take the tab as far as here.
  leadPointsSection(Math.max(...PLAN_SECTIONS.map(({ firstColumn, columns }) => firstColumn + columns.length)) + 1),
];

/** One line of "Calendar and rules". */
export interface CalendarLine {
  readonly name: string;
  readonly format: Format;
  readonly words: readonly string[] | null;
  readonly meaning: string;
  readonly value: (assumptions: Assumptions) => Cell;
}

export const CALENDAR_LINES = {
  fiscalStart: {
    name: "Fiscal year starts in",
    format: "text",
    words: MONTH_WORDS,
    meaning: "First month of the fiscal year, which is named after the calendar year it ends in.",
    value: (assumptions) => MONTH_WORDS[assumptions.calendar.fiscalStart - 1] ?? "January",
  },
  quotaPeriod: {
    name: "Quota period",
    format: "text",
    words: PERIOD_WORDS,
    meaning: "What the quotas in Reps are for.",
    value: (assumptions) => assumptions.calendar.quotaPeriod,
  },
  currency: {
    name: "Currency",
    format: "text",
    words: null,
    meaning: "ISO code of the currency of all amounts, such as EUR.",
    value: (assumptions) => assumptions.currency.code,
  },
  minorDigits: {
    name: "Decimal places",
    format: "integer",
    words: null,
    meaning: "Of the currency's smallest unit: 2 for cents, 0 for yen. Commission is rounded to it.",
    value: (assumptions) => assumptions.currency.minorDigits,
  },
  growth: {
    name: "Growth",
    format: "share",
    words: null,
    meaning: "Added to the past average in the historical forecast; 5% means five percent more.",
    value: (assumptions) => assumptions.rules.growth,
  },
  steadyBand: {
    name: "Steady band",
    format: "share",
    words: null,
    meaning: "In the quadrant, a change smaller than this, up or down, counts as steady.",
    value: (assumptions) => assumptions.rules.steadyBand,
  },
  achievementThreshold: {
    name: "Achievement threshold",
    format: "share",
    words: null,
    meaning: "Attainment from which a rep counts as having achieved the quota.",
    value: (assumptions) => assumptions.rules.achievementThreshold,
  },
  leadDecay: {
    name: "Lead decay",
    format: "share",
    words: null,
    meaning: "What a lead's score loses with each whole week in which nothing happens.",
    value: (assumptions) => assumptions.leads.decay,
  },
  qualifiedFrom: {
    name: "Qualified from",
    format: "decimal",
    words: null,
    meaning: "Score from which a lead is qualified. The points stand in Lead points.",
    value: (assumptions) => assumptions.leads.qualifiedFrom,
  },
  sellingActivities: {
    name: "Selling activities",
    format: "text",
    words: null,
    meaning: "Kinds of activity that are selling time, with commas between. Blank: calls, emails, meetings, demos …",
    value: (assumptions) => assumptions.leads.sellingActivities.join(", ") || null,
  },
  meetingActivities: {
    name: "Meeting activities",
    format: "text",
    words: null,
    meaning: "Kinds of activity that are prospect meetings, with commas between. Blank: meetings, demos, visits …",
    value: (assumptions) => assumptions.leads.meetingActivities.join(", ") || null,
  },
} as const satisfies Readonly<Record<string, CalendarLine>>;

/** A section's rows for these assumptions; suggested ones bring what they are based on. */
export function settingsRows(section: SectionId, assumptions: Assumptions): SettingsRow[] {
  switch (section) {
    case "stages":
      return assumptions.stages.map((row) =>
        settingsRow(section, [row.stage, row.probability, row.outcome, row.order, basedOn(row)]),
      );
    case "reps":
      return assumptions.reps.map((row) =>
        settingsRow(section, [row.rep, row.start, row.quota, row.territory || null, basedOn(row)]),
      );
    case "plans":
      return tierRows(assumptions).map(({ cells, formats }) => settingsRow(section, cells, formats));
    case "calendar":
      return Object.values<CalendarLine>(CALENDAR_LINES).map((line) => ({
        cells: [line.name, line.value(assumptions), line.meaning],
        formats: ["text", line.format, "text"],
        words: [null, line.words, null],
      }));
    case "columns":
      return assumptions.columns.map((choice) =>
        settingsRow(section, [choice.tab, FIELD_NAMES[choice.field], choice.header === "" ? NO_COLUMN : choice.header]),
      );
    case "adjustments":
      return assumptions.adjustments.map((row) => settingsRow(section, adjustmentRow(row)));
    case "leadPoints":
      return assumptions.leads.points.map(({ event, points }) => settingsRow(section, [event, points]));
    case "planTerms":
    case "planBonuses":
    case "planAssignments":
      return planSectionRows(section, assumptions).map(({ cells }) => settingsRow(section, cells));
  }
}

export function sectionOf(id: SectionId): SettingsSection {
  // Every id has its section; the first is only there for the type.
  return SETTINGS_SECTIONS.find((section) => section.id === id) ?? (SETTINGS_SECTIONS[0] as SettingsSection);
}

function settingsRow(
  id: SectionId,
  cells: readonly Cell[],
  formats: Readonly<Record<number, Format>> = {},
): SettingsRow {
  const { columns } = sectionOf(id);
  return {
    cells,
    formats: columns.map(({ format }, index) => formats[index] ?? (format === "by row" ? "text" : format)),
    words: columns.map(({ words }) => words ?? null),
  };
}

function basedOn(row: object): Cell {
  return "basedOn" in row && typeof row.basedOn === "string" ? row.basedOn : null;
}
