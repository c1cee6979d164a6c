/** Fingerprints: whether a statement's deals or terms are still what they were. */
import { checksum } from "./checksum.ts";
import type { Earning } from "./earnings.ts";
import type { PlanTerms } from "./plan-terms.ts";

/**
 * A word that is the same for equal facts, however their fields are ordered, and another as soon as one of them changes.
 */
export function fingerprint(facts: unknown): string {
  return checksum(canonical(facts));
}

function canonical(facts: unknown): string {
  if (Array.isArray(facts)) return `[${facts.map(canonical).join(",")}]`;
  if (typeof facts === "object" && facts !== null) {
    const fields = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`).join(",")}}`;
  }
  return JSON.stringify(facts) ?? "";
}

const ofTerms = new WeakMap<PlanTerms, string>();

/** Of the terms, the quota and the days of a stint alone. */
export function termsFingerprintOf({ stint, quota }: Earning): string {
  const known = ofTerms.get(stint.terms) ?? fingerprint(stint.terms);
  ofTerms.set(stint.terms, known);
  return fingerprint([known, quota, stint.from, stint.to]);
}
