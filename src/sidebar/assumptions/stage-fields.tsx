/** The open stages: the chance used now beside the share that history shows, which one press takes. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { AssumptionsAnswer, StageFigures } from "../../protocol/protocol.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import type { Session } from "../state.ts";
import { SideTabSelect } from "../steps/side-tabs.tsx";
import { FigureField } from "./figure-field.tsx";
import { percentText, probabilityNow, probabilityText, stagesToTake } from "./figures.ts";

interface StageFieldsProps {
  readonly session: Session;
  readonly answer: AssumptionsAnswer;
  readonly dispatch: Dispatch;
}

export function StageFields({ session, answer, dispatch }: StageFieldsProps): JSX.Element {
  const words = sidebarWords.assumptions;
  const toTake = stagesToTake(session, answer);
  const { allDecided } = answer;
  const takeable = answer.stages.filter(({ history, isFormula }) => history !== null && !isFormula);
  const hasHistory = answer.stages.some(({ history }) => history !== null);
  return (
    <section aria-labelledby="stages-heading">
      <h2 id="stages-heading">{words.stages}</h2>
      {answer.stages.length === 0 && <p class="hint">{words.noStages}</p>}
      <ul class="figures">
        {answer.stages.map((stage, index) => (
          <StageField
            key={stage.stage}
            id={`stage-${index}`}
            session={session}
            stage={stage}
            hasHistory={hasHistory}
            canTake={toTake.includes(stage.stage)}
            dispatch={dispatch}
          />
        ))}
      </ul>
      {takeable.length > 1 && (
        <p>
          <Button
            kind="plain"
            busy={toTake.length === 0}
            onPress={() => dispatch({ type: "take history", stage: null })}
          >
            {words.takeAll}
          </Button>
        </p>
      )}
      {allDecided !== null && (
        <p class="hint">
          {words.allDecided(
            allDecided.won,
            allDecided.decided,
            ...([allDecided.share, allDecided.low, allDecided.high] as const),
          )}{" "}
          {words.interval}
        </p>
      )}
      <p class="hint">{hasHistory ? words.takeHint : words.needsHistory}</p>
      <SideTabSelect tab="history" session={session} dispatch={dispatch} />
    </section>
  );
}

interface StageFieldProps {
  readonly id: string;
  readonly session: Session;
  readonly stage: StageFigures;
  /** Whether any stage has one: else it is said once that there is none. */
  readonly hasHistory: boolean;
  readonly canTake: boolean;
  readonly dispatch: Dispatch;
}

function StageField({ id, session, stage, hasHistory, canTake, dispatch }: StageFieldProps): JSX.Element {
  const words = sidebarWords.assumptions;
  const { history } = stage;
  const suggested = percentText(history?.suggested ?? null);
  return (
    <FigureField
      id={id}
      name={stage.stage}
      label={words.percent(stage.stage)}
      unit="%"
      value={probabilityText(session, stage)}
      problem={probabilityNow(session, stage) === "unreadable" ? words.badPercent : null}
      isFixed={stage.isFormula}
      onInput={(text) => dispatch({ type: "enter probability", stage: stage.stage, text })}
    >
      {stage.isFormula && <p>{words.formula}</p>}
      {history !== null && (
        <p>{words.history(history.won, history.decided, history.share, history.low, history.high)}</p>
      )}
      {history === null && hasHistory && <p>{words.noHistory}</p>}
      {history !== null && !stage.isFormula && (
        // It stays when it has been pressed: the focus is on it.
        <Button
          kind="quiet"
          label={(canTake ? words.takeFor : words.takenFor)(suggested, stage.stage)}
          busy={!canTake}
          onPress={() => dispatch({ type: "take history", stage: stage.stage })}
        >
          {(canTake ? words.take : words.taken)(suggested)}
        </Button>
      )}
    </FigureField>
  );
}
