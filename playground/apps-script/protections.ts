/** The protections of one sheet, or of all, by their kind. */

import type { Sheet } from "../spreadsheet/model.ts";
import type { Document } from "./document.ts";
import { memberName } from "./enumeration.ts";
import type { GProtection } from "./google.ts";
import { ProtectionService } from "./services/protection.ts";

export function protectionsOf(document: Document, sheets: readonly Sheet[], type: unknown): GProtection[] {
  const whole = memberName(type) === "SHEET";
  return document.run.list(
    sheets.flatMap((sheet) =>
      sheet.protections
        .filter((one) => (one.area === null) === whole)
        .map((one) => new ProtectionService(document, sheet.id, one.id).face),
    ),
  );
}
