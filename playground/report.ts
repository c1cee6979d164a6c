/**
 * `npm run report`: a CSV file of deals in, the add-on's report sheets out, without a screen.
 *
 * Bad input ends with exit code 2, one sentence on standard error and nothing written.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zoneTime } from "./apps-script/zone-time.ts";
import { type BuiltReports, buildReports } from "./build-reports.ts";
import { openHeadless, readScriptFiles } from "./headless.ts";
import { decodeText, loadRows } from "./load-csv.ts";
import { readInput, readRows, stemOf } from "./read-csv-file.ts";
import { BadInput, type ReportOptions, readOptions } from "./report-options.ts";
import type { Clock, Workbook } from "./spreadsheet/model.ts";
import { serialOf } from "./spreadsheet/serial-date.ts";
import { fileStems, sheetFacts, sheetFiles } from "./workbook-files.ts";
import { writeFiles } from "./write-files.ts";

/** The bundle of this file stands in .build/, one level below the project. */
const DIST = join(fileURLToPath(new URL("..", import.meta.url)), "dist");

async function report(options: ReportOptions): Promise<void> {
  const deals = await readRows(options.deals);
  const history = options.history === null ? null : await readRows(options.history);
  const leads = options.leads === null ? null : await readRows(options.leads);
  const activities = options.activities === null ? null : await readRows(options.activities);
  const rates = options.rates === null ? null : await readRows(options.rates);
  const settings = options.settings === null ? null : decodeText(await readInput(options.settings));

  const files = await readScriptFiles(DIST);
  const { locale, timeZone } = options;
  const { workbook, host } = openHeadless({ files, locale, timeZone, clock: clockFrom(options) });
  const [blank] = workbook.sheets;
  const dealsSheet = loadRows(workbook, stemOf(options.deals), deals);
  const loaded = (file: string | null, rows: typeof history): number | null =>
    rows && file !== null ? loadRows(workbook, stemOf(file), rows).id : null;
  const historySheetId = loaded(options.history, history);
  const leadsSheetId = loaded(options.leads, leads);
  const activitiesSheetId = loaded(options.activities, activities);
  // The add-on knows the tab by its name.
  if (rates !== null) loadRows(workbook, "Dealsheet rates", rates);
  if (blank) workbook.deleteSheet(blank.id);
  workbook.activeSheetId = dealsSheet.id;

  host.open();
  host.resetCalls();
  const built = await buildReports(host, {
    dealsSheetId: dealsSheet.id,
    historySheetId,
    leadsSheetId,
    activitiesSheetId,
    settings,
    asOf: options.asOf,
    mode: options.mode,
    period: options.period,
    byRep: options.byRep,
    tried: options.tried,
    reports: options.reports,
    all: options.named,
  });
  const { calls } = host;
  const output = filesOf(workbook, options, built, calls);
  try {
    await writeFiles(options.out, output);
  } catch (error) {
    throw new BadInput(
      `${options.out} cannot be written to (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  for (const { sentence } of built.skipped) process.stderr.write(`${sentence}\n`);
  const names = built.reports.map(({ sheetName }) => sheetName).join(", ");
  process.stdout.write(`${names}: ${output.size} files in ${options.out}\n`);
}

function filesOf(
  workbook: Workbook,
  { asOf, locale, timeZone }: ReportOptions,
  built: BuiltReports,
  calls: Readonly<Record<string, number>>,
): ReadonlyMap<string, string> {
  workbook.calculate();
  const sheets = workbook.sheets.map((sheet) => sheetFacts(workbook, sheet));
  const stems = fileStems(sheets.map(({ name }) => name));
  const output = new Map<string, string>();
  sheets.forEach((facts, index) => {
    for (const [name, text] of sheetFiles(facts, stems[index] ?? facts.name)) output.set(name, text);
  });
  const total = (part: "read" | "compute" | "write"): number =>
    built.reports.reduce((sum, { seconds }) => sum + seconds[part], 0);
  const whole = {
    asOf,
    locale,
    timeZone,
    sheets,
    mapping: Object.fromEntries(
      built.matches.map(({ field, header, letter, confidence }) => [field, { header, column: letter, confidence }]),
    ),
    issues: built.issues.first.map(({ cell, rule, sentence }) => ({ cell, rule, message: sentence })),
    issueCounts: built.issues.byRule,
    reports: built.reports,
    skipped: built.skipped,
    calls,
    seconds: { read: total("read"), compute: total("compute"), write: total("write") },
  };
  return output.set("workbook.json", `${JSON.stringify(whole)}\n`);
}

/** Noon of the as-of date in the spreadsheet's zone, from which time runs on so that durations are real. */
function clockFrom({ asOf, timeZone }: ReportOptions): Clock {
  const [year = 0, month = 0, day = 0] = asOf.split("-").map(Number);
  const noon = zoneTime(timeZone).instantOf((serialOf(year, month, day) ?? 0) + 0.5);
  const started = performance.now();
  return { now: () => new Date(noon + performance.now() - started) };
}

try {
  await report(readOptions(process.argv.slice(2), new Date()));
} catch (error) {
  if (error instanceof BadInput) {
    process.stderr.write(`${error.message.replace(/\s*\n\s*/g, " ")}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(
      `The report could not be built: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
