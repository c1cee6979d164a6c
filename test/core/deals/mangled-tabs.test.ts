/** What happens to an export on its way into a tab: grouped rows, sums, another locale, odd words, forgotten cells. */
import { describe, expect, it } from "vitest";
import { checkTab, type TabCase } from "./tab-case.ts";

const check = (tab: TabCase) => checkTab(tab, expect);

describe("grouped reports", () => {
  it.each<TabCase>([
    {
      why: "a stage and an owner named once a group, with sums",
      tab: `
        Stage | Opportunity Owner | Opportunity Name | Amount | Close Date
        Closed Won | Ann Lee | Alpha | 100 | 2026-10-01
         | | Beta | 200 | 2026-10-02
         | Bob Ray | Gamma | 300 | 2026-10-03
         | Subtotal | | 600 |
        Negotiation | Ann Lee | Delta | 400 | 2026-12-01
         | | Epsilon | 500 | 2026-12-02
        Total | | | 1500 |
      `,
      deals: "won 100 2026-10-01 | won 200 2026-10-02 | won 300 2026-10-03 | open 400 2026-12-01 | open 500 2026-12-02",
      issues: ["A1 filled down", "B1 filled down"],
      skipped: ["5 total", "8 total"],
    },
    {
      why: "group sizes, a blank column at the left, sums and counts below each group",
      tab: `
         | Stage ↑ | Opportunity Name | Amount | Opportunity Owner
         | Closed Won (2) | Alpha | $100.00 | Ann Lee
         | | Beta | $200.00 | Bob Ray
         | Subtotal | Sum | $300.00 |
         | | Count | 2 |
         | Negotiation (1 record) | Gamma | $400.00 | Bob Ray
         | Subtotal | Sum | $400.00 |
         | | Count | 1 |
         | Total | Sum | $700.00 |
      `,
      deals: "won 100 null | won 200 null | open 400 null",
      issues: ["B1 filled down"],
      skipped: ["4 total", "5 total", "7 total", "8 total", "9 total"],
    },
    {
      why: "groups of two and more without any sum",
      tab: `
        Owner | Deal | Stage | Amount
        Ann | a | Won | 100
         | b | Demo | 200
        Bob | c | Demo | 300
         | d | Lost | 400
      `,
      deals: "won 100 null | open 200 null | open 300 null | lost 400 null",
      issues: ["A1 filled down"],
    },
    {
      why: "no group: an owner who comes again shows that the blanks were forgotten",
      tab: `
        Owner | Deal | Stage | Amount
        Ann | a | Won | 100
         | b | Demo | 200
        Ann | c | Demo | 300
         | d | Demo | 400
      `,
      deals: "won 100 null | open 200 null | open 300 null | open 400 null",
    },
    {
      why: "no group: one stage, and blanks that may be anything",
      tab: `
        Stage | Deal | Amount
        Won | a | 100
         | b | 200
      `,
      deals: "won 100 null | open 200 null",
      issues: ["A3 blank stage"],
    },
    {
      why: "no group: columns behind the deal's name are its own",
      tab: `
        Deal | Stage | Amount
        a | Won | 100
        b | | 200
        c | Demo | 300
        d | | 400
      `,
      deals: "won 100 null | open 200 null | open 300 null | open 400 null",
      issues: ["B3 blank stage", "B5 blank stage"],
    },
    {
      why: "a line above each group is no deal",
      tab: `
        Deal | Owner | Stage | Amount
        Ann Lee | | |
        a | Ann Lee | Won | 100
        Bob Ray (1 deal) | | |
        b | Bob Ray | Demo | 200
      `,
      deals: "won 100 null | open 200 null",
      skipped: ["2 footer", "4 footer"],
    },
  ])("$why", check);
});

