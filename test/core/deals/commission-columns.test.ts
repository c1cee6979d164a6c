/** The columns that commission asks for beyond a pipeline's: product, cash, refunds and splits. */
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import type { CivilDate } from "../../../src/core/calendar.ts";
import type { Deal, DealsReading, Field } from "../../../src/core/deals/deal.ts";
import { matchColumns } from "../../../src/core/deals/match-columns.ts";
import type { PlainTable } from "../../../src/core/deals/plain-table.ts";
import { readDeals } from "../../../src/core/deals/read-deals.ts";
import { valueFrom } from "../../kit.ts";
import { table, tableOf } from "./plain-tables.ts";

const matched = (of: PlainTable) => Object.fromEntries(matchColumns(of, 0).map(({ field, header }) => [field, header]));
const read = (of: PlainTable): DealsReading =>
  valueFrom(
    readDeals(of, {
      assumptions: DEFAULT_ASSUMPTIONS,
      dateOrder: "dmy",
      asOf: "2026-12-31" as CivilDate,
      columns: [],
    }),
  );
const pick = <K extends keyof Deal>(reading: DealsReading, ...keys: K[]) =>
  reading.deals.map((deal) => keys.map((key) => deal[key]));
const issues = (reading: DealsReading) => reading.issues.map(({ cell, rule }) => `${cell} ${rule}`);

describe("headers", () => {
  it.each([
    "Product, Collected, Collected on, Refunded, Refunded on, Split",
    "Product name, Cash collected, Payment date, Refund amount, Refund date, Splits",
    "Produkt, Zahlungseingang, Bezahlt am, Erstattung, Erstattet am, Provisionsaufteilung",
    "Produit, Montant encaissé, Date d'encaissement, Montant remboursé, Date de remboursement, Répartition",
    "Producto, Importe cobrado, Fecha de cobro, Reembolso, Fecha de reembolso, Reparto",
    "Produto, Valor recebido, Data de recebimento, Estorno, Data do estorno, Rateio",
    "Prodotto, Importo incassato, Data incasso, Rimborso, Data rimborso, Ripartizione",
    "Productnaam, Ontvangen bedrag, Betaald op, Terugbetaling, Terugbetaald op, Verdeling",
    "商品名, 入金額, 入金日, 返金額, 返金日, 按分",
  ])("%s, beside the usual ones", (row) => {
    const own = row.split(", ");
    const [product, collected, collectedOn, refunded, refundedOn, split] = own;
    const usual = { name: "Deal Name", stage: "Stage", amount: "Amount", closed: "Close Date", owner: "Owner" };
    const fields = { ...usual, product, collected, collectedOn, refunded, refundedOn, split };
    expect(matched(table([[...Object.values(usual), ...own]]))).toEqual(fields);
    expect(matched(table([[...own, ...Object.values(usual)]]))).toEqual(fields);
  });

  it.each<{ why: string; rows: string; fields: Partial<Record<Field, string>> }>([
    {
      why: "a product is no deal's name",
      rows: `Product | Stage | Amount
             Starter | Demo | 5`,
      fields: { product: "Product", stage: "Stage", amount: "Amount" },
    },
    {
      why: "the cash is not the amount, whichever comes first",
      rows: `Collected | Stage | Value
             5 | Demo | 7`,
      fields: { collected: "Collected", stage: "Stage", amount: "Value" },
    },
    {
      why: "nor where there is no other",
      rows: `Collected | Stage
             5 | Demo`,
      fields: { collected: "Collected", stage: "Stage" },
    },
    {
      why: "but an amount collected is an amount where the tab has no other",
      rows: `Amount collected | Stage
             5 | Demo`,
      fields: { amount: "Amount collected", stage: "Stage" },
    },
    {
      why: "a refund is no amount",
      rows: `Refund amount | Stage
             5 | Demo`,
      fields: { refunded: "Refund amount", stage: "Stage" },
    },
    {
      why: "the day of the cash and of the refund are no close dates",
      rows: `Payment date | Refund date | Stage | Amount | Date
             01.02.2026 | 01.03.2026 | Demo | 5 | 01.01.2026`,
      fields: {
        collectedOn: "Payment date",
        refundedOn: "Refund date",
        stage: "Stage",
        amount: "Amount",
        closed: "Date",
      },
    },
    {
      why: "ticks say that it happened, not how much it was",
      rows: `Paid | Refunded | Stage | Amount
             TRUE | 0 | Demo | 5
             FALSE | 1 | Demo | 6`,
      fields: { stage: "Stage", amount: "Amount" },
    },
    {
      why: "a split of numbers names nobody",
      rows: `Split % | Stage | Amount
             60 | Demo | 5
             40 | Demo | 6`,
      fields: { stage: "Stage", amount: "Amount" },
    },
    {
      why: "the owner of a split is an owner, its amount an amount",
      rows: `Split Owner | Split Amount | Stage
             Ana Lee | 60 | Demo`,
      fields: { owner: "Split Owner", amount: "Split Amount", stage: "Stage" },
    },
    {
      why: "what only has to do with a product is none",
      rows: `Product ID | Product price | Product manager | Stage | Amount
             A-1 | 5 | Ana | Demo | 9`,
      fields: { stage: "Stage", amount: "Amount" },
    },
  ])("$why", ({ rows, fields }) => {
    expect(matched(tableOf(rows))).toEqual(fields);
  });
});

