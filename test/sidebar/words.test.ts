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
  "reports.periodRange": [["2026-10-01", "2026-12-31"]],
  "reports.build": [[1], [3]],
  "confirm.sentence": [[["Forecast"]], [["Forecast", "Quadrant"]]],
  "build.built": [[1.66]],
  "build.tryAgain": [["Forecast"]],
  "build.buildNow": [["Forecast"]],
  "build.count": [[1, 3]],
  "done.openSheet": [["Forecast"]],
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
