/** One cell's formula: its text, its tree, what it reads, and what it last calculated. */

import type { Rectangle } from "./address.ts";
import type { SheetGrid } from "./calculation.ts";
import type { Expression } from "./formula-parser.ts";
import type { Area } from "./model.ts";

/** What a formula reads, found in its text once. */
export interface Precedents {
  readonly areas: readonly { readonly sheet: SheetGrid; readonly rectangle: Rectangle; readonly certain: boolean }[];
  /** It names a sheet that is not there (yet), or uses a named range: looked up again when those change. */
  readonly unsettled: boolean;
  /** OFFSET and INDIRECT: what they read is known only when they run, so every change may concern them. */
  readonly dynamic: boolean;
  /** TODAY, NOW, RAND …: calculated again on every edit. */
  readonly volatile: boolean;
  /** NOW, RAND, RANDARRAY or RANDBETWEEN: custom functions refuse what depends on them. */
  readonly random: boolean;
  /** Functions by name that are neither built in nor known: custom functions, or typing errors. */
  readonly otherFunctions: ReadonlySet<string>;
  /** The result may be a block, so blank cells to the right and below may depend on it. */
  readonly maySpill: boolean;
}

export interface FormulaCell {
  readonly sheet: SheetGrid;
  row: number;
  column: number;
  text: string;
  /** Null when the text does not parse. */
  tree: Expression | null;
  precedents: Precedents;
  dirty: boolean;
  /** Being calculated, or waiting for what it reads. */
  busy: boolean;
  removed: boolean;
  /** Where it spilled, its own cell included; null for a single value. */
  spill: Area | null;
  /** Where it wanted to spill but something stood in the way. */
  blocked: Area | null;
  /** The formats that its result brings along: one for each column of the result. */
  formats: readonly (string | undefined)[];
  /** Calculations since the last change from outside: too many mean that spills chase each other in a circle. */
  rounds: number;
  epoch: number;
}
