/** The wizard: one component a step, and one voice for screen readers that outlives the steps. */
import type { JSX } from "preact";
import { announcement } from "./announcement.ts";
import { AssumptionsStep } from "./assumptions/assumptions-step.tsx";
import { FunctionsStep } from "./catalogue/functions-step.tsx";
import type { ListedFunction } from "./catalogue/listed-function.ts";
import { ClosingStep } from "./closing/closing-step.tsx";
import type { Dispatch } from "./controller.ts";
import { Places } from "./parts/places.tsx";
import type { State } from "./state.ts";
import { BuildStep } from "./steps/build-step.tsx";
import { ColumnsStep } from "./steps/columns-step.tsx";
import { ConfirmStep } from "./steps/confirm-step.tsx";
import { DataStep } from "./steps/data-step.tsx";
import { DoneStep } from "./steps/done-step.tsx";
import { PreviewStep } from "./steps/preview-step.tsx";
import { ReportsStep } from "./steps/reports-step.tsx";
import { NotStarted, Starting } from "./steps/start-step.tsx";
import { WelcomeStep } from "./steps/welcome-step.tsx";

interface AppProps {
  readonly state: State;
  readonly functions: readonly ListedFunction[];
  readonly dispatch: Dispatch;
}

export function App({ state, functions, dispatch }: AppProps): JSX.Element {
  return (
    <>
      {"session" in state && <Places state={state} dispatch={dispatch} />}
      <StepView key={state.step} state={state} functions={functions} dispatch={dispatch} />
      <div class="for-screen-readers" role="status" aria-live="polite">
        {announcement(state)}
      </div>
    </>
  );
}

function StepView({ state, functions, dispatch }: AppProps): JSX.Element {
  switch (state.step) {
    case "starting":
      return <Starting />;
    case "notStarted":
      return <NotStarted problem={state.problem} dispatch={dispatch} />;
    case "welcome":
      return <WelcomeStep session={state.session} dispatch={dispatch} />;
    case "data":
      return <DataStep session={state.session} dispatch={dispatch} />;
    case "columns":
      return <ColumnsStep session={state.session} dispatch={dispatch} />;
    case "assumptions":
      return <AssumptionsStep session={state.session} dispatch={dispatch} />;
    case "reports":
      return <ReportsStep session={state.session} dispatch={dispatch} />;
    case "preview":
      return <PreviewStep session={state.session} dispatch={dispatch} />;
    case "confirm":
      return <ConfirmStep replaced={state.replaced} dispatch={dispatch} />;
    case "build":
      return <BuildStep jobs={state.jobs} from={state.from} left={state.left} dispatch={dispatch} />;
    case "done":
      return <DoneStep session={state.session} from={state.from} jobs={state.jobs} dispatch={dispatch} />;
    case "closing":
      return <ClosingStep session={state.session} dispatch={dispatch} />;
    case "functions":
      return <FunctionsStep functions={functions} session={state.session} dispatch={dispatch} />;
  }
}
