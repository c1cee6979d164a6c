/** What a capacity plan is made with: the cells that a person fills in, and what is suggested for each. */
import { readRamp } from "../assumptions/read-plan-assignments.ts";
import { addDays, type CivilDate, monthStart, monthsIn } from "../calendar.ts";
import { wonCell } from "../forecast/deal-cells.ts";
import { monthlyHistory } from "../forecast/monthly-history.ts";
import {
  type GivenInputs,
  type InputCells,
  type NumberInput,
  numberInput,
  refused,
  wordInput,
} from "../input-cells.ts";
import { closingIn, wonBy } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import type { Cell, Format, Table } from "../table.ts";
import { attainmentOf, rampRecords } from "./ramp-record.ts";
import { lastTwelveMonths, rolesOf, USUAL_RAMP } from "./roles.ts";

/** Ids of the tables that hold the inputs, by which the next build and the formulas find them. */
export const PLAN_TABLES = { inputs: "plan-inputs", hires: "planned-hires" } as const;

export const PLAN_MONTHS = 12;

/** What the target is handed down by. */
export const SPLIT_WORDS = ["history", "potential", "equal"] as const;
export type SplitWeight = (typeof SPLIT_WORDS)[number];

export interface PlanInputs {
  /** For the twelve months together; null: nothing is known to aim at. */
  readonly target: number | null;
  readonly growth: Share;
  readonly attainment: Share;
  /** The share of the team that leaves within a year. */
  readonly attrition: Share;
  /** Of a fully ramped rep, a year; null where nothing suggests one. */
  readonly repQuota: number | null;
  readonly ramp: readonly Share[];
  readonly overAssignment: Share;
  readonly weight: SplitWeight;
  readonly rounding: number;
  /** By the first day of the month. */
  readonly hires: ReadonlyMap<CivilDate, number>;
}

type Key = Exclude<keyof PlanInputs, "hires">;

const LABELS: Readonly<Record<Key, string>> = {
  target: "Target, twelve months",
  growth: "Growth on last year",
  attainment: "Expected attainment",
  attrition: "Attrition a year",
  repQuota: "Quota of a full rep, a year",
  ramp: "Ramp of a new rep",
  overAssignment: "Over-assignment of quotas",
  weight: "Quotas handed down by",
  rounding: "Quotas rounded to",
};

const NUMBERS: Readonly<Record<Exclude<Key, "ramp" | "weight">, Omit<NumberInput, "label">>> = {
  target: { expected: "an amount above 0, such as 1000000", least: Number.MIN_VALUE, most: 1e15 },
  growth: { expected: "a share from -90 % to 1000 %, such as 10 %", least: -0.9, most: 10 },
  attainment: { expected: "a share from 1 % to 300 %, such as 85 %", least: 0.01, most: 3 },
  attrition: { expected: "a share from 0 % to 95 %, such as 15 %", least: 0, most: 0.95 },
  repQuota: { expected: "an amount above 0, such as 400000", least: Number.MIN_VALUE, most: 1e15 },
  overAssignment: { expected: "a share from 0 % to 200 %, such as 10 %", least: 0, most: 2 },
  rounding: { expected: "a step above 0, such as 1000", least: 0.001, most: 1e12 },
};
const HIRES: Omit<NumberInput, "label"> = { expected: "a number of people, 0 to 10000", least: 0, most: 10_000 };
const RAMP_EXPECTED = "a list of shares by month in role, such as 0%; 25%; 50%; 75%; 100%";

/** Where an attainment or an attrition is anybody's guess. */
const ASSUMED = { attainment: 0.8, attrition: 0.1 } as const;
/** With fewer full months than these, the past says nothing about the next year's attainment. */
const ENOUGH_MONTHS = 3;

interface Suggestion<T> {
  readonly value: T;
  /** Where it comes from. */
  readonly from: string;
}

export type PlanSuggestions = { readonly [K in Key]: Suggestion<PlanInputs[K]> };

/** The months of the plan: the as-of date's (after its last day the next one) and the eleven that follow. */
export function planMonths(asOf: CivilDate): readonly CivilDate[] {
  const first = addDays(asOf, 1);
  return Array.from({ length: PLAN_MONTHS }, (_, at) => monthStart(first, at));
}

