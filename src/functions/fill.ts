/**
 * What fills each parameter when a formula is written for a person: columns of the deals tab, the settings, the day.
 *
 * Names of parameters mean the same in every function, so most are said once. What only the person knows stays theirs:
 * a made-up quota would be a wrong number that looks right.
 */
import type { Field } from "../core/deals/deal.ts";
import type { ParameterFacts } from "./define.ts";

export type Fill =
  /** A column of the deals tab: the first of these fields that it has. `open`: open deals only. */
  | { readonly kind: "column"; readonly fields: readonly Field[]; readonly deals: "all" | "open" }
  | { readonly kind: "deals tab" }
  /** From its header row down, where a report's title may stand above. */
  | { readonly kind: "deals table" }
  | { readonly kind: "deals headers" }
  | { readonly kind: "deals tab name" }
  | { readonly kind: "settings tab" }
  /** Nothing where there is no settings tab yet. */
  | { readonly kind: "settings tab, if any" }
  /** Stage, probability and outcome, as the settings tab has them. */
  | { readonly kind: "stage table" }
  /** The stages on the way to won, first one first. */
  | { readonly kind: "stage order" }
  | { readonly kind: "reps" }
  | { readonly kind: "today" }
  | { readonly kind: "period" }
  | { readonly kind: "period start" }
  | { readonly kind: "period end" }
  /** An optional parameter before one that is written. */
  | { readonly kind: "nothing" }
  /** Only the person knows. */
  | { readonly kind: "ask" };

export interface FilledParameter {
  readonly name: string;
  readonly fill: Fill;
}

const ASK: Fill = { kind: "ask" };

/** A status says won or lost more surely than the word of a stage. */
const OUTCOMES = column("status", "stage");
const STAGES = column("stage", "status");

const BY_PARAMETER: Readonly<Record<string, Fill>> = {
  stages: OUTCOMES,
  amounts: column("amount"),
  created: column("created"),
  closed: column("closed", "wonOn", "expectedClose"),
  close_dates: column("closed", "expectedClose"),
  groups: column("owner"),
  owners: column("owner"),
  categories: column("category"),
  probabilities: column("probability"),
  stages_or_probabilities: STAGES,
  stage_table: { kind: "stage table" },
  stage_order: { kind: "stage order" },
  deals: { kind: "deals tab" },
  table: { kind: "deals table" },
  required_headers: { kind: "deals headers" },
  settings: { kind: "settings tab" },
  tab: { kind: "deals tab name" },
  as_of: { kind: "today" },
  period: { kind: "period" },
  period_start: { kind: "period start" },
  period_end: { kind: "period end" },
};

/** Where a name means something else: another list than the deals, or only some of them. */
const BY_FUNCTION: Readonly<Record<string, Readonly<Record<string, Fill>>>> = {
  STAGE_CONVERSION: { stages: STAGES },
  STAGE_CONVERSION_HISTORY: { stages: ASK },
  FORECAST_STAGE: { stages: STAGES },
  FORECAST_CYCLE: { amounts: openOnly("amount"), created: openOnly("created") },
  FORECAST_RANGE: { amounts: openOnly("amount"), probabilities: openOnly("probability") },
  LEAD_RESPONSE_TIME: { created: ASK },
  DEAL_AUDIT: { settings: { kind: "settings tab, if any" } },
  ASSIGN_TERRITORIES: { reps: { kind: "reps" } },
};

/** Optional parameters without which the columns would be taken for something else. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  WEIGHTED_PIPELINE: ["stage_table"],
  WEIGHTED_PIPELINE_BY: ["stage_table"],
  AVG_DEAL_SIZE: ["stages"],
  SALES_CYCLE: ["stages"],
  FORECAST_CATEGORY: ["stages"],
  DEAL_AUDIT: ["as_of", "settings"],
};

/**
 * Optional everywhere, and wanted everywhere: the columns that a person chose are kept under the tab's name, and without
 * leads there is little to tell about them.
 */
const ALWAYS_WANTED: readonly string[] = ["tab", "leads"];

/** The parameters to write, in order: up to the last one that is required or that the columns need. */
export function filledParameters(name: string, parameters: readonly ParameterFacts[]): readonly FilledParameter[] {
  const isWritten = (parameter: ParameterFacts): boolean =>
    !parameter.optional || ALWAYS_WANTED.includes(parameter.name) || (WANTED[name] ?? []).includes(parameter.name);
  const count = parameters.reduce((last, parameter, index) => (isWritten(parameter) ? index + 1 : last), 0);
  return parameters.slice(0, count).map((parameter) => ({
    name: parameter.name,
    fill: isWritten(parameter)
      ? (BY_FUNCTION[name]?.[parameter.name] ?? BY_PARAMETER[parameter.name] ?? ASK)
      : { kind: "nothing" },
  }));
}

function column(...fields: readonly Field[]): Fill {
  return { kind: "column", fields, deals: "all" };
}

function openOnly(field: Field): Fill {
  return { kind: "column", fields: [field], deals: "open" };
}
