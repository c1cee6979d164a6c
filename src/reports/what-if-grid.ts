/** The body of the what-if sheet: cost, winners and losers, periods and tiers of two plans side by side. */
import type { CurrencyAssumption } from "../core/assumptions/assumptions.ts";
import type { Compared, PlanCost, TierCost, WhatIf } from "../core/commission/what-if.ts";
import { commissionWords } from "../messages.ts";
import { type Cells, figure, type GridWriter, gridWriter, sum, words, worked } from "./grid.ts";
import { moneyText } from "./money-text.ts";
import { shareText } from "./share-text.ts";
import type { GridBlock, GridCell, PlacedChart } from "./sheet-plan.ts";
import { FORMATS, moneyFormatOf } from "./statement-columns.ts";
import { total } from "./statement-pay.ts";
import { PALETTE } from "./theme.ts";

const COLUMNS = ["name", "credit", "now", "tried", "difference", "change", "verdict"] as const;
type WhatIfColumn = (typeof COLUMNS)[number];
type WhatIfWriter = GridWriter<WhatIfColumn>;

const WIDTHS: readonly number[] = [250, 120, 130, 130, 120, 90, 90];
const CHART_ROWS = 17;

interface Names {
  readonly current: string;
  readonly tried: string;
}

export function whatIfGrid(compared: WhatIf | null, names: Names): GridBlock {
  const text = commissionWords.whatIf;
  const grid = gridWriter(COLUMNS);
  grid.add({ name: words(text.question(names.tried, names.current), "section") });
  grid.add({});
  const charts: PlacedChart[] = [];
  if (compared === null) grid.add({ name: words(text.none, "empty") });
  else {
    writeCost(grid, compared, names);
    const reps = writeCompared(grid, compared, names, "reps");
    writeVerdicts(grid, compared, reps);
    charts.push(chartOf(grid, reps, names, compared.currency));
    for (let row = 0; row < CHART_ROWS; row += 1) grid.add({});
    writeCompared(grid, compared, names, "periods");
    writeTiers(grid, compared.nowTiers, text.current(names.current), compared);
    writeTiers(grid, compared.triedTiers, text.tried(names.tried), compared);
  }
  grid.add({ name: words(commissionWords.reps.definitions, "section") });
  for (const line of text.definitions) grid.add({ name: words(line, "quiet") });
  return { kind: "grid", id: "what-if", rows: grid.rows(), widths: WIDTHS, charts, rules: [] };
}

const over = (text: string): GridCell => words(text, "heading of figures");

function headings(first: string, names: Names): Cells<WhatIfColumn> {
  const text = commissionWords.whatIf;
  return {
    name: words(first, "heading"),
    now: over(text.current(names.current)),
    tried: over(text.tried(names.tried)),
    difference: over(text.difference),
    change: over(text.change),
  };
}

/** The difference and its share of what it costs now, which are the sheet's own formulas. */
function differences(
  grid: WhatIfWriter,
  [now, tried]: readonly [number, number],
  unit: number,
  money: string,
  style: "body" | "total",
): Cells<WhatIfColumn> {
  const row = grid.nextRow();
  const [nowCell, triedCell, difference] = [
    grid.cell("now", row),
    grid.cell("tried", row),
    grid.cell("difference", row),
  ];
  const by = total([tried, -now], unit);
  return {
    difference: worked(by, `=${triedCell}-${nowCell}`, money, style),
    change:
      now > 0
        ? worked(by / now, `=${difference}/${nowCell}`, FORMATS.share, style)
        : figure(null, FORMATS.share, style),
  };
}

const PARTS = ["commission", "spiffs", "kickers", "cap", "clawbacks", "draws"] as const;

