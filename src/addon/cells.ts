/**
 * Writes a plan's cells: values, formulas, formats, styles and notes, each kind for all its cells at once.
 *
 * The number of service calls follows the plan's shape (areas, styles, formats), never the number of rows.
 */
import type { SheetValue } from "../core/table.ts";
import { a1Of } from "../reports/a1.ts";
import { rectangleOfArea } from "../reports/layout.ts";
import { tableCorner } from "../reports/live-formula.ts";
import type { A1, PlacedArea, SheetPlan } from "../reports/sheet-plan.ts";
import { AUTOMATIC, type CellStyle, STYLES } from "../reports/theme.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Empties what Dealsheet owns, before and after: contents, notes on headings, looks. */
export function clearCells(sheet: Sheet, owned: readonly A1[], noted: readonly A1[]): void {
  if (owned.length > 0) {
    const ranges = sheet.getRangeList([...owned]);
    ranges.clearContent();
    ranges.clearFormat();
    ranges.setNumberFormat(AUTOMATIC);
  }
  if (noted.length > 0) sheet.getRangeList([...noted]).clearNote();
}

/** Formats come first: a cell of plain-text format keeps "=1+1" as the text it is. */
export function writeCells(sheet: Sheet, plan: SheetPlan): void {
  const lastRow = sheet.getMaxRows();
  for (const [format, ranges] of placesOf(plan, (area) => area.numberFormats, lastRow)) {
    sheet.getRangeList(ranges).setNumberFormat(format);
  }
  const styles = placesOf(plan, (area) => area.styles, null);
  for (const [name, ranges] of styles) applyStyle(sheet, STYLES[name], ranges);
  for (const area of inOrderOfNeed(plan.areas)) {
    const { row, column, rows, columns } = rectangleOfArea(area);
    if (area.formula !== undefined) sheet.getRange(row, column).setFormula(area.formula);
    else sheet.getRange(row, column, rows, columns).setValues(cellsOf(area));
  }
  for (const area of plan.areas) {
    if (area.notes.length > 0) sheet.getRange(headingOf(area)).setNotes([headingNotes(area)]);
  }
}

/** Values, then the tables that other formulas take, then these: none is worked out before what it takes is there. */
function inOrderOfNeed(areas: readonly PlacedArea[]): readonly PlacedArea[] {
  const formulas = areas.flatMap(({ formula }) => formula ?? []);
  const isTaken = ({ row, column }: PlacedArea): boolean => {
    const corner = `;${tableCorner(row, column)}:`;
    return formulas.some((formula) => formula.includes(corner));
  };
  const order = (area: PlacedArea): number => (area.formula === undefined ? 0 : isTaken(area) ? 1 : 2);
  const ordered = areas.map((area) => ({ area, order: order(area) }));
  return ordered.sort((one, other) => one.order - other.order).map(({ area }) => area);
}

/** What is written into the cells: values, and formulas where cells have one, which setValues takes alike. */
function cellsOf(area: PlacedArea): SheetValue[][] {
  const cells = area.values.map((row) => [...row]);
  for (const { row, column, formula } of area.formulas ?? []) {
    const line = cells[row];
    if (line !== undefined) line[column] = formula;
  }
  return cells;
}

/** The heading row of an area that carries notes. */
export function headingOf(area: PlacedArea): A1 {
  return a1Of({ ...rectangleOfArea(area), rows: 1 });
}

function headingNotes(area: PlacedArea): string[] {
  const width = rectangleOfArea(area).columns;
  return Array.from({ length: width }, (_, column) => area.notes.find((note) => note.column === column)?.text ?? "");
}

function applyStyle(sheet: Sheet, style: CellStyle, places: readonly A1[]): void {
  if (Object.keys(style).length === 0) return;
  const ranges = sheet.getRangeList([...places]);
  if (style.bold) ranges.setFontWeight("bold");
  if (style.italic) ranges.setFontStyle("italic");
  if (style.size !== undefined) ranges.setFontSize(style.size);
  if (style.color !== undefined) ranges.setFontColor(style.color);
  if (style.background !== undefined) ranges.setBackground(style.background);
  if (style.align !== undefined) ranges.setHorizontalAlignment(style.align);
  if (style.wrap) ranges.setWrap(true);
}

/**
 * Where each format or style stands, in few rectangles: runs down a column, and side by side where they are alike. With a
 * last row, growing areas carry the ones of their last row on to it, so that a rep who joins tomorrow looks like the others.
 */
function placesOf<T extends string>(
  plan: SheetPlan,
  matrixOf: (area: PlacedArea) => readonly (readonly T[])[],
  lastRow: number | null,
): Map<T, A1[]> {
  const places = new Map<T, A1[]>();
  for (const area of plan.areas) {
    for (const { word, rectangle } of rectanglesOf(matrixOf(area))) {
      const isLast = rectangle.row + rectangle.rows === area.values.length;
      const bottom = area.row + rectangle.row + rectangle.rows - 1;
      const tail = isLast && area.grows && lastRow !== null ? Math.max(0, lastRow - bottom) : 0;
      const place = a1Of({
        row: area.row + rectangle.row,
        column: area.column + rectangle.column,
        rows: rectangle.rows + tail,
        columns: rectangle.columns,
      });
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  }
  return places;
}

interface Run<T> {
  readonly word: T;
  readonly rectangle: { row: number; column: number; rows: number; columns: number };
}

/** Rectangles of one word each, by offset, that cover the matrix. */
function rectanglesOf<T extends string>(matrix: readonly (readonly T[])[]): Run<T>[] {
  const height = matrix.length;
  const runs: Run<T>[] = [];
  let left = new Map<number, Run<T>>();
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const here = new Map<number, Run<T>>();
    for (let from = 0; from < height; ) {
      const word = matrix[from]?.[column];
      let to = from + 1;
      while (to < height && matrix[to]?.[column] === word) to += 1;
      const beside = left.get(from);
      if (beside !== undefined && beside.word === word && beside.rectangle.rows === to - from) {
        beside.rectangle.columns += 1;
        here.set(from, beside);
      } else if (word !== undefined) {
        const run = { word, rectangle: { row: from, column, rows: to - from, columns: 1 } };
        runs.push(run);
        here.set(from, run);
      }
      from = to;
    }
    left = here;
  }
  return runs;
}
