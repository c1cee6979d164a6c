/**
 * Two people in one spreadsheet: whatever somebody else does while a report is built, or did since, what they typed stays
 * and the report is an old one or a new one. Each `situation` is a row of the table in docs/reliability.md.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ProtectionModel, Sheet } from "../../playground/spreadsheet/model.ts";
import { addonWords } from "../../src/messages.ts";
import { done, openCommission } from "../addon/commission-book.ts";
import {
  everythingIn,
  everythingOn,
  type OpenSpreadsheet,
  openSpreadsheet,
  someDeals,
  TODAY,
  valuesOf,
} from "../addon/spreadsheet.ts";

const MODES = ["live", "snapshot"] as const;
type Mode = (typeof MODES)[number];

/** In full at every call of the build. */
const STRIDE = process.env["FAULTS"] === "all" ? 1 : 13;

const AMOUNT = 3;
const NEW_AMOUNT = 777_777;

async function build(book: OpenSpreadsheet, mode: Mode): Promise<string | null> {
  const answer = await book.ask({
    ...{ call: "build", report: "quota", sheetId: book.sheet("Deals").id, historySheetId: null, columns: [], mode },
    ...{ asOf: TODAY, followToday: false, period: "2026-Q1" },
  });
  return answer.ok ? null : answer.problem;
}

async function refresh(book: OpenSpreadsheet, sheet: Sheet): Promise<string | null> {
  const answer = await book.ask({ call: "refresh", sheetId: sheet.id });
  return answer.ok ? null : answer.problem;
}

/** A Quota report of 24 deals; since it was built somebody has won a deal, and a rep has joined. */
async function withReport(mode: Mode): Promise<{ book: OpenSpreadsheet; report: Sheet }> {
  const book = await openSpreadsheet({ Deals: someDeals(24), Other: [["x"]] }, { functions: "remembered" });
  expect(await build(book, mode)).toBeNull();
  const deals = book.sheet("Deals");
  ["X-1", "Eve New", "Closed Won", 4321, "2026-01-05", "2026-02-05"].forEach((value, column) => {
    deals.enter(25, column, value);
  });
  return { book, report: book.sheet("Quota") };
}

interface Meanwhile {
  readonly mode: Mode;
  /** What somebody else does just before one service call of the refresh. */
  readonly act: (book: OpenSpreadsheet) => void;
  /** What must hold afterwards, whenever it was done. */
  readonly holds: (book: OpenSpreadsheet, problem: string | null, at: string) => void;
  /** "may leave a copy": until Dealsheet is opened again; else the copy is gone at once. */
  readonly tidiness?: "may leave a copy";
}

