/** The funnel as tables: how far deals come, where they stop, and whose deals do. */
import { learnStages } from "../assumptions/learn-stages.ts";
import { toSerial } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import { groupsOf } from "../groups.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Cell, type Figure, figuresTable, type Table } from "../table.ts";
import { amountSum } from "./amount-sum.ts";
import { averageDealSize } from "./average-deal-size.ts";
import { MEAN_WON_CYCLE, salesCycle } from "./sales-cycle.ts";
import { stageConversion, stageConversionHistory, type TimedStageConversion } from "./stage-conversion.ts";
import { winRate } from "./win-rate.ts";

export interface FunnelSource {
  readonly input: ReportInput;
  /** null: there is no tab of stages entered. */
  readonly history: readonly HistoryEntry[] | null;
}

/**
 * The funnel by stage, in the order of the settings, won last.
 *
 * With stage history a deal has reached the furthest stage it ever entered, and a lost deal is lost where it was last;
 * without, it has reached its own stage and all before it, and of a lost deal only the first stage is known.
 * NO_DATA when there is no open stage or no deal.
 */
export function funnelStages(source: FunnelSource): Result<Table> {
  const deals = known(source);
  const order = stageOrder(source);
  if (order.length === 1) return fail({ code: "NO_DATA", missing: "stages" });
  const rows = conversions(source, deals, order);
  if (!rows.ok) return rows;
  const lastStages = lastOpenStages(source, order);
  const lost = deals.filter(({ outcome }) => outcome === "lost");
  const open = deals.filter(({ outcome }) => outcome === "open");
  return ok({
    columns: [
      { id: "stage", heading: "Stage", format: "text" },
      {
        id: "reached",
        heading: "Reached",
        format: "integer",
        definition: isTold(source)
          ? "Deals that ever entered this stage or a later one, by the stage history."
          : "Deals in this stage or a later one, and won deals; lost deals count in the first stage only, since the tab does not say how far they came.",
      },
      {
        id: "wentOn",
        heading: "Went on",
        format: "integer",
        definition: "Of those, deals that reached the next stage or a later one.",
      },
      { id: "conversion", heading: "Conversion", format: "share", definition: "Went on ÷ reached." },
      {
        id: "dropOff",
        heading: "Drop-off",
        format: "share",
        definition: "1 − conversion. Deals that are still open in the stage count as not gone on yet.",
      },
      { id: "ofAll", heading: "Of all deals", format: "share", definition: "Reached ÷ reached in the first stage." },
      { id: "openNow", heading: "Open now", format: "integer", definition: "Open deals in the stage." },
      { id: "openAmount", heading: "Open amount", format: "money", definition: "Amount of these open deals." },
      {
        id: "lost",
        heading: "Lost here",
        format: "integer",
        definition: "Lost deals whose last open stage it was. Blank without a stage-history tab.",
      },
      { id: "lostAmount", heading: "Lost amount", format: "money", definition: "Amount of the deals lost here." },
      {
        id: "days",
        heading: "Median days to go on",
        format: "days",
        definition:
          "From entering the stage to entering a later one, deals that went on. Blank without a stage-history tab.",
      },
    ],
    rows: rows.value.map(({ stage, reached, wentOn, conversion, daysToGoOn }, place): Cell[] => {
      const folded = foldWord(stage);
      const here = open.filter((deal) => foldWord(deal.stage) === folded);
      const lostHere = lost.filter((deal) => lastStages?.get(deal.id) === folded);
      const isWon = place === order.length - 1;
      const first = rows.value[0]?.reached ?? 0;
      return [
        stage,
        reached,
        isWon ? null : wentOn,
        isWon ? null : conversion,
        isWon || conversion === null ? null : cleanTo15Digits(1 - conversion),
        first === 0 ? null : cleanTo15Digits(reached / first),
        isWon ? null : here.length,
        isWon ? null : amountSum(here),
        lastStages === null || isWon ? null : lostHere.length,
        lastStages === null || isWon ? null : amountSum(lostHere),
        isWon ? null : daysToGoOn,
      ];
    }),
  });
}

/**
 * The funnel's headline: deals by outcome, and the step at which most of the deals that reached it stop.
 *
 * Six rows, always. Fails as `funnelStages` does.
 */
