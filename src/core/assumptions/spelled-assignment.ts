/** An assignment in the spelling of Reps and of the plans, so that whoever uses it need not fold names. */
import type { PlanAssignment, PlanTerms } from "../commission/plan-terms.ts";
import { foldWord } from "../deals/fold.ts";
import { foldOwner } from "../deals/spellings.ts";
import type { RepAssumption } from "./assumptions.ts";

/** Names that nobody else bears stay as they are. */
export function spelledAssignment(
  assignment: PlanAssignment,
  terms: readonly PlanTerms[],
  reps: readonly RepAssumption[],
): PlanAssignment {
  const rep = reps.find((one) => foldOwner(one.rep) === foldOwner(assignment.rep))?.rep ?? assignment.rep;
  const plan = terms.find((one) => foldWord(one.plan) === foldWord(assignment.plan))?.plan ?? assignment.plan;
  return { ...assignment, rep, plan };
}
