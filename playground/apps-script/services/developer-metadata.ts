/** SpreadsheetApp.DeveloperMetadata and its finder: notes that an add-on leaves on a spreadsheet or a sheet. */

import type { MetadataModel } from "../../spreadsheet/model.ts";
import { type Document, nextId, sheetOf } from "../document.ts";
import { memberName } from "../enumeration.ts";
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from "../enumerations.ts";
import type { GMetadata, GMetadataFinder, GMetadataLocation, GSheet, GSpreadsheet } from "../google.ts";
import { Service } from "../service.ts";

/** A sheet's number, or null for the spreadsheet itself. */
type Owner = number | null;

/** Characters of keys and values that a spreadsheet, or a sheet, may carry. */
const LIMIT = 30_000;

function read(document: Document, owner: Owner): readonly MetadataModel[] {
  return owner === null ? document.workbook.metadata : sheetOf(document, owner).metadata;
}

function write(document: Document, owner: Owner, metadata: readonly MetadataModel[]): void {
  const characters = metadata.reduce((sum, one) => sum + one.key.length + (one.value?.length ?? 0), 0);
  if (characters > LIMIT) {
    throw document.run.exception(`Developer metadata of more than ${LIMIT} characters exceeds the storage quota.`);
  }
  if (owner === null) document.workbook.setMetadata(metadata);
  else sheetOf(document, owner).setMetadata(metadata);
}

/** `addDeveloperMetadata(key, value?, visibility?)`, in all of its forms. */
export function addMetadata(document: Document, owner: Owner, key: string, more: readonly unknown[]): void {
  const given = more.find((argument) => typeof argument === "string");
  const value = typeof given === "string" ? given : null;
  const visibility = more.map(memberName).find((name) => name === "PROJECT") ? "PROJECT" : "DOCUMENT";
  const { workbook } = document;
  const id = nextId([...workbook.metadata, ...workbook.sheets.flatMap((sheet) => sheet.metadata)]);
  write(document, owner, [...read(document, owner), { id, key, value, visibility }]);
}

export function metadataOf(document: Document, owner: Owner): GMetadata[] {
  const faces = read(document, owner).map((one) => new DeveloperMetadataService(document, owner, one.id).face);
  return document.run.list(faces);
}

class DeveloperMetadataService extends Service<GMetadata> implements Partial<GMetadata> {
  readonly #document: Document;
  readonly #owner: Owner;
  readonly #id: number;

  constructor(document: Document, owner: Owner, id: number) {
    super(document.run, "DeveloperMetadata");
    this.#document = document;
    this.#owner = owner;
    this.#id = id;
  }

  get #model(): MetadataModel {
    const found = read(this.#document, this.#owner).find((one) => one.id === this.#id);
    if (!found) throw this.#document.run.exception("The developer metadata was removed.");
    return found;
  }

  #change(changes: Partial<MetadataModel>): GMetadata {
    const model = { ...this.#model, ...changes };
    const all = read(this.#document, this.#owner);
    write(
      this.#document,
      this.#owner,
      all.map((one) => (one.id === this.#id ? model : one)),
    );
    return this.face;
  }

  getId(): number {
    return this.#id;
  }

  getKey(): string {
    return this.#model.key;
  }

  getValue(): string | null {
    return this.#model.value;
  }

  getVisibility(): GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility {
    return DeveloperMetadataVisibility[this.#model.visibility];
  }

  getLocation(): GMetadataLocation {
    return new DeveloperMetadataLocationService(this.#document, this.#owner).face;
  }

  setKey(key: string): GMetadata {
    return this.#change({ key });
  }

  setValue(value: string): GMetadata {
    return this.#change({ value });
  }

  setVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): GMetadata {
    return this.#change({ visibility: memberName(visibility) === "PROJECT" ? "PROJECT" : "DOCUMENT" });
  }

  remove(): void {
    const all = read(this.#document, this.#owner);
    write(
      this.#document,
      this.#owner,
      all.filter((one) => one.id !== this.#id),
    );
  }
}

class DeveloperMetadataLocationService extends Service<GMetadataLocation> implements Partial<GMetadataLocation> {
  readonly #document: Document;
  readonly #owner: Owner;

  constructor(document: Document, owner: Owner) {
    super(document.run, "DeveloperMetadataLocation");
    this.#document = document;
    this.#owner = owner;
  }

  getLocationType(): GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType {
    return DeveloperMetadataLocationType[this.#owner === null ? "SPREADSHEET" : "SHEET"];
  }

  getSheet(): GSheet | null {
    return this.#owner === null ? null : this.#document.sheet(this.#owner);
  }

  getSpreadsheet(): GSpreadsheet | null {
    return this.#owner === null ? this.#document.spreadsheet() : null;
  }

  getRow(): null {
    return null;
  }

  getColumn(): null {
    return null;
  }
}

/** Finds on a sheet, or (owner null) on the spreadsheet and all of its sheets. */
export class DeveloperMetadataFinderService extends Service<GMetadataFinder> implements Partial<GMetadataFinder> {
  readonly #document: Document;
  readonly #owner: Owner;
  #tests: readonly ((metadata: MetadataModel, owner: Owner) => boolean)[] = [];

  constructor(document: Document, owner: Owner) {
    super(document.run, "DeveloperMetadataFinder");
    this.#document = document;
    this.#owner = owner;
  }

  #where(test: (metadata: MetadataModel, owner: Owner) => boolean): GMetadataFinder {
    this.#tests = [...this.#tests, test];
    return this.face;
  }

  withKey(key: string): GMetadataFinder {
    return this.#where((metadata) => metadata.key === key);
  }

  withValue(value: string): GMetadataFinder {
    return this.#where((metadata) => metadata.value === value);
  }

  withId(id: number): GMetadataFinder {
    return this.#where((metadata) => metadata.id === id);
  }

  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): GMetadataFinder {
    return this.#where((metadata) => metadata.visibility === memberName(visibility));
  }

  withLocationType(type: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): GMetadataFinder {
    const wanted = memberName(type);
    return this.#where((_metadata, owner) => wanted === (owner === null ? "SPREADSHEET" : "SHEET"));
  }

  onIntersectingLocations(): GMetadataFinder {
    return this.face;
  }

  find(): GMetadata[] {
    const { workbook } = this.#document;
    const owners: readonly Owner[] =
      this.#owner === null ? [null, ...workbook.sheets.map((sheet) => sheet.id)] : [this.#owner];
    const found = owners.flatMap((owner) =>
      read(this.#document, owner)
        .filter((metadata) => this.#tests.every((test) => test(metadata, owner)))
        .map((metadata) => new DeveloperMetadataService(this.#document, owner, metadata.id).face),
    );
    return this.#document.run.list(found);
  }
}
