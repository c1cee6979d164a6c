/** Names beside the bubbles of a chart, where they hide nothing. */
import type { Plugin } from "chart.js";
import { FONT, INK } from "./chart-looks.ts";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function meets(a: Box, b: Box): boolean {
  return a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom;
}

/** Writes each bubble's label beside it: where it meets nothing, else where it meets no other label. */
export function bubbleLabels(count: number): Plugin {
  return {
    id: "bubble-labels",
    afterDatasetsDraw(chart) {
      // Beyond some dozens labels would hide the bubbles; the tooltip still names each.
      if (count > 40) return;
      const { ctx, chartArea, width: chartWidth } = chart;
      const labelled = chart.data.datasets.flatMap((dataset, index) => {
        const meta = chart.getDatasetMeta(index);
        if (meta.hidden) return [];
        return dataset.data.flatMap((point, i) => {
          const at = meta.data[i];
          const { text, r } = point as unknown as { readonly text: string; readonly r: number };
          return at ? [{ text, r, x: at.x, y: at.y }] : [];
        });
      });
      const bubbles = labelled.map(({ x, y, r }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
      const labels: Box[] = [];
      ctx.save();
      ctx.font = `10px ${FONT.family}`;
      ctx.fillStyle = INK;
      ctx.textBaseline = "middle";
      for (const { text, r, x, y } of labelled) {
        const width = ctx.measureText(text).width;
        const boxes = [
          { x: x - width / 2, y: y - r - 7 },
          { x: x - width / 2, y: y + r + 8 },
          { x: x + r + 3, y },
          { x: x - r - 3 - width, y },
        ]
          .map(
            (place): Box => ({ left: place.x - 1, right: place.x + width + 1, top: place.y - 6, bottom: place.y + 6 }),
          )
          .filter((box) => box.left >= chartArea.left && box.right <= chartWidth)
          .filter((box) => box.top >= chartArea.top && box.bottom <= chartArea.bottom)
          .filter((box) => !labels.some((label) => meets(box, label)));
        const box = boxes.find((one) => !bubbles.some((bubble) => meets(one, bubble))) ?? boxes[0];
        if (!box) continue;
        ctx.fillText(text, box.left + 1, box.top + 6);
        labels.push(box);
      }
      ctx.restore();
    },
  };
}
