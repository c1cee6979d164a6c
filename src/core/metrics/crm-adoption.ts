/** CRM adoption: how much of what a CRM should know is filled in, and how many of its users use it. */
import { type Groups, NO_GROUP } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Cell, Table } from "../table.ts";

/**
 * CRM adoption: filled required fields ÷ required fields, by owner and for everybody.
 *
 * `filled` holds, for each record, how many of the `fields` required ones are filled. Everybody ("All") comes first, then
 * owners in first-seen order; records of no owner count in "All" only. With a number of licensed users, a last row holds
 * the field's other measure: users who own a record ÷ licensed users. NO_DATA without a record or a required field,
 * NOT_POSITIVE for no licensed users.
 *
 * @example crmAdoption([2, 1], 2, { labels: ["Ada", "Bo"], of: [0, 1] }, null) // All 75 %, Ada 100 %, Bo 50 %
 */
export function crmAdoption(
  filled: Int32Array,
  fields: number,
  owners: Groups | null,
  licensedUsers: number | null,
): Result<Table> {
  if (fields === 0) return fail({ code: "NO_DATA", missing: "required fields" });
  if (filled.length === 0) return fail({ code: "NO_DATA", missing: "records" });
  if (licensedUsers !== null && licensedUsers <= 0) {
    return fail({ code: "NOT_POSITIVE", argument: "licensed_users", value: licensedUsers });
  }
  const labels = owners?.labels ?? [];
  const records = labels.map(() => 0);
  const sums = labels.map(() => 0);
  let all = 0;
  for (let record = 0; record < filled.length; record += 1) {
    const count = filled[record] ?? 0;
    const owner = owners?.of[record] ?? NO_GROUP;
    all += count;
    if (owner === NO_GROUP) continue;
    records[owner] = (records[owner] ?? 0) + 1;
    sums[owner] = (sums[owner] ?? 0) + count;
  }
  const row = (owner: Cell, count: number, sum: number): Cell[] => {
    const required = count * fields;
    return [owner, count, sum, required, cleanTo15Digits(sum / required)];
  };
  const rows = [
    row("All", filled.length, all),
    ...labels.map((label, owner) => row(label, records[owner] ?? 0, sums[owner] ?? 0)),
  ];
  if (licensedUsers !== null) {
    rows.push([
      "Active users ÷ licensed users",
      null,
      labels.length,
      licensedUsers,
      cleanTo15Digits(labels.length / licensedUsers),
    ]);
  }
  return ok({
    columns: [
      { id: "owner", heading: "Owner", format: "text" },
      { id: "records", heading: "Records", format: "integer" },
      { id: "filled", heading: "Filled", format: "integer" },
      { id: "required", heading: "Required", format: "integer" },
      { id: "adoption", heading: "Adoption", format: "share" },
    ],
    rows,
  });
}
