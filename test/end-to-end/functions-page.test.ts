/** The sidebar's Functions page in the playground: a function is found, inserted where the person stands, and counts. */
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/functions/index.ts";
import {
  accessibilityProblems,
  goTo,
  type OpenPage,
  openPlayground,
  openSetting,
  type Setting,
  showTab,
  sidebarFrame,
  sidewaysScroll,
} from "./playground-page.ts";

const SCREEN_TIME = 20_000;
const CELL = { name: "Z60", row: 59, column: 25 };

let setting: Setting;
beforeAll(async () => {
  setting = await openSetting();
}, 180_000);
afterAll(() => setting?.close());

describe.each(["light", "dark"] as const)("the Functions page, %s", (colorScheme) => {
  let open: OpenPage;
  let page: Page;
  let frame: Frame;
  beforeAll(async () => {
    open = await openPlayground(setting, colorScheme);
    page = open.page;
    frame = await sidebarFrame(page);
  }, 60_000);
  afterAll(() => open?.page.context().close());

  const heading = (name: string) => frame.getByRole("heading", { level: 1, name }).waitFor({ timeout: SCREEN_TIME });
  const press = (name: string | RegExp) => frame.getByRole("button", { name }).click();
  const isSound = async (): Promise<void> => {
    expect(await accessibilityProblems(frame)).toEqual([]);
    expect(await sidewaysScroll(frame)).toBe(0);
  };

  it("lists every function of the catalogue", async () => {
    await press("Functions");
    await heading("Functions");
    const names = await frame.locator(".function .code").allTextContents();
    expect([...names].sort()).toEqual(catalogue.map(({ name }) => name).sort());
    await isSound();
  });

  it("shows each of them whole", async () => {
    for (const { name, parameters } of catalogue) {
      await press(new RegExp(`^${name} `));
      await heading(name);
      expect(await frame.locator("dt").allTextContents()).toEqual(parameters.map((parameter) => parameter.name));
      expect(`${name}: ${await sidewaysScroll(frame)} px too wide`).toBe(`${name}: 0 px too wide`);
      await press("Back");
      await heading("Functions");
    }
    await press(/^FORECAST_REPORT_SUMMARY /);
    await isSound();
    await press("Back");
  }, 120_000);

  it("finds one by its description and writes it into the cell that is selected", async () => {
    await frame.getByLabel("Search by name or description").fill("decided deals");
    await press(/^WIN_RATE /);
    await heading("WIN_RATE");
    await showTab(page, "Quota");
    await goTo(page, CELL.name);
    await press("Insert into the current cell");
    await frame.getByText("The formula is in cell Z60 of Quota.").first().waitFor({ timeout: SCREEN_TIME });
    await isSound();
    const cell = await page.evaluate(({ row, column }) => {
      const sheet = window.playground.workbook.sheetNamed("Quota");
      return { formula: sheet?.formula(row, column), value: sheet?.value(row, column) };
    }, CELL);
    expect(cell.formula).toBe("=WIN_RATE(Deals!E2:E)");
    expect(cell.value).toBeGreaterThan(0);
    expect(cell.value).toBeLessThan(1);
  });

  it("refuses the same cell again, in words", async () => {
    await press("Insert into the current cell");
    await frame.getByText('Cell Z60 of "Quota" is not empty').waitFor({ timeout: SCREEN_TIME });
    await isSound();
  });

  it("gives the wizard back as it was", async () => {
    await press("Reports");
    await heading("Your reports");
    expect(open.troubles).toEqual([]);
  });
});
