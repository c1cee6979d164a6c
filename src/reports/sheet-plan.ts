/**
 * The report as data, before anyone writes it.
 *
 * A report makes blocks (what is said); layout.ts places them (where it stands); addon/write-plan.ts writes any of them.
 */
import type { CivilDate } from "../core/calendar.ts";
import type { ReportMode, ReportName, SideTab } from "../core/report.ts";
import type { SheetValue, Table } from "../core/table.ts";

/** A range of the sheet being planned, in A1 notation ("B12:D24"). */
export type A1 = string;

/** The report's meaning: what each block says, not where it stands. */
export interface Report {
  readonly report: ReportName;
  readonly title: string;
  readonly mode: ReportMode;
  readonly asOf: CivilDate;
  readonly followToday: boolean;
  /** A frozen snapshot. */
  readonly locked: boolean;
  /** "2017-Q4". */
  readonly period: string;
  readonly blocks: readonly Block[];
  /** What the header says about how the sheet came to be, where that is not simply live or a snapshot. */
  readonly stamp?: string;
}

export type Block =
  | TableBlock
  | { readonly kind: "chart"; readonly id: string; readonly chart: ChartPlan }
  | TextBlock
  | GridBlock;

/** A body that is laid out cell by cell, since its figures refer to each other. It is alone on its sheet. */
export interface GridBlock {
  readonly kind: "grid";
  readonly id: string;
  /** From GRID_ROW on; the first holds the title. All are equally wide. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly widths: readonly number[];
  /** Placed on the sheet already. */
  readonly charts: readonly PlacedChart[];
  readonly rules: readonly PlacedRule[];
}

export interface GridCell {
  /** What the cell shows, worked out by a formula or not. */
  readonly value: SheetValue;
  readonly style: StyleName;
  /** "@" for text that must stay text. */
  readonly format: string;
  /** With "=", and never in a cell of the format "@". */
  readonly formula?: string;
}

export interface TextBlock {
  readonly kind: "text";
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  readonly title: string;
  /** Custom function that spills exactly this table from (deals; settings; as-of; period; tab; what it `takes`). */
  readonly formula: string;
  /** Ids of other tables of the report, whose ranges the formula takes as its last arguments. */
  readonly takes?: readonly string[];
  /** The formula takes next how many rows this table has, which it then never outgrows. */
  readonly takesRows?: true;
  /** The tabs beside the deals that the formula takes, last of all and in this order, where there are such tabs. */
  readonly takesTabs?: readonly SideTab[];
  /** The sheet's memory: values in live sheets too, read back at the next build. It grows, and stands last of all. */
  readonly kept?: true;
  readonly table: Table;
  /** Its second column is a person's to fill in: values in live sheets too, read back at the next build by its labels. */
  readonly inputs?: InputColumn;
  /** It stands before the charts, like the first table. */
  readonly leads?: true;
  /** "fixed": the number of rows never changes; "grows": it follows the deals, so it must stand in the last band. */
  readonly height: "fixed" | "grows";
  /** Words for an empty table. */
  readonly empty: string;
  /** What deserves a colour, by column id. */
  readonly signals: readonly Signal[];
  /** Rows (from 0) that sum up others. */
  readonly totals: readonly number[];
  /** Ids of the columns that hold sentences, which need room. */
  readonly sentences: readonly string[];
  /** A column beside the table with a link a row into the deals tab. */
  readonly links?: TableLinks;
  /** A row below the table with a line of each column's figures; of a fixed table whose rows are days in order. */
  readonly trends?: TableTrends;
}

/** Links to cells of the deals tab: where from, and how they read. They stand before the table, where they are seen. */
export interface TableLinks {
  /** The table's column, by id, that holds a row number or a whole cell's address. Filled in every row. */
  readonly column: string;
  /** The letter before a row number; "" where the column holds whole addresses. */
  readonly cellColumn: "A" | "";
  readonly heading: string;
  /** Said before the column's value. */
  readonly label: string;
  readonly note: string;
}

