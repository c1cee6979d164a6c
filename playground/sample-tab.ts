/** The sample company in a new spreadsheet: the tabs that the add-on gives to whoever asks for a sample. */
import type { ScriptHost } from "./apps-script/host.ts";
import type { Sheet, Workbook } from "./spreadsheet/model.ts";

type Answer =
  | { readonly ok: true; readonly value: { readonly sheetId: number } }
  | { readonly ok: false; readonly problem: string };

interface Which {
  readonly asOf?: string;
  readonly seed?: number;
  readonly deals?: number;
}

/** Its only tab, called Deals, in the place of the empty one that it began with. */
export async function addSample(host: ScriptHost, workbook: Workbook, which: Which = {}): Promise<Sheet> {
  const [empty] = workbook.sheets;
  const sheet = await sampleTab(host, workbook, "Deals", which);
  if (empty) workbook.deleteSheet(empty.id);
  workbook.activeSheetId = sheet.id;
  return sheet;
}

/** The deals, in view, and behind them the tabs called Leads and Activities. */
export async function addSamples(host: ScriptHost, workbook: Workbook, which: Which = {}): Promise<void> {
  const deals = await addSample(host, workbook, which);
  await sampleTab(host, workbook, "Leads", which);
  await sampleTab(host, workbook, "Activities", which);
  workbook.activeSheetId = deals.id;
}

async function sampleTab(host: ScriptHost, workbook: Workbook, name: string, which: Which): Promise<Sheet> {
  const request = { call: "sample", of: name.toLowerCase(), ...which };
  const answer = (await host.callFromSidebar("dealsheetCall", [request])) as Answer;
  if (!answer.ok) throw new Error(answer.problem);
  const sheet = workbook.sheet(answer.value.sheetId);
  if (!sheet) throw new Error(`The add-on has made no tab of sample ${request.of}.`);
  workbook.renameSheet(sheet.id, name);
  return sheet;
}
