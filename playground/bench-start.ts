/** What stands before the first figure: the script's text in a fresh V8 context, and the sidebar's first paint. */
import { createContext, Script } from "node:vm";
import { launchBrowser } from "./browser.ts";

export interface StartSpeed {
  readonly what: string;
  /** The fastest, and the one in the middle. */
  readonly milliseconds: number;
  readonly median: number;
  readonly bytes: number;
}

/** Google loads the text for every run: parsed and run in a context of its own, with no code cache. */
export function loadSpeeds(code: string, turns: number): readonly StartSpeed[] {
  return [
    { what: "Code.js", text: code },
    { what: "an empty script", text: "function onOpen() {}" },
  ].map(({ what, text }) => {
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const context = createContext({});
      // Text that V8 has not seen: it would find compiled what it has.
      const fresh = `${text}\n// ${turn}`;
      const started = performance.now();
      new Script(fresh, { filename: `Code-${turn}.js` }).runInContext(context);
      times.push(performance.now() - started);
    }
    return { what, ...summary(times), bytes: Buffer.byteLength(text) };
  });
}

/** In headless Chromium, 300 px wide, with a host that never answers: from navigation to the first contentful paint. */
export async function paintSpeed(html: string, turns: number): Promise<StartSpeed> {
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const context = await browser.newContext({ viewport: { width: 300, height: 700 } });
      const page = await context.newPage();
      await page.route("**/*", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
      await page.addInitScript(SILENT_HOST);
      await page.goto("http://sidebar.invalid/");
      times.push(Number(await page.evaluate(FIRST_PAINT)));
      await context.close();
    }
    return { what: "sidebar.html", ...summary(times), bytes: Buffer.byteLength(html) };
  } finally {
    await browser.close();
  }
}

const SILENT_HOST = `
  const run = new Proxy(function () {}, { get: () => run, apply: () => run });
  globalThis.google = { script: { run, host: { close() {}, setWidth() {} } } };
`;

const FIRST_PAINT = `new Promise((done) => {
  const known = performance.getEntriesByName("first-contentful-paint")[0];
  if (known) done(known.startTime);
  else new PerformanceObserver((list) => {
    const [entry] = list.getEntriesByName("first-contentful-paint");
    if (entry) done(entry.startTime);
  }).observe({ type: "paint", buffered: true });
})`;

function summary(times: readonly number[]): Pick<StartSpeed, "milliseconds" | "median"> {
  const sorted = [...times].sort((one, other) => one - other);
  return { milliseconds: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0 };
}
