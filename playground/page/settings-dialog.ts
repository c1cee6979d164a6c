/**
 * The spreadsheet's settings: locale and time zone as under File ▸ Settings in Sheets, and the currency of Dealsheet's
 * settings tab, so that one sees what people elsewhere see.
 */
import type { CellValue, Sheet, Workbook } from "../spreadsheet/model.ts";

export interface SettingsContext {
  readonly workbook: Workbook;
  /** After the settings are applied; `currency`: reports must be built anew to show it. */
  applied(changed: { readonly currency: boolean }): void;
}

const LOCALES = [
  ["en_US", "United States"],
  ["en_GB", "United Kingdom"],
  ["en_IN", "India"],
  ["de_DE", "Germany"],
  ["de_CH", "Switzerland"],
  ["fr_FR", "France"],
  ["es_ES", "Spain"],
  ["it_IT", "Italy"],
  ["nl_NL", "Netherlands"],
  ["pl_PL", "Poland"],
  ["pt_BR", "Brazil"],
  ["sv_SE", "Sweden"],
  ["ja_JP", "Japan"],
] as const;

const CURRENCIES = ["USD", "EUR", "GBP", "CHF", "JPY", "INR", "BRL", "PLN", "SEK", "KWD"] as const;
const SETTINGS_TAB = "Dealsheet settings";

export function openSettings({ workbook, applied }: SettingsContext): void {
  const dialog = document.createElement("dialog");
  dialog.className = "modal settings";
  dialog.setAttribute("aria-labelledby", "settings-title");
  const form = document.createElement("form");
  form.method = "dialog";
  const title = document.createElement("h2");
  title.id = "settings-title";
  title.textContent = "Settings of this spreadsheet";
  const locale = choice("Locale", withOwn(LOCALES, workbook.locale), workbook.locale);
  const zones = Intl.supportedValuesOf("timeZone").map((zone) => [zone, zone.replaceAll("_", " ")] as const);
  const timeZone = choice("Time zone", withOwn(zones, workbook.timeZone), workbook.timeZone);
  const now = currencyOf(workbook);
  const currency = choice(
    "Currency of Dealsheet",
    withOwn(
      CURRENCIES.map((code) => [code, code] as const),
      now ?? "",
    ),
    now ?? "",
  );
  currency.select.disabled = now === null;
  const hint = document.createElement("p");
  hint.textContent =
    now === null
      ? "There is no tab Dealsheet settings yet: its currency will be the locale's."
      : "A locale changes how numbers and dates are typed and shown. The currency stands in the tab Dealsheet settings; saving another one refreshes the reports.";
  const buttons = document.createElement("div");
  buttons.className = "buttons";
  const cancel = button("Cancel", "button");
  cancel.addEventListener("click", () => dialog.close());
  buttons.append(cancel, button("Save settings", "submit"));
  form.append(title, locale.label, timeZone.label, currency.label, hint, buttons);
  form.addEventListener("submit", () => {
    if (workbook.locale !== locale.select.value) workbook.locale = locale.select.value;
    if (workbook.timeZone !== timeZone.select.value) workbook.timeZone = timeZone.select.value;
    const isOther = now !== null && currency.select.value !== now;
    if (isOther) setCurrency(workbook, currency.select.value);
    applied({ currency: isOther });
  });
  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** The code in the settings tab; null without that tab. */
function currencyOf(workbook: Workbook): string | null {
  const cell = valueBeside(workbook.sheetNamed(SETTINGS_TAB), "Currency");
  return cell === null ? null : String(cell.sheet.value(cell.row, cell.column));
}

function setCurrency(workbook: Workbook, code: string): void {
  const tab = workbook.sheetNamed(SETTINGS_TAB);
  const cell = valueBeside(tab, "Currency");
  cell?.sheet.put(cell.row, cell.column, code);
  const digits = valueBeside(tab, "Decimal places");
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
  }).resolvedOptions();
  digits?.sheet.put(digits.row, digits.column, maximumFractionDigits);
}

/** The value of one of the settings that stand under the heading "Setting": other parts have headings of the same words. */
function valueBeside(
  sheet: Sheet | undefined,
  label: string,
): { readonly sheet: Sheet; readonly row: number; readonly column: number } | null {
  const heading = sheet && cellThat(sheet, (value) => value === "Setting");
  if (!sheet || !heading) return null;
  const found = cellThat(
    sheet,
    (value, row, column) => value === label && column === heading.column && row > heading.row,
  );
  return found && { sheet, row: found.row, column: found.column + 1 };
}

function cellThat(
  sheet: Sheet,
  fits: (value: CellValue, row: number, column: number) => boolean,
): { readonly row: number; readonly column: number } | null {
  for (let row = 0; row < sheet.usedRows; row++) {
    for (let column = 0; column < sheet.usedColumns; column++) {
      if (fits(sheet.value(row, column), row, column)) return { row, column };
    }
  }
  return null;
}

type Choices = readonly (readonly [value: string, words: string])[];

function withOwn(choices: Choices, own: string): Choices {
  return choices.some(([value]) => value === own) ? choices : [[own, own], ...choices];
}

function choice(
  words: string,
  choices: Choices,
  chosen: string,
): { label: HTMLLabelElement; select: HTMLSelectElement } {
  const label = document.createElement("label");
  const select = document.createElement("select");
  for (const [value, text] of choices) select.append(new Option(text, value, false, value === chosen));
  label.append(words, select);
  return { label, select };
}

function button(words: string, type: "button" | "submit"): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = type;
  made.textContent = words;
  return made;
}
