/// <reference types="google.script.client-side" />
/** One call to the add-on as a promise that always settles: with the add-on's answer, or with a sentence. */
import { sidebarWords } from "../messages.ts";
import type { Answers, Request } from "../protocol/protocol.ts";
import type { Outcome } from "./event.ts";

/** The part of google.script.run that the sidebar uses. */
export interface ScriptRunner {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
  dealsheetCall(request: Request): void;
}

/** Google ends a run after six minutes; an answer that is later than this never comes. */
export const CALL_LIMIT_MS = 390_000;

/** What Google says when something other than the add-on failed, and the sentence for it; the first that fits counts. */
const PLATFORM_PROBLEMS: readonly { readonly says: RegExp; readonly sentence: string }[] = [
  { says: /exceeded maximum execution time|time-?d? ?out|deadline/i, sentence: sidebarWords.problems.tookTooLong },
  {
    says: /permission_denied|authori[sz]ation is required|reading from storage|HTTP 40[13]/i,
    sentence: sidebarWords.problems.accounts,
  },
  { says: /permission|not authori[sz]ed|access denied/i, sentence: sidebarWords.problems.permission },
  { says: /networkerror|connection fail|HTTP 0|failed to fetch|offline/i, sentence: sidebarWords.problems.network },
  { says: /too many|quota|rate limit|limit exceeded/i, sentence: sidebarWords.problems.googleLimit },
  { says: /function not found|no longer exists|not a function/i, sentence: sidebarWords.problems.oldSidebar },
];

/** Asks the add-on. The promise is never rejected. */
export function callAddOn<C extends Request["call"]>(
  runner: ScriptRunner,
  request: Extract<Request, { readonly call: C }>,
  limitMs: number = CALL_LIMIT_MS,
): Promise<Outcome<Answers[C]>> {
  return new Promise((resolve) => {
    const tooLate = setTimeout(() => resolve(problem(sidebarWords.problems.tookTooLong)), limitMs);
    const settle = (outcome: Outcome<Answers[C]>): void => {
      clearTimeout(tooLate);
      resolve(outcome);
    };
    try {
      runner
        .withSuccessHandler((answer) => settle(isOutcome<C>(answer) ? answer : problem(sidebarWords.problems.noAnswer)))
        .withFailureHandler((error) => settle(problem(failureOfGoogle(error))))
        .dealsheetCall(request);
    } catch (error) {
      settle(problem(failureOfGoogle(error)));
    }
  });
}

/** google.script.run of this page, or null where there is none (the page was opened outside Google Sheets). */
export function googleScriptRun(): ScriptRunner | null {
  const run: unknown = typeof google === "undefined" ? null : google.script.run;
  return isRunner(run) ? run : null;
}

/** What Google's own failure means for a person. */
export function failureOfGoogle(error: unknown): string {
  const text = String((isObject(error) ? error.message : error) ?? "");
  const known = PLATFORM_PROBLEMS.find(({ says }) => says.test(text));
  return known ? known.sentence : sidebarWords.problems.unexpected(text);
}

function problem(sentence: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem: sentence };
}

/** The add-on answers with what protocol.ts says; what can still arrive is null, when Google could not carry the answer. */
function isOutcome<C extends Request["call"]>(answer: unknown): answer is Outcome<Answers[C]> {
  if (!isObject(answer)) return false;
  return answer.ok === true ? isObject(answer.value) : answer.ok === false && typeof answer.problem === "string";
}

function isRunner(value: unknown): value is ScriptRunner {
  // Asked for by name: Google does not say what kind of object this is, and a proxy need not list its members.
  return isObject(value) && typeof value.withSuccessHandler === "function";
}

/** An object whose members, if it has them, may be anything. */
interface Members {
  readonly message?: unknown;
  readonly ok?: unknown;
  readonly value?: unknown;
  readonly problem?: unknown;
  readonly withSuccessHandler?: unknown;
}

function isObject(value: unknown): value is Members {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