describe("sums", () => {
  it.each<TabCase>([
    {
      why: "without a word: only the amount's sum, and other sums beside it",
      tab: `
        Name | Stage | Deal Value | Forecast Value
        a | Won | 1000 | 1000
        b | Demo | 2000 | 1200
         | | 3000 | 2200
      `,
      deals: "won 1000 null | open 2000 null",
      skipped: ["4 total"],
    },
    {
      why: "a figure that is no sum of the rows above stays a deal",
      tab: `
        Name | Stage | Deal Value | Forecast Value
        a | Won | 1000 | 1000
        b | Demo | 2000 | 1200
         | | 2500 | 2200
      `,
      deals: "won 1000 null | open 2000 null | open 2500 null",
      issues: ["B4 blank stage"],
    },
    {
      why: "averages and counts below the table",
      tab: `
        Deal | Stage | Amount
        a | Won | 100
        b | Demo | 200
        Average | | 150
        Count | | 2
        Grand total: | | 300
      `,
      deals: "won 100 null | open 200 null",
      skipped: ["4 total", "5 total", "6 total"],
    },
    {
      why: "accounts whose names begin like one",
      tab: `
        Deal | Account | Stage | Amount
        a | Total Energies | | 200
        b | Count Ltd | | 300
      `,
      deals: "open 200 null | open 300 null",
      issues: ["C2 blank stage", "C3 blank stage"],
    },
  ])("$why", check);
});

describe("another locale's money, as the spreadsheet has read it", () => {
  it.each<TabCase>([
    {
      why: "12.500 became 12.5, and 8.000,00 that stayed text proves it",
      tab: `
        Kunde | Phase | Wert
        a | Angebot | 12.5
        b | Gewonnen | 8.000,00
        c | Verloren | 3.25
      `,
      deals: "open 12500 null | won 8000 null | lost 3250 null",
      issues: ["C1 amounts misread"],
    },
    {
      why: "12,500 under a German locale the same",
      order: "dmy",
      tab: `
        Account | Stage | Amount
        a | Demo | 12.5
        b | Won | 1,008,000
      `,
      deals: "open 12500 null | won 1008000 null",
      issues: ["C1 amounts misread"],
    },
    {
      why: "8 can be 8 or 8.000, so it is left blank and said; 0 is 0 either way",
      tab: `
        Kunde | Phase | Wert
        a | Angebot | 12.345
        b | Angebot | 1.250.000
        c | Angebot | 8
        d | Angebot | 0
      `,
      deals: "open 12345 null | open 1250000 null | open null null | open 0 null",
      issues: ["C1 amounts misread", "C4 unreadable amount"],
    },
    {
      why: "an amount over 1,000 cannot have been misread, so none was",
      tab: `
        Deal | Stage | Amount
        a | Demo | 1999.5
        b | Demo | 99.5
        c | Demo | 1.500,00
      `,
      deals: "open 1999.5 null | open 99.5 null | open 1500 null",
    },
    {
      why: "a currency beside the text is reason enough for it to be text",
      tab: `
        Deal | Stage | Amount
        a | Demo | 99.5
        b | Demo | 1.500,00 EUR
      `,
      deals: "open 99.5 null | open 1500 null",
    },
    {
      why: "three decimals prove nothing, but are said",
      tab: `
        Deal | Stage | Amount
        a | Demo | 12.345
        b | Demo | 7.125
      `,
      deals: "open 12.345 null | open 7.125 null",
      issues: ["C1 amounts look misread"],
    },
    {
      why: "dates of another locale beside small amounts are said as well",
      tab: `
        Deal | Stage | Amount | Close date
        a | Demo | 12.5 | 15.12.2026
        b | Demo | 3.25 | 2026-10-12
      `,
      deals: "open 12.5 2026-12-15 | open 3.25 2026-12-10",
      issues: ["C1 amounts look misread", "D1 day and month swapped"],
    },
    {
      why: "cents are cents",
      tab: `
        Deal | Stage | Amount
        a | Demo | 99.5
        b | Demo | 120
        c | Demo | 9.99
      `,
      deals: "open 99.5 null | open 120 null | open 9.99 null",
    },
  ])("$why", check);
});

