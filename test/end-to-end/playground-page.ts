/** The playground's page in a test: opened, watched for errors, with the grid and the sidebar at hand. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { build } from "../../build.mjs";
import { launchBrowser } from "../../playground/browser.ts";
// For the type of window.playground.
import type {} from "../../playground/page/handle.ts";
import { type RunningServer, servePlayground } from "../../playground/serve.ts";

/** The day that the tests live in: the sample and every figure are the same each time. */
export const TODAY = "2026-11-21";

export interface Setting {
  readonly browser: Browser;
  readonly server: RunningServer;
  close(): Promise<void>;
}

/** The files that would be pushed, built apart from dist/, served on a free port. */
export async function openSetting(): Promise<Setting> {
  const folder = await mkdtemp(join(tmpdir(), "dealsheet-"));
  const dist = join(folder, "dist");
  await build({ outDir: dist, docsFile: join(folder, "functions.md") });
  const server = await servePlayground(0, dist);
  const browser = await launchBrowser();
  return {
    browser,
    server,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface OpenPage {
  readonly page: Page;
  /** Errors on the console, uncaught errors, and requests that left this machine. */
  readonly troubles: readonly string[];
}

export async function openPlayground(setting: Setting, colorScheme: "light" | "dark"): Promise<OpenPage> {
  const context = await setting.browser.newContext({
    viewport: { width: 1400, height: 900 },
    colorScheme,
    locale: "en-US",
    timezoneId: "Etc/UTC",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      troubles.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(setting.server.url) && !/^(data|blob|about):/.test(url)) troubles.push(`request: ${url}`);
  });
  await page.goto(`${setting.server.url}/?today=${TODAY}`);
  await page.evaluate(() => window.playground.ready);
  return { page, troubles };
}

export async function sidebarFrame(page: Page): Promise<Frame> {
  const handle = await page.locator("#sidebar iframe").elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("The sidebar is not open.");
  return frame;
}

/** What a sheet holds, as the model has it. */
export interface SheetContent {
  readonly id: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly shown: readonly (readonly string[])[];
}

export function sheetContent(page: Page, name: string): Promise<SheetContent> {
  return page.evaluate((wanted) => {
    const sheet = window.playground.workbook.sheetNamed(wanted);
    if (!sheet) throw new Error(`There is no sheet "${wanted}".`);
    const cells = <T>(read: (row: number, column: number) => T): T[][] =>
      Array.from({ length: sheet.usedRows }, (_, row) =>
        Array.from({ length: sheet.usedColumns }, (_, column) => read(row, column)),
      );
    return {
      id: sheet.id,
      values: cells((row, column) => {
        const value = sheet.value(row, column);
        return typeof value === "object" ? value.error : value;
      }),
      formulas: cells((row, column) => sheet.formula(row, column)),
      shown: cells((row, column) => sheet.display(row, column)),
    };
  }, name);
}

/** The value beside a label of a report. */
export function figure(content: SheetContent, label: string): string | number | boolean {
  for (const row of content.values) {
    const at = row.indexOf(label);
    const value = row[at + 1];
    if (at >= 0 && value !== undefined) return value;
  }
  throw new Error(`No cell says "${label}".`);
}

/** Clicks a tab at the foot of the grid. */
export async function showTab(page: Page, name: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: name }).first().click();
  await page.waitForFunction(
    (wanted) => window.playground.workbook.sheetNamed(wanted)?.id === window.playground.workbook.activeSheetId,
    name,
  );
}

/** Types the cell's name into the name box, as a person does to get there. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(cell);
  await box.press("Enter");
}

/** Where the cells are drawn: the largest canvas; the editors have small ones of their own. */
export function gridBox(page: Page): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll("#grid canvas")].map((canvas) => canvas.getBoundingClientRect());
    const [box] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
    if (!box) throw new Error("The grid has no canvas.");
    return { x: box.x, y: box.y, width: box.width };
  });
}

/** Types into the cell that is selected, at a person's pace: the editor's suggestions take Enter while they are up. */
export async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 20 });
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
}

/** Everything axe-core finds wrong in the sidebar, in one line each. */
export async function accessibilityProblems(frame: Frame): Promise<readonly string[]> {
  const hasAxe = await frame.evaluate(() => "axe" in window);
  if (!hasAxe) {
    const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    await frame.evaluate(await readFile(source, "utf8"));
  }
  const results = await frame.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.html.slice(0, 120)).join("; ")})`,
  );
}

/** How many pixels the sidebar's content is wider than the sidebar. */
export function sidewaysScroll(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
