/** Lead conversion: how many leads of a cohort became something more. */
import { fail, ok, type Result, type Share } from "../result.ts";

export interface LeadConversion {
  readonly group: string;
  readonly leads: number;
  readonly converted: number;
  readonly share: Share;
}

/**
 * Lead conversion: converted leads ÷ leads, for each group (source, month, owner) in first-seen order.
 *
 * Without groups all leads are one cohort, named "". A lead of a blank group is left out where groups are given.
 * NO_DATA without a lead.
 *
 * @example leadConversion([true, false, false, true], null) // 2 of 4 → 0.5
 */
export function leadConversion(
  converted: readonly boolean[],
  groups: readonly string[] | null,
): Result<LeadConversion[]> {
  const counts = new Map<string, { leads: number; converted: number }>();
  for (const [index, isConverted] of converted.entries()) {
    const group = groups === null ? "" : (groups[index] ?? "");
    if (groups !== null && group === "") continue;
    const count = counts.get(group) ?? { leads: 0, converted: 0 };
    counts.set(group, { leads: count.leads + 1, converted: count.converted + (isConverted ? 1 : 0) });
  }
  if (counts.size === 0) return fail({ code: "NO_DATA", missing: "leads" });
  return ok([...counts].map(([group, count]) => ({ group, ...count, share: count.converted / count.leads })));
}
