/**
 * Node's realm for a script: a bare V8 context for every load, as Google gives one to every run.
 *
 * The script's text is parsed once. In the context there are the language and the services, and no library newer than
 * ES2020, for which nobody vouches on Google. The script's clock is the host's.
 */
import { type Context, createContext, Script } from "node:vm";
import type { LoadedScript, Realm } from "./apps-script/host.ts";
import type { Clock } from "./spreadsheet/model.ts";

/** Runs first in each context; gives what the host needs of it. */
const prelude = new Script(
  `(function (now) {
  "use strict";
  var Real = Date;
  var Clocked = new Proxy(Real, {
    construct: function (target, args, asked) {
      return Reflect.construct(target, args.length > 0 ? args : [now()], asked === Clocked ? Real : asked);
    },
    apply: function () { return new Real(now()).toString(); },
    get: function (target, key) { return key === "now" ? now : Reflect.get(target, key); }
  });
  Object.defineProperty(Real.prototype, "constructor", { value: Clocked, writable: true, configurable: true });
  globalThis.Date = Clocked;
  ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"].forEach(function (name) {
    delete Array.prototype[name];
  });
  ["at", "replaceAll", "isWellFormed", "toWellFormed"].forEach(function (name) { delete String.prototype[name]; });
  ["hasOwn", "groupBy"].forEach(function (name) { delete Object[name]; });
  delete Map.groupBy;
  ["WeakRef", "FinalizationRegistry", "AggregateError", "WebAssembly", "SharedArrayBuffer", "Atomics"].forEach(
    function (name) { delete globalThis[name]; }
  );
  return { Date: Real, Array: Array, Error: Error };
})`,
  { filename: "prelude.js" },
);

/** A name that no script can spell as an identifier: the call that is under way. */
const CALL = "\u0000call";
const call = new Script(`this["\\u0000call"]()`, { filename: "call.js" });

/**
 * `contexts`: "fresh", as Google gives them, or "used again" once a run is over: warm code runs several times as fast, for
 * tests that make thousands of runs. The script must then keep nothing that a later run could notice.
 */
export function createNodeRealm(clock: Clock, contexts: "fresh" | "used again" = "fresh"): Realm {
  const parsed = new Map<string, Script>();
  const free: { readonly scope: Record<string, unknown>; readonly limit?: number; readonly loaded: LoadedScript }[] =
    [];
  return {
    load(code, globals, names, limit): LoadedScript {
      const at = free.findIndex((one) => one.limit === limit);
      const [used] = at < 0 ? [] : free.splice(at, 1);
      if (used !== undefined) {
        Object.assign(used.scope, globals);
        return used.loaded;
      }
      let script = parsed.get(code);
      if (!script) {
        script = new Script(code, { filename: "Code.gs" });
        parsed.clear();
        parsed.set(code, script);
      }
      const scope: Record<string, unknown> = { ...globals };
      const context = createContext(scope, { name: "script" });
      const prepare = prelude.runInContext(context) as (now: () => number) => Omit<LoadedScript, "functions">;
      const own = prepare(() => clock.now().getTime());
      script.runInContext(context, limit === undefined ? {} : { timeout: limit });
      const functions = new Map<string, (...args: unknown[]) => unknown>();
      for (const name of names) {
        const found = scope[name];
        if (typeof found === "function") functions.set(name, timed(context, scope, found as Body, limit));
      }
      const loaded: LoadedScript = {
        ...own,
        functions,
        ...(contexts === "fresh"
          ? {}
          : { release: () => void free.push({ scope, loaded, ...(limit === undefined ? {} : { limit }) }) }),
      };
      return loaded;
    },
  };
}

type Body = (...args: unknown[]) => unknown;

/** The call runs inside the context, where V8 can cut it off. */
function timed(context: Context, scope: Record<string, unknown>, body: Body, limit: number | undefined): Body {
  return (...args) => {
    scope[CALL] = () => body(...args);
    return call.runInContext(context, limit === undefined ? {} : { timeout: limit });
  };
}
