/** The capacity and quota plan as tables: its figures, its months, and the quotas handed down beside what history suggests. */

import { monthsIn } from "../calendar.ts";
import { amountSum } from "../metrics/amount-sum.ts";
import { closingIn, openDeals, tellsDecisions, wonBy } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits, fromMinorUnits, toMinorUnits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { ok, type Result } from "../result.ts";
import { type Cell, type Figure, figuresTable, type Table } from "../table.ts";
import type { CapacityPlan, Carrier } from "./capacity-plan.ts";
import { unitOf } from "./capacity-plan.ts";
import { PLAN_MONTHS, planMonths } from "./plan-inputs.ts";
import { quotaSplit } from "./quota-split.ts";
import { rampedAt } from "./ramp-record.ts";
import { lastTwelveMonths, monthsInRole } from "./roles.ts";

export function capacitySummary(plan: CapacityPlan, input: ReportInput): Result<Table> {
  const split = handedDown(plan, input);
  if (!split.ok) return split;
  const { inputs, months, capacity, street } = plan;
  const { target } = inputs;
  const [first, last] = [months[0], months[months.length - 1]];
  const hires = exactSum([...inputs.hires.values()]);
  const ratio = (top: number | null, bottom: number | null): Cell =>
    top === null || bottom === null || bottom <= 0 ? null : cleanTo15Digits(top / bottom);
  const topDown = target === null ? null : exactSum(split.value.map((row) => row.topDown));
  const bottomUp = sumOf(split.value.map((row) => row.bottomUp));
  const figures: readonly Figure[] = [
    ["Target", "money", target, "Your input, for the twelve months from the as-of date's month on"],
    [
      "Capacity as planned",
      "money",
      capacity,
      "Σ reps × quota × ramp share × expected attainment, attrition taken off, planned hires included",
    ],
    ["Capacity − target", "money", minus(capacity, target), "Below zero the plan falls short"],
    ["Capacity ÷ target", "share", ratio(capacity, target), "100 %: the plan just reaches the target"],
    ["Hires planned", "decimal", hires, "Your input, over the twelve months"],
    [
      "Hires still needed",
      "integer",
      first?.hiresNeeded ?? null,
      "On top of those planned, if they all start in the first month; later starts need more, see the months",
    ],
    ["Street quota", "money", street, "Ramped quotas of all who are there, hires included, before expected attainment"],
    ["Attainment factor", "share", ratio(target, street), "Target ÷ street quota: the attainment that the plan needs"],
    ["… and what you expect", "share", inputs.attainment, "Expected attainment, your input"],
    ["Over-assignment", "decimal", ratio(street, target), "Street quota ÷ target = 1 ÷ attainment factor"],
    [
      "Reps, first month",
      "decimal",
      first === undefined ? null : cleanTo15Digits(first.team + first.hired),
      "Reps who carry quota, by their days in role, and hires",
    ],
    [
      "Reps, last month",
      "decimal",
      last === undefined ? null : rounded(last.team + last.hired),
      "The same, after attrition and with all planned hires",
    ],
    [
      "Quotas handed down",
      "money",
      topDown,
      "Top-down: target × (1 + over-assignment of quotas); the parts below add up to it",
    ],
    ["Bottom-up", "money", bottomUp, "Won in the last twelve months × (1 + growth), over all deals"],
    ["Top-down − bottom-up", "money", minus(topDown, bottomUp), "What is asked beyond what history and growth suggest"],
  ];
  return ok(figuresTable(figures));
}

