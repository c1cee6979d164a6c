/** A share in words: 0.05 is "5 %", 0.125 is "12.5 %". */
import type { Share } from "../core/result.ts";

export function shareText(share: Share): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
