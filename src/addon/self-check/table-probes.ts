/** Dates and spilled tables: what a live report relies on, tried with a few deals on the check's own tab. */
import { type CivilDate, monthStart, toSerial } from "../../core/calendar.ts";
import { selfCheckWords } from "../../messages.ts";
import { PLAIN_TEXT } from "../../reports/theme.ts";
import { isDate } from "../civil-days.ts";
import { type Ground, inWords, layDays, type Probe, passIf } from "./probe.ts";

/** Clock changes of the United States and of Europe, a leap day, and days without any of them. */
const DAYS = ["2026-03-08", "2026-03-29", "2026-10-25", "2024-02-29", "2026-07-01"] as CivilDate[];
const ZONES = ["Asia/Kolkata", "Pacific/Auckland", "America/St_Johns", "Africa/Cairo"];

const midnights: Probe = {
  rows: 3,
  lay: (ground) => {
    layDays(ground.range(1, 1, 1, DAYS.length), [DAYS.map(toSerial)]);
    layDays(ground.range(2, 1, 1, 2), [[toSerial("2026-03-01" as CivilDate), toSerial("2026-03-31" as CivilDate)]]);
    ground.range(2, 3).setValue("won");
    ground.range(2, 4).setFormula(`=SALES_CYCLE(${ground.a1(2, 1)};${ground.a1(2, 2)};${ground.a1(2, 3)})`);
  },
  look: (ground) => {
    const [values = []] = ground.range(1, 1, 1, DAYS.length).getValues();
    const cycle: unknown = ground.range(2, 4).getValue();
    const holds = values.every((value: unknown, at) => isDate(value) && ground.book.civilDay(value) === DAYS[at]);
    return passIf(holds && cycle === 30, `${inWords([...values, cycle], ground)} (${ground.book.timeZone})`);
  },
};

const zonesOfIntl: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ book }) => {
    const zones = [book.timeZone, ...ZONES];
    for (const timeZone of zones) {
      for (const day of DAYS) {
        // An hour before midnight in UTC: another day in half of the zones.
        const moment = new Date(`${day}T23:00:00Z`);
        const google = Utilities.formatDate(moment, timeZone, "yyyy-MM-dd");
        const intl = intlDay(moment, timeZone);
        if (intl === null) return { verdict: "fail", found: selfCheckWords.noIntl(timeZone) };
        if (intl !== google) return { verdict: "fail", found: selfCheckWords.zoneDiffers(timeZone, intl, google) };
      }
    }
    return { verdict: "pass", found: selfCheckWords.zonesAgree(zones.length, DAYS.length) };
  },
};

function intlDay(moment: Date, timeZone: string): string | null {
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    const [month = "", day = "", year = ""] = format.format(moment).split("/");
    return `${year}-${month}-${day}`;
  } catch {
    return null;
  }
}

/** East won one of one; West has decided nothing, and so has no rate. */
const blankResult: Probe = {
  rows: 3,
  lay: (ground) => {
    layGroups(ground, [
      ["East", "won"],
      ["West", "Qualified"],
    ]);
    ground.range(1, 3).setFormula(byGroup(ground, 2));
  },
  look: (ground) => {
    const rate = ground.range(3, 7);
    const shown = rate.getDisplayValue();
    const value: unknown = rate.getValue();
    const group: unknown = ground.range(3, 3).getValue();
    return passIf(group === "West" && value === "" && shown === "", inWords([group, value], ground));
  },
};

const spilledDates: Probe = {
  rows: 13,
  lay: (ground) => {
    layMonths(ground);
    ground.range(2, 7, 12, 1).setNumberFormat("mmm yyyy");
  },
  look: (ground) => {
    const months = ground.range(2, 7, 12, 1);
    const values = months.getValues().map(([value]): unknown => value);
    const formats = months.getNumberFormats().map(([format]) => format);
    const [shown = ""] = months.getDisplayValues()[11] ?? [];
    const holds =
      values.every((value, at) => isDate(value) && ground.book.civilDay(value) === monthStart(FIRST_MONTH, at)) &&
      formats.every((format) => format === "mmm yyyy") &&
      !/^\d{5}/.test(shown);
    return passIf(holds, `${inWords([values[0], values[11]], ground)}, shown as ${shown}`);
  },
};

