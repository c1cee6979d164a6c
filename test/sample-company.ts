/** The sample company on the day of the pictures, every report built, without a screen: what the docs speak of. */
import { render } from "../build.mjs";
import { createScriptHost } from "../playground/apps-script/create-host.ts";
import { buildSampleReports } from "../playground/page/sample-workbook.ts";
import { createNodeRealm } from "../playground/realm-node.ts";
import { sampleCommission } from "../playground/sample-commission.ts";
import { addSamples } from "../playground/sample-tab.ts";
import type { Workbook } from "../playground/spreadsheet/model.ts";
import { createWorkbook } from "../playground/spreadsheet/workbook.ts";

export const SAMPLE_DAY = "2026-11-21";

/** `reports`: those beside the ones that the page opens with. */
export async function sampleCompany(reports: readonly string[]): Promise<Workbook> {
  const clock = { now: () => new Date(`${SAMPLE_DAY}T12:00:00Z`) };
  const workbook = createWorkbook({ name: "Sample company", locale: "en_US", timeZone: "Etc/UTC", clock });
  const { files } = await render();
  const silent = { showSidebar: () => undefined, showDialog: () => undefined, toast: () => undefined };
  const host = createScriptHost({
    workbook,
    files: { code: files["Code.js"], html: { sidebar: files["sidebar.html"] }, manifest: files["appsscript.json"] },
    clock,
    realm: createNodeRealm(clock),
    screen: { ...silent, alert: () => "OK" },
    latency: 0,
  });
  host.open();
  await addSamples(host, workbook, { asOf: SAMPLE_DAY });
  await buildSampleReports(host, SAMPLE_DAY, sampleCommission(SAMPLE_DAY));
  for (const report of reports) {
    const deals = workbook.sheetNamed("Deals");
    const order = { sheetId: deals?.id, historySheetId: null, columns: [], mode: "live", asOf: SAMPLE_DAY };
    const request = { call: "build", report, ...order, period: "2026-Q4", followToday: false };
    const answer = (await host.callFromSidebar("dealsheetCall", [request])) as { readonly ok: boolean };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  return workbook;
}