describe("words and cells", () => {
  it.each<TabCase>([
    {
      why: "a status with words of its own beside won and lost is still the status",
      tab: `
        Deal | Stage | Status | Amount
        a | Proposal | Active | 100
        b | Proposal | Cancelled | 200
        c | Proposal | Won | 300
        d | Proposal | Abandoned | 400
        e | Proposal | Dead | 500
      `,
      fields: "name=Deal; stage=Stage; status=Status; amount=Amount",
      deals: "open 100 null | open 200 null | won 300 null | lost 400 null | open 500 null",
      issues: ["C3 unclear outcome", "C6 unclear outcome"],
    },
    {
      why: "a stage that nearly says won or lost is open, and said unless a status says open",
      tab: `
        Deal | Stage | Amount | Status
        a | Lost - price | 100 |
        b | Won back | 200 | Open
        c | Not won | 300 |
        d | Closed Lost - price | 400 |
        e | Won | 400 | Won
      `,
      deals: "open 100 null | open 200 null | open 300 null | lost 400 null | won 400 null",
      issues: ["B2 unclear outcome", "B4 unclear outcome"],
    },
    {
      why: "the same where a flag says open",
      tab: `
        Deal | Stage | Amount | Is closed
        a | Lost - price | 100 | FALSE
        b | Won | 200 | TRUE
      `,
      deals: "open 100 null | won 200 null",
    },
    {
      why: "a status of payments is none",
      tab: `
        Deal | Stage | Status | Amount
        a | Proposal | Sent | 100
        b | Closed Won | Paid | 200
      `,
      fields: "name=Deal; stage=Stage; amount=Amount",
      deals: "open 100 null | won 200 null",
    },
    {
      why: "Deal is the deal's name, Deal # its number",
      tab: `
        Deal # | Deal | Stage | Amount
        1 | a | Won | 100
        2 | b | Demo | 200
      `,
      fields: "id=Deal #; name=Deal; stage=Stage; amount=Amount",
      deals: "won 100 null | open 200 null",
    },
    {
      why: "a company's revenue is not the deal's, nor are years, phones, people or commissions",
      tab: `
        Employees | Year | Phone | Quantity | Annual Revenue | Opportunity | Rep | Stage | Deal Amt | Commission | Birthday | Last Modified Date | Close
        120 | 2026 | 5551234567 | 3 | 5000000 | a | Ann | Won | 1200 | 120 | 1980-01-02 | 2026-11-01 | 2026-10-01
        50 | 2026 | 5551234568 | 2 | 7000000 | b | Bob | Demo | 2200 | 220 | 1981-05-02 | 2026-11-02 | 2026-12-01
      `,
      fields: "name=Opportunity; owner=Rep; stage=Stage; amount=Deal Amt; closed=Close",
      deals: "won 1200 2026-10-01 | open 2200 2026-12-01",
    },
    {
      why: "75% typed among percent points arrives as 0.75: read by the rule, and said",
      tab: `
        Deal | Stage | Amount | Win %
        a | Demo | 100 | 50
        b | Demo | 100 | 0.75
      `,
      deals: "open 100 null | open 100 null",
      issues: ["D3 probability under one percent"],
    },
    {
      why: "shares are shares",
      tab: `
        Deal | Stage | Amount | Win %
        a | Demo | 100 | 1
        b | Demo | 100 | 0.75
      `,
      deals: "open 100 null | open 100 null",
    },
    {
      why: "an id that stands twice is said, and both rows count",
      tab: `
        Id | Stage | Amount
        7 | Won | 100
        7 | Won | 100
        8 | Demo | 200
      `,
      deals: "won 100 null | won 100 null | open 200 null",
      issues: ["A3 duplicate id"],
    },
    {
      why: "Unassigned is no rep",
      tab: `
        Deal | Owner | Stage | Amount
        a | Unassigned | Won | 100
        b | NA | Demo | 200
        c | - | Demo | 300
      `,
      deals: "won 100 null | open 200 null | open 300 null",
      issues: ["B2 placeholder", "B4 placeholder"],
    },
    {
      why: "money without cents as German and Swiss write it",
      tab: `
        Deal | Stage | Amount
        a | Demo | EUR 5.000,-
        b | Demo | 500,-- €
        c | Demo | CHF 1'234.-
        d | Demo | 500-
      `,
      deals: "open 5000 null | open 500 null | open 1234 null | open -500 null",
      issues: ["C4 mixed currencies", "C5 negative amount"],
    },
  ])("$why", check);
});
