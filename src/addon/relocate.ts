/**
 * Where a report's blocks stand now: a person may have inserted or deleted rows or columns since they were written.
 *
 * Each block is known by its title, which moves with it, or else by the first words of its tables; what belongs to the
 * block has moved as far. A table's end is known by its last heading and by the words of its last row, so that what it
 * was stretched by is known too.
 */
import { a1Of, type Rectangle, rectangleOf } from "../reports/a1.ts";
import { rectangleOfArea } from "../reports/layout.ts";
import type { A1, PlacedArea, SheetPlan } from "../reports/sheet-plan.ts";
import type { Mark, OwnedSheet, RecordedBlock, ReportRecord } from "./report-record.ts";

type Values = readonly (readonly unknown[])[];

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const NONE: Shift = { rows: 0, columns: 0 };

/** So much of a text is enough to know a cell by. */
const KNOWN_BY = 40;

/** The plan's blocks for the record: every title, and the areas up to the next one. */
export function blocksOf(plan: SheetPlan): RecordedBlock[] {
  const blocks: { title: string; areas: A1[]; marks: Mark[] }[] = [];
  for (const area of plan.areas) {
    const isTitle = area.styles[0]?.[0] === "title" || area.styles[0]?.[0] === "section";
    if (isTitle || blocks.length === 0) {
      blocks.push({ title: String(area.values[0]?.[0] ?? ""), areas: [], marks: [] });
    }
    const block = blocks[blocks.length - 1];
    block?.areas.push(a1Of(rectangleOfArea(area)));
    // Beside a title stand at most the words that its table is empty.
    block?.marks.push(...(isTitle ? marksOf(area).slice(1) : marksOf(area)));
  }
  return blocks;
}

/** The area's first word, its last heading and a word of its last row; of a spill, which mends itself, the first only. */
function marksOf(area: PlacedArea): Mark[] {
  const { row, column, rows, columns } = rectangleOfArea(area);
  const last = area.values[rows - 1]?.findIndex((value) => typeof value === "string" && value !== "") ?? -1;
  const cells = [
    { row, column },
    ...(area.formula === undefined
      ? [
          { row, column: column + columns - 1 },
          { row: row + rows - 1, column: column + Math.max(0, last) },
        ]
      : []),
  ];
  const marks = new Map<A1, Mark>();
  for (const cell of cells) {
    const text = knownBy(area.values[cell.row - row]?.[cell.column - column]);
    const place = a1Of({ ...cell, rows: 1, columns: 1 });
    if (text !== null) marks.set(place, { place, text });
  }
  return [...marks.values()];
}

function knownBy(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value.slice(0, KNOWN_BY) : null;
}

/** The report with everything that it owns at its present place and in its present size. `values` from A1. */
export function relocated(owned: OwnedSheet, values: Values): OwnedSheet {
  const { record } = owned;
  const moves = movesOf(record, values);
  if (moves.every(isNone)) return owned;
  const moved = (places: readonly A1[]): A1[] => places.map((place) => movedPlace(place, moves));
  return {
    ...owned,
    record: {
      ...record,
      owned: moved(record.owned),
      spills: moved(record.spills),
      noted: moved(record.noted),
      rules: moved(record.rules),
      charts: record.charts.map(({ chartId, plan }) => ({ chartId, plan: { ...plan, ranges: moved(plan.ranges) } })),
      kept: record.kept.map(({ id, place }) => ({ id, place: movedPlace(place, moves) })),
      inputs: record.inputs.map(({ id, place }) => ({ id, place: movedPlace(place, moves) })),
    },
  };
}

/** The record without what no longer is on the grid: a person may have deleted rows or columns since it was written. */
export function onGrid(owned: OwnedSheet, rows: number, columns: number): OwnedSheet {
  const { record } = owned;
  const clipped = (places: readonly A1[]): A1[] => places.flatMap((place) => clippedPlace(place, rows, columns));
  const isWhole = [...record.owned, ...record.charts.flatMap(({ plan }) => plan.ranges)].every(
    (place) => clippedPlace(place, rows, columns)[0] === place,
  );
  if (isWhole) return owned;
  return {
    ...owned,
    record: {
      ...record,
      owned: clipped(record.owned),
      spills: clipped(record.spills),
      noted: clipped(record.noted),
      rules: clipped(record.rules),
      charts: record.charts.map(({ chartId, plan }) => ({ chartId, plan: { ...plan, ranges: clipped(plan.ranges) } })),
      kept: record.kept.flatMap(({ id, place }) => clipped([place]).map((left) => ({ id, place: left }))),
      inputs: record.inputs.flatMap(({ id, place }) => clipped([place]).map((left) => ({ id, place: left }))),
    },
  };
}

