/**
 * The settings tab as assumptions.
 *
 * Sections are found by their titles and columns by their headings, so a tab that a person has rearranged still reads.
 * A blank value is the default; a value that cannot be understood is a failure with its cell, never a guess.
 */
import type { FiscalStart } from "../calendar.ts";
import { fieldOfName } from "../deals/field-names.ts";
import { foldWord } from "../deals/fold.ts";
import { monthOfName } from "../deals/month-names.ts";
import { outcomeOfWord } from "../deals/outcome.ts";
import type { PlainTable } from "../deals/plain-table.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { foldOwner } from "../deals/spellings.ts";
import { minorDigitsOf } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import {
  type Assumptions,
  type CalendarAssumption,
  type ColumnChoice,
  type CurrencyAssumption,
  DEFAULT_ASSUMPTIONS,
  type RepAssumption,
  type RuleAssumption,
  type StageAssumption,
} from "./assumptions.ts";
import { findSections, settingsVersion } from "./find-sections.ts";
import { isPlanSection } from "./plan-sections.ts";
import { readAdjustments } from "./read-adjustments.ts";
import { readLeadLines, readLeadPoints } from "./read-lead-settings.ts";
import { readPlans } from "./read-plans.ts";
import {
  amountsOf,
  currencyCodeOf,
  datesOf,
  emptyReader,
  missingHeading,
  numberOf,
  probabilitiesOf,
  type SectionReader,
  sectionReader,
  wordOf,
} from "./section-reader.ts";
import { OUTCOME_WORDS, PERIOD_WORDS } from "./setting-words.ts";
import {
  CALENDAR_LINES,
  type CalendarLine,
  NO_COLUMN,
  SETTINGS_SECTIONS,
  SETTINGS_VERSION,
  type SectionId,
} from "./settings-layout.ts";

/**
 * SETTINGS_CELL, SETTINGS_SECTION_MISSING. An empty table, as before there is a settings tab, gives the defaults.
 *
 * "without plans" is for formulas that are given the commission sections and need none of them: a row that somebody is
 * typing there then breaks no sheet.
 */
export function readAssumptions(
  table: PlainTable,
  dateOrder: DateOrder,
  which: "all" | "without plans" = "all",
): Result<Assumptions> {
  if (table.rows.every((row) => row.every((cell) => cell === ""))) return ok(DEFAULT_ASSUMPTIONS);
  const readers = new Map<SectionId, SectionReader>();
  const places = new Map(findSections(table).map((place) => [place.id, place]));
  for (const section of SETTINGS_SECTIONS) {
    const place = places.get(section.id);
    if (which === "without plans" && isPlanSection(section.id)) continue;
    // A formula may be given the tab without them, and a tab from before them has none; `missingSection` tells.
    if (place === undefined && isLaterSection(section.id)) continue;
    const missing = place === undefined ? section.columns[0]?.heading : missingHeading(place);
    if (place === undefined || missing === undefined)
      return fail({ code: "SETTINGS_SECTION_MISSING", section: section.title });
    if (missing !== null) {
      const expected = `the heading "${missing}"`;
      return fail({
        code: "SETTINGS_CELL",
        section: section.title,
        row: place.headingRow,
        column: missing,
        value: "",
        expected,
      });
    }
    readers.set(section.id, sectionReader(table, place));
  }
  const stages = read(readers, "stages", readStages);
  if (!stages.ok) return stages;
  const reps = read(readers, "reps", (reader) => readReps(reader, dateOrder));
  if (!reps.ok) return reps;
  const columns = read(readers, "columns", readColumns);
  if (!columns.ok) return columns;
  const adjustments = read(readers, "adjustments", readAdjustments);
  if (!adjustments.ok) return adjustments;
  const calendar = readers.get("calendar");
  const lines = calendar ? readCalendar(calendar) : ok(DEFAULT_LINES);
  if (!lines.ok) return lines;
  const pointsReader = readers.get("leadPoints");
  const points = pointsReader === undefined ? ok(DEFAULT_ASSUMPTIONS.leads.points) : readLeadPoints(pointsReader);
  if (!points.ok) return points;
  const leadLines = calendar ? readLeadLines(calendar) : ok(DEFAULT_ASSUMPTIONS.leads);
  if (!leadLines.ok) return leadLines;
  const readerOf = (id: SectionId): SectionReader => readers.get(id) ?? emptyReader(table, id);
  const plans = readPlans(
    {
      plans: readerOf("plans"),
      planTerms: readerOf("planTerms"),
      planBonuses: readerOf("planBonuses"),
      planAssignments: readerOf("planAssignments"),
    },
    dateOrder,
    { reps: reps.value, ...lines.value },
  );
  if (!plans.ok) return plans;
  return ok({
    stages: stages.value,
    reps: reps.value,
    columns: columns.value,
    adjustments: adjustments.value,
    leads: { ...leadLines.value, points: points.value },
    ...lines.value,
    ...plans.value,
  });
}

