import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRequest } from "../../src/protocol/parse-request.ts";
import type { Remembered, Request } from "../../src/protocol/protocol.ts";

const BUILD: Request = {
  call: "build",
  report: "forecast",
  sheetId: 0,
  historySheetId: null,
  columns: [
    { field: "amount", header: "Deal value" },
    { field: "owner", header: null },
  ],
  mode: "live",
  asOf: "2017-12-31",
  followToday: false,
  period: "2017-Q4",
};

const REMEMBER: Remembered = {
  ...{ sheetId: 0, columns: [{ field: "owner", header: null }], reports: ["quota"], periodKind: "month" },
  ...{ mode: "live", followToday: true, historySheetId: null, leadsSheetId: 3, activitiesSheetId: null },
  ...{ tabs: "one", whatIf: { current: null, tried: "New" } },
};
const ASSUMPTIONS = { sheetId: 4, historySheetId: null, columns: [], asOf: "2026-03-31" } as const;
const SAVE: Request = {
  ...{ call: "saveAssumptions", ...ASSUMPTIONS },
  probabilities: [
    { stage: "Proposal", probability: 0.4 },
    { stage: "Demo", probability: null },
  ],
  quotas: [{ rep: "Ana Ruiz", quota: 0 }],
};
const PERIOD = { sheetId: 4, columns: [], asOf: "2026-03-31", period: "2026-02" } as const;
const CLOSE: Request = { call: "close", ...PERIOD, tabs: "by rep", lock: "full", by: "Mia", mark: "5f3a" };
const PREVIEW: Request = { call: "preview", ...PERIOD, historySheetId: null, reports: ["forecast", "quota"] };
const REOPEN: Request = { call: "reopen", period: "2026-02", typed: "2026-02", by: "Mia", why: "wrong rate" };

