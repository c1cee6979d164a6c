/** A currency of the settings file. */
import { minorDigitsOf } from "../money.ts";
import { ok, type Result } from "../result.ts";
import type { CurrencyAssumption } from "./assumptions.ts";
import type { Entry } from "./json-entry.ts";

/** `byDefault` where no code is given. */
export function currencyOf(entry: Entry, byDefault: CurrencyAssumption): Result<CurrencyAssumption> {
  const keys = Object.keys(byDefault);
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const code = entry.text("code").toUpperCase() || byDefault.code;
  if (!/^[A-Z]{3}$/.test(code)) return entry.failure("code", 'a currency\'s ISO code, such as "EUR"');
  const minorDigits = entry.number("minorDigits", 0, 4);
  if (minorDigits === "bad" || !Number.isInteger(minorDigits ?? 0))
    return entry.failure("minorDigits", "a whole number from 0 to 4");
  return ok({
    code,
    minorDigits: minorDigits ?? (code === byDefault.code ? byDefault.minorDigits : minorDigitsOf(code)),
  });
}
