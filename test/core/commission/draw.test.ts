import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type DrawKind, drawLedger } from "../../../src/core/commission/draw.ts";

describe("draw ledger", () => {
  test.each<{ why: string; kind: DrawKind; earned: number[]; draws: number[]; paid: number[]; owed: number[] }>([
    {
      why: "Siebel guide, recoverable draw of 2,000 a month",
      kind: "recoverable",
      earned: [2_750, 3_000, 1_500, 2_375, 3_000, 2_750],
      draws: [2_000, 2_000, 2_000, 2_000, 2_000, 2_000],
      paid: [2_750, 3_000, 2_000, 2_000, 2_875, 2_750],
      owed: [0, 0, 500, 125, 0, 0],
    },
    {
      why: "Xactly, recoverable",
      kind: "recoverable",
      earned: [500, 3_000],
      draws: [1_500, 1_500],
      paid: [1_500, 2_000],
      owed: [1_000, 0],
    },
    {
      why: "Xactly, non-recoverable",
      kind: "non-recoverable",
      earned: [500, 3_000],
      draws: [1_500, 1_500],
      paid: [1_500, 3_000],
      owed: [0, 0],
    },
    {
      why: "qcommission: 1,000 on top of 1,000 earned, netted from the next 3,000",
      kind: "advance",
      earned: [1_000, 3_000],
      draws: [1_000, 1_000],
      paid: [2_000, 2_000],
      owed: [1_000, 0],
    },
    {
      why: "legalclarity: an advance of 3,000, then 5,000 earned: 2,000 further",
      kind: "advance",
      earned: [0, 5_000],
      draws: [3_000, 3_000],
      paid: [3_000, 2_000],
      owed: [3_000, 0],
    },
    {
      why: "legalclarity: an advance of 3,000, then 2,000 earned: 1,000 owed",
      kind: "advance",
      earned: [0, 2_000],
      draws: [3_000, 0],
      paid: [3_000, 0],
      owed: [3_000, 1_000],
    },
  ])("$why", ({ kind, earned, draws, paid, owed }) => {
    const result = drawLedger(earned, draws, kind);
    expect(result.ok && result.value.paid).toEqual(paid);
    expect(result.ok && result.value.owed).toEqual(owed);
  });

  test("cents are added as cents, longer amounts to 15 digits", () => {
    expect(drawLedger([0.1, 0.1], [0.3, 0.3], "recoverable")).toEqual({
      ok: true,
      value: { paid: [0.3, 0.3], owed: [0.2, 0.4] },
    });
    const third = drawLedger([1 / 3, 1 / 3], [1, 1], "recoverable");
    expect(third).toEqual({ ok: true, value: { paid: [1, 1], owed: [0.666666666666667, 1.33333333333333] } });
  });

  test("no period and a negative draw fail", () => {
    expect(drawLedger([], [], "recoverable")).toMatchObject({ failure: { code: "NO_DATA" } });
    expect(drawLedger([1], [-1], "recoverable")).toMatchObject({ failure: { code: "NEGATIVE", argument: "draw" } });
  });

  const months = fc.array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 3_000 })), {
    minLength: 1,
    maxLength: 24,
  });

  property.prop([months, fc.constantFrom("recoverable", "advance" as const)])(
    "everything paid is what was earned plus what is still owed",
    (pairs, kind) => {
      const earned = pairs.map(([pay]) => pay);
      const result = drawLedger(
        earned,
        pairs.map(([, draw]) => draw),
        kind as DrawKind,
      );
      if (!result.ok) throw new Error(result.failure.code);
      const paid = result.value.paid.reduce((sum, pay) => sum + pay, 0);
      const owed = result.value.owed[result.value.owed.length - 1] ?? 0;
      expect(paid).toBe(earned.reduce((sum, pay) => sum + pay, 0) + owed);
    },
  );

  property.prop([months])("a top-up never pays less than the draw and never more than earned plus lift", (pairs) => {
    const result = drawLedger(
      pairs.map(([pay]) => pay),
      pairs.map(([, draw]) => draw),
      "recoverable",
    );
    if (!result.ok) throw new Error(result.failure.code);
    for (const [index, pay] of result.value.paid.entries()) {
      expect(pay).toBeGreaterThanOrEqual(pairs[index]?.[1] ?? 0);
      expect(result.value.owed[index]).toBeGreaterThanOrEqual(0);
    }
  });
});
