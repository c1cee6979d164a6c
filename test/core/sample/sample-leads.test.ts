/** The sample's leads and activities: the same for the same seed and day, and complete where the two reports need it. */
import { describe, expect, it } from "vitest";
import { serialOf } from "../../../playground/spreadsheet/serial-date.ts";
import { DEFAULT_ASSUMPTIONS } from "../../../src/core/assumptions/assumptions.ts";
import { parsePeriod } from "../../../src/core/calendar.ts";
import type { PlainTable } from "../../../src/core/deals/plain-table.ts";
import { activityFigures, activityMissing } from "../../../src/core/leads/activity-tables.ts";
import { leadScoreList } from "../../../src/core/leads/lead-score-tables.ts";
import { readActivities } from "../../../src/core/leads/read-activities.ts";
import { readLeads } from "../../../src/core/leads/read-leads.ts";
import { SAMPLE_REPS, type SampleTable } from "../../../src/core/sample/sample-deals.ts";
import { sampleLeads } from "../../../src/core/sample/sample-leads.ts";
import { valueFrom } from "../../kit.ts";
import { day } from "../some-deals.ts";

const TODAY = day("2026-11-21");
const sample = sampleLeads({ seed: 206, today: TODAY });
const tableOf = (tab: string, { headers, rows }: SampleTable): PlainTable => ({
  tab,
  rows: [headers, ...rows],
  firstRow: 1,
  firstColumn: 1,
});
const source = {
  input: {
    assumptions: DEFAULT_ASSUMPTIONS,
    asOf: TODAY,
    period: valueFrom(parsePeriod("2026-Q4", 1)),
  },
  leads: valueFrom(readLeads(tableOf("Leads", sample.leads), "mdy", DEFAULT_ASSUMPTIONS.leads.points)),
  activities: valueFrom(readActivities(tableOf("Activities", sample.activities), "mdy")),
};

describe("sampleLeads", () => {
  it("is the same every time, and another for another seed", () => {
    expect(sampleLeads({ seed: 206, today: TODAY })).toEqual(sample);
    expect(sampleLeads({ seed: 207, today: TODAY })).not.toEqual(sample);
  });

  it("has a format for every column, and no cell beyond", () => {
    for (const { headers, rows, formats } of [sample.leads, sample.activities]) {
      expect(formats.length).toBe(headers.length);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headers.length]));
    }
  });

  it("knows nothing of the future, and nobody but the sample's reps", () => {
    const past = (serialOf(2026, 11, 21) ?? 0) + 1;
    const { leads } = source.leads;
    for (const { created, responded, convertedOn } of leads) {
      for (const moment of [created, responded, convertedOn]) if (moment !== null) expect(moment).toBeLessThan(past);
      if (responded !== null) expect(responded).toBeGreaterThanOrEqual(created ?? past);
    }
    const names = new Set(SAMPLE_REPS.map(({ name }) => name));
    for (const { owner } of [...leads, ...source.activities.activities])
      if (owner !== "") expect(names).toContain(owner);
  });

  it("fills every figure of the activity report, and a list of qualified leads", () => {
    for (const [name, now, before] of valueFrom(activityFigures(source)).rows) {
      expect([typeof now, typeof before], String(name)).toEqual(["number", "number"]);
    }
    expect(valueFrom(activityMissing(source)).rows).toEqual([]);
    expect(valueFrom(leadScoreList(source)).rows.length).toBeGreaterThan(3);
  });
});
