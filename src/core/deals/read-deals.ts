/**
 * A plain table of a deals tab as deals, with everything there is to say about how they were read.
 *
 * Nothing is dropped in silence: a cell that cannot be read is an issue with its name, a row that is no deal is listed
 * with why, and a tab that holds no deals is refused with what is missing. After this nothing is unknown any more.
 */
import type { Assumptions, ColumnChoice } from "../assumptions/assumptions.ts";
import type { CivilDate } from "../calendar.ts";
import { ok, type Result, type Share } from "../result.ts";
import { wordMemory } from "../word-memory.ts";
import { cellText } from "./cell-text.ts";
import { choicesFor, chooseColumns, type FieldChoice } from "./choose-columns.ts";
import { currencyNamedIn, currencyOfMark } from "./currency-marks.ts";
import type { DealsReading, Field, Outcome } from "./deal.ts";
import { type ColumnsReading, type DealColumns, dealAt } from "./deal-columns.ts";
import { dealOutcome } from "./deal-outcome.ts";
import { dealRows } from "./deal-rows.ts";
import { readFlagColumn } from "./flags.ts";
import { foldedWords, foldWord } from "./fold.ts";
import { groupedColumns } from "./grouped-columns.ts";
import { isUnclear, outcomeOfWord, type StageRow } from "./outcome.ts";
import { codeOf, OPEN, WON } from "./outcomes.ts";
import { isNoOwner, isPlaceholder } from "./placeholder.ts";
import type { PlainCell, PlainTable } from "./plain-table.ts";
import { readAmountColumn } from "./read-amount.ts";
import { type DateColumn, type DateOrder, readDateColumn, type SiblingOrder } from "./read-dates.ts";
import { readProbabilityColumn } from "./read-probabilities.ts";
import { countsOfWords, foldOwner, unifySpellings } from "./spellings.ts";
import { type TabReader, tabReader } from "./tab-reader.ts";

export interface ReadDealsOptions {
  readonly assumptions: Assumptions;
  readonly dateOrder: DateOrder;
  readonly asOf: CivilDate;
  /** A person's choices; they win over the matching. Choices for other tabs are left aside. */
  readonly columns: readonly ColumnChoice[] | readonly FieldChoice[];
}

const DATE_FIELDS = [
  "created",
  "closed",
  "expectedClose",
  "wonOn",
  "lostOn",
  "lastActivity",
  "collectedOn",
  "refundedOn",
] as const;
type DateField = (typeof DATE_FIELDS)[number];

/**
 * The tab's deals.
 *
 * EMPTY_TAB, NO_HEADER_ROW, PIVOT_TABLE, MISSING_COLUMNS (an amount and a stage, status or won flag are needed),
 * COLUMN_GONE (a chosen column is not there).
 */
export function readDeals(table: PlainTable, options: ReadDealsOptions): Result<DealsReading> {
  const reading = readDealColumns(table, options);
  if (!reading.ok) return reading;
  const columns = reading.value.deals;
  const deals = Array.from(columns.rows, (_, deal) => dealAt(columns, deal));
  return ok({ ...reading.value, deals });
}

/** The same, column by column. */
export function readDealColumns(table: PlainTable, options: ReadDealsOptions): Result<ColumnsReading> {
  const chosen = chooseColumns(table, choicesFor(table.tab, options.columns));
  if (!chosen.ok) return chosen;
  const { headerRow, matches } = chosen.value;
  const { rows, skipped } = dealRows(table, headerRow, matches);
  const sums = skipped.filter(({ why }) => why === "total").length;
  const grouped = groupedColumns(table, rows, matches, sums > 1);
  const reader = tabReader(table, chosen.value, rows, grouped);
  for (const { field, column } of matches) if (grouped.has(column)) reader.reportHeader(field, "filled down");
  const deals = readRows(reader, options);
  return ok({
    deals,
    matches,
    issues: reader.issues(),
    skipped,
    headerRow: table.firstRow + headerRow,
  });
}

