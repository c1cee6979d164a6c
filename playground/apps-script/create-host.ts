/** Puts Apps Script together: loads the script anew for each run, and runs it for cells, menus, triggers and the sidebar. */
import type { CustomFunction } from "../spreadsheet/model.ts";
import { customFunction, errorFacts } from "./custom-function.ts";
import { AuthMode } from "./enumerations.ts";
import { documentFor, globalsFor } from "./globals.ts";
import type { HostOptions, LoadedScript, MenuItem, ScriptHost } from "./host.ts";
import { readManifest } from "./manifest.ts";
import { type AuthorizationMode, Run, type RunKind } from "./run.ts";
import { functionHelp, isPrivate, topLevelFunctions } from "./script-source.ts";
import { answeredValue, sentValue } from "./sidebar-json.ts";
import { newStores, STORE_NAMES } from "./stores.ts";

const SECOND = 1000;
/** Google's limits: a custom function and a simple trigger 30 s, any other run 6 minutes. */
const LIMITS: Readonly<Record<Exclude<RunKind, "load">, number>> = {
  cell: 30 * SECOND,
  onOpen: 30 * SECOND,
  menu: 360 * SECOND,
  sidebar: 360 * SECOND,
};

/** google.script.run calls at once; more wait until one is back. */
const SIDEBAR_CALLS = 10;

export function createScriptHost(options: HostOptions): ScriptHost {
  const { workbook, files, clock, realm } = options;
  const manifest = readManifest(files.manifest);
  const names = topLevelFunctions(files.code);
  const stores = newStores();
  const log: string[] = [];
  const menus: MenuItem[] = [];
  let counts: Record<string, number> = {};
  let event: { left: number; readonly act: () => void } | null = null;
  let fault: { left: number; readonly message: string; readonly kill: boolean } | null = null;

  function count(kind: RunKind, method: string): { readonly message: string; readonly kill: boolean } | null {
    counts[method] = (counts[method] ?? 0) + 1;
    // Both hit the run that is being tested, not the formulas that are calculated meanwhile.
    if (kind === "cell") return null;
    happen();
    if (!fault) return null;
    fault.left--;
    if (fault.left > 0) return null;
    const due = fault;
    fault = null;
    return due;
  }

  function happen(): void {
    if (!event) return;
    event.left--;
    if (event.left > 0) return;
    const { act } = event;
    event = null;
    act();
  }

  /** A fresh script, evaluated but not yet called. */
  function start(kind: Exclude<RunKind, "load">, authorization: AuthorizationMode): { run: Run; script: LoadedScript } {
    const run = new Run({
      kind,
      authorization,
      scopes: manifest.scopes,
      now: () => clock.now().getTime(),
      limit: LIMITS[kind],
      onCall: (method) => count(kind, method),
    });
    const globals = globalsFor(run, { host: options, manifest, stores, log, addMenu });
    const script = realm.load(files.code, globals, names, LIMITS[kind]);
    run.begin(script);
    return { run, script };
  }

  /** Google lets go of a run's locks when it is over, however it ended. */
  function end(run: Run): void {
    run.release();
    for (const name of STORE_NAMES) if (stores.locks.get(name) === run) stores.locks.delete(name);
  }

  function addMenu(menu: MenuItem): void {
    const same = menus.findIndex((one) => one.label === menu.label);
    if (same >= 0) menus[same] = menu;
    else menus.push(menu);
  }

  /** Runs one function to its end. A killed run fails, whatever the script made of it. */
  function execute(
    kind: Exclude<RunKind, "load">,
    authorization: AuthorizationMode,
    name: string,
    argumentsFor: (run: Run) => readonly unknown[],
  ): unknown {
    const { run, script } = start(kind, authorization);
    try {
      const body = script.functions.get(name);
      if (!body) throw new Error(`Script function not found: ${name}`);
      const result = body(...argumentsFor(run));
      if (run.death) throw run.death;
      return result;
    } catch (thrown) {
      if (run.death) throw run.death;
      const { name: errorName, message } = errorFacts(thrown);
      if (thrown instanceof Error && thrown.message === message) throw thrown;
      const error = new Error(message, { cause: thrown });
      error.name = errorName;
      throw error;
    } finally {
      end(run);
    }
  }

  function registerCustomFunctions(): void {
    const functions = new Map<string, CustomFunction>();
    for (const name of names) {
      if (isPrivate(name)) continue;
      const made = customFunction(name, workbook, (caller) => {
        const { run, script } = start("cell", "CUSTOM_FUNCTION");
        run.caller = { sheetId: caller.sheet.id, row: caller.row, column: caller.column };
        const body = script.functions.get(name);
        if (!body) throw new Error(`Script function not found: ${name}`);
        return { run, body, end: () => end(run) };
      });
      functions.set(name.toUpperCase(), made);
    }
    workbook.setCustomFunctions(functions);
  }

  let running = 0;
  const waiting: (() => void)[] = [];

  async function takeTurn(): Promise<void> {
    if (running >= SIDEBAR_CALLS) await new Promise<void>((go) => waiting.push(go));
    else running++;
  }

  function leaveTurn(): void {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }

  return {
    open() {
      menus.length = 0;
      registerCustomFunctions();
      const mode = options.openingMode ?? "LIMITED";
      if (!names.includes("onOpen")) {
        // Evaluated all the same, so that whatever runs at load shows now.
        end(start("onOpen", mode).run);
        return;
      }
      execute("onOpen", mode, "onOpen", (run) => [
        { authMode: AuthMode[mode], source: documentFor(run, options).spreadsheet(), user: {}, triggerUid: "" },
      ]);
    },

    menus,
    functionHelp: functionHelp(files.code),
    log,

    runMenu(functionName) {
      if (isPrivate(functionName) || !names.includes(functionName)) {
        throw new Error(`Script function not found: ${functionName}`);
      }
      execute("menu", "FULL", functionName, () => []);
    },

    async callFromSidebar(functionName, args) {
      if (isPrivate(functionName) || !names.includes(functionName)) {
        throw new TypeError(`google.script.run.${functionName} is not a function`);
      }
      const sent = args.map(sentValue);
      await takeTurn();
      try {
        await pause(options.latency);
        const answer = answeredValue(inSidebar(() => execute("sidebar", "FULL", functionName, () => sent)));
        await pause(options.latency);
        return answer;
      } finally {
        leaveTurn();
      }
    },

    get calls() {
      return { ...counts };
    },

    resetCalls() {
      counts = {};
    },

    failAt(wanted) {
      fault = wanted && { left: wanted.call, message: wanted.message, kill: wanted.kill ?? false };
    },

    meanwhile(wanted) {
      event = wanted && { left: wanted.call, act: wanted.act };
    },

    get hasFaultAhead() {
      return fault !== null;
    },

    holdLock(lock, held) {
      if (held) stores.locks.set(lock, somebodyElse);
      else if (stores.locks.get(lock) === somebodyElse) stores.locks.delete(lock);
    },
  };
}

const somebodyElse = {};

/** The page's failure handler is given the error's name and message as one text. */
function inSidebar<T>(body: () => T): T {
  try {
    return body();
  } catch (thrown) {
    const { name, message } = errorFacts(thrown);
    const error = new Error(`${name}: ${message}`, { cause: thrown });
    error.name = "ScriptError";
    throw error;
  }
}

function pause(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((done) => setTimeout(done, milliseconds)) : Promise.resolve();
}
