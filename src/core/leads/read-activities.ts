/** The activities tab as activities: calls, meetings, emails, and what leads did on the website. */
import { toSerial } from "../calendar.ts";
import { cellText, isBlankCell } from "../deals/cell-text.ts";
import { isErrorText } from "../deals/error-cell.ts";
import { isNoOwner } from "../deals/placeholder.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import { readAmount } from "../deals/read-amount.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { findSideColumns } from "../deals/side-columns.ts";
import { foldOwner } from "../deals/spellings.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import type { ActivitiesReading, Activity, ActivityField } from "./lead.ts";
import { oneSpelling } from "./read-leads.ts";
import { readMomentColumn } from "./read-moments.ts";

/** Folded headers, the surest first. */
const HEADERS: Readonly<Record<ActivityField, string>> = {
  date: "activity date|activity date time|date|start date time|start datetime|start date|start time|start|starts at|due date|due date only|due on|occurred at|occurred|timestamp|time|completed date|completed date time|completed on|completed at|date/time|event date|event time|sent date|created date|created at|created on|create date|create time|created time|datum|aktivitätsdatum|fällig am|beginn|date d'activité|date de début|date|échéance|fecha|fecha de actividad|fecha de inicio|data|data da atividade|data di inizio|datum activiteit|日付|活動日|期日|開始日時",
  kind: "activity type|task subtype|event type|engagement type|type of activity|activity|activity name|kind|type|event|action|event name|channel|subject|aktivität|aktivitätstyp|art|typ|betreff|type d'activité|activité|objet|tipo de actividad|actividad|tipo|asunto|tipo de atividade|atividade|assunto|tipo di attività|attività|oggetto|soort|活動種別|種別|種類|件名",
  owner:
    "activity owner|assigned|assigned to|assigned to user|assigned to id|activity assigned to|owner|owner name|owner id|hubspot owner id|rep|sales rep|salesperson|user|user name|user id|done by|logged by|created by|zugewiesen an|inhaber|besitzer|benutzer|attribué à|propriétaire|utilisateur|asignado a|propietario|usuario|atribuído a|proprietário|responsável|usuário|assegnato a|proprietario|toegewezen aan|eigenaar|担当者|任命先|所有者",
  lead: "lead id|leadid|who id|whoid|lead|lead name|lead email|contact id|contact|contact name|contact person|prospect|prospect id|prospect name|person|name|related to|email|company / account|account id|account|account name|company|company name|organization|what id|whatid|kontakt|interessent|contact associé|contacto|prospecto|contato|contatto|リード|リードID|取引先責任者|名前",
  outcome:
    "outcome|meeting outcome|call outcome|call result|call disposition|result|disposition|task status|status|done|ergebnis|résultat|statut|resultado|estado|risultato|stato|resultaat|結果|状況",
  hours:
    "hours|duration (hours)|duration hours|duration in hours|hours spent|time spent (hours)|stunden|dauer (stunden)|heures|durée (heures)|horas|duración (horas)|duração (horas)|ore|durata (ore)|uren|時間",
  minutes:
    "minutes|mins|duration (minutes)|duration (min)|duration minutes|duration in minutes|duration min|meeting duration (minutes)|minuten|dauer (minuten)|dauer in minuten|durée (minutes)|minutos|duración (minutos)|duração (minutos)|minuti|durata (minuti)|分",
  seconds:
    "seconds|duration (seconds)|duration seconds|duration in seconds|call duration in seconds|call duration (seconds)|sekunden|secondes|segundos|secondi|秒",
  duration:
    "duration|call duration|meeting duration|length|time spent|dauer|durée|duración|duração|durata|duur|所要時間",
};

/**
 * The activities in the table's order; rows without a kind are passed over.
 *
 * A plain "Duration" is a time (1:30), a span of time as Sheets keeps it, or else minutes. EMPTY_TAB; MISSING_COLUMNS
 * without a column for the day or for the kind of activity.
 */
export function readActivities(table: PlainTable, dateOrder: DateOrder): Result<ActivitiesReading> {
  if (table.rows.every((row) => row.every((cell) => cell === ""))) return fail({ code: "EMPTY_TAB", tab: table.tab });
  const found = findSideColumns(table, HEADERS, (has) => [
    ...(has("date") ? [] : ["activity date"]),
    ...(has("kind") ? [] : ["activity type"]),
  ]);
  if (!found.ok) return found;
  const { headerRow, columns } = found.value;
  const rows = table.rows.slice(headerRow + 1);
  const cellsOf = (field: ActivityField): PlainCell[] => rows.map((row) => row[columns[field]] ?? "");
  const textsOf = (field: ActivityField): string[] =>
    cellsOf(field).map((cell) => {
      const text = cellText(cell);
      return isErrorText(text) ? "" : text;
    });
  const { moments } = readMomentColumn(cellsOf("date"), dateOrder);
  const kinds = oneSpelling(textsOf("kind"));
  const owners = oneSpelling(textsOf("owner"), foldOwner);
  const [leads, outcomes] = [textsOf("lead"), textsOf("outcome")];
  const unit = (["hours", "minutes", "seconds", "duration"] as const).find((field) => columns[field] >= 0) ?? null;
  const spans = unit === null ? [] : cellsOf(unit);
  const activities: Activity[] = [];
  let [undated, badHours] = [0, 0];
  for (const [index, kind] of kinds.entries()) {
    if (kind === "") continue;
    const owner = owners[index] ?? "";
    const span = spans[index] ?? "";
    const hours = unit === null || isBlankCell(span) ? null : finiteOrNull(hoursOf(span, unit));
    const moment = moments[index] ?? null;
    if (moment === null) undated += 1;
    if (unit !== null && !isBlankCell(span) && hours === null) badHours += 1;
    activities.push({
      moment,
      owner: isNoOwner(owner) ? "" : owner,
      kind,
      hours,
      lead: leads[index] ?? "",
      outcome: outcomes[index] ?? "",
    });
  }
  const has = new Set((Object.keys(columns) as ActivityField[]).filter((field) => columns[field] >= 0));
  return ok({ activities, has, undated, badHours });
}

/** Digits without end, and the largest number there is rounded to 15 digits, are no hours. */
function finiteOrNull(hours: number | null): number | null {
  return hours !== null && Number.isFinite(hours) ? hours : null;
}

const IN_AN_HOUR = { hours: 1, minutes: 60, seconds: 3600, duration: 60 } as const;
/** A span of time is kept as the day 1899-12-30 and its time. */
const DAY_ZERO = "1899-12-30";

/** null: no time of 0 or more. */
function hoursOf(cell: PlainCell, unit: keyof typeof IN_AN_HOUR): number | null {
  if (typeof cell === "boolean") return null;
  if (typeof cell === "object") {
    const days = toSerial(cell.date) - toSerial(DAY_ZERO as typeof cell.date) + (cell.time ?? 0);
    return days >= 0 && days < 366 ? cleanTo15Digits(Math.round(days * 86_400) / 3600) : null;
  }
  if (typeof cell === "string") {
    const [, hours, minutes, seconds = "0"] = /^\s*(\d+):(\d{2})(?::(\d{2}))?\s*$/.exec(cell) ?? [];
    if (hours !== undefined && minutes !== undefined) {
      return cleanTo15Digits(Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600);
    }
  }
  const figure = typeof cell === "number" ? cell : readAmount(cell);
  return typeof figure !== "number" || !(figure >= 0) ? null : cleanTo15Digits(figure / IN_AN_HOUR[unit]);
}
