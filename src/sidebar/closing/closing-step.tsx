/** Beside the wizard: the statements of a period, closing them, and reopening what was closed. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { PeriodAnswer, StatementRow } from "../../protocol/protocol.ts";
import { closingPeriod, tabName } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import type { ClosingInputs } from "../event.ts";
import { Button } from "../parts/button.tsx";
import { Notice, Sentences, Working } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { PeriodSelect } from "../parts/period-select.tsx";
import { RadioSet } from "../parts/radio-set.tsx";
import { TabsChoice } from "../parts/tabs-choice.tsx";
import { TextField } from "../parts/text-field.tsx";
import type { ClosingWork, Session } from "../state.ts";
import { canReopen, isAtWork } from "./reduce-closing.ts";

interface ClosingProps {
  readonly session: Session;
  readonly dispatch: Dispatch;
}

export function ClosingStep({ session, dispatch }: ClosingProps): JSX.Element {
  const words = sidebarWords.closing;
  const { answer, work } = session.closing;
  const busy = isAtWork(session);
  const isReady = answer !== null && answer.obstacle === null;
  const hasDeals = session.inputs.sheetId !== null;
  const look = hasDeals ? (
    <Button kind={isReady ? "plain" : "primary"} busy={busy} onPress={() => dispatch({ type: "look at period" })}>
      {answer === null ? words.look : words.lookAgain}
    </Button>
  ) : (
    <Button kind="primary" onPress={() => dispatch({ type: "start over" })}>
      {sidebarWords.data.lookAgain}
    </Button>
  );
  return (
    <Page
      heading={words.heading}
      number={0}
      isBusy={busy}
      buttons={
        <>
          {look}
          {isReady && (
            <Button kind="primary" busy={busy} onPress={() => dispatch({ type: "close period" })}>
              {words.close(answer.period)}
            </Button>
          )}
        </>
      }
    >
      <p class="hint">{hasDeals ? words.intro(tabName(session)) : sidebarWords.data.none}</p>
      <PeriodSelect
        session={session}
        chosen={closingPeriod(session)}
        onChange={(period) => dispatch({ type: "change closing", changes: { period } })}
      />
      <Outcome work={work} dispatch={dispatch} />
      {answer !== null && !busy && <Looked answer={answer} session={session} dispatch={dispatch} />}
    </Page>
  );
}

function Outcome({ work, dispatch }: { readonly work: ClosingWork; readonly dispatch: Dispatch }): JSX.Element | null {
  const words = sidebarWords.closing;
  switch (work.kind) {
    case "idle":
      return null;
    case "looking":
    case "closing":
    case "reopening":
      return <Working>{words.working[work.kind]}</Working>;
    case "failed":
      return (
        <Notice kind="problem">
          <p>{work.problem}</p>
        </Notice>
      );
    case "reopened":
      return (
        <Notice kind="remark">
          <p>{words.reopened(work.answer.statements, work.answer.entry)}</p>
        </Notice>
      );
    case "closed":
      return (
        <Notice kind="remark">
          <p>{words.closed(work.answer.statements, work.answer.entry)}</p>
          {work.answer.sheets.map(({ sheetId, sheetName }) => (
            <Button key={sheetId} kind="quiet" onPress={() => dispatch({ type: "show", sheetId, cell: "A1" })}>
              {sheetName}
            </Button>
          ))}
        </Notice>
      );
  }
}

function Looked({ answer, session, dispatch }: ClosingProps & { readonly answer: PeriodAnswer }): JSX.Element {
  const words = sidebarWords.closing;
  const { lock, tabs, by } = session.closing;
  const change = (changes: ClosingInputs): void => dispatch({ type: "change closing", changes });
  const isClosed = answer.statements.some(({ closed }) => closed !== null);
  return (
    <>
      <h2>{words.statements(answer.statements.length)}</h2>
      {answer.totals.map((total) => (
        <p key={total.currency}>
          <strong>{words.total(total)}</strong>
        </p>
      ))}
      <ul class="cards">
        {answer.statements.map((row) => (
          <Row key={[row.rep, row.plan, row.period, row.from].join()} row={row} />
        ))}
      </ul>
      {answer.leftOut.length > 0 && (
        <>
          <h2>{sidebarWords.done.leftOut}</h2>
          <Sentences sentences={answer.leftOut} />
        </>
      )}
      {answer.obstacle !== null ? (
        <Notice kind="warning">
          <p>{answer.obstacle}</p>
        </Notice>
      ) : (
        <>
          <TabsChoice tabs={tabs} onChange={(chosen) => change({ tabs: chosen })} />
          <RadioSet
            legend={words.lock}
            name="lock"
            chosen={lock}
            options={[
              { value: "warning", label: words.warning, hint: words.warningHint },
              { value: "full", label: words.full, hint: words.fullHint },
            ]}
            onChange={(chosen) => change({ lock: chosen })}
          />
        </>
      )}
      <TextField id="by" label={words.by} hint={words.byHint} value={by} onInput={(text) => change({ by: text })} />
      {isClosed && <Reopen session={session} dispatch={dispatch} />}
    </>
  );
}

function Row({ row }: { readonly row: StatementRow }): JSX.Element {
  const words = sidebarWords.closing;
  return (
    <li class="card">
      <p class="wrap">
        <strong>{row.rep}</strong> {words.row(row)}
      </p>
      <p class="hint">{words.figures(row)}</p>
      {row.closed !== null && <p class="hint">{words.closedBy(row.closed.when, row.closed.who)}</p>}
      {row.doubts.map((doubt) => (
        <p key={doubt} class="hint">
          {doubt}
        </p>
      ))}
    </li>
  );
}

function Reopen({ session, dispatch }: ClosingProps): JSX.Element {
  const words = sidebarWords.closing;
  const { typed, why } = session.closing;
  const change = (changes: ClosingInputs): void => dispatch({ type: "change closing", changes });
  const period = closingPeriod(session);
  return (
    <details>
      <summary>{words.reopenHeading}</summary>
      <div class="inside">
        <p class="hint">{words.reopenHint}</p>
        <TextField id="why" label={words.why} value={why} onInput={(text) => change({ why: text })} />
        <TextField id="typed" label={words.type(period)} value={typed} onInput={(text) => change({ typed: text })} />
        <Button
          kind="plain"
          busy={isAtWork(session)}
          disabled={!canReopen(session)}
          onPress={() => dispatch({ type: "reopen period" })}
        >
          {words.reopen(period)}
        </Button>
      </div>
    </details>
  );
}
