/** What the functions of the report sheets say alike: their common parameters, errors and example. */
import type { CustomFunction } from "./define.ts";
import type { FunctionHelp, ParameterHelp, RowWithHelp } from "./help.ts";

/** What one function says of its own. */
export interface TableHelp {
  readonly description: string;
  readonly definition: readonly string[];
  /** What the example spills, in words. */
  readonly shows: string;
}

export const REPORT_PARAMETERS = {
  deals: "The whole deals tab with its header row, for example Deals!A1:H.",
  settings: "The whole settings tab, 'Dealsheet settings'!A1:AE.",
  as_of: 'The day that the figures are true for: a date cell, or text such as "2026-03-31".',
  period: 'The month, quarter or fiscal year: "2026-03", "2026-Q1" or "FY2026".',
  tab: {
    without: "without it columns are found by their headings",
    text: "The name of the deals tab, whose columns were chosen in the settings.",
  },
  history: {
    without: "without it past stages are unknown",
    text: "The whole tab of stage history with its header row: deal id, stage, date entered, and where it has them amount and expected close date.",
  },
} as const satisfies Readonly<Record<string, ParameterHelp>>;

const ERRORS: readonly string[] = [
  "The deals have no header row, or no column for amount or stage.",
  "The period or the as-of date cannot be read.",
  "A cell of the settings holds something that it should not; the sentence says which.",
];
const HISTORY_ERROR = "The history has no column for the deal's id, its stage or the day it was entered.";

const LEAD_ERRORS: readonly string[] = [
  "There is neither a leads nor an activities tab; the lead scores need a leads tab.",
  "The leads have no column for an id or a name, or the activities none for the day or the type.",
  ...ERRORS.slice(1),
];

/** Each function with its help; `more` describes the parameters that only some of them take. */
export function tablesHelp<Name extends string>(
  rows: readonly CustomFunction<Name>[],
  tables: Readonly<Record<string, TableHelp>>,
  more: Readonly<Record<Exclude<Name, keyof typeof REPORT_PARAMETERS>, ParameterHelp>>,
): readonly RowWithHelp[] {
  return rows.flatMap((row): RowWithHelp[] => {
    const table = tables[row.name];
    if (table === undefined) return [];
    const { description, definition, shows } = table;
    const takesLeads = row.parameters.some(({ name }) => name === "leads");
    const takesHistory = row.parameters.some(({ name }) => name === "history");
    const help: FunctionHelp<Name> = {
      family: "Reports",
      description,
      definition: [
        ...definition,
        "A live report sheet holds this formula; a snapshot holds its values. The first row is the headings.",
      ],
      parameters: { ...REPORT_PARAMETERS, ...more } as FunctionHelp<Name>["parameters"],
      errors: takesLeads ? LEAD_ERRORS : takesHistory ? [...ERRORS, HISTORY_ERROR] : ERRORS,
      example: {
        formula: `=${row.name}(Deals!A1:H, 'Dealsheet settings'!A1:AE, DATE(2026,3,31), "2026-Q1", "Deals"${takesLeads ? ", Leads!A1:J, Activities!A1:F" : ""})`,
        shows,
        gives: null,
      },
    };
    return [[row, help]];
  });
}
