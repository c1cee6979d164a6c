/** What every report table is computed from: the deals, the assumptions, the day it is true for, and the period. */
import type { Assumptions } from "./assumptions/assumptions.ts";
import type { CivilDate, Period } from "./calendar.ts";
import type { Deal } from "./deals/deal.ts";

export interface ReportInput {
  readonly deals: readonly Deal[];
  readonly assumptions: Assumptions;
  readonly asOf: CivilDate;
  readonly period: Period;
}
