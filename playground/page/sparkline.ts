/** Draws a SPARKLINE in its cell: a line, or columns, from the least to the largest of its figures. */
import type { Sparkline } from "../spreadsheet/model.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 3;
const INK = "#202124";
const COLOR = /^(?:#[0-9a-f]{3,8}|[a-z]+)$/;

/** Where the figures stand in the box, the first at its left. Figures that are all alike stand half way up. */
export function sparklinePoints(values: readonly number[], box: Box): readonly Point[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = values.length > 1 ? (box.width - 2 * MARGIN) / (values.length - 1) : 0;
  const room = box.height - 2 * MARGIN;
  return values.map((value, index) => ({
    x: box.left + MARGIN + index * step,
    y: box.top + MARGIN + (most === least ? room / 2 : (1 - (value - least) / (most - least)) * room),
  }));
}

/** Columns stand on zero, or hang from it. */
export function sparklineColumns(values: readonly number[], box: Box): readonly Box[] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const width = (box.width - 2 * MARGIN) / Math.max(1, values.length);
  const scale = most === least ? 0 : (box.height - 2 * MARGIN) / (most - least);
  return values.map((value, index) => ({
    left: box.left + MARGIN + index * width + width / 8,
    top: box.top + MARGIN + (most - Math.max(0, value)) * scale,
    width: (width * 3) / 4,
    height: Math.abs(value) * scale,
  }));
}

export function drawSparkline(context: CanvasRenderingContext2D, { values, options }: Sparkline, box: Box): void {
  if (values.length === 0) return;
  const color = options["color"] ?? INK;
  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  context.strokeStyle = context.fillStyle = COLOR.test(color) ? color : INK;
  if (options["charttype"] === "column") {
    for (const { left, top, width, height } of sparklineColumns(values, box))
      context.fillRect(left, top, width, height);
  } else {
    context.lineWidth = Number(options["linewidth"] ?? 1) || 1;
    context.lineJoin = "round";
    context.beginPath();
    for (const { x, y } of sparklinePoints(values, box)) context.lineTo(x, y);
    context.stroke();
  }
  context.restore();
}
