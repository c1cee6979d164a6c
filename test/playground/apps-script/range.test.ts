import { describe, expect, test } from "vitest";
import { evaluate } from "./script-kit.ts";

describe("values", () => {
  test.each([
    { why: "an empty sheet's data range is one blank cell", script: "sheet.getDataRange().getValues()", is: [[""]] },
    {
      why: "blank cells are empty text, never null",
      script: 'sheet.getRange("B2").setValue(5); return sheet.getDataRange().getValues();',
      is: [
        ["", ""],
        ["", 5],
      ],
    },
    {
      why: "setValues reads text as if it was typed",
      script: `sheet.getRange(1, 1, 1, 4).setValues([["=1+2", "12%", "TRUE", "'=1"]]);
        return sheet.getRange(1, 1, 1, 4).getValues();`,
      is: [[3, 0.12, true, "=1"]],
    },
    {
      why: "a cell formatted as text keeps a formula's text",
      script: `sheet.getRange("A1").setNumberFormat("@").setValue("=1+2"); return sheet.getRange("A1").getValues();`,
      is: [["=1+2"]],
    },
    {
      why: "null clears a cell",
      script: `sheet.getRange("A1").setValue("x"); sheet.getRange("A1").setValue(null); return sheet.getRange("A1").isBlank();`,
      is: true,
    },
    {
      why: "an error cell reads as its text",
      script: `sheet.getRange("A1").setFormula("=1/0"); return sheet.getRange("A1").getValue();`,
      is: "#DIV/0!",
    },
    {
      why: "formulas take semicolons, and come back as they were typed",
      script: `sheet.getRange("A1").setFormula("=SUM(1;2)");
        return [sheet.getRange("A1").getValue(), sheet.getRange("A1").getFormula()];`,
      is: [3, "=SUM(1;2)"],
    },
    {
      why: "a missing equals sign is added to a formula",
      script: `sheet.getRange("A1").setFormula("SUM(1;2)"); return sheet.getRange("A1").getFormula();`,
      is: "=SUM(1;2)",
    },
    {
      why: "offset counts from the first cell and keeps the size",
      script: `sheet.getRange("B2:C3").offset(1, 1).getA1Notation()`,
      is: "C3:D4",
    },
    {
      why: "an open range ends with the sheet",
      script: `sheet.getRange("A2:B").getNumRows()`,
      is: 999,
    },
    {
      why: "another sheet by name, with a quote in it",
      script: `ss.insertSheet("Q3's deals"); return ss.getRange("'Q3''s deals'!B2").getSheet().getName();`,
      is: "Q3's deals",
    },
    {
      why: "copyTo moves relative references",
      script: `sheet.getRange("A1:B1").setValues([[2, "=A1*10"]]); sheet.getRange("A2").setValue(3);
        sheet.getRange("B1").copyTo(sheet.getRange("B2")); return sheet.getRange("B2").getValue();`,
      is: 30,
    },
    {
      why: "copyTo with contentsOnly pastes values",
      script: `sheet.getRange("A1").setFormula("=6*7");
        sheet.getRange("A1").copyTo(sheet.getRange("A2"), { contentsOnly: true }); return sheet.getRange("A2").getFormula();`,
      is: "",
    },
  ])("$why", async ({ script, is }) => {
    expect(await evaluate(script)).toEqual(is);
  });
});

describe("dates", () => {
  test.each([
    {
      why: "a date cell is midnight in the spreadsheet's zone, whatever the script's zone is",
      script: `sheet.getRange("A1").setValue("2024-01-31"); return sheet.getRange("A1").getValue().toISOString();`,
      is: "2024-01-30T23:00:00.000Z",
    },
    {
      why: "in summer the zone is an hour further",
      script: `sheet.getRange("A1").setValue("2024-07-31"); return sheet.getRange("A1").getValue().toISOString();`,
      is: "2024-07-30T22:00:00.000Z",
    },
    {
      why: "a Date is written as what the spreadsheet's clocks show",
      script: `sheet.getRange("A1").setValue(new Date("2024-01-30T23:00:00Z")); return sheet.getRange("A1").getDisplayValue();`,
      is: "1/31/2024",
    },
    {
      why: "what was read can be written back",
      script: `sheet.getRange("A1").setValue("2024-03-31 15:30:00");
        sheet.getRange("A2").setValue(sheet.getRange("A1").getValue());
        return sheet.getRange("A2").getValue().getTime() - sheet.getRange("A1").getValue().getTime();`,
      is: 0,
    },
    {
      why: "a Date belongs to the script's own realm",
      script: `sheet.getRange("A1").setValue("2024-01-31"); return sheet.getRange("A1").getValue() instanceof Date;`,
      is: true,
    },
    {
      why: "a midnight that the clocks skip becomes the first moment after it",
      script: `sheet.getRange("A1").setValue("2018-11-04"); return sheet.getRange("A1").getValue().toISOString();`,
      timeZone: "America/Sao_Paulo",
      is: "2018-11-04T03:00:00.000Z",
    },
    {
      why: "a number with a date format is a date, too",
      script: `sheet.getRange("A1").setValue(45322).setNumberFormat("yyyy-mm-dd"); return sheet.getRange("A1").getValue().toISOString();`,
      is: "2024-01-30T23:00:00.000Z",
    },
    {
      why: "serial numbers are plain numbers without a format",
      script: `sheet.getRange("A1").setValue(45322); return sheet.getRange("A1").getValue();`,
      is: 45322,
    },
  ])("$why", async ({ script, is, timeZone }) => {
    expect(await evaluate(script, timeZone === undefined ? {} : { timeZone })).toEqual(is);
  });
});

