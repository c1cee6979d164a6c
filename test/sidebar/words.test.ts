/** Every sentence of the sidebar, as it reads with examples filled in. */
import { describe, expect, it } from "vitest";
import { sidebarWords } from "../../src/messages.ts";
import { expectGolden } from "../kit.ts";

/** What each sentence with gaps is shown with; a new one needs its examples. */
const EXAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  progress: [[2, 4]],
  "problems.unexpected": [["Boom "], [" "]],
  "welcome.live": [["2026-11-14", "2026-Q4"]],
  "welcome.snapshot": [["2026-09-30", "2026-Q3"]],
  "welcome.locked": [["2026-09-30", "2026-Q3"]],
  "data.size": [
    [8801, 24],
    [2, 1],
    [1, 9],
  ],
  "data.firstRows": [["Deals"]],
  "data.matched": [
    [9, 28, 2],
    [1, 1, 0],
  ],
  "data.showFirst": [["E17", "Amounts that cannot be read"]],
  "data.moreKinds": [[1], [3]],
  "functions.more": [["WIN_RATE"]],
  "columns.reading": [["Deals"]],
  "columns.more": [
    [0, 0],
    [2, 0],
    [3, 1],
  ],
  "columns.option": [["Close date", "G"]],
  "columns.samples": [[["12,500", "8,200"]]],
  "columns.deals": [[1], [8800]],
  "columns.outcomes": [[2089, 4238, 2473]],
  "columns.headersIn": [[4]],
  "columns.cannot": [[["Forecast"]], [["Quadrant", "Quota"]]],
  "columns.partly": [[["Forecast", "Quadrant", "Quota"]]],
  "issues.summary": [[1], [1200]],
  "issues.kind": [["Amounts that cannot be read", 1200]],
  "issues.show": [["E17"]],
  "issues.moreOfKind": [
    [0, 12],
    [200, 1200],
  ],
  "assumptions.percent": [["Proposal"]],
  "assumptions.history": [[1042, 2100, 0.4962, 0.4748, 0.5176]],
  "assumptions.allDecided": [[180, 290, 0.6207, 0.564, 0.6746]],
  "assumptions.take": [["43.8"]],
  "assumptions.takeFor": [["43.8", "Proposal"]],
  "assumptions.taken": [["43.8"]],
  "assumptions.takenFor": [["43.8", "Proposal"]],
  "assumptions.obstacle": [[["Proposal"]], [["Proposal", "Ana Ruiz"]], [["Proposal", "Ana Ruiz", "Bo", "Chidi"]]],
  "assumptions.quotas": [["month"], ["quarter"], ["year"]],
  "assumptions.sum": [
    ["300,000 EUR", 3, 4],
    ["300,000 EUR", 1, 1],
  ],
  "assumptions.bottomUp": [["200,000 EUR"]],
  "assumptions.gap": [
    ["100,000 EUR", "25 %", "under"],
    ["100,000 EUR", "25 %", "over"],
  ],
  "assumptions.gapToPast": [
    ["200,000 EUR", "over"],
    ["200,000 EUR", "under"],
  ],
  "assumptions.part": [["130,000 EUR"]],
  "assumptions.pastOf": [["110,000 EUR"]],
  "assumptions.repList": [[1], [12]],
  "assumptions.curve": [["Account executive"]],
  "assumptions.curveFor": [["100,000 EUR", "quarter"]],
  "assumptions.payAt": [["125 %", "7,500 EUR"]],
  "assumptions.onIt": [[["Ana Ruiz", "Bo Lindqvist"]]],
  "assumptions.saved": [
    [1, 0, false],
    [0, 12, false],
    [3, 1, true],
  ],
  "reports.periodRange": [["2026-10-01", "2026-12-31"]],
  "reports.build": [[1], [3]],
  "confirm.sentence": [[["Forecast"]], [["Forecast", "Quadrant"]]],
  "build.built": [[1.66]],
  "build.tryAgain": [["Forecast"]],
  "build.buildNow": [["Forecast"]],
  "build.count": [[1, 3]],
  "build.left": [[0], [8], [18.2], [33], [55], [61], [300]],
  "preview.ready": [[1], [8800]],
  "preview.about": [[{ name: "2026-Q4", start: "2026-10-01", end: "2026-12-31" }, "2026-11-21"]],
  "preview.basis": [[8800, "EUR"]],
  "preview.noPreviewOf": [[["Data audit", "Funnel"]]],
  "preview.between": [["53,000", "95,500"]],
  "preview.outOf": [[4, 12]],
  "preview.before": [["31.0 %"]],
  "preview.reps": [[1], [3]],
  "preview.amount": [[1234567.891]],
  "preview.share": [[0.5885]],
  "preview.multiple": [[1.149]],
  "preview.days": [[1.2], [47.5]],
  "preview.short": [[1234567.891], [950]],
  "preview.months": [["EUR"]],
  "preview.monthsSaid": [["Jan 2026", "Dec 2026", "134,751", "Feb 2026"]],
  "preview.stages": [["EUR"]],
  "preview.stageDeals": [["27,500", 1]],
  "preview.attainment": [["2026-Q4"]],
  "preview.moreReps": [[5]],
  "preview.cannot": [
    [{ code: "PERIOD_NOT_STARTED", period: "2027-Q1", start: "2027-01-01", asOf: "2026-11-21" }],
    [{ code: "NO_REPS", report: "Quadrant" }],
    [{ code: "NO_DATA", missing: "deals" }],
  ],
  "done.openSheet": [["Forecast"]],
  "done.deals": [
    [{ read: 400, whole: 398, partly: 2, rowsSkipped: 1 }],
    [{ read: 1, whole: 1, partly: 0, rowsSkipped: 0 }],
  ],
  "done.missing": [[["Quadrant"]]],
  "functions.count": [
    [44, 44],
    [3, 44],
    [1, 1],
  ],
  "functions.none": [["weather"]],
  "functions.gives": [["two of three decided deals were won: 66.7 %"]],
  "functions.inserted": [["Notes", "B2"]],
  "functions.toReplace": [[["quota"]], [["quota", "plan"]]],
  "functions.showsError": [
    ["#REF!", false],
    ["#ERROR!", true],
  ],
  "functions.goTo": [["Notes", "B2"]],
  "closing.intro": [["Deals"]],
  "closing.close": [["2026-10"]],
  "closing.closed": [
    [1, 3],
    [12, 3],
  ],
  "closing.reopened": [[12, 4]],
  "closing.statements": [[1], [200]],
  "closing.total": [[{ statements: 12, currency: "EUR", digits: 2, totalPay: 40_125.5 }]],
  "closing.row": [[{ plan: "Account executive", period: "2026-10" }]],
  "closing.figures": [
    [{ currency: "EUR", digits: 2, attainment: 1.0425, earned: 4170, corrections: -120.5, totalPay: 4049.5 }],
    [{ currency: "JPY", digits: 0, attainment: null, earned: 0, corrections: 0, totalPay: 200_000 }],
  ],
  "closing.closedBy": [["2026-11-04 09:15", "Mia (account not shown)"]],
  "closing.type": [["2026-10"]],
  "closing.reopen": [["2026-10"]],
  "reports.needsTab": [
    ["Activity", ["leads", "activities"]],
    ["Lead scores", ["leads"]],
  ],
  showing: [["E17"]],
  "announce.assumptions": [
    [3, 4],
    [1, 1],
  ],
  "announce.read": [
    [411, 7],
    [1, 0],
  ],
  "announce.building": [["Forecast", 1, 3]],
  "announce.done": [[1], [3]],
};

describe("the sidebar's words", () => {
  it("read as agreed", () => {
    expectGolden("sidebar/words.txt", `${linesOf(sidebarWords, "").join("\n")}\n`);
  });

  it("have examples for every gap, and for nothing else", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(gapsOf(sidebarWords, "").sort());
  });
});

function linesOf(words: unknown, path: string): string[] {
  if (typeof words === "string") return [`${path}: ${words}`];
  if (isSentence(words)) return (EXAMPLES[path] ?? []).map((example) => `${path}: ${words(...example)}`);
  return membersOf(words).flatMap(([name, value]) => linesOf(value, path === "" ? name : `${path}.${name}`));
}

function gapsOf(words: unknown, path: string): string[] {
  if (isSentence(words)) return [path];
  return membersOf(words).flatMap(([name, value]) => gapsOf(value, path === "" ? name : `${path}.${name}`));
}

function isSentence(words: unknown): words is (...gaps: readonly unknown[]) => string {
  return typeof words === "function";
}

function membersOf(words: unknown): [string, unknown][] {
  return typeof words === "object" && words !== null ? Object.entries(words) : [];
}
