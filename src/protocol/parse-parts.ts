/** Parts that several readers of what came over the wire share: ids, days, columns. */
import { parseCivilDate } from "../core/calendar.ts";
import type { Field } from "../core/deals/deal.ts";
import { ALL_FIELDS } from "../core/deals/header-words.ts";
import type { ChosenColumn, StatementTabs } from "./protocol.ts";

export type Given = Readonly<Record<string, unknown>>;

export function parseColumns(value: unknown): ChosenColumn[] | null {
  if (!Array.isArray(value)) return null;
  const columns: ChosenColumn[] = [];
  for (const entry of value as readonly unknown[]) {
    if (!isObject(entry)) return null;
    const { field, header } = entry;
    if (!isField(field) || (header !== null && typeof header !== "string")) return null;
    columns.push({ field, header });
  }
  return columns;
}

function isField(value: unknown): value is Field {
  return ALL_FIELDS.some((field) => field === value);
}

export function isId(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

export function isDay(value: unknown): value is string {
  return typeof value === "string" && parseCivilDate(value) !== null;
}

export function isObject(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isTabs(value: unknown): value is StatementTabs {
  return value === "one" || value === "by rep";
}
