import { describe, expect, it } from "vitest";
import { DEAL_REPORT_NAMES, type DealReportName, type ReportMode } from "../../src/core/report.ts";
import { catalogue } from "../../src/functions/index.ts";
import { type Rectangle, rectangleOf } from "../../src/reports/a1.ts";
import { REPORTS } from "../../src/reports/catalogue.ts";
import { layOut, rectangleOfArea } from "../../src/reports/layout.ts";
import type { PlacedArea, SheetPlan } from "../../src/reports/sheet-plan.ts";
import { expectGolden, valueFrom } from "../kit.ts";
import { planningSource } from "./planning-source.ts";
import { SOURCES, sampleSource } from "./sample-source.ts";

/** Planning needs accounts, reps on ramp and one who left. */
const sourceOf = (report: DealReportName, mode: ReportMode) =>
  report === "ramp" || report === "territories" || report === "capacity" ? planningSource(mode) : sampleSource(mode);

const PLANS = DEAL_REPORT_NAMES.flatMap((report) =>
  (["live", "snapshot"] as const).map((mode) => ({
    report,
    mode,
    plan: layOut(valueFrom(REPORTS[report](sourceOf(report, mode))), SOURCES),
  })),
);

/** One line a cell: what a person would see, and how. Charts, rules and widths as they are. */
function readable(plan: SheetPlan): string {
  const areas = plan.areas.map((area) => ({
    id: area.id,
    at: [area.row, area.column],
    ...(area.formula === undefined ? {} : { formula: area.formula }),
    ...(area.formulas === undefined ? {} : { formulas: area.formulas.map(({ formula }) => formula) }),
    grows: area.grows,
    cells: area.values.map((row, at) =>
      row.map(
        (value, column) =>
          `${JSON.stringify(value)} | ${area.styles[at]?.[column]} | ${area.numberFormats[at]?.[column]}`,
      ),
    ),
    notes: area.notes.map(({ row, column, text }) => `${row},${column}: ${text}`),
  }));
  return `${JSON.stringify({ ...plan, areas }, null, 2)}\n`;
}

const overlaps = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** A growing area as it may become: down to the end of the sheet. */
const grown = (area: PlacedArea): Rectangle => ({
  ...rectangleOfArea(area),
  ...(area.grows ? { rows: 100_000 } : {}),
});

