/** The functions that analysts type less often, and the modes of the common ones: as Google Sheets has them. */
import { describe, expect, test } from "vitest";
import { bench, messageOf, result } from "./kit.ts";

const DEALS = [
  ["Rep", "Amount", "Closed", "Stage"],
  ["Ann", 1200, "2024-01-31", "Won"],
  ["Bob", 200, "2024-02-03", "Lost"],
  ["Cy", 300, "2024-03-04", "Won"],
  ["ann", 400, "2024-04-30", "Open"],
];

describe("rarer functions", () => {
  test.each([
    { formula: "=ADD(1,2)+MINUS(5,1)+MULTIPLY(2,3)+DIVIDE(8,2)+POW(2,3)", gives: 25, why: "operators by name" },
    { formula: "=AND(EQ(1,1),NE(1,2),LT(1,2),LTE(2,2),GT(3,2),GTE(3,3))", gives: true, why: "comparisons by name" },
    { formula: "=UMINUS(3)+UPLUS(1)+UNARY_PERCENT(200)", gives: 0, why: "signs by name" },
    { formula: "=POWER(2,10)", gives: 1024, why: "power" },
    { formula: "=PRODUCT(B2:B4)", gives: 72_000_000, why: "product" },
    { formula: "=XOR(TRUE,TRUE,TRUE)", gives: true, why: "an odd number holds" },
    { formula: "=NOT(0)", gives: true, why: "zero is false" },
    { formula: "=TRUE()", gives: true, why: "a constant as a function" },
    { formula: '=CHOOSE(2,1/0,"b")', gives: "b", why: "only the chosen one is calculated" },
    { formula: "=ISERR(NA())", gives: false, why: "#N/A is none of the others" },
    { formula: "=ISNA(NA())", gives: true, why: "#N/A" },
    { formula: "=ERROR.TYPE(1/0)", gives: 2, why: "errors by number" },
    { formula: '=ISTEXT("")', gives: true, why: "an empty text is a text" },
    { formula: "=ISNONTEXT(5)", gives: true, why: "a number is none" },
    { formula: "=ISLOGICAL(1=1)", gives: true, why: "a comparison" },
    { formula: "=ISREF(A1)", gives: true, why: "a reference" },
    { formula: "=ISFORMULA(A1)", gives: false, why: "a constant" },
    { formula: "=FORMULATEXT(F1)", gives: "=1+1", why: "as typed" },
    { formula: '=XMATCH("C*",A2:A5,2)', gives: 3, why: "with wildcards" },
    { formula: "=XMATCH(250,B2:B5,1)", gives: 3, why: "the next larger" },
    { formula: '=XMATCH("Ann",A2:A5,0,-1)', gives: 4, why: "from the end" },
    { formula: "=MATCH(250,{100;200;300})", gives: 2, why: "sorted" },
    { formula: "=MATCH(250,{300;260;200},-1)", gives: 2, why: "sorted downwards" },
    { formula: '=VLOOKUP("C*",A2:B5,2,FALSE)', gives: 300, why: "wildcards" },
    {
      formula: '=VLOOKUP(2,{1,"a","b";2,"c","d"},{2,3},FALSE)',
      gives: "c",
      why: "without array mode the first column",
    },
    { formula: '=XLOOKUP("Stage",A1:D1,A3:D3)', gives: "Lost", why: "sideways" },
    { formula: "=INDEX(A1:D1,2)", gives: "Amount", why: "a row has only columns" },
    { formula: "=ADDRESS(3,2)&ADDRESS(3,2,4)", gives: "$B$3B3", why: "addresses" },
    { formula: "=COLUMNS(A1:D1)&ROWS({1;2})", gives: "42", why: "sizes" },
    { formula: "=RANK(200,B2:B5,TRUE)", gives: 1, why: "from the smallest" },
    { formula: "=RANDBETWEEN(3,3)+0*RAND()", gives: 3, why: "dice with one side" },
    { formula: "=COUNT(RANDARRAY(2,3))", gives: 6, why: "a block of dice" },
    { formula: '=N(TRUE)&N("x")&T(5)&T("y")', gives: "10y", why: "only numbers, only texts" },
    { formula: "=TO_TEXT(1/3)&TO_TEXT(TRUE)", gives: "0.3333333333TRUE", why: "as shown" },
    { formula: "=TO_PERCENT(0.5)+TO_DOLLARS(1)+TO_PURE_NUMBER(2)", gives: 3.5, why: "looks only" },
    { formula: '=DATEVALUE("1/31/2024")', gives: 45_322, why: "a date text" },
    { formula: '=TEXT("2024-01-31","d mmmm")', gives: "31 January", why: "a date text is read first" },
    { formula: '=TEXT("x","0.0")', gives: "x", why: "other texts stay" },
    { formula: '=CONCAT("a",5)', gives: "a5", why: "two values" },
    { formula: '=SUBTOTAL(1,B2:B5)&"/"&SUBTOTAL(103,A2:A9)', gives: "525/4", why: "mean and count" },
    {
      formula: '=COUNTIF(B2:B5,"<=300")&COUNTIF(B2:B5,"<300")&COUNTIF(B2:B5,">=300")',
      gives: "213",
      why: "comparisons",
    },
    { formula: '=COUNTIF(A2:A5,"~*")&COUNTIF(A2:A5,">B")', gives: "02", why: "a literal star; texts in order" },
    { formula: '=COUNTIFS(A2:A6,"<>",B2:B6,">0")', gives: 4, why: "not blank" },
    { formula: "=LET(a,1,b,a+1,LET(a,10,a+b))", gives: 12, why: "an inner name hides the outer one" },
    { formula: "=LAMBDA(f,f(3))(LAMBDA(x,x^2))", gives: 9, why: "a function given to a function" },
    { formula: "=IFERROR(SUM(B2:B5),0)", gives: 2100, why: "no error" },
    { formula: "=SUM(IFERROR(F2:F3,0))", gives: 0, why: "a range with errors, beside the formula" },
  ])("$formula: $why", ({ formula, gives }) => {
    const { sheet } = bench(DEALS);
    sheet.enterAll(0, 5, [["=1+1"], ["=1/0"], [""]]);
    expect(result(sheet, formula, "J2")).toEqual(gives);
  });

  test.each([
    {
      formula: '=ARRAYFORMULA(IFS(B2:B4>1000,"A",B2:B4>250,"B",TRUE,"C"))',
      gives: [["A"], ["C"], ["B"]],
      why: "IFS on blocks",
    },
    { formula: '=ARRAYFORMULA(SWITCH(D2:D4,"Won",1,0))', gives: [[1], [0], [1]], why: "SWITCH on blocks" },
    {
      formula: '=ARRAYFORMULA(XLOOKUP({"Bob";"zz"},A2:A5,B2:B5,"none"))',
      gives: [[200], ["none"]],
      why: "XLOOKUP on blocks",
    },
    { formula: "=ARRAYFORMULA(MATCH({200;400},B2:B5,0))", gives: [[2], [4]], why: "MATCH on blocks" },
    { formula: "=ARRAYFORMULA(ROW(A2:A4))", gives: [[2], [3], [4]], why: "row numbers" },
    { formula: "=ARRAYFORMULA(COLUMN(A1:C1))", gives: [[1, 2, 3]], why: "column numbers" },
    {
      formula: "=ARRAYFORMULA(B2:B3*{1,2})",
      gives: [
        [1200, 2400],
        [200, 400],
      ],
      why: "a column times a row",
    },
    { formula: "=ARRAYFORMULA({1;2;3}+{1;2})", gives: [[2], [4], ["#VALUE!"]], why: "blocks of different size" },
    {
      formula: '=ARRAYFORMULA(SPLIT({"a-b";"c-d-e"},"-"))',
      gives: [
        ["a", "b", ""],
        ["c", "d", "e"],
      ],
      why: "SPLIT on blocks",
    },
    { formula: "=ARRAYFORMULA(NOT({TRUE;FALSE}))", gives: [[false], [true]], why: "NOT on blocks" },
    { formula: "=ARRAYFORMULA(-{1;2}%)", gives: [[-0.01], [-0.02]], why: "signs on blocks" },
    {
      formula: '=FILTER(A1:D2,A1:D1<>"Rep")',
      gives: [
        ["Amount", "Closed", "Stage"],
        [1200, 45_322, "Won"],
      ],
      why: "columns",
    },
    {
      formula: "=SORT(A2:B5,A2:A5,TRUE,2,FALSE)",
      gives: [
        ["Ann", 1200],
        ["ann", 400],
        ["Bob", 200],
        ["Cy", 300],
      ],
      why: "two keys",
    },
    { formula: "=SORTN({3;1;2;1},1,1,1,TRUE)", gives: [[1], [1]], why: "with those equal to the last" },
    { formula: "=SORTN({3;1;2;1},2,2,1,TRUE)", gives: [[1], [2]], why: "without duplicates" },
    { formula: "=SORTN({3;1;2;1},2,3,1,TRUE)", gives: [[1], [1], [2]], why: "two keys and all their rows" },
    { formula: "=UNIQUE({1,2,1},TRUE)", gives: [[1, 2]], why: "columns" },
    { formula: "=UNIQUE({1;2;1},FALSE,TRUE)", gives: 2, why: "only once" },
    { formula: "=TOCOL(A2:B3)", gives: [["Ann"], [1200], ["Bob"], [200]], why: "from Univer's library" },
    { formula: "=IF(TRUE,A2:A3)", gives: [["Ann"], ["Bob"]], why: "a range that IF chose" },
    {
      formula: "=HSTACK(A2:A3,1)",
      gives: [
        ["Ann", 1],
        ["Bob", "#N/A"],
      ],
      why: "filled up",
    },
    { formula: '=SPLIT("a--b","-",TRUE,FALSE)', gives: [["a", "", "b"]], why: "empty parts kept" },
    { formula: '=SPLIT("a, b",", ",FALSE)', gives: [["a", "b"]], why: "a delimiter of two signs" },
  ])("$formula: $why", ({ formula, gives }) => {
    expect(result(bench(DEALS).sheet, formula)).toEqual(gives);
  });

  test.each([
    { formula: "=IFS(FALSE,1)", gives: "#N/A", says: "No match", why: "none holds" },
    { formula: '=SWITCH("z","a",1)', gives: "#N/A", says: "No match", why: "no case" },
    { formula: "=CHOOSE(3,1,2)", gives: "#NUM!", says: "out of bounds", why: "past the last" },
    { formula: "=INDEX(A2:B5,9,1)", gives: "#NUM!", says: "between 0 and 4", why: "past the last row" },
    { formula: "=VLOOKUP(1,A2:B5,3,FALSE)", gives: "#REF!", says: "out of bounds range", why: "past the last column" },
    { formula: "=OFFSET(A1,-1,0)", gives: "#REF!", says: "out of bounds range", why: "above the sheet" },
    {
      formula: '=INDIRECT("what is this")',
      gives: "#REF!",
      says: "not a valid cell/range reference",
      why: "no reference",
    },
    { formula: "=XLOOKUP(1,A2:A5,B2:B4)", gives: "#VALUE!", says: "different size", why: "different heights" },
    { formula: "=LAMBDA(x,x)", gives: "#VALUE!", says: "must be called", why: "a function is no value" },
    { formula: "=LAMBDA(x,x)(1,2)", gives: "#N/A", says: "Wrong number of arguments", why: "too many" },
    { formula: "=MAP(A2:A5,1)", gives: "#VALUE!", says: "must be a LAMBDA", why: "no function" },
    { formula: "=LET(x,1)", gives: "#N/A", says: "Wrong number of arguments", why: "no formula at the end" },
    { formula: "={A2:A3,D2:D4}", gives: "#VALUE!", says: "mismatched row size", why: "ranges of different height" },
    { formula: "={1,2;3}", gives: "#VALUE!", says: "missing values", why: "a hole" },
    { formula: '=SPLIT("a","")', gives: "#VALUE!", says: "non-empty", why: "no delimiter" },
    { formula: '=VALUE("x")', gives: "#VALUE!", says: "cannot be parsed to number", why: "a text" },
    { formula: '=DATEVALUE("x")', gives: "#VALUE!", says: "cannot be parsed to date", why: "a text" },
    { formula: '=AND("maybe")', gives: "#VALUE!", says: "coerced to a boolean", why: "a text" },
    { formula: "=MOD(1,0)", gives: "#DIV/0!", says: "Function MOD", why: "by zero" },
    { formula: "=RANDBETWEEN(2,1)", gives: "#NUM!", says: "out of bounds", why: "the wrong way round" },
    { formula: "=SUBTOTAL(50,A1)", gives: "#VALUE!", says: "should be one of", why: "no such code" },
    { formula: "=SORT(A2:B5,9,TRUE)", gives: "#VALUE!", says: "between 1 and 2", why: "no such column" },
    { formula: "=RANK(5,B2:B5)", gives: "#N/A", says: "Did not find value '5'", why: "not among them" },
    { formula: "=SQRT(-1)", gives: "#NUM!", says: "SQRT", why: "the library's error gets a sentence" },
    {
      formula: "=LOG()",
      gives: "#N/A",
      says: "Wrong number of arguments to LOG",
      why: "the library's arguments are counted",
    },
    { formula: "=10^400", gives: "#NUM!", says: "out of bounds", why: "too large" },
  ])("$formula is an error: $why", ({ formula, gives, says }) => {
    const { sheet } = bench(DEALS);
    expect(result(sheet, formula)).toBe(gives);
    expect(messageOf(sheet, "J1")).toContain(says);
  });
});
