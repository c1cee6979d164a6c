/** Step 1: which tab holds the deals, and what is in it. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import { canGoOn, chosenColumns, dataTabs, hasDeals, lastAnswer, refreshable, tabName } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Found } from "../parts/found.tsx";
import { IssueKinds } from "../parts/issue-kinds.tsx";
import { Notice, Working } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { TabPreview } from "../parts/tab-preview.tsx";
import type { Session } from "../state.ts";

export function DataStep({
  session,
  dispatch,
}: {
  readonly session: Session;
  readonly dispatch: Dispatch;
}): JSX.Element {
  const words = sidebarWords.data;
  const { book, inputs, sampling } = session;
  const tabs = dataTabs(book);
  const isEmpty = !hasDeals(book);
  const isAdding = sampling.kind === "busy";
  const canGoBack = refreshable(book).length > 0;
  return (
    <Page
      heading={words.heading}
      number={1}
      isBusy={isAdding}
      buttons={
        <>
          {canGoBack && (
            <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
              {sidebarWords.back}
            </Button>
          )}
          {isEmpty ? (
            <>
              <Button kind="plain" onPress={() => dispatch({ type: "start over" })}>
                {words.lookAgain}
              </Button>
              <Button kind="primary" busy={isAdding} onPress={() => dispatch({ type: "use sample" })}>
                {words.sample}
              </Button>
            </>
          ) : (
            <Button kind="primary" disabled={!canGoOn(session, "data")} onPress={() => dispatch({ type: "next" })}>
              {sidebarWords.next}
            </Button>
          )}
        </>
      }
    >
      {sampling.kind === "failed" && (
        <Notice kind="problem">
          <p>{sampling.problem}</p>
        </Notice>
      )}
      {isEmpty ? (
        <>
          <Notice kind="warning">
            <p>{words.none}</p>
          </Notice>
          <p class="hint">{words.sampleHint}</p>
        </>
      ) : (
        <>
          <fieldset>
            <legend>{words.legend}</legend>
            <p class="hint">{words.hint}</p>
            <div class="choices">
              {tabs.map((tab) => (
                <Choice
                  key={tab.sheetId}
                  type="radio"
                  id={`tab-${tab.sheetId}`}
                  name="tab"
                  checked={tab.sheetId === inputs.sheetId}
                  label={
                    <>
                      <span class="wrap">{tab.name}</span> <TabBadge session={session} sheetId={tab.sheetId} />
                    </>
                  }
                  hint={words.size(tab.rows, tab.columns)}
                  onChange={() => dispatch({ type: "choose tab", sheetId: tab.sheetId })}
                />
              ))}
            </div>
            <Button kind="quiet" onPress={() => dispatch({ type: "start over" })}>
              {words.lookForNew}
            </Button>
            <Button kind="quiet" busy={isAdding} onPress={() => dispatch({ type: "use sample" })}>
              {words.sample}
            </Button>
          </fieldset>
          <ChosenTab session={session} dispatch={dispatch} />
        </>
      )}
      {isAdding && <Working>{words.addingSample}</Working>}
    </Page>
  );
}

function TabBadge({ session, sheetId }: { readonly session: Session; readonly sheetId: number }): JSX.Element | null {
  const words = sidebarWords.data;
  const { remembered, suggestedSheetId } = session.book;
  if (remembered?.sheetId === sheetId) return <span class="badge calm">{words.lastTime}</span>;
  return sheetId === suggestedSheetId ? <span class="badge calm">{words.suggested}</span> : null;
}

/** The chosen tab as it was read; one need not wait for it. */
function ChosenTab({
  session,
  dispatch,
}: {
  readonly session: Session;
  readonly dispatch: Dispatch;
}): JSX.Element | null {
  const { reading } = session;
  if (reading.kind === "none") return null;
  if (reading.kind === "failed") {
    return (
      <Notice kind="warning" title={sidebarWords.columns.unreadable}>
        <p>{reading.problem}</p>
        <Button kind="quiet" onPress={() => dispatch({ type: "try again" })}>
          {sidebarWords.tryAgain}
        </Button>
      </Notice>
    );
  }
  const answer = lastAnswer(reading);
  const isBusy = reading.kind === "busy";
  if (answer === null) return <Working>{sidebarWords.columns.reading(tabName(session))}</Working>;
  return (
    <>
      <Found answer={answer} isBusy={isBusy} />
      <TabPreview tab={tabName(session)} answer={answer} chosen={chosenColumns(session.inputs)} />
      {answer.deals > 0 && (
        <>
          <h2>{sidebarWords.issues.heading}</h2>
          <IssueKinds issues={answer.issues} sheetId={answer.sheetId} showing={session.showing} dispatch={dispatch} />
        </>
      )}
    </>
  );
}
