/**
 * What the CRMs call their columns, by field: the dictionary behind the column matching.
 *
 * Weight 1 is a name that can mean nothing else, 0.5 a name that fits where nothing better does. Words are written as
 * people write them and folded once; a leading "Deal - " or "Opportunity" need not be listed.
 */
import type { Field } from "./deal.ts";
import { foldWord } from "./fold.ts";

/** One line a weight: the weight, then the names, separated by "|". */
const WORDS: Readonly<Record<Field, string>> = {
  id: `
    1    opportunity id|deal id|record id|opp id|id opportunity|id deal|deal record id|crm id|id oportunidade
    1    id oportunidad
    0.97 id|opportunity key|deal key|商談ID|取引ID|レコードID|id du deal|id de la transaction|negócio id|datensatz-id
    0.9  external id|uuid|guid|key|deal number|opportunity number|deal no|opportunity no|opp number|record no
    0.7  reference|ref|number|nummer|no|nr|numéro|número|code|kennung|case safe id|18 character id
    0.9  ordernr|id record|internal id|レコード番号|案件番号|案件ID|lead number|laufende nummer|lfd nr|item id|id сделки|номер сделки`,
  name: `
    1    opportunity name|deal name|deal title|opportunity title|opportunity-name|nom de la transaction
    1    nom de l'opportunité|商談名|取引名|案件名|topic|titre de l'affaire|nombre del negocio|nombre de la oportunidad
    1    nome do negócio
    0.97 nome da oportunidade|nome dell'opportunità|nome opportunità|nome trattativa|naam van de deal|dealnaam
    0.97 verkaufschance|name der verkaufschance|titel der verkaufschance|thema|nombre del trato|deal naam|案件
    0.85 title|titel|titre|título|titolo|name|nom|nombre|nome|naam|bezeichnung|subject|betreff|objet|asunto|onderwerp
    0.7  opportunity|deal|opportunité|affaire|transaction|oportunidad|oportunidade|opportunità|trato|negócio|negocio
    0.7  project|projekt
    1    opportunitynaam|opportunity naam|szansa|nazwa szansy|affär|affärsnamn|trattativa|название сделки|сделка
    0.6  lead name|description|beschreibung|beskrivning|omschrijving|descripción|descrição|descrizione|vorhaben|chance
    0.6  nazwa|tytuł|название`,
  account: `
    1    account name|account|company name|company|customer name|customer|client name|client|organization
    1    organisation|associated company|potential customer|partner name|organization name|organisation name|取引先名|取引先
    1    会社名|顧客名|accountname|firma|firmenname|kunde|kundenname|unternehmen|potenzieller kunde|nom du compte|compte
    1    entreprise|société|organisation - nom|nombre de la cuenta|cuenta|empresa|nombre de empresa|cliente
    1    organización|nome da conta|conta|organização|nome da empresa|nome account|azienda|società|organizzazione
    1    relatie|klant|klantnaam|bedrijf|organisatie
    0.9  primary company|parent account|account full name|business name|client company|end customer|buyer|prospect
    0.9  prospect name
    0.6  account id|company id|customer id|account external id|id empresa|id cliente|id conta|organization id
    0.6  associated company id
    1    accountnaam|accounts|klient|kund|företag|kontrahent|nazwa firmy|organizacja|клиент|компания|контрагент
    0.8  lead name|companies`,
  owner: `
    1    opportunity owner|deal owner|owner|owner name|owner full name|opportunity-inhaber|besitzer|inhaber|商談 所有者
    1    商談所有者|sales rep|sales representative|salesperson|sales person|sales agent|sales rep name|rep|rep name
    1    account executive|ae|propriétaire|propriétaire de la transaction|propriétaire de l'affaire
    1    propriétaire de l'opportunité|propietario|propietario del negocio|propietario de la oportunidad|proprietário
    1    proprietário do negócio|proprietario|titolare opportunità|assigned user name|assigned user|assigned to
    1    zugewiesen an|assigné à|asignado a|atribuído a|assegnato a|toegewezen aan
    0.95 eigenaar|dealeigenaar|deal eigenaar|所有者|担当者|営業担当|営業担当者|取引担当者|besitzer des deals|deal-besitzer|seller
    0.95 seller name|closer|vendedor|vendedora|nome vendedor|vendeur|verkäufer|verkaeufer|venditore|verkoper|säljare
    0.95 sælger|vertriebsmitarbeiter|vertriebler|zuständig|zuständiger|verantwortlich|verantwortlicher|commercial
    0.95 comercial|responsable
    0.9  responsável|responsabile|agente|agent|eier|ägare|ejer|właściciel|handlowiec|sales owner|sales executive
    0.9  sales exec|bdm|record owner|opportunity owner name|opportunity owner full name|owner id name
    0.9  sales manager assigned|account rep|user name
    0.75 owner id|user id|owner external id|id vendedor|vendedor id|rep id|salesperson id|seller id|sales rep id
    0.75 employee|account manager
    0.6  user|employee name|representative|hubspot owner id|assigned|handled by|lead owner|opened by
    0.6  sales team member
    0.95 user responsible|responsible user|responsible person|responsible|owned by|assignee|deal assignee
    0.95 案件担当者|担当営業|営業担当者名|担当|ansvarig|kundansvarig|opiekun|ответственный|менеджер|vendedor responsável
    0.95 responsable commercial|kundenbetreuer|betreuer|chargé d'affaires|commerciale|ejecutivo de ventas|asesor
    0.9  key account manager|consultor|gestor|ejecutivo|mitarbeiter|営業|assignees`,
  amount: `
    1    opportunity amount|deal amount|deal value|opportunity value|opportunity-betrag|montant de la transaction
    1    valeur de l'affaire
    0.97 amount|close value|betrag|montant|importe|monto|importo|bedrag|金額|合計売上|取引金額|商談金額|valor do negócio
    0.97 valor del negocio
    0.95 value|wert|deal wert|valeur|valor|valore|waarde|belopp|beløb|beløp|kwota|wartość|总金额|金额|금액|deal size
    0.95 opportunity size
    0.92 est. revenue|estimated revenue|estimated value|est revenue|est value|est. value|estimated amount
    0.92 geschätzter umsatz|geschätzter wert
    0.9  total amount|contract value|total contract value|tcv|acv|annual contract value|auftragswert|auftragsvolumen
    0.9  net amount|netto
    0.85 sales amount|sale amount|sale value|sales value|gross amount|amount usd|amount eur|unweighted amount|arr
    0.85 annual recurring revenue
    0.8  revenue|umsatz|ingresos esperados|receita estimada|receita|ingresos|chiffre d'affaires|fatturato|omzet|売上
    0.8  売上金額|volumen|revenu
    0.75 amount in company currency|amount company currency|amount converted|converted amount|booking amount|bookings
    0.75 order value|pipeline value
    0.7  closed value|expected amount|expected value|new arr|net new arr|order amount|sales|sales price|closed amount
    0.7  deal price|revenu estimé
    0.6  expected revenue|erwarteter umsatz|revenu attendu|receita esperada|ricavo atteso|total|mrr|price|total price
    0.6  quote amount|summe|somma
    0.5  won amount|amount won|actual revenue|actual value|actual amount|size|ca|subtotal|grand total
    0.95 受注金額|案件金額|受注見込金額|見込金額|想定金額|見積金額|提案金額|合計金額|valor único|valor total|ammontare
    0.95 värde|ordervärde|affärsvärde|сумма|сумма сделки|importe total|montant total|montant ht|angebotswert|projected total
    0.92 amt|angebotssumme|auftragssumme|projektwert|projektvolumen|dealvolumen|valor estimado|importe estimado
    0.92 montant estimé|montant prévisionnel|wartość szansy|valore trattativa|valor da proposta|bid amount
    0.5  forecast amount|forecasted amount|prognosebetrag|予測金額
    0.7  likely|小計|summa|montant ttc|стоимость|бюджет|budget|amount gross|quoted amount`,
  currency: `
    1    currency|currency code|amount currency|currency of value|currency iso code|opportunity currency
    1    deal currency|währung|devise|moneda|moeda|valuta|divisa|通貨|währung des werts|währung von wert
    1    devise de la valeur|moneda del valor|moeda do valor
    0.9  total amount currency|value currency|price currency|deal currency code|currency name|ccy|waluta|货币|통화
    1    валюта|bid currency`,
  stage: `
    1    deal stage|opportunity stage|sales stage|stage|stage name|pipeline stage|verkaufsphase
    1    phase de la transaction|etapa de ventas|phase|vertriebsphase|deal phase|étape|étape de vente|phase de vente
    1    etapa|etapa del negocio|etapa da venda|etapa do negócio|estágio|estágio da venda|estágio do negócio|fase
    1    fase del negocio|fase di vendita|fase do negócio|フェーズ|取引ステージ|ステージ|商談フェーズ
    0.95 verkoopfase|dealfase|dealphase|verkaufsstufe|stufe|fas|etap|阶段|销售阶段|단계|sales phase|current stage
    0.95 opportunity phase|stadio
    0.85 stage id|pipeline stage id|status label|deal stage name|stage label|funnel stage|sales process stage
    0.85 sales cycle stage
    0.7  status|deal status|opportunity status|statut|estado|stato|ステータス|状態|milestone|step|pipeline step|sales status
    0.7  lead stage
    0.6  progress|lead status|funnel|pipeline status|status reason|statusgrund
    0.95 営業フェーズ|案件フェーズ|商談ステータス|案件ステータス|進捗状況|進捗|steg|affärssteg|säljsteg|etap sprzedaży
    0.95 стадия|стадия сделки|этап|этап сделки|etapa do funil|etapa del embudo|fase trattativa|verkaufsstatus
    0.95 vertriebsstatus`,
  status: `
    0.97 status|deal status|opportunity status|status type|statut|estado|stato|ステータス|win/loss|won/lost|win loss
    0.97 outcome|deal outcome
    0.9  state|result|ergebnis|resultado|résultat|esito|resultaat|結果|win/loss status|status (won/lost)
    0.9  opportunity state|deal state|状态
    0.9  situação|situación|situazione|статус|статус сделки`,
  isWon: `
    1    is won|is closed won|won?|is deal won|won flag|closed won flag|is deal closed won|has won|ist gewonnen
    1    est gagné|es ganado
    0.8  won|closed won|gewonnen|gagné|gagnée|ganado|ganho|vinto|受注|win|won deal`,
  isClosed: `
    1    is closed|closed?|is deal closed|closed flag|ist geschlossen|est fermé|está cerrado
    0.8  closed|geschlossen|fermé|fermée|cerrado|fechado|chiuso|gesloten
    0.8  deal closed|сделка закрыта`,
  probability: `
    1    probability|probability (%)|deal probability|win probability|opportunity probability|wahrscheinlichkeit
    1    wahrscheinlichkeit (%)|probabilité|probabilité (%)|probabilidad|probabilidade|probabilità|waarschijnlijkheid
    1    kans|確度|確度 (%)|取引確度|成約確度|sannolikhet
    0.95 close probability|closing probability|probability of close|probability to close|likelihood|chance|confidence
    0.95 win chance|prob
    0.85 win %|win likelihood|prob %|confidence level|stage probability|forecast probability|close %
    0.85 chance of success|sandsynlighed
    0.95 受注確度|取引の確度|prawdopodobieństwo|вероятность|probability of winning|abschlusswahrscheinlichkeit`,
  created: `
    1    created date|create date|created|created on|created at|creation date|date created|created time
    1    datetime created|deal created|erstelldatum|erstellungsdatum|erstellt am|erstellt|anlagedatum|anlegedatum
    1    angelegt|deal erstellt|angelegt am|date de création|créé le|créée le|affaire créée|fecha de creación|creado
    1    creado el|creado en|trato creado|fecha creación|data de criação|criado em|negócio criado em|criado
    1    data di creazione|data creazione|creato|creato il|aanmaakdatum|aangemaakt op|deal aangemaakt|作成日|作成日時|登録日|取引作成日
    1    oprettet|skapad
    0.9  date entered|create time|created datetime|creation time|date added|added on|added time|opened date|open date
    0.9  date opened|opened on
    0.85 engage date|engaged date|engagement date|entry date|opportunity created date|date of creation|opp created
    0.85 utworzono
    0.6  start date|opened|inquiry date|first contact date|date received|lead created date|lead date|startdatum
    0.6  date ouverture|fecha inicio
    0.5  first meeting date|qualified date|data inicio|data de início
    1    data utworzenia|data dodania|дата создания|aangemaakt|案件作成日|skapad datum|skapat|erfasst am|erfassungsdatum
    0.9  data de abertura|data apertura|fecha alta|fecha de alta|fecha de apertura|date d'ouverture|regdatum|起票日
    0.5  angebotsdatum|angebot vom|eingangsdatum|eingang|дата начала`,
  closed: `
    1    actual close date|actual closed date|actual closure date|actual closing date|deal closed on
    1    tatsächliches abschlussdatum|date de clôture réelle|fecha de cierre real|data de fechamento real
    1    data di chiusura effettiva|werkelijke sluitingsdatum
    0.97 close date|closed date|closing date|date closed|closed on|closed at|closed time|schlusstermin|abschlussdatum
    0.97 abgeschlossen am|deal abgeschlossen am|geschlossen am|date de fermeture|date de clôture|clôturé le|fermé le
    0.97 fecha de cierre|cerrado el|data de fechamento|fechado em|data fechamento|negócio fechado em|data di chiusura
    0.97 data chiusura|chiuso il|datum gesloten|sluitingsdatum|gesloten op|afsluitdatum|完了予定日|クローズ日|完了日|成約日|終了日
    0.97 lukkedato|stängningsdatum|data zamknięcia|fecha cierre
    0.9  close|close time|closure date|closing|date of close|deal close date|deal closing date|end date
    0.9  completion date|fechamento
    0.6  decision date|sale date|booking date|enddatum|date fin|fecha fin|data fim|transaction date|sales date
    0.6  deal date|abschluss
    0.5  date|datum|data|fecha|日付|invoice date
    0.97 дата закрытия|дата завершения|avslutsdatum|abschlusstermin|契約日
    0.6  orderdatum`,
  expectedClose: `
    1    expected close date|expected closing date|expected close|est close|est. close|estimated close
    1    expected closing|expected closure date|est. close date|est close date|estimated close date
    1    estimated closing date|forecast close date|forecasted close date|target close date|planned close date
    1    projected close date|anticipated close date|date deadline|erwartetes abschlussdatum
    1    voraussichtliches abschlussdatum|erwarteter abschluss|voraussichtlicher abschluss|geschätztes abschlussdatum
    1    geplantes abschlussdatum|gepl. abschlussdatum|gepl. abschluss|geplanter abschluss|erwarteter schlusstermin
    1    date de clôture prévue|date de fermeture prévue|date de clôture estimée|date prévue de clôture
    1    clôture prévue|fecha de cierre prevista|fecha esperada de cierre|fecha prevista de cierre
    1    fecha de cierre esperada|fecha de cierre estimada|fecha estimada de cierre|data de fechamento esperada
    1    data de fechamento prevista|data prevista de fechamento|previsão de fechamento|fechamento previsto
    1    data di chiusura prevista|chiusura prevista|data chiusura prevista|verwachte sluitingsdatum
    1    verwachte afsluitdatum|クローズ予定日
    0.95 受注予定日|expected date|expected close month|deadline|closing deadline|target date|förväntat stängningsdatum
    0.95 forventet lukkedato
    0.5  close date|closing date|close
    1    exp close|exp close date|anticipated closed date|anticipated close|expected closed date|forecast close|abschluss geplant|abschluss erwartet
    1    date de signature prévue|signature prévue|date prévisionnelle de signature|date de closing prévue|data stimata chiusura
    1    przewidywane zamknięcie|przewidywana data zamknięcia|spodziewana data zamknięcia|planowana data zamknięcia
    1    förväntat avslut|förväntat avslutsdatum|beräknat avslut|gesch. abschlussdatum|verwachte afsluiting|chiusura stimata
    1    voraussichtlicher abschlusstermin|geplanter abschlusstermin|предполагаемая дата закрытия
    1    受注予定月|受注予定|見込み時期|受注見込日|契約予定日
    0.9  data prevista|date prévue|data presunta di chiusura`,
  wonOn: `
    1    won time|won date|date won|won on|won at|closed won date|win date|date de gain|gagnée le|gagné le|ganho em
    1    data de ganho|data do ganho|gewonnen am|datum des gewonnenen deals|fecha de ganado|ganado el|fecha ganado
    1    vinto il|data vincita|ora di vincita|gewonnen op|受注日|deal gewonnen am
    0.9  entered closed won|date entered closed won|fecha de ganancia|trato ganado el|hora de ganado|tijd gewonnen
    0.6  signed date|contract signed date|date signed|order date|signature date`,
  lostOn: `
    1    lost time|lost date|date lost|lost on|lost at|closed lost date|date de perte|perdue le|perdu le|perdido em
    1    data de perda|data da perda|verloren am|datum des verlorenen deals|fecha de perdido|perdido el|fecha perdido
    1    perso il|ora di perdita|verloren op|失注日|deal verloren am
    0.9  entered closed lost|date entered closed lost|fecha de pérdida|tijd verloren`,
  actualAmount: `
    1    actual revenue|actual value|actual amount|tatsächlicher umsatz|tatsächlicher wert|ist-umsatz|revenu réel
    1    montant réel|ingresos reales|receita real|valor real|ricavi effettivi|valore effettivo|werkelijke opbrengst
    1    chiffre d'affaires réel|importe real|実際の売上
    0.9  closed won amount|won amount|amount won|won value|booked amount|final amount|final value|closed amount`,
  call: `
    1    rep's call|rep call|reps call|rep forecast|rep's forecast|sales rep forecast|forecast call|rep forecast amount
    1    rep's forecast amount|owner's forecast|owner forecast|seller forecast|ae forecast|rep commit|rep commit amount
    1    commit amount|committed amount|commit value|call amount|rep judgment|rep estimate|amount called|my call
    1    forecast-betrag|prognosebetrag|prognose vertrieb|vertriebsprognose|prognose des vertriebs|zugesagter betrag
    1    prognose des mitarbeiters|commit-betrag|montant du forecast|montant de prévision|montant de la prévision
    1    prévision du commercial|prévision du vendeur|montant engagé|importe del pronóstico|importe de la previsión
    1    monto del pronóstico|pronóstico del vendedor|previsión del vendedor|importe comprometido|monto comprometido
    1    valor da previsão|previsão do vendedor|valor comprometido|importo previsione|importo della previsione
    1    previsione del venditore|importo impegnato|prognosebedrag|forecastbedrag|prognose verkoper|toegezegd bedrag
    1    予測金額|売上予測金額|コミット金額|営業予測|担当者予測|担当者見込|prognosbelopp|säljarens prognos
    1    kwota prognozy|prognoza handlowca|сумма прогноза|прогноз менеджера
    0.9  forecast amount|forecasted amount`,
  category: `
    1    forecast category|forecast category name|forecast type|売上予測カテゴリ|予測カテゴリ|prognosekategorie|vorhersagekategorie
    1    catégorie de prévision|categoría de pronóstico|categoría de previsión|categoria de previsão
    1    categoria di previsione
    0.8  forecast|commit status|forecast status|manager forecast category|prognosecategorie|previsão`,
  source: `
    1    lead source|lead-quelle|leadquelle|source|deal source|opportunity source|origine|origine de la piste
    1    origine du lead|quelle|origen|fuente|origen del lead|fuente del lead|origem|fonte|origem do lead
    1    origem do negócio|fonte del lead|リードソース|bron|leadbron
    0.9  herkunft|provenance|original source|original traffic source|source channel|deal source channel
    0.9  lead source channel|流入元
    0.6  channel|campaign source|utm source|source name|kanal|canal
    0.9  sources|källa|źródło|bron van lead|origen del candidato|origen del prospecto|источник`,
  lastActivity: `
    1    last activity date|last activity|last activity time|letzte aktivität|datum der letzten aktivität
    1    dernière activité|date de la dernière activité|última actividad|fecha de la última actividad
    1    última atividade|data da última atividade|ultima attività|data ultima attività|laatste activiteit|前回の活動日
    1    最終活動日|最終活動日時|最後の活動日
    0.85 last contacted|last contact|last contact date|last touch|last touch date|last engagement date
    0.85 letzter kontakt|dernier contact
    0.85 last interaction|last interaction date|último contato|data do último contato|último contacto|ultimo contatto
    0.85 laatste contact|senaste aktivitet|senaste kontakt|ostatnia aktywność|最終接触日|последний контакт`,
  nextStep: `
    1    next step|next steps|nächster schritt|nächste schritte|prochaine étape|prochaines étapes|próximo paso
    1    próximos pasos|próximo passo|próximos passos|próxima etapa|prossimo passo|passo successivo|volgende stap
    1    次のステップ|next action
    1    siguiente paso|siguientes pasos|passaggio successivo|nästa steg|następny krok|次のアクション|次回アクション`,
};

