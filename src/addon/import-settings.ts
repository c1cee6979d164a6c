/** Makes the settings tab from a settings file; what the file leaves out is suggested from the deals, as ever. */
import { parseAssumptionsJson } from "../core/assumptions/assumptions-json.ts";
import { SETTINGS_TAB } from "../core/assumptions/settings-layout.ts";
import { parseCivilDate } from "../core/calendar.ts";
import type { Result } from "../core/result.ts";
import { addonWords } from "../messages.ts";
import type { ImportSettingsAnswer, Request } from "../protocol/protocol.ts";
import type { Book } from "./book.ts";
import { dealsSheet, readDealsTab } from "./read-deals-tab.ts";
import { Refusal } from "./refusal.ts";
import { saveSettings } from "./settings.ts";

/** Refuses where a settings tab stands already: it is the person's own, and a file must not overwrite it. */
export function importSettings(
  book: Book,
  { sheetId, asOf, text }: Extract<Request, { readonly call: "importSettings" }>,
): ImportSettingsAnswer {
  if (book.spreadsheet.getSheetByName(SETTINGS_TAB) !== null) throw new Refusal(addonWords.settings.exists);
  const order = { asOf: parseCivilDate(asOf) ?? book.today, columns: [], formerTab: null, historySheetId: null };
  const tab = readDealsTab(book, dealsSheet(book, sheetId), order);
  const given = orRefuse(parseAssumptionsJson(text, tab.assumptions.currency));
  const { sheet } = saveSettings(book, tab.settings, given, given.columns);
  return { sheetId: sheet.getSheetId(), sheetName: sheet.getName() };
}

function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { failure } = result;
  const words = addonWords.settings;
  switch (failure.code) {
    case "SETTINGS_CELL":
      throw new Refusal(words.badFile(failure.section, failure.row, failure.column, failure.value, failure.expected));
    case "SETTINGS_CONTRADICTION":
      throw new Refusal(
        words.badFileContradiction(failure.section, failure.row, failure.column, failure.contradiction),
      );
    default:
      throw new Refusal(words.noFile);
  }
}
