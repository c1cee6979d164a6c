/** The sample company's deals in a new spreadsheet: the tab that the add-on gives to whoever asks for a sample. */
import type { ScriptHost } from "./apps-script/host.ts";
import type { Sheet, Workbook } from "./spreadsheet/model.ts";

type Answer =
  | { readonly ok: true; readonly value: { readonly sheetId: number } }
  | { readonly ok: false; readonly problem: string };

/** Its only tab, called Deals, in the place of the empty one that it began with. */
export async function addSample(
  host: ScriptHost,
  workbook: Workbook,
  which: { readonly asOf?: string; readonly seed?: number; readonly deals?: number } = {},
): Promise<Sheet> {
  const [empty] = workbook.sheets;
  const answer = (await host.callFromSidebar("dealsheetCall", [{ call: "sample", ...which }])) as Answer;
  if (!answer.ok) throw new Error(answer.problem);
  const sheet = workbook.sheet(answer.value.sheetId);
  if (!sheet) throw new Error("The add-on has made no tab of sample deals.");
  if (empty) workbook.deleteSheet(empty.id);
  workbook.renameSheet(sheet.id, "Deals");
  workbook.activeSheetId = sheet.id;
  return sheet;
}
