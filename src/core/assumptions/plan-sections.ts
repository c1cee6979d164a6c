/** The settings tab's sections on commission: what their columns hold, and the rows that plans make. */
import { DRAW_KINDS } from "../commission/draw.ts";
import type { PlanAssignment, PlanTerms, ValidDays } from "../commission/plan-terms.ts";
import { SPIFF_FIELDS, SPIFF_TESTS } from "../commission/spiff-fields.ts";
import { FIELD_NAMES } from "../deals/field-names.ts";
import { foldWord } from "../deals/fold.ts";
import type { Cell, Format } from "../table.ts";
import type { Assumptions } from "./assumptions.ts";
import {
  BASIS_WORDS,
  BELOW_FIRST_WORDS,
  BONUS_WORDS,
  CLAWBACK_WORDS,
  PAYOUT_WORDS,
  PERIOD_WORDS,
  SPLIT_WORDS,
} from "./setting-words.ts";
import type { SectionId, SettingsColumn, SettingsSection } from "./settings-layout.ts";

export type PlanSectionId = "planTerms" | "planBonuses" | "planAssignments";

export const PLAN_SECTIONS: readonly PlanSectionId[] = ["planTerms", "planBonuses", "planAssignments"];

export function isPlanSection(id: SectionId): id is PlanSectionId {
  return PLAN_SECTIONS.some((section) => section === id);
}

const VERSION_NOTE = "The first day of the plan's version that the row belongs to.";

/** The column of Plans that tells the tiers of a plan's versions apart. */
export const TIERS_VALID_FROM: SettingsColumn = {
  heading: "Valid from",
  format: "date",
  note: `${VERSION_NOTE} Blank: all versions without tiers of their own.`,
  width: 95,
};

const TERMS_COLUMNS: readonly SettingsColumn[] = [
  { heading: "Plan", format: "text", note: "The plan's name, as in Plans.", width: 120 },
  {
    heading: "Valid from",
    format: "date",
    note: "First day of this version of the plan. Blank: from the beginning.",
    width: 95,
  },
  { heading: "Valid to", format: "date", note: "Last day of this version. Blank: until further notice.", width: 95 },
  {
    heading: "Period",
    format: "text",
    words: PERIOD_WORDS,
    note: "How often the plan pays; credit runs through the tiers anew in each period. Blank: the quota period.",
    width: 80,
  },
  {
    heading: "Basis",
    format: "text",
    words: BASIS_WORDS,
    note: "booked: won deals, on their close date. collected: the cash that came in, on the day it came. Blank: booked.",
    width: 90,
  },
  {
    heading: "Payout",
    format: "text",
    words: PAYOUT_WORDS,
    note: "rates: the tiers in Plans. linear: on-target earnings less base pay, times attainment. Blank: rates.",
    width: 80,
  },
  {
    heading: "Below first tier",
    format: "text",
    words: BELOW_FIRST_WORDS,
    note: "Once the first tier is reached, whether the credit below it earns that tier's rate as well. Blank: unpaid.",
    width: 110,
  },
  { heading: "Base pay", format: "decimal", note: "Money a year. Blank: none.", width: 100 },
  {
    heading: "On-target earnings",
    format: "decimal",
    note: "Money a year at 100 % attainment, base pay included. Needed by linear plans.",
    width: 130,
  },
  {
    heading: "Rep cap",
    format: "decimal",
    note: "The most that one rep's commission and bonuses come to in a period. Blank: no cap.",
    width: 100,
  },
  {
    heading: "Plan cap",
    format: "decimal",
    note: "The most that all reps of the plan get together in a period; above it all are scaled alike. Blank: no cap.",
    width: 100,
  },
  {
    heading: "Draw",
    format: "text",
    words: DRAW_KINDS,
    note: "recoverable: pay is lifted to the draw and repaid later from what lies above it. advance: the draw is paid on top and netted in full. non-recoverable: pay is lifted, nothing is owed. Blank: no draw.",
    width: 120,
  },
  { heading: "Draw amount", format: "decimal", note: "Money a period. Needed with a draw.", width: 110 },
  {
    heading: "Split by",
    format: "text",
    words: SPLIT_WORDS,
    note: "Deals with several reps: credit gives each a part of the amount, through their own plan; payout divides one commission. The plan of the deal's owner decides. Blank: credit.",
    width: 80,
  },
  {
    heading: "Clawback",
    format: "text",
    words: CLAWBACK_WORDS,
    note: "What is taken back for a refunded deal. full: the refunded part of what was paid. pro rata: of it, the part of the term that had not gone by. Blank: none.",
    width: 90,
  },
  { heading: "Clawback share", format: "share", note: "How much of it is taken back. Blank: 100 %.", width: 110 },
  {
    heading: "Clawback months",
    format: "integer",
    note: "Until when after the close date; the term of a pro rata clawback. Blank: for ever.",
    width: 125,
  },
  {
    heading: "Holdback share",
    format: "share",
    note: "The part of the pay that is kept back at first. Blank: none.",
    width: 110,
  },
  { heading: "Holdback months", format: "integer", note: "After how many months it is paid out.", width: 125 },
  {
    heading: "Currency",
    format: "text",
    note: "ISO code of the currency that the plan pays in, and that its amounts are in. Blank: the spreadsheet's.",
    width: 80,
  },
];

