/** What formulas give, function by function, as Google Sheets would. */
import { describe, expect, test } from "vitest";
import { bench, messageOf, result, shown } from "./kit.ts";

/** Rep, amount, closed, stage. */
const DEALS = [
  ["Rep", "Amount", "Closed", "Stage"],
  ["Ann", 1200, "2024-01-31", "Won"],
  ["Bob", 200, "2024-02-03", "Lost"],
  ["Cy", 300, "2024-03-04", "Won"],
  ["ann", 400, "2024-04-30", "Open"],
];

interface Case {
  readonly formula: string;
  readonly gives: unknown;
  readonly why: string;
}

const VALUES: readonly Case[] = [
  { formula: "=1+2*3^2", gives: 19, why: "precedence" },
  { formula: "=-2^2", gives: 4, why: "the sign binds tighter than the power, as in Sheets" },
  { formula: "=50%*200", gives: 100, why: "percent" },
  { formula: '="5"+1', gives: 6, why: "a text that reads as a number counts" },
  { formula: '="a"&1&TRUE', gives: "a1TRUE", why: "joining" },
  { formula: '="A"="a"', gives: true, why: "texts compare without case" },
  { formula: '=1="1"', gives: false, why: "a number is not its text" },
  { formula: "=Z9=0", gives: true, why: "a blank equals zero" },
  { formula: '=Z9=""', gives: true, why: "and the empty text" },
  { formula: "=Z9", gives: "", why: "a blank stays blank" },
  { formula: "=SUM(B:B)", gives: 2100, why: "headers are passed over" },
  { formula: "=SUM(0.1,0.2,-0.3)", gives: expect.closeTo(0, 12), why: "typed arguments" },
  { formula: '=SUM("2",TRUE)', gives: 3, why: "typed texts and booleans count" },
  { formula: "=AVERAGE(B2:B5)", gives: 525, why: "mean" },
  { formula: "=MEDIAN(B2:B5)", gives: 350, why: "median" },
  { formula: "=COUNT(A1:D5)", gives: 8, why: "numbers and dates" },
  { formula: "=COUNTA(A:A)", gives: 5, why: "filled cells" },
  { formula: "=COUNTBLANK(A1:A10)", gives: 5, why: "blank cells" },
  { formula: "=COUNTUNIQUE(A2:A5)", gives: 3, why: "without case" },
  { formula: '=SUMIF(A2:A,"Ann",B2:B)', gives: 1600, why: "open ranges" },
  { formula: '=SUMIF(A1:A,"Ann",B1)', gives: 1600, why: "the sum range takes the other's shape" },
  { formula: '=SUMIF(B2:B,">250")', gives: 1900, why: "its own range" },
  { formula: '=SUMIFS(B2:B,A2:A,"Ann",D2:D,"Won")', gives: 1200, why: "two conditions" },
  { formula: '=COUNTIFS(C2:C,">="&DATE(2024,2,1),C2:C,"<2024-04-01")', gives: 2, why: "dates as number and as text" },
  { formula: '=COUNTIF(D2:D5,"<>Won")', gives: 2, why: "not equal" },
  { formula: '=COUNTIF(D2:D6,"<>Won")', gives: 3, why: "a blank is not equal" },
  { formula: '=COUNTIF(D:D,"?o*")', gives: 3, why: "wildcards" },
  { formula: '=COUNTIF(A2:A6,"")', gives: 1, why: "blank" },
  { formula: "=COUNTIF(B2:B5,200)", gives: 1, why: "a number" },
  { formula: '=AVERAGEIFS(B2:B,D2:D,"Won")', gives: 750, why: "mean of some" },
  { formula: '=MAXIFS(B2:B,D2:D,"Won")+MINIFS(B2:B,D2:D,"Won")', gives: 1500, why: "extremes of some" },
  { formula: '=SUMPRODUCT((D2:D5="Won")*B2:B5)', gives: 1500, why: "blocks without ARRAYFORMULA" },
  { formula: "=SUBTOTAL(109,B2:B5)", gives: 2100, why: "SUM by code" },
  { formula: "=RANK(300,B2:B5)", gives: 3, why: "third largest" },
  { formula: "=LARGE(B2:B5,2)", gives: 400, why: "from Univer's library" },
  { formula: "=PERCENTILE(B2:B5,0.5)", gives: 350, why: "from Univer's library" },
  { formula: "=ROUND(2.345,2)", gives: 2.35, why: "half away from zero" },
  { formula: "=MOD(-3,5)", gives: 2, why: "the sign of the divisor" },
  { formula: '=IF(B2>1000,"big","small")', gives: "big", why: "a condition" },
  { formula: "=IF(FALSE,1)", gives: false, why: "no third argument" },
  { formula: "=IFERROR(1/0)", gives: "", why: "one argument gives a blank" },
  { formula: '=IFERROR(1/0,"x")', gives: "x", why: "two arguments" },
  { formula: "=IFERROR(5,1/0)", gives: 5, why: "no error, no second argument" },
  { formula: '=IFNA(NA(),"none")', gives: "none", why: "#N/A only" },
  { formula: '=IFS(FALSE,1,TRUE,"two")', gives: "two", why: "the first that holds" },
  { formula: '=SWITCH("b","a",1,"b",2,3)', gives: 2, why: "cases" },
  { formula: '=SWITCH("z","a",1,9)', gives: 9, why: "otherwise" },
  { formula: "=AND(TRUE,B2:B5)", gives: true, why: "numbers in a range" },
  { formula: "=OR(FALSE,0)", gives: false, why: "none holds" },
  { formula: '=VLOOKUP("bob",A2:B5,2,FALSE)', gives: 200, why: "exact, without case" },
  { formula: "=VLOOKUP(250,{100,1;200,2;300,3},2)", gives: 2, why: "sorted" },
  { formula: '=HLOOKUP("Stage",A1:D5,3,FALSE)', gives: "Lost", why: "sideways" },
  { formula: '=MATCH("Cy",A2:A5,0)', gives: 3, why: "place" },
  { formula: '=XLOOKUP("zz",A2:A5,B2:B5,"none")', gives: "none", why: "fallback" },
  { formula: "=XLOOKUP(350,B2:B5,A2:A5,,-1)", gives: "Cy", why: "next smaller" },
  { formula: "=INDEX(A2:B5,2,2)", gives: 200, why: "a cell of a range" },
  { formula: "=SUM(A1:INDEX(B:B,3))", gives: 1400, why: "a range with a calculated end" },
  { formula: "=SUM(OFFSET(B1,1,0,2,1))", gives: 1400, why: "a moved range" },
  { formula: '=INDIRECT("B"&3)', gives: 200, why: "a reference from text" },
  { formula: "=ROW(A7)&COLUMN(C1)&ROWS(A2:A5)", gives: "734", why: "places" },
  { formula: "=LET(x,5,y,x*2,x+y)", gives: 15, why: "variables" },
  { formula: "=LAMBDA(x,y,x*y)(3,4)", gives: 12, why: "a function on the spot" },
  { formula: "=LET(twice,LAMBDA(v,v*2),twice(4))", gives: 8, why: "a named function" },
  { formula: "=REDUCE(0,B2:B5,LAMBDA(sum,v,sum+v))", gives: 2100, why: "folding" },
  { formula: '=TEXT(C2,"mmm yyyy")', gives: "Jan 2024", why: "a date as text" },
  { formula: '=TEXT(0.256,"0.0%")', gives: "25.6%", why: "a share as text" },
  { formula: '=JOIN("-",A2:A4)', gives: "Ann-Bob-Cy", why: "a delimiter" },
  { formula: '=TEXTJOIN(", ",TRUE,A4:A6)', gives: "Cy, ann", why: "blanks left out" },
  { formula: '=CONCATENATE(A2," ",B2)', gives: "Ann 1200", why: "many texts" },
  { formula: '=VALUE("$1,000")', gives: 1000, why: "money text" },
  { formula: '=REGEXMATCH(A2,"^A")', gives: true, why: "from Univer's library" },
  { formula: "=EOMONTH(C2,1)", gives: 45_351, why: "29 February 2024" },
  { formula: "=DATE(2024,1,31)=C2", gives: true, why: "a date is its serial" },
  { formula: '=DATEDIF(C2,C5,"D")', gives: 90, why: "days between" },
  { formula: "=NETWORKDAYS(C2,C3)", gives: 3, why: "Wednesday to Saturday" },
  { formula: "=TODAY()", gives: 45_418, why: "the workbook's clock" },
  { formula: '=HYPERLINK("https://x.example","more")', gives: "more", why: "shows its label" },
  { formula: "=SPARKLINE(B2:B5)", gives: "", why: "drawn elsewhere" },
  { formula: "=ISBLANK(Z9)", gives: true, why: "blank" },
  { formula: "=ISNUMBER(C2)", gives: true, why: "a date is a number" },
];

