/** Adjustments: what a closed period would come to now, less what was paid for it, deal by deal and with the reason. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { cleanTo15Digits, type MinorUnits } from "../money.ts";
import type { Share } from "../result.ts";
import type { Account, ClosedGroup } from "./account.ts";
import type { EarnedLine } from "./earnings.ts";
import { termsFingerprintOf } from "./fingerprint.ts";
import type { ClosedAdjustment, ClosedLine } from "./ledger.ts";
import type { AdjustmentReason } from "./statement.ts";

/** In minor units. */
export interface Adjustment {
  readonly period: string;
  readonly dealId: string | null;
  readonly name: string;
  readonly reason: AdjustmentReason;
  readonly change: string;
  readonly paid: MinorUnits;
  readonly dueNow: MinorUnits;
  readonly amount: MinorUnits;
}

/** What the whole ledger and the deals tab say about a deal, beyond one period of one rep. */
export interface DealFacts {
  readonly deal: (dealId: string) => Deal | undefined;
  /** Where the deal was closed, in any period, for any rep. */
  readonly closedFor: (dealId: string) => readonly { readonly rep: string; readonly line: ClosedLine }[];
}

/**
 * The adjustments of a closed period: they add up to what it earns now − what it was closed with − what was adjusted since.
 *
 * A deal whose own facts have changed has a line of its own. All the rest of the difference, which comes from tiers, caps
 * and bonuses, is one line: "plan changed" where the terms or the quota are no longer those that were closed, else "other
 * effects".
 */
export function adjustmentsOf(
  group: ClosedGroup,
  adjusted: readonly ClosedAdjustment[],
  account: Pick<Account, "rep" | "unit">,
  facts: DealFacts,
): Adjustment[] {
  const { rep, unit } = account;
  const units = (money: number) => Math.round(money * unit);
  const closedLines = new Map<string, ClosedLine>();
  for (const statement of group.closed) for (const line of statement.lines) closedLines.set(line.dealId, line);
  const nowLines = new Map<string, EarnedLine>();
  const nowPays = new Map<string, MinorUnits>();
  for (const { earning } of group.now) {
    for (const line of earning.lines) {
      nowLines.set(line.deal.id, line);
      nowPays.set(line.deal.id, (nowPays.get(line.deal.id) ?? 0) + line.commission);
    }
    for (const { deal, amount } of earning.spiffs) {
      if (deal !== null) nowPays.set(deal.id, (nowPays.get(deal.id) ?? 0) + amount);
    }
  }
  const before = new Map<string | null, { readonly amount: MinorUnits; readonly reason: AdjustmentReason }>();
  for (const one of adjusted) {
    const sum = (before.get(one.dealId)?.amount ?? 0) + units(one.amount);
    before.set(one.dealId, { amount: sum, reason: one.reason });
  }

  const paidOf = (dealId: string) => units(closedLines.get(dealId)?.paid ?? 0) + (before.get(dealId)?.amount ?? 0);
  const dealIds = new Set([...closedLines.keys(), ...nowLines.keys()]);
  for (const dealId of before.keys()) if (dealId !== null) dealIds.add(dealId);
  const lines: Adjustment[] = [];
  for (const dealId of [...dealIds].sort()) {
    const closed = closedLines.get(dealId);
    const now = nowLines.get(dealId);
    const paid = paidOf(dealId);
    const dueNow = nowPays.get(dealId) ?? 0;
    if (dueNow === paid) continue;
    const cause = causeOf(dealId, closed, now, rep, facts) ?? again(before.get(dealId)?.reason);
    if (cause === null) continue;
    const name = now?.deal.name ?? closed?.name ?? facts.deal(dealId)?.name ?? "";
    lines.push({ period: group.period.name, dealId, name, ...cause, paid, dueNow, amount: dueNow - paid });
  }

  const closedTotal = group.closed.reduce((sum, one) => sum + units(one.earned), 0);
  const adjustedTotal = adjusted.reduce((sum, one) => sum + units(one.amount), 0);
  const dueTotal = group.now.reduce((sum, one) => sum + one.capped.earned, 0);
  const own = lines.reduce((sum, line) => sum + line.amount, 0);
  const rest = dueTotal - closedTotal - adjustedTotal - own;
  if (rest === 0) return lines;
  const ownDue = lines.reduce((sum, line) => sum + line.dueNow, 0);
  const paid = closedTotal + adjustedTotal - lines.reduce((sum, line) => sum + line.paid, 0);
  const reason = isSamePlan(group) ? "other effects" : "plan changed";
  const others = { dealId: null, name: "", reason, change: "" } as const;
  return [...lines, { period: group.period.name, ...others, paid, dueNow: dueTotal - ownDue, amount: rest }];
}

