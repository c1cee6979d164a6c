import { describe, expect, test } from "vitest";
import { codeOf, importsOf, importsOfText, sourceFiles, violations } from "./layers.ts";

describe("who imports whom", () => {
  test("every import of src and playground is one that the house allows", async () => {
    const files = sourceFiles("src", "playground");
    const metafile = await importsOf(files);
    expect(Object.keys(metafile.inputs).length).toBeGreaterThanOrEqual(files.length);
    expect(violations(metafile)).toEqual([]);
  });

  const forbidden: readonly { why: string; text: string; folder: string; caught: string }[] = [
    {
      why: "core leans on functions",
      text: 'import { isBlank } from "../functions/range.ts"; isBlank(1);',
      folder: "src/core",
      caught: "src/core/probe.ts -> src/functions/range.ts",
    },
    {
      why: "core borrows no package",
      text: 'import Big from "big.js"; Big(1);',
      folder: "src/core/metrics",
      caught: "src/core/metrics/probe.ts -> big.js",
    },
    {
      why: "the playground loads dist/, never src/",
      text: 'import { ok } from "../src/core/result.ts"; ok(1);',
      folder: "playground",
      caught: "playground/probe.ts -> src/core/result.ts",
    },
    {
      why: "the sidebar never imports what runs on Google's side",
      text: 'import { runFunction } from "../functions/define.ts"; runFunction;',
      folder: "src/sidebar",
      caught: "src/sidebar/probe.ts -> src/functions/define.ts",
    },
  ];
  test.each(forbidden)("a violating import is caught: $why", async ({ text, folder, caught }) => {
    expect(violations(await importsOfText(text, folder, "probe.ts"))).toContain(caught);
  });

  test("an allowed import is not", async () => {
    const text = 'import { ok } from "../result.ts"; ok(1);';
    expect(violations(await importsOfText(text, "src/core/metrics", "probe.ts"))).toEqual([]);
  });
});

/** What would make a number depend on the machine or the moment. */
const AMBIENT = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b|\bIntl\.|\.toLocale\w*String\(\s*\)/;

/** Services that only the add-on may call. */
const SERVICES =
  /\b(?:SpreadsheetApp|PropertiesService|HtmlService|LockService|CacheService|ScriptApp|Utilities|Session|Logger)\b/;

describe("nothing ambient", () => {
  test.each(sourceFiles("src/core", "src/functions", "src/reports", "src/protocol"))("%s", async (file) => {
    const code = await codeOf(file);
    expect(AMBIENT.exec(code)?.[0]).toBeUndefined();
    expect(SERVICES.exec(code)?.[0]).toBeUndefined();
    if (file !== "src/core/calendar.ts") expect(/\bnew Date\b|\bDate\.UTC\b/.exec(code)?.[0]).toBeUndefined();
  });

  test.each(["Math.random()", "Date.now()", "new Date()", "Intl.NumberFormat", "x.toLocaleString()"])(
    "%s is caught",
    (code) => {
      expect(AMBIENT.test(code)).toBe(true);
    },
  );
});
