/**
 * Places a report's blocks on a sheet: what is said becomes cells, formats, charts and rules with their places.
 *
 * Rows 1 and 2 hold the title and the inputs and stay in view. Below them stand the first table and the charts, which is
 * what a screen beside the sidebar or the first printed page shows; then the other fixed tables and the definitions; and
 * last, side by side, the tables that grow, so that a spill never runs into another block; at the right end of these what
 * the sheet keeps for its next build.
 */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import { toSerial } from "../core/calendar.ts";
import type { SideTab } from "../core/report.ts";
import { type Column, type Format, formatAt, type SheetValue, sheetValues, type Table } from "../core/table.ts";
import { reportWords } from "../messages.ts";
import { a1Of, type Rectangle } from "./a1.ts";
import { LINK_WIDTH, linkArea } from "./link-column.ts";
import { liveFormula, openRange, type SourceTab, tableRange } from "./live-formula.ts";
import type {
  ChartPlan,
  GridBlock,
  InputColumn,
  PlacedArea,
  PlacedChart,
  PlacedRule,
  Report,
  SheetPlan,
  StyleName,
  TableBlock,
  TextBlock,
} from "./sheet-plan.ts";
import { AUTOMATIC, numberFormat, PLAIN_TEXT, TAB_COLOR, toneStyle } from "./theme.ts";
import { trendArea } from "./trend-row.ts";

/** What the sheet refers to, and how it shows money. */
export interface LayoutSources {
  readonly deals: SourceTab;
  readonly settings: SourceTab;
  /** Stages entered, deal by deal; null without such a tab. */
  readonly history: SourceTab | null;
  /** Leads and activities, one row each; the other reports never look at them. */
  readonly leads?: SourceTab | null;
  readonly activities?: SourceTab | null;
  readonly currency: CurrencyAssumption;
  /** The deals tab's id, for links into it; without it there are none. */
  readonly dealsSheetId?: number;
}

const FIRST_BAND_ROW = 4;
/** The sheet row of a grid block's first row: its formulas name their cells by it. */
export const GRID_ROW = FIRST_BAND_ROW;
const INPUT_COLUMNS = 7;
const ROW_HEIGHT = 21;
const CHART = { width: 780, height: 320 } as const;
const CHART_ROWS = Math.ceil(CHART.height / ROW_HEIGHT) + 1;
/** At least; a column is as wide as the longest word of its heading anyway. */
const WIDTHS: Readonly<Record<Format, number>> = {
  text: 110,
  money: 105,
  share: 75,
  integer: 70,
  decimal: 80,
  multiple: 70,
  date: 90,
  month: 90,
  days: 75,
};
/** What is kept is for the next build more than for people: a long name must not push the rest out of sight. */
const KEPT_TEXT_WIDTH = 260;
const FIRST_COLUMN_WIDTH = 150;
/** Of text at the default size, in pixels, where it is not all capitals. */
const CHARACTER_WIDTH = { bold: 7.5, plain: 6.8 } as const;
const PADDING = 20;
const SENTENCE_WIDTH = 460;
const GAP_WIDTH = 30;

/** A table with the place of its heading row, links left out. */
interface PlacedTable {
  readonly block: TableBlock;
  readonly row: number;
  readonly column: number;
}

export function layOut(report: Report, sources: LayoutSources): SheetPlan {
  const grid = report.blocks.find((block): block is GridBlock => block.kind === "grid");
  return grid === undefined ? layOutBlocks(report, sources) : layOutGrid(report, grid, sources);
}

/** A body that already knows the place of its every cell. Title and rest are areas of their own, as of other blocks. */
function layOutGrid(report: Report, grid: GridBlock, sources: LayoutSources): SheetPlan {
  const areas = [
    ...headerAreas(report, sources),
    gridArea(`${grid.id} title`, GRID_ROW, grid.rows.slice(0, 1)),
    ...(grid.rows.length > 1 ? [gridArea(grid.id, GRID_ROW + 1, grid.rows.slice(1))] : []),
  ];
  return {
    report: report.report,
    tabName: report.title,
    mode: report.mode,
    frozenRows: 2,
    tabColor: TAB_COLOR,
    areas,
    charts: grid.charts,
    columnWidths: grid.widths,
    conditionalFormats: grid.rules,
    owned: areas.map((area) => a1Of(rectangleOfArea(area))),
  };
}

