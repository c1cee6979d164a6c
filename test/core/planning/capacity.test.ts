import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { capacity, hiresNeeded } from "../../../src/core/planning/capacity.ts";

describe("capacity", () => {
  test.each([
    {
      why: "ORACLES, espatial: 4 calls a day × 5 × 48 weeks for one rep",
      groups: { reps: [1], quota: [960], rampShare: [1], attainment: [1] },
      expected: 960,
    },
    {
      why: "two kinds of reps add up, one attainment holds for both",
      groups: { reps: [10, 2], quota: [100_000, 100_000], rampShare: [1, 0.25], attainment: [0.8] },
      expected: 840_000,
    },
    {
      why: "no binary dust",
      groups: { reps: [1], quota: [1], rampShare: [1], attainment: [0.1, 0.2] },
      expected: 0.3,
    },
  ])("$why", ({ groups, expected }) => {
    expect(capacity(groups)).toEqual({ ok: true, value: expected });
  });

  test("no group is no data; a negative figure is named", () => {
    expect(capacity({ reps: [], quota: [1], rampShare: [1], attainment: [1] })).toMatchObject({
      failure: { code: "NO_DATA" },
    });
    expect(capacity({ reps: [1, 1], quota: [5, -5], rampShare: [1], attainment: [1] })).toMatchObject({
      failure: { code: "NEGATIVE", argument: "quota", row: 2 },
    });
  });
});

describe("hires needed", () => {
  test.each([
    {
      why: "ORACLES, espatial: demand 1,800 of capacity 960 is short 840: one more rep of 960",
      target: 1_800,
      have: 960,
      quota: 960,
      ramp: 1,
      attainment: 1,
      hires: 1,
    },
    { why: "a part of a hire is a hire", target: 1_000, have: 0, quota: 300, ramp: 1, attainment: 1, hires: 4 },
    {
      why: "exactly three hires are not four through 0.1 + 0.2",
      target: 0.3,
      have: 0,
      quota: 0.1,
      ramp: 1,
      attainment: 1,
      hires: 3,
    },
    {
      why: "ramp and attainment make a hire bring less",
      target: 100,
      have: 0,
      quota: 100,
      ramp: 0.5,
      attainment: 0.8,
      hires: 3,
    },
    { why: "enough capacity needs nobody", target: 900, have: 1_000, quota: 100, ramp: 1, attainment: 1, hires: 0 },
  ])("$why", ({ target, have, quota, ramp, attainment, hires }) => {
    expect(hiresNeeded(target, have, quota, ramp, attainment)).toEqual({ ok: true, value: hires });
  });

  test("a hire who brings nothing is an error", () => {
    expect(hiresNeeded(1, 0, 0, 1, 1)).toMatchObject({ failure: { code: "NOT_POSITIVE", argument: "quota_per_rep" } });
  });

  property.prop([
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.integer({ min: 0, max: 10_000_000 }),
    fc.integer({ min: 1, max: 500_000 }),
  ])("the hires close the gap, and one fewer would not", (target, have, quota) => {
    const result = hiresNeeded(target, have, quota, 1, 1);
    if (!result.ok) throw new Error("a positive quota always has an answer");
    expect(have + result.value * quota).toBeGreaterThanOrEqual(target);
    if (result.value > 0) expect(have + (result.value - 1) * quota).toBeLessThan(target);
  });
});
