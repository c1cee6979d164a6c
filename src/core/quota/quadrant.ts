/** Where a rep stands, and which way the rep is going: one word for level and change together. */
import { cleanTo15Digits } from "../money.ts";
import type { Share } from "../result.ts";

export type Quadrant =
  | "Rising star"
  | "Falling star"
  | "Improving laggard"
  | "Deteriorating laggard"
  | "Steady star"
  | "Steady laggard"
  | "New";

/** Best first, as the counts list them. */
export const QUADRANTS: readonly Quadrant[] = [
  "Rising star",
  "Steady star",
  "Falling star",
  "Improving laggard",
  "Steady laggard",
  "Deteriorating laggard",
  "New",
];

/** "high": at or over quota, or at or over the team's median where there is no quota. */
export type Level = "high" | "low";

/**
 * Rep quadrant: level and change of a rep's won amount between two periods of equal length.
 *
 * High and up is a rising star, high and down a falling star, low and up an improving laggard, low and down a
 * deteriorating laggard. A change within the band (its edges included) is noise: the rep is a steady star or a steady
 * laggard. Without a previous period (null) the rep is new, whatever the level. From nothing any gain is up.
 *
 * @example repQuadrant(100, 120, "high", 0.05) // "Rising star"
 */
export function repQuadrant(previous: number | null, current: number, level: Level, band: Share): Quadrant {
  if (previous === null) return "New";
  switch (trend(previous, current, band)) {
    case "up":
      return level === "high" ? "Rising star" : "Improving laggard";
    case "down":
      return level === "high" ? "Falling star" : "Deteriorating laggard";
    case "steady":
      return level === "high" ? "Steady star" : "Steady laggard";
  }
}

/**
 * Change: current ÷ previous − 1, so 0.2 for 20 % more. null where there is nothing to divide by.
 *
 * @example changeOf(100, 120) // 0.2
 */
export function changeOf(previous: number, current: number): Share | null {
  return previous > 0 ? cleanTo15Digits(current / previous - 1) : null;
}

function trend(previous: number, current: number, band: Share): "up" | "down" | "steady" {
  if (previous <= 0) return current > previous ? "up" : current < previous ? "down" : "steady";
  const raw = current / previous - 1;
  // Only at the band's edge does binary dust decide, and cleaning costs more than all the rest.
  const change = Math.abs(Math.abs(raw) - band) < 1e-9 ? cleanTo15Digits(raw) : raw;
  if (Math.abs(change) <= band) return "steady";
  return change > 0 ? "up" : "down";
}
