/** The leads and activities tabs: columns by their headers, moments, what converts, and what is no time. */
import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../../src/core/calendar.ts";
import { toSerial } from "../../../src/core/calendar.ts";
import type { PlainCell } from "../../../src/core/deals/plain-table.ts";
import { dateCellOf } from "../../../src/core/deals/plain-table.ts";
import { readActivities } from "../../../src/core/leads/read-activities.ts";
import { leadsKnownOn, readLeads } from "../../../src/core/leads/read-leads.ts";
import { readMomentColumn } from "../../../src/core/leads/read-moments.ts";
import { failureFrom, valueFrom } from "../../kit.ts";
import { ACTIVITY_ROWS, LEAD_ROWS, textTable } from "./some-leads.ts";

const serial = (day: string): number => toSerial(day as CivilDate);
const table = (rows: readonly (readonly PlainCell[])[]) => ({ tab: "Tab", rows, firstRow: 1, firstColumn: 1 });
const leadsOf = (...rows: readonly (readonly PlainCell[])[]) => valueFrom(readLeads(table(rows), "mdy", []));
const logOf = (...rows: readonly (readonly PlainCell[])[]) => valueFrom(readActivities(table(rows), "mdy"));

describe("readMomentColumn", () => {
  it.each<{ why: string; cell: PlainCell; moment: number | null }>([
    { why: "a date cell with its time", cell: dateCellOf(46_023.75), moment: 46_023.75 },
    { why: "a date cell without one", cell: { date: "2026-01-01" as CivilDate }, moment: 46_023 },
    { why: "a text of both", cell: "2026-01-01 18:00", moment: 46_023.75 },
    { why: "what an API writes", cell: "2026-01-01T06:00:00.000+0000", moment: 46_023.25 },
    { why: "a day with dots", cell: "31.01.2026 18:00", moment: 46_053.75 },
    { why: "a day with dots and no time", cell: "31.01.2026", moment: 46_053 },
    { why: "a time with dots", cell: "31.01.2026 18.00", moment: 46_053.75 },
    { why: "a serial number", cell: 46_023.5, moment: 46_023.5 },
    { why: "milliseconds since 1970", cell: Date.UTC(2026, 0, 1, 12), moment: 46_023.5 },
    { why: "a blank", cell: "", moment: null },
  ])("reads $why", ({ cell, moment }) => {
    expect(readMomentColumn([cell], "mdy")).toEqual({ moments: [moment], unreadable: 0 });
  });

  it("counts what is no day, and passes over words for nothing", () => {
    expect(readMomentColumn(["soon", "N/A", "#REF!"], "mdy")).toEqual({ moments: [null, null, null], unreadable: 2 });
  });
});

