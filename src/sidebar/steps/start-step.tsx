/** Before the wizard: the spreadsheet is being looked at, or could not be. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Notice, Working } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";

export function Starting(): JSX.Element {
  return (
    <div class="page">
      <main aria-busy={true}>
        <h1>Dealsheet</h1>
        <Working>{sidebarWords.starting}</Working>
      </main>
    </div>
  );
}

export function NotStarted({
  problem,
  dispatch,
}: {
  readonly problem: string;
  readonly dispatch: Dispatch;
}): JSX.Element {
  return (
    <Page
      heading={sidebarWords.notStarted}
      number={0}
      buttons={
        <Button kind="primary" onPress={() => dispatch({ type: "try again" })}>
          {sidebarWords.tryAgain}
        </Button>
      }
    >
      <Notice kind="problem">
        <p>{problem}</p>
      </Notice>
    </Page>
  );
}