/** None where nothing of the place is left. */
function clippedPlace(place: A1, rows: number, columns: number): A1[] {
  const rectangle = rectangleOf(place);
  if (rectangle === null || rectangle.row > rows || rectangle.column > columns) return [];
  return [
    a1Of({
      ...rectangle,
      rows: Math.min(rectangle.rows, rows - rectangle.row + 1),
      columns: Math.min(rectangle.columns, columns - rectangle.column + 1),
    }),
  ];
}

/** One cell of the report at its present place. */
export function placeNow(record: ReportRecord, place: A1, values: Values): A1 {
  return movedPlace(place, movesOf(record, values));
}

/** How far an area's first cell has moved, and how far its last row and column have moved beyond that. */
interface Move {
  readonly area: Rectangle;
  readonly shift: Shift;
  readonly stretch: Shift;
}

function movesOf({ blocks }: ReportRecord, values: Values): Move[] {
  const shifts = shiftsOf(blocks, values);
  const together = blocks.map(({ areas, marks }, index): Placed[] => {
    const shift = shifts[index] ?? NONE;
    return areas.flatMap((a1) => {
      const area = rectangleOf(a1);
      const now = shifted(a1, shift);
      return area === null || now === null ? [] : [{ area, now, shift, marks }];
    });
  });
  const found = together.flat().filter((one) => saysItsWord(one, one.now, values));
  const placed = together.flatMap((areas) => parted(areas, found, values));
  return placed.map(({ area, now, shift, marks }) => {
    const others = placed.flatMap((other) => (other.area === area ? [] : [other.now]));
    return { area, shift, stretch: stretchOf(area, now, marks, values, others) };
  });
}

interface Placed {
  readonly area: Rectangle;
  readonly now: Rectangle;
  readonly shift: Shift;
  readonly marks: readonly Mark[];
}

/**
 * The areas of a block, parted from its title where rows were inserted in between or deleted: one whose first word does not
 * stand where it would with the one above has moved with the nearest cell that says it. `found`: where words stand that
 * are another's.
 */
function parted(areas: readonly Placed[], found: readonly Placed[], values: Values): Placed[] {
  let further = 0;
  return areas.map((one, at) => {
    const place = (by: number): Rectangle => ({ ...one.now, row: one.now.row + by });
    const isOwn = (by: number): boolean =>
      saysItsWord(one, place(by), values) &&
      !found.some((other) => other.area !== one.area && holds(other.now, { ...place(by), rows: 1, columns: 1 }));
    // What has no word, as a number beside its label, goes with what stands before it.
    if (at > 0 && firstWord(one) !== undefined && !isOwn(further))
      further = NEARBY.find((by) => isOwn(further + by)) ?? 0;
    if (further === 0) return one;
    return { ...one, now: place(further), shift: { ...one.shift, rows: one.shift.rows + further } };
  });
}

function firstWord({ area, marks }: Placed): string | undefined {
  const first = a1Of({ ...area, rows: 1, columns: 1 });
  return marks.find(({ place }) => place === first)?.text;
}

/** Whether the area's first word stands first in the place. */
function saysItsWord(one: Placed, { row, column }: Rectangle, values: Values): boolean {
  const word = firstWord(one);
  return word !== undefined && knownBy(values[row - 1]?.[column - 1]) === word;
}

function isNone({ shift, stretch }: Move): boolean {
  return [shift.rows, shift.columns, stretch.rows, stretch.columns].every((by) => by === 0);
}

/** More was hardly inserted inside a table: a text that far away is another one. */
const MOST_INSERTED = 20;

/** Up and down, the nearest first. */
const NEARBY = Array.from({ length: 2 * MOST_INSERTED }, (_, at) => (at % 2 === 0 ? 1 : -1) * (Math.floor(at / 2) + 1));

/** Rows and columns that were inserted inside the area since, or deleted from it: below 0. `now`: moved, in its old size. */
function stretchOf(
  area: Rectangle,
  now: Rectangle,
  marks: readonly Mark[],
  values: Values,
  others: readonly Rectangle[],
): Shift {
  const inArea = marks.flatMap(({ place, text }) => {
    const cell = rectangleOf(place);
    return cell !== null && holds(area, cell)
      ? [{ row: cell.row - area.row, column: cell.column - area.column, text }]
      : [];
  });
  const lastHeading = inArea.find(({ row, column }) => row === 0 && column === area.columns - 1 && column > 0);
  const lastRow = inArea.find(({ row }) => row === area.rows - 1 && row > 0);
  const says = (text: string | undefined, row: number, column: number): boolean =>
    text !== undefined &&
    knownBy(values[row - 1]?.[column - 1]) === text &&
    !others.some((other) => holds(other, { row, column, rows: 1, columns: 1 }));
  const columns = nearest(
    distancesBelow(now.columns).filter((by) => says(lastHeading?.text, now.row, now.column + now.columns - 1 + by)),
  );
  const rows = nearest(
    distancesBelow(now.rows).filter((by) =>
      Array.from({ length: now.columns + columns }, (_, at) => now.column + at).some((column) =>
        says(lastRow?.text, now.row + now.rows - 1 + by, column),
      ),
    ),
  );
  return { rows, columns };
}

