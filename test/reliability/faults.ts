/**
 * Faults at service calls: makes the k-th call of a piece of work fail, for one k after another, and says how each
 * fault ended: the spreadsheet as it was, as it was to become, or, which must never be, something between the two.
 */
import { expect, type TaskMeta } from "vitest";
import { everythingIn, type OpenSpreadsheet } from "../addon/spreadsheet.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What a sweep has counted, for the sum at the end of `npm run faults`. */
    faults?: FaultCounts;
  }
}

/** Work whose faults are tried. `work` gives what the person is told, null when it is done. */
export interface Scenario<Book extends OpenSpreadsheet = OpenSpreadsheet> {
  readonly open: () => Promise<Book>;
  readonly work: (book: Book) => Promise<string | null>;
  /** "new": sheets that are made anew have other ids, and are told apart by name. */
  readonly ids: "kept" | "new";
}

/** "throws": the call fails and the script may go on; "killed": no further call of the run reaches the document. */
export type Ending = "throws" | "killed";

export interface Sweeping {
  readonly ending: Ending;
  /** 1: every call. */
  readonly stride: number;
  /** After so many faults the next build is let through and must give the whole report. 0: it is never let through. */
  readonly through: number;
}

export interface FaultCounts {
  readonly tried: number;
  readonly old: number;
  readonly new: number;
  readonly mixtures: number;
  /** Next builds that were let through. */
  readonly through: number;
}

/** What Google says, one after the other. A cancelled run and one that took too long end where they are. */
const MESSAGES: Readonly<Record<Ending, readonly string[]>> = {
  throws: [
    "Service Spreadsheets timed out while accessing document",
    "Service Spreadsheets failed while accessing document",
    "Service invoked too many times in a short time: Spreadsheets. Try Utilities.sleep(1000) between calls.",
    "Lock timeout: another process was holding the lock for too long.",
    "There are too many LockService operations against the same script.",
  ],
  killed: ["Exceeded maximum execution time", "Script execution was cancelled by the user."],
};

const SENTENCE = /^[A-Z].*\.$/s;

/** Tries them, and leaves with the test what it has counted, before anything is found wrong with it. */
export async function sweep<Book extends OpenSpreadsheet>(
  { open, work, ids }: Scenario<Book>,
  { ending, stride, through }: Sweeping,
  task: { readonly meta: TaskMeta },
): Promise<FaultCounts> {
  const state = (book: Book): string[] => stateOf(book, ids);
  const counts = { tried: 0, old: 0, new: 0, mixtures: 0, through: 0 };
  let book = await open();
  const before = state(book);
  expect(await work(book), "without a fault it is done").toBeNull();
  const after = state(book);
  expect(difference(before, after), "the work changes something").not.toEqual([]);

  book = await open();
  const wrong: string[] = [];
  for (let call = 1; ; call += stride) {
    const message = MESSAGES[ending][counts.tried % MESSAGES[ending].length] ?? "";
    book.host.failAt({ call, message, kill: ending === "killed" });
    const problem = await (ending === "killed" ? work(book).catch(() => null) : work(book));
    const isOver = book.host.hasFaultAhead;
    book.host.failAt(null);
    if (isOver) break;
    counts.tried += 1;
    if (ending === "killed") book.host.runMenu("openDealsheet");
    const now = state(book);
    const isOld = difference(now, before).length === 0;
    const said = `call ${call}: ${message} → ${problem}`;
    if (isOld) counts.old += 1;
    else if (difference(now, after).length === 0) counts.new += 1;
    else {
      counts.mixtures += 1;
      wrong.push(said, ...difference(now, problem === null && ending === "throws" ? after : before));
    }
    if (ending === "throws" && problem === null && isOld) wrong.push(`${said}, yet nothing was done`);
    if (problem !== null && !isOld) wrong.push(`${said}, yet it was done`);
    if (problem !== null && !(SENTENCE.test(problem) && problem.includes(message))) wrong.push(`${said}: no sentence`);
    const isThrough = isOld && through > 0 && counts.tried % through === 0;
    if (isThrough) {
      counts.through += 1;
      const next = await work(book);
      if (next !== null) wrong.push(`${said}, then ${next}`);
      wrong.push(...difference(state(book), after).map((line) => `${said}, then ${line}`));
    }
    if (!isOld || isThrough) book = await open();
  }
  task.meta.faults = counts;
  expect(wrong.slice(0, 24)).toEqual([]);
  expect(counts.old + counts.new).toBe(counts.tried);
  // Most calls come before the point at which the work is done.
  expect(counts.old).toBeGreaterThan(counts.tried / 3);
  return counts;
}

/** Somebody else holds the lock: nothing is done, a sentence says so, and once the lock is let go the work is done. */
export async function meetLock<Book extends OpenSpreadsheet>({ open, work, ids }: Scenario<Book>): Promise<void> {
  const book = await open();
  const before = stateOf(book, ids);
  book.host.holdLock("document", true);
  expect(await work(book)).toMatch(SENTENCE);
  book.host.holdLock("document", false);
  expect(difference(stateOf(book, ids), before)).toEqual([]);
  expect(await work(book)).toBeNull();
}

/** All sheets and what is remembered of them, a line a fact, so that a difference can be read. */
function stateOf(book: OpenSpreadsheet, ids: Scenario["ids"]): string[] {
  const sheets = everythingIn(book.workbook);
  const names = new Map(sheets.map(({ id, name }) => [String(id), `id of ${name}`]));
  const named = (text: string): string =>
    ids === "kept" ? text : text.replace(/\d{6,}/g, (digits) => names.get(digits) ?? digits);
  const { metadata, namedRanges } = book.workbook;
  return [
    `spreadsheet ${named(JSON.stringify({ metadata, namedRanges }))}`,
    ...sheets.flatMap((sheet) =>
      Object.entries(sheet).flatMap(([what, facts]) =>
        (Array.isArray(facts) ? facts : [facts]).map((fact) => named(`${sheet.name} ${what} ${JSON.stringify(fact)}`)),
      ),
    ),
  ];
}

/** The first few facts that one state lacks or has too many; empty when both are the same. */
function difference(now: readonly string[], wanted: readonly string[]): string[] {
  const [has, wants] = [new Set(now), new Set(wanted)];
  return [
    ...wanted.filter((line) => !has.has(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !wants.has(line)).map((line) => `+ ${line}`),
  ].slice(0, 8);
}
