/** The commission reports as the add-on asks for them: titles, stamps, whose statements, and the trial of a plan. */
import { describe, expect, it } from "vitest";
import { parsePeriod } from "../../src/core/calendar.ts";
import { EMPTY_LEDGER } from "../../src/core/commission/ledger.ts";
import type { Statements } from "../../src/core/commission/statement.ts";
import { NO_MEMORY } from "../../src/core/forecast/kept-tables.ts";
import { COMMISSION_REPORT_NAMES } from "../../src/core/report.ts";
import { REPORTS } from "../../src/reports/catalogue.ts";
import { layOut } from "../../src/reports/layout.ts";
import type { CommissionSource, ReportSource } from "../../src/reports/report-source.ts";
import { SAMPLE_YEAR_END, sampleAssumptions, sampleDealsOn } from "../core/commission/sample-year.ts";
import { failureFrom, valueFrom } from "../kit.ts";
import { evaluatedFormulas } from "./evaluated.ts";
import { SOURCES } from "./sample-source.ts";
import { FULL, LINEAR } from "./some-statements.ts";

const GIVEN: Statements = { statements: [FULL, LINEAR], gaps: [] };
const PLAIN: CommissionSource = {
  rates: [],
  ledger: EMPTY_LEDGER,
  rep: null,
  current: null,
  tried: null,
  closing: null,
};
const CLOSING = { entry: 7, when: "2026-04-06 09:15", who: "fin@example.com" };

function source(commission: Partial<CommissionSource>, period = "2026-Q1"): ReportSource {
  const input = {
    deals: sampleDealsOn(SAMPLE_YEAR_END),
    assumptions: sampleAssumptions,
    asOf: SAMPLE_YEAR_END,
    period: valueFrom(parsePeriod(period, sampleAssumptions.calendar.fiscalStart)),
  };
  const reading = { deals: input.deals, matches: [], issues: [], skipped: [], headerRow: 1 };
  const commissionSource = { ...PLAIN, ...commission };
  return {
    ...{ input, reading, history: null, memory: NO_MEMORY },
    ...{ mode: "snapshot", followToday: false, locked: false, commission: commissionSource },
  };
}

describe("titles and stamps", () => {
  const cases: readonly {
    report: (typeof COMMISSION_REPORT_NAMES)[number];
    of: Partial<CommissionSource>;
    title: string;
    stamp?: string;
  }[] = [
    { report: "commission", of: {}, title: "Commission summary" },
    { report: "statement", of: {}, title: "Commission statement" },
    { report: "statement", of: { rep: "Ben Ito" }, title: "Statement Ben Ito" },
    {
      report: "commission",
      of: { closing: CLOSING },
      title: "Commission summary 2026-Q1",
      stamp: "Closed on 2026-04-06 09:15 by fin@example.com, ledger entry 7, as of 2026-12-31",
    },
    {
      report: "statement",
      of: { closing: { ...CLOSING, who: "" } },
      title: "Commission statements 2026-Q1",
      stamp: "Closed on 2026-04-06 09:15, ledger entry 7, as of 2026-12-31",
    },
    {
      report: "statement",
      of: { rep: "Ben Ito", closing: CLOSING },
      title: "Statement Ben Ito 2026-Q1",
      stamp: "Closed on 2026-04-06 09:15 by fin@example.com, ledger entry 7, as of 2026-12-31",
    },
  ];
  it.each(cases)("$title", ({ report, of, title, stamp }) => {
    const made = valueFrom(REPORTS[report](source({ statements: GIVEN, ...of })));
    expect([made.title, made.stamp, made.mode]).toEqual([title, stamp, "snapshot"]);
    const plan = layOut(made, SOURCES);
    expect(plan.areas.find(({ id }) => id === "inputs")?.values[0]?.[4]).toBe(stamp ?? "Snapshot of 2026-12-31");
  });
});

describe("whose statements", () => {
  it("shows those that were computed already, and only the rep's own on a rep's tab", () => {
    const text = (rep: string | null): string =>
      JSON.stringify(valueFrom(REPORTS.statement(source({ statements: GIVEN, rep }))).blocks);
    expect([text(null).includes("Ana Lee"), text(null).includes("Ben Ito")]).toEqual([true, true]);
    expect([text("Ben Ito").includes("Ana Lee"), text("Ben Ito").includes("Ben Ito")]).toEqual([false, true]);
  });

  it("computes them where they are not given", () => {
    const text = JSON.stringify(valueFrom(REPORTS.commission(source({}))).blocks);
    for (const { rep } of sampleAssumptions.reps.slice(0, 3)) expect(text).toContain(rep);
  });
});

describe("what if", () => {
  it.each([
    { why: "one plan's reps on another", current: "Account executive", tried: "Senior executive" },
    { why: "everybody on one plan", current: null, tried: "Senior executive" },
    { why: "a whole past year on the newest version", current: "Account executive", tried: "Account executive" },
  ])("adds up for $why", ({ current, tried }) => {
    const report = valueFrom(REPORTS.whatif(source({ current, tried }, "FY2026")));
    const formulas = evaluatedFormulas(layOut(report, SOURCES));
    expect(formulas.length).toBeGreaterThan(30);
    for (const { cell, formula, planned, given } of formulas) {
      expect(Number(given), `${cell} ${formula}: ${JSON.stringify(given)}`).toBeCloseTo(Number(planned), 6);
    }
  });

  it("gives nobody more or less who is tried on the plan that they are on, where it has one version", () => {
    const report = valueFrom(REPORTS.whatif(source({ current: "Services", tried: "Services" }, "FY2026")));
    const words = report.blocks.flatMap((block) =>
      block.kind === "grid" ? block.rows.map((cells) => String(cells[6]?.value ?? "")) : [],
    );
    const verdicts = words.filter((word) => ["Wins", "Loses", "Same"].includes(word));
    expect(verdicts.length).toBeGreaterThan(1);
    expect(new Set(verdicts)).toEqual(new Set(["Same"]));
  });

  it("refuses a plan that is not there", () => {
    expect(failureFrom(REPORTS.whatif(source({ tried: "Nobody's" })))).toMatchObject({
      code: "UNKNOWN_WORD",
      value: "Nobody's",
    });
  });
});

it("makes snapshots only", () => {
  for (const name of COMMISSION_REPORT_NAMES) {
    const made = valueFrom(REPORTS[name]({ ...source({}), mode: "live" }));
    expect(made.mode).toBe("snapshot");
  }
});
