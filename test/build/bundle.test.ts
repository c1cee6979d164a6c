import { createContext, Script } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import { BUDGETS, render } from "../../build.mjs";
import { catalogue } from "../../src/functions/index.ts";
import { topLevelNames } from "../../src/functions/stubs.ts";
import { expectGolden } from "../kit.ts";

/** Services of Apps Script; touching one while the script loads is a defect, so each throws at the first touch. */
const SERVICES = [
  "SpreadsheetApp",
  "PropertiesService",
  "HtmlService",
  "LockService",
  "CacheService",
  "ScriptApp",
  "Utilities",
  "Session",
  "Logger",
  "console",
];

let code = "";
let sizes: Record<string, number> = {};

beforeAll(async () => {
  const made = await render();
  code = made.files["Code.js"];
  sizes = made.sizes;
});

/** A bare V8 context: the language, and services that may not be touched. */
function bareContext(services: Readonly<Record<string, unknown>> = {}) {
  const untouchable = Object.fromEntries(SERVICES.map((name) => [name, service(name)]));
  const context = createContext({ ...untouchable, ...services });
  new Script(code, { filename: "Code.js" }).runInContext(context);
  return context;
}

function service(name: string): unknown {
  return new Proxy(
    {},
    {
      get: (_, member) => {
        throw new Error(`${name}.${String(member)} was touched`);
      },
    },
  );
}

/** Calls a function with arguments written as script text, so that arrays and Dates are of the script's own realm. */
function call(formula: string, services: Readonly<Record<string, unknown>> = {}): unknown {
  const result: unknown = new Script(formula, { filename: "cell" }).runInContext(bareContext(services));
  // What leaves the script is plain data; JSON brings it into this realm.
  return JSON.parse(JSON.stringify(result));
}

describe("dist/Code.js", () => {
  test("loads in a bare V8 context without touching a service", () => {
    expect(() => bareContext()).not.toThrow();
  });

  test("declares exactly the custom functions, the menu handlers and the endpoint", () => {
    const declared = [...code.matchAll(/^function ([A-Za-z0-9_]+)\(/gm)].map((match) => match[1]);
    expect([...declared].sort()).toEqual([...topLevelNames(catalogue)].sort());
    const context = bareContext();
    const before = new Set(Object.getOwnPropertyNames(createContext({})));
    const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name) && !SERVICES.includes(name));
    expect(added.sort()).toEqual([...topLevelNames(catalogue), "dealsheet_"].sort());
  });

  test.each(catalogue)("$name's stub names its parameters, for the help box", ({ name, parameters }) => {
    const declaration = `\nfunction ${name}(${parameters.map((parameter) => parameter.name).join(", ")}) {`;
    expect(code.includes(declaration)).toBe(true);
  });

  const unknownToGoogle: readonly { why: string; pattern: RegExp }[] = [
    {
      why: "library of later than ES2020",
      pattern: /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|replaceAll)\(/,
    },
    { why: "globals of later than ES2020", pattern: /\bstructuredClone\b|\bObject\.(?:groupBy|hasOwn)\b|\bTemporal\b/ },
    {
      why: "what Apps Script has not",
      pattern: /\b(?:setTimeout|fetch|TextEncoder|URL|atob|crypto|performance|require)\(/,
    },
  ];
  test.each(unknownToGoogle)("uses no $why", ({ pattern }) => {
    expect(pattern.exec(code)?.[0]).toBeUndefined();
  });

  test("stays within its budget, and so does the sidebar", () => {
    for (const [name, budget] of Object.entries(BUDGETS)) expect(sizes[name]).toBeLessThanOrEqual(budget);
  });

  test("carries no help text beside the stubs' comments", () => {
    const bundle = code.slice(0, code.indexOf("/**\n * Win rate"));
    for (const { definition, example } of catalogue) {
      for (const text of [...definition, example.formula]) expect(bundle.includes(text), text).toBe(false);
    }
  });
});

