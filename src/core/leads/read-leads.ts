/** The leads tab as leads. */
import { toSerial } from "../calendar.ts";
import { cellText } from "../deals/cell-text.ts";
import { isErrorText } from "../deals/error-cell.ts";
import { readFlag, readFlagColumn } from "../deals/flags.ts";
import { foldWord } from "../deals/fold.ts";
import { isNoOwner } from "../deals/placeholder.ts";
import type { PlainCell, PlainTable } from "../deals/plain-table.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { findSideColumns } from "../deals/side-columns.ts";
import { foldOwner, unifySpellings } from "../deals/spellings.ts";
import type { PointsRow } from "../planning/lead-score.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Lead, LeadField, LeadMark, LeadsReading } from "./lead.ts";
import { readMomentColumn, settledOrder } from "./read-moments.ts";

/** Folded headers, the surest first. */
const HEADERS: Readonly<Record<LeadField, string>> = {
  id: "lead id|leadid|lead record id|record id|lead number|lead no|id|vid|contact id|prospect id|lead-id|lead identifier|id do lead|id del lead|リードID|レコードID",
  name: "lead name|full name|name|contact name|lead|lead title|prospect|prospect name|person|person name|company|company name|company / account|account|account name|organization|email|email address|last name|lead-name|firma|nom|nom du lead|nombre|nome|リード名|会社名|氏名",
  owner:
    "lead owner|owner|owner name|lead owner alias|assigned to|assigned user name|assigned user|contact owner|hubspot owner|rep|sales rep|salesperson|sales person|owner id|lead owner id|hubspot owner id|user id|lead-inhaber|inhaber|besitzer|propriétaire|propriétaire du lead|propietario|responsable|proprietário|responsável|proprietario|eigenaar|所有者|リード所有者|担当者",
  source:
    "lead source|source|original source|original traffic source|hs analytics source|traffic source|utm source|channel|lead channel|lead-quelle|quelle|leadquelle|origine|origine du lead|origine de la piste|origen|origen del lead|fuente|origem|origem do lead|fonte|fonte do lead|bron|leadbron|リードソース|ソース",
  created:
    "created|created date|create date|created on|created at|created time|created datetime|date created|date/time created|lead created|lead created date|lead created at|lead create date|creation date|createdate|inquiry date|received|received at|submitted at|erstelldatum|erstellt|erstellt am|date de création|créé le|fecha de creación|creado|creado el|data de criação|criado em|data creazione|data di creazione|aangemaakt op|作成日|作成日時",
  responded:
    "first response|first responded|first responded at|first response at|first response date|first response time|first reply|responded|responded at|responded on|response date|first outreach|first outreach date|first contact|first contacted|first contacted at|first contact date|first call|first call date|first call date time|first call datetime|first touch|first touch date|date of first engagement|first engagement date|first email date time|first activity date|erste antwort|erster kontakt|erstkontakt|première réponse|premier contact|primera respuesta|primer contacto|primeira resposta|primeiro contato|prima risposta|primo contatto|eerste reactie|初回対応日|初回対応日時",
  converted:
    "converted|is converted|lead converted|has converted|konvertiert|converti|convertido|convertito|geconverteerd|取引開始済み|コンバート済み",
  convertedOn:
    "converted date|conversion date|converted on|converted at|convert date|date converted|lead converted date|qualified date|became an opportunity date|become an opportunity date|became a customer date|konvertiert am|konvertierungsdatum|date de conversion|fecha de conversión|data de conversão|data di conversione|conversiedatum|取引開始日",
  convertedDeal:
    "converted opportunity id|converted opportunity|converted deal|converted deal id|opportunity id|deal id|associated deal|associated deal ids",
  status:
    "lead status|status|lifecycle stage|lifecyclestage|hs lead status|lead stage|stage|state|statut|estado|stato|ステータス|リード状況",
};

/** Of a status: the lead has become something more. */
const CONVERTED_WORDS: ReadonlySet<string> = new Set(
  "converted|closed - converted|opportunity|customer|won|closed won|sales qualified lead opportunity|konvertiert|qualifiziert und konvertiert|converti|convertie|convertido|convertida|convertito|geconverteerd|コンバート済み|取引開始済み"
    .split("|")
    .map(foldWord),
);

/** Of a status: nobody works on the lead any more. */
const DROPPED_WORDS: ReadonlySet<string> = new Set(
  "unqualified|disqualified|not qualified|closed - not converted|not converted|junk|junk lead|lost|lost lead|bad data|spam|dead|rejected|unresponsive|do not contact|unqualifiziert|disqualifiziert|nicht qualifiziert|verloren|non qualifié|disqualifié|perdu|no calificado|descartado|perdido|desqualificado|não qualificado|non qualificato|squalificato|perso|niet gekwalificeerd|対象外|不適格"
    .split("|")
    .map(foldWord),
);

/**
 * The leads in the table's order. A lead has converted when its tick box says so, when it has a day of conversion or a deal
 * that it became, or when its status is a word for it.
 *
 * Columns whose header is an event of `points` become the lead's marks. EMPTY_TAB; MISSING_COLUMNS without a column for the
 * lead's id or name, or with nothing beside it that a report could use.
 */
