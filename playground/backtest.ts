/**
 * `npm run backtest -- DEALS.csv`: every forecast method tried on the past months of a CSV file of deals.
 *
 * It asks the add-on's own functions in dist/, loaded as Google loads them. Bad input ends with exit code 2 and one
 * sentence on standard error.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BacktestOptions, readBacktestOptions } from "./backtest-options.ts";
import { backtestTables, type RecordRow } from "./backtest-tables.ts";
import { readScriptFiles } from "./headless.ts";
import { BadInput } from "./report-options.ts";

/** The bundle of this file stands in .build/, one level below the project. */
const DIST = join(fileURLToPath(new URL("..", import.meta.url)), "dist");

async function backtest(options: BacktestOptions): Promise<void> {
  const tables = await backtestTables(await readScriptFiles(DIST), options);
  if (options.json) {
    const { asOf, deals, history } = options;
    process.stdout.write(`${JSON.stringify({ deals, history, asOf, ...tables }, null, 2)}\n`);
    return;
  }
  const chosen = tables.record.find((row) => row.chosen && row.horizon === tables.horizons[0]);
  process.stdout.write(`${recordLines(tables.record, tables.horizons).join("\n")}\n\n`);
  if (chosen) process.stdout.write(`Chosen: ${chosen.note}\n`);
}

/** Of one horizon's four figures. */
const WIDTH = 32;

/** A line a method; for each horizon the month ends tried, WAPE, bias and the share within P10–P90. */
function recordLines(record: readonly RecordRow[], horizons: readonly string[]): string[] {
  const methods = [...new Set(record.map(({ method }) => method))];
  const width = Math.max(...methods.map((method) => method.length)) + 2;
  const title = [" ".repeat(width), ...horizons.map((horizon) => ` ${horizon}`.padEnd(WIDTH))].join("|");
  const heads = ["Method".padEnd(width), ...horizons.map(() => cells("tried", "WAPE", "bias", "in range"))].join("|");
  const lines = methods.map((method) => {
    const own = record.filter((row) => row.method === method);
    const figures = horizons.map((horizon) => {
      const row = own.find((candidate) => candidate.horizon === horizon);
      return row ? cells(String(row.origins), percent(row.wape), percent(row.bias), percent(row.coverage)) : "";
    });
    const mark = own.some(({ chosen }) => chosen) ? "* " : "  ";
    return [`${mark}${method}`.padEnd(width), ...figures].join("|");
  });
  return [title.trimEnd(), heads.trimEnd(), ...lines.map((line) => line.trimEnd())];
}

function cells(origins: string, wape: string, bias: string, coverage: string): string {
  return `${origins.padStart(5)} ${wape.padStart(7)} ${bias.padStart(7)} ${coverage.padStart(8)} `.padEnd(WIDTH);
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1)} %`;
}

try {
  await backtest(readBacktestOptions(process.argv.slice(2), new Date()));
} catch (error) {
  if (error instanceof BadInput) {
    process.stderr.write(`${error.message.replace(/\s*\n\s*/g, " ")}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(
      `The backtest failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
