/** What the clock and the dice say. */
import { scalarOf } from "../operands.ts";
import { numberFor } from "../operators.ts";
import { errors, Matrix } from "../values.ts";
import { type BuiltIns, eager } from "./define.ts";

export const clockFunctions: BuiltIns = {
  TODAY: eager(0, 0, (_args, at) => Math.floor(at.host.now())),
  NOW: eager(0, 0, (_args, at) => at.host.now()),
  RAND: eager(0, 0, () => Math.random()),
  RANDBETWEEN: eager(2, 2, ([low, high], at) => {
    const from = numberFor(scalarOf(low, at), "RANDBETWEEN", 1, at);
    const to = numberFor(scalarOf(high, at), "RANDBETWEEN", 2, at);
    if (typeof from !== "number") return from;
    if (typeof to !== "number") return to;
    if (to < from) return errors.outOfBounds("RANDBETWEEN", 2, to);
    return Math.ceil(from) + Math.floor(Math.random() * (Math.floor(to) - Math.ceil(from) + 1));
  }),
  RANDARRAY: eager(0, 2, ([height, width], at) => {
    const rows = height === undefined ? 1 : numberFor(scalarOf(height, at), "RANDARRAY", 1, at);
    const columns = width === undefined ? 1 : numberFor(scalarOf(width, at), "RANDARRAY", 2, at);
    if (typeof rows !== "number") return rows;
    if (typeof columns !== "number") return columns;
    if (rows < 1 || columns < 1) return errors.outOfBounds("RANDARRAY", rows < 1 ? 1 : 2, rows < 1 ? rows : columns);
    return new Matrix(
      rows,
      columns,
      Array.from({ length: rows * columns }, () => Math.random()),
    );
  }),
};

/** Calculated again on every edit. */
export const VOLATILE = new Set(["TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY"]);
/** Custom functions may not refer to a cell that depends on one of these. */
export const RANDOM = new Set(["NOW", "RAND", "RANDBETWEEN", "RANDARRAY"]);
