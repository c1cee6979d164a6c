/** The command line of `npm run report`, checked before anything is read or built. */
import { parseArgs } from "node:util";
import { serialOf } from "./spreadsheet/serial-date.ts";

/** What is built when nothing is named. */
const USUAL_REPORTS = ["forecast", "quadrant", "quota"] as const;

/** They need plans in the settings. */
const COMMISSION_REPORTS = ["commission", "statement", "whatif"] as const;

/** Built when they are named, like all but the usual ones. */
const MORE_REPORTS = [
  ...(["kpi", "review", "funnel", "audit", "ramp", "territories", "capacity", "activity", "leads"] as const),
] as const;

const REPORTS = [...USUAL_REPORTS, ...MORE_REPORTS, ...COMMISSION_REPORTS] as const;

export type ReportName = (typeof REPORTS)[number];

export interface ReportOptions {
  readonly deals: string;
  readonly settings: string | null;
  readonly history: string | null;
  readonly leads: string | null;
  readonly activities: string | null;
  /** A file of exchange rates, for plans and deals in several currencies. */
  readonly rates: string | null;
  readonly asOf: string;
  /** "2026-03", "2026-Q1", "FY2026"; null: the period of the settings' quotas that holds the as-of date. */
  readonly period: string | null;
  /** A tab for each rep's statements instead of one for all. */
  readonly byRep: boolean;
  /** The plan that the what-if tries. */
  readonly tried: string | null;
  readonly reports: readonly ReportName[];
  /** The reports were named on the command line, so that leaving one out is an error. */
  readonly named: boolean;
  readonly mode: "live" | "snapshot";
  readonly locale: string;
  readonly timeZone: string;
  readonly out: string;
}

/** Bad input: the sentence is for the person at the command line, exit code 2. */
export class BadInput extends Error {}

const USAGE =
  "npm run report -- DEALS.csv [--settings FILE.json] [--history FILE.csv] [--leads FILE.csv] [--activities FILE.csv] [--rates FILE.csv] [--as-of YYYY-MM-DD] [--period 2026-Q1] [--reports forecast,quadrant,quota,kpi,review,funnel,audit,ramp,territories,capacity,activity,leads,commission,statement,whatif] [--by-rep] [--try PLAN] [--live] [--locale en_US] [--time-zone Etc/UTC] --out DIR";

export function readOptions(args: readonly string[], now: Date): ReportOptions {
  const { values, positionals } = parsed(args);
  const [deals, ...others] = positionals;
  if (deals === undefined) throw new BadInput(`Name the CSV file with the deals: ${USAGE}`);
  if (others.length > 0) throw new BadInput(`One file of deals at a time, please: ${USAGE}`);
  if (values.out === undefined || values.out === "") throw new BadInput(`Say where to write with --out DIR: ${USAGE}`);
  const timeZone = knownTimeZone(values["time-zone"] ?? "Etc/UTC");
  return {
    deals,
    settings: values.settings ?? null,
    history: values.history ?? null,
    leads: values.leads ?? null,
    activities: values.activities ?? null,
    rates: values.rates ?? null,
    asOf: values["as-of"] === undefined ? dayIn(timeZone, now) : realDay(values["as-of"]),
    period: values.period ?? null,
    byRep: values["by-rep"] === true,
    tried: values.try ?? null,
    reports: values.reports === undefined ? USUAL_REPORTS : knownReports(values.reports, values.try),
    named: values.reports !== undefined,
    mode: values.live === true ? "live" : "snapshot",
    locale: knownLocale(values.locale ?? "en_US"),
    timeZone,
    out: values.out,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        settings: { type: "string" },
        history: { type: "string" },
        leads: { type: "string" },
        activities: { type: "string" },
        rates: { type: "string" },
        period: { type: "string" },
        "by-rep": { type: "boolean" },
        try: { type: "string" },
        "as-of": { type: "string" },
        reports: { type: "string" },
        live: { type: "boolean" },
        locale: { type: "string" },
        "time-zone": { type: "string" },
        out: { type: "string" },
      },
    });
  } catch (error) {
    const [first = "The options cannot be read"] = (error instanceof Error ? error.message : String(error)).split(
      /[.\n]/,
    );
    throw new BadInput(`${first}: ${USAGE}`);
  }
}

function realDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || serialOf(Number(year), Number(month), Number(day)) === undefined) {
    throw new BadInput(`--as-of needs a day as YYYY-MM-DD, such as 2026-03-31; "${text}" is none.`);
  }
  return text;
}

function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}

function knownReports(list: string, tried: string | undefined): readonly ReportName[] {
  const asked = list.split(",").map((name) => name.trim().toLowerCase());
  const unknown = asked.find((name) => !REPORTS.some((report) => report === name));
  if (unknown !== undefined) {
    throw new BadInput(`There is no report "${unknown}"; --reports takes ${REPORTS.join(", ")}, with commas between.`);
  }
  if (asked.includes("whatif") && tried === undefined) {
    throw new BadInput(`The report whatif needs the plan to try: --try PLAN, as the settings name it.`);
  }
  return REPORTS.filter((report) => asked.includes(report));
}

function knownTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) && name;
  } catch {
    throw new BadInput(`--time-zone needs a name such as Europe/Berlin; "${name}" is none.`);
  }
}

function knownLocale(name: string): string {
  const supported = /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(name)
    ? Intl.NumberFormat.supportedLocalesOf([name.replace("_", "-")])
    : [];
  if (supported.length === 0) {
    throw new BadInput(`--locale needs a spreadsheet's locale such as en_US or de_DE; "${name}" is none.`);
  }
  return name;
}
