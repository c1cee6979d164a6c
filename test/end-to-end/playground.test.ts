/**
 * The main job, end to end, in a real browser: the page that `npm start` opens, the sidebar's whole way, an edited deal
 * that changes the reports, a formula that is typed.
 */
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servePlayground } from "../../playground/serve.ts";
import { columnName } from "../../playground/spreadsheet/address.ts";
import {
  accessibilityProblems,
  enter,
  figure,
  goTo,
  gridBox,
  type OpenPage,
  openPlayground,
  openSetting,
  type Setting,
  sheetContent,
  showTab,
  sidebarFrame,
  sidewaysScroll,
} from "./playground-page.ts";

const REPORTS = ["Forecast", "Quadrant", "Quota"] as const;
const COMMISSION_SHEETS = ["Commission summary", "Commission statement"] as const;
const STAGE = 4;
const AMOUNT = 5;
const CLOSE_DATE = 7;
/** The first column beside the deals, and one more: N. */
const FREE_COLUMN = 13;
const SCREEN_TIME = 20_000;

let setting: Setting;
beforeAll(async () => {
  setting = await openSetting();
}, 180_000);
afterAll(() => setting?.close());

describe.each(["light", "dark"] as const)("the sidebar's whole way, %s", (colorScheme) => {
  let open: OpenPage;
  let frame: Frame;
  beforeAll(async () => {
    open = await openPlayground(setting, colorScheme);
    frame = await sidebarFrame(open.page);
  }, 60_000);
  afterAll(() => open?.page.context().close());

  const heading = (name: string) => frame.getByRole("heading", { level: 1, name }).waitFor({ timeout: SCREEN_TIME });
  const press = (name: string | RegExp) => frame.getByRole("button", { name }).click();
  const stepIsSound = async (): Promise<void> => {
    expect(await accessibilityProblems(frame)).toEqual([]);
    expect(await sidewaysScroll(frame)).toBe(0);
    // The reviewers' rule: one blue button a view.
    expect(await frame.locator("button.primary").count()).toBe(1);
  };

  it("is shown in the scheme that the person prefers", async () => {
    expect(await frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(colorScheme === "dark");
  });

  it("opens on the reports that are there", async () => {
    await heading("Your reports");
    for (const report of REPORTS) await frame.getByRole("button", { name: `Go to ${report}` }).waitFor();
    await stepIsSound();
  });

  it("offers the deals tab", async () => {
    await press("Build other reports");
    await heading("Data");
    expect(await frame.getByRole("radio", { name: /Deals/ }).isChecked()).toBe(true);
    // Beside the sample's leads and activities.
    expect(await frame.getByRole("radio").count()).toBe(3);
    await stepIsSound();
  });

  it("matches the columns without help", async () => {
    await press("Next");
    await heading("Columns");
    await frame.getByText("400 deals", { exact: true }).waitFor({ timeout: SCREEN_TIME });
    await stepIsSound();
  });

  it("shows the assumptions, and asks for none", async () => {
    await press("Next");
    await heading("Assumptions");
    await frame.getByRole("heading", { level: 2, name: "Chance to win, by stage" }).waitFor({ timeout: SCREEN_TIME });
    await stepIsSound();
  });

  it("offers the three reports", async () => {
    await press("Next");
    await heading("Reports");
    for (const report of REPORTS)
      expect(await frame.getByRole("checkbox", { name: report, exact: true }).isChecked()).toBe(true);
    await stepIsSound();
  });

  it("shows what they would say", async () => {
    await press("Next");
    await heading("Preview");
    await frame.getByText("Reps at their quota or over").waitFor({ timeout: SCREEN_TIME });
    await frame.getByRole("img", { name: /^Bars: what was won in each month/ }).waitFor();
    await stepIsSound();
  });

  it("builds them in place and links to them", async () => {
    const before = await sheetContent(open.page, "Forecast");
    await press("Build reports");
    await heading("Done");
    await frame.getByRole("button", { name: "Go to Quota" }).waitFor();
    await stepIsSound();
    expect((await sheetContent(open.page, "Forecast")).id).toBe(before.id);
    await press("Go to Quota");
    await open.page.waitForFunction(() => {
      const { workbook } = window.playground;
      return workbook.sheetNamed("Quota")?.id === workbook.activeSheetId;
    });
  });

  it("wrote nothing to the console and asked nobody else", () => {
    expect(open.troubles).toEqual([]);
  });
});

describe("the grid", () => {
  let open: OpenPage;
  let page: Page;
  beforeAll(async () => {
    open = await openPlayground(setting, "light");
    page = open.page;
  }, 60_000);
  afterAll(() => open?.page.context().close());

  it("starts with the deals, the settings and three reports without an error in them", async () => {
    const names = await page.evaluate(() => window.playground.workbook.sheets.map((sheet) => sheet.name));
    expect(names).toEqual(expect.arrayContaining(["Deals", ...REPORTS, "Dealsheet settings"]));
    for (const report of REPORTS) {
      const content = await sheetContent(page, report);
      expect(
        content.formulas.flat().filter((formula) => /^=(FORECAST|QUADRANT|QUOTA)_REPORT_/.test(formula)).length,
      ).toBeGreaterThan(0);
      expect(
        content.shown.flat().filter((text) => /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!)/.test(text)),
      ).toEqual([]);
      expect(content.shown.flat().filter((text) => /^#+$/.test(text))).toEqual([]);
    }
  });

  it("pays commission by the sample's plans, and every check on the sheets is 0", async () => {
    for (const name of COMMISSION_SHEETS) {
      const { values, formulas, shown } = await sheetContent(page, name);
      expect(shown.flat().filter((text) => text.startsWith("#"))).toEqual([]);
      expect(shown.flat().filter((text) => text.startsWith("Bruno Castellan")).length).toBeGreaterThan(0);
      // Each check subtracts what the sheet adds up from what Dealsheet has computed.
      const checks = formulas.flatMap((row, at) =>
        row.flatMap((formula, column) => (/^=ROUND\(.*-/.test(formula) ? [values[at]?.[column]] : [])),
      );
      expect(checks.length).toBeGreaterThan(0);
      expect(checks.filter((value) => value !== 0)).toEqual([]);
    }
  });

  it("draws the charts of a report over its sheet", async () => {
    for (const report of [...REPORTS, ...COMMISSION_SHEETS]) {
      await showTab(page, report);
      await page.locator(".chart-frame canvas").first().waitFor({ timeout: SCREEN_TIME });
    }
  });

  it("changes the live reports when a deal's stage is edited", async () => {
    const deals = await sheetContent(page, "Deals");
    const line = deals.values.findIndex((deal, row) => row > 0 && !String(deal[STAGE]).startsWith("Closed"));
    const amount = Number(deals.values[line]?.[AMOUNT]);
    const before = Number(figure(await sheetContent(page, "Forecast"), "Won to date"));
    await showTab(page, "Deals");
    // Closed inside the running quarter, it counts at once.
    await goTo(page, `${columnName(CLOSE_DATE)}${line + 1}`);
    await enter(page, "2026-11-20");
    await goTo(page, `${columnName(STAGE)}${line + 1}`);
    await enter(page, "Closed Won");
    await page.waitForFunction(
      ([row, column]) => window.playground.workbook.sheetNamed("Deals")?.value(row, column) === "Closed Won",
      [line, STAGE] as const,
    );
    expect(Number(figure(await sheetContent(page, "Forecast"), "Won to date"))).toBeCloseTo(before + amount, 6);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(
      ([row, column]) => window.playground.workbook.sheetNamed("Deals")?.value(row, column) !== "Closed Won",
      [line, STAGE] as const,
    );
    expect(Number(figure(await sheetContent(page, "Forecast"), "Won to date"))).toBe(before);
  });

  it("helps with a typed formula, and calculates it", async () => {
    const stages = (await sheetContent(page, "Deals")).values.slice(1).map((deal) => deal[STAGE]);
    const won = stages.filter((stage) => stage === "Closed Won").length;
    const lost = stages.filter((stage) => stage === "Closed Lost").length;
    await showTab(page, "Deals");
    const column = FREE_COLUMN;
    await goTo(page, `${columnName(column)}2`);
    await page.keyboard.type("=WIN_", { delay: 30 });
    await page.getByText("Win rate: won deals").first().waitFor({ timeout: SCREEN_TIME });
    await page.keyboard.type("RATE(", { delay: 30 });
    await page.getByText("stages", { exact: true }).first().waitFor({ timeout: SCREEN_TIME });
    await enter(page, "Deals!E2:E)");
    await page.waitForFunction((at) => window.playground.workbook.sheetNamed("Deals")?.formula(1, at) !== "", column);
    const cell = await page.evaluate((at) => {
      const sheet = window.playground.workbook.sheetNamed("Deals");
      return { formula: sheet?.formula(1, at), value: sheet?.value(1, at) };
    }, column);
    expect(cell.formula).toBe("=WIN_RATE(Deals!E2:E)");
    expect(cell.value).toBeCloseTo(won / (won + lost), 12);
  });

  it("says in a note what is wrong with a formula", async () => {
    await showTab(page, "Deals");
    await goTo(page, `${columnName(FREE_COLUMN)}4`);
    await enter(page, "=WIN_RATE(Deals!Z2:Z)");
    await page.waitForFunction(
      (at) => typeof window.playground.workbook.sheetNamed("Deals")?.value(3, at) === "object",
      FREE_COLUMN,
    );
    const box = await gridBox(page);
    const note = page.locator("#note");
    const mouse = { x: 0, y: box.y + 20 + 21 * 3 + 10 };
    await expect
      .poll(
        async () => {
          // The mouse wanders over the visible cells until it meets the error's mark.
          for (mouse.x = box.x + 60; mouse.x < box.x + box.width; mouse.x += 40) {
            await page.mouse.move(mouse.x, mouse.y);
            if (await note.isVisible()) return note.textContent();
          }
          return "";
        },
        { timeout: SCREEN_TIME },
      )
      .toContain("WIN_RATE");
    // Beside the mouse, also when that comes from far away at once.
    await page.mouse.move(box.x + 80, box.y + 20 + 21 * 20);
    await note.waitFor({ state: "hidden" });
    await page.mouse.move(mouse.x, mouse.y);
    await note.waitFor();
    expect(Math.abs(((await note.boundingBox())?.y ?? 0) - mouse.y)).toBeLessThan(30);
  });

  it("keeps formulas whole when a row is inserted above the deals", async () => {
    const before = await page.evaluate(
      (at) => window.playground.workbook.sheetNamed("Deals")?.value(1, at),
      FREE_COLUMN,
    );
    await goTo(page, "A2");
    await page.getByRole("menuitem", { name: "Insert" }).click();
    await page.getByRole("menuitem", { name: "Row above" }).click();
    await page.waitForFunction(() => window.playground.workbook.sheetNamed("Deals")?.value(1, 0) === "");
    const [formula, value] = await page.evaluate((at) => {
      const sheet = window.playground.workbook.sheetNamed("Deals");
      return [sheet?.formula(2, at), sheet?.value(2, at)] as const;
    }, FREE_COLUMN);
    expect(formula).toBe("=WIN_RATE(Deals!E3:E)");
    expect(value).toBe(before);
  });

  it("gives a spilled cell back to its table on Ctrl+Z, and takes it again on Ctrl+Y", async () => {
    const cell = () => page.evaluate(() => window.playground.workbook.sheetNamed("Quota")?.display(5, 2));
    const header = () => page.evaluate(() => window.playground.workbook.sheetNamed("Quota")?.display(4, 0));
    const [words, heading] = [await cell(), await header()];
    await showTab(page, "Quota");
    await goTo(page, "C6");
    await enter(page, "mine");
    await expect.poll(header).toBe("#REF!");
    await page.keyboard.press("Control+z");
    await expect.poll(header).toBe(heading);
    expect(await cell()).toBe(words);
    await page.keyboard.press("Control+y");
    await expect.poll(cell).toBe("mine");
    await page.keyboard.press("Control+z");
    await expect.poll(header).toBe(heading);
  });

  it("offers the add-on's menu under Extensions", async () => {
    await page.getByRole("menuitem", { name: "Extensions" }).click();
    const opener = page.getByRole("menuitem", { name: "Dealsheet" });
    if (await opener.isVisible()) await opener.hover();
    for (const name of ["Open Dealsheet", "Refresh all reports", "Freeze this report", "Help"]) {
      await page.getByRole("menuitem", { name }).last().waitFor();
    }
    await page.keyboard.press("Escape");
  });

  it("refuses what a list of the settings does not know, and takes back a choice", async () => {
    const outcome = () => page.evaluate(() => window.playground.workbook.sheetNamed("Dealsheet settings")?.value(4, 2));
    const before = await outcome();
    await showTab(page, "Dealsheet settings");
    await goTo(page, "C5");
    await enter(page, "perhaps");
    await page.locator(".toast").getByText("There was a problem").waitFor();
    expect(await outcome()).toBe(before);
    await goTo(page, "C5");
    await enter(page, "lost");
    await expect.poll(outcome).toBe("lost");
    await page.keyboard.press("Control+z");
    await expect.poll(outcome).toBe(before);
  });

  it("moves the model's chart along when one is dragged", async () => {
    const anchor = () => page.evaluate(() => window.playground.workbook.sheetNamed("Quadrant")?.charts[0]?.anchor.row);
    await showTab(page, "Quadrant");
    const chart = page.locator(".chart-frame").first();
    await chart.locator("canvas").waitFor();
    const [row, box] = [Number(await anchor()), await chart.boundingBox()];
    if (!box) throw new Error("The chart is not in view.");
    await page.mouse.move(box.x + 20, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + 8 + 21 * 4, { steps: 6 });
    await page.mouse.up();
    await expect.poll(anchor).toBeGreaterThan(row);
    await page.keyboard.press("Escape");
  });

  it("adds, renames and deletes a tab in both worlds", async () => {
    const names = () => page.evaluate(() => window.playground.workbook.sheets.map((sheet) => sheet.name));
    const before = await names();
    const tabs = page.locator('[data-u-comp="slide-tab-item"]');
    await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
    await expect.poll(async () => (await names()).length).toBe(before.length + 1);
    await expect.poll(() => tabs.count()).toBe(before.length + 1);
    await tabs.last().dblclick();
    // The strip of tabs is full and slides; until it rests, Univer places the tab's menu out of view.
    await page.waitForTimeout(1500);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Scratch");
    await page.keyboard.press("Enter");
    await expect.poll(names).toEqual([...before, "Scratch"]);
    await tabs.last().click({ button: "right" });
    await page.getByText("Delete", { exact: true }).first().click();
    await page.getByRole("button", { name: "OK" }).click();
    await expect.poll(names).toEqual(before);
    await expect.poll(() => tabs.count()).toBe(before.length);
  });

  it("freezes the report in view, and asks before anybody edits it", async () => {
    const won = () => page.evaluate(() => window.playground.workbook.sheetNamed("Quota")?.value(6, 1));
    await showTab(page, "Quota");
    const before = await won();
    await page.getByRole("menuitem", { name: "Extensions" }).click();
    await page.getByRole("menuitem", { name: "Dealsheet" }).hover();
    await page.getByRole("menuitem", { name: "Freeze this report" }).click();
    await page.locator(".toast").getByText("is frozen").waitFor();
    expect((await sheetContent(page, "Quota")).formulas.flat().filter((formula) => formula !== "")).toEqual([]);
    const asked: string[] = [];
    page.once("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await goTo(page, "B7");
    await enter(page, "5");
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]).toContain("Heads up!");
    expect(await won()).toBe(before);
  });

  it("wrote nothing to the console and asked nobody else", () => {
    expect(open.troubles).toEqual([]);
  });
});

describe("the server", () => {
  it("says in a sentence that a port is taken", async () => {
    const port = Number(new URL(setting.server.url).port);
    await expect(servePlayground(port)).rejects.toThrow(`Port ${port} is taken.`);
  });

  it("gives the page and the three pushed files, and nothing else of this machine", async () => {
    const status = async (path: string): Promise<number> => (await fetch(`${setting.server.url}${path}`)).status;
    for (const path of ["/", "/page.js", "/dist/Code.js", "/dist/sidebar.html", "/dist/appsscript.json"]) {
      expect(await status(path)).toBe(200);
    }
    for (const path of ["/package.json", "/dist/../package.json", "/dist/other.js", "/%2e%2e/package.json"]) {
      expect(await status(path)).toBe(404);
    }
  });

  it("lets the page speak to nobody else", async () => {
    const policy = (await fetch(setting.server.url)).headers.get("content-security-policy");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("default-src 'none'");
  });
});
