import { describe, expect, test } from "vitest";
import { bench, evaluate } from "./script-kit.ts";

const MENU = `function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "openIt").addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu("More").addItem("Help", "helpMe")).addToUi();
}
function openIt() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Hi")); }
function helpMe() { SpreadsheetApp.getUi().alert("Help", "Read.", SpreadsheetApp.getUi().ButtonSet.OK); }`;

describe("opening", () => {
  test("onOpen makes the menu, a click runs it", () => {
    const { host, shown } = bench(MENU, { html: { sidebar: "<p>hi</p>" } });
    host.open();
    expect(host.menus).toMatchObject([
      {
        kind: "submenu",
        items: [
          { kind: "item", label: "Open", functionName: "openIt" },
          { kind: "separator" },
          { kind: "submenu", label: "More", items: [{ label: "Help" }] },
        ],
      },
    ]);
    host.runMenu("openIt");
    host.runMenu("helpMe");
    expect(shown).toEqual(["sidebar Hi: <p>hi</p>", "alert Help: Read. [OK]"]);
  });

  test("opening twice leaves one menu", () => {
    const { host } = bench(MENU);
    host.open();
    host.open();
    expect(host.menus).toHaveLength(1);
  });

  test.each([
    { why: "the document", call: "SpreadsheetApp.getActive()" },
    { why: "properties", call: "PropertiesService.getDocumentProperties()" },
  ])("in AuthMode.NONE, $why may not be touched", ({ call }) => {
    const { host } = bench(`function onOpen() { ${call}; }`, { openingMode: "NONE" });
    expect(() => host.open()).toThrow("You do not have permission to call");
  });

  test("in AuthMode.NONE the event says so and the menu can be made", () => {
    const code = `function onOpen(e) {
      SpreadsheetApp.getUi().createAddonMenu().addItem(String(e.authMode), "x").addToUi();
    }`;
    const { host } = bench(code, { openingMode: "NONE" });
    host.open();
    expect(host.menus[0]?.items[0]?.label).toBe("NONE");
  });

  test("a sidebar cannot open by itself", () => {
    const code = 'function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")); }';
    expect(() => bench(code).host.open()).toThrow("You do not have permission to call Ui.showSidebar");
  });

  test("a service call at load is refused by name", () => {
    const code = "var zone = SpreadsheetApp.getActive(); function onOpen() {}";
    expect(() => bench(code).host.open()).toThrow("SpreadsheetApp.getActive is called while the script is loaded");
  });

  test("a menu item without a function says so", () => {
    expect(() => bench(MENU).host.runMenu("gone")).toThrow("Script function not found: gone");
  });

  test("a manifest without V8 is refused", async () => {
    const { createScriptHost } = await import("../../../playground/apps-script/create-host.ts");
    const { workbook, clock } = bench(MENU);
    const files = { code: MENU, html: {}, manifest: "{}" };
    const realm = { load: () => ({ functions: new Map(), Date, Array }) };
    const screen = { showSidebar: () => {}, showDialog: () => {}, alert: () => "OK" as const, toast: () => {} };
    expect(() => createScriptHost({ workbook, clock, files, realm, screen, latency: 0 })).toThrow(
      '"runtimeVersion": "V8"',
    );
  });
});

describe("google.script.run", () => {
  const ECHO = [
    "function echo(x) { return x; }",
    "function hidden_() {}",
    "function nothing() {}",
    "function dated() { return { d: new Date() }; }",
  ].join("\n");

  test.each([
    {
      why: "plain values go both ways",
      name: "echo",
      arg: { a: [1, "x", null, true] },
      is: { a: [1, "x", null, true] },
    },
    { why: "no answer is null", name: "nothing", arg: 1, is: null },
    { why: "an undefined property is dropped", name: "echo", arg: { a: undefined, b: 1 }, is: { b: 1 } },
    { why: "one Date turns the whole answer into null", name: "dated", arg: 1, is: null },
  ])("$why", async ({ name, arg, is }) => {
    expect(await bench(ECHO).call(name, arg)).toEqual(is);
  });

  const circle: Record<string, unknown> = {};
  circle["self"] = circle;

  test.each([
    {
      why: "a Date as argument",
      name: "echo",
      arg: { when: new Date(0) },
      says: "Failed due to illegal value in property: when",
    },
    { why: "a function as argument", name: "echo", arg: () => 1, says: "Failed due to illegal value in property: 0" },
    { why: "a circle", name: "echo", arg: circle, says: "Failed due to illegal value in property: self" },
    { why: "a private function", name: "hidden_", arg: 1, says: "google.script.run.hidden_ is not a function" },
    { why: "an unknown function", name: "gone", arg: 1, says: "google.script.run.gone is not a function" },
  ])("$why is refused", async ({ name, arg, says }) => {
    await expect(bench(ECHO).call(name, arg)).rejects.toThrow(says);
  });

  test("a function in the answer is no supported type", async () => {
    const { call } = bench("function give() { return { f: function () {} }; }");
    await expect(call("give")).rejects.toThrow("not a supported return type");
  });

  test("what the script throws reaches the failure handler", async () => {
    const { call } = bench('function fail() { throw new Error("No deals."); }');
    await expect(call("fail")).rejects.toThrow("Error: No deals.");
  });

  test("more than ten calls wait for their turn and all come back", async () => {
    const { call } = bench("function echo(x) { return x; }");
    const all = await Promise.all(Array.from({ length: 25 }, (_, i) => call("echo", i)));
    expect(all).toEqual(Array.from({ length: 25 }, (_, i) => i));
  });

  test("every call starts from a fresh script", async () => {
    const { call } = bench("var n = 0;\nfunction count() { n += 1; return n; }");
    expect([await call("count"), await call("count")]).toEqual([1, 1]);
  });
});

