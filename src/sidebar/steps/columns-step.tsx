/** Step 2: which column holds what, what was read from them, and what the reports can do with it. */
import type { JSX } from "preact";
import type { Field } from "../../core/deals/deal.ts";
import { sidebarWords } from "../../messages.ts";
import type { ReadTabAnswer } from "../../protocol/protocol.ts";
import { canGoOn, chosenColumns, fieldMatch, lastAnswer, possibleReports, sharedLimits, tabName } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { FieldSelect } from "../parts/field-select.tsx";
import { Found } from "../parts/found.tsx";
import { IssueList } from "../parts/issue-list.tsx";
import { Notice, Working } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import type { Session } from "../state.ts";

/** What every report asks for. */
const NEEDED_FIELDS: readonly Field[] = ["stage", "amount", "owner", "created", "closed"];

/** What some CRMs have or spread over more columns. */
const MORE_FIELDS: readonly Field[] = [
  "probability",
  "id",
  "name",
  "account",
  "currency",
  "status",
  "isWon",
  "isClosed",
  "expectedClose",
  "wonOn",
  "lostOn",
  "actualAmount",
  "call",
  "product",
  "collected",
  "collectedOn",
  "refunded",
  "refundedOn",
  "split",
  "category",
  "source",
  "lastActivity",
  "nextStep",
];

interface ColumnsStepProps {
  readonly session: Session;
  readonly dispatch: Dispatch;
}

export function ColumnsStep({ session, dispatch }: ColumnsStepProps): JSX.Element {
  const words = sidebarWords.columns;
  const { reading } = session;
  const answer = lastAnswer(reading);
  const isBusy = reading.kind === "busy";
  return (
    <Page
      heading={words.heading}
      number={2}
      isBusy={isBusy}
      obstacle={isBusy ? null : obstacleTo(answer)}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
            {sidebarWords.back}
          </Button>
          {reading.kind === "failed" ? (
            <Button kind="primary" onPress={() => dispatch({ type: "try again" })}>
              {sidebarWords.tryAgain}
            </Button>
          ) : (
            <Button kind="primary" disabled={!canGoOn(session, "columns")} onPress={() => dispatch({ type: "next" })}>
              {sidebarWords.next}
            </Button>
          )}
        </>
      }
    >
      {reading.kind === "failed" && (
        <Notice kind="problem" title={words.unreadable}>
          <p>{reading.problem}</p>
        </Notice>
      )}
      {isBusy && answer === null && <Working>{words.reading(tabName(session))}</Working>}
      {answer !== null && (
        <>
          {reading.kind !== "failed" && <Found answer={answer} isBusy={isBusy} />}
          <Fields session={session} answer={answer} dispatch={dispatch} />
          {reading.kind !== "failed" && <Limits answer={answer} />}
          {reading.kind !== "failed" && answer.deals > 0 && (
            <>
              <h2>{sidebarWords.issues.heading}</h2>
              <IssueList
                issues={answer.issues}
                sheetId={answer.sheetId}
                showing={session.showing}
                dispatch={dispatch}
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** What stands in the way of going on. */
function obstacleTo(answer: ReadTabAnswer | null): string | null {
  if (answer === null || possibleReports(answer).length > 0) return null;
  return sidebarWords.columns.blockedAll;
}

function Fields({ session, answer, dispatch }: ColumnsStepProps & { readonly answer: ReadTabAnswer }): JSX.Element {
  const words = sidebarWords.columns;
  const chosen = chosenColumns(session.inputs);
  const select = (field: Field): JSX.Element => (
    <FieldSelect
      key={field}
      field={field}
      isNeeded={NEEDED_FIELDS.includes(field)}
      answer={answer}
      chosen={chosen}
      dispatch={dispatch}
    />
  );
  const more = MORE_FIELDS.map((field) => fieldMatch(answer, chosen, field));
  const matched = more.filter((match) => match.header !== null).length;
  const toCheck = more.filter((match) => match.confidence === "check").length;
  return (
    <fieldset>
      <legend>{words.mainLegend}</legend>
      {NEEDED_FIELDS.map(select)}
      <details>
        <summary>{words.more(matched, toCheck)}</summary>
        <div class="inside">{MORE_FIELDS.map(select)}</div>
      </details>
    </fieldset>
  );
}

function Limits({ answer }: { readonly answer: ReadTabAnswer }): JSX.Element | null {
  const words = sidebarWords.columns;
  const limits = sharedLimits(answer);
  if (limits.length === 0) return null;
  return (
    <>
      <h2>{words.limitsHeading}</h2>
      {limits.map(({ severity, sentence, reports }) => {
        const titles = reports.map((report) => sidebarWords.reportTitle[report]);
        return (
          <Notice
            key={`${severity}: ${sentence}`}
            kind={severity === "blocked" ? "warning" : "remark"}
            title={severity === "blocked" ? words.cannot(titles) : words.partly(titles)}
          >
            <p>{sentence}</p>
          </Notice>
        );
      })}
    </>
  );
}
