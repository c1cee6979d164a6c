/** Reads what the sidebar sent. Anything that is not a request of the whitelist is refused by giving null. */
import { REPORT_NAMES, type ReportName } from "../core/report.ts";
import { type Given, isDay, isId, isObject, isTabs, parseColumns } from "./parse-parts.ts";
import { parseRemembered } from "./parse-remembered.ts";
import type { AssumptionChanges, AssumptionsRequest, PeriodRequest, Request, WhatIf } from "./protocol.ts";

type BuildRequest = Extract<Request, { readonly call: "build" }>;

export function parseRequest(value: unknown): Request | null {
  if (!isObject(value)) return null;
  switch (value["call"]) {
    case "start":
      return { call: "start" };
    case "readTab":
      return parseReadTab(value);
    case "build":
      return parseBuild(value);
    case "refresh":
      return isId(value["sheetId"]) ? { call: "refresh", sheetId: value["sheetId"] } : null;
    case "assumptions":
      return parseAssumptions(value, "assumptions");
    case "saveAssumptions":
      return parseSaveAssumptions(value);
    case "importSettings":
      return parseImportSettings(value);
    case "period":
      return parsePeriodRequest(value, "period");
    case "close":
      return parseClose(value);
    case "reopen":
      return parseReopen(value);
    case "sample":
      return parseSample(value);
    case "preview":
      return parsePreview(value);
    case "show":
      return parseShow(value);
    case "insertFunction":
      return parseInsertFunction(value);
    default:
      return null;
  }
}

function parseReadTab({ sheetId, asOf, columns, issues }: Given): Request | null {
  const chosen = parseColumns(columns);
  if (!isId(sheetId) || !isDay(asOf) || chosen === null) return null;
  const request = { call: "readTab", sheetId, asOf, columns: chosen } as const;
  if (issues === undefined) return request;
  return issues === "all" ? { ...request, issues } : null;
}

function parseBuild(given: Given): Request | null {
  const { sheetId, historySheetId, mode, asOf, followToday, period } = given;
  const report = REPORT_NAMES.find((name) => name === given["report"]);
  const columns = parseColumns(given["columns"]);
  if (report === undefined || columns === null || !isId(sheetId) || !isDay(asOf)) return null;
  if (historySheetId !== null && !isId(historySheetId)) return null;
  if (mode !== "live" && mode !== "snapshot") return null;
  if (typeof followToday !== "boolean" || typeof period !== "string") return null;
  const choices = parseStatementChoices(given);
  const beside = parseLeadTabs(given);
  if (choices === null || beside === null) return null;
  const remember = given["remember"] === undefined ? undefined : parseRemembered(given["remember"]);
  if (remember === null) return null;
  const kept = remember === undefined ? {} : { remember };
  return {
    call: "build",
    report,
    sheetId,
    historySheetId,
    columns,
    mode,
    asOf,
    followToday,
    period,
    ...beside,
    ...choices,
    ...kept,
  };
}

/** A sidebar from before there were such tabs does not name them. */
function parseLeadTabs({
  leadsSheetId,
  activitiesSheetId,
}: Given): Pick<BuildRequest, "leadsSheetId" | "activitiesSheetId"> | null {
  const isChoice = (value: unknown): value is number | null | undefined =>
    value === undefined || value === null || isId(value);
  if (!isChoice(leadsSheetId) || !isChoice(activitiesSheetId)) return null;
  return {
    ...(leadsSheetId === undefined ? {} : { leadsSheetId }),
    ...(activitiesSheetId === undefined ? {} : { activitiesSheetId }),
  };
}

/** What only commission reports are asked with; whatever is left out stays out. */
function parseStatementChoices({ tabs, skip, whatIf }: Given): Pick<BuildRequest, "tabs" | "skip" | "whatIf"> | null {
  if (tabs !== undefined && !isTabs(tabs)) return null;
  if (skip !== undefined && !isId(skip)) return null;
  const tried = whatIf === undefined ? undefined : parseWhatIf(whatIf);
  if (tried === null) return null;
  return {
    ...(tabs === undefined ? {} : { tabs }),
    ...(skip === undefined ? {} : { skip }),
    ...(tried === undefined ? {} : { whatIf: tried }),
  };
}

function parseWhatIf(value: unknown): WhatIf | null {
  if (!isObject(value)) return null;
  const { current, tried } = value;
  if (typeof tried !== "string" || (current !== null && typeof current !== "string")) return null;
  return { current, tried };
}

function parseAssumptions<C extends "assumptions" | "saveAssumptions">(
  { sheetId, historySheetId, columns, asOf }: Given,
  call: C,
): ({ readonly call: C } & AssumptionsRequest) | null {
  const chosen = parseColumns(columns);
  if (!isId(sheetId) || (historySheetId !== null && !isId(historySheetId)) || !isDay(asOf)) return null;
  return chosen === null ? null : { call, sheetId, historySheetId, columns: chosen, asOf };
}

