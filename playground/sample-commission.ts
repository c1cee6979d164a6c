/**
 * How the sample company pays: its reps, quotas and commission plans, as a settings file (`--settings` takes the same).
 *
 * Everything that finance meets in a year happens around the day that the sample is true for: the quarterly plan changes
 * in the middle of the year, one rep changes plans in the middle of a quarter, one leaves, and two join on a ramp.
 */
import { dayOfSerial, serialOfDay } from "./sample-days.ts";

/** The reps of the add-on's sample deals, with their quotas by quarter; days since the start, null: always there. */
const REPS: readonly (readonly [rep: string, quota: number, startedDaysAgo: number | null])[] = [
  ["Amara Okafor", 60_000, null],
  ["Bruno Castellan", 45_000, null],
  ["Chloe Nakamura", 65_000, null],
  ["Dmitri Valen", 45_000, null],
  ["Elif Sarikaya", 50_000, 610],
  ["Finn Abernathy", 45_000, null],
  ["Giulia Marchetti", 40_000, 500],
  ["Hassan Rahimi", 45_000, null],
  ["Ines Duarte", 40_000, 420],
  ["Jonas Lindqvist", 65_000, null],
  ["Keira Maddox", 36_000, 190],
  ["Luca Brandt", 36_000, 75],
];

const LEFT_DAYS_AGO = 61;
const PROMOTED_DAYS_AFTER_CHANGE = 46;

const EXECUTIVE = "Account executive";
const SENIOR = "Senior executive";
const SERVICES = "Services";
const NEW_HIRE = "New hire";

export function sampleCommission(today: string): string {
  const [year = 0, month = 0] = today.split("-").map(Number);
  // The last July 1 that a whole quarter has followed.
  const changeYear = month >= 10 ? year : year - 1;
  const change = serialOfDay(`${changeYear}-07-01`);
  // The plans came into force with the year.
  const first = `${changeYear}-01-01`;
  const now = serialOfDay(today);
  const left = now - LEFT_DAYS_AGO;
  const promoted = change + PROMOTED_DAYS_AFTER_CHANGE;
  const since = { from: first, to: null };
  const settings = {
    reps: REPS.map(([rep, quota, startedDaysAgo]) => ({
      rep,
      quota,
      start: startedDaysAgo === null ? null : dayOfSerial(now - startedDaysAgo),
    })),
    currency: { code: "USD" },
    calendar: { fiscalStart: 1, quotaPeriod: "quarter" },
    terms: [
      {
        plan: EXECUTIVE,
        days: { from: first, to: dayOfSerial(change - 1) },
        period: "quarter",
        payout: attainment([0, 0.06], [1, 0.09]),
        basePay: 60_000,
        clawback: { kind: "full", share: 1, months: 6 },
        kickers: [{ name: "Quota club", attainment: 1.2, pays: { kind: "amount", amount: 1_500 } }],
      },
      {
        plan: EXECUTIVE,
        days: { from: dayOfSerial(change), to: null },
        period: "quarter",
        payout: attainment([0, 0.05], [0.75, 0.07], [1, 0.1], [1.5, 0.12]),
        basePay: 62_000,
        repCap: 8_000,
        clawback: { kind: "full", share: 1, months: 6 },
        spiffs: [
          {
            name: "Enterprise push",
            field: "product",
            when: "is",
            value: "Enterprise rollout",
            pays: { kind: "amount", amount: 750 },
          },
        ],
        kickers: [{ name: "Quota club", attainment: 1.2, pays: { kind: "share", share: 0.1 } }],
      },
      {
        plan: SENIOR,
        period: "month",
        payout: {
          kind: "rates",
          method: "marginal",
          tiersBy: "amount",
          tiers: [
            { start: 0, rate: 0.04 },
            { start: 15_000, rate: 0.06 },
            { start: 40_000, rate: 0.08 },
          ],
          fromFirst: false,
        },
        basePay: 78_000,
        clawback: { kind: "pro rata", share: 1, months: 12 },
        holdback: { share: 0.1, months: 3 },
        spiffs: [
          {
            name: "Large deal",
            field: "amount",
            when: "at least",
            value: "30000",
            pays: { kind: "share", share: 0.01 },
          },
        ],
      },
      {
        plan: SERVICES,
        period: "quarter",
        payout: {
          kind: "rates",
          method: "marginal",
          tiersBy: "amount",
          tiers: [
            { start: 10_000, rate: 0.05 },
            { start: 60_000, rate: 0.08 },
          ],
          fromFirst: true,
        },
        basePay: 52_000,
        draw: { kind: "recoverable", amount: 1_800 },
        splitBy: "payout",
        clawback: { kind: "full", share: 1, months: 6 },
      },
      {
        plan: NEW_HIRE,
        period: "quarter",
        payout: { kind: "linear" },
        basePay: 48_000,
        onTargetEarnings: 64_000,
        draw: { kind: "non-recoverable", amount: 2_000 },
        clawback: { kind: "full", share: 1, months: 6 },
      },
    ],
    assignments: [
      { rep: "Amara Okafor", plan: EXECUTIVE, days: since },
      { rep: "Bruno Castellan", plan: EXECUTIVE, days: since },
      { rep: "Chloe Nakamura", plan: EXECUTIVE, days: since },
      { rep: "Dmitri Valen", plan: SERVICES, days: { from: first, to: dayOfSerial(left) } },
      { rep: "Elif Sarikaya", plan: SENIOR, days: since },
      { rep: "Finn Abernathy", plan: EXECUTIVE, days: since },
      { rep: "Giulia Marchetti", plan: SERVICES, days: since },
      { rep: "Hassan Rahimi", plan: SENIOR, days: since },
      { rep: "Ines Duarte", plan: SERVICES, days: since },
      { rep: "Jonas Lindqvist", plan: EXECUTIVE, days: { from: first, to: dayOfSerial(promoted - 1) } },
      { rep: "Jonas Lindqvist", plan: SENIOR, days: { from: dayOfSerial(promoted), to: null } },
      { rep: "Keira Maddox", plan: NEW_HIRE, ramp: [0.25, 0.5, 0.75, 1] },
      { rep: "Luca Brandt", plan: NEW_HIRE, ramp: [0, 0.25, 0.5, 0.75, 1] },
    ],
  };
  return JSON.stringify(settings, null, 2);
}

/** Marginal tiers by attainment. */
function attainment(...tiers: readonly (readonly [start: number, rate: number])[]) {
  return {
    kind: "rates",
    method: "marginal",
    tiersBy: "attainment",
    tiers: tiers.map(([start, rate]) => ({ start, rate })),
    fromFirst: false,
  };
}