describe("calls", () => {
  const WRITE = `function write() {
    var sheet = SpreadsheetApp.getActive().getActiveSheet();
    sheet.getRange("A1").setValue(1);
    sheet.getRange("A2").setValue(2);
    return "done";
  }
function stubborn() {
    try { write(); } catch (e) { try { write(); } catch (f) { return "survived"; } }
    return "wrote";
  }`;

  test("each service method is counted by class and name", async () => {
    const { host, call } = bench(WRITE);
    await call("write");
    expect(host.calls).toEqual({
      "SpreadsheetApp.getActive": 1,
      "Spreadsheet.getActiveSheet": 1,
      "Sheet.getRange": 2,
      "Range.setValue": 2,
    });
    host.resetCalls();
    expect(host.calls).toEqual({});
  });

  test("the k-th call fails with the given message, and only that one", async () => {
    const { host, call, workbook } = bench(WRITE);
    host.failAt({ call: 6, message: "Service Spreadsheets timed out" });
    await expect(call("write")).rejects.toThrow("Exception: Service Spreadsheets timed out");
    expect([workbook.sheets[0]?.value(0, 0), workbook.sheets[0]?.value(1, 0)]).toEqual([1, ""]);
    expect(await call("write")).toBe("done");
  });

  test("a failed call can be caught, a killed run cannot go on", async () => {
    const { host, call, workbook } = bench(WRITE);
    host.failAt({ call: 4, message: "Service error" });
    expect(await call("stubborn")).toBe("wrote");
    workbook.sheets[0]?.clear({ row: 0, column: 0, rows: 2, columns: 1 }, { contents: true });
    host.failAt({ call: 4, message: "Exceeded maximum execution time", kill: true });
    await expect(call("stubborn")).rejects.toThrow("Exceeded maximum execution time");
    expect(workbook.sheets[0]?.value(0, 0)).toBe("");
  });

  test("a run of more than six minutes ends at its next service call", async () => {
    const code = `function slow() {
      Utilities.sleep(300000);
      SpreadsheetApp.getActive().getName();
      Utilities.sleep(300000);
      return SpreadsheetApp.getActive().getName();
    }`;
    await expect(bench(code).call("slow")).rejects.toThrow("Exceeded maximum execution time");
  });

  test("an endless loop is cut off where the realm can do that", async () => {
    const { createNodeRealm } = await import("../../../playground/realm-node.ts");
    const realm = createNodeRealm({ now: () => new Date(0) });
    const script = realm.load("function loop() { for (;;) {} }", {}, ["loop"], 50);
    expect(() => script.functions.get("loop")?.()).toThrow("timed out");
  });
});

