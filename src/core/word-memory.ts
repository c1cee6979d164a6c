/** What each spelling of a column stands for, looked at once however many rows hold it. */

export interface WordMemory<T> {
  get(cell: unknown): T | undefined;
  set(cell: unknown, meaning: T): void;
}

/** Up to so many spellings a walk along a list beats a Map several times over, and most columns have fewer. */
const FEW = 12;

export function wordMemory<T>(): WordMemory<T> {
  const cells: unknown[] = [];
  const meanings: T[] = [];
  const more = new Map<unknown, T>();
  return {
    get: (cell) => {
      for (let place = 0; place < cells.length; place += 1) if (cells[place] === cell) return meanings[place];
      return more.size > 0 ? more.get(cell) : undefined;
    },
    set: (cell, meaning) => {
      if (cells.length < FEW) {
        cells.push(cell);
        meanings.push(meaning);
      } else {
        more.set(cell, meaning);
      }
    },
  };
}
