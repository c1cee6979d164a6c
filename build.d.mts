/** The types of build.mjs, for the tests and the playground. */
import type { Metafile } from "esbuild";

export interface Built {
  readonly files: Readonly<Record<"Code.js" | "sidebar.html" | "appsscript.json", string>>;
  /** docs/functions.md. */
  readonly functionsReference: string;
  /** Bytes of each file of dist/. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly metafiles: { readonly code: Metafile; readonly sidebar: Metafile };
}

/** A build that cannot be pushed; the message says what to mend. */
export class BuildError extends Error {}

/** Bytes that a file of dist/ may have. */
export const BUDGETS: Readonly<Record<"Code.js" | "sidebar.html", number>>;

/** Makes and checks every file, and writes none. */
export function render(): Promise<Built>;

/** Builds everything and writes dist/ and docs/functions.md. */
export function build(places?: { readonly outDir?: string; readonly docsFile?: string }): Promise<Built>;

/** Each function with the address of its entry in docs/functions.md; "": nobody said where the docs are. */
export function withDocs<T extends { readonly name: string }>(
  functions: readonly T[],
  docs: string,
): readonly (T & { readonly more?: string })[];

/** Fails on what HtmlService would change, run or load. */
export function checkHtml(html: string): void;

/** The size of each file in bytes; fails on one over its budget. */
export function checkSizes(files: Readonly<Record<string, string>>): Record<string, number>;
