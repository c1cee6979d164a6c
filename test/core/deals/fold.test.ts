/** Folding: which spellings are one word, and which must not become one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedWords, foldWord } from "../../../src/core/deals/fold.ts";

describe("foldWord", () => {
  it.each([
    { why: "case, spaces and hyphens", one: "Closed - Won", other: "closed won" },
    { why: "accents", one: "Fermé gagné", other: "FERME GAGNE" },
    { why: "composed and decomposed", one: "Etape\u0301", other: "Etapé" },
    { why: "full-width forms", one: "確度（％）", other: "確度(%)" },
    { why: "German sharp s", one: "Straße", other: "STRASSE" },
    { why: "Turkish dotted I", one: "İstanbul", other: "istanbul" },
    { why: "non-breaking spaces", one: "Deal\u00a0Stage", other: "deal_stage" },
    { why: "Polish barred l", one: "Właściciel", other: "wlasciciel" },
  ])("$why: $one = $other", ({ one, other }) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it.each([
    { why: "words that only begin alike", one: "Won", other: "Won back" },
    { why: "Japanese voicing is no accent", one: "ハス", other: "バス" },
    { why: "ratings", one: "A+", other: "A" },
    { why: "numbers", one: "Stage 1", other: "Stage 2" },
  ])("$why: $one ≠ $other", ({ one, other }) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });

  it("is idempotent, and does not mind spaces around", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldWord(foldWord(text))).toBe(foldWord(text));
        expect(foldWord(` ${text}\t`)).toBe(foldWord(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("foldedWords", () => {
  it.each([
    { text: "Opportunity-Betrag (EUR)", words: ["opportunity", "betrag", "eur"] },
    { text: "assignedUserName", words: ["assigned", "user", "name"] },
    { text: "Account.External_Id", words: ["account", "external", "id"] },
    { text: "  ", words: [] },
  ])("$text", ({ text, words }) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
