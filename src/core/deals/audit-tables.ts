/** The data audit as tables: the headline, the rules that found something, and each finding. */
import { amountSum } from "../metrics/amount-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import { type Cell, type Figure, figuresTable, type Table } from "../table.ts";
import { type AuditRule, atRiskOf, cellOf, type Finding, NO_DEAL, type Severity } from "./audit.ts";
import { type ColumnsReading, type DealColumns, idAt } from "./deal-columns.ts";
import { OPEN } from "./outcomes.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

/** Deals, findings and the open pipeline behind them. Nine rows, always. */
export function auditSummary({ deals }: Pick<ColumnsReading, "deals">, findings: readonly Finding[]): Table {
  const faulty = new Set(findings.filter(({ severity }) => severity !== "note").map(({ deal }) => deal));
  faulty.delete(NO_DEAL);
  const all = deals.rows.length;
  const places = Array.from({ length: all }, (_, deal) => deal);
  const open = openAmount(deals, places);
  const atRisk = openAmount(deals, [...faulty]);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const rows: readonly Figure[] = [
    ["Deals", "integer", all, "Rows of the tab that are deals"],
    ["Without a finding", "integer", all - faulty.size, "Deals with neither an error nor a warning"],
    ["Score", "share", all === 0 ? null : cleanTo15Digits(1 - faulty.size / all), "Deals without a finding ÷ deals"],
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
  return figuresTable(rows);
}

/** The rules that found something: the most severe first, then by value at risk, then by name. */
export function auditByRule(deals: DealColumns, findings: readonly Finding[]): Table {
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
    const open = openDeals(deals, [...new Set(found.map(({ deal }) => deal))]);
    const ofTab = found.filter(({ deal }) => deal === NO_DEAL).map(({ atRisk }) => ({ amount: atRisk }));
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
      { id: "findings", heading: "Findings", format: "integer", definition: "How often the rule found something." },
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
export function auditFindings(
  { deals, headerRow }: Pick<ColumnsReading, "deals" | "headerRow">,
  findings: readonly Finding[],
  sentence: (finding: Finding) => string,
): Table {
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
    rows: findings.map((finding): Cell[] => {
      const { rule, severity, deal } = finding;
      const isOfDeal = deal !== NO_DEAL;
      const id = isOfDeal ? idAt(deals, deal) : null;
      const owner = isOfDeal ? deals.owners?.[deal] || null : null;
      return [rule, severity, cellOf(finding, headerRow), id, owner, atRiskOf(finding, deals), sentence(finding)];
    }),
  };
}

function openAmount(deals: DealColumns, places: readonly number[]): number | null {
  return amountSum(openDeals(deals, places));
}

function openDeals({ outcomes, amounts }: DealColumns, places: readonly number[]): { amount: number | null }[] {
  const open = places.filter((deal) => deal !== NO_DEAL && outcomes[deal] === OPEN);
  return open.map((deal) => ({ amount: amounts[deal] ?? null }));
}
