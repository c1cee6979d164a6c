import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { BUDGETS, BuildError, build, checkHtml, checkSizes, render, withDocs } from "../../build.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const page = (body: string) => `<!doctype html><style>a{}</style><script>${body}</script>`;

describe("the sidebar's HTML is refused", () => {
  const cases: readonly { why: string; html: string; says: RegExp }[] = [
    { why: "a back-tick, which HtmlService may cut", html: page("var a = `x`;"), says: /back-tick/ },
    { why: "an HTML comment", html: `${page("")}<!-- x -->`, says: /HTML comment/ },
    { why: "a scriptlet", html: `${page("")}<?= x ?>`, says: /scriptlet/ },
    { why: "a script within the script", html: page("var a = '<script>';"), says: /<script 2 times/ },
    { why: "a second script", html: `${page("")}<SCRIPT></SCRIPT>`, says: /<script 2 times/ },
    { why: "no script at all", html: "<style></style>", says: /<script 0 times/ },
    { why: "something loaded from outside", html: `<link rel="x">${page("")}`, says: /from outside/ },
    {
      why: "a font loaded from outside",
      html: page("").replace("a{}", "a{background:url(https://x)}"),
      says: /from outside/,
    },
  ];
  test.each(cases)("with $why", ({ html, says }) => {
    expect(() => checkHtml(html)).toThrow(BuildError);
    expect(() => checkHtml(html)).toThrow(says);
  });

  test("and accepted without", () => {
    expect(() => checkHtml(page("var a = 1;"))).not.toThrow();
  });
});

test("a file over its budget is refused with both figures", () => {
  const text = "x".repeat(BUDGETS["sidebar.html"] + 1);
  expect(() => checkSizes({ "sidebar.html": text })).toThrow(
    `sidebar.html has ${BUDGETS["sidebar.html"] + 1} bytes, more than its budget of ${BUDGETS["sidebar.html"]}`,
  );
  expect(checkSizes({ "sidebar.html": "é" })).toEqual({ "sidebar.html": 2 });
});

test("clasp would push exactly the three files of dist/, with no login", async () => {
  await build();
  const clasp = join(ROOT, "node_modules/@google/clasp/build/src/index.js");
  const home = join(ROOT, ".build/no-login");
  const output = execFileSync(process.execPath, [clasp, "show-file-status", "--json"], {
    cwd: ROOT,
    env: { ...process.env, HOME: home },
    encoding: "utf8",
  });
  const status = JSON.parse(output) as { filesToPush: string[]; untrackedFiles: string[] };
  expect([...status.filesToPush].sort()).toEqual(["dist/Code.js", "dist/appsscript.json", "dist/sidebar.html"]);
  expect(status.untrackedFiles).toEqual([]);
});

describe("the address of the docs", () => {
  test("gives each function a link to its entry, which functions.md has", async () => {
    const [listed] = withDocs([{ name: "WIN_RATE" }], "https://example.com/docs/");
    expect(listed).toEqual({ name: "WIN_RATE", more: "https://example.com/docs/functions.md#win_rate" });
    const { functionsReference } = await render();
    expect(functionsReference).toMatch(/^#+ WIN_RATE$/m);
  });

  test("may be unknown, and then there is no link", () => {
    expect(withDocs([{ name: "WIN_RATE" }], "")).toEqual([{ name: "WIN_RATE" }]);
  });
});