/** Amounts that the CRM has converted into one currency for the whole company. */
const COMPANY_CURRENCY_WORDS =
  "amount in company currency|amount company currency|amount converted|converted amount|amount in base currency|amount (base)|" +
  "amount base currency|value in base currency|betrag in unternehmenswährung|montant dans la devise de l'entreprise|" +
  "importe en la moneda de la empresa|valor na moeda da empresa|total amount converted|converted value";

export const COMPANY_CURRENCY_AMOUNTS: ReadonlySet<string> = new Set(COMPANY_CURRENCY_WORDS.split("|").map(foldWord));

/** A pair: "Opportunity Amount" is in the deal's currency, and the plain amount beside it in the company's. */
export const DEAL_CURRENCY_AMOUNT = foldWord("opportunity amount");
export const PLAIN_AMOUNT = foldWord("amount");

/** Words in front of a header that say only what table it is from. */
export const TABLE_WORDS: ReadonlySet<string> = new Set(
  "deal deals opportunity opportunities opp oppty affaire affaires transaction negocio trato geschaft verkaufschance property oportunidad oportunidade opportunita affare trattativa szansa sprzedazy сделка crm sfdc hs hubspot sales 商談 取引 案件".split(
    " ",
  ),
);

/** Words that name no field by themselves and may be read over. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  "the of in a an is de del della do da der die das des du la le el l d c fur for to en em zu usd eur gbp chf jpy local".split(
    " ",
  ),
);

/** A word, and how surely it names the field. */
export interface HeaderWord {
  readonly field: Field;
  readonly weight: number;
}