function writeCost(grid: WhatIfWriter, { now, tried, currency }: WhatIf, names: Names): void {
  const text = commissionWords.whatIf;
  const money = moneyFormatOf(currency);
  const unit = 10 ** currency.minorDigits;
  grid.add({ name: words(`${text.cost} (${currency.code})`, "section") });
  grid.add(headings(text.measure, names), "heading");
  const line = (name: keyof PlanCost): number =>
    grid.add({
      name: words(text.rows[name], "name"),
      now: figure(now[name], money),
      tried: figure(tried[name], money),
      ...differences(grid, [now[name], tried[name]], unit, money, "body"),
    });
  const credit = line("credit");
  const first = grid.nextRow();
  for (const part of PARTS) line(part);
  const last = grid.nextRow() - 1;
  const cost = grid.add(
    {
      name: words(text.rows.cost, "total"),
      now: worked(now.cost, sum(grid.range("now", first, last)), money, "total"),
      tried: worked(tried.cost, sum(grid.range("tried", first, last)), money, "total"),
      ...differences(grid, [now.cost, tried.cost], unit, money, "total"),
    },
    "total",
  );
  const share = (column: "now" | "tried", plan: PlanCost): GridCell =>
    plan.credit > 0
      ? worked(plan.cost / plan.credit, `=${grid.cell(column, cost)}/${grid.cell(column, credit)}`, FORMATS.rate)
      : figure(null, FORMATS.rate);
  grid.add({ name: words(text.rows.share, "name"), now: share("now", now), tried: share("tried", tried) });
  grid.add({});
}

interface ComparedPlaces {
  readonly head: number;
  readonly last: number;
}

function writeCompared(grid: WhatIfWriter, compared: WhatIf, names: Names, of: "reps" | "periods"): ComparedPlaces {
  const text = commissionWords.whatIf;
  const { currency } = compared;
  const money = moneyFormatOf(currency);
  const unit = 10 ** currency.minorDigits;
  const lines = compared[of];
  grid.add({ name: words(text[of], "section") });
  const head = grid.add(
    {
      ...headings(of === "reps" ? text.rep : text.period, names),
      credit: over(text.rows.credit),
      ...(of === "reps" ? { verdict: words(text.verdict, "heading") } : {}),
    },
    "heading",
  );
  for (const line of lines) {
    grid.add({
      name: words(line.name, "name"),
      credit: figure(line.credit, money),
      now: figure(line.now, money),
      tried: figure(line.tried, money),
      ...differences(grid, [line.now, line.tried], unit, money, "body"),
      ...(of === "reps" ? { verdict: words(text.verdicts[line.verdict]) } : {}),
    });
  }
  const last = grid.nextRow() - 1;
  const all = (column: "credit" | "now" | "tried"): GridCell =>
    worked(
      total(
        lines.map((line) => line[column]),
        unit,
      ),
      sum(grid.range(column, head + 1, last)),
      money,
      "total",
    );
  grid.add(
    {
      name: words(text.total, "total"),
      credit: all("credit"),
      now: all("now"),
      tried: all("tried"),
      ...differences(grid, [compared.now.cost, compared.tried.cost], unit, money, "total"),
    },
    "total",
  );
  grid.add({});
  return { head, last };
}

/** How many win and lose, and by how much together. */
function writeVerdicts(grid: WhatIfWriter, { reps, currency }: WhatIf, { head, last }: ComparedPlaces): void {
  const text = commissionWords.whatIf;
  const money = moneyFormatOf(currency);
  const unit = 10 ** currency.minorDigits;
  grid.add({ name: words(text.winners, "section") });
  grid.add(
    { name: words(text.verdict, "heading"), credit: over(text.count), difference: over(text.difference) },
    "heading",
  );
  const verdicts = grid.range("verdict", head + 1, last);
  const amounts = grid.range("difference", head + 1, last);
  for (const verdict of ["wins", "loses", "same"] as const satisfies readonly Compared["verdict"][]) {
    const own = reps.filter((rep) => rep.verdict === verdict);
    const word = text.verdicts[verdict];
    grid.add({
      name: words(word, "name"),
      credit: worked(own.length, `=COUNTIF(${verdicts};"${word}")`, FORMATS.tier),
      difference: worked(
        total(
          own.flatMap(({ now, tried }) => [tried, -now]),
          unit,
        ),
        `=SUMIF(${verdicts};"${word}";${amounts})`,
        money,
      ),
    });
  }
  grid.add({});
}

