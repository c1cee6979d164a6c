/** The section Plan assignments: who is on which plan, and how their quota ramps. */
import type { PlanAssignment } from "../commission/plan-terms.ts";
import type { PlainCell } from "../deals/plain-table.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { cleanTo15Digits } from "../money.ts";
import { ok, type Result, type Share } from "../result.ts";
import { datesOf, type SectionReader } from "./section-reader.ts";

export function readPlanAssignments(reader: SectionReader, dateOrder: DateOrder): Result<PlanAssignment[]> {
  const from = datesOf(reader, "Valid from", dateOrder);
  if (!from.ok) return from;
  const to = datesOf(reader, "Valid to", dateOrder);
  if (!to.ok) return to;
  const assignments: PlanAssignment[] = [];
  for (let row = 0; row < reader.rows.length; row += 1) {
    const rep = reader.text(row, "Rep");
    if (rep === "") return reader.failure(row, "Rep", "the rep's name, as in Reps");
    const plan = reader.text(row, "Plan");
    if (plan === "") return reader.failure(row, "Plan", "the name of the rep's plan");
    const ramp = readRamp(reader.cell(row, "Ramp"));
    if (ramp === "unreadable") {
      return reader.failure(row, "Ramp", "a list of shares by month in role, such as 0%; 25%; 50%; 75%; 100%");
    }
    assignments.push({ rep, plan, days: { from: from.value[row] ?? null, to: to.value[row] ?? null }, ramp });
  }
  return ok(assignments);
}

/**
 * Shares of the quota, month by month: "0%; 25%; 50%", "0/25/50", "0 0,5 1". Without a percent sign, figures of which one
 * is above 1 are percent points. A comma parts shares only where a space follows: in some countries it is the decimal sign.
 */
export function readRamp(cell: PlainCell): readonly Share[] | null | "unreadable" {
  if (typeof cell === "number") return [cell];
  if (typeof cell !== "string") return "unreadable";
  const parts = cell
    .replace(/\s+%/g, "%")
    .split(/[;/\n]|,\s|\s/)
    .filter((part) => part !== "");
  if (parts.length === 0) return null;
  const figures = parts.map((part) => /^(\d+(?:[.,]\d+)?)(%?)$/.exec(part));
  if (figures.some((figure) => figure === null)) return "unreadable";
  const numbers = figures.map((figure) => Number((figure?.[1] ?? "").replace(",", ".")));
  const isPercent = figures.map((figure) => figure?.[2] === "%");
  const inPoints = isPercent.includes(true) ? isPercent : numbers.map(() => numbers.some((number) => number > 1));
  return numbers.map((number, month) => (inPoints[month] === true ? cleanTo15Digits(number / 100) : number));
}
