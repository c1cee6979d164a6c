/** Commission settings that contradict each other: two cells that are each right alone. */
import type { CivilDate } from "../calendar.ts";
import type { ValidDays } from "./plan-terms.ts";

export type PlanContradiction =
  | { readonly kind: "ends before it begins"; readonly from: CivilDate; readonly to: CivilDate }
  | {
      readonly kind: "versions overlap";
      readonly plan: string;
      readonly days: ValidDays;
      readonly other: ValidDays;
    }
  | { readonly kind: "bonuses of an undated version"; readonly plan: string }
  | { readonly kind: "plan without tiers"; readonly plan: string; readonly from: CivilDate | null }
  | { readonly kind: "linear with tiers"; readonly plan: string }
  | { readonly kind: "linear with a first tier"; readonly plan: string }
  | { readonly kind: "linear without on-target earnings"; readonly plan: string }
  /** `versions`: the first days that the plan's versions have. */
  | {
      readonly kind: "no such version";
      readonly plan: string;
      readonly from: CivilDate;
      readonly versions: readonly CivilDate[];
    }
  | { readonly kind: "tiers of no version"; readonly plan: string; readonly versions: readonly CivilDate[] }
  | { readonly kind: "tiers out of order"; readonly plan: string; readonly start: number; readonly previous: number }
  | { readonly kind: "base pay above on-target earnings"; readonly plan: string }
  | { readonly kind: "draw without an amount" }
  | { readonly kind: "draw amount without a draw" }
  | { readonly kind: "clawback of no kind" }
  | { readonly kind: "pro rata without a term" }
  | { readonly kind: "holdback without a share" }
  | { readonly kind: "holdback without months" }
  | { readonly kind: "bonus name twice"; readonly plan: string; readonly name: string }
  | { readonly kind: "bonus pays nothing" }
  | { readonly kind: "bonus pays twice" }
  | { readonly kind: "words compared as amounts"; readonly test: string }
  | { readonly kind: "amounts compared as words"; readonly test: string }
  | { readonly kind: "SPIFF with an attainment" }
  | { readonly kind: "kicker on deals" }
  | { readonly kind: "unknown plan"; readonly plan: string }
  | { readonly kind: "unknown rep"; readonly rep: string }
  | {
      readonly kind: "assignments overlap";
      readonly rep: string;
      readonly days: ValidDays;
      readonly other: ValidDays;
    }
  | { readonly kind: "plan does not hold"; readonly plan: string; readonly versions: readonly ValidDays[] }
  | { readonly kind: "ramp falls" }
  | { readonly kind: "ramp without a start date"; readonly rep: string }
  | { readonly kind: "kickers without a quota"; readonly plan: string; readonly rep: string };
