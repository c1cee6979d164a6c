/** Opens the playground: the sample company, the add-on as it is pushed, the grid, the menu, the sidebar. */
import { createScriptHost } from "../apps-script/create-host.ts";
import type { ScriptFiles } from "../apps-script/host.ts";
import { sampleCommission } from "../sample-commission.ts";
import { addSamples } from "../sample-tab.ts";
import type { Clock } from "../spreadsheet/model.ts";
import { createWorkbook } from "../spreadsheet/workbook.ts";
import type { PlaygroundHandle } from "./handle.ts";
import { followLink } from "./links.ts";
import { createPageRealm } from "./realm.ts";
import { buildSampleReports } from "./sample-workbook.ts";
import { createScreen, element } from "./screen.ts";
import { showWorkbook, type WorkbookView } from "./workbook-view.ts";

/** About what a google.script.run call costs before and after its work. */
const LATENCY = 150;

const clock = pageClock(new URLSearchParams(window.location.search).get("today"));
const workbook = createWorkbook({
  name: "Sample company",
  locale: "en_US",
  timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  clock,
});

let ready: Promise<void> = Promise.resolve();
const handle: PlaygroundHandle = {
  workbook,
  host: null,
  get ready() {
    return ready;
  },
};
window.playground = handle;
ready = start();
ready.catch((error: unknown) => {
  const status = element("status");
  status.hidden = false;
  status.classList.add("failed");
  status.textContent = `The playground could not start.\n\n${error instanceof Error ? error.message : String(error)}`;
  throw error;
});

async function start(): Promise<void> {
  const files = await pushedFiles();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: workbook.timeZone }).format(clock.now());
  const realm = createPageRealm(globalThis);
  let view: WorkbookView | null = null;
  const afterRun = (): void => view?.scriptRan();
  const screen = createScreen({
    run: (name, args) => host.callFromSidebar(name, args).finally(afterRun),
    open: (url) => followLink(workbook, url),
  });
  let isOpen = false;
  const host = createScriptHost({
    workbook,
    files,
    clock,
    realm,
    screen,
    // Nobody should wait for the sample's own reports.
    get latency() {
      return isOpen ? LATENCY : 0;
    },
  });
  handle.host = host;
  host.open();
  await addSamples(host, workbook, { asOf: today });
  element("status").textContent = "The add-on is building the sample's reports…";
  await buildSampleReports(host, today, sampleCommission(today));
  isOpen = true;
  view = await showWorkbook(workbook, host, element("grid"));
  host.runMenu("openDealsheet");
  element("status").hidden = true;
}

async function pushedFiles(): Promise<ScriptFiles> {
  const [code, sidebar, manifest] = await Promise.all(["Code.js", "sidebar.html", "appsscript.json"].map(fetchText));
  return { code: code ?? "", html: { sidebar: sidebar ?? "" }, manifest: manifest ?? "" };
}

async function fetchText(name: string): Promise<string> {
  const answer = await fetch(`/dist/${name}`);
  if (!answer.ok) throw new Error(`dist/${name} is missing: run "npm run build" and reload.`);
  return answer.text();
}

/** ?today=YYYY-MM-DD holds the clock still, so that pictures and tests are the same every day. */
function pageClock(today: string | null): Clock {
  if (today === null || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return { now: () => new Date() };
  const started = Date.now();
  const noon = new Date(`${today}T12:00:00`).getTime();
  // Time goes on from there: the limits of a run are measured with it.
  return { now: () => new Date(noon + Date.now() - started) };
}
