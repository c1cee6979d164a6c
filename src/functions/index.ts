/** The custom functions: what a cell's formula runs, and the catalogue that stubs, help text and pages are made from. */
import { analysisReportFunctions } from "./analysis-reports.ts";
import { analysisReportsHelp } from "./analysis-reports-help.ts";
import { commissionFunction, commissionsHelp } from "./commission.ts";
import { commissionStatementFunction, commissionStatementHelp } from "./commission-statement.ts";
import { commissionWorking } from "./commission-working.ts";
import { commissionWorkingHelp } from "./commission-working-help.ts";
import { type CustomFunction, type FunctionHost, type Output, type ParameterFacts, runFunction } from "./define.ts";
import { forecastFunctions } from "./forecast.ts";
import { forecastHelp } from "./forecast-help.ts";
import { forecastMemoryFunctions } from "./forecast-memory.ts";
import { forecastMemoryHelp } from "./forecast-memory-help.ts";
import { forecastRecordFunctions } from "./forecast-record.ts";
import { forecastRecordHelp } from "./forecast-record-help.ts";
import { forecastReportFunctions } from "./forecast-report.ts";
import { forecastReportHelp } from "./forecast-report-help.ts";
import { funnelFunctions } from "./funnel.ts";
import { funnelHelp } from "./funnel-help.ts";
import { type DocumentedFunction, documented } from "./help.ts";
import { leadReportFunctions } from "./lead-reports.ts";
import { leadReportsHelp } from "./lead-reports-help.ts";
import { peopleFunctions } from "./people.ts";
import { peopleHelp } from "./people-help.ts";
import { pipelineFunctions } from "./pipeline.ts";
import { pipelineHelp } from "./pipeline-help.ts";
import { planningFunctions } from "./planning.ts";
import { planningHelp } from "./planning-help.ts";
import { planningReportFunctions } from "./planning-reports.ts";
import { planningReportsHelp } from "./planning-reports-help.ts";
import { quotaFunctions } from "./quota.ts";
import { quotaHelp } from "./quota-help.ts";
import { reportFunctions } from "./reports.ts";
import { reportsHelp } from "./reports-help.ts";
import { timeFunctions } from "./time.ts";
import { timeHelp } from "./time-help.ts";
import { winningFunctions } from "./winning.ts";
import { winningHelp } from "./winning-help.ts";

const FUNCTIONS: readonly CustomFunction[] = [
  ...winningFunctions,
  ...pipelineFunctions,
  ...timeFunctions,
  ...quotaFunctions,
  ...funnelFunctions,
  ...peopleFunctions,
  ...forecastFunctions,
  commissionFunction,
  ...commissionWorking,
  commissionStatementFunction,
  ...planningFunctions,
  ...forecastReportFunctions,
  ...forecastMemoryFunctions,
  ...reportFunctions,
  ...analysisReportFunctions,
  ...planningReportFunctions,
  ...forecastRecordFunctions,
  ...leadReportFunctions,
];

/** Every function with its help, by family. The build and the tests read it; the script leaves it out as unused. */
export const catalogue: readonly DocumentedFunction[] = /* @__PURE__ */ withHelp();

function withHelp(): readonly DocumentedFunction[] {
  return [
    ...winningHelp,
    ...pipelineHelp,
    ...timeHelp,
    ...quotaHelp,
    ...funnelHelp,
    ...peopleHelp,
    ...forecastHelp,
    ...commissionsHelp,
    ...commissionWorkingHelp,
    ...commissionStatementHelp,
    ...planningHelp,
    ...forecastReportHelp(),
    ...forecastMemoryHelp(),
    ...reportsHelp(),
    ...analysisReportsHelp(),
    ...planningReportsHelp(),
    ...forecastRecordHelp(),
    ...leadReportsHelp(),
  ].map(documented);
}

/** What a function takes, for a formula that somebody else writes; null: there is no function of that name. */
export function parametersOf(name: string): readonly ParameterFacts[] | null {
  return FUNCTIONS.find((candidate) => candidate.name === name)?.parameters ?? null;
}

/** What a cell's formula runs: coerces the arguments, computes, and throws one sentence when there is no answer. */
export function callFunction(name: string, given: readonly unknown[], host: FunctionHost): Output {
  const customFunction = FUNCTIONS.find((candidate) => candidate.name === name);
  // Only the generated stubs call this, each with its own name.
  if (!customFunction) throw new Error(`${name} is not in the catalogue`);
  return runFunction(customFunction, given, host);
}
