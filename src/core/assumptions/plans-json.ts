/** Commission plans and assignments of the settings file; what contradicts itself is a failure with its entry and key. */
import { checkPlans, type PlanFault } from "../commission/check-plans.ts";
import type { PlanProblem } from "../commission/check-terms.ts";
import { defaultTerms } from "../commission/default-terms.ts";
import { DRAW_KINDS } from "../commission/draw.ts";
import type { Payout, PlanAssignment, PlanTerms } from "../commission/plan-terms.ts";
import { foldWord } from "../deals/fold.ts";
import { ok, type Result } from "../result.ts";
import type { Assumptions, PlanTier } from "./assumptions.ts";
import { kickerOf, spiffOf } from "./bonus-json.ts";
import { currencyOf } from "./currency-json.ts";
import { type Entry, type Failed, listOf } from "./json-entry.ts";
import { daysOf, isNumbers, numberOf, wordOf } from "./json-values.ts";
import {
  BASIS_WORDS,
  CLAWBACK_WORDS,
  METHOD_WORDS,
  PAYOUT_WORDS,
  PERIOD_WORDS,
  SPLIT_WORDS,
  TIERS_BY_WORDS,
} from "./setting-words.ts";
import { spelledAssignment } from "./spelled-assignment.ts";

type Given = Pick<Assumptions, "reps" | "calendar" | "currency">;

/** From `terms` and `assignments`; `plans` is the short form of plans that have nothing but tiers. */
export function plansOf(file: Entry, given: Given): Result<Pick<Assumptions, "terms" | "assignments">> {
  const short = listOf(file, "plans", (entry) => shortPlanOf(entry, given));
  if (!short.ok) return short;
  const long = listOf(file, "terms", (entry) => termsOf(entry, given));
  if (!long.ok) return long;
  const assigned = listOf(file, "assignments", assignmentOf);
  if (!assigned.ok) return assigned;
  const read = [...short.value, ...long.value];
  const terms = read.map((one) => {
    const plan = read.find((other) => foldWord(other.plan) === foldWord(one.plan))?.plan ?? one.plan;
    return { ...one, plan };
  });
  const assignments = assigned.value.map((assignment) => spelledAssignment(assignment, terms, given.reps));
  const fault = checkPlans(terms, assignments, given.reps);
  return fault === null ? ok({ terms, assignments }) : failureOf(fault, file, short.value.length);
}

function shortPlanOf(entry: Entry, given: Given): Result<PlanTerms> {
  const keys = ["plan", ...RATE_KEYS];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const plan = entry.text("plan");
  if (plan === "") return entry.failure("plan", "the plan's name");
  const payout = ratesOf(entry);
  return payout.ok ? ok(defaultTerms(plan, payout.value, given)) : payout;
}

function termsOf(entry: Entry, given: Given): Result<PlanTerms> {
  const byDefault = defaultTerms("", { kind: "linear" }, given);
  const keys = Object.keys(byDefault);
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const plan = entry.text("plan");
  if (plan === "") return entry.failure("plan", "the plan's name");
  const days = daysOf(entry.entry("days"));
  if (!days.ok) return days;
  const period = wordOf(entry, "period", PERIOD_WORDS);
  if (!period.ok) return period;
  const basis = wordOf(entry, "basis", BASIS_WORDS);
  if (!basis.ok) return basis;
  const currency = currencyOf(entry.entry("currency"), given.currency);
  if (!currency.ok) return currency;
  const payout = payoutOf(entry.entry("payout"));
  if (!payout.ok) return payout;
  const basePay = numberOf(entry, "basePay", "an amount a year");
  if (!basePay.ok) return basePay;
  const onTargetEarnings = numberOf(entry, "onTargetEarnings", "an amount a year, or null");
  if (!onTargetEarnings.ok) return onTargetEarnings;
  const repCap = numberOf(entry, "repCap", "an amount, or null for no cap");
  if (!repCap.ok) return repCap;
  const planCap = numberOf(entry, "planCap", "an amount, or null for no cap");
  if (!planCap.ok) return planCap;
  const draw = drawOf(entry);
  if (!draw.ok) return draw;
  const splitBy = wordOf(entry, "splitBy", SPLIT_WORDS);
  if (!splitBy.ok) return splitBy;
  const clawback = clawbackOf(entry.entry("clawback"));
  if (!clawback.ok) return clawback;
  const holdback = holdbackOf(entry);
  if (!holdback.ok) return holdback;
  const spiffs = listOf(entry, "spiffs", spiffOf);
  if (!spiffs.ok) return spiffs;
  const kickers = listOf(entry, "kickers", kickerOf);
  if (!kickers.ok) return kickers;
  return ok({
    ...defaultTerms(plan, payout.value, given),
    days: days.value,
    period: period.value ?? byDefault.period,
    basis: basis.value ?? byDefault.basis,
    currency: currency.value,
    basePay: basePay.value ?? byDefault.basePay,
    onTargetEarnings: onTargetEarnings.value,
    repCap: repCap.value,
    planCap: planCap.value,
    draw: draw.value,
    splitBy: splitBy.value ?? byDefault.splitBy,
    clawback: clawback.value,
    holdback: holdback.value,
    spiffs: spiffs.value,
    kickers: kickers.value,
  });
}

const RATE_KEYS = ["method", "tiersBy", "tiers"] as const;

