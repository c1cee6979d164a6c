/** Outcomes by word in every language that CRMs export, and by a stage table. */
import { describe, expect, it } from "vitest";
import {
  isUnclear,
  outcomeInTable,
  outcomeOfWord,
  type StageRow,
  stageTable,
} from "../../../src/core/deals/outcome.ts";
import { failureFrom, valueFrom } from "../../kit.ts";

describe("outcomeOfWord", () => {
  it.each(
    (
      "won|closed won|closedwon|Closed-Won|CLOSED WON|gewonnen|Geschlossen und gewonnen|gagné|Gagnée|Fermé gagné|signé|conclusion gagnante|" +
      "ganado|cerrado ganado|ganha|ganho|chiuso positivamente|vinto|gesloten gewonnen|Gewonnen (gesloten)|受注"
    ).split("|"),
  )("%s is won", (word) => {
    expect(outcomeOfWord(word)).toBe("won");
  });

  it.each(
    (
      "lost|closed lost|closedlost|Closed / Lost|verloren|geschlossen und verloren|perdu|perdue|abandonné|conclusion perdante|" +
      "perdido|cerrado perdido|perdida|perso|chiuso negativamente|gesloten verloren|失注"
    ).split("|"),
  )("%s is lost", (word) => {
    expect(outcomeOfWord(word)).toBe("lost");
  });

  it.each([
    { why: "not the word won", word: "Not won" },
    { why: "a question", word: "lost interest?" },
    { why: "a stage of its own", word: "Won back" },
    { why: "closed, but how is not said", word: "Closed" },
    { why: "a plain stage", word: "Negotiation/Review" },
    { why: "a pipeline's name with the word in it", word: "Wonderland" },
    { why: "nothing at all", word: "" },
  ])("$why: $word is open", ({ word }) => {
    expect(outcomeOfWord(word)).toBe("open");
  });
});

it.each([
  ["6 - Closed Won", "won"],
  ["07. Closed Lost", "lost"],
  ["Closed Won (100%)", "won"],
  ["Closed Lost - 0 %", "lost"],
  ["✅ Won", "won"],
  ["Won 2", "open"],
  ["S6 Closed Won", "won"],
  ["Stage 7: Closed Lost", "lost"],
  ["100%", "open"],
])("numbering and probability aside, %s is %s", (word, outcome) => {
  expect(outcomeOfWord(word)).toBe(outcome);
});

it.each([
  { why: "words of one outcome, in any order", word: "Geschlossener gewonnener Deal", outcome: "won" },
  { why: "a deal that is lost", word: "Lost deal", outcome: "lost" },
  { why: "both outcomes at once", word: "Closed Won/Lost", outcome: "open" },
  { why: "a word that nobody knows", word: "Closed Won & Onboarding", outcome: "open" },
  { why: "a remark behind what is closed and how", word: "Closed Lost - No budget", outcome: "lost" },
  { why: "a remark in brackets", word: "Closed Won (renewal)", outcome: "won" },
  { why: "a remark behind a word that does not say closed", word: "Won (verbally)", outcome: "open" },
  { why: "a remark that is denied", word: "Not closed: won", outcome: "open" },
])("$why: $word is $outcome", ({ word, outcome }) => {
  expect(outcomeOfWord(word)).toBe(outcome);
});

it.each([
  ["Closed", true],
  ["Cancelled", true],
  ["7 - Dead deal", true],
  ["Abgeschlossen", true],
  ["Closed Won", false],
  ["Deal", false],
  ["On hold", false],
  ["", false],
  ["Lost - price", true],
  ["Won back", true],
  ["Not won", true],
  ["Won/Lost", true],
])("that %s may mean something else than open is %s", (word, unclear) => {
  expect(isUnclear(word)).toBe(unclear);
});

describe("stageTable", () => {
  const rows: readonly StageRow[] = [
    { stage: "Demo", probability: 0.4, outcome: "open" },
    { stage: "Rejected", probability: 0, outcome: "lost" },
  ];

  it("gives the table's outcome, however the stage is spelled", () => {
    expect(valueFrom(outcomeInTable(valueFrom(stageTable(rows)), " REJECTED "))).toBe("lost");
  });

  it("does not call a stage lost that it does not hold", () => {
    const failure = failureFrom(outcomeInTable(valueFrom(stageTable(rows)), "Pilot"));
    expect(failure).toMatchObject({ code: "UNKNOWN_STAGE", stage: "Pilot" });
  });

  it("refuses two rows for one stage", () => {
    const failure = failureFrom(stageTable([...rows, { stage: "demo", probability: 0.5, outcome: "open" }]));
    expect(failure).toMatchObject({ code: "DUPLICATE_STAGE", row: 3, stage: "demo" });
  });

  it("knows a stage called __proto__", () => {
    const table = valueFrom(stageTable([{ stage: "__proto__", probability: null, outcome: "won" }]));
    expect(valueFrom(outcomeInTable(table, "__proto__"))).toBe("won");
    expect(failureFrom(outcomeInTable(table, "constructor")).code).toBe("UNKNOWN_STAGE");
  });
});