const growingTable: Probe = {
  rows: 5,
  lay: (ground) => {
    layGroups(ground, [["East", "won"]]);
    ground.range(2, 7, 3, 1).setNumberFormat("0.0%");
    ground.range(1, 3).setFormula(byGroup(ground, 3));
  },
  look: (ground) => {
    ground.range(2, 1, 1, 2).setValues([["West", "won"]]);
    ground.settle();
    const group: unknown = ground.range(3, 3).getValue();
    const rate = ground.range(3, 7);
    const format = rate.getNumberFormat();
    return passIf(group === "West" && format === "0.0%", `${inWords([group, rate.getValue()], ground)}, ${format}`);
  },
};

/** A period typed as a person types it, and one in a cell of plain text: the function reads both alike. */
const typedPeriod: Probe = {
  rows: 13,
  lay: (ground) => {
    layDeals(ground);
    ground.range(1, 7).setValue("2025-12");
    ground.range(1, 8).setNumberFormat(PLAIN_TEXT).setValue("2025-12");
    layDays(ground.range(1, 9), [[toSerial("2025-12-31" as CivilDate)]]);
    const deals = ground.a1(1, 1, 4, 5);
    for (const [row, period] of [ground.a1(1, 7), ground.a1(1, 8)].entries()) {
      const inputs = [deals, ground.settings, ground.a1(1, 9), period].join(";");
      ground.range(6 + 4 * row, 1).setFormula(`=KPI_REPORT_REPS(${inputs})`);
    }
  },
  look: (ground) => {
    const [typed = []] = ground.range(1, 7, 1, 2).getValues();
    const [first, second] = [6, 10].map((row) => JSON.stringify(ground.range(row, 1, 4, 6).getValues()));
    const won: unknown = ground.range(8, 2).getValue();
    const holds = typed[1] === "2025-12" && first === second && typeof won === "number";
    return passIf(holds, inWords([...typed, won, ground.range(12, 2).getValue()], ground));
  },
};

/** The days from the first of each spilled month to the eleventh, as typed: ten, if the months come as dates. */
const spillOfSpill: Probe = {
  rows: 13,
  lay: (ground) => {
    layMonths(ground);
    ground.range(2, 7, 12, 1).setNumberFormat("yyyy-mm-dd");
    const elevenths = Array.from({ length: 12 }, (_, at) => [toSerial(monthStart(FIRST_MONTH, at)) + 10]);
    layDays(ground.range(2, 6, 12, 1), elevenths);
    ground.range(5, 5).setFormula(`=SALES_CYCLE(${ground.a1(2, 7, 12)};${ground.a1(2, 6, 12)})`);
  },
  look: (ground) => {
    const value: unknown = ground.range(5, 5).getValue();
    return passIf(value === 10, inWords([value], ground));
  },
};

const FIRST_MONTH = "2025-01-01" as CivilDate;

/** Three deals of 2025, with their headings, from the ground's first cell on. */
function layDeals(ground: Ground): void {
  ground.range(1, 1, 1, 5).setValues([["Owner", "Stage", "Amount", "Created Date", "Close Date"]]);
  ground.range(2, 1, 3, 3).setValues([
    ["Ann", "Closed Won", 100],
    ["Bo", "Closed Lost", 200],
    ["Ann", "Closed Won", 300],
  ]);
  const start = toSerial("2025-11-01" as CivilDate);
  layDays(ground.range(2, 4, 3, 2), [
    [start, start + 35],
    [start, start + 36],
    [start + 1, start + 37],
  ]);
}

/** A report's table of the twelve months of 2025, in the ground's seventh column and those right of it. */
function layMonths(ground: Ground): void {
  layDeals(ground);
  layDays(ground.range(13, 1), [[toSerial("2025-12-31" as CivilDate)]]);
  ground
    .range(1, 7)
    .setFormula(`=KPI_REPORT_MONTHS(${ground.a1(1, 1, 4, 5)};${ground.settings};${ground.a1(13, 1)};"2025-12")`);
}

function layGroups(ground: Ground, rows: readonly (readonly [string, string])[]): void {
  ground.range(1, 1, rows.length, 2).setValues(rows.map((row) => [...row]));
}

function byGroup(ground: Ground, rows: number): string {
  return `=WIN_RATE_BY(${ground.a1(1, 1, rows)};${ground.a1(1, 2, rows)})`;
}

export const TABLE_PROBES = {
  4: midnights,
  5: zonesOfIntl,
  8: blankResult,
  9: spilledDates,
  10: growingTable,
  25: typedPeriod,
  30: spillOfSpill,
} as const;
