/** The script's footer: every function that Google may call, by name, with the comment that the help box shows. */
import type { DocumentedFunction } from "./help.ts";

interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly does: string;
}

/** Triggers, menu items and the sidebar's endpoint: what Google calls beside the custom functions. */
const ENTRY_POINTS: readonly EntryPoint[] = [
  { name: "onOpen", parameters: ["e"], does: "Adds the menu when a spreadsheet is opened." },
  { name: "onInstall", parameters: ["e"], does: "Adds the menu right after the add-on is installed." },
  { name: "openDealsheet", parameters: [], does: "Menu: opens the sidebar." },
  { name: "refreshAllReports", parameters: [], does: "Menu: rebuilds every report that is not locked." },
  { name: "freezeThisReport", parameters: [], does: "Menu: turns the report in view into a locked snapshot." },
  { name: "checkSpreadsheet", parameters: [], does: "Menu: tries on a tab of its own what Dealsheet relies on." },
  { name: "removeSpreadsheetCheck", parameters: [], does: "Menu: deletes that tab." },
  { name: "openHelp", parameters: [], does: "Menu: says how to begin and where to read on." },
  { name: "dealsheetCall", parameters: ["request"], does: "Answers the sidebar." },
];

/** The names that dist/Code.js declares, and no others. */
export function topLevelNames(catalogue: readonly DocumentedFunction[]): readonly string[] {
  return [...catalogue.map(({ name }) => name), ...ENTRY_POINTS.map(({ name }) => name)];
}

export function scriptStubs(catalogue: readonly DocumentedFunction[]): string {
  return [...catalogue.map(customFunctionStub), ...ENTRY_POINTS.map(entryPointStub)].join("\n");
}

/** Parameters are named for the help box; the arguments are handed on as given, so that surplus ones are noticed. */
function customFunctionStub({ name, description, parameters }: DocumentedFunction): string {
  return [
    "/**",
    ` * ${description}`,
    " *",
    ...parameters.map((parameter) => ` * @param ${parameter.name} ${parameter.help}`),
    " * @customfunction",
    " */",
    `function ${name}(${parameters.map((parameter) => parameter.name).join(", ")}) {`,
    `  return dealsheet_.customFunction("${name}", Array.from(arguments));`,
    "}",
  ].join("\n");
}

function entryPointStub({ name, parameters, does }: EntryPoint): string {
  const list = parameters.join(", ");
  return [`/** ${does} */`, `function ${name}(${list}) {`, `  return dealsheet_.${name}(${list});`, "}"].join("\n");
}
