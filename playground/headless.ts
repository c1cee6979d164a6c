/** The playground without a screen: a workbook with the add-on in dist/ on it, for `npm run report`, benches and tests. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createScriptHost } from "./apps-script/create-host.ts";
import type { Screen, ScriptFiles, ScriptHost } from "./apps-script/host.ts";
import { createNodeRealm } from "./realm-node.ts";
import type { Clock, Workbook } from "./spreadsheet/model.ts";
import { createWorkbook } from "./spreadsheet/workbook.ts";

export interface Headless {
  readonly workbook: Workbook;
  readonly host: ScriptHost;
  /** What the add-on would have shown a person: alerts and toasts, oldest first. */
  readonly shown: readonly string[];
}

export interface HeadlessOptions {
  readonly files: ScriptFiles;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly clock?: Clock;
}

/** The three files that clasp pushes, from a folder that a build has filled. */
export async function readScriptFiles(dist: string): Promise<ScriptFiles> {
  const [code, sidebar, manifest] = await Promise.all(
    ["Code.js", "sidebar.html", "appsscript.json"].map((name) => readFile(join(dist, name), "utf8")),
  );
  return { code: code ?? "", html: { sidebar: sidebar ?? "" }, manifest: manifest ?? "" };
}

/** A new spreadsheet with one empty sheet; `host.open()` is still to be called, after the sheets are filled. */
export function openHeadless({ files, locale, timeZone, clock = SYSTEM_CLOCK }: HeadlessOptions): Headless {
  const workbook = createWorkbook({
    clock,
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const shown: string[] = [];
  const screen: Screen = {
    showSidebar: () => undefined,
    showDialog: () => undefined,
    alert: (_title, text) => {
      shown.push(text);
      return "OK";
    },
    toast: (text) => void shown.push(text),
  };
  const host = createScriptHost({ workbook, files, clock, screen, latency: 0, realm: createNodeRealm(clock) });
  return { workbook, host, shown };
}

const SYSTEM_CLOCK: Clock = { now: () => new Date() };
