/** What a column's values look like: the second witness beside its header. */
import type { Share } from "../result.ts";
import { isCurrencyMark } from "./currency-marks.ts";
import { dateOfNumber, readDateText } from "./date-text.ts";
import type { Field } from "./deal.ts";
import { isErrorText } from "./error-cell.ts";
import { foldWord } from "./fold.ts";
import { outcomeOfWord } from "./outcome.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { PlainCell, PlainTable } from "./plain-table.ts";

/** Shares of the sampled cells that hold something (placeholders and error cells aside). */
export interface ColumnProfile {
  /** How many rows were looked at. */
  readonly sampled: number;
  /** How many sampled cells hold something. */
  readonly filled: number;
  readonly numbers: Share;
  /** Numbers and money text. */
  readonly amounts: Share;
  /** Money text that shows a currency. */
  readonly marked: Share;
  readonly dates: Share;
  /** Numbers that could be serial numbers of days. */
  readonly serials: Share;
  readonly flags: Share;
  /** Numbers from 0 to 100 and percentages. */
  readonly percents: Share;
  readonly decided: Share;
  /** Words for open, won and lost, and for nothing else. */
  readonly statuses: Share;
  readonly currencies: Share;
  /** Distinct cells ÷ filled cells. */
  readonly distinct: Share;
  readonly distinctCount: number;
}

const SAMPLE = 300;
/** Unreadable cells under an unmistakable header: better matched and every cell reported than "there is no amount". */
const IN_NAME_ONLY = 0.42;

