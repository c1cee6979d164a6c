/** Runs small scripts in the playground's Apps Script, as the tests of its services write them. */
import { createScriptHost } from "../../../playground/apps-script/create-host.ts";
import type { HostOptions, Screen, ScriptHost } from "../../../playground/apps-script/host.ts";
import { createNodeRealm } from "../../../playground/realm-node.ts";
import type { Clock, Workbook } from "../../../playground/spreadsheet/model.ts";
import { createWorkbook } from "../../../playground/spreadsheet/workbook.ts";

export const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
];

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: number;

  constructor(now: string) {
    this.#now = Date.parse(now);
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

export interface Bench {
  readonly workbook: Workbook;
  readonly host: ScriptHost;
  readonly clock: TestClock;
  /** What the script showed: "toast …", "sidebar …", "alert …". */
  readonly shown: readonly string[];
  /** Calls a function as the sidebar does. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>;
}

export interface BenchOptions {
  readonly timeZone?: string;
  readonly locale?: string;
  readonly scopes?: readonly string[];
  readonly openingMode?: "NONE" | "LIMITED";
  readonly html?: Readonly<Record<string, string>>;
}

export function bench(code: string, options: BenchOptions = {}): Bench {
  const clock = new TestClock("2026-03-31T12:00:00Z");
  const workbook = createWorkbook({
    locale: options.locale ?? "en_US",
    timeZone: options.timeZone ?? "Europe/Berlin",
    clock,
  });
  const shown: string[] = [];
  const screen: Screen = {
    showSidebar: (html, title) => void shown.push(`sidebar ${title}: ${html}`),
    showDialog: (html, title) => void shown.push(`dialog ${title}: ${html}`),
    alert: (title, text, buttons) => {
      shown.push(`alert ${title}: ${text} [${buttons}]`);
      return "OK";
    },
    toast: (text, title) => void shown.push(`toast ${title}: ${text}`),
  };
  const hostOptions: HostOptions = {
    workbook,
    clock,
    screen,
    latency: 0,
    realm: createNodeRealm(clock),
    files: {
      code,
      html: options.html ?? {},
      manifest: JSON.stringify({
        timeZone: "America/New_York",
        runtimeVersion: "V8",
        oauthScopes: options.scopes ?? SCOPES,
      }),
    },
    ...(options.openingMode === undefined ? {} : { openingMode: options.openingMode }),
  };
  const host = createScriptHost(hostOptions);
  return { workbook, host, clock, shown, call: (name, ...args) => host.callFromSidebar(name, args) };
}

/** The answer of one expression of a script, with `ss` the spreadsheet and `sheet` its active sheet. */
export function evaluate(expression: string, options: BenchOptions = {}): Promise<unknown> {
  const code = `function probe() {
    var ss = SpreadsheetApp.getActive();
    var sheet = ss.getActiveSheet();
    ${expression.includes("return ") ? expression : `return ${expression};`}
  }`;
  return bench(code, options).call("probe");
}
