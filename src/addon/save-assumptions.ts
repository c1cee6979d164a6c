/**
 * Writes probabilities and quotas that a person has changed in the sidebar into the settings tab; all or nothing.
 *
 * Only the cells of the changed figures are written. A formula of the person's stays, and is named in the answer.
 */
import type { Assumptions } from "../core/assumptions/assumptions.ts";
import { readAssumptions } from "../core/assumptions/read-assumptions.ts";
import { SETTINGS_TAB } from "../core/assumptions/settings-layout.ts";
import { parseCivilDate } from "../core/calendar.ts";
import { foldWord } from "../core/deals/fold.ts";
import type { PlainTable } from "../core/deals/plain-table.ts";
import { foldOwner } from "../core/deals/spellings.ts";
import { cleanTo15Digits } from "../core/money.ts";
import { addonWords } from "../messages.ts";
import type { AssumptionChanges, AssumptionsRequest, SaveAssumptionsAnswer } from "../protocol/protocol.ts";
import { readAssumed } from "./assumptions.ts";
import type { Book } from "./book.ts";
import { readTable } from "./read-table.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { isInPoints, saveSettings } from "./settings.ts";
import { figureCells, formulaIn } from "./settings-cells.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The figures to write, by folded name. */
interface Wanted {
  readonly probabilities: ReadonlyMap<string, number | null>;
  readonly quotas: ReadonlyMap<string, number | null>;
}

/** One figure and its cell. */
interface CellChange {
  readonly row: number;
  readonly column: number;
  /** "" leaves the cell blank. */
  readonly value: number | "";
}

export function saveAssumptions(book: Book, request: AssumptionsRequest & AssumptionChanges): SaveAssumptionsAnswer {
  const tab = readAssumed(book, request, parseCivilDate(request.asOf) ?? book.today);
  const { settings } = tab;
  const { wanted, kept } = whatToWrite(request, tab.assumptions, settings.sheet, settings.table);
  const counts = { probabilities: wanted.probabilities.size, quotas: wanted.quotas.size };
  const answer = { sheetName: SETTINGS_TAB, made: settings.sheet === null, ...counts, kept };
  if (counts.probabilities + counts.quotas === 0) return { ...answer, made: false };
  if (settings.sheet === null) {
    saveSettings(book, settings, withFigures(tab.added, wanted), tab.choices);
    return answer;
  }
  // Stages and reps that the tab lacks come with their figure, as a build would add them.
  const added = withFigures(onlyWanted(tab.added, wanted), wanted);
  const isLacking = added.stages.length + added.reps.length > 0;
  const saved = isLacking ? saveSettings(book, settings, added, []) : null;
  const { sheet } = settings;
  const undos: (() => void)[] = saved === null ? [] : [saved.takeBack];
  try {
    const table = saved === null ? settings.table : readTable(sheet, book.civilDay);
    const changes = cellChanges(table, wanted, settings.assumptions);
    for (const run of runsOf(changes)) writeRun(sheet, run, undos);
    SpreadsheetApp.flush();
    if (!isAsWanted(book, sheet, wanted)) throw new Error(addonWords.assumptions.notTaken);
  } catch (error) {
    for (const undo of undos.reverse()) undo();
    SpreadsheetApp.flush();
    throw new Refusal(addonWords.putBack(SETTINGS_TAB, messageOf(error)));
  }
  return answer;
}

/** What differs from what stands there and may be written; what may not is said. */
function whatToWrite(
  request: AssumptionChanges,
  assumptions: Assumptions,
  sheet: Sheet | null,
  table: PlainTable,
): { wanted: Wanted; kept: string[] } {
  const words = addonWords.assumptions;
  const kept: string[] = [];
  const isFormula = formulaIn(sheet);
  const collect = (
    changes: readonly { readonly name: string; readonly figure: number | null }[],
    standing: ReadonlyMap<string, number | null>,
    id: "stages" | "reps",
    heading: string,
    fold: (name: string) => string,
  ): Map<string, number | null> => {
    const cells = figureCells(table, id, heading, fold);
    const wanted = new Map<string, number | null>();
    for (const { name, figure } of changes) {
      const now = standing.get(fold(name));
      if (now === undefined) kept.push(words.gone(name));
      else if (cells !== null && cells.column === null) kept.push(words.noColumn(name, heading));
      else if (isFormula(cells?.rowOf(name) ?? null, cells?.column ?? null)) kept.push(words.formula(name));
      else if (now !== figure) wanted.set(fold(name), figure);
    }
    return wanted;
  };
  const stages = new Map(assumptions.stages.map(({ stage, probability }) => [foldWord(stage), probability]));
  const reps = new Map(assumptions.reps.map(({ rep, quota }) => [foldOwner(rep), quota]));
  const wanted = {
    probabilities: collect(
      request.probabilities.map(({ stage, probability }) => ({ name: stage, figure: probability })),
      ...([stages, "stages", "Probability", foldWord] as const),
    ),
    quotas: collect(
      request.quotas.map(({ rep, quota }) => ({ name: rep, figure: quota })),
      ...([reps, "reps", "Quota", foldOwner] as const),
    ),
  };
  return { wanted, kept };
}

