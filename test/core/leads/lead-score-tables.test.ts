/** Lead scores on a few leads whose points are worked out by hand, and laws on any events. */
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  leadScoreBands,
  leadScoreList,
  leadScoreMissing,
  leadScoreSummary,
  leadScoresBy,
} from "../../../src/core/leads/lead-score-tables.ts";
import { madeOf, scoreLeads } from "../../../src/core/leads/score-leads.ts";
import { leadScore } from "../../../src/core/planning/lead-score.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { type Given, LEAD_ROWS, leadsSource, type TextRows } from "./some-leads.ts";

const scores = (given: Given = {}) =>
  Object.fromEntries(valueFrom(scoreLeads(leadsSource(given))).leads.map(({ lead, score }) => [lead.id, score]));

describe("scoreLeads", () => {
  it("adds up events and attributes, and takes off what idle weeks cost", () => {
    const { leads, worthless, strangers, counted, later } = valueFrom(scoreLeads(leadsSource()));
    expect(leads.map(({ lead, score, idleWeeks, last }) => [lead.id, score, idleWeeks, last])).toEqual([
      // Pricing page 10, a click 3, persona 5; the click of Jan 25 came after the conversion of Jan 20. Last: Jan 14.
      ["L1", 18, 0, "2026-01-14"],
      ["L2", 0, 4, "2026-01-15"],
      ["L3", 0, 1, "2026-02-03"],
      // Pricing page twice, an open, persona: 26.
      ["L4", 26, 0, "2026-02-11"],
      ["L5", 0, 1, "2025-11-20"],
    ]);
    expect(Object.fromEntries(worthless)).toEqual({ Webinar: 1, Call: 1, Demo: 1, Meeting: 2 });
    expect([strangers, counted, later]).toEqual([1, 6, 1]);
  });

  it("decays by whole weeks: 26 × 0.9² after 14 days, and no less on the 20th", () => {
    // From the meeting of Feb 16 on, which has no points and yet ends the idle time.
    expect(scores({ asOf: "2026-02-22" })["L4"]).toBe(26);
    expect(scores({ asOf: "2026-02-23" })["L4"]).toBe(23.4);
    expect(scores({ asOf: "2026-03-02" })["L4"]).toBe(21.06);
    expect(scores({ asOf: "2026-03-08" })["L4"]).toBe(21.06);
    expect(scores({ asOf: "2026-02-25", settings: { decay: 0 } })["L4"]).toBe(26);
  });

  it("needs a leads tab, and does without activities", () => {
    // L1 converted ten days after the answer: its persona had lost a week.
    expect(failureFrom(scoreLeads(leadsSource({ leads: null })))).toEqual({ code: "TAB_NOT_CHOSEN", tabs: ["leads"] });
    expect(scores({ activities: null })).toMatchObject({ L1: 4.5, L2: 0, L3: 0 });
  });

  it("says what made a score", () => {
    const { leads } = valueFrom(scoreLeads(leadsSource({ asOf: "2026-02-14" })));
    const [, , , fourth] = leads;
    if (fourth === undefined) throw new Error("there is a fourth lead");
    expect(madeOf(fourth, 0.1)).toBe("Pricing page 2 × 10, Fits persona 5, Open 1");
    expect(madeOf({ ...fourth, idleWeeks: 2 }, 0.1)).toBe(
      "Pricing page 2 × 10, Fits persona 5, Open 1; 2 idle weeks −19 %",
    );
    expect(madeOf({ ...fourth, parts: [{ event: "Inaccurate details", count: 1, points: -5 }] }, 0.1)).toBe(
      "Inaccurate details −5",
    );
    expect(madeOf({ ...fourth, parts: [] }, 0.1)).toBe("No event or attribute with points");
  });

  it("knows a lead by its name where the log names it so, unless two are called the same", () => {
    const leads: TextRows = [
      ["Lead ID", "Lead name", "Owner"],
      ["7", "Ada Berg", "Ann"],
      ["8", "Ben Cole", "Ann"],
      ["9", "Ben Cole", "Bo"],
    ];
    const activities: TextRows = [
      ["Date", "Type", "Lead"],
      ["2026-02-14", "Click", "ada  berg"],
      ["2026-02-14", "Click", "Ben Cole"],
      ["2026-02-14", "Click", "8"],
    ];
    expect(scores({ leads, activities })).toEqual({ 7: 3, 8: 3, 9: 0 });
  });
});