const BLOCKS: readonly Case[] = [
  {
    formula: '=FILTER(A2:B,D2:D="Won")',
    gives: [
      ["Ann", 1200],
      ["Cy", 300],
    ],
    why: "one condition",
  },
  { formula: '=FILTER(A2:A5,B2:B5>250,D2:D5<>"Open")', gives: [["Ann"], ["Cy"]], why: "several conditions" },
  {
    formula: "=SORT(A2:B5,2,FALSE)",
    gives: [
      ["Ann", 1200],
      ["ann", 400],
      ["Cy", 300],
      ["Bob", 200],
    ],
    why: "descending",
  },
  { formula: "=SORT(A2:A5)", gives: [["Ann"], ["ann"], ["Bob"], ["Cy"]], why: "ties keep their order" },
  {
    formula: "=SORT(A4:B6,2,TRUE)",
    gives: [
      ["Cy", 300],
      ["ann", 400],
      ["", ""],
    ],
    why: "blanks last",
  },
  {
    formula: "=SORTN(A2:B5,2,0,2,TRUE)",
    gives: [
      ["Bob", 200],
      ["Cy", 300],
    ],
    why: "the first two",
  },
  { formula: "=UNIQUE(A2:A5)", gives: [["Ann"], ["Bob"], ["Cy"]], why: "without case" },
  { formula: '=UNIQUE(FILTER(A2:A,A2:A<>""))', gives: [["Ann"], ["Bob"], ["Cy"]], why: "nested" },
  { formula: "=ARRAYFORMULA(B2:B4*2)", gives: [[2400], [400], [600]], why: "operators on blocks" },
  { formula: '=ARRAYFORMULA(IF(B2:B4>250,"hi","lo"))', gives: [["hi"], ["lo"], ["hi"]], why: "IF on blocks" },
  { formula: "=ARRAYFORMULA(LEN(A2:A4))", gives: [[3], [3], [2]], why: "library functions on blocks" },
  { formula: "=ARRAYFORMULA(IFERROR(10/(B2:B4-200),0))", gives: [[0.01], [0], [0.1]], why: "errors one by one" },
  {
    formula: "=ARRAYFORMULA(SUMIF(A2:A5,UNIQUE(A2:A5),B2:B5))",
    gives: [[1600], [200], [300]],
    why: "one sum for each",
  },
  { formula: '=ARRAYFORMULA(VLOOKUP({"Bob";"Cy"},A2:B5,2,FALSE))', gives: [[200], [300]], why: "one look-up for each" },
  {
    formula: "={A2:A3,D2:D3}",
    gives: [
      ["Ann", "Won"],
      ["Bob", "Lost"],
    ],
    why: "ranges side by side",
  },
  { formula: "={A2:A3;D2:D3}", gives: [["Ann"], ["Bob"], ["Won"], ["Lost"]], why: "ranges on top of each other" },
  {
    formula: "={1,2;3,4}",
    gives: [
      [1, 2],
      [3, 4],
    ],
    why: "numbers",
  },
  { formula: '=SPLIT("a,b,3",",")', gives: [["a", "b", 3]], why: "numbers become numbers" },
  { formula: "=TRANSPOSE(A2:A4)", gives: [["Ann", "Bob", "Cy"]], why: "turned" },
  {
    formula: "=SEQUENCE(2,2,10,5)",
    gives: [
      [10, 15],
      [20, 25],
    ],
    why: "a series",
  },
  { formula: "=FLATTEN(A2:B3)", gives: [["Ann"], [1200], ["Bob"], [200]], why: "row by row" },
  {
    formula: "=HSTACK(A2:A3,B2:B3)",
    gives: [
      ["Ann", 1200],
      ["Bob", 200],
    ],
    why: "side by side",
  },
  { formula: "=VSTACK(A2:A3,D2)", gives: [["Ann"], ["Bob"], ["Won"]], why: "below" },
  { formula: "=ARRAY_CONSTRAIN(A2:D5,2,1)", gives: [["Ann"], ["Bob"]], why: "cut" },
  { formula: "=MAP(B2:B4,LAMBDA(v,v/100))", gives: [[12], [2], [3]], why: "each value" },
  { formula: "=BYROW(A2:B4,LAMBDA(r,COUNTA(r)))", gives: [[2], [2], [2]], why: "each row" },
  { formula: "=BYCOL(A2:B4,LAMBDA(c,COUNT(c)))", gives: [[0, 3]], why: "each column" },
  { formula: "=SCAN(0,B2:B4,LAMBDA(sum,v,sum+v))", gives: [[1200], [1400], [1700]], why: "running total" },
  {
    formula: "=MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))",
    gives: [
      [11, 12],
      [21, 22],
    ],
    why: "by place",
  },
  { formula: '=XLOOKUP("Cy",A2:A5,B2:D5)', gives: [[300, 45_355, "Won"]], why: "a whole row" },
  { formula: "=INDEX(A2:B4,0,2)", gives: [[1200], [200], [300]], why: "a whole column" },
  { formula: "=OFFSET(A1,1,0,2,1)", gives: [["Ann"], ["Bob"]], why: "a range that a function found" },
];

