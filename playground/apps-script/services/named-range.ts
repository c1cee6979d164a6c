/** SpreadsheetApp.NamedRange: a name for cells, found again by that name. */

import type { NamedRange } from "../../spreadsheet/model.ts";
import type { Document } from "../document.ts";
import type { GNamedRange, GRange } from "../google.ts";
import { placeOf } from "../place.ts";
import { Service } from "../service.ts";

export class NamedRangeService extends Service<GNamedRange> implements Partial<GNamedRange> {
  readonly #document: Document;
  #name: string;

  constructor(document: Document, name: string) {
    super(document.run, "NamedRange");
    this.#document = document;
    this.#name = name;
  }

  get #model(): NamedRange {
    const found = this.#document.workbook.namedRanges.find((range) => range.name === this.#name);
    if (!found) throw this.#document.run.exception(`Named range '${this.#name}' not found`);
    return found;
  }

  getName(): string {
    return this.#model.name;
  }

  getRange(): GRange {
    const { sheetId, area } = this.#model;
    return this.#document.range(sheetId, area);
  }

  setName(name: string): GNamedRange {
    const { sheetId, area } = this.#model;
    removeNamedRange(this.#document, this.#name);
    putNamedRange(this.#document, { name, sheetId, area });
    this.#name = name;
    return this.face;
  }

  setRange(range: GRange): GNamedRange {
    const place = placeOf(range);
    if (!place) throw this.#document.run.exception("NamedRange.setRange needs a range.");
    putNamedRange(this.#document, { name: this.#model.name, ...place });
    return this.face;
  }

  remove(): void {
    removeNamedRange(this.#document, this.#model.name);
  }
}

export function putNamedRange(document: Document, range: NamedRange): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(range.name) || /^[A-Za-z]{1,3}\d+$/.test(range.name)) {
    throw document.run.exception(`The name "${range.name}" is invalid.`);
  }
  const others = document.workbook.namedRanges.filter((one) => one.name !== range.name);
  document.workbook.setNamedRanges([...others, range]);
}

export function removeNamedRange(document: Document, name: string): void {
  document.workbook.setNamedRanges(document.workbook.namedRanges.filter((range) => range.name !== name));
}