describe.each(PLANS)("the $mode $report plan", ({ report, mode, plan }) => {
  it("is the golden file's", () => {
    expectGolden(`plans/${report}-${mode}.json`, readable(plan));
  });

  it("has no two areas that meet, however far tables grow", () => {
    plan.areas.forEach((area, at) => {
      for (const other of plan.areas.slice(at + 1)) {
        expect(overlaps(grown(area), grown(other)), `${area.id} meets ${other.id}`).toBe(false);
      }
    });
  });

  it("gives every cell a style and a number format", () => {
    for (const area of plan.areas) {
      const shape = area.values.map((row) => row.length);
      expect(
        area.styles.map((row) => row.length),
        area.id,
      ).toEqual(shape);
      expect(
        area.numberFormats.map((row) => row.length),
        area.id,
      ).toEqual(shape);
    }
  });

  it("keeps formulas free of what reads differently by locale, and calls only functions of the catalogue", () => {
    const formulas = plan.areas.flatMap(({ id, formula }) => (id.endsWith(" links") ? [] : (formula ?? [])));
    expect(formulas.length > 0).toBe(mode === "live");
    for (const formula of formulas) {
      // Beside the inputs: tables of the same sheet, how many rows there are, and tabs beside the deals.
      expect(formula).toMatch(
        /^=[A-Z_]+\([^{}]*;\$B\$2;\$D\$2;\$F\$2(;\$[A-Z]+\$\d+:\$[A-Z]+(\$\d+)?|;\d+)*(;(Leads|Activities)!A1:[A-Z]+)*\)$/,
      );
      expect(formula).not.toMatch(/[{}\\]|\d\.\d|,/);
      expect(catalogue.map(({ name }) => name)).toContain(/^=([A-Z_]+)\(/.exec(formula)?.[1]);
    }
  });

  it("has links and lines of the same formulas in both modes, free of what reads differently by locale", () => {
    const others = plan.areas.flatMap((area) => [
      ...(area.id.endsWith(" links") ? [area.formula ?? ""] : []),
      ...(area.formulas ?? []).map(({ formula }) => formula),
    ]);
    expect(others.length > 0).toBe(["review", "audit", "kpi"].includes(report));
    for (const formula of others) {
      expect(formula).toMatch(/^=(ARRAYFORMULA\(IF\(ROW\(|SPARKLINE\([A-Z]+\d+:[A-Z]+\d+\)$)/);
      expect(formula).not.toMatch(/[{}\\]|\d\.\d|,/);
    }
  });

  it("never gives a formula's cells the plain-text format, nor text any other", () => {
    for (const area of plan.areas) {
      const formats = area.numberFormats.flat();
      if (area.formula !== undefined) expect(formats, area.id).not.toContain("@");
      else {
        const texts = area.values.flat().map((value, at) => [value, formats[at]]);
        expect(
          texts.filter(([value, format]) => typeof value === "string" && value !== "" && format !== "@"),
          area.id,
        ).toEqual([]);
      }
    }
  });

  it("draws charts over columns of its own areas, with as many cells in each", () => {
    expect(plan.charts.length).toBeGreaterThan(0);
    for (const chart of plan.charts) {
      const ranges = chart.ranges.map((range) => rectangleOf(range));
      expect(new Set(ranges.map((range) => `${range?.row} ${range?.rows}`)).size).toBe(1);
      for (const range of ranges) {
        expect(range !== null && plan.areas.some((area) => overlaps(rectangleOfArea(area), range))).toBe(true);
      }
    }
  });

  it("owns exactly what it writes", () => {
    expect(plan.owned.map(rectangleOf)).toEqual(plan.areas.map(rectangleOfArea));
  });
});

it("keeps definitions short enough to be read beside the chart", () => {
  for (const { plan } of PLANS) {
    const lines = plan.areas
      .filter(({ id }) => id === "definitions")
      .flatMap(({ values }) => values.flat().map(String));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(140);
  }
});

it("orders a bubble chart's columns as Google reads them: id, x, y, group, size", () => {
  const report = valueFrom(REPORTS.quadrant(sampleSource("live")));
  const charts = report.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
  expect(charts.map(({ columns }) => columns)).toEqual([["rep", "change", "level", "quadrant", "current"]]);
});

it("marks the overdue row and the chosen method, and nothing else", () => {
  const report = valueFrom(REPORTS.forecast(sampleSource("live")));
  const marked = report.blocks.flatMap((block) =>
    block.kind === "table"
      ? block.signals.map(({ row, column }) => (row === null ? column : block.table.rows[row]?.[0]))
      : [],
  );
  expect(marked).toEqual(["… of which overdue", "chosen", "chosen"]);
});

it("emphasises the chosen forecast", () => {
  const report = valueFrom(REPORTS.forecast(sampleSource("live")));
  const totals = report.blocks.flatMap((block) =>
    block.kind === "table" && block.id === "summary" ? block.totals.map((row) => block.table.rows[row]?.[0]) : [],
  );
  expect(totals).toEqual(["Chosen forecast"]);
});

describe("every figure says how it was made", () => {
  it.each(DEAL_REPORT_NAMES)("on the %s sheet: in a note on its heading, beside it, or in the definitions", (name) => {
    const { blocks } = valueFrom(REPORTS[name](sampleSource("live")));
    const words = blocks
      .flatMap((block) => (block.kind === "text" ? block.lines : []))
      .join(" ")
      .toLowerCase();
    const silent = blocks.flatMap((block) => {
      if (block.kind !== "table" || block.kept === true) return [];
      const { columns } = block.table;
      // A table whose last column is a sentence explains each row there.
      if (columns.some(({ id }) => id === "how")) return [];
      return (
        columns
          // Days and months say what a row is about.
          .filter(({ format }) => format !== "text" && format !== "date" && format !== "month")
          .filter(({ definition }) => definition === undefined)
          .filter(({ heading }) => !words.includes(`${heading.toLowerCase()}:`))
          .map(({ heading }) => `${block.id}: ${heading}`)
      );
    });
    expect(silent).toEqual([]);
  });
});
