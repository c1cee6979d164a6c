/** A CSV file named on a command line: read, decoded, and refused in one sentence where it cannot be a table of deals. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { decodeText, parseCsv } from "./load-csv.ts";
import { BadInput } from "./report-options.ts";

const SPREADSHEET_CELLS = 10_000_000;

export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new BadInput(missing ? `There is no file ${path}.` : `${path} cannot be read.`);
  }
}

export async function readRows(path: string): Promise<readonly (readonly string[])[]> {
  const rows = parseCsv(decodeText(await readInput(path)));
  const [header] = rows;
  if (header === undefined) {
    throw new BadInput(`${path} is empty: a table with a header row and one row a deal is needed.`);
  }
  if (rows.length * header.length > SPREADSHEET_CELLS) {
    throw new BadInput(`${path} has more than ten million cells, which is all that a Google spreadsheet can hold.`);
  }
  return rows;
}

/** The file's name without folder and ending: what its sheet is called. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}
