/** The command line of `npm run backtest`, checked before anything is read. */
import { parseArgs } from "node:util";
import { BadInput } from "./report-options.ts";
import { serialOf } from "./spreadsheet/serial-date.ts";

export interface BacktestOptions {
  readonly deals: string;
  readonly history: string | null;
  readonly asOf: string;
  readonly json: boolean;
}

const USAGE = "npm run backtest -- DEALS.csv [--history FILE.csv] [--as-of YYYY-MM-DD] [--json]";

export function readBacktestOptions(args: readonly string[], now: Date): BacktestOptions {
  const { values, positionals } = parsed(args);
  const [deals, ...others] = positionals;
  if (deals === undefined) throw new BadInput(`Name the CSV file with the deals: ${USAGE}`);
  if (others.length > 0) throw new BadInput(`One file of deals at a time, please: ${USAGE}`);
  const asOf = values["as-of"];
  return {
    deals,
    history: values.history ?? null,
    asOf: asOf === undefined ? now.toISOString().slice(0, 10) : realDay(asOf),
    json: values.json === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { history: { type: "string" }, "as-of": { type: "string" }, json: { type: "boolean" } },
    });
  } catch (error) {
    const [first = "The options cannot be read"] = (error instanceof Error ? error.message : String(error)).split(
      /[.\n]/,
    );
    throw new BadInput(`${first}: ${USAGE}`);
  }
}

function realDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || serialOf(Number(year), Number(month), Number(day)) === undefined) {
    throw new BadInput(`--as-of needs a day as YYYY-MM-DD, such as 2026-03-31; "${text}" is none.`);
  }
  return text;
}
