/** docs/functions.md: the catalogue as a page, grouped by family. */
import type { DocumentedFunction, Family } from "./help.ts";

export function functionsReference(catalogue: readonly DocumentedFunction[]): string {
  const families = [...new Set(catalogue.map(({ family }) => family))];
  const page = [
    "# Custom functions",
    "Generated from the catalogue in src/functions by `npm run build`; change it there.",
    families.map((family) => contents(family, catalogue)).join("\n"),
    "## What holds for all of them",
    COMMON_RULES.map((rule) => `- ${rule}`).join("\n"),
    ...families.flatMap((family) => [`## ${family}`, ...inFamily(family, catalogue).map(entry)]),
  ];
  return `${page.join("\n\n")}\n`;
}

const COMMON_RULES: readonly string[] = [
  "Columns are ranges of one column (or one row). Whole columns such as `E2:E` are fine: the blank tail does not exist, and a row that is blank in every given column is left out.",
  "Columns of one formula must be filled to the same row, or be ranges of the same size; else it says both lengths.",
  "Amounts may be numbers or money text that can be read in one way only (`$1,234.50`, `1.234,50 €`, `(500)`). Dates may be date cells or text; days are those of the spreadsheet's time zone.",
  "Shares are numbers such as 0.075, which the cell may show as 7.5 %.",
  "No data is an error, never 0. An error names the function, the argument and the row (counted from 1 at the first row of the range) and says what to do: point at the cell to read it.",
  "Arguments are separated by `,` or `;`, as the spreadsheet's locale has it.",
];

function inFamily(family: Family, catalogue: readonly DocumentedFunction[]): readonly DocumentedFunction[] {
  return catalogue.filter((customFunction) => customFunction.family === family);
}

function contents(family: Family, catalogue: readonly DocumentedFunction[]): string {
  const links = inFamily(family, catalogue).map(({ name }) => `[${name}](#${name.toLowerCase()})`);
  return `- **${family}**: ${links.join(", ")}`;
}

function entry({ name, description, definition, parameters, errors, example }: DocumentedFunction): string {
  const signature = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return [
    `### ${name}`,
    `\`${name}(${signature.join(", ")})\``,
    description,
    ...definition,
    [
      "| argument | what it is |",
      "|---|---|",
      ...parameters.map(({ name, help }) => `| \`${name}\` | ${help.replace(/\|/g, "\\|")} |`),
    ].join("\n"),
    ["Refuses, with a sentence, when:", "", ...errors.map((error) => `- ${error}`)].join("\n"),
    `Example: \`${example.formula}\` gives ${shownResult(example.gives)}${example.shows}.`,
  ].join("\n\n");
}

function shownResult(gives: DocumentedFunction["example"]["gives"]): string {
  return gives === null || Array.isArray(gives) ? "" : `${gives}: `;
}