function parseSaveAssumptions(given: Given): Request | null {
  const request = parseAssumptions(given, "saveAssumptions");
  const probabilities = parseList(given["probabilities"], ({ stage, probability }) =>
    isName(stage) && (probability === null || isWithin(probability, 1)) ? { stage, probability } : null,
  );
  const quotas = parseList(given["quotas"], ({ rep, quota }) =>
    isName(rep) && (quota === null || isWithin(quota, MOST_MONEY)) ? { rep, quota } : null,
  );
  if (request === null || probabilities === null || quotas === null) return null;
  const changes: AssumptionChanges = { probabilities, quotas };
  return { ...request, ...changes };
}

/** Above it a cell no longer tells one unit from the next. */
const MOST_MONEY = 1e15;

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= 1_000;
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === "number" && value >= 0 && value <= most;
}

/** null as soon as one entry is not what it should be. */
function parseList<T>(value: unknown, parseEntry: (entry: Given) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const entries: T[] = [];
  for (const given of value as readonly unknown[]) {
    const entry = isObject(given) ? parseEntry(given) : null;
    if (entry === null) return null;
    entries.push(entry);
  }
  return entries;
}

function parsePeriodRequest<C extends "period" | "close">(
  { sheetId, columns, asOf, period }: Given,
  call: C,
): ({ readonly call: C } & PeriodRequest) | null {
  const chosen = parseColumns(columns);
  if (!isId(sheetId) || !isDay(asOf) || typeof period !== "string" || chosen === null) return null;
  return { call, sheetId, columns: chosen, asOf, period };
}

function parseClose(given: Given): Request | null {
  const { tabs, lock, by, mark } = given;
  const period = parsePeriodRequest(given, "close");
  if (period === null || !isTabs(tabs) || (lock !== "warning" && lock !== "full")) return null;
  if (!isShortText(by) || typeof mark !== "string") return null;
  return { ...period, tabs, lock, by, mark };
}

function parseReopen({ period, typed, by, why }: Given): Request | null {
  if (typeof period !== "string" || typeof typed !== "string" || !isShortText(by) || !isShortText(why)) return null;
  return { call: "reopen", period, typed, by, why };
}

/** What a person typed into one line. */
function isShortText(value: unknown): value is string {
  return typeof value === "string" && value.length <= 500;
}

function parseImportSettings({ sheetId, asOf, text }: Given): Request | null {
  if (!isId(sheetId) || !isDay(asOf) || typeof text !== "string") return null;
  return { call: "importSettings", sheetId, asOf, text };
}

/** A spreadsheet holds some 800,000 rows of this width. */
const MOST_SAMPLE_DEALS = 500_000;

function parseSample({ of, asOf, seed, deals }: Given): Request | null {
  if (of !== undefined && of !== "deals" && of !== "leads" && of !== "activities") return null;
  if (asOf !== undefined && !isDay(asOf)) return null;
  if (seed !== undefined && !isId(seed)) return null;
  if (deals !== undefined && !(isId(deals) && deals > 0 && deals <= MOST_SAMPLE_DEALS)) return null;
  return {
    call: "sample",
    ...(of === undefined ? {} : { of }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(seed === undefined ? {} : { seed }),
    ...(deals === undefined ? {} : { deals }),
  };
}

function parsePreview({ sheetId, historySheetId, columns, reports, asOf, period }: Given): Request | null {
  const chosen = parseColumns(columns);
  if (!isId(sheetId) || !isDay(asOf) || chosen === null || typeof period !== "string") return null;
  if ((historySheetId !== null && !isId(historySheetId)) || !Array.isArray(reports)) return null;
  const named = (reports as readonly unknown[]).map((name) => REPORT_NAMES.find((known) => known === name));
  const known = named.filter((name): name is ReportName => name !== undefined);
  if (known.length < named.length) return null;
  return { call: "preview", sheetId, historySheetId, columns: chosen, reports: known, asOf, period };
}

function parseShow({ sheetId, cell }: Given): Request | null {
  if (!isId(sheetId) || typeof cell !== "string" || !/^[A-Z]{1,3}[1-9]\d{0,7}$/.test(cell)) return null;
  return { call: "show", sheetId, cell };
}

function parseInsertFunction({ name, sheetId, columns }: Given): Request | null {
  const chosen = parseColumns(columns);
  if (typeof name !== "string" || !/^[A-Z][A-Z0-9_]{0,60}$/.test(name)) return null;
  if ((sheetId !== null && !isId(sheetId)) || chosen === null) return null;
  return { call: "insertFunction", name, sheetId, columns: chosen };
}
