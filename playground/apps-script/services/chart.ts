/** SpreadsheetApp.EmbeddedChart and its builder: ranges, a type, a place, and options as a tree. */

import type { ChartModel } from "../../spreadsheet/model.ts";
import { type Document, sheetOf } from "../document.ts";
import { memberName } from "../enumeration.ts";
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType } from "../enumerations.ts";
import type { GChart, GChartBuilder, GContainerInfo, GRange } from "../google.ts";
import { placeOf } from "../place.ts";
import { Service } from "../service.ts";

/** A chart under way: it has no number before it stands on a sheet. */
export type ChartDraft = Omit<ChartModel, "id"> & { readonly id: number | null };

type Options = Readonly<Record<string, unknown>>;
type TypeName = keyof typeof GoogleAppsScript.Charts.ChartType;
type MergeName = keyof typeof GoogleAppsScript.Charts.ChartMergeStrategy;
type HiddenName = keyof typeof GoogleAppsScript.Charts.ChartHiddenDimensionStrategy;

const EMPTY: ChartDraft = {
  id: null,
  type: "COLUMN",
  ranges: [],
  headers: 0,
  options: {},
  anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
};

/** Charts by what scripts hold of them: a chart that was taken from a sheet keeps what it was then. */
const drafts = new WeakMap<object, ChartDraft>();

export function draftOf(value: unknown): ChartDraft | null {
  return typeof value === "object" && value !== null ? (drafts.get(value) ?? null) : null;
}

export class EmbeddedChartService extends Service<GChart> implements Partial<GChart> {
  readonly #document: Document;
  readonly #draft: ChartDraft;

  constructor(document: Document, draft: ChartDraft) {
    super(document.run, "EmbeddedChart");
    this.#document = document;
    this.#draft = draft;
    drafts.set(this.face, draft);
  }

  getChartId(): number | null {
    return this.#draft.id;
  }

  getRanges(): GRange[] {
    return rangesOf(this.#document, this.#draft);
  }

  getNumHeaders(): number {
    return this.#draft.headers;
  }

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return new ChartOptionsService(this.#document, this.#draft.options).face;
  }

  getContainerInfo(): GContainerInfo {
    return new ContainerInfoService(this.#document, this.#draft.anchor).face;
  }

  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return ChartMergeStrategy[(this.#draft.options["mergeStrategy"] ?? "MERGE_COLUMNS") as MergeName];
  }

  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return ChartHiddenDimensionStrategy[
      (this.#draft.options["hiddenDimensionStrategy"] ?? "IGNORE_BOTH") as HiddenName
    ];
  }

  getTransposeRowsAndColumns(): boolean {
    return this.#draft.options["transposeRowsAndColumns"] === true;
  }

  modify(): GChartBuilder {
    return new EmbeddedChartBuilderService(this.#document, this.#draft).face;
  }
}

class ChartOptionsService extends Service<GoogleAppsScript.Charts.ChartOptions> {
  readonly #options: Options;

  constructor(document: Document, options: Options) {
    super(document.run, "ChartOptions");
    this.#options = options;
  }

  get(option: string): unknown {
    return optionAt(this.#options, option) ?? null;
  }
}

class ContainerInfoService extends Service<GContainerInfo> implements GContainerInfo {
  readonly #anchor: ChartModel["anchor"];

  constructor(document: Document, anchor: ChartModel["anchor"]) {
    super(document.run, "ContainerInfo");
    this.#anchor = anchor;
  }

  getAnchorRow(): number {
    return this.#anchor.row + 1;
  }

  getAnchorColumn(): number {
    return this.#anchor.column + 1;
  }

  getOffsetX(): number {
    return this.#anchor.offsetX;
  }

  getOffsetY(): number {
    return this.#anchor.offsetY;
  }
}

export class EmbeddedChartBuilderService extends Service<GChartBuilder> implements Partial<GChartBuilder> {
  readonly #document: Document;
  #draft: ChartDraft;

  constructor(document: Document, draft: ChartDraft = EMPTY) {
    super(document.run, "EmbeddedChartBuilder");
    this.#document = document;
    this.#draft = draft;
  }

  #change(changes: Partial<ChartDraft>): GChartBuilder {
    this.#draft = { ...this.#draft, ...changes };
    return this.face;
  }

  addRange(range: GRange): GChartBuilder {
    const place = placeOf(range);
    if (!place) throw this.#document.run.exception("EmbeddedChartBuilder.addRange needs a range.");
    return this.#change({ ranges: [...this.#draft.ranges, place] });
  }

  removeRange(range: GRange): GChartBuilder {
    const gone = JSON.stringify(placeOf(range));
    return this.#change({ ranges: this.#draft.ranges.filter((one) => JSON.stringify(one) !== gone) });
  }

  clearRanges(): GChartBuilder {
    return this.#change({ ranges: [] });
  }

  getRanges(): GRange[] {
    return rangesOf(this.#document, this.#draft);
  }

  getChartType(): GoogleAppsScript.Charts.ChartType {
    return ChartType[this.#draft.type as TypeName];
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): GChartBuilder {
    const name = memberName(type);
    if (name === null)
      throw this.#document.run.exception("EmbeddedChartBuilder.setChartType needs a Charts.ChartType.");
    return this.#change({ type: name });
  }

  setNumHeaders(headers: number): GChartBuilder {
    return this.#change({ headers });
  }

  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy): GChartBuilder {
    return this.setOption("mergeStrategy", memberName(strategy));
  }

  setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): GChartBuilder {
    return this.setOption("hiddenDimensionStrategy", memberName(strategy));
  }

  setTransposeRowsAndColumns(transpose: boolean): GChartBuilder {
    return this.setOption("transposeRowsAndColumns", transpose);
  }

  /** "legend.position" and an object under "legend" end in the same tree. */
  setOption(option: string, value: unknown): GChartBuilder {
    const plain: unknown = value === null ? null : JSON.parse(JSON.stringify(value));
    return this.#change({ options: withOption(this.#draft.options, option.split("."), plain) });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): GChartBuilder {
    if (row < 1 || column < 1) {
      throw this.#document.run.exception("The anchor of a chart is counted from row 1 and column 1.");
    }
    return this.#change({ anchor: { row: row - 1, column: column - 1, offsetX, offsetY } });
  }

  getContainer(): GContainerInfo {
    return new ContainerInfoService(this.#document, this.#draft.anchor).face;
  }

  build(): GChart {
    return new EmbeddedChartService(this.#document, this.#draft).face;
  }
}

function rangesOf(document: Document, draft: ChartDraft): GRange[] {
  return document.run.list(
    draft.ranges.map(({ sheetId, area }) => {
      sheetOf(document, sheetId);
      return document.range(sheetId, area);
    }),
  );
}

function withOption(options: Options, path: readonly string[], value: unknown): Options {
  const [head = "", ...rest] = path;
  const inner = options[head];
  if (rest.length > 0) return { ...options, [head]: withOption(isTree(inner) ? inner : {}, rest, value) };
  return { ...options, [head]: isTree(inner) && isTree(value) ? { ...inner, ...value } : value };
}

function optionAt(options: Options, option: string): unknown {
  return option.split(".").reduce<unknown>((found, key) => (isTree(found) ? found[key] : undefined), options);
}

function isTree(value: unknown): value is Options {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
