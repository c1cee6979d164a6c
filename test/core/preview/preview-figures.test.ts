/** The figures of a preview: only of the reports that are asked for, and blank where nothing can be said. */
import { describe, expect, it } from "vitest";
import { type PreviewFigures, previewFigures } from "../../../src/core/preview/preview-figures.ts";
import type { ReportName } from "../../../src/core/report.ts";
import { deal, input, lost, open, rep, won } from "../some-deals.ts";

const DEALS = [
  won(100.1, "2026-01-15"),
  won(200.2, "2026-02-01", "Bob"),
  won(50, "2025-11-30"),
  lost(70, "2026-02-10"),
  { ...open(40, 0.25, "2026-03-20"), stage: "Demo" },
  { ...open(60, 0.5, "2026-05-01", "Bob"), stage: "Proposal" },
  deal({ stage: "Demo" }),
];
const QUOTAS = [rep("Ann", 300), rep("Bob", 150), rep("Cem", null)];

function figures(asked: readonly ReportName[], reps = QUOTAS, asOf = "2026-02-28"): PreviewFigures {
  return previewFigures(input(DEALS, asOf, "2026-Q1", { reps }), asked, null);
}

function value(found: PreviewFigures, id: string): unknown {
  return found.reports.flatMap((report) => report.figures).find((figure) => figure.id === id)?.value;
}

describe("previewFigures", () => {
  it("says of the period what the deals come to", () => {
    const found = figures(["forecast", "quota"]);
    expect(value(found, "won")).toBe(300.3);
    expect(value(found, "openInPeriod")).toBe(40);
    expect(value(found, "weighted")).toBe(10);
    expect(value(found, "quota")).toBe(450);
    expect(value(found, "attainment")).toBe(0.667333333333333);
    expect(value(found, "remaining")).toBe(149.7);
    expect(found.reports[1]?.figures.find(({ id }) => id === "achieved")).toMatchObject({ value: 1, of: 2 });
    expect(found.reps.map(({ rep: name }) => name)).toEqual(["Bob", "Ann"]);
  });

  it("sets won beside quota for the twelve months up to the period's last", () => {
    const { months } = figures(["quota"]);
    expect(months).toHaveLength(12);
    expect(months.slice(-3)).toEqual([
      { month: "2026-01-01", won: 100.1, quota: 150 },
      { month: "2026-02-01", won: 200.2, quota: 150 },
      { month: "2026-03-01", won: null, quota: 150 },
    ]);
  });

  it("shows the open pipeline by stage, deals without an amount counted", () => {
    expect(figures(["forecast"]).stages).toEqual([
      { stage: "Demo", deals: 2, open: 40 },
      { stage: "Proposal", deals: 1, open: 60 },
    ]);
  });

  it.each<{ why: string; asked: readonly ReportName[]; reports: readonly string[] }>([
    { why: "nothing is asked for", asked: [], reports: [] },
    { why: "reports that have no preview", asked: ["audit", "statement"], reports: [] },
    { why: "one of each", asked: ["audit", "kpi"], reports: ["kpi"] },
    {
      why: "any order gives one order",
      asked: ["kpi", "quadrant", "forecast"],
      reports: ["forecast", "quadrant", "kpi"],
    },
  ])("shows only what was asked for: $why", ({ asked, reports }) => {
    expect(figures(asked).reports.map(({ report }) => report)).toEqual(reports);
  });

  it("leaves blank what nothing can be said about: no quotas", () => {
    const found = figures(["quota", "forecast"], []);
    for (const id of ["quota", "attainment", "remaining", "achieved", "coverage"]) expect(value(found, id)).toBeNull();
    expect(found.reps).toEqual([]);
    expect(found.months.every(({ quota }) => quota === null)).toBe(true);
  });

  it("says which report cannot be made, and why; the others are there", () => {
    const found = figures(["forecast", "quadrant", "kpi"], QUOTAS, "2025-12-31");
    expect(found.reports.map(({ report, failure }) => [report, failure?.code ?? null])).toEqual([
      ["forecast", null],
      ["quadrant", "PERIOD_NOT_STARTED"],
      ["kpi", "PERIOD_NOT_STARTED"],
    ]);
  });

  it("tells the forecast only where it was worked out", () => {
    expect(value(figures(["forecast"]), "forecast")).toBeUndefined();
  });
});