/**
 * The section that a tab of the present layout lacks; null: it has all of them, or it says that it is older.
 *
 * `readAssumptions` does without the sections on commission; whoever has the whole tab before them must not.
 */
export function missingSection(table: PlainTable): string | null {
  if (settingsVersion(table) !== SETTINGS_VERSION) return null;
  const found = findSections(table);
  const missing = SETTINGS_SECTIONS.find(({ id }) => found.every((place) => place.id !== id));
  return missing?.title ?? null;
}

function read<T>(
  readers: ReadonlyMap<SectionId, SectionReader>,
  id: SectionId,
  readSection: (reader: SectionReader) => Result<readonly T[]>,
): Result<readonly T[]> {
  const reader = readers.get(id);
  return reader ? readSection(reader) : ok([]);
}

function readStages(reader: SectionReader): Result<StageAssumption[]> {
  const probabilities = probabilitiesOf(reader, "Probability");
  if (!probabilities.ok) return probabilities;
  const stages: StageAssumption[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < reader.rows.length; index += 1) {
    const stage = reader.text(index, "Stage");
    if (stage === "") return reader.failure(index, "Stage", "the stage's name");
    if (seen.has(foldWord(stage))) return reader.failure(index, "Stage", "a stage that is listed only once");
    seen.add(foldWord(stage));
    const outcome = wordOf(reader, index, "Outcome", OUTCOME_WORDS);
    if (!outcome.ok) return outcome;
    const order = numberOf(reader.cell(index, "Order"));
    if (order === "unreadable") return reader.failure(index, "Order", "a number, 1 for the first stage");
    stages.push({
      stage,
      probability: probabilities.value[index] ?? null,
      outcome: outcome.value ?? outcomeOfWord(stage),
      order: order ?? index + 1,
    });
  }
  return ok(stages);
}

function readReps(reader: SectionReader, dateOrder: DateOrder): Result<RepAssumption[]> {
  const starts = datesOf(reader, "Start date", dateOrder);
  if (!starts.ok) return starts;
  const quotas = amountsOf(reader, "Quota");
  if (!quotas.ok) return quotas;
  const reps: RepAssumption[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < reader.rows.length; index += 1) {
    const rep = reader.text(index, "Rep");
    if (rep === "") return reader.failure(index, "Rep", "the rep's name");
    if (seen.has(foldOwner(rep))) return reader.failure(index, "Rep", "a rep who is listed only once");
    seen.add(foldOwner(rep));
    const quota = quotas.value[index] ?? null;
    if (quota !== null && quota < 0) return reader.failure(index, "Quota", "an amount of 0 or more, or blank");
    reps.push({ rep, start: starts.value[index] ?? null, quota, territory: reader.text(index, "Territory") });
  }
  return ok(reps);
}