const ERRORS: readonly (Case & { readonly message: string })[] = [
  { formula: "=1/0", gives: "#DIV/0!", message: "Function DIVIDE parameter 2 cannot be zero.", why: "division" },
  {
    formula: "=AVERAGE(Z1:Z9)",
    gives: "#DIV/0!",
    message: "Evaluation of function AVERAGE caused a divide by zero error.",
    why: "no numbers",
  },
  {
    formula: '="a"+1',
    gives: "#VALUE!",
    message: "Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number.",
    why: "a text in arithmetic",
  },
  { formula: "=SUM(A1", gives: "#ERROR!", message: "Formula parse error.", why: "a bracket is missing" },
  { formula: "=NOPE(1)", gives: "#NAME?", message: "Unknown function: 'NOPE'.", why: "no such function" },
  { formula: "=nope", gives: "#NAME?", message: "Unknown range name: 'nope'.", why: "no such name" },
  {
    formula: '=TEXTSPLIT("a b"," ")',
    gives: "#NAME?",
    message: "Unknown function: 'TEXTSPLIT'.",
    why: "Excel's, not Sheets'",
  },
  {
    formula: '=GOOGLEFINANCE("GOOG")',
    gives: "#NAME?",
    message: "The playground does not have GOOGLEFINANCE. Google Sheets does: try the formula there.",
    why: "Sheets', not the playground's",
  },
  { formula: "=Nowhere!A1", gives: "#REF!", message: "Unresolved sheet name 'Nowhere'.", why: "no such sheet" },
  { formula: "=A5000", gives: "#REF!", message: "Reference does not exist.", why: "past the last row" },
  {
    formula: "=B20:B30*2",
    gives: "#VALUE!",
    message: "An array value could not be found.",
    why: "no cell beside the formula",
  },
  {
    formula: '=VLOOKUP("zz",A2:B5,2,FALSE)',
    gives: "#N/A",
    message: "Did not find value 'zz' in VLOOKUP evaluation.",
    why: "nothing found",
  },
  {
    formula: "=FILTER(A2:A5,B2:B5>9999)",
    gives: "#N/A",
    message: "No matches are found in FILTER evaluation.",
    why: "nothing left",
  },
  {
    formula: "=FILTER(A2:A5,B2:B4>1)",
    gives: "#N/A",
    message:
      "FILTER has mismatched range sizes. Expected row count: 4. column count: 1. Actual row count: 3, column count: 1.",
    why: "different heights",
  },
  {
    formula: "=SUM()",
    gives: "#N/A",
    message: "Wrong number of arguments to SUM. Expected at least 1 arguments, but got 0 arguments.",
    why: "no argument",
  },
  {
    formula: "=SUMIFS(B2:B5,A2:A4,1)",
    gives: "#VALUE!",
    message: "Array arguments to SUMIFS are of different size.",
    why: "different heights",
  },
  {
    formula: "=SUM(J2,1)",
    gives: "#DIV/0!",
    message: "Function DIVIDE parameter 2 cannot be zero.",
    why: "an error keeps its sentence",
  },
  {
    formula: "=LEFT(J2,1)",
    gives: "#DIV/0!",
    message: "Function DIVIDE parameter 2 cannot be zero.",
    why: "through the library too",
  },
];

