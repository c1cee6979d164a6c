/** Step 4: what the ticked reports would say, before anything is written. Nobody has to wait for it. */
import type { JSX } from "preact";
import {
  type FigureId,
  PREVIEWED_REPORTS,
  type PreviewedFigures,
  type PreviewFigure,
  type PreviewFigures,
} from "../../core/preview/preview-figures.ts";
import { sidebarWords } from "../../messages.ts";
import { tickedReports } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { BarList } from "../parts/bar-list.tsx";
import { Button } from "../parts/button.tsx";
import { MonthChart } from "../parts/month-chart.tsx";
import { Notice, Working } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import type { Preview, Previewed, Session } from "../state.ts";

interface PreviewStepProps {
  readonly session: Session;
  readonly dispatch: Dispatch;
}

/** A small team is shown whole; of a large one the best. */
const MOST_REPS = 15;

export function PreviewStep({ session, dispatch }: PreviewStepProps): JSX.Element {
  const words = sidebarWords.preview;
  const { preview } = session;
  const ticked = tickedReports(session);
  const isBusy = preview.kind === "busy";
  const shown = shownOf(preview);
  const others = ticked.filter((report) => !PREVIEWED_REPORTS.some((known) => known === report));
  return (
    <Page
      heading={words.heading}
      number={5}
      isBusy={isBusy}
      buttons={
        <>
          <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
            {sidebarWords.back}
          </Button>
          <Button kind="primary" onPress={() => dispatch({ type: "next" })}>
            {sidebarWords.reports.build(ticked.length)}
          </Button>
        </>
      }
    >
      {preview.kind === "failed" && (
        <Notice kind="problem" title={words.failed}>
          <p>{preview.problem}</p>
          <p>{words.goOn}</p>
          <Button kind="quiet" onPress={() => dispatch({ type: "try again" })}>
            {sidebarWords.tryAgain}
          </Button>
        </Notice>
      )}
      {isBusy && (
        <>
          <Working>{shown === null ? words.reading : words.readingAgain}</Working>
          {shown === null && <p class="hint">{words.skip}</p>}
        </>
      )}
      {shown !== null && <Shown shown={shown} />}
      {others.length > 0 && (
        <p class="hint">{words.noPreviewOf(others.map((report) => sidebarWords.reportTitle[report]))}</p>
      )}
    </Page>
  );
}

function shownOf(preview: Preview): Previewed | null {
  if (preview.kind === "shown") return preview.shown;
  return preview.kind === "busy" ? preview.last : null;
}

function Shown({ shown }: { readonly shown: Previewed }): JSX.Element {
  const words = sidebarWords.preview;
  const { period, asOf, deals, currency, figures } = shown;
  return (
    <>
      <p>{words.about(period, asOf)}</p>
      <p class="hint">{words.basis(deals, currency.code)}</p>
      {figures.reports.map((report) => (
        <ReportFigures key={report.report} report={report} />
      ))}
      {figures.reports.some((report) => report.figures.some((one) => one.value === null && hasSomethingToSay(one))) && (
        <p class="hint">{words.unknownHint}</p>
      )}
      <Charts figures={figures} currency={currency.code} period={period.name} />
    </>
  );
}

function ReportFigures({ report }: { readonly report: PreviewedFigures }): JSX.Element {
  const words = sidebarWords.preview;
  const { figures, quadrants, failure } = report;
  return (
    <section>
      <h2>{sidebarWords.reportTitle[report.report]}</h2>
      {failure !== null && (
        <Notice kind="warning">
          <p>{words.cannot(failure)}</p>
        </Notice>
      )}
      {failure === null && (
        <dl class="headline">
          {rowsOf(figures.filter(hasSomethingToSay)).map(({ label, value, hint }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd class={value === null ? "quiet" : undefined}>
                {value ?? words.unknown}
                {hint !== null && <span class="hint"> {hint}</span>}
              </dd>
            </div>
          ))}
          {quadrants
            .filter(({ reps }) => reps > 0)
            .map(({ quadrant, reps }) => (
              <div key={quadrant}>
                <dt>{quadrant}</dt>
                <dd>{words.reps(reps)}</dd>
              </div>
            ))}
        </dl>
      )}
    </section>
  );
}

function Charts({
  figures: { months, stages, reps },
  currency,
  period,
}: {
  readonly figures: PreviewFigures;
  readonly currency: string;
  readonly period: string;
}): JSX.Element {
  const words = sidebarWords.preview;
  const money = months.some(({ won, quota }) => (won ?? 0) > 0 || (quota ?? 0) > 0);
  return (
    <>
      {money && <MonthChart months={months} currency={currency} />}
      {stages.some(({ deals }) => deals > 0) && (
        <BarList
          title={words.stages(currency)}
          bars={stages.map(({ stage, deals, open }) => ({
            name: stage,
            figure: words.stageDeals(words.amount(open ?? 0), deals),
            value: open ?? 0,
          }))}
        />
      )}
      {reps.length > 0 && (
        <BarList
          title={words.attainment(period)}
          mark={1}
          note={words.quotaMark}
          bars={reps.slice(0, MOST_REPS).map(({ rep, attainment }) => ({
            name: rep,
            figure: words.share(attainment),
            value: attainment,
          }))}
        />
      )}
      {reps.length > MOST_REPS && <p class="hint">{words.moreReps(reps.length - MOST_REPS)}</p>}
    </>
  );
}

/** What is blank because it is over (a range, a chance, coverage of a quota that is made) is not unknown. */
const BLANK_WHEN_OVER: readonly FigureId[] = ["p10", "p90", "chanceOfQuota", "coverage"];

function hasSomethingToSay({ id, value }: PreviewFigure): boolean {
  return value !== null || !BLANK_WHEN_OVER.includes(id);
}

interface Row {
  readonly label: string;
  /** null: not known. */
  readonly value: string | null;
  readonly hint: string | null;
}

/** A line a figure; the two ends of the range share one. */
function rowsOf(figures: readonly PreviewFigure[]): readonly Row[] {
  const words = sidebarWords.preview;
  const high = figures.find(({ id }) => id === "p90");
  return figures.flatMap((figure): Row[] => {
    if (figure.id === "p90") return [];
    if (figure.id === "p10") {
      const [from, to] = [wordsOf(figure), high === undefined ? null : wordsOf(high)];
      const value = from === null || to === null ? null : words.between(from, to);
      return [{ label: words.figures.range, value, hint: null }];
    }
    const before = figure.before ?? null;
    const hint = before === null ? null : words.before(inFormat(figure, before));
    return [{ label: words.figures[figure.id], value: wordsOf(figure), hint }];
  });
}

function wordsOf(figure: PreviewFigure): string | null {
  const { value, of } = figure;
  if (value === null) return null;
  return of === undefined ? inFormat(figure, value) : sidebarWords.preview.outOf(value, of);
}

function inFormat({ format }: PreviewFigure, value: number): string {
  const words = sidebarWords.preview;
  switch (format) {
    case "share":
      return words.share(value);
    case "multiple":
      return words.multiple(value);
    case "days":
      return words.days(value);
    default:
      return words.amount(value);
  }
}
