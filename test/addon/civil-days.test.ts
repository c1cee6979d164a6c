import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { civilDaysIn } from "../../src/addon/civil-days.ts";

/** Kept, since a test takes Intl away from the code under test. */
const RealFormat = Intl.DateTimeFormat;

/** Google's formatter for the two patterns in use, an independent way: the zone's offset first, then UTC arithmetic. */
function googleFormat(date: Date, timeZone: string, pattern: string): string {
  const name = new RealFormat("en-US", { timeZone, timeZoneName: "longOffset" }).format(date);
  const [, sign = "+", hours = "00", minutes = "00"] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  if (pattern === "Z") return `${sign}${hours}${minutes}`;
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(date.getTime() + offset).toISOString().slice(0, 10);
}

/** Counts how often Google is asked. */
function stubUtilities(): { calls: () => number } {
  let calls = 0;
  vi.stubGlobal("Utilities", {
    formatDate: (date: Date, zone: string, pattern: string): string => {
      calls += 1;
      return googleFormat(date, zone, pattern);
    },
  });
  return { calls: () => calls };
}

const ZONES = [
  "Etc/UTC",
  "America/Los_Angeles",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
  "America/St_Johns",
];
const instants = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

afterEach(() => vi.unstubAllGlobals());

describe.each([
  { why: "with Intl", intl: true },
  { why: "without Intl", intl: false },
])("civilDaysIn, $why", ({ intl }) => {
  const prepare = (): { calls: () => number } => {
    if (!intl) vi.stubGlobal("Intl", undefined);
    return stubUtilities();
  };

  it.each(ZONES)("agrees with Google's formatter in %s", (zone) => {
    prepare();
    const civilDay = civilDaysIn(zone);
    const wanted: [Date, string][] = [];
    fc.assert(
      fc.property(instants, (date) => {
        wanted.push([date, googleFormat(date, zone, "yyyy-MM-dd")]);
      }),
    );
    for (const [date, day] of wanted) expect(civilDay(date), date.toISOString()).toBe(day);
  });

  it("asks Google as often for 20,000 timestamps as for 1,000 of the same years", () => {
    const count = (timestamps: number): number => {
      const { calls } = prepare();
      const civilDay = civilDaysIn("Asia/Kolkata");
      const step = (3 * 365 * 86_400_000) / timestamps;
      for (let index = 0; index < timestamps; index += 1) civilDay(new Date(Date.UTC(2022, 0, 1) + index * step));
      vi.unstubAllGlobals();
      return calls();
    };
    expect(count(20_000)).toBe(count(1_000));
  });
});

describe("civilDaysIn", () => {
  it("asks nothing before it meets a date", () => {
    const { calls } = stubUtilities();
    civilDaysIn("Europe/Berlin");
    expect(calls()).toBe(0);
  });

  it("does not trust an Intl that disagrees with Google", () => {
    const { calls } = stubUtilities();
    vi.stubGlobal("Intl", {
      DateTimeFormat: class {
        format = (): string => "01/01/2001";
      },
    });
    expect(civilDaysIn("Europe/Berlin")(new Date("2026-03-31T22:30:00Z"))).toBe("2026-04-01");
    expect(calls()).toBeGreaterThan(1);
  });
});
