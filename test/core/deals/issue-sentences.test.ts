/** Every issue's sentence, as people read it. */
import { expect, it } from "vitest";
import type { DealIssue, IssueRule } from "../../../src/core/deals/deal.ts";
import { issueSentence } from "../../../src/messages.ts";
import { expectGolden } from "../../kit.ts";

/** One of each; a rule that is added and not here does not compile. */
const EXAMPLES: Readonly<Record<IssueRule, Omit<DealIssue, "rule">>> = {
  "unreadable amount": { cell: "H12", value: "1.234", field: "amount" },
  "negative amount": { cell: "H13", value: "-500", field: "amount" },
  "unreadable date": { cell: "G4", value: "soon", field: "closed" },
  "ambiguous date": { cell: "G5", value: "03/04/2026", field: "closed" },
  "probability out of range": { cell: "F9", value: "140", field: "probability" },
  "unreadable probability": { cell: "F8", value: "high", field: "probability" },
  "probability under one percent": { cell: "F7", value: "0.75", field: "probability" },
  placeholder: { cell: "H14", value: "N/A", field: "amount" },
  "day and month swapped": { cell: "G1", value: "Close Date", field: "closed" },
  "amounts misread": { cell: "H1", value: "Amount", field: "amount" },
  "amounts look misread": { cell: "H1", value: "Amount", field: "amount" },
  "filled down": { cell: "E1", value: "Stage", field: "stage" },
  "duplicate id": { cell: "A9", value: "D-7", field: "id" },
  "unclear outcome": { cell: "E9", value: "Cancelled", field: "stage" },
  "error cell": { cell: "C3", value: "#REF!", field: "owner" },
  "unknown stage": { cell: "E7", value: "Pilot", field: "stage" },
  "blank stage": { cell: "E8", value: "", field: "stage" },
  "mixed currencies": { cell: "I2", value: "USD", field: "currency" },
  "contradicting outcome": { cell: "E9", value: "Closed Won", field: "stage" },
  "created after closed": { cell: "D6", value: "2026-05-01", field: "created" },
  "closed in the future": { cell: "G6", value: "2027-01-31", field: "closed" },
};

const sentences = (Object.keys(EXAMPLES) as IssueRule[]).map((rule) =>
  issueSentence({ ...EXAMPLES[rule], rule }, "Header"),
);

it("says where, what is wrong, and what to do", () => {
  expectGolden("issues.txt", `${sentences.join("\n")}\n`);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z]+\d+ \(Header\): .*\.$/);
});
