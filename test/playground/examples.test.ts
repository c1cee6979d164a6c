/** Every example of the catalogue, typed into the playground's grid, gives what its help says. */
import { beforeAll, describe, expect, test } from "vitest";
import { render } from "../../build.mjs";
import { type Headless, openHeadless } from "../../playground/headless.ts";
import { sampleDeals } from "../../playground/sample-deals.ts";
import { sampleLeads } from "../../playground/sample-leads.ts";
import { catalogue } from "../../src/functions/index.ts";

const TODAY = "2026-03-31";

let grid: Headless;

/** The playground's own spreadsheet: the sample company's deals, and the settings that a report has brought. */
beforeAll(async () => {
  const { files } = await render();
  grid = openHeadless({
    files: {
      code: files["Code.js"],
      html: { sidebar: files["sidebar.html"] },
      manifest: files["appsscript.json"],
    },
    timeZone: "America/New_York",
    clock: { now: () => new Date(`${TODAY}T12:00:00Z`) },
  });
  const { workbook, host } = grid;
  const [deals] = workbook.sheets;
  if (!deals) throw new Error("a new workbook has a sheet");
  workbook.renameSheet(deals.id, "Deals");
  const sample = sampleDeals({ seed: 1, today: TODAY, count: 120 });
  deals.enterAll(0, 0, [sample.headers, ...sample.rows]);
  sample.numberFormats.forEach((numberFormat, column) => {
    deals.setFormat({ row: 1, column, rows: deals.rowCount - 1, columns: 1 }, { numberFormat });
  });
  const { leads, activities } = sampleLeads({ seed: 1, today: TODAY });
  for (const { tab, headers, rows } of [leads, activities]) {
    const sheet = workbook.insertSheet(tab, workbook.sheets.length);
    if (rows.length + 2 > sheet.rowCount) sheet.insertRows(sheet.rowCount, rows.length + 2 - sheet.rowCount);
    // A last row with neither name nor type, so that there is something to leave out.
    sheet.enterAll(0, 0, [headers, ...rows, headers.map((_, column) => (column === 2 ? "Website" : ""))]);
  }
  host.open();
  const answer = await host.callFromSidebar("dealsheetCall", [
    {
      call: "build",
      report: "quota",
      sheetId: deals.id,
      historySheetId: null,
      columns: [],
      mode: "snapshot",
      asOf: TODAY,
      followToday: false,
      period: "2026-Q1",
    },
  ]);
  expect(answer).toMatchObject({ ok: true });
});

const examples = catalogue.map(({ name, example }) => ({ name, ...example }));

/** The cells that the formula fills on a sheet of its own. */
function typed(formula: string): readonly (readonly unknown[])[] {
  const sheet = grid.workbook.insertSheet(`Example ${grid.workbook.sheets.length}`);
  sheet.enter(0, 0, formula);
  sheet.value(0, 0);
  return Array.from({ length: sheet.usedRows }, (_, row) =>
    Array.from({ length: sheet.usedColumns }, (_, column) => sheet.value(row, column)),
  );
}

describe("examples with values of their own", () => {
  test.each(examples.filter(({ gives }) => gives !== null))("$name: $formula", ({ formula, gives }) => {
    const cells = typed(formula);
    if (typeof gives === "number") {
      expect(cells).toHaveLength(1);
      expect(cells[0]?.[0]).toBeCloseTo(gives, 12);
    } else {
      expect(cells).toEqual(Array.isArray(gives) ? gives : [[gives]]);
    }
  });
});

describe("examples over the sample company", () => {
  test.each(examples.filter(({ gives }) => gives === null))("$name: $formula", ({ formula }) => {
    const cells = typed(formula);
    expect(cells.length).toBeGreaterThan(1);
    for (const heading of cells[0] ?? []) expect(heading).toEqual(expect.stringMatching(/\S/));
    expect(cells.flat().filter((cell) => typeof cell === "object")).toEqual([]);
  });
});