function readRows(reader: TabReader, options: ReadDealsOptions): DealColumns {
  const ids = readIds(reader);
  const names = reader.words("name");
  const accounts = reader.words("account");
  const categories = reader.words("category");
  const sources = reader.words("source");
  const products = reader.words("product");
  const splits = readSplits(reader);
  const nextSteps = reader.words("nextStep");
  const owners = unified(readOwners(reader), foldOwner);
  const { stages, outcomes, stageProbabilities } = readOutcomes(reader, options.assumptions);
  const { dates, swapped } = readDates(reader, options.dateOrder);
  const amounts = readAmounts(reader, "amount", swapped);
  const actualAmounts = readAmounts(reader, "actualAmount", swapped);
  const calls = readAmounts(reader, "call", swapped);
  const collected = readAmounts(reader, "collected", swapped);
  const refunded = readAmounts(reader, "refunded", swapped);
  const currencies = readCurrencies(reader);
  const given = readProbabilities(reader);
  const created = dates.get("created") ?? null;
  const closing = [closeColumns("open", dates), closeColumns("won", dates), closeColumns("lost", dates)];
  const closed = new Array<CivilDate | null>(outcomes.length);
  const probabilities = new Array<number | null>(outcomes.length);
  for (let deal = 0; deal < outcomes.length; deal += 1) {
    const outcome = outcomes[deal] ?? OPEN;
    probabilities[deal] =
      outcome === OPEN ? (given?.[deal] ?? stageProbabilities?.[deal] ?? null) : outcome === WON ? 1 : 0;
    const close = closeColumn(closing[outcome] ?? [], deal);
    const day = close?.dates[deal] ?? null;
    closed[deal] = day;
    if (outcome === OPEN || close === null || day === null) continue;
    if ((created?.[deal] ?? day) > day) reader.report("created", deal, "created after closed");
    if (day > options.asOf) reader.report(close.field, deal, "closed in the future", day);
  }
  return {
    rows: sheetRows(reader),
    ids,
    names,
    accounts,
    owners,
    stages,
    outcomes,
    amounts: wonAtActual(amounts, actualAmounts, outcomes),
    currencies,
    probabilities,
    created,
    closed,
    calls,
    categories,
    sources,
    lastActivity: dates.get("lastActivity") ?? null,
    products,
    collected,
    collectedOn: dates.get("collectedOn") ?? null,
    refunded,
    refundedOn: dates.get("refundedOn") ?? null,
    splits,
    nextSteps,
  };
}

function sheetRows({ rows, sheetRow }: TabReader): Int32Array {
  const found = new Int32Array(rows.length);
  for (let deal = 0; deal < rows.length; deal += 1) found[deal] = sheetRow(rows[deal] ?? 0);
  return found;
}

/** A won deal is worth what was invoiced for it, where the tab says so. */
function wonAtActual(amounts: Amounts | null, actual: Amounts | null, outcomes: Uint8Array): Amounts {
  if (actual === null) return amounts ?? [];
  return Array.from(outcomes, (outcome, deal) => (outcome === WON ? actual[deal] : null) ?? amounts?.[deal] ?? null);
}

type Amounts = readonly (number | null)[];

function readIds(reader: TabReader): string[] | null {
  const ids = reader.words("id");
  const seen = new Set<string>();
  ids?.forEach((id, index) => {
    if (id !== "" && seen.has(id)) reader.report("id", index, "duplicate id");
    seen.add(id);
  });
  return ids;
}

/** One name a line is a list too: its line breaks become separators before spaces are made one. */
function readSplits(reader: TabReader): string[] | null {
  const cells = reader.cells("split");
  const words = reader.words("split");
  return (
    words?.map((word, index) => {
      const cell = cells?.[index] ?? "";
      if (isPlaceholder(word)) return "";
      return word === "" || typeof cell !== "string" ? word : cellText(cell.trim().replace(/\s*[\r\n]+\s*/g, "; "));
    }) ?? null
  );
}

function readOwners(reader: TabReader): string[] | null {
  const owners = reader.words("owner");
  if (owners === null) return null;
  const isNobody = memo(isNoOwner);
  if (!owners.some(isNobody)) return owners;
  return owners.map((owner, index) => {
    if (!isNobody(owner)) return owner;
    reader.report("owner", index, "placeholder");
    return "";
  });
}

interface Standings {
  readonly stages: readonly string[] | null;
  readonly outcomes: Uint8Array;
  /** What the stage table says of each deal's stage; null without a table. */
  readonly stageProbabilities: readonly (Share | null)[] | null;
}

