/** A sheet plan as a person would read it on paper: a line a row, cells parted by bars, formulas beside what they give. */
import { fromSerial } from "../../src/core/calendar.ts";
import type { SheetPlan } from "../../src/reports/sheet-plan.ts";

export function readableGrid(plan: SheetPlan): string {
  const lines: string[] = [];
  for (const area of plan.areas) {
    const formulas = new Map((area.formulas ?? []).map(({ row, column, formula }) => [`${row} ${column}`, formula]));
    area.values.forEach((cells, row) => {
      const shown = cells.map((value, column) => {
        const format = area.numberFormats[row]?.[column] ?? "";
        const formula = formulas.get(`${row} ${column}`);
        return `${shownValue(value, format)}${formula === undefined ? "" : ` {${formula}}`}`;
      });
      lines.push(`${String(area.row + row).padStart(3)} ${shown.join(" | ").replace(/( \| )+$/, "")}`.trimEnd());
    });
  }
  for (const chart of plan.charts) {
    lines.push(`chart ${chart.type} at ${chart.row}:${chart.column}, ${chart.width} × ${chart.height}: ${chart.title}`);
    lines.push(`  ${chart.ranges.join(" ")}`);
  }
  for (const rule of plan.conditionalFormats) lines.push(`rule ${rule.range} ${JSON.stringify(rule.when)}`);
  return `${lines.join("\n")}\n`;
}

function shownValue(value: string | number | boolean, format: string): string {
  if (typeof value !== "number") return String(value);
  if (format === "yyyy-mm-dd") return fromSerial(value);
  const digits = /\.([0#]+)/.exec(format)?.[1] ?? "";
  const isShare = format.includes("%");
  const text = (isShare ? value * 100 : value).toLocaleString("en", {
    minimumFractionDigits: digits.replace(/#/g, "").length,
    maximumFractionDigits: digits.length,
  });
  return isShare ? `${text}%` : text;
}
