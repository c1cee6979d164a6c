/** Winning: how often, and how much of it, deals are won. */

import {
  WIN_RATE_BASES,
  type WinRateBasis,
  winRate,
  winRateOfCounts,
  withStaleAsLost,
} from "../core/metrics/win-rate.ts";
import { winRateBy } from "../core/metrics/win-rate-by.ts";
import { winRateCohorts } from "../core/metrics/win-rate-cohort.ts";
import { fail, ok } from "../core/result.ts";
import { amountColumn, countedOutcomeColumn, outcomeColumn } from "./columns.ts";
import { dayColumn, dayValue } from "./dates.ts";
import { type CustomFunction, defineFunction, optional, withDefault } from "./define.ts";
import { groupColumn } from "./groups.ts";
import { headed } from "./headed.ts";
import { spill } from "./spill.ts";
import { numberValue, wordValue } from "./values.ts";

export const winRateFunction = defineFunction({
  name: "WIN_RATE",
  parameters: {
    stages: countedOutcomeColumn,
    amounts: optional(amountColumn),
    basis: withDefault(wordValue(WIN_RATE_BASES), "closed"),
    close_dates: optional(dayColumn),
    as_of: optional(dayValue),
  },
  body: ({ stages, amounts, basis, close_dates, as_of }) => {
    if (basis !== "stale" && amounts === null) return winRateOfCounts(stages.counts, basis);
    const outcomes = stages.outcomes();
    if (!outcomes.ok) return outcomes;
    if (basis !== "stale") return winRate(outcomes.value, amounts, basis);
    if (close_dates === null) return fail({ code: "MISSING_ARGUMENT", argument: "close_dates" });
    if (as_of === null) return fail({ code: "MISSING_ARGUMENT", argument: "as_of" });
    return winRate(withStaleAsLost(outcomes.value, close_dates, as_of), amounts, "closed");
  },
});

const GROUP_BASES: readonly WinRateBasis[] = ["closed", "all"];

export const winRateByFunction = defineFunction({
  name: "WIN_RATE_BY",
  parameters: {
    groups: groupColumn,
    stages: outcomeColumn,
    amounts: optional(amountColumn),
    basis: withDefault(wordValue(GROUP_BASES), "closed"),
  },
  body: ({ groups, stages, amounts, basis }) => spill(winRateBy(groups, stages, amounts, basis)),
});

/** A quarter: by then most deals of the field's usual cycles are decided. */
const COHORT_DAYS = 90;

export const winRateCohortFunction = defineFunction({
  name: "WIN_RATE_COHORT",
  parameters: {
    created: dayColumn,
    closed: dayColumn,
    stages: outcomeColumn,
    as_of: dayValue,
    days: withDefault(numberValue, COHORT_DAYS),
  },
  body: ({ created, closed, stages, as_of, days }) => {
    if (days <= 0) return fail({ code: "NOT_POSITIVE", argument: "days", value: days });
    const cohorts = winRateCohorts(created, closed, stages, as_of, days);
    if (!cohorts.ok) return cohorts;
    const rows = cohorts.value.map(({ month, created: deals, wonInTime, share }) => [month, deals, wonInTime, share]);
    return ok(headed(["Created", "Deals", "Won in time", "Win rate"], rows));
  },
});

export const winningFunctions: readonly CustomFunction[] = [winRateFunction, winRateByFunction, winRateCohortFunction];
