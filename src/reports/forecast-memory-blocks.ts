/** The blocks of the Forecast sheet's memory: the bridge from the last forecast, how good past ones were, and what it keeps. */
import { forecastAccuracyTable } from "../core/forecast/accuracy-table.ts";
import { BRIDGE_TOTALS, forecastBridge } from "../core/forecast/forecast-bridge.ts";
import { remember, type SaidForecast, type SaidPart } from "../core/forecast/forecast-memory.ts";
import { countedDealsTable, KEPT_TABLES, pastBuildsTable } from "../core/forecast/kept-tables.ts";
import { reportWords } from "../messages.ts";
import type { ReportSource } from "./report-source.ts";
import type { Block, TableBlock } from "./sheet-plan.ts";

/** What this build's forecast says, and the block whose table says it on the sheet. */
export interface ForecastSaid {
  readonly now: SaidForecast;
  readonly parts: readonly SaidPart[];
  readonly block: string;
}

/** This build belongs to what is kept, so that a live bridge, which reads it there, starts from the one before. */
export function memoryBlocks({ input, memory: { memory, lost } }: ReportSource, said: ForecastSaid): readonly Block[] {
  const words = reportWords.forecast;
  const { now, parts, block } = said;
  const renewed = remember(memory, now, parts, input);
  const shared = { kind: "table", empty: "", signals: [], totals: [], sentences: [] } as const;
  const kept = { ...shared, kept: true, height: "grows", formula: "" } as const;
  const blocks: readonly TableBlock[] = [
    {
      ...shared,
      id: "bridge",
      title: words.bridge,
      formula: "FORECAST_REPORT_BRIDGE",
      takes: [block, KEPT_TABLES.builds, KEPT_TABLES.deals],
      takesTabs: ["history"],
      table: forecastBridge(renewed, now, parts, input),
      height: "fixed",
      totals: BRIDGE_TOTALS,
      sentences: ["how"],
    },
    {
      ...shared,
      id: "accuracy",
      title: words.accuracy,
      formula: "FORECAST_REPORT_ACCURACY",
      takes: [KEPT_TABLES.builds],
      table: forecastAccuracyTable(renewed, input),
      height: "fixed",
    },
    {
      ...kept,
      id: KEPT_TABLES.builds,
      title: words.builds,
      table: pastBuildsTable(renewed, input),
      empty: words.noBuilds,
    },
    {
      ...kept,
      id: KEPT_TABLES.deals,
      title: words.counted,
      table: countedDealsTable(renewed),
      empty: words.noCounted,
    },
  ];
  if (lost === 0) return blocks;
  return [{ kind: "text", id: "memory", title: words.kept, lines: [words.memoryLost(lost)] }, ...blocks];
}
