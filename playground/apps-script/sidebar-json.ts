/** What google.script.run carries: plain values. The two directions fail in different ways, as on Google. */
import { isDate } from "./run.ts";

/** Arguments, from the page to the script: an illegal value is refused before anything is sent. */
export function sentValue(value: unknown): unknown {
  const fault = firstFault(value, "0", new Set());
  if (fault) throw new TypeError(`Failed due to illegal value in property: ${fault.path}`);
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/**
 * The answer, from the script to the page. A Date anywhere makes the whole answer null; a function or a circle is no
 * supported type.
 */
export function answeredValue(value: unknown): unknown {
  const fault = firstFault(value, "0", new Set());
  if (fault?.kind === "date") return null;
  if (fault) throw new Error("The script completed but the returned value is not a supported return type.");
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

interface Fault {
  readonly kind: "date" | "function" | "circle";
  readonly path: string;
}

function firstFault(value: unknown, path: string, above: Set<object>): Fault | null {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    return { kind: "function", path };
  if (typeof value !== "object" || value === null) return null;
  if (isDate(value)) return { kind: "date", path };
  if (above.has(value)) return { kind: "circle", path };
  above.add(value);
  for (const [key, inner] of Object.entries(value)) {
    const fault = firstFault(inner, key, above);
    if (fault) return fault;
  }
  above.delete(value);
  return null;
}
