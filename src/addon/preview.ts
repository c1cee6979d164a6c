/** What reports would say, for the sidebar to work out before anything is written: the deals in few bytes. Only reads. */
import { parseCivilDate, parsePeriod } from "../core/calendar.ts";
import { companyRecord } from "../core/forecast/company-record.ts";
import { type ForecastNow, forecastNow } from "../core/forecast/forecast-now.ts";
import { packDeals } from "../core/preview/packed-deals.ts";
import { previewFigures } from "../core/preview/preview-figures.ts";
import { addonWords } from "../messages.ts";
import type { PreviewAnswer, Request } from "../protocol/protocol.ts";
import type { Book } from "./book.ts";
import { orRefuse } from "./or-else.ts";
import { dealsSheet, readDealsTab } from "./read-deals-tab.ts";

/** Beyond it the answer would take longer on its way than the figures take to work out. */
const MOST_BYTES = 5_000_000;

export function preview(book: Book, request: Extract<Request, { readonly call: "preview" }>): PreviewAnswer {
  const { columns, historySheetId, reports } = request;
  const asOf = parseCivilDate(request.asOf) ?? book.today;
  const order = { asOf, columns, formerTab: null, historySheetId };
  const { assumptions, reading, history } = readDealsTab(book, dealsSheet(book, request.sheetId), order);
  const period = orRefuse(addonWords.name, parsePeriod(request.period, assumptions.calendar.fiscalStart));
  const input = { deals: reading.deals, assumptions, asOf, period };
  // The methods and their trial on the past stay here: they are half as large as the sidebar, and ask for the history.
  const forecast: ForecastNow | null = reports.includes("forecast")
    ? forecastNow(companyRecord({ ...input, history: history?.entries ?? null }), input)
    : null;
  const deals = packDeals(reading.deals);
  const isSmall = JSON.stringify(deals).length <= MOST_BYTES;
  return {
    ...{ asOf, period, currency: assumptions.currency, deals: reading.deals.length, forecast },
    from: isSmall
      ? { kind: "deals", deals, assumptions: { ...assumptions, columns: [], terms: [], assignments: [] } }
      : { kind: "figures", figures: previewFigures(input, reports, forecast) },
  };
}
