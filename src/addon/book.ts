/** The spreadsheet at hand, with what the computations need to know of it: zone, locale, today, and a reader of dates. */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import type { CivilDate } from "../core/calendar.ts";
import { type DateOrder, dateOrderOfLocale } from "../core/deals/read-dates.ts";
import type { FunctionHost } from "../functions/define.ts";
import { type CivilDay, civilDaysIn, type Serial, serialsIn } from "./civil-days.ts";
import { currencyOfLocale } from "./locale-currency.ts";

export interface Book {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly timeZone: string;
  readonly locale: string;
  readonly dateOrder: DateOrder;
  /** What the locale's country pays in, for a settings tab that nothing else informs. */
  readonly currency: CurrencyAssumption;
  readonly today: CivilDate;
  readonly civilDay: CivilDay;
}

export function openBook(): Book {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const locale = spreadsheet.getSpreadsheetLocale();
  const civilDay = civilDaysIn(timeZone);
  return {
    spreadsheet,
    timeZone,
    locale,
    dateOrder: dateOrderOfLocale(locale),
    currency: currencyOfLocale(locale),
    today: civilDay(new Date()),
    civilDay,
  };
}

/** What custom functions ask of the spreadsheet; each question costs a service call, so none is asked in advance. */
export function functionHost(): FunctionHost {
  let zone: string | null = null;
  let civilDay: CivilDay | null = null;
  let serial: Serial | null = null;
  let order: DateOrder | null = null;
  const timeZone = (): string => {
    zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    return zone;
  };
  return {
    civilDate: (date) => {
      civilDay ??= civilDaysIn(timeZone());
      return civilDay(date);
    },
    serial: (date) => {
      serial ??= serialsIn(timeZone());
      return serial(date);
    },
    dateOrder: () => {
      order ??= dateOrderOfLocale(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
      return order;
    },
  };
}
