/** The pipeline review: the open deals to talk about this week, why, and how much hangs on each. */
import { addDays, type CivilDate, daysBetween } from "../calendar.ts";
import { amountSum } from "../metrics/amount-sum.ts";
import { summarize } from "../metrics/statistic.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import type { Cell, Column, Table } from "../table.ts";
import { STALE_DAYS } from "./audit.ts";
import type { Deal, DealsReading, Field } from "./deal.ts";
import { foldWord } from "./fold.ts";
import type { HistoryEntry } from "./read-history.ts";
import { pushes, stageStays } from "./stage-stays.ts";

/** Why a deal is on the list. */
export const REVIEW_REASONS = [
  "overdue",
  "closes within a week",
  "no close date",
  "no amount",
  "stale",
  "pushed",
  "long in stage",
  "no next step",
  "big",
] as const;

export type ReviewReason = (typeof REVIEW_REASONS)[number];

export interface ReviewedDeal {
  readonly deal: Deal;
  /** At least one, in the order of REVIEW_REASONS. */
  readonly reasons: readonly ReviewReason[];
  readonly daysOverdue: number | null;
  /** Since the last activity; null without one. */
  readonly daysQuiet: number | null;
  readonly daysInStage: number | null;
  /** How often the close date was moved to a later day; null without history. */
  readonly pushes: number | null;
}

export interface ReviewSource {
  readonly input: ReportInput;
  readonly reading: DealsReading;
  /** null: there is no tab of stages entered. */
  readonly history: readonly HistoryEntry[] | null;
}

const DAYS_OF_A_WEEK = 7;
/** Longer in the stage than this share of the stays that are over. */
const LONG_STAY = 0.9;
/** Fewer stays say nothing about what is usual. */
const ENOUGH_STAYS = 5;
/** Among the largest tenth of the open deals; of fewer than ten none is. */
const BIG = 0.9;
const ENOUGH_DEALS = 10;

/** Open deals with a reason to talk about them, the largest amount first; deals without an amount last, as in the tab. */
export function pipelineReview({ input, reading, history: told }: ReviewSource): readonly ReviewedDeal[] {
  const { asOf } = input;
  const history = told ?? [];
  const open = input.deals.filter(({ outcome, created }) => outcome === "open" && (created ?? asOf) <= asOf);
  const fields = new Set(reading.matches.map(({ field }) => field));
  const stays = stageStays(history, asOf);
  const pushed = pushes(history, asOf);
  const bigFrom = bigAmount(open);
  const norms = new Map<string, number | null>();
  const normOf = (stage: string): number | null => {
    const folded = foldWord(stage);
    const known = norms.get(folded);
    if (known !== undefined) return known;
    const past = stays.past.get(folded) ?? [];
    const norm = summarize(past, { kind: "percentile", share: LONG_STAY }, "deals");
    const value = past.length >= ENOUGH_STAYS && norm.ok ? norm.value : null;
    norms.set(folded, value);
    return value;
  };
  const reviewed = open.flatMap((deal): ReviewedDeal[] => {
    const entry = stays.current.get(deal.id);
    const isThere = entry !== undefined && foldWord(entry.stage) === foldWord(deal.stage);
    const facts = {
      deal,
      daysOverdue: deal.closed !== null && deal.closed < asOf ? daysBetween(deal.closed, asOf) : null,
      daysQuiet: quietDays(deal, fields, asOf),
      daysInStage: isThere ? daysBetween(entry.entered, asOf) : null,
      pushes: history.length === 0 ? null : (pushed.get(deal.id) ?? 0),
    };
    const norm = normOf(deal.stage);
    const holds: Readonly<Record<ReviewReason, boolean>> = {
      overdue: facts.daysOverdue !== null,
      "closes within a week":
        deal.closed !== null && deal.closed >= asOf && deal.closed <= addDays(asOf, DAYS_OF_A_WEEK),
      "no close date": deal.closed === null && hasCloseDates(fields),
      "no amount": deal.amount === null,
      stale: facts.daysQuiet !== null && facts.daysQuiet > STALE_DAYS,
      pushed: (facts.pushes ?? 0) > 0,
      "long in stage": facts.daysInStage !== null && norm !== null && facts.daysInStage > norm,
      "no next step": fields.has("nextStep") && deal.nextStep === "",
      big: deal.amount !== null && bigFrom !== null && deal.amount >= bigFrom,
    };
    const reasons = REVIEW_REASONS.filter((reason) => holds[reason]);
    return reasons.length === 0 ? [] : [{ ...facts, reasons }];
  });
  return reviewed.sort((one, other) => worth(other) - worth(one) || one.deal.row - other.deal.row);
}

function worth({ deal }: ReviewedDeal): number {
  return deal.amount ?? Number.NEGATIVE_INFINITY;
}

/** A deal without any activity has been quiet since it was created. */
function quietDays(deal: Deal, fields: ReadonlySet<Field>, asOf: CivilDate): number | null {
  const last = fields.has("lastActivity") ? (deal.lastActivity ?? deal.created) : null;
  return last === null || last > asOf ? null : daysBetween(last, asOf);
}

function hasCloseDates(fields: ReadonlySet<Field>): boolean {
  return fields.has("expectedClose") || fields.has("closed");
}

function bigAmount(open: readonly Deal[]): number | null {
  const amounts = open.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const bound = summarize(amounts, { kind: "percentile", share: BIG }, "amounts");
  return amounts.length < ENOUGH_DEALS || !bound.ok ? null : bound.value;
}