function readColumns(reader: SectionReader): Result<ColumnChoice[]> {
  const choices: ColumnChoice[] = [];
  for (let index = 0; index < reader.rows.length; index += 1) {
    const field = fieldOfName(reader.text(index, "Field"));
    if (field === null) return reader.failure(index, "Field", "a field from the list of the cell");
    const header = reader.text(index, "Column");
    choices.push({ tab: reader.text(index, "Tab"), field, header: header === NO_COLUMN ? "" : header });
  }
  return ok(choices);
}

/** Sections that the first layout did not have, and that live formulas do without. */
function isLaterSection(id: SectionId): boolean {
  return isPlanSection(id) || id === "adjustments" || id === "leadPoints";
}

interface CalendarLines {
  readonly calendar: CalendarAssumption;
  readonly currency: CurrencyAssumption;
  readonly rules: RuleAssumption;
}

const DEFAULT_LINES: CalendarLines = {
  calendar: DEFAULT_ASSUMPTIONS.calendar,
  currency: DEFAULT_ASSUMPTIONS.currency,
  rules: DEFAULT_ASSUMPTIONS.rules,
};

function readCalendar(reader: SectionReader): Result<CalendarLines> {
  const line = ({ name }: CalendarLine) =>
    reader.rows.findIndex((_, index) => foldWord(reader.text(index, "Setting")) === foldWord(name));
  const share = (at: CalendarLine, byDefault: number, least: number): Result<number> => {
    const value = numberOf(reader.cell(line(at), "Value"));
    if (value === "unreadable" || (value ?? byDefault) < least)
      return reader.failure(line(at), "Value", "a percentage such as 5%");
    return ok(value ?? byDefault);
  };
  const fiscalStart = monthOf(reader, line(CALENDAR_LINES.fiscalStart));
  if (!fiscalStart.ok) return fiscalStart;
  const quotaPeriod = wordOf(reader, line(CALENDAR_LINES.quotaPeriod), "Value", PERIOD_WORDS);
  if (!quotaPeriod.ok) return quotaPeriod;
  const code = currencyCodeOf(reader, line(CALENDAR_LINES.currency), "Value");
  if (!code.ok) return code;
  const currency = code.value ?? DEFAULT_LINES.currency.code;
  const digits = numberOf(reader.cell(line(CALENDAR_LINES.minorDigits), "Value"));
  if (digits !== null && (digits === "unreadable" || !Number.isInteger(digits) || digits < 0 || digits > 4)) {
    return reader.failure(line(CALENDAR_LINES.minorDigits), "Value", "a whole number from 0 to 4");
  }
  const growth = share(CALENDAR_LINES.growth, DEFAULT_LINES.rules.growth, -1);
  if (!growth.ok) return growth;
  const steadyBand = share(CALENDAR_LINES.steadyBand, DEFAULT_LINES.rules.steadyBand, 0);
  if (!steadyBand.ok) return steadyBand;
  const achievementThreshold = share(CALENDAR_LINES.achievementThreshold, DEFAULT_LINES.rules.achievementThreshold, 0);
  if (!achievementThreshold.ok) return achievementThreshold;
  return ok({
    calendar: { fiscalStart: fiscalStart.value, quotaPeriod: quotaPeriod.value ?? DEFAULT_LINES.calendar.quotaPeriod },
    currency: { code: currency, minorDigits: digits ?? minorDigitsOf(currency) },
    rules: { growth: growth.value, steadyBand: steadyBand.value, achievementThreshold: achievementThreshold.value },
  });
}

/** A month by its name or number. */
function monthOf(reader: SectionReader, index: number): Result<FiscalStart> {
  const text = reader.text(index, "Value");
  if (text === "") return ok(DEFAULT_LINES.calendar.fiscalStart);
  const month = /^\d{1,2}$/.test(text) ? Number(text) : monthOfName(text);
  return month !== null && month >= 1 && month <= 12
    ? ok(month as FiscalStart)
    : reader.failure(index, "Value", "a month's name, or its number from 1 to 12");
}
