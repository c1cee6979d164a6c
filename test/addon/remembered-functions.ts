/**
 * Custom functions that are computed once for each list of arguments: what they give depends on nothing else, and a sweep
 * of faults asks for the same few results thousands of times.
 */
import type { CustomFunction, FunctionArgument, Workbook } from "../../playground/spreadsheet/model.ts";

type Outcome =
  | { readonly kind: "gave"; readonly value: ReturnType<CustomFunction> }
  | { readonly kind: "threw"; readonly error: unknown };

/** By the workbook's locale and zone, the function's name and its arguments; for all workbooks of a test file. */
const outcomes = new Map<string, Outcome>();

export function rememberFunctions(workbook: Workbook): void {
  const register = workbook.setCustomFunctions.bind(workbook);
  const place = `${workbook.locale} ${workbook.timeZone}`;
  workbook.setCustomFunctions = (functions) =>
    register(new Map([...functions].map(([name, body]) => [name, remembered(`${place} ${name}`, body)])));
}

function remembered(name: string, body: CustomFunction): CustomFunction {
  return (args, caller) => {
    const key = `${name} ${JSON.stringify(args.map(plain))}`;
    let outcome = outcomes.get(key);
    if (outcome === undefined) {
      outcome = outcomeOf(() => body(args, caller));
      outcomes.set(key, outcome);
    }
    if (outcome.kind === "threw") throw outcome.error;
    return outcome.value;
  };
}

function outcomeOf(call: () => ReturnType<CustomFunction>): Outcome {
  try {
    return { kind: "gave", value: call() };
  } catch (error) {
    return { kind: "threw", error };
  }
}

/** A range's dates are told by a function; here they are written out. Blank rows, of which open ranges are full, are counted. */
function plain(argument: FunctionArgument): unknown {
  if (argument.kind !== "range") return argument;
  const { values, isDate } = argument;
  const rows: unknown[] = [];
  let blank = 0;
  values.forEach((cells, row) => {
    if (cells.every((value) => value === "")) {
      blank += 1;
      return;
    }
    rows.push(
      blank,
      cells.map((value, at) => (typeof value === "number" ? [value, isDate(row, at)] : value)),
    );
    blank = 0;
  });
  return [...rows, blank];
}
