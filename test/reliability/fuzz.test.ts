/**
 * Fuzzing: whatever stands in the deals, in the settings or in a message, there is an answer or a sentence. Nothing
 * throws, no figure is endless, and nothing that a person typed becomes a formula. FUZZ=all (`npm run fuzz`) makes all cases.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRoom } from "../../src/addon/write-plan.ts";
import { DEFAULT_ASSUMPTIONS } from "../../src/core/assumptions/assumptions.ts";
import { parseAssumptionsJson } from "../../src/core/assumptions/assumptions-json.ts";
import { readAssumptions } from "../../src/core/assumptions/read-assumptions.ts";
import { type CivilDate, parsePeriod } from "../../src/core/calendar.ts";
import type { PlainCell } from "../../src/core/deals/plain-table.ts";
import { readDeals } from "../../src/core/deals/read-deals.ts";
import { readHistory } from "../../src/core/deals/read-history.ts";
import { NO_MEMORY } from "../../src/core/forecast/kept-tables.ts";
import { readActivities } from "../../src/core/leads/read-activities.ts";
import { readLeads } from "../../src/core/leads/read-leads.ts";
import { DEAL_REPORT_NAMES } from "../../src/core/report.ts";
import type { Result } from "../../src/core/result.ts";
import { callFunction, catalogue } from "../../src/functions/index.ts";
import { failureSentence } from "../../src/messages.ts";
import { parseRequest } from "../../src/protocol/parse-request.ts";
import { REPORTS } from "../../src/reports/catalogue.ts";
import { layOut } from "../../src/reports/layout.ts";
import type { SheetPlan } from "../../src/reports/sheet-plan.ts";
import { type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY } from "../addon/spreadsheet.ts";
import { settingsGrid } from "../core/assumptions/settings-table.ts";
import { SOME_PLANS } from "../core/assumptions/some-plans.ts";
import { table } from "../core/deals/plain-tables.ts";
import { utcHost } from "../kit.ts";
import { activityRows, anyJson, dealRows, hostile, leadRows, mutated, spoiled } from "./hostile-values.ts";
import { foreignFormulas, isOwnFormula, type Origin } from "./own-formulas.ts";

declare module "vitest" {
  interface TaskMeta {
    /** How many cases a property has had, for the sum at the end of `npm run fuzz`. */
    fuzz?: { readonly cases: number };
  }
}

/** `npm test` makes one case of so many. */
const SHARE = process.env["FUZZ"] === "all" ? 1 : 200;
const NO_LIMIT = 3_600_000;
const AS_OF = TODAY as CivilDate;
/** Nobody waits longer for so small a tab; what takes longer grows faster than its input. */
const SLOW_MS = 3_000;

/** Runs the property and counts. A case that is slow fails like one that is wrong. */
function fuzz<T>(cases: number, arbitrary: fc.Arbitrary<T>, check: (value: T) => void): number {
  let made = 0;
  const property = fc.property(arbitrary, (value) => {
    made += 1;
    const start = process.cpuUsage();
    check(value);
    // Of the processor, so that a busy machine is not taken for a slow reader.
    if (process.cpuUsage(start).user > SLOW_MS * 1_000) throw new Error(`more than ${SLOW_MS} ms`);
  });
  fc.assert(property, { numRuns: Math.ceil(cases / SHARE) });
  return made;
}

/** A refusal is a sentence that a person can read, however long the cell that it quotes. */
function mustBeSentence(text: string): void {
  // expect() is slow; a property calls this a hundred thousand times.
  const isFine = /[.!?]["”)]?$/.test(text) && text.length <= 1_200 && !/\[object |undefined/.test(text);
  if (!isFine) throw new Error(`no sentence (${text.length} characters): ${text.slice(0, 300)}`);
}

function checked<T>(result: Result<T>): T | null {
  if (!result.ok) {
    mustBeSentence(failureSentence("Dealsheet", result.failure));
    return null;
  }
  mustBeFinite(result.value, "");
  return result.value;
}

/** No NaN and no infinite number anywhere in it. */
function mustBeFinite(value: unknown, path: string): void {
  if (typeof value === "number") {
    if (value - value !== 0) throw new Error(`${path} is ${value}`);
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) mustBeFinite(value[at], `${path}[${at}]`);
  } else if (typeof value === "object" && value !== null && !(value instanceof Map)) {
    for (const [key, part] of Object.entries(value)) mustBeFinite(part, `${path}.${key}`);
  }
}