let known: ReadonlyMap<string, readonly HeaderWord[]> | null = null;

/** The fields that a folded name can stand for. The dictionary is folded when it is first asked, not with every script. */
export function fieldsOfWord(folded: string): readonly HeaderWord[] {
  known = known ?? dictionary();
  return known.get(folded) ?? [];
}

export const ALL_FIELDS = Object.keys(WORDS) as readonly Field[];

function dictionary(): Map<string, HeaderWord[]> {
  const fields = new Map<string, HeaderWord[]>();
  for (const [field, lines] of Object.entries(WORDS) as [Field, string][]) {
    for (const line of lines.trim().split("\n")) {
      const [, weight = "", names = ""] = /^\s*([\d.]+)\s+(.*)$/.exec(line) ?? [];
      for (const name of names.split("|")) learn(fields, foldWord(name), { field, weight: Number(weight) });
    }
  }
  // "Date création" and "Fecha prevista cierre": people leave the little words out. What has a meaning already keeps it.
  const shortened = new Map<string, HeaderWord[]>();
  for (const [field, lines] of Object.entries(WORDS) as [Field, string][]) {
    for (const name of lines.replace(/^\s*[\d.]+\s+/gm, "|").split(/[|\n]/)) {
      const words = name.trim().split(/[\s'’]+/);
      const telling = words.filter((word) => !FILLER_WORDS.has(foldWord(word)));
      const short = foldWord(telling.join(""));
      if (telling.length < 2 || telling.length === words.length || fields.has(short)) continue;
      const weight = fields.get(foldWord(name))?.find((entry) => entry.field === field)?.weight ?? 0;
      learn(shortened, short, { field, weight: weight * 0.97 });
    }
  }
  for (const [name, entries] of shortened) fields.set(name, entries);
  return fields;
}

/** The first meaning of a name for a field stands. */
function learn(fields: Map<string, HeaderWord[]>, name: string, entry: HeaderWord): void {
  const others = fields.get(name) ?? [];
  if (!others.some(({ field }) => field === entry.field)) fields.set(name, [...others, entry]);
}
