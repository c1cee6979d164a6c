/** Decimal places of money as an argument: a custom function cannot ask the settings tab for the currency. */
import { fail, type Result } from "../core/result.ts";
import type { Parameter, Reading } from "./define.ts";
import { withDefault } from "./define.ts";
import { readNumber } from "./values.ts";

/** No currency's smallest unit is smaller. */
const MOST_DECIMALS = 4;

/** The places of the currency's smallest unit: 2 for cents, which is also the default, 0 for yen, 3 for dinars. */
export const decimalsValue: Parameter<number> = withDefault(
  { shape: "value", absent: null, words: null, read: readDecimals },
  2,
);

function readDecimals(cell: unknown, reading: Reading): Result<number> {
  const number = readNumber(cell, reading);
  if (!number.ok) return number;
  const { value } = number;
  const isSound = Number.isInteger(value) && value >= 0 && value <= MOST_DECIMALS;
  return isSound
    ? number
    : fail({ code: "NOT_DECIMAL_PLACES", argument: reading.argument, value, most: MOST_DECIMALS });
}
