/**
 * From an empty spreadsheet to finished sheets with the keyboard alone, in a real browser: on the sample deals and on an
 * export of a CRM. Prints the sidebar's first paint and how long each step takes.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeText, parseCsv } from "../../playground/load-csv.ts";
import { stepIsSound, tabTo, type WalkedStep, walkToTheEnd } from "./keyboard-walk.ts";
import {
  figure,
  type OpenPage,
  openPlayground,
  openSetting,
  type Setting,
  sheetContent,
  showTab,
  sidebarFrame,
} from "./playground-page.ts";

const EXPORT = join(import.meta.dirname, "../../../shared/data/salesforce/wave_Opportunity.csv");
/** What a person would not wait for; the page's stand-in for Google answers after 0.15 s. */
const MOST_MILLISECONDS = 20_000;

let setting: Setting;
let open: OpenPage;
beforeAll(async () => {
  setting = await openSetting();
  open = await openPlayground(setting, "light");
}, 180_000);
afterAll(async () => {
  await open?.page.context().close();
  await setting?.close();
});

/** A spreadsheet with one tab of these rows, and the sidebar opened in it anew. */
async function startAnew(name: string, rows: readonly (readonly string[])[]): Promise<Frame> {
  await open.page.evaluate(
    ([tab, cells]) => {
      const { workbook } = window.playground;
      const sheet = workbook.insertSheet(tab);
      if (cells.length > 0) sheet.enterAll(0, 0, cells);
      workbook.activeSheetId = sheet.id;
    },
    [name, rows] as const,
  );
  // The grid shows the tab before the others go, as it would under a person's hand.
  await showTab(open.page, name);
  await open.page.evaluate(async (tab) => {
    const { workbook, host } = window.playground;
    for (const { id } of workbook.sheets.filter((sheet) => sheet.name !== tab)) workbook.deleteSheet(id);
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    host?.runMenu("openDealsheet");
  }, name);
  const frame = await sidebarFrame(open.page);
  await frame.locator("h1").waitFor();
  await frame.waitForFunction(() => document.querySelector("main")?.getAttribute("aria-busy") !== "true");
  await frame.locator("h1").focus();
  return frame;
}

async function report(what: string, frame: Frame, steps: readonly WalkedStep[]): Promise<void> {
  const paint = await frame.evaluate(
    () =>
      performance.getEntriesByType("paint").find(({ name }) => name === "first-contentful-paint")?.startTime ?? null,
  );
  const lines = steps.map(({ heading, milliseconds }) => `  ${heading.padEnd(20)} ${milliseconds.toFixed(0)} ms`);
  const painted = paint === null ? "not told by the browser" : `${paint.toFixed(0)} ms`;
  process.stdout.write([`${what}:`, `  ${"first paint".padEnd(20)} ${painted}`, ...lines, ""].join("\n"));
}

/** The sheet is opened from the last page, and says what the preview has said. */
async function goToForecast(frame: Frame): Promise<void> {
  const { page } = open;
  await tabTo(page, frame, 'button[aria-label="Go to Forecast"]');
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => {
    const { workbook } = window.playground;
    return workbook.sheetNamed("Forecast")?.id === workbook.activeSheetId;
  });
}

describe("with the keyboard alone", () => {
  it("from an empty spreadsheet over the sample deals to the sheets", { timeout: 120_000 }, async () => {
    const { page } = open;
    const frame = await startAnew("Sheet1", []);
    // The first page offers the sample as its primary button, so that the walk needs no other way.
    const steps = await walkToTheEnd(page, frame, "Done");
    await report("sample deals", frame, steps);
    const headings = steps.map(({ heading }) => heading);
    expect(headings[0]).toBe("Data");
    expect(headings).toEqual(expect.arrayContaining(["Columns", "Reports", "Preview", "Done"]));
    for (const { heading, milliseconds } of steps) expect(milliseconds, heading).toBeLessThan(MOST_MILLISECONDS);
    await frame.getByText("400 deals read: 398 counted in every figure, 2 left out of some.").waitFor();
    await goToForecast(frame);
    expect(Number(figure(await sheetContent(page, "Forecast"), "Won to date"))).toBeGreaterThan(0);
  });

  it("shows in the preview what the sheets say then, and back loses nothing", { timeout: 60_000 }, async () => {
    const { page } = open;
    const frame = await sidebarFrame(page);
    await frame.locator("h1").focus();
    await tabTo(page, frame, "footer button:nth-of-type(2)");
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe("Back");
    await page.keyboard.press("Enter");
    await frame.getByRole("heading", { level: 1, name: "Preview" }).waitFor();
    await stepIsSound(page, frame, "Preview, again");
    const shown = await frame.evaluate(() =>
      [...document.querySelectorAll(".headline > div")].map((row) => [
        row.querySelector("dt")?.textContent ?? "",
        row.querySelector("dd")?.textContent ?? "",
      ]),
    );
    const said = (label: string): string => shown.find(([name]) => name === label)?.[1] ?? "";
    const rounded = async (sheet: string, label: string): Promise<string> =>
      Math.round(Number(figure(await sheetContent(page, sheet), label))).toLocaleString("en");
    expect(said("Won to date")).toBe(await rounded("Forecast", "Won to date"));
    expect(said("Forecast for the period")).toBe(await rounded("Forecast", "Chosen forecast"));
    expect(said("Still to win")).toBe(await rounded("Quota", "Remaining"));
    // The table behind a chart opens by keyboard.
    await tabTo(page, frame, "summary");
    await page.keyboard.press("Enter");
    await frame.locator("details[open] table").waitFor();
    await stepIsSound(page, frame, "Preview, with its table");
  });

  it("a build can be cancelled between two reports", { timeout: 60_000 }, async () => {
    const { page } = open;
    const frame = await sidebarFrame(page);
    await tabTo(page, frame, "button.primary");
    await page.keyboard.press("Enter");
    await frame.getByRole("heading", { level: 1, name: "Build" }).waitFor();
    await frame.getByText(/ left$/).waitFor();
    await tabTo(page, frame, "footer button");
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe("Cancel");
    await page.keyboard.press("Enter");
    await frame.locator('main[aria-busy="false"]').waitFor();
    expect(await frame.locator(".mark.built").count()).toBe(1);
    expect(await frame.locator(".mark.cancelled").count()).toBe(2);
    expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await stepIsSound(page, frame, "Build, cancelled");
  });

  it.skipIf(!existsSync(EXPORT))("from an export of a CRM to the sheets", { timeout: 120_000 }, async () => {
    const { page } = open;
    const frame = await startAnew("Opportunities", parseCsv(decodeText(await readFile(EXPORT))));
    const steps = await walkToTheEnd(page, frame, "Done");
    await report("an export of 5,197 deals", frame, steps);
    expect(steps.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(["Data", "Columns", "Reports", "Preview", "Done"]),
    );
    for (const { heading, milliseconds } of steps) expect(milliseconds, heading).toBeLessThan(MOST_MILLISECONDS);
    await goToForecast(frame);
  });

  it("wrote nothing to the console and asked nobody else", () => {
    expect(open.troubles).toEqual([]);
  });
});
