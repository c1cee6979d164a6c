/**
 * What a person reads about a custom function: the help box, the reference page, the autocomplete.
 *
 * It stands beside the function's row and is tied to its parameters by type. The script that runs at Google's does not
 * carry it: the build makes stubs and pages of it.
 */
import type { CustomFunction, Output, ParameterFacts } from "./define.ts";

export type Family =
  | "Winning"
  | "Pipeline"
  | "Time"
  | "Quota"
  | "Funnel"
  | "People and data"
  | "Forecast"
  | "Commission"
  | "Planning"
  | "Reports";

/** A parameter's text; `without` says what leaving out an optional one means, where no default says it. */
export type ParameterHelp = string | { readonly without: string; readonly text: string };

export interface FunctionHelp<Name extends string = string> {
  readonly family: Family;
  /** One line for the help box. */
  readonly description: string;
  /** The definition that a sales-ops person would sign, with its variants; paragraphs for docs/functions.md. */
  readonly definition: readonly string[];
  /** What each parameter is, with its unit; allowed words and defaults are added from the row. */
  readonly parameters: Readonly<Record<Name, ParameterHelp>>;
  /** What makes it refuse, in plain words. */
  readonly errors: readonly string[];
  readonly example: Example;
}

export interface Example {
  readonly formula: string;
  /** What the formula gives, in words. */
  readonly shows: string;
  /** The very values, where the formula needs no tab. */
  readonly gives: Output | null;
}

/** The help of a function, with a text for each of its parameters. */
export type HelpOf<F> = F extends CustomFunction<infer Name> ? FunctionHelp<Name> : never;

/** A function of the catalogue, with everything that a stub, a help text or a page needs. */
export interface DocumentedFunction {
  readonly name: string;
  readonly family: Family;
  readonly description: string;
  readonly definition: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly help: string; readonly optional: boolean }[];
  readonly errors: readonly string[];
  readonly example: Example;
}

export type RowWithHelp = readonly [row: CustomFunction, help: FunctionHelp];

export function documented([row, help]: RowWithHelp): DocumentedFunction {
  return {
    name: row.name,
    family: help.family,
    description: help.description,
    definition: help.definition,
    parameters: row.parameters.map((facts) => ({
      name: facts.name,
      help: parameterHelp(facts, help.parameters[facts.name] ?? ""),
      optional: facts.optional,
    })),
    errors: help.errors,
    example: help.example,
  };
}

/** "(optional, default "closed") What the won deals are divided by: "closed" or "all"." */
function parameterHelp({ optional, standsFor, words }: ParameterFacts, help: ParameterHelp): string {
  const text = typeof help === "string" ? help : help.text;
  const without = typeof help === "string" ? `default ${shown(standsFor)}` : help.without;
  const worded = words === null ? text : `${text.replace(/\.$/, "")}: ${wordList(words)}.`;
  return optional ? `(optional, ${without}) ${worded}` : worded;
}

function shown(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}

function wordList(words: readonly string[]): string {
  const quoted = words.map(shown);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted[quoted.length - 1]}`;
}
