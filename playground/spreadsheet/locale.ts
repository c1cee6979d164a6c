/** How a locale writes numbers, dates and money, as far as typing and showing need it. */

export interface LocaleRules {
  /** BCP 47, "de-DE". */
  readonly tag: string;
  readonly decimal: "." | ",";
  /** Every character that this locale accepts between thousands. */
  readonly groups: readonly string[];
  /** The order in which people write day, month and year with numbers. */
  readonly order: "mdy" | "dmy" | "ymd";
  /** The automatic format of a date that was typed in that order. */
  readonly dateFormat: string;
  /** Month names and their short forms in lower case, without a final full stop. */
  readonly months: ReadonlyMap<string, number>;
  readonly currency: { readonly symbol: string; readonly before: boolean };
}

const SYMBOLS: Readonly<Record<string, string>> = {
  US: "$",
  CA: "$",
  AU: "$",
  MX: "$",
  NZ: "$",
  GB: "£",
  JP: "¥",
  CN: "¥",
  IN: "₹",
  CH: "CHF",
  SE: "kr",
  NO: "kr",
  DK: "kr",
  PL: "zł",
  BR: "R$",
  KR: "₩",
};

const known = new Map<string, LocaleRules>();

/** The rules of a locale in Sheets' spelling ("en_US"); an unknown one falls back to en_US, as a broken file would. */
export function localeRules(locale: string): LocaleRules {
  const found = known.get(locale);
  if (found) return found;
  const rules = derive(locale);
  known.set(locale, rules);
  return rules;
}

function derive(locale: string): LocaleRules {
  const tag = supported(locale.replaceAll("_", "-")) ?? "en-US";
  const region = tag.split("-")[1] ?? { en: "US", ja: "JP", zh: "CN" }[tag] ?? "";
  const numberParts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(-12_345_678.9);
  const part = (type: string): string => numberParts.find((p) => p.type === type)?.value ?? "";
  const decimal = part("decimal") === "," ? "," : ".";
  const group = part("group");
  const groups = /\s/u.test(group) ? [" ", "\u00a0", "\u202f"] : [group === "’" ? "'" : group, group].filter(Boolean);

  const dateParts = new Intl.DateTimeFormat(tag, { day: "numeric", month: "numeric", year: "numeric", timeZone: "UTC" })
    .formatToParts(new Date(Date.UTC(2017, 10, 23)))
    .filter((p) => p.type === "day" || p.type === "month" || p.type === "year" || p.type === "literal");
  const letters = dateParts
    .filter((p) => p.type !== "literal")
    .map((p) => p.type.charAt(0))
    .join("");
  const order = letters === "mdy" || letters === "ymd" ? letters : "dmy";
  const separator = (dateParts.find((p) => p.type === "literal")?.value ?? "/").trim().charAt(0) || "/";
  const dateFormat =
    order === "mdy"
      ? "M/d/yyyy"
      : order === "ymd"
        ? `yyyy${separator}MM${separator}dd`
        : `dd${separator}MM${separator}yyyy`;

  const months = new Map<string, number>();
  for (let month = 0; month < 12; month++) {
    const day = new Date(Date.UTC(2017, month, 15));
    for (const style of ["long", "short"] as const) {
      for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const name = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" })
          .formatToParts(day)
          .find((p) => p.type === "month")?.value;
        if (name && !/\d/.test(name)) months.set(name.toLowerCase().replace(/\.$/, ""), month + 1);
      }
    }
  }
  if (tag.startsWith("en")) months.set("sept", 9);
  const money = new Intl.NumberFormat(tag, { style: "currency", currency: "EUR" }).formatToParts(1);
  const before = money.findIndex((p) => p.type === "currency") < money.findIndex((p) => p.type === "integer");
  return { tag, decimal, groups, order, dateFormat, months, currency: { symbol: SYMBOLS[region] ?? "€", before } };
}

function supported(tag: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf([tag]).length > 0 ? tag : undefined;
  } catch {
    return undefined;
  }
}
