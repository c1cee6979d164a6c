/** Every report from every real table: it is built, or it is said in words what the table lacks for it. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { render } from "../../build.mjs";
import type { ScriptFiles } from "../../playground/apps-script/host.ts";
import { type BuiltReports, buildReports } from "../../playground/build-reports.ts";
import { openHeadless } from "../../playground/headless.ts";
import { loadRows } from "../../playground/load-csv.ts";
import { readRows } from "../../playground/read-csv-file.ts";
import { DEAL_REPORT_NAMES, type DealReportName } from "../../src/core/report.ts";

const DATA = fileURLToPath(new URL("../../../shared/data", import.meta.url));

/** What cannot be built, and what the sentence names; everything else is built. */
const LEAD_REPORTS = { activity: "leads tab", leads: "leads tab" } as const;

const TABLES: readonly {
  readonly file: string;
  readonly asOf: string;
  readonly cannot: Readonly<Partial<Record<DealReportName, string>>>;
}[] = [
  { file: "maven/sales_pipeline.csv", asOf: "2017-12-31", cannot: {} },
  { file: "maven-variants/dmy_dash__daminiborude.csv", asOf: "2017-12-31", cannot: {} },
  { file: "maven-variants/us_mdy_slash__kisaraF.csv", asOf: "2017-12-31", cannot: {} },
  { file: "portuguese/lucask773_oportunidades.csv", asOf: "2017-12-31", cannot: {} },
  { file: "salesforce/wave_Opportunity.csv", asOf: "2017-06-30", cannot: {} },
  {
    file: "salesforce/earthfink_Opportunity.csv",
    asOf: "2026-12-31",
    cannot: { quadrant: "who owns", quota: "who owns", ramp: "who owns", territories: "who owns" },
  },
  { file: "salesforce/sfdc_assets_Opportunity.csv", asOf: "2024-12-31", cannot: {} },
  { file: "salesforce/stomita_Opportunity.csv", asOf: "2024-12-31", cannot: {} },
  {
    file: "hubspot/fivetran_deal_data.csv",
    asOf: "2020-12-31",
    cannot: { funnel: "no stages by the as-of date", territories: "which account" },
  },
];

let files: ScriptFiles;
beforeAll(async () => {
  const built = (await render()).files;
  files = { code: built["Code.js"], html: { sidebar: built["sidebar.html"] }, manifest: built["appsscript.json"] };
});

async function reportsOf(file: string, asOf: string): Promise<BuiltReports> {
  const { workbook, host } = openHeadless({ files, clock: { now: () => new Date(`${asOf}T12:00:00Z`) } });
  const [blank] = workbook.sheets;
  const deals = loadRows(workbook, basename(file, ".csv"), await readRows(join(DATA, file)));
  if (blank) workbook.deleteSheet(blank.id);
  host.open();
  return buildReports(host, {
    ...{ dealsSheetId: deals.id, historySheetId: null, leadsSheetId: null, activitiesSheetId: null },
    ...{ settings: null, asOf, mode: "snapshot", period: null, byRep: false, tried: null, all: false },
    reports: DEAL_REPORT_NAMES,
  });
}

describe.skipIf(!existsSync(DATA))("the shared CRM tables (../shared/data)", () => {
  it.each(TABLES)("$file", { timeout: 60_000 }, async ({ file, asOf, cannot }) => {
    const { reports, skipped } = await reportsOf(file, asOf);
    const said = Object.fromEntries(skipped.map(({ report, sentence }) => [report, sentence]));
    const wanted = { ...LEAD_REPORTS, ...cannot };
    expect(said).toEqual(
      Object.fromEntries(Object.entries(wanted).map(([report, words]) => [report, expect.stringContaining(words)])),
    );
    expect(reports.map(({ report }) => report)).toEqual(DEAL_REPORT_NAMES.filter((name) => !(name in wanted)));
    // Words for a formula are no help to whoever builds a report.
    for (const sentence of Object.values(said)) expect(sentence).not.toMatch(/IFERROR|argument|range/i);
  });
});
