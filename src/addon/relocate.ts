/**
 * Where a report's blocks stand now: a person may have inserted rows or columns since they were written.
 *
 * Each block is known by its title, which moves with it; what belongs to the block has moved as far.
 */
import { a1Of, type Rectangle, rectangleOf } from "../reports/a1.ts";
import { rectangleOfArea } from "../reports/layout.ts";
import type { A1, SheetPlan } from "../reports/sheet-plan.ts";
import type { OwnedSheet, RecordedBlock, ReportRecord } from "./report-record.ts";

type Values = readonly (readonly unknown[])[];

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const NONE: Shift = { rows: 0, columns: 0 };

/** The plan's blocks for the record: every title, and the areas up to the next one. */
export function blocksOf(plan: SheetPlan): RecordedBlock[] {
  const blocks: { title: string; areas: A1[] }[] = [];
  for (const area of plan.areas) {
    const isTitle = area.styles[0]?.[0] === "title" || area.styles[0]?.[0] === "section";
    if (isTitle || blocks.length === 0) blocks.push({ title: String(area.values[0]?.[0] ?? ""), areas: [] });
    blocks[blocks.length - 1]?.areas.push(a1Of(rectangleOfArea(area)));
  }
  return blocks;
}

/** The report with everything that it owns at its present place. `values` from A1. */
export function relocated(owned: OwnedSheet, values: Values): OwnedSheet {
  const { record } = owned;
  const shifts = record.blocks.map((block) => shiftOf(block, values));
  if (shifts.every(({ rows, columns }) => rows === 0 && columns === 0)) return owned;
  const moved = (places: readonly A1[]): A1[] => places.map((place) => movedPlace(place, record, shifts));
  return {
    ...owned,
    record: {
      ...record,
      owned: moved(record.owned),
      spills: moved(record.spills),
      noted: moved(record.noted),
      rules: moved(record.rules),
      charts: record.charts.map(({ chartId, plan }) => ({ chartId, plan: { ...plan, ranges: moved(plan.ranges) } })),
    },
  };
}

/** One cell of the report at its present place. */
export function placeNow(record: ReportRecord, place: A1, values: Values): A1 {
  return movedPlace(
    place,
    record,
    record.blocks.map((block) => shiftOf(block, values)),
  );
}

function movedPlace(place: A1, record: ReportRecord, shifts: readonly Shift[]): A1 {
  const rectangle = rectangleOf(place);
  if (rectangle === null) return place;
  const at = record.blocks.findIndex(({ areas }) => areas.some((area) => holds(rectangleOf(area), rectangle)));
  const { rows, columns } = shifts[at] ?? NONE;
  return a1Of({ ...rectangle, row: rectangle.row + rows, column: rectangle.column + columns });
}

/** How far the block's title has moved: to the nearest cell that says it. A title that is gone has not moved. */
function shiftOf({ title, areas }: RecordedBlock, values: Values): Shift {
  const [first = ""] = areas;
  const place = rectangleOf(first);
  if (place === null || values[place.row - 1]?.[place.column - 1] === title) return NONE;
  let nearest: Shift | null = null;
  values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== title) return;
      const shift = { rows: row + 1 - place.row, columns: column + 1 - place.column };
      if (nearest === null || distance(shift) < distance(nearest)) nearest = shift;
    });
  });
  return nearest ?? NONE;
}

function distance({ rows, columns }: Shift): number {
  return Math.abs(rows) + Math.abs(columns);
}

function holds(area: Rectangle | null, inner: Rectangle): boolean {
  return (
    area !== null &&
    inner.row >= area.row &&
    inner.column >= area.column &&
    inner.row + inner.rows <= area.row + area.rows &&
    inner.column + inner.columns <= area.column + area.columns
  );
}
