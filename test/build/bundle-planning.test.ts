/** The functions of quotas, forecasts, commission and planning through dist/Code.js, as Apps Script calls them. */
import { createContext, Script } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { render } from "../../build.mjs";

let code = "";

beforeAll(async () => {
  code = (await render()).files["Code.js"];
});

const ZONE = "Asia/Tokyo";

/** Calls a formula written as script text, so that arrays and Dates are of the script's own realm. */
function call(formula: string): unknown {
  const context = createContext({
    SpreadsheetApp: {
      getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => ZONE, getSpreadsheetLocale: () => "ja_JP" }),
    },
    Utilities: {
      formatDate: (date: Date) => new Date(date.getTime()).toLocaleDateString("sv-SE", { timeZone: ZONE }),
    },
  });
  new Script(code, { filename: "Code.js" }).runInContext(context);
  const result: unknown = new Script(formula, { filename: "cell" }).runInContext(context);
  // What leaves the script is plain data; JSON brings it into this realm.
  return JSON.parse(JSON.stringify(result));
}

/** A date cell: midnight in Tokyo, nine hours ahead of UTC, so that a day by UTC is the one before. */
const at = (day: string): string => `new Date("${day}T00:00:00+09:00")`;
const PERIOD = `${at("2026-01-01")}, ${at("2026-03-31")}`;
const PLAN = "[[0, 0.04], [150000, 0.06], [250000, 0.08]]";
const STAGES = '[["Demo", 0.5, ""], ["受注", 1, "won"], ["", "", ""]]';

