/** A spreadsheet of ten million cells: the playground lets it grow no further by any way that a script or a formula has. */
import { describe, expect, it } from "vitest";
import { createScriptHost } from "../../playground/apps-script/create-host.ts";
import type { Screen } from "../../playground/apps-script/host.ts";
import { createNodeRealm } from "../../playground/realm-node.ts";
import { createWorkbook } from "../../playground/spreadsheet/workbook.ts";

const MANIFEST = JSON.stringify({
  runtimeVersion: "V8",
  oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"],
});

/** A full spreadsheet: one sheet of 999 rows and 10,010 columns leaves 10 cells. */
function fullBook() {
  const clock = { now: () => new Date("2026-03-15T12:00:00Z") };
  const workbook = createWorkbook({ clock });
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  sheet.deleteRows(999, 1);
  sheet.insertColumns(26, 10_010 - 26);
  const run = (body: string): string => {
    const code = `function onOpen() {}\nfunction work() { var s = SpreadsheetApp.getActiveSheet(); ${body} }`;
    const files = { code, html: {}, manifest: MANIFEST };
    const screen: Screen = { showSidebar: () => {}, showDialog: () => {}, alert: () => "OK", toast: () => {} };
    const host = createScriptHost({ workbook, files, clock, screen, latency: 0, realm: createNodeRealm(clock) });
    host.open();
    try {
      host.runMenu("work");
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return { workbook, sheet, run };
}

describe("ten million cells", () => {
  it.each([
    "SpreadsheetApp.getActiveSpreadsheet().insertSheet('More');",
    "s.insertRowsAfter(1, 1);",
    "s.insertColumnsAfter(1, 1);",
    "s.copyTo(SpreadsheetApp.getActiveSpreadsheet());",
    "s.getRange(999, 1).setValue('last'); s.appendRow(['one more']);",
  ])("%s is refused, and the grid stays", (body) => {
    const { workbook, sheet, run } = fullBook();
    expect(run(body)).toContain("above the limit of 10000000 cells");
    expect([sheet.rowCount, sheet.columnCount, workbook.sheets.length]).toEqual([999, 10_010, 1]);
  });

  it("a formula does not spill past it", () => {
    const { sheet } = fullBook();
    sheet.enter(990, 0, "=SEQUENCE(20)");
    expect(sheet.value(990, 0)).toMatchObject({ error: "#REF!" });
    expect(sheet.rowCount).toBe(999);
  });

  it("a smaller grid makes room", () => {
    const { run } = fullBook();
    expect(run("s.deleteColumns(1, 100); s.insertRowsAfter(1, 10);")).toBe("");
  });
});
