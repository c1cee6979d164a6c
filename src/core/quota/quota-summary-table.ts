/** The team's quota in one period: how far it is, and how fast it has to go. */

import { howWon, periodFigures } from "../forecast/period-figures.ts";
import { pipelineCoverage } from "../metrics/pipeline-coverage.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result, type Share } from "../result.ts";
import { type Cell, type Figure, figuresTable, type Table } from "../table.ts";
import { quotaAchievementRate } from "./achievement-rate.ts";
import { quotaAttainment } from "./attainment.ts";
import { elapsedDays } from "./elapsed.ts";
import { neededRunRatePerWeek, quotaPace, remainingQuota, runRatePerWeek } from "./pace.ts";
import { repQuota, teamQuota } from "./rep-quota.ts";
import { rosterOf } from "./roster.ts";

/**
 * Quota summary: the team's quota, what is won of it, what is left, and the pace.
 *
 * Twelve rows, always. A figure that nothing can be said about is blank.
 */
export function quotaSummary(input: ReportInput): Result<Table> {
  const { deals, assumptions, asOf, period } = input;
  const elapsed = elapsedDays(period, asOf);
  const quota = teamQuota(assumptions.reps, period, period, assumptions.calendar);
  const { won, open, weighted } = periodFigures(deals, input);
  const withQuota = (figure: (won: number, quota: number) => Result<number>): Cell =>
    won === null || quota === null ? null : value(figure(won, quota));
  const threshold = assumptions.rules.achievementThreshold;

  const rows: readonly Figure[] = [
    ["Quota", "money", quota, "Quotas of all reps in the settings, for this period and the days in role"],
    ["Won to date", "money", won, howWon(input)],
    ["Attainment", "share", withQuota((sum, bar) => quotaAttainment([sum], [bar])), "Won to date ÷ quota"],
    [
      "Remaining",
      "money",
      quota === null ? null : remainingQuota(won ?? 0, quota),
      "Quota − won to date; 0 once the quota is made",
    ],
    [
      "Quota achievement rate",
      "share",
      achievementRate(input),
      `Reps at ${percent(threshold)} of their quota or more ÷ reps with a quota`,
    ],
    [
      "Open in the period",
      "money",
      open,
      `Amount of the open deals expected to close from ${period.start} to ${period.end}`,
    ],
    ["Weighted", "money", weighted, "The same deals, each amount × its probability"],
    [
      "Coverage",
      "multiple",
      quota === null || open === null ? null : value(pipelineCoverage(open, quota, won ?? 0)),
      "Open in the period ÷ remaining; blank once the quota is made",
    ],
    [
      "Elapsed share of the period",
      "share",
      cleanTo15Digits(elapsed.days / elapsed.ofDays),
      `${elapsed.days} of ${elapsed.ofDays} days, the as-of date included`,
    ],
    [
      "Pace",
      "share",
      withQuota((sum, bar) => quotaPace(sum, bar, elapsed)),
      "Attainment at the end of the period if it goes on as so far: attainment ÷ elapsed share",
    ],
    [
      "Run rate per week",
      "money",
      won === null ? null : value(runRatePerWeek(won, elapsed)),
      "Won to date ÷ days passed × 7",
    ],
    [
      "Run rate needed per week",
      "money",
      quota === null ? null : value(neededRunRatePerWeek(won ?? 0, quota, elapsed)),
      "Remaining ÷ days left × 7; blank once the period is over",
    ],
  ];
  return ok(figuresTable(rows));
}

/** Reps whose won deals have no amounts are left out: whether they made their quota is not known. */
function achievementRate(input: ReportInput): Cell {
  const { assumptions, period } = input;
  const reps = rosterOf(input)
    .reps.map(({ rep, deals }) => ({
      won: periodFigures(deals, input).won,
      quota: repQuota(rep, period, period, assumptions.calendar),
    }))
    .filter((rep): rep is { won: number; quota: number | null } => rep.won !== null);
  return value(
    quotaAchievementRate(
      reps.map((rep) => rep.won),
      reps.map((rep) => rep.quota),
      assumptions.rules.achievementThreshold,
    ),
  );
}

function value(result: Result<number>): Cell {
  return result.ok ? result.value : null;
}

function percent(share: Share): string {
  return `${Math.round(share * 100)} %`;
}
