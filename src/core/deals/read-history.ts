/** The stage history: one entry a stage that a deal entered, and when. */
import type { CivilDate } from "../calendar.ts";
import { fail, ok, type Result } from "../result.ts";
import { cellText } from "./cell-text.ts";
import type { PlainTable } from "./plain-table.ts";
import { readAmountColumn } from "./read-amount.ts";
import { type DateOrder, readDateColumn } from "./read-dates.ts";
import { findSideColumns } from "./side-columns.ts";

export interface HistoryEntry {
  readonly deal: string;
  readonly stage: string;
  readonly entered: CivilDate;
  /** What the deal was worth and when it was expected to close from then on; absent or null where the table is silent. */
  readonly amount?: number | null;
  readonly due?: CivilDate | null;
}

/** Folded headers, the surest first. A history table has an id of its own, so plain "id" is not the deal's. */
const DEAL_HEADERS =
  "opportunity id|deal id|opportunity external id|opportunity|opportunity name|deal|id oportunidade|id oportunidad|record id|parent id|object id|deal record id|商談ID|取引ID";
const STAGE_HEADERS =
  "stage name|stage|deal stage|new stage|to stage|stage entered|new value|value|stage id|phase|neue phase|étape|etapa|estágio|fase|フェーズ|ステージ|status";
const ENTERED_HEADERS =
  "date entered|entered|entered on|entered at|date entered stage|stage entered date|created date|created at|created|created on|timestamp|changed on|change date|changed at|date changed|edit date|last stage change date|from date|start date|fivetran start|date|datum|data|fecha|geändert am|作成日|変更日";

const AMOUNT_HEADERS = "amount|deal amount|opportunity amount|new amount|value|betrag|montant|importe|valor|金額";
const DUE_HEADERS =
  "close date|expected close date|expected close|due date|closing date|abschlussdatum|date de clôture|fecha de cierre|data de fechamento|完了予定日";

const HISTORY_HEADERS = {
  deal: DEAL_HEADERS,
  stage: STAGE_HEADERS,
  entered: ENTERED_HEADERS,
  amount: AMOUNT_HEADERS,
  due: DUE_HEADERS,
} as const;

/**
 * The entries in the table's order; rows without a deal, a stage or a readable day are passed over.
 *
 * EMPTY_TAB; MISSING_COLUMNS when there is no column for the deal's id, its stage, or the day it was entered.
 */
export function readHistory(table: PlainTable, dateOrder: DateOrder): Result<readonly HistoryEntry[]> {
  if (table.rows.every((row) => row.every((cell) => cell === ""))) return fail({ code: "EMPTY_TAB", tab: table.tab });
  const found = findSideColumns(table, HISTORY_HEADERS, (has) => [
    ...(has("deal") ? [] : ["deal id"]),
    ...(has("stage") ? [] : ["stage"]),
    ...(has("entered") ? [] : ["date entered"]),
  ]);
  if (!found.ok) return found;
  const { headerRow, columns } = found.value;
  const { deal, stage, entered, amount, due } = columns;
  const rows = table.rows.slice(headerRow + 1);
  const { dates } = readDateColumn(
    rows.map((row) => row[entered] ?? ""),
    dateOrder,
  );
  const amounts = amount < 0 ? [] : readAmountColumn(rows.map((row) => row[amount] ?? "")).amounts;
  const dues =
    due < 0
      ? []
      : readDateColumn(
          rows.map((row) => row[due] ?? ""),
          dateOrder,
        ).dates;
  const entries: HistoryEntry[] = [];
  rows.forEach((row, index) => {
    const date = dates[index] ?? null;
    const [id, name] = [cellText(row[deal] ?? ""), cellText(row[stage] ?? "")];
    if (id === "" || name === "" || date === null) return;
    const entry = { deal: id, stage: name, entered: date };
    const more = { amount: amounts[index] ?? null, due: dues[index] ?? null };
    entries.push(amount < 0 && due < 0 ? entry : { ...entry, ...more });
  });
  return ok(entries);
}