describe("formulas", () => {
  test.each(VALUES)("$formula: $why", ({ formula, gives }) => {
    expect(result(bench(DEALS).sheet, formula)).toEqual(gives);
  });

  test.each(BLOCKS)("$formula fills cells: $why", ({ formula, gives }) => {
    expect(result(bench(DEALS).sheet, formula)).toEqual(gives);
  });

  test.each(ERRORS)("$formula is an error: $why", ({ formula, gives, message }) => {
    const { sheet } = bench(DEALS);
    sheet.enter(1, 9, "=1/0");
    expect(result(sheet, formula)).toBe(gives);
    expect(messageOf(sheet, "J1")).toBe(message);
  });

  test.each([
    { formula: "=B2:B5*2", at: "J3", gives: 400, why: "an operator takes the cell in its own row" },
    { formula: "=A1:A5", at: "J4", gives: "Cy", why: "so does a range alone" },
    { formula: "=LEN(A1:A5)", at: "J4", gives: 2, why: "and a function of one value" },
    { formula: "=A1:D1", at: "B9", gives: "Amount", why: "in a row: the cell above" },
    { formula: "=SEQUENCE(3)*2", at: "J1", gives: 2, why: "a block gives its first value" },
  ])("without ARRAYFORMULA $formula in $at is one value: $why", ({ formula, at, gives }) => {
    expect(result(bench(DEALS).sheet, formula, at)).toBe(gives);
  });
});

