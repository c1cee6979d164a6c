/** Stage forecast against published examples. */
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../src/core/deals/deal.ts";
import { stageForecast } from "../../../src/core/forecast/stage-forecast.ts";
import type { Failure } from "../../../src/core/result.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("stageForecast", () => {
  it.each<{
    why: string;
    amounts: (number | null)[];
    probabilities: (number | null)[];
    outcomes: Outcome[];
    sum: number;
  }>([
    {
      why: "Encharge guide: 1,000 at product trial, 60 %",
      amounts: [1000],
      probabilities: [0.6],
      outcomes: ["open"],
      sum: 600,
    },
    {
      why: "frappe/crm issue 798: 100 % is its whole amount",
      amounts: [100_000],
      probabilities: [1],
      outcomes: ["open"],
      sum: 100_000,
    },
    {
      why: "won at 100 % and lost at 0, whatever the column says",
      amounts: [100, 50, 70],
      probabilities: [0.5, 0.2, 0.9],
      outcomes: ["open", "won", "lost"],
      sum: 100,
    },
    { why: "won alone", amounts: [50], probabilities: [null], outcomes: ["won"], sum: 50 },
  ])("$why", ({ amounts, probabilities, outcomes, sum }) => {
    expect(valueFrom(stageForecast(amounts, probabilities, outcomes))).toBe(sum);
  });

  it.each<{
    why: string;
    amounts: (number | null)[];
    probabilities: (number | null)[];
    outcomes: Outcome[];
    failure: Failure;
  }>([
    { why: "no deals", amounts: [], probabilities: [], outcomes: [], failure: { code: "NO_DATA", missing: "deals" } },
    {
      why: "nothing that could still come or has come",
      amounts: [10],
      probabilities: [0],
      outcomes: ["lost"],
      failure: { code: "NO_DATA", missing: "open deals" },
    },
    {
      why: "an open deal without probability is named, even beside a won one",
      amounts: [10, 20],
      probabilities: [1, null],
      outcomes: ["won", "open"],
      failure: { code: "BLANK_CELL", argument: "stages_or_probabilities", row: 2 },
    },
  ])("$why", ({ amounts, probabilities, outcomes, failure }) => {
    expect(failureFrom(stageForecast(amounts, probabilities, outcomes))).toEqual(failure);
  });
});
