/** Competing risks by age, against worlds whose hazards are known. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageHazards, type Watch } from "../../../src/core/forecast/age-hazards.ts";
import { mulberry } from "./simulated-world.ts";

/** Deals with constant daily hazards, watched from one age to another at most. */
function watched(won: number, lost: number, from: number, until: number, count: number): Watch[] {
  const random = mulberry(3);
  const watches: Watch[] = [];
  while (watches.length < count) {
    let age = 0;
    let end: Watch["end"] = "still open";
    while (end === "still open" && age < until) {
      age++;
      const draw = random();
      end = draw < won ? "won" : draw < won + lost ? "lost" : "still open";
    }
    // A deal that was decided before the records begin is in no record.
    if (age >= from) watches.push({ from, to: age, end });
  }
  return watches;
}

/** Won on one of the first `days` days: p ÷ (p + q) × (1 − (1 − p − q)^days). */
const truth = (won: number, lost: number, days: number) => (won / (won + lost)) * (1 - (1 - won - lost) ** days);

describe("ageHazards", () => {
  it.each([
    { why: "every deal watched to its end", from: 0, until: 2000 },
    { why: "right-censored: open deals were watched for 40 days only", from: 0, until: 40 },
    { why: "left-truncated: the records begin when the deals are 25 days old", from: 25, until: 2000 },
  ])("finds the hazards: $why", ({ from, until }) => {
    const hazards = ageHazards(watched(0.01, 0.02, from, until, 12_000));
    const age = Math.max(from, 5);
    expect(Math.abs(hazards.wonBetween(age, 1, 30) / truth(0.01, 0.02, 30) - 1)).toBeLessThan(0.1);
  });

  it("adds up: the days of a month are its two halves", () => {
    const hazards = ageHazards(watched(0.01, 0.02, 0, 400, 500));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (age, middle, more) => {
          const whole = hazards.wonBetween(age, 1, middle + more);
          expect(hazards.wonBetween(age, 1, middle) + hazards.wonBetween(age, middle + 1, middle + more)).toBeCloseTo(
            whole,
            9,
          );
          expect(whole).toBeGreaterThanOrEqual(0);
          expect(whole).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it.each([
    { why: "nothing watched", watches: [], chance: 0, decided: 0 },
    { why: "nothing decided", watches: [{ from: 0, to: 90, end: "still open" as const }], chance: 0, decided: 0 },
    {
      why: "all won on the day of creation, of which none is left open",
      watches: Array.from({ length: 30 }, () => ({ from: 0, to: 0, end: "won" as const })),
      chance: 1,
      decided: 30,
    },
  ])("$why", ({ watches, chance, decided }) => {
    const hazards = ageHazards(watches);
    expect(hazards.decided).toBe(decided);
    expect(hazards.wonBetween(0, 1, 90)).toBeCloseTo(chance, 6);
  });

  it("a deal older than any decision has little to hope for", () => {
    const early: Watch[] = Array.from({ length: 200 }, (_, index) => ({ from: 0, to: index % 50, end: "won" }));
    const stuck: Watch[] = Array.from({ length: 100 }, () => ({ from: 0, to: 400, end: "still open" }));
    expect(ageHazards([...early, ...stuck]).wonBetween(300, 1, 30)).toBeLessThan(0.001);
  });
});
