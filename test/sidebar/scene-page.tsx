/** A page for the browser test: shows any scene, or runs the wizard with a stand-in for the add-on. */
import { render } from "preact";
import type { Request } from "../../src/protocol/protocol.ts";
import { App } from "../../src/sidebar/app.tsx";
import { callAddOn } from "../../src/sidebar/call.ts";
import { createController } from "../../src/sidebar/controller.ts";
import { answerTo, fakeRunner } from "./add-on.ts";
import { SCENES } from "./scenes.ts";
import { FUNCTIONS } from "./some-functions.ts";

const root = document.body.appendChild(document.createElement("div"));
const asked: Request[] = [];

const testPage = {
  asked,
  scenes: Object.keys(SCENES),
  showScene(name: string): void {
    const state = SCENES[name];
    if (!state) throw new Error(`no scene ${name}`);
    render(null, root);
    render(<App state={state} functions={FUNCTIONS} dispatch={() => undefined} />, root);
    for (const folded of root.querySelectorAll("details")) folded.open = true;
  },
  startWizard(): void {
    render(null, root);
    const runner = fakeRunner((request) => {
      asked.push(request);
      return answerTo(request);
    }, 30);
    createController(
      (request) => callAddOn(runner, request),
      (state, dispatch) => render(<App state={state} functions={FUNCTIONS} dispatch={dispatch} />, root),
    ).start();
  },
};

export type TestPage = typeof testPage;

Object.assign(window, { testPage });
