/**
 * `npm run faults` and `npm run fuzz`: the long tests in full, which `npm test` runs in small part, and at the end how
 * many faults were tried and how they ended, or how many cases were made.
 */
import { startVitest } from "vitest/node";
import { PlainReporter } from "../reporter.mjs";

const LONG = {
  faults: {
    variable: "FAULTS",
    files: [
      "test/addon/all-or-nothing.test.ts",
      "test/addon/closing-all-or-nothing.test.ts",
      "test/reliability/two-people.test.ts",
    ],
  },
  fuzz: { variable: "FUZZ", files: ["test/reliability/fuzz.test.ts"] },
};

const [name = "", ...words] = process.argv.slice(2);
const long = LONG[name];
if (long === undefined) throw new Error(`There is no long test "${name}". Known: ${Object.keys(LONG).join(", ")}.`);
process.env[long.variable] = "all";

const sums = new Map();

/** Says after each test what it has counted: a run that takes an hour is watched. */
class CountingReporter extends PlainReporter {
  onTestCaseResult(test) {
    const counts = Object.entries(test.meta()[name] ?? {});
    for (const [what, count] of counts) sums.set(what, (sums.get(what) ?? 0) + count);
    if (counts.length > 0) process.stdout.write(`  ${test.fullName}: ${inWords(counts)}\n`);
  }
}

const reporter = new CountingReporter();
// Further words are those of the tests' names: `npm run faults -- snapshot`.
const only = words.length === 0 ? {} : { testNamePattern: words.join(" ") };
const vitest = await startVitest("test", long.files, { watch: false, reporters: [reporter], ...only });
await vitest.close();

const { passed, failed } = reporter.counts;
const code = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`\n${name}: ${inWords([...sums])}; ${passed} tests passed, ${failed} failed\n`, () =>
  process.exit(code),
);

function inWords(counts) {
  return counts.map(([what, count]) => `${count} ${what}`).join(", ");
}
