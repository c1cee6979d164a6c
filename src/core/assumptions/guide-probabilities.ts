/**
 * Stage probabilities that the field's guide and the CRMs ship with, for a pipeline that has no history yet.
 *
 * A list counts only when it knows every open stage of the tab: a name that happens to stand in one ("Prospecting") says
 * little about a pipeline of somebody's own.
 */
import { foldWord } from "../deals/fold.ts";
import type { Share } from "../result.ts";

export interface GuideTable {
  readonly name: string;
  readonly probabilities: ReadonlyMap<string, Share>;
}

const TABLES: readonly GuideTable[] = [
  table("the field's guide", [
    ["Discovery call", 0.1],
    ["Qualified", 0.2],
    ["Product demo", 0.4],
    ["Product trial", 0.6],
    ["Final call", 0.8],
  ]),
  table("Salesforce's standard stages", [
    ["Prospecting", 0.1],
    ["Qualification", 0.1],
    ["Needs Analysis", 0.2],
    ["Value Proposition", 0.5],
    ["Id. Decision Makers", 0.6],
    ["Perception Analysis", 0.7],
    ["Proposal/Price Quote", 0.75],
    ["Negotiation/Review", 0.9],
  ]),
  table("HubSpot's standard stages", [
    ["Appointment Scheduled", 0.2],
    ["Qualified To Buy", 0.4],
    ["Presentation Scheduled", 0.6],
    ["Decision Maker Bought-In", 0.8],
    ["Contract Sent", 0.9],
  ]),
];

/** The table that knows all of these stages; null when none does. */
export function guideFor(stages: readonly string[]): GuideTable | null {
  if (stages.length === 0) return null;
  return TABLES.find(({ probabilities }) => stages.every((stage) => probabilities.has(foldWord(stage)))) ?? null;
}

function table(name: string, rows: readonly (readonly [string, Share])[]): GuideTable {
  return { name, probabilities: new Map(rows.map(([stage, probability]) => [foldWord(stage), probability])) };
}