function gridArea(id: string, row: number, rows: GridBlock["rows"]): PlacedArea {
  return {
    id,
    row,
    column: 1,
    values: rows.map((cells) => cells.map(({ value }) => value)),
    formulas: rows.flatMap((cells, row) =>
      cells.flatMap(({ formula }, column) => (formula === undefined ? [] : [{ row, column, formula }])),
    ),
    styles: rows.map((cells) => cells.map(({ style }) => style)),
    numberFormats: rows.map((cells) => cells.map(({ format }) => format)),
    notes: [],
    grows: false,
  };
}

function layOutBlocks(report: Report, sources: LayoutSources): SheetPlan {
  const tables = report.blocks.filter((block): block is TableBlock => block.kind === "table");
  const kept = tables.filter((block) => block.kept === true);
  const fixed = tables.filter((block) => block.height === "fixed" && block.kept !== true);
  const growing = [...tables.filter((block) => block.height === "grows" && block.kept !== true), ...kept];
  const texts = report.blocks.filter((block): block is TextBlock => block.kind === "text");
  const charts = report.blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));

  // A formula may take a table that stands below it, so places come first.
  const placed: PlacedTable[] = [];
  const pieces: (() => PlacedArea[])[] = [];
  const linked: number[] = [];
  const place = (block: TableBlock, row: number, column: number): void => {
    const { dealsSheetId } = sources;
    const links = dealsSheetId === undefined ? undefined : block.links;
    const tableColumn = links === undefined ? column : column + 1;
    placed.push({ block, row: row + 1, column: tableColumn });
    pieces.push(() => tableAreas(report, block, row, { column, tableColumn }, sources, placed));
    if (links === undefined || dealsSheetId === undefined) return;
    const at = { row: row + 1, column, tableColumn };
    linked.push(column);
    pieces.push(() => [linkArea(block.id, links, block.table, at, dealsSheetId)]);
  };
  const widthOf = (block: TableBlock): number =>
    columnsOf(block) + (block.links === undefined || sources.dealsSheetId === undefined ? 0 : 1);
  let row = FIRST_BAND_ROW;
  const stack = (block: TableBlock): void => {
    const below = block.trends === undefined ? 0 : 1;
    place(block, row, 1);
    const { trends } = block;
    if (trends !== undefined) {
      const under = { heading: row + 1, column: 1 };
      pieces.push(() => [trendArea(block.id, trends, block.table, under)]);
    }
    row += block.table.rows.length + 3 + below;
  };
  const leading = fixed.filter((block, at) => at === 0 || block.leads === true);
  leading.forEach(stack);
  const chartsRow = row;
  row += charts.length * CHART_ROWS;
  fixed.filter((block) => !leading.includes(block)).forEach(stack);
  for (const block of texts) {
    const textRow = row;
    pieces.push(() => textAreas(block, textRow));
    row += block.lines.length + 2;
  }
  const rightColumn = Math.max(INPUT_COLUMNS, ...fixed.map(columnsOf), ...growing.slice(0, 1).map(widthOf)) + 2;
  let column = 1;
  for (const [index, block] of growing.entries()) {
    place(block, row, column);
    column = index === 0 ? rightColumn : column + widthOf(block) + 1;
  }
  const areas = [...headerAreas(report, sources), ...pieces.flatMap((areasOf) => areasOf())];
  return {
    report: report.report,
    tabName: report.title,
    mode: report.mode,
    frozenRows: 2,
    tabColor: TAB_COLOR,
    areas,
    charts: charts.map(({ id, chart }, index) => placeChart(id, chart, placed, chartsRow + index * CHART_ROWS)),
    columnWidths: widths(placed, rightColumn, linked),
    conditionalFormats: placed.flatMap(placeSignals),
    owned: areas.map((area) => a1Of(rectangleOfArea(area))),
  };
}

export function rectangleOfArea(area: PlacedArea): Rectangle {
  return { row: area.row, column: area.column, rows: area.values.length, columns: area.values[0]?.length ?? 0 };
}

function headerAreas(report: Report, sources: LayoutSources): PlacedArea[] {
  const words = reportWords.header;
  const stamped = report.locked ? words.locked(report.asOf) : words.snapshot(report.asOf);
  const stamp = report.stamp ?? (report.mode === "snapshot" ? stamped : words.live);
  const asOf: PlacedArea = {
    ...area("as-of", 2, 2, [[toSerial(report.asOf)]], [["input"]]),
    numberFormats: [[numberFormat("date", sources.currency)]],
    ...(report.followToday && report.mode === "live" ? { formula: "=TODAY()" } : {}),
  };
  return [
    area("title", 1, 1, [[report.title]], [["title"]]),
    area("as-of label", 2, 1, [[words.asOf]], [["label"]]),
    asOf,
    area(
      "inputs",
      2,
      3,
      [[words.period, report.period, words.tab, sources.deals.name, stamp]],
      [["label", "input", "label", "input", "subtitle"]],
    ),
  ];
}

