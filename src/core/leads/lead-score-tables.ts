/** The lead scores as tables: how many are qualified, how scores spread, whom to call, and where the good leads come from. */

import { leadConversion } from "../metrics/lead-conversion.ts";
import { MEDIAN, summarize } from "../metrics/statistic.ts";
import { cleanTo15Digits } from "../money.ts";
import { ok, type Result } from "../result.ts";
import { type Cell, type Figure, figuresTable, type Table } from "../table.ts";
import { hasConversion, type LeadsSource } from "./leads-source.ts";
import { madeOf, type ScoredLead, type Scores, scoreLeads } from "./score-leads.ts";

/** The headline. Nine rows, always. Fails as `scoreLeads` does. */
export function leadScoreSummary(source: LeadsSource): Result<Table> {
  const scores = scoreLeads(source);
  if (!scores.ok) return scores;
  const { qualifiedFrom, decay } = source.input.assumptions.leads;
  const open = openLeads(scores.value);
  const qualified = open.filter(({ score }) => score >= qualifiedFrom);
  const median = summarize(
    open.map(({ score }) => score),
    MEDIAN,
    "leads",
  );
  const told = hasConversion(source.leads);
  const rows: readonly Figure[] = [
    [
      "Leads",
      "integer",
      open.length,
      "Created up to the as-of date, neither converted nor given up (by the lead status)",
    ],
    ["Qualified", "integer", qualified.length, "Leads with a score of at least the setting Qualified from"],
    ["Share qualified", "share", shareOf(qualified.length, open.length), "Qualified ÷ leads"],
    ["Median score", "decimal", median.ok ? median.value : null, "Half of the leads score higher"],
    [
      "Without points",
      "integer",
      open.filter(({ parts }) => parts.length === 0).length,
      "Leads with no event and no attribute that the points table lists",
    ],
    ["Qualified from", "decimal", qualifiedFrom, "The setting Qualified from"],
    ["Lead decay", "share", decay, "What a score loses with each idle week: the setting Lead decay"],
    [
      "Conversion of qualified leads",
      "share",
      told ? conversion(scores.value.leads.filter(({ score }) => score >= qualifiedFrom)) : null,
      "Converted ÷ all leads that score or scored so high; a converted lead keeps the score that it converted with",
    ],
    [
      "Conversion of the others",
      "share",
      told ? conversion(scores.value.leads.filter(({ score }) => score < qualifiedFrom)) : null,
      "The same of those below. If it is not clearly lower, the points do not tell good leads from others",
    ],
  ];
  return ok(figuresTable(rows));
}

/** Bands below the threshold, and as many above it. */
const BANDS_BELOW = 4;

/** How the scores of open leads spread, and what became of leads with such scores. Ten rows, always. */
export function leadScoreBands(source: LeadsSource): Result<Table> {
  const scores = scoreLeads(source);
  if (!scores.ok) return scores;
  const { qualifiedFrom } = source.input.assumptions.leads;
  const width = qualifiedFrom / BANDS_BELOW;
  const starts = Array.from({ length: BANDS_BELOW * 2 + 1 }, (_, band) => cleanTo15Digits(band * width));
  const bands = [
    { name: "Below 0", from: Number.NEGATIVE_INFINITY, to: 0 },
    ...starts.map((from, band) => {
      const to = starts[band + 1];
      return to === undefined
        ? { name: `${from} and more`, from, to: Number.POSITIVE_INFINITY }
        : { name: `${from} to below ${to}`, from, to };
    }),
  ];
  const told = hasConversion(source.leads);
  return ok({
    columns: [
      { id: "band", heading: "Score", format: "text" },
      {
        id: "open",
        heading: "Not qualified yet",
        format: "integer",
        definition: "Leads neither converted nor given up.",
      },
      {
        id: "qualified",
        heading: "Qualified",
        format: "integer",
        definition: "The same with a score of at least the setting Qualified from.",
      },
      {
        id: "converted",
        heading: "Converted",
        format: "integer",
        definition: "Leads that have converted, by the score that they converted with.",
      },
      {
        id: "conversion",
        heading: "Conversion",
        format: "share",
        definition: "Converted ÷ all leads of the band. It should rise from band to band.",
      },
    ],
    rows: bands.map(({ name, from, to }): Cell[] => {
      const own = scores.value.leads.filter(({ score }) => score >= from && score < to);
      const open = openLeads({ leads: own }).length;
      const isQualified = from >= qualifiedFrom;
      return [
        name,
        isQualified ? 0 : open,
        isQualified ? open : 0,
        told ? own.filter(({ lead }) => lead.converted).length : null,
        told ? conversion(own) : null,
      ];
    }),
  });
}

