/**
 * A column of probabilities as shares.
 *
 * Any number over 1 makes the whole column percent points, so that 1 beside 75 is one percent. "75%" says itself what
 * it is. Whatever lies outside 0–100 % is an issue, not a clamped value.
 */
import { cleanTo15Digits } from "../money.ts";
import type { Share } from "../result.ts";
import { isErrorText } from "./error-cell.ts";
import { isPlaceholder } from "./placeholder.ts";
import type { PlainCell } from "./plain-table.ts";
import { readAmount } from "./read-amount.ts";

export interface ProbabilityColumn {
  readonly probabilities: readonly (Share | null)[];
  readonly issues: readonly ProbabilityIssue[];
}

export interface ProbabilityIssue {
  /** From 0. */
  readonly index: number;
  readonly rule: "probability out of range" | "unreadable probability" | "error cell" | "placeholder";
}

export function readProbabilityColumn(cells: readonly PlainCell[]): ProbabilityColumn {
  const probabilities: (Share | null)[] = new Array<Share | null>(cells.length).fill(null);
  const issues: ProbabilityIssue[] = [];
  const bare: number[] = [];
  let inPoints = false;
  const outOfRange = (index: number) => {
    probabilities[index] = null;
    issues.push({ index, rule: "probability out of range" });
  };
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? "";
    const text = typeof cell === "string" ? cell.normalize("NFKC").trim() : "";
    if (typeof cell === "string" && text === "") continue;
    const percent = text.endsWith("%");
    const value = readAmount(percent ? text.slice(0, -1) : cell);
    if (value === "unreadable" || value === null) issues.push({ index, rule: ruleOf(text) });
    else if (percent && (value < 0 || value > 100)) outOfRange(index);
    else if (percent) probabilities[index] = cleanTo15Digits(value / 100);
    else {
      probabilities[index] = value;
      bare.push(index);
      if (value > 1) inPoints = true;
    }
  }
  for (const index of bare) {
    const value = probabilities[index] ?? 0;
    if (value < 0 || value > 100) outOfRange(index);
    else if (inPoints) probabilities[index] = cleanTo15Digits(value / 100);
  }
  return { probabilities, issues: issues.sort((one, other) => one.index - other.index) };
}

function ruleOf(text: string): ProbabilityIssue["rule"] {
  return isErrorText(text) ? "error cell" : isPlaceholder(text) ? "placeholder" : "unreadable probability";
}
