/**
 * HTML and script in every field, in the very sidebar that is pushed, with the very add-on behind it, in a real browser
 * whose policy lets nothing run but the page's own script, by its hash. What is typed shows as text and nothing else.
 */
import { createHash } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { render } from "../../build.mjs";
import { launchBrowser } from "../../playground/browser.ts";
import { type OpenSpreadsheet, openSpreadsheet, type Rows } from "../addon/spreadsheet.ts";

const ADDRESS = "http://sidebar.test/";

/** Ways in which a text has become code somewhere; each would set the canary or open a dialog. */
const SCRIPTS = [
  "<script>canary=1</script>",
  '<img src=x onerror="canary=1;alert(1)">',
  '"><svg onload=canary=1>',
  "</script><script>canary=1</script>",
  "'-canary=1-'",
  "javascript:canary=1",
  "<iframe srcdoc='<script>parent.canary=1</script>'>",
  "{{constructor.constructor('canary=1')()}}",
  "<a href=javascript:canary=1 autofocus onfocus=canary=1>",
  "<style>*{display:none}</style>",
  "&lt;img src=x onerror=canary=1&gt;",
] as const;

const TAB = '<img src=x onerror=canary=1> & Söhne\'s "deals" 🚀!';

function hostileDeals(): Rows {
  const header = [
    "Deal ID",
    "Deal Name",
    "Account",
    "Owner",
    "Stage",
    "Amount",
    "Created Date",
    "Close Date",
    SCRIPTS[1],
  ];
  const rows = SCRIPTS.flatMap((text, index) => [
    [`${text}${index}`, text, text, text, "Closed Won", 1000 + index, "2026-01-05", "2026-02-05", text],
    [`${text}${index}b`, text, text, text, text, 500 + index, "2026-01-05", "2026-03-25", text],
    [`${text}${index}c`, text, text, text, "Closed Won", text, text, "2026-02-05", text],
  ]);
  return [header, ...rows];
}

/** The text in every field of a lead and of what was done for it, and in a header. */
function hostileLeads(): Rows {
  return [
    ["Lead ID", "Lead name", "Lead source", "Lead owner", "Created", "First response", SCRIPTS[1]],
    ...SCRIPTS.map((text, index) => [`${text}${index}`, text, text, text, "2026-01-10", "2026-01-11", text]),
  ];
}

function hostileActivities(): Rows {
  return [
    ["Date", "Activity type", "Owner", "Lead ID", "Hours", "Outcome", SCRIPTS[1]],
    ...SCRIPTS.map((text, index) => ["2026-01-12", text, text, `${text}${index}`, 1, text, text]),
  ];
}

const LEADS = "Leads <img src=x onerror=canary=1>";
const ACTIVITIES = '"><svg onload=canary=1> activities';

let browser: Browser;
let html: string;