describe("refusals", () => {
  test.each([
    {
      why: "too few rows",
      script: "sheet.getRange(1, 1, 3, 1).setValues([[1], [2]])",
      says: "The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.",
    },
    {
      why: "a ragged block",
      script: "sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])",
      says: "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    },
    { why: "row 0", script: "sheet.getRange(0, 1)", says: "The starting row of the range is too small." },
    {
      why: "no rows",
      script: "sheet.getRange(1, 1, 0, 1)",
      says: "The number of rows in the range must be at least 1.",
    },
    {
      why: "below the last row",
      script: "sheet.getRange(1, 1, 1001, 1)",
      says: "The coordinates of the range are outside the dimensions of the sheet.",
    },
    { why: "a name that is no range", script: 'sheet.getRange("Nowhere!A1")', says: "Range not found" },
    {
      why: "an argument that is not there",
      script: "sheet.getRange(undefined, 1)",
      says: "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    },
    { why: "NaN", script: "sheet.getRange(1, 1).setValue(0 / 0)", says: "refuses to write NaN" },
    { why: "undefined", script: "sheet.getRange(1, 1).setValue(undefined)", says: "refuses to write undefined" },
    { why: "an object", script: "sheet.getRange(1, 1).setValue({})", says: "refuses to write an object" },
    {
      why: "50,001 characters",
      script: 'sheet.getRange(1, 1).setValue(new Array(50002).join("x"))',
      says: "maximum of 50000 characters",
    },
    {
      why: "a member that is not simulated",
      script: "sheet.getRange(1, 1).randomize()",
      says: "Range.randomize is not simulated in the playground.",
    },
    {
      why: "another spreadsheet",
      script: 'SpreadsheetApp.openById("abc")',
      says: "Specified permissions are not sufficient to call SpreadsheetApp.openById",
    },
    {
      why: "another service",
      script: 'UrlFetchApp.fetch("https://example.com")',
      says: "UrlFetchApp.fetch is not simulated",
    },
    {
      why: "an enumeration's member that does not exist",
      script: "Charts.ChartType.BUBBLES",
      says: "Charts.ChartType.BUBBLES does not exist.",
    },
    {
      why: "a list that rejects the input",
      script: `var rule = SpreadsheetApp.newDataValidation().requireValueInList(["won", "lost"]).setAllowInvalid(false).build();
        sheet.getRange("A1").setDataValidation(rule); return sheet.getRange("A1").setValue("maybe");`,
      says: "violates the data validation rules",
    },
  ])("$why", async ({ script, says }) => {
    await expect(evaluate(script)).rejects.toThrow(says);
  });

  test("an exception is an Error of the script's own realm, named as Google names it", async () => {
    const script = `try { sheet.getRange(0, 1); } catch (e) { return [e instanceof Error, e.name]; }`;
    expect(await evaluate(script)).toEqual([true, "Exception"]);
  });
});

test("what the model itself refuses is an exception of the script's realm, too", async () => {
  const script = `ss.insertSheet("A"); try { ss.insertSheet("A"); } catch (e) { return [e instanceof Error, e.name]; }`;
  expect(await evaluate(script)).toEqual([true, "Exception"]);
});

describe("formats", () => {
  test.each([
    {
      why: "what was set is read again, and defaults where nothing was",
      script: `sheet.getRange("A1:B1").setFontWeights([["bold", null]]).setNumberFormats([["0.0%", "General"]]);
        return [sheet.getRange("A1:B1").getFontWeights(), sheet.getRange("A1:B1").getNumberFormats()];`,
      is: [[["bold", "normal"]], [["0.0%", "0.###############"]]],
    },
    {
      why: "null takes a property away and leaves the others",
      script: `sheet.getRange("A1").setBackground("#ff0000").setFontWeight("bold").setBackground(null);
        return [sheet.getRange("A1").getBackground(), sheet.getRange("A1").getFontWeight()];`,
      is: ["#ffffff", "bold"],
    },
    {
      why: "wrapping by strategy",
      script: `sheet.getRange("A1").setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
        return sheet.getRange("A1").getWrapStrategy() === SpreadsheetApp.WrapStrategy.CLIP;`,
      is: true,
    },
    {
      why: "notes in a block",
      script: `sheet.getRange("A1:B1").setNotes([["why", null]]); return sheet.getRange("A1:B1").getNotes();`,
      is: [["why", ""]],
    },
    {
      why: "clear takes contents and formats but leaves notes",
      script: `sheet.getRange("A1").setValue(1).setFontWeight("bold").setNote("n").clear();
        return [sheet.getRange("A1").getValue(), sheet.getRange("A1").getFontWeight(), sheet.getRange("A1").getNote()];`,
      is: ["", "normal", "n"],
    },
  ])("$why", async ({ script, is }) => {
    expect(await evaluate(script)).toEqual(is);
  });
});

test.each(["area", "document", "sheet", "face", "sheetId"])(
  "a script cannot reach the playground through %s",
  async (name) => {
    await expect(evaluate(`sheet.getRange("A1").${name}`)).rejects.toThrow(`Range.${name} is not simulated`);
  },
);
