/**
 * Runs one of the playground's programs: `node playground/run.mjs report DEALS.csv …` builds dist/, bundles
 * playground/report.ts into .build/ and runs it with the arguments that follow.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PROGRAMS = ["start", "report", "backtest", "pictures", "bench", "push"];

/** The program's bundle; packages stay where npm put them. */
async function bundled(name) {
  const outfile = join(root, ".build", `${name}.mjs`);
  await bundle({
    absWorkingDir: root,
    entryPoints: [join(root, "playground", `${name}.ts`)],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    logLevel: "error",
  });
  return outfile;
}

const [name = "", ...args] = process.argv.slice(2);
if (!PROGRAMS.includes(name) || !existsSync(join(root, "playground", `${name}.ts`))) {
  process.stderr.write(`There is no program "${name}". Known: ${PROGRAMS.join(", ")}.\n`);
  process.exitCode = 1;
} else {
  try {
    const { build } = await import(pathToFileURL(join(root, "build.mjs")).href);
    const [, outfile] = await Promise.all([build(), bundled(name)]);
    process.setSourceMapsEnabled(true);
    process.argv = [process.execPath, outfile, ...args];
    await import(pathToFileURL(outfile).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
