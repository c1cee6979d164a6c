/** Step 5: the reports being built, one after the other, each with its own outcome. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { Dispatch } from "../controller.ts";
import { anyBuilt, isRunning } from "../jobs.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import type { BuiltFrom, Job } from "../state.ts";

interface BuildStepProps {
  readonly jobs: readonly Job[];
  readonly from: BuiltFrom;
  readonly left: number;
  readonly dispatch: Dispatch;
}

export function BuildStep({ jobs, from, left, dispatch }: BuildStepProps): JSX.Element {
  const words = sidebarWords.build;
  const running = isRunning(jobs);
  const canCancel = jobs.some((job) => job.progress.kind === "waiting");
  const built = jobs.filter((job) => job.progress.kind === "built").length;
  return (
    <Page
      // The end of the work is a new page for the focus: the button that had it is gone.
      key={running ? "running" : "ended"}
      heading={from === "welcome" ? words.refreshHeading : words.heading}
      number={from === "welcome" ? 0 : 6}
      isBusy={running}
      buttons={
        running ? (
          <Button kind="plain" disabled={!canCancel} onPress={() => dispatch({ type: "cancel" })}>
            {words.cancel}
          </Button>
        ) : (
          <>
            <Button kind="plain" onPress={() => dispatch({ type: "back" })}>
              {sidebarWords.back}
            </Button>
            {anyBuilt(jobs) && (
              <Button kind="primary" onPress={() => dispatch({ type: "next" })}>
                {words.seeResults}
              </Button>
            )}
          </>
        )
      }
    >
      <label class="hint" for="built">
        {words.count(built, jobs.length)}
      </label>
      <progress id="built" value={built} max={jobs.length} />
      {running && <p class="hint">{words.left(left)}</p>}
      <ul class="cards">
        {jobs.map((job, index) => (
          <JobCard key={job.title} job={job} index={index} dispatch={dispatch} />
        ))}
      </ul>
      <p class="hint">{running ? words.cancelHint : words.untouched}</p>
    </Page>
  );
}

interface JobCardProps {
  readonly job: Job;
  readonly index: number;
  readonly dispatch: Dispatch;
}

function JobCard({ job, index, dispatch }: JobCardProps): JSX.Element {
  const words = sidebarWords.build;
  const { progress, title } = job;
  return (
    <li class="card">
      <p class="job">
        <span class={`mark ${progress.kind}`} aria-hidden="true" />
        <strong class="wrap">{title}</strong> <span class="hint">{progressWord(job)}</span>
      </p>
      {progress.kind === "failed" && (
        <Notice kind="problem">
          <p>{progress.problem}</p>
        </Notice>
      )}
      {(progress.kind === "failed" || progress.kind === "cancelled") && (
        <Button
          kind="plain"
          label={progress.kind === "failed" ? words.tryAgain(title) : words.buildNow(title)}
          onPress={() => dispatch({ type: "try job again", index })}
        >
          {progress.kind === "failed" ? sidebarWords.tryAgain : words.buildAfterAll}
        </Button>
      )}
    </li>
  );
}

function progressWord({ progress }: Job): string {
  const words = sidebarWords.build;
  switch (progress.kind) {
    case "waiting":
      return words.waiting;
    case "building":
      return words.building;
    case "built": {
      const { read, compute, write } = progress.answer.seconds;
      return words.built(read + compute + write);
    }
    case "failed":
      return words.failed;
    case "cancelled":
      return words.cancelled;
  }
}
