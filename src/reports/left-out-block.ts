/** The block that every report ends with: what its figures leave out, and why. */
import { dealsLeftOut } from "../core/deals/left-out.ts";
import { reportWords } from "../messages.ts";
import type { ReportSource } from "./report-source.ts";
import type { TableBlock } from "./sheet-plan.ts";

export function leftOutBlock({ reading, input }: ReportSource): TableBlock {
  return {
    kind: "table",
    id: "left-out",
    title: reportWords.leftOut,
    formula: "DEALS_LEFT_OUT",
    table: dealsLeftOut(reading, input.assumptions, input.asOf),
    height: "grows",
    empty: reportWords.nothingLeftOut,
    signals: [],
    totals: [],
    sentences: ["reason"],
  };
}