/** Refreshes anew for one service call after the other, until the refresh makes no more calls. */
async function atEveryCall({ mode, act, holds, tidiness }: Meanwhile): Promise<number> {
  let tried = 0;
  for (let call = 1; ; call += STRIDE) {
    const { book, report } = await withReport(mode);
    let acted = false;
    book.host.meanwhile({
      call,
      act: () => {
        acted = true;
        act(book);
      },
    });
    const problem = await refresh(book, report);
    book.host.meanwhile(null);
    if (!acted) break;
    tried += 1;
    const at = `before call ${call} (${problem})`;
    expect(problem ?? "Done.", at).toMatch(/^[A-Z"].*\.$/s);
    if (tidiness === undefined) expect(copiesIn(book), at).toEqual([]);
    holds(book, problem, at);
  }
  expect(tried).toBeGreaterThan(5);
  return tried;
}

function copiesIn(book: OpenSpreadsheet): string[] {
  return book.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith(addonWords.backupTab("")));
}

function textOf(sheet: Sheet): string {
  return JSON.stringify(valuesOf(sheet));
}

function trimmed(sheet: Sheet): (string | number | boolean)[][] {
  return valuesOf(sheet).map((row) => {
    const last = row.reduce<number>((end, value, at) => (value === "" ? end : at + 1), 0);
    return row.slice(0, last);
  });
}

/** What the report says when nobody interferes: before the refresh and after it, with the deals or the settings changed or not. */
async function outcomes(mode: Mode, change: (book: OpenSpreadsheet) => void): Promise<ReadonlySet<string>> {
  const texts = new Set<string>();
  for (const isChanged of [false, true]) {
    const { book, report } = await withReport(mode);
    texts.add(textOf(report));
    if (isChanged) change(book);
    texts.add(textOf(report));
    expect(await refresh(book, report)).toBeNull();
    texts.add(textOf(report));
    if (!isChanged) change(book);
    texts.add(textOf(report));
  }
  return texts;
}

/** Deleted while Dealsheet was still looking for its reports. */
const NOT_FOUND = addonWords.unexpected(addonWords.doing.refresh, "Sheet 4000012 not found");

const typesDeal = (book: OpenSpreadsheet): void => book.sheet("Deals").enter(1, AMOUNT, NEW_AMOUNT);

/** The row below the last rep of the settings: where the build is about to add the rep who joined. */
function freeRepRow(sheet: Sheet): { row: number; column: number } {
  for (let column = 0; column < sheet.usedColumns; column += 1) {
    for (let row = 0; row < sheet.usedRows; row += 1) {
      if (sheet.value(row, column) !== "Ann Lee") continue;
      let last = row;
      while (sheet.value(last, column) !== "") last += 1;
      return { row: last, column };
    }
  }
  throw new Error("the settings name no rep");
}

const someoneElses = (area: ProtectionModel["area"]): ProtectionModel[] => [
  { id: 900, area, description: "Finance only", warningOnly: false, by: "somebody else" },
];

const situations: Record<string, () => Promise<void>> = {
  "Somebody refreshes all reports, or opens Dealsheet, while a report is being built": async () => {
    const { book: undisturbed, report } = await withReport("snapshot");
    await refresh(undisturbed, report);
    const wanted = textOf(report);
    for (const handler of ["refreshAllReports", "openDealsheet"]) {
      const told = new Set<string>();
      await atEveryCall({
        mode: "snapshot",
        act: (book) => {
          book.host.runMenu(handler);
          for (const alert of book.alerts) told.add(alert);
        },
        holds: (book, problem, at) => {
          expect(problem, at).toBeNull();
          expect(textOf(book.sheet("Quota")), at).toBe(wanted);
        },
      });
      expect([...told], handler).toContain(addonWords.busy);
      expect([...told], handler).not.toContain(addonWords.mended);
    }
  },
  "Somebody holds the lock for longer than Dealsheet waits": async () => {
    const { book, report } = await withReport("live");
    const before = everythingIn(book.workbook);
    book.host.holdLock("document", true);
    expect(await refresh(book, report)).toBe(addonWords.busy);
    expect(everythingIn(book.workbook)).toEqual(before);
    book.host.holdLock("document", false);
    expect(await refresh(book, report)).toBeNull();
  },
  "Somebody types into the deals tab during a build": async () => {
    for (const mode of MODES) {
      const possible = await outcomes(mode, typesDeal);
      await atEveryCall({
        mode,
        act: typesDeal,
        holds: (book, problem, at) => {
          expect(book.sheet("Deals").value(1, AMOUNT), at).toBe(NEW_AMOUNT);
          expect(possible.has(textOf(book.sheet("Quota"))), at).toBe(true);
          if (mode === "snapshot") expect(problem, at).toBeNull();
        },
      });
    }
  },
  "Somebody types into the settings tab during a build": async () => {
    const typing = (book: OpenSpreadsheet): void => {
      const settings = book.sheet("Dealsheet settings");
      const { row, column } = freeRepRow(settings);
      settings.enter(row, column, "Zed Late");
    };
    for (const mode of MODES) {
      const possible = await outcomes(mode, typing);
      await atEveryCall({
        mode,
        act: typing,
        holds: (book, problem, at) => {
          const names = valuesOf(book.sheet("Dealsheet settings"))
            .flat()
            .filter((value) => value === "Zed Late");
          expect(names, at).toHaveLength(1);
          if (problem !== null) expect(possible.has(textOf(book.sheet("Quota"))), at).toBe(true);
        },
      });
    }
  },
  "Somebody writes beside the report during a build": async () => {
    for (const mode of MODES) {
      await atEveryCall({
        mode,
        act: (book) => book.sheet("Quota").enter(4, 20, "Call Ann"),
        holds: (book, problem, at) => {
          expect(problem, at).toBeNull();
          expect(book.sheet("Quota").value(4, 20), at).toBe("Call Ann");
        },
      });
    }
  },
  "Somebody renames or moves the report's tab during a build": async () => {
    await atEveryCall({
      mode: "snapshot",
      act: (book) => {
        const { id } = book.sheet("Quota");
        book.workbook.renameSheet(id, "Our quota");
        book.workbook.moveSheet(id, 0);
      },
      holds: (book, problem, at) => {
        expect(problem, at).toBeNull();
        expect(book.workbook.sheets[0]?.name, at).toBe("Our quota");
        expect(valuesOf(book.sheet("Our quota")).flat(), at).toContain("Eve New");
      },
    });
  },
  "Somebody deletes the report's tab during a build": async () => {
    await atEveryCall({
      mode: "snapshot",
      act: (book) => {
        const sheet = book.workbook.sheetNamed("Quota");
        if (sheet !== undefined) book.workbook.deleteSheet(sheet.id);
      },
      holds: (book, problem, at) => {
        expect(
          book.workbook.sheets.map(({ name }) => name),
          at,
        ).toEqual(["Deals", "Other", "Dealsheet settings"]);
        if (problem !== null) expect([addonWords.reportGone, addonWords.notATab, NOT_FOUND], at).toContain(problem);
      },
    });
  },
  "Somebody deletes the deals tab during a build": async () => {
    for (const mode of MODES) {
      await atEveryCall({
        mode,
        act: (book) => {
          const sheet = book.workbook.sheetNamed("Deals");
          if (sheet !== undefined) book.workbook.deleteSheet(sheet.id);
        },
        holds: (book, problem, at) => {
          const text = textOf(book.sheet("Quota"));
          // A live sheet without its deals says so in its cells, whichever it is; a snapshot keeps its figures.
          if (mode === "snapshot") expect(text.includes("Eve New"), at).toBe(problem === null);
        },
      });
    }
  },
  "The report's tab has been renamed and moved": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      book.workbook.renameSheet(report.id, "Our quota");
      book.workbook.moveSheet(report.id, 0);
      expect(await build(book, mode)).toBeNull();
      expect(book.workbook.sheets.map(({ name }) => name)).toEqual([
        "Our quota",
        "Deals",
        "Other",
        "Dealsheet settings",
      ]);
      expect(valuesOf(report).flat()).toContain("Eve New");
    }
  },
  "The report's tab has been deleted": async () => {
    const { book, report } = await withReport("live");
    book.workbook.deleteSheet(report.id);
    expect(await refresh(book, report)).toBe(addonWords.notATab);
    expect((await book.get({ call: "start" })).reports).toEqual([]);
    expect(await build(book, "live")).toBeNull();
    expect(valuesOf(book.sheet("Quota")).flat()).toContain("Eve New");
  },
  "The report's tab has been duplicated": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      const copy = book.workbook.copySheet(report.id, "Copy of Quota");
      expect(copy.metadata).toHaveLength(1);
      const theirs = everythingOn(copy);
      expect((await book.get({ call: "start" })).reports.map(({ sheetId }) => sheetId)).toEqual([report.id]);
      expect(await refresh(book, copy)).toBe(addonWords.notATab);
      expect(await refresh(book, report)).toBeNull();
      book.workbook.activeSheetId = copy.id;
      book.host.runMenu("freezeThisReport");
      expect(book.alerts.at(-1)).toBe(addonWords.notAReport);
      if (mode === "snapshot") expect(everythingOn(copy)).toEqual(theirs);
      expect(valuesOf(report).flat()).toContain("Eve New");
      book.workbook.deleteSheet(report.id);
      expect(await build(book, mode)).toBeNull();
      expect(book.workbook.sheets.map(({ name }) => name)).toEqual(
        ["Deals", "Other", "Copy of Quota", "Dealsheet settings", "Quota"].sort(
          (a, b) =>
            ["Deals", "Other", "Dealsheet settings", "Copy of Quota", "Quota"].indexOf(a) -
            ["Deals", "Other", "Dealsheet settings", "Copy of Quota", "Quota"].indexOf(b),
        ),
      );
    }
  },
  "The report's title and a heading have been written over": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      const { book: other, report: wanted } = await withReport(mode);
      report.enter(0, 0, "Team North");
      report.enter(4, 0, "mine");
      expect(await refresh(book, report)).toBeNull();
      expect(await refresh(other, wanted)).toBeNull();
      expect(valuesOf(report)).toEqual(valuesOf(wanted));
    }
  },
  "A column has been inserted into the report's sheet": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      const { book: other, report: wanted } = await withReport(mode);
      report.insertColumns(0, 1);
      report.enter(6, 0, "my note");
      const before = everythingIn(book.workbook);
      expect(await refresh(book, report)).toBe(addonWords.inTheWay("Quota", "A7", "my note"));
      expect(everythingIn(book.workbook)).toEqual(before);
      report.clear({ row: 6, column: 0, rows: 1, columns: 1 }, { contents: true });
      report.enter(6, 20, "my note");
      expect(await refresh(book, report)).toBeNull();
      expect(await refresh(other, wanted)).toBeNull();
      wanted.enter(6, 20, "my note");
      expect(valuesOf(report)).toEqual(valuesOf(wanted));
    }
  },
  "Somebody inserts a row into the report's sheet during a build": async () => {
    for (const mode of MODES) {
      const { book: other, report: wanted } = await withReport(mode);
      await refresh(other, wanted);
      const whole = trimmed(wanted);
      for (const inserted of [1, 3]) {
        await atEveryCall({
          mode,
          act: (book) => book.sheet("Quota").insertRows(inserted, 1),
          holds: (book, problem, at) => {
            const report = book.sheet("Quota");
            if (problem !== null) {
              const isTold = problem === addonWords.linesMoved("Quota") || problem.startsWith("The live formula shows");
              expect(isTold, at).toBe(true);
            }
            // A row put in after the last look at the sheet stands in the new report; one before is no part of it.
            const filled = (rows: ReturnType<typeof trimmed>): typeof rows => rows.filter((row) => row.length > 0);
            if (problem === null) expect(filled(trimmed(report)), at).toEqual(filled(whole));
          },
        });
      }
    }
  },
  "The report's sheet has been protected by somebody else": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      report.setProtections(someoneElses(null));
      const before = everythingIn(book.workbook);
      expect(await refresh(book, report)).toBe(addonWords.isProtected("Quota", null));
      expect(everythingIn(book.workbook)).toEqual(before);
      book.workbook.activeSheetId = report.id;
      book.host.runMenu("freezeThisReport");
      expect(book.alerts.at(-1)).toBe(addonWords.isProtected("Quota", null));
      expect(everythingIn(book.workbook)).toEqual(before);
      report.setProtections([]);
      expect(await refresh(book, report)).toBeNull();
    }
  },
  "The person at work has locked the report's sheet in their own way, and freezes it": async () => {
    const { book, report } = await withReport("snapshot");
    report.setProtections([{ id: 900, area: null, description: "mine", warningOnly: false }]);
    const own = report.protections;
    expect(await refresh(book, report)).toBeNull();
    expect(report.protections).toEqual(own);
    book.workbook.activeSheetId = report.id;
    book.host.runMenu("freezeThisReport");
    expect(book.alerts.at(-1)).toBe(addonWords.frozen("Quota"));
    expect(report.protections).toEqual(own);
  },
  "Cells of the report have been protected by somebody else": async () => {
    const { book, report } = await withReport("live");
    report.setProtections(someoneElses({ row: 6, column: 0, rows: 2, columns: 2 }));
    const before = everythingIn(book.workbook);
    expect(await refresh(book, report)).toBe(addonWords.isProtected("Quota", "A7:B8"));
    expect(everythingIn(book.workbook)).toEqual(before);
    report.setProtections(someoneElses({ row: 6, column: 30, rows: 2, columns: 2 }));
    expect(await refresh(book, report), "cells beside the report").toBeNull();
  },
  "Somebody protects the report's sheet during a build": async () => {
    await atEveryCall({
      mode: "snapshot",
      act: (book) => book.sheet("Quota").setProtections(someoneElses(null)),
      tidiness: "may leave a copy",
      holds: (book, problem, at) => {
        for (const sheet of book.workbook.sheets) sheet.setProtections([]);
        book.host.runMenu("openDealsheet");
        expect(copiesIn(book), at).toEqual([]);
        expect(textOf(book.sheet("Quota")).includes("Eve New"), at).toBe(problem === null);
      },
    });
  },
  "The settings tab has been protected by somebody else": async () => {
    const { book, report } = await withReport("snapshot");
    const settings = book.sheet("Dealsheet settings");
    settings.setProtections(someoneElses(null));
    const before = everythingIn(book.workbook);
    expect(await refresh(book, report)).toBe(addonWords.isProtected("Dealsheet settings", null));
    expect(everythingIn(book.workbook)).toEqual(before);
    // The rep who joined is what the build wanted to add there.
    book.sheet("Deals").enter(25, 1, "Ann Lee");
    expect(await refresh(book, report), "nothing to add").toBeNull();
  },
  "The commission ledger or a closed tab has been locked by somebody else": async () => {
    const book = await openCommission();
    done(await book.close("2026-01", { lock: "full" }));
    const lock = (sheet: Sheet): void =>
      sheet.setProtections(sheet.protections.map((one) => ({ ...one, warningOnly: false, by: "somebody else" })));
    const unlock = (sheet: Sheet): void => sheet.setProtections(sheet.protections.map(({ by: _, ...one }) => one));
    const ledger = book.sheet("Commission ledger");
    const statement = book.workbook.sheets.find(
      ({ name, protections }) => protections.length > 0 && name !== ledger.name,
    );
    if (statement === undefined) throw new Error("nothing was closed");
    lock(ledger);
    let before = everythingIn(book.workbook);
    expect(await book.close("2026-02")).toBe(addonWords.isProtected(ledger.name, null));
    expect(await book.reopen("2026-01")).toBe(addonWords.isProtected(ledger.name, null));
    expect(everythingIn(book.workbook)).toEqual(before);
    unlock(ledger);
    lock(statement);
    before = everythingIn(book.workbook);
    expect(await book.reopen("2026-01")).toBe(addonWords.isProtected(statement.name, null));
    expect(everythingIn(book.workbook)).toEqual(before);
    done(await book.close("2026-02"));
  },
  "The deals tab has been renamed": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      book.workbook.renameSheet(book.sheet("Deals").id, "Pipeline 'export'!");
      expect(await refresh(book, report)).toBeNull();
      expect(valuesOf(report).flat()).toContain("Eve New");
      expect(textOf(report)).not.toContain("#REF");
    }
  },
  "A column has been inserted into the deals tab, or moved": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      const { book: other, report: wanted } = await withReport(mode);
      const deals = book.sheet("Deals");
      deals.insertColumns(1, 2);
      deals.enter(0, 1, "Comment");
      // The stage goes to the end.
      for (let row = 0; row < deals.usedRows; row += 1) deals.enter(row, 8, valueIn(deals, row, 4));
      deals.deleteColumns(4, 1);
      expect(await refresh(book, report)).toBeNull();
      expect(await refresh(other, wanted)).toBeNull();
      expect(valuesOf(report)).toEqual(valuesOf(wanted));
    }
  },
  "A column that the report needs has been deleted from the deals tab": async () => {
    const { book, report } = await withReport("snapshot");
    book.sheet("Deals").deleteColumns(AMOUNT, 1);
    const before = everythingIn(book.workbook);
    expect(await refresh(book, report)).toMatch(/amount/i);
    expect(everythingIn(book.workbook)).toEqual(before);
  },
  "The deals tab has been deleted": async () => {
    for (const mode of MODES) {
      const { book, report } = await withReport(mode);
      book.workbook.deleteSheet(book.sheet("Deals").id);
      const before = everythingIn(book.workbook);
      expect(await refresh(book, report)).toBe(addonWords.dealsTabGone("Quota"));
      expect(everythingIn(book.workbook)).toEqual(before);
    }
  },
};

function valueIn(sheet: Sheet, row: number, column: number): string | number | boolean {
  const value = sheet.value(row, column);
  return typeof value === "object" ? value.error : value;
}

describe("two people", () => {
  it.each(Object.entries(situations))("%s", { timeout: 3_600_000 }, (_, check) => check());

  it("every situation has its row in docs/reliability.md, and no row is without a test", () => {
    const text = readFileSync(new URL("../../docs/reliability.md", import.meta.url), "utf8");
    const [, table = ""] = text.split("## Two people");
    const rows = [...(table.split("\n## ")[0] ?? "").matchAll(/^\| ([^|]+?) \|/gm)].map(([, first]) => first);
    expect(rows.slice(1).sort()).toEqual(Object.keys(situations).sort());
  });
});
