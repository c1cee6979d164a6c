/** The published figures of the "CRM sales opportunities" table that need a second file, by the custom functions. */
import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { silentHost } from "../kit.ts";

const folder = new URL("../../../shared/data/maven/", import.meta.url);
const isHere = existsSync(new URL("sales_pipeline.csv", folder));

type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): readonly Row[] =>
  isHere
    ? Papa.parse<Row>(readFileSync(new URL(file, folder), "utf8"), { header: true, skipEmptyLines: true }).data
    : [];

describe.skipIf(!isHere)("CRM sales opportunities (shared/data/maven)", () => {
  const deals = rowsOf("sales_pipeline.csv");
  const teamOf = new Map(rowsOf("sales_teams.csv").map((team) => [team["sales_agent"], team]));
  // The deals write "GTXPro" for the products' "GTX Pro".
  const priceOf = new Map(
    rowsOf("products.csv").map((row) => [row["product"]?.replace(/^GTX Pro$/, "GTXPro"), row["sales_price"]]),
  );

  const column = (cells: readonly (string | number)[]) => cells.map((cell) => [cell]);
  const stages = (of: readonly Row[]) => column(of.map((deal) => deal["deal_stage"] ?? ""));
  const amounts = (of: readonly Row[]) =>
    column(of.map(({ close_value }) => (close_value === undefined || close_value === "" ? "" : Number(close_value))));
  const owners = (of: readonly Row[]) => column(of.map((deal) => deal["sales_agent"] ?? ""));
  const won = (of: readonly Row[]) => of.filter((deal) => deal["deal_stage"] === "Won").length;
  const call = (name: string, given: readonly unknown[]) => callFunction(name, given, silentHost);
  const wonAmount = (of: readonly Row[]) => call("REVENUE_PER_REP", [amounts(of), stages(of), owners(of), 1]);

  const inOffice = (office: string) =>
    deals.filter((deal) => teamOf.get(deal["sales_agent"])?.["regional_office"] === office);

  test("West won 3,568,647 with 1,438 deals, 2,481.67 each; East 3,090,594 with 1,171", () => {
    const [west, east] = [inOffice("West"), inOffice("East")];
    expect([wonAmount(west), won(west)]).toEqual([3_568_647, 1438]);
    expect(call("AVG_DEAL_SIZE", [amounts(west), stages(west)])).toBeCloseTo(2481.67, 2);
    expect([wonAmount(east), won(east)]).toEqual([3_090_594, 1171]);
  });

  test("Melvin Marxen's team won 882 and lost 536 deals, for 2,251,930", () => {
    const own = deals.filter((deal) => teamOf.get(deal["sales_agent"])?.["manager"] === "Melvin Marxen");
    const managers = column(deals.map((deal) => teamOf.get(deal["sales_agent"])?.["manager"] ?? ""));
    const table = call("WIN_RATE_BY", [managers, stages(deals)]) as readonly (readonly unknown[])[];
    const row = table.find(([manager]) => manager === "Melvin Marxen") ?? [];
    expect(row).toEqual(expect.arrayContaining([882, 536]));
    expect(wonAmount(own)).toBe(2_251_930);
  });

  test("GTX Plus Basic: 62.1 % of 1,051 closed deals are won", () => {
    const own = deals.filter((deal) => deal["product"] === "GTX Plus Basic");
    const closed = own.filter((deal) => deal["deal_stage"] === "Won" || deal["deal_stage"] === "Lost");
    expect(closed).toHaveLength(1051);
    expect(Number(call("WIN_RATE", [stages(own)])) * 100).toBeCloseTo(62.1, 1);
  });

  test("the list value of everything is 20,936,165", () => {
    const prices = column(deals.map((deal) => Number(priceOf.get(deal["product"]))));
    expect(call("PIPELINE_VALUE", [prices, deals.map(() => ["Open"])])).toBe(20_936_165);
  });
});
