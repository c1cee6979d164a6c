/**
 * Writes a plan's cells: values, formulas, formats, styles and notes, each kind for all its cells at once.
 *
 * The number of service calls follows the plan's shape (areas, styles, formats), never the number of rows.
 */
import { a1Of, type Rectangle } from "../reports/a1.ts";
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
    else sheet.getRange(row, column, rows, columns).setValues(area.values.map((cells) => [...cells]));
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
 * Where each format or style stands, as few rectangles as runs allow. With a last row, growing areas carry the ones of
 * their last row on to it, so that a rep who joins tomorrow looks like the others.
 */
function placesOf<T extends string>(
  plan: SheetPlan,
  matrixOf: (area: PlacedArea) => readonly (readonly T[])[],
  lastRow: number | null,
): Map<T, A1[]> {
  const places = new Map<T, A1[]>();
  for (const area of plan.areas) {
    const matrix = matrixOf(area);
    const height = matrix.length;
    for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
      for (let from = 0; from < height; ) {
        const word = matrix[from]?.[column];
        let to = from + 1;
        while (to < height && matrix[to]?.[column] === word) to += 1;
        const tail =
          to === height && area.grows && lastRow !== null ? Math.max(0, lastRow - (area.row + height - 1)) : 0;
        const rectangle: Rectangle = {
          row: area.row + from,
          column: area.column + column,
          rows: to - from + tail,
          columns: 1,
        };
        if (word !== undefined) places.set(word, [...(places.get(word) ?? []), a1Of(rectangle)]);
        from = to;
      }
    }
  }
  return places;
}
