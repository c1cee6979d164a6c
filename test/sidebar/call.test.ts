/** Calls to the add-on: every way in which Google lets one end is an answer or a sentence. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sidebarWords } from "../../src/messages.ts";
import { CALL_LIMIT_MS, callAddOn, failureOfGoogle, googleScriptRun } from "../../src/sidebar/call.ts";
import { answerTo, fakeRunner, START } from "./add-on.ts";

const { problems } = sidebarWords;

describe("a call", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function outcomeOf(answer: (request: unknown) => unknown, delayMs = 0): Promise<unknown> {
    const outcome = callAddOn(fakeRunner(answer, delayMs), { call: "start" });
    await vi.advanceTimersByTimeAsync(CALL_LIMIT_MS + 1);
    return outcome;
  }

  it("brings the add-on's answer", async () => {
    expect(await outcomeOf(() => answerTo({ call: "start" }))).toEqual({ ok: true, value: START });
  });

  it("brings the add-on's problem", async () => {
    expect(await outcomeOf(() => ({ ok: false, problem: "No." }))).toEqual({ ok: false, problem: "No." });
  });

  const lost: readonly { why: string; answer: unknown }[] = [
    { why: "a Date somewhere turns the whole answer into null", answer: null },
    { why: "a handler that returned nothing", answer: undefined },
    { why: "no envelope", answer: "done" },
    { why: "an envelope without its content", answer: { ok: true } },
    { why: "a problem without its sentence", answer: { ok: false } },
  ];
  it.each(lost)("that brings nothing usable says so: $why", async ({ answer }) => {
    expect(await outcomeOf(() => answer)).toEqual({ ok: false, problem: problems.noAnswer });
  });

  it("that fails on Google's side says why", async () => {
    const outcome = await outcomeOf(() => {
      throw new Error("Exceeded maximum execution time");
    });
    expect(outcome).toEqual({ ok: false, problem: problems.tookTooLong });
  });

  it("that is never answered ends all the same", async () => {
    expect(await outcomeOf(() => START, CALL_LIMIT_MS * 2)).toEqual({ ok: false, problem: problems.tookTooLong });
  });

  it("that cannot be made at all says why", async () => {
    const runner = fakeRunner(() => START);
    const broken = {
      ...runner,
      withSuccessHandler: () => {
        throw new TypeError("dealsheetCall is not a function");
      },
    };
    expect(await callAddOn(broken, { call: "start" })).toEqual({ ok: false, problem: problems.oldSidebar });
  });
});

describe("Google's failures in plain words", () => {
  const cases: readonly { says: unknown; means: string; why: string }[] = [
    {
      why: "several accounts, as Google words it most often",
      says: new Error("We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED."),
      means: problems.accounts,
    },
    {
      why: "several accounts, worded otherwise",
      says: new Error("Authorization is required to perform that action."),
      means: problems.accounts,
    },
    {
      why: "lost permission",
      says: new Error("You do not have permission to access the requested document."),
      means: problems.permission,
    },
    { why: "six minutes are over", says: new Error("Exceeded maximum execution time"), means: problems.tookTooLong },
    {
      why: "a service that timed out",
      says: new Error("Service Spreadsheets timed out while accessing document"),
      means: problems.tookTooLong,
    },
    { why: "offline", says: new Error("NetworkError: Connection failure due to HTTP 0"), means: problems.network },
    {
      why: "thirty runs at once",
      says: new Error("There are too many scripts running simultaneously for this Google user account."),
      means: problems.googleLimit,
    },
    {
      why: "daily quota",
      says: new Error("Service invoked too many times for one day: spreadsheet"),
      means: problems.googleLimit,
    },
    {
      why: "an old sidebar after an update",
      says: new Error("Script function not found: dealsheetCall"),
      means: problems.oldSidebar,
    },
    { why: "anything else, word for word", says: new Error("Boom"), means: problems.unexpected("Boom") },
    { why: "a failure that is no Error", says: { message: "Boom" }, means: problems.unexpected("Boom") },
    { why: "a failure that is a text", says: "Boom", means: problems.unexpected("Boom") },
    { why: "a failure that says nothing", says: undefined, means: problems.unexpected("") },
  ];
  it.each(cases)("$why", ({ says, means }) => {
    expect(failureOfGoogle(says)).toBe(means);
  });
});

describe("google.script.run", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is missing outside of Google Sheets", () => {
    expect(googleScriptRun()).toBeNull();
    vi.stubGlobal("google", { script: { run: {} } });
    expect(googleScriptRun()).toBeNull();
  });

  it("is found where its members are made up as they are asked for", () => {
    const run = fakeRunner(() => START);
    const proxy = new Proxy({}, { get: (_target, name) => Reflect.get(run, name) });
    vi.stubGlobal("google", { script: { run: proxy } });
    expect(googleScriptRun()).toBe(proxy);
  });

  it("is found where it is", () => {
    const run = fakeRunner(() => START);
    vi.stubGlobal("google", { script: { run } });
    expect(googleScriptRun()).toBe(run);
  });
});
