/** Commission against published examples, an exact decimal library, and the laws of DEFINITIONS. */
import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommissionMethod, PlanTier } from "../../../src/core/assumptions/assumptions.ts";
import { commission } from "../../../src/core/commission/commission.ts";
import type { CreditOptions } from "../../../src/core/commission/credit.ts";
import { type CommissionPlan, flatPlan, tieredPlan } from "../../../src/core/commission/plan.ts";
import type { Failure } from "../../../src/core/result.ts";
import { valueFrom } from "../../kit.ts";

const PLAIN: CreditOptions = { quota: null, creditedBefore: 0, minorDigits: 2 };

type Rows = readonly (readonly [start: number, rate: number])[];

describe("commission: what others published", () => {
  const spiff: Rows = [
    [0, 0.1],
    [100, 0.12],
    [150, 0.14],
    [200, 0.16],
  ];
  const amrodd: Rows = [
    [0, 0.04],
    [150_000, 0.08],
    [250_000, 0.12],
  ];
  const excelforum: Rows = [
    [0, 0.03],
    [500, 0.05],
    [750, 0.075],
  ];
  const getDigital: Rows = [
    [0, 0.045],
    [100_000, 0.02],
    [250_000, 0.012],
    [500_000, 0.002],
  ];
  const mcgimpsey: Rows = [
    [0, 0],
    [6000, 0.17],
    [20_000, 0.3],
    [50_000, 0.42],
    [60_000, 0.47],
  ];
  const excelguru: Rows = [
    [0, 1],
    [1, 1.25],
    [1.25, 1.5],
  ];
  const getcommish: Rows = [
    [0, 0.1],
    [1, 1.5],
    [1.5, 2],
  ];
  const trailhead: Rows = [
    [0, 0.04],
    [150_000, 0.06],
    [250_000, 0.08],
  ];
  const encharge: Rows = [[10_000, 0.1]];

  it.each<{
    why: string;
    rows: Rows;
    method: CommissionMethod;
    options?: Partial<CreditOptions>;
    sales: readonly number[];
    lines: readonly number[];
  }>([
    {
      why: "Salesforce Trailhead, Spiff marginal payout: 5,000 at 4 % and 15,000 at 6 %",
      rows: trailhead,
      method: "marginal",
      options: { creditedBefore: 145_000 },
      sales: [20_000],
      lines: [1100],
    },
    { why: "Spiff help, accelerator: 12 % on all of 125", rows: spiff, method: "whole", sales: [125], lines: [15] },
    { why: "AmroddTech on Spiff, whole amount", rows: amrodd, method: "whole", sales: [220_000], lines: [17_600] },
    { why: "AmroddTech on Spiff, marginal", rows: amrodd, method: "marginal", sales: [220_000], lines: [11_600] },
    {
      why: "referello tiered calculator",
      rows: [
        [0, 0.1],
        [10_000, 0.2],
      ],
      method: "marginal",
      sales: [15_000],
      lines: [2000],
    },
    { why: "excelforum 1140746, first tier", rows: excelforum, method: "marginal", sales: [300], lines: [9] },
    { why: "excelforum 1140746, at a boundary", rows: excelforum, method: "marginal", sales: [500], lines: [15] },
    { why: "excelforum 1140746, second tier", rows: excelforum, method: "marginal", sales: [700], lines: [25] },
    { why: "excelforum 1140746, third tier", rows: excelforum, method: "marginal", sales: [900], lines: [38.75] },
    { why: "get-digital-help, decelerating", rows: getDigital, method: "marginal", sales: [65_000], lines: [2925] },
    { why: "get-digital-help, second tier", rows: getDigital, method: "marginal", sales: [125_000], lines: [5000] },
    {
      why: "mcgimpsey, nothing on the first 6,000",
      rows: mcgimpsey,
      method: "marginal",
      sales: [55_000],
      lines: [13_480],
    },
    {
      why: "excelguru 9795: credit above a quota of 10,000 is 3,125 + 2,250, credit up to it counts once",
      rows: excelguru,
      method: "multiplier",
      options: { quota: 10_000 },
      sales: [14_000],
      lines: [15_375],
    },
    {
      why: "excelguru 9795, the credit above quota alone",
      rows: excelguru,
      method: "multiplier",
      options: { quota: 10_000, creditedBefore: 10_000 },
      sales: [2500, 1500],
      lines: [3125, 2250],
    },
    {
      why: "getcommish: 10 %, 15 % and 20 % on a hundred each below 100 %, from 100 % and from 150 % of quota",
      rows: getcommish,
      method: "multiplier",
      options: { quota: 200 },
      sales: [100, 100, 100, 100],
      lines: [10, 10, 15, 20],
    },
    { why: "Encharge guide: 10 % on reaching 10,000", rows: encharge, method: "whole", sales: [10_000], lines: [1000] },
    { why: "Encharge guide: nothing below the threshold", rows: encharge, method: "whole", sales: [9999], lines: [0] },
    {
      why: "a marginal threshold pays only the part above it",
      rows: encharge,
      method: "marginal",
      sales: [12_000],
      lines: [200],
    },
    {
      why: "Encharge guide: linear to quota pays pro rata",
      rows: [[0, 0.1]],
      method: "marginal",
      sales: [7500],
      lines: [750],
    },
    {
      why: "catchbeforetheybounce: OTE 160,000 less base 80,000, linear, at 75 % of a quota of 1,000,000",
      rows: [[0, 0.08]],
      method: "marginal",
      options: { quota: 1_000_000 },
      sales: [750_000],
      lines: [60_000],
    },
  ])("$why", ({ rows, method, options, sales, lines }) => {
    const plan = tiered(rows, method);
    const paid = valueFrom(commission(sales, plan, { ...PLAIN, ...options }));
    expect(paid.lines).toEqual(lines);
    expect(paid.total).toBe(lines.reduce((sum, line) => sum + line, 0));
  });

  it("medsalesnetwork: 90 % of 1,200,000 credited at 4.5 %", () => {
    expect(valueFrom(commission([1_080_000], flat(0.045), PLAIN)).total).toBe(48_600);
  });

  it("Xactly help: credit runs on from deal to deal", () => {
    const plan = tiered(
      [
        [0, 0],
        [349, 1],
      ],
      "marginal",
    );
    const credits = [100, 50, 75, 25, 100, 50, 75];
    // Running credit 100, 150, 225, 250, 350, 400, 475: the fifth deal passes 349 by one.
    expect(valueFrom(commission(credits, plan, PLAIN)).lines).toEqual([0, 0, 0, 0, 1, 50, 75]);
  });
});

