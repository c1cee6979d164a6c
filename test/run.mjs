/**
 * `npm test`: builds, checks, then runs every test. `npm test -- test/core` runs only the tests below that path.
 *
 * Build and check steps count as tests. The last line is always "N passed, N failed, N skipped".
 */
import { startVitest } from "vitest/node";
import { build } from "../build.mjs";
import { CHECK_STEPS, runSteps } from "./check.mjs";
import { PlainReporter } from "./reporter.mjs";

const filters = process.argv.slice(2);
const steps = { passed: 0, failed: 0 };

try {
  await build();
  steps.passed += 1;
  process.stdout.write("✓ build\n");
} catch (error) {
  steps.failed += 1;
  process.stdout.write(`✗ build FAILED\n${error instanceof Error ? error.message : error}\n`);
}

if (filters.length === 0) {
  const checked = await runSteps(CHECK_STEPS);
  steps.passed += checked.passed;
  steps.failed += checked.failed;
}

const reporter = new PlainReporter();
const vitest = await startVitest("test", filters, { watch: false, reporters: [reporter] });
await vitest.close();

const passed = steps.passed + reporter.counts.passed;
const failed = steps.failed + reporter.counts.failed;
if (reporter.counts.passed === 0) process.stdout.write("No test passed; a run without tests counts as failed.\n");
// A run without tests is a failed run; what a test left open must not keep the process.
const code = failed > 0 || reporter.counts.passed === 0 ? 1 : 0;
process.stdout.write(`\n${passed} passed, ${failed} failed, ${reporter.counts.skipped} skipped\n`, () =>
  process.exit(code),
);
