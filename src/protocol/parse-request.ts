/** Reads what the sidebar sent. Anything that is not a request of the whitelist is refused by giving null. */
import { parseCivilDate } from "../core/calendar.ts";
import type { Field } from "../core/deals/deal.ts";
import { ALL_FIELDS } from "../core/deals/header-words.ts";
import { REPORT_NAMES, type ReportName } from "../core/report.ts";
import type { ChosenColumn, PeriodRequest, Request, StatementTabs, WhatIf } from "./protocol.ts";

type BuildRequest = Extract<Request, { readonly call: "build" }>;

type Given = Readonly<Record<string, unknown>>;

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

function isTabs(value: unknown): value is StatementTabs {
  return value === "one" || value === "by rep";
}

/** What a person typed into one line. */
function isShortText(value: unknown): value is string {
  return typeof value === "string" && value.length <= 500;
}

function parseImportSettings({ sheetId, asOf, text }: Given): Request | null {
  if (!isId(sheetId) || !isDay(asOf) || typeof text !== "string") return null;
  return { call: "importSettings", sheetId, asOf, text };
}

/** A sheet holds no more than a few hundred thousand rows of this width. */
const MOST_SAMPLE_DEALS = 200_000;

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

function parseColumns(value: unknown): ChosenColumn[] | null {
  if (!Array.isArray(value)) return null;
  const columns: ChosenColumn[] = [];
  for (const entry of value as readonly unknown[]) {
    if (!isObject(entry)) return null;
    const { field, header } = entry;
    if (!isField(field) || (header !== null && typeof header !== "string")) return null;
    columns.push({ field, header });
  }
  return columns;
}

function isField(value: unknown): value is Field {
  return ALL_FIELDS.some((field) => field === value);
}

function isId(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && parseCivilDate(value) !== null;
}

function isObject(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
