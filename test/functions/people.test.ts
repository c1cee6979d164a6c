import { describe, expect, test } from "vitest";
import { callFunction } from "../../src/functions/index.ts";
import { column, silentHost, utcHost } from "../kit.ts";

const call = (name: string, ...given: unknown[]) => callFunction(name, given, silentHost);
const audit = (...given: unknown[]) => callFunction("DEAL_AUDIT", given, utcHost) as unknown[][];

describe("REVENUE_PER_REP", () => {
  const given = [column(300, 100, 999, ""), column("Won", "Won", "Demo", "Won"), column("Ada", "ada ", "Bo", "")];

  test("÷ the owners that the deals name, ÷ the headcount given", () => {
    expect(call("REVENUE_PER_REP", ...given)).toBe(200);
    expect(call("REVENUE_PER_REP", ...given, 2.5)).toBe(160);
  });

  test.each([
    { why: "nobody", more: [0], sentence: "REVENUE_PER_REP: average_reps is 0, but must be more than 0." },
    { why: "a word for a number", more: ["few"], sentence: 'REVENUE_PER_REP: average_reps: "few" is not a number.' },
  ])("refuses $why", ({ more, sentence }) => {
    expect(() => call("REVENUE_PER_REP", ...given, ...more)).toThrow(sentence);
  });
});

describe("CRM_ADOPTION", () => {
  const table = [
    ["Deal", "Amount", "Owner"],
    ["A", 100, "Ada"],
    ["", "", ""],
    ["B", "#N/A", "Bo"],
    ["C", "", ""],
    ["", "", ""],
  ];

  test("by owner; error cells are not filled, blank rows do not exist", () => {
    expect(call("CRM_ADOPTION", table, column("deal", "Amount"), "owner", 4)).toEqual([
      ["Owner", "Records", "Filled", "Required", "Adoption"],
      ["All", 3, 4, 6, 0.666666666666667],
      ["Ada", 1, 2, 2, 1],
      ["Bo", 1, 1, 2, 0.5],
      ["Active users ÷ licensed users", "", 2, 4, 0.5],
    ]);
  });

  test.each([
    {
      why: "a heading that is not there",
      given: [table, column("Deal", "Phone")],
      sentence:
        'CRM_ADOPTION: required_headers: the table has no column "Phone". Its headings are "Deal", "Amount" and "Owner".',
    },
    {
      why: "a table of headings only",
      given: [table.slice(0, 1), "Deal"],
      sentence: "CRM_ADOPTION: there are no records",
    },
    {
      why: "licences without owners",
      given: [table, "Deal", "", 5],
      sentence: "CRM_ADOPTION: owner_header is missing",
    },
  ])("refuses $why", ({ given, sentence }) => {
    expect(() => call("CRM_ADOPTION", ...given)).toThrow(sentence);
  });
});

