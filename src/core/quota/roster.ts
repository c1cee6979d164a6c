/** The reps that a report lists, each with the deals they own. */
import type { RepAssumption } from "../assumptions/assumptions.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import type { ReportInput } from "../report-input.ts";

export interface RosterRep {
  readonly rep: RepAssumption;
  readonly deals: readonly Deal[];
}

export interface Roster {
  readonly reps: readonly RosterRep[];
  /** Deals whose owner cell is blank. */
  readonly withoutOwner: readonly Deal[];
}

/**
 * Every rep of the settings, in their order, then every other owner found in the deals, by name.
 *
 * Names match without regard to case and spaces around or doubled within. The order does not depend on that of the
 * deals, so sorting the deals tab moves nobody.
 */
export function rosterOf({ deals, assumptions }: Pick<ReportInput, "deals" | "assumptions">): Roster {
  const owned = new Map<string, { readonly name: string; readonly deals: Deal[] }>();
  const withoutOwner: Deal[] = [];
  for (const deal of deals) {
    const key = foldOwner(deal.owner.trim());
    const owner = owned.get(key);
    if (key === "") withoutOwner.push(deal);
    else if (!owner) owned.set(key, { name: deal.owner.trim(), deals: [deal] });
    else {
      owner.deals.push(deal);
      if (deal.owner.trim() < owner.name) owned.set(key, { name: deal.owner.trim(), deals: owner.deals });
    }
  }
  const listed = new Map(
    assumptions.reps.filter((rep) => foldOwner(rep.rep.trim()) !== "").map((rep) => [foldOwner(rep.rep.trim()), rep]),
  );
  const found = [...owned.keys()].filter((key) => !listed.has(key)).sort();
  return {
    reps: [
      ...[...listed].map(([key, rep]) => ({ rep, deals: owned.get(key)?.deals ?? [] })),
      ...found.map((key) => ({
        rep: { rep: owned.get(key)?.name ?? "", start: null, quota: null, territory: "" },
        deals: owned.get(key)?.deals ?? [],
      })),
    ],
    withoutOwner,
  };
}
