/** Real header rows of each CRM, and values that decide between two readings of a header. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/core/deals/deal.ts";
import { matchColumns } from "../../../src/core/deals/match-columns.ts";
import type { PlainTable } from "../../../src/core/deals/plain-table.ts";
import { table, tableOf } from "./plain-tables.ts";

const matched = (of: PlainTable) => Object.fromEntries(matchColumns(of, 0).map(({ field, header }) => [field, header]));
const headers = (row: string) => table([row.split(",").map((header) => header.trim())]);

describe("header rows", () => {
  it.each<{ crm: string; row: string; fields: Partial<Record<Field, string>> }>([
    {
      crm: "Salesforce API",
      row: "Id,AccountId,Name,StageName,Amount,Probability,CloseDate,CreatedDate,IsClosed,IsWon,ForecastCategory,ForecastCategoryName,ExpectedRevenue,LeadSource,OwnerId,Type,LastActivityDate",
      fields: {
        id: "Id",
        account: "AccountId",
        name: "Name",
        stage: "StageName",
        amount: "Amount",
        probability: "Probability",
        closed: "CloseDate",
        created: "CreatedDate",
        isClosed: "IsClosed",
        isWon: "IsWon",
        category: "ForecastCategory",
        source: "LeadSource",
        owner: "OwnerId",
        lastActivity: "LastActivityDate",
      },
    },
    {
      crm: "Salesforce report, English",
      row: "Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Expected Revenue,Probability (%),Age,Close Date,Created Date,Lead Source,Owner Role,Forecast Category,Fiscal Period,Total Amount,Total Amount Currency",
      fields: {
        owner: "Opportunity Owner",
        account: "Account Name",
        name: "Opportunity Name",
        stage: "Stage",
        amount: "Amount",
        probability: "Probability (%)",
        closed: "Close Date",
        created: "Created Date",
        source: "Lead Source",
        category: "Forecast Category",
        currency: "Total Amount Currency",
      },
    },
    {
      crm: "Salesforce report, German",
      row: "Opportunity-Name,Opportunity-Inhaber,Accountinhaber,Phase,Schlusstermin,Erstelldatum,Letzte Aktivität,Wahrscheinlichkeit (%),Opportunity-Betrag,Lead-Quelle",
      fields: {
        name: "Opportunity-Name",
        owner: "Opportunity-Inhaber",
        stage: "Phase",
        closed: "Schlusstermin",
        created: "Erstelldatum",
        lastActivity: "Letzte Aktivität",
        probability: "Wahrscheinlichkeit (%)",
        amount: "Opportunity-Betrag",
        source: "Lead-Quelle",
      },
    },
    {
      crm: "Salesforce report, Japanese",
      row: "商談名,商談 所有者,取引先名,フェーズ,完了予定日,金額,確度(%),売上予測カテゴリ,リードソース",
      fields: {
        name: "商談名",
        owner: "商談 所有者",
        account: "取引先名",
        stage: "フェーズ",
        closed: "完了予定日",
        amount: "金額",
        probability: "確度(%)",
        category: "売上予測カテゴリ",
        source: "リードソース",
      },
    },
    {
      crm: "HubSpot, English",
      row: "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Amount in company currency,Currency,Close Date,Create Date,Deal owner,Deal Type,Deal probability,Weighted amount,Forecast category,Is Closed Won,Days to close,Closed Lost Reason,Last Activity Date,Associated Company",
      fields: {
        id: "Record ID",
        name: "Deal Name",
        stage: "Deal Stage",
        amount: "Amount",
        currency: "Currency",
        closed: "Close Date",
        created: "Create Date",
        owner: "Deal owner",
        probability: "Deal probability",
        category: "Forecast category",
        isWon: "Is Closed Won",
        lastActivity: "Last Activity Date",
        account: "Associated Company",
      },
    },
    {
      crm: "HubSpot, French",
      row: "Nom de la transaction,Phase de la transaction,Montant,Date de fermeture,Date de création,Propriétaire de la transaction",
      fields: {
        name: "Nom de la transaction",
        stage: "Phase de la transaction",
        amount: "Montant",
        closed: "Date de fermeture",
        created: "Date de création",
        owner: "Propriétaire de la transaction",
      },
    },
    {
      crm: "HubSpot, Japanese",
      row: "取引名,取引ステージ,合計売上,クローズ日",
      fields: { name: "取引名", stage: "取引ステージ", amount: "合計売上", closed: "クローズ日" },
    },
    {
      crm: "Pipedrive, English",
      row: "Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Weighted value,Deal - Probability,Deal - Organization,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Deal closed on,Deal - Expected close date,Deal - Last activity date,Deal - Lost reason",
      fields: {
        id: "Deal - ID",
        name: "Deal - Title",
        owner: "Deal - Owner",
        amount: "Deal - Value",
        currency: "Deal - Currency of Value",
        probability: "Deal - Probability",
        account: "Deal - Organization",
        stage: "Deal - Stage",
        status: "Deal - Status",
        created: "Deal - Deal created",
        wonOn: "Deal - Won time",
        lostOn: "Deal - Lost time",
        closed: "Deal - Deal closed on",
        expectedClose: "Deal - Expected close date",
        lastActivity: "Deal - Last activity date",
      },
    },
    {
      crm: "Pipedrive, German",
      row: "Deal - Titel,Deal - Wert,Deal - Besitzer,Deal - Phase,Deal - Status,Deal - Deal erstellt,Deal - Deal abgeschlossen am,Deal - Wahrscheinlichkeit,Deal - Datum des gewonnenen Deals,Deal - Organisation",
      fields: {
        name: "Deal - Titel",
        amount: "Deal - Wert",
        owner: "Deal - Besitzer",
        stage: "Deal - Phase",
        status: "Deal - Status",
        created: "Deal - Deal erstellt",
        closed: "Deal - Deal abgeschlossen am",
        probability: "Deal - Wahrscheinlichkeit",
        wonOn: "Deal - Datum des gewonnenen Deals",
        account: "Deal - Organisation",
      },
    },
    {
      crm: "Pipedrive, French",
      row: "Affaire - Titre,Affaire - Valeur,Affaire - Étape,Affaire - Statut,Affaire - Date de clôture prévue,Affaire - Affaire créée,Affaire - Date de gain,Affaire - Organisation",
      fields: {
        name: "Affaire - Titre",
        amount: "Affaire - Valeur",
        stage: "Affaire - Étape",
        status: "Affaire - Statut",
        expectedClose: "Affaire - Date de clôture prévue",
        created: "Affaire - Affaire créée",
        wonOn: "Affaire - Date de gain",
        account: "Affaire - Organisation",
      },
    },
    {
      crm: "Pipedrive, Portuguese",
      row: "Negócio - Título,Negócio - Valor,Negócio - Etapa,Negócio - Status,Negócio - Proprietário,Negócio - Negócio criado em,Negócio - Data de fechamento esperada,Negócio - Ganho em",
      fields: {
        name: "Negócio - Título",
        amount: "Negócio - Valor",
        stage: "Negócio - Etapa",
        status: "Negócio - Status",
        owner: "Negócio - Proprietário",
        created: "Negócio - Negócio criado em",
        expectedClose: "Negócio - Data de fechamento esperada",
        wonOn: "Negócio - Ganho em",
      },
    },
    {
      crm: "Pipedrive, Spanish",
      row: "Trato - Título,Trato - Valor,Trato - Etapa,Trato - Estado,Trato - Fecha de cierre prevista",
      fields: {
        name: "Trato - Título",
        amount: "Trato - Valor",
        stage: "Trato - Etapa",
        status: "Trato - Estado",
        expectedClose: "Trato - Fecha de cierre prevista",
      },
    },
    {
      crm: "Zoho",
      row: "Record Id,Deal Owner,Deal Name,Account Name,Amount,Stage,Closing Date,Created Time,Last Activity Time,Lead Source,Expected Revenue,Probability",
      fields: {
        id: "Record Id",
        owner: "Deal Owner",
        name: "Deal Name",
        account: "Account Name",
        amount: "Amount",
        stage: "Stage",
        closed: "Closing Date",
        created: "Created Time",
        lastActivity: "Last Activity Time",
        source: "Lead Source",
        probability: "Probability",
      },
    },
    {
      crm: "Dynamics 365",
      row: "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Est. revenue,Est. close date,Actual Revenue,Actual Close Date,Status,Status Reason,Probability,Sales Stage,Owner,Created On,Forecast category",
      fields: {
        name: "Topic",
        account: "Potential Customer",
        amount: "Est. revenue",
        expectedClose: "Est. close date",
        actualAmount: "Actual Revenue",
        closed: "Actual Close Date",
        status: "Status",
        probability: "Probability",
        stage: "Sales Stage",
        owner: "Owner",
        created: "Created On",
        category: "Forecast category",
      },
    },
    {
      crm: "EspoCRM",
      row: "name,amount,amountCurrency,accountName,stage,lastStage,probability,closeDate,createdAt,assignedUserName",
      fields: {
        name: "name",
        amount: "amount",
        currency: "amountCurrency",
        account: "accountName",
        stage: "stage",
        probability: "probability",
        closed: "closeDate",
        created: "createdAt",
        owner: "assignedUserName",
      },
    },
    {
      crm: "EspoCRM, German",
      row: "Firma,Verkaufsphase,Betrag,Abschlussdatum",
      fields: { account: "Firma", stage: "Verkaufsphase", amount: "Betrag", closed: "Abschlussdatum" },
    },
    {
      crm: "EspoCRM, Spanish",
      row: "Cuenta,Etapa de ventas,Ingresos esperados,Fecha esperada de cierre",
      fields: {
        account: "Cuenta",
        stage: "Etapa de ventas",
        amount: "Ingresos esperados",
        expectedClose: "Fecha esperada de cierre",
      },
    },
    {
      crm: "EspoCRM, Dutch",
      row: "Relatie,Fase,Bedrag,Datum gesloten",
      fields: { account: "Relatie", stage: "Fase", amount: "Bedrag", closed: "Datum gesloten" },
    },
    {
      crm: "EspoCRM, Italian",
      row: "Importo,Data di chiusura",
      fields: { amount: "Importo", closed: "Data di chiusura" },
    },
    {
      crm: "SuiteCRM",
      row: "Opportunity Name,Opportunity Amount,Currency,Expected Close Date,Sales Stage,Probability (%),Account Name,Assigned User Name,Date Created,Amount",
      fields: {
        name: "Opportunity Name",
        amount: "Opportunity Amount",
        currency: "Currency",
        expectedClose: "Expected Close Date",
        stage: "Sales Stage",
        probability: "Probability (%)",
        account: "Account Name",
        owner: "Assigned User Name",
        created: "Date Created",
      },
    },
    {
      crm: "Odoo",
      row: "name,expected_revenue,probability,partner_name,user_id,stage_id,date_deadline,create_date",
      fields: {
        name: "name",
        amount: "expected_revenue",
        probability: "probability",
        account: "partner_name",
        owner: "user_id",
        stage: "stage_id",
        expectedClose: "date_deadline",
        created: "create_date",
      },
    },
    {
      crm: "Close",
      row: "status_label,status_type,value,confidence,date_won",
      fields: {
        stage: "status_label",
        status: "status_type",
        amount: "value",
        probability: "confidence",
        wonOn: "date_won",
      },
    },
    {
      crm: "Twenty",
      row: "name,amount,closeDate,stage,probability,company",
      fields: {
        name: "name",
        amount: "amount",
        closed: "closeDate",
        stage: "stage",
        probability: "probability",
        account: "company",
      },
    },
    {
      crm: "Frappe",
      row: "deal_value,expected_closure_date,closed_date,deal_owner,status",
      fields: {
        amount: "deal_value",
        expectedClose: "expected_closure_date",
        closed: "closed_date",
        owner: "deal_owner",
        status: "status",
      },
    },
    {
      crm: "the CRM sales opportunities table",
      row: "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value",
      fields: {
        id: "opportunity_id",
        owner: "sales_agent",
        account: "account",
        stage: "deal_stage",
        created: "engage_date",
        closed: "close_date",
        amount: "close_value",
      },
    },
    {
      crm: "a connector",
      row: "deal_id,is_deleted,deal_pipeline_id,deal_pipeline_stage_id,owner_id,portal_id,property_dealname,property_description,property_amount,property_closedate,property_createdate",
      fields: {
        id: "deal_id",
        stage: "deal_pipeline_stage_id",
        owner: "owner_id",
        name: "property_dealname",
        amount: "property_amount",
        closed: "property_closedate",
        created: "property_createdate",
      },
    },
    {
      crm: "a team's own sheet",
      row: "Opp ID,Rep Name,Client,Deal Amount (EUR),Current Stage,Est Close,Date Opened,Win %,Lead Owner Email,Stage Duration (days),Next Steps",
      fields: {
        id: "Opp ID",
        owner: "Rep Name",
        account: "Client",
        amount: "Deal Amount (EUR)",
        stage: "Current Stage",
        expectedClose: "Est Close",
        created: "Date Opened",
        probability: "Win %",
        nextStep: "Next Steps",
      },
    },
    {
      crm: "a forecast export, whose calls are no amounts",
      row: "Deal ID,Rep,Rep Forecast,Amount,Forecast Category,Stage,Close Date",
      fields: {
        id: "Deal ID",
        owner: "Rep",
        call: "Rep Forecast",
        amount: "Amount",
        category: "Forecast Category",
        stage: "Stage",
        closed: "Close Date",
      },
    },
    {
      crm: "one amount only, which happens to be a forecast",
      row: "Deal ID,Owner,Forecast Amount,Stage,Close Date",
      fields: { id: "Deal ID", owner: "Owner", amount: "Forecast Amount", stage: "Stage", closed: "Close Date" },
    },
    {
      crm: "a German forecast list",
      row: "Kunde,Betrag,Prognosebetrag,Phase,Besitzer,Schlusstermin",
      fields: {
        account: "Kunde",
        amount: "Betrag",
        call: "Prognosebetrag",
        stage: "Phase",
        owner: "Besitzer",
        closed: "Schlusstermin",
      },
    },
    {
      crm: "a French forecast list",
      row: "Compte,Montant,Prévision du commercial,Étape,Propriétaire,Date de clôture",
      fields: {
        account: "Compte",
        amount: "Montant",
        call: "Prévision du commercial",
        stage: "Étape",
        owner: "Propriétaire",
        closed: "Date de clôture",
      },
    },
    {
      crm: "a German team's own sheet",
      row: "Kunde,Auftragswert in EUR,Vertriebsphase,Verantwortlicher Mitarbeiter,Gepl. Abschluss,Anlagedatum",
      fields: {
        account: "Kunde",
        amount: "Auftragswert in EUR",
        stage: "Vertriebsphase",
        owner: "Verantwortlicher Mitarbeiter",
        expectedClose: "Gepl. Abschluss",
        created: "Anlagedatum",
      },
    },
    {
      crm: "a sorted report, a currency sign",
      row: "Stage  ↑,Amount ($),Close Date ▼",
      fields: { stage: "Stage ↑", amount: "Amount ($)", closed: "Close Date ▼" },
    },
    {
      crm: "custom fields and required marks",
      row: "Deal_Stage__c,Deal_Value__c,Close Date *",
      fields: { stage: "Deal_Stage__c", amount: "Deal_Value__c", closed: "Close Date *" },
    },
  ])("$crm", ({ row, fields }) => {
    expect(matched(headers(row))).toEqual(fields);
  });

  it.each([
    "Owner Role",
    "Weighted amount",
    "Closed Lost Reason",
    "LastModifiedDate",
    "Stage Duration",
    "SUM of Amount",
    "(Do Not Modify) Amount",
  ])("%s alone is no field", (header) => {
    expect(matched(headers(header))).toEqual({});
  });

  it("gives each field one column and each column one field, in any order of the columns", () => {
    const row =
      "Id,Name,Owner,Amount,Expected Revenue,Close Date,Expected Close Date,Stage,Status,Created Date,Won,Currency".split(
        ",",
      );
    fc.assert(
      fc.property(fc.shuffledSubarray(row), (shuffled) => {
        const matches = matchColumns(table([shuffled]), 0);
        expect(new Set(matches.map(({ field }) => field)).size).toBe(matches.length);
        expect(new Set(matches.map(({ column }) => column)).size).toBe(matches.length);
        for (const { confidence, header, column } of matches) {
          expect(shuffled[column]).toBe(header);
          expect(confidence).toBeGreaterThanOrEqual(0.4);
          // A guess is never as certain as a person's choice.
          expect(confidence).toBeLessThan(1);
        }
      }),
    );
  });

  it("survives headers that are names of JavaScript's own", () => {
    expect(matched(headers("__proto__,constructor,toString,Stage,Amount"))).toEqual({
      stage: "Stage",
      amount: "Amount",
    });
  });
});

describe("headers and values together", () => {
  it.each<{ why: string; rows: string; fields: Partial<Record<Field, string>> }>([
    {
      why: "a Status of open, won and lost is the status",
      rows: `Status | Stage | Value
             Open | Demo | 5
             Won | Demo | 6`,
      fields: { status: "Status", stage: "Stage", amount: "Value" },
    },
    {
      why: "a Status of stages is the stage",
      rows: `Status | Value
             Demo | 5
             Proposal | 6
             Closed Won | 7`,
      fields: { stage: "Status", amount: "Value" },
    },
    {
      why: "Won is a flag where it is ticked, a date where it holds dates",
      rows: `Stage | Amount | Won | Won date
             Demo | 5 | FALSE |
             Done | 6 | TRUE | 2024-01-31`,
      fields: { stage: "Stage", amount: "Amount", isWon: "Won", wonOn: "Won date" },
    },
    {
      why: "a column of words is no amount, whatever its header",
      rows: `Stage | Amount | Price
             Demo | large | 5
             Demo | small | 6`,
      fields: { stage: "Stage", amount: "Price" },
    },
    {
      why: "the filled one of two amounts",
      rows: `Stage | Amount | Amount (converted)
             Demo |  | 5
             Demo |  | 6`,
      fields: { stage: "Stage", amount: "Amount (converted)" },
    },
    {
      why: "Actual Revenue alone is the amount",
      rows: `Sales Stage | Actual Revenue
             Close | 5`,
      fields: { stage: "Sales Stage", amount: "Actual Revenue" },
    },
    {
      why: "stages are known by their values under a header that nobody knows",
      rows: `Kolonne 7 | Amount
             Demo | 5
             Closed Won | 6
             Closed Lost | 7`,
      fields: { stage: "Kolonne 7", amount: "Amount" },
    },
    {
      why: "and money by its sign",
      rows: `Stage | Kolonne 8
             Demo | $5.00
             Demo | $6.50`,
      fields: { stage: "Stage", amount: "Kolonne 8" },
    },
    {
      why: "one currency: the deal's own amount",
      rows: `Deal Stage | Amount | Amount in company currency | Currency
             Demo | 5 | 5 | EUR
             Demo | 6 | 6 | EUR`,
      fields: { stage: "Deal Stage", amount: "Amount", currency: "Currency" },
    },
    {
      why: "several: only the company's currency can be added up",
      rows: `Deal Stage | Amount | Amount in company currency | Currency
             Demo | 5 | 5 | EUR
             Demo | 6 | 5.5 | USD`,
      fields: { stage: "Deal Stage", amount: "Amount in company currency" },
    },
    {
      why: "the same in SuiteCRM, where the plain amount is in US dollars",
      rows: `Sales Stage | Opportunity Amount | Amount | Currency
             Demo | 5 | 5 | USD
             Demo | 600 | 5.5 | JPY`,
      fields: { stage: "Sales Stage", amount: "Amount" },
    },
  ])("$why", ({ rows, fields }) => {
    expect(matched(tableOf(rows))).toEqual(fields);
  });
});