describe("commission: what the plan says at its edges", () => {
  const cliff = tiered(
    [
      [0, 0.1],
      [150, 0.2],
    ],
    "whole",
  );
  const steps = tiered(
    [
      [0, 0.04],
      [150_000, 0.06],
    ],
    "marginal",
  );

  it.each<{ why: string; plan: CommissionPlan; options?: Partial<CreditOptions>; sales: number[]; lines: number[] }>([
    { why: "whole: one cent under a start is in the tier below", plan: cliff, sales: [149.99], lines: [15] },
    { why: "whole: exactly at a start is in its tier", plan: cliff, sales: [150], lines: [30] },
    { why: "whole: the tier all deals reach pays each of them", plan: cliff, sales: [100, 100], lines: [20, 20] },
    {
      why: "whole: credit before counts for the tier and is not paid again",
      plan: cliff,
      options: { creditedBefore: 100 },
      sales: [100],
      lines: [20],
    },
    {
      why: "whole with quota: 100 % exactly is in the tier that starts at 100 %",
      plan: tiered(
        [
          [0, 0.05],
          [1, 0.1],
        ],
        "whole",
      ),
      options: { quota: 90 },
      sales: [90],
      lines: [9],
    },
    { why: "whole: a refund that falls back under the cliff", plan: cliff, sales: [160, -20], lines: [16, -2] },
    {
      why: "marginal: a refund takes back what its credit had earned",
      plan: steps,
      options: { creditedBefore: 145_000 },
      sales: [20_000, -20_000],
      lines: [1100, -1100],
    },
    { why: "a refund first goes below zero at the first rate", plan: steps, sales: [-100], lines: [-4] },
    {
      why: "a refund below a threshold takes back nothing",
      plan: tiered([[1000, 0.1]], "marginal"),
      sales: [-100],
      lines: [0],
    },
    { why: "nothing sold, nothing earned", plan: steps, sales: [0], lines: [0] },
    { why: "a half cent goes away from zero", plan: flat(0.05), sales: [0.1, -0.1, 0.3], lines: [0.01, -0.01, 0.02] },
    {
      why: "8.165 is no 8.1649999: the decimal counts, not its binary neighbour",
      plan: flat(1),
      sales: [8.165],
      lines: [8.17],
    },
    { why: "1.005 likewise", plan: flat(1), sales: [1.005], lines: [1.01] },
    { why: "7.5 % of 1.00 is 0.075", plan: flat(0.075), sales: [1], lines: [0.08] },
    { why: "yen have no minor unit", plan: flat(0.075), options: { minorDigits: 0 }, sales: [100, 20], lines: [8, 2] },
    { why: "dinars have three places", plan: flat(0.0755), options: { minorDigits: 3 }, sales: [1], lines: [0.076] },
    {
      why: "a multiplier of 0 from the first sale on is a threshold",
      plan: tiered(
        [
          [0, 0.1],
          [0, 0],
          [100, 1],
          [200, 2],
        ],
        "multiplier",
      ),
      sales: [50, 100, 100],
      lines: [0, 5, 15],
    },
    {
      why: "below the first multiplier the base rate itself is paid",
      plan: tiered(
        [
          [0, 0.1],
          [100, 2],
        ],
        "multiplier",
      ),
      sales: [150],
      lines: [20],
    },
  ])("$why", ({ plan, options, sales, lines }) => {
    expect(valueFrom(commission(sales, plan, { ...PLAIN, ...options })).lines).toEqual(lines);
  });

  it("never gives −0, which a sheet would show with its sign", () => {
    const { lines, total } = valueFrom(commission([-0.001, 0, -0], flat(0.1), PLAIN));
    expect([...lines, total].map((line) => Object.is(line, -0))).toEqual([false, false, false, false]);
  });

  it.each<{ why: string; sales: number[]; options?: Partial<CreditOptions>; failure: Failure }>([
    { why: "no sales are no zero", sales: [], failure: { code: "NO_DATA", missing: "sales" } },
    {
      why: "a quota of 0 has no shares",
      sales: [1],
      options: { quota: 0 },
      failure: { code: "NOT_POSITIVE", argument: "quota", value: 0 },
    },
    {
      why: "cents beyond 15 digits cannot be counted",
      sales: [1, 1e13],
      failure: { code: "TOO_LARGE", argument: "sales", row: 2, value: 1e13 },
    },
    {
      why: "nor can credit before",
      sales: [1],
      options: { creditedBefore: -1e14 },
      failure: { code: "TOO_LARGE", argument: "credited_before", row: 0, value: -1e14 },
    },
  ])("$why", ({ sales, options, failure }) => {
    expect(commission(sales, tiered([[0, 0.1]], "marginal"), { ...PLAIN, ...options })).toEqual({ ok: false, failure });
  });

  it("fails where a line outgrows the safe integers", () => {
    const result = commission([9e12], flat(200), PLAIN);
    expect(result).toEqual({ ok: false, failure: { code: "TOO_LARGE", argument: "sales", row: 1, value: 9e12 } });
  });
});