/** Like a money text; the exact reading is read-amount.ts's, this only has to tell it from words and dates. */
const MONEY_LIKE = /^\(?[+-]?\s*([^\d\s()+-]{1,5})?\s*[+-]?\d[\d.,'’\s]*?\s*([^\d\s()+-]{1,5})?\)?-?$/u;
const FLAG =
  /^(?:true|false|yes|no|y|n|0|1|x|wahr|falsch|ja|nein|vrai|faux|oui|non|verdadero|falso|verdadeiro|sim|não|sí|si|sì|vero|tak|nie|nej|да|нет|はい|いいえ)$/i;

const OPEN_WORDS: ReadonlySet<string> = new Set(
  (
    "open|active|in progress|ongoing|pending|new|working|offen|aktiv|in bearbeitung|laufend|ouvert|ouverte|en cours|actif|" +
    "abierto|abierta|en curso|en proceso|activo|aberto|aberta|em aberto|em andamento|ativo|aperto|aperta|in corso|attivo|" +
    "suspended|otwarta|otwarty|öppen|pågående|åben|åpen|открыта|в работе|pausada|em negociação|" +
    "lopend|in behandeling|actief|進行中|商談中|オープン|open deal|not closed|on hold|stalled|paused|deleted|canceled|cancelled|out sold"
  )
    .split("|")
    .map(foldWord),
);

export function isStatusWord(text: string): boolean {
  return OPEN_WORDS.has(foldWord(text)) || outcomeOfWord(text) !== "open";
}

export function profileColumn(table: PlainTable, headerRow: number, column: number): ColumnProfile {
  const first = headerRow + 1;
  const step = Math.max(1, Math.floor((table.rows.length - first) / SAMPLE));
  const seen = new Set<string>();
  const counts = {
    filled: 0,
    numbers: 0,
    amounts: 0,
    marked: 0,
    dates: 0,
    serials: 0,
    flags: 0,
    percents: 0,
    decided: 0,
    statuses: 0,
    currencies: 0,
  };
  let sampled = 0;
  for (let row = first; row < table.rows.length; row += step) {
    sampled += 1;
    count(table.rows[row]?.[column] ?? "", counts, seen);
  }
  // A mostly blank column may show nothing in the sample: then every row is asked, until there is enough to see.
  if (counts.filled < 20 && step > 1) {
    for (let row = first; row < table.rows.length && counts.filled < SAMPLE; row += 1) {
      if ((row - first) % step !== 0) count(table.rows[row]?.[column] ?? "", counts, seen);
    }
  }
  const share = (part: number) => (counts.filled === 0 ? 0 : part / counts.filled);
  return {
    sampled,
    filled: counts.filled,
    numbers: share(counts.numbers),
    amounts: share(counts.amounts),
    marked: share(counts.marked),
    dates: share(counts.dates),
    serials: share(counts.serials),
    flags: share(counts.flags),
    percents: share(counts.percents),
    decided: share(counts.decided),
    statuses: share(counts.statuses),
    currencies: share(counts.currencies),
    distinct: share(seen.size),
    distinctCount: seen.size,
  };
}

type Counts = { -readonly [Name in Exclude<keyof ColumnProfile, "sampled" | "distinct" | "distinctCount">]: number };

function count(cell: PlainCell, counts: Counts, seen: Set<string>): void {
  const text =
    typeof cell === "object" ? cell.date : typeof cell === "string" ? cell.normalize("NFKC").trim() : String(cell);
  if (text === "" || isErrorText(text) || isPlaceholder(text)) return;
  counts.filled += 1;
  seen.add(text);
  if (typeof cell === "object") counts.dates += 1;
  else if (typeof cell === "boolean") counts.flags += 1;
  else if (typeof cell === "number") {
    counts.numbers += 1;
    counts.amounts += 1;
    if (dateOfNumber(cell)?.kind === "date") counts.serials += 1;
    if (cell >= 0 && cell <= 100) counts.percents += 1;
    if (cell === 0 || cell === 1) counts.flags += 1;
  } else countText(text, counts);
}

function countText(text: string, counts: Counts): void {
  if (FLAG.test(text)) counts.flags += 1;
  if (/^\d{1,3}(?:[.,]\d+)?\s*%$/.test(text)) counts.percents += 1;
  else if (isCurrencyMark(text)) counts.currencies += 1;
  else if (readDateText(text) !== null) {
    counts.dates += 1;
    // "20171231" is a day, a number and an id; the header decides.
    if (/^\d+$/.test(text)) counts.amounts += 1;
  } else if (isMoneyLike(text)) {
    counts.amounts += 1;
    if (/^\d{1,2}$|^100$/.test(text)) counts.percents += 1;
    if (/\p{Sc}/u.test(text)) counts.marked += 1;
  } else {
    if (outcomeOfWord(text) !== "open") counts.decided += 1;
    if (isStatusWord(text)) counts.statuses += 1;
  }
}

function isMoneyLike(text: string): boolean {
  const [match, before, behind] = MONEY_LIKE.exec(text) ?? [];
  return match !== undefined && [before, behind].every((mark) => mark === undefined || isCurrencyMark(mark));
}

/**
 * How well a column's values suit a field, 0–1. Without any row the header alone speaks; a column that is blank beside
 * filled ones may be the wrong one of two.
 */
export function suitability(field: Field, profile: ColumnProfile): Share {
  if (profile.filled === 0) return profile.sampled === 0 ? 0.9 : 0.75;
  const words = 1 - Math.min(1, profile.amounts + profile.dates + (profile.amounts > 0 ? 0 : profile.flags));
  switch (field) {
    case "amount":
    case "actualAmount":
      return profile.amounts >= 0.5 ? 1 : profile.amounts > 0.1 ? 0.6 : profile.dates > 0.5 ? 0 : IN_NAME_ONLY;
    case "call":
      return profile.amounts >= 0.5 && profile.dates <= 0.5 ? 1 : 0;
    case "created":
    case "closed":
    case "expectedClose":
    case "wonOn":
    case "lostOn":
    case "lastActivity":
      return profile.dates >= 0.5
        ? 1
        : profile.serials >= 0.8
          ? 0.8
          : profile.dates > 0.1
            ? 0.6
            : words > 0.5
              ? IN_NAME_ONLY
              : 0;
    case "probability":
      return profile.percents >= 0.5 ? 1 : profile.numbers >= 0.5 ? 0.5 : 0;
    case "stage":
      return stageFit(profile, words);
    case "status":
      // "Abandoned" and "Suspended" beside won and lost: a status still, and whoever reads it over calls every deal open.
      return profile.statuses >= 0.8 ? 1 : profile.decided >= 0.05 ? 0.6 : 0.3;
    case "isWon":
    case "isClosed":
      return profile.flags >= 0.9 ? 1 : 0;
    case "currency":
      return profile.currencies >= 0.8 ? 1 : words > 0.8 && profile.distinctCount <= 20 ? 0.6 : 0;
    case "id":
      return profile.dates > 0.5 && profile.amounts < 0.5
        ? 0
        : profile.distinct >= 0.98
          ? 1
          : profile.distinct >= 0.9
            ? 0.8
            : profile.distinct >= 0.5
              ? 0.45
              : 0.4;
    case "owner":
      return profile.dates > 0.5 && profile.amounts < 0.5 ? 0 : profile.filled > 30 && profile.distinct > 0.9 ? 0.6 : 1;
    case "name":
    case "account":
      return profile.dates > 0.5 && profile.amounts < 0.5 ? 0 : words > 0.5 ? 1 : 0.7;
    case "category":
    case "source":
    case "nextStep":
      return words > 0.3 ? 1 : 0.2;
  }
}

/** Stages are few words that repeat. Numbers may be a pipeline's stage ids; dates, flags and long unique texts are none. */
function stageFit(profile: ColumnProfile, words: Share): Share {
  if (profile.dates > 0.5 || profile.flags > 0.9) return 0.1;
  const repeats = profile.distinctCount <= 12 || profile.distinct <= 0.4;
  if (words < 0.5) return repeats ? 0.6 : 0.1;
  return repeats ? 1 : 0.5;
}
