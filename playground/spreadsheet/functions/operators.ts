/** The operators under their names: ADD, EQ, UMINUS and the rest. */
import type { BuiltIn } from "../calculation.ts";
import type { BinaryOperator } from "../formula-parser.ts";
import { binary, elementwise, numberFor, OPERATOR_NAMES } from "../operators.ts";
import { errors } from "../values.ts";
import { type BuiltIns, eager, single } from "./define.ts";

const named = Object.fromEntries(
  (Object.entries(OPERATOR_NAMES) as [BinaryOperator, string][])
    .filter(([operator]) => operator !== "&")
    .map(([operator, name]): [string, BuiltIn] => [name, eager(2, 2, ([a, b], at) => binary(operator, a, b, at))]),
);

export const operatorFunctions: BuiltIns = {
  ...named,
  POWER: eager(2, 2, ([a, b], at) => binary("^", a, b, at)),
  UMINUS: eager(1, 1, ([value], at) =>
    elementwise([value], at, (given) => {
      const number = numberFor(given, "UMINUS", 1, at);
      return typeof number === "number" ? -number : number;
    }),
  ),
  UPLUS: single(1, 1, ([value = null]) => value),
  UNARY_PERCENT: single(1, 1, ([value], at) => {
    const number = numberFor(value, "UNARY_PERCENT", 1, at);
    return typeof number === "number" ? number / 100 : number;
  }),
  MOD: single(2, 2, ([a, b], at) => {
    const x = numberFor(a, "MOD", 1, at);
    const y = numberFor(b, "MOD", 2, at);
    if (typeof x !== "number") return x;
    if (typeof y !== "number") return y;
    return y === 0 ? errors.divideByZero("MOD") : x - y * Math.floor(x / y);
  }),
};
