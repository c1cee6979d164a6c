/** Weighted pipeline by group: whose open deals, or which, are worth how much. */
import type { Outcomes } from "../deals/outcomes.ts";
import { type Groups, NO_GROUP, valuesByGroup } from "../groups.ts";
import type { Numbers } from "../numbers.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Table } from "../table.ts";
import { exactSum } from "./exact-sum.ts";
import { expectedAmounts, type WeightedBasis } from "./weighted-pipeline.ts";

/**
 * Weighted pipeline by group: amount × probability over the open deals of each group, beside their number and amount.
 *
 * A row for each group in first-seen order, those without open deals included: they have 0 deals and no amounts, which
 * is not an amount of 0. The basis "won" adds won deals at their whole amount. Deals of no group are left out. NO_DATA
 * when no deal has a group; BLANK_CELL names an open deal that has an amount but no probability.
 *
 * @example weightedPipelineBy({ labels: ["West"], of: [0, 0] }, [100, 200], [0.5, 0.25], null, "open") // West: 2, 300, 100
 */
export function weightedPipelineBy(
  groups: Groups,
  amounts: Numbers,
  probabilities: Numbers,
  outcomes: Outcomes | null,
  basis: WeightedBasis,
): Result<Table> {
  if (groups.labels.length === 0) return fail({ code: "NO_DATA", missing: "deals" });
  const expected = expectedAmounts(amounts, probabilities, outcomes, basis);
  if (!expected.ok) return expected;
  const { isIn } = expected.value;
  const deals = new Int32Array(groups.labels.length);
  for (let deal = 0; deal < isIn.length; deal += 1) {
    const group = groups.of[deal] ?? NO_GROUP;
    if (isIn[deal] === 1 && group !== NO_GROUP) deals[group] = (deals[group] ?? 0) + 1;
  }
  const amountLists = valuesByGroup(groups, expected.value.amounts);
  const weightedLists = valuesByGroup(groups, expected.value.weighted);
  return ok({
    columns: [
      { id: "group", heading: "Group", format: "text" },
      { id: "deals", heading: basis === "open" ? "Open deals" : "Open and won deals", format: "integer" },
      { id: "amount", heading: "Amount", format: "money" },
      { id: "weighted", heading: "Weighted", format: "money" },
    ],
    rows: groups.labels.map((label, group) => [
      label,
      deals[group] ?? 0,
      sumOf(amountLists[group]),
      sumOf(weightedLists[group]),
    ]),
  });
}

function sumOf(values: Float64Array | undefined): number | null {
  return values === undefined || values.length === 0 ? null : exactSum(values);
}
