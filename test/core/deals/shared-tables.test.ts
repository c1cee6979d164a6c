/** Published deal tables, read without any mapping by hand; skipped by name where the shared data is not there. */
import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { suggestAssumptions } from "../../../src/core/assumptions/suggest-assumptions.ts";
import { type CivilDate, daysBetween } from "../../../src/core/calendar.ts";
import type { Deal, Field } from "../../../src/core/deals/deal.ts";
import type { PlainCell, PlainTable } from "../../../src/core/deals/plain-table.ts";
import type { DateOrder } from "../../../src/core/deals/read-dates.ts";
import { readDeals } from "../../../src/core/deals/read-deals.ts";
import { readHistory } from "../../../src/core/deals/read-history.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { cellOf, table } from "./plain-tables.ts";

const folder = new URL("../../../../shared/data/", import.meta.url);
const isHere = existsSync(folder);

/** The file as a spreadsheet of that locale holds it: a text that is a date there has become one. */
function load(file: string, order: "dmy" | "mdy" = "mdy"): PlainTable {
  const text = readFileSync(new URL(file, folder), "utf8").replace(/^\uFEFF/, "");
  const rows = Papa.parse<string[]>(text).data.map((row) => row.map((cell) => typed(cell, order)));
  return table(rows, file);
}

function typed(text: string, order: "dmy" | "mdy"): PlainCell {
  const [, first = "", second = "", year = ""] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  if (year === "") return cellOf(text);
  const [month, day] = order === "mdy" ? [first, second] : [second, first];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(iso)) ? text : { date: iso as CivilDate };
}

const read = (of: PlainTable, dateOrder: DateOrder = "mdy", asOf = "2026-12-31") =>
  readDeals(of, { assumptions: DEFAULT_ASSUMPTIONS, dateOrder, asOf: asOf as CivilDate, columns: [] });
const outcomes = (deals: readonly Deal[]) =>
  (["won", "lost", "open"] as const).map((outcome) => deals.filter((deal) => deal.outcome === outcome).length);
const wonAmount = (deals: readonly Deal[]) =>
  deals.filter((deal) => deal.outcome === "won").reduce((sum, deal) => sum + (deal.amount ?? 0), 0);

