/** A report as it stands on its sheet now: where a person has moved it, and what it has kept for its next build. */
import { type KeptSheet, type MemoryReading, NO_MEMORY, readForecastMemory } from "../core/forecast/kept-tables.ts";
import { type GivenInputs, inputsOnSheet, NO_INPUTS } from "../core/input-cells.ts";
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
  /** What a person filled in. */
  readonly inputs: GivenInputs;
}

/** Reads the sheet once. */
export function standingReport(book: Book, existing: OwnedSheet): StandingReport {
  const { sheet } = existing;
  const values = sheet.getDataRange().getValues();
  const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const now = { ...onGrid(relocated(existing, values), grid.rows, grid.columns), grid };
  const memory = memoryOn(book, now, values);
  return { owned: owningAlso(now, memory), values, memory, inputs: inputsOn(book, now, values) };
}

/** One read more, of formulas, where the sheet has input cells: a person may have made one follow another tab. */
function inputsOn(book: Book, { sheet, record }: OwnedSheet, values: StandingReport["values"]): GivenInputs {
  if (record.inputs.length === 0) return NO_INPUTS;
  const table = plainTable(sheet.getName(), values, book.civilDay);
  const formulas = sheet.getDataRange().getFormulas();
  return new Map(
    record.inputs.flatMap(({ id, place }) => {
      const rectangle = rectangleOf(place);
      return rectangle === null ? [] : [[id, inputsOnSheet(table, formulas, rectangle)] as const];
    }),
  );
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
