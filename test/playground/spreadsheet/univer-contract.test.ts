/** What the playground relies on inside Univer 0.25.1: if one of these fails after an update, univer-functions.ts must change. */
import { readFileSync } from "node:fs";
import { LocaleType, numfmt, Univer } from "@univerjs/core";
import {
  ArrayValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  functionInformation,
  functionMath,
  functionText,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { describe, expect, test } from "vitest";
import { functionLibrary } from "../../../playground/spreadsheet/univer-functions.ts";
import { isError, Matrix } from "../../../playground/spreadsheet/values.ts";

const PLACE = { row: 0, column: 0, rowCount: 1000, columnCount: 26 };

describe("Univer", () => {
  test("is pinned to 0.25.1", () => {
    const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      devDependencies: Record<string, string>;
    };
    expect([devDependencies["@univerjs/core"], devDependencies["@univerjs/engine-formula"]]).toEqual([
      "0.25.1",
      "0.25.1",
    ]);
  });

  test("starts without a screen and hands out its function service", () => {
    const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
    univer.registerPlugin(UniverFormulaEnginePlugin);
    const service = univer.__getInjector().get(IFunctionService);
    for (const method of ["hasExecutor", "registerExecutors", "getExecutor"] as const)
      expect(typeof service[method]).toBe("function");
  });

  test.each([
    { list: functionMath, name: "SUMIF", flag: "needsReferenceObject" },
    { list: functionMath, name: "SEQUENCE", flag: "needsSheetRowColumnCount" },
    { list: functionMath, name: "SUBTOTAL", flag: "needsFormulaDataModel" },
    { list: functionInformation, name: "SHEET", flag: "needsSheetsInfo" },
    { list: functionText, name: "DOLLAR", flag: "needsLocale" },
  ] as const)("$name says that it $flag", ({ list, name, flag }) => {
    const found = (list as unknown as readonly (readonly [unknown, string])[]).find(([, known]) => known === name);
    const Maker = found?.[0] as new (name: string) => Record<typeof flag, boolean>;
    expect(new Maker(name)[flag]).toBe(true);
  });

  test("values of one kind are told from another", () => {
    expect(NullValueObject.create().isNull()).toBe(true);
    expect(NumberValueObject.create(5).getValue()).toBe(5);
    expect(StringValueObject.create("12").getValue()).toBe("12");
    const error = ErrorValueObject.create("#N/A" as Parameters<typeof ErrorValueObject.create>[0], "why");
    expect([error.isError(), error.getErrorType(), error.getErrorContent()]).toEqual([true, "#N/A", "why"]);
    const block = ArrayValueObject.create({
      calculateValueList: [[NumberValueObject.create(1), NullValueObject.create()]],
      rowCount: 1,
      columnCount: 2,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
    expect([block.isArray(), block.getRowCount(), block.getColumnCount(), block.get(0, 1)?.isNull()]).toEqual([
      true,
      1,
      2,
      true,
    ]);
  });

  test("its shared caches can be emptied", () => {
    expect([typeof FORMULA_REF_TO_ARRAY_CACHE.clear, typeof CELL_INVERTED_INDEX_CACHE.clear]).toEqual([
      "function",
      "function",
    ]);
  });

  test("number formats come with it", () => {
    expect(numfmt.format("yyyy-MM-dd", 1, { leap1900: false })).toBe("1899-12-31");
    expect(numfmt.isDateFormat("d. mmm")).toBe(true);
  });
});

describe("the function library", () => {
  test.each([
    { name: "ROUND", args: [2.345, 2], gives: 2.35, why: "plain values" },
    { name: "LEFT", args: ["hello", 2], gives: "he", why: "texts" },
    { name: "ISEVEN", args: [4], gives: true, why: "booleans come back as booleans" },
    { name: "STDEV", args: [new Matrix(3, 1, [1, 2, 3])], gives: 1, why: "blocks" },
    { name: "STDEV", args: [new Matrix(4, 1, [1, null, 2, 3])], gives: 1, why: "blanks in blocks" },
    { name: "EXACT", args: ["12", 12], gives: true, why: "a text that looks like a number" },
  ])("$name: $why", ({ name, args, gives }) => {
    expect(functionLibrary().call(name, args, PLACE)).toEqual(gives);
  });

  test("keeps apart two calls with blocks of the same shape", () => {
    const library = functionLibrary();
    const wanted = (cells: readonly number[]): unknown =>
      library.call("LOOKUP", [3, new Matrix(3, 1, cells), new Matrix(3, 1, ["a", "b", "c"])], PLACE);
    expect([wanted([1, 2, 3]), wanted([3, 4, 5])]).toEqual(["c", "a"]);
  });

  test("an error of an argument keeps its sentence, one of its own gets a sentence", () => {
    const library = functionLibrary();
    const given = { error: "#N/A", message: "Nothing there." } as const;
    expect(library.call("ABS", [given], PLACE)).toEqual(given);
    const own = library.call("SQRT", [-1], PLACE);
    expect(isError(own) && [own.error, own.message !== ""]).toEqual(["#NUM!", true]);
  });

  test.each(["TEXTSPLIT", "TAKE", "SORTBY", "COMPARE", "AREAS"])(
    "does not offer %s, which Sheets does not have",
    (name) => {
      expect(functionLibrary().has(name)).toBe(false);
    },
  );

  test.each(["SUMIF", "OFFSET", "CELL"])("does not offer %s, which needs Univer's own workbook", (name) => {
    expect(functionLibrary().has(name)).toBe(false);
  });
});
