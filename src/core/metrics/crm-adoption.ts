/** CRM adoption: how much of what a CRM should know is filled in. */
import { fail, ok, type Result, type Share } from "../result.ts";

export interface OwnerAdoption {
  readonly owner: string;
  readonly records: number;
  readonly filled: number;
  readonly required: number;
  readonly share: Share;
}

/**
 * CRM adoption: filled required fields ÷ required fields, by owner and for everybody.
 *
 * `records` holds, for each record, whether each required field is filled. Everybody ("All") comes first, then owners in
 * first-seen order; records of a blank owner count in "All" only. NO_DATA without a record or a required field.
 *
 * @example crmAdoption([[true, true], [true, false]], ["Ada", "Bo"]) // All 75 %, Ada 100 %, Bo 50 %
 */
export function crmAdoption(
  records: readonly (readonly boolean[])[],
  owners: readonly string[] | null,
): Result<OwnerAdoption[]> {
  const fields = records[0]?.length ?? 0;
  if (fields === 0) return fail({ code: "NO_DATA", missing: "required fields" });
  const byOwner = new Map<string, { records: number; filled: number }>([["", { records: 0, filled: 0 }]]);
  for (const [index, record] of records.entries()) {
    const filled = record.filter(Boolean).length;
    for (const owner of new Set(["", owners?.[index] ?? ""])) {
      const sum = byOwner.get(owner) ?? { records: 0, filled: 0 };
      byOwner.set(owner, { records: sum.records + 1, filled: sum.filled + filled });
    }
  }
  return ok(
    [...byOwner].map(([owner, sum]) => {
      const required = sum.records * fields;
      return { owner: owner === "" ? "All" : owner, ...sum, required, share: sum.filled / required };
    }),
  );
}
