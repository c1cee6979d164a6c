/** Starts the wizard in the sidebar's page. */
import { render } from "preact";
import { sidebarWords } from "../messages.ts";
import { App } from "./app.tsx";
import { callAddOn, googleScriptRun } from "./call.ts";
import { unpackFunctions } from "./catalogue/unpack-functions.ts";
import { createController } from "./controller.ts";

/** Put in by the build: the catalogue of custom functions, packed. */
declare const DEALSHEET_FUNCTIONS: string;

const root = document.getElementById("app");
const runner = googleScriptRun();

async function start(element: HTMLElement): Promise<void> {
  const functions = await unpackFunctions(DEALSHEET_FUNCTIONS);
  const controller = createController(
    (request) =>
      runner
        ? callAddOn(runner, request)
        : Promise.resolve({ ok: false, problem: sidebarWords.problems.notInSheets } as const),
    (state, dispatch) => render(<App state={state} functions={functions} dispatch={dispatch} />, element),
  );
  controller.start();
}

if (root) void start(root);