/** The deals of the review as a table; a column that nothing can be said in stays blank. */
export function pipelineReviewDeals(source: ReviewSource): Table {
  const columns: readonly Column[] = [
    { id: "deal", heading: "Deal", format: "text", definition: "The deal's name, else its id." },
    { id: "account", heading: "Account", format: "text" },
    { id: "owner", heading: "Owner", format: "text" },
    { id: "stage", heading: "Stage", format: "text" },
    {
      id: "amount",
      heading: "Value at risk",
      format: "money",
      definition: "The deal's amount. The largest stands first.",
    },
    { id: "closed", heading: "Expected close", format: "date" },
    {
      id: "overdue",
      heading: "Days overdue",
      format: "integer",
      definition: "Days from the expected close date to the as-of date.",
    },
    {
      id: "quiet",
      heading: "Days quiet",
      format: "integer",
      definition: "Days since the last activity, or since the deal was created. Blank without an activity column.",
    },
    {
      id: "inStage",
      heading: "Days in stage",
      format: "integer",
      definition: "Days since the deal entered its stage. Blank without a stage-history tab.",
    },
    {
      id: "pushes",
      heading: "Pushed",
      format: "integer",
      definition: "How often the expected close date was moved to a later day. Blank without a stage-history tab.",
    },
    { id: "row", heading: "Row", format: "integer", definition: "The deal's row in the deals tab." },
    { id: "why", heading: "Why to talk about it", format: "text" },
  ];
  const rows = pipelineReview(source).map(
    ({ deal, reasons, daysOverdue, daysQuiet, daysInStage, pushes: moved }): Cell[] => [
      deal.name === "" ? deal.id : deal.name,
      blank(deal.account),
      blank(deal.owner),
      blank(deal.stage),
      deal.amount,
      deal.closed,
      daysOverdue,
      daysQuiet,
      daysInStage,
      moved,
      deal.row,
      reasons.join(", "),
    ],
  );
  return { columns, rows };
}

/** What the review is made of: how many deals stand on it for which reason, and what they are worth. One deal may have several. */
export function pipelineReviewReasons(source: ReviewSource): Table {
  const reviewed = pipelineReview(source);
  const open = source.input.deals.filter(({ outcome }) => outcome === "open");
  const row = (reason: string, deals: readonly Deal[], how: string): Cell[] => [
    reason,
    deals.length,
    amountSum(deals),
    open.length === 0 ? null : cleanTo15Digits(deals.length / open.length),
    how,
  ];
  const asked = askedReasons(source);
  return {
    columns: [
      { id: "reason", heading: "Reason", format: "text" },
      {
        id: "deals",
        heading: "Deals",
        format: "integer",
        definition: "A deal with several reasons counts under each.",
      },
      { id: "amount", heading: "Value at risk", format: "money", definition: "Amount of these deals." },
      { id: "share", heading: "Of all open deals", format: "share" },
      { id: "how", heading: "When a deal is on the list", format: "text" },
    ],
    rows: [
      row("Open deals", open, "Every open deal of the tab."),
      row(
        "To talk about",
        reviewed.map(({ deal }) => deal),
        "Open deals with at least one of the reasons below.",
      ),
      ...REVIEW_REASONS.map((reason) =>
        asked.has(reason)
          ? row(
              reason,
              reviewed.filter(({ reasons }) => reasons.includes(reason)).map(({ deal }) => deal),
              WHEN[reason],
            )
          : [reason, null, null, null, NOT_ASKED[reason] ?? WHEN[reason]],
      ),
    ],
  };
}

const WHEN: Readonly<Record<ReviewReason, string>> = {
  overdue: "The expected close date is before the as-of date.",
  "closes within a week": `The expected close date is within ${DAYS_OF_A_WEEK} days of the as-of date.`,
  "no close date": "The deal is in no month and in no period.",
  "no amount": "The deal is in no sum.",
  stale: `Nothing has happened on it for more than ${STALE_DAYS} days.`,
  pushed: "The expected close date was moved to a later day at least once.",
  "long in stage": "It has been in its stage longer than nine of ten deals were.",
  "no next step": "The next step is blank.",
  big: "The amount is among the largest tenth of the open deals.",
};

const NOT_ASKED: Readonly<Partial<Record<ReviewReason, string>>> = {
  overdue: "Not asked: no close date column.",
  "closes within a week": "Not asked: no close date column.",
  "no close date": "Not asked: no close date column.",
  stale: "Not asked: no last-activity column.",
  pushed: "Not asked: no stage-history tab with close dates.",
  "long in stage": "Not asked: no stage-history tab.",
  "no next step": "Not asked: no next-step column.",
};

/** The reasons that the tab can tell. */
function askedReasons({ reading, history: told }: ReviewSource): ReadonlySet<ReviewReason> {
  const history = told ?? [];
  const fields = new Set(reading.matches.map(({ field }) => field));
  const dated: readonly ReviewReason[] = hasCloseDates(fields)
    ? ["overdue", "closes within a week", "no close date"]
    : [];
  return new Set<ReviewReason>([
    ...dated,
    "no amount",
    "big",
    ...(fields.has("lastActivity") ? (["stale"] as const) : []),
    ...(fields.has("nextStep") ? (["no next step"] as const) : []),
    ...(history.length > 0 ? (["long in stage"] as const) : []),
    ...(history.some(({ due }) => (due ?? null) !== null) ? (["pushed"] as const) : []),
  ]);
}

function blank(text: string): Cell {
  return text === "" ? null : text;
}
