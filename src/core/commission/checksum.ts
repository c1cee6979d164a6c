/**
 * A short word that changes whenever a text changes: it tells that something is not as it was, and is no secret.
 *
 * Two 32-bit FNV-1a sums over the text's code units, from different beginnings, each stirred at the end so that a change
 * in the last character reaches every digit.
 */

const PRIME = 0x01000193;

/** @example checksum("") // "ebb6c228ab3e7c0b", sixteen digits of base 16 */
export function checksum(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, PRIME);
    high = Math.imul(high ^ (unit + at), PRIME);
  }
  return digits(stirred(high ^ text.length)) + digits(stirred(low));
}

function stirred(sum: number): number {
  let mixed = sum ^ (sum >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function digits(sum: number): string {
  return sum.toString(16).padStart(8, "0");
}
