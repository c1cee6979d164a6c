// @vitest-environment happy-dom
/** Every page of the sidebar: what it says, and that a keyboard and a screen reader can use it. */
import { render } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { App } from "../../src/sidebar/app.tsx";
import type { Event } from "../../src/sidebar/event.ts";
import type { State } from "../../src/sidebar/state.ts";
import { expectGolden } from "../kit.ts";
import { accessibleName, outline } from "./outline.ts";
import { SCENES } from "./scenes.ts";
import { FUNCTIONS } from "./some-functions.ts";

function show(state: State, dispatch: (event: Event) => void = () => undefined): HTMLElement {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement("div"));
  render(<App state={state} functions={FUNCTIONS} dispatch={dispatch} />, root);
  return root;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe("every page", () => {
  it("says what was read and agreed on", () => {
    const pages = Object.entries(SCENES).map(([name, state]) => `=== ${name}\n${outline(show(state)).join("\n")}\n`);
    expectGolden("sidebar/pages.txt", pages.join("\n"));
  });

  const scenes = Object.entries(SCENES).map(([name, state]) => ({ name, state }));

  it.each(scenes)("has one heading, which takes the focus: $name", ({ state }) => {
    const page = show(state);
    const headings = page.querySelectorAll("h1");
    expect(headings.length).toBe(1);
    if (state.step === "starting" || (state.step === "functions" && state.session.functions.left !== null)) return;
    expect(document.activeElement).toBe(headings[0]);
  });

  it("the list of functions begins where one was", () => {
    const state = SCENES["functions, back from one"];
    if (!state) throw new Error("no scene");
    show(state);
    expect(document.activeElement?.textContent).toMatch(/^WIN_RATE /);
  });

  it.each(scenes)("has at most one primary button: $name", ({ state }) => {
    expect(show(state).querySelectorAll("button.primary").length).toBeLessThanOrEqual(1);
  });

  it.each(scenes)("names every control, each id once: $name", ({ state }) => {
    const page = show(state);
    for (const control of page.querySelectorAll("button, input, select, progress, a")) {
      expect(accessibleName(control), control.outerHTML).not.toBe("");
    }
    const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const described of page.querySelectorAll("[aria-describedby]")) {
      for (const id of (described.getAttribute("aria-describedby") ?? "").split(" ")) {
        expect(ids, described.outerHTML).toContain(id);
      }
    }
  });

  it.each(scenes)("has no inline handler, style or outside resource: $name", ({ state }) => {
    for (const element of show(state).querySelectorAll("*")) {
      const names = element.getAttributeNames();
      expect(names.filter((name) => name.startsWith("on") || name === "style" || name === "src")).toEqual([]);
    }
  });

  it.each(scenes)("offers a way on, or is at work: $name", ({ state }) => {
    const page = show(state);
    const usable = [...page.querySelectorAll("main button, footer button")].filter(
      (button) => !button.hasAttribute("disabled"),
    );
    const isAtWork = page.querySelector("main")?.getAttribute("aria-busy") === "true";
    expect(usable.length > 0 || isAtWork).toBe(true);
  });
});

