/** Drives the add-on as a person at the sidebar would: look at the tab, import settings, build each report. */
import type { ScriptHost } from "./apps-script/host.ts";
import { BadInput, type ReportName } from "./report-options.ts";

/** The add-on's answers, as far as the report's files tell of them. */
interface Issues {
  readonly first: readonly { readonly cell: string; readonly rule: string; readonly sentence: string }[];
  readonly byRule: readonly { readonly rule: string; readonly count: number; readonly sentence: string }[];
}

interface Match {
  readonly field: string;
  readonly header: string;
  readonly letter: string;
  readonly confidence: number;
}

interface StartAnswer {
  readonly periods: readonly { readonly name: string; readonly isCurrent: boolean }[];
}

interface TabAnswer {
  readonly deals: number;
  readonly matches: readonly Match[];
  readonly issues: Issues;
  readonly limits: readonly { readonly report: string; readonly severity: string; readonly sentence: string }[];
}

interface BuildAnswer {
  readonly sheetName: string;
  readonly leftOut: readonly string[];
  readonly seconds: { readonly read: number; readonly compute: number; readonly write: number };
  /** Of statements by rep: how many tabs were written, and how many are still to be asked for. */
  readonly tabs?: { readonly written: number; readonly left: number };
}

export interface ReportOrder {
  readonly dealsSheetId: number;
  readonly historySheetId: number | null;
  readonly leadsSheetId: number | null;
  readonly activitiesSheetId: number | null;
  /** The text of a settings file; null without one. */
  readonly settings: string | null;
  readonly asOf: string;
  readonly mode: "live" | "snapshot";
  /** null: the current one. */
  readonly period: string | null;
  readonly byRep: boolean;
  readonly tried: string | null;
  readonly reports: readonly ReportName[];
  /** Whether a report that these deals do not allow is an error, or left out with a word. */
  readonly all: boolean;
}

export interface BuiltReports {
  readonly matches: readonly Match[];
  readonly issues: Issues;
  readonly reports: readonly (BuildAnswer & { readonly report: ReportName; readonly period: string })[];
  /** Reports that these deals do not allow, with the reason. */
  readonly skipped: readonly { readonly report: ReportName; readonly sentence: string }[];
}

/** Throws BadInput with the add-on's own sentence when the deals or the settings cannot be used. */
export async function buildReports(host: ScriptHost, order: ReportOrder): Promise<BuiltReports> {
  const { dealsSheetId: sheetId, historySheetId, leadsSheetId, activitiesSheetId, asOf, mode } = order;
  if (order.settings !== null) await ask(host, { call: "importSettings", sheetId, asOf, text: order.settings });
  const { periods } = await ask<StartAnswer>(host, { call: "start" });
  const tab = await ask<TabAnswer>(host, { call: "readTab", sheetId, asOf, columns: [], issues: "all" });
  const blockOf = (name: ReportName): TabAnswer["limits"][number] | undefined =>
    tab.limits.find(({ report, severity }) => report === name && severity === "blocked");
  if (tab.deals === 0 && order.reports.every((report) => blockOf(report) === undefined)) {
    throw new BadInput("The table has headings but no deals below them.");
  }
  const period = order.period ?? periods.find(({ isCurrent }) => isCurrent)?.name;
  if (period === undefined) throw new Error("The add-on offered no current period.");
  const skipped: BuiltReports["skipped"][number][] = [];
  const reports: BuiltReports["reports"][number][] = [];
  for (const report of order.reports) {
    const blocked = blockOf(report);
    if (blocked) {
      if (order.all) throw new BadInput(blocked.sentence);
      skipped.push({ report, sentence: blocked.sentence });
      continue;
    }
    const request = {
      call: "build",
      report,
      sheetId,
      historySheetId,
      leadsSheetId,
      activitiesSheetId,
      columns: [],
      mode,
      asOf,
      followToday: false,
      period,
      ...(report === "statement" && order.byRep ? { tabs: "by rep" } : {}),
      ...(report === "whatif" ? { whatIf: { current: null, tried: order.tried } } : {}),
    };
    try {
      let answer = await ask<BuildAnswer>(host, request);
      reports.push({ ...answer, report, period });
      for (let skip = 0; (answer.tabs?.left ?? 0) > 0; ) {
        skip += answer.tabs?.written ?? 0;
        answer = await ask<BuildAnswer>(host, { ...request, skip });
      }
    } catch (error) {
      if (order.all || !(error instanceof BadInput)) throw error;
      skipped.push({ report, sentence: error.message });
    }
  }
  const [first] = skipped;
  if (reports.length === 0 && first) throw new BadInput(first.sentence);
  return { matches: tab.matches, issues: tab.issues, reports, skipped };
}

/** Every answer of the add-on is a value or a sentence. The types of the values are the protocol's. */
async function ask<T>(host: ScriptHost, request: object): Promise<T> {
  const answer = await host.callFromSidebar("dealsheetCall", [request]);
  if (typeof answer === "object" && answer !== null && "ok" in answer) {
    if (answer.ok === true && "value" in answer) return answer.value as T;
    if ("problem" in answer) throw new BadInput(String(answer.problem));
  }
  throw new Error(`The add-on gave no answer to ${JSON.stringify(request)}.`);
}
