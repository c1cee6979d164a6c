/** What the deals themselves suggest: stages and their odds, reps and their quotas. */
import { describe, expect, it } from "vitest";
import { type Assumptions, DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { missingRows, suggestAssumptions } from "../../../src/core/assumptions/suggest-assumptions.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { readDeals } from "../../../src/core/deals/read-deals.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { valueFrom } from "../../kit.ts";
import { tableOf } from "../deals/plain-tables.ts";

const usd = { code: "USD", minorDigits: 2 };
function suggest(rows: string, asOf = "2026-12-31", history: readonly HistoryEntry[] | null = null) {
  const options = { assumptions: DEFAULT_ASSUMPTIONS, dateOrder: "mdy" as const, asOf: asOf as CivilDate, columns: [] };
  return suggestAssumptions(valueFrom(readDeals(tableOf(rows), options)), asOf as CivilDate, history, usd);
}
const odds = (of: Assumptions) => of.stages.map(({ stage, probability, outcome }) => [stage, probability, outcome]);
const entries = (text: string): HistoryEntry[] =>
  text.split(",").map((entry) => {
    const [deal = "", stage = "", entered = "2026-01-01"] = entry.trim().split(":");
    return { deal, stage, entered: entered as CivilDate };
  });

describe("stages", () => {
  it("learn from the history: wins of the decided deals that entered, drawn towards the pooled rate", () => {
    const rows = `Id | Stage | Amount | Close Date
                  1 | Closed Won | 5 | 2026-01-31
                  2 | Closed Lost | 5 | 2026-01-31
                  3 | Closed Lost | 5 | 2026-01-31
                  4 | Closed Won | 5 | 2026-01-31
                  5 | Demo | 5 | 2027-01-31`;
    const history = entries("1:Demo, 1:Proposal, 2:Demo, 2:Demo, 3:Demo, 4:Demo, 4:Proposal, 5:Demo");
    // Pooled 2 ÷ 4; Demo 2 of 4 decided: (2 + 5) ÷ 14. Proposal 2 of 2: (2 + 5) ÷ 12. A stage entered twice counts once.
    expect(odds(suggest(rows, "2026-12-31", history))).toEqual([
      ["Demo", 0.5, "open"],
      ["Proposal", 0.5833, "open"],
      ["Closed Won", 1, "won"],
      ["Closed Lost", 0, "lost"],
    ]);
  });

  it("learn nothing from what happened after the as-of date", () => {
    const rows = `Stage | Amount | Close Date
                  Closed Won | 5 | 2026-01-31
                  Closed Lost | 5 | 2026-06-30
                  Pitch | 5 | 2026-09-30`;
    expect(odds(suggest(rows, "2026-03-31"))[0]).toEqual(["Pitch", 1, "open"]);
    expect(odds(suggest(rows, "2026-12-31"))[0]).toEqual(["Pitch", 0.5, "open"]);
  });

  it("else take the mean of the probability column, which also gives their order", () => {
    const rows = `Stage | Amount | Probability
                  Zenith | 5 | 80
                  Alpha | 5 | 40
                  Alpha | 5 | 20
                  Beginning | 5 | 10`;
    expect(odds(suggest(rows))).toEqual([
      ["Beginning", 0.1, "open"],
      ["Alpha", 0.3, "open"],
      ["Zenith", 0.8, "open"],
    ]);
  });

  it.each([
    { why: "the field's guide", rows: "Final call|Product demo|Discovery call", expected: [0.1, 0.4, 0.8] },
    { why: "Salesforce's standard stages", rows: "Negotiation/Review|Prospecting", expected: [0.1, 0.9] },
    { why: "HubSpot's standard stages", rows: "Contract Sent|Appointment Scheduled", expected: [0.2, 0.9] },
  ])("else take $why, where it knows every open stage", ({ rows, expected }) => {
    const suggested = suggest(`Stage , Amount\n${rows.split("|").join(" , 5\n")} , 5`.replace(/ , /g, " | "));
    expect(suggested.stages.map(({ probability }) => probability)).toEqual(expected);
  });

  it("else take the win rate of all deals, for every open stage alike", () => {
    const rows = `Stage | Amount
                  Prospecting | 5
                  Engaging | 5
                  Won | 5
                  Won | 5
                  Lost | 5`;
    expect(odds(suggest(rows))).toEqual([
      ["Prospecting", 0.6667, "open"],
      ["Engaging", 0.6667, "open"],
      ["Won", 1, "won"],
      ["Lost", 0, "lost"],
    ]);
  });

  it("have no probability where nothing is known, and ask where a word says closed but not how", () => {
    const suggested = suggest("Stage | Amount\nClosed | 5\nLead | 5");
    expect(odds(suggested)).toEqual([
      ["Lead", null, "open"],
      ["Closed", null, "open"],
    ]);
    expect(suggested.stages[1]?.basedOn).toContain("won or lost?");
  });

  it("of a tab with a status of its own stay open, though deals were won in them", () => {
    const rows = `Stage | Status | Amount
                  Proposal | Won | 5
                  Proposal | Won | 5`;
    expect(odds(suggest(rows))).toEqual([["Proposal", 1, "open"]]);
  });

  it("stand in the usual order of a funnel", () => {
    const rows = ["Negotiation", "Qualified", "Demo", "Proposal sent", "New lead", "Verbal commit"].map(
      (stage) => `${stage} | 5`,
    );
    expect(suggest(["Stage | Amount", ...rows].join("\n")).stages.map(({ stage }) => stage)).toEqual([
      "New lead",
      "Qualified",
      "Demo",
      "Proposal sent",
      "Negotiation",
      "Verbal commit",
    ]);
  });
});

describe("reps", () => {
  const won = (owner: string, amount: number, closed: string, created = "2025-01-15") =>
    `${owner} | Won | ${amount} | ${closed} | ${created}`;
  const tab = (...rows: string[]) => ["Owner | Stage | Amount | Close Date | Created Date", ...rows].join("\n");

  it("get the mean won amount of their last four complete quarters, rounded to two digits", () => {
    const suggested = suggest(
      tab(
        won("Ann", 1, "2025-02-10"),
        won("Ann", 10_000, "2025-12-31"),
        won("Ann", 20_000, "2026-01-01"),
        won("Ann", 30_000, "2026-04-30"),
        won("Ann", 41_234, "2026-07-30"),
        won("Ann", 999_999, "2026-10-30"),
      ),
      "2026-10-31",
    );
    // 101,234 in four quarters from 2025-Q4 on; the quarter that is running does not count.
    expect(suggested.reps).toEqual([
      {
        rep: "Ann",
        start: null,
        quota: 25_000,
        territory: "",
        basedOn: "Quota: mean won amount of 2025-Q4 to 2026-Q3",
      },
    ]);
  });

  it("get no quota without a complete quarter, or without a win", () => {
    expect(suggest(tab(won("Ann", 500, "2026-02-10")), "2026-03-31").reps[0]?.quota).toBeNull();
    expect(
      suggest(tab(won("Ann", 500, "2025-02-10"), "Bob | Lost | 5 | 2025-08-10 | 2025-01-15"), "2026-03-31").reps[1]
        ?.quota,
    ).toBeNull();
  });

  it("start with their first deal where it comes clearly after the tab's", () => {
    const suggested = suggest(
      tab(
        won("Ann", 5, "2025-02-10"),
        won("Bob", 5, "2026-02-10", "2025-10-01"),
        won("Cleo", 5, "2025-05-10", "2025-02-01"),
      ),
    );
    expect(suggested.reps.map(({ rep, start }) => [rep, start])).toEqual([
      ["Ann", null],
      ["Bob", "2025-10-01"],
      ["Cleo", null],
    ]);
  });
});

it.each([
  {
    why: "the currency that most deals name",
    rows: "Stage | Amount | Currency\nDemo | 5 | JPY\nDemo | 5 | JPY\nDemo | 5 | EUR",
    is: { code: "JPY", minorDigits: 0 },
  },
  { why: "the sign beside the amounts", rows: "Stage | Amount\nDemo | 5,00 €", is: { code: "EUR", minorDigits: 2 } },
  { why: "else the spreadsheet's", rows: "Stage | Amount\nDemo | $5.00", is: usd },
])("the currency is $why", ({ rows, is }) => {
  expect(suggest(rows).currency).toEqual(is);
});

describe("missingRows", () => {
  const suggested = suggest("Stage | Amount | Owner\nDemo | 5 | Ann\nPilot | 5 | Bob\nWon | 5 | Bob");

  it("adds only what is not there, however it is spelled, after what is", () => {
    const existing: Assumptions = {
      ...DEFAULT_ASSUMPTIONS,
      stages: [{ stage: "DEMO", probability: 0.9, outcome: "open", order: 7 }],
      reps: [{ rep: "bob", start: null, quota: 5, territory: "" }],
      terms: suggested.terms,
    };
    const missing = missingRows(existing, suggested);
    expect(missing.stages.map(({ stage, order }) => [stage, order])).toEqual([
      ["Pilot", 8],
      ["Won", 9],
    ]);
    expect(missing.reps.map(({ rep }) => rep)).toEqual(["Ann"]);
    expect(missing.terms).toEqual([]);
  });

  it("is empty once they are added", () => {
    const missing = missingRows(suggested, suggested);
    expect([missing.stages, missing.reps, missing.terms, missing.columns]).toEqual([[], [], [], []]);
  });
});
