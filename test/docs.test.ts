/** The docs cannot rot: every link and picture exists, and every figure that they tell of the sample is what it gives. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Sheet, Workbook } from "../playground/spreadsheet/model.ts";
import { sampleCompany } from "./sample-company.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? markdownIn(path) : entry.name.endsWith(".md") ? [path] : [];
  });
}

function testsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return testsIn(path);
    return entry.name.endsWith(".test.ts") && entry.name !== "docs.test.ts" ? [path] : [];
  });
}

const PAGES = [join(ROOT, "README.md"), ...markdownIn(join(ROOT, "docs"))].map((path) => ({
  path,
  name: relative(ROOT, path),
  text: readFileSync(path, "utf8"),
}));

/** Text in code is no link. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
}

/** As GitHub names a heading. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replace(/ /g, "-"),
  );
}

describe.each(PAGES)("$name", ({ path, text }) => {
  it("links only to what is there", () => {
    const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const broken = targets.filter((target) => {
      if (/^[a-z]+:/i.test(target)) return false;
      const [file = "", anchor] = target.split("#");
      const to = file === "" ? path : join(dirname(path), file);
      if (!existsSync(to)) return true;
      if (anchor === undefined || statSync(to).isDirectory() || !to.endsWith(".md")) return false;
      return !anchorsOf(readFileSync(to, "utf8")).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

it("every page of the docs is linked from another one", () => {
  const linked = new Set(
    PAGES.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => join(dirname(path), target)),
    ),
  );
  const alone = PAGES.filter(({ path }) => path !== join(ROOT, "README.md") && !linked.has(path)).filter(
    // Decisions are read by opening their folder.
    ({ name }) => !name.startsWith("docs/decisions/"),
  );
  expect(alone.map(({ name }) => name)).toEqual([]);
});

it("every picture is shown somewhere", () => {
  const pictures = readdirSync(join(ROOT, "docs", "pictures"));
  const shown = PAGES.map(({ text }) => text).join("\n");
  // Each scene of the sidebar is taken in both schemes; the docs show some.
  expect(pictures.filter((file) => !file.startsWith("sidebar-") && !shown.includes(file))).toEqual([]);
});

it("every metric of the definitions has a source, and the tests know each published one", () => {
  const page = PAGES.find(({ name }) => name === "docs/definitions.md")?.text ?? "";
  const table = page
    .slice(page.indexOf("## Metrics and their sources"))
    .split("\n")
    .filter((line) => line.startsWith("| "));
  const rows = table.slice(1).map((line) =>
    line
      .replaceAll("\\|", "/")
      .split("|")
      .map((cell) => cell.trim()),
  );
  expect(rows.length).toBeGreaterThan(20);
  const tests = testsIn(join(ROOT, "test"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  for (const [, metric = "", definition = "", , source = ""] of rows) {
    expect(definition, metric).not.toBe("");
    expect(source, metric).not.toBe("");
    for (const [, name = ""] of source.matchAll(/\*([^*]+)\*/g)) {
      expect(tests.toLowerCase().includes(name.toLowerCase()), `${metric}: no test names ${name}`).toBe(true);
    }
  }
});

