/** Least power: what the pushed files can reach. The script names seven services, the sidebar reaches for nothing outside. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { render } from "../../build.mjs";

/** Charts for its list of chart types; Session for the name that a closing is kept under, where Google shows it. */
const PERMITTED = [
  "Charts",
  "HtmlService",
  "LockService",
  "PropertiesService",
  "Session",
  "SpreadsheetApp",
  "Utilities",
];

/** Advanced services, which the manifest would have to name first. */
const ADVANCED = [
  "AdminDirectory",
  "AnalyticsData",
  "BigQuery",
  "Calendar",
  "Docs",
  "Drive",
  "Gmail",
  "People",
  "Sheets",
  "Slides",
  "Tasks",
  "YouTube",
];

let code = "";
let html = "";
let manifest: unknown;

beforeAll(async () => {
  const { files } = await render();
  code = withoutComments(files["Code.js"]);
  html = files["sidebar.html"];
  manifest = JSON.parse(files["appsscript.json"]);
});

/** The stubs' help is prose. No string of the bundle holds a comment's beginning, or more than comments would go. */
function withoutComments(text: string): string {
  return text.replace(/^\/\*\*[\s\S]*?^ \*\/$/gm, "");
}

/** Every global that Google's own types declare: services, and what stands beside them. */
function servicesOfGoogle(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".d.ts"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const names = texts.flatMap((text) => [...text.matchAll(/^declare var (\w+):/gm)].map(([, name]) => name ?? ""));
  return [...new Set(names)].sort();
}

/** The services whose members the code takes, wherever: in a string too, which is on the safe side. */
function servicesIn(text: string, names: readonly string[]): string[] {
  return names.filter((name) => new RegExp(`(?<![\\w$.])${name}\\s*(?:\\?\\.|\\.|\\[|\\()\\s*["'\\w$]`).test(text));
}

describe("Code.js", () => {
  it("names no service of Google's but the seven it needs", () => {
    const known = servicesOfGoogle();
    expect(known).toEqual(
      expect.arrayContaining(["UrlFetchApp", "DriveApp", "GmailApp", "MailApp", "Jdbc", "ScriptApp"]),
    );
    expect(known.length).toBeGreaterThan(25);
    expect(servicesIn(code, [...known, ...ADVANCED])).toEqual(PERMITTED);
  });

  it("would be caught with any other", () => {
    for (const name of servicesOfGoogle()) expect(servicesIn(`var a=${name}.b();`, [name]), name).toEqual([name]);
    expect(servicesIn('x=UrlFetchApp["fetch"](u)', ["UrlFetchApp"])).toEqual(["UrlFetchApp"]);
  });

  it("makes no code of text, and reaches no global by a computed name", () => {
    expect(code).not.toMatch(/(?<![\w$.])eval\s*\(/);
    expect(code).not.toMatch(/(?<![\w$.])Function\s*\(/);
    expect(code).not.toMatch(/(?<![\w$])(?:globalThis|self|window|global)\s*\[/);
    expect(code).not.toMatch(/\.constructor\s*\(/);
  });
});

describe("the manifest", () => {
  it("asks for this spreadsheet and a sidebar, takes no advanced service or library, and logs nothing", () => {
    expect(manifest).toEqual({
      timeZone: "Etc/UTC",
      dependencies: {},
      exceptionLogging: "NONE",
      runtimeVersion: "V8",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
      ],
    });
  });
});

describe("sidebar.html", () => {
  const WAYS_OUT: readonly { why: string; pattern: RegExp }[] = [
    { why: "fetch", pattern: /(?<![\w$])fetch\s*\(/ },
    { why: "XMLHttpRequest", pattern: /XMLHttpRequest/ },
    { why: "WebSocket and WebTransport", pattern: /Web(?:Socket|Transport)/ },
    { why: "EventSource", pattern: /EventSource/ },
    { why: "sendBeacon", pattern: /sendBeacon/ },
    { why: "WebRTC", pattern: /RTCPeerConnection/ },
    { why: "workers", pattern: /(?:Shared)?Worker\s*\(|importScripts|serviceWorker/ },
    { why: "imports at run time", pattern: /(?<![\w$.])import\s*\(/ },
    { why: "a new window or another page", pattern: /window\.open|location\.(?:href\s*=|assign|replace)/ },
    { why: "code made of text", pattern: /(?<![\w$.])eval\s*\(|new Function|document\.write/ },
    { why: "stores of the browser", pattern: /localStorage|sessionStorage|indexedDB|document\.cookie/ },
    { why: "elements that load", pattern: /<(?:img|link|iframe|object|embed|audio|video|source)\b/i },
    { why: "attributes that load", pattern: /\b(?:src|href|srcset|action|poster)\s*=\s*["']?(?:https?:)?\/\//i },
    { why: "styles that load", pattern: /@import|url\(\s*["']?(?!data:)/i },
  ];
  it.each(WAYS_OUT)("has no $why", ({ pattern }) => expect(pattern.exec(html)?.[0]).toBeUndefined());

  it("holds no address but the names of SVG and MathML", () => {
    const addresses = [...html.matchAll(/https?:\/\/[^\s"'\\)]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
  });
});
