/** `npm run check`: types by layer, lint and format, unused code, and who imports whom. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** One tsconfig a layer, so that core sees neither Google nor the DOM. */
const LAYERS = [
  "src/core",
  "src/functions",
  "src/reports",
  "src/protocol",
  "src/addon",
  "src/sidebar",
  "playground",
  "playground/page",
  "test",
];

/** Each step is a name and a program of node_modules; all of them run, so that one run shows everything. */
export const CHECK_STEPS = [
  ...LAYERS.map((layer) => ({ name: `types of ${layer}`, program: "typescript/bin/tsc", args: ["-p", layer] })),
  { name: "lint and format", program: "@biomejs/biome/bin/biome", args: ["check", "--error-on-warnings", "."] },
  { name: "unused code", program: "knip/bin/knip.js", args: ["--no-progress"] },
];

export const LAYER_TEST = {
  name: "who imports whom",
  program: "vitest/vitest.mjs",
  args: ["run", "test/layers.test.ts"],
};

/** Runs the steps two at a time (the machine's usual cores), prints each with its output where it failed. */
export async function runSteps(steps) {
  const counts = { passed: 0, failed: 0 };
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { code, output } = await run(step);
      counts[code === 0 ? "passed" : "failed"] += 1;
      process.stdout.write(code === 0 ? `✓ ${step.name}\n` : `✗ ${step.name} FAILED\n${output.trimEnd()}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return counts;
}

function run({ program, args }) {
  const file = join(ROOT, "node_modules", program);
  if (!existsSync(file)) return Promise.resolve({ code: 1, output: `${program} is not installed. Run npm ci.` });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (data) => {
      output += data;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("close", (code) => resolve({ code, output }));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { passed, failed } = await runSteps([...CHECK_STEPS, LAYER_TEST]);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
