/** Says what ran in few lines: one for each test file, each failure in full, each skipped test by name. */

/** @implements {import("vitest/node").Reporter} */
export class PlainReporter {
  counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {import("vitest/node").Vitest | undefined} */
  #vitest;
  /** @type {string[]} */
  #skipped = [];
  /** @type {{ title: string, errors: readonly unknown[] }[]} */
  #failures = [];

  /** @param {import("vitest/node").Vitest} vitest */
  onInit(vitest) {
    this.#vitest = vitest;
  }

  /** @param {import("vitest/node").TestModule} module */
  onTestModuleEnd(module) {
    const before = { ...this.counts };
    for (const test of module.children.allTests()) this.#count(test, module);
    const fileErrors = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
    if (fileErrors.length > 0) this.#fail(module.relativeModuleId, fileErrors);
    const failed = this.counts.failed - before.failed;
    const passed = this.counts.passed - before.passed;
    const skipped = this.counts.skipped - before.skipped;
    const parts = [`${passed} passed`, failed ? `${failed} FAILED` : "", skipped ? `${skipped} skipped` : ""];
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    say(`${failed ? "✗" : "✓"} ${module.relativeModuleId}: ${parts.filter(Boolean).join(", ")} (${seconds} s)`);
  }

  #count(test, module) {
    const { state, errors } = test.result();
    const title = `${module.relativeModuleId} > ${test.fullName}`;
    if (state === "passed") this.counts.passed += 1;
    else if (state === "failed") this.#fail(title, errors ?? []);
    else {
      this.counts.skipped += 1;
      this.#skipped.push(title);
    }
  }

  #fail(title, errors) {
    this.counts.failed += 1;
    this.#failures.push({ title, errors });
  }

  /**
   * @param {readonly import("vitest/node").TestModule[]} _modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(_modules, unhandledErrors) {
    if (unhandledErrors.length > 0) this.#fail("outside of any test", unhandledErrors);
    for (const { title, errors } of this.#failures) {
      say(`\nFAILED ${title}`);
      for (const error of errors) this.#vitest?.logger.printError(error);
    }
    if (this.#skipped.length > 0) say(`\nSkipped:\n${this.#skipped.map((title) => `  ${title}`).join("\n")}`);
  }
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
