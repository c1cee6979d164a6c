/** The data audit as tables: the headline, the rules that found something, and each finding. */
import { amountSum } from "../metrics/amount-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Cell, Format, Table } from "../table.ts";
import type { AuditRule, Finding, Severity } from "./audit.ts";
import type { Deal, DealsReading } from "./deal.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** Deals, findings and the open pipeline behind them. Nine rows, always. */
export function auditSummary({ deals }: DealsReading, findings: readonly Finding[]): Table {
  const faultyRows = new Set(findings.filter(({ severity }) => severity !== "note").map(({ row }) => row));
  const faulty = deals.filter(({ row }) => faultyRows.has(row));
  const open = openAmount(deals);
  const atRisk = openAmount(faulty);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const rows: readonly (readonly [string, Format, Cell, string])[] = [
    ["Deals", "integer", deals.length, "Rows of the tab that are deals"],
    ["Without a finding", "integer", deals.length - faulty.length, "Deals with neither an error nor a warning"],
    [
      "Score",
      "share",
      deals.length === 0 ? null : cleanTo15Digits(1 - faulty.length / deals.length),
      "Deals without a finding ÷ deals",
    ],
    ["Errors", "integer", count("error"), "A figure is wrong because of it"],
    ["Warnings", "integer", count("warning"), "A figure may be wrong because of it"],
    ["Notes", "integer", count("note"), "Worth a look; costs no score"],
    ["Open pipeline", "money", open, "Amount of all open deals"],
    ["Value at risk", "money", atRisk, "Amount of the open deals with an error or a warning, each counted once"],
    [
      "Share at risk",
      "share",
      open === null || open === 0 || atRisk === null ? null : cleanTo15Digits(atRisk / open),
      "Value at risk ÷ open pipeline",
    ],
  ];
  return {
    columns: [
      { id: "figure", heading: "Figure", format: "text" },
      { id: "value", heading: "Value", format: "by row" },
      { id: "how", heading: "How it is worked out", format: "text" },
    ],
    rows: rows.map(([figure, , value, how]) => [figure, value, how]),
    rowFormats: rows.map(([, format]) => format),
  };
}

/** The rules that found something: the most severe first, then by value at risk, then by name. */
export function auditByRule(deals: readonly Deal[], findings: readonly Finding[]): Table {
  const byRow = new Map(deals.map((deal) => [deal.row, deal]));
  const groups = new Map<
    string,
    { readonly rule: AuditRule; readonly severity: Severity; readonly found: Finding[] }
  >();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule}`;
    const group = groups.get(key) ?? { rule: finding.rule, severity: finding.severity, found: [] };
    groups.set(key, group);
    group.found.push(finding);
  }
  const rows = [...groups.values()].map(({ rule, severity, found }) => {
    const open = [...new Set(found.map(({ row }) => row))].flatMap((row) => {
      const deal = byRow.get(row);
      return deal?.outcome === "open" ? [deal] : [];
    });
    const ofTab = found.filter(({ row }) => row === 0).map(({ atRisk }) => ({ amount: atRisk }));
    return { rule, severity, count: found.length, atRisk: amountSum([...open, ...ofTab]) };
  });
  rows.sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      (other.atRisk ?? 0) - (one.atRisk ?? 0) ||
      (one.rule < other.rule ? -1 : 1),
  );
  return {
    columns: [
      { id: "rule", heading: "Rule", format: "text" },
      { id: "severity", heading: "Severity", format: "text" },
      { id: "findings", heading: "Findings", format: "integer" },
      {
        id: "atRisk",
        heading: "Value at risk",
        format: "money",
        definition: "Amount of the open deals that the rule's findings concern, each counted once.",
      },
    ],
    rows: rows.map(({ rule, severity, count, atRisk }): Cell[] => [rule, severity, count, atRisk]),
  };
}

/** Every finding in the sheet's order, with what is wrong and what to do in the words of `sentence`. */
export function auditFindings(findings: readonly Finding[], sentence: (finding: Finding) => string): Table {
  return {
    columns: [
      { id: "rule", heading: "Rule", format: "text" },
      { id: "severity", heading: "Severity", format: "text" },
      { id: "cell", heading: "Cell", format: "text", definition: "In the deals tab." },
      { id: "deal", heading: "Deal", format: "text" },
      { id: "owner", heading: "Owner", format: "text" },
      {
        id: "atRisk",
        heading: "Value at risk",
        format: "money",
        definition: "Amount of the open deal that it concerns; blank for decided deals.",
      },
      { id: "what", heading: "What is wrong, and what to do", format: "text" },
    ],
    rows: findings.map((finding): Cell[] => [
      finding.rule,
      finding.severity,
      finding.cell,
      finding.deal === "" ? null : finding.deal,
      finding.owner === "" ? null : finding.owner,
      finding.atRisk,
      sentence(finding),
    ]),
  };
}

function openAmount(deals: readonly Deal[]): number | null {
  return amountSum(deals.filter(({ outcome }) => outcome === "open"));
}
