/** A spreadsheet with the add-on in it, without a screen: the playground's own parts, put together for tests. */
import { render } from "../../build.mjs";
import { createScriptHost } from "../../playground/apps-script/create-host.ts";
import type { ScriptFiles, ScriptHost } from "../../playground/apps-script/host.ts";
import { createNodeRealm } from "../../playground/realm-node.ts";
import type { CellValue, Clock, Sheet, Workbook } from "../../playground/spreadsheet/model.ts";
import { createWorkbook } from "../../playground/spreadsheet/workbook.ts";
import type { Answer, Request } from "../../src/protocol/protocol.ts";
import { rememberFunctions } from "./remembered-functions.ts";

export const TODAY = "2026-03-15";

export interface OpenSpreadsheet {
  readonly workbook: Workbook;
  readonly host: ScriptHost;
  readonly alerts: string[];
  /** What the sidebar gets. */
  ask<C extends Request["call"]>(request: Extract<Request, { readonly call: C }>): Promise<Answer<C>>;
  /** The same, where anything but success fails the test. */
  get<C extends Request["call"]>(
    request: Extract<Request, { readonly call: C }>,
  ): Promise<Extract<Answer<C>, { readonly ok: true }>["value"]>;
  sheet(name: string): Sheet;
}

export type Rows = readonly (readonly (string | number)[])[];

let made: Promise<ScriptFiles> | null = null;

/** The files that are pushed, made once for all tests of a file. */
async function scriptFiles(): Promise<ScriptFiles> {
  made ??= render().then(({ files }) => ({
    code: files["Code.js"],
    html: { sidebar: files["sidebar.html"] },
    manifest: files["appsscript.json"],
  }));
  return made;
}

export async function openSpreadsheet(
  tabs: Readonly<Record<string, Rows>>,
  options: {
    readonly locale?: string;
    readonly timeZone?: string;
    readonly openingMode?: "NONE";
    /** Noon of TODAY, for ever, unless a test needs time to pass. */
    readonly clock?: Clock;
    /** Calls a function with the same arguments once only: for thousands of builds of the same deals. */
    readonly functions?: "remembered";
  } = {},
): Promise<OpenSpreadsheet> {
  const standing: Clock = { now: () => new Date(`${TODAY}T12:00:00Z`) };
  const { locale = "en_US", timeZone = "Europe/Berlin", clock = standing, functions, ...opening } = options;
  const workbook = createWorkbook({ locale, timeZone, clock });
  if (functions === "remembered") rememberFunctions(workbook);
  const [first] = workbook.sheets;
  for (const [name, rows] of Object.entries(tabs)) fill(workbook.insertSheet(name), rows);
  if (first !== undefined) workbook.deleteSheet(first.id);
  const alerts: string[] = [];
  const host = createScriptHost({
    workbook,
    files: await scriptFiles(),
    clock,
    realm: createNodeRealm(clock, functions === "remembered" ? "used again" : "fresh"),
    screen: {
      showSidebar: () => undefined,
      showDialog: () => undefined,
      alert: (_title, text) => {
        alerts.push(text);
        return "OK";
      },
      toast: (text) => {
        alerts.push(text);
      },
    },
    latency: 0,
    ...opening,
  });
  host.open();
  const ask: OpenSpreadsheet["ask"] = async (request) =>
    (await host.callFromSidebar("dealsheetCall", [request])) as Answer<typeof request.call>;
  return {
    workbook,
    host,
    alerts,
    ask,
    get: async (request) => {
      const answer = await ask(request);
      if (!answer.ok) throw new Error(answer.problem);
      return answer.value;
    },
    sheet: (name) => {
      const sheet = workbook.sheetNamed(name);
      if (sheet === undefined) throw new Error(`there is no tab ${name}`);
      return sheet;
    },
  };
}

function fill(sheet: Sheet, rows: Rows): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length > sheet.rowCount) sheet.insertRows(sheet.rowCount, rows.length - sheet.rowCount);
  if (width > sheet.columnCount) sheet.insertColumns(sheet.columnCount, width - sheet.columnCount);
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      if (typeof value === "string" && /^[=+@-]/.test(value)) sheet.put(at, column, value);
      else sheet.enter(at, column, value);
    });
  });
}

/** Deals of four reps over two years, as a CRM exports them; the same for the same count. */
export function someDeals(count: number): Rows {
  const reps = ["Ann Lee", "Bo Diaz", "Cy Ito", "=Di & Son"];
  const stages = ["Closed Won", "Closed Lost", "Qualified", "Closed Won", "Proposal", "Closed Lost", "Closed Won"];
  const rows = Array.from({ length: count }, (_, index) => {
    const stage = stages[(index * 5) % stages.length] ?? "";
    const isOpen = stage === "Qualified" || stage === "Proposal";
    const created = day("2024-04-01", (index * 37) % 600);
    const closed = isOpen ? day("2026-03-01", (index * 11) % 80) : day(created, 20 + ((index * 13) % 70));
    return [
      `D-${index + 1}`,
      reps[(index * 3) % reps.length] ?? "",
      stage,
      500 + ((index * 977) % 9000),
      created,
      closed,
      // One account is much larger than the others, so that there is something to even out; all are equally wide.
      `Account ${index % 7 === 0 ? 99 : 10 + ((index * 7) % 40)}`,
    ];
  });
  return [["Deal ID", "Owner", "Stage", "Amount", "Created Date", "Close Date", "Account Name"], ...rows];
}

function day(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The sheet's filled cells as they show: values, or formulas where asked. Errors are their text. */
export function valuesOf(sheet: Sheet): (string | number | boolean)[][] {
  return Array.from({ length: sheet.usedRows }, (_, row) =>
    Array.from({ length: sheet.usedColumns }, (_cell, column) => shown(sheet.value(row, column))),
  );
}

function shown(value: CellValue): string | number | boolean {
  return typeof value === "object" ? `${value.error} ${value.message}` : value;
}

/** Everything about a sheet that a person could miss if it were gone. */
export function everythingOn(sheet: Sheet): Readonly<Record<string, unknown>> & { readonly name: string } {
  const cells: unknown[] = [];
  for (let row = 0; row < Math.max(sheet.usedRows, 70); row += 1) {
    for (let column = 0; column < Math.max(sheet.usedColumns, 24); column += 1) {
      const formula = sheet.formula(row, column);
      const value = shown(sheet.value(row, column));
      const note = sheet.note(row, column);
      const format = JSON.stringify(sheet.format(row, column));
      if (value !== "" || formula !== "" || note !== "" || format !== "{}")
        cells.push([row, column, value, formula, note, format]);
    }
  }
  return {
    id: sheet.id,
    name: sheet.name,
    size: [sheet.rowCount, sheet.columnCount],
    hidden: sheet.hidden,
    frozen: sheet.frozenRows,
    tabColor: sheet.tabColor,
    cells,
    charts: sheet.charts,
    rules: sheet.conditionalFormats,
    protections: sheet.protections.map(({ area, description, warningOnly }) => ({ area, description, warningOnly })),
    metadata: sheet.metadata.map(({ key, value }) => ({ key, value })),
  };
}

/** All sheets, hidden ones included. */
export function everythingIn(workbook: Workbook): ReturnType<typeof everythingOn>[] {
  return workbook.sheets.map(everythingOn);
}