/** Suggestions from the settings and the deals; each says where it comes from. */
export function planSuggestions(input: ReportInput): PlanSuggestions {
  const { assumptions, asOf, deals } = input;
  const roles = rolesOf(input).filter(({ standing }) => standing !== "former");
  const perYear = PLAN_MONTHS / monthsIn(assumptions.calendar.quotaPeriod);
  const quotas = roles.flatMap(({ rep }) => (rep.quota !== null && rep.quota > 0 ? [rep.quota * perYear] : []));
  const year = lastTwelveMonths(asOf);
  const wonYear = deals.length === 0 ? null : wonCell(closingIn(wonBy(deals, asOf), year));
  const growth = suggestedGrowth(input);
  const grown = wonYear === null || wonYear <= 0 ? null : toTwoDigits(wonYear * (1 + growth.value));
  const target: Suggestion<number | null> =
    quotas.length > 0
      ? {
          value: cleanTo15Digits(exactSum(quotas)),
          from: `Quotas of a year of ${quotas.length} reps, from the settings.`,
        }
      : grown === null
        ? { value: null, from: "No quotas in the settings and nothing won in the last twelve months: type a target." }
        : { value: grown, from: "No quotas in the settings: won in the last twelve months × (1 + growth), rounded." };
  const repQuota: Suggestion<number | null> =
    quotas.length > 0
      ? { value: toTwoDigits(exactSum(quotas) / quotas.length), from: "Mean quota of a year in the settings, rounded." }
      : grown === null || roles.length === 0
        ? { value: null, from: "No quotas in the settings: type what a fully ramped rep is to carry." }
        : { value: toTwoDigits(grown / roles.length), from: `The suggested target ÷ ${roles.length} reps, rounded.` };
  return {
    target,
    growth,
    attainment: suggestedAttainment(input),
    attrition: suggestedAttrition(input),
    repQuota,
    ramp: {
      value: USUAL_RAMP,
      from: "The field's usual schedule, by month in role; the last share holds from then on.",
    },
    overAssignment: { value: 0, from: "Quotas add up to the target. 10 % hands out a tenth more than the target." },
    weight: {
      value: "history",
      from: "history: won in the last twelve months. potential: open amount. equal: all alike.",
    },
    rounding: { value: 1, from: "The step of the quotas handed down; they add up whatever it is." },
  };
}

function suggestedGrowth({ deals, asOf, assumptions }: ReportInput): Suggestion<Share> {
  const { wonByMonth, runningMonth, firstMonth } = monthlyHistory(deals, asOf);
  const wonIn = (from: number, until: number): number =>
    exactSum(
      Array.from({ length: until - from }, (_, at) => wonByMonth.get(monthStart(runningMonth, from + at)) ?? null),
    );
  const [before, last] = [wonIn(-2 * PLAN_MONTHS, -PLAN_MONTHS), wonIn(-PLAN_MONTHS, 0)];
  if (firstMonth === null || firstMonth > monthStart(runningMonth, -2 * PLAN_MONTHS) || before <= 0) {
    return {
      value: assumptions.rules.growth,
      from: "Growth of the settings; the tab tells of fewer than 24 full months.",
    };
  }
  const growth = Math.min(10, Math.max(-0.9, toPercent(last / before - 1)));
  return { value: growth, from: "Won in the last twelve full months ÷ the twelve before − 1." };
}

function suggestedAttainment(input: ReportInput): Suggestion<Share> {
  const first = monthStart(input.asOf, -PLAN_MONTHS);
  const months = rampRecords(input)
    .filter(({ role }) => role.standing === "active")
    .flatMap((record) => record.months.filter(({ month, full }) => month >= first && full !== null));
  const attainment = attainmentOf(months, "ramped");
  const known = new Set(months.map(({ month }) => month)).size;
  if (attainment === null || attainment < 0.01 || known < ENOUGH_MONTHS) {
    return { value: ASSUMED.attainment, from: "Assumed: there are no quotas, or too few months, to learn it from." };
  }
  return {
    value: Math.min(3, toPercent(attainment)),
    from: `Won ÷ ramped quota of the reps in the team, the last ${known === 1 ? "full month" : `${known} full months`}.`,
  };
}

function suggestedAttrition(input: ReportInput): Suggestion<Share> {
  const year = lastTwelveMonths(input.asOf);
  const roles = rolesOf(input);
  if (roles.every(({ end }) => end === null)) {
    return { value: ASSUMED.attrition, from: "Assumed: no plan assignment in the settings says that anybody left." };
  }
  const left = roles.filter(({ end }) => end !== null && end >= year.start && end < input.asOf).length;
  const here = roles.filter(({ standing }) => standing === "active").length;
  return {
    value: Math.min(0.95, toPercent(left / Math.max(1, left + here))),
    from: `${left} of ${left + here} reps left in the last twelve months, by their plan assignments.`,
  };
}

