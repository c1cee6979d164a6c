/** What lies on a sheet besides its cells' contents: sizes, frozen lines, merges, charts, protections and rules. */
import { type Axis, areaOf, type Rectangle, rectangleOf, shiftArea, shiftSpan } from "./address.ts";
import { shiftFormula } from "./formula-rewrite.ts";
import type {
  Area,
  ChartModel,
  ConditionalFormatModel,
  MetadataModel,
  ProtectionModel,
  ValidationModel,
} from "./model.ts";

const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;

export abstract class SheetFurniture {
  private frozen = { rows: 0, columns: 0 };
  private isHidden = false;
  private color: string | null = null;
  private widths = new Map<number, number>();
  private heights = new Map<number, number>();
  private mergeList: readonly Area[] = [];
  private chartList: readonly ChartModel[] = [];
  private protectionList: readonly ProtectionModel[] = [];
  private metadataList: readonly MetadataModel[] = [];
  private validationList: readonly ValidationModel[] = [];
  private conditionalList: readonly ConditionalFormatModel[] = [];

  /** "sheet": it looks different; "sheets": its tab does. */
  protected abstract changedFurniture(kind: "sheet" | "sheets"): void;

  get frozenRows(): number {
    return this.frozen.rows;
  }

  set frozenRows(rows: number) {
    this.frozen = { ...this.frozen, rows };
    this.changedFurniture("sheet");
  }

  get frozenColumns(): number {
    return this.frozen.columns;
  }

  set frozenColumns(columns: number) {
    this.frozen = { ...this.frozen, columns };
    this.changedFurniture("sheet");
  }

  get hidden(): boolean {
    return this.isHidden;
  }

  set hidden(hidden: boolean) {
    this.isHidden = hidden;
    this.changedFurniture("sheets");
  }

  get tabColor(): string | null {
    return this.color;
  }

  set tabColor(color: string | null) {
    this.color = color;
    this.changedFurniture("sheets");
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? COLUMN_WIDTH;
  }

  setColumnWidth(column: number, pixels: number): void {
    this.widths.set(column, pixels);
    this.changedFurniture("sheet");
  }

  rowHeight(row: number): number {
    return this.heights.get(row) ?? ROW_HEIGHT;
  }

  setRowHeight(row: number, pixels: number): void {
    this.heights.set(row, pixels);
    this.changedFurniture("sheet");
  }

  get merges(): readonly Area[] {
    return this.mergeList;
  }

  unmerge(area: Area): void {
    const { top, left, bottom, right } = rectangleOf(area);
    this.mergeList = this.mergeList.filter(
      (m) => m.row > bottom || m.row + m.rows - 1 < top || m.column > right || m.column + m.columns - 1 < left,
    );
    this.changedFurniture("sheet");
  }

  get charts(): readonly ChartModel[] {
    return this.chartList;
  }

  setCharts(charts: readonly ChartModel[]): void {
    this.chartList = [...charts];
    this.changedFurniture("sheet");
  }

  get protections(): readonly ProtectionModel[] {
    return this.protectionList;
  }

  setProtections(protections: readonly ProtectionModel[]): void {
    this.protectionList = [...protections];
    this.changedFurniture("sheet");
  }

  get metadata(): readonly MetadataModel[] {
    return this.metadataList;
  }

  setMetadata(metadata: readonly MetadataModel[]): void {
    this.metadataList = [...metadata];
  }

  get validations(): readonly ValidationModel[] {
    return this.validationList;
  }

  setValidations(validations: readonly ValidationModel[]): void {
    this.validationList = [...validations];
    this.changedFurniture("sheet");
  }

  get conditionalFormats(): readonly ConditionalFormatModel[] {
    return this.conditionalList;
  }

  setConditionalFormats(rules: readonly ConditionalFormatModel[]): void {
    this.conditionalList = [...rules];
    this.changedFurniture("sheet");
  }

  protected addMerge(area: Area): void {
    this.mergeList = [...this.mergeList, area];
    this.changedFurniture("sheet");
  }

  /** Takes an area out of every validation rule; what is left of a rule goes on. */
  protected cutValidations(area: Area): void {
    this.validationList = this.validationList.flatMap((rule) =>
      without(rectangleOf(rule.area), rectangleOf(area)).map((rest) => ({ ...rule, area: areaOf(rest) })),
    );
    this.changedFurniture("sheet");
  }

  protected moveFurniture(axis: Axis, at: number, count: number, decimal: "." | ","): void {
    const move = (area: Area): readonly Area[] => {
      const moved = shiftArea(area, axis, at, count);
      return moved ? [moved] : [];
    };
    const follow = (value: unknown): unknown => {
      if (typeof value !== "string" || !value.startsWith("=")) return value;
      return shiftFormula(value, decimal, (sheet) => sheet === null, axis, at, count);
    };
    this.mergeList = this.mergeList.flatMap(move);
    this.protectionList = this.protectionList.flatMap((p) =>
      p.area ? move(p.area).map((area) => ({ ...p, area })) : [p],
    );
    this.validationList = this.validationList.flatMap((v) =>
      move(v.area).map((area) => ({ ...v, area, values: v.values.map(follow) })),
    );
    this.conditionalList = this.conditionalList.flatMap((rule) => {
      const areas = rule.areas.flatMap(move);
      return areas.length > 0 ? [{ ...rule, areas, values: rule.values.map(follow) }] : [];
    });
    this.chartList = this.chartList.map((chart) => {
      const line = axis === "rows" ? chart.anchor.row : chart.anchor.column;
      const span = shiftSpan(line, line, at, count) ?? { first: at };
      return { ...chart, anchor: { ...chart.anchor, [axis === "rows" ? "row" : "column"]: span.first } };
    });
    const sizes = axis === "rows" ? this.heights : this.widths;
    const moved = new Map<number, number>();
    for (const [line, size] of sizes) {
      const span = shiftSpan(line, line, at, count);
      if (span) moved.set(span.first, size);
    }
    if (axis === "rows") this.heights = moved;
    else this.widths = moved;
  }

  protected copyFurniture(source: SheetFurniture): void {
    this.frozen = source.frozen;
    this.color = source.color;
    this.widths = new Map(source.widths);
    this.heights = new Map(source.heights);
    this.mergeList = source.mergeList;
    this.protectionList = source.protectionList;
    this.validationList = source.validationList;
    this.conditionalList = source.conditionalList;
  }
}

/** What is left of an area when a hole is cut into it: up to four rectangles. */
function without(area: Rectangle, hole: Rectangle): readonly Rectangle[] {
  if (area.bottom < hole.top || area.top > hole.bottom || area.right < hole.left || area.left > hole.right)
    return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  const pieces: Rectangle[] = [];
  if (area.top < hole.top) pieces.push({ ...area, bottom: hole.top - 1 });
  if (area.bottom > hole.bottom) pieces.push({ ...area, top: hole.bottom + 1 });
  if (area.left < hole.left) pieces.push({ top, bottom, left: area.left, right: hole.left - 1 });
  if (area.right > hole.right) pieces.push({ top, bottom, left: hole.right + 1, right: area.right });
  return pieces;
}
