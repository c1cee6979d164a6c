/** Signs and codes that stand beside an amount, and the currency that each one names. */

/** ISO 4217 codes in use. */
const CODES = new Set(
  (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF " +
    "CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL " +
    "HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD " +
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR " +
    "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS " +
    "UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL"
  ).split(" "),
);

/** Signs by currency; null where several currencies share the sign. */
const SIGNS: ReadonlyMap<string, string | null> = new Map([
  ["$", null],
  ["US$", "USD"],
  ["USD$", "USD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["S$", "SGD"],
  ["NT$", "TWD"],
  ["MX$", "MXN"],
  ["R$", "BRL"],
  ["€", "EUR"],
  ["EURO", "EUR"],
  ["EUROS", "EUR"],
  ["£", "GBP"],
  ["¥", null],
  ["JP¥", "JPY"],
  ["CN¥", "CNY"],
  ["円", "JPY"],
  ["元", "CNY"],
  ["₹", "INR"],
  ["RS", null],
  ["RS.", null],
  ["₽", "RUB"],
  ["₩", "KRW"],
  ["원", "KRW"],
  ["₪", "ILS"],
  ["₫", "VND"],
  ["₺", "TRY"],
  ["₴", "UAH"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["฿", "THB"],
  ["KR", null],
  ["KR.", null],
  ["ZŁ", "PLN"],
  ["KČ", "CZK"],
  ["FT", "HUF"],
  ["FR.", "CHF"],
  ["SFR.", "CHF"],
  ["S/", "PEN"],
  ["LEI", "RON"],
]);

/** Whether the text beside a number is a currency's sign or code, and nothing else. */
export function isCurrencyMark(text: string): boolean {
  const mark = text.toUpperCase();
  return CODES.has(mark) || SIGNS.has(mark);
}

/** The ISO code that a sign or code names for sure; null for "$", which many dollars and pesos share. */
export function currencyOfMark(text: string): string | null {
  const mark = text.trim().normalize("NFKC").toUpperCase();
  return CODES.has(mark) ? mark : (SIGNS.get(mark) ?? null);
}

/** The ISO code named beside an amount ("1.234,50 €" names EUR); null where none is, or the sign is shared. */
export function currencyNamedIn(text: string): string | null {
  return currencyOfMark(text.replace(/[\d\s.,'’()+\-−]/g, ""));
}
