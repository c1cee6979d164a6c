/** Which cells a range that a script hands over stands for. */
import type { Area } from "../spreadsheet/model.ts";

export interface Place {
  readonly sheetId: number;
  readonly area: Area;
}

const places = new WeakMap<object, Place>();

export function rememberPlace(face: object, place: Place): void {
  places.set(face, place);
}

/** Null when the value is no range. */
export function placeOf(value: unknown): Place | null {
  return typeof value === "object" && value !== null ? (places.get(value) ?? null) : null;
}
