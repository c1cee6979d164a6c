/** Chance that is the same every time: a seeded generator, and what is drawn from it. */

/** The next number of a sequence, from 0 up to, not including, 1. */
export type Random = () => number;

/** Mulberry32: small, fast and the same everywhere. */
export function generator(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Box and Muller's transform: one draw of the standard normal distribution. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** One of the options, each as likely as its weight among all. */
export function pick<T>(random: Random, options: readonly [T, ...T[]], weight: (option: T) => number): T {
  let left = random() * options.reduce((sum, option) => sum + weight(option), 0);
  const chosen = options.find((option) => {
    left -= weight(option);
    return left < 0;
  });
  return chosen ?? options[0];
}
