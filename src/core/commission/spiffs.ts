/** SPIFFs: a bonus on each credited deal that fits a rule. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { MinorUnits } from "../money.ts";
import type { Credited } from "./credited.ts";
import type { SpiffRule, ValidDays } from "./plan-terms.ts";
import { dividedByWeights, nearestWhole } from "./ratio.ts";

/** What a rule pays on a deal: to everybody who shares it by payout, else to this rep alone. */
export interface Spiff {
  readonly rule: SpiffRule;
  /** The credit that a share is taken of. */
  readonly base: MinorUnits;
  /** For this rep. */
  readonly amount: MinorUnits;
  /** For all together, where they share by payout; else the same as `amount`. */
  readonly whole: MinorUnits;
}

/**
 * The SPIFFs of a credited deal under the terms that pay for it.
 *
 * A share is taken of the rep's credit. A fixed amount is for the deal, so each of those who share it gets that part of
 * it, by largest remainder; a deal below 0, such as a credit note, earns none. Shared by payout, both are worked out for
 * the whole deal and divided as its commission is.
 */
export function spiffsOn(credited: Credited): Spiff[] {
  const { deal, stint, credit, shares, place, payees } = credited;
  const unit = 10 ** stint.terms.currency.minorDigits;
  const closed = deal.closed ?? credited.day;
  return stint.terms.spiffs
    .filter((rule) => isWithin(closed, rule.days) && fits(rule, credited))
    .filter((rule) => rule.pays.kind === "share" || credit >= 0)
    .map((rule) => {
      if (rule.pays.kind === "share") {
        const whole = nearestWhole([credit, rule.pays.share], [1]);
        const amount = payees === null ? whole : partOf(whole, shares, place);
        return { rule, base: credit, amount, whole };
      }
      const whole = nearestWhole([rule.pays.amount, unit], [1]);
      const amount = partOf(whole, shares, place);
      return { rule, base: credit, amount, whole: payees === null ? amount : whole };
    });
}

/** One's part of an amount that is divided by shares; 0 for somebody who has none. */
export function partOf(whole: MinorUnits, shares: readonly number[], place: number): MinorUnits {
  return dividedByWeights(whole, shares)[place] ?? 0;
}

function isWithin(day: CivilDate, { from, to }: ValidDays): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

function fits(rule: SpiffRule, credited: Credited): boolean {
  switch (rule.when) {
    case "is":
      return foldWord(textOf(rule, credited.deal)) === foldWord(rule.value);
    case "contains":
      return foldWord(textOf(rule, credited.deal)).includes(foldWord(rule.value));
    case "at least":
    case "at most": {
      const money = moneyOf(rule, credited);
      const mark = nearestWhole([Number(rule.value), 10 ** credited.stint.terms.currency.minorDigits], [1]);
      if (money === null || !Number.isFinite(mark)) return false;
      return rule.when === "at least" ? money >= mark : money <= mark;
    }
  }
}

/** Money fields in the plan's currency, in minor units, as the rule's mark is. */
function moneyOf({ field }: SpiffRule, { deal, stint, exchangeRate }: Credited): MinorUnits | null {
  const money = field === "amount" || field === "collected" || field === "refunded" ? deal[field] : null;
  if (money === null) return null;
  return nearestWhole([money, exchangeRate, 10 ** stint.terms.currency.minorDigits], [1]);
}

function textOf({ field }: SpiffRule, deal: Deal): string {
  switch (field) {
    case "id":
    case "name":
    case "account":
    case "owner":
    case "stage":
    case "category":
    case "source":
    case "currency":
    case "product":
      return deal[field];
    case "amount":
    case "collected":
    case "refunded":
      return deal[field] === null ? "" : String(deal[field]);
    default:
      return "";
  }
}
