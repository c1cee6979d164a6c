/** The sidebar in a real browser at 300 px: accessible in light and dark, never wider than it is, usable by keyboard. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../playground/browser.ts";
import type { TestPage } from "./scene-page.tsx";

declare global {
  interface Window {
    readonly testPage: TestPage;
    readonly axe: typeof axe;
  }
}

const HERE = dirname(fileURLToPath(import.meta.url));
const SIDEBAR = join(HERE, "../../src/sidebar");
const ADDRESS = "http://sidebar.test/";
/** As strict as a page can be that has one inline style and one inline script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'";

let browser: Browser;
let html: string;
let axeSource: string;

beforeAll(async () => {
  [browser, html, axeSource] = await Promise.all([
    launchBrowser(),
    pageHtml(),
    readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
  ]);
});

afterAll(async () => {
  await browser?.close();
});

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it("no scene breaks a rule of accessibility, scrolls sideways, or writes to the console", async () => {
    const { page, said } = await openPage(colorScheme);
    await page.evaluate(axeSource);
    const problems: string[] = [];
    for (const scene of await page.evaluate(() => window.testPage.scenes)) {
      await page.evaluate((name) => window.testPage.showScene(name), scene);
      const { width, violations } = await page.evaluate(async () => {
        const found = await window.axe.run(document, { resultTypes: ["violations"] });
        return {
          width: document.documentElement.scrollWidth,
          violations: found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
        };
      });
      problems.push(...violations.map((violation) => `${scene}: ${violation}`));
      if (width > 300) problems.push(`${scene}: ${width} px wide`);
    }
    expect(problems).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });
});

describe("with the keyboard alone", () => {
  it("one gets from the data to the built sheets, changing something on every step", async () => {
    const { page, said } = await openPage("light");
    await page.evaluate(() => window.testPage.startWizard());

    await at(page, "Data");
    await tabTo(page, "tab-11");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "Next");
    await page.keyboard.press("Enter");

    await at(page, "Columns");
    await page.waitForSelector("#column-created");
    await tabTo(page, "column-created");
    await page.keyboard.press("Home");
    await page.waitForFunction(() => window.testPage.asked.filter(({ call }) => call === "readTab").length === 3);
    await page.waitForFunction(() => document.querySelector("button.primary:not(:disabled)"));
    await tabTo(page, "Next");
    await page.keyboard.press("Space");

    await at(page, "Assumptions");
    await page.waitForSelector("#stage-2");
    await tabTo(page, "Take 43.82 %");
    await page.keyboard.press("Enter");
    expect(await page.inputValue("#stage-2")).toBe("43.82");
    expect(await page.evaluate(() => document.activeElement?.textContent), "the focus stays").toBe("Taken: 43.82 %");
    await tabTo(page, "target");
    await page.keyboard.type("400,000");
    await tabTo(page, "Take the split");
    await page.keyboard.press("Enter");
    await tabTo(page, "Next");
    await page.keyboard.press("Enter");

    await at(page, "Reports");
    await page.waitForFunction(() => document.querySelector(".notice.remark"));
    await tabTo(page, "report-quadrant");
    await page.keyboard.press("Space");
    await tabTo(page, "mode-live");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "Next");
    await page.keyboard.press("Enter");

    await at(page, "Preview");
    await page.waitForSelector(".headline");
    await tabTo(page, "The same as a table");
    await page.keyboard.press("Enter");
    await page.waitForSelector("details[open] table");
    await tabTo(page, "Build reports");
    await page.keyboard.press("Enter");

    await at(page, "Done");
    await tabTo(page, "Forecast");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.testPage.asked.some(({ call }) => call === "show"));

    const asked = await page.evaluate(() => window.testPage.asked);
    expect(asked.filter(({ call }) => call === "saveAssumptions")).toMatchObject([
      {
        probabilities: [{ stage: "Product demo", probability: 0.4382 }],
        quotas: [
          { rep: "Ana Ruiz", quota: 150_000 },
          { rep: "Dana Weiss", quota: 130_000 },
        ],
      },
    ]);
    const reads = asked.filter((request) => request.call === "readTab");
    expect(reads.filter(({ sheetId }) => sheetId === 12)).toMatchObject([
      { sheetId: 12, columns: [] },
      { sheetId: 12, columns: [{ field: "created", header: null }] },
    ]);
    expect(asked.filter(({ call }) => call === "build")).toMatchObject([
      { report: "forecast", sheetId: 12, mode: "snapshot" },
      { report: "quota", sheetId: 12, mode: "snapshot" },
    ]);
    expect(asked.filter(({ call }) => call === "show")).toEqual([{ call: "show", sheetId: 21, cell: "A1" }]);
    expect(said).toEqual([]);
    await page.close();
  });

  it("one finds a function, inserts it, and goes on in the wizard where one was", async () => {
    const { page, said } = await openPage("light");
    await page.evaluate(() => window.testPage.startWizard());

    await at(page, "Data");
    await tabTo(page, "tab-11");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");

    await at(page, "Functions");
    await tabTo(page, "function-search");
    await page.keyboard.type("weighted");
    await page.waitForFunction(() => document.querySelector("main [role=status]")?.textContent === "1 of 3 functions");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    await at(page, "WEIGHTED_PIPELINE");
    await tabTo(page, "functions-tab");
    await page.keyboard.press("ArrowUp");
    await tabTo(page, "Insert into the current cell");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".notice.remark"));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Insert into the current cell");
    await tabBackTo(page, "Go to B2 of Notes");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.testPage.asked.some(({ call }) => call === "show"));

    await tabTo(page, "Back");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".function"));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^WEIGHTED_PIPELINE /);
    expect(await page.inputValue("#function-search")).toBe("weighted");
    await tabBackTo(page, "function-search");
    await page.keyboard.type(" x");
    await page.keyboard.press("Backspace");
    expect(await page.evaluate(() => document.activeElement?.id), "the list comes and goes under the search").toBe(
      "function-search",
    );
    await tabBackTo(page, "Reports");
    await page.keyboard.press("Enter");

    await at(page, "Data");
    expect(await page.isChecked("#tab-12")).toBe(true);
    const asked = await page.evaluate(() => window.testPage.asked);
    expect(asked.filter(({ call }) => call === "insertFunction")).toEqual([
      { call: "insertFunction", name: "WEIGHTED_PIPELINE", sheetId: 11, columns: [] },
    ]);
    expect(said).toEqual([]);
    await page.close();
  });

  it("the focus can be seen wherever it is", async () => {
    const { page } = await openPage("light");
    await page.evaluate(() => window.testPage.showScene("reports"));
    const stops: string[] = [];
    for (let count = 0; count < 16; count += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const { bottom, top } = focused.getBoundingClientRect();
        const foot = document.querySelector("footer")?.getBoundingClientRect().top ?? 0;
        return {
          name: focused.id || (focused.textContent ?? ""),
          isOutlined: outlineStyle !== "none" && outlineWidth !== "0px",
          isInView: top >= 0 && (bottom <= foot || focused.closest("footer") !== null),
        };
      });
      if (!stop) break;
      stops.push(stop.name);
      expect(stop).toMatchObject({ isOutlined: true, isInView: true });
    }
    const order = [...new Set(stops)];
    expect(order.slice(0, 14)).toEqual([
      ...["report-forecast", "report-quadrant", "report-quota", "report-kpi", "report-review", "report-funnel"],
      ...["report-audit", "report-ramp", "report-territories", "report-capacity", "report-activity", "report-leads"],
      ...["period", "mode-live"],
    ]);
  });
});

async function openPage(colorScheme: "light" | "dark"): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width: 300, height: 640 }, colorScheme });
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.route("**/*", (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: "text/html", headers: { "content-security-policy": POLICY }, body: html })
      : route.abort(),
  );
  await page.goto(ADDRESS);
  return { page, said };
}

/** Waits for a step, and for the focus to be on its heading. */
async function at(page: Page, heading: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.activeElement?.matches("h1") && document.activeElement.textContent === text,
    heading,
  );
}

function tabBackTo(page: Page, wanted: string): Promise<void> {
  return tabTo(page, wanted, "Shift+Tab");
}

/** Presses Tab until the control with that id or text has the focus. */
async function tabTo(page: Page, wanted: string, key = "Tab"): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    const focused = await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || "");
    if (focused === wanted) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never reached ${wanted}`);
}

/** The sidebar's own template and style, with the test page as its script. */
async function pageHtml(): Promise<string> {
  const [template, style, script] = await Promise.all([
    readFile(join(SIDEBAR, "sidebar.html"), "utf8"),
    readFile(join(SIDEBAR, "sidebar.css"), "utf8"),
    build({
      entryPoints: [join(HERE, "scene-page.tsx")],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2020",
      jsx: "automatic",
      jsxImportSource: "preact",
    }),
  ]);
  const text = script.outputFiles[0]?.text ?? "";
  return template
    .split('<base target="_top">')
    .join("")
    .split("<style></style>")
    .join(`<style>${style}</style>`)
    .split("<script></script>")
    .join(`<script>${text}</script>`);
}
