/** The bridge from the last forecast of a period to this one: what came, what went, and what changed in between. */
import type { CivilDate, Period } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { closingIn, wonBy } from "../metrics/deals-as-of.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import type { ReportInput } from "../report-input.ts";
import type { Cell, Column, Table } from "../table.ts";
import {
  type CountedDeal,
  dealsCountedBy,
  earlierBuild,
  type ForecastMemory,
  keysOf,
  type PastBuild,
  roundingTo,
  type SaidForecast,
  type SaidPart,
} from "./forecast-memory.ts";

const COLUMNS: readonly Column[] = [
  { id: "step", heading: "Step", format: "text" },
  {
    id: "amount",
    heading: "Change",
    format: "money",
    definition: "What it adds to the forecast or takes from it. The steps add up from the last forecast to this one.",
  },
  { id: "deals", heading: "Deals", format: "integer", definition: "How many deals the step is made of." },
  { id: "how", heading: "How it is worked out", format: "text" },
];

const STEPS = [
  ["won", "Won since", "Amount − the part that it already had in the last forecast"],
  ["lost", "Lost since", "The part that is gone"],
  ["slipped", "Slipped out of the period", "Now expected, or won, on a day outside the period"],
  ["moved", "Moved into the period", "Not counted then: expected at another time, decided, or not yet in the tab"],
  ["created", "New deals", "Created since, or without a created date and not counted then"],
  ["amount", "Amount changed", "Change of amount × the chance that it had"],
  ["chance", "Chance changed", "Another stage, another date within the period, time gone by"],
  ["gone", "No longer in the tab", "The part that is gone"],
  [
    "corrected",
    "Corrections to deals won before",
    "Deals won up to the last forecast's day, as the tab says it now − then",
  ],
] as const;

type Step = (typeof STEPS)[number][0];

/** What the step is made of: deal by deal, the largest to be named. */
interface Effect {
  readonly name: string;
  readonly amount: number;
}

type Effects = Readonly<Record<Step, Effect[]>>;

/** The rows that sum up: the last forecast, and this one. */
export const BRIDGE_TOTALS: readonly number[] = [0, STEPS.length + 2];

/**
 * Forecast bridge: twelve rows, always, from the newest forecast of the period that was made on an earlier day.
 *
 * The steps add up exactly: "Everything else" is what no open deal accounts for, such as deals not yet created. Without an
 * earlier forecast, or where the deals that it counted are no longer whole, the steps are blank and the words say why.
 */
export function forecastBridge(
  memory: ForecastMemory,
  now: SaidForecast,
  parts: readonly SaidPart[],
  input: ReportInput,
): Table {
  const round = roundingTo(input.assumptions.currency.minorDigits);
  const forecast = now.forecast === null ? null : round(now.forecast);
  const from = earlierBuild(memory.builds, input);
  const counted = from && dealsCountedBy(from, memory.deals);
  const effects = from && counted && forecast !== null ? effectsBetween(from, counted, parts, input) : null;
  const steps = STEPS.map(([step, label, how]): Cell[] => {
    if (effects === null) return [label, null, null, how];
    const own = effects[step];
    const amount = round(
      exactSum([...own.map((effect) => effect.amount), step === "corrected" ? -(from?.won ?? 0) : 0]),
    );
    return [label, amount, step === "corrected" ? null : own.length, step === "corrected" ? how : named(how, own)];
  });
  const explained = steps.map(([, amount]) => (typeof amount === "number" ? amount : 0));
  const rest =
    from === null || forecast === null
      ? null
      : round(exactSum([forecast, -from.forecast, ...explained.map((amount) => -amount)]));
  return {
    columns: COLUMNS,
    rows: [
      ["Last forecast", from?.forecast ?? null, counted?.length ?? null, howLast(from, input)],
      ...steps,
      ["Everything else", rest, null, howRest(from, counted, now)],
      ["This forecast", forecast, forecast === null ? null : parts.length, howNow(now, input)],
    ],
  };
}

function howLast(from: PastBuild | null, { period }: ReportInput): string {
  return from === null
    ? `No earlier forecast of ${period.name} is kept on this sheet; the next one will start here`
    : `Built as of ${from.asOf}: ${from.method}`;
}

