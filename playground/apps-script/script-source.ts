/** What Google reads from a script's text without running it: its top-level functions and their JSDoc. */
import type { FunctionHelp } from "./host.ts";

/** Top-level declarations stand at the beginning of a line; whatever a bundle holds inside is indented or in one line. */
const DECLARATION = /^(?:async )?function\s+([A-Za-z_$][\w$]*)\s*\(/gm;

export function topLevelFunctions(code: string): readonly string[] {
  return [...new Set([...code.matchAll(DECLARATION)].map((match) => match[1] ?? ""))];
}

/** A function whose name ends with an underscore is private: no cell, menu or sidebar may call it. */
export function isPrivate(name: string): boolean {
  return name.endsWith("_");
}

/** Help for every function with `@customfunction`, as the box beside the formula shows it. */
export function functionHelp(code: string): readonly FunctionHelp[] {
  const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;
  const found: FunctionHelp[] = [];
  for (const [, comment = "", name = "", parameters = ""] of code.matchAll(documented)) {
    if (!/@customfunction\b/i.test(comment)) continue;
    const tags = tagsOf(comment);
    const described = new Map(tags.params.map((parameter) => [parameter.name, parameter.description]));
    const declared = parameters
      .split(",")
      .map((parameter) =>
        parameter
          .trim()
          .replace(/^\.\.\./, "")
          .replace(/\s*=.*$/s, ""),
      )
      .filter((parameter) => parameter !== "");
    const names = declared.length > 0 ? declared : [...described.keys()];
    found.push({
      name: name.toUpperCase(),
      description: tags.description,
      parameters: names.map((parameter) => ({ name: parameter, description: described.get(parameter) ?? "" })),
    });
  }
  return found;
}

interface Tags {
  readonly description: string;
  readonly params: readonly { readonly name: string; readonly description: string }[];
}

function tagsOf(comment: string): Tags {
  const text = comment
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, ""))
    .join("\n");
  const [head = "", ...tags] = text.split(/^@/m);
  const params = tags.flatMap((tag) => {
    const match = /^param\s+(?:\{[^}]*\}\s*)?(\[[^\]]*\]|[\w$]+)\s*(?:-\s+)?([\s\S]*)$/.exec(tag);
    if (!match) return [];
    const [, name = "", description = ""] = match;
    return [{ name: name.replace(/^\[([\w$]+).*\]$/s, "$1"), description: oneLine(description) }];
  });
  return { description: oneLine(head), params };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
