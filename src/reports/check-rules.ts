/** Colours a difference between the sheet and the engine: of a single minor unit, on either side. */
import type { PlacedRule } from "./sheet-plan.ts";
import { toneStyle } from "./theme.ts";

export function checkRules(range: string): PlacedRule[] {
  const style = toneStyle("bad");
  return [
    { range, when: { kind: "less than", value: 0 }, style },
    { range, when: { kind: "more than", value: 0 }, style },
  ];
}