export function funnelSummary(source: FunnelSource): Result<Table> {
  const deals = known(source);
  const order = stageOrder(source);
  if (order.length === 1) return fail({ code: "NO_DATA", missing: "stages" });
  const steps = conversions(source, deals, order);
  if (!steps.ok) return steps;
  const [worst] = steps.value
    .flatMap(({ stage, conversion, reached, wentOn }, place) => {
      const next = order[place + 1];
      return conversion === null || next === undefined ? [] : [{ stage, next, conversion, reached, wentOn }];
    })
    .sort((one, other) => one.conversion - other.conversion);
  const rate = winRate(
    deals.map(({ outcome }) => outcome),
    null,
    "closed",
  );
  const count = (outcome: Deal["outcome"]): number => deals.filter((deal) => deal.outcome === outcome).length;
  const rows: readonly Figure[] = [
    ["Deals", "integer", deals.length, "Created up to the as-of date; those decided after it are left out"],
    ["Open", "integer", count("open"), "Still on their way"],
    ["Won", "integer", count("won"), "Reached the end"],
    ["Lost", "integer", count("lost"), "Stopped on the way"],
    ["Win rate", "share", rate.ok ? rate.value : null, "Won ÷ (won + lost), by count"],
    [
      "Largest drop-off",
      "share",
      worst === undefined || !isTold(source) ? null : cleanTo15Digits(1 - worst.conversion),
      worst === undefined || !isTold(source)
        ? "Where lost deals stopped is not known without a stage-history tab"
        : `From ${worst.stage} to ${worst.next}: ${worst.reached - worst.wentOn} of ${worst.reached} have not gone on`,
    ],
  ];
  return ok(figuresTable(rows));
}

/** Deals by owner or by source: how many were won and lost, and what they were worth. Everybody first, those that name none last. */
export function funnelBy(source: FunnelSource, field: "owner" | "source"): Table {
  const deals = known(source);
  const groups = new Map<string, Deal[]>();
  for (const deal of deals) {
    const name = deal[field];
    const list = groups.get(name) ?? [];
    groups.set(name, list);
    list.push(deal);
  }
  const named = [...groups].filter(([name]) => name !== "").sort(([, one], [, other]) => other.length - one.length);
  const nobody = groups.get("");
  return {
    columns: [
      { id: field, heading: field === "owner" ? "Owner" : "Source", format: "text" },
      { id: "deals", heading: "Deals", format: "integer", definition: "Created up to the as-of date." },
      { id: "open", heading: "Open", format: "integer", definition: "Of these, still open." },
      { id: "won", heading: "Won", format: "integer", definition: "Of these, won up to the as-of date." },
      { id: "lost", heading: "Lost", format: "integer", definition: "Of these, lost up to the as-of date." },
      { id: "winRate", heading: "Win rate", format: "share", definition: "Won ÷ (won + lost), by count." },
      { id: "wonAmount", heading: "Won amount", format: "money", definition: "Amount of the won deals." },
      { id: "lostAmount", heading: "Lost amount", format: "money", definition: "Amount of the lost deals." },
      { id: "averageDeal", heading: "Average won deal", format: "money", definition: "Mean amount of the won deals." },
      {
        id: "cycle",
        heading: "Cycle days",
        format: "days",
        definition: "Mean calendar days from created to closed, won deals.",
      },
    ],
    rows: [
      groupRow("All", deals),
      ...named.map(([name, own]) => groupRow(name, own)),
      ...(nobody === undefined ? [] : [groupRow(`(no ${field})`, nobody)]),
    ],
  };
}

function groupRow(name: string, deals: readonly Deal[]): Cell[] {
  const outcomes = deals.map(({ outcome }) => outcome);
  const amounts = deals.map(({ amount }) => amount);
  const count = (outcome: Deal["outcome"]): number => outcomes.filter((one) => one === outcome).length;
  const sum = (outcome: Deal["outcome"]): number | null => amountSum(deals.filter((deal) => deal.outcome === outcome));
  const rate = winRate(outcomes, null, "closed");
  const average = averageDealSize(amounts, outcomes);
  const cycle = salesCycle(
    deals.map(({ created }) => (created === null ? null : toSerial(created))),
    deals.map(({ closed }) => (closed === null ? null : toSerial(closed))),
    outcomes,
    MEAN_WON_CYCLE,
    null,
  );
  return [
    name,
    deals.length,
    count("open"),
    count("won"),
    count("lost"),
    rate.ok ? rate.value : null,
    sum("won"),
    sum("lost"),
    average.ok ? average.value : null,
    cycle.ok ? cycle.value : null,
  ];
}