describe.skipIf(!isHere)("shared/data", () => {
  it.each<{ file: string; locale: "dmy" | "mdy" }>([
    { file: "maven/sales_pipeline.csv", locale: "mdy" },
    { file: "maven/sales_pipeline.csv", locale: "dmy" },
    { file: "maven-variants/us_mdy_slash__kisaraF.csv", locale: "mdy" },
    { file: "maven-variants/us_mdy_slash__kisaraF.csv", locale: "dmy" },
    { file: "maven-variants/dmy_dash__daminiborude.csv", locale: "mdy" },
    { file: "maven-variants/dmy_dash__daminiborude.csv", locale: "dmy" },
  ])("$file opened under a locale of $locale gives the published figures", ({ file, locale }) => {
    const { deals, issues } = valueFrom(read(load(file, locale), locale));
    expect(deals).toHaveLength(8800);
    expect(outcomes(deals)).toEqual([4238, 2473, 2089]);
    expect(wonAmount(deals)).toBe(10_005_534);
    const cycles = deals.flatMap(({ outcome, created, closed }) =>
      outcome === "won" && created !== null && closed !== null ? [daysBetween(created, closed)] : [],
    );
    expect(cycles.reduce((sum, days) => sum + days, 0) / cycles.length).toBeCloseTo(51.78, 2);
    expect(issues.filter(({ rule }) => rule !== "day and month swapped")).toEqual([]);
  });

  it("the variants are the same deals to the day, whatever the file's order and the locale's", () => {
    const [first, ...others] = [
      read(load("maven/sales_pipeline.csv")),
      read(load("maven-variants/us_mdy_slash__kisaraF.csv", "dmy"), "dmy"),
      read(load("maven-variants/dmy_dash__daminiborude.csv", "mdy"), "mdy"),
    ].map((result) =>
      valueFrom(result)
        .deals.map(({ id, created, closed }) => `${id} ${created} ${closed}`)
        .sort(),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it.each<{ file: string; fields: Partial<Record<Field, string>>; outcomes: number[]; won: number }>([
    {
      file: "salesforce/wave_Opportunity.csv",
      fields: {
        id: "External_Id__c",
        source: "LeadSource",
        amount: "Amount",
        account: "Account.External_Id__c",
        owner: "Owner.External_Id__c",
        name: "Name",
        stage: "StageName",
        category: "ForecastCategoryName",
        closed: "CloseDate",
        created: "DateTimeCreated__c",
        lastActivity: "LastActivityDate__c",
      },
      outcomes: [1166, 3769, 262],
      won: 81_674_862,
    },
    {
      file: "salesforce/stomita_Opportunity.csv",
      fields: {
        id: "Id",
        owner: "OwnerId",
        stage: "StageName",
        isWon: "IsWon",
        isClosed: "IsClosed",
        amount: "Amount",
        probability: "Probability",
        closed: "CloseDate",
        created: "CreatedDate",
      },
      outcomes: [640, 39, 95],
      won: 11_257_622,
    },
    {
      file: "salesforce/sfdc_assets_Opportunity.csv",
      fields: {
        id: "Id",
        owner: "OwnerId",
        stage: "StageName",
        isWon: "IsWon",
        amount: "Amount",
        closed: "CloseDate",
        created: "CreatedDate",
      },
      outcomes: [12, 3, 35],
      won: 10_542_562.98,
    },
    {
      file: "salesforce/earthfink_Opportunity.csv",
      fields: {
        id: "Id",
        stage: "StageName",
        isWon: "IsWon",
        amount: "Amount",
        closed: "CloseDate",
        created: "CreatedDate",
      },
      outcomes: [12, 8, 16],
      won: 2_815_000,
    },
    {
      file: "hubspot/fivetran_deal_data.csv",
      fields: {
        id: "deal_id",
        stage: "deal_pipeline_stage_id",
        owner: "owner_id",
        name: "property_dealname",
        amount: "property_amount",
        closed: "property_closedate",
        created: "property_createdate",
      },
      outcomes: [0, 0, 44],
      won: 0,
    },
    {
      file: "portuguese/lucask773_oportunidades.csv",
      fields: {
        id: "id_oportunidade",
        owner: "id_vendedor",
        account: "id_empresa",
        closed: "data",
        stage: "estagio",
        amount: "valor",
      },
      outcomes: [0, 0, 8331],
      won: 0,
    },
  ])("$file is read by itself", ({ file, fields, outcomes: expected, won }) => {
    const { deals, matches } = valueFrom(read(load(file)));
    expect(Object.fromEntries(matches.map(({ field, header }) => [field, header]))).toMatchObject(fields);
    expect(outcomes(deals)).toEqual(expected);
    expect(wonAmount(deals)).toBeCloseTo(won, 2);
  });

  it.each([
    ["maven/accounts.csv", ["stage"]],
    ["maven/products.csv", ["stage"]],
    ["maven/sales_teams.csv", ["amount", "stage"]],
    ["salesforce/wave_Quota.csv", ["amount", "stage"]],
  ])("%s is no deals tab", (file, fields) => {
    expect(failureFrom(read(load(file)))).toMatchObject({ code: "MISSING_COLUMNS", fields });
  });

  it.each([
    ["salesforce/wave_OpportunityHistory.csv", 17_502],
    ["hubspot/fivetran_deal_stage_data.csv", 14],
  ])("%s is a stage history", (file, entries) => {
    expect(valueFrom(readHistory(load(file), "mdy"))).toHaveLength(entries);
  });

  it("learns stage probabilities from the history of the demo organisation", () => {
    const reading = valueFrom(read(load("salesforce/wave_Opportunity.csv")));
    const history = valueFrom(readHistory(load("salesforce/wave_OpportunityHistory.csv"), "mdy"));
    const { stages } = suggestAssumptions(reading, "2026-12-31" as CivilDate, history, { code: "USD", minorDigits: 2 });
    expect(stages.map(({ stage }) => stage)).toEqual([
      "Qualification",
      "Needs Analysis",
      "Proposal/Quote",
      "Negotiation",
      "Closed Won",
      "Closed Lost",
    ]);
    // 1,143 of 4,878 deals that entered Qualification and were decided were won; the pooled rate is 1,166 of 4,935.
    expect(stages[0]?.probability).toBeCloseTo((1143 + 10 * (1166 / 4935)) / (4878 + 10), 4);
  });
});
