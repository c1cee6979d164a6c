/** Parts that several answers to the sidebar share: issues as sentences, matched columns, what was left out. */
import { cellName, columnLetters } from "../core/deals/cell-name.ts";
import type { ColumnMatch, DealIssue, DealsReading, IssueRule } from "../core/deals/deal.ts";
import type { Table } from "../core/table.ts";
import { addonWords, issueSentence } from "../messages.ts";
import type { IssueList, ReadTabAnswer } from "../protocol/protocol.ts";

/** The sidebar lists so many; the counts by kind are complete. */
const FIRST_ISSUES = 200;

export function issueList({ issues, matches }: DealsReading, listed: "first" | "all"): IssueList {
  const counts = new Map<IssueRule, number>();
  for (const { rule } of issues) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    total: issues.length,
    byRule: [...counts].map(([rule, count]) => ({ rule, count, sentence: addonWords.issueKind[rule] })),
    first: (listed === "all" ? issues : issues.slice(0, FIRST_ISSUES)).map((issue) => ({
      cell: issue.cell,
      rule: issue.rule,
      sentence: issueSentence(issue, headerOf(issue, matches)),
    })),
  };
}

export function matchList(matches: readonly ColumnMatch[]): ReadTabAnswer["matches"] {
  return matches.map(({ field, column, header, confidence }) => ({
    field,
    header,
    letter: columnLetters(column + 1),
    confidence,
  }));
}

/** The rows of the left-out table as sentences: how many, why, and what they would be worth where that is known. */
export function leftOutSentences(table: Table): string[] {
  return table.rows.map(([count = null, reason = null, worth = null]) =>
    addonWords.leftOut(
      count === null ? null : Number(count),
      String(reason ?? ""),
      worth === null ? null : Number(worth),
    ),
  );
}

/** The header above the issue's cell, found by the cell's column. */
function headerOf(issue: DealIssue, matches: readonly ColumnMatch[]): string {
  const letters = issue.cell.replace(/\d+$/, "");
  return matches.find(({ column }) => cellName(1, column + 1) === `${letters}1`)?.header ?? "";
}
