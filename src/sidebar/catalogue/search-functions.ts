/** Finds functions by what a person types: every word must stand somewhere in what the function says of itself. */
import type { ListedFunction } from "./listed-function.ts";

export interface FunctionFamily {
  readonly name: string;
  readonly functions: readonly ListedFunction[];
}

/** All for an empty query. Names are also found by their parts: "win rate" is WIN_RATE. */
export function searchFunctions(functions: readonly ListedFunction[], query: string): readonly ListedFunction[] {
  const words = folded(query)
    .split(" ")
    .filter((word) => word !== "");
  return functions.filter((candidate) => {
    const text = searchedText(candidate);
    return words.every((word) => text.includes(word));
  });
}

/** By family, in the order in which they come. */
export function byFamily(functions: readonly ListedFunction[]): readonly FunctionFamily[] {
  return [...new Set(functions.map(({ family }) => family))].map((name) => ({
    name,
    functions: functions.filter(({ family }) => family === name),
  }));
}

function searchedText({ name, family, description, parameters }: ListedFunction): string {
  return folded([name, family, description, ...parameters.map((parameter) => parameter.name)].join(" "));
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_=(),;:]+/g, " ")
    .trim();
}
