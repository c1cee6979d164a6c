/** Every row of docs/live-check.md with its probe; a row without one is for a person to look at. */
import { type LiveCheckWords, liveCheckWords } from "../../messages.ts";
import { CHART_PROBES } from "./chart-probes.ts";
import { FORMULA_PROBES } from "./formula-probes.ts";
import type { Probe } from "./probe.ts";
import { SHEET_PROBES } from "./sheet-probes.ts";
import { TABLE_PROBES } from "./table-probes.ts";
import { TIME_PROBES } from "./time-probes.ts";

export interface LiveCheck {
  readonly words: LiveCheckWords;
  /** null: no script can see it. */
  readonly probe: Probe | null;
}

const PROBES: Readonly<Record<number, Probe>> = {
  ...FORMULA_PROBES,
  ...TABLE_PROBES,
  ...SHEET_PROBES,
  ...CHART_PROBES,
  ...TIME_PROBES,
};

/** In the order of the doc, which is the order on the tab. */
export const LIVE_CHECKS: readonly LiveCheck[] = liveCheckWords.map((words) => ({
  words,
  probe: PROBES[words.number] ?? null,
}));
