/** Step 1: which tab holds the deals. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import { canGoOn, dataTabs, refreshable } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Notice } from "../parts/notice.tsx";
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
  const { book, inputs } = session;
  const tabs = dataTabs(book);
  const canGoBack = refreshable(book).length > 0;
  return (
    <Page
      heading={words.heading}
      number={1}
      buttons={
        <>
          {canGoBack && (
            <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
              {sidebarWords.back}
            </Button>
          )}
          {tabs.length === 0 ? (
            <Button kind="primary" onPress={() => dispatch({ type: "start over" })}>
              {words.lookAgain}
            </Button>
          ) : (
            <Button kind="primary" disabled={!canGoOn(session, "data")} onPress={() => dispatch({ type: "next" })}>
              {sidebarWords.next}
            </Button>
          )}
        </>
      }
    >
      {tabs.length === 0 ? (
        <Notice kind="warning">
          <p>{words.none}</p>
        </Notice>
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
        </fieldset>
      )}
    </Page>
  );
}
