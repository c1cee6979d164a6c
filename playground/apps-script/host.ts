/**
 * Apps Script, as the rest of the playground meets it: a script bound to a workbook, whose functions a cell, a menu, a
 * trigger or the sidebar may run.
 *
 * Every run starts from a fresh script global, as on Google. A run is synchronous, except `callFromSidebar`, which
 * waits as a real google.script.run call does and carries JSON only.
 */
import type { Clock, Workbook } from "../spreadsheet/model.ts";

export interface ScriptFiles {
  /** The text of dist/Code.js, dist/sidebar.html and dist/appsscript.json: what clasp pushes, nothing else. */
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: string;
}

export interface HostOptions {
  readonly workbook: Workbook;
  readonly files: ScriptFiles;
  readonly clock: Clock;
  /** Evaluates the script in a realm of its own and gives its top-level functions; Node uses `vm`, the page a Function. */
  readonly realm: Realm;
  /** What the person sees and answers; tests and `npm run report` give a silent one. */
  readonly screen: Screen;
  /** Milliseconds before a google.script.run call starts and after it ends. 0 in tests, some hundred in the page. */
  readonly latency: number;
  /** In which mode `open` runs onOpen: "NONE" where the add-on is installed but not enabled in this document. */
  readonly openingMode?: "NONE" | "LIMITED";
}

/** One script load: the named top-level functions, with `globals` (SpreadsheetApp …) in their scope and nothing else. */
export interface Realm {
  load(
    code: string,
    globals: Readonly<Record<string, unknown>>,
    names: readonly string[],
    /** Milliseconds after which a call into the script is cut off, where the realm can do that. */
    limit?: number,
  ): LoadedScript;
}

export interface LoadedScript {
  readonly functions: ReadonlyMap<string, (...args: unknown[]) => unknown>;
  /** Date and Array of the script's own realm, so that `instanceof` holds inside it. */
  readonly Date: DateConstructor;
  readonly Array: ArrayConstructor;
  /** Absent where the script shares the host's own realm. */
  readonly Error?: ErrorConstructor;
  /** Told when the run is over, by a realm that uses what it loaded again. */
  readonly release?: () => void;
}

export interface Screen {
  showSidebar(html: string, title: string): void;
  showDialog(html: string, title: string, size: { readonly width: number; readonly height: number }): void;
  alert(title: string, text: string, buttons: "OK" | "OK_CANCEL" | "YES_NO"): "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";
  /** Absent: the person closes every prompt. */
  prompt?(title: string, text: string): { readonly button: "OK" | "CANCEL" | "CLOSE"; readonly text: string };
  toast(text: string, title: string): void;
}

export interface MenuItem {
  readonly kind: "item" | "separator" | "submenu";
  readonly label: string;
  readonly functionName: string;
  readonly items: readonly MenuItem[];
}

/** A custom function as the grid's autocomplete shows it, read from the stubs' own JSDoc as Google does. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

/** How often each service method was called since the last reset: { "Range.getValues": 1, … }. */
export type CallCounts = Readonly<Record<string, number>>;

export interface ScriptHost {
  /** Loads the script, checks that nothing runs at load, registers its custom functions with the workbook, runs onOpen. */
  open(): void;
  readonly menus: readonly MenuItem[];
  readonly functionHelp: readonly FunctionHelp[];
  /** A click on a menu item. Throws what the script throws. */
  runMenu(functionName: string): void;
  /** google.script.run.NAME(argument): JSON in, JSON out, refused where Google refuses (a Date, a function, a cycle). */
  callFromSidebar(functionName: string, args: readonly unknown[]): Promise<unknown>;
  readonly calls: CallCounts;
  resetCalls(): void;
  /** Makes service calls fail, for tests: the k-th call from now on (counted from 1) throws as Google would. Null: none. */
  failAt(fault: { readonly call: number; readonly message: string; readonly kill?: boolean } | null): void;
  /** Something that somebody else does just before the k-th service call from now on (counted from 1). Null: nothing. */
  meanwhile(event: { readonly call: number; readonly act: () => void } | null): void;
  /** Whether a fault still waits: no run has made that many calls yet. */
  readonly hasFaultAhead: boolean;
  /** Another run holds the lock (somebody else builds), or lets it go again. */
  holdLock(lock: "document" | "script" | "user", held: boolean): void;
  /** What the script wrote with console and Logger, oldest first. */
  readonly log: readonly string[];
}
