/** One build at a time in a spreadsheet: two runs that write the same sheet would undo each other. */
import { addonWords } from "../messages.ts";
import { Refusal } from "./refusal.ts";

const WAIT_MS = 3_000;

/** Runs the work under the document's lock, or refuses when somebody else holds it. */
export function underLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw new Refusal(addonWords.busy);
  try {
    return work();
  } finally {
    release(lock);
  }
}

/** A lock that cannot be given back ends with the run; the work that was done under it stays done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    return;
  }
}