describe("parseRequest", () => {
  it.each([
    { why: "start", request: { call: "start" } },
    { why: "readTab", request: { call: "readTab", sheetId: 7, asOf: "2017-12-31", columns: [] } },
    { why: "all issues", request: { call: "readTab", sheetId: 7, asOf: "2017-12-31", columns: [], issues: "all" } },
    { why: "build", request: BUILD },
    { why: "build with a history tab", request: { ...BUILD, historySheetId: 12 } },
    {
      why: "build with tabs of leads and activities",
      request: { ...BUILD, leadsSheetId: 13, activitiesSheetId: null },
    },
    { why: "build of statements", request: { ...BUILD, report: "statement", tabs: "by rep", skip: 40 } },
    {
      why: "build of a what-if",
      request: { ...BUILD, report: "whatif", whatIf: { current: null, tried: "New plan" } },
    },
    { why: "build with answers to remember", request: { ...BUILD, remember: REMEMBER } },
    {
      why: "build with answers of which the tab is gone",
      request: { ...BUILD, remember: { ...REMEMBER, sheetId: null } },
    },
    { why: "the assumptions", request: { call: "assumptions", ...ASSUMPTIONS } },
    { why: "the assumptions of a history", request: { call: "assumptions", ...ASSUMPTIONS, historySheetId: 12 } },
    { why: "assumptions to save", request: SAVE },
    { why: "nothing to save", request: { ...SAVE, probabilities: [], quotas: [] } },
    { why: "a look at a period", request: { call: "period", ...PERIOD } },
    { why: "close", request: CLOSE },
    { why: "reopen", request: REOPEN },
    { why: "refresh", request: { call: "refresh", sheetId: 3 } },
    { why: "importSettings", request: { call: "importSettings", sheetId: 3, asOf: "2017-12-31", text: "{}" } },
    { why: "sample", request: { call: "sample" } },
    {
      why: "a sample of another size and day",
      request: { call: "sample", asOf: "2026-03-31", seed: 1, deals: 100_000 },
    },
    { why: "preview", request: PREVIEW },
    { why: "preview with a history tab", request: { ...PREVIEW, historySheetId: 12 } },
    { why: "show", request: { call: "show", sheetId: 3, cell: "AB12" } },
    {
      why: "insertFunction",
      request: {
        call: "insertFunction",
        name: "WIN_RATE",
        sheetId: 3,
        columns: [{ field: "stage", header: "Deal stage" }],
      },
    },
    {
      why: "insertFunction without a deals tab",
      request: { call: "insertFunction", name: "WIN_RATE", sheetId: null, columns: [] },
    },
  ] satisfies readonly { why: string; request: Request }[])("takes $why as it is", ({ request }) => {
    expect(parseRequest(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  it("drops what it does not know", () => {
    expect(parseRequest({ call: "start", run: "rm" })).toEqual({ call: "start" });
  });

  it.each([
    { why: "typed into a cell without arguments", value: undefined },
    { why: "a cell's text", value: "start" },
    { why: "a range", value: [["start"]] },
    { why: "a call that is not on the list", value: { call: "deleteSheet", sheetId: 1 } },
    { why: "a name that objects inherit", value: { call: "constructor" } },
    { why: "a date that is none", value: { ...BUILD, asOf: "2017-02-30" } },
    { why: "a date in another shape", value: { ...BUILD, asOf: "31.12.2017" } },
    { why: "a report that is none", value: { ...BUILD, report: "toString" } },
    { why: "tabs that are none", value: { ...BUILD, tabs: "each" } },
    { why: "a part of a tab to skip", value: { ...BUILD, skip: 1.5 } },
    { why: "a what-if without a plan", value: { ...BUILD, whatIf: { current: null } } },
    { why: "answers that are none", value: { ...BUILD, remember: null } },
    { why: "answers without a mode", value: { ...BUILD, remember: { ...REMEMBER, mode: "both" } } },
    { why: "answers about a period that is none", value: { ...BUILD, remember: { ...REMEMBER, periodKind: "week" } } },
    { why: "assumptions of no tab", value: { call: "assumptions", ...ASSUMPTIONS, sheetId: null } },
    { why: "assumptions without a history tab or null", value: { ...SAVE, historySheetId: undefined } },
    { why: "a probability in percent points", value: { ...SAVE, probabilities: [{ stage: "Demo", probability: 40 }] } },
    { why: "a probability as text", value: { ...SAVE, probabilities: [{ stage: "Demo", probability: "=1" }] } },
    { why: "a stage without a name", value: { ...SAVE, probabilities: [{ stage: "", probability: 0.4 }] } },
    { why: "a quota below 0", value: { ...SAVE, quotas: [{ rep: "Ana Ruiz", quota: -1 }] } },
    { why: "a quota that is no number", value: { ...SAVE, quotas: [{ rep: "Ana Ruiz", quota: Number.NaN }] } },
    { why: "an endless quota", value: { ...SAVE, quotas: [{ rep: "Ana Ruiz", quota: 1e300 }] } },
    { why: "quotas that are no list", value: { ...SAVE, quotas: { rep: "Ana Ruiz", quota: 1 } } },
    { why: "a closing of no period", value: { ...CLOSE, period: undefined } },
    { why: "a lock that is none", value: { ...CLOSE, lock: "none" } },
    { why: "a closing of something nobody has looked at", value: { ...CLOSE, mark: undefined } },
    { why: "a closing in the name of a whole book", value: { ...CLOSE, by: "x".repeat(501) } },
    { why: "a reopening that nobody has typed", value: { ...REOPEN, typed: undefined } },
    { why: "a sample of a day that is none", value: { call: "sample", asOf: "today" } },
    { why: "a sample without deals", value: { call: "sample", deals: 0 } },
    { why: "a sample that no sheet holds", value: { call: "sample", deals: 10_000_000 } },
    { why: "a seed as text", value: { call: "sample", seed: "1" } },
    { why: "a preview of a report that is none", value: { ...PREVIEW, reports: ["forecast", "toString"] } },
    { why: "a preview of no list", value: { ...PREVIEW, reports: "forecast" } },
    { why: "a preview without a history tab or null", value: { ...PREVIEW, historySheetId: undefined } },
    { why: "a preview as of no day", value: { ...PREVIEW, asOf: "2026-02-30" } },
    { why: "a mode that is none", value: { ...BUILD, mode: "both" } },
    { why: "a sheet id as text", value: { ...BUILD, sheetId: "0" } },
    { why: "a negative sheet id", value: { call: "refresh", sheetId: -1 } },
    { why: "a field that is none", value: { ...BUILD, columns: [{ field: "__proto__", header: "x" }] } },
    { why: "a header that is no text", value: { ...BUILD, columns: [{ field: "amount", header: 4 }] } },
    { why: "columns that are no list", value: { ...BUILD, columns: { field: "amount", header: "x" } } },
    { why: "a leads tab by its name", value: { ...BUILD, leadsSheetId: "Leads" } },
    { why: "an activities tab that is no id", value: { ...BUILD, activitiesSheetId: -1 } },
    { why: "a history tab left out", value: { ...BUILD, historySheetId: undefined } },
    { why: "a range where a cell is meant", value: { call: "show", sheetId: 1, cell: "A1:B2" } },
    { why: "a formula for a name", value: { call: "insertFunction", name: "A1+B", sheetId: 1, columns: [] } },
    { why: "a function without a tab's id or null", value: { call: "insertFunction", name: "WIN_RATE", columns: [] } },
    { why: "a function without columns", value: { call: "insertFunction", name: "WIN_RATE", sheetId: 1 } },
    { why: "another sheet's cell", value: { call: "show", sheetId: 1, cell: "Deals!A1" } },
  ])("refuses $why", ({ value }) => {
    expect(parseRequest(value)).toBeNull();
  });

  it("never throws, whatever it is given", () => {
    const calls = fc.constantFrom(
      "start",
      "readTab",
      "build",
      "assumptions",
      "saveAssumptions",
      "refresh",
      "show",
      "insertFunction",
      "sample",
      "preview",
      "",
    );
    fc.assert(
      fc.property(fc.anything(), calls, (value, call) => {
        parseRequest(value);
        parseRequest(typeof value === "object" ? { ...value, call } : { call, sheetId: value, columns: value });
      }),
    );
  });
});
