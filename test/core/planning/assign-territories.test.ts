import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { assignTerritories } from "../../../src/core/planning/assign-territories.ts";

function loadsByRep(loads: readonly number[], owners: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [account, rep] of owners.entries()) sums[rep] = (sums[rep] ?? 0) + (loads[account] ?? 0);
  return sums;
}

function assigned(
  loads: readonly number[],
  reps: readonly string[],
  locked: readonly string[] | null = null,
): string[] {
  const result = assignTerritories(loads, reps, locked);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe("territory assignment", () => {
  test("Wikipedia, LPT on 2: longest first gives 17 and 13, the swaps find 15 and 15", () => {
    const loads = [4, 5, 6, 7, 8];
    expect(loadsByRep(loads, assigned(loads, ["Ada", "Bo"]))).toEqual({ Ada: 15, Bo: 15 });
  });

  test("Wikipedia, LPT on 3: {8}, {7, 4}, {6, 5}", () => {
    expect(assigned([4, 5, 6, 7, 8], ["Ada", "Bo", "Cy"])).toEqual(["Bo", "Cy", "Cy", "Bo", "Ada"]);
  });

  test("a locked account stays and counts as load", () => {
    const owners = assigned([10, 5, 5], ["Ada", "Bo"], ["Bo", "", ""]);
    expect(owners).toEqual(["Bo", "Ada", "Ada"]);
  });

  test.each([
    { why: "no reps", loads: [1], reps: [], locked: null, code: "NO_DATA" },
    { why: "a negative load", loads: [1, -1], reps: ["Ada"], locked: null, code: "NEGATIVE" },
    { why: "locked to a stranger", loads: [1], reps: ["Ada"], locked: ["Zed"], code: "UNKNOWN_WORD" },
  ])("$why fails", ({ loads, reps, locked, code }) => {
    expect(assignTerritories(loads, reps, locked)).toMatchObject({ ok: false, failure: { code } });
  });

  const someLoads = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 40 });

  property.prop([someLoads, fc.integer({ min: 1, max: 6 })])(
    "no single move between two reps would still narrow their gap",
    (loads, count) => {
      const reps = Array.from({ length: count }, (_, index) => `rep ${index}`);
      const owners = assigned(loads, reps);
      const sums = loadsByRep(loads, owners);
      for (const [account, rep] of owners.entries()) {
        const load = loads[account] ?? 0;
        for (const other of reps)
          expect((sums[rep] ?? 0) - (sums[other] ?? 0)).toBeLessThanOrEqual(other === rep ? 0 : load);
      }
    },
  );

  const fewLoads = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 });

  property.prop([fewLoads, fc.integer({ min: 2, max: 3 })])(
    "keeps Graham's bound for longest-first: (4/3 − 1/(3m)) × the best possible",
    (loads, count) => {
      const reps = Array.from({ length: count }, (_, index) => `rep ${index}`);
      const heaviest = Math.max(...Object.values(loadsByRep(loads, assigned(loads, reps))));
      expect(heaviest).toBeLessThanOrEqual((4 / 3 - 1 / (3 * count)) * bestPossible(loads, count) + 1e-9);
    },
  );
});

/** The smallest heaviest territory, found by trying every assignment. */
function bestPossible(loads: readonly number[], count: number): number {
  let best = Number.POSITIVE_INFINITY;
  const sums = new Array<number>(count).fill(0);
  const place = (index: number): void => {
    if (index === loads.length) {
      best = Math.min(best, Math.max(...sums));
      return;
    }
    for (let rep = 0; rep < count; rep++) {
      sums[rep] = (sums[rep] ?? 0) + (loads[index] ?? 0);
      if ((sums[rep] ?? 0) < best) place(index + 1);
      sums[rep] = (sums[rep] ?? 0) - (loads[index] ?? 0);
    }
  };
  place(0);
  return best;
}
