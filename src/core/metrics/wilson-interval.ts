/** How far a share counted from few cases can be trusted. */
import { cleanTo15Digits } from "../money.ts";
import type { Share } from "../result.ts";

/** Of the normal distribution, both sides: 95 %. */
const Z = 1.959963984540054;

export interface ShareInterval {
  readonly low: Share;
  readonly high: Share;
}

/**
 * Wilson's 95 % interval: the shares under which a count such as this is not surprising.
 *
 * It stays within 0 and 1 and says something for 0 of 3 too, where share ± two standard errors would claim certainty.
 * Everything is possible where nothing was counted.
 *
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 *
 * @example wilsonInterval(81, 263) // 0.2553 to 0.3662
 */
export function wilsonInterval(successes: number, trials: number): ShareInterval {
  if (trials <= 0) return { low: 0, high: 1 };
  const share = successes / trials;
  const squared = Z * Z;
  const middle = share + squared / (2 * trials);
  const spread = Z * Math.sqrt((share * (1 - share) + squared / (4 * trials)) / trials);
  const whole = 1 + squared / trials;
  return {
    low: successes === 0 ? 0 : cleanTo15Digits((middle - spread) / whole),
    high: successes === trials ? 1 : cleanTo15Digits((middle + spread) / whole),
  };
}
