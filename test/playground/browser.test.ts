/** Which browser is taken, in which order, and what is said when there is none. */
import { describe, expect, it } from "vitest";
import { findBrowser, HOW_TO_GET_ONE, type Machine } from "../../playground/browser.ts";

function machine(options: {
  readonly programs?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  /** Programs that a run brings, by the program that is run. */
  readonly brings?: Readonly<Record<string, string>>;
}): Machine & { readonly ran: string[] } {
  const programs = new Set(options.programs ?? []);
  const ran: string[] = [];
  return {
    ran,
    environment: { PATH: "/usr/local/bin:/usr/bin", ...options.environment },
    isRoot: options.isRoot ?? false,
    isProgram: (path) => programs.has(path),
    run(program, args) {
      const key = program === process.execPath ? "playwright" : `${program} ${args[0]}`;
      ran.push(key);
      const brought = options.brings?.[key];
      if (brought) programs.add(brought);
      return brought !== undefined;
    },
    playwrightPath: () => "/cache/playwright/chrome",
    playwrightInstaller: "/modules/playwright-core/cli.js",
  };
}

describe("findBrowser", () => {
  it.each([
    {
      why: "a named one wins",
      programs: ["/opt/mine", "/usr/bin/chromium"],
      environment: { CHROME_PATH: "/opt/mine" },
      found: "/opt/mine",
    },
    {
      why: "Chromium before Chrome",
      programs: ["/usr/bin/google-chrome", "/usr/bin/chromium"],
      found: "/usr/bin/chromium",
    },
    {
      why: "Chrome when that is all",
      programs: ["/usr/local/bin/google-chrome"],
      found: "/usr/local/bin/google-chrome",
    },
    {
      why: "Playwright's own after the PATH",
      programs: ["/cache/playwright/chrome"],
      found: "/cache/playwright/chrome",
    },
  ])("$why, without installing anything", ({ programs, environment, found }) => {
    const one = machine({ programs, ...(environment ? { environment } : {}) });
    expect(findBrowser(one)).toBe(found);
    expect(one.ran).toEqual([]);
  });

  it("asks Playwright's installer first", () => {
    const one = machine({ isRoot: true, brings: { playwright: "/cache/playwright/chrome" } });
    expect(findBrowser(one)).toBe("/cache/playwright/chrome");
    expect(one.ran).toEqual(["playwright"]);
  });

  it("takes Debian's package as root when the installer fails", () => {
    const one = machine({
      isRoot: true,
      brings: { "apt-get update": "/lists", "apt-get install": "/usr/bin/chromium" },
    });
    expect(findBrowser(one)).toBe("/usr/bin/chromium");
    expect(one.ran).toEqual(["playwright", "apt-get update", "apt-get install"]);
  });

  it("never calls apt-get as somebody else, and says what to install", () => {
    const one = machine({ brings: { "apt-get install": "/usr/bin/chromium" } });
    expect(() => findBrowser(one)).toThrow(HOW_TO_GET_ONE);
    expect(one.ran).toEqual(["playwright"]);
  });

  it("does not fall back in silence when CHROME_PATH is wrong", () => {
    const one = machine({ programs: ["/usr/bin/chromium"], environment: { CHROME_PATH: "/nowhere" } });
    expect(() => findBrowser(one)).toThrow("/nowhere");
  });
});
