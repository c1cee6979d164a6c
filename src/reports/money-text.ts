/** Money as text within a sentence: "12,500.00", with the currency's minor digits. */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";

export function moneyText(amount: number, { minorDigits }: CurrencyAssumption): string {
  const [whole = "0", fraction] = Math.abs(amount).toFixed(minorDigits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return amount < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** With the currency's code: "12,500.00 EUR". */
export function moneyOf(amount: number, currency: CurrencyAssumption): string {
  return `${moneyText(amount, currency)} ${currency.code}`;
}
