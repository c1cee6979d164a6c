/** From what an expression gives to the values in it: one value, a block, or each in turn without copying. */
import { AreaValue, type Evaluation, LambdaValue, type Operand } from "./calculation.ts";
import type { CellError } from "./model.ts";
import { errors, Matrix, type Scalar } from "./values.ts";

/** The value of one cell; `ready` was asked before. */
function cellOf(area: AreaValue, row: number, column: number): Scalar {
  return area.sheet.grid.value(row, column) ?? null;
}

/** An error when the area cannot be read (it would go round in a circle). */
export function readyArea(area: AreaValue, at: Evaluation): CellError | null {
  return at.host.ready(area.sheet, area.rectangle, at.cell);
}

/** A single value out of any operand: the cell beside the formula for a range, the first one for a block. */
export function scalarOf(operand: Operand, at: Evaluation): Scalar {
  if (operand instanceof AreaValue) return intersection(operand, at);
  if (operand instanceof Matrix) return operand.cells.length > 0 ? operand.at(0, 0) : null;
  if (operand instanceof LambdaValue) return errors.value("A LAMBDA must be called with its arguments.");
  return operand ?? null;
}

function intersection(area: AreaValue, at: Evaluation): Scalar {
  const { top, left, bottom, right } = area.rectangle;
  const { row, column } = at.cell;
  const isRow = top === bottom;
  const isColumn = left === right;
  const r = isRow ? top : isColumn && row >= top && row <= bottom ? row : -1;
  const c = isColumn ? left : isRow && column >= left && column <= right ? column : -1;
  if (r < 0 || c < 0) return errors.noArrayValue();
  const fault = at.host.ready(area.sheet, { top: r, left: c, bottom: r, right: c }, at.cell);
  return fault ?? cellOf(area, r, c);
}

/** A range as the block of its values; 1 × 1 blocks become single values. */
export function blockOf(operand: Operand, at: Evaluation): Scalar | Matrix {
  const block = operand instanceof AreaValue ? readArea(operand, at) : operand;
  if (block instanceof LambdaValue) return errors.value("A LAMBDA must be called with its arguments.");
  if (block instanceof Matrix && block.rows === 1 && block.columns === 1) return block.at(0, 0);
  return block ?? null;
}

export function matrixOf(operand: Operand, at: Evaluation): Matrix {
  const block = operand instanceof AreaValue ? readArea(operand, at) : operand;
  if (block instanceof Matrix) return block;
  return new Matrix(1, 1, [blockOf(block, at) as Scalar]);
}

export function readArea(area: AreaValue, at: Evaluation): Matrix {
  const fault = readyArea(area, at);
  if (fault) return new Matrix(1, 1, [fault]);
  const { grid } = area.sheet;
  const { top, left, bottom } = area.rectangle;
  const { rows, columns } = area;
  return grid.remembered("m", area.rectangle, () => {
    const cells = new Array<Scalar>(rows * columns).fill(null);
    for (let c = 0; c < columns; c++) {
      const { values } = grid.column(left + c);
      const last = Math.min(bottom, values.length - 1);
      for (let r = top; r <= last; r++) {
        const value = values[r];
        if (value !== undefined) cells[(r - top) * columns + c] = value;
      }
    }
    return new Matrix(rows, columns, cells);
  });
}

/** Goes through the values of an operand without copying a range; stops when `visit` returns an error. */
export function visitValues(
  operand: Operand,
  at: Evaluation,
  visit: (value: Scalar, fromRange: boolean) => CellError | undefined,
): CellError | undefined {
  if (operand instanceof AreaValue) {
    const fault = readyArea(operand, at);
    if (fault) return fault;
    const { top, left, bottom, right } = operand.rectangle;
    for (let c = left; c <= right; c++) {
      const { values } = operand.sheet.grid.column(c);
      const last = Math.min(bottom, values.length - 1);
      for (let r = top; r <= last; r++) {
        const value = values[r];
        if (value === undefined) continue;
        const found = visit(value, true);
        if (found) return found;
      }
    }
    return undefined;
  }
  if (operand instanceof Matrix) {
    for (const value of operand.cells) {
      if (value === null) continue;
      const found = visit(value, true);
      if (found) return found;
    }
    return undefined;
  }
  if (operand instanceof LambdaValue) return errors.value("A LAMBDA must be called with its arguments.");
  return operand === undefined ? undefined : visit(operand, false);
}
