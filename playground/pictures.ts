/** `npm run pictures`: opens the playground in a browser without a window and takes docs/pictures/ anew. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { PROJECT, servePlayground } from "./serve.ts";

/** The day of the pictures: the same sample every time, so that a changed picture means a changed page. */
const TODAY = "2026-11-21";
const FOLDER = join(PROJECT, "docs", "pictures");
/** Windows in which a report's first table and its chart fill the grid, without the sidebar and with it. */
const WINDOW = { width: 1280, height: 900 };
const WIDE_WINDOW = { width: 1440, height: 900 };
/** Commission sheets are wide, and a statement is read as a whole. */
const SUMMARY_WINDOW = { width: 1980, height: 1280 };
const STATEMENT_WINDOW = { width: 1980, height: 2000 };
const LONGEST_SIDEBAR = 2400;
/** The plan's figures, the cells to fill in, and the chart below them. */
const PLAN_WINDOW = { width: 1280, height: 1180 };
/** Charts and lists come a moment after their sheet. */
const SETTLE = 900;
/** A rep with a kicker, a cap and something taken back. */
const STATEMENT_OF = "Bruno Castellan:";

const server = await servePlayground(0);
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  const page = await openPage("light");
  await page.setViewportSize(WIDE_WINDOW);
  await showSheet(page, "Quadrant");
  await picture(page, "playground");
  await page.setViewportSize(WINDOW);
  await page.locator("#sidebar").getByRole("button", { name: "Close", exact: true }).click();
  await typeFormula(page);
  await picture(page, "formula");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  for (const [sheet, name] of [
    ["Forecast", "forecast"],
    ["Quadrant", "quadrant"],
    ["Quota", "quota"],
    ["Dealsheet settings", "settings"],
  ] as const) {
    await showSheet(page, sheet);
    await picture(page, name);
  }
  await page.setViewportSize(SUMMARY_WINDOW);
  await showSheet(page, "Commission summary");
  await picture(page, "commission-summary");
  await page.setViewportSize(STATEMENT_WINDOW);
  await showSheet(page, "Commission statement");
  await scrollTo(page, "Commission statement", STATEMENT_OF);
  await picture(page, "commission-statement");
  await page.context().close();
  await analysisPictures();
  for (const scheme of ["light", "dark"] as const) await sidebarPictures(scheme);
} finally {
  await browser.close();
  await server.close();
}

async function openPage(colorScheme: "light" | "dark"): Promise<Page> {
  const context = await browser.newContext({ viewport: WINDOW, colorScheme, locale: "en-US", timezoneId: "Etc/UTC" });
  const page = await context.newPage();
  await page.goto(`${server.url}/?today=${TODAY}`);
  await page.evaluate("window.playground.ready");
  return page;
}

async function showSheet(page: Page, name: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: name }).first().click();
  await page.waitForTimeout(SETTLE);
}

/** Brings the row whose first cell begins with the text to the top of the grid. */
async function scrollTo(page: Page, sheet: string, text: string): Promise<void> {
  const [row, rows] = await page.evaluate<readonly [number, number]>(`(() => {
    const tab = window.playground.workbook.sheetNamed(${JSON.stringify(sheet)});
    const cells = Array.from({ length: tab.rowCount }, (_, row) => String(tab.value(row, 0)));
    return [cells.findIndex((cell) => cell.startsWith(${JSON.stringify(text)})) + 1, tab.rowCount];
  })()`);
  const box = page.locator('[data-u-comp="defined-name"] input');
  // From below, so that the row stops at the top, a free one above it.
  for (const cell of [`A${rows}`, `A${row - 1}`]) {
    await box.click();
    await box.fill(cell);
    await box.press("Enter");
    await page.waitForTimeout(SETTLE);
  }
}

async function typeFormula(page: Page): Promise<void> {
  await showSheet(page, "Deals");
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill("N3");
  await box.press("Enter");
  await page.keyboard.type("=WIN_RATE(Deals!E2:E;", { delay: 30 });
  await page.waitForTimeout(SETTLE);
}