describe("commission equals exact decimal arithmetic to the last cent", () => {
  const decimals = (places: number, most: number) =>
    fc.integer({ min: -most, max: most }).map((units) => Number(`${units}e-${places}`));
  const money = fc.oneof(
    { weight: 6, arbitrary: decimals(2, 50_000_000) },
    { weight: 1, arbitrary: decimals(0, 100_000) },
    // Foreign amounts converted by a formula carry all fifteen digits.
    { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  );
  const rate = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 5000 }).map((units) => Number(`${units}e-4`)) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 2, noNaN: true }).map((x) => Number(x.toPrecision(15))) },
  );
  const rows = (starts: fc.Arbitrary<number>) =>
    fc
      .tuple(
        fc.uniqueArray(starts, { minLength: 1, maxLength: 5 }),
        fc.array(rate, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
      )
      .map(([unsorted, rates, fromZero]) => {
        const sorted = [...unsorted].sort((a, b) => a - b);
        const from = fromZero ? [0, ...sorted.filter((start) => start > 0)] : sorted;
        return from.map((start, tier): readonly [number, number] => [start, rates[tier] ?? 0]);
      });
  const scenario = fc
    .record({
      quota: fc.option(fc.integer({ min: 1, max: 100_000_000 }).map((cents) => cents / 100)),
      method: fc.constantFrom<CommissionMethod>("marginal", "whole", "multiplier"),
      sales: fc.array(money, { minLength: 1, maxLength: 8 }),
      creditedBefore: fc.oneof(fc.constant(0), money),
      minorDigits: fc.constantFrom(0, 2, 3),
    })
    .chain((base) =>
      rows(
        base.quota === null
          ? fc.integer({ min: 0, max: 60_000_000 }).map((cents) => cents / 100)
          : fc.integer({ min: 0, max: 300 }).map((percent) => percent / 100),
      ).map((tiers) => ({ ...base, rows: base.method === "multiplier" ? withBase(tiers) : tiers })),
    );

  it("in 25,000 random plans and deal lists", () => {
    fc.assert(
      fc.property(scenario, ({ rows, method, sales, ...options }) => {
        const plan = tiered(rows, method);
        const paid = valueFrom(commission(sales, plan, options));
        const expected = oracle(rows, method, sales, options);
        expect(paid.lines).toEqual(expected.lines);
        expect(paid.total).toBe(expected.total);
      }),
      { numRuns: 25_000, seed: 20_260_331 },
    );
  });

  it("keeps its promises: a credited cent more never pays less where rates are not negative", () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 0, max: 10_000_000 }), ({ rows, method, sales, ...options }, cents) => {
        fc.pre(method !== "whole");
        const plan = tiered(rows, method);
        const [first = 0] = sales;
        const less = valueFrom(commission([first], plan, options)).total;
        const more = valueFrom(commission([Number((first + cents / 100).toPrecision(15))], plan, options)).total;
        expect(more).toBeGreaterThanOrEqual(less);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it("pays one deal what it pays its parts, to the rounding of each line", () => {
    fc.assert(
      fc.property(scenario, ({ rows, method, sales, ...options }) => {
        const plan = tiered(rows, method);
        const whole = Number(sales.reduce((sum, sale) => sum.plus(decimal(sale)), new Big(0)).toPrecision(15));
        const parts = valueFrom(commission(sales, plan, options)).total;
        const one = valueFrom(commission([whole], plan, options)).total;
        const halfUnit = 0.5 * 10 ** -options.minorDigits;
        // Half a unit for every line rounded, and what the sum of 15-digit doubles itself may have lost.
        expect(Math.abs(parts - one)).toBeLessThanOrEqual((sales.length + 1) * halfUnit + 1e-6);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it("pays exactly the same in parts where no line needs rounding", () => {
    const wholePercents = fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100);
    const wholeMoney = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.uniqueArray(wholeMoney, { minLength: 1, maxLength: 4 }),
        fc.array(wholePercents, { minLength: 4, maxLength: 4 }),
        fc.array(wholeMoney, { minLength: 2, maxLength: 6 }),
        (starts, rates, sales) => {
          const sorted = starts
            .sort((a, b) => a - b)
            .map((start, tier): readonly [number, number] => [start, rates[tier] ?? 0]);
          const plan = tiered(sorted, "marginal");
          const sum = sales.reduce((all, sale) => all + sale, 0);
          const parts = valueFrom(commission(sales, plan, PLAIN));
          expect(parts.total).toBe(valueFrom(commission([sum], plan, PLAIN)).total);
          const later = valueFrom(commission(sales.slice(1), plan, { ...PLAIN, creditedBefore: sales[0] ?? 0 }));
          expect(later.lines).toEqual(parts.lines.slice(1));
        },
      ),
      { numRuns: 1000, seed: 3 },
    );
  });

  it("scales: everything in cents instead of euros pays a hundredfold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (cents, start) => {
          const small = tiered(
            [
              [0, 0.03],
              [start / 100, 0.05],
            ],
            "marginal",
          );
          const large = tiered(
            [
              [0, 0.03],
              [start, 0.05],
            ],
            "marginal",
          );
          const euros = valueFrom(
            commission(
              cents.map((sale) => sale / 100),
              small,
              { ...PLAIN, minorDigits: 4 },
            ),
          );
          const hundredfold = valueFrom(commission(cents, large, PLAIN));
          expect(euros.lines.map((line) => Math.round(line * 10_000))).toEqual(
            hundredfold.lines.map((line) => Math.round(line * 100)),
          );
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });
});

