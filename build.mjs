/**
 * Makes what clasp pushes (dist/Code.js, dist/sidebar.html, dist/appsscript.json) and docs/functions.md.
 *
 * Everything is made and checked in memory first; dist/ is touched only when all of it passed.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { deflateRawSync } from "node:zlib";
import * as esbuild from "esbuild";

const ROOT = dirname(fileURLToPath(import.meta.url));

/**
 * Bytes that a file of dist/ may have. Google loads the whole text for every run of a function; why the script may be
 * this large is in docs/decisions/004-script-size.md.
 */
export const BUDGETS = { "Code.js": 850_000, "sidebar.html": 200_000 };

/** The only permissions the add-on may ask for. */
const SCOPES = [
  "https://www.googleapis.com/auth/spreadsheets.currentonly",
  "https://www.googleapis.com/auth/script.container.ui",
];

/** What may not stand in the sidebar's HTML: HtmlService rewrites or executes it. */
const FORBIDDEN_IN_HTML = [
  ["`", "a back-tick (HtmlService cuts // out of template literals)"],
  ["<!--", "an HTML comment"],
  ["<?", "a template scriptlet"],
];

/** A build that cannot be pushed; the message says what to mend. */
export class BuildError extends Error {}

/**
 * Builds everything and writes it.
 *
 * @param {{ outDir?: string, docsFile?: string }} [places]
 */
export async function build({ outDir = join(ROOT, "dist"), docsFile = join(ROOT, "docs", "functions.md") } = {}) {
  const made = await render();
  await writeTogether(outDir, made.files);
  await writeIfChanged(docsFile, made.functionsReference);
  return made;
}

/**
 * Makes and checks every file, and writes none.
 *
 * @returns {Promise<{
 *   files: Record<"Code.js" | "sidebar.html" | "appsscript.json", string>,
 *   functionsReference: string,
 *   sizes: Record<string, number>,
 *   metafiles: { code: esbuild.Metafile, sidebar: esbuild.Metafile },
 * }>}
 */
export async function render() {
  const [catalogue, manifest, docs] = await Promise.all([loadCatalogue(), manifestText(), docsAddress()]);
  const [sidebar, code] = await Promise.all([
    sidebarHtml(withDocs(catalogue.listed, docs)),
    codeScript(catalogue.scriptStubs),
  ]);
  const files = { "Code.js": code.text, "sidebar.html": sidebar.text, "appsscript.json": manifest };
  return {
    files,
    functionsReference: catalogue.functionsReference,
    sizes: checkSizes(files),
    metafiles: { code: code.metafile, sidebar: sidebar.metafile },
  };
}

