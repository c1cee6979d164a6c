/** A spreadsheet with two reps on a monthly plan and a third on one in dollars, for tests of commission in the add-on. */
import type { Answers, Request } from "../../src/protocol/protocol.ts";
import { type OpenSpreadsheet, openSpreadsheet, type Rows, TODAY } from "./spreadsheet.ts";

/** Ana closes 10,000 in January and 4,000 in February, Ben 6,000 and 8,000, and they share a deal. */
export const DEALS: Rows = [
  ["Deal ID", "Owner", "Stage", "Amount", "Created Date", "Close Date", "Split", "Currency"],
  ["D-1", "Ana Lee", "Closed Won", 10_000, "2025-11-02", "2026-01-12", "", "EUR"],
  ["D-2", "Ben Ito", "Closed Won", 6_000, "2025-11-05", "2026-01-20", "", "EUR"],
  ["D-3", "Ana Lee", "Closed Won", 4_000, "2025-12-01", "2026-02-03", "", "EUR"],
  ["D-4", "Ben Ito", "Closed Won", 8_000, "2025-12-03", "2026-02-11", "Ben Ito 50%; Ana Lee 50%", "EUR"],
  ["D-5", "=Cy & Sons", "Closed Won", 5_000, "2025-12-04", "2026-02-12", "", "EUR"],
  ["D-6", "Ana Lee", "Proposal", 9_000, "2026-01-04", "2026-03-20", "", "EUR"],
];

export const SETTINGS = {
  reps: ["Ana Lee", "Ben Ito", "=Cy & Sons"].map((rep) => ({ rep, quota: 30_000, start: null })),
  currency: { code: "EUR" },
  calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
  terms: [
    {
      plan: "AE",
      days: { from: "2026-01-01", to: null },
      period: "month",
      payout: {
        kind: "rates",
        method: "marginal",
        tiersBy: "amount",
        tiers: [
          { start: 0, rate: 0.1 },
          { start: 8_000, rate: 0.2 },
        ],
        fromFirst: false,
      },
    },
    {
      plan: "SE",
      days: { from: "2026-01-01", to: null },
      period: "month",
      payout: {
        kind: "rates",
        method: "marginal",
        tiersBy: "amount",
        tiers: [{ start: 0, rate: 0.05 }],
        fromFirst: false,
      },
    },
  ],
  assignments: ["Ana Lee", "Ben Ito"].map((rep) => ({
    rep,
    plan: "AE",
    days: { from: "2026-01-01", to: null },
    ramp: null,
  })),
};

export interface CommissionBook extends OpenSpreadsheet {
  readonly dealsId: number;
  look(period: string): Promise<Answers["period"]>;
  /** What the closing says: its answer, or the sentence. */
  close(
    period: string,
    how?: Partial<Extract<Request, { readonly call: "close" }>>,
  ): Promise<Answers["close"] | string>;
  reopen(period: string, typed?: string): Promise<Answers["reopen"] | string>;
  build(
    report: "commission" | "statement" | "whatif",
    period: string,
    how?: Partial<Extract<Request, { readonly call: "build" }>>,
  ): Promise<Answers["build"] | string>;
}

export async function openCommission(
  settings: object = SETTINGS,
  deals: Rows = DEALS,
  options: Parameters<typeof openSpreadsheet>[1] = {},
): Promise<CommissionBook> {
  const book = await openSpreadsheet({ Deals: deals }, options);
  const dealsId = book.sheet("Deals").id;
  await book.get({ call: "importSettings", sheetId: dealsId, asOf: TODAY, text: JSON.stringify(settings) });
  const own = { sheetId: dealsId, columns: [], asOf: TODAY } as const;
  const said = <T>(answer: { ok: true; value: T } | { ok: false; problem: string }): T | string =>
    answer.ok ? answer.value : answer.problem;
  return {
    ...book,
    dealsId,
    look: (period) => book.get({ call: "period", ...own, period }),
    close: async (period, how = {}) => {
      const mark = how.mark ?? (await book.get({ call: "period", ...own, period })).mark;
      const request = {
        call: "close",
        ...own,
        period,
        tabs: "by rep",
        lock: "warning",
        by: "Mia",
        ...how,
        mark,
      } as const;
      return said(await book.ask(request));
    },
    reopen: async (period, typed = period) =>
      said(await book.ask({ call: "reopen", period, typed, by: "Mia", why: "wrong rate" })),
    build: async (report, period, how = {}) =>
      said(
        await book.ask({
          ...{ call: "build", report, sheetId: dealsId, historySheetId: null, columns: [] },
          ...{ mode: "snapshot", asOf: TODAY, followToday: false, period, ...how },
        } as Extract<Request, { readonly call: "build" }>),
      ),
  };
}

/** The answer; a sentence fails the test. */
export function done<T extends object>(answer: T | string): T {
  if (typeof answer === "string") throw new Error(answer);
  return answer;
}

/** The sentence; an answer fails the test. */
export function refused(answer: object | string): string {
  if (typeof answer !== "string") throw new Error(`not refused: ${JSON.stringify(answer)}`);
  return answer;
}
