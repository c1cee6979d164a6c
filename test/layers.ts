/** Who may import whom, and how the files of the house are seen: over esbuild's own account of the imports. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile, type Plugin, transform } from "esbuild";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Rooms of the house, the more special first, with the rooms and packages that each may import. */
const ROOMS: readonly {
  readonly path: string;
  readonly rooms: readonly string[];
  readonly packages: "any" | readonly string[];
}[] = [
  { path: "src/core/", rooms: ["src/core/"], packages: [] },
  { path: "src/messages.ts", rooms: ["src/core/", "src/protocol/"], packages: [] },
  { path: "src/functions/", rooms: ["src/functions/", "src/core/", "src/messages.ts"], packages: [] },
  { path: "src/reports/", rooms: ["src/reports/", "src/core/", "src/functions/", "src/messages.ts"], packages: [] },
  { path: "src/protocol/", rooms: ["src/protocol/", "src/core/"], packages: [] },
  {
    path: "src/addon/",
    rooms: ["src/addon/", "src/core/", "src/functions/", "src/reports/", "src/protocol/", "src/messages.ts"],
    packages: [],
  },
  {
    path: "src/sidebar/",
    rooms: ["src/sidebar/", "src/core/", "src/protocol/", "src/messages.ts"],
    packages: ["preact"],
  },
  { path: "playground/", rooms: ["playground/"], packages: "any" },
];

/** Every source file below the folders. */
export function sourceFiles(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
}

/** What imports what: every file, types included, as esbuild finds it; packages stay names. */
export function importsOf(files: readonly string[]): Promise<Metafile> {
  return metafileOf({ entryPoints: [...files] });
}

/** The same for a file that does not exist: a text that stands in for one in that folder. */
export function importsOfText(text: string, folder: string, file: string): Promise<Metafile> {
  return metafileOf({ stdin: { contents: text, resolveDir: join(ROOT, folder), sourcefile: file, loader: "ts" } });
}

async function metafileOf(options: Pick<BuildOptions, "entryPoints" | "stdin">): Promise<Metafile> {
  const { metafile } = await build({
    ...options,
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    outdir: ".build/layers",
    format: "esm",
    platform: "node",
    packages: "external",
    loader: { ".css": "empty", ".html": "text" },
    logLevel: "silent",
    plugins: [typesAsValues],
  });
  return metafile;
}

/** esbuild drops type imports, yet a room that borrows a type leans on the other room all the same: each counts. */
const typesAsValues: Plugin = {
  name: "types as values",
  setup(host) {
    host.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const typeImports = [...text.matchAll(/^(?:import|export) type\b[^;]*?\bfrom\s+("[^"]+");/gms)];
      const asValues = typeImports.map(([, specifier]) => `import ${specifier};`);
      return { contents: [text, ...asValues].join("\n"), loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** Each import that the rules forbid, as "from -> to". */
export function violations(metafile: Metafile): string[] {
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) => {
    const room = ROOMS.find(({ path }) => from.startsWith(path));
    if (!room) return [];
    return imports
      .filter((one) => (one.external ? !mayUsePackage(room.packages, one.path) : !mayImport(room.rooms, one.path)))
      .map((one) => `${from} -> ${one.path}`);
  });
}

function mayImport(rooms: readonly string[], path: string): boolean {
  return rooms.some((room) => path.startsWith(room));
}

function mayUsePackage(packages: "any" | readonly string[], name: string): boolean {
  return packages === "any" || packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`));
}

/** The code of a file without its comments and types. */
export async function codeOf(file: string): Promise<string> {
  const loader = file.endsWith("x") ? "tsx" : "ts";
  return (await transform(readFileSync(resolve(ROOT, file), "utf8"), { loader, jsx: "preserve" })).code;
}
