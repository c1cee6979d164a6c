/** Places: the same deals give the same figures in every locale and time zone, on days of clock change and leap days too. */
import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Rows, someDeals, valuesOf } from "../addon/spreadsheet.ts";

const LOCALES = ["en_US", "en_GB", "de_DE", "fr_FR", "pt_BR", "ja_JP", "hi_IN", "ar_EG"] as const;

/** From the first to the last place on earth to see a day, and zones that change their clocks at midnight. */
const ZONES = [
  "Pacific/Apia",
  "Asia/Tokyo",
  "Asia/Beirut",
  "Europe/Berlin",
  "America/Havana",
  "Pacific/Pago_Pago",
] as const;

/** The live Forecast sheet takes the longest and has no date or money of its own that the snapshot has not. */
const REPORTS = { live: ["quadrant", "quota"], snapshot: ["forecast", "quadrant", "quota"] } as const;

const AS_OF = "2026-03-15";

/** Days on which a wrong zone or a wrong calendar shows: leap day, clock changes, ends of months and of the year. */
const HARD_DAYS = ["2024-02-29", "2025-03-09", "2025-03-30", "2025-10-26", "2025-12-31", "2026-01-01", "2026-02-28"];

const deals: Rows = [
  ...someDeals(30),
  ...HARD_DAYS.map((day, index) => [`H-${index}`, "Ann Lee", "Closed Won", 1000.5 + index, "2024-02-29", day]),
];

async function figuresIn(
  locale: string,
  timeZone: string,
  mode: "live" | "snapshot",
): Promise<Record<string, unknown>> {
  const book = await openSpreadsheet({ Deals: deals }, { locale, timeZone });
  const figures: Record<string, unknown> = {};
  // The currency follows the locale until somebody says otherwise, and yen have no cents.
  const sheetId = book.sheet("Deals").id;
  await book.get({ call: "importSettings", sheetId, asOf: AS_OF, text: '{"currency":{"code":"USD"}}' });
  for (const report of REPORTS[mode]) {
    const { sheetName } = await book.get({
      call: "build",
      report,
      sheetId,
      historySheetId: null,
      columns: [],
      mode,
      asOf: AS_OF,
      followToday: false,
      period: "2026-Q1",
    });
    figures[report] = valuesOf(book.sheet(sheetName));
  }
  return figures;
}

describe.each(["live", "snapshot"] as const)("%s reports", (mode) => {
  const expected = figuresIn("en_US", "Etc/UTC", mode);

  it.each(LOCALES)("are the same in %s", async (locale) => {
    expect(await figuresIn(locale, "Europe/Berlin", mode)).toEqual(await expected);
  });

  it.each(ZONES)("are the same in %s", async (zone) => {
    expect(await figuresIn("en_US", zone, mode)).toEqual(await expected);
  });
});