describe("locks, properties, cache", () => {
  const LOCK = `function grab() {
    var lock = LockService.getDocumentLock();
    return [lock.tryLock(1000), lock.hasLock()];
  }
function wait() { LockService.getDocumentLock().waitLock(1000); }`;

  test("a lock that somebody else holds cannot be had", async () => {
    const { host, call } = bench(LOCK);
    host.holdLock("document", true);
    expect(await call("grab")).toEqual([false, false]);
    await expect(call("wait")).rejects.toThrow("Lock timeout");
    host.holdLock("document", false);
    expect(await call("grab")).toEqual([true, true]);
  });

  test("a lock ends with its run", async () => {
    const { call } = bench(LOCK);
    expect(await call("grab")).toEqual([true, true]);
    expect(await call("grab")).toEqual([true, true]);
  });

  const STORE = `function put(key, value) { PropertiesService.getDocumentProperties().setProperty(key, value); }
function get(key) { return PropertiesService.getDocumentProperties().getProperty(key); }
function cached(seconds) { CacheService.getDocumentCache().put("k", "v", seconds); }
function fromCache() { return CacheService.getDocumentCache().get("k"); }`;

  test("properties outlive a run", async () => {
    const { call } = bench(STORE);
    await call("put", "a", "b");
    expect([await call("get", "a"), await call("get", "none")]).toEqual(["b", null]);
  });

  test("a property of more than 9 KB is too large", async () => {
    await expect(bench(STORE).call("put", "a", "x".repeat(9217))).rejects.toThrow("Argument too large: value");
  });

  test("a store of more than 500 KB is full", async () => {
    const { call } = bench(STORE);
    for (let i = 0; i < 55; i++) await call("put", `k${i}`, "x".repeat(9200));
    await expect(call("put", "one more", "x".repeat(9200))).rejects.toThrow("property storage quota");
  });

  test("the cache forgets when its time is over", async () => {
    const { call, clock } = bench(STORE);
    await call("cached", 60);
    expect(await call("fromCache")).toBe("v");
    clock.advance(61_000);
    expect(await call("fromCache")).toBeNull();
  });
});

describe("small services", () => {
  test.each([
    {
      why: "a date in a zone",
      script: 'Utilities.formatDate(new Date(0), "America/New_York", "yyyy-MM-dd HH:mm:ss Z")',
      is: "1969-12-31 19:00:00 -0500",
    },
    {
      why: "quoted letters stay",
      script: `Utilities.formatDate(new Date(0), "UTC", "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")`,
      is: "1970-01-01T00:00:00.000Z",
    },
    {
      why: "names of months and days",
      script: 'Utilities.formatDate(new Date(0), "UTC", "EEE, d MMM y")',
      is: "Thu, 1 Jan 1970",
    },
    { why: "the number of the weekday", script: 'Utilities.formatDate(new Date(0), "UTC", "u")', is: "4" },
    {
      why: "an unknown zone is GMT, as in Java",
      script: 'Utilities.formatDate(new Date(0), "Mars/Base", "HH:mm")',
      is: "00:00",
    },
    {
      why: "the script's zone is the manifest's, not the spreadsheet's",
      script: "Session.getScriptTimeZone()",
      is: "America/New_York",
    },
    {
      why: "formatString",
      script: 'Utilities.formatString("%s has %d at %.1f%%", "A", 3, 12.34)',
      is: "A has 3 at 12.3%",
    },
    { why: "base64 of text is of its UTF-8 bytes", script: 'Utilities.base64Encode("é")', is: "w6k=" },
    { why: "a uuid has 36 characters", script: "Utilities.getUuid().length", is: 36 },
  ])("$why", async ({ script, is }) => {
    expect(await evaluate(script)).toEqual(is);
  });

  test("an HTML file that is not there", async () => {
    await expect(evaluate('HtmlService.createHtmlOutputFromFile("gone")')).rejects.toThrow(
      "No HTML file named gone was found.",
    );
  });

  test("without the user interface's scope no sidebar opens", async () => {
    const code = 'function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x")); }';
    const { call } = bench(code, { scopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"] });
    await expect(call("show")).rejects.toThrow("script.container.ui");
  });

  test("console and Logger keep lines and count as no service call", async () => {
    const { host, call } = bench('function say() { console.log("a", { b: 1 }); Logger.log("c"); }');
    await call("say");
    expect(host.log).toEqual(['a {"b":1}', "c"]);
    expect(host.calls).toEqual({ "Logger.log": 1 });
  });
});

describe("help", () => {
  test("is read from the stubs' own JSDoc", () => {
    const code = `/**
 * Won deals over decided deals.
 * By count.
 *
 * @param {A2:A} stages The stages, a column.
 * @param {B2:B} [amounts] (optional) The amounts.
 * @return {number}
 * @customfunction
 */
function WIN_RATE(stages, amounts) { return 1; }
/** Not for cells. */
function openIt() {}`;
    expect(bench(code).host.functionHelp).toEqual([
      {
        name: "WIN_RATE",
        description: "Won deals over decided deals. By count.",
        parameters: [
          { name: "stages", description: "The stages, a column." },
          { name: "amounts", description: "(optional) The amounts." },
        ],
      },
    ]);
  });
});
