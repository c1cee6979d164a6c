/** Logger and console: lines that the host keeps. */
import type { GLogger } from "../google.ts";
import type { Run } from "../run.ts";
import { Service } from "../service.ts";

export class LoggerService extends Service<GLogger> implements Partial<GLogger> {
  readonly #lines: string[];

  constructor(run: Run, lines: string[]) {
    super(run, "Logger");
    this.#lines = lines;
  }

  log(...values: readonly unknown[]): GLogger {
    this.#lines.push(line(values));
    return this.face;
  }

  getLog(): string {
    return this.#lines.join("\n");
  }

  clear(): GLogger {
    this.#lines.length = 0;
    return this.face;
  }
}

/** Not a service of Google's and never counted; it works everywhere, at load too. */
export function consoleFor(lines: string[]): Readonly<Record<string, (...values: readonly unknown[]) => void>> {
  const write =
    (level: string) =>
    (...values: readonly unknown[]): void => {
      lines.push(level === "log" ? line(values) : `${level}: ${line(values)}`);
    };
  return {
    log: write("log"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    debug: write("debug"),
    time: () => undefined,
    timeEnd: () => undefined,
  };
}

function line(values: readonly unknown[]): string {
  return values
    .map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? String(value))))
    .join(" ");
}