function chartOf(
  grid: WhatIfWriter,
  { head, last }: ComparedPlaces,
  names: Names,
  currency: CurrencyAssumption,
): PlacedChart {
  const text = commissionWords.whatIf;
  return {
    id: "what-if-chart",
    type: "bar",
    title: text.chart,
    ranges: (["name", "now", "tried"] as const).map((column) => grid.range(column, head, last)),
    headers: 1,
    row: grid.nextRow(),
    column: 1,
    width: 780,
    height: 330,
    options: {
      series: {
        0: { color: PALETTE.grey, labelInLegend: text.current(names.current) },
        1: { color: PALETTE.blue, labelInLegend: text.tried(names.tried) },
      },
      legend: { position: "bottom" },
      hAxis: { title: `${text.amountAxis} (${currency.code})`, format: "short", minValue: 0 },
    },
  };
}

function writeTiers(grid: WhatIfWriter, tiers: readonly TierCost[], title: string, { currency }: WhatIf): void {
  const text = commissionWords.whatIf;
  const money = moneyFormatOf(currency);
  const unit = 10 ** currency.minorDigits;
  grid.add({ name: words(`${text.tiers}: ${title}`, "section") });
  grid.add(
    {
      name: words(text.tier, "heading"),
      credit: over(text.rows.credit),
      now: over(text.rows.commission),
      tried: over(text.ofCredit),
      difference: over(text.count),
    },
    "heading",
  );
  const first = grid.nextRow();
  for (const tier of tiers) {
    const row = grid.nextRow();
    grid.add({
      name: words(tierLabel(tier, tiers), "name"),
      credit: figure(tier.credit, money),
      now: figure(tier.commission, money),
      tried:
        tier.credit > 0
          ? worked(tier.commission / tier.credit, `=${grid.cell("now", row)}/${grid.cell("credit", row)}`, FORMATS.rate)
          : figure(null, FORMATS.rate),
      difference: figure(tier.reps, FORMATS.tier),
    });
  }
  const last = grid.nextRow() - 1;
  const all = (column: "credit" | "now", values: readonly number[]): GridCell =>
    tiers.length === 0
      ? figure(0, money, "total")
      : worked(total(values, unit), sum(grid.range(column, first, last)), money, "total");
  grid.add(
    {
      name: words(text.total, "total"),
      credit: all(
        "credit",
        tiers.map(({ credit }) => credit),
      ),
      now: all(
        "now",
        tiers.map(({ commission }) => commission),
      ),
    },
    "total",
  );
  grid.add({});
}

/** "Tier 2: from 100 % at 12 %"; with its plan and version where there are several. */
function tierLabel({ terms, tier, rate }: TierCost, tiers: readonly TierCost[]): string {
  const text = commissionWords.whatIf;
  const { payout } = terms;
  const label = (): string => {
    if (tier === null) return text.unknownTier;
    if (payout.kind === "linear") return text.linear;
    if (tier === 0) return text.belowThreshold;
    // A multiplier plan's first row is its base rate, which is a tier where no other starts at 0.
    const isScaled = payout.method === "multiplier" && payout.tiers[1]?.start === 0;
    const start = payout.tiers[isScaled ? tier : tier - 1]?.start ?? 0;
    const from = payout.tiersBy === "attainment" ? shareText(start) : moneyText(start, terms.currency);
    return text.tierOf(tier, from, shareText(rate));
  };
  const [plans, versions] = [
    new Set(tiers.map((one) => one.terms.plan)),
    new Set(tiers.map((one) => one.terms.days.from)),
  ];
  const named = plans.size > 1 ? `${terms.plan}: ${label()}` : label();
  return versions.size > 1 ? commissionWords.planVersion(named, terms.days.from) : named;
}
