/**
 * `npm run push`: sends dist/ (which the launcher has just built) to the script project named in .clasp.json.
 *
 * Where the script id or the login is missing it says what to do, step by step, and pushes nothing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { missingSteps, scriptIdIn } from "./push-steps.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** clasp keeps its login in the home folder, or in a project's own file. */
function hasLogin(): boolean {
  return [join(homedir(), ".clasprc.json"), join(ROOT, ".clasprc.json")].some((file) => existsSync(file));
}

const claspFile = join(ROOT, ".clasp.json");
const scriptId = existsSync(claspFile) ? scriptIdIn(readFileSync(claspFile, "utf8")) : null;
const steps = missingSteps(scriptId, hasLogin());
if (steps.length > 0) {
  process.stdout.write("Dealsheet is built in dist/ but cannot be pushed yet.\n");
  steps.forEach((step, index) => {
    process.stdout.write(`  ${index + 1}. ${step}\n`);
  });
  process.exitCode = 1;
} else {
  process.stdout.write(`Pushing dist/ to script ${scriptId}; it replaces everything in that project.\n`);
  // Without --force clasp skips the push in silence when the manifest changed and nobody is there to be asked.
  const { status } = spawnSync("npx", ["clasp", "push", "--force"], { cwd: ROOT, stdio: "inherit" });
  if (status === 0)
    process.stdout.write("Pushed. Reload the spreadsheet, then Extensions > Dealsheet > Open Dealsheet.\n");
  process.exitCode = status ?? 1;
}
