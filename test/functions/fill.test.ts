/** What fills each parameter of a formula that is written for a person. */
import { describe, expect, it } from "vitest";
import type { ParameterFacts } from "../../src/functions/define.ts";
import { filledParameters } from "../../src/functions/fill.ts";
import { catalogue, parametersOf } from "../../src/functions/index.ts";

const facts = (...names: readonly string[]): ParameterFacts[] =>
  names.map((name) => ({
    name: name.replace("?", ""),
    optional: name.endsWith("?"),
    standsFor: null,
    words: null,
  }));

/** "stages: status, stage": a parameter with what fills it. */
function shown(name: string, parameters: readonly ParameterFacts[]): string[] {
  return filledParameters(name, parameters).map(({ name: parameter, fill }) =>
    fill.kind === "column"
      ? `${parameter}: ${fill.deals === "open" ? "open " : ""}${fill.fields.join(", ")}`
      : `${parameter}: ${fill.kind}`,
  );
}

describe("filledParameters", () => {
  it.each([
    {
      why: "optional ones are left out",
      name: "WIN_RATE",
      given: ["stages", "amounts?", "basis?"],
      filled: ["stages: status, stage"],
    },
    {
      why: "but not one that the columns need",
      name: "WEIGHTED_PIPELINE",
      given: ["amounts", "stages_or_probabilities", "stage_table?"],
      filled: ["amounts: amount", "stages_or_probabilities: stage, status", "stage_table: stage table"],
    },
    {
      why: "won deals only are what an average deal is an average of",
      name: "AVG_DEAL_SIZE",
      given: ["amounts", "stages?", "basis?"],
      filled: ["amounts: amount", "stages: status, stage"],
    },
    {
      why: "an optional one before one that is wanted keeps its place",
      name: "X",
      given: ["amounts", "basis?", "tab?"],
      filled: ["amounts: amount", "basis: nothing", "tab: deals tab name"],
    },
    {
      why: "what belongs to the person is asked for",
      name: "PIPELINE_COVERAGE",
      given: ["amounts", "stages", "quota", "won_to_date?", "basis?"],
      filled: ["amounts: amount", "stages: status, stage", "quota: ask"],
    },
    {
      why: "a funnel is made of stages, whatever the status says",
      name: "STAGE_CONVERSION",
      given: ["stages", "stage_order", "last_open_stages?"],
      filled: ["stages: stage, status", "stage_order: stage order"],
    },
    {
      why: "a history has a row for each change, which the deals tab has not",
      name: "STAGE_CONVERSION_HISTORY",
      given: ["deal_ids", "stages", "entered_dates", "stage_order"],
      filled: ["deal_ids: ask", "stages: ask", "entered_dates: ask", "stage_order: stage order"],
    },
    {
      why: "a forecast of open deals takes open deals",
      name: "FORECAST_RANGE",
      given: ["amounts", "probabilities", "won_to_date?", "quota?"],
      filled: ["amounts: open amount", "probabilities: open probability"],
    },
    {
      why: "leads are not deals",
      name: "LEAD_RESPONSE_TIME",
      given: ["created", "responded"],
      filled: ["created: ask", "responded: ask"],
    },
    {
      why: "sales are won deals of one period, which no column is",
      name: "COMMISSION",
      given: ["sales", "plan", "quota?"],
      filled: ["sales: ask", "plan: ask"],
    },
    { why: "a name that nobody declared is the person's", name: "X", given: ["weather"], filled: ["weather: ask"] },
  ])("$why", ({ name, given, filled }) => {
    expect(shown(name, facts(...given))).toEqual(filled);
  });
});

describe("the catalogue", () => {
  it.each(catalogue)("$name: every required parameter is written, none twice", ({ name, parameters }) => {
    const written = filledParameters(name, parametersOf(name) ?? []).map((parameter) => parameter.name);
    expect(parameters.slice(0, written.length).map((parameter) => parameter.name)).toEqual(written);
    expect(parameters.slice(written.length).every(({ optional }) => optional)).toBe(true);
  });

  it("knows no function of another name", () => {
    expect(parametersOf("SUM")).toBeNull();
    expect(parametersOf("toString")).toBeNull();
  });
});
