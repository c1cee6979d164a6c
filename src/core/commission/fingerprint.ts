/** Fingerprints: whether a statement's deals or terms are still what they were. */
import { checksum } from "./checksum.ts";
import type { Earning } from "./earnings.ts";
import type { PlanTerms } from "./plan-terms.ts";

/** A word that is another as soon as one of the facts changes; they come in the same order every time. */
export function fingerprint(facts: unknown): string {
  return checksum(JSON.stringify(facts));
}

/** The facts with every object's fields in alphabetical order: settings from a tab and from a file name them in their own. */
function inFieldOrder(facts: unknown): unknown {
  if (Array.isArray(facts)) return facts.map(inFieldOrder);
  if (typeof facts !== "object" || facts === null) return facts;
  const fields = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return fields.map(([name, value]) => [name, inFieldOrder(value)]);
}

const ofTerms = new WeakMap<PlanTerms, string>();

/** Of the terms alone, however they came here. */
export function fingerprintOfTerms(terms: PlanTerms): string {
  const known = ofTerms.get(terms) ?? fingerprint(inFieldOrder(terms));
  ofTerms.set(terms, known);
  return known;
}

/** Of the terms, the quota and the days of a stint. */
export function termsFingerprintOf({ stint, quota }: Earning): string {
  return fingerprint([fingerprintOfTerms(stint.terms), quota, stint.from, stint.to]);
}