/** The reports that a first build does not tick: built from the sidebar as a person would. */
async function analysisPictures(): Promise<void> {
  const page = await openPage("light");
  const sidebar = page.locator("#sidebar");
  const frame = await (await sidebar.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The sidebar did not open.");
  for (const [heading, press] of [
    ["Your reports", "Build other reports"],
    ["Data", "Next"],
    ["Columns", "Next"],
    ["Assumptions", "Next"],
  ] as const) {
    await frame.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
    await quiet(frame);
    await frame.getByRole("button", { name: press }).click();
  }
  for (const report of ["forecast", "quadrant", "quota"]) await frame.locator(`#report-${report}`).uncheck();
  for (const report of "kpi review funnel audit ramp territories capacity activity leads".split(" "))
    await frame.locator(`#report-${report}`).check();
  await frame.locator('input[type="date"]').fill(TODAY);
  await frame.getByRole("button", { name: "Next" }).click();
  await frame.getByRole("button", { name: "Build reports" }).click();
  await frame.getByRole("heading", { level: 1, name: "Done", exact: true }).waitFor();
  await sidebar.getByRole("button", { name: "Close", exact: true }).click();
  for (const [sheet, name] of [
    ["KPI dashboard", "kpi-dashboard"],
    ["Pipeline review", "pipeline-review"],
    ["Funnel", "funnel"],
    ["Data audit", "data-audit"],
    ["Ramp", "ramp"],
    ["Territories", "territories"],
    ["Capacity and quota plan", "capacity"],
    ["Activity", "activity"],
    ["Lead scores", "lead-scores"],
  ] as const) {
    await page.setViewportSize(name === "capacity" ? PLAN_WINDOW : WIDE_WINDOW);
    await showSheet(page, sheet);
    await picture(page, name);
  }
  // Further down: the list with its links, and the lines below the months.
  await page.setViewportSize(WIDE_WINDOW);
  for (const [sheet, from, name] of [
    ["Pipeline review", "Deals to talk about", "pipeline-review-deals"],
    ["KPI dashboard", "Twelve months", "kpi-dashboard-trends"],
  ] as const) {
    await showSheet(page, sheet);
    await scrollTo(page, sheet, from);
    await picture(page, name);
  }
  await page.context().close();
}

async function sidebarPictures(colorScheme: "light" | "dark"): Promise<void> {
  const page = await openPage(colorScheme);
  const sidebar = page.locator("#sidebar");
  const frame = await (await sidebar.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The sidebar did not open.");
  const steps: readonly (readonly [string, string, string | null])[] = [
    ["reports-there", "Your reports", "Build other reports"],
    ["1-data", "Data", "Next"],
    ["2-columns", "Columns", "Next"],
    ["3-assumptions", "Assumptions", "Next"],
    ["4-reports", "Reports", "Next"],
    ["5-preview", "Preview", "Build reports"],
    ["6-done", "Done", null],
  ];
  for (const [name, heading, press] of steps) {
    await frame.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
    await quiet(frame);
    if (heading === "Reports") await frame.locator('input[type="date"]').fill(TODAY);
    await page.waitForTimeout(150);
    await sidebarPicture(page, sidebar, frame, `sidebar-${name}-${colorScheme}`);
    if (press) await frame.getByRole("button", { name: press }).click();
  }
  await closingPicture(page, sidebar, frame, colorScheme);
  await page.context().close();
}

/** The statements of the last whole quarter before they are closed. */
async function closingPicture(page: Page, sidebar: Locator, frame: Frame, colorScheme: string): Promise<void> {
  await frame.getByRole("button", { name: "Close", exact: true }).click();
  await frame.getByRole("button", { name: "Show the statements" }).click();
  await frame.getByRole("button", { name: /^Close \d/ }).waitFor();
  await quiet(frame);
  await page.waitForTimeout(150);
  await sidebar.screenshot({ path: join(FOLDER, `sidebar-close-${colorScheme}.png`) });
}

/** The sidebar as long as its page is, within reason: a preview is read as a whole. */
async function sidebarPicture(page: Page, sidebar: Locator, frame: Frame, name: string): Promise<void> {
  const hidden = await frame.evaluate<number>(
    "document.documentElement.scrollHeight - document.documentElement.clientHeight",
  );
  await page.setViewportSize({ ...WINDOW, height: Math.min(LONGEST_SIDEBAR, WINDOW.height + hidden) });
  await sidebar.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.setViewportSize(WINDOW);
}

/** Nothing is being read or built any more. */
async function quiet(frame: Frame): Promise<void> {
  await frame.locator('main[aria-busy="false"]').waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  console.log(`docs/pictures/${name}.png`);
}
