/**
 * Bundles the playground's page with esbuild, once for each state of its sources.
 *
 * The result stays in .build/page with the fingerprint of what went in, so that a second start takes no time.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** A place where Univer 0.25.1 gets in the way, and what stands there instead. */
interface Patch {
  readonly why: string;
  readonly module: RegExp;
  readonly from: string;
  readonly to: string;
}

const PATCHES: readonly Patch[] = [
  {
    // Whoever types a formula quickly to its end would press Enter in vain.
    why: "Suggestions come 300 ms after the last letter, and until then Enter belongs to those before.",
    module: /@univerjs[\\/]sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/,
    from: "editor.input$.pipe(debounceTime(300))",
    to: "editor.input$.pipe(debounceTime(30))",
  },
  {
    why: "Text runs over into blank cells by its width without the padding, which cuts off its last letter.",
    module: /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/]index\.js$/,
    from: "contentSize.width) !== null && _contentSize$width !== void 0 ? _contentSize$width : 0;",
    to: "contentSize.width) !== null && _contentSize$width !== void 0 ? _contentSize$width + 6 : 0;",
  },
];

const patched: Plugin = {
  name: "patched",
  setup(builder) {
    for (const { why, module, from, to } of PATCHES) {
      builder.onLoad({ filter: module }, async ({ path }) => {
        const source = await readFile(path, "utf8");
        if (!source.includes(from))
          throw new Error(`${path} has no "${from}" any more. It was patched because: ${why}`);
        return { contents: source.replace(from, to), loader: "js" };
      });
    }
  },
};

export async function bundlePage(root: string): Promise<PageFiles> {
  const folder = join(root, ".build", "page");
  const stampFile = join(folder, "stamp.json");
  const outputs = { script: join(folder, "page.js"), style: join(folder, "page.css") };
  if (!(await isFresh(root, Object.values(outputs), stampFile))) {
    const started = Date.now();
    const result = await build({
      absWorkingDir: root,
      entryPoints: ["main.ts", "page.css"].map((name) => ({ in: join(root, "playground", "page", name), out: "page" })),
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2022",
      outdir: folder,
      write: false,
      metafile: true,
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"production"' },
      loader: { ".woff": "dataurl", ".woff2": "dataurl", ".ttf": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
      plugins: [withoutHyphenation, patched],
      legalComments: "none",
      logLevel: "error",
    });
    await mkdir(folder, { recursive: true });
    await rm(stampFile, { force: true });
    for (const file of result.outputFiles) await replaceFile(file.path, file.contents);
    // Packages change only with the lock file; our own sources are few.
    const own = Object.keys(result.metafile.inputs).filter((path) => !path.includes("node_modules/"));
    const inputs = [...own, "package-lock.json", join("playground", "bundle-page.ts")];
    // A source that changed meanwhile may be in the bundle with its old text.
    if (!(await anyChangedSince(root, inputs, started))) {
      const stamp: Stamp = { inputs, fingerprint: await fingerprint(root, inputs) };
      await replaceFile(stampFile, JSON.stringify(stamp));
    }
  }
  return { script: await readFile(outputs.script), style: await readFile(outputs.style) };
}

/** Whole or not at all: another process may be reading. */
async function replaceFile(path: string, contents: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

async function anyChangedSince(root: string, inputs: readonly string[], time: number): Promise<boolean> {
  const times = await Promise.all(inputs.map(async (path) => (await stat(join(root, path))).mtimeMs));
  return times.some((changed) => changed >= time);
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
