/** The reps' quotas, a target to split over them, and how far the two are apart. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { AssumptionsAnswer } from "../../protocol/protocol.ts";
import type { Dispatch } from "../controller.ts";
import { Button } from "../parts/button.tsx";
import { RadioSet } from "../parts/radio-set.tsx";
import type { Session } from "../state.ts";
import { FigureField } from "./figure-field.tsx";
import { moneyText, percentText, quotaNow, quotaText, type TargetSplit, targetSplit } from "./figures.ts";

interface QuotaFieldsProps {
  readonly session: Session;
  readonly answer: AssumptionsAnswer;
  readonly dispatch: Dispatch;
}

export function QuotaFields({ session, answer, dispatch }: QuotaFieldsProps): JSX.Element {
  const words = sidebarWords.assumptions;
  const split = targetSplit(session, answer);
  const { code, minorDigits } = answer.currency;
  const money = (amount: number): string => `${moneyText(amount, minorDigits)} ${code}`;
  const carrying = answer.reps.filter((rep) => typeof quotaNow(session, rep) === "number").length;
  const { target, splitBy } = session.inputs.assumptions;
  const isUnreadable = split.target === "unreadable";
  return (
    <section aria-labelledby="quotas-heading">
      <h2 id="quotas-heading">{words.quotas(answer.quotaPeriod)}</h2>
      {answer.reps.length === 0 ? (
        <p class="hint">{words.noReps}</p>
      ) : (
        <>
          <p>
            <strong>{words.sum(money(split.quotas), carrying, answer.reps.length)}</strong>
          </p>
          {split.past !== null && <p class="hint">{words.bottomUp(money(split.past))}</p>}
          <div class="field">
            <label for="target">{words.target}</label>
            <input
              type="text"
              id="target"
              inputMode="decimal"
              autocomplete="off"
              maxLength={30}
              value={target}
              aria-invalid={isUnreadable}
              aria-describedby={isUnreadable ? "target-problem" : "target-hint"}
              onInput={(event) => dispatch({ type: "change planning", changes: { target: event.currentTarget.value } })}
            />
            {isUnreadable ? (
              <p class="field-problem" id="target-problem" role="alert">
                {words.badMoney}
              </p>
            ) : (
              <p class="hint" id="target-hint">
                {words.targetHint}
              </p>
            )}
          </div>
          {split.parts.length > 0 && (
            <>
              <Gap split={split} money={money} />
              <RadioSet
                legend={words.splitBy}
                name="split"
                chosen={splitBy}
                options={[
                  { value: "past", label: words.past, hint: words.pastHint },
                  { value: "equal", label: words.equal, hint: words.equalHint },
                ]}
                onChange={(chosen) => dispatch({ type: "change planning", changes: { splitBy: chosen } })}
              />
              <p>
                <Button kind="plain" onPress={() => dispatch({ type: "take split" })}>
                  {words.takeSplit}
                </Button>
              </p>
            </>
          )}
          <RepFields session={session} answer={answer} split={split} money={money} dispatch={dispatch} />
        </>
      )}
    </section>
  );
}

interface WithSplit {
  readonly split: TargetSplit;
  readonly money: (amount: number) => string;
}

function Gap({ split, money }: WithSplit): JSX.Element | null {
  const words = sidebarWords.assumptions;
  const { target, quotas, past } = split;
  if (typeof target !== "number" || target <= 0) return null;
  const gap = quotas - target;
  return (
    <div role="status">
      <p>
        {gap === 0
          ? words.noGap
          : words.gap(money(Math.abs(gap)), `${percentText(Math.abs(gap) / target)} %`, gap > 0 ? "over" : "under")}
      </p>
      {past !== null && past !== target && (
        <p class="hint">{words.gapToPast(money(Math.abs(target - past)), target > past ? "over" : "under")}</p>
      )}
    </div>
  );
}

function RepFields({ session, answer, split, money, dispatch }: QuotaFieldsProps & WithSplit): JSX.Element {
  const words = sidebarWords.assumptions;
  const { code, minorDigits } = answer.currency;
  return (
    <details>
      <summary>{words.repList(answer.reps.length)}</summary>
      <div class="inside">
        <p class="hint">{words.repListHint}</p>
        <ul class="figures">
          {answer.reps.map((rep, index) => {
            const part = split.parts.find((one) => one.rep === rep.rep);
            return (
              <FigureField
                key={rep.rep}
                id={`quota-${index}`}
                name={rep.rep}
                label={`${rep.rep}, ${code}`}
                unit={code}
                value={quotaText(session, rep, minorDigits)}
                problem={quotaNow(session, rep) === "unreadable" ? words.badMoney : null}
                isFixed={rep.isFormula}
                onInput={(text) => dispatch({ type: "enter quota", rep: rep.rep, text })}
              >
                {rep.isFormula && <p>{words.formula}</p>}
                <p>
                  {rep.past === null ? words.noPast : words.pastOf(money(rep.past))}
                  {part !== undefined && `. ${words.part(money(part.quota))}`}
                </p>
              </FigureField>
            );
          })}
        </ul>
      </div>
    </details>
  );
}
