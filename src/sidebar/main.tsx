/** Starts the wizard in the sidebar's page. */
import { render } from "preact";
import { sidebarWords } from "../messages.ts";
import { App } from "./app.tsx";
import { callAddOn, googleScriptRun } from "./call.ts";
import type { ListedFunction } from "./catalogue/listed-function.ts";
import { createController } from "./controller.ts";

/** Put in by the build, from the catalogue. */
declare const DEALSHEET_FUNCTIONS: readonly ListedFunction[];

const root = document.getElementById("app");
const runner = googleScriptRun();

if (root) {
  const controller = createController(
    (request) =>
      runner
        ? callAddOn(runner, request)
        : Promise.resolve({ ok: false, problem: sidebarWords.problems.notInSheets } as const),
    (state, dispatch) => render(<App state={state} functions={DEALSHEET_FUNCTIONS} dispatch={dispatch} />, root),
  );
  controller.start();
}