/** Deals that were there on the as-of date; a decision after it is not known yet, so such a deal is in no figure. */
function known({ input }: FunnelSource): readonly Deal[] {
  const { deals, asOf } = input;
  return deals.filter(
    ({ outcome, created, closed }) => (created ?? asOf) <= asOf && (outcome === "open" || (closed ?? asOf) <= asOf),
  );
}

/** The open stages of the settings in their order, then won; without settings, those of the deals as they would be suggested. */
function stageOrder({ input, history }: FunnelSource): readonly string[] {
  const { assumptions, deals, asOf } = input;
  const given = assumptions.stages.length > 0 ? assumptions.stages : learnStages(deals, asOf, history);
  const stages = [...given].sort((one, other) => one.order - other.order);
  const won = stages.find(({ outcome }) => outcome === "won")?.stage ?? "Won";
  return [...stages.filter(({ outcome }) => outcome === "open").map(({ stage }) => stage), won];
}

function isTold({ input, history }: FunnelSource): boolean {
  return (history ?? []).some(({ entered }) => entered <= input.asOf);
}

function conversions(
  source: FunnelSource,
  deals: readonly Deal[],
  order: readonly string[],
): Result<readonly TimedStageConversion[]> {
  const listed = new Set(order.map(foldWord));
  if (!isTold(source)) {
    // A stage that the settings do not list is past nothing that they do: such deals count as in the first stage.
    const places = deals.map(({ outcome, stage }) =>
      outcome === "won"
        ? (order[order.length - 1] ?? "")
        : outcome === "lost"
          ? LOST_WORD
          : listed.has(foldWord(stage))
            ? stage
            : (order[0] ?? ""),
    );
    const rows = stageConversion(groupsOf(places), order, null);
    return rows.ok ? ok(rows.value.map((row) => ({ ...row, daysToGoOn: null }))) : rows;
  }
  const wonStage = order[order.length - 1] ?? "";
  const ids = new Set(deals.map(({ id }) => id));
  const entries = (source.history ?? []).filter(
    ({ deal, stage, entered }) => ids.has(deal) && entered <= source.input.asOf && listed.has(foldWord(stage)),
  );
  // Every deal entered the first stage, and its own; the history may begin later, or leave the last step out.
  const facts = [
    ...entries.map(({ deal, stage, entered }) => ({ deal, stage, day: toSerial(entered) as number | null })),
    ...deals.flatMap((deal) => {
      const own =
        deal.outcome === "won"
          ? wonStage
          : deal.outcome === "open" && listed.has(foldWord(deal.stage))
            ? deal.stage
            : null;
      const day = deal.outcome === "won" && deal.closed !== null ? toSerial(deal.closed) : null;
      const first = { deal: deal.id, stage: order[0] ?? "", day: null as number | null };
      return own === null ? [first] : [first, { deal: deal.id, stage: own, day }];
    }),
  ];
  return stageConversionHistory(
    groupsOf(facts.map(({ deal }) => deal)),
    groupsOf(facts.map(({ stage }) => stage)),
    facts.map(({ day }) => day),
    order,
  );
}

/** A word that every reader takes for lost. */
const LOST_WORD = "Lost";

/** The folded stage that each deal was last in while open, by the deal's id; null without history. */
function lastOpenStages(source: FunnelSource, order: readonly string[]): ReadonlyMap<string, string> | null {
  if (!isTold(source)) return null;
  const openStages = new Set(order.slice(0, -1).map(foldWord));
  const last = new Map<string, { readonly stage: string; readonly entered: string }>();
  for (const { deal, stage, entered } of source.history ?? []) {
    const folded = foldWord(stage);
    if (!openStages.has(folded) || entered > source.input.asOf) continue;
    const before = last.get(deal);
    if (before === undefined || before.entered <= entered) last.set(deal, { stage: folded, entered });
  }
  return new Map([...last].map(([deal, { stage }]) => [deal, stage]));
}
