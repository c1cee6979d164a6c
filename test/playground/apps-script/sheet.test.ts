import { describe, expect, test } from "vitest";
import { bench, evaluate } from "./script-kit.ts";

describe("sheets", () => {
  test.each([
    {
      why: "a new sheet becomes the active one, after the one that was",
      script: 'ss.insertSheet("B"); return [ss.getActiveSheet().getName(), ss.getActiveSheet().getIndex()];',
      is: ["B", 2],
    },
    {
      why: "a sheet by its number",
      script: 'var s = ss.insertSheet("B"); return ss.getSheetById(s.getSheetId()).getName();',
      is: "B",
    },
    { why: "no such sheet is null", script: 'return [ss.getSheetByName("x"), ss.getSheetById(99)];', is: [null, null] },
    {
      why: "a copy is named after the original",
      script: 'sheet.setName("Deals"); return [sheet.copyTo(ss).getName(), sheet.copyTo(ss).getName()];',
      is: ["Copy of Deals", "Copy of Deals 2"],
    },
    {
      why: "the size of the grid is not what is filled",
      script:
        'sheet.getRange("B3").setValue(1); return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn()];',
      is: [1000, 26, 3, 2],
    },
    {
      why: "rows go after a position",
      script:
        'sheet.getRange("A2").setValue(1); sheet.insertRowsAfter(1, 2); return [sheet.getMaxRows(), sheet.getRange("A4").getValue()];',
      is: [1002, 1],
    },
    {
      why: "columns go away",
      script:
        'sheet.getRange("C1").setValue(1); sheet.deleteColumns(1, 2); return [sheet.getMaxColumns(), sheet.getRange("A1").getValue()];',
      is: [24, 1],
    },
    {
      why: "appendRow writes below everything",
      script:
        'sheet.getRange("A5").setValue(1); sheet.appendRow(["x", 2]); return sheet.getRange("A6:B6").getValues();',
      is: [["x", 2]],
    },
    {
      why: "several ranges at once",
      script:
        'sheet.getRangeList(["A1", "B2:B3"]).setFontWeight("bold"); return [sheet.getRange("B3").getFontWeight(), sheet.getRange("A2").getFontWeight()];',
      is: ["bold", "normal"],
    },
    {
      why: "named ranges",
      script:
        'ss.setNamedRange("DEALS", sheet.getRange("A1:B2")); return [ss.getRangeByName("DEALS").getA1Notation(), ss.getNamedRanges()[0].getName(), ss.getRange("DEALS").getNumRows()];',
      is: ["A1:B2", "DEALS", 2],
    },
    {
      why: "widths, frozen rows and colours",
      script:
        'sheet.setColumnWidths(1, 2, 77).setTabColor("#00ff00"); sheet.setFrozenRows(2); return [sheet.getColumnWidth(2), sheet.getFrozenRows(), sheet.getTabColor()];',
      is: [77, 2, "#00ff00"],
    },
  ])("$why", async ({ script, is }) => {
    expect(await evaluate(script)).toEqual(is);
  });

  test.each([
    {
      why: "a name that is taken",
      script: 'ss.insertSheet("A"); ss.insertSheet("A");',
      says: 'A sheet with the name "A" already exists',
    },
    {
      why: "a name of 101 characters",
      script: 'ss.insertSheet(new Array(102).join("x"));',
      says: "between 1 and 100 characters",
    },
    { why: "the last sheet", script: "ss.deleteSheet(sheet);", says: /can't|cannot/i },
    { why: "hiding the only sheet", script: "sheet.hideSheet();", says: "You can't hide all the sheets" },
    {
      why: "more than ten million cells",
      script: "sheet.insertRowsAfter(1000, 400000);",
      says: "above the limit of 10000000 cells",
    },
    {
      why: "a sheet that is gone",
      script: 'var s = ss.insertSheet("A"); ss.deleteSheet(s); s.getName();',
      says: "not found",
    },
  ])("$why is refused", async ({ script, says }) => {
    await expect(evaluate(`${script} return 1;`)).rejects.toThrow(says);
  });
});

describe("charts", () => {
  const CHART = `var chart = sheet.newChart().setChartType(Charts.ChartType.COMBO).addRange(sheet.getRange("A1:B4"))
      .setNumHeaders(1).setPosition(2, 3, 4, 5).setOption("title", "Won").setOption("series.0.type", "bars")
      .setOption("series", { 1: { type: "line" } }).build();
    sheet.insertChart(chart);`;

  test("is built, inserted and read again; options become one tree", async () => {
    const { workbook, call } = bench(`function f() { var sheet = SpreadsheetApp.getActiveSheet(); ${CHART}
      var c = sheet.getCharts()[0];
      return [c.getOptions().get("title"), c.getOptions().get("series.0.type"), c.getRanges()[0].getA1Notation(),
        c.getContainerInfo().getAnchorRow(), c.getContainerInfo().getAnchorColumn()]; }`);
    expect(await call("f")).toEqual(["Won", "bars", "A1:B4", 2, 3]);
    expect(workbook.sheets[0]?.charts).toMatchObject([
      {
        type: "COMBO",
        headers: 1,
        anchor: { row: 1, column: 2, offsetX: 4, offsetY: 5 },
        options: { title: "Won", series: { 0: { type: "bars" }, 1: { type: "line" } } },
      },
    ]);
  });

  test("an update keeps the chart's number and its place", async () => {
    const { workbook, call } = bench(`function f() { var sheet = SpreadsheetApp.getActiveSheet(); ${CHART}
      var c = sheet.getCharts()[0]; var id = c.getChartId();
      sheet.updateChart(c.modify().clearRanges().addRange(sheet.getRange("A1:B9")).setOption("title", "New").build());
      var after = sheet.getCharts()[0];
      return [sheet.getCharts().length, after.getChartId() === id, after.getRanges()[0].getA1Notation()]; }`);
    expect(await call("f")).toEqual([1, true, "A1:B9"]);
    expect(workbook.sheets[0]?.charts[0]?.anchor).toEqual({ row: 1, column: 2, offsetX: 4, offsetY: 5 });
  });

  test("a chart that stands on no sheet cannot be updated", async () => {
    await expect(evaluate("sheet.updateChart(sheet.newChart().build()); return 1;")).rejects.toThrow(
      "not on this sheet",
    );
  });
});

describe("rules, protection, metadata", () => {
  test.each([
    {
      why: "conditional formats are got, pushed and set",
      script: `var rule = SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(0.8).setBackground("#ffcccc")
          .setBold(true).setRanges([sheet.getRange("C2:C9")]).build();
        sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([rule]));
        var got = sheet.getConditionalFormatRules()[0];
        return [got.getRanges()[0].getA1Notation(), String(got.getBooleanCondition().getCriteriaType()),
          got.getBooleanCondition().getCriteriaValues(), got.getBooleanCondition().getBackground(), got.getBooleanCondition().getBold()];`,
      is: ["C2:C9", "NUMBER_LESS_THAN", [0.8], "#ffcccc", true],
    },
    {
      why: "setting rules replaces all of them",
      script: `var rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange("A1")]).build();
        sheet.setConditionalFormatRules([rule, rule]); sheet.setConditionalFormatRules([rule]);
        return sheet.getConditionalFormatRules().length;`,
      is: 1,
    },
    {
      why: "a validation list covers its cells, and only them",
      script: `var rule = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"]).setHelpText("Pick.").build();
        sheet.getRange("A1:A3").setDataValidation(rule); sheet.getRange("A2").clearDataValidations();
        return sheet.getRange("A1:A4").getDataValidations().map(function (row) {
          return row[0] === null ? null : row[0].getCriteriaValues()[0].join() + row[0].getHelpText() + row[0].getAllowInvalid();
        });`,
      is: ["a,bPick.true", null, "a,bPick.true", null],
    },
    {
      why: "protect adds another protection each time",
      script: `sheet.getRange("A1:B2").protect().setDescription("mine").setWarningOnly(true); sheet.getRange("A1:B2").protect();
        var all = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
        return [all.length, all[0].getDescription(), all[0].isWarningOnly(), all[0].getRange().getA1Notation(),
          sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`,
      is: [2, "mine", true, "A1:B2", 0],
    },
    {
      why: "a protection can be taken away",
      script: `var p = sheet.protect(); p.remove(); return ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length;`,
      is: 0,
    },
    {
      why: "metadata is found on sheets from the spreadsheet",
      script: `sheet.addDeveloperMetadata("report", "forecast", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
        ss.addDeveloperMetadata("journal", "x");
        var found = ss.createDeveloperMetadataFinder().withKey("report").find();
        found[0].setValue("quota");
        return [found.length, found[0].getLocation().getSheet().getName(), found[0].getValue(), String(found[0].getVisibility()),
          sheet.getDeveloperMetadata().length, ss.getDeveloperMetadata().length,
          String(ss.createDeveloperMetadataFinder().withKey("journal").find()[0].getLocation().getLocationType())];`,
      is: [1, "Sheet1", "quota", "PROJECT", 1, 1, "SPREADSHEET"],
    },
    {
      why: "metadata is removed",
      script: `sheet.addDeveloperMetadata("k", "v"); sheet.getDeveloperMetadata()[0].remove(); return sheet.getDeveloperMetadata().length;`,
      is: 0,
    },
  ])("$why", async ({ script, is }) => {
    expect(await evaluate(script)).toEqual(is);
  });

  test.each([
    {
      why: "more metadata than Google stores",
      script: 'sheet.addDeveloperMetadata("k", new Array(30002).join("x"));',
      says: "storage quota",
    },
    {
      why: "a rule of another sheet",
      script:
        'var other = ss.insertSheet("B"); var rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([other.getRange("A1")]).build(); sheet.setConditionalFormatRules([rule]);',
      says: "different sheet",
    },
    {
      why: "a rule without a condition",
      script: 'SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("A1")]).build();',
      says: "must have a boolean",
    },
  ])("$why is refused", async ({ script, says }) => {
    await expect(evaluate(`${script} return 1;`)).rejects.toThrow(says);
  });
});