function howRest(from: PastBuild | null, counted: readonly CountedDeal[] | null, now: SaidForecast): string {
  if (from !== null && counted === null) {
    return "The deals that the last forecast counted are no longer whole on this sheet, so its steps cannot be told apart";
  }
  const adds = "What the method adds beyond today's deals, such as deals not yet created";
  return from !== null && from.method !== now.methodName
    ? `${adds}; and the change of method, from ${from.method} to ${now.methodName}`
    : adds;
}

function howNow({ methodName, forecast }: SaidForecast, { asOf }: ReportInput): string {
  return forecast === null ? "No method has anything to say of this period" : `As of ${asOf}: ${methodName}`;
}

/** Each deal in the step that explains it best; what is won counts in full, what is open by its part. */
function effectsBetween(
  from: PastBuild,
  counted: readonly CountedDeal[],
  parts: readonly SaidPart[],
  { deals, asOf, period, assumptions }: ReportInput,
): Effects {
  const round = roundingTo(assumptions.currency.minorDigits);
  const effects: Effects = {
    ...{ won: [], lost: [], slipped: [], moved: [], created: [] },
    ...{ amount: [], chance: [], gone: [], corrected: [] },
  };
  const keys = keysOf(deals);
  const dealOf = new Map([...keys].map(([deal, key]) => [key, deal]));
  const partOf = new Map(parts.map(({ deal, part }) => [deal, round(part)]));
  const won = new Set(closingIn(wonBy(deals, asOf), period));
  const known = new Set<Deal>();
  for (const before of counted) {
    const deal = dealOf.get(before.id);
    if (deal === undefined) {
      effects.gone.push({ name: before.name || before.id, amount: -before.part });
      continue;
    }
    known.add(deal);
    const after = won.has(deal) ? (deal.amount ?? 0) : (partOf.get(deal) ?? 0);
    const effect = { name: nameOf(deal), amount: exactSum([after, -before.part]) };
    const step = won.has(deal) ? "won" : stepOf(before, deal, after, period);
    if (step !== "amount and chance") effects[step].push(effect);
    else splitEffect(before, deal, effect, effects, round);
  }
  for (const deal of won) {
    if (known.has(deal)) continue;
    const isSince = deal.closed !== null && deal.closed > from.asOf;
    effects[isSince ? "won" : "corrected"].push({ name: nameOf(deal), amount: deal.amount ?? 0 });
  }
  for (const [deal, part] of partOf) {
    if (known.has(deal) || part === 0) continue;
    effects[isNew(deal, from.asOf) ? "created" : "moved"].push({ name: nameOf(deal), amount: part });
  }
  return effects;
}

/** Why a deal that was counted, and is not won in the period, counts otherwise now. */
function stepOf(before: CountedDeal, deal: Deal, after: number, period: Period): Step | "amount and chance" {
  if (deal.outcome === "lost") return "lost";
  const [wasIn, isIn] = [isWithin(before.closed, period), isWithin(deal.closed, period)];
  if (deal.outcome === "won" || (wasIn && !isIn)) return "slipped";
  return !wasIn && isIn && after > before.part ? "moved" : "amount and chance";
}

/** The change of amount at the old chance; the rest is the chance's. An amount that was entered or taken out is all amount. */
function splitEffect(
  before: CountedDeal,
  deal: Deal,
  { name, amount }: Effect,
  effects: Effects,
  round: (amount: number) => number,
): void {
  const isSame = before.amount === deal.amount;
  const byAmount = isSame
    ? 0
    : before.amount === null || deal.amount === null
      ? amount
      : round(exactSum([deal.amount, -before.amount]) * before.chance);
  const byChance = exactSum([amount, -byAmount]);
  if (!isSame) effects.amount.push({ name, amount: byAmount });
  if (byChance !== 0) effects.chance.push({ name, amount: byChance });
}

function isWithin(day: CivilDate | null, { start, end }: Period): boolean {
  return day !== null && day >= start && day <= end;
}

function isNew({ created }: Deal, since: CivilDate): boolean {
  return created === null || created > since;
}

function nameOf({ name, account, id }: Deal): string {
  return name || account || id;
}

/** So many deals are named, the largest effects first. */
const NAMED = 3;

function named(how: string, effects: readonly Effect[]): string {
  if (effects.length === 0) return how;
  const sorted = [...effects].sort(
    (one, other) => Math.abs(other.amount) - Math.abs(one.amount) || (one.name < other.name ? -1 : 1),
  );
  const names = sorted.slice(0, NAMED).map(({ name }) => name);
  const more = effects.length - names.length;
  return `${how}: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
