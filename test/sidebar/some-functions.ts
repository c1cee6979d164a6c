/** Three functions as the build lists them, for pages that show them. */
import type { InsertFunctionAnswer } from "../../src/protocol/protocol.ts";
import type { ListedFunction } from "../../src/sidebar/catalogue/listed-function.ts";

export const FUNCTIONS: readonly ListedFunction[] = [
  {
    name: "WIN_RATE",
    family: "Winning",
    description: "Win rate: won deals ÷ decided deals, by count, or by value when amounts are given.",
    parameters: [
      { name: "stages", help: "The stage or status of each deal, one column.", optional: false },
      { name: "amounts", help: "(optional, without it deals are counted) The amount of each deal.", optional: true },
      { name: "basis", help: '(optional, default "closed") What the won deals are divided by.', optional: true },
    ],
    example: {
      formula: '=WIN_RATE({"Closed Won";"Closed Won";"Closed Lost";"Demo"})',
      shows: "two of three decided deals were won: 66.7 %",
    },
    more: "https://example.com/docs/functions.md#win_rate",
  },
  {
    name: "WEIGHTED_PIPELINE",
    family: "Pipeline",
    description: "Weighted pipeline: the sum of amount × probability over open deals.",
    parameters: [
      { name: "amounts", help: "The amount of each deal, one column.", optional: false },
      { name: "stages_or_probabilities", help: "The probability or the stage of each deal.", optional: false },
      { name: "stage_table", help: "(optional, needed when stages are given) Stage and probability.", optional: true },
    ],
    example: { formula: "=WEIGHTED_PIPELINE({1000;4000;2500}, {10;50;80})", shows: "100 + 2,000 + 2,000" },
  },
  {
    name: "PIPELINE_VALUE",
    family: "Pipeline",
    description: "Pipeline value: what the open deals are worth.",
    parameters: [
      { name: "amounts", help: "The amount of each deal, one column.", optional: false },
      { name: "stages", help: "The stage of each deal, a column beside the amounts.", optional: false },
    ],
    example: { formula: '=PIPELINE_VALUE({1000;500}, {"Demo";"Won"})', shows: "the open deal" },
  },
];

export const INSERTED: InsertFunctionAnswer = {
  sheetId: 13,
  sheetName: "Notes",
  cell: "B2",
  formula: "=WIN_RATE(Deals!D2:D)",
  toReplace: [],
  error: null,
};

export const INSERTED_UNFINISHED: InsertFunctionAnswer = {
  ...INSERTED,
  sheetName: "Opportunities_export_of_last_year_with_a_name_nobody_shortened",
  formula: '=PIPELINE_COVERAGE(Deals!E2:E;Deals!D2:D;"quota")',
  toReplace: ["quota"],
  error: "#ERROR!",
};
