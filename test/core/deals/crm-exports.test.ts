/** Exports of CRMs beyond those of match-columns.test.ts: every field, every outcome, every amount and close date. */
import { describe, expect, it } from "vitest";
import { checkTab, type TabCase } from "./tab-case.ts";

describe("read without any mapping by hand", () => {
  it.each<TabCase>([
    {
      why: "Freshsales",
      tab: `
        Deal name | Deal value | Sales owner | Deal stage | Deal pipeline | Expected close | Closed date | Probability (%) | Created at | Updated at | Account name | Deal type | Lost reason | Last contacted time | Territory
        Acme renewal | 12000.00 | Ann Lee | Negotiation | Default | 2026-12-01 | | 70 | 2026-01-02 10:11:12 | 2026-11-01 | Acme | Renewal | | 2026-10-10 |
        Beta new | 800 | Bob Ray | Won | Default | 2026-09-01 | 2026-09-04 | 100 | 2026-02-02 10:11:12 | 2026-11-02 | Beta | New | | 2026-08-10 |
        Gamma | 900 | Bob Ray | Lost | Default | 2026-09-01 | 2026-09-05 | 0 | 2026-03-02 10:11:12 | 2026-11-03 | Gamma | New | Price | |
      `,
      fields:
        "name=Deal name; amount=Deal value; owner=Sales owner; stage=Deal stage; expectedClose=Expected close; closed=Closed date; probability=Probability (%); created=Created at; account=Account name; lastActivity=Last contacted time",
      deals: "open 12000 2026-12-01 | won 800 2026-09-04 | lost 900 2026-09-05",
    },
    {
      why: "Insightly",
      tab: `
        Record Id | Opportunity Name | Organization Name | User Responsible | Opportunity State | Opportunity Value | Bid Currency | Bid Amount | Bid Type | Probability Of Winning | Forecast Close Date | Actual Close Date | Pipeline | Current Stage | Date Created | Date Updated | Category
        8812 | Roof | Acme | Ann Lee | OPEN | 1500 | USD | 1500 | Fixed Bid | 50 | 12/15/2026 | | Sales | Proposal | 01/13/2026 | 11/01/2026 | Big
        8813 | Wall | Beta | Bob Ray | WON | 2500 | USD | 2500 | Fixed Bid | 100 | 10/15/2026 | 10/14/2026 | Sales | Proposal | 02/13/2026 | 11/01/2026 | Big
        8814 | Door | Cee | Bob Ray | ABANDONED | 3500 | USD | 3500 | Fixed Bid | 0 | 10/15/2026 | 10/20/2026 | Sales | Proposal | 02/13/2026 | 11/01/2026 | Big
        8815 | Gate | Dee | Bob Ray | SUSPENDED | 3500 | USD | 3500 | Fixed Bid | 10 | 12/15/2026 | | Sales | Lead | 02/13/2026 | 11/01/2026 | Big
      `,
      fields:
        "id=Record Id; name=Opportunity Name; account=Organization Name; owner=User Responsible; status=Opportunity State; amount=Opportunity Value; currency=Bid Currency; probability=Probability Of Winning; expectedClose=Forecast Close Date; closed=Actual Close Date; stage=Current Stage; created=Date Created",
      deals: "open 1500 2026-12-15 | won 2500 2026-10-14 | lost 3500 2026-10-20 | open 3500 2026-12-15",
    },
    {
      why: "Monday, an exported board",
      tab: `
        Deals
        All deals from every board
        Active Deals
        Name | Subitems | Stage | Owner | Deal Value | Contacts | Accounts | Expected Close Date | Close Probability | Forecast Value | Last Interaction | Quotes | Item ID (auto generated)
        Deal one | | Negotiation | Ann Lee | 1000 | Joe | Acme | 2026-12-01 | 60 | 600 | 2026-11-01 | | 5432109876
        Deal two | | Won | Bob Ray | 2000 | Jim | Beta | 2026-10-01 | 100 | 2000 | 2026-10-01 | | 5432109877
         | | | | 3000 | | | 2026-10-01 to 2026-12-01 | | 2600 | | |
      `,
      fields:
        "name=Name; stage=Stage; owner=Owner; amount=Deal Value; account=Accounts; expectedClose=Expected Close Date; probability=Close Probability; lastActivity=Last Interaction; id=Item ID (auto generated)",
      deals: "open 1000 2026-12-01 | won 2000 2026-10-01",
      skipped: ["7 total"],
    },
    {
      why: "Airtable",
      tab: `
        Opportunity name | Status | Priority | Estimated value | Expected close date | Owner | Account | Primary contact | Proposal deadline | Last contact | Interactions | Notes
        BPS Pilot | Proposal | Medium | $24,791.00 | 11/9/2026 | Jess Patel | BPS | Joe | | 10/12/2026 | a,b | hello
        Upgrade | Closed won | Low | $21,865.00 | 10/9/2026 | Jess Patel | Cool | Jim | | 10/12/2026 | a,b |
        Expand | Closed—lost | Low | $1,865.00 | 10/8/2026 | Sandy Hagen | Cool | Jim | | 10/12/2026 | a,b |
      `,
      fields:
        "name=Opportunity name; stage=Status; amount=Estimated value; expectedClose=Expected close date; owner=Owner; account=Account; lastActivity=Last contact",
      deals: "open 24791 2026-11-09 | won 21865 2026-10-09 | lost 1865 2026-10-08",
    },
    {
      why: "Close",
      tab: `
        id | lead_id | lead_name | contact_name | user_name | value | value_formatted | value_currency | value_period | confidence | status_id | status_label | status_type | date_created | date_updated | date_won | date_lost | note
        oppo_1 | lead_1 | Acme | Joe | Ann Lee | 1200 | $1,200 | USD | one_time | 75 | stat_1 | Proposal sent | active | 2026-01-02T10:00:00+00:00 | 2026-01-02T10:00:00+00:00 | | |
        oppo_2 | lead_2 | Beta | Jim | Bob Ray | 500 | $500 | USD | one_time | 100 | stat_2 | Signed | won | 2026-02-02T10:00:00+00:00 | 2026-01-02T10:00:00+00:00 | 2026-05-01 | |
        oppo_3 | lead_3 | Gamma | Jim | Bob Ray | 600 | $600 | USD | one_time | 0 | stat_3 | Gone | lost | 2026-02-02T10:00:00+00:00 | 2026-01-02T10:00:00+00:00 | | 2026-06-01 |
      `,
      fields:
        "id=id; account=lead_name; owner=user_name; amount=value; currency=value_currency; probability=confidence; stage=status_label; status=status_type; created=date_created; wonOn=date_won; lostOn=date_lost",
      deals: "open 1200 null | won 500 2026-05-01 | lost 600 2026-06-01",
    },
    {
      why: "Copper",
      tab: `
        Id | Name | Owned By | Primary Contact | Company | Pipeline | Stage | Status | Value | Currency | Win Probability | Close Date | Created At | Updated At | Source | Loss Reason | Priority | Days in Stage
        101 | Acme A | Ann Lee | Joe | Acme | Sales | Contract Review | Open | 1000 | USD | 75% | 12/1/2026 | 1/13/2026 | 11/1/2026 | Email | | High | 4
        102 | Beta B | Bob Ray | Joe | Beta | Sales | Contract Review | Won | 2000 | USD | 100% | 10/1/2026 | 1/14/2026 | 11/1/2026 | Email | | High | 5
        103 | Gee C | Bob Ray | Joe | Gee | Sales | Qualified | Abandoned | 3000 | USD | 10% | 10/2/2026 | 1/14/2026 | 11/1/2026 | Email | | Low | 6
      `,
      fields:
        "id=Id; name=Name; owner=Owned By; account=Company; stage=Stage; status=Status; amount=Value; currency=Currency; probability=Win Probability; closed=Close Date; created=Created At; source=Source",
      deals: "open 1000 2026-12-01 | won 2000 2026-10-01 | lost 3000 2026-10-02",
    },
    {
      why: "Odoo",
      tab: `
        Opportunity | Customer | Company Name | Contact Name | Email | Salesperson | Sales Team | Expected Revenue | Prorated Revenue | Probability | Stage | Expected Closing | Closed Date | Created on | Last Updated on | Won/Lost | Tags
        Chairs | Acme | Acme Inc | Joe | j@a.com | Ann Lee | Europe | 4500 | 2947.5 | 65.5 | Proposition | 2026-12-01 | | 2026-01-05 09:00:00 | 2026-01-05 09:00:00 | Pending | x
        Desks | Beta | Beta Inc | Jim | j@b.com | Bob Ray | Europe | 4600 | 4600 | 100 | Won | 2026-10-01 | 2026-10-03 09:00:00 | 2026-01-06 09:00:00 | 2026-01-05 09:00:00 | Won | x
        Lamps | Beta | Beta Inc | Jim | j@b.com | Bob Ray | Europe | 4700 | 0 | 0 | Qualified | 2026-10-01 | 2026-10-04 09:00:00 | 2026-01-06 09:00:00 | 2026-01-05 09:00:00 | Lost | x
      `,
      fields:
        "name=Opportunity; account=Customer; owner=Salesperson; amount=Expected Revenue; probability=Probability; stage=Stage; expectedClose=Expected Closing; closed=Closed Date; created=Created on; status=Won/Lost",
      deals: "open 4500 2026-12-01 | won 4600 2026-10-03 | lost 4700 2026-10-04",
    },
    {
      why: "Odoo, German",
      tab: `
        Chance | Kunde | Verkäufer | Verkaufsteam | Erwarteter Umsatz | Wahrscheinlichkeit | Phase | Erwarteter Abschluss | Erstellt am
        Stühle | Acme | Ann Lee | Europa | 4.500,00 | 65,50 | Angebot | 01.12.2026 | 05.01.2026 09:00:00
        Tische | Beta | Jan Ott | Europa | 4.600,00 | 100,00 | Gewonnen | 01.10.2026 | 06.01.2026 09:00:00
      `,
      fields:
        "name=Chance; account=Kunde; owner=Verkäufer; amount=Erwarteter Umsatz; stage=Phase; expectedClose=Erwarteter Abschluss; created=Erstellt am",
      deals: "open 4500 2026-12-01 | won 4600 2026-10-01",
      order: "dmy",
    },
    {
      why: "Bitrix24",
      tab: `
        ID | Pipeline | Stage | Deal Name | Type | Source | Source information | Total | Currency | Company | Contact | Start date | End date | Closed | Responsible person | Created | Created by | Modified on | Probability, % | Comment
        11 | General | In progress | Acme deal | Sales | Web | | 1200.00 | US Dollar | Acme | Joe | 01/13/2026 | 12/15/2026 | No | Ann Lee | 01/13/2026 10:00:00 am | Bob Ray | 11/01/2026 | 30 |
        12 | General | Deal won | Beta deal | Sales | Web | | 2200.00 | US Dollar | Beta | Jim | 01/14/2026 | 10/15/2026 | Yes | Bob Ray | 01/14/2026 10:00:00 am | Bob Ray | 11/01/2026 | 100 |
        13 | General | Deal lost | Gam deal | Sales | Web | | 3200.00 | US Dollar | Gam | Jim | 01/14/2026 | 10/16/2026 | Yes | Bob Ray | 01/14/2026 10:00:00 am | Bob Ray | 11/01/2026 | 0 |
      `,
      fields:
        "id=ID; stage=Stage; name=Deal Name; source=Source; amount=Total; currency=Currency; account=Company; closed=End date; isClosed=Closed; owner=Responsible person; created=Created; probability=Probability, %",
      deals: "open 1200 2026-12-15 | won 2200 2026-10-15 | lost 3200 2026-10-16",
    },
    {
      why: "Bitrix24, Russian",
      tab: `
        ID | Стадия сделки | Название сделки | Сумма | Валюта | Компания | Контакт | Дата начала | Дата завершения | Сделка закрыта | Ответственный | Дата создания | Вероятность
        11 | Переговоры | Сделка А | 1200,00 | RUB | Акме | Джо | 13.01.2026 | 15.12.2026 | Нет | Анна Ли | 13.01.2026 10:00:00 | 30
        12 | Сделка успешна | Сделка Б | 2200,00 | RUB | Бета | Джим | 14.01.2026 | 15.10.2026 | Да | Боб Рей | 14.01.2026 10:00:00 | 100
        13 | Сделка провалена | Сделка В | 3200,00 | RUB | Бета | Джим | 14.01.2026 | 15.10.2026 | Да | Боб Рей | 14.01.2026 10:00:00 | 0
      `,
      fields:
        "id=ID; stage=Стадия сделки; name=Название сделки; amount=Сумма; currency=Валюта; account=Компания; closed=Дата завершения; isClosed=Сделка закрыта; owner=Ответственный; created=Дата создания; probability=Вероятность",
      deals: "open 1200 2026-12-15 | won 2200 2026-10-15 | lost 3200 2026-10-15",
      order: "dmy",
    },
    {
      why: "Nutshell",
      tab: `
        Lead # | Lead name | Company | Assignee | Status | Stage | Value | Confidence | Created | Closed on | Anticipated closed date | Sources | Outcome
        1 | Acme | Acme | Ann Lee | Open | Proposal | $1,000.00 | 60% | Jan 13, 2026 | | Dec 12, 2026 | Web |
        2 | Beta | Beta | Bob Ray | Won | Proposal | $2,000.00 | 100% | Jan 14, 2026 | Oct 3, 2026 | Oct 12, 2026 | Web | Good fit
        3 | Cee | Cee | Bob Ray | Lost | Proposal | $3,000.00 | 0% | Jan 15, 2026 | Oct 4, 2026 | Oct 12, 2026 | Web | Price
        4 | Dee | Dee | Bob Ray | Cancelled | Proposal | $3,000.00 | 0% | Jan 15, 2026 | Oct 4, 2026 | Oct 12, 2026 | Web | Dup
      `,
      fields:
        "id=Lead #; name=Lead name; account=Company; owner=Assignee; status=Status; stage=Stage; amount=Value; probability=Confidence; created=Created; closed=Closed on; expectedClose=Anticipated closed date; source=Sources",
      deals: "open 1000 2026-12-12 | won 2000 2026-10-03 | lost 3000 2026-10-04 | open 3000 2026-10-12",
      issues: ["E5 unclear outcome"],
    },
    {
      why: "Keap",
      tab: `
        Deal Id | Deal Name | Pipeline | Stage | Deal Value | Deal Owner | Contact | Company | Est. Close Date | Date Created | Closed Date | Stage Entered Date | Status
        1 | Acme | Sales | Proposal | $1,000.00 | Ann Lee | Joe | Acme | 12/20/2026 | 1/13/2026 | | 11/1/2026 | Active
        2 | Beta | Sales | Proposal | $2,000.00 | Bob Ray | Joe | Acme | 10/20/2026 | 1/13/2026 | 10/21/2026 | 10/1/2026 | Won
      `,
      fields:
        "id=Deal Id; name=Deal Name; stage=Stage; amount=Deal Value; owner=Deal Owner; account=Company; expectedClose=Est. Close Date; created=Date Created; closed=Closed Date; status=Status",
      deals: "open 1000 2026-12-20 | won 2000 2026-10-21",
    },
    {
      why: "Zendesk Sell",
      tab: `
        id | name | value | currency | owner | stage | source | contact | company | created_at | last_stage_change_at | estimated_close_date | won_at | lost_at | loss_reason | hot | customized_win_likelihood
        1 | Acme | 1000 | USD | Ann Lee | Quote | Web | Joe | Acme | 2026-01-13T10:00:00Z | 2026-11-01T10:00:00Z | 2026-12-12 | | | | no | 40
        2 | Beta | 2000 | USD | Bob Ray | Won | Web | Joe | Acme | 2026-01-13T10:00:00Z | 2026-11-01T10:00:00Z | 2026-10-12 | 2026-10-10T10:00:00Z | | | no | 100
        3 | Cee | 2000 | USD | Bob Ray | Unqualified | Web | Joe | Acme | 2026-01-13T10:00:00Z | 2026-11-01T10:00:00Z | 2026-10-12 | | | | no | 0
      `,
      fields:
        "id=id; name=name; amount=value; currency=currency; owner=owner; stage=stage; source=source; account=company; created=created_at; expectedClose=estimated_close_date; wonOn=won_at; lostOn=lost_at; probability=customized_win_likelihood",
      deals: "open 1000 2026-12-12 | won 2000 2026-10-10 | open 2000 2026-10-12",
    },
    {
      why: "Streak",
      tab: `
        Name | Stage | Assigned To | Deal Size | Close Date | Likelihood To Close | Notes | Date Created | Last Email Received Date | Freshness
        Acme | Lead | ann@x.com | 1000 | 12/20/2026 | 40% | hi | 1/13/2026 | 11/1/2026 | 0.4
        Beta | Closed - Won | bob@x.com | 2000 | 10/20/2026 | 100% | hi | 1/13/2026 | 11/1/2026 | 0.5
      `,
      fields:
        "name=Name; stage=Stage; owner=Assigned To; amount=Deal Size; closed=Close Date; probability=Likelihood To Close; created=Date Created",
      deals: "open 1000 2026-12-20 | won 2000 2026-10-20",
    },
    {
      why: "SugarCRM",
      tab: `
        ID | Opportunity Name | Account Name | Sales Stage | Likely | Best | Worst | Expected Close Date | Probability (%) | Status | User Name | Team | Date Created | Date Modified | Lead Source | Type
        a-1 | Acme | Acme | Negotiation/Review | 1000 | 1500 | 800 | 12/20/2026 | 80 | In Progress | ann | Global | 01/13/2026 10:00am | 11/01/2026 | Web | New
        a-2 | Beta | Beta | Closed Won | 2000 | 2500 | 1800 | 10/20/2026 | 100 | Closed Won | bob | Global | 01/14/2026 10:00am | 11/01/2026 | Web | New
      `,
      fields:
        "id=ID; name=Opportunity Name; account=Account Name; stage=Sales Stage; amount=Likely; expectedClose=Expected Close Date; probability=Probability (%); status=Status; owner=User Name; created=Date Created; source=Lead Source",
      deals: "open 1000 2026-12-20 | won 2000 2026-10-20",
    },
    {
      why: "Salesforce, Italian",
      tab: `
        Titolare opportunità | Nome account | Nome opportunità | Fase | Ammontare | Probabilità (%) | Data chiusura | Data creazione | Fonte del lead | Passaggio successivo
        Anna | Rossi | Tetto | Chiusa/Acquisita | € 12.500,00 | 100 | 15/10/2026 | 05/01/2026 | Web |
        Anna | Bianchi | Muro | Chiusa/Persa | € 2.500,00 | 0 | 15/10/2026 | 05/01/2026 | Web |
        Anna | Verdi | Porta | Prospezione | € 2.500,00 | 10 | 15/12/2026 | 05/01/2026 | Web | x
      `,
      fields:
        "owner=Titolare opportunità; account=Nome account; name=Nome opportunità; stage=Fase; amount=Ammontare; probability=Probabilità (%); closed=Data chiusura; created=Data creazione; source=Fonte del lead",
      deals: "won 12500 2026-10-15 | lost 2500 2026-10-15 | open 2500 2026-12-15",
      order: "dmy",
    },
    {
      why: "HubSpot, German",
      tab: `
        Datensatz-ID | Deal-Name | Deal-Phase | Pipeline | Betrag | Abschlussdatum | Erstellungsdatum | Für Deal zuständiger Mitarbeiter | Deal-Typ | Deal-Wahrscheinlichkeit | Zugehöriges Unternehmen
        1 | Halle | Vertrag gesendet | Sales | 12500 | 2026-12-15 10:00 | 2026-01-05 09:00 | Eva Kern | Neu | 0,9 | Müller
        2 | Dach | Geschlossener gewonnener Deal | Sales | 500 | 2026-10-15 10:00 | 2026-01-05 09:00 | Eva Kern | Neu | 1 | Müller
        3 | Tor | Geschlossener verlorener Deal | Sales | 600 | 2026-10-15 10:00 | 2026-01-05 09:00 | Eva Kern | Neu | 0 | Müller
      `,
      fields:
        "id=Datensatz-ID; name=Deal-Name; stage=Deal-Phase; amount=Betrag; closed=Abschlussdatum; created=Erstellungsdatum; owner=Für Deal zuständiger Mitarbeiter; probability=Deal-Wahrscheinlichkeit; account=Zugehöriges Unternehmen",
      deals: "open 12500 2026-12-15 | won 500 2026-10-15 | lost 600 2026-10-15",
      order: "dmy",
    },
    {
      why: "Dynamics 365, German",
      tab: `
        (Nicht ändern) Verkaufschance | (Nicht ändern) Zeilenprüfsumme | (Nicht ändern) Geändert am | Thema | Potenzieller Kunde | Gesch. Umsatz | Gesch. Abschlussdatum | Tatsächlicher Umsatz | Tatsächliches Abschlussdatum | Status | Statusgrund | Wahrscheinlichkeit | Besitzer | Erstellt am
        f3a1 | xx= | 01.11.2026 | Halle | Müller | 12.500,00 € | 15.12.2026 | | | Offen | In Bearbeitung | 50 | Eva | 05.01.2026
        f3a2 | xy= | 01.11.2026 | Dach | Schmidt | 8.000,00 € | 15.10.2026 | 8.500,00 € | 14.10.2026 | Gewonnen | Gewonnen | 100 | Jan | 05.01.2026
        f3a3 | xz= | 01.11.2026 | Tor | Weber | 800,00 € | 15.10.2026 | 0,00 € | 16.10.2026 | Verloren | Abgebrochen | 0 | Jan | 05.01.2026
      `,
      fields:
        "name=Thema; account=Potenzieller Kunde; amount=Gesch. Umsatz; expectedClose=Gesch. Abschlussdatum; actualAmount=Tatsächlicher Umsatz; closed=Tatsächliches Abschlussdatum; status=Status; stage=Statusgrund; probability=Wahrscheinlichkeit; owner=Besitzer; created=Erstellt am",
      deals: "open 12500 2026-12-15 | won 8500 2026-10-14 | lost 800 2026-10-16",
      order: "dmy",
    },
  ])("$why", (tab) => {
    checkTab(tab, expect);
  });
});
