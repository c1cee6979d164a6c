/** Starts the wizard in the sidebar's page. */
import { render } from "preact";
import { sidebarWords } from "../messages.ts";
import { App } from "./app.tsx";
import { callAddOn, googleScriptRun } from "./call.ts";
import { createController } from "./controller.ts";

const root = document.getElementById("app");
const runner = googleScriptRun();

if (root) {
  const controller = createController(
    (request) =>
      runner
        ? callAddOn(runner, request)
        : Promise.resolve({ ok: false, problem: sidebarWords.problems.notInSheets } as const),
    (state, dispatch) => render(<App state={state} dispatch={dispatch} />, root),
  );
  controller.start();
}