/** The person's cells, and the suggestion where a cell is blank. INPUT_CELL for a cell that holds something else. */
export function readPlanInputs(given: GivenInputs, input: ReportInput, suggested: PlanSuggestions): Result<PlanInputs> {
  const cells: InputCells = given.get(PLAN_TABLES.inputs) ?? new Map();
  const stranger = [...cells].find(([label]) => !Object.values(LABELS).includes(label));
  if (stranger !== undefined) {
    const [label, cell] = stranger;
    return fail({
      code: "INPUT_CELL",
      at: cell.at,
      label: "its label",
      value: label,
      expected: `one of ${Object.values(LABELS).join("; ")}`,
    });
  }
  const numbers: Partial<Record<Key, number>> = {};
  for (const [key, bounds] of Object.entries(NUMBERS)) {
    const read = numberInput(cells, { label: LABELS[key as keyof typeof NUMBERS], ...bounds });
    if (!read.ok) return read;
    if (read.value !== null) numbers[key as keyof typeof NUMBERS] = read.value;
  }
  const weight = wordInput(cells, LABELS.weight, SPLIT_WORDS);
  if (!weight.ok) return weight;
  const rampCell = cells.get(LABELS.ramp);
  const ramp = rampCell === undefined ? null : readRamp(rampCell.value);
  if (rampCell !== undefined && (ramp === "unreadable" || (ramp ?? []).some((share) => share > 1))) {
    return refused(rampCell, LABELS.ramp, RAMP_EXPECTED);
  }
  const hires = new Map<CivilDate, number>();
  for (const month of planMonths(input.asOf)) {
    const read = numberInput(given.get(PLAN_TABLES.hires) ?? new Map(), { label: month, ...HIRES });
    if (!read.ok) return read;
    if (read.value !== null && read.value > 0) hires.set(month, read.value);
  }
  return ok({
    target: numbers.target ?? suggested.target.value,
    growth: numbers.growth ?? suggested.growth.value,
    attainment: numbers.attainment ?? suggested.attainment.value,
    attrition: numbers.attrition ?? suggested.attrition.value,
    repQuota: numbers.repQuota ?? suggested.repQuota.value,
    ramp: Array.isArray(ramp) ? ramp : suggested.ramp.value,
    overAssignment: numbers.overAssignment ?? suggested.overAssignment.value,
    weight: weight.value ?? suggested.weight.value,
    rounding: numbers.rounding ?? suggested.rounding.value,
    hires,
  });
}

const FORMATS: Readonly<Record<Key, Format>> = {
  target: "money",
  growth: "share",
  attainment: "share",
  attrition: "share",
  repQuota: "money",
  ramp: "text",
  overAssignment: "share",
  weight: "text",
  rounding: "money",
};

/** The inputs as they stand on the sheet, beside what is suggested for each. */
export function planInputsTable(inputs: PlanInputs, suggested: PlanSuggestions): Table {
  const keys = Object.keys(LABELS) as Key[];
  const shown = (key: Key, value: PlanInputs[Key]): Cell =>
    key === "ramp" ? rampText(value as PlanInputs["ramp"]) : (value as Cell);
  return {
    columns: [
      { id: "input", heading: "Input", format: "text" },
      {
        id: "value",
        heading: "Your value",
        format: "by row",
        definition:
          "Yours to change; the sheet follows, a snapshot on its next refresh. Clear a cell to take the suggestion.",
      },
      {
        id: "suggested",
        heading: "Suggested",
        format: "by row",
        definition: "From the settings and the deals, when this sheet was built.",
      },
      { id: "from", heading: "Where the suggestion comes from", format: "text" },
    ],
    rows: keys.map((key): Cell[] => [
      LABELS[key],
      shown(key, inputs[key]),
      shown(key, suggested[key].value),
      suggested[key].from,
    ]),
    rowFormats: keys.map((key) => FORMATS[key]),
  };
}

export function plannedHiresTable({ hires }: PlanInputs, asOf: CivilDate): Table {
  return {
    columns: [
      {
        id: "month",
        heading: "Hires planned for",
        format: "month",
        definition: "They start on the first day of the month.",
      },
      { id: "hires", heading: "New reps", format: "decimal", definition: "Yours to change; half a rep is allowed." },
    ],
    rows: planMonths(asOf).map((month): Cell[] => [month, hires.get(month) ?? 0]),
  };
}

function rampText(ramp: readonly Share[]): string {
  return ramp.map((share) => `${cleanTo15Digits(share * 100)}%`).join("; ");
}

function toPercent(share: number): number {
  return Math.round(share * 100) / 100;
}

/** 123,456 as 120,000: what is suggested is a round number. */
function toTwoDigits(amount: number): number {
  return cleanTo15Digits(Number(amount.toPrecision(2)));
}