describe("the tables", () => {
  it("summary", () => {
    expect(valueFrom(leadScoreSummary(leadsSource())).rows.map(([name, value]) => [name, value])).toEqual([
      ["Leads", 3],
      ["Qualified", 1],
      ["Share qualified", 0.333333333333333],
      ["Median score", 0],
      ["Without points", 2],
      ["Qualified from", 20],
      ["Lead decay", 0.1],
      ["Conversion of qualified leads", 0],
      ["Conversion of the others", 0.5],
    ]);
  });

  it("bands", () => {
    expect(valueFrom(leadScoreBands(leadsSource())).rows).toEqual([
      ["Below 0", 0, 0, 0, null],
      ["0 to below 5", 2, 0, 1, 0.333333333333333],
      ["5 to below 10", 0, 0, 0, null],
      ["10 to below 15", 0, 0, 0, null],
      ["15 to below 20", 0, 0, 1, 1],
      ["20 to below 25", 0, 0, 0, null],
      ["25 to below 30", 0, 1, 0, 0],
      ["30 to below 35", 0, 0, 0, null],
      ["35 to below 40", 0, 0, 0, null],
      ["40 and more", 0, 0, 0, null],
    ]);
  });

  it("list", () => {
    expect(valueFrom(leadScoreList(leadsSource())).rows).toEqual([
      ["Dora Ekman", 26, "Bo", "Fair", "2026-02-11", 0, 5, "Pricing page 2 × 10, Fits persona 5, Open 1"],
    ]);
    const all = valueFrom(leadScoreList(leadsSource({ settings: { qualifiedFrom: 0.001, decay: 0 } }))).rows;
    expect(all.map(([name]) => name)).toEqual(["Dora Ekman"]);
  });

  it("count no lead that was given up, except in what the band's leads came to", () => {
    const leads = [
      ["Lead ID", "Owner", "Lead status", "Fits persona"],
      ["A", "Ann", "Disqualified", "yes"],
      ["B", "Ann", "Converted", "yes"],
      ["C", "Ann", "New", "yes"],
    ];
    const source = leadsSource({ leads, activities: null, settings: { qualifiedFrom: 5 } });
    expect(valueFrom(leadScoreList(source)).rows.map(([name]) => name)).toEqual(["C"]);
    expect(valueFrom(leadScoreBands(source)).rows.find(([, , qualified]) => qualified === 1)).toEqual([
      ...["5 to below 6.25", 0, 1, 1],
      0.333333333333333,
    ]);
    expect(valueFrom(leadScoreSummary(source)).rows[0]?.[1]).toBe(1);
  });

  it("by source and by owner", () => {
    expect(valueFrom(leadScoresBy(leadsSource(), "source")).rows).toEqual([
      ["All", 3, 1, 0.333333333333333, 8.66666666666667],
      ["Fair", 2, 1, 0.5, 13],
      ["Web", 1, 0, 0, 0],
    ]);
    expect(valueFrom(leadScoresBy(leadsSource(), "owner")).rows.map(([name, leads]) => [name, leads])).toEqual([
      ["All", 3],
      ["Bo", 2],
      ["Ann", 1],
    ]);
  });

  it("what is missing, in words", () => {
    const said = (given: Given): string[] =>
      valueFrom(leadScoreMissing(leadsSource(given))).rows.map(([what, why]) => `${what}: ${why}`);
    expect(said({})).toEqual([
      "5 activities without points: Lead points does not list Meeting (2), Webinar (1), Call (1), Demo (1). They keep a lead from being idle.",
      "1 activity of no lead: They name a lead that the leads tab does not have, neither by id nor by name.",
      "1 lead: Created after 2026-02-15.",
      "1 rows of leads: Neither an id nor a name.",
    ]);
    expect(
      said({
        activities: null,
        leads: [
          ["Lead", "Owner"],
          ["A", "Ann"],
        ],
      }),
    ).toEqual([
      "Events: An activities tab whose rows name the lead: choose it in the sidebar beside the report.",
      "Scores: No activity and no column of the leads tab is called like a row of Lead points in the settings.",
      "Conversion: A column Converted (a tick box), Converted date or Lead status in the leads tab.",
    ]);
    expect(said({ settings: { points: [] }, activities: null })[0]).toContain("Rows in the section Lead points");
  });
});

const log = fc.array(
  fc.record({
    kind: fc.constantFrom("Pricing page", "click", "OPEN", "Call", "Inaccurate details"),
    day: fc.integer({ min: 45_990, max: 46_068 }),
    lead: fc.constantFrom("L1", "L2", "L3", "L4"),
  }),
  { maxLength: 40 },
);

const rowsOf = (events: typeof log extends fc.Arbitrary<infer T> ? T : never): TextRows => [
  ["Date", "Type", "Lead ID"],
  ...events.map(({ kind, day, lead }) => [day, kind, lead]),
];

/** None has converted, so that every event counts. */
const OPEN_LEADS: TextRows = LEAD_ROWS.slice(0, 5).map((row) => row.slice(0, 5));

test.prop([log])("a score is LEAD_SCORE of the lead's own events, whatever the order of rows", (events) => {
  const source = leadsSource({ leads: OPEN_LEADS, activities: rowsOf(events) });
  const { points, decay } = source.input.assumptions.leads;
  const { leads } = valueFrom(scoreLeads(source));
  for (const { lead, score, idleWeeks } of leads) {
    const own = events.filter((event) => event.lead === lead.id && event.kind !== "Call");
    const kinds = own.map(({ kind }) => kind);
    const expected =
      own.length === 0
        ? 0
        : valueFrom(
            leadScore(
              kinds,
              kinds.map(() => 1),
              points,
              idleWeeks,
              decay,
            ),
          );
    expect(score).toBe(expected);
  }
  const turned = leadsSource({ leads: OPEN_LEADS, activities: rowsOf([...events].reverse()) });
  expect(valueFrom(scoreLeads(turned)).leads).toEqual(leads);
});

test.prop([log])("bands, sources and owners hold every open lead once", (events) => {
  const source = leadsSource({ leads: OPEN_LEADS, activities: rowsOf(events) });
  const bands = valueFrom(leadScoreBands(source)).rows;
  expect(bands.reduce((sum, [, open, qualified]) => sum + Number(open) + Number(qualified), 0)).toBe(4);
  for (const field of ["source", "owner"] as const) {
    const [all, ...groups] = valueFrom(leadScoresBy(source, field)).rows;
    expect(groups.reduce((sum, [, leads]) => sum + Number(leads), 0)).toBe(all?.[1]);
    expect(groups.reduce((sum, [, , qualified]) => sum + Number(qualified), 0)).toBe(all?.[2]);
  }
});