const BONUS_COLUMNS: readonly SettingsColumn[] = [
  { heading: "Plan", format: "text", note: "The plan's name.", width: 120 },
  {
    heading: "Valid from",
    format: "date",
    note: `${VERSION_NOTE} Blank: all versions without bonuses of their own.`,
    width: 95,
  },
  { heading: "Name", format: "text", note: "The bonus's name on the statements.", width: 150 },
  {
    heading: "Bonus",
    format: "text",
    words: BONUS_WORDS,
    note: "SPIFF: for each credited deal that fits. kicker: once the period's attainment reaches a mark.",
    width: 80,
  },
  {
    heading: "Field",
    format: "text",
    words: SPIFF_FIELDS.map((field) => FIELD_NAMES[field]),
    note: "SPIFF: what is asked of the deal.",
    width: 130,
  },
  {
    heading: "When",
    format: "text",
    words: SPIFF_TESTS,
    note: "SPIFF: is and contains compare words, at least and at most amounts.",
    width: 80,
  },
  { heading: "Value", format: "text", note: "SPIFF: what the field is compared with.", width: 120 },
  {
    heading: "Closed from",
    format: "date",
    note: "SPIFF: first close date of the deals that count. Blank: any.",
    width: 95,
  },
  {
    heading: "Closed to",
    format: "date",
    note: "SPIFF: last close date of the deals that count. Blank: any.",
    width: 95,
  },
  { heading: "Attainment", format: "share", note: "kicker: the share of quota from which it is paid.", width: 90 },
  { heading: "Amount", format: "decimal", note: "A fixed bonus. Give an amount or a share, not both.", width: 90 },
  {
    heading: "Share",
    format: "share",
    note: "A bonus in percent: of the deal's credit for a SPIFF, of the period's commission for a kicker.",
    width: 80,
  },
];

const ASSIGNMENT_COLUMNS: readonly SettingsColumn[] = [
  { heading: "Rep", format: "text", note: "The rep's name, as in Reps.", width: 170 },
  { heading: "Plan", format: "text", note: "The plan's name.", width: 120 },
  { heading: "Valid from", format: "date", note: "First day on the plan. Blank: from the beginning.", width: 95 },
  {
    heading: "Valid to",
    format: "date",
    note: "Last day on the plan, for a leaver the last day in the role. Blank: until further notice.",
    width: 95,
  },
  {
    heading: "Ramp",
    format: "text",
    note: "Shares of the quota by month in role, counted from the start date in Reps: 0%; 25%; 50%; 75%; 100%. The last one holds from then on. Blank: the full quota from the first day.",
    width: 190,
  },
];

/** The sections side by side from that sheet column on, a free column between them. */
export function planSections(firstColumn: number): SettingsSection[] {
  const sections: readonly Omit<SettingsSection, "firstColumn">[] = [
    {
      id: "planTerms",
      title: "Plan terms",
      note: "How each plan pays, one row for each version of a plan. A plan without a row here pays its tiers by quota period, on booked deals, without caps, draw, clawback or holdback.",
      columns: TERMS_COLUMNS,
    },
    {
      id: "planBonuses",
      title: "Plan bonuses",
      note: "SPIFFs and kickers, one row for each. What is marked SPIFF or kicker belongs to that kind only; leave it blank for the other.",
      columns: BONUS_COLUMNS,
    },
    {
      id: "planAssignments",
      title: "Plan assignments",
      note: "Who is paid by which plan, and when. A rep has one plan on a day; without one, no commission.",
      columns: ASSIGNMENT_COLUMNS,
    },
  ];
  let next = firstColumn;
  return sections.map((section) => {
    const placed = { ...section, firstColumn: next };
    next += section.columns.length + 1;
    return placed;
  });
}

