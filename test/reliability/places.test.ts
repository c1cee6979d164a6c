/** Places: the same deals give the same figures in every locale and time zone, on days of clock change and leap days too. */
import { afterEach, describe, expect, it } from "vitest";
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
  // Quarters of an hour, and clocks that change by half of one.
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
] as const;

/** The script's own zone, where its Dates have their hours; Google takes it from the manifest. */
const SCRIPT_ZONES = ["Pacific/Apia", "America/Los_Angeles", "Pacific/Pago_Pago"] as const;

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

describe("both at once", () => {
  const expected = figuresIn("en_US", "Etc/UTC", "snapshot");
  const pairs = LOCALES.map((locale, at) => ({ locale, zone: ZONES[(at * 3 + 1) % ZONES.length] ?? "Etc/UTC" }));

  it.each(pairs)("snapshots are the same in $locale, $zone", async ({ locale, zone }) => {
    expect(await figuresIn(locale, zone, "snapshot")).toEqual(await expected);
  });
});

describe("a script in another zone than its spreadsheet", () => {
  const own = process.env["TZ"];
  afterEach(() => {
    if (own === undefined) delete process.env["TZ"];
    else process.env["TZ"] = own;
  });

  it.each(SCRIPT_ZONES)("in %s gives the same figures", async (scriptZone) => {
    const expected = await figuresIn("de_DE", "Europe/Berlin", "live");
    const offset = new Date(2026, 0, 1).getTimezoneOffset();
    process.env["TZ"] = scriptZone;
    expect(new Date(2026, 0, 1).getTimezoneOffset(), "the zone has changed").not.toBe(offset);
    expect(await figuresIn("de_DE", "Europe/Berlin", "live")).toEqual(expected);
    expect(await figuresIn("en_US", "Pacific/Apia", "live")).toEqual(expected);
  });
});

describe("today is the spreadsheet's day", () => {
  it.each([
    { why: "just before midnight, far east", zone: "Pacific/Apia", now: "2026-03-15T10:59:00Z", today: "2026-03-15" },
    { why: "just after midnight, far east", zone: "Pacific/Apia", now: "2026-03-15T11:00:00Z", today: "2026-03-16" },
    { why: "the same moment, far west", zone: "Pacific/Pago_Pago", now: "2026-03-15T10:59:00Z", today: "2026-03-14" },
    {
      why: "just after midnight, far west",
      zone: "Pacific/Pago_Pago",
      now: "2026-03-15T11:00:00Z",
      today: "2026-03-15",
    },
    {
      why: "before a midnight that is left out",
      zone: "America/Havana",
      now: "2026-03-08T04:59:00Z",
      today: "2026-03-07",
    },
    {
      why: "after a midnight that is left out",
      zone: "America/Havana",
      now: "2026-03-08T05:00:00Z",
      today: "2026-03-08",
    },
    { why: "before clocks go on at midnight", zone: "Asia/Beirut", now: "2026-03-28T21:59:00Z", today: "2026-03-28" },
    { why: "after clocks went on at midnight", zone: "Asia/Beirut", now: "2026-03-28T22:00:00Z", today: "2026-03-29" },
    { why: "a day of 25 hours begins", zone: "Europe/Berlin", now: "2026-10-24T22:00:00Z", today: "2026-10-25" },
    { why: "a day of 25 hours ends", zone: "Europe/Berlin", now: "2026-10-25T22:59:00Z", today: "2026-10-25" },
    { why: "the leap day has begun", zone: "Europe/Berlin", now: "2028-02-28T23:00:00Z", today: "2028-02-29" },
    { why: "the leap day has not ended", zone: "America/Havana", now: "2028-03-01T04:59:00Z", today: "2028-02-29" },
    { why: "the year has not ended", zone: "Pacific/Pago_Pago", now: "2027-01-01T10:59:00Z", today: "2026-12-31" },
  ])("$why: $zone", async ({ zone, now, today }) => {
    const book = await openSpreadsheet({ Deals: deals }, { timeZone: zone, clock: { now: () => new Date(now) } });
    expect((await book.get({ call: "start" })).today).toBe(today);
  });
});

describe("a fiscal year that starts in any month", () => {
  const months = Array.from({ length: 12 }, (_, at) => at + 1);

  it.each(months)("month %i: the quarter counts the deals of its own days, everywhere", async (fiscalStart) => {
    const shown: unknown[] = [];
    for (const timeZone of ["Pacific/Apia", "Pacific/Pago_Pago"]) {
      const book = await openSpreadsheet({ Deals: deals }, { timeZone });
      const sheetId = book.sheet("Deals").id;
      const settings = { currency: { code: "USD" }, calendar: { fiscalStart, quotaPeriod: "quarter" } };
      await book.get({ call: "importSettings", sheetId, asOf: AS_OF, text: JSON.stringify(settings) });
      const { periods } = await book.get({ call: "start" });
      const period = periods.find(({ name, isCurrent }) => isCurrent && name.includes("Q"))?.name ?? "";
      const { sheetName } = await book.get({
        ...{ call: "build", report: "quota", sheetId, historySheetId: null, columns: [], mode: "snapshot" },
        ...{ asOf: AS_OF, followToday: false, period },
      });
      const values = valuesOf(book.sheet(sheetName));
      const [, won, how] = values.find(([label]) => label === "Won to date") ?? [];
      const [from = "", to = ""] = String(how).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
      expect((Number(from.slice(5, 7)) - fiscalStart + 12) % 3, "a quarter begins a multiple of three months on").toBe(
        0,
      );
      const inside = deals.slice(1).filter(([, , stage, , , day]) => {
        return stage === "Closed Won" && String(day) >= from && String(day) <= to;
      });
      expect(won).toBeCloseTo(
        inside.reduce((sum, [, , , amount]) => sum + Number(amount), 0),
        6,
      );
      shown.push(values);
    }
    expect(shown[0]).toEqual(shown[1]);
  });
});
