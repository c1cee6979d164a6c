/**
 * Every sentence that a person can read: what is wrong, where, and what to do.
 *
 * Failures of a computation come first, then what the add-on says, then what the sidebar says.
 */
import type { Failure } from "./core/result.ts";

/** A failure as one sentence. `subject` is the function's or the report's name. */
export function failureSentence(subject: string, failure: Failure): string {
  return `${subject}: ${failure.code}`;
}
