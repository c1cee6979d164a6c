/**
 * Bundles the playground's page with esbuild, once for each state of its sources.
 *
 * The result stays in .build/page with the fingerprint of what went in, so that a second start takes no time.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, type Plugin } from "esbuild";

export interface PageFiles {
  readonly script: Buffer;
  readonly style: Buffer;
}

interface Stamp {
  readonly inputs: readonly string[];
  readonly fingerprint: string;
}

/** Univer's engine-render carries 5 MB of hyphenation tables, one module a language, which a spreadsheet never reads. */
const withoutHyphenation: Plugin = {
  name: "without-hyphenation",
  setup(builder) {
    builder.onLoad({ filter: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/][^\\/]+-[\w-]{8}\.js$/ }, () => ({
      contents: "export default {}; export const patterns = {};",
      loader: "js",
    }));
  },
};

/**
 * Univer looks for suggestions 300 ms after the last letter, and until then Enter belongs to the list before: whoever types
 * a formula quickly to its end would press Enter in vain.
 */
const quickSuggestions: Plugin = {
  name: "quick-suggestions",
  setup(builder) {
    builder.onLoad({ filter: /@univerjs[\\/]sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const slow = "editor.input$.pipe(debounceTime(300))";
      if (!source.includes(slow)) throw new Error(`${path} no longer has "${slow}": see whether Enter works now.`);
      return { contents: source.replace(slow, "editor.input$.pipe(debounceTime(30))"), loader: "js" };
    });
  },
};

export async function bundlePage(root: string): Promise<PageFiles> {
  const folder = join(root, ".build", "page");
  const [script, style, stampFile] = ["page.js", "page.css", "stamp.json"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (!(await isFresh(root, [script, style], stampFile))) {
    const result = await build({
      absWorkingDir: root,
      entryPoints: ["main.ts", "page.css"].map((name) => ({ in: join(root, "playground", "page", name), out: "page" })),
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2022",
      outdir: folder,
      metafile: true,
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"production"' },
      loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
      plugins: [withoutHyphenation, quickSuggestions],
      legalComments: "none",
      logLevel: "error",
      logOverride: { "unsupported-jsx-comment": "silent", "css-syntax-error": "silent" },
    });
    // Packages change only with the lock file; our own sources are few.
    const own = Object.keys(result.metafile.inputs).filter((path) => !path.includes("node_modules/"));
    const inputs = [...own, "package-lock.json", relative(root, join(root, "playground", "bundle-page.ts"))];
    const stamp: Stamp = { inputs, fingerprint: await fingerprint(root, inputs) };
    await mkdir(folder, { recursive: true });
    await writeFile(stampFile, JSON.stringify(stamp));
  }
  return { script: await readFile(script), style: await readFile(style) };
}

async function isFresh(root: string, outputs: readonly string[], stampFile: string): Promise<boolean> {
  if (![...outputs, stampFile].every((path) => existsSync(path))) return false;
  const stamp = JSON.parse(await readFile(stampFile, "utf8")) as Stamp;
  return stamp.fingerprint === (await fingerprint(root, stamp.inputs));
}

async function fingerprint(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of [...inputs].sort()) {
    const file = join(root, path);
    hash.update(path).update(existsSync(file) ? await readFile(file) : "gone");
  }
  return hash.digest("hex");
}