describe("readLeads", () => {
  it("reads a tab with everything", () => {
    const { leads, has, nameless, unreadable } = valueFrom(
      readLeads(textTable("Leads", LEAD_ROWS), "mdy", [{ event: "fits-persona" }]),
    );
    expect(leads.map(({ id }) => id)).toEqual(["L1", "L2", "L3", "L4", "L5", "L6"]);
    expect(leads[0]).toEqual({
      id: "L1",
      name: "Ada Berg",
      owner: "Ann",
      source: "Web",
      created: serial("2026-01-10") + 9 / 24,
      responded: serial("2026-01-10") + 9 / 24 + 4 / 1440,
      converted: true,
      convertedOn: serial("2026-01-20"),
      dropped: false,
      marks: [{ event: "Fits persona", count: 1 }],
      row: 2,
    });
    expect(leads.map(({ converted }) => converted)).toEqual([true, false, true, false, true, false]);
    expect(leads.map(({ marks }) => marks.length)).toEqual([1, 0, 0, 1, 0, 1]);
    expect([...has].sort()).toEqual(["convertedOn", "created", "id", "name", "owner", "responded", "source"]);
    expect([nameless, unreadable]).toEqual([1, 0]);
  });

  it.each<{ crm: string; headers: readonly string[]; cells: readonly PlainCell[] }>([
    {
      crm: "Salesforce, API",
      headers: ["Id", "Name", "OwnerId", "LeadSource", "CreatedDate", "Status", "IsConverted", "ConvertedDate"],
      cells: ["L1", "Ada", "Ann", "Web", "2026-01-10T09:00:00.000+0000", "Closed - Converted", true, "2026-01-20"],
    },
    {
      crm: "Salesforce, German report",
      headers: ["Lead-ID", "Lead-Inhaber", "Name", "Leadquelle", "Erstelldatum", "Konvertiert", "Erste Antwort"],
      cells: ["L1", "Ann", "Ada", "Web", "10.01.2026 09:00", "wahr", "31.01.2026 09:05"],
    },
    {
      crm: "HubSpot",
      headers: ["Record ID", "Full name", "Contact owner", "Original Source", "Create Date", "Lifecycle Stage"],
      cells: ["L1", "Ada", "Ann", "Web", "2026-01-10 09:00", "Customer"],
    },
    {
      crm: "Fivetran",
      headers: ["id", "property_lead_source", "property_createdate", "hubspot_owner_id", "converted_opportunity_id"],
      cells: ["L1", "Web", "2026-01-10 09:00", "Ann", "006-A"],
    },
    {
      crm: "Pipedrive",
      headers: ["Lead - Title", "Lead - Owner", "Lead - Source", "Lead created", "Converted"],
      cells: ["L1", "Ann", "Web", "2026-01-10 09:00", "yes"],
    },
    {
      crm: "Dynamics-like, below a title",
      headers: ["Lead Number", "Owner", "Source", "Created On", "State"],
      cells: ["L1", "Ann", "Web", "2026-01-10 09:00", "Konvertiert"],
    },
  ])("finds the columns of $crm", ({ headers, cells }) => {
    const { leads } = leadsOf(["Export of leads", "", ""], headers, cells);
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatchObject({
      id: "L1",
      owner: "Ann",
      source: "Web",
      created: serial("2026-01-10") + 9 / 24,
      converted: true,
    });
  });

  it("trusts the tick box more than the status, and a blank box as no", () => {
    const { leads } = leadsOf(
      ["Lead", "Status", "Converted"],
      ["A", "Converted", ""],
      ["B", "Working", 1],
      ["C", "Converted", false],
    );
    expect(leads.map(({ converted }) => converted)).toEqual([false, true, false]);
  });

  it("knows what was given up by its status, unless it has converted", () => {
    const { leads } = leadsOf(
      ["Lead", "Lead status", "Converted date"],
      ["A", "Disqualified", ""],
      ["B", "Closed - Not Converted", ""],
      ["C", "Junk", "2026-01-05"],
      ["D", "Working", ""],
    );
    expect(leads.map(({ dropped }) => dropped)).toEqual([true, true, false, false]);
  });

  it("counts an attribute as often as a number says, a box once, and words not at all", () => {
    const points = [{ event: "Pricing page" }, { event: "Webinar" }];
    const rows = [
      ["Lead", "Owner", "Pricing_page__c", "Webinar"],
      ["A", "Ann", 3, "x"],
      ["B", "Ann", "2", "no"],
      ["C", "Ann", -1, "perhaps"],
    ];
    const { leads } = valueFrom(readLeads(table(rows), "mdy", points));
    expect(leads.map(({ marks }) => marks.map(({ count }) => count))).toEqual([[3, 1], [2], []]);
  });

  it("takes nobody for nobody, and one person for one in spite of case", () => {
    const { leads } = leadsOf(
      ["Lead", "Owner"],
      ["A", "ann lee"],
      ["B", "Ann Lee"],
      ["C", "Ann Lee"],
      ["D", "Unassigned"],
    );
    expect(leads.map(({ owner }) => owner)).toEqual(["Ann Lee", "Ann Lee", "Ann Lee", ""]);
  });

  it("knows only what was known on the day", () => {
    const { leads } = valueFrom(readLeads(textTable("Leads", LEAD_ROWS), "mdy", []));
    const known = leadsKnownOn(leads, "2026-02-02" as CivilDate);
    expect(known.map(({ id }) => id)).toEqual(["L1", "L2", "L3", "L5"]);
    expect(known[2]).toMatchObject({ responded: null, converted: false, convertedOn: null });
    expect(leadsKnownOn(leads, "2026-02-20" as CivilDate)[2]).toMatchObject({ converted: true });
  });

  it("refuses a tab that holds no leads", () => {
    expect(failureFrom(readLeads(table([["", ""]]), "mdy", []))).toEqual({ code: "EMPTY_TAB", tab: "Tab" });
    expect(
      failureFrom(
        readLeads(
          table([
            ["Colour", "Size"],
            ["red", 4],
          ]),
          "mdy",
          [],
        ),
      ),
    ).toEqual({
      code: "MISSING_COLUMNS",
      tab: "Tab",
      fields: ["lead id or name", "created date, owner, source or status"],
      headers: ["Colour", "Size"],
    });
  });
});