function withFigures(assumptions: Assumptions, { probabilities, quotas }: Wanted): Assumptions {
  return {
    ...assumptions,
    stages: assumptions.stages.map((row) => {
      const probability = probabilities.get(foldWord(row.stage));
      return probability === undefined ? row : { ...row, probability };
    }),
    reps: assumptions.reps.map((row) => {
      const quota = quotas.get(foldOwner(row.rep));
      return quota === undefined ? row : { ...row, quota };
    }),
  };
}

function onlyWanted(added: Assumptions, { probabilities, quotas }: Wanted): Assumptions {
  return {
    ...added,
    stages: added.stages.filter(({ stage }) => probabilities.has(foldWord(stage))),
    reps: added.reps.filter(({ rep }) => quotas.has(foldOwner(rep))),
    terms: [],
  };
}

/** The cells of the figures that stand in the tab already: rows that were only just added have theirs. */
function cellChanges(table: PlainTable, wanted: Wanted, before: Assumptions): CellChange[] {
  const stages = figureCells(table, "stages", "Probability", foldWord);
  const reps = figureCells(table, "reps", "Quota", foldOwner);
  const inPoints = stages !== null && stages.column !== null && isInPoints(table, stages.place, stages.column);
  const changes: CellChange[] = [];
  for (const { stage } of before.stages) {
    const probability = wanted.probabilities.get(foldWord(stage));
    const row = stages?.rowOf(stage) ?? null;
    if (probability === undefined || row === null || !stages || stages.column === null) continue;
    const figure = probability === null ? "" : inPoints ? cleanTo15Digits(probability * 100) : probability;
    changes.push({ row, column: stages.column, value: figure });
  }
  for (const { rep } of before.reps) {
    const quota = wanted.quotas.get(foldOwner(rep));
    const row = reps?.rowOf(rep) ?? null;
    if (quota === undefined || row === null || !reps || reps.column === null) continue;
    changes.push({ row, column: reps.column, value: quota ?? "" });
  }
  return changes;
}

/** Cells below each other are written at once. */
function runsOf(changes: readonly CellChange[]): CellChange[][] {
  const runs: CellChange[][] = [];
  const inOrder = [...changes].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const change of inOrder) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.column === change.column && last.row + 1 === change.row) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

function writeRun(sheet: Sheet, run: readonly CellChange[], undos: (() => void)[]): void {
  const [first] = run;
  if (first === undefined) return;
  const range = sheet.getRange(first.row, first.column, run.length, 1);
  const before: readonly (readonly unknown[])[] = range.getValues();
  undos.push(() => putBack(range, before));
  range.setValues(run.map(({ value }) => [value]));
}

/** A cell that a formula elsewhere fills comes back by itself once it is empty; written, it would stand in its way. */
function putBack(range: GoogleAppsScript.Spreadsheet.Range, before: readonly (readonly unknown[])[]): void {
  range.clearContent();
  SpreadsheetApp.flush();
  const now: readonly (readonly unknown[])[] = range.getValues();
  const isBack = before.every((row, at) => String(row[0]) === String(now[at]?.[0]));
  if (!isBack) range.setValues(before.map((row) => [...row]));
}

function isAsWanted(book: Book, sheet: Sheet, { probabilities, quotas }: Wanted): boolean {
  const read = readAssumptions(readTable(sheet, book.civilDay), book.dateOrder);
  if (!read.ok) return false;
  const stages = new Map(read.value.stages.map(({ stage, probability }) => [foldWord(stage), probability]));
  const reps = new Map(read.value.reps.map(({ rep, quota }) => [foldOwner(rep), quota]));
  const holds = (wanted: ReadonlyMap<string, number | null>, standing: ReadonlyMap<string, number | null>): boolean =>
    [...wanted].every(([name, figure]) => standing.get(name) === figure);
  return holds(probabilities, stages) && holds(quotas, reps);
}
