/**
 * A plain table of a deals tab as deals, with everything there is to say about how they were read.
 *
 * Nothing is dropped in silence: a cell that cannot be read is an issue with its name, a row that is no deal is listed
 * with why, and a tab that holds no deals is refused with what is missing. After this nothing is unknown any more.
 */
import type { Assumptions, ColumnChoice } from "../assumptions/assumptions.ts";
import type { CivilDate } from "../calendar.ts";
import { ok, type Result } from "../result.ts";
import { choicesFor, chooseColumns, type FieldChoice } from "./choose-columns.ts";
import { currencyNamedIn, currencyOfMark } from "./currency-marks.ts";
import type { Deal, DealsReading, Field, Outcome } from "./deal.ts";
import { dealOutcome } from "./deal-outcome.ts";
import { dealRows } from "./deal-rows.ts";
import { readFlagColumn } from "./flags.ts";
import { foldedWords, foldWord } from "./fold.ts";
import { groupedColumns } from "./grouped-columns.ts";
import { isUnclear, outcomeOfWord, type StageRow } from "./outcome.ts";
import { isNoOwner } from "./placeholder.ts";
import type { PlainCell, PlainTable } from "./plain-table.ts";
import { readAmountColumn } from "./read-amount.ts";
import { type DateColumn, type DateOrder, readDateColumn, type SiblingOrder } from "./read-dates.ts";
import { readProbabilityColumn } from "./read-probabilities.ts";
import { foldOwner, unifySpellings } from "./spellings.ts";
import { type TabReader, tabReader } from "./tab-reader.ts";

export interface ReadDealsOptions {
  readonly assumptions: Assumptions;
  readonly dateOrder: DateOrder;
  readonly asOf: CivilDate;
  /** A person's choices; they win over the matching. Choices for other tabs are left aside. */
  readonly columns: readonly ColumnChoice[] | readonly FieldChoice[];
}

const DATE_FIELDS = ["created", "closed", "expectedClose", "wonOn", "lostOn", "lastActivity"] as const;
type DateField = (typeof DATE_FIELDS)[number];

/**
 * The tab's deals.
 *
 * EMPTY_TAB, NO_HEADER_ROW, PIVOT_TABLE, MISSING_COLUMNS (an amount and a stage, status or won flag are needed),
 * COLUMN_GONE (a chosen column is not there).
 */