describe("custom functions through the bundle", () => {
  const cases: readonly { why: string; formula: string; gives: unknown }[] = [
    {
      why: "a range arrives as rows",
      formula: 'WIN_RATE([["Closed Won"], ["Closed Lost"], ["Demo"], [""]])',
      gives: 0.5,
    },
    {
      why: "skipped arguments are undefined, null or blank",
      formula: 'WIN_RATE([["won"], ["lost"]], undefined, "")',
      gives: 0.5,
    },
    { why: "and null", formula: 'WIN_RATE([["won"], ["lost"]], null, null)', gives: 0.5 },
    { why: "a single cell arrives as a value", formula: 'WIN_RATE("Closed Won")', gives: 1 },
    {
      why: "by value, with money text",
      formula: 'WIN_RATE([["won"], ["lost"]], [["$300"], [100]], "closed")',
      gives: 0.75,
    },
    {
      why: "weighted, percent points",
      formula: 'WEIGHTED_PIPELINE([[1000], [500], [""]], [[60], [10], [""]])',
      gives: 650,
    },
    {
      why: "weighted, stages",
      formula: 'WEIGHTED_PIPELINE([[1000], [9]], [["Demo"], ["Closed Won"]], [["Demo", 0.4], ["Closed Won", 1]])',
      gives: 400,
    },
    {
      why: "commission of one sale",
      formula: 'COMMISSION(20000, [[0, 0.04], [150000, 0.06], [250000, 0.08]], "", "marginal", 145000)',
      gives: 1100,
    },
    { why: "commission of a column", formula: 'COMMISSION([[100], [""], [50], [""]], 0.1)', gives: [[10], [""], [5]] },
  ];
  test.each(cases)("$why: $formula", ({ formula, gives }) => {
    expect(call(formula)).toEqual(gives);
  });

  const refusals: readonly { why: string; formula: string; sentence: string }[] = [
    {
      why: "surplus arguments are noticed",
      formula: 'WIN_RATE([["won"]], "", "", "", "", 4)',
      sentence: "WIN_RATE: 6 arguments given, but it takes at most 5. Remove the last one.",
    },
    {
      why: "an error cell",
      formula: 'WIN_RATE([["won"], ["#REF!"]])',
      sentence: 'WIN_RATE: stages, row 2: "#REF!" is an error cell. Mend the cell, or leave the row out with FILTER.',
    },
    {
      why: "no arguments",
      formula: "COMMISSION()",
      sentence: "COMMISSION: sales is missing or its cell is blank. Give it a value or a range.",
    },
  ];
  test.each(refusals)("$why: $formula", ({ formula, sentence }) => {
    expect(() => call(formula)).toThrow(sentence);
  });

  test("the arguments are left as they were", () => {
    expect(
      call('const stages = Object.freeze([Object.freeze(["won"]), Object.freeze(["lost"])]); WIN_RATE(stages)'),
    ).toBe(0.5);
  });
});

describe("dates through the bundle", () => {
  /** Only the two reads that a custom function may make, counted; anything else throws. */
  function spreadsheetIn(timeZone: string, locale: string) {
    const asked: string[] = [];
    const spreadsheet = {
      getSpreadsheetTimeZone: () => asked.push("zone") && timeZone,
      getSpreadsheetLocale: () => asked.push("locale") && locale,
    };
    const services = {
      SpreadsheetApp: { getActiveSpreadsheet: () => spreadsheet },
      Utilities: {
        formatDate: (date: Date, zone: string) =>
          asked.push("format") && new Date(date).toLocaleDateString("sv-SE", { timeZone: zone }),
      },
    };
    return { services, asked };
  }

  /** A deals tab whose Dates are midnights in Tokyo, and of the script's own realm. */
  const tokyo = (day: string) => `new Date("${day}T00:00:00+09:00")`;
  const deals = `[
    ["Deal name", "Owner", "Stage", "Amount", "Close date"],
    ["A", "Ana", "Closed Won", 100, ${tokyo("2026-03-31")}],
    ["B", "Ana", "Closed Won", 10, ${tokyo("2026-04-01")}],
    ["", "", "", "", ""]
  ]`;
  const summary = (asOf: string) => `FORECAST_REPORT_SUMMARY(${deals}, [[""], [""]], ${asOf}, "2026-Q1", "Deals")`;

  test("a date cell is the day of the spreadsheet's zone, not of the machine's", () => {
    const { services } = spreadsheetIn("Asia/Tokyo", "ja_JP");
    const table = call(summary(tokyo("2026-03-31")), services) as unknown[][];
    expect(table.find(([figure]) => figure === "Won to date")?.[1]).toBe(100);
  });

  test("text dates need the locale only, and few questions are asked however many dates there are", () => {
    const { services, asked } = spreadsheetIn("Asia/Tokyo", "ja_JP");
    call(summary('"2026-03-31"'), services);
    expect(asked.filter((question) => question !== "format").length).toBeLessThanOrEqual(2);
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

test("the stubs in the script are the golden ones", () => {
  const start = code.indexOf("/**\n * Win rate");
  expect(start).toBeGreaterThan(0);
  expectGolden("stubs.js", code.slice(start));
});
