/** Beside the wizard: the custom functions, as a list or one of them. */
import type { JSX } from "preact";
import type { Dispatch } from "../controller.ts";
import type { Session } from "../state.ts";
import { FunctionPage } from "./function-page.tsx";
import { FunctionsList } from "./functions-list.tsx";
import type { ListedFunction } from "./listed-function.ts";

interface FunctionsStepProps {
  readonly functions: readonly ListedFunction[];
  readonly session: Session;
  readonly dispatch: Dispatch;
}

export function FunctionsStep({ functions, session, dispatch }: FunctionsStepProps): JSX.Element {
  const listed = functions.find(({ name }) => name === session.functions.opened);
  // Keys: each is a page of its own, whose heading takes the focus.
  return listed ? (
    <FunctionPage key={listed.name} listed={listed} session={session} dispatch={dispatch} />
  ) : (
    <FunctionsList key="list" functions={functions} session={session} dispatch={dispatch} />
  );
}
