/** The one door for the sidebar: a request of the whitelist in, an answer or a sentence out. It never throws. */
import { parseCivilDate } from "../core/calendar.ts";
import { addonWords } from "../messages.ts";
import { parseRequest } from "../protocol/parse-request.ts";
import type { Answer, PeriodRequest, Request } from "../protocol/protocol.ts";
import { lookAtAssumptions } from "./assumptions.ts";
import { mend } from "./backup.ts";
import { type Book, openBook } from "./book.ts";
import { NO_CHOICE } from "./build-commission.ts";
import { buildReport } from "./build-report.ts";
import { closePeriod, lookAtPeriod, type PeriodOrder, reopenPeriod } from "./close-period.ts";
import { mendClosing } from "./closing-journal.ts";
import { underLock } from "./document-lock.ts";
import { importSettings } from "./import-settings.ts";
import { insertFunction } from "./insert-function.ts";
import { preview } from "./preview.ts";
import { readTab } from "./read-tab.ts";
import { refreshReport, reportOn } from "./refresh.ts";
import { messageOf, Refusal } from "./refusal.ts";
import { insertSample } from "./sample-tab.ts";
import { saveAssumptions } from "./save-assumptions.ts";
import { start } from "./start.ts";
import { remembering } from "./wizard-memory.ts";

export function answerRequest(value: unknown): Answer<Request["call"]> {
  const request = parseRequest(value);
  if (request === null) return { ok: false, problem: addonWords.notARequest };
  try {
    return { ok: true, value: perform(request) };
  } catch (error) {
    return { ok: false, problem: problemOf(addonWords.doing[request.call], error) };
  }
}

/** A refusal speaks for itself; anything else is told with what was being done. */
export function problemOf(doing: string, error: unknown): string {
  return error instanceof Refusal ? error.message : addonWords.unexpected(doing, messageOf(error));
}

function perform(request: Request): Extract<Answer<Request["call"]>, { readonly ok: true }>["value"] {
  const book = openBook();
  switch (request.call) {
    case "start":
      return start(book);
    case "readTab":
      return readTab(book, request);
    case "build":
      return building(book, () =>
        remembering(request.remember, () =>
          buildReport(book, {
            ...request,
            dealsSheetId: request.sheetId,
            leadsSheetId: request.leadsSheetId ?? null,
            activitiesSheetId: request.activitiesSheetId ?? null,
            asOf:
              request.followToday && request.mode === "live"
                ? book.today
                : (parseCivilDate(request.asOf) ?? book.today),
            formerTab: null,
            locked: false,
            into: null,
            commission: {
              ...NO_CHOICE,
              ...{ tabs: request.tabs ?? "one", skip: request.skip ?? 0 },
              ...{ current: request.whatIf?.current ?? null, tried: request.whatIf?.tried ?? null },
            },
          }),
        ),
      );
    case "refresh":
      return building(book, () => {
        const owned = reportOn(book, request.sheetId);
        if (owned === null) throw new Refusal(addonWords.notATab);
        return refreshReport(book, owned);
      });
    case "assumptions":
      return lookAtAssumptions(book, request);
    case "saveAssumptions":
      return building(book, () => saveAssumptions(book, request));
    case "period":
      return building(book, () => lookAtPeriod(book, periodOrder(book, request)));
    case "close":
      return building(book, () =>
        closePeriod(book, {
          ...periodOrder(book, request),
          ...{ tabs: request.tabs, lock: request.lock, by: request.by, mark: request.mark },
        }),
      );
    case "reopen":
      return building(book, () => reopenPeriod(book, request));
    case "importSettings":
      return building(book, () => importSettings(book, request));
    case "sample":
      return building(book, () => insertSample(book, request));
    case "preview":
      return preview(book, request);
    case "show":
      return show(book, request);
    case "insertFunction":
      return underLock(() => insertFunction(book, request));
  }
}

function periodOrder(book: Book, { sheetId, columns, asOf, period }: PeriodRequest): PeriodOrder {
  return { dealsSheetId: sheetId, columns, asOf: parseCivilDate(asOf) ?? book.today, period };
}

/** Every build runs alone, and after what an earlier one left unfinished has been put right. */
export function building<T>(book: Book, work: () => T): T {
  return underLock(() => {
    mendFirst(book);
    return work();
  });
}

/** Says whether there was something to mend. */
export function mendFirst(book: Book): boolean {
  try {
    // The closing's own sheets may be among what the last build left: the closing puts those right itself.
    const wasClosing = mendClosing(book);
    return mend(book) || wasClosing;
  } catch (error) {
    throw new Refusal(addonWords.notMended(messageOf(error)));
  }
}

function show(
  book: Book,
  { sheetId, cell }: Extract<Request, { readonly call: "show" }>,
): { sheetId: number; cell: string } {
  const sheet = book.spreadsheet.getSheetById(sheetId);
  if (sheet === null) throw new Refusal(addonWords.notATab);
  sheet.getRange(cell).activate();
  return { sheetId, cell };
}
