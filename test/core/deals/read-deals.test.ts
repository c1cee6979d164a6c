/** From a tab to deals: the CRMs' own ways, the mess in real tabs, and every refusal. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type StageAssumption,
} from "../../../src/core/assumptions/assumptions.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { Deal, DealsReading, Field } from "../../../src/core/deals/deal.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";
import { type ReadDealsOptions, readDeals } from "../../../src/core/deals/read-deals.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { table, tableOf } from "./plain-tables.ts";

const options: ReadDealsOptions = {
  assumptions: DEFAULT_ASSUMPTIONS,
  dateOrder: "mdy",
  asOf: "2026-12-31" as CivilDate,
  columns: [],
};
const read = (of: PlainTable, change: Partial<ReadDealsOptions> = {}): DealsReading =>
  valueFrom(readDeals(of, { ...options, ...change }));
const refusal = (of: PlainTable, change: Partial<ReadDealsOptions> = {}) =>
  failureFrom(readDeals(of, { ...options, ...change }));
const stages = (...rows: StageAssumption[]): Assumptions => ({ ...DEFAULT_ASSUMPTIONS, stages: rows });
const pick = <K extends keyof Deal>(reading: DealsReading, ...keys: K[]) =>
  reading.deals.map((deal) => keys.map((key) => deal[key]));
const issues = (reading: DealsReading) => reading.issues.map(({ cell, rule }) => `${cell} ${rule}`);

describe("CRMs", () => {
  it("reads a German Salesforce report: lines above, dd.mm.yyyy, sums and footer", () => {
    const reading = read(
      tableOf(`
        Opportunities nach Phase
        Stand: 15.11.2026, gefiltert nach: Alle Opportunities
        Opportunity-Name | Opportunity-Inhaber | Phase | Schlusstermin | Erstelldatum | Wahrscheinlichkeit (%) | Opportunity-Betrag
        Alpha | Eva Kern | Geschlossen und gewonnen | 15.10.2026 | 01.02.2026 | 100 % | 1.234,50 €
        Beta | Eva Kern | Verhandlung | 30.12.2026 | 03.04.2026 | 75 % | 12.000,00 €
        Gamma | Jan Ott | Geschlossen und verloren | 02.03.2026 | 05.01.2026 | 0 % | 500,00 €
        Summe | | | | | | 13.734,50 €
        Copyright (c) 2000-2026 salesforce.com, inc. Alle Rechte vorbehalten.
      `),
    );
    expect(reading.headerRow).toBe(3);
    expect(pick(reading, "name", "owner", "outcome", "amount", "currency", "probability", "created", "closed")).toEqual(
      [
        ["Alpha", "Eva Kern", "won", 1234.5, "EUR", 1, "2026-02-01", "2026-10-15"],
        ["Beta", "Eva Kern", "open", 12_000, "EUR", 0.75, "2026-04-03", "2026-12-30"],
        ["Gamma", "Jan Ott", "lost", 500, "EUR", 0, "2026-01-05", "2026-03-02"],
      ],
    );
    expect(reading.skipped).toEqual([
      { row: 7, why: "total" },
      { row: 8, why: "footer" },
    ]);
    expect(reading.issues).toEqual([]);
  });

  it("reads Pipedrive: the outcome in the status, won and lost times, the stage as it was", () => {
    const reading = read(
      tableOf(`
        Deal - ID | Deal - Stage | Deal - Status | Deal - Value | Deal - Won time | Deal - Lost time | Deal - Expected close date
        1 | Negotiation | Won | 100 | 2026-03-05 10:00:00 | | 2026-04-01
        2 | Negotiation | Lost | 200 | | 2026-03-06 09:00:00 | 2026-04-02
        3 | Negotiation | Open | 300 | | | 2026-04-03
        4 | Negotiation | Won | 400 | | | 2026-04-04
      `),
    );
    expect(pick(reading, "id", "stage", "outcome", "closed")).toEqual([
      ["1", "Negotiation", "won", "2026-03-05"],
      ["2", "Negotiation", "lost", "2026-03-06"],
      ["3", "Negotiation", "open", "2026-04-03"],
      ["4", "Negotiation", "won", "2026-04-04"],
    ]);
  });

  it("reads Dynamics: actual revenue and date for decided deals, estimates for open ones", () => {
    const reading = read(
      tableOf(`
        (Do Not Modify) Opportunity | Topic | Est. revenue | Est. close date | Actual Revenue | Actual Close Date | Status | Status Reason | Sales Stage
        a-1 | One | 100 | 2026-05-01 | 90 | 2026-04-20 | Won | Won | Close
        a-2 | Two | 200 | 2026-06-01 | | | Open | In Progress | Propose
        a-3 | Three | 300 | 2026-07-01 | | 2026-06-15 | Lost | Canceled | Qualify
      `),
    );
    expect(pick(reading, "name", "stage", "outcome", "amount", "closed")).toEqual([
      ["One", "Close", "won", 90, "2026-04-20"],
      ["Two", "Propose", "open", 200, "2026-06-01"],
      ["Three", "Qualify", "lost", 300, "2026-06-15"],
    ]);
  });

  it("reads Salesforce's API: 1 or empty for yes and no", () => {
    const reading = read(
      tableOf(`
        Id | StageName | Amount | IsClosed | IsWon | Probability | CreatedDate
        1 | Closed Won | 10 | 1 | 1 | 100 | 2017-08-04T09:09:33.000+0000
        2 | Closed Lost | 20 | 1 | | 0 | 2017-08-04T09:09:33.000+0000
        3 | Qualification | 30 | | | 10 | 2017-08-04T09:09:33.000+0000
        4 | Abgelehnt | 40 | 1 | | 0 | 2017-08-04T09:09:33.000+0000
      `),
    );
    expect(pick(reading, "outcome", "probability", "created")).toEqual([
      ["won", 1, "2017-08-04"],
      ["lost", 0, "2017-08-04"],
      ["open", 0.1, "2017-08-04"],
      ["lost", 0, "2017-08-04"],
    ]);
    expect(reading.issues).toEqual([]);
  });

  it("reads Japanese dates and yen", () => {
    const reading = read(
      tableOf(`
        商談名 | 商談 所有者 | フェーズ | 完了予定日 | 金額 | 確度(%)
        A | 佐藤 | 受注 | 2026年10月3日 | ￥1,200,000 | 100
        B | 鈴木 | 提案 | 2026年11月3日 | ￥300 | 40
      `),
    );
    expect(pick(reading, "owner", "outcome", "amount", "probability", "closed")).toEqual([
      ["佐藤", "won", 1_200_000, 1, "2026-10-03"],
      ["鈴木", "open", 300, 0.4, "2026-11-03"],
    ]);
  });
});

describe("outcomes", () => {
  const rows = `Stage | Amount
                Pilot | 1
                Rejected | 2
                Closed Won | 3`;

  it("come from the settings' stages, which win over the word", () => {
    const reading = read(tableOf(rows), {
      assumptions: stages(
        { stage: "pilot", probability: 0.3, outcome: "open", order: 1 },
        { stage: "REJECTED", probability: null, outcome: "lost", order: 2 },
        { stage: "Closed Won", probability: 1, outcome: "won", order: 3 },
      ),
    });
    expect(pick(reading, "outcome", "probability")).toEqual([
      ["open", 0.3],
      ["lost", 0],
      ["won", 1],
    ]);
    expect(reading.issues).toEqual([]);
  });

  it("of a stage that the settings lack come from its word, and it is said; never lost in silence", () => {
    const reading = read(tableOf(rows), {
      assumptions: stages({ stage: "Pilot", probability: 0.3, outcome: "open", order: 1 }),
    });
    expect(pick(reading, "outcome")).toEqual([["open"], ["open"], ["won"]]);
    expect(issues(reading)).toEqual(["A3 unknown stage", "A4 unknown stage"]);
  });

  it("that contradict each other follow the status, and it is said", () => {
    const reading = read(
      tableOf(`Stage | Status | Amount
               Closed Won | Lost | 5
               Closed Lost | Lost | 6
               Closed Won | Open | 7`),
    );
    expect(pick(reading, "outcome")).toEqual([["lost"], ["lost"], ["open"]]);
    expect(issues(reading)).toEqual(["A2 contradicting outcome", "A4 contradicting outcome"]);
  });

  it("of a status that only says over are the settings' to say", () => {
    const tab = tableOf("Stage | Status | Amount\nDemo | Cancelled | 5\nDemo | Won | 6\nDemo | Open | 7");
    const open = read(tab);
    expect(pick(open, "outcome")).toEqual([["open"], ["won"], ["open"]]);
    expect(issues(open)).toEqual(["B2 unclear outcome"]);
    const demo: StageAssumption = { stage: "Demo", probability: 0.4, outcome: "open", order: 1 };
    const cancelled: StageAssumption = { stage: "Cancelled", probability: 0, outcome: "lost", order: 2 };
    const said = read(tab, { assumptions: stages(demo, cancelled) });
    expect(pick(said, "outcome")).toEqual([["lost"], ["won"], ["open"]]);
    expect(issues(said)).toEqual([]);
  });

  it("of a stage that only says over are said until the settings give it an outcome or a probability", () => {
    const tab = tableOf("Stage | Amount\nClosed | 5\nWon | 6");
    const won: StageAssumption = { stage: "Won", probability: 1, outcome: "won", order: 2 };
    const closed = (change: Partial<StageAssumption>): StageAssumption => ({
      ...{ stage: "Closed", probability: null, outcome: "open", order: 1 },
      ...change,
    });
    const said = (change: Partial<StageAssumption>) => issues(read(tab, { assumptions: stages(closed(change), won) }));
    expect(issues(read(tab))).toEqual(["A2 unclear outcome"]);
    expect(said({})).toEqual(["A2 unclear outcome"]);
    expect(said({ probability: 0.5 })).toEqual([]);
    expect(said({ outcome: "lost" })).toEqual([]);
  });

  it("of a blank stage are open, and it is said", () => {
    const reading = read(
      tableOf(`Stage | Amount | Owner
               | 5 | Ann`),
    );
    expect(pick(reading, "stage", "outcome")).toEqual([["", "open"]]);
    expect(issues(reading)).toEqual(["A2 blank stage"]);
  });

  it("can come from a status alone", () => {
    const reading = read(
      tableOf(`Deal Status | Amount
               Won | 5
               Open | 6`),
    );
    expect(pick(reading, "stage", "outcome")).toEqual([
      ["Won", "won"],
      ["Open", "open"],
    ]);
  });

  it("unify the spellings of a stage to the most frequent one", () => {
    const reading = read(
      tableOf(`Stage | Amount
               closed-won | 1
               Closed Won | 2
               CLOSED WON | 3
               Closed Won | 4`),
    );
    expect(new Set(reading.deals.map((deal) => deal.stage))).toEqual(new Set(["Closed Won"]));
  });
});

describe("mess", () => {
  it("reports every bad cell with its place, and keeps the deal", () => {
    const reading = read(
      table([
        ["Stage", "Amount", "Close Date", "Probability", "Created Date", "Owner"],
        ["Demo", "3956.65x", "soon", 250, "2026-01-01", "Ann"],
        ["Demo", "$200,000 ", "00/00/0000", "N/A", "", "#REF!"],
        ["Demo", "Select", "#N/A", 50, "", "Bob"],
        ["Closed Won", -5, "2027-02-01", 100, "2027-03-01", "Bob"],
      ]),
    );
    expect(issues(reading)).toEqual([
      "B2 unreadable amount",
      "C2 unreadable date",
      "D2 probability out of range",
      "D3 placeholder",
      "F3 error cell",
      "B4 placeholder",
      "C4 error cell",
      "B5 negative amount",
      "C5 closed in the future",
      "E5 created after closed",
    ]);
    expect(pick(reading, "amount", "closed", "owner")).toEqual([
      [null, null, "Ann"],
      [200_000, null, ""],
      [null, null, "Bob"],
      [-5, "2027-02-01", "Bob"],
    ]);
  });

  it("counts cells from where the range starts", () => {
    const shifted: PlainTable = { ...tableOf("Stage | Amount\nDemo | x"), firstRow: 5, firstColumn: 3 };
    const reading = read(shifted);
    expect(issues(reading)).toEqual(["D6 unreadable amount"]);
    expect(reading.headerRow).toBe(5);
    expect(pick(reading, "row", "id")).toEqual([[6, "row 6"]]);
  });

  it("skips ghosts, totals, footers and repeated headers, and nothing else", () => {
    const reading = read(
      tableOf(`
        Name | Stage | Amount | Done
        Total Energies renewal | Demo | 100 | FALSE
        | | | FALSE
        Sum | | 100 |
        Name | Stage | Amount | Done
        Beta | Demo | 50 | FALSE
        | | 0 | FALSE
        Grand Total (2 records) | | 150 |
        Generated By: Ann 15/11/2026
        | | 150 |
      `),
    );
    expect(reading.deals.map((deal) => deal.name)).toEqual(["Total Energies renewal", "Beta"]);
    expect(reading.skipped).toEqual([
      { row: 4, why: "total" },
      { row: 5, why: "repeated header" },
      { row: 8, why: "total" },
      { row: 9, why: "footer" },
      { row: 10, why: "total" },
    ]);
  });

  it("skips a second header row of internal names", () => {
    const reading = read(
      tableOf(`Deal Name | Deal Stage | Amount | Close Date
               dealname | dealstage | amount | closedate
               A | Demo | 5 | 2026-01-01`),
    );
    expect(reading.deals).toHaveLength(1);
    expect(reading.skipped).toEqual([{ row: 2, why: "repeated header" }]);
  });

  it("names each currency that is not the deals' own, once", () => {
    const reading = read(
      tableOf(`Stage | Amount | Currency
               Demo | 5 | EUR
               Demo | 6 | USD
               Demo | 7 | €
               Demo | 8 | USD
               Demo | 9 | EUR`),
    );
    expect(reading.issues.map(({ cell, rule, value }) => [cell, rule, value])).toEqual([
      ["C3", "mixed currencies", "USD"],
    ]);
    expect(reading.deals.map((deal) => deal.currency)).toEqual(["EUR", "USD", "EUR", "USD", "EUR"]);
  });

  it("takes the currency from the amount's header where nothing else says it", () => {
    expect(pick(read(tableOf("Stage | Deal Amount (EUR)\nDemo | 5")), "currency")).toEqual([["EUR"]]);
  });

  it("mends misread dates, also in a column that does not show it itself, and says so on the header", () => {
    const day = (date: string): PlainCell => ({ date: date as CivilDate });
    const reading = read(
      table([
        ["Stage", "Amount", "Created", "Close Date"],
        ["Demo", 1, "20-10-2025", day("2026-01-03")],
        ["Demo", 2, day("2025-02-11"), day("2026-04-05")],
      ]),
    );
    expect(pick(reading, "created", "closed")).toEqual([
      ["2025-10-20", "2026-03-01"],
      ["2025-11-02", "2026-05-04"],
    ]);
    expect(issues(reading)).toEqual(["C1 day and month swapped", "D1 day and month swapped"]);
  });

  it("unifies a rep's name, but no ids", () => {
    const reading = read(
      tableOf(`Owner | Stage | Amount
               Ann  Lee | Demo | 1
               ann lee | Demo | 2
               Ann Lee | Demo | 3
               005aB | Demo | 4
               005Ab | Demo | 5`),
    );
    expect(reading.deals.map((deal) => deal.owner)).toEqual(["Ann Lee", "Ann Lee", "Ann Lee", "005aB", "005Ab"]);
  });
});

describe("a person's choice of columns", () => {
  const deals = tableOf(`Stage | Amount | Amount 2 | Close Date
                         Demo | 5 | 50 | 2026-01-01`);
  const choose = (field: Field, header: string | null) => ({ columns: [{ field, header }] });

  it("wins over the matching, and is certain", () => {
    const reading = read(deals, choose("amount", "amount 2"));
    expect(pick(reading, "amount")).toEqual([[50]]);
    expect(reading.matches.find((match) => match.field === "amount")).toEqual({
      field: "amount",
      column: 2,
      header: "Amount 2",
      confidence: 1,
    });
  });

  it("may say that a field has no column", () => {
    expect(pick(read(deals, choose("closed", null)), "closed")).toEqual([[null]]);
    expect(pick(read(deals, { columns: [{ tab: "Deals", field: "closed", header: "" }] }), "closed")).toEqual([[null]]);
  });

  it("is for its own tab only", () => {
    const other = { columns: [{ tab: "Other", field: "amount" as const, header: "Amount 2" }] };
    expect(pick(read(deals, other), "amount")).toEqual([[5]]);
  });

  it("that is gone is refused by name", () => {
    expect(refusal(deals, choose("amount", "Betrag"))).toEqual({
      code: "COLUMN_GONE",
      tab: "Deals",
      field: "amount",
      header: "Betrag",
    });
  });

  it("reads what a rep calls a deal, and says which call is unreadable", () => {
    const tab = tableOf(
      "Stage | Amount | Rep's call\nDemo | 100 | 80\nDemo | 50 |\nWon | 70 | maybe\nDemo | 60 | 1,234.50",
    );
    const reading = read(tab);
    expect(reading.deals.map(({ amount, call }) => [amount, call])).toEqual([
      [100, 80],
      [50, null],
      [70, null],
      [60, 1234.5],
    ]);
    expect(reading.issues).toMatchObject([{ cell: "C4", rule: "unreadable amount", field: "call" }]);
  });

  it("takes the column from a guess", () => {
    const reading = read(deals, choose("actualAmount", "Amount"));
    expect(reading.matches.filter((match) => match.column === 1).map((match) => match.field)).toEqual(["actualAmount"]);
  });

  it("finds headers that no dictionary knows", () => {
    const odd = tableOf("Rapport\nK1 | K2\nDemo | 5\nWon | 6");
    const reading = read(odd, {
      columns: [
        { field: "stage", header: "K1" },
        { field: "amount", header: "K2" },
      ],
    });
    expect(pick(reading, "outcome", "amount")).toEqual([
      ["open", 5],
      ["won", 6],
    ]);
  });
});

describe("tabs that are refused", () => {
  it.each<{ why: string; of: PlainTable; failure: object }>([
    { why: "nothing in it", of: table([[""]]), failure: { code: "EMPTY_TAB", tab: "Deals" } },
    { why: "no cell at all", of: table([]), failure: { code: "EMPTY_TAB" } },
    { why: "numbers without headers", of: tableOf("1 | 2\n3 | 4"), failure: { code: "NO_HEADER_ROW", tab: "Deals" } },
    {
      why: "no amount",
      of: tableOf("Deal Name | Stage | Owner\nA | Demo | Ann"),
      failure: { code: "MISSING_COLUMNS", fields: ["amount"], headers: ["Deal Name", "Stage", "Owner"] },
    },
    {
      why: "no stage",
      of: tableOf("Account | Revenue | Since\nA | 5 | 2020-01-01"),
      failure: { code: "MISSING_COLUMNS", fields: ["stage"] },
    },
    {
      why: "a pivot table with its values named",
      of: tableOf(
        "SUM of close_value | deal_stage | |\nsales_agent | Lost | Won | Grand Total\nAnn | 5 | 6 | 11\nGrand Total | 5 | 6 | 11",
      ),
      failure: { code: "PIVOT_TABLE", tab: "Deals" },
    },
    {
      why: "a pivot table by stage, which has a stage column",
      of: tableOf("deal_stage | SUM of close_value\nLost | 5\nWon | 6\nGrand Total | 11"),
      failure: { code: "PIVOT_TABLE" },
    },
    {
      why: "a German pivot table",
      of: tableOf("Zeilenbeschriftungen | Summe von Betrag\nAnn | 5\nGesamtergebnis | 5"),
      failure: { code: "PIVOT_TABLE" },
    },
  ])("$why", ({ of, failure }) => {
    expect(refusal(of)).toMatchObject(failure);
  });
});

describe("few deals", () => {
  it.each<{ why: string; of: string; deals: number }>([
    { why: "headers only", of: "Stage | Amount", deals: 0 },
    { why: "one deal", of: "Stage | Amount\nWon | 5", deals: 1 },
    { why: "all amounts blank", of: "Stage | Amount\nDemo |\nDemo |", deals: 2 },
    { why: "all open", of: "Stage | Amount\nDemo | 5\nPilot | 6", deals: 2 },
  ])("$why", ({ of, deals }) => {
    expect(read(tableOf(of)).deals).toHaveLength(deals);
  });
});

describe("laws", () => {
  const anyDeal = fc.record({
    stage: fc.constantFrom("Demo", "demo", "Closed Won", "Closed Lost", "Pilot", ""),
    amount: fc.constantFrom<PlainCell>(5, 0, -3, "$1,234.50", "N/A", "x", "1,234", ""),
    owner: fc.constantFrom("Ann", "Bob", "ann", ""),
    closed: fc.constantFrom<PlainCell>("2026-01-31", "13/02/2026", "03/04/2026", "soon", ""),
    name: fc.constantFrom("A", "B", "Total Energies"),
  });
  const asTable = (deals: readonly (typeof anyDeal extends fc.Arbitrary<infer D> ? D : never)[]) =>
    table([
      ["Name", "Stage", "Amount", "Owner", "Close Date"],
      ...deals.map((d) => [d.name, d.stage, d.amount, d.owner, d.closed]),
    ]);
  const facts = (reading: DealsReading) =>
    reading.deals.map(({ row: _, id: __, ...deal }) => JSON.stringify(deal)).sort();

  it("the order of the rows changes no deal, and no kind of issue", () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { minLength: 1, maxLength: 30 }), (deals) => {
        const forward = read(asTable(deals));
        const backward = read(asTable([...deals].reverse()));
        expect(facts(backward)).toEqual(facts(forward));
        expect(backward.issues.map(({ rule }) => rule).sort()).toEqual(forward.issues.map(({ rule }) => rule).sort());
      }),
    );
  });

  it("every row is a deal, is skipped with why, or is blank", () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { minLength: 1, maxLength: 30 }), (deals) => {
        const reading = read(asTable(deals));
        expect(reading.deals.length + reading.skipped.length).toBe(deals.length);
      }),
    );
  });

  it("blank rows at the end change nothing", () => {
    fc.assert(
      fc.property(
        fc.array(anyDeal, { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: 5 }),
        (deals, blanks) => {
          const plain = asTable(deals);
          const padded = table([...plain.rows, ...Array.from({ length: blanks }, () => ["", "", "", "", ""])]);
          expect(read(padded)).toEqual(read(plain));
        },
      ),
    );
  });
});

it("reads 100,000 deals of 12 columns in a few seconds at most", () => {
  const rows: PlainCell[][] = [
    [
      "Id",
      "Deal Name",
      "Account",
      "Owner",
      "Stage",
      "Amount",
      "Probability",
      "Close Date",
      "Created Date",
      "Lead Source",
      "Type",
      "Currency",
    ],
  ];
  for (let index = 0; index < 100_000; index += 1) {
    const stage = ["Closed Won", "Closed Lost", "Negotiation"][index % 3] ?? "";
    const amount = index % 2 === 0 ? index : `$${index % 1000}.50`;
    rows.push([
      `d${index}`,
      `Deal ${index}`,
      `Account ${index % 900}`,
      `Rep ${index % 40}`,
      stage,
      amount,
      index % 101,
      `${(index % 12) + 1}/${(index % 28) + 1}/2024`,
      { date: "2023-05-01" as CivilDate },
      "Web",
      "New",
      "USD",
    ]);
  }
  const started = performance.now();
  expect(read(table(rows)).deals).toHaveLength(100_000);
  // About half a second on two cores; the margin is for a busy machine.
  expect(performance.now() - started).toBeLessThan(6000);
});
