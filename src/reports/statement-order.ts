/** The order of statements on a sheet: by rep as they come, a rep's own by their first day. */
import type { Statement } from "../core/commission/statement.ts";

export function inSheetOrder(statements: readonly Statement[]): readonly Statement[] {
  const places = new Map<string, number>();
  for (const { rep } of statements) if (!places.has(rep)) places.set(rep, places.size);
  const place = ({ rep }: Statement): number => places.get(rep) ?? 0;
  return [...statements].sort((one, other) => place(one) - place(other) || byDays(one, other));
}

function byDays(one: Statement, other: Statement): number {
  const [first, second] = [`${one.days.from} ${one.period.end}`, `${other.days.from} ${other.period.end}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
