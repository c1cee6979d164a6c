/** The section Plans: the tiers of each plan, or of each of its versions. */
import type { CivilDate } from "../calendar.ts";
import { foldWord } from "../deals/fold.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { ok, type Result } from "../result.ts";
import type { CommissionMethod, PlanTier } from "./assumptions.ts";
import { TIERS_VALID_FROM } from "./plan-sections.ts";
import { datesOf, numberOf, type SectionReader, wordOf } from "./section-reader.ts";
import { METHOD_WORDS, TIERS_BY_WORDS } from "./setting-words.ts";

/** The rows of one plan that belong together; a plan has several where its versions have tiers of their own. */
export interface TierSet {
  readonly plan: string;
  /** First day of the version; null: of all versions that have no set of their own. */
  readonly from: CivilDate | null;
  readonly method: CommissionMethod;
  readonly tiersBy: "amount" | "attainment";
  readonly tiers: readonly PlanTier[];
  /** The section's row of each tier. */
  readonly rows: readonly number[];
}

interface Gathered {
  readonly plan: string;
  readonly from: CivilDate | null;
  method: CommissionMethod | null;
  tiersBy: TierSet["tiersBy"] | null;
  readonly tiers: PlanTier[];
  readonly rows: number[];
}

/** In order of their first rows. Whether the tiers rise is for `checkTerms` to say. */
export function readPlanTiers(reader: SectionReader, dateOrder: DateOrder): Result<TierSet[]> {
  const days = datesOf(reader, TIERS_VALID_FROM.heading, dateOrder);
  if (!days.ok) return days;
  const sets = new Map<string, Gathered>();
  for (let index = 0; index < reader.rows.length; index += 1) {
    const plan = reader.text(index, "Plan");
    if (plan === "") return reader.failure(index, "Plan", "the plan's name, which every row of a plan needs");
    const from = days.value[index] ?? null;
    const key = `${foldWord(plan)} ${from ?? ""}`;
    const set = sets.get(key) ?? { plan, from, method: null, tiersBy: null, tiers: [], rows: [] };
    sets.set(key, set);
    const method = wordOf(reader, index, "Method", METHOD_WORDS);
    if (!method.ok) return method;
    if (method.value !== null && set.method !== null && method.value !== set.method) {
      return reader.failure(index, "Method", `the method of the plan's other rows (${set.method})`);
    }
    set.method = set.method ?? method.value;
    const tiersBy = wordOf(reader, index, "Tiers by", TIERS_BY_WORDS);
    if (!tiersBy.ok) return tiersBy;
    if (tiersBy.value !== null && set.tiersBy !== null && tiersBy.value !== set.tiersBy) {
      return reader.failure(index, "Tiers by", `what the plan's other rows say (${set.tiersBy})`);
    }
    set.tiersBy = set.tiersBy ?? tiersBy.value;
    const start = numberOf(reader.cell(index, "From"));
    if (start === "unreadable") return reader.failure(index, "From", "a number of 0 or more");
    const rate = numberOf(reader.cell(index, "Rate"));
    if (rate === "unreadable" || rate === null) return reader.failure(index, "Rate", "a rate such as 5%");
    set.tiers.push({ start: start ?? 0, rate });
    set.rows.push(index);
  }
  return ok(
    [...sets.values()].map(({ method, tiersBy, ...set }) => ({
      ...set,
      method: method ?? "marginal",
      tiersBy: tiersBy ?? "amount",
    })),
  );
}
