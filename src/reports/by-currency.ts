/** Statements by the currency that they pay in. */
import type { Statement } from "../core/commission/statement.ts";

/** Statements by currency, in order of their first one: money of two currencies never meets in a sum. */
export function byCurrency(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { code } = statement.terms.currency;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [statement]);
    else group.push(statement);
  }
  return groups;
}
