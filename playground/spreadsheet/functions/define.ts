/** Small makers of built-in functions: from plain arithmetic on values to a function that a formula can call. */
import type { BuiltIn, Evaluation, Operand } from "../calculation.ts";
import { evaluate } from "../evaluate.ts";
import { elementwise } from "../operators.ts";
import type { Scalar } from "../values.ts";

export type BuiltIns = Readonly<Record<string, BuiltIn>>;

/** All arguments are calculated before `run` gets them; undefined is one left out. */
export function eager(
  least: number,
  most: number,
  run: (args: readonly Operand[], at: Evaluation) => Operand,
  mode: "as-is" | "array" = "as-is",
): BuiltIn {
  return {
    least,
    most,
    run: (args, at) => {
      const inside = mode === "array" ? { ...at, arrayMode: true } : at;
      return run(
        args.map((arg) => evaluate(arg, inside)),
        inside,
      );
    },
  };
}

/** A function of single values; in array mode it works cell by cell. */
export function single(
  least: number,
  most: number,
  run: (values: readonly Scalar[], at: Evaluation) => Scalar,
): BuiltIn {
  return eager(least, most, (args, at) => elementwise(args, at, (...values) => run(values, at)));
}
