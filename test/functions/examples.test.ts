import { describe, expect, test } from "vitest";
import { callFunction, catalogue } from "../../src/functions/index.ts";
import { silentHost } from "../kit.ts";

/** Reads the arguments of an example's formula as a cell would hand them over: numbers, texts, gaps and {arrays}. */
function argumentsOf(formula: string): unknown[] {
  const inside = /^=[A-Z_]+\((.*)\)$/.exec(formula)?.[1];
  if (inside === undefined) throw new Error(`no formula: ${formula}`);
  return split(inside, ",").map((text) => {
    const array = /^\{(.*)\}$/.exec(text.trim())?.[1];
    return array === undefined ? literal(text) : split(array, ";").map((row) => split(row, ",").map(literal));
  });
}

/** Splits at a separator that stands outside of quotes and braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let quoted = false;
  let depth = 0;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && letter === "{") depth += 1;
    if (!quoted && letter === "}") depth -= 1;
    if (letter === separator && !quoted && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function literal(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const quoted = /^"(.*)"$/.exec(trimmed)?.[1];
  if (quoted !== undefined) return quoted;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(trimmed)?.[1];
  if (percent !== undefined) return Number(percent) / 100;
  if (Number.isNaN(Number(trimmed))) throw new Error(`neither number nor text: ${trimmed}`);
  return Number(trimmed);
}

describe("every example of the catalogue", () => {
  test.each(catalogue.map(({ name, example }) => ({ name, ...example })))(
    "$name: $formula",
    ({ name, formula, gives }) => {
      expect(formula.startsWith(`=${name}(`)).toBe(true);
      if (gives === null) {
        // A report reads whole tabs; the playground's tests evaluate it in place.
        expect(formula).toMatch(/Deals!A1:H/);
        return;
      }
      const result = callFunction(name, argumentsOf(formula), silentHost);
      if (typeof gives === "number") expect(result).toBeCloseTo(gives, 12);
      else expect(result).toEqual(gives);
    },
  );
});
