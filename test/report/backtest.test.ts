/** `npm run backtest`: its command line, and its tables through the add-on's own functions in dist/. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../build.mjs";
import { readBacktestOptions } from "../../playground/backtest-options.ts";
import { type BacktestTables, backtestTables } from "../../playground/backtest-tables.ts";
import { readScriptFiles } from "../../playground/headless.ts";
import { BadInput } from "../../playground/report-options.ts";
import { simulate } from "../core/forecast/simulated-world.ts";

const DIST = join(import.meta.dirname, "..", "..", "dist");
const NOW = new Date("2026-03-31T12:00:00Z");

describe("readBacktestOptions", () => {
  test("a file alone is tried as of today", () => {
    expect(readBacktestOptions(["deals.csv"], NOW)).toEqual({
      deals: "deals.csv",
      history: null,
      asOf: "2026-03-31",
      json: false,
    });
  });

  test("takes a history, a day and JSON", () => {
    const args = ["deals.csv", "--history", "stages.csv", "--as-of", "2025-12-31", "--json"];
    expect(readBacktestOptions(args, NOW)).toEqual({
      deals: "deals.csv",
      history: "stages.csv",
      asOf: "2025-12-31",
      json: true,
    });
  });

  test.each([
    { why: "no file", args: [], says: /Name the CSV file/ },
    { why: "two files", args: ["a.csv", "b.csv"], says: /One file of deals/ },
    { why: "no such day", args: ["a.csv", "--as-of", "2026-02-30"], says: /"2026-02-30" is none/ },
    { why: "an unknown option", args: ["a.csv", "--fast"], says: /--fast/ },
  ])("refuses $why", ({ args, says }) => {
    expect(() => readBacktestOptions(args, NOW)).toThrow(BadInput);
    expect(() => readBacktestOptions(args, NOW)).toThrow(says);
  });
});

describe("backtestTables", () => {
  let folder = "";
  let tables: BacktestTables;

  beforeAll(async () => {
    if (!existsSync(join(DIST, "Code.js"))) await build();
    folder = mkdtempSync(join(tmpdir(), "backtest-"));
    const { deals, history, asOf } = simulate({
      seed: 4,
      months: 15,
      dealsAMonth: 20,
      wonADay: 0.006,
      lostADay: 0.012,
      season: false,
      amounts: "spread",
    });
    const word = { open: "Demo", won: "Closed Won", lost: "Closed Lost" };
    const rows = deals.map(({ id, outcome, amount, created, closed }) =>
      [id, word[outcome], amount, created, closed ?? ""].join(","),
    );
    const entries = history.map(({ deal, stage, entered }) => [deal, stage, entered].join(","));
    writeFileSync(join(folder, "deals.csv"), ["Deal ID,Stage,Amount,Created,Close date", ...rows].join("\n"));
    writeFileSync(join(folder, "stages.csv"), ["Deal ID,Stage,Date entered", ...entries].join("\n"));
    tables = await backtestTables(await readScriptFiles(DIST), {
      deals: join(folder, "deals.csv"),
      history: join(folder, "stages.csv"),
      asOf,
      json: true,
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("every method over every horizon, one of them chosen, with its reason", () => {
    expect(tables.horizons).toEqual(["1 month", "2 months", "3 months", "Quarter"]);
    expect(new Set(tables.record.map(({ method }) => method)).size * 4).toBe(tables.record.length);
    const chosen = tables.record.filter((row) => row.chosen);
    expect(new Set(chosen.map(({ method }) => method)).size).toBe(1);
    expect(chosen[0]?.origins).toBeGreaterThan(8);
    expect(chosen[0]?.note).toMatch(/because over \d+ past month ends/);
    expect(chosen[0]?.note).toContain("Stages of past days are those of the stage history.");
  });

  test("the record is made of the past forecasts that stand beside it", () => {
    const own = (tables.backtest ?? []).filter(({ horizon }) => horizon === "1 month");
    for (const method of ["Historical", "Statistical", "Season and level"]) {
      const row = tables.record.find((one) => one.method === method && one.horizon === "1 month");
      // Days on which every method spoke, which are the last ones.
      const tried = own.slice(own.length - (row?.origins ?? 0));
      const error = tried.reduce((sum, one) => sum + Math.abs((one.methods[method] ?? 0) - (one.actual ?? 0)), 0);
      const actual = tried.reduce((sum, one) => sum + (one.actual ?? 0), 0);
      expect(row?.wape).toBeCloseTo(error / actual, 9);
    }
  });

  test("a table of something else is refused with the function's sentence", async () => {
    writeFileSync(join(folder, "people.csv"), "Name,Town\nAnn,Ulm\n");
    const asked = backtestTables(await readScriptFiles(DIST), {
      deals: join(folder, "people.csv"),
      history: null,
      asOf: "2026-03-31",
      json: false,
    });
    await expect(asked).rejects.toThrow(BadInput);
  });
});