describe("DEAL_AUDIT", () => {
  const deals = [
    ["Deal name", "Account", "Owner", "Stage", "Amount", "Created date", "Close date", "Last activity"],
    ["A", "Acme", "Ada", "Demo", 100, "2026-01-05", "2026-05-10", "2026-03-30"],
    ["B", "Bolt", "", "Demo", 200, "2026-01-05", "2026-03-10", "2026-03-30"],
    ["C", "Cask", "Bo", "Closed Won", "", "2026-01-05", "2026-02-10", ""],
    ["D", "Dune", "Bo", "Closed Won", 50, "2026-02-15", "2026-02-10", ""],
    ["E", "acme", "Ada", "Demo", 100, "2026-01-05", "2026-05-20", "2026-01-06"],
    ["F", "Fox", "Ada", "Closed Lost", 70, "2026-01-05", "2026-04-10", ""],
    ["G", "Gum", "Ada", "Demo", "about 5", "2026-01-05", "", "2026-03-30"],
  ];
  const found = (...given: unknown[]) =>
    audit(...given)
      .slice(1)
      .map(([rule, severity, cell]) => `${rule}|${severity}|${cell}`);

  test("every rule that the columns allow, with cell and severity, in the sheet's order", () => {
    expect(found(deals, "2026-03-31")).toEqual([
      "missing owner|warning|C3",
      "overdue close date|warning|G3",
      "won without amount|error|E4",
      "created after closed|error|F5",
      "likely duplicate|warning|B6",
      "stale|warning|H6",
      "closed in the future|error|G7",
      "unreadable cell|error|E8",
      "missing close date|warning|G8",
    ]);
  });

  test("without a day nothing is late", () => {
    expect(found(deals).join()).not.toMatch(/overdue|stale|future/);
  });

  test("says whose deal it is, what hangs on it, and what to do", () => {
    expect(audit(deals, "2026-03-31")[5]).toEqual([
      "likely duplicate",
      "warning",
      "B6",
      "row 6",
      "Ada",
      100,
      "Account, amount and close month are those of row 2. Remove one if they are the same deal.",
    ]);
  });

  test("by owner: the share of deals without an error or warning, and the open value of the others, once each", () => {
    expect(audit(deals, "2026-03-31", "", "owners")).toEqual([
      ["Owner", "Deals", "With findings", "Score", "Value at risk"],
      ["All", 7, 6, 0.142857142857143, 300],
      ["Ada", 4, 3, 0.25, 100],
      ["", 1, 1, 0, 200],
      ["Bo", 2, 2, 0, 0],
    ]);
  });

  test("nothing found is said", () => {
    expect(audit(deals.slice(0, 2), "2026-03-31")[1]).toEqual(["Nothing was found.", "", "", "", "", "", ""]);
  });

  test("a shorter patience makes more deals stale", () => {
    expect(found(deals.slice(0, 2), "2026-04-30", "", "", "", 10)).toEqual(["stale|warning|H2"]);
  });

  test("a pile-up on a quarter's last day is one finding about the tab", () => {
    const open = (day: string, index: number) => [
      `P${index}`,
      `P${index}`,
      "Ada",
      "Demo",
      10 + index,
      "2026-01-05",
      day,
      "",
    ];
    const days = ["2026-06-30", "2026-06-30", "2026-06-30", "2026-06-30", "2026-06-30", "2026-05-05"];
    const rows = [deals[0], ...days.map(open)];
    expect(audit(rows).slice(1)).toEqual([
      ["pile-up on last day", "note", "G1", "", "", 60, expect.stringContaining("5 of 6 on 2026-06-30")],
    ]);
  });

  test("probabilities far from what is usual for the stage, and zero amounts in a late one", () => {
    const rows = [
      ["Deal name", "Stage", "Amount", "Probability"],
      ...["A", "B", "C", "D", "E"].map((name) => [name, "Trial", 10, "60%"]),
      ["F", "Trial", 10, "85%"],
      ["G", "Trial", 0, "70%"],
    ];
    expect(
      audit(rows)
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ["probability against stage", "note", "D7"],
      ["late stage without amount", "warning", "C8"],
    ]);
  });

  test("with a stage history: a stay longer than nine of ten", () => {
    const history = [
      ["Deal id", "Stage", "Date entered"],
      ...["1", "2", "3", "4", "5"].flatMap((id) => [
        [id, "Demo", "2026-01-01"],
        [id, "Closed Lost", "2026-01-11"],
      ]),
      ["6", "Demo", "2026-01-01"],
      ["7", "Demo", "2026-03-25"],
    ];
    const rows = [
      ["Deal id", "Deal name", "Stage", "Amount"],
      ["6", "Slow", "Demo", 10],
      ["7", "Quick", "Demo", 20],
    ];
    expect(found(rows, "2026-03-31", "", "", "", "", history)).toEqual(["slow in stage|note|C2"]);
  });

  test("a tab without amounts is refused in a sentence", () => {
    expect(() =>
      audit([
        ["Name", "Phone"],
        ["A", "1"],
      ]),
    ).toThrow(/^DEAL_AUDIT: /);
  });
});
