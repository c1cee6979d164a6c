/** Quota: what a rep carries, how much of it is won, and where the rep stands. */

import { quotaAchievementRate } from "../core/quota/achievement-rate.ts";
import { quotaAttainment } from "../core/quota/attainment.ts";
import { elapsedDays } from "../core/quota/elapsed.ts";
import { quotaPace } from "../core/quota/pace.ts";
import { proratedQuota } from "../core/quota/prorated-quota.ts";
import { rampedQuota } from "../core/quota/ramped-quota.ts";
import { repQuadrants } from "../core/quota/rep-quadrants.ts";
import { fail } from "../core/result.ts";
import { beside } from "./beside.ts";
import { amountColumn } from "./columns.ts";
import { type CustomFunction, defineFunction, optional, withDefault } from "./define.ts";
import { filled } from "./filled.ts";
import { partColumn } from "./parts.ts";
import { shareValue } from "./shares.ts";
import { dateValue, numberValue } from "./values.ts";

export const quotaAttainmentFunction = defineFunction({
  name: "QUOTA_ATTAINMENT",
  parameters: { actuals: amountColumn, quotas: amountColumn },
  body: ({ actuals, quotas }) => quotaAttainment(actuals, quotas),
});

export const quotaAchievementRateFunction = defineFunction({
  name: "QUOTA_ACHIEVEMENT_RATE",
  parameters: { actuals: amountColumn, quotas: amountColumn, threshold: withDefault(shareValue, 1) },
  body: ({ actuals, quotas, threshold }) => quotaAchievementRate(actuals, quotas, threshold),
});

export const proratedQuotaFunction = defineFunction({
  name: "PRORATED_QUOTA",
  parameters: {
    quota: numberValue,
    period_start: dateValue,
    period_end: dateValue,
    role_start: dateValue,
    role_end: optional(dateValue),
  },
  body: ({ quota, period_start, period_end, role_start, role_end }) =>
    proratedQuota(quota, period_start, period_end, role_start, role_end),
});

export const rampedQuotaFunction = defineFunction({
  name: "RAMPED_QUOTA",
  parameters: { quota: numberValue, months_in_role: numberValue, schedule: partColumn },
  body: ({ quota, months_in_role, schedule }) => {
    const shares = filled(schedule, "schedule");
    return shares.ok ? rampedQuota(quota, months_in_role, shares.value) : shares;
  },
});

export const quotaPaceFunction = defineFunction({
  name: "QUOTA_PACE",
  parameters: {
    actual: numberValue,
    quota: numberValue,
    period_start: dateValue,
    period_end: dateValue,
    as_of: dateValue,
  },
  body: ({ actual, quota, period_start: start, period_end: end, as_of: asOf }) => {
    if (end < start) return fail({ code: "PERIOD_BACKWARDS", start, end });
    if (asOf < start) return fail({ code: "PERIOD_NOT_STARTED", period: "the period", start, asOf });
    return quotaPace(actual, quota, elapsedDays({ start, end }, asOf));
  },
});

export const repQuadrantFunction = defineFunction({
  name: "REP_QUADRANT",
  parameters: {
    previous: amountColumn,
    current: amountColumn,
    quotas: optional(amountColumn),
    band: withDefault(shareValue, 0.05),
  },
  body: ({ previous, current, quotas, band }, { layout }) => {
    const quadrants = repQuadrants(previous, current, quotas, band);
    return quadrants.ok ? { ok: true, value: beside(layout, quadrants.value) } : quadrants;
  },
});

export const quotaFunctions: readonly CustomFunction[] = [
  quotaAttainmentFunction,
  quotaAchievementRateFunction,
  proratedQuotaFunction,
  rampedQuotaFunction,
  quotaPaceFunction,
  repQuadrantFunction,
];
