/** What `npm run bench` says of its measurements: the growth, what is above the bound, and the page's tables. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { growthExponent } from "../../playground/bench-growth.ts";
import type { BenchResults } from "../../playground/bench-tables.ts";
import { benchTables, overgrown, screenTable, withTables } from "../../playground/bench-tables.ts";

const SIZES = [10_000, 100_000, 500_000];

describe("the growth exponent", () => {
  it.each([
    { power: 1, why: "linear" },
    { power: 2, why: "quadratic" },
    { power: 0, why: "the same for all" },
    { power: 1.1, why: "the bound" },
  ])("of a cost like n^$power is $power ($why)", ({ power }) => {
    const points = SIZES.map((size) => ({ size, cost: 3 * size ** power }));
    expect(growthExponent(points)).toBeCloseTo(power, 9);
  });

  it.each([
    { points: [], why: "nothing was measured" },
    { points: [{ size: 10, cost: 1 }], why: "one size has no slope" },
    {
      points: [
        { size: 10, cost: 1 },
        { size: 10, cost: 2 },
      ],
      why: "nor has one size twice",
    },
  ])("is not known when $why", ({ points }) => {
    expect(growthExponent(points)).toBeNull();
  });
});

function results(power: number): BenchResults {
  const speed = { name: "WIN_RATE", bareMilliseconds: 0.5, ratio: 2, calls: 3, megabytes: 0.25 };
  return {
    node: "v20.0.0",
    date: "2026-03-15",
    command: "npm run bench -- --docs",
    reports: SIZES.map((deals) => ({
      ...{ what: "quota, live", deals, seconds: deals === 500_000 ? null : deals ** power / 1e6, calls: 257 },
      ...{ megabytes: 12, formula: deals === 10_000 ? { name: "QUOTA_REPORT_REPS", seconds: 0.1 } : null },
    })),
    memory: SIZES.map((deals) => ({ deals, megabytes: deals / 1000 })),
    functions: SIZES.map((rows) => [{ ...speed, rows, milliseconds: rows ** power / 1e5 }]),
    native: [
      {
        ...{ name: "Win rate", rows: 100_000, formula: "=WIN_RATE(E2:E)", native: "=COUNTIF(E2:E)" },
        ...{ milliseconds: 30, nativeMilliseconds: 20, aloneMilliseconds: 1, formulajsMilliseconds: 12, ratio: 1.5 },
      },
    ],
    start: [{ what: "Code.js", bytes: 650_000, milliseconds: 5, median: 6 }],
  };
}

describe("what the command says", () => {
  it("names what grows by more than the bound, and nothing else", () => {
    expect(overgrown(results(1))).toEqual([]);
    expect(overgrown(results(1.3))).toEqual([
      "quota, live grows with exponent 1.30, more than 1.1.",
      "WIN_RATE grows with exponent 1.30, more than 1.1.",
    ]);
  });

  it("leaves a size that was refused out of the growth, and says so in its place", () => {
    const [reports] = benchTables(results(1));
    expect(reports?.rows[0]?.slice(1, 5)).toEqual(["0.01", "0.10", "refused: cells", "1.00"]);
  });

  it("shows on the screen what is short enough", () => {
    const text = benchTables(results(1)).map(screenTable).join("\n");
    expect(text).toContain("native, ms");
    expect(text).not.toContain("COUNTIF");
  });

  it("has a place on docs/performance.md for every table", () => {
    const page = readFileSync(new URL("../../docs/performance.md", import.meta.url), "utf8");
    const written = withTables(page, results(1));
    expect(written).toContain("Measured on 2026-03-15 with `npm run bench -- --docs`, Node 20.0.0.");
    for (const { headings } of benchTables(results(1))) expect(written).toContain(`| ${headings.join(" | ")} |`);
    // Written once more, nothing doubles.
    expect(withTables(written, results(1))).toBe(written);
  });
});
