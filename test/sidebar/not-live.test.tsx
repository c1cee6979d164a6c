// @vitest-environment happy-dom
/** After a build: a report that was to be live and became a snapshot says why. */
import { render } from "preact";
import { expect, it } from "vitest";
import { addonWords } from "../../src/messages.ts";
import { App } from "../../src/sidebar/app.tsx";
import type { State } from "../../src/sidebar/state.ts";
import { SCENES } from "./scenes.ts";
import { FUNCTIONS } from "./some-functions.ts";

function noticesOf(state: State): string[] {
  const root = document.createElement("div");
  render(<App state={state} functions={FUNCTIONS} dispatch={() => undefined} />, root);
  return [...root.querySelectorAll(".notice")].map((notice) => notice.textContent ?? "");
}

it("the page after a build says why a report is not live, and nothing of the kind otherwise", () => {
  const done = Object.values(SCENES).find((state) => state.step === "done");
  if (done?.step !== "done") throw new Error("no scene shows the page after a build");
  const sentence = addonWords.notLive("Forecast", 400_000, 101_351);
  const jobs = done.jobs.map((job) =>
    job.progress.kind === "built"
      ? { ...job, progress: { ...job.progress, answer: { ...job.progress.answer, notLive: sentence } } }
      : job,
  );
  expect(noticesOf({ ...done, jobs })).toContain(sentence);
  expect(noticesOf(done)).not.toContain(sentence);
});
