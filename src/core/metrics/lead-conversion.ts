/** Lead conversion: how many leads of a cohort became something more. */
import { type Groups, NO_GROUP } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import type { Table } from "../table.ts";

/**
 * Lead conversion: converted leads ÷ leads.
 *
 * NO_DATA without a lead.
 *
 * @example leadConversion([true, false, false, true]) // 0.5
 */
export function leadConversion(converted: readonly boolean[]): Result<Share> {
  if (converted.length === 0) return fail({ code: "NO_DATA", missing: "leads" });
  let all = 0;
  for (let lead = 0; lead < converted.length; lead += 1) if (converted[lead] === true) all += 1;
  return ok(cleanTo15Digits(all / converted.length));
}

/**
 * Lead conversion of each group (source, month, owner), in first-seen order.
 *
 * A lead of no group is left out. NO_DATA when no lead has a group.
 *
 * @example leadConversionBy([true, false], { labels: ["Web"], of: [0, 0] }) // Web: 2 leads, 1 converted, 50 %
 */
export function leadConversionBy(converted: readonly boolean[], groups: Groups): Result<Table> {
  if (groups.labels.length === 0) return fail({ code: "NO_DATA", missing: "leads" });
  const leads = groups.labels.map(() => 0);
  const successes = groups.labels.map(() => 0);
  for (let lead = 0; lead < converted.length; lead += 1) {
    const group = groups.of[lead] ?? NO_GROUP;
    if (group === NO_GROUP) continue;
    leads[group] = (leads[group] ?? 0) + 1;
    if (converted[lead] === true) successes[group] = (successes[group] ?? 0) + 1;
  }
  return ok({
    columns: [
      { id: "group", heading: "Group", format: "text" },
      { id: "leads", heading: "Leads", format: "integer" },
      { id: "converted", heading: "Converted", format: "integer" },
      { id: "conversion", heading: "Conversion", format: "share" },
    ],
    rows: groups.labels.map((label, group) => {
      const [all, won] = [leads[group] ?? 0, successes[group] ?? 0];
      return [label, all, won, cleanTo15Digits(won / all)];
    }),
  });
}
