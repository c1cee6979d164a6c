import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/functions/index.ts";
import { functionsReference } from "../../src/functions/reference.ts";
import { scriptStubs, topLevelNames } from "../../src/functions/stubs.ts";
import { expectGolden } from "../kit.ts";
import { BUILT_IN_NAMES } from "./built-in-names.ts";

/** What would make Sheets refuse a name, or take something else for it; null when it is fine. */
function whatIsWrongWith(name: string): string | null {
  if (BUILT_IN_NAMES.has(name)) return "is built in";
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) return "is no upper-case identifier";
  if (name.endsWith("_")) return "is private";
  if (/^[A-Z]{1,3}[0-9]{1,7}$/.test(name)) return "reads like a cell";
  if (/^R[0-9]*C[0-9]*$/.test(name)) return "reads like a cell of R1C1";
  return null;
}

describe("names", () => {
  test("the list of built-ins is the whole one, several hundred names", () => {
    expect(BUILT_IN_NAMES.size).toBeGreaterThan(480);
  });

  const bad: readonly [name: string, why: string][] = [
    ["FORECAST", "is built in"],
    ["SPLIT", "is built in"],
    ["RANK", "is built in"],
    ["Q1", "reads like a cell"],
    ["FY24", "reads like a cell"],
    ["R1C1", "reads like a cell of R1C1"],
    ["WIN_RATE_", "is private"],
    ["winRate", "is no upper-case identifier"],
  ];
  test.each(bad)("%s would be caught: it %s", (name, why) => {
    expect(whatIsWrongWith(name)).toBe(why);
  });

  test.each(catalogue.map(({ name }) => name))("%s can be a custom function", (name) => {
    expect(whatIsWrongWith(name)).toBeNull();
  });

  test("no name is declared twice", () => {
    const names = topLevelNames(catalogue);
    expect(new Set(names).size).toBe(names.length);
  });

  test("the functions of the issue are there, with its parameters", () => {
    const signature = (name: string) =>
      catalogue
        .find((row) => row.name === name)
        ?.parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
        .join(", ");
    expect(signature("WIN_RATE")).toBe("stages, [amounts], [basis], [close_dates], [as_of]");
    expect(signature("WIN_RATE_BY")).toBe("groups, stages, [amounts], [basis]");
    expect(signature("WIN_RATE_COHORT")).toBe("created, closed, stages, as_of, [days]");
    expect(signature("PIPELINE_VALUE")).toBe("amounts, stages, [close_dates], [period_start], [period_end]");
    expect(signature("WEIGHTED_PIPELINE")).toBe("amounts, stages_or_probabilities, [stage_table], [basis]");
    expect(signature("WEIGHTED_PIPELINE_BY")).toBe("groups, amounts, stages_or_probabilities, [stage_table], [basis]");
    expect(signature("PIPELINE_COVERAGE")).toBe(
      "amounts, stages, quota, [won_to_date], [basis], [stage_table], [close_dates], [period_start], [period_end]",
    );
    expect(signature("PIPELINE_VELOCITY")).toBe("amounts, stages, created, closed");
    expect(signature("PIPELINE_EFFICIENCY")).toBe("amounts, stages");
    expect(signature("AVG_DEAL_SIZE")).toBe("amounts, [stages], [basis]");
    expect(signature("SALES_CYCLE")).toBe("created, closed, [stages], [statistic], [as_of]");
    expect(signature("LEAD_RESPONSE_TIME")).toBe("created, responded, [statistic], [unit]");
    expect(signature("RAMP_TIME")).toBe("start_date, period_ends, attainments, [threshold], [periods_running]");
    expect(signature("SELLING_TIME")).toBe("hours, activities, selling_activities");
    expect(signature("STAGE_CONVERSION")).toBe("stages, stage_order, [last_open_stages]");
    expect(signature("STAGE_CONVERSION_HISTORY")).toBe("deal_ids, stages, entered_dates, stage_order");
    expect(signature("LEAD_CONVERSION")).toBe("converted, [groups]");
    expect(signature("PROSPECT_MEETINGS")).toBe("meeting_dates, reps, period_start, period_end, [activities]");
    expect(signature("REVENUE_PER_REP")).toBe("amounts, stages, owners, [average_reps]");
    expect(signature("CRM_ADOPTION")).toBe("table, required_headers, [owner_header], [licensed_users]");
    expect(signature("DEAL_AUDIT")).toBe("deals, [as_of], [settings], [show], [tab], [stale_days], [history]");
    expect(signature("QUOTA_ATTAINMENT")).toBe("actuals, quotas");
    expect(signature("QUOTA_ACHIEVEMENT_RATE")).toBe("actuals, quotas, [threshold]");
    expect(signature("PRORATED_QUOTA")).toBe("quota, period_start, period_end, role_start, [role_end]");
    expect(signature("RAMPED_QUOTA")).toBe("quota, months_in_role, schedule");
    expect(signature("QUOTA_PACE")).toBe("actual, quota, period_start, period_end, as_of");
    expect(signature("REP_QUADRANT")).toBe("previous, current, [quotas], [band]");
    expect(signature("FORECAST_STAGE")).toBe("amounts, stages, stage_table, close_dates, [period]");
    expect(signature("FORECAST_CYCLE")).toBe("amounts, created, typical_cycle, as_of, [win_rate]");
    expect(signature("FORECAST_HISTORICAL")).toBe("revenues, growth, [new_reps], [deals_per_rep], [deal_size]");
    expect(signature("FORECAST_CATEGORY")).toBe("amounts, categories, [stages]");
    expect(signature("FORECAST_SERIES")).toBe("values, horizon, [season], [method]");
    expect(signature("FORECAST_RANGE")).toBe("amounts, probabilities, [won_to_date], [quota]");
    expect(signature("FORECAST_ACCURACY")).toBe("forecasts, actuals, [measure]");
    expect(signature("COMMISSION_TIERS")).toBe("sales, plan, [quota], [credited_before], [method], [decimals]");
    expect(signature("COMMISSION_STATEMENT")).toBe("deals, plan, [quota], [period_start], [period_end], [rep]");
    expect(signature("DRAW")).toBe("earned, draw, [kind]");
    // The issue calls it SPLIT, which Google Sheets has built in.
    expect(signature("COMMISSION_SPLIT")).toBe("amount, shares, [decimals]");
    expect(signature("TRUE_UP")).toBe("due_to_date, paid_to_date");
    expect(signature("LEAD_SCORE")).toBe("events, counts, points_table, [idle_weeks], [decay]");
    expect(signature("TERRITORY_BALANCE")).toBe("loads");
    expect(signature("ASSIGN_TERRITORIES")).toBe("accounts, loads, reps, [locked_owners]");
    expect(signature("CAPACITY")).toBe("reps, quota, ramp_share, attainment");
    expect(signature("HIRES_NEEDED")).toBe("target, capacity, quota_per_rep, [ramp_share], [attainment]");
    expect(signature("QUOTA_SPLIT")).toBe("target, weights, [rounding]");
    expect(signature("COMMISSION")).toBe("sales, plan, [quota], [method], [credited_before], [decimals]");
    expect(signature("FORECAST_REPORT_SUMMARY")).toBe("deals, settings, as_of, period, [tab], [methods], [history]");
    expect(signature("FORECAST_REPORT_METHODS")).toBe("deals, settings, as_of, period, [tab], [history]");
    expect(signature("FORECAST_REPORT_AHEAD")).toBe("deals, settings, as_of, period, [tab], [methods], [history]");
    expect(signature("FORECAST_REPORT_ACTUALS")).toBe("deals, settings, as_of, period, [tab], [history]");
    expect(signature("FORECAST_REPORT_MONTHS")).toBe("deals, settings, as_of, period, [tab], [actuals], [history]");
    expect(signature("FORECAST_REPORT_STAGES")).toBe("deals, settings, as_of, period, [tab], [rows], [history]");
    for (const report of FOLLOWING_INPUTS) {
      expect(signature(report)).toBe("deals, settings, as_of, period, [tab], [inputs], [hires]");
    }
    for (const report of REPORT_NAMES) expect(signature(report)).toBe("deals, settings, as_of, period, [tab]");
  });
});