export interface TableTrends {
  readonly label: string;
  readonly note: string;
}

/** Formulas that a person made input cells follow, by the labels in the first column. */
export interface InputColumn {
  readonly formulas: ReadonlyMap<string, string>;
}

/** A figure that deserves a colour: in which column (and row of the table, from 0; null: all), when, and how it looks. */
export interface Signal {
  readonly column: string;
  readonly row: number | null;
  readonly when: PlacedRule["when"];
  readonly tone: "good" | "bad";
}

/** A chart over columns of one table block, by column id; the layout turns them into ranges. */
export interface ChartPlan {
  readonly type: "combo" | "bar" | "bubble" | "column" | "line" | "scatter";
  readonly title: string;
  readonly table: string;
  /** First the domain (or the bubble's label), then the series in drawing order. */
  readonly columns: readonly string[];
  /** How many rows of the table, from its first (the months, not the totals below); null: all. */
  readonly rows: { readonly from: number; readonly count: number } | null;
  readonly options: Readonly<Record<string, ChartOption>>;
}

export type ChartOption = string | number | boolean | readonly string[] | { readonly [key: string]: ChartOption };

/** The sheet plan: every cell, format and chart with its place, in plain JSON. The same for every writer. */
export interface SheetPlan {
  readonly report: ReportName;
  /** The tab's name when the sheet is first made. */
  readonly tabName: string;
  readonly mode: ReportMode;
  readonly frozenRows: number;
  readonly tabColor: string;
  /** Rectangles of values or formulas, none of which overlap. A live table is one formula with the room that its values take. */
  readonly areas: readonly PlacedArea[];
  readonly charts: readonly PlacedChart[];
  readonly columnWidths: readonly number[];
  readonly conditionalFormats: readonly PlacedRule[];
  /** What Dealsheet owns on the sheet: all it may clear on refresh. What a person types below a growing block is theirs. */
  readonly owned: readonly A1[];
}

export interface PlacedArea {
  readonly id: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** The rectangle's values; in a live sheet too, so that both modes can be compared and the room is known. */
  readonly values: readonly (readonly SheetValue[])[];
  /** The formula of the first cell, which spills `values`; absent where values are written. */
  readonly formula?: string;
  /** Formulas of single cells, by offset within the area; `values` holds what they show. */
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** Style names of the theme, one a cell. */
  readonly styles: readonly (readonly StyleName[])[];
  /** Number formats, one a cell; "@" for text that must stay text. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Notes by offset within the area. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Growing areas carry their last row's styles and formats on to the end of the sheet. */
  readonly grows: boolean;
  /** The next build reads it back. */
  readonly kept?: true;
  /** So it does with the second column of this one. */
  readonly inputs?: true;
}

export type StyleName =
  | "title"
  | "subtitle"
  | "label"
  | "input"
  | "section"
  /** Headings: over words, over figures, and over sentences, which run on to the right. */
  | "heading"
  | "heading of figures"
  | "heading of sentences"
  | "body"
  /** The first column of a table: what its rows are about. */
  | "name"
  /** Text that may be longer than its column is wide, and is never cut off. */
  | "wrapped"
  | "total"
  /** Leads to another cell when clicked. */
  | "link"
  | "quiet"
  | "empty";

export interface PlacedChart {
  readonly id: string;
  readonly type: ChartPlan["type"];
  readonly title: string;
  readonly ranges: readonly A1[];
  /** Whether the first row of the ranges holds the names of the series. */
  readonly headers: 0 | 1;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly options: Readonly<Record<string, ChartOption>>;
}

export interface PlacedRule {
  readonly range: A1;
  readonly when:
    | { readonly kind: "less than"; readonly value: number }
    | { readonly kind: "at least"; readonly value: number }
    | { readonly kind: "more than"; readonly value: number }
    | { readonly kind: "text is"; readonly value: string };
  readonly style: { readonly background?: string; readonly fontColor?: string; readonly bold?: boolean };
}