describe("a result's looks", () => {
  test.each([
    { formula: "=TODAY()", shows: "5/6/2024", why: "a date" },
    { formula: "=NOW()", shows: "5/6/2024 7:08:09", why: "date and time" },
    { formula: "=C2", shows: "2024-01-31", why: "as the cell it refers to" },
    { formula: "=C2+1", shows: "2024-02-01", why: "a day later" },
    { formula: "=C3-C2", shows: "3", why: "a number of days" },
    { formula: "=EOMONTH(C2,0)", shows: "1/31/2024", why: "the locale's date" },
    { formula: "=MAX(C2:C5)", shows: "2024-04-30", why: "the latest date" },
    { formula: '=IF(TRUE,C2,"")', shows: "2024-01-31", why: "through IF" },
    { formula: "=INDEX(C2:C5,2)", shows: "2024-02-03", why: "through INDEX" },
    { formula: '=VLOOKUP("Bob",A2:C5,3,FALSE)', shows: "2024-02-03", why: "through VLOOKUP" },
    { formula: '=FILTER(C2:C5,A2:A5="Cy")', shows: "2024-03-04", why: "through FILTER" },
    { formula: "=YEAR(C2)", shows: "2024", why: "a plain number" },
    { formula: "=COUNT(C2:C5)", shows: "4", why: "a plain number" },
  ])("$formula shows $shows ($why)", ({ formula, shows }) => {
    const { sheet } = bench(DEALS);
    sheet.enter(0, 9, formula);
    expect(shown(sheet, "J1")).toBe(shows);
  });

  test("columns of a filtered block keep theirs", () => {
    const { sheet } = bench(DEALS);
    sheet.enter(0, 9, '=FILTER(A2:C5,D2:D5="Won")');
    expect([shown(sheet, "K2"), shown(sheet, "L2"), sheet.isDate(1, 11), sheet.isDate(1, 10)]).toEqual([
      "300",
      "2024-03-04",
      true,
      false,
    ]);
  });

  test("in a German sheet", () => {
    const { sheet } = bench([["31.12.2017", "1,5"]], { locale: "de_DE" });
    sheet.enter(1, 0, "=A1");
    sheet.enter(1, 1, "=B1*1,5");
    sheet.enter(1, 2, "=TODAY()");
    expect([shown(sheet, "A2"), shown(sheet, "B2"), shown(sheet, "C2")]).toEqual(["31.12.2017", "2,25", "06.05.2024"]);
  });

  test("TODAY is the day in the spreadsheet's own zone", () => {
    const clock = { now: (): Date => new Date("2024-05-06T23:30:00Z") };
    const day = (timeZone: string): string => {
      const { sheet } = bench([["=TODAY()"]], { clock, timeZone });
      return shown(sheet, "A1");
    };
    expect([day("Etc/GMT"), day("Europe/Berlin"), day("America/New_York")]).toEqual([
      "5/6/2024",
      "5/7/2024",
      "5/6/2024",
    ]);
  });
});