function readOutcomes(reader: TabReader, assumptions: Assumptions): Standings {
  const statuses = reader.words("status");
  const stages = unified(reader.has("stage") ? reader.words("stage") : statuses);
  const won = flags(reader, "isWon");
  const closed = flags(reader, "isClosed");
  const stageField: Field = reader.has("stage") ? "stage" : "status";
  const given = new Map(assumptions.stages.map((row) => [foldWord(row.stage), row]));
  const known = memo((stage) => given.get(foldWord(stage)) ?? null);
  const byWord = memo(outcomeOfWord);
  const isUnclearWord = memo(isUnclear);
  const outcomes = new Uint8Array(reader.rows.length);
  const stageProbabilities = given.size === 0 ? null : new Array<Share | null>(outcomes.length);
  for (let index = 0; index < outcomes.length; index += 1) {
    const stage = stages?.[index] ?? "";
    const status = statuses?.[index] ?? "";
    const stageRow = stage === "" ? null : known(stage);
    const isUnknown = stage !== "" && given.size > 0 && stageRow === null;
    if (isUnknown) reader.report(stageField, index, "unknown stage");
    // The stage table is also where a person says what a status such as "Cancelled" means.
    const statusRow = status === "" ? null : known(status);
    const { outcome, contradicting } = dealOutcome({
      // A tab without a stage column may keep its stages under "Status": the stage table then knows them.
      status:
        status === "" || (stageField === "status" && stageRow !== null) ? null : (statusRow?.outcome ?? byWord(status)),
      isWon: won?.[index] ?? null,
      isClosed: closed?.[index] ?? null,
      stage: stage === "" ? null : (stageRow?.outcome ?? byWord(stage)),
    });
    if (contradicting) reader.report(stageField, index, "contradicting outcome");
    else if (outcome === "open") {
      const hasStatus = stageField === "stage" && status !== "";
      const [field, word, row] = hasStatus
        ? (["status", status, statusRow] as const)
        : ([stageField, stage, stageRow] as const);
      // A status or a closed flag that says open leaves nothing unclear; an unknown stage has been reported as such.
      const isSaid = closed?.[index] === false || (!hasStatus && isUnknown);
      if (!isSaid && isUnclearWord(word) && isUnsaid(row)) reader.report(field, index, "unclear outcome");
    }
    if (stage === "" && status === "" && stages !== null) reader.report(stageField, index, "blank stage");
    outcomes[index] = codeOf(outcome);
    if (stageProbabilities !== null) stageProbabilities[index] = stageRow?.probability ?? null;
  }
  return { stages, outcomes, stageProbabilities };
}

/** Whoever gives a word an outcome or a probability in the stage table has said what it means. */
function isUnsaid(row: StageRow | null): boolean {
  return row === null || (row.outcome === "open" && row.probability === null);
}

function flags(reader: TabReader, field: "isWon" | "isClosed"): (boolean | null)[] | null {
  const cells = reader.cells(field);
  return cells && readFlagColumn(cells);
}

/** `datesSwapped`: the file is from another locale than the spreadsheet, so its amounts may have suffered too. */
function readAmounts(
  reader: TabReader,
  field: "amount" | "actualAmount" | "call" | "collected" | "refunded",
  datesSwapped: boolean,
): readonly (number | null)[] | null {
  const cells = reader.cells(field);
  if (cells === null) return null;
  const { amounts, issues, misread } = readAmountColumn(cells);
  if (misread === "mended") reader.reportHeader(field, "amounts misread");
  else if (misread === "likely" || (misread === "possible" && datesSwapped)) {
    reader.reportHeader(field, "amounts look misread");
  }
  for (const { index, rule } of issues) reader.report(field, index, rule);
  // Refunds are written with either sign, and mean the same.
  if (field === "refunded") return amounts.map((amount) => (amount === null ? null : Math.abs(amount)));
  for (let index = 0; index < amounts.length; index += 1) {
    if ((amounts[index] ?? 0) < 0) reader.report(field, index, "negative amount");
  }
  return amounts;
}

function readProbabilities(reader: TabReader): readonly (number | null)[] | null {
  const cells = reader.cells("probability");
  if (cells === null) return null;
  const { probabilities, issues } = readProbabilityColumn(cells);
  for (const { index, rule } of issues) reader.report("probability", index, rule);
  cells.forEach((cell, index) => {
    // What is typed as "75%" arrives as 0.75, also where the column's other cells are percent points.
    const wasDivided = typeof cell === "number" && cell > 0 && cell < 1 && (probabilities[index] ?? cell) < cell;
    if (wasDivided) reader.report("probability", index, "probability under one percent");
  });
  return probabilities;
}