/** Month by month, and the twelve of them. */
export function capacityMonths({ months, capacity, street, inputs }: CapacityPlan): Table {
  const cells = months.map((month): Cell[] => [
    month.month,
    rounded(month.team),
    rounded(month.hired),
    rounded(month.ramped),
    month.street,
    month.teamCapacity,
    month.hiresCapacity,
    month.capacity,
    month.target,
    minus(month.capacity, month.target),
    month.hiresNeeded,
  ]);
  const total: Cell[] = [
    "Twelve months",
    null,
    null,
    null,
    street,
    sumOf(months.map(({ teamCapacity }) => teamCapacity)),
    sumOf(months.map(({ hiresCapacity }) => hiresCapacity)),
    capacity,
    inputs.target,
    minus(capacity, inputs.target),
    null,
  ];
  return {
    columns: [
      { id: "month", heading: "Month", format: "by row", definition: "Calendar months; the last row sums them up." },
      {
        id: "team",
        heading: "Reps",
        format: "decimal",
        definition: "Reps of the settings who carry quota, by days in role, × (1 − attrition)^(months passed ÷ 12).",
      },
      {
        id: "hired",
        heading: "Hires there",
        format: "decimal",
        definition: "Planned hires who have started, with the same attrition.",
      },
      {
        id: "ramped",
        heading: "Ramped reps",
        format: "decimal",
        definition: "Each at the ramp's share for the month in role.",
      },
      { id: "street", heading: "Street quota", format: "money", definition: "Σ reps × quota × ramp share." },
      {
        id: "teamCapacity",
        heading: "Capacity of the team",
        format: "money",
        definition: "Street quota of these reps × expected attainment.",
      },
      {
        id: "hiresCapacity",
        heading: "Capacity of hires",
        format: "money",
        definition: "Street quota of planned hires × expected attainment.",
      },
      { id: "capacity", heading: "Capacity", format: "money", definition: "Capacity of the team + capacity of hires." },
      { id: "target", heading: "Target", format: "money", definition: "A twelfth of the year's target, to the cent." },
      { id: "gap", heading: "Capacity − target", format: "money", definition: "Below zero the month falls short." },
      {
        id: "needed",
        heading: "Hires needed",
        format: "integer",
        definition:
          "On top of those planned, if all of them start in this month, to reach the target of the twelve months. Blank: hires of this month no longer bring anything within them.",
      },
    ],
    rows: [...cells, total],
    rowFormats: [...months.map(() => "month" as const), "text"],
  };
}

interface SplitRow {
  readonly name: string;
  readonly carrier: Carrier | null;
  readonly weight: number;
  /** The part of the twelve months in role, at the ramp's share. */
  readonly share: number;
  readonly topDown: number | null;
  readonly bottomUp: number | null;
  readonly note: string;
}

/**
 * Quotas handed down: target × (1 + over-assignment), by weight × ramp × days in role, adding up to the cent.
 *
 * By history, a rep who was not in role for all of the last twelve months weighs as much as the others do on average.
 * Planned hires are one row, at the reps' mean weight. Beside each: won in the last twelve months × (1 + growth).
 */
function handedDown({ inputs, carriers }: CapacityPlan, input: ReportInput): Result<SplitRow[]> {
  const { asOf } = input;
  const year = lastTwelveMonths(asOf);
  const grown = (won: number): number => cleanTo15Digits(won * (1 + inputs.growth));
  const wonOf = (own: Carrier["role"]["deals"]): number =>
    exactSum(closingIn(wonBy(own, asOf), year).map(({ amount }) => amount));
  const isTold = tellsDecisions(input.deals, asOf);
  const isNew = ({ role }: Carrier): boolean => role.rep.start !== null && role.rep.start > year.start;
  const known = carriers.filter((carrier) => !isNew(carrier)).map(({ role }) => Math.max(0, wonOf(role.deals)));
  const meanHistory = known.length === 0 ? 1 : exactSum(known) / known.length;
  const weightOf = (carrier: Carrier): number => {
    if (inputs.weight === "equal") return 1;
    if (inputs.weight === "potential") return Math.max(0, amountSum(openDeals(carrier.role.deals)) ?? 0);
    return isNew(carrier) ? meanHistory : Math.max(0, wonOf(carrier.role.deals));
  };
  const weights = carriers.map(weightOf);
  const meanWeight = weights.length === 0 ? 1 : exactSum(weights) / weights.length;
  const rows: Omit<SplitRow, "topDown">[] = carriers.map((carrier, at) => ({
    name: carrier.role.rep.rep,
    carrier,
    weight: weights[at] ?? 0,
    share: exactSum(carrier.days.map((days, month) => days * (carrier.ramp[month] ?? 1))) / PLAN_MONTHS,
    bottomUp: isTold ? grown(wonOf(carrier.role.deals)) : null,
    note: isNew(carrier) ? NOTES.isNew : "",
  }));
  const hires = [...inputs.hires].map(([month, count]) => ({
    count,
    at: monthsInRole(planMonths(asOf)[0] ?? month, month),
  }));
  if (hires.length > 0) {
    const months = hires.map(({ count, at }) =>
      exactSum(Array.from({ length: PLAN_MONTHS - at }, (_, month) => count * rampedAt(1, month, inputs.ramp))),
    );
    const share = exactSum(months) / PLAN_MONTHS;
    rows.push({ name: NAMES.hires, carrier: null, weight: meanWeight, share, bottomUp: null, note: NOTES.hires });
  }
  const others = wonOf(input.deals) - exactSum(carriers.map(({ role }) => wonOf(role.deals)));
  const rest: SplitRow[] =
    Math.abs(others) < unitOf(input) / 2
      ? []
      : [
          {
            name: NAMES.others,
            carrier: null,
            weight: 0,
            share: 0,
            topDown: null,
            bottomUp: grown(cleanTo15Digits(others)),
            note: NOTES.others,
          },
        ];
  if (inputs.target === null || rows.length === 0)
    return ok([...rows.map((row) => ({ ...row, topDown: null })), ...rest]);
  const handed = toMinorUnits(inputs.target * (1 + inputs.overAssignment), input.assumptions.currency.minorDigits);
  if (!handed.ok) return handed;
  const weighed = rows.map(({ weight, share }) => weight * share);
  const parts = quotaSplit(
    fromMinorUnits(handed.value, input.assumptions.currency.minorDigits),
    // Where nothing weighs anything, months in role still do.
    weighed.some((weight) => weight > 0) ? weighed : rows.map(({ share }) => share),
    inputs.rounding,
  );
  if (!parts.ok) return parts;
  return ok([...rows.map((row, at) => ({ ...row, topDown: parts.value[at] ?? 0 })), ...rest]);
}

