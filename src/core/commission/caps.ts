/** Caps: the most that a rep gets in a period, and that all reps of a plan get together. */
import type { MinorUnits } from "../money.ts";
import type { Earning } from "./earnings.ts";
import type { PlanTerms } from "./plan-terms.ts";
import { dividedByWeights, nearestWhole } from "./ratio.ts";
import type { Stint } from "./stint.ts";

/** What is left after the caps, and what each of them cut off (0 or below). */
export interface Capped {
  readonly earned: MinorUnits;
  readonly byRepCap: MinorUnits;
  readonly byPlanCap: MinorUnits;
}

/**
 * The caps of every stint: the rep's own first, then the plan's, under which all are scaled alike.
 *
 * Stints of one rep, plan and period share one cap: what the earlier ones took is gone for the later. Stints of one plan
 * and period share the plan's cap, version by version. Scaled pay is divided by largest remainder, so that it adds up to
 * the cap; what is below 0 is not scaled. `earnings` come in order of reps, and of stints within a rep.
 */
export function capsOf(earnings: readonly Earning[]): Map<Stint, Capped> {
  const capped = new Map<Stint, Capped>();
  const taken = new Map<string, MinorUnits>();
  for (const { stint, earnedBeforeCap } of earnings) {
    const key = JSON.stringify([stint.rep, stint.terms.plan, stint.period.name, stint.terms.currency.code]);
    const before = taken.get(key) ?? 0;
    const room = stint.terms.repCap === null ? null : Math.max(0, inUnits(stint.terms.repCap, stint.terms) - before);
    const earned = room === null ? earnedBeforeCap : Math.min(earnedBeforeCap, room);
    taken.set(key, before + earned);
    capped.set(stint, { earned, byRepCap: earned - earnedBeforeCap, byPlanCap: 0 });
  }
  const groups = new Map<string, Stint[]>();
  for (const { stint } of earnings) {
    const key = JSON.stringify([stint.terms.plan, stint.period.name, stint.terms.currency.code]);
    const group = groups.get(key);
    if (group) group.push(stint);
    else groups.set(key, [stint]);
  }
  for (const group of groups.values()) if (group.some(({ terms }) => terms.planCap !== null)) scale(group, capped);
  return capped;
}

function scale(group: readonly Stint[], capped: Map<Stint, Capped>): void {
  const versions = [...new Set(group.map(({ terms }) => terms))].sort((a, b) =>
    (a.days.from ?? "") < (b.days.from ?? "") ? -1 : 1,
  );
  let before = 0;
  for (const terms of versions) {
    const stints = group.filter((stint) => stint.terms === terms);
    const pays = stints.map((stint) => capped.get(stint)?.earned ?? 0);
    const total = pays.reduce((sum, pay) => sum + pay, 0);
    const room = terms.planCap === null ? total : Math.max(0, inUnits(terms.planCap, terms) - before);
    before += Math.min(total, room);
    if (total <= room) continue;
    const below = pays.reduce((sum, pay) => sum + Math.min(0, pay), 0);
    const scaled = dividedByWeights(
      room - below,
      pays.map((pay) => Math.max(0, pay)),
    );
    stints.forEach((stint, index) => {
      const own = capped.get(stint);
      const pay = pays[index] ?? 0;
      if (own === undefined || pay <= 0) return;
      const earned = scaled[index] ?? 0;
      capped.set(stint, { earned, byRepCap: own.byRepCap, byPlanCap: earned - pay });
    });
  }
}

function inUnits(money: number, { currency }: PlanTerms): MinorUnits {
  return nearestWhole([money, 10 ** currency.minorDigits], [1]);
}