/** The qualified leads, the highest score first, each with what made it. */
export function leadScoreList(source: LeadsSource): Result<Table> {
  const scores = scoreLeads(source);
  if (!scores.ok) return scores;
  const { qualifiedFrom, decay } = source.input.assumptions.leads;
  const qualified = openLeads(scores.value).filter(({ score }) => score >= qualifiedFrom);
  return ok({
    columns: [
      { id: "lead", heading: "Lead", format: "text" },
      { id: "score", heading: "Score", format: "decimal", definition: "Σ count × points, less the decay." },
      { id: "owner", heading: "Owner", format: "text" },
      { id: "source", heading: "Source", format: "text" },
      {
        id: "last",
        heading: "Last activity",
        format: "date",
        definition: "Any activity of the lead, or its creation.",
      },
      { id: "idle", heading: "Idle weeks", format: "integer", definition: "Whole weeks since, up to the as-of date." },
      { id: "row", heading: "Row", format: "integer", definition: "Of the leads tab." },
      { id: "made", heading: "What made it", format: "text", definition: "Each event or attribute with its points." },
    ],
    rows: [...qualified]
      .sort((one, other) => other.score - one.score || one.idleWeeks - other.idleWeeks || one.lead.row - other.lead.row)
      .map((scored): Cell[] => [
        scored.lead.name,
        scored.score,
        scored.lead.owner || null,
        scored.lead.source || null,
        scored.last,
        scored.idleWeeks,
        scored.lead.row,
        madeOf(scored, decay),
      ]),
  });
}

/** The leads by source or by owner, the group with the most qualified ones first, all of them on top. */
export function leadScoresBy(source: LeadsSource, field: "source" | "owner"): Result<Table> {
  const scores = scoreLeads(source);
  if (!scores.ok) return scores;
  const { qualifiedFrom } = source.input.assumptions.leads;
  const open = openLeads(scores.value);
  const row = (name: string, leads: readonly ScoredLead[]): Cell[] => {
    const qualified = leads.filter(({ score }) => score >= qualifiedFrom).length;
    const mean = summarize(
      leads.map(({ score }) => score),
      { kind: "mean" },
      "leads",
    );
    return [name, leads.length, qualified, shareOf(qualified, leads.length), mean.ok ? mean.value : null];
  };
  const groups = new Map<string, ScoredLead[]>();
  for (const scored of open) {
    const name = scored.lead[field] || `(no ${field})`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [scored]);
    else group.push(scored);
  }
  return ok({
    columns: [
      { id: field, heading: field === "source" ? "Source" : "Owner", format: "text" },
      { id: "leads", heading: "Leads", format: "integer", definition: "Neither converted nor given up." },
      { id: "qualified", heading: "Qualified", format: "integer" },
      { id: "share", heading: "Share qualified", format: "share", definition: "Qualified ÷ leads." },
      { id: "mean", heading: "Mean score", format: "decimal", definition: "Σ scores ÷ leads." },
    ],
    rows: [
      row("All", open),
      ...[...groups]
        .map(([name, leads]) => row(name, leads))
        .sort((one, other) => Number(other[2]) - Number(one[2]) || Number(other[1]) - Number(one[1])),
    ],
  });
}

/** The kinds that are listed as worth nothing before "and others". */
const MOST_KINDS = 5;

/** What the tabs do not tell, and what counts for nothing. */
export function leadScoreMissing(source: LeadsSource): Result<Table> {
  const scores = scoreLeads(source);
  if (!scores.ok) return scores;
  const { worthless, strangers, counted, later } = scores.value;
  const { leads, activities, input } = source;
  const { points } = input.assumptions.leads;
  const kinds = [...worthless].sort(([, one], [, other]) => other - one);
  const named = kinds.slice(0, MOST_KINDS).map(([kind, count]) => `${kind} (${count})`);
  const without = kinds.reduce((sum, [, count]) => sum + count, 0);
  const rows: (readonly [string, string] | null)[] = [
    points.length === 0
      ? ["Scores", "Rows in the section Lead points of the settings: an event or an attribute, and its points."]
      : null,
    activities === null
      ? ["Events", "An activities tab whose rows name the lead: choose it in the sidebar beside the report."]
      : null,
    activities !== null && !activities.has.has("lead")
      ? ["Events", "A column in the activities tab with the id or the name of the lead."]
      : null,
    counted === 0 && scores.value.leads.every(({ parts }) => parts.length === 0) && points.length > 0
      ? ["Scores", "No activity and no column of the leads tab is called like a row of Lead points in the settings."]
      : null,
    !hasConversion(source.leads)
      ? ["Conversion", "A column Converted (a tick box), Converted date or Lead status in the leads tab."]
      : null,
    without === 0
      ? null
      : [
          `${without} ${without === 1 ? "activity" : "activities"} without points`,
          `Lead points does not list ${named.join(", ")}${kinds.length > MOST_KINDS ? " and others" : ""}. They keep a lead from being idle.`,
        ],
    strangers === 0
      ? null
      : [
          `${strangers} ${strangers === 1 ? "activity" : "activities"} of no lead`,
          "They name a lead that the leads tab does not have, neither by id nor by name.",
        ],
    later === 0 ? null : [`${later} ${later === 1 ? "lead" : "leads"}`, `Created after ${input.asOf}.`],
    (leads?.nameless ?? 0) === 0 ? null : [`${leads?.nameless} rows of leads`, "Neither an id nor a name."],
  ];
  return ok({
    columns: [
      { id: "what", heading: "What", format: "text" },
      { id: "why", heading: "What it needs, or why it counts for nothing", format: "text" },
    ],
    rows: rows.flatMap((row): Cell[][] => (row === null ? [] : [[...row]])),
  });
}

/** Those that somebody can still work on. */
function openLeads({ leads }: Pick<Scores, "leads">): readonly ScoredLead[] {
  return leads.filter(({ lead }) => !lead.converted && !lead.dropped);
}

function conversion(leads: readonly ScoredLead[]): number | null {
  const share = leadConversion(leads.map(({ lead }) => lead.converted));
  return share.ok ? share.value : null;
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : cleanTo15Digits(part / whole);
}
