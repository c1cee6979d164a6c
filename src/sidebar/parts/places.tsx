/** The places of the sidebar, above every page: the wizard that builds reports, closing a period, and the functions. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { Dispatch } from "../controller.ts";
import { isRunning } from "../jobs.ts";
import type { OpenState } from "../state.ts";

export function Places({ state, dispatch }: { readonly state: OpenState; readonly dispatch: Dispatch }): JSX.Element {
  const words = sidebarWords.places;
  const { step } = state;
  const isBuilding = state.step === "build" && isRunning(state.jobs);
  return (
    <nav class="places" aria-label={words.label}>
      <button
        type="button"
        aria-current={step === "functions" || step === "closing" ? undefined : "page"}
        onClick={() => dispatch({ type: "close functions" })}
      >
        {words.reports}
      </button>
      {state.session.book.plans.length > 0 && (
        <button
          type="button"
          aria-current={step === "closing" ? "page" : undefined}
          disabled={isBuilding}
          onClick={() => dispatch({ type: "open closing" })}
        >
          {words.closing}
        </button>
      )}
      <button
        type="button"
        aria-current={step === "functions" ? "page" : undefined}
        disabled={isBuilding}
        onClick={() => dispatch({ type: "open functions" })}
      >
        {words.functions}
      </button>
    </nav>
  );
}
