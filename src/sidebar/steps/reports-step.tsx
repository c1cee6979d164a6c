/** Step 4: which reports, for which period, as of which day, and how they are written. */
import type { JSX } from "preact";
import { DEAL_REPORT_NAMES, type ReportName } from "../../core/report.ts";
import { sidebarWords } from "../../messages.ts";
import { SavedAssumptions } from "../assumptions/saved-assumptions.tsx";
import {
  asOfIsReadable,
  canGoOn,
  chosenPeriod,
  FIRST_DAY,
  hasPreview,
  LAST_DAY,
  lastAnswer,
  limitsOf,
  possibleCommission,
  tickedReports,
  triedPlan,
} from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Page } from "../parts/page.tsx";
import { PeriodSelect } from "../parts/period-select.tsx";
import { RadioSet } from "../parts/radio-set.tsx";
import { TabsChoice } from "../parts/tabs-choice.tsx";
import type { Session } from "../state.ts";
import { SideTabs } from "./side-tabs.tsx";

interface ReportsStepProps {
  readonly session: Session;
  readonly dispatch: Dispatch;
}

export function ReportsStep({ session, dispatch }: ReportsStepProps): JSX.Element {
  const words = sidebarWords.reports;
  const ticked = tickedReports(session);
  return (
    <Page
      heading={words.heading}
      number={4}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
            {sidebarWords.back}
          </Button>
          <Button kind="primary" disabled={!canGoOn(session, "reports")} onPress={() => dispatch({ type: "next" })}>
            {hasPreview(session) ? sidebarWords.next : words.build(ticked.length)}
          </Button>
        </>
      }
    >
      <SavedAssumptions saving={session.assumptions.saving} />
      <WhichReports session={session} ticked={ticked} dispatch={dispatch} />
      <Commission session={session} ticked={ticked} dispatch={dispatch} />
      <PeriodSelect
        session={session}
        chosen={chosenPeriod(session)}
        onChange={(period) => dispatch({ type: "choose period", period })}
      />
      <HowWritten session={session} dispatch={dispatch} />
      <AsOfDate session={session} dispatch={dispatch} />
      <SideTabs session={session} ticked={ticked} dispatch={dispatch} />
    </Page>
  );
}

function WhichReports({
  session,
  ticked,
  dispatch,
}: ReportsStepProps & { readonly ticked: readonly ReportName[] }): JSX.Element {
  const words = sidebarWords.reports;
  const answer = lastAnswer(session.reading);
  return (
    <fieldset aria-describedby={ticked.length === 0 ? "none-ticked" : undefined}>
      <legend>{words.which}</legend>
      {DEAL_REPORT_NAMES.map((report) => {
        const { blocked, partial } = answer ? limitsOf(answer, report) : { blocked: [], partial: [] };
        const sentences = blocked.length > 0 ? blocked : [sidebarWords.reportPurpose[report], ...partial];
        return (
          <Choice
            key={report}
            type="checkbox"
            id={`report-${report}`}
            name="reports"
            checked={ticked.includes(report)}
            disabled={blocked.length > 0}
            label={sidebarWords.reportTitle[report]}
            hint={sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
            onChange={(isTicked) => dispatch({ type: "tick report", report, ticked: isTicked })}
          />
        );
      })}
      {ticked.length === 0 && (
        <p class="field-problem" id="none-ticked" role="alert">
          {words.noneTicked}
        </p>
      )}
    </fieldset>
  );
}

/** Only where the settings have a plan. */
function Commission({
  session,
  ticked,
  dispatch,
}: ReportsStepProps & { readonly ticked: readonly ReportName[] }): JSX.Element | null {
  const words = sidebarWords.reports;
  const answer = lastAnswer(session.reading);
  const possible = answer === null ? [] : possibleCommission(session.book, answer);
  if (possible.length === 0) return null;
  return (
    <>
      <fieldset>
        <legend>{words.commission}</legend>
        {possible.map((report) => (
          <Choice
            key={report}
            type="checkbox"
            id={`report-${report}`}
            name="commission"
            checked={ticked.includes(report)}
            label={sidebarWords.reportTitle[report]}
            hint={sidebarWords.reportPurpose[report]}
            onChange={(isTicked) => dispatch({ type: "tick report", report, ticked: isTicked })}
          />
        ))}
      </fieldset>
      {ticked.includes("statement") && (
        <TabsChoice tabs={session.inputs.tabs} onChange={(tabs) => dispatch({ type: "choose tabs", tabs })} />
      )}
      {ticked.includes("whatif") && <WhichPlans session={session} dispatch={dispatch} />}
    </>
  );
}

function WhichPlans({ session, dispatch }: ReportsStepProps): JSX.Element {
  const words = sidebarWords.reports;
  const { plans } = session.book;
  const { current } = session.inputs.whatIf;
  const tried = triedPlan(session);
  const options = (but: string | null): JSX.Element[] =>
    plans.filter((plan) => plan !== but).map((plan) => <option key={plan}>{plan}</option>);
  return (
    <>
      <div class="field">
        <label for="tried">{words.tried}</label>
        <select
          id="tried"
          value={tried}
          onChange={(event) => {
            const { value } = event.currentTarget;
            dispatch({ type: "choose what-if", tried: value, current: current === value ? null : current });
          }}
        >
          {options(null)}
        </select>
      </div>
      <div class="field">
        <label for="current">{words.current}</label>
        <select
          id="current"
          value={current ?? ""}
          onChange={(event) => dispatch({ type: "choose what-if", tried, current: event.currentTarget.value || null })}
        >
          <option value="">{words.everyOther}</option>
          {options(tried)}
        </select>
      </div>
    </>
  );
}

function HowWritten({ session, dispatch }: ReportsStepProps): JSX.Element {
  const words = sidebarWords.reports;
  const { mode } = session.inputs;
  return (
    <RadioSet
      legend={words.mode}
      name="mode"
      chosen={mode}
      options={[
        { value: "live", label: words.live, hint: words.liveHint },
        { value: "snapshot", label: words.snapshot, hint: words.snapshotHint },
      ]}
      onChange={(chosen) => dispatch({ type: "choose mode", mode: chosen })}
    />
  );
}

function AsOfDate({ session, dispatch }: ReportsStepProps): JSX.Element {
  const words = sidebarWords.reports;
  const { asOf, followToday, mode } = session.inputs;
  const follows = followToday && mode === "live";
  const isReadable = asOfIsReadable(session);
  return (
    <div class="field">
      <label for="as-of">{words.asOf}</label>
      <input
        type="date"
        id="as-of"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={follows ? session.book.today : asOf}
        disabled={follows}
        aria-invalid={!isReadable}
        aria-describedby={isReadable ? "as-of-hint" : "as-of-problem"}
        onInput={(event) => dispatch({ type: "enter as-of date", asOf: event.currentTarget.value })}
      />
      {isReadable ? (
        <p class="hint" id="as-of-hint">
          {words.asOfHint}
        </p>
      ) : (
        <p class="field-problem" id="as-of-problem" role="alert">
          {words.asOfUnreadable}
        </p>
      )}
      {mode === "live" && (
        <Choice
          type="checkbox"
          id="follow-today"
          name="follow-today"
          checked={followToday}
          label={words.followToday}
          hint={words.followTodayHint}
          onChange={(isOn) => dispatch({ type: "follow today", followToday: isOn })}
        />
      )}
    </div>
  );
}
