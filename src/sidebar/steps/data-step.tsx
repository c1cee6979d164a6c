/** Step 1: which tab holds the deals. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import { canGoOn, dataTabs, hasDeals, refreshable } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Notice, Working } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
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
        <fieldset>
          <legend>{words.legend}</legend>
          <p class="hint">{words.hint}</p>
          {tabs.map((tab) => (
            <Choice
              key={tab.sheetId}
              type="radio"
              id={`tab-${tab.sheetId}`}
              name="tab"
              checked={tab.sheetId === inputs.sheetId}
              label={
                <>
                  <span class="wrap">{tab.name}</span>{" "}
                  {tab.sheetId === book.suggestedSheetId && <span class="badge calm">{words.suggested}</span>}
                </>
              }
              hint={words.size(tab.rows, tab.columns)}
              onChange={() => dispatch({ type: "choose tab", sheetId: tab.sheetId })}
            />
          ))}
          <Button kind="quiet" onPress={() => dispatch({ type: "start over" })}>
            {words.lookForNew}
          </Button>
          <Button kind="quiet" busy={isAdding} onPress={() => dispatch({ type: "use sample" })}>
            {words.sample}
          </Button>
        </fieldset>
      )}
      {isAdding && <Working>{words.addingSample}</Working>}
    </Page>
  );
}
