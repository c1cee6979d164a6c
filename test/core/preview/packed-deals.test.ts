/** Packed deals say what a preview needs, in few bytes. */
import { test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { packDeals, unpackDeals } from "../../../src/core/preview/packed-deals.ts";
import { previewFigures } from "../../../src/core/preview/preview-figures.ts";
import { REPORT_NAMES } from "../../../src/core/report.ts";
import { sampleDeals } from "../../../src/core/sample/sample-deals.ts";
import { anyDeals, anyInput, day, deal, open, won } from "../some-deals.ts";

/** As google.script.run carries it. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe("packed deals", () => {
  test.prop([anyDeals])("give back what was sent, after a way as JSON", (deals) => {
    const back = unpackDeals(sent(packDeals(deals)));
    expect(back).toEqual(
      deals.map(({ owner, stage, outcome, amount, probability, created, closed }, at) => ({
        ...deal({ owner, stage, outcome, amount, probability, created, closed }),
        ...{ row: at + 1, id: "" },
      })),
    );
  });

  test.prop([anyInput])("give the figures that the deals themselves give", (input) => {
    const packed = { ...input, deals: unpackDeals(sent(packDeals(input.deals))) };
    expect(previewFigures(packed, REPORT_NAMES, null)).toEqual(previewFigures(input, REPORT_NAMES, null));
  });

  it.each([
    { why: "no deals", deals: [] },
    { why: "no dates at all", deals: [open(5, 0.5, "")] },
    { why: "one stage that is open here and won there", deals: [won(1, "2026-01-01"), open(1, 0, "2026-01-01")] },
    { why: "a day before the sheet's first", deals: [won(1, "1899-12-31"), won(1, "2026-01-01")] },
    { why: "a name with a comma and a quote", deals: [won(0.1, "2026-01-01", 'O"Neil, Ann')] },
  ])("hold $why", ({ deals }) => {
    const back = unpackDeals(sent(packDeals(deals)));
    expect(back.map(({ owner, outcome, amount, closed }) => [owner, outcome, amount, closed])).toEqual(
      deals.map(({ owner, outcome, amount, closed }) => [owner, outcome, amount, closed]),
    );
  });

  it("take about 25 bytes a deal", () => {
    const { rows } = sampleDeals({ seed: 1, today: day("2026-03-31"), count: 5_000 });
    const deals = rows.map(([, , , owner, stage, amount]) => {
      const outcome = stage === "Closed Won" ? "won" : stage === "Closed Lost" ? "lost" : "open";
      return deal({
        ...{ owner: String(owner), stage: String(stage), outcome, amount: Number(amount), probability: 0.4 },
        ...{ created: day("2025-04-03"), closed: day("2025-09-30") },
      });
    });
    expect(JSON.stringify(packDeals(deals)).length / deals.length).toBeLessThan(25);
  });
});
