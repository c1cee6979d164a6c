/** A report as it stands on its sheet now: where a person has moved it, and what it has kept for its next build. */
import { type KeptSheet, type MemoryReading, NO_MEMORY, readForecastMemory } from "../core/forecast/kept-tables.ts";
import { a1Of, rectangleOf } from "../reports/a1.ts";
import type { Book } from "./book.ts";
import { plainTable } from "./read-table.ts";
import { onGrid, relocated } from "./relocate.ts";
import type { OwnedSheet } from "./report-record.ts";

export interface StandingReport {
  /** With everything that it owns at its present place. */
  readonly owned: OwnedSheet;
  /** The sheet's values, from A1. */
  readonly values: readonly (readonly unknown[])[];
  readonly memory: MemoryReading;
}

/** Reads the sheet once. */
export function standingReport(book: Book, existing: OwnedSheet): StandingReport {
  const { sheet } = existing;
  const values = sheet.getDataRange().getValues();
  const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const now = { ...onGrid(relocated(existing, values), grid.rows, grid.columns), grid };
  const memory = memoryOn(book, now, values);
  return { owned: owningAlso(now, memory), values, memory };
}

function memoryOn(book: Book, { sheet, record }: OwnedSheet, values: StandingReport["values"]): MemoryReading {
  const tables = record.kept.flatMap(({ id, place }): KeptSheet["tables"][number][] => {
    const rectangle = rectangleOf(place);
    return rectangle === null ? [] : [{ id, place: rectangle }];
  });
  if (tables.length === 0) return NO_MEMORY;
  return readForecastMemory({ table: plainTable(sheet.getName(), values, book.civilDay), tables });
}

/** Kept rows are Dealsheet's wherever they were found: sorting them and rows put in between move no one else's cells. */
function owningAlso(owned: OwnedSheet, { places }: MemoryReading): OwnedSheet {
  const found = places.map(a1Of).filter((place) => !owned.record.owned.includes(place));
  return found.length === 0
    ? owned
    : { ...owned, record: { ...owned.record, owned: [...owned.record.owned, ...found] } };
}
