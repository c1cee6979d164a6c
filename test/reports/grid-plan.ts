/** A grid block as the plan of a commission sheet. */
import { layOut } from "../../src/reports/layout.ts";
import type { GridBlock, SheetPlan } from "../../src/reports/sheet-plan.ts";
import { day } from "../core/some-deals.ts";
import { SOURCES } from "./sample-source.ts";

export function planOf(grid: GridBlock): SheetPlan {
  return layOut(
    {
      report: "statement",
      title: "Commission statement",
      mode: "snapshot",
      asOf: day("2026-04-06"),
      followToday: false,
      locked: false,
      period: "2026-Q1",
      blocks: [grid],
    },
    SOURCES,
  );
}
