/** The audit's bare loop is measured against the audit, so it has to find the very rows that the audit finds. */
import { createContext, Script } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import { render } from "../../build.mjs";
import { BENCH_DATA } from "../../playground/bench-loops.ts";
import { BARE_DEAL_LOOPS } from "../../playground/bench-loops-deals.ts";

let code = "";

beforeAll(async () => {
  code = (await render()).files["Code.js"];
});

test("DEAL_AUDIT's bare loop gives the function's own rows", () => {
  const loop = BARE_DEAL_LOOPS.find(({ name }) => name === "DEAL_AUDIT");
  const context = createContext({
    SpreadsheetApp: {
      getActiveSpreadsheet: () => ({
        getSpreadsheetTimeZone: () => "Europe/Berlin",
        getSpreadsheetLocale: () => "en_US",
      }),
    },
    Utilities: { formatDate: (date: Date) => new Date(date.getTime() + 3_600_000).toISOString().slice(0, 10) },
  });
  new Script(code, { filename: "Code.js" }).runInContext(context);
  const pair = `(function () { ${BENCH_DATA}; var d = benchData(3000);
    return JSON.stringify([${loop?.call}, (function () { ${loop?.bare} })()]); })()`;
  const [audit, bare] = JSON.parse(new Script(pair).runInContext(context)) as unknown[][];
  expect(bare?.length).toBeGreaterThan(1000);
  expect(bare).toEqual(audit);
});
