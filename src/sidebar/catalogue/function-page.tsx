/** One custom function: what it means, what it takes, an example, and the button that writes it into the sheet. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import { dataTabs, functionsTab } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import type { Inserting, Session, Showing } from "../state.ts";
import type { ListedFunction } from "./listed-function.ts";

interface FunctionPageProps {
  readonly listed: ListedFunction;
  readonly session: Session;
  readonly dispatch: Dispatch;
}

export function FunctionPage({ listed, session, dispatch }: FunctionPageProps): JSX.Element {
  const words = sidebarWords.functions;
  const { inserting } = session.functions;
  const isBusy = inserting.kind === "busy";
  return (
    <Page
      heading={breakable(listed.name)}
      number={0}
      isBusy={isBusy}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
            {sidebarWords.back}
          </Button>
          <Button kind="primary" busy={isBusy} onPress={() => dispatch({ type: "insert function" })}>
            {isBusy ? words.inserting : words.insert}
          </Button>
        </>
      }
    >
      <Outcome inserting={inserting} name={listed.name} showing={session.showing} dispatch={dispatch} />
      <p>{listed.description}</p>
      <DealsTabSelect session={session} dispatch={dispatch} />
      <p class="hint">{words.insertHint}</p>
      <h2>{words.parameters}</h2>
      <p class="code">{signature(listed)}</p>
      <dl>
        {listed.parameters.map(({ name, help }) => (
          <div key={name}>
            <dt class="code">{name}</dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.example}</h2>
      <p class="code">{listed.example.formula}</p>
      <p class="hint">{words.gives(listed.example.shows)}</p>
      {listed.more !== undefined && (
        <p>
          <a href={listed.more} target="_blank" rel="noopener noreferrer">
            {words.more(listed.name)}
          </a>
        </p>
      )}
    </Page>
  );
}

/** What became of the formula. Said above the function, where the eye is, and spoken by the wizard's status line. */
function Outcome({
  inserting,
  name,
  showing,
  dispatch,
}: {
  readonly inserting: Inserting;
  readonly name: string;
  readonly showing: Showing;
  readonly dispatch: Dispatch;
}): JSX.Element | null {
  const words = sidebarWords.functions;
  if (inserting.kind === "idle" || inserting.kind === "busy" || inserting.name !== name) return null;
  if (inserting.kind === "failed") {
    return (
      <div class="outcome" ref={intoView}>
        <Notice kind="problem">
          <p>{inserting.problem}</p>
        </Notice>
      </div>
    );
  }
  const { answer } = inserting;
  const hasFault = answer.error !== null || answer.toReplace.length > 0;
  return (
    <div class="outcome" ref={intoView}>
      <Notice kind={hasFault ? "warning" : "remark"} title={words.inserted(answer.sheetName, answer.cell)}>
        <p class="code">{answer.formula}</p>
        {answer.toReplace.length > 0 && <p>{words.toReplace(answer.toReplace)}</p>}
        {answer.error !== null && <p>{words.showsError(answer.error, answer.toReplace.length > 0)}</p>}
        <Button
          kind="quiet"
          label={words.goTo(answer.sheetName, answer.cell)}
          busy={showing.kind === "busy"}
          onPress={() => dispatch({ type: "show", sheetId: answer.sheetId, cell: answer.cell })}
        >
          {words.goTo(answer.sheetName, answer.cell)}
        </Button>
      </Notice>
      {showing.kind === "failed" && <Notice kind="problem">{showing.problem}</Notice>}
    </div>
  );
}

/** A person may have read on below before pressing the button. */
function intoView(outcome: HTMLElement | null): void {
  outcome?.scrollIntoView({ block: "nearest" });
}

function DealsTabSelect({
  session,
  dispatch,
}: {
  readonly session: Session;
  readonly dispatch: Dispatch;
}): JSX.Element {
  const words = sidebarWords.functions;
  const tabs = dataTabs(session.book);
  const chosen = functionsTab(session);
  if (tabs.length === 0) return <p class="hint">{words.noTab}</p>;
  return (
    <div class="field">
      <label for="functions-tab">{words.tab}</label>
      <select
        id="functions-tab"
        aria-describedby="functions-tab-hint"
        value={chosen === null ? "" : String(chosen)}
        onChange={(event) => dispatch({ type: "choose functions tab", sheetId: Number(event.currentTarget.value) })}
      >
        {tabs.map((tab) => (
          <option key={tab.sheetId} value={String(tab.sheetId)}>
            {tab.name}
          </option>
        ))}
      </select>
      <p class="hint" id="functions-tab-hint">
        {words.tabHint}
      </p>
    </div>
  );
}

/** "WIN_RATE(stages; [amounts]; [basis])". */
function signature({ name, parameters }: ListedFunction): string {
  return `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join("; ")})`;
}

/** A long name may go on in the next line after a "_". */
function breakable(name: string): JSX.Element[] {
  const parts = name.split("_");
  return parts.map((part, index) => (
    <span key={part}>
      {part}
      {index < parts.length - 1 && "_"}
      <wbr />
    </span>
  ));
}
