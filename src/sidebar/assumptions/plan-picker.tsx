/** A commission plan, what it pays for any attainment, and who is on it. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { AssumptionsAnswer, PlanFigures } from "../../protocol/protocol.ts";
import type { Dispatch } from "../controller.ts";
import type { Session } from "../state.ts";
import { MARKS, moneyText, planCurve, shownPlan } from "./figures.ts";
import { PayoutCurve } from "./payout-curve.tsx";

interface PlanPickerProps {
  readonly session: Session;
  readonly answer: AssumptionsAnswer;
  readonly dispatch: Dispatch;
}

export function PlanPicker({ session, answer, dispatch }: PlanPickerProps): JSX.Element | null {
  const words = sidebarWords.assumptions;
  const plan = shownPlan(session, answer);
  if (plan === null) return null;
  return (
    <section aria-labelledby="plans-heading">
      <h2 id="plans-heading">{words.plans}</h2>
      <div class="field">
        <label for="plan">{words.plan}</label>
        <select
          id="plan"
          value={plan.terms.plan}
          onChange={(event) => dispatch({ type: "change planning", changes: { plan: event.currentTarget.value } })}
        >
          {answer.plans.map(({ terms }) => (
            <option key={terms.plan}>{terms.plan}</option>
          ))}
        </select>
      </div>
      <PlanCurve session={session} answer={answer} plan={plan} />
      <p class="hint wrap">{plan.reps.length === 0 ? words.nobodyOnIt : words.onIt(plan.reps)}</p>
    </section>
  );
}

/** The list below the picture says the same in words. */
function PlanCurve({
  session,
  answer,
  plan,
}: Omit<PlanPickerProps, "dispatch"> & { readonly plan: PlanFigures }): JSX.Element {
  const words = sidebarWords.assumptions;
  const { terms } = plan;
  const { quota, points } = planCurve(session, answer, plan);
  const { code, minorDigits } = terms.currency;
  const money = (amount: number): string => `${moneyText(amount, minorDigits)} ${code}`;
  if (points.length === 0) return <p class="hint">{words.noCurve}</p>;
  const marked =
    quota === null
      ? points.slice(-1).map(({ credit, payout }) => ({ at: money(credit), payout }))
      : MARKS.map((share) => ({ at: `${share * 100} %`, payout: payoutAt(points, share * quota) }));
  return (
    <figure class="curve">
      <PayoutCurve
        name={words.curve(terms.plan)}
        describedBy="curve-words"
        points={points}
        quota={quota}
        money={(amount) => moneyText(amount, 0)}
      />
      <figcaption id="curve-words" class="hint">
        <p>{quota === null ? words.curveWithoutQuota : words.curveFor(money(quota), terms.period)}</p>
        <ul>
          {marked.map(({ at, payout }) => (
            <li key={at}>{words.payAt(at, money(payout))}</li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The curve has a point at each mark. */
function payoutAt(points: readonly { readonly credit: number; readonly payout: number }[], credit: number): number {
  const reached = points.filter((point) => point.credit <= credit + 1e-9);
  return reached[reached.length - 1]?.payout ?? 0;
}
