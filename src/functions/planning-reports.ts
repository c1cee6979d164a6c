/** The tables of the reports Ramp, Territories, and Capacity and quota plan: each as one spilled formula. */
import { type GivenInputs, inputsInRange } from "../core/input-cells.ts";
import { type CapacityPlan, capacityPlan } from "../core/planning/capacity-plan.ts";
import { capacityMonths, capacitySplit, capacitySummary } from "../core/planning/capacity-tables.ts";
import { PLAN_TABLES, planSuggestions, readPlanInputs } from "../core/planning/plan-inputs.ts";
import { rampByMonth, rampCohort, rampReps, rampSummary } from "../core/planning/ramp-tables.ts";
import { territoryPlan } from "../core/planning/territory-plan.ts";
import { territoryMoves, territoryReps, territorySummary } from "../core/planning/territory-tables.ts";
import type { ReportInput } from "../core/report-input.ts";
import { ok, type Result } from "../core/result.ts";
import type { Table } from "../core/table.ts";
import { type CustomFunction, defineFunction, optional } from "./define.ts";
import { COMMON } from "./forecast-report.ts";
import { readSource } from "./reports.ts";
import { spill } from "./spill.ts";
import { wholeTab } from "./tables.ts";

export type PlanningReportParameter = "deals" | "settings" | "as_of" | "period" | "tab" | "inputs" | "hires";

const TABLES: Readonly<Record<string, (input: ReportInput) => Table>> = {
  RAMP_REPORT_SUMMARY: rampSummary,
  RAMP_REPORT_COHORT: rampCohort,
  RAMP_REPORT_REPS: rampReps,
  RAMP_REPORT_MONTHS: rampByMonth,
  TERRITORIES_REPORT_SUMMARY: (input) => territorySummary(territoryPlan(input)),
  TERRITORIES_REPORT_REPS: (input) => territoryReps(territoryPlan(input)),
  TERRITORIES_REPORT_MOVES: (input) => territoryMoves(territoryPlan(input)),
};

/** They follow the cells that a person fills in on the sheet. */
const FOLLOWING: Readonly<Record<string, (plan: CapacityPlan, input: ReportInput) => Result<Table>>> = {
  CAPACITY_REPORT_SUMMARY: capacitySummary,
  CAPACITY_REPORT_MONTHS: (plan) => ok(capacityMonths(plan)),
  CAPACITY_REPORT_SPLIT: capacitySplit,
};

export const planningReportFunctions: readonly CustomFunction<PlanningReportParameter>[] = [
  ...Object.entries(TABLES).map(([name, table]) =>
    defineFunction({
      name,
      parameters: COMMON,
      body: ({ deals, settings, as_of, period, tab }, { host }) => {
        const source = readSource({ ...deals, tab: tab ?? "" }, settings, as_of, period, host);
        return source.ok ? spill(ok(table(source.value.input))) : source;
      },
    }),
  ),
  ...Object.entries(FOLLOWING).map(([name, table]) =>
    defineFunction({
      name,
      parameters: { ...COMMON, inputs: optional(wholeTab), hires: optional(wholeTab) },
      body: ({ deals, settings, as_of, period, tab, inputs, hires }, { host }) => {
        const source = readSource({ ...deals, tab: tab ?? "" }, settings, as_of, period, host);
        if (!source.ok) return source;
        const given: GivenInputs = new Map([
          ...(inputs === null ? [] : ([[PLAN_TABLES.inputs, inputsInRange(inputs, "inputs")]] as const)),
          ...(hires === null ? [] : ([[PLAN_TABLES.hires, inputsInRange(hires, "hires")]] as const)),
        ]);
        const { input } = source.value;
        const read = readPlanInputs(given, input, planSuggestions(input));
        if (!read.ok) return read;
        const plan = capacityPlan(input, read.value);
        return plan.ok ? spill(table(plan.value, input)) : plan;
      },
    }),
  ),
];
