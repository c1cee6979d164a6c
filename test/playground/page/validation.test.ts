/** Data validation while typing: what is refused, and with which words. */
import { describe, expect, it } from "vitest";
import { accepts, refusalOf } from "../../../playground/page/validation.ts";
import { createWorkbook } from "../../../playground/spreadsheet/workbook.ts";

describe("accepts", () => {
  it.each<[string, string, readonly unknown[], unknown, boolean]>([
    ["a word of the list", "VALUE_IN_LIST", [["open", "won"], true], "Won", true],
    ["a word that is not", "VALUE_IN_LIST", [["open", "won"], true], "lost", false],
    ["the words themselves as values", "VALUE_IN_LIST", ["open", "won"], "open", true],
    ["both ends of a span", "NUMBER_BETWEEN", [0, 1], 1, true],
    ["beyond a span", "NUMBER_BETWEEN", [0, 1], 1.1, false],
    ["text where a number belongs", "NUMBER_GREATER_THAN_OR_EQUAL_TO", [0], "ten", false],
    ["a rule that is not simulated", "CUSTOM_FORMULA", ["=FALSE"], "x", true],
  ])("%s", (_why, criteria, values, value, fine) => {
    expect(accepts({ criteria, values }, value)).toBe(fine);
  });
});

describe("refusalOf", () => {
  const sheet = createWorkbook().insertSheet("Settings");
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  sheet.put(0, 0, "maybe");
  sheet.put(2, 0, "maybe");
  const rule = {
    area,
    criteria: "VALUE_IN_LIST",
    values: [["open", "won", "lost"]],
    helpText: "Choose open, won or lost.",
  };

  it("says the rule's own help text", () => {
    sheet.setValidations([{ ...rule, allowInvalid: false }]);
    expect(refusalOf(sheet, 0, 0)).toBe("Choose open, won or lost.");
    expect(refusalOf(sheet, 1, 0)).toBeNull();
    expect(refusalOf(sheet, 2, 0)).toBeNull();
  });

  it("lets everything pass where the rule only warns", () => {
    sheet.setValidations([{ ...rule, allowInvalid: true }]);
    expect(refusalOf(sheet, 0, 0)).toBeNull();
  });
});