const REPORT_NAMES = [
  "FORECAST_REPORT_REPS",
  "QUADRANT_REPORT_REPS",
  "QUADRANT_REPORT_COUNTS",
  "QUADRANT_REPORT_COACHING",
  "QUOTA_REPORT_SUMMARY",
  "QUOTA_REPORT_REPS",
  "DEALS_LEFT_OUT",
  "RAMP_REPORT_SUMMARY",
  "RAMP_REPORT_COHORT",
  "RAMP_REPORT_REPS",
  "RAMP_REPORT_MONTHS",
  "TERRITORIES_REPORT_SUMMARY",
  "TERRITORIES_REPORT_REPS",
  "TERRITORIES_REPORT_MOVES",
];

/** They take the cells that a person fills in on the sheet. */
const FOLLOWING_INPUTS = ["CAPACITY_REPORT_SUMMARY", "CAPACITY_REPORT_MONTHS", "CAPACITY_REPORT_SPLIT"];

describe("help", () => {
  const texts = catalogue.flatMap((row) => [
    { of: row.name, text: row.description },
    ...row.parameters.map((parameter) => ({ of: `${row.name} ${parameter.name}`, text: parameter.help })),
  ]);

  test.each(texts)("$of fits the help box: one line, no markup, nothing that ends the comment", ({ text }) => {
    expect(text).toMatch(/^[^\n<>@]+$/);
    expect(text).not.toContain("*/");
    expect(text.length).toBeLessThanOrEqual(200);
  });

  test("optional parameters say so, since the help box shows all as required", () => {
    for (const row of catalogue) {
      for (const parameter of row.parameters) {
        expect(parameter.help.startsWith("(optional, "), `${row.name} ${parameter.name}`).toBe(parameter.optional);
      }
    }
  });

  test("optional parameters stand last", () => {
    for (const row of catalogue) {
      const optional = row.parameters.map((parameter) => parameter.optional);
      expect(optional, row.name).toEqual([...optional].sort());
    }
  });
});

test("the stubs are the golden ones", () => {
  expectGolden("stubs.js", `${scriptStubs(catalogue)}\n`);
});

test("docs/functions.md is the page that the catalogue makes; npm run build writes it", () => {
  const page = readFileSync(new URL("../../docs/functions.md", import.meta.url), "utf8");
  expect(functionsReference(catalogue)).toBe(page);
});