/** From as many as the area has, taken away, to the most that may have been inserted. */
function distancesBelow(size: number): number[] {
  return Array.from({ length: size + MOST_INSERTED }, (_, at) => at - size + 1);
}

/** The distance closest to none; none where there is no other. */
function nearest(distances: readonly number[]): number {
  return distances.reduce((best, by) => (Math.abs(by) < Math.abs(best) ? by : best), distances[0] ?? 0);
}

/**
 * A place that reaches to its area's last row or column still does. One that begins in an area and ends below it, as a
 * chart's range of a table without rows does, moves with its beginning.
 */
function movedPlace(place: A1, moves: readonly Move[]): A1 {
  const rectangle = rectangleOf(place);
  const first = rectangle && { ...rectangle, rows: 1, columns: 1 };
  const move =
    rectangle && (moves.find(({ area }) => holds(area, rectangle)) ?? moves.find(({ area }) => holds(area, first)));
  if (rectangle === null || move === null || move === undefined) return place;
  const { area, shift, stretch } = move;
  const reaches = {
    rows: rectangle.row + rectangle.rows === area.row + area.rows && area.rows > 1,
    columns: rectangle.column + rectangle.columns === area.column + area.columns && area.columns > 1,
  };
  return a1Of({
    row: rectangle.row + shift.rows,
    column: rectangle.column + shift.columns,
    rows: Math.max(1, rectangle.rows + (reaches.rows ? stretch.rows : 0)),
    columns: Math.max(1, rectangle.columns + (reaches.columns ? stretch.columns : 0)),
  });
}

/**
 * How far each block has moved: to the nearest cell that says its title, or where no cell does, as far as the first words
 * of its tables. A block of which nothing is found has not moved.
 *
 * A heading may say the same as a title ("Quadrant"). So the blocks with one possible place are settled first, and cells
 * within them are not looked at for the others.
 */
function shiftsOf(blocks: readonly RecordedBlock[], values: Values): Shift[] {
  const titles = blocks.map(({ title, areas }) => placesOfText(areas[0] ?? "", title, values));
  const settled = new Map<number, Shift>();
  const free = (place: A1, shifts: readonly Shift[] = []): Shift[] =>
    shifts.filter((shift) => {
      const now = shifted(place, shift);
      return [...settled].every(([at, by]) => !(blocks[at]?.areas ?? []).some((area) => holds(shifted(area, by), now)));
    });
  const only = (at: number): Shift | null => {
    const shifts = settled.has(at) ? [] : free(blocks[at]?.areas[0] ?? "", titles[at]);
    return shifts.length === 1 ? (shifts[0] ?? null) : null;
  };
  titles.forEach((shifts, at) => {
    if (shifts.includes(NONE)) settled.set(at, NONE);
  });
  // From below, and again from there after each one: the sheet's own title is what headings repeat most.
  const upwards = blocks.map((_, at) => blocks.length - 1 - at);
  for (let at = upwards.find(only); at !== undefined; at = upwards.find(only)) settled.set(at, only(at) ?? NONE);
  return blocks.map(({ areas, marks }, at) => {
    const ways = [
      free(areas[0] ?? "", titles[at]),
      ...marks.map(({ place, text }) => free(place, placesOfText(place, text, values))),
    ];
    const found = ways.find((shifts) => shifts.length > 0) ?? [];
    const nearestOne = found.reduce(
      (best, shift) => (distance(shift) < distance(best) ? shift : best),
      found[0] ?? NONE,
    );
    return settled.get(at) ?? nearestOne;
  });
}

/** Every cell that says what stood in this place, as a shift; only its own where it still stands there. */
function placesOfText(place: A1, text: string, values: Values): Shift[] {
  const cell = rectangleOf(place);
  if (cell === null) return [];
  const wanted = knownBy(text);
  if (knownBy(values[cell.row - 1]?.[cell.column - 1]) === wanted) return [NONE];
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      wanted !== null && knownBy(value) === wanted
        ? [{ rows: row + 1 - cell.row, columns: column + 1 - cell.column }]
        : [],
    ),
  );
}

function shifted(place: A1, { rows, columns }: Shift): Rectangle | null {
  const rectangle = rectangleOf(place);
  return rectangle && { ...rectangle, row: rectangle.row + rows, column: rectangle.column + columns };
}

function distance({ rows, columns }: Shift): number {
  return Math.abs(rows) + Math.abs(columns);
}

function holds(area: Rectangle | null, inner: Rectangle | null): boolean {
  return (
    area !== null &&
    inner !== null &&
    inner.row >= area.row &&
    inner.column >= area.column &&
    inner.row + inner.rows <= area.row + area.rows &&
    inner.column + inner.columns <= area.column + area.columns
  );
}
