/** Assumptions: what the deals tab cannot tell. A person keeps them in the tab `Dealsheet settings`. */
import type { CivilDate, FiscalStart, PeriodKind } from "../calendar.ts";
import type { PlanAssignment, PlanTerms } from "../commission/plan-terms.ts";
import type { Field, Outcome } from "../deals/deal.ts";
import type { PointsRow } from "../planning/lead-score.ts";
import type { Share } from "../result.ts";

export interface StageAssumption {
  readonly stage: string;
  /** null: not given; open deals of the stage then have no probability unless a column gives it. */
  readonly probability: Share | null;
  readonly outcome: Outcome;
  readonly order: number;
}

export interface RepAssumption {
  readonly rep: string;
  readonly start: CivilDate | null;
  /** Major units for one period of `quotaPeriod`; null: the rep carries no quota. */
  readonly quota: number | null;
  readonly territory: string;
}

export type CommissionMethod = "marginal" | "whole" | "multiplier";

export interface PlanTier {
  /** Money, or a share of quota where the plan says so. */
  readonly start: number;
  readonly rate: number;
}

export interface CalendarAssumption {
  readonly fiscalStart: FiscalStart;
  /** What the quotas are for. */
  readonly quotaPeriod: PeriodKind;
}

export interface CurrencyAssumption {
  /** ISO 4217: "EUR". */
  readonly code: string;
  /** Decimal places of the minor unit: 0, 2 or 3. */
  readonly minorDigits: number;
}

/** Cut lines and rates that the definitions leave to the user; each has a labelled cell in the settings tab. */
export interface RuleAssumption {
  /** Growth for the historical forecast, 0.05 for 5 %. */
  readonly growth: Share;
  /** The quadrant's noise band, 0.05 for ±5 %. */
  readonly steadyBand: Share;
  /** Attainment from which a rep counts as having achieved the quota. */
  readonly achievementThreshold: Share;
}

/** A column that a person chose in the sidebar, for one deals tab. */
export interface ColumnChoice {
  readonly tab: string;
  readonly field: Field;
  readonly header: string;
}

/** What a manager adds to the forecast of a period, or takes from it. */
export interface AdjustmentAssumption {
  /** "2026-Q1". */
  readonly period: string;
  /** "": the team as a whole. */
  readonly rep: string;
  /** Major units; below 0 the forecast is lowered. */
  readonly amount: number;
  readonly reason: string;
}

/** How leads are scored and which activities sell. */
export interface LeadAssumption {
  /** What an event or an attribute of a lead is worth; below 0 it costs. */
  readonly points: readonly PointsRow[];
  /** Of its score, what a lead loses with each whole week in which nothing happens: 0.1 for 10 %. */
  readonly decay: Share;
  /** From this score on a lead is qualified. */
  readonly qualifiedFrom: number;
  /** Kinds of activity; none: the words that Dealsheet knows. */
  readonly sellingActivities: readonly string[];
  readonly meetingActivities: readonly string[];
}

export interface Assumptions {
  readonly stages: readonly StageAssumption[];
  readonly reps: readonly RepAssumption[];
  readonly calendar: CalendarAssumption;
  readonly currency: CurrencyAssumption;
  readonly rules: RuleAssumption;
  readonly columns: readonly ColumnChoice[];
  readonly adjustments: readonly AdjustmentAssumption[];
  readonly leads: LeadAssumption;
  /** Commission plans, one entry a version. */
  readonly terms: readonly PlanTerms[];
  readonly assignments: readonly PlanAssignment[];
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  stages: [],
  reps: [],
  calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
  currency: { code: "USD", minorDigits: 2 },
  rules: { growth: 0, steadyBand: 0.05, achievementThreshold: 1 },
  columns: [],
  adjustments: [],
  // The field's own example of a points table; what an idle week costs and where "qualified" begins it leaves open.
  leads: {
    points: [
      { event: "Pricing page", points: 10 },
      { event: "Fits persona", points: 5 },
      { event: "Click", points: 3 },
      { event: "Open", points: 1 },
      { event: "Inaccurate details", points: -5 },
    ],
    decay: 0.1,
    qualifiedFrom: 20,
    sellingActivities: [],
    meetingActivities: [],
  },
  terms: [],
  assignments: [],
};