const NAMES = { hires: "Planned hires", others: "Other owners and nobody" } as const;
const NOTES = {
  isNew: "under a year in role",
  hires: "all of them together",
  others: "not in the plan",
} as const;

/** Each rep's quota for the twelve months, top-down and bottom-up, the total first. */
export function capacitySplit(plan: CapacityPlan, input: ReportInput): Result<Table> {
  const split = handedDown(plan, input);
  if (!split.ok) return split;
  const now = (carrier: Carrier | null): Cell => {
    const quota = carrier?.role.rep.quota ?? null;
    return quota === null
      ? null
      : cleanTo15Digits((quota * PLAN_MONTHS) / monthsIn(input.assumptions.calendar.quotaPeriod));
  };
  const rows = split.value.map(({ name, carrier, weight, share, topDown, bottomUp, note }): Cell[] => [
    name,
    carrier?.role.rep.start ?? null,
    name === NAMES.others ? null : weight,
    name === NAMES.others ? null : cleanTo15Digits(share),
    now(carrier),
    topDown,
    bottomUp,
    minus(topDown, bottomUp),
    note === "" ? null : note,
  ]);
  const column = (at: number): (number | null)[] => rows.map((row) => (typeof row[at] === "number" ? row[at] : null));
  const [topDown, bottomUp] = [sumOf(column(5)), sumOf(column(6))];
  const total: Cell[] = [
    "Total",
    null,
    null,
    null,
    sumOf(column(4)),
    topDown,
    bottomUp,
    minus(topDown, bottomUp),
    plan.carriers.length === 0 ? NO_CARRIERS : null,
  ];
  return ok({
    columns: [
      { id: "rep", heading: "Rep", format: "text", definition: "Reps who carry quota in the plan." },
      { id: "start", heading: "Start", format: "date" },
      {
        id: "weight",
        heading: "Weight",
        format: "decimal",
        definition: `By ${plan.inputs.weight}: see the input Quotas handed down by.`,
      },
      {
        id: "share",
        heading: "Months in role × ramp",
        format: "share",
        definition:
          "Days in role of the twelve months, each month at the ramp's share. Planned hires: of one rep, so it may be above 100 %.",
      },
      { id: "now", heading: "Quota now, a year", format: "money", definition: "The settings' quota × periods a year." },
      {
        id: "topDown",
        heading: "Top-down",
        format: "money",
        definition: "Target × (1 + over-assignment), by weight × months in role × ramp. The parts add up exactly.",
      },
      {
        id: "bottomUp",
        heading: "Bottom-up",
        format: "money",
        definition: "Won in the last twelve months × (1 + growth).",
      },
      {
        id: "mismatch",
        heading: "Top-down − bottom-up",
        format: "money",
        definition: "Above zero: more is asked than history and growth suggest.",
      },
      {
        id: "note",
        heading: "Note",
        format: "text",
        definition:
          "Under a year in role: bottom-up is what was won so far; by history the rep weighs as much as the others on average. Not in the plan: former reps, those without a quota, and deals without an owner.",
      },
    ],
    rows: [total, ...rows],
  });
}

const NO_CARRIERS = "no rep in the team";

function rounded(figure: number): number {
  return Math.round(figure * 100) / 100;
}

/** Blank where either is. */
function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : cleanTo15Digits(one - other);
}

/** Blank where all are. */
function sumOf(figures: readonly (number | null)[]): number | null {
  return figures.every((figure) => figure === null) ? null : cleanTo15Digits(exactSum(figures));
}