/** A row's cells, and the formats of those that differ from row to row. */
export interface PlanRow {
  readonly cells: readonly Cell[];
  readonly formats?: Readonly<Record<number, Format>>;
}

/** The rows of Plans: one a tier. */
export function tierRows({ terms }: Assumptions): PlanRow[] {
  return terms.flatMap(({ plan, days, payout }) => {
    if (payout.kind === "linear") return [];
    const { method, tiersBy, tiers } = payout;
    const version = versionsOf(terms, plan).length > 1 ? days.from : null;
    return tiers.map((tier, index) => ({
      cells: [plan, method, tiersBy, tier.start, tier.rate, version],
      formats: {
        3: tiersBy === "attainment" ? "share" : "money",
        // The first row of a multiplier plan is its base rate; the others multiply it.
        4: method === "multiplier" && index > 0 ? "multiple" : "share",
      },
    }));
  });
}

/** The rows of a section on commission. */
export function planSectionRows(section: PlanSectionId, assumptions: Assumptions): PlanRow[] {
  switch (section) {
    case "planTerms":
      return assumptions.terms.map((terms) => ({ cells: termsCells(terms, assumptions) }));
    case "planBonuses":
      return bonusRows(assumptions.terms).map((cells) => ({ cells }));
    case "planAssignments":
      return assumptions.assignments.map((assignment) => ({ cells: assignmentCells(assignment) }));
  }
}

function termsCells(terms: PlanTerms, { currency }: Assumptions): Cell[] {
  const { payout, draw, clawback, holdback } = terms;
  const isClawedBack = clawback.kind !== "none";
  return [
    terms.plan,
    terms.days.from,
    terms.days.to,
    terms.period,
    terms.basis,
    payout.kind,
    payout.kind === "linear" ? null : payout.fromFirst ? "paid" : "unpaid",
    terms.basePay === 0 ? null : terms.basePay,
    terms.onTargetEarnings,
    terms.repCap,
    terms.planCap,
    draw === null ? null : draw.kind,
    draw === null ? null : draw.amount,
    terms.splitBy,
    clawback.kind,
    isClawedBack ? clawback.share : null,
    isClawedBack ? clawback.months : null,
    holdback === null ? null : holdback.share,
    holdback === null ? null : holdback.months,
    terms.currency.code === currency.code ? null : terms.currency.code,
  ];
}

/** Bonuses that all versions of a plan have alike stand there once, without a first day. */
function bonusRows(terms: readonly PlanTerms[]): Cell[][] {
  return terms.flatMap((version) => {
    const versions = versionsOf(terms, version.plan);
    const cells = bonusCells(version);
    const isAlike = versions.every((other) => JSON.stringify(bonusCells(other)) === JSON.stringify(cells));
    if (isAlike && version !== versions[0]) return [];
    return cells.map((row) => [version.plan, isAlike ? null : version.days.from, ...row]);
  });
}

/** From the column Name on. */
function bonusCells({ spiffs, kickers }: PlanTerms): Cell[][] {
  return [
    ...spiffs.map(({ name, field, when, value, days, pays }): Cell[] => {
      const money = pays.kind === "amount" ? pays.amount : null;
      const share = pays.kind === "share" ? pays.share : null;
      return [name, "SPIFF", FIELD_NAMES[field], when, value, ...daysCells(days), null, money, share];
    }),
    ...kickers.map(({ name, attainment, pays }): Cell[] => {
      const money = pays.kind === "amount" ? pays.amount : null;
      const share = pays.kind === "share" ? pays.share : null;
      return [name, "kicker", null, null, null, null, null, attainment, money, share];
    }),
  ];
}

function assignmentCells({ rep, plan, days, ramp }: PlanAssignment): Cell[] {
  return [rep, plan, ...daysCells(days), ramp === null ? null : ramp.map(percent).join("; ")];
}

function daysCells({ from, to }: ValidDays): [Cell, Cell] {
  return [from, to];
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

function versionsOf(terms: readonly PlanTerms[], plan: string): PlanTerms[] {
  return terms.filter((other) => foldWord(other.plan) === foldWord(plan));
}
