/** A cell's words: spaces of any kind made one, none outside. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellText } from "../../../src/core/deals/cell-text.ts";

const cases: readonly { why: string; cell: string; text: string }[] = [
  { why: "as it is", cell: "Closed Won", text: "Closed Won" },
  { why: "outer spaces", cell: " Closed Won ", text: "Closed Won" },
  { why: "a run of spaces", cell: "Closed  Won", text: "Closed Won" },
  { why: "a line break", cell: "Closed\nWon", text: "Closed Won" },
  { why: "a no-break space", cell: "Closed\u00a0Won", text: "Closed Won" },
  { why: "a wide space", cell: "山田\u3000太郎", text: "山田 太郎" },
  { why: "letters beyond Latin stay", cell: "山田 太郎", text: "山田 太郎" },
  { why: "blank", cell: "", text: "" },
  { why: "nothing but a space", cell: " ", text: "" },
];
test.each(cases)("$why", ({ cell, text }) => {
  expect(cellText(cell)).toBe(text);
});

test("law: every space that Unicode knows is one, wherever it stands", () => {
  const letters = [..." \t\n\r\v\f\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeffab-é山😀\u200b\u0085"];
  const text = fc.array(fc.constantFrom(...letters), { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (cell) => {
      expect(cellText(cell)).toBe(cell.replace(/\s+/gu, " ").trim());
    }),
  );
});
