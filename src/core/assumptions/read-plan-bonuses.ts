/** The section Plan bonuses: SPIFFs and kickers, row by row. */
import type { CivilDate } from "../calendar.ts";
import type { BonusPay, KickerRule, SpiffRule } from "../commission/plan-terms.ts";
import { SPIFF_FIELDS, SPIFF_MONEY_FIELDS, SPIFF_TESTS } from "../commission/spiff-fields.ts";
import { FIELD_NAMES, fieldOfName } from "../deals/field-names.ts";
import { readAmount } from "../deals/read-amount.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { ok, type Result } from "../result.ts";
import { amountsOf, datesOf, numberOf, type SectionReader, wordOf } from "./section-reader.ts";
import { BONUS_WORDS } from "./setting-words.ts";

export type Bonus =
  | { readonly kind: "SPIFF"; readonly rule: SpiffRule }
  | { readonly kind: "kicker"; readonly rule: KickerRule };

export interface BonusRow {
  /** Place in the section, from 0. */
  readonly row: number;
  readonly plan: string;
  /** First day of the version that pays it; null: all that have no rows of their own. */
  readonly from: CivilDate | null;
  readonly bonus: Bonus;
}

interface Columns {
  readonly from: readonly (CivilDate | null)[];
  readonly closedFrom: readonly (CivilDate | null)[];
  readonly closedTo: readonly (CivilDate | null)[];
  readonly amounts: readonly (number | null)[];
}

export function readPlanBonuses(reader: SectionReader, dateOrder: DateOrder): Result<BonusRow[]> {
  const columns = readColumns(reader, dateOrder);
  if (!columns.ok) return columns;
  const rows: BonusRow[] = [];
  for (let row = 0; row < reader.rows.length; row += 1) {
    const plan = reader.text(row, "Plan");
    if (plan === "") return reader.failure(row, "Plan", "the plan's name, as in Plans");
    const kind = wordOf(reader, row, "Bonus", BONUS_WORDS);
    if (!kind.ok) return kind;
    if (kind.value === null) return reader.failure(row, "Bonus", `one of: ${BONUS_WORDS.join(", ")}`);
    const pays = readPay(reader, row, columns.value.amounts[row] ?? null);
    if (!pays.ok) return pays;
    const read = kind.value === "SPIFF" ? readSpiff : readKicker;
    const bonus = read(reader, row, pays.value, columns.value);
    if (!bonus.ok) return bonus;
    rows.push({ row, plan, from: columns.value.from[row] ?? null, bonus: bonus.value });
  }
  return ok(rows);
}

function readColumns(reader: SectionReader, dateOrder: DateOrder): Result<Columns> {
  const from = datesOf(reader, "Valid from", dateOrder);
  if (!from.ok) return from;
  const closedFrom = datesOf(reader, "Closed from", dateOrder);
  if (!closedFrom.ok) return closedFrom;
  const closedTo = datesOf(reader, "Closed to", dateOrder);
  if (!closedTo.ok) return closedTo;
  const amounts = amountsOf(reader, "Amount");
  if (!amounts.ok) return amounts;
  return ok({
    from: from.value,
    closedFrom: closedFrom.value,
    closedTo: closedTo.value,
    amounts: amounts.value,
  });
}

function readPay(reader: SectionReader, row: number, amount: number | null): Result<BonusPay> {
  const share = numberOf(reader.cell(row, "Share"));
  if (share === "unreadable") return reader.failure(row, "Share", "a share such as 2%, or blank");
  if (amount !== null && share !== null) {
    return reader.failure(row, "Share", { kind: "bonus pays twice" });
  }
  if (amount !== null) return ok({ kind: "amount", amount });
  return share === null ? reader.failure(row, "Amount", { kind: "bonus pays nothing" }) : ok({ kind: "share", share });
}

function readSpiff(reader: SectionReader, row: number, pays: BonusPay, columns: Columns): Result<Bonus> {
  if (reader.text(row, "Attainment") !== "") {
    return reader.failure(row, "Attainment", { kind: "SPIFF with an attainment" });
  }
  const field = fieldOfName(reader.text(row, "Field"));
  if (field === null || !SPIFF_FIELDS.includes(field)) {
    return reader.failure(row, "Field", `one of: ${SPIFF_FIELDS.map((one) => FIELD_NAMES[one]).join(", ")}`);
  }
  const when = wordOf(reader, row, "When", SPIFF_TESTS);
  if (!when.ok) return when;
  if (when.value === null) return reader.failure(row, "When", `one of: ${SPIFF_TESTS.join(", ")}`);
  const amount = SPIFF_MONEY_FIELDS.includes(field) ? readAmount(reader.cell(row, "Value")) : null;
  if (amount === "unreadable") return reader.failure(row, "Value", "an amount of money");
  const rule: SpiffRule = {
    name: reader.text(row, "Name"),
    field,
    when: when.value,
    value: amount === null ? reader.text(row, "Value") : String(amount),
    pays,
    days: { from: columns.closedFrom[row] ?? null, to: columns.closedTo[row] ?? null },
  };
  return ok({ kind: "SPIFF", rule });
}

function readKicker(reader: SectionReader, row: number, pays: BonusPay): Result<Bonus> {
  for (const heading of ["Field", "When", "Value", "Closed from", "Closed to"]) {
    if (reader.text(row, heading) !== "") {
      return reader.failure(row, heading, { kind: "kicker on deals" });
    }
  }
  const attainment = numberOf(reader.cell(row, "Attainment"));
  if (attainment === "unreadable" || attainment === null) {
    return reader.failure(row, "Attainment", "a share of quota such as 100%, which a kicker needs");
  }
  return ok({ kind: "kicker", rule: { name: reader.text(row, "Name"), attainment, pays } });
}
