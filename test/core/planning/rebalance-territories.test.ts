import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { EVEN_WITHIN, NOBODY, rebalanceTerritories } from "../../../src/core/planning/assign-territories.ts";

const free = (count: number): boolean[] => new Array<boolean>(count).fill(false);

function loadsOf(loads: readonly number[], reps: number, owners: readonly number[]): number[] {
  const sums = new Array<number>(reps).fill(0);
  owners.forEach((rep, account) => {
    sums[rep] = (sums[rep] ?? 0) + (loads[account] ?? 0);
  });
  return sums;
}

describe("territory rebalancing", () => {
  const cases: readonly {
    why: string;
    loads: readonly number[];
    reps: number;
    current: readonly number[];
    stays?: readonly boolean[];
    gives: readonly number[];
  }[] = [
    {
      why: "the account nearest to half the gap moves",
      loads: [6, 4, 2],
      reps: 2,
      current: [0, 0, 0],
      gives: [1, 0, 0],
    },
    {
      why: "an account that stays does not",
      loads: [6, 4, 2],
      reps: 2,
      current: [0, 0, 0],
      stays: [true, false, false],
      gives: [0, 1, 1],
    },
    {
      why: "nobody's accounts go to the least load, heaviest first",
      loads: [9, 5, 3],
      reps: 2,
      current: [0, NOBODY, NOBODY],
      gives: [0, 1, 1],
    },
    {
      why: "nobody's accounts without load go to who has the fewest",
      loads: [5, 5, 0, 0],
      reps: 2,
      current: [0, 1, NOBODY, NOBODY],
      gives: [0, 1, 0, 1],
    },
    { why: "what is even within 5 % stays as it is", loads: [100, 97], reps: 2, current: [0, 1], gives: [0, 1] },
    {
      why: "an account without load has no reason to move",
      loads: [4, 4, 0],
      reps: 2,
      current: [0, 1, 1],
      gives: [0, 1, 1],
    },
    {
      why: "two accounts change places where no move helps",
      loads: [10, 6, 6, 4],
      reps: 2,
      current: [0, 0, 1, 1],
      gives: [1, 0, 0, 1],
    },
    { why: "one rep keeps everything", loads: [1, 2], reps: 1, current: [0, 0], gives: [0, 0] },
    { why: "no accounts", loads: [], reps: 2, current: [], gives: [] },
  ];
  test.each(cases)("$why", ({ loads, reps, current, stays, gives }) => {
    const planned = rebalanceTerritories(loads, reps, current, stays ?? free(loads.length));
    expect(planned).toEqual(gives);
  });

  const anyTeam = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 })).chain(([reps, accounts]) =>
    fc.record({
      reps: fc.constant(reps),
      loads: fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: accounts, maxLength: accounts }),
      current: fc.array(fc.integer({ min: NOBODY, max: reps - 1 }), { minLength: accounts, maxLength: accounts }),
      stays: fc.array(fc.boolean(), { minLength: accounts, maxLength: accounts }),
    }),
  );

  property.prop([anyTeam])("gives every account to a rep, and those that stay to the rep they have", (team) => {
    const { loads, reps, current, stays } = team;
    const planned = rebalanceTerritories(loads, reps, current, stays);
    planned.forEach((rep, account) => {
      expect(rep).toBeGreaterThanOrEqual(0);
      expect(rep).toBeLessThan(reps);
      if (stays[account] === true && current[account] !== NOBODY) expect(rep).toBe(current[account]);
      if (loads[account] === 0 && current[account] !== NOBODY) expect(rep).toBe(current[account]);
    });
  });

  property.prop([anyTeam])(
    "never widens the spread of accounts that all have a rep",
    ({ loads, reps, current, stays }) => {
      const owned = current.map((rep) => Math.max(0, rep));
      const spread = (owners: readonly number[]): number =>
        loadsOf(loads, reps, owners).reduce((sum, load) => sum + load * load, 0);
      expect(spread(rebalanceTerritories(loads, reps, owned, stays))).toBeLessThanOrEqual(spread(owned) * (1 + 1e-12));
    },
  );

  property.prop([anyTeam])("moves nothing once it has evened out", ({ loads, reps, current, stays }) => {
    const once = rebalanceTerritories(loads, reps, current, stays);
    expect(rebalanceTerritories(loads, reps, once, stays)).toEqual(once);
  });

  test("many small accounts come within the band, with no more moves than the surplus needs", () => {
    const loads = new Array<number>(600).fill(10);
    const current = loads.map((_, account) => (account < 500 ? 0 : account % 3));
    const planned = rebalanceTerritories(loads, 3, current, free(600));
    const mean = 2_000;
    for (const load of loadsOf(loads, 3, planned))
      expect(Math.abs(load - mean)).toBeLessThanOrEqual(EVEN_WITHIN * mean);
    const surplus = (500 + 33 + 1 - 200) * 1;
    expect(planned.filter((rep, account) => rep !== current[account]).length).toBeLessThanOrEqual(surplus);
  });
});
