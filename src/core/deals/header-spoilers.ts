/** Words that tell a header apart from the field whose name is in it. */
import type { Field } from "./deal.ts";

/** Words that make a longer header mean something else: "Owner Role" is no owner, "Weighted amount" no amount. */
export const SPOILERS: Readonly<Record<Field, ReadonlySet<string>>> = spoilers({
  id: "owner account company customer user contact campaign pipeline product parent created modified portal team stage record type record",
  name: "record type user contact first last product campaign pipeline manager owner stage file partner rep team source category created modified",
  account:
    "owner inhaber manager type industry site number email phone rating source executive rep region segment age tier id",
  owner:
    "role email mail phone alias manager team region division department title count date time created modified id previous",
  amount:
    "weighted gewichtet gewichteter gewichtete pondere ponderee ponderado ponderada ponderato gewogen discount rabatt tax cost costs margin commission provision quota target count number quantity qty currency wahrung devise moneda moeda valuta date sum average avg min max median score id type category lost reason probability rate percent paid due monthly last previous change products annual company account employees employee kunden unternehmen jahresumsatz",
  currency: "amount value date rate",
  stage: "date time duration days age changed change last previous entered reason order number id history probability",
  status:
    "reason date time changed change last previous lead account contact email activity task payment invoice delivery",
  isWon: "reason date time amount value count rate",
  isClosed: "reason date time amount value count lost won",
  probability: "amount date weighted score reason range",
  created: "by id user modified closed last updated source type name",
  closed:
    "reason modified viewed referenced updated created activity contacted by id lost next last previous original birth fiscal quarter month year days count start begin due invoice engage stage entered first",
  expectedClose:
    "reason modified created activity by id last previous original fiscal quarter month year days count actual",
  wonOn: "reason amount value count",
  lostOn: "reason amount value count",
  actualAmount: "date weighted currency count",
  call: "date count type status category probability percent rate quota target notes comment currency time duration",
  category: "date id amount",
  source: "date id description detail details drill",
  lastActivity: "type by id owner subject name count",
  nextStep: "date due",
});

function spoilers(words: Record<Field, string>): Record<Field, ReadonlySet<string>> {
  return Object.fromEntries(
    Object.entries(words).map(([field, list]) => [field, new Set(list.split(" "))]),
  ) as unknown as Record<Field, ReadonlySet<string>>;
}
