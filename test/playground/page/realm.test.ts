/** The page's realm: a script sees its services and the language, a fresh scope each time, and nothing of the page. */
import { describe, expect, it } from "vitest";
import { createPageRealm } from "../../../playground/page/realm.ts";

const CODE = `
  var count = 0;
  function next() { count += 1; return count; }
  function seen() { return [typeof process, typeof fetch, typeof setTimeout, typeof window]; }
  function throughGlobal() { return [globalThis.Math === Math, globalThis.globalThis === globalThis, typeof globalThis.process,
    globalThis.SpreadsheetApp === SpreadsheetApp]; }
  function leave() { globalThis.left = 1; return "left" in globalThis; }
  function isLeft() { return "left" in globalThis; }
  function language() { return Math.max(1, 2) + [3].length + JSON.stringify({ a: new Date(0).getUTCFullYear() }); }
  function service() { return SpreadsheetApp.name; }
  // a last comment without a line break`;

const NAMES = ["next", "seen", "language", "service", "throughGlobal", "leave", "isLeft", "missing"];
const services = { SpreadsheetApp: { name: "sheets" } };

function call(name: string): unknown {
  const script = createPageRealm(globalThis).load(CODE, services, NAMES, 1000);
  return script.functions.get(name)?.();
}

describe("createPageRealm", () => {
  it("hides every name of the page", () => {
    expect(call("seen")).toEqual(Array.from({ length: 4 }, () => "undefined"));
  });

  it("has a global object with the language and the services, and nothing of the page", () => {
    expect(call("throughGlobal")).toEqual([true, true, "undefined", true]);
    expect(call("leave")).toBe(true);
    expect(call("isLeft")).toBe(false);
  });

  it("leaves the language as it is", () => {
    expect(call("language")).toBe('3{"a":1970}');
  });

  it("hands over the services", () => {
    expect(call("service")).toBe("sheets");
  });

  it("starts every load from a fresh scope", () => {
    const realm = createPageRealm(globalThis);
    const first = realm.load(CODE, services, NAMES, 1000).functions.get("next");
    expect([first?.(), first?.()]).toEqual([1, 2]);
    expect(realm.load(CODE, services, NAMES, 1000).functions.get("next")?.()).toBe(1);
  });

  it("gives only functions that are there", () => {
    expect([...createPageRealm(globalThis).load(CODE, services, NAMES, 1000).functions.keys()]).toEqual(
      NAMES.slice(0, -1),
    );
  });
});
