/** The section Plan terms, row by row; what each version pays is put together with its tiers in read-plans.ts. */
import { DRAW_KINDS } from "../commission/draw.ts";
import type { ClawbackRule, PlanTerms } from "../commission/plan-terms.ts";
import type { DateOrder } from "../deals/read-dates.ts";
import { minorDigitsOf } from "../money.ts";
import { ok, type Result } from "../result.ts";
import type { Assumptions, CurrencyAssumption } from "./assumptions.ts";
import { amountsOf, currencyCodeOf, datesOf, numberOf, type SectionReader, wordOf } from "./section-reader.ts";
import {
  BASIS_WORDS,
  BELOW_FIRST_WORDS,
  CLAWBACK_WORDS,
  PAYOUT_WORDS,
  PERIOD_WORDS,
  SPLIT_WORDS,
} from "./setting-words.ts";

/** A version of a plan without its tiers and bonuses, which stand in sections of their own. */
export interface TermsRow extends Omit<PlanTerms, "payout" | "spiffs" | "kickers"> {
  /** Place in the section, from 0. */
  readonly row: number;
  readonly pays: "rates" | "linear";
  readonly fromFirst: boolean;
}

/** A value of the row, or the failure that ends the reading. */
type Cells = Readonly<Record<"days.from" | "days.to", readonly PlanTerms["days"]["from"][]>> &
  Readonly<Record<"basePay" | "onTargetEarnings" | "repCap" | "planCap" | "draw", readonly (number | null)[]>>;

export function readPlanTerms(
  reader: SectionReader,
  dateOrder: DateOrder,
  byDefault: Pick<Assumptions, "calendar" | "currency">,
): Result<TermsRow[]> {
  const cells = readColumns(reader, dateOrder);
  if (!cells.ok) return cells;
  const terms: TermsRow[] = [];
  for (let row = 0; row < reader.rows.length; row += 1) {
    const one = readRow(reader, row, cells.value, byDefault);
    if (!one.ok) return one;
    terms.push(one.value);
  }
  return ok(terms);
}

/** Money and days are read by the column, which settles what a lone separator or the order of day and month means. */
function readColumns(reader: SectionReader, dateOrder: DateOrder): Result<Cells> {
  const from = datesOf(reader, "Valid from", dateOrder);
  if (!from.ok) return from;
  const to = datesOf(reader, "Valid to", dateOrder);
  if (!to.ok) return to;
  const basePay = amountsOf(reader, "Base pay");
  if (!basePay.ok) return basePay;
  const onTargetEarnings = amountsOf(reader, "On-target earnings");
  if (!onTargetEarnings.ok) return onTargetEarnings;
  const repCap = amountsOf(reader, "Rep cap");
  if (!repCap.ok) return repCap;
  const planCap = amountsOf(reader, "Plan cap");
  if (!planCap.ok) return planCap;
  const draw = amountsOf(reader, "Draw amount");
  if (!draw.ok) return draw;
  return ok({
    "days.from": from.value,
    "days.to": to.value,
    basePay: basePay.value,
    onTargetEarnings: onTargetEarnings.value,
    repCap: repCap.value,
    planCap: planCap.value,
    draw: draw.value,
  });
}

