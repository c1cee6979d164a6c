/** The reports that the spreadsheet of the page opens with: the add-on builds them from the sample's deals. */
import type { ScriptHost } from "../apps-script/host.ts";

/** What the sidebar would say to the add-on; the playground knows its words only as JSON. */
interface StartAnswer {
  readonly suggestedSheetId: number | null;
  readonly periods: readonly { readonly name: string; readonly isCurrent: boolean }[];
}

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string };

const REPORTS = ["forecast", "quadrant", "quota"] as const;
/** Of a period that is over, and never live: money that is paid out must not move by itself. */
const COMMISSION_REPORTS = ["commission", "statement"] as const;

/** `settings`: the settings file that the company starts with. */
export async function buildSampleReports(host: ScriptHost, today: string, settings: string): Promise<void> {
  const ask = async (request: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const answer = (await host.callFromSidebar("dealsheetCall", [request])) as Answer;
    if (!answer.ok) throw new Error(answer.problem);
    return answer.value;
  };
  const { suggestedSheetId: sheetId } = (await ask({ call: "start" })) as StartAnswer;
  if (sheetId === null) throw new Error("The add-on finds no deals tab in the sample.");
  await ask({ call: "importSettings", sheetId, asOf: today, text: settings });
  const { periods } = (await ask({ call: "start" })) as StartAnswer;
  const quarters = periods.filter(({ name }) => name.includes("-Q"));
  // The newest comes first, so the one before the current stands behind it.
  const current = quarters.findIndex((one) => one.isCurrent);
  const build = async (report: string, mode: "live" | "snapshot", period: string | undefined): Promise<void> => {
    if (period === undefined) throw new Error("The add-on offers no period for the sample.");
    // The columns match by themselves.
    const order = { call: "build", report, sheetId, historySheetId: null, columns: [], mode, asOf: today, period };
    await ask({ ...order, followToday: false });
  };
  for (const report of COMMISSION_REPORTS) await build(report, "snapshot", quarters[current + 1]?.name);
  for (const report of REPORTS) await build(report, "live", quarters[current]?.name);
}
