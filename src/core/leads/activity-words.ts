/** What kinds of activity mean: which sell, which are meetings with prospects, and which outcomes say that none took place. */
import { foldWord } from "../deals/fold.ts";

const list = (words: string): readonly string[] => words.split("|");

/**
 * Meetings with prospects, where the settings name none.
 *
 * English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese; internal meetings are none.
 */
export const MEETING_WORDS: readonly string[] = list(
  "meeting|logged meeting|client meeting|customer meeting|prospect meeting|sales meeting|video meeting|online meeting|demo|product demo|demo call|discovery|discovery call|discovery meeting|presentation|sales presentation|site visit|on-site visit|visit|lunch|appointment|termin|besprechung|kundentermin|kundenbesuch|vorführung|präsentation|réunion|rendez-vous|démo|démonstration|présentation|visite|reunión|cita|demostración|presentación|visita|reunião|demonstração|apresentação|riunione|appuntamento|dimostrazione|presentazione|vergadering|afspraak|demonstratie|presentatie|bezoek|会議|商談|訪問|デモ|打ち合わせ|ミーティング",
);

/** Other activities that sell, where the settings name none: they reach out to a customer, or move a deal on. */
const OTHER_SELLING_WORDS: readonly string[] = list(
  "call|phone call|logged call|cold call|outbound call|inbound call|video call|follow-up|follow up|follow-up call|email|e-mail|sales email|outreach|prospecting|linkedin|linkedin message|sms|whatsapp|proposal|quote|quoting|negotiation|closing|selling|trial|product trial|anruf|telefonat|angebot|verhandlung|akquise|appel|courriel|proposition|devis|négociation|prospection|llamada|correo|correo electrónico|propuesta|negociación|prospección|ligação|chamada|proposta|negociação|prospecção|chiamata|telefonata|offerta|trattativa|gesprek|telefoongesprek|offerte|onderhandeling|電話|架電|メール|見積|提案|交渉",
);

export const SELLING_WORDS: readonly string[] = [...MEETING_WORDS, ...OTHER_SELLING_WORDS];

const NOT_HELD: ReadonlySet<string> = new Set(
  list(
    "cancelled|canceled|no show|no-show|noshow|not held|missed|rescheduled|declined|deferred|scheduled|planned|not started|open|abgesagt|nicht erschienen|geplant|verschoben|annulé|absent|planifié|cancelado|cancelada|no asistió|planificado|não compareceu|planejado|annullato|annullata|assente|pianificato|geannuleerd|niet verschenen|gepland|キャンセル|未実施|予定",
  ).map(foldWord),
);

/** Whether a kind of activity is one of the words, without case, accents, spaces and punctuation. */
export function isOneOf(words: readonly string[]): (kind: string) => boolean {
  const known = new Set(words.map(foldWord));
  return (kind) => known.has(foldWord(kind));
}

/** A meeting that was called off, or is still to come, was not held. */
export function wasHeld(outcome: string): boolean {
  return !NOT_HELD.has(foldWord(outcome));
}
