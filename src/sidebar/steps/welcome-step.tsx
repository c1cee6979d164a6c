/** Reports exist already: refresh them all at once, or go on to build others. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { ExistingReport } from "../../protocol/protocol.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import type { Session } from "../state.ts";

export function WelcomeStep({
  session,
  dispatch,
}: {
  readonly session: Session;
  readonly dispatch: Dispatch;
}): JSX.Element {
  const words = sidebarWords.welcome;
  const { showing } = session;
  return (
    <Page
      heading={words.heading}
      number={0}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "next" })}>
            {words.buildNew}
          </Button>
          <Button kind="primary" onPress={() => dispatch({ type: "refresh all" })}>
            {words.refreshAll}
          </Button>
        </>
      }
    >
      <p class="hint">{words.intro}</p>
      {showing.kind === "failed" && <Notice kind="problem">{showing.problem}</Notice>}
      <ul class="cards">
        {session.book.reports.map((report) => (
          <li key={report.sheetId} class="card">
            <Button
              kind="quiet"
              label={sidebarWords.done.openSheet(report.name)}
              title={report.name}
              busy={showing.kind === "busy"}
              onPress={() => dispatch({ type: "show", sheetId: report.sheetId, cell: "A1" })}
            >
              {report.name}
            </Button>
            <p class="hint">{reportState(report)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function reportState({ locked, mode, asOf, period }: ExistingReport): string {
  const words = sidebarWords.welcome;
  if (locked) return words.locked(asOf, period);
  return mode === "live" ? words.live(asOf, period) : words.snapshot(asOf, period);
}
