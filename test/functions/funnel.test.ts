import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const times = (count: number, cell: unknown) => new Array<unknown>(count).fill(cell);

describe("functions of the funnel", () => {
  test("STAGE_CONVERSION, phoenixstrategy: 80 entered, 52 reached the next stage; blank rows are no deals", () => {
    const stages = column(...times(28, "New"), "", ...times(52, "Demo"), "", "");
    expect(call("STAGE_CONVERSION", stages, column("New", "Demo", ""))).toEqual([
      ["Stage", "Reached (by current stage)", "Went on", "Conversion"],
      ["New", 80, 52, 0.65],
      ["Demo", 52, 0, ""],
    ]);
  });

  test("STAGE_CONVERSION_HISTORY says that it used the history, and how long it took", () => {
    const given = [column(7, 7, 8, ""), column("New", "Won", "New", ""), column("2026-01-01", "2026-01-31", "", "")];
    expect(call("STAGE_CONVERSION_HISTORY", ...given, [["New", "Demo", "Won"]])).toEqual([
      ["Stage", "Reached (by stage history)", "Went on", "Conversion", "Median days to go on"],
      ["New", 2, 1, 0.5, 30],
      ["Demo", 1, 1, 1, ""],
      ["Won", 1, 0, "", ""],
    ]);
  });

  test.each([
    { why: "tick boxes", converted: column(true, false, false, true), share: 0.5 },
    { why: "ones and zeros", converted: column(1, 0, 0, 0), share: 0.25 },
    { why: "words of other languages", converted: column("ja", "nein", "Oui", "no"), share: 0.5 },
    { why: "the day of conversion is a yes", converted: column(new Date(0), "no"), share: 0.5 },
  ])("LEAD_CONVERSION: $why", ({ converted, share }) => {
    expect(call("LEAD_CONVERSION", converted)).toBe(share);
  });

  test("LEAD_CONVERSION by group: a blank beside a group is a no", () => {
    expect(call("LEAD_CONVERSION", column(1, "", 1, ""), column("Web", "Web", "", "Fair"))).toEqual([
      ["Group", "Leads", "Converted", "Conversion"],
      ["Web", 2, 1, 0.5],
      ["Fair", 1, 0, 0],
    ]);
  });

  test("PROSPECT_MEETINGS ÷ activities", () => {
    const given = [column("2026-03-02", "2026-03-31"), column("Ada", "Bo"), "2026-03-01", "2026-03-31"];
    expect(
      call("PROSPECT_MEETINGS", ...given, [
        ["Ada", 40],
        ["", ""],
        ["Bo", ""],
      ]),
    ).toEqual([
      ["Rep", "Meetings", "Activities", "Meetings per activity"],
      ["Ada", 1, 40, 0.025],
      ["Bo", 1, 0, ""],
    ]);
  });

  const refusals: readonly { why: string; name: string; given: unknown[]; sentence: string }[] = [
    {
      why: "a stage that nobody listed, and that is not lost",
      name: "STAGE_CONVERSION",
      given: [column("New", "", "Pilot"), column("New", "Won")],
      sentence: 'STAGE_CONVERSION: stages, row 3: the stage "Pilot" is neither won nor lost and not in stage_order.',
    },
    {
      why: "an error in the order",
      name: "STAGE_CONVERSION",
      given: [column("New"), column("New", "#REF!")],
      sentence: 'STAGE_CONVERSION: stage_order, row 2: "#REF!" is an error cell.',
    },
    {
      why: "no order",
      name: "STAGE_CONVERSION",
      given: [column("New"), column("", "")],
      sentence: "STAGE_CONVERSION: there are no stages",
    },
    {
      why: "neither yes nor no",
      name: "LEAD_CONVERSION",
      given: [column("yes", "", "perhaps")],
      sentence: 'LEAD_CONVERSION: converted, row 3: "perhaps" is neither yes nor no.',
    },
    {
      why: "no lead",
      name: "LEAD_CONVERSION",
      given: [column("", "")],
      sentence: "LEAD_CONVERSION: there are no leads",
    },
    {
      why: "a period that ends before it starts",
      name: "PROSPECT_MEETINGS",
      given: [column("2026-03-02"), column("Ada"), "2026-03-31", "2026-03-01"],
      sentence: "PROSPECT_MEETINGS: the period ends (2026-03-01) before it starts (2026-03-31).",
    },
    {
      why: "activities of one column",
      name: "PROSPECT_MEETINGS",
      given: [column("2026-03-02"), column("Ada"), "2026-03-01", "2026-03-31", column("Ada", "Bo")],
      sentence: "PROSPECT_MEETINGS: activities has 1 column, but needs two columns: rep and number of activities.",
    },
  ];
  test.each(refusals)("$name refuses $why", ({ name, given, sentence }) => {
    expect(() => call(name, ...given)).toThrow(sentence);
  });
});
