/**
 * The browser's realm for a script: every load is a fresh scope in which the page itself cannot be seen.
 *
 * The script is compiled once as the body of a function whose parameters are the Apps Script services and, left
 * undefined, every name that a browser has and Apps Script has not (window, document, fetch, setTimeout …).
 */
import type { LoadedScript, Realm } from "../apps-script/host.ts";

type Compiled = (...values: unknown[]) => Readonly<Record<string, unknown>>;

/** What the language itself brings: the only names of the page that a script may see. */
const LANGUAGE: ReadonlySet<string> = new Set([
  "AggregateError",
  "Array",
  "ArrayBuffer",
  "Atomics",
  "BigInt",
  "BigInt64Array",
  "BigUint64Array",
  "Boolean",
  "DataView",
  "Date",
  "Error",
  "EvalError",
  "FinalizationRegistry",
  "Float32Array",
  "Float64Array",
  "Function",
  "Infinity",
  "Int16Array",
  "Int32Array",
  "Int8Array",
  "Intl",
  "JSON",
  "Map",
  "Math",
  "NaN",
  "Number",
  "Object",
  "Promise",
  "Proxy",
  "RangeError",
  "ReferenceError",
  "Reflect",
  "RegExp",
  "Set",
  "SharedArrayBuffer",
  "String",
  "Symbol",
  "SyntaxError",
  "TypeError",
  "URIError",
  "Uint16Array",
  "Uint32Array",
  "Uint8Array",
  "Uint8ClampedArray",
  "WeakMap",
  "WeakRef",
  "WeakSet",
  "WebAssembly",
  "decodeURI",
  "decodeURIComponent",
  "encodeURI",
  "encodeURIComponent",
  "escape",
  "eval",
  "isFinite",
  "isNaN",
  "parseFloat",
  "parseInt",
  "undefined",
  "unescape",
]);

export function createPageRealm(page: typeof globalThis): Realm {
  const hidden = browserNames(page);
  const compiled = new Map<string, Compiled>();
  return {
    load(code, globals, names): LoadedScript {
      const given = Object.keys(globals);
      const key = `${given.join()}|${names.join()}|${code}`;
      let script = compiled.get(key);
      if (!script) {
        const shadows = hidden.filter((name) => name !== "globalThis" && !(name in globals));
        const answer = names.map(
          (name) => `${JSON.stringify(name)}: typeof ${name} === "function" ? ${name} : undefined`,
        );
        // The blank line ends a last comment of the script; the parameters given beyond the services stay undefined.
        script = new Function(
          ...given,
          "globalThis",
          ...shadows,
          `${code}\n;return { ${answer.join(", ")} };`,
        ) as Compiled;
        compiled.clear();
        compiled.set(key, script);
      }
      const found = script(...given.map((name) => globals[name]), globalObject(page, globals));
      const functions = new Map<string, (...args: unknown[]) => unknown>();
      for (const [name, value] of Object.entries(found)) {
        if (typeof value === "function") functions.set(name, value as (...args: unknown[]) => unknown);
      }
      return { functions, Date, Array };
    },
  };
}

/** What a script finds in `globalThis`: the language and the services, new at every load, and nothing of the page. */
function globalObject(page: typeof globalThis, services: Readonly<Record<string, unknown>>): object {
  const all = page as unknown as Readonly<Record<string, unknown>>;
  const own: Record<string, unknown> = {};
  for (const name of LANGUAGE) if (name in all) own[name] = all[name];
  return Object.assign(own, services, { globalThis: own });
}

/** Every name that is visible in the page, own or inherited, and is neither the language's nor a word of its grammar. */
function browserNames(page: typeof globalThis): readonly string[] {
  const names = new Set<string>();
  for (let object: object | null = page; object; object = Object.getPrototypeOf(object) as object | null) {
    for (const name of Object.getOwnPropertyNames(object)) {
      if (/^[A-Za-z_$][\w$]*$/.test(name) && !LANGUAGE.has(name)) names.add(name);
    }
  }
  // Object.prototype's own members are reachable through every value anyway.
  for (const name of Object.getOwnPropertyNames(Object.prototype)) names.delete(name);
  return [...names];
}