beforeAll(async () => {
  [browser, { "sidebar.html": html }] = await Promise.all([launchBrowser(), render().then(({ files }) => files)]);
}, 120_000);
afterAll(() => browser?.close());

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function inner(tag: "script" | "style"): string {
  return new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`).exec(html)?.[1] ?? "";
}

interface OpenSidebar {
  readonly page: Page;
  readonly book: OpenSpreadsheet;
  /** Dialogs, violations of the policy, errors, and requests of the page for anything but itself. */
  readonly troubles: string[];
}

async function openSidebar(tabs: Readonly<Record<string, Rows>>): Promise<OpenSidebar> {
  const book = await openSpreadsheet(tabs);
  const page = await browser.newPage({ viewport: { width: 300, height: 900 } });
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(inner("script"))}`,
    `style-src ${hashOf(inner("style"))}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === ADDRESS) {
      const headers = { "content-security-policy": policy };
      return route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: html });
    }
    troubles.push(`request: ${url}`);
    return route.abort();
  });
  await page.exposeFunction("callTheAddOn", (request: unknown) =>
    book.host.callFromSidebar("dealsheetCall", [request]),
  );
  await page.addInitScript(googleScriptRun);
  await page.goto(ADDRESS);
  return { page, book, troubles };
}

/** google.script.run in the page, as Google puts it there; runs in the page and may use nothing of this file. */
function googleScriptRun(): void {
  type Handler = (value: unknown) => void;
  const call = (request: unknown): Promise<unknown> =>
    (window as unknown as { callTheAddOn: (request: unknown) => Promise<unknown> }).callTheAddOn(request);
  const runner = (success: Handler, failure: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failure),
    withFailureHandler: (handler: Handler) => runner(success, handler),
    dealsheetCall: (request: unknown) => void call(request).then(success, failure),
  });
  const nothing = (): void => undefined;
  Object.assign(window, {
    google: { script: { run: runner(nothing, nothing), host: { close: nothing } } },
    violated: [],
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    (window as unknown as { violated: string[] }).violated.push(`${event.violatedDirective} ${event.sample}`);
  });
}

/** Nothing of what was typed has become anything but text. */
async function isSound({ page, troubles }: OpenSidebar, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    canary: "canary" in window,
    violated: (window as unknown as { violated: string[] }).violated,
    made: [...document.querySelectorAll("#app :is(script, img, iframe, object, embed, style, link, base, meta)")].map(
      (element) => element.outerHTML,
    ),
    handlers: [...document.querySelectorAll("#app *")].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name.startsWith("on")).map(({ name }) => name),
    ),
    links: [...document.querySelectorAll("#app a")].map((link) => (link as HTMLAnchorElement).protocol),
  }));
  expect({ ...found, links: found.links.filter((protocol) => protocol !== "https:") }, where).toEqual({
    ...{ canary: false, violated: [], made: [], handlers: [], links: [] },
  });
  expect(troubles, where).toEqual([]);
}

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole("button", { name }).first().click();

describe("HTML and script in every field", () => {
  it("stay text on every step of the wizard, and nothing runs", { timeout: 120_000 }, async () => {
    const open = await openSidebar({
      ...{ [TAB]: hostileDeals(), "<b>Other</b>": [["x"], ["y"]] },
      ...{ [LEADS]: hostileLeads(), [ACTIVITIES]: hostileActivities() },
    });
    const { page } = open;
    const said = (): Promise<string | null> => page.locator("#app").textContent();
    await heading(page, "Data");
    await page.getByText(TAB).first().waitFor();
    await isSound(open, "Data");
    await press(page, "Next");
    await heading(page, "Columns");
    await page.locator("button.primary:not(:disabled)").waitFor();
    expect(await said()).toContain(SCRIPTS[1]);
    await isSound(open, "Columns");
    await press(page, "Next");
    await heading(page, "Assumptions");
    // Stages and reps are named like scripts, beside the fields for their figures.
    await page.locator("main[aria-busy=false] .figure input").first().waitFor();
    for (const text of [SCRIPTS[0], SCRIPTS[1], SCRIPTS[7]]) expect(await said()).toContain(text);
    await isSound(open, "Assumptions");
    // The page says which figures cannot be read, by the names of the stages.
    const percent = page.locator(".figure input").first();
    await percent.fill("<img src=x>");
    await page.getByText("Correct ").waitFor();
    await isSound(open, "Assumptions, a script for a figure");
    await percent.fill("40");
    // With a quota the preview names the rep.
    await page.getByText("Quota of 11 reps").click();
    await page.getByLabel(`${SCRIPTS[0]}, USD`, { exact: true }).fill("1000");
    await isSound(open, "Assumptions, quotas of reps named like scripts");
    await press(page, "Next");
    await heading(page, "Reports");
    for (const name of ["Activity", "Lead scores"]) await page.getByRole("checkbox", { name, exact: true }).check();
    await page.getByLabel("Leads tab", { exact: true }).selectOption({ label: LEADS });
    await page.getByLabel("Activities tab", { exact: true }).selectOption({ label: ACTIVITIES });
    await isSound(open, "Reports");
    await press(page, "Next");
    await heading(page, "Preview");
    await page.locator("main[aria-busy=false] .headline").first().waitFor();
    // A rep and a stage.
    for (const text of [SCRIPTS[0], SCRIPTS[8]]) expect(await said()).toContain(text);
    await isSound(open, "Preview");
    await press(page, "Back");
    await heading(page, "Reports");
    for (const name of ["Quadrant", "Forecast"]) await page.getByRole("checkbox", { name, exact: true }).uncheck();
    await press(page, "Next");
    await heading(page, "Preview");
    await press(page, /^Build/);
    await heading(page, "Done");
    await isSound(open, "Done");
    expect(open.book.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Quota", "Activity", "Lead scores", "Dealsheet settings"]),
    );
    for (const details of await page.locator("details").all())
      await details.evaluate((element) => element.setAttribute("open", ""));
    // The deals whose amount is a script are among the issues, with what stands in their cells.
    expect(await page.evaluate(() => document.body.textContent)).toContain("onerror");
    await isSound(open, "Done, everything unfolded");
    await page.reload();
    await heading(page, "Your reports");
    await isSound(open, "Your reports");
    for (const name of [/functions/i, /period/i]) {
      const buttons = page.getByRole("button", { name });
      if ((await buttons.count()) === 0) continue;
      await buttons.first().click();
      await page.waitForTimeout(500);
      await isSound(open, String(name));
      await page.reload();
      await heading(page, "Your reports");
    }
    await page.close();
  });

  it("stay text in the sentences of refusals", { timeout: 60_000 }, async () => {
    const header = ["Deal ID", "Owner", "Stage", "Amount", "Close Date"];
    const open = await openSidebar({ [TAB]: [header, ["D-1", SCRIPTS[0], "Closed Won", 5, "2026-02-01"]] });
    const { page, book } = open;
    // A settings tab with a script where a number belongs is told with what stands there.
    await heading(page, "Data");
    await book.get({
      ...{ call: "build", report: "quota", sheetId: book.sheet(TAB).id, historySheetId: null, columns: [] },
      ...{ mode: "snapshot", asOf: "2026-03-15", followToday: false, period: "2026-Q1" },
    });
    const settings = book.sheet("Dealsheet settings");
    const place = placeOf(settings, SCRIPTS[0]);
    settings.put(place.row, place.column + 1, SCRIPTS[1]);
    await page.reload();
    await heading(page, "Your reports");
    await press(page, /^Refresh/);
    await heading(page, "Replace snapshot?");
    await isSound(open, "Replace snapshot?");
    await press(page, "Replace");
    await page.getByText("canary=1").first().waitFor();
    expect(await page.evaluate(() => document.body.textContent)).toContain(SCRIPTS[1]);
    await isSound(open, "a refusal");
    await page.close();
  });

  it("the canary can be seen: what the policy's own hash lets in does run", async () => {
    const open = await openSidebar({ Deals: [["x"]] });
    await open.page.evaluate(() => {
      const element = document.createElement("img");
      element.setAttribute("onerror", "canary=1");
      element.src = "x";
      document.querySelector("#app")?.append(element);
    });
    await expect(isSound(open, "an image put in")).rejects.toThrow();
    await open.page.close();
  });
});

function placeOf(sheet: ReturnType<OpenSpreadsheet["sheet"]>, text: string): { row: number; column: number } {
  for (let row = 0; row < sheet.usedRows; row += 1) {
    for (let column = 0; column < sheet.usedColumns; column += 1) {
      if (sheet.value(row, column) === text) return { row, column };
    }
  }
  throw new Error(`no cell says ${text}`);
}
