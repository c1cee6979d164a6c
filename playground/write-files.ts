/** Writes a set of files all at once: either every one of them stands in the folder at the end, or none was touched. */
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Files of the same names are replaced; others in the folder stay. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(folder);
  const draft = join(dirname(target), `.${basename(target)}.draft-${process.pid}`);
  await mkdir(draft, { recursive: true });
  try {
    await Promise.all([...files].map(([name, text]) => writeFile(join(draft, name), text)));
    if (await isFolder(target)) {
      for (const name of files.keys()) await rename(join(draft, name), join(target, name));
    } else await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