function payoutOf(entry: Entry): Result<Payout> {
  const kind = wordOf(entry, "kind", PAYOUT_WORDS);
  if (!kind.ok) return kind;
  const keys = kind.value === "linear" ? ["kind"] : ["kind", ...RATE_KEYS, "fromFirst"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  return kind.value === "linear" ? ok({ kind: "linear" }) : ratesOf(entry);
}

function ratesOf(entry: Entry): Result<Payout> {
  const method = wordOf(entry, "method", METHOD_WORDS);
  if (!method.ok) return method;
  const tiersBy = wordOf(entry, "tiersBy", TIERS_BY_WORDS);
  if (!tiersBy.ok) return tiersBy;
  const tiers = listOf(entry, "tiers", tierOf);
  if (!tiers.ok) return tiers;
  if (tiers.value.length === 0) return entry.failure("tiers", "a list of at least one tier");
  const fromFirst = entry.flag("fromFirst");
  if (fromFirst === "bad") return entry.failure("fromFirst", "true or false");
  return ok({
    kind: "rates",
    method: method.value ?? "marginal",
    tiersBy: tiersBy.value ?? "amount",
    tiers: tiers.value,
    fromFirst: fromFirst ?? false,
  });
}

function tierOf(entry: Entry): Result<PlanTier> {
  if (!entry.hasOnly(["start", "rate"])) return entry.unknown(["start", "rate"]);
  const start = numberOf(entry, "start", "a number of 0 or more");
  if (!start.ok) return start;
  const rate = numberOf(entry, "rate", "a rate such as 0.05");
  if (!rate.ok) return rate;
  return rate.value === null
    ? entry.failure("rate", "a rate such as 0.05")
    : ok({ start: start.value ?? 0, rate: rate.value });
}

function drawOf(entry: Entry): Result<PlanTerms["draw"]> {
  if (entry.value("draw") === null) return ok(null);
  const draw = entry.entry("draw");
  if (!draw.hasOnly(["kind", "amount"])) return draw.unknown(["kind", "amount"]);
  const kind = wordOf(draw, "kind", DRAW_KINDS);
  if (!kind.ok) return kind;
  if (kind.value === null) return draw.failure("kind", `one of: ${DRAW_KINDS.join(", ")}`);
  const amount = numberOf(draw, "amount", "an amount a period");
  if (!amount.ok) return amount;
  return amount.value === null
    ? draw.failure("amount", { kind: "draw without an amount" })
    : ok({ kind: kind.value, amount: amount.value });
}

function clawbackOf(entry: Entry): Result<PlanTerms["clawback"]> {
  const keys = ["kind", "share", "months"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const kind = wordOf(entry, "kind", CLAWBACK_WORDS);
  if (!kind.ok) return kind;
  const share = numberOf(entry, "share", "a share such as 0.5");
  if (!share.ok) return share;
  const months = numberOf(entry, "months", "a number of months, or null");
  if (!months.ok) return months;
  if (kind.value === null || kind.value === "none") {
    return (share.value ?? 1) === 1 && months.value === null
      ? ok({ kind: "none", share: 1, months: null })
      : entry.failure("kind", { kind: "clawback of no kind" });
  }
  return ok({ kind: kind.value, share: share.value ?? 1, months: months.value });
}

function holdbackOf(entry: Entry): Result<PlanTerms["holdback"]> {
  if (entry.value("holdback") === null) return ok(null);
  const holdback = entry.entry("holdback");
  if (!holdback.hasOnly(["share", "months"])) return holdback.unknown(["share", "months"]);
  const share = numberOf(holdback, "share", "a share such as 0.1");
  if (!share.ok) return share;
  if (share.value === null) return holdback.failure("share", { kind: "holdback without a share" });
  const months = numberOf(holdback, "months", "a number of months");
  if (!months.ok) return months;
  return months.value === null
    ? holdback.failure("months", { kind: "holdback without months" })
    : ok({ share: share.value, months: months.value });
}

function assignmentOf(entry: Entry): Result<PlanAssignment> {
  const keys = ["rep", "plan", "days", "ramp"];
  if (!entry.hasOnly(keys)) return entry.unknown(keys);
  const rep = entry.text("rep");
  if (rep === "") return entry.failure("rep", "the rep's name");
  const plan = entry.text("plan");
  if (plan === "") return entry.failure("plan", "the name of the rep's plan");
  const days = daysOf(entry.entry("days"));
  if (!days.ok) return days;
  const ramp = entry.value("ramp");
  if (ramp !== null && !isNumbers(ramp)) {
    return entry.failure("ramp", "a list of shares by month in role, such as [0, 0.25, 0.5, 0.75, 1]");
  }
  return ok({ rep, plan, days: days.value, ramp });
}

/** The fault at its key. `short`: how many of the terms came from `plans`. */
function failureOf({ place, problem }: PlanFault, file: Entry, short: number): Failed {
  const { index } = place;
  if (place.part === "assignments") return at(file.item("assignments", index), place.key, problem);
  const isShort = index < short;
  const entry = isShort ? file.item("plans", index) : file.item("terms", index - short);
  switch (place.part) {
    case "terms":
      return at(entry, isShort ? "plan" : place.key, problem);
    case "tiers":
      return at((isShort ? entry : entry.entry("payout")).item("tiers", place.item), place.key, problem);
    case "spiffs":
    case "kickers":
      return at(entry.item(place.part, place.item), place.key, problem);
  }
}

/** `key` may lead into an object: "days.from". */
function at(entry: Entry, key: string, problem: PlanProblem): Failed {
  const [first = key, second] = key.split(".");
  return second === undefined ? entry.failure(first, problem) : entry.entry(first).failure(second, problem);
}