describe("readActivities", () => {
  it("reads a tab with everything", () => {
    const { activities, undated, badHours } = valueFrom(readActivities(textTable("Activities", ACTIVITY_ROWS), "mdy"));
    expect(activities).toHaveLength(15);
    expect(activities[9]).toEqual({
      moment: serial("2026-01-14") + 14 / 24,
      owner: "Ann",
      kind: "Demo",
      hours: 2,
      lead: "L1",
      outcome: "Held",
    });
    // One spelling for one kind, the more frequent first; of equals, the first by alphabet.
    expect(activities[1]?.kind).toBe("Click");
    expect([undated, badHours]).toEqual([1, 0]);
  });

  it.each<{ why: string; header: string; cell: PlainCell; hours: number | null }>([
    { why: "hours", header: "Hours", cell: 1.5, hours: 1.5 },
    { why: "minutes", header: "Duration (minutes)", cell: "90", hours: 1.5 },
    { why: "seconds", header: "Call duration in seconds", cell: 5400, hours: 1.5 },
    { why: "a plain duration in minutes", header: "Duration", cell: 90, hours: 1.5 },
    { why: "a time as text", header: "Duration", cell: "1:30", hours: 1.5 },
    { why: "a time with seconds in a column of hours", header: "Hours", cell: "1:30:00", hours: 1.5 },
    { why: "a span of time as Sheets keeps it", header: "Duration", cell: dateCellOf(1 / 16), hours: 1.5 },
    { why: "a negative span", header: "Hours", cell: -2, hours: null },
    { why: "words", header: "Hours", cell: "long", hours: null },
    { why: "more than 15 digits can say", header: "Hours", cell: Number.MAX_VALUE, hours: null },
    { why: "digits without end", header: "Duration", cell: `${"9".repeat(400)}:00`, hours: null },
    { why: "a day", header: "Hours", cell: dateCellOf(46_023), hours: null },
  ])("reads $why", ({ header, cell, hours }) => {
    const { activities, badHours } = logOf(["Date", "Type", header], ["2026-01-01", "Call", cell]);
    expect(activities[0]?.hours).toBe(hours);
    expect(badHours).toBe(hours === null ? 1 : 0);
  });

  it.each<{ crm: string; headers: readonly string[] }>([
    { crm: "Salesforce tasks", headers: ["ActivityDate", "TaskSubtype", "OwnerId", "WhoId", "Status"] },
    { crm: "Salesforce report", headers: ["Date", "Activity Type", "Assigned", "Lead", "Task Status"] },
    {
      crm: "HubSpot",
      headers: ["Activity date", "Engagement type", "Activity assigned to", "Contact", "Call outcome"],
    },
    { crm: "Pipedrive", headers: ["Due date", "Type", "Assigned to user", "Contact person", "Done"] },
    { crm: "German", headers: ["Datum", "Aktivitätstyp", "Zugewiesen an", "Interessent", "Ergebnis"] },
    { crm: "Japanese", headers: ["活動日", "種別", "担当者", "リード", "結果"] },
  ])("finds the columns of $crm", ({ headers }) => {
    const { activities } = logOf(headers, ["2026-01-05", "Call", "Ann", "L1", "Held"]);
    expect(activities).toEqual([
      { moment: serial("2026-01-05"), kind: "Call", owner: "Ann", lead: "L1", outcome: "Held", hours: null },
    ]);
  });

  it("refuses a tab without a day or a type", () => {
    expect(
      failureFrom(
        readActivities(
          table([
            ["Date", "Owner"],
            ["2026-01-01", "Ann"],
          ]),
          "mdy",
        ),
      ),
    ).toMatchObject({
      code: "MISSING_COLUMNS",
      fields: ["activity type"],
    });
    expect(failureFrom(readActivities(table([["Type"], ["Call"]]), "mdy"))).toMatchObject({
      fields: ["activity date"],
    });
    expect(failureFrom(readActivities(table([[""]]), "mdy"))).toMatchObject({ code: "EMPTY_TAB" });
  });
});