/** The block's title line, and the table below it. */
function tableAreas(
  report: Report,
  block: TableBlock,
  row: number,
  { column, tableColumn }: { readonly column: number; readonly tableColumn: number },
  sources: LayoutSources,
  placed: readonly PlacedTable[],
): PlacedArea[] {
  // That there is nothing stands beside the title: under a live heading rows may appear at any time.
  const isEmpty = block.table.rows.length === 0;
  const title = isEmpty
    ? area(`${block.id} title`, row, column, [[block.title, block.empty]], [["section", "empty"]])
    : area(`${block.id} title`, row, column, [[block.title]], [["section"]]);
  const live = report.mode === "live" && block.kept !== true && block.inputs === undefined;
  const values = sheetValues(block.table);
  const place = { id: block.id, row: row + 1, column: tableColumn, grows: block.height === "grows" };
  const taken = [
    ...(block.takes ?? []).flatMap((id) => rangeOfTable(id, placed)),
    ...(block.takesRows === true ? [String(block.table.rows.length)] : []),
    ...sideRanges(block.takesTabs ?? [], sources),
  ];
  const table: PlacedArea = {
    ...place,
    values,
    ...(live ? { formula: liveFormula(block.formula, sources.deals, sources.settings, taken) } : {}),
    styles: values.map((cells, row) => cells.map((_, at) => styleAt(block, row, at))),
    numberFormats: values
      .map((cells, index) =>
        cells.map((_, at) =>
          index === 0 ? PLAIN_TEXT : numberFormat(formatAt(block.table, index - 1, at), sources.currency),
        ),
      )
      .map((formats) => (live ? formats.map(spilledFormat) : formats)),
    notes: headingNotes(block.table),
    ...(block.kept === true ? { kept: true } : {}),
    ...(block.inputs === undefined
      ? {}
      : { inputs: true, formulas: report.locked ? [] : inputFormulas(block.inputs, block.table) }),
  };
  return [title, table];
}

/** A person's value stands in the second column; what they made it follow is written again. */
const INPUT_AT = 1;

function inputFormulas({ formulas }: InputColumn, table: Table): NonNullable<PlacedArea["formulas"]> {
  return table.rows.flatMap((cells, row) => {
    const formula = formulas.get(String(cells[0] ?? ""));
    const isText = formatAt(table, row, INPUT_AT) === "text";
    // A cell of plain-text format takes no formula.
    return formula === undefined || isText ? [] : [{ row: row + 1, column: INPUT_AT, formula }];
  });
}

/** A tab that is not there is an argument left blank, or left out where none follows. */
function sideRanges(tabs: readonly SideTab[], sources: LayoutSources): string[] {
  const ranges = tabs.map((tab) => {
    const source = sources[tab] ?? null;
    return source === null ? "" : openRange(source);
  });
  while (ranges[ranges.length - 1] === "") ranges.pop();
  return ranges;
}

/** Nothing for a table that the report does not have. */
function rangeOfTable(id: string, placed: readonly PlacedTable[]): string[] {
  const found = placed.find(({ block }) => block.id === id);
  if (found === undefined) return [];
  const { block, row, column } = found;
  const range = { row, column, rows: block.table.rows.length + 1, columns: columnsOf(block) };
  return [tableRange(range, block.height === "grows")];
}

/** A cell of plain-text format takes no formula, and what a formula spills needs no guard. */
function spilledFormat(format: string): string {
  return format === PLAIN_TEXT ? AUTOMATIC : format;
}

function styleAt({ table, totals, sentences, inputs }: TableBlock, row: number, at: number): StyleName {
  const column = table.columns[at];
  if (row === 0) {
    if (column !== undefined && sentences.includes(column.id)) return "heading of sentences";
    const isOverFigures = at === 0 ? column?.format === "integer" : column?.format !== "text";
    return isOverFigures ? "heading of figures" : "heading";
  }
  if (inputs !== undefined && at === INPUT_AT) return "input";
  if (totals.includes(row - 1)) return "total";
  return at === 0 && column?.format !== "integer" ? "name" : "body";
}

function headingNotes(table: Table): PlacedArea["notes"] {
  return table.columns.flatMap(({ definition }, column) =>
    definition === undefined ? [] : [{ row: 0, column, text: definition }],
  );
}

