/** The spreadsheet that the page opens with: the sample's deals, and the reports that the add-on builds from them. */
import type { ScriptHost } from "../apps-script/host.ts";
import type { SampleTable } from "../sample-deals.ts";
import type { Workbook } from "../spreadsheet/model.ts";

/** Writes the deals as an import would: values as they are, dates and amounts with their formats, a frozen bold header. */
export function fillDeals(workbook: Workbook, sample: SampleTable): void {
  const first = workbook.sheets[0];
  const sheet = first ?? workbook.insertSheet(sample.tab);
  if (first && first.name !== sample.tab) workbook.renameSheet(first.id, sample.tab);
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

export async function buildSampleReports(host: ScriptHost, today: string): Promise<void> {
  const ask = async (request: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const answer = (await host.callFromSidebar("dealsheetCall", [request])) as Answer;
    if (!answer.ok) throw new Error(answer.problem);
    return answer.value;
  };
  const start = (await ask({ call: "start" })) as StartAnswer;
  const period = start.periods.find((one) => one.isCurrent) ?? start.periods[0];
  if (start.suggestedSheetId === null || !period) throw new Error("The add-on finds no deals tab in the sample.");
  for (const report of REPORTS) {
    await ask({
      call: "build",
      report,
      sheetId: start.suggestedSheetId,
      historySheetId: null,
      // The columns match by themselves.
      columns: [],
      mode: "live",
      asOf: today,
      followToday: false,
      period: period.name,
    });
  }
}