/** What comes from the catalogue of custom functions: the script's stubs, the reference page, the sidebar's list. */
async function loadCatalogue() {
  const { outputFiles } = await bundle({
    stdin: {
      contents: `
        import { catalogue } from "./src/functions/index.ts";
        import { functionsReference } from "./src/functions/reference.ts";
        import { scriptStubs } from "./src/functions/stubs.ts";
        export const texts = {
          scriptStubs: scriptStubs(catalogue),
          functionsReference: functionsReference(catalogue),
          listed: catalogue.map(({ name, family, description, parameters, example: { formula, shows } }) => ({
            ...{ name, family, description, parameters },
            example: { formula, shows },
          })),
        };
      `,
      resolveDir: ROOT,
      sourcefile: "catalogue-entry.ts",
      loader: "ts",
    },
    format: "esm",
    platform: "neutral",
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(textOf(outputFiles)).toString("base64")}`);
  return module.texts;
}

/** Where the docs folder can be read on the web: "config": { "docs": "https://…/docs/" } in package.json; "": nowhere. */
async function docsAddress() {
  const { config = {} } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  return config.docs ?? "";
}

/** Each function with the address of its entry in docs/functions.md, where the docs have one. */
export function withDocs(functions, docs) {
  if (docs === "") return functions;
  return functions.map((listed) => ({ ...listed, more: `${docs}functions.md#${listed.name.toLowerCase()}` }));
}

/** The script: one classic script whose only top-level names are the stubs and the bundle they call. */
async function codeScript(stubs) {
  const { outputFiles, metafile } = await bundle({
    entryPoints: [join(ROOT, "src/addon/main.ts")],
    format: "iife",
    globalName: "dealsheet_",
    inject: [join(ROOT, "src/addon/local-globals.ts")],
    platform: "neutral",
    target: "es2020",
    charset: "utf8",
    minify: true,
    footer: { js: stubs },
  });
  const text = textOf(outputFiles);
  try {
    new Script(text, { filename: "Code.js" });
  } catch (error) {
    throw new BuildError(`Code.js does not parse: ${error.message}`);
  }
  return { text, metafile };
}

/** The sidebar: the template with its style and its script inlined, the packed list of functions in the script. */
async function sidebarHtml(functions) {
  const folder = join(ROOT, "src/sidebar");
  const [template, style, script] = await Promise.all([
    readFile(join(folder, "sidebar.html"), "utf8"),
    bundle({ entryPoints: [join(folder, "sidebar.css")], minify: true }),
    bundle({
      entryPoints: [join(folder, "main.tsx")],
      format: "iife",
      platform: "browser",
      target: "es2020",
      minify: true,
      charset: "utf8",
      define: { "process.env.NODE_ENV": '"production"', DEALSHEET_FUNCTIONS: JSON.stringify(packed(functions)) },
      supported: { "template-literal": false },
    }),
  ]);
  const styled = fill(template, "<style></style>", `<style>${textOf(style.outputFiles).trim()}</style>`);
  const text = fill(styled, "<script></script>", `<script>${textOf(script.outputFiles).trim()}</script>`);
  checkHtml(text);
  return { text, metafile: script.metafile };
}

/** As src/sidebar/catalogue/unpack-functions.ts reads it: the sidebar has no room for the texts at their full length. */
function packed(functions) {
  return deflateRawSync(JSON.stringify(functions), { level: 9 }).toString("base64");
}

/** Puts a text in the place of the template's empty element, to the letter. */
function fill(template, place, text) {
  const parts = template.split(place);
  if (parts.length !== 2)
    throw new BuildError(`src/sidebar/sidebar.html must hold ${place} once, not ${parts.length - 1} times.`);
  return parts.join(text);
}

/**
 * Fails on what HtmlService would change, run or load.
 *
 * @param {string} html
 */
export function checkHtml(html) {
  for (const [text, meaning] of FORBIDDEN_IN_HTML) {
    const at = html.indexOf(text);
    if (at >= 0)
      throw new BuildError(`sidebar.html holds ${meaning} at byte ${at}: ${JSON.stringify(excerpt(html, at))}`);
  }
  for (const tag of ["<script", "</script", "<style", "</style"]) {
    const count = html.toLowerCase().split(tag).length - 1;
    if (count !== 1)
      throw new BuildError(`sidebar.html holds ${tag} ${count} times; one script and one style are all it may have.`);
  }
  const outside =
    /<(?:link|img|iframe|object|embed)\b|\b(?:src|srcset)\s*=|@import|url\(\s*["']?(?:https?:)?\/\//i.exec(
      html.replace(/<script>[\s\S]*<\/script>/i, ""),
    );
  if (outside)
    throw new BuildError(`sidebar.html loads something from outside: ${JSON.stringify(excerpt(html, outside.index))}`);
}

function excerpt(text, at) {
  return text.slice(Math.max(0, at - 30), at + 30);
}

/** The manifest as it stands in the root, after a check that it asks for no more than the add-on needs. */
async function manifestText() {
  const text = await readFile(join(ROOT, "appsscript.json"), "utf8");
  const manifest = JSON.parse(text);
  if (manifest.runtimeVersion !== "V8") throw new BuildError('appsscript.json must say "runtimeVersion": "V8".');
  if (JSON.stringify(manifest.oauthScopes) !== JSON.stringify(SCOPES)) {
    throw new BuildError(`appsscript.json must ask for exactly these scopes: ${SCOPES.join(", ")}.`);
  }
  return text;
}

/**
 * The size of each file in bytes; fails on one over its budget.
 *
 * @param {Record<string, string>} files
 */
export function checkSizes(files) {
  const sizes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)]));
  for (const [name, budget] of Object.entries(BUDGETS)) {
    if (sizes[name] > budget) {
      throw new BuildError(
        `${name} has ${sizes[name]} bytes, more than its budget of ${budget}. Make it smaller; a higher budget wants a reason in docs/decisions/.`,
      );
    }
  }
  return sizes;
}

function bundle(options) {
  return esbuild.build({
    bundle: true,
    write: false,
    metafile: true,
    legalComments: "none",
    logLevel: "silent",
    absWorkingDir: ROOT,
    ...options,
  });
}

function textOf(outputFiles) {
  return outputFiles[0].text;
}

/** Writes beside the target first and renames last, so that a reader never meets half a file; removes what is not ours. */
async function writeTogether(folder, files) {
  await mkdir(folder, { recursive: true });
  const staging = join(ROOT, ".build", `dist-${process.pid}-${Date.now()}`);
  await mkdir(staging, { recursive: true });
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(staging, name), text);
    for (const name of Object.keys(files)) await rename(join(staging, name), join(folder, name));
    for (const name of await readdir(folder)) {
      if (!Object.hasOwn(files, name)) await rm(join(folder, name), { recursive: true, force: true });
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function writeIfChanged(file, text) {
  const before = await readFile(file, "utf8").catch(() => null);
  if (before === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { sizes } = await build();
    for (const [name, size] of Object.entries(sizes)) {
      const budget = BUDGETS[name] ? ` of ${BUDGETS[name]}` : "";
      process.stdout.write(`dist/${name}: ${size}${budget} bytes\n`);
    }
  } catch (error) {
    process.stderr.write(`${error instanceof BuildError ? error.message : (error?.message ?? error)}\n`);
    process.exitCode = 1;
  }
}
