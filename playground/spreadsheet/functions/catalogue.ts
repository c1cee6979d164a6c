/** Every function that is built in here, under the name that a formula calls. */

import type { BuiltIn } from "../calculation.ts";
import { errors } from "../values.ts";
import { aggregateFunctions } from "./aggregate.ts";
import { arrayFunctions } from "./array.ts";
import { clockFunctions } from "./clock.ts";
import { logicalFunctions } from "./logical.ts";
import { lookupFunctions } from "./lookup.ts";
import { NOT_IN_PLAYGROUND } from "./names.ts";
import { operatorFunctions } from "./operators.ts";
import { queryFunction } from "./query.ts";
import { textFunctions } from "./text.ts";

const absent = [...NOT_IN_PLAYGROUND].map((name): [string, BuiltIn] => [
  name,
  { least: 0, most: Infinity, run: () => errors.notInPlayground(name) },
]);

export const builtInFunctions: ReadonlyMap<string, BuiltIn> = new Map([
  ...absent,
  ...Object.entries(aggregateFunctions),
  ...Object.entries(arrayFunctions),
  ...Object.entries(clockFunctions),
  ...Object.entries(logicalFunctions),
  ...Object.entries(lookupFunctions),
  ...Object.entries(operatorFunctions),
  ["QUERY", queryFunction],
  ...Object.entries(textFunctions),
]);
