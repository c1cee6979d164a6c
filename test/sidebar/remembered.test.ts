/** The wizard's memory, on the sidebar's side: what a session begins with, and what a build asks to be remembered. */
import { describe, expect, it } from "vitest";
import { REPORT_NAMES } from "../../src/core/report.ts";
import { chosenPeriod } from "../../src/sidebar/choices.ts";
import { toRemember } from "../../src/sidebar/remembered.ts";
import { DEALS_TAB, FORECAST_SHEET, LIVE_FORECAST, OLD_DEALS_TAB, REMEMBERED, START, start } from "./add-on.ts";
import { awaited, type Move, next, open, opened, walk } from "./walk.ts";

const TO_REPORTS: readonly Move[] = [next(), "answered", next(), next()];
const AGAIN = start({ remembered: REMEMBERED, plans: ["Account executive", "New hire"] });

describe("a session after another one", () => {
  it("begins with what was answered the last time, as of today", () => {
    const { inputs } = opened(AGAIN).session;
    expect(inputs).toMatchObject({
      ...{
        sheetId: OLD_DEALS_TAB,
        columns: { [OLD_DEALS_TAB]: REMEMBERED.columns },
        periodKind: "month",
        period: null,
      },
      ...{ mode: "snapshot", followToday: true, historySheetId: DEALS_TAB, tabs: "by rep", asOf: START.today },
      whatIf: { current: null, tried: "New hire" },
    });
    expect(REPORT_NAMES.filter((report) => !inputs.unticked.includes(report))).toEqual(["quota", "kpi", "whatif"]);
  });

  it("means the period of today, not the old one", () => {
    expect(chosenPeriod(opened(AGAIN).session)).toBe("2026-11");
  });

  it("reads the tab with the remembered columns", () => {
    expect(awaited(opened(AGAIN))).toMatchObject({ sheetId: OLD_DEALS_TAB, columns: REMEMBERED.columns });
  });

  it.each([
    { why: "a tab that is gone", sheetId: null },
    { why: "a tab that is no data", sheetId: FORECAST_SHEET },
    { why: "a tab that nobody knows", sheetId: 999 },
  ])("forgets $why with its columns, and keeps the rest", ({ sheetId }) => {
    const { inputs } = opened(start({ remembered: { ...REMEMBERED, sheetId, historySheetId: sheetId } })).session;
    expect(inputs).toMatchObject({ sheetId: DEALS_TAB, columns: {}, historySheetId: null, mode: "snapshot" });
  });

  it("opens on the reports where there are some; building others goes on from the last answers", () => {
    const state = opened(start({ remembered: REMEMBERED, reports: [LIVE_FORECAST] }));
    expect(state.step).toBe("welcome");
    expect(awaited(state)).toBeNull();
    expect(open(walk(state, next())).session.inputs).toMatchObject({ sheetId: OLD_DEALS_TAB, mode: "snapshot" });
  });

  it("comes to the same answers again", () => {
    expect(toRemember(opened(AGAIN).session)).toEqual(REMEMBERED);
  });
});

describe("what is remembered", () => {
  it("comes with the first report of a build, and with no other", () => {
    const building = opened(START, ...TO_REPORTS, { type: "choose period", period: "FY2026" }, next(), next());
    expect(awaited(building)).toMatchObject({ report: "forecast", remember: { periodKind: "year", mode: "live" } });
    const second = awaited(walk(building, "answered"));
    expect(second).toMatchObject({ call: "build", report: "quadrant" });
    expect(second).not.toHaveProperty("remember");
  });

  it("are the ticks, also of a report that these columns do not allow", () => {
    const ticked = opened(START, ...TO_REPORTS, {
      type: "tick report",
      report: "whatif",
      ticked: true,
    });
    expect(toRemember(ticked.session).reports).toEqual(["forecast", "quadrant", "quota", "whatif"]);
  });
});
