/** A formula's call into the script: arguments as Apps Script gives them, results as strictly as any documentation is. */
import type { CellError, CustomFunction, FunctionArgument, Workbook } from "../spreadsheet/model.ts";
import { describe, scriptValue } from "./cell-values.ts";
import { isDate, type Run } from "./run.ts";

type GridValue = string | number | boolean;

/** Starts a run for one cell and gives the function to call in it. */
export type Launch = (caller: Parameters<CustomFunction>[1]) => {
  readonly run: Run;
  readonly body: (...args: unknown[]) => unknown;
  readonly end: () => void;
};

export function customFunction(name: string, workbook: Workbook, launch: Launch): CustomFunction {
  return (args, caller) => {
    let returned: unknown;
    try {
      const { run, body, end } = launch(caller);
      try {
        returned = body(...args.map((arg) => scriptArgument(run, workbook, arg)));
        if (run.death) throw run.death;
      } finally {
        end();
      }
    } catch (thrown) {
      throw shown("#ERROR!", thrownMessage(thrown));
    }
    return gridResult(name, returned);
  };
}

function scriptArgument(run: Run, workbook: Workbook, argument: FunctionArgument): unknown {
  switch (argument.kind) {
    case "missing":
      return "";
    case "cell":
      return scriptValue(run, workbook, argument.value, argument.isDate);
    case "range":
      return run.rows(
        argument.values.map((row, r) =>
          row.map((value, c) => {
            if (typeof value === "number")
              return argument.isDate(r, c) ? scriptValue(run, workbook, value, true) : value;
            return typeof value === "object" ? value.error : value;
          }),
        ),
      );
  }
}

function gridResult(name: string, value: unknown): GridValue | GridValue[][] {
  if (!Array.isArray(value)) return gridValue(name, value);
  const rows = (value as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw shown("#ERROR!", `${name} returned an empty array. ${OPEN}`);
  const ragged = rows.findIndex((row) => row.length !== width);
  if (ragged >= 0) {
    throw shown(
      "#ERROR!",
      `${name} returned rows of different lengths (row 1 has ${width} values, row ${ragged + 1} has ${rows[ragged]?.length ?? 0}). ${OPEN}`,
    );
  }
  return rows.map((row) => row.map((cell) => gridValue(name, cell)));
}

const OPEN = "Google leaves open what a cell shows then, so the playground refuses it.";

function gridValue(name: string, value: unknown): GridValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return value;
    throw shown("#NUM!", `${name} returned ${value}, which is no number for a cell. ${OPEN}`);
  }
  throw shown("#ERROR!", `${name} returned ${isDate(value) ? "a Date" : describe(value)}. ${OPEN}`);
}

/** What the cell shows, and its note. */
function shown(error: CellError["error"], message: string): CellError {
  return { error, message };
}

/** Google adds the line of the script's text in which it happened. */
function thrownMessage(thrown: unknown): string {
  const { message, stack } = errorFacts(thrown);
  const line = /Code\.gs:(\d+)/.exec(stack)?.[1];
  return line === undefined ? message : `${message} (line ${line}).`;
}

/** The message of whatever was thrown, an Error of any realm included. */
export function errorFacts(thrown: unknown): {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
} {
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) {
    return { name: "Error", message: String(thrown), stack: "" };
  }
  if ("code" in thrown && thrown.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
    return { name: "Exception", message: "Exceeded maximum execution time", stack: "" };
  }
  return {
    name: "name" in thrown ? String(thrown.name) : "Error",
    message: String(thrown.message),
    stack: "stack" in thrown ? String(thrown.stack) : "",
  };
}