/** By the currency column, else by the sign beside the amount, else by the amount's header ("Amount (EUR)"). */
function readCurrencies(reader: TabReader): string[] {
  const words = reader.words("currency");
  const cells = words === null ? reader.cells("amount") : null;
  const header = reader.header("amount");
  const inHeader = foldedWords(header)
    .map((word) => currencyOfMark(word))
    .find((code) => code !== null && code.length === 3);
  const codeOfWord = memo((word) => currencyOfMark(word) ?? word);
  const currencies =
    words?.map((word) => (word === "" ? "" : codeOfWord(word))) ??
    (cells ?? []).map(
      (cell) => (typeof cell === "string" ? currencyNamedIn(cell) : null) ?? (words === null ? (inHeader ?? "") : ""),
    );
  const counts = countsOfWords(currencies);
  const most = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))[0]?.[0];
  for (const currency of counts.keys()) {
    if (currency === most) continue;
    const first = currencies.indexOf(currency);
    reader.report(words === null ? "amount" : "currency", first, "mixed currencies", currency);
  }
  return currencies;
}

/**
 * Every date column, each settled by itself; one that settles nothing follows the others of the tab, which come from
 * the same export, before the locale decides.
 */
function readDates(reader: TabReader, localeOrder: DateOrder): { readonly dates: Dates; readonly swapped: boolean } {
  const columns = new Map<DateField, { readonly cells: PlainCell[]; readonly read: DateColumn }>();
  for (const field of DATE_FIELDS) {
    const cells = reader.cells(field);
    if (cells !== null) columns.set(field, { cells, read: readDateColumn(cells, localeOrder) });
  }
  const sibling = siblingOrder([...columns.values()].map(({ read }) => read));
  const dates = new Map<DateField, readonly (CivilDate | null)[]>();
  let swapped = false;
  for (const [field, { cells, read }] of columns) {
    const settled = sibling !== null && read.order === null ? readDateColumn(cells, localeOrder, sibling) : read;
    for (const { index, rule } of settled.issues) reader.report(field, index, rule);
    if (settled.swapped) reader.reportHeader(field, "day and month swapped");
    swapped = swapped || settled.swapped;
    dates.set(field, settled.dates);
  }
  return { dates, swapped };
}

function siblingOrder(columns: readonly DateColumn[]): SiblingOrder | null {
  const orders = new Set(columns.flatMap(({ order }) => (order === null ? [] : [order])));
  const [order] = orders;
  return order !== undefined && orders.size === 1 ? { order, swapped: columns.some(({ swapped }) => swapped) } : null;
}

type Dates = ReadonlyMap<DateField, readonly (CivilDate | null)[]>;

/** The columns that can hold a deal's close date, the best first. */
const CLOSE_FIELDS: Readonly<Record<Outcome, readonly DateField[]>> = {
  won: ["wonOn", "closed", "expectedClose"],
  lost: ["lostOn", "closed", "expectedClose"],
  open: ["expectedClose", "closed"],
};

interface CloseColumn {
  readonly field: DateField;
  readonly dates: readonly (CivilDate | null)[];
}

/** Those of them that the tab has. */
function closeColumns(outcome: Outcome, dates: Dates): readonly CloseColumn[] {
  return CLOSE_FIELDS[outcome].flatMap((field) => {
    const column = dates.get(field);
    return column === undefined ? [] : [{ field, dates: column }];
  });
}

/** The first of them that has a date for the deal. */
function closeColumn(columns: readonly CloseColumn[], index: number): CloseColumn | null {
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place];
    if (column !== undefined && (column.dates[index] ?? null) !== null) return column;
  }
  return null;
}

function unified(words: readonly string[] | null, fold?: (word: string) => string): readonly string[] | null {
  if (words === null) return null;
  const spelling = unifySpellings(words, fold);
  const isOne = [...spelling].every(([word, best]) => word === best);
  return isOne ? words : words.map((word) => spelling.get(word) ?? word);
}

function memo<T>(compute: (word: string) => T): (word: string) => T {
  const known = wordMemory<{ readonly value: T }>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = { value: compute(word) };
      known.set(word, found);
    }
    return found.value;
  };
}
