/** The spreadsheet that the page opens with: the sample's deals, and the reports that the add-on builds from them. */
import type { ScriptHost } from "../apps-script/host.ts";
import type { SampleTable } from "../sample-deals.ts";
import type { SampleSideTable } from "../sample-leads.ts";
import type { Sheet, Workbook } from "../spreadsheet/model.ts";

/** Writes the deals as an import would: values as they are, dates and amounts with their formats, a frozen bold header. */
export function fillDeals(workbook: Workbook, sample: SampleTable): void {
  const first = workbook.sheets[0];
  const sheet = first ?? workbook.insertSheet(sample.tab);
  if (first && first.name !== sample.tab) workbook.renameSheet(first.id, sample.tab);
  fill(sheet, sample);
  workbook.activeSheetId = sheet.id;
}

/** A tab beside the deals, behind those that there are; the deals stay in view. */
export function fillBeside(workbook: Workbook, sample: SampleSideTable): void {
  const { activeSheetId } = workbook;
  fill(workbook.insertSheet(sample.tab, workbook.sheets.length), sample);
  workbook.activeSheetId = activeSheetId;
}

function fill(sheet: Sheet, sample: SampleSideTable): void {
  const columns = sample.headers.length;
  sample.numberFormats.forEach((numberFormat, column) => {
    sheet.setFormat({ row: 1, column, rows: sheet.rowCount - 1, columns: 1 }, { numberFormat });
  });
  for (const [column, header] of sample.headers.entries()) sheet.put(0, column, header);
  for (const [i, row] of sample.rows.entries()) {
    for (const [column, value] of row.entries()) if (value !== "") sheet.put(i + 1, column, value);
  }
  sheet.setFormat({ row: 0, column: 0, rows: 1, columns }, { fontWeight: "bold", background: "#f1f3f4" });
  for (const [column, width] of sample.columnWidths.entries()) sheet.setColumnWidth(column, width);
  sheet.frozenRows = 1;
}

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
