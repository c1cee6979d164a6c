/** The controller: one call at a time, what is wanted now and nothing that was wanted before. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Request } from "../../src/protocol/protocol.ts";
import { createController, type Dispatch } from "../../src/sidebar/controller.ts";
import type { Outcome } from "../../src/sidebar/event.ts";
import type { State } from "../../src/sidebar/state.ts";
import { answerTo, DEALS_TAB, EMPTY_TAB, OLD_DEALS_TAB } from "./add-on.ts";

interface Play {
  readonly dispatch: Dispatch;
  readonly asked: readonly Request[];
  readonly state: () => State;
  readonly mostAtOnce: () => number;
}

function play(answerAfterMs: number): Play {
  const asked: Request[] = [];
  let underWay = 0;
  let mostAtOnce = 0;
  let shown: State | null = null;
  const controller = createController(
    (request) =>
      new Promise<Outcome<unknown>>((resolve) => {
        asked.push(request);
        underWay += 1;
        mostAtOnce = Math.max(mostAtOnce, underWay);
        setTimeout(() => {
          underWay -= 1;
          resolve(answerTo(request));
        }, answerAfterMs);
      }),
    (state) => {
      shown = state;
    },
  );
  controller.start();
  return {
    dispatch: controller.dispatch,
    asked,
    mostAtOnce: () => mostAtOnce,
    state: () => {
      if (!shown) throw new Error("nothing shown");
      return shown;
    },
  };
}

describe("the controller", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("shows the first state at once and starts", async () => {
    const wizard = play(100);
    expect(wizard.state().step).toBe("starting");
    await vi.advanceTimersByTimeAsync(200);
    expect(wizard.state().step).toBe("data");
    expect(wizard.asked).toMatchObject([{ call: "start" }, { call: "readTab" }]);
  });

  it("reads the tab that the arrow keys come to rest on, and no other", async () => {
    const wizard = play(100);
    await vi.advanceTimersByTimeAsync(500);
    for (const sheetId of [OLD_DEALS_TAB, EMPTY_TAB, OLD_DEALS_TAB]) {
      wizard.dispatch({ type: "choose tab", sheetId });
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(2000);
    const reads = wizard.asked.flatMap((request) => (request.call === "readTab" ? [request.sheetId] : []));
    expect(reads).toEqual([DEALS_TAB, OLD_DEALS_TAB]);
    expect(wizard.state()).toMatchObject({ session: { reading: { kind: "read", sheetId: OLD_DEALS_TAB } } });
  });

  it("drops the answer about a tab that is chosen no more, and reads the other one", async () => {
    const wizard = play(1000);
    await vi.advanceTimersByTimeAsync(1200);
    wizard.dispatch({ type: "choose tab", sheetId: OLD_DEALS_TAB });
    await vi.advanceTimersByTimeAsync(900);
    expect(wizard.state()).toMatchObject({
      session: { reading: { kind: "busy", sheetId: OLD_DEALS_TAB, last: null } },
    });
    await vi.advanceTimersByTimeAsync(3000);
    expect(wizard.state()).toMatchObject({
      session: { reading: { kind: "read", answer: { sheetId: OLD_DEALS_TAB } } },
    });
    expect(wizard.mostAtOnce()).toBe(1);
  });

  it("asks for no assumptions where a person in a hurry passes by", async () => {
    const wizard = play(100);
    await vi.advanceTimersByTimeAsync(500);
    wizard.dispatch({ type: "next" });
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(300);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(wizard.state().step).toBe("reports");
    expect(wizard.asked.map(({ call }) => call)).toEqual(["start", "readTab"]);
  });

  it("reads once for several quick changes of columns", async () => {
    const wizard = play(100);
    await vi.advanceTimersByTimeAsync(200);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(200);
    for (const field of ["owner", "created", "closed"] as const) {
      wizard.dispatch({ type: "choose column", field, choice: { kind: "none" } });
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(2000);
    const reads = wizard.asked.filter((request) => request.call === "readTab");
    expect(reads.map((request) => request.columns.length)).toEqual([0, 3]);
  });

  it("asks again after a change that came while it was asking, one call at a time", async () => {
    const wizard = play(1000);
    await vi.advanceTimersByTimeAsync(1100);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(1100);
    wizard.dispatch({ type: "choose column", field: "owner", choice: { kind: "none" } });
    await vi.advanceTimersByTimeAsync(600);
    wizard.dispatch({ type: "choose column", field: "owner", choice: { kind: "automatic" } });
    await vi.advanceTimersByTimeAsync(5000);
    const reads = wizard.asked.filter((request) => request.call === "readTab");
    expect(reads.map((request) => request.columns.length)).toEqual([0, 1, 0]);
    expect(wizard.mostAtOnce()).toBe(1);
    expect(wizard.state()).toMatchObject({ step: "columns", session: { reading: { kind: "read" } } });
  });

  it("drops a call that is no longer wanted before it was made", async () => {
    const wizard = play(10);
    await vi.advanceTimersByTimeAsync(50);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(50);
    wizard.dispatch({ type: "choose column", field: "owner", choice: { kind: "none" } });
    wizard.dispatch({ type: "open functions" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(wizard.asked.map((request) => request.call)).toEqual(["start", "readTab"]);
    wizard.dispatch({ type: "close functions" });
    await vi.advanceTimersByTimeAsync(5000);
    expect(wizard.asked.map((request) => request.call)).toEqual(["start", "readTab", "readTab"]);
  });

  it("builds one report after the other", async () => {
    const wizard = play(100);
    await vi.advanceTimersByTimeAsync(200);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(200);
    for (let pressed = 0; pressed < 4; pressed += 1) wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(1000);
    expect(wizard.state().step).toBe("done");
    const built = wizard.asked.flatMap((request) => (request.call === "build" ? [request.report] : []));
    expect(built).toEqual(["forecast", "quadrant", "quota"]);
    expect(wizard.mostAtOnce()).toBe(1);
  });

  it("builds while the preview is still being worked out, which is asked for once", async () => {
    const wizard = play(1000);
    await vi.advanceTimersByTimeAsync(1100);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(1100);
    for (let pressed = 0; pressed < 3; pressed += 1) wizard.dispatch({ type: "next" });
    expect(wizard.state().step).toBe("preview");
    await vi.advanceTimersByTimeAsync(100);
    wizard.dispatch({ type: "show", sheetId: 11, cell: "A1" });
    await vi.advanceTimersByTimeAsync(100);
    expect(wizard.asked.map((request) => request.call)).toEqual(["start", "readTab", "preview", "show"]);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(900);
    expect(wizard.state()).toMatchObject({ step: "build", session: { preview: { kind: "shown" } } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(wizard.state().step).toBe("done");
    expect(wizard.asked.filter((request) => request.call === "preview")).toHaveLength(1);
    expect(wizard.asked.filter((request) => request.call === "build")).toHaveLength(3);
  });

  it("counts the time down while reports are built, and no longer", async () => {
    const wizard = play(4000);
    await vi.advanceTimersByTimeAsync(4100);
    wizard.dispatch({ type: "next" });
    await vi.advanceTimersByTimeAsync(4100);
    for (let pressed = 0; pressed < 4; pressed += 1) wizard.dispatch({ type: "next" });
    const said: number[] = [];
    for (let second = 0; second < 14; second += 1) {
      const state = wizard.state();
      if (state.step === "build") said.push(state.left);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(said.length).toBeGreaterThan(11);
    for (const [at, left] of said.entries()) expect(left).toBeLessThanOrEqual(said[at - 1] ?? left);
    expect(wizard.state().step).toBe("done");
    expect(vi.getTimerCount()).toBe(0);
  });
});
