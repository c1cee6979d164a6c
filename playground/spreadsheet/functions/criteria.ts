/** What ">5", "<>Won" or "Acme*" mean in SUMIFS and its relatives. */
import type { Evaluation } from "../calculation.ts";
import { compareValues, isError, type Scalar } from "../values.ts";

type Criterion = (value: Scalar) => boolean;

export function criterion(wanted: Scalar, at: Evaluation): Criterion {
  if (wanted === null) return isBlank;
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted !== "string") return (value) => typeof value === typeof wanted && value === wanted;
  const [, operator = "", rest = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  const operand = operandOf(rest, at);
  switch (operator) {
    case "":
    case "=":
      return rest === "" ? isBlank : equals(operand);
    case "<>": {
      const same = rest === "" ? isBlank : equals(operand);
      return (value) => !same(value);
    }
    default:
      return ordered(operator, operand);
  }
}

function isBlank(value: Scalar): boolean {
  return value === null || value === "";
}

function operandOf(text: string, at: Evaluation): number | string | boolean {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return at.host.readText(text)?.value ?? text;
}

function equals(operand: number | string | boolean): Criterion {
  if (typeof operand !== "string") return (value) => value === operand;
  if (!/[*?~]/.test(operand)) {
    const folded = operand.toLowerCase();
    return (value) => typeof value === "string" && value.toLowerCase() === folded;
  }
  const pattern = wildcard(operand);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** `*` is any text, `?` any character, `~` takes the next one as it is. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([^*?])/gs, (_all, literal?: string, joker?: string, plain?: string) => {
    if (joker) return joker === "*" ? ".*" : ".";
    return (literal ?? plain ?? "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "is");
}

function ordered(operator: string, operand: number | string | boolean): Criterion {
  return (value) => {
    if (value === null || isError(value) || typeof value !== typeof operand) return false;
    const order = compareValues(value, operand);
    if (operator === "<") return order < 0;
    if (operator === ">") return order > 0;
    return operator === "<=" ? order <= 0 : order >= 0;
  };
}
