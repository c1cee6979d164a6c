/** What each spelling of a column stands for, looked at once however many rows hold it. */

export interface WordMemory<T> {
  get(cell: unknown): T | undefined;
  set(cell: unknown, meaning: T): void;
}

/** A power of two, several times the spellings that most columns have. */
export const SLOTS = 128;

/**
 * A spelling's last letter and its length say in which slot to look first, where nearly always it stands alone:
 * one comparison instead of a walk along a list. Whatever another spelling has pushed out of its slot is in a Map.
 */
export function wordMemory<T>(): WordMemory<T> {
  // Filled with texts, since engines compare text with text faster than with nothing at all.
  const cells = new Array<unknown>(SLOTS).fill("");
  const meanings = new Array<T | undefined>(SLOTS).fill(undefined);
  const all = new Map<unknown, T>();
  return {
    get: (cell) => {
      const slot = slotOf(cell);
      if (cells[slot] === cell) return meanings[slot];
      const meaning = all.get(cell);
      if (meaning === undefined) return undefined;
      cells[slot] = cell;
      meanings[slot] = meaning;
      return meaning;
    },
    set: (cell, meaning) => {
      const slot = slotOf(cell);
      cells[slot] = cell;
      meanings[slot] = meaning;
      all.set(cell, meaning);
    },
  };
}

/** Where a spelling is looked for first. */
export function slotOf(cell: unknown): number {
  if (typeof cell === "string") {
    const { length } = cell;
    return length === 0 ? 0 : (cell.charCodeAt(length - 1) + length * 31) & (SLOTS - 1);
  }
  return typeof cell === "number" ? cell & (SLOTS - 1) : 0;
}