interface Cause {
  readonly reason: AdjustmentReason;
  readonly change: string;
}

/** A change that was adjusted once and has been undone or gone on since. */
function again(reason: AdjustmentReason | undefined): Cause | null {
  return reason === undefined ? null : { reason, change: "" };
}

/** The change of the deal's own facts; null: it has none. */
function causeOf(
  dealId: string,
  closed: ClosedLine | undefined,
  now: EarnedLine | undefined,
  rep: string,
  facts: DealFacts,
): Cause | null {
  if (closed !== undefined && now !== undefined) return changeOf(closed, now);
  if (closed !== undefined) return lossOf(closed, facts.deal(dealId), rep);
  return now === undefined ? null : gainOf(now, facts.closedFor(dealId), rep);
}

function changeOf(closed: ClosedLine, now: EarnedLine): Cause | null {
  const { deal } = now;
  const share = cleanTo15Digits(now.share);
  if (closed.share !== share || foldOwner(closed.owner) !== foldOwner(deal.owner))
    return ownerChange(closed.share, share);
  if (closed.amount !== cleanTo15Digits(now.amount)) return amountChange(closed.amount, now.amount);
  if (closed.day !== now.day) return dayChange(closed.day, now.day);
  const credit = now.credit / 10 ** now.payer.currency.minorDigits;
  return closed.credit === credit ? null : amountChange(closed.credit, credit);
}

/** Why a deal that was paid is paid no more. */
function lossOf(closed: ClosedLine, deal: Deal | undefined, rep: string): Cause | null {
  if (deal === undefined) return { reason: "deleted", change: "" };
  if (deal.outcome !== "won") return { reason: "no longer won", change: `won → ${deal.outcome}` };
  const day = deal.closed;
  // Named in the cell that divides the deal, or owner of all of it: then it is the day or the plan that changed.
  const isTheirs = deal.split === "" ? foldOwner(deal.owner) === foldOwner(rep) : isNamedIn(deal.split, rep);
  if (!isTheirs) return ownerChange(closed.share, 0);
  if (day === null || (closed.day !== day && closed.day !== deal.collectedOn)) return dayChange(closed.day, day);
  return null;
}

/** Why a deal is paid that was not in the closed statement. */
function gainOf(
  now: EarnedLine,
  elsewhere: readonly { readonly rep: string; readonly line: ClosedLine }[],
  rep: string,
): Cause | null {
  const own = elsewhere.find((one) => foldOwner(one.rep) === foldOwner(rep));
  if (own !== undefined) return own.line.day === now.day ? null : dayChange(own.line.day, now.day);
  return elsewhere.length > 0 ? ownerChange(0, now.share) : { reason: "won late", change: now.day };
}

function isNamedIn(split: string, rep: string): boolean {
  return foldOwner(split).includes(foldOwner(rep));
}

/** In shares of the deal and not in names, for a statement says nothing of other reps. */
function ownerChange(from: Share, to: Share): Cause {
  return { reason: "owner changed", change: `${percent(from)} → ${percent(to)}` };
}

function amountChange(from: number, to: number): Cause {
  return { reason: "amount changed", change: `${from} → ${to}` };
}

function dayChange(from: CivilDate, to: CivilDate | null): Cause {
  return { reason: "close date changed", change: `${from} → ${to ?? "blank"}` };
}

function percent(share: Share): string {
  return `${cleanTo15Digits(share * 100)}%`;
}

/** Whether the stints of a closed period are the ones that were closed, on the same terms and quota. */
function isSamePlan({ closed, now }: ClosedGroup): boolean {
  const then = closed.filter((one) => one.lines.length > 0 || one.earned !== 0 || one.quota !== null);
  const fingerprints = new Set(now.map(({ earning }) => termsFingerprintOf(earning)));
  return now.length >= then.length && then.every((one) => fingerprints.has(one.termsFingerprint));
}
