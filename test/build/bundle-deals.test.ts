/** The functions over deals through dist/Code.js, with arguments as Apps Script delivers them: rows, "" and Dates. */
import { createContext, Script } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { render } from "../../build.mjs";

let code = "";

beforeAll(async () => {
  code = (await render()).files["Code.js"];
});

const ZONE = "America/Sao_Paulo";

/** Calls a formula written as script text, so that arrays and Dates are of the script's own realm. */
function call(formula: string): unknown {
  const context = createContext({
    SpreadsheetApp: {
      getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => ZONE, getSpreadsheetLocale: () => "pt_BR" }),
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

/** A date cell: midnight (or a time of day) in São Paulo, three hours behind UTC. */
const at = (text: string): string => `new Date("${text.includes("T") ? text : `${text}T00:00`}:00-03:00")`;
const STAGES = '[["Closed Won"], ["Perdida"], ["Demo"], [""]]';
const AMOUNTS = '[[300], [100], [200.5], [""]]';
const CREATED = `[[${at("2026-01-01")}], [${at("2026-01-01")}], [${at("2026-02-01")}], [""]]`;
const CLOSED = `[[${at("2026-01-31")}], [${at("2026-01-11")}], [${at("2026-03-01")}], [""]]`;
const OWNERS = '[["Ana"], ["Bia"], ["Ana"], [""]]';
const AS_OF = at("2026-03-31");
const DEALS = `[["Negócio", "Responsável", "Fase", "Valor", "Criado em", "Fechamento"],
  ["A", "Ana", "Closed Won", 300, ${at("2026-01-01")}, ${at("2026-01-31")}],
  ["B", "", "Demo", 200.5, ${at("2026-02-01")}, ${at("2026-03-01")}],
  ["", "", "", "", "", ""]]`;

test.each<{ formula: string; gives: unknown }>([
  { formula: `WIN_RATE(${STAGES}, "", "stale", ${CLOSED}, ${AS_OF})`, gives: 0.333333333333333 },
  {
    formula: `WIN_RATE_BY(${OWNERS}, ${STAGES})`,
    gives: [
      ["Group", "Won", "Lost", "Open", "Win rate"],
      ["Ana", 1, 0, 1, 1],
      ["Bia", 0, 1, 0, 0],
    ],
  },
  {
    formula: `WIN_RATE_COHORT(${CREATED}, ${CLOSED}, ${STAGES}, ${AS_OF}, 31)`,
    gives: [
      ["Created", "Deals", "Won in time", "Win rate"],
      ["2026-01", 2, 1, 0.5],
      ["2026-02", 1, 0, 0],
    ],
  },
  { formula: `PIPELINE_VALUE(${AMOUNTS}, ${STAGES}, ${CLOSED}, ${at("2026-03-01")}, ${AS_OF})`, gives: 200.5 },
  {
    formula: `WEIGHTED_PIPELINE_BY(${OWNERS}, ${AMOUNTS}, ${STAGES}, [["Closed Won", 1], ["Perdida", 0], ["Demo", 0.4]], "won")`,
    gives: [
      ["Group", "Open and won deals", "Amount", "Weighted"],
      ["Ana", 2, 500.5, 380.2],
      ["Bia", 0, "", ""],
    ],
  },
  { formula: `PIPELINE_COVERAGE(${AMOUNTS}, ${STAGES}, 401, 200.5)`, gives: 1 },
  { formula: `PIPELINE_VELOCITY(${AMOUNTS}, ${STAGES}, ${CREATED}, ${CLOSED})`, gives: 5 },
  { formula: `PIPELINE_EFFICIENCY([[300], [100]], [["won"], ["lost"]])`, gives: 0.75 },
  { formula: `AVG_DEAL_SIZE(${AMOUNTS}, ${STAGES}, "all")`, gives: 250.25 },
  { formula: `SALES_CYCLE(${CREATED}, ${CLOSED}, ${STAGES}, "closed")`, gives: 20 },
  { formula: `SALES_CYCLE(${CREATED}, ${CLOSED}, ${STAGES}, "survival", ${AS_OF})`, gives: 30 },
  {
    formula: `LEAD_RESPONSE_TIME([[${at("2026-01-05T23:00")}]], [[${at("2026-01-06T10:30")}]], undefined, "business hours")`,
    gives: 1.5,
  },
  { formula: `RAMP_TIME(${at("2026-01-01")}, [[${AS_OF}]], [[1.1]], null, 2)`, gives: "ramping" },
  { formula: 'SELLING_TIME([[3], [5]], [["Call"], ["Admin"]], "Call")', gives: 0.375 },
  {
    formula: `STAGE_CONVERSION(${STAGES}, [["Demo", "Closed Won"]])`,
    gives: [
      ["Stage", "Reached (by current stage)", "Went on", "Conversion"],
      ["Demo", 3, 1, 0.333333333333333],
      ["Closed Won", 1, 0, ""],
    ],
  },
  {
    formula: `STAGE_CONVERSION_HISTORY([[1], [1], [2]], [["Demo"], ["Won"], ["Demo"]], ${CREATED.replace(', [""]', "")}, [["Demo"], ["Won"]])`,
    gives: [
      ["Stage", "Reached (by stage history)", "Went on", "Conversion", "Median days to go on"],
      ["Demo", 2, 1, 0.5, 0],
      ["Won", 1, 0, "", ""],
    ],
  },
  { formula: "LEAD_CONVERSION([[true], [false]])", gives: 0.5 },
  {
    formula: `PROSPECT_MEETINGS(${CREATED}, ${OWNERS}, ${at("2026-01-01")}, ${at("2026-01-31")})`,
    gives: [
      ["Rep", "Meetings"],
      ["Ana", 1],
      ["Bia", 1],
    ],
  },
  { formula: `REVENUE_PER_REP(${AMOUNTS}, ${STAGES}, ${OWNERS})`, gives: 150 },
  {
    formula: `CRM_ADOPTION(${DEALS}, [["Responsável"], ["Valor"]])`,
    gives: [
      ["Owner", "Records", "Filled", "Required", "Adoption"],
      ["All", 2, 3, 4, 0.75],
    ],
  },
  {
    formula: `DEAL_AUDIT(${DEALS}, ${AS_OF}).map(function (row) { return row.slice(0, 3); })`,
    gives: [
      ["Rule", "Severity", "Cell"],
      ["missing owner", "warning", "B3"],
      ["overdue close date", "warning", "F3"],
    ],
  },
])("$formula", ({ formula, gives }) => {
  const result = call(formula);
  if (typeof gives === "number") expect(result).toBeCloseTo(gives, 9);
  else expect(result).toEqual(gives);
});