function textAreas(block: TextBlock, row: number): PlacedArea[] {
  const title = area(`${block.id} title`, row, 1, [[block.title]], [["section"]]);
  if (block.lines.length === 0) return [title];
  const lines = block.lines.map((line) => [line]);
  return [
    title,
    area(
      block.id,
      row + 1,
      1,
      lines,
      lines.map(() => ["quiet"]),
    ),
  ];
}

/** An area of plain text. */
function area(
  id: string,
  row: number,
  column: number,
  values: readonly (readonly SheetValue[])[],
  styles: readonly (readonly StyleName[])[],
): PlacedArea {
  const numberFormats = values.map((cells) => cells.map(() => PLAIN_TEXT));
  return { id, row, column, values, styles, numberFormats, notes: [], grows: false };
}

function placeChart(id: string, chart: ChartPlan, tables: readonly PlacedTable[], row: number): PlacedChart {
  const table = tables.find(({ block }) => block.id === chart.table);
  const ranges = table === undefined ? [] : chart.columns.flatMap((column) => chartRange(table, column, chart.rows));
  return {
    id,
    type: chart.type,
    title: chart.title,
    ranges,
    headers: (chart.rows?.from ?? 0) === 0 ? 1 : 0,
    row,
    column: 1,
    width: CHART.width,
    height: CHART.height,
    options: chart.options,
  };
}

/** The column's cells as a range, with its heading above where the rows begin at the first. */
function chartRange(table: PlacedTable, id: string, rows: ChartPlan["rows"]): string[] {
  const at = table.block.table.columns.findIndex((column) => column.id === id);
  if (at < 0) return [];
  const from = rows?.from ?? 0;
  const count = Math.max(1, Math.min(rows?.count ?? Number.POSITIVE_INFINITY, table.block.table.rows.length - from));
  const column = table.column + at;
  return from === 0
    ? [a1Of({ row: table.row, column, rows: count + 1, columns: 1 })]
    : [a1Of({ row: table.row + 1 + from, column, rows: count, columns: 1 })];
}

function placeSignals({ block, row, column }: PlacedTable): PlacedRule[] {
  return block.signals.flatMap((signal) => {
    const at = block.table.columns.findIndex(({ id }) => id === signal.column);
    const rows = signal.row === null ? block.table.rows.length : 1;
    if (at < 0 || rows === 0) return [];
    const range = a1Of({ row: row + 1 + (signal.row ?? 0), column: column + at, rows, columns: 1 });
    return [{ range, when: signal.when, style: toneStyle(signal.tone) }];
  });
}

/** Tables that share a column share its width: the widest wish counts. A sentence gets room only where nothing follows. */
function widths(tables: readonly PlacedTable[], rightColumn: number, linked: readonly number[]): number[] {
  const wishes = [FIRST_COLUMN_WIDTH];
  for (let column = 2; column <= INPUT_COLUMNS; column += 1) wishes.push(WIDTHS.text);
  for (const { block, column } of tables) {
    block.table.columns.forEach((_, at) => {
      const index = column - 1 + at;
      wishes[index] = Math.max(wishes[index] ?? 0, Math.ceil(wishOf(block, at)));
    });
  }
  for (const column of linked) wishes[column - 1] = Math.max(wishes[column - 1] ?? 0, LINK_WIDTH);
  return Array.from({ length: Math.max(wishes.length, rightColumn) }, (_, index) => wishes[index] ?? GAP_WIDTH);
}

function wishOf({ table, height, sentences, totals, kept }: TableBlock, at: number): number {
  const column = table.columns[at];
  const isSentence = column !== undefined && sentences.includes(column.id);
  if (isSentence && height === "fixed") return WIDTHS.text;
  const wishes = table.rows.map((row, index) => {
    const format = formatAt(table, index, at);
    const character = totals.includes(index) ? CHARACTER_WIDTH.bold : CHARACTER_WIDTH.plain;
    return format === "text" ? String(row[at] ?? "").length * character + PADDING : WIDTHS[format];
  });
  const widest = wishes.reduce((most, wish) => Math.max(most, wish), headingWish(column));
  if (isSentence) return Math.min(SENTENCE_WIDTH, widest);
  return kept === true && column?.format === "text" ? Math.min(KEPT_TEXT_WIDTH, Math.max(WIDTHS.text, widest)) : widest;
}

/** A heading wraps between its words, not within them. */
function headingWish(column: Column | undefined): number {
  const longest = (column?.heading ?? "").split(" ").reduce((most, word) => Math.max(most, word.length), 0);
  return Math.max(WIDTHS.integer, longest * CHARACTER_WIDTH.bold + PADDING);
}

function columnsOf(block: TableBlock): number {
  return block.table.columns.length;
}
