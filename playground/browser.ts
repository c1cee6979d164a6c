/**
 * A browser for the end-to-end tests and the pictures: one that is there, else one that can be had.
 *
 * CHROME_PATH, then chromium or Google Chrome on the PATH, then Playwright's own; else Playwright's installer, else
 * Debian's package (as root); else a sentence that says what to install.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"] as const;

/** In containers there is no sandbox to be had as root, no graphics card, and nothing to talk to. */
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

export const HOW_TO_GET_ONE =
  'No browser found. Install Chromium or Google Chrome, or run "npx playwright-core install chromium", ' +
  "or set CHROME_PATH to a browser's program.";

export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  isProgram(path: string): boolean;
  /** Runs a program to its end; true when it went well. */
  run(program: string, args: readonly string[]): boolean;
  readonly isRoot: boolean;
  /** Where Playwright keeps (or would keep) its own browser. */
  playwrightPath(): string;
  readonly playwrightInstaller: string;
}

/** The path of a browser, or a thrown sentence. */
export function findBrowser(machine: Machine = thisMachine()): string {
  const named = machine.environment["CHROME_PATH"];
  if (named) {
    if (machine.isProgram(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no program of that name.`);
  }
  const there = onPath(machine) ?? playwrightsOwn(machine);
  if (there) return there;
  machine.run(process.execPath, [machine.playwrightInstaller, "install", "chromium"]);
  const installed = playwrightsOwn(machine);
  if (installed) return installed;
  if (machine.isRoot && machine.run("apt-get", ["update"])) {
    machine.run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  }
  const packaged = onPath(machine);
  if (packaged) return packaged;
  throw new Error(HOW_TO_GET_ONE);
}

function onPath(machine: Machine): string | null {
  const folders = (machine.environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const name of NAMES) {
    const found = folders.map((folder) => join(folder, name)).find((path) => machine.isProgram(path));
    if (found) return found;
  }
  return null;
}

function playwrightsOwn(machine: Machine): string | null {
  const path = machine.playwrightPath();
  return path !== "" && machine.isProgram(path) ? path : null;
}

function thisMachine(): Machine {
  const isRoot = process.getuid?.() === 0;
  return {
    environment: process.env,
    isRoot,
    isProgram(path) {
      try {
        accessSync(path, constants.X_OK);
        return existsSync(path);
      } catch {
        return false;
      }
    },
    run: (program, args) => spawnSync(program, [...args], { stdio: ["ignore", "inherit", "inherit"] }).status === 0,
    playwrightPath: () => chromium.executablePath(),
    playwrightInstaller: join(
      dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
      "cli.js",
    ),
  };
}

/** The browser, started without a window. */
export function launchBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath: findBrowser(), args: [...FLAGS, ...(root ? ["--no-sandbox"] : [])] });
}
