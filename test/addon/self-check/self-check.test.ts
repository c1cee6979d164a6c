import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIVE_CHECKS } from "../../../src/addon/self-check/checks.ts";
import { addonWords, selfCheckWords } from "../../../src/messages.ts";
import { everythingIn, type OpenSpreadsheet, openSpreadsheet, someDeals, valuesOf } from "../spreadsheet.ts";

const DOC = new URL("../../../docs/live-check.md", import.meta.url);

/** What no script can see, or can only lay out for a person to see; every other row must pass in the playground. */
const FOR_A_PERSON = [13, 14, 16, 17, 18, 19, 21, 22, 24, 27, 29, 31, 32, 40, 41, 42];

interface Row {
  readonly number: number;
  readonly found: string;
  readonly verdict: string;
}

function rowsOf(book: OpenSpreadsheet): Row[] {
  const values = valuesOf(book.sheet(selfCheckWords.tab));
  return values.slice(4, 4 + LIVE_CHECKS.length).map(([number, , , found, verdict]) => ({
    number: Number(number),
    found: String(found),
    verdict: String(verdict),
  }));
}

describe("docs/live-check.md", () => {
  it("holds the rows of the check, word for word (UPDATE_GOLDEN=1 writes them)", () => {
    const table = LIVE_CHECKS.map(
      ({ words: { number, assumption, byHand, expected, see } }) =>
        `| ${number} | ${assumption} | ${byHand} | ${expected} | ${see} |`,
    ).join("\n");
    const text = readFileSync(DOC, "utf8");
    const [before = "", rows = ""] = text.split(
      /(?<=\| --- \| --- \| --- \| --- \| --- \|\n|\|---\|---\|---\|---\|---\|\n)/,
    );
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(DOC, `${before}${table}\n`);
    else expect(rows.trimEnd()).toBe(table);
  });

  it("names files that there are", () => {
    const files = LIVE_CHECKS.flatMap(({ words: { see } }) => see.match(/(?:src|docs|playground)\/[\w./-]+\w/g) ?? []);
    expect(files.length).toBeGreaterThan(LIVE_CHECKS.length / 2);
    for (const file of files) expect(existsSync(new URL(`../../../${file}`, import.meta.url)), file).toBe(true);
  });
});

describe("the check of a spreadsheet", () => {
  it.each([
    { locale: "en_US", timeZone: "America/New_York", why: "where most are" },
    { locale: "de_DE", timeZone: "Europe/Berlin", why: "decimal commas" },
    { locale: "ja_JP", timeZone: "Asia/Tokyo", why: "years first" },
    { locale: "ar_EG", timeZone: "Africa/Cairo", why: "a clock change at midnight" },
    { locale: "en_GB", timeZone: "Pacific/Apia", why: "the earliest zone" },
    { locale: "en_US", timeZone: "Pacific/Pago_Pago", why: "the latest zone" },
  ])("passes in the playground, $locale in $timeZone ($why)", async ({ locale, timeZone }) => {
    const book = await openSpreadsheet({ Deals: someDeals(20) }, { locale, timeZone });
    book.host.runMenu("checkSpreadsheet");
    const rows = rowsOf(book);
    expect(rows.map(({ number }) => number)).toEqual(LIVE_CHECKS.map(({ words }) => words.number));
    const wrong = rows.filter(
      ({ number, verdict }) => verdict !== (FOR_A_PERSON.includes(number) ? "look yourself" : "pass"),
    );
    expect(wrong).toEqual([]);
    expect(book.alerts.at(-1)).toContain(`${locale}, time zone ${timeZone}`);
  });

  it("touches nothing else, and goes away whole", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(20) });
    const before = everythingIn(book.workbook);
    book.host.runMenu("checkSpreadsheet");
    expect(everythingIn(book.workbook).filter(({ name }) => name !== selfCheckWords.tab)).toEqual(before);
    book.host.runMenu("removeSpreadsheetCheck");
    expect(everythingIn(book.workbook)).toEqual(before);
    expect(book.alerts.at(-1)).toBe(selfCheckWords.removed);
    book.host.runMenu("removeSpreadsheetCheck");
    expect(book.alerts.at(-1)).toBe(selfCheckWords.noCheck);
  });

  it("is made anew where there is one already", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(5) });
    book.host.runMenu("checkSpreadsheet");
    book.host.runMenu("checkSpreadsheet");
    expect(book.workbook.sheets.map(({ name }) => name)).toEqual(["Deals", selfCheckWords.tab]);
  });

  it("leaves a person's tab of that name alone", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(5), [selfCheckWords.tab]: [["mine"]] });
    const before = everythingIn(book.workbook);
    book.host.runMenu("checkSpreadsheet");
    book.host.runMenu("removeSpreadsheetCheck");
    expect(book.alerts).toEqual([addonWords.nameTaken(selfCheckWords.tab), selfCheckWords.noCheck]);
    expect(everythingIn(book.workbook)).toEqual(before);
  });

  it("is no tab of deals", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(5) });
    book.host.runMenu("checkSpreadsheet");
    const { tabs, suggestedSheetId } = await book.get({ call: "start" });
    expect(tabs.find(({ name }) => name === selfCheckWords.tab)?.kind).toBe("settings");
    expect(suggestedSheetId).toBe(book.sheet("Deals").id);
  });

  it("says on the tab what the host does otherwise", async () => {
    const book = await openSpreadsheet({ Deals: someDeals(5) });
    // A spreadsheet in which Dealsheet's functions are not switched on.
    book.workbook.setCustomFunctions(new Map());
    book.host.runMenu("checkSpreadsheet");
    const failed = rowsOf(book).filter(({ verdict }) => verdict === selfCheckWords.verdict.fail);
    expect(failed.map(({ number }) => number)).toEqual(expect.arrayContaining([1, 2, 3, 7, 9]));
    expect(failed[1]?.found).toContain("#NAME?");
    expect(book.alerts.at(-1)).toContain(`${failed.length} failed`);
  });

  it.each(["throws", "is killed"])(
    "cut short anywhere (%s), it can be removed and nothing else was touched",
    async (how) => {
      const trial = await openSpreadsheet({ Deals: someDeals(3) });
      const before = everythingIn(trial.workbook);
      trial.host.resetCalls();
      trial.host.runMenu("checkSpreadsheet");
      const calls = Object.values(trial.host.calls).reduce((sum, count) => sum + count, 0);
      for (let call = 1; call < calls; call += 61) {
        trial.host.failAt({ call, message: "Service Spreadsheets failed", kill: how === "is killed" });
        try {
          trial.host.runMenu("checkSpreadsheet");
        } catch {
          // A killed run shows nothing.
        }
        trial.host.failAt(null);
        trial.host.runMenu("removeSpreadsheetCheck");
        const left = everythingIn(trial.workbook).map(({ name }) => name);
        expect(left, `call ${call}`).toEqual(["Deals"]);
      }
      expect(everythingIn(trial.workbook)).toEqual(before);
    },
    180_000,
  );
});