export function readDeals(table: PlainTable, options: ReadDealsOptions): Result<DealsReading> {
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

function readRows(reader: TabReader, options: ReadDealsOptions): Deal[] {
  const ids = readIds(reader);
  const names = reader.words("name");
  const accounts = reader.words("account");
  const categories = reader.words("category");
  const sources = reader.words("source");
  const nextSteps = reader.words("nextStep");
  const owners = unified(readOwners(reader), foldOwner);
  const standings = readOutcomes(reader, options.assumptions);
  const { dates, swapped } = readDates(reader, options.dateOrder);
  const amounts = readAmounts(reader, "amount", swapped);
  const actualAmounts = readAmounts(reader, "actualAmount", swapped);
  const calls = readAmounts(reader, "call", swapped);
  const currencies = readCurrencies(reader);
  const probabilities = readProbabilities(reader);
  return reader.rows.map((row, index) => {
    const { stage, outcome, stageRow } = standings[index] ?? NO_STANDING;
    const deal: Deal = {
      row: reader.sheetRow(row),
      id: ids?.[index] || `row ${reader.sheetRow(row)}`,
      name: names?.[index] ?? "",
      account: accounts?.[index] ?? "",
      owner: owners?.[index] ?? "",
      stage,
      outcome,
      amount: (outcome === "won" ? actualAmounts?.[index] : null) ?? amounts?.[index] ?? null,
      currency: currencies[index] ?? "",
      probability:
        outcome === "open" ? (probabilities?.[index] ?? stageRow?.probability ?? null) : outcome === "won" ? 1 : 0,
      created: dates.get("created")?.[index] ?? null,
      closed: closeDate(outcome, index, dates),
      call: calls?.[index] ?? null,
      category: categories?.[index] ?? "",
      source: sources?.[index] ?? "",
      lastActivity: dates.get("lastActivity")?.[index] ?? null,
      nextStep: nextSteps?.[index] ?? "",
    };
    if (outcome !== "open" && deal.closed !== null) {
      const field = closeField(outcome, index, dates);
      if (deal.created !== null && deal.created > deal.closed) reader.report("created", index, "created after closed");
      if (deal.closed > options.asOf) reader.report(field, index, "closed in the future", deal.closed);
    }
    return deal;
  });
}

function readIds(reader: TabReader): string[] | null {
  const ids = reader.words("id");
  const seen = new Set<string>();
  ids?.forEach((id, index) => {
    if (id !== "" && seen.has(id)) reader.report("id", index, "duplicate id");
    seen.add(id);
  });
  return ids;
}

function readOwners(reader: TabReader): string[] | null {
  const owners = reader.words("owner");
  if (owners === null) return null;
  return owners.map((owner, index) => {
    if (!isNoOwner(owner)) return owner;
    reader.report("owner", index, "placeholder");
    return "";
  });
}

interface ReadStanding {
  readonly stage: string;
  readonly outcome: Outcome;
  readonly stageRow: StageRow | null;
}

const NO_STANDING: ReadStanding = { stage: "", outcome: "open", stageRow: null };

function readOutcomes(reader: TabReader, assumptions: Assumptions): ReadStanding[] {
  const statuses = reader.words("status");
  const stages = unified(reader.has("stage") ? reader.words("stage") : statuses);
  const won = flags(reader, "isWon");
  const closed = flags(reader, "isClosed");
  const stageField: Field = reader.has("stage") ? "stage" : "status";
  const given = new Map(assumptions.stages.map((row) => [foldWord(row.stage), row]));
  const known = memo((stage) => given.get(foldWord(stage)) ?? null);
  const byWord = memo(outcomeOfWord);
  const isUnclearWord = memo(isUnclear);
  return reader.rows.map((_, index) => {
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
    return { stage, outcome, stageRow };
  });
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
  field: "amount" | "actualAmount" | "call",
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
  amounts.forEach((amount, index) => {
    if (amount !== null && amount < 0) reader.report(field, index, "negative amount");
  });
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
  const codeOf = memo((word) => currencyOfMark(word) ?? word);
  const currencies =
    words?.map((word) => (word === "" ? "" : codeOf(word))) ??
    (cells ?? []).map(
      (cell) => (typeof cell === "string" ? currencyNamedIn(cell) : null) ?? (words === null ? (inHeader ?? "") : ""),
    );
  const firstOf = new Map<string, number>();
  const counts = new Map<string, number>();
  currencies.forEach((currency, index) => {
    if (currency === "") return;
    if (!firstOf.has(currency)) firstOf.set(currency, index);
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  });
  const most = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))[0]?.[0];
  for (const [currency, index] of firstOf) {
    if (currency !== most) reader.report(words === null ? "amount" : "currency", index, "mixed currencies", currency);
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
function closeFields(outcome: Outcome): readonly DateField[] {
  switch (outcome) {
    case "won":
      return ["wonOn", "closed", "expectedClose"];
    case "lost":
      return ["lostOn", "closed", "expectedClose"];
    case "open":
      return ["expectedClose", "closed"];
  }
}

function closeField(outcome: Outcome, index: number, dates: Dates): DateField {
  const fields = closeFields(outcome);
  return fields.find((field) => (dates.get(field)?.[index] ?? null) !== null) ?? "closed";
}

function closeDate(outcome: Outcome, index: number, dates: Dates): CivilDate | null {
  return dates.get(closeField(outcome, index, dates))?.[index] ?? null;
}

function unified(words: readonly string[] | null, fold?: (word: string) => string): string[] | null {
  if (words === null) return null;
  const spelling = unifySpellings(words, fold);
  return words.map((word) => spelling.get(word) ?? word);
}

function memo<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined && !known.has(word)) {
      value = compute(word);
      known.set(word, value);
    }
    return value as T;
  };
}
