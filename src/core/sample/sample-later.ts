/** What happens to the sample's deals beside the pipeline: colleagues who share them, and customers who want money back. */
import type { Random } from "./random.ts";

interface TheDeal {
  readonly owner: string;
  readonly stage: string;
  readonly amount: number;
  /** Serial days. */
  readonly created: number;
  readonly closed: number;
}

interface Colleague {
  readonly name: string;
  readonly startedDaysAgo: number;
}

/** Every so many deals are worked on by two, and every so many won ones are paid back. */
const SHARED = 0.08;
const REFUNDED = 0.07;
const OWNERS_SHARES = [50, 60, 70] as const;

/** Split, refunded amount and day of the refund of each deal; "" where there is none. */
export function laterChapter(
  deals: readonly TheDeal[],
  team: readonly Colleague[],
  today: number,
  random: Random,
): readonly (readonly [split: string, refunded: number | "", refundedOn: number | ""])[] {
  return deals.map((deal) => {
    // Each deal takes the same draws from chance, whatever becomes of it.
    const [shared, withWhom, share, refunded, after, part] = Array.from({ length: 6 }, random) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const there = team.filter(
      ({ name, startedDaysAgo }) => name !== deal.owner && today - startedDaysAgo <= deal.created,
    );
    const colleague = shared < SHARED ? there[Math.floor(withWhom * there.length)] : undefined;
    const owners = OWNERS_SHARES[Math.floor(share * OWNERS_SHARES.length)] ?? 50;
    const split = colleague && deal.owner !== "" ? `${deal.owner} ${owners}%; ${colleague.name} ${100 - owners}%` : "";
    const refundedOn = deal.closed + 15 + Math.floor(after * 106);
    if (deal.stage !== "Closed Won" || refunded >= REFUNDED || refundedOn > today) return [split, "", ""];
    return [split, part < 0.4 ? deal.amount : toFifties(deal.amount * (part < 0.7 ? 0.5 : 0.25)), refundedOn];
  });
}

function toFifties(amount: number): number {
  return Math.max(50, Math.round(amount / 50) * 50);
}