/** The definitions once more, written as plainly as possible in an exact decimal library. */
function oracle(rows: Rows, method: CommissionMethod, sales: readonly number[], options: CreditOptions) {
  const inMoney = (start: number) =>
    options.quota === null ? decimal(start) : decimal(start).times(decimal(options.quota));
  const [first, ...rest] = rows;
  const base = decimal(first?.[1] ?? 0);
  const multiplied = rest.map(([start, times]) => ({ start: inMoney(start), rate: base.times(decimal(times)) }));
  const tiers =
    method === "multiplier"
      ? rest[0]?.[0] === 0
        ? multiplied
        : [{ start: new Big(0), rate: base }, ...multiplied]
      : rows.map(([start, rate]) => ({ start: inMoney(start), rate: decimal(rate) }));
  /** All that credit has earned since zero. */
  const earnedUpTo = (credit: Big): Big => {
    if (credit.lt(0)) return tiers[0]?.start.eq(0) ? credit.times(tiers[0].rate) : new Big(0);
    return tiers.reduce((sum, { start, rate }, tier) => {
      const next = tiers[tier + 1]?.start;
      const top = next?.lt(credit) ? next : credit;
      return top.gt(start) ? sum.plus(top.minus(start).times(rate)) : sum;
    }, new Big(0));
  };
  const rateAt = (credit: Big): Big => {
    const reached =
      tiers.filter((tier) => tier.start.lte(credit)).pop() ?? (tiers[0]?.start.eq(0) ? tiers[0] : undefined);
    return reached?.rate ?? new Big(0);
  };
  let credit = decimal(options.creditedBefore);
  const all = sales.reduce((sum, sale) => sum.plus(decimal(sale)), credit);
  const lines = sales.map((sale) => {
    const before = credit;
    credit = credit.plus(decimal(sale));
    const exact = method === "whole" ? decimal(sale).times(rateAt(all)) : earnedUpTo(credit).minus(earnedUpTo(before));
    return exact.round(options.minorDigits, Big.roundHalfUp);
  });
  const total = lines.reduce((sum, line) => sum.plus(line), new Big(0));
  return { lines: lines.map((line) => Number(line) + 0), total: Number(total) + 0 };
}

/** The decimal that a sheet shows. */
function decimal(value: number): Big {
  return new Big(value.toPrecision(15));
}

function withBase(rows: Rows): Rows {
  const tiers = rows.filter(([start]) => start > 0);
  return [[0, rows[0]?.[1] ?? 0], ...(tiers.length > 0 ? tiers : [[1, 2] as const])];
}

function tiered(rows: Rows, method: CommissionMethod): CommissionPlan {
  return valueFrom(
    tieredPlan(
      rows.map(([start, rate]): PlanTier => ({ start, rate })),
      method,
    ),
  );
}

function flat(rate: number): CommissionPlan {
  return valueFrom(flatPlan(rate));
}
