/** People and data: what a rep brings in, how the CRM is kept, and what is wrong in the deals. */
import { DEFAULT_ASSUMPTIONS } from "../core/assumptions/assumptions.ts";
import { readAssumptions } from "../core/assumptions/read-assumptions.ts";
import type { CivilDate } from "../core/calendar.ts";
import { atRiskOf, auditDeals, cellOf, NO_DEAL, STALE_DAYS } from "../core/deals/audit.ts";
import { auditByOwner } from "../core/deals/audit-owners.ts";
import { idAt } from "../core/deals/deal-columns.ts";
import { readDealColumns } from "../core/deals/read-deals.ts";
import { readHistory } from "../core/deals/read-history.ts";
import { crmAdoption } from "../core/metrics/crm-adoption.ts";
import { revenuePerRep } from "../core/metrics/revenue-per-rep.ts";
import { fail, ok } from "../core/result.ts";
import type { SheetValue } from "../core/table.ts";
import { findingSentence, NOTHING_FOUND } from "../messages.ts";
import { amountColumn, outcomeColumn } from "./columns.ts";
import { type CustomFunction, defineFunction, optional, withDefault } from "./define.ts";
import { groupColumn } from "./groups.ts";
import { headed } from "./headed.ts";
import { wordList } from "./lists.ts";
import { headedTable } from "./required-fields.ts";
import { spill } from "./spill.ts";
import { wholeTab } from "./tables.ts";
import { dateValue, numberValue, textValue, wordValue } from "./values.ts";

export const revenuePerRepFunction = defineFunction({
  name: "REVENUE_PER_REP",
  parameters: {
    amounts: amountColumn,
    stages: outcomeColumn,
    owners: groupColumn,
    average_reps: optional(numberValue),
  },
  body: ({ amounts, stages, owners, average_reps }) => revenuePerRep(amounts, stages, owners, average_reps),
});

export const crmAdoptionFunction = defineFunction({
  name: "CRM_ADOPTION",
  parameters: {
    table: headedTable,
    required_headers: wordList,
    owner_header: optional(textValue),
    licensed_users: optional(numberValue),
  },
  body: ({ table, required_headers, owner_header, licensed_users }) => {
    if (licensed_users !== null && owner_header === null) {
      return fail({ code: "MISSING_ARGUMENT", argument: "owner_header" });
    }
    const required = table.columnsOf(required_headers, "required_headers");
    if (!required.ok) return required;
    const owner = owner_header === null ? null : table.columnsOf([owner_header], "owner_header");
    if (owner !== null && !owner.ok) return owner;
    const owners = owner === null ? null : table.groups(owner.value[0] ?? 0);
    if (owners !== null && !owners.ok) return owners;
    const filled = table.filled(required.value);
    return spill(crmAdoption(filled, required.value.length, owners === null ? null : owners.value, licensed_users));
  },
});

const AUDIT_VIEWS = ["findings", "owners"] as const;

/** After every day that a deal can have: without an as-of date nothing lies in the future. */
const NO_DAY = "9999-12-31" as CivilDate;

const FINDING_HEADINGS = ["Rule", "Severity", "Cell", "Deal", "Owner", "Value at risk", "What to do"];

export const dealAuditFunction = defineFunction({
  name: "DEAL_AUDIT",
  parameters: {
    deals: wholeTab,
    as_of: optional(dateValue),
    settings: optional(wholeTab),
    show: withDefault(wordValue(AUDIT_VIEWS), "findings"),
    tab: optional(textValue),
    stale_days: withDefault(numberValue, STALE_DAYS),
    history: optional(wholeTab),
  },
  body: ({ deals, as_of, settings, show, tab, stale_days, history }, { host }) => {
    const dateOrder = host.dateOrder();
    const assumptions = settings === null ? ok(DEFAULT_ASSUMPTIONS) : readAssumptions(settings, dateOrder);
    if (!assumptions.ok) return assumptions;
    const entries = history === null ? ok([]) : readHistory(history, dateOrder);
    if (!entries.ok) return entries;
    const { columns } = assumptions.value;
    const options = { assumptions: assumptions.value, dateOrder, asOf: as_of ?? NO_DAY, columns };
    const reading = readDealColumns({ ...deals, tab: tab ?? "" }, options);
    if (!reading.ok) return reading;
    const findings = auditDeals(reading.value, {
      asOf: as_of,
      assumptions: assumptions.value,
      staleDays: stale_days,
      history: entries.value,
    });
    if (show === "owners") return spill(ok(auditByOwner(reading.value.deals, findings)));
    if (findings.length === 0) return ok(headed(FINDING_HEADINGS, [[NOTHING_FOUND, "", "", "", "", "", ""]]));
    const rows: SheetValue[][] = [FINDING_HEADINGS.slice()];
    const found = reading.value.deals;
    for (const finding of findings) {
      const { rule, severity, deal } = finding;
      const atRisk = atRiskOf(finding, found) ?? "";
      const sentence = findingSentence(finding, reading.value);
      const isOfDeal = deal !== NO_DEAL;
      const id = isOfDeal ? idAt(found, deal) : "";
      const owner = isOfDeal ? (found.owners?.[deal] ?? "") : "";
      rows.push([rule, severity, cellOf(finding, reading.value.headerRow), id, owner, atRisk, sentence]);
    }
    return ok(rows);
  },
});

export const peopleFunctions: readonly CustomFunction[] = [
  revenuePerRepFunction,
  crmAdoptionFunction,
  dealAuditFunction,
];
