/** The two places of the sidebar, above every page: the wizard that builds reports, and the custom functions. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { Dispatch } from "../controller.ts";
import { isRunning } from "../jobs.ts";
import type { OpenState } from "../state.ts";

export function Places({ state, dispatch }: { readonly state: OpenState; readonly dispatch: Dispatch }): JSX.Element {
  const words = sidebarWords.places;
  const isOnFunctions = state.step === "functions";
  const isBuilding = state.step === "build" && isRunning(state.jobs);
  return (
    <nav class="places" aria-label={words.label}>
      <button
        type="button"
        aria-current={isOnFunctions ? undefined : "page"}
        onClick={() => dispatch({ type: "close functions" })}
      >
        {words.reports}
      </button>
      <button
        type="button"
        aria-current={isOnFunctions ? "page" : undefined}
        disabled={isBuilding}
        onClick={() => dispatch({ type: "open functions" })}
      >
        {words.functions}
      </button>
    </nav>
  );
}