const GRID = settingsGrid(SOME_PLANS);
const dateOrder = fc.constantFrom("mdy", "dmy", "ymd");

/** As Apps Script hands a range to a custom function: as wide everywhere, days as Dates. */
function given(rows: readonly (readonly PlainCell[])[]): unknown[][] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => cellOf(row[at] ?? "")));
  return cells.length === 0 ? [[""]] : cells;
}

function cellOf(cell: PlainCell): unknown {
  return typeof cell === "object" ? new Date(`${cell.date}T00:00:00Z`) : cell;
}

describe("tables", () => {
  it(
    "of deals are read or refused",
    ({ task }) => {
      const cases = fuzz(40_000, fc.tuple(dealRows, dateOrder, hostile.day), ([rows, order, asOf]) => {
        checked(readDeals(table(rows), { assumptions: DEFAULT_ASSUMPTIONS, dateOrder: order, asOf, columns: [] }));
      });
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );

  it(
    "of stages entered are read or refused",
    ({ task }) => {
      const cases = fuzz(10_000, fc.tuple(dealRows, dateOrder), ([rows, order]) => {
        checked(readHistory(table(rows), order));
      });
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );

  it(
    "of settings are read or refused",
    ({ task }) => {
      const cases = fuzz(30_000, fc.tuple(spoiled(GRID), dateOrder), ([rows, order]) => {
        checked(readAssumptions(table(rows, "Dealsheet settings"), order));
      });
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );

  it(
    "of settings as a file are read or refused",
    ({ task }) => {
      const file = fc.oneof(
        mutated(JSON.parse(JSON.stringify(SOME_PLANS))).map((value) => JSON.stringify(value)),
        anyJson.map((value) => JSON.stringify(value)),
        hostile.text,
      );
      const cases = fuzz(20_000, file, (text) => {
        checked(parseAssumptionsJson(text));
      });
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );
});

describe("reports", () => {
  const settings = fc.oneof(fc.constant(GRID), spoiled(GRID));

  it(
    "as functions give finite values or a sentence",
    ({ task }) => {
      const names = catalogue.filter(({ family }) => family === "Reports").map(({ name }) => name);
      const inputs = fc.record({
        name: fc.constantFrom(...names),
        rows: dealRows,
        settings,
        asOf: fc.oneof(
          { weight: 9, arbitrary: fc.constant<PlainCell>({ date: AS_OF }) },
          { weight: 1, arbitrary: hostile.cell },
        ),
        period: fc.oneof(
          { weight: 9, arbitrary: fc.constant<PlainCell>("2026-Q1") },
          { weight: 1, arbitrary: hostile.cell },
        ),
        tab: fc.oneof(fc.constant<PlainCell>("Deals"), hostile.cell),
      });
      const cases = fuzz(15_000, inputs, ({ name, rows, settings: grid, asOf, period, tab }) => {
        called(name, [given(rows), given(grid), cellOf(asOf), cellOf(period), cellOf(tab)]);
      });
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );

  it(
    "as sheets give finite values and no formula but their own",
    ({ task }) => {
      const inputs = fc.record({
        report: fc.constantFrom(...DEAL_REPORT_NAMES),
        mode: fc.constantFrom("live", "snapshot"),
        rows: dealRows,
        leads: leadRows,
        activities: activityRows,
        tab: tabName("Deals"),
        beside: tabName("Leads"),
      });
      const cases = fuzz(8_000, inputs, ({ report, mode, rows, tab, beside, ...given }) => {
        const options = { assumptions: DEFAULT_ASSUMPTIONS, dateOrder: "mdy", asOf: AS_OF, columns: [] } as const;
        const reading = checked(readDeals(table(rows, tab), options));
        const period = parsePeriod("2026-Q1", 1);
        if (reading === null || !period.ok) return;
        const input = { deals: reading.deals, assumptions: DEFAULT_ASSUMPTIONS, asOf: AS_OF, period: period.value };
        const leads = checked(readLeads(table(given.leads, beside), "mdy", DEFAULT_ASSUMPTIONS.leads.points));
        const activities = checked(readActivities(table(given.activities, "Activities"), "mdy"));
        const source = {
          ...{ input, reading, history: null, leads, activities },
          ...{ memory: NO_MEMORY, mode, followToday: false, locked: false },
        };
        const made = REPORTS[report](source);
        if (!made.ok) return mustBeSentence(failureSentence(report, made.failure));
        const deals = { name: tab, columns: 12 };
        const currency = DEFAULT_ASSUMPTIONS.currency;
        const plan = layOut(made.value, {
          deals,
          settings: { name: "Dealsheet settings", columns: 40 },
          history: null,
          leads: leads && { name: beside, columns: 8 },
          activities: activities && { name: "Activities", columns: 6 },
          currency,
          dealsSheetId: 7,
        });
        if (!isAccepted(plan)) return;
        mustBeFinite(plan, "plan");
        mustBeOwn(plan, { report, mode, deals: { id: 7, name: tab }, beside: [beside, "Activities"] });
      });
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );

  function tabName(usual: string): fc.Arbitrary<string> {
    return fc.oneof(
      fc.constant(usual),
      hostile.text.map((text) => text.slice(0, 100)),
    );
  }

  /** No formula but those that the report may hold at this place, and none is handed over as a value. */
  function mustBeOwn(plan: SheetPlan, origin: Origin): void {
    const shown = (row: number, column: number): unknown => {
      const cells = plan.areas.map((area) => area.values[row - area.row]?.[column - area.column]);
      return cells.find((value) => value !== undefined) ?? "";
    };
    for (const area of plan.areas) {
      const first = area.formula === undefined ? [] : [{ row: 0, column: 0, formula: area.formula }];
      for (const { row, column, formula } of [...first, ...(area.formulas ?? [])]) {
        const cell = { row: area.row + row, column: area.column + column, formula, shown };
        if (!isOwnFormula(cell, origin)) throw new Error(`${origin.report}, ${origin.mode}: ${formula.slice(0, 200)}`);
      }
      if (!area.id.endsWith(" links")) continue;
      const words = area.values.slice(1).flat();
      const odd = words.filter((word) => !/^(?:Row \d+|[A-Z]+\d+)$/.test(String(word)));
      if (odd.length > 0) throw new Error(`${origin.report} links read ${String(odd[0])}`);
    }
  }
});

describe("functions", () => {
  it(
    "give finite values or a sentence, whatever they are given",
    ({ task }) => {
      // As long as each other, so that most calls come to the figures.
      const column = (cell: fc.Arbitrary<PlainCell>): fc.Arbitrary<unknown> =>
        fc.array(cell, { minLength: 4, maxLength: 4 }).map((cells) => cells.map((one) => [cellOf(one)]));
      const likely = (cell: fc.Arbitrary<PlainCell>): fc.Arbitrary<PlainCell> =>
        fc.oneof({ weight: 90, arbitrary: cell }, { weight: 1, arbitrary: hostile.cell });
      const argument = fc.oneof(
        { weight: 4, arbitrary: column(likely(fc.constantFrom("Closed Won", "Closed Lost", "Proposal", "won"))) },
        { weight: 5, arbitrary: column(likely(fc.integer({ min: 0, max: 9_000 }))) },
        { weight: 4, arbitrary: column(likely(hostile.day.map((date) => ({ date })))) },
        { weight: 2, arbitrary: column(likely(fc.double({ min: 0, max: 1, noNaN: true }))) },
        { weight: 1, arbitrary: column(hostile.cell) },
        { weight: 2, arbitrary: hostile.number },
        { weight: 1, arbitrary: hostile.cell.map(cellOf) },
        { weight: 1, arbitrary: dealRows.map(given) },
        { weight: 3, arbitrary: fc.constantFrom<unknown>("won", "count", 0.5, 12, "2026-Q1", "month", undefined, "") },
      );
      // Whole tabs under headings that are found: columns of chance would only be refused.
      const tabOf = (headers: readonly string[]): fc.Arbitrary<unknown> =>
        fc
          .array(fc.array(hostile.cell.map(cellOf), { minLength: headers.length, maxLength: headers.length }), {
            minLength: 1,
            maxLength: 6,
          })
          .map((rows) => [headers, ...rows]);
      const leadArguments = fc.tuple<unknown[]>(
        fc.constant([["Deal"]]),
        fc.constant([[""], [""]]),
        hostile.day.map((date) => cellOf({ date })),
        fc.constantFrom("2026-Q1", "FY2026"),
        fc.constant(""),
        tabOf(["Lead ID", "Owner", "Source", "Created", "First response", "Converted", "Click"]),
        tabOf(["Date", "Type", "Owner", "Lead ID", "Hours", "Outcome"]),
      );
      const inputs = fc.constantFrom(...catalogue).chain(({ name, parameters }) => {
        if (parameters.some((parameter) => parameter.name === "leads")) {
          return fc.record({ name: fc.constant(name), args: leadArguments });
        }
        const needed = parameters.filter(({ optional }) => !optional).length;
        const size = { minLength: Math.max(0, needed), maxLength: parameters.length };
        return fc.record({ name: fc.constant(name), args: fc.array(argument, size) });
      });
      let answered = 0;
      const cases = fuzz(60_000, inputs, ({ name, args }) => {
        if (called(name, args)) answered += 1;
      });
      // A fuzzer that is always refused tests the refusals only.
      expect(answered).toBeGreaterThan(cases / 40);
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );
});

/** A function throws nothing but its own sentence. Says whether it gave a value. */
function called(name: string, args: readonly unknown[]): boolean {
  let value: unknown;
  try {
    value = callFunction(name, args, utcHost);
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error || !error.message.startsWith(`${name}: `)) throw error;
    mustBeSentence(error.message);
    return false;
  }
  mustBeFinite(value, name);
  return true;
}

describe("messages", () => {
  const requests = (dealsId: number): readonly Readonly<Record<string, unknown>>[] => [
    { call: "start" },
    { call: "readTab", sheetId: dealsId, asOf: TODAY, columns: [{ field: "amount", header: "Amount" }] },
    {
      ...{ call: "build", report: "quota", sheetId: dealsId, historySheetId: null, columns: [], mode: "snapshot" },
      ...{ asOf: TODAY, followToday: false, period: "2026-Q1", tabs: "one", skip: 0 },
    },
    { call: "refresh", sheetId: dealsId },
    { call: "assumptions", sheetId: dealsId, historySheetId: null, columns: [], asOf: TODAY },
    {
      ...{ call: "saveAssumptions", sheetId: dealsId, historySheetId: null, columns: [], asOf: TODAY },
      probabilities: [{ stage: "Proposal", probability: 0.4 }],
      quotas: [{ rep: "Ann Lee", quota: 1000 }],
    },
    {
      ...{ call: "build", report: "quota", sheetId: dealsId, historySheetId: null, columns: [], mode: "snapshot" },
      ...{ asOf: TODAY, followToday: false, period: "2026-Q1" },
      remember: {
        ...{ sheetId: dealsId, columns: [{ field: "amount", header: "Amount" }], reports: ["quota"], tabs: "one" },
        ...{ periodKind: "month", mode: "live", followToday: true, historySheetId: null },
        whatIf: { current: null, tried: "New" },
      },
    },
    { call: "importSettings", sheetId: dealsId, asOf: TODAY, text: '{"reps":[]}' },
    { call: "period", sheetId: dealsId, columns: [], asOf: TODAY, period: "2026-02" },
    {
      ...{ call: "close", sheetId: dealsId, columns: [], asOf: TODAY, period: "2026-02" },
      ...{ tabs: "by rep", lock: "warning", by: "Mia", mark: "5f3a" },
    },
    { call: "reopen", period: "2026-02", typed: "2026-02", by: "Mia", why: "wrong" },
    { call: "show", sheetId: dealsId, cell: "AB12" },
    { call: "insertFunction", name: "WIN_RATE", sheetId: dealsId, columns: [] },
  ];
  const message = (dealsId: number): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...requests(dealsId)).chain(mutated) },
      { weight: 1, arbitrary: anyJson },
    );

  it(
    "are requests of the whitelist or nothing",
    ({ task }) => {
      const cases = fuzz(60_000, message(0), (value) => {
        const request = parseRequest(value);
        if (request !== null) {
          // What is taken is taken again as it is, and holds nothing that was not asked for.
          if (JSON.stringify(parseRequest(request)) !== JSON.stringify(request)) throw new Error("read otherwise");
        }
      });
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );

  it(
    "to the add-on are answered, in a sentence where refused, and leave the deals alone",
    async ({ task }) => {
      const book = await openSpreadsheet({ Deals: someDeals(12) });
      const deals = book.sheet("Deals");
      const before = cellsOf(deals);
      let cases = 0;
      await fc.assert(
        fc.asyncProperty(message(deals.id), async (value) => {
          cases += 1;
          const answer = await book.host.callFromSidebar("dealsheetCall", [value]);
          mustBeAnswer(answer);
          if (cases % 20 === 0) expect(cellsOf(deals)).toEqual(before);
        }),
        { numRuns: Math.ceil(2_000 / SHARE) },
      );
      expect(cellsOf(deals)).toEqual(before);
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );

  it(
    "to build from hostile tabs are answered, and no cell becomes a formula",
    async ({ task }) => {
      let cases = 0;
      const inputs = fc.record({
        rows: dealRows,
        leads: leadRows,
        activities: activityRows,
        report: fc.constantFrom(...DEAL_REPORT_NAMES),
        mode: fc.constantFrom("live", "snapshot"),
      });
      await fc.assert(
        fc.asyncProperty(inputs, async ({ rows, leads, activities, report, mode }) => {
          cases += 1;
          const book = await openSpreadsheet({ Deals: [], Leads: [], Activities: [] });
          put(book.sheet("Deals"), rows);
          put(book.sheet("Leads"), leads);
          put(book.sheet("Activities"), activities);
          const deals = book.sheet("Deals");
          const answer = await book.host.callFromSidebar("dealsheetCall", [
            {
              ...{ call: "build", report, sheetId: deals.id, historySheetId: null, columns: [], mode },
              ...{ leadsSheetId: book.sheet("Leads").id, activitiesSheetId: book.sheet("Activities").id },
              ...{ asOf: TODAY, followToday: false, period: "2026-Q1" },
            },
          ]);
          mustBeAnswer(answer);
          const given = ["Deals", "Leads", "Activities", "Dealsheet settings"];
          const made = book.workbook.sheets.find(({ name }) => !given.includes(name))?.name ?? null;
          const foreign = foreignFormulas(book, made, { report, mode, deals, beside: ["Leads", "Activities"] });
          if (foreign.length > 0) throw new Error(foreign.join("; "));
          for (const sheet of book.workbook.sheets) {
            for (let row = 0; row < sheet.usedRows; row += 1) {
              for (let column = 0; column < sheet.usedColumns; column += 1) {
                mustBeFinite(sheet.value(row, column), sheet.name);
              }
            }
          }
        }),
        { numRuns: Math.ceil(600 / SHARE) },
      );
      task.meta.fuzz = { cases };
    },
    NO_LIMIT,
  );
});

/** Whether the add-on would write the plan; if not, it says so in a sentence. */
function isAccepted(plan: SheetPlan): boolean {
  try {
    checkRoom(plan, null);
    return true;
  } catch (error) {
    mustBeSentence(error instanceof Error ? error.message : "");
    return false;
  }
}

function mustBeAnswer(answer: unknown): void {
  if (typeof answer !== "object" || answer === null || !("ok" in answer)) throw new Error("no answer");
  if (answer.ok === true) mustBeFinite(answer, "answer");
  else mustBeSentence("problem" in answer ? String(answer.problem) : "");
}

/** Texts stay texts, as a CRM's export or a script would leave them. */
function put(sheet: ReturnType<OpenSpreadsheet["sheet"]>, rows: readonly (readonly PlainCell[])[]): void {
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell === "object") sheet.enter(row, column, cell.date);
      else if (cell !== "") sheet.put(row, column, cell);
    });
  });
}

function cellsOf(sheet: {
  readonly usedRows: number;
  readonly usedColumns: number;
  value(row: number, column: number): unknown;
}): unknown[] {
  return Array.from({ length: sheet.usedRows * sheet.usedColumns }, (_, at) =>
    sheet.value(Math.floor(at / sheet.usedColumns), at % sheet.usedColumns),
  );
}
