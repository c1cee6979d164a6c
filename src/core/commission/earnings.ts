/** Earnings: what each stint comes to with all that is known now, before anything that was closed is looked at. */
import type { CalendarAssumption } from "../assumptions/assumptions.ts";
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import type { MinorUnits } from "../money.ts";
import { fail, ok, type Result, type Share } from "../result.ts";
import type { Credited } from "./credited.ts";
import { byDayThenDeal } from "./deal-order.ts";
import { compare, decimalOf, multiply } from "./exact-decimal.ts";
import type { RateOn } from "./exchange.ts";
import { payoutSlices } from "./payout.ts";
import type { PlanTerms } from "./plan-terms.ts";
import { nearestWhole } from "./ratio.ts";
import { partOf, spiffsOn } from "./spiffs.ts";
import type { StatementQuota } from "./statement.ts";
import { statementQuota } from "./statement-quota.ts";
import type { Stint } from "./stint.ts";
import type { TierSlice } from "./tier-slices.ts";

/** A credit line, in minor units, with the deal that it is about and the terms that pay for it. */
export interface EarnedLine {
  readonly deal: Deal;
  readonly day: CivilDate;
  readonly amount: number;
  readonly currency: string;
  readonly exchangeRate: number;
  readonly share: Share;
  readonly splitBy: "credit" | "payout";
  /** Whose clawback rule holds: those of the deal's owner where it was shared by payout. */
  readonly payer: PlanTerms;
  readonly credit: MinorUnits;
  readonly slices: readonly TierSlice[];
  readonly dealCommission: MinorUnits;
  readonly commission: MinorUnits;
}

export interface EarnedBonus {
  readonly name: string;
  readonly deal: Deal | null;
  readonly day: CivilDate | null;
  readonly base: MinorUnits;
  readonly rate: Share | null;
  readonly amount: MinorUnits;
}

/** All money in minor units of the plan's currency. */
export interface Earning {
  readonly stint: Stint;
  readonly quota: StatementQuota | null;
  readonly lines: readonly EarnedLine[];
  readonly spiffs: readonly EarnedBonus[];
  readonly kickers: readonly EarnedBonus[];
  readonly credit: MinorUnits;
  readonly commission: MinorUnits;
  readonly earnedBeforeCap: MinorUnits;
}

interface Building {
  readonly stint: Stint;
  readonly quota: StatementQuota | null;
  readonly lines: EarnedLine[];
  readonly spiffs: EarnedBonus[];
  credit: MinorUnits;
}

/**
 * What every stint earns: its credit through its tiers, its parts of deals that are shared by payout, SPIFFs, kickers.
 *
 * Fails as `tierSlices` does, naming the deal; TOO_LARGE for a quota with too many digits as well; NO_EXCHANGE_RATE where a part of a payout is in another currency.
 */
export function earningsOf(
  stints: readonly Stint[],
  credited: readonly Credited[],
  calendar: CalendarAssumption,
  rateOn: RateOn,
): Result<Map<Stint, Earning>> {
  const own = new Map<Stint, Credited[]>(stints.map((stint) => [stint, []]));
  for (const one of credited) own.get(one.stint)?.push(one);
  const all = new Map<Stint, Building>();
  for (const stint of stints) {
    const quota = statementQuota(stint, calendar);
    if (quota !== null && !Number.isFinite(quota.full + quota.quota)) {
      return fail({ code: "TOO_LARGE", argument: `the quota of ${stint.rep}`, row: 0, value: stint.role?.quota ?? 0 });
    }
    all.set(stint, { stint, quota, lines: [], spiffs: [], credit: 0 });
  }
  for (const [stint, credits] of own) {
    const building = all.get(stint);
    if (building === undefined) continue;
    credits.sort(byDayThenDeal);
    const unit = unitOf(stint);
    building.credit = credits.reduce((sum, one) => sum + one.credit, 0);
    const slices = payoutSlices(
      credits.map((one) => one.credit / unit),
      stint,
      building.quota?.quota ?? null,
    );
    if (!slices.ok) return slices.failure.code === "TOO_LARGE" ? tooLarge(credits[slices.failure.row - 1]) : slices;
    for (const [index, one] of credits.entries()) {
      const paid = payOut(one, slices.value[index] ?? [], all, rateOn);
      if (!paid.ok) return paid;
    }
  }
  return ok(new Map([...all].map(([stint, building]) => [stint, finished(building)])));
}

function unitOf(stint: Stint): number {
  return 10 ** stint.terms.currency.minorDigits;
}

