/** What to do when something does not work: undo what it left, or say why in words. */
import type { Result } from "../core/result.ts";
import { addonWords, failureSentence } from "../messages.ts";
import { Refusal } from "./refusal.ts";

/** The work's value; when it throws, what it left is undone as far as that is possible, and its error goes on. */
export function orElse<T>(work: () => T, undo: () => void): T {
  try {
    return work();
  } catch (error) {
    try {
      undo();
    } catch {
      throw error;
    }
    throw error;
  }
}

export function orRefuse<T>(subject: string, result: Result<T>): T {
  if (result.ok) return result.value;
  const { failure } = result;
  // Who builds a report has no ranges to check, as a formula has.
  if (failure.code === "NO_DATA") throw new Refusal(addonWords.noData(subject, failure.missing));
  throw new Refusal(failureSentence(subject, failure));
}
