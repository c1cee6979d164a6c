/** SpreadsheetApp.RangeList: the same change to several ranges at once. */
import type { Document } from "../document.ts";
import { forbiddenCells } from "../forbidden.ts";
import type { GRange, GRangeList } from "../google.ts";
import type { Place } from "../place.ts";
import { guardWith, Service } from "../service.ts";
import { type ClearOptions, RangeService } from "./range.ts";

export class RangeListService extends Service<GRangeList> implements Partial<GRangeList> {
  readonly #document: Document;
  readonly #ranges: readonly RangeService[];

  constructor(document: Document, places: readonly Place[]) {
    super(document.run, "RangeList");
    this.#document = document;
    this.#ranges = places.map(({ sheetId, area }) => new RangeService(document, sheetId, area));
    guardWith(this, (method) => {
      const sentences = places.map((place) => forbiddenCells(method, document, place));
      return sentences.find((sentence) => sentence !== null) ?? null;
    });
  }

  #each(change: (range: RangeService) => void): GRangeList {
    this.#ranges.forEach(change);
    return this.face;
  }

  getRanges(): GRange[] {
    return this.#document.run.list(this.#ranges.map((range) => range.face));
  }

  activate(): GRangeList {
    return this.#each((range) => range.activate());
  }

  clear(options: ClearOptions = {}): GRangeList {
    return this.#each((range) => range.clear(options));
  }

  clearContent(): GRangeList {
    return this.#each((range) => range.clearContent());
  }

  clearFormat(): GRangeList {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): GRangeList {
    return this.#each((range) => range.clearNote());
  }

  clearDataValidations(): GRangeList {
    return this.#each((range) => range.clearDataValidations());
  }

  breakApart(): GRangeList {
    return this.#each((range) => range.breakApart());
  }

  setValue(value: unknown): GRangeList {
    return this.#each((range) => range.setValue(value));
  }

  setFormula(formula: string): GRangeList {
    return this.#each((range) => range.setFormula(formula));
  }

  setNote(note: string | null): GRangeList {
    return this.#each((range) => range.setNote(note));
  }

  setNumberFormat(numberFormat: string): GRangeList {
    return this.#each((range) => range.setNumberFormat(numberFormat));
  }

  setBackground(color: string | null): GRangeList {
    return this.#each((range) => range.setBackground(color));
  }

  setFontColor(color: string | null): GRangeList {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontFamily(family: string | null): GRangeList {
    return this.#each((range) => range.setFontFamily(family));
  }

  setFontSize(size: number): GRangeList {
    return this.#each((range) => range.setFontSize(size));
  }

  setFontStyle(style: "normal" | "italic" | null): GRangeList {
    return this.#each((range) => range.setFontStyle(style));
  }

  setFontWeight(weight: "normal" | "bold" | null): GRangeList {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setHorizontalAlignment(alignment: "left" | "center" | "normal" | "right" | null): GRangeList {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setVerticalAlignment(alignment: "top" | "middle" | "bottom" | null): GRangeList {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(isWrapEnabled: boolean): GRangeList {
    return this.#each((range) => range.setWrap(isWrapEnabled));
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GRangeList {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }
}