function tooLarge(one: Credited | undefined): Result<never> {
  const argument = one === undefined ? "an amount" : `the amount of deal ${one.deal.id}`;
  return fail({ code: "TOO_LARGE", argument, row: 0, value: one?.amount ?? 0 });
}

/** Gives what a deal earns to the rep, or to everybody who shares it. */
function payOut(
  one: Credited,
  slices: readonly TierSlice[],
  all: ReadonlyMap<Stint, Building>,
  rateOn: RateOn,
): Result<null> {
  const { deal, stint, day, amount, currency, shares, place, payees } = one;
  const unit = unitOf(stint);
  const dealCommission = slices.reduce((sum, slice) => sum + Math.round(slice.commission * unit), 0);
  if (!Number.isSafeInteger(dealCommission)) return tooLarge(one);
  const spiffs = spiffsOn(one);
  const common = { deal, day, amount, currency, payer: stint.terms };
  const building = all.get(stint);
  building?.lines.push({
    ...common,
    exchangeRate: one.exchangeRate,
    share: shares[place] ?? 0,
    splitBy: payees === null ? "credit" : "payout",
    credit: one.credit,
    slices,
    dealCommission,
    commission: payees === null ? dealCommission : partOf(dealCommission, shares, place),
  });
  for (const { rule, base, amount: paid } of spiffs) {
    const rate = rule.pays.kind === "share" ? rule.pays.share : null;
    building?.spiffs.push({ name: rule.name, deal, day, base, rate, amount: paid });
  }
  for (const [index, payee] of (payees ?? []).entries()) {
    if (index === place || payee === null || payee === "later") continue;
    const from = stint.terms.currency.code;
    const to = payee.terms.currency;
    const exchangeRate = rateOn(from, to.code, day);
    if (exchangeRate === null) {
      return fail({ code: "NO_EXCHANGE_RATE", from, to: to.code, day, dealId: deal.id, row: deal.row });
    }
    // The whole is brought into the rep's currency before it is divided, so that the parts of one currency add up.
    const inTheirs = (money: MinorUnits) =>
      exchangeRate === 1 ? money : nearestWhole([money, exchangeRate, 10 ** to.minorDigits], [unit]);
    const whole = inTheirs(dealCommission);
    const theirs = all.get(payee);
    theirs?.lines.push({
      ...common,
      exchangeRate,
      share: shares[index] ?? 0,
      splitBy: "payout",
      credit: 0,
      slices: [],
      dealCommission: whole,
      commission: partOf(whole, shares, index),
    });
    for (const { rule, base, whole: paid } of spiffs) {
      const rate = rule.pays.kind === "share" ? rule.pays.share : null;
      const part = partOf(inTheirs(paid), shares, index);
      theirs?.spiffs.push({ name: rule.name, deal, day, base: inTheirs(base), rate, amount: part });
    }
  }
  return ok(null);
}

function finished({ stint, quota, lines, spiffs, credit }: Building): Earning {
  lines.sort(byDayThenDeal);
  const commission = lines.reduce((sum, line) => sum + line.commission, 0);
  const kickers = kickersOf(stint, quota, credit, commission);
  const bonuses = [...spiffs, ...kickers].reduce((sum, bonus) => sum + bonus.amount, 0);
  const inOrder = [...spiffs].sort((a, b) =>
    a.deal && b.deal && a.day && b.day ? byDayThenDeal({ day: a.day, deal: a.deal }, { day: b.day, deal: b.deal }) : 0,
  );
  return { stint, quota, lines, spiffs: inOrder, kickers, credit, commission, earnedBeforeCap: commission + bonuses };
}

/** Every kicker whose mark the credit has reached, the mark itself included. */
function kickersOf(
  stint: Stint,
  quota: StatementQuota | null,
  credit: MinorUnits,
  commission: MinorUnits,
): EarnedBonus[] {
  if (quota === null || quota.quota <= 0) return [];
  const unit = unitOf(stint);
  return stint.terms.kickers
    .filter(({ attainment }) => {
      const mark = multiply(decimalOf(attainment), decimalOf(quota.quota));
      return compare(decimalOf(credit / unit), mark) >= 0;
    })
    .map(({ name, pays }) => ({
      ...{ name, deal: null, day: null, base: commission },
      rate: pays.kind === "share" ? pays.share : null,
      amount:
        pays.kind === "share" ? nearestWhole([commission, pays.share], [1]) : nearestWhole([pays.amount, unit], [1]),
    }));
}
