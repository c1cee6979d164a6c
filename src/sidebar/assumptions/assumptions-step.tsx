/** Step 3: chances by stage beside what history says, quotas beside a target, and what the plans pay. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { AssumptionsAnswer } from "../../protocol/protocol.ts";
import { canGoOn } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Notice, Working } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import type { Session } from "../state.ts";
import { SideTabSelect } from "../steps/side-tabs.tsx";
import { lastAssumptions, unreadableFigures } from "./figures.ts";
import { PlanPicker } from "./plan-picker.tsx";
import { QuotaFields } from "./quota-fields.tsx";
import { SavedAssumptions } from "./saved-assumptions.tsx";
import { StageFields } from "./stage-fields.tsx";

interface AssumptionsStepProps {
  readonly session: Session;
  readonly dispatch: Dispatch;
}

export function AssumptionsStep({ session, dispatch }: AssumptionsStepProps): JSX.Element {
  const words = sidebarWords.assumptions;
  const { looking, saving } = session.assumptions;
  const answer = lastAssumptions(looking);
  const unreadable = unreadableFigures(session);
  return (
    <Page
      heading={words.heading}
      number={3}
      isBusy={looking.kind === "busy" || saving.kind === "busy"}
      obstacle={unreadable.length === 0 ? null : words.obstacle(unreadable)}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
            {sidebarWords.back}
          </Button>
          <Button
            kind="primary"
            disabled={unreadable.length > 0}
            busy={!canGoOn(session, "assumptions")}
            onPress={() => dispatch({ type: "next" })}
          >
            {saving.kind === "failed" ? sidebarWords.tryAgain : sidebarWords.next}
          </Button>
        </>
      }
    >
      <p class="hint">{words.intro}</p>
      <SavedAssumptions saving={saving} />
      {saving.kind === "busy" && <Working>{words.saving}</Working>}
      {saving.kind === "failed" && (
        <Notice kind="problem" title={words.notSaved}>
          <p>{saving.problem}</p>
          <Button kind="quiet" onPress={() => dispatch({ type: "skip saving" })}>
            {words.goOnWithout}
          </Button>
        </Notice>
      )}
      {looking.kind === "failed" && (
        <Notice kind="warning" title={words.failed}>
          <p>{looking.problem}</p>
          <p>{words.failedHint}</p>
          <Button kind="quiet" onPress={() => dispatch({ type: "try again" })}>
            {sidebarWords.tryAgain}
          </Button>
        </Notice>
      )}
      {looking.kind === "failed" && answer === null && (
        // It may be the tab that could not be read.
        <SideTabSelect tab="history" session={session} dispatch={dispatch} />
      )}
      {looking.kind === "busy" && (
        <div class="summary">
          <Working>{words.looking}</Working>
          {answer === null && <p class="hint">{words.lookingHint}</p>}
        </div>
      )}
      {answer !== null && <Figures session={session} answer={answer} dispatch={dispatch} />}
    </Page>
  );
}

function Figures({
  session,
  answer,
  dispatch,
}: AssumptionsStepProps & { readonly answer: AssumptionsAnswer }): JSX.Element {
  const words = sidebarWords.assumptions;
  return (
    <>
      <p class="hint">{answer.isKept ? words.kept : words.notKept}</p>
      <StageFields session={session} answer={answer} dispatch={dispatch} />
      <QuotaFields session={session} answer={answer} dispatch={dispatch} />
      <PlanPicker session={session} answer={answer} dispatch={dispatch} />
    </>
  );
}