describe("controls", () => {
  interface Press {
    readonly why: string;
    readonly scene: string;
    readonly press: (page: HTMLElement) => void;
    readonly events: readonly Event[];
  }

  const presses: readonly Press[] = [
    {
      why: "a tab",
      scene: "data, first visit",
      press: (page) => click(page, "#tab-12"),
      events: [{ type: "choose tab", sheetId: 12 }],
    },
    { why: "Next", scene: "columns, read", press: (page) => button(page, "Next").click(), events: [{ type: "next" }] },
    {
      why: "Next is off while the tab is read",
      scene: "columns, reading",
      press: (page) => button(page, "Next").click(),
      events: [],
    },
    {
      why: "Back works meanwhile",
      scene: "columns, reading",
      press: (page) => button(page, "Back").click(),
      events: [{ type: "back" }],
    },
    {
      why: "another column",
      scene: "columns, read",
      press: (page) => choose(page, "#column-owner", "column:Account"),
      events: [{ type: "choose column", field: "owner", choice: { kind: "column", header: "Account" } }],
    },
    {
      why: "no column",
      scene: "columns, read",
      press: (page) => choose(page, "#column-owner", "none"),
      events: [{ type: "choose column", field: "owner", choice: { kind: "none" } }],
    },
    {
      why: "the automatic column again",
      scene: "columns, changed and read",
      press: (page) => choose(page, "#column-owner", "automatic"),
      events: [{ type: "choose column", field: "owner", choice: { kind: "automatic" } }],
    },
    {
      why: "an issue's cell",
      scene: "columns, read",
      press: (page) => button(page, "Show E17").click(),
      events: [{ type: "show", sheetId: 11, cell: "E17" }],
    },
    {
      why: "a cell while another is on its way: once is enough",
      scene: "columns, going to a cell",
      press: (page) => button(page, "Show E17").click(),
      events: [],
    },
    {
      why: "a report",
      scene: "reports",
      press: (page) => click(page, "#report-quota"),
      events: [{ type: "tick report", report: "quota", ticked: false }],
    },
    {
      why: "a period",
      scene: "reports",
      press: (page) => choose(page, "#period", "2026-Q3"),
      events: [{ type: "choose period", period: "2026-Q3" }],
    },
    {
      why: "an as-of date",
      scene: "reports",
      press: (page) => type(page, "#as-of", "2017-12-31"),
      events: [{ type: "enter as-of date", asOf: "2017-12-31" }],
    },
    {
      why: "follow today",
      scene: "reports",
      press: (page) => click(page, "#follow-today"),
      events: [{ type: "follow today", followToday: true }],
    },
    {
      why: "snapshot",
      scene: "reports",
      press: (page) => click(page, "#mode-snapshot"),
      events: [{ type: "choose mode", mode: "snapshot" }],
    },
    {
      why: "a history tab",
      scene: "assumptions, no target",
      press: (page) => choose(page, "#history", "12"),
      events: [{ type: "choose side tab", tab: "history", sheetId: 12 }],
    },
    { why: "cancel", scene: "building", press: (page) => button(page, "Cancel").click(), events: [{ type: "cancel" }] },
    {
      why: "try again",
      scene: "build with a failure",
      press: (page) => button(page, "Try again: Forecast").click(),
      events: [{ type: "try job again", index: 0 }],
    },
    { why: "replace", scene: "confirm", press: (page) => button(page, "Replace").click(), events: [{ type: "next" }] },
    {
      why: "go to a built sheet",
      scene: "done",
      press: (page) => button(page, "Go to Forecast").click(),
      events: [{ type: "show", sheetId: 21, cell: "A1" }],
    },
    {
      why: "refresh",
      scene: "done",
      press: (page) => button(page, "Refresh all").click(),
      events: [{ type: "refresh all" }],
    },
    {
      why: "the other place",
      scene: "columns, read",
      press: (page) => button(page, "Functions").click(),
      events: [{ type: "open functions" }],
    },
    {
      why: "and back",
      scene: "function, inserted",
      press: (page) => button(page, "Reports").click(),
      events: [{ type: "close functions" }],
    },
    {
      why: "not while a report is being built",
      scene: "building",
      press: (page) => button(page, "Functions").click(),
      events: [],
    },
    {
      why: "a search",
      scene: "functions",
      press: (page) => type(page, "#function-search", "win"),
      events: [{ type: "search functions", query: "win" }],
    },
    {
      why: "no search any more",
      scene: "functions, nothing found",
      press: (page) => button(page, "Clear the search").click(),
      events: [{ type: "search functions", query: "" }],
    },
    {
      why: "a function",
      scene: "functions, found",
      press: (page) => find<HTMLElement>(page, ".function").click(),
      events: [{ type: "open function", name: "WEIGHTED_PIPELINE" }],
    },
    {
      why: "all functions again",
      scene: "function, first look",
      press: (page) => button(page, "Back").click(),
      events: [{ type: "back" }],
    },
    {
      why: "another deals tab",
      scene: "function, first look",
      press: (page) => choose(page, "#functions-tab", "12"),
      events: [{ type: "choose functions tab", sheetId: 12 }],
    },
    {
      why: "insert",
      scene: "function, first look",
      press: (page) => button(page, "Insert into the current cell").click(),
      events: [{ type: "insert function" }],
    },
    {
      why: "once is enough",
      scene: "function, being inserted",
      press: (page) => find<HTMLElement>(page, "button.primary").click(),
      events: [],
    },
    {
      why: "go to the cell",
      scene: "function, inserted",
      press: (page) => button(page, "Go to B2 of Notes").click(),
      events: [{ type: "show", sheetId: 13, cell: "B2" }],
    },
    {
      why: "start over",
      scene: "done",
      press: (page) => button(page, "Start over").click(),
      events: [{ type: "start over" }],
    },
  ];

  it.each(presses)("$scene: $why", ({ scene, press, events }) => {
    const state = SCENES[scene];
    if (!state) throw new Error(`no scene ${scene}`);
    const seen: Event[] = [];
    press(show(state, (event) => seen.push(event)));
    expect(seen).toEqual(events);
  });
});

describe("a link", () => {
  it("is only made of a web address", () => {
    const state = SCENES["done"];
    if (state?.step !== "done") throw new Error("no scene");
    const jobs = state.jobs.map((job) =>
      job.progress.kind === "built"
        ? { ...job, progress: { ...job.progress, answer: { ...job.progress.answer, url: "javascript:alert(1)" } } }
        : job,
    );
    expect(show({ ...state, jobs }).querySelectorAll("a").length).toBe(0);
  });
});

function find<T extends Element>(page: HTMLElement, selector: string): T {
  const element = page.querySelector<T>(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}

function click(page: HTMLElement, selector: string): void {
  find<HTMLElement>(page, selector).click();
}

function button(page: HTMLElement, name: string): HTMLButtonElement {
  const found = [...page.querySelectorAll("button")].find((candidate) => accessibleName(candidate) === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

function choose(page: HTMLElement, selector: string, value: string): void {
  const select = find<HTMLSelectElement>(page, selector);
  select.value = value;
  select.dispatchEvent(new window.Event("change", { bubbles: true }));
}

function type(page: HTMLElement, selector: string, value: string): void {
  const field = find<HTMLInputElement>(page, selector);
  field.value = value;
  field.dispatchEvent(new window.Event("input", { bubbles: true }));
}
