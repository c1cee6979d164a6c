/** What somebody else's protection keeps a script from changing: cells, or a whole sheet. */
import { overlap, rectangleOf } from "../spreadsheet/address.ts";
import type { Sheet } from "../spreadsheet/model.ts";
import { type Document, sheetOf } from "./document.ts";
import type { Place } from "./place.ts";

const SENTENCE =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

/** Changes of cells; inserting and deleting lines is the sheet's. */
const CHANGES_CELLS = /^(?:set|clear|merge|breakApart|insertCells|deleteCells|sort|remove|trim|moveTo|auto)/;

/** Changes of a sheet: its lines, its looks, its charts and rules. Copying it and looking at it change nothing of it. */
const CHANGES_SHEET = /^(?:set(?!Active|Current)|hide|show|clear|insert|delete|update|remove|append|sort|auto|addDev)/;

/** The sentence for a change of cells; null when it may be. */
export function forbiddenCells(method: string, document: Document, { sheetId, area }: Place): string | null {
  if (!CHANGES_CELLS.test(method)) return null;
  const isHit = sheetOf(document, sheetId).protections.some(
    (one) => isForeign(one) && (one.area === null || overlap(rectangleOf(one.area), rectangleOf(area))),
  );
  return isHit ? SENTENCE : null;
}

export function forbiddenSheet(method: string, document: Document, id: number): string | null {
  if (!CHANGES_SHEET.test(method)) return null;
  const isHit = sheetOf(document, id).protections.some((one) => isForeign(one) && one.area === null);
  return isHit ? SENTENCE : null;
}

/** A sheet with a part that one may not change cannot be deleted either. */
export function forbiddenDeletion(sheet: Sheet): string | null {
  return sheet.protections.some(isForeign) ? SENTENCE : null;
}

export function isForeign(protection: Sheet["protections"][number]): boolean {
  return protection.by === "somebody else" && !protection.warningOnly;
}
