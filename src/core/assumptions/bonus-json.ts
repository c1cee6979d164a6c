/** SPIFFs and kickers of the settings file. */
import type { BonusPay, KickerRule, SpiffRule } from "../commission/plan-terms.ts";
import { SPIFF_FIELDS, SPIFF_TESTS } from "../commission/spiff-fields.ts";
import { ok, type Result } from "../result.ts";
import type { Entry } from "./json-entry.ts";
import { daysOf, numberOf, wordOf } from "./json-values.ts";

export function spiffOf(entry: Entry): Result<SpiffRule> {
  const keys = ["name", "field", "when", "value", "pays", "days"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const field = wordOf(entry, "field", SPIFF_FIELDS);
  if (!field.ok) return field;
  if (field.value === null) return entry.failure("field", `one of: ${SPIFF_FIELDS.join(", ")}`);
  const when = wordOf(entry, "when", SPIFF_TESTS);
  if (!when.ok) return when;
  if (when.value === null) return entry.failure("when", `one of: ${SPIFF_TESTS.join(", ")}`);
  const pays = payOf(entry.entry("pays"));
  if (!pays.ok) return pays;
  const days = daysOf(entry.entry("days"));
  if (!days.ok) return days;
  return ok({
    name: entry.text("name"),
    field: field.value,
    when: when.value,
    value: entry.text("value"),
    pays: pays.value,
    days: days.value,
  });
}

export function kickerOf(entry: Entry): Result<KickerRule> {
  const keys = ["name", "attainment", "pays"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const expected = "a share of quota such as 1, which a kicker needs";
  const attainment = numberOf(entry, "attainment", expected);
  if (!attainment.ok) return attainment;
  if (attainment.value === null) return entry.failure("attainment", expected);
  const pays = payOf(entry.entry("pays"));
  return pays.ok ? ok({ name: entry.text("name"), attainment: attainment.value, pays: pays.value }) : pays;
}

/** `kind` may be left out: which of the two keys is given says it. */
function payOf(entry: Entry): Result<BonusPay> {
  const keys = ["kind", "amount", "share"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const kind = wordOf(entry, "kind", ["amount", "share"] as const);
  if (!kind.ok) return kind;
  const amount = numberOf(entry, "amount", "an amount");
  if (!amount.ok) return amount;
  const share = numberOf(entry, "share", "a share such as 0.02");
  if (!share.ok) return share;
  if (amount.value !== null && share.value !== null) {
    return entry.failure("share", { kind: "bonus pays twice" });
  }
  if (amount.value !== null && kind.value !== "share") return ok({ kind: "amount", amount: amount.value });
  if (share.value !== null && kind.value !== "amount") return ok({ kind: "share", share: share.value });
  return entry.failure(kind.value ?? "amount", { kind: "bonus pays nothing" });
}