describe("figures of the sample company", () => {
  const FIGURE = /\*\*([^*\n]+)\*\*<!-- (?:([a-zA-Z ]+): )?([^>]+?) -->/g;
  const figures = PAGES.flatMap(({ name, text }) =>
    [...text.matchAll(FIGURE)].map(([, said = "", when = "", where = ""]) => ({ name, said, when, where })),
  );
  let sample: Workbook;
  beforeAll(async () => {
    sample = await sampleCompany(["kpi", "review", "funnel", "audit"]);
  }, 120_000);

  const sheetOf = (name: string): Sheet => {
    const sheet = sample.sheetNamed(name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet;
  };

  /** "Quota | Finn Abernathy | Pace": the cell of that row under that heading; without one, the cell beside the label. */
  const shownAt = (where: string): string => {
    const [tab = "", label = "", heading] = where.split(" | ");
    const sheet = sheetOf(tab);
    let headings: readonly string[] = [];
    // Below the title and the inputs.
    for (let row = 2; row < sheet.usedRows; row++) {
      const cells = Array.from({ length: sheet.usedColumns }, (_, column) => sheet.display(row, column));
      const at = cells.indexOf(label);
      if (heading !== undefined && cells.includes(heading)) headings = cells;
      const column = heading === undefined ? at + 1 : headings.indexOf(heading);
      if (at >= 0 && column > 0) return cells[column] ?? "";
    }
    throw new Error(`No cell says "${where}".`);
  };

  const STAGE = 4;
  const CLOSED = 7;
  const ROW = 253;
  const formulaCell = { row: 1, column: 13 };

  /** What the reader does before looking; taken back afterwards. */
  const after: Readonly<Record<string, (where: string) => string>> = {
    "": shownAt,
    "after winning": (where) => {
      const deals = sheetOf("Deals");
      const [stage, closed] = [deals.value(ROW, STAGE), deals.value(ROW, CLOSED)];
      deals.enter(ROW, STAGE, "Closed Won");
      deals.enter(ROW, CLOSED, "2026-11-20");
      const shown = shownAt(where);
      if (typeof stage !== "object") deals.put(ROW, STAGE, stage);
      if (typeof closed !== "object") deals.put(ROW, CLOSED, closed);
      return shown;
    },
    formula: (formula) => {
      const deals = sheetOf("Deals");
      deals.setFormat({ ...formulaCell, rows: 1, columns: 1 }, { numberFormat: "General" });
      deals.enter(formulaCell.row, formulaCell.column, formula);
      return deals.display(formulaCell.row, formulaCell.column);
    },
    percent: (formula) => {
      const deals = sheetOf("Deals");
      deals.enter(formulaCell.row, formulaCell.column, formula);
      deals.setFormat({ ...formulaCell, rows: 1, columns: 1 }, { numberFormat: "0.00%" });
      return deals.display(formulaCell.row, formulaCell.column);
    },
    "in Germany": (where) => {
      // A refresh gives the reports the currency's format; the page's own test does that.
      sample.locale = "de_DE";
      const shown = shownAt(where).replace(/^\$(.*)$/, "$1 €");
      sample.locale = "en_US";
      return shown;
    },
  };

  it.each(figures)("$name says $said for $when $where", ({ said, when, where }) => {
    const look = after[when];
    if (!look) throw new Error(`Nothing is known of "${when}".`);
    expect(look(where)).toBe(said);
  });

  it("are told with their place wherever a tutorial or a report's page tells one", () => {
    const pages = PAGES.filter(({ name }) => name === "docs/tutorial.md" || name.startsWith("docs/reports/"));
    for (const { name, text } of pages) {
      const bare = [...text.matchAll(/\*\*(-?[$€]?\d[\d.,]*[%×€ ]*)\*\*(?!<!--)/g)].map(([figure]) => figure);
      expect(bare, name).toEqual([]);
    }
    expect(figures.length).toBeGreaterThan(50);
  });

  it("name the deal of the tutorial as the sample has it", () => {
    const deals = sheetOf("Deals");
    const told = PAGES.find(({ name }) => name === "docs/tutorial.md")?.text ?? "";
    const cells = Array.from({ length: 12 }, (_, column) => deals.display(ROW, column));
    expect(cells).toContain("Mossgate Labs - Enterprise rollout");
    expect(cells).toContain("Contract Sent");
    expect(told).toContain("*Mossgate Labs - Enterprise rollout*, $65,500, in the stage *Contract Sent*");
    expect(deals.value(ROW, 5)).toBe(65_500);
    expect(deals.display(0, STAGE)).toMatch(/stage/i);
    expect(deals.display(0, CLOSED)).toMatch(/close/i);
    expect(deals.usedRows).toBe(401);
  });
});