test.each<{ formula: string; gives: unknown }>([
  { formula: 'QUOTA_ATTAINMENT([[75000], ["¥120,000"], [""]], [[100000], [150000], [""]])', gives: 0.78 },
  { formula: 'QUOTA_ACHIEVEMENT_RATE([[100], [50], [9]], [[100], [100], [""]], "")', gives: 0.5 },
  { formula: `PRORATED_QUOTA(90000, ${PERIOD}, ${at("2026-03-02")}, undefined)`, gives: 30_000 },
  { formula: "RAMPED_QUOTA(50000, 1, [[0], [25], [50], [100], ['']])", gives: 12_500 },
  { formula: `QUOTA_PACE(30000, 90000, ${PERIOD}, ${at("2026-01-30")})`, gives: 1 },
  {
    formula: 'REP_QUADRANT([[100], [""], [""]], [[150], [50], [""]], null, "")',
    gives: [["Rising star"], ["New"]],
  },
  {
    formula: `FORECAST_STAGE([[100], [70], [""]], [["Demo"], ["受注"], [""]], ${STAGES}, [[${at("2026-04-01")}], [${at("2026-03-31")}], [""]])`,
    gives: [
      ["Period", "Deals", "Won", "Open", "Weighted", "Forecast"],
      ["2026-03", 1, 70, 0, 0, 70],
      ["2026-04", 1, 0, 100, 50, 50],
    ],
  },
  {
    formula: `FORECAST_CYCLE([[1000], [""]], [[${at("2026-01-01")}], [""]], 60, ${at("2026-01-31")}, 0.5)`,
    gives: 250,
  },
  { formula: "FORECAST_HISTORICAL([[900000], [1100000]], 0.05, 5, 1, 5000)", gives: 1_075_000 },
  {
    formula: 'FORECAST_CATEGORY([[10], [5]], [["Commit"], [""]], [["Demo"], ["Closed Lost"]])',
    gives: [
      ["Category", "Deals", "Amount", "Cumulative"],
      ["Closed", 0, 0, 0],
      ["Commit", 1, 10, 10],
      ["Best case", 0, 0, 10],
      ["Pipeline", 0, 0, 10],
      ["Omitted", 0, 0, ""],
    ],
  },
  { formula: 'FORECAST_SERIES([[1], [2], [3], [""]], 2, "", "run rate")', gives: [[2], [2]] },
  {
    formula: 'FORECAST_RANGE([[10], [20]], [["50%"], ["50%"]], "", 30)',
    gives: [
      ["P10", "P50", "P90", "Mean", "Chance of quota"],
      [0, 10, 30, 15, 0.25],
    ],
  },
  { formula: "FORECAST_ACCURACY([[110], [100]], [[100], [100]])", gives: 0.95 },
  {
    formula: `COMMISSION_TIERS([[20000], [""]], ${PLAN}, "", 145000)`,
    gives: [
      ["Sale", "Tier", "From", "To", "Credit", "Rate", "Commission"],
      [1, 1, 145_000, 150_000, 5000, 0.04, 200],
      [1, 2, 150_000, 165_000, 15_000, 0.06, 900],
    ],
  },
  {
    formula: "DRAW([[500], [3000]], 1500)",
    gives: [
      ["Paid", "Owed"],
      [1500, 1000],
      [2000, 0],
    ],
  },
  { formula: "COMMISSION_SPLIT(100, [[1/3], [1/3], [1/3]])", gives: [[33.34], [33.33], [33.33]] },
  { formula: "COMMISSION_SPLIT(100, [[1/3], [1/3], [1/3]], 0)", gives: [[34], [33], [33]] },
  { formula: "TRUE_UP(12000, 11250)", gives: 750 },
  {
    // The first deal closes on the period's first day in Tokyo, which by UTC is the day before.
    formula: `COMMISSION_STATEMENT([["Deal ID", "Amount", "Currency", "Stage", "Close date"], ["D1", 145000, "JPY", "受注", ${at("2026-01-01")}], ["D2", 20000, "JPY", "Won", ${at("2026-03-31")}], ["D3", 5, "JPY", "Won", ${at("2026-04-01")}], ["", "", "", "", ""]], ${PLAN}, "", ${PERIOD})`,
    gives: [
      [
        "Deal",
        "Name",
        "Account",
        "Rep",
        "Close date",
        "Credit",
        "Credit before",
        "Tier",
        "In tier",
        "Rate",
        "Earned in tier",
        "Commission",
      ],
      ["D1", "", "", "", "2026-01-01", 145_000, 0, 1, 145_000, 0.04, 5800, 5800],
      ["D2", "", "", "", "2026-03-31", 20_000, 145_000, 1, 5000, 0.04, 200, 1100],
      ["D2", "", "", "", "2026-03-31", "", 150_000, 2, 15_000, 0.06, 900, ""],
    ],
  },
  { formula: 'LEAD_SCORE([["Click"], [""]], [[2], [""]], [["click", 3], ["open", 1]], 1, "50%")', gives: 3 },
  {
    formula: "TERRITORY_BALANCE([[17], [13]])",
    gives: [
      ["Measure", "Value"],
      ["Territories", 2],
      ["Mean", 15],
      ["Smallest", 13],
      ["Largest", 17],
      ["Coefficient of variation", 0.133333333333333],
      ["Largest ÷ mean", 1.13333333333333],
      ["Gini", 0.0666666666666667],
    ],
  },
  {
    formula: 'ASSIGN_TERRITORIES([["A"], ["B"]], [[5], [5]], [["Ana"], ["Ben"]], [[""], ["Ana"]])',
    gives: [["Ben"], ["Ana"]],
  },
  { formula: 'CAPACITY([[8], [2]], 100000, [[1], ["50%"]], 0.8)', gives: 720_000 },
  { formula: 'HIRES_NEEDED(1800, 960, 840, "", null)', gives: 1 },
  { formula: "QUOTA_SPLIT(100, [[1], [1], [1]])", gives: [[34], [33], [33]] },
])("$formula", ({ formula, gives }) => {
  expect(call(formula)).toEqual(gives);
});

test.each<{ formula: string; sentence: string }>([
  {
    formula: 'QUOTA_ATTAINMENT([[1], ["#REF!"]], [[1], [1]])',
    sentence:
      'QUOTA_ATTAINMENT: actuals, row 2: "#REF!" is an error cell. Mend the cell, or leave the row out with FILTER.',
  },
  {
    formula: `QUOTA_PACE(1, 1, ${PERIOD}, ${at("2025-12-31")})`,
    sentence:
      "QUOTA_PACE: the period starts on 2026-01-01, after the as-of date 2025-12-31. Choose a period that has begun, or a later as-of date.",
  },
  {
    formula: "DRAW()",
    sentence: "DRAW: earned is missing or its cell is blank. Give it a value or a range.",
  },
])("$formula refuses", ({ formula, sentence }) => {
  expect(() => call(formula)).toThrow(sentence);
});
