/** One chart as Univer's floating layer shows it: a React component, because that is what the layer takes. */
import {
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
} from "chart.js";
import { createElement, type ReactElement, useEffect, useRef } from "react";
import type { ChartModel, Workbook } from "../spreadsheet/model.ts";
import { chartConfig } from "./chart-config.ts";
import { chartColumns } from "./chart-data.ts";

Chart.register(
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
  Filler,
);

/** Where a frame finds its chart, and hears that it must be drawn again. */
export interface ChartSource {
  readonly workbook: Workbook;
  find(drawingId: string): ChartModel | null;
  subscribe(redraw: () => void): () => void;
}

export function createChartFrame(
  source: ChartSource,
): (props: { readonly data?: { readonly drawingId?: string } }) => ReactElement {
  // biome-ignore lint/correctness/noComponentHookFactories: made once for the page, not while anything is drawn.
  return function ChartFrame(props) {
    const canvas = useRef<HTMLCanvasElement>(null);
    const drawingId = props.data?.drawingId ?? "";
    useEffect(() => {
      let drawn: Chart | null = null;
      let before = "";
      const draw = (): void => {
        const model = source.find(drawingId);
        if (!model || !canvas.current) return;
        const columns = chartColumns(source.workbook, model);
        const now = JSON.stringify([model.type, model.options, columns]);
        if (now === before) return;
        before = now;
        drawn?.destroy();
        drawn = new Chart(canvas.current, chartConfig(model, columns));
      };
      draw();
      const stop = source.subscribe(draw);
      return () => {
        stop();
        drawn?.destroy();
      };
    }, [drawingId]);
    return createElement(
      "div",
      { className: "chart-frame" },
      createElement(
        "div",
        { style: { position: "relative", width: "100%", height: "100%" } },
        createElement("canvas", { ref: canvas, role: "img", "aria-label": titleOf(source.find(drawingId)) }),
      ),
    );
  };
}

function titleOf(chart: ChartModel | null): string {
  const title = chart?.options["title"];
  return typeof title === "string" ? title : "Chart";
}
