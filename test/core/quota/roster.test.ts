/** Who is listed: the settings' reps first, and nobody twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { rosterOf } from "../../../src/core/quota/roster.ts";
import { anyDeals, open, rep } from "../some-deals.ts";

const assumptions = { ...DEFAULT_ASSUMPTIONS, reps: [rep("Zoe", 1), rep("Ann Lee", null), rep("", 5)] };

describe("rosterOf", () => {
  it("lists the settings' reps in their order, then other owners by name", () => {
    const deals = [open(1, 1, "", "Mia"), open(2, 1, "", " ann  LEE "), open(3, 1, "", "Bob"), open(4, 1, "", " ")];
    const roster = rosterOf({ deals, assumptions });
    expect(roster.reps.map((one) => [one.rep.rep, one.deals.map((deal) => deal.amount)])).toEqual([
      ["Zoe", []],
      ["Ann Lee", [2]],
      ["Bob", [3]],
      ["Mia", [1]],
    ]);
    expect(roster.withoutOwner.map((deal) => deal.amount)).toEqual([4]);
  });

  it("is safe with names that a plain object would trip over", () => {
    const roster = rosterOf({ deals: [open(1, 1, "", "__proto__"), open(2, 1, "", "constructor")], assumptions });
    expect(roster.reps.slice(2).map((one) => one.rep.rep)).toEqual(["__proto__", "constructor"]);
  });

  it("gives every deal to exactly one, in any order of the deals", () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const roster = rosterOf({ deals, assumptions });
        const given = [...roster.reps.flatMap((one) => one.deals), ...roster.withoutOwner];
        expect(new Set(given)).toEqual(new Set(deals));
        expect(given).toHaveLength(deals.length);
        const names = (of: typeof roster) => of.reps.map((one) => one.rep.rep);
        expect(names(rosterOf({ deals: [...deals].reverse(), assumptions }))).toEqual(names(roster));
      }),
    );
  });
});
