/** Every example of the catalogue, typed into the playground's grid, gives what its help says. */
import { beforeAll, describe, expect, test } from "vitest";
import { render } from "../../build.mjs";
import { type Headless, openHeadless } from "../../playground/headless.ts";
import { addSamples } from "../../playground/sample-tab.ts";
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
  host.open();
  await addSamples(host, workbook, { seed: 1, deals: 120 });
  const deals = workbook.sheetNamed("Deals");
  if (!deals) throw new Error("the sample has a tab of deals");
  for (const sheet of [workbook.sheetNamed("Leads"), workbook.sheetNamed("Activities")]) {
    // A last row with neither name nor type, so that there is something to leave out.
    const row = sheet?.usedRows ?? 0;
    if (row >= (sheet?.rowCount ?? 0)) sheet?.insertRows(row, 1);
    sheet?.enterAll(row, 2, [["Website"]]);
  }
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
