/** After a build: the sheets, what was left out and why, and the cells to look at. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { BuildAnswer } from "../../protocol/protocol.ts";
import { refreshable } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { IssueList } from "../parts/issue-list.tsx";
import { Notice, Sentences } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import type { BuiltFrom, Job, Session, Showing } from "../state.ts";

interface DoneStepProps {
  readonly session: Session;
  readonly from: BuiltFrom;
  readonly jobs: readonly Job[];
  readonly dispatch: Dispatch;
}

export function DoneStep({ session, from, jobs, dispatch }: DoneStepProps): JSX.Element {
  const words = sidebarWords.done;
  const answers = builtAnswers(jobs);
  const missing = jobs.filter((job) => job.progress.kind !== "built").map((job) => job.title);
  const leftOut = [...new Set(answers.flatMap((answer) => answer.leftOut))];
  const { showing } = session;
  // The problem is told once, above the sheets; the list only needs to know that a cell is on its way.
  const listShowing: Showing = showing.kind === "failed" ? { kind: "idle" } : showing;
  return (
    <Page
      heading={words.heading}
      number={0}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "start over" })}>
            {words.startOver}
          </Button>
          {from !== "welcome" && (
            <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
              {sidebarWords.back}
            </Button>
          )}
          {refreshable(session.book).length > 0 && (
            <Button kind="primary" onPress={() => dispatch({ type: "refresh all" })}>
              {words.refresh}
            </Button>
          )}
        </>
      }
    >
      {missing.length > 0 && (
        <Notice kind="warning">
          <p>{words.missing(missing)}</p>
        </Notice>
      )}
      {showing.kind === "failed" && <Notice kind="problem">{showing.problem}</Notice>}
      {answers.map(
        ({ sheetId, notLive }) =>
          notLive !== undefined && (
            <Notice key={sheetId} kind="warning">
              <p>{notLive}</p>
            </Notice>
          ),
      )}
      <ul class="cards">
        {answers.map((answer) => (
          <li key={answer.sheetId} class="card">
            <Button
              kind="quiet"
              label={words.openSheet(answer.sheetName)}
              title={answer.sheetName}
              busy={showing.kind === "busy"}
              onPress={() => dispatch({ type: "show", sheetId: answer.sheetId, cell: "A1" })}
            >
              {answer.sheetName}
            </Button>
            {isWebAddress(answer.url) && (
              <a class="hint" href={answer.url} target="_blank" rel="noopener noreferrer">
                {words.newTab}
              </a>
            )}
          </li>
        ))}
      </ul>
      {byTab(answers).map(({ dealsSheetId, deals }) => deals && <p key={dealsSheetId}>{words.deals(deals)}</p>)}
      <h2>{words.leftOut}</h2>
      {leftOut.length === 0 ? <p class="hint">{words.nothingLeftOut}</p> : <Sentences sentences={leftOut} />}
      {byTab(answers).map((answer) => (
        <section key={answer.dealsSheetId} aria-label={sidebarWords.issues.heading}>
          <h2>{sidebarWords.issues.heading}</h2>
          <IssueList issues={answer.issues} sheetId={answer.dealsSheetId} showing={listShowing} dispatch={dispatch} />
        </section>
      ))}
      <h2>{words.nextSteps}</h2>
      <ul>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </Page>
  );
}

function builtAnswers(jobs: readonly Job[]): readonly BuildAnswer[] {
  return jobs.flatMap(({ progress }) => (progress.kind === "built" ? [progress.answer] : []));
}

/** Reports of one deals tab find the same cells: the last answer of each tab speaks for all. */
function byTab(answers: readonly BuildAnswer[]): readonly BuildAnswer[] {
  return [...new Map(answers.map((answer) => [answer.dealsSheetId, answer])).values()];
}

/** A link is shown only for what is one. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}