export function readLeads(
  table: PlainTable,
  dateOrder: DateOrder,
  points: readonly Pick<PointsRow, "event">[],
): Result<LeadsReading> {
  if (table.rows.every((row) => row.every((cell) => cell === ""))) return fail({ code: "EMPTY_TAB", tab: table.tab });
  const found = findSideColumns(table, HEADERS, (has) => [
    ...(has("id") || has("name") ? [] : ["lead id or name"]),
    ...(has("created") || has("owner") || has("source") || has("converted") || has("status")
      ? []
      : ["created date, owner, source or status"]),
  ]);
  if (!found.ok) return found;
  const { headerRow, columns, headers } = found.value;
  const rows = table.rows.slice(headerRow + 1);
  const cellsOf = (field: LeadField): PlainCell[] | null => {
    const column = columns[field];
    return column < 0 ? null : rows.map((row) => row[column] ?? "");
  };
  const textsOf = (field: LeadField): string[] => (cellsOf(field) ?? []).map(wordOf);
  const dayCells = {
    created: cellsOf("created") ?? [],
    responded: cellsOf("responded") ?? [],
    convertedOn: cellsOf("convertedOn") ?? [],
  };
  const sibling = settledOrder(Object.values(dayCells), dateOrder);
  const moments = {
    created: readMomentColumn(dayCells.created, dateOrder, sibling),
    responded: readMomentColumn(dayCells.responded, dateOrder, sibling),
    convertedOn: readMomentColumn(dayCells.convertedOn, dateOrder, sibling),
  };
  const [ids, names, sources] = [textsOf("id"), textsOf("name"), oneSpelling(textsOf("source"))];
  const owners = oneSpelling(textsOf("owner"), foldOwner);
  const [flags, deals, states] = [
    readFlagColumn(cellsOf("converted") ?? []),
    textsOf("convertedDeal"),
    textsOf("status"),
  ];
  const marks = markColumns(headers, Object.values(columns), points);
  const leads: Lead[] = [];
  let nameless = 0;
  rows.forEach((row, index) => {
    const name = names[index] ?? "";
    const id = (ids[index] ?? "") || name;
    if (id === "") {
      if (row.some((cell) => cellText(cell) !== "")) nameless += 1;
      return;
    }
    const owner = owners[index] ?? "";
    const convertedOn = moments.convertedOn.moments[index] ?? null;
    const converted =
      flags[index] ??
      (convertedOn !== null || (deals[index] ?? "") !== "" || CONVERTED_WORDS.has(foldWord(states[index] ?? "")));
    leads.push({
      id,
      name: name || id,
      owner: isNoOwner(owner) ? "" : owner,
      source: sources[index] ?? "",
      created: moments.created.moments[index] ?? null,
      responded: moments.responded.moments[index] ?? null,
      converted,
      convertedOn,
      dropped: !converted && DROPPED_WORDS.has(foldWord(states[index] ?? "")),
      marks: marks.flatMap(({ column, event }): LeadMark[] => {
        const count = countOf(row[column] ?? "");
        return count === 0 ? [] : [{ event, count }];
      }),
      row: table.firstRow + headerRow + 1 + index,
    });
  });
  const has = new Set((Object.keys(columns) as LeadField[]).filter((field) => columns[field] >= 0));
  const unreadable = Object.values(moments).reduce((sum, column) => sum + column.unreadable, 0);
  return ok({ leads, has, nameless, unreadable });
}

/** Leads as they were known on a day: those created by then, answered and converted by then. */
export function leadsKnownOn(leads: readonly Lead[], asOf: Parameters<typeof toSerial>[0]): readonly Lead[] {
  const past = toSerial(asOf) + 1;
  return leads
    .filter(({ created }) => created === null || created < past)
    .map((lead) => {
      const responded = lead.responded !== null && lead.responded >= past ? null : lead.responded;
      const isLater = lead.convertedOn !== null && lead.convertedOn >= past;
      return isLater
        ? { ...lead, responded, converted: false, convertedOn: null }
        : responded === lead.responded
          ? lead
          : { ...lead, responded };
    });
}

function wordOf(cell: PlainCell): string {
  const text = cellText(cell);
  return isErrorText(text) ? "" : text;
}

/** Of one column: a word that is spelled in several ways is one word. */
export function oneSpelling(words: readonly string[], fold?: (word: string) => string): string[] {
  const unified = unifySpellings(words, fold);
  return words.map((word) => unified.get(word) ?? word);
}

function markColumns(
  headers: readonly string[],
  taken: readonly number[],
  points: readonly Pick<PointsRow, "event">[],
): { readonly column: number; readonly event: string }[] {
  const events = new Set(points.map(({ event }) => foldWord(event)));
  return headers.flatMap((header, column) => {
    const word = foldWord(header.replace(/__c\s*$/i, ""));
    return word !== "" && events.has(word) && !taken.includes(column) ? [{ column, event: header }] : [];
  });
}

/** A ticked box counts once, a number as often as it says; anything else not at all. */
function countOf(cell: PlainCell): number {
  if (typeof cell === "number") return Math.max(0, cell);
  if (typeof cell === "string" && /^\d+$/.test(cell.trim())) {
    const count = Number(cell);
    // Digits without end are no count.
    return Number.isFinite(count) ? count : 0;
  }
  return readFlag(cell) === true ? 1 : 0;
}