describe("cells", () => {
  it("are read as money, days and words; what is blank is nothing, and never 0", () => {
    const reading = read(
      tableOf(`
        Stage | Amount | Product | Collected | Collected on | Refunded | Refunded on | Split
        Closed Won | 1.000,00 | Starter | 400,50 | 15.02.2026 | -250,00 | 20.03.2026 | Ana Lee 60%; Ben Ito 40%
        Closed Won | 2.000,00 | | | | | | -
        Closed Won | 3.000,00 | Team | x1 | 31.02.2026 | | |
      `),
    );
    expect(pick(reading, "product", "collected", "collectedOn", "refunded", "refundedOn", "split")).toEqual([
      ["Starter", 400.5, "2026-02-15", 250, "2026-03-20", "Ana Lee 60%; Ben Ito 40%"],
      ["", null, null, null, null, ""],
      ["Team", null, null, null, null, ""],
    ]);
    expect(issues(reading)).toEqual(["D4 unreadable amount", "E4 unreadable date"]);
  });

  it("may name one rep a line, and an error among them is reported", () => {
    const reading = read(
      table([
        ["Stage", "Amount", "Split"],
        ["Closed Won", 5, "Ana Lee 60%\r\n  Ben   Ito 40%\n"],
        ["Closed Won", 5, "#REF!"],
        ["Closed Won", 5, "Ana Lee"],
      ]),
    );
    expect(pick(reading, "split")).toEqual([["Ana Lee 60%; Ben Ito 40%"], [""], ["Ana Lee"]]);
    expect(issues(reading)).toEqual(["C3 error cell"]);
  });

  it("stay blank in a tab that has no such columns", () => {
    const reading = read(tableOf("Stage | Amount\nClosed Won | 5"));
    expect(pick(reading, "product", "collected", "collectedOn", "refunded", "refundedOn", "split")).toEqual([
      ["", null, null, null, null, ""],
    ]);
  });

  it("of a report grouped by product are filled down", () => {
    const reading = read(
      tableOf(`
        Product | Deal Stage | Amount
        Starter | Closed Won | 5
        | Closed Won | 6
        | Demo | 7
        Team | Demo | 8
        | Demo | 9
      `),
    );
    expect(pick(reading, "product")).toEqual([["Starter"], ["Starter"], ["Starter"], ["Team"], ["Team"]]);
    expect(issues(reading)).toContain("A1 filled down");
  });
});