function readRow(
  reader: SectionReader,
  row: number,
  cells: Cells,
  byDefault: Pick<Assumptions, "calendar" | "currency">,
): Result<TermsRow> {
  const plan = reader.text(row, "Plan");
  if (plan === "") return reader.failure(row, "Plan", "the plan's name, as in Plans");
  const period = wordOf(reader, row, "Period", PERIOD_WORDS);
  if (!period.ok) return period;
  const basis = wordOf(reader, row, "Basis", BASIS_WORDS);
  if (!basis.ok) return basis;
  const pays = wordOf(reader, row, "Payout", PAYOUT_WORDS);
  if (!pays.ok) return pays;
  const belowFirst = wordOf(reader, row, "Below first tier", BELOW_FIRST_WORDS);
  if (!belowFirst.ok) return belowFirst;
  if (pays.value === "linear" && belowFirst.value === "paid") {
    return reader.failure(row, "Below first tier", { kind: "linear with a first tier", plan });
  }
  const draw = readDraw(reader, row, cells.draw[row] ?? null);
  if (!draw.ok) return draw;
  const splitBy = wordOf(reader, row, "Split by", SPLIT_WORDS);
  if (!splitBy.ok) return splitBy;
  const clawback = readClawback(reader, row);
  if (!clawback.ok) return clawback;
  const holdback = readHoldback(reader, row);
  if (!holdback.ok) return holdback;
  const currency = readCurrency(reader, row, byDefault.currency);
  if (!currency.ok) return currency;
  return ok({
    row,
    plan,
    days: { from: cells["days.from"][row] ?? null, to: cells["days.to"][row] ?? null },
    period: period.value ?? byDefault.calendar.quotaPeriod,
    basis: basis.value ?? "booked",
    currency: currency.value,
    pays: pays.value ?? "rates",
    fromFirst: belowFirst.value === "paid",
    basePay: cells.basePay[row] ?? 0,
    onTargetEarnings: cells.onTargetEarnings[row] ?? null,
    repCap: cells.repCap[row] ?? null,
    planCap: cells.planCap[row] ?? null,
    draw: draw.value,
    splitBy: splitBy.value ?? "credit",
    clawback: clawback.value,
    holdback: holdback.value,
  });
}

function readDraw(reader: SectionReader, row: number, amount: number | null): Result<PlanTerms["draw"]> {
  const kind = wordOf(reader, row, "Draw", DRAW_KINDS);
  if (!kind.ok) return kind;
  if (kind.value === null) {
    return amount === null ? ok(null) : reader.failure(row, "Draw", { kind: "draw amount without a draw" });
  }
  if (amount === null) return reader.failure(row, "Draw amount", { kind: "draw without an amount" });
  return ok({ kind: kind.value, amount });
}

function readClawback(reader: SectionReader, row: number): Result<ClawbackRule> {
  const kind = wordOf(reader, row, "Clawback", CLAWBACK_WORDS);
  if (!kind.ok) return kind;
  const share = shareOf(reader, row, "Clawback share");
  if (!share.ok) return share;
  const months = monthsOf(reader, row, "Clawback months");
  if (!months.ok) return months;
  if (kind.value === null || kind.value === "none") {
    return share.value === null && months.value === null
      ? ok({ kind: "none", share: 1, months: null })
      : reader.failure(row, "Clawback", { kind: "clawback of no kind" });
  }
  return ok({ kind: kind.value, share: share.value ?? 1, months: months.value });
}

function readHoldback(reader: SectionReader, row: number): Result<PlanTerms["holdback"]> {
  const share = shareOf(reader, row, "Holdback share");
  if (!share.ok) return share;
  const months = monthsOf(reader, row, "Holdback months");
  if (!months.ok) return months;
  if (share.value === null) {
    return months.value === null
      ? ok(null)
      : reader.failure(row, "Holdback share", { kind: "holdback without a share" });
  }
  if (months.value === null) {
    return reader.failure(row, "Holdback months", { kind: "holdback without months" });
  }
  return ok({ share: share.value, months: months.value });
}

function readCurrency(reader: SectionReader, row: number, byDefault: CurrencyAssumption): Result<CurrencyAssumption> {
  const code = currencyCodeOf(reader, row, "Currency");
  if (!code.ok) return code;
  const isDefault = code.value === null || code.value === byDefault.code;
  return ok(isDefault ? byDefault : { code: code.value, minorDigits: minorDigitsOf(code.value) });
}

/** Whether it lies from 0 to 100 % is for `checkTerms` to say. */
function shareOf(reader: SectionReader, row: number, heading: string): Result<number | null> {
  const share = numberOf(reader.cell(row, heading));
  return share === "unreadable" ? reader.failure(row, heading, "a share such as 10%, or blank") : ok(share);
}

function monthsOf(reader: SectionReader, row: number, heading: string): Result<number | null> {
  const months = numberOf(reader.cell(row, heading));
  return months === "unreadable" ? reader.failure(row, heading, "a number of months, or blank") : ok(months);
}
