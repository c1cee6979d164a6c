/** A cell's name as the sheet shows it. */

/** "AB" for column 28; columns count from 1. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "H12"; row and column count from 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
