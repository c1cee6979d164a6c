/** Lists that people keep themselves, and localized exports: German, French, Spanish, Portuguese, Italian, Dutch, Japanese, Polish, Swedish. */
import { describe, expect, it } from "vitest";
import { checkTab, type TabCase } from "./tab-case.ts";

describe("read without any mapping by hand", () => {
  it.each<TabCase>([
    {
      why: "a German list",
      tab: `
        Pipeline Vertrieb 2026 | | | | | | | |
         | | | | | | | |
        Nr. | Kunde | Projekt | Vertriebler | Status | Auftragswert (€) | Chance % | Angebot vom | Abschluss geplant | Bemerkung
        1 | Müller GmbH | Halle | Kern | Angebot | 12.500 | 50 | 05.01.2026 | 15.12.2026 | wichtig
        2 | Schmidt AG | Dach | Ott | Auftrag | 8.000 | 100 | 06.02.2026 | 10.10.2026 |
        3 | Weber KG | Tor | Ott | Verloren | 3.000 | 0 | 07.03.2026 | 11.10.2026 |
        4 | Weber KG | Zaun | Ott | gewonnen | 3.000 | 100 | 07.03.2026 | 11.10.2026 |
         | Summe | | | | 26.500 | | | |
      `,
      fields:
        "id=Nr.; account=Kunde; name=Projekt; owner=Vertriebler; stage=Status; amount=Auftragswert (€); probability=Chance %; created=Angebot vom; expectedClose=Abschluss geplant",
      deals: "open 12.5 2026-12-15 | open 8 2026-10-10 | lost 3 2026-10-11 | won 3 2026-10-11",
      order: "dmy",
      skipped: ["8 total"],
    },
    {
      why: "a French list",
      tab: `
        Client | Affaire | Commercial | Étape | Montant HT (€) | Probabilité | Date création | Date de signature prévue | Statut
        Dupont | Toit | Léa | Devis envoyé | 12 500,50 | 60 % | 05/01/2026 | 15/12/2026 | En cours
        Durand | Mur | Léa | Négociation | 8 000,00 | 100 % | 06/02/2026 | 10/10/2026 | Gagnée
        Petit | Porte | Max | Négociation | 900,00 | 0 % | 16/02/2026 | 11/10/2026 | Perdue
      `,
      fields:
        "account=Client; name=Affaire; owner=Commercial; stage=Étape; amount=Montant HT (€); probability=Probabilité; created=Date création; expectedClose=Date de signature prévue; status=Statut",
      deals: "open 12500.5 2026-12-15 | won 8000 2026-10-10 | lost 900 2026-10-11",
      order: "dmy",
    },
    {
      why: "Salesforce, French",
      tab: `
        Propriétaire de l'opportunité | Nom du compte | Nom de l'opportunité | Étape | Montant (devise) | Montant | Probabilité (%) | Date de clôture | Date de création | Origine de la piste | Type
        Léa M | Dupont | Toit | Clôturée gagnée | EUR | 12 500,50 | 100% | 15/10/2026 | 05/01/2026 | Web | Nouveau
        Léa M | Durand | Mur | Prospection | EUR | 500,50 | 10% | 15/12/2026 | 05/01/2026 | Web | Nouveau
      `,
      fields:
        "owner=Propriétaire de l'opportunité; account=Nom du compte; name=Nom de l'opportunité; stage=Étape; currency=Montant (devise); amount=Montant; probability=Probabilité (%); closed=Date de clôture; created=Date de création; source=Origine de la piste",
      deals: "won 12500.5 2026-10-15 | open 500.5 2026-12-15",
      order: "dmy",
    },
    {
      why: "a Spanish list",
      tab: `
        Cliente | Oportunidad | Comercial | Estado | Importe | % Probabilidad | Fecha alta | Fecha prevista cierre | Fecha cierre real
        Garcia | Techo | Ana | Propuesta | 12.500,00 € | 60 | 05/01/2026 | 15/12/2026 |
        Lopez | Muro | Ana | Ganada | 8.000,00 € | 100 | 06/02/2026 | 10/10/2026 | 11/10/2026
        Ruiz | Puerta | Luis | Perdida | 800,00 € | 0 | 06/02/2026 | 10/10/2026 | 12/10/2026
      `,
      fields:
        "account=Cliente; name=Oportunidad; owner=Comercial; stage=Estado; amount=Importe; probability=% Probabilidad; created=Fecha alta; expectedClose=Fecha prevista cierre; closed=Fecha cierre real",
      deals: "open 12500 2026-12-15 | won 8000 2026-10-11 | lost 800 2026-10-12",
      order: "dmy",
    },
    {
      why: "a Brazilian list",
      tab: `
        Oportunidade | Cliente | Vendedor | Etapa do funil | Valor (R$) | Probabilidade (%) | Data de abertura | Previsão de fechamento | Data de fechamento | Situação
        Telhado | Silva | Ana | Proposta | R$ 12.500,00 | 60 | 05/01/2026 | 15/12/2026 | | Aberta
        Muro | Souza | Ana | Negociação | R$ 8.000,00 | 100 | 06/02/2026 | 10/10/2026 | 11/10/2026 | Ganha
        Porta | Lima | Rui | Negociação | R$ 800,00 | 0 | 06/02/2026 | 10/10/2026 | 12/10/2026 | Perdida
      `,
      fields:
        "name=Oportunidade; account=Cliente; owner=Vendedor; stage=Etapa do funil; amount=Valor (R$); probability=Probabilidade (%); created=Data de abertura; expectedClose=Previsão de fechamento; closed=Data de fechamento; status=Situação",
      deals: "open 12500 2026-12-15 | won 8000 2026-10-11 | lost 800 2026-10-12",
      order: "dmy",
    },
    {
      why: "RD Station, Portuguese",
      tab: `
        Nome | Empresa | Qualificação | Funil de vendas | Etapa | Estado | Motivo de Perda | Valor Único | Valor Recorrente | Pausada | Data de criação | Hora de criação | Data do primeiro contato | Data do último contato | Data da próxima tarefa | Previsão de fechamento | Data de fechamento | Fonte | Campanha | Responsável | Produtos
        Telhado | Silva | 3 | Vendas | Proposta | Em andamento | | 12500 | 0 | Não | 05/01/2026 | 10:00 | 06/01/2026 | 07/11/2026 | | 15/12/2026 | | Web | | Ana |
        Muro | Souza | 3 | Vendas | Negociação | Vendida | | 8000 | 0 | Não | 06/02/2026 | 10:00 | 06/02/2026 | 07/10/2026 | | 10/10/2026 | 11/10/2026 | Web | | Ana |
        Porta | Lima | 3 | Vendas | Negociação | Perdida | Preço | 800 | 0 | Não | 06/02/2026 | 10:00 | 06/02/2026 | 07/10/2026 | | 10/10/2026 | 12/10/2026 | Web | | Rui |
      `,
      fields:
        "name=Nome; account=Empresa; stage=Etapa; status=Estado; amount=Valor Único; created=Data de criação; lastActivity=Data do último contato; expectedClose=Previsão de fechamento; closed=Data de fechamento; source=Fonte; owner=Responsável; product=Produtos",
      deals: "open 12500 2026-12-15 | won 8000 2026-10-11 | lost 800 2026-10-12",
      order: "dmy",
    },
    {
      why: "an Italian list",
      tab: `
        Cliente | Trattativa | Agente | Fase | Importo € | Probabilità % | Data apertura | Chiusura prevista | Esito
        Rossi | Tetto | Anna | Offerta | 12.500,00 | 60 | 05/01/2026 | 15/12/2026 |
        Bianchi | Muro | Anna | Offerta | 8.000,00 | 100 | 06/02/2026 | 10/10/2026 | Vinta
        Verdi | Porta | Luca | Offerta | 800,00 | 0 | 06/02/2026 | 10/10/2026 | Persa
      `,
      fields:
        "account=Cliente; name=Trattativa; owner=Agente; stage=Fase; amount=Importo €; probability=Probabilità %; created=Data apertura; expectedClose=Chiusura prevista; status=Esito",
      deals: "open 12500 2026-12-15 | won 8000 2026-10-10 | lost 800 2026-10-10",
      order: "dmy",
    },
    {
      why: "a Dutch list",
      tab: `
        Klant | Omschrijving | Accountmanager | Fase | Waarde | Kans | Aangemaakt | Verwachte sluitingsdatum | Resultaat
        Jansen | Dak | Eva | Offerte | € 12.500,00 | 60% | 05-01-2026 | 15-12-2026 | Lopend
        De Vries | Muur | Eva | Offerte | € 8.000,00 | 100% | 06-02-2026 | 10-10-2026 | Gewonnen
        Bakker | Deur | Jan | Offerte | € 800,00 | 0% | 06-02-2026 | 10-10-2026 | Verloren
      `,
      fields:
        "account=Klant; name=Omschrijving; owner=Accountmanager; stage=Fase; amount=Waarde; probability=Kans; created=Aangemaakt; expectedClose=Verwachte sluitingsdatum; status=Resultaat",
      deals: "open 12500 2026-12-15 | won 8000 2026-10-10 | lost 800 2026-10-10",
      order: "dmy",
    },
    {
      why: "a Japanese list",
      tab: `
        案件名 | 顧客名 | 担当 | 営業フェーズ | 受注金額(円) | 受注確度 | 受注予定月 | 作成日
        屋根 | 田中商事 | 佐藤 | 提案中 | ¥1,200,000 | 60% | 2026年12月 | 2026/01/05
        壁 | 鈴木工業 | 佐藤 | 受注 | ¥800,000 | 100% | 2026年10月 | 2026/02/06
        扉 | 高橋 | 山田 | 失注 | ¥80,000 | 0% | 2026年10月 | 2026/02/06
      `,
      fields:
        "name=案件名; account=顧客名; owner=担当; stage=営業フェーズ; amount=受注金額(円); probability=受注確度; expectedClose=受注予定月; created=作成日",
      deals: "open 1200000 null | won 800000 null | lost 80000 null",
      order: "ymd",
      issues: ["G2 unreadable date", "G3 unreadable date", "G4 unreadable date"],
    },
    {
      why: "HubSpot, Japanese",
      tab: `
        レコードID | 取引名 | 取引ステージ | 金額 | クローズ日 | 作成日 | 取引担当者 | パイプライン | 取引の確度
        1 | 屋根 | 契約書送付済み | 1200000 | 2026-12-15 10:00 | 2026-01-05 09:00 | 佐藤 | 営業 | 0.9
        2 | 壁 | 成約 | 800000 | 2026-10-15 10:00 | 2026-02-05 09:00 | 佐藤 | 営業 | 1
        3 | 扉 | 失注 | 80000 | 2026-10-15 10:00 | 2026-02-05 09:00 | 山田 | 営業 | 0
      `,
      fields:
        "id=レコードID; name=取引名; stage=取引ステージ; amount=金額; closed=クローズ日; created=作成日; owner=取引担当者; probability=取引の確度",
      deals: "open 1200000 2026-12-15 | won 800000 2026-10-15 | lost 80000 2026-10-15",
      order: "ymd",
    },
    {
      why: "kintone, Japanese",
      tab: `
        レコード番号 | 会社名 | 案件名 | 案件担当者 | 見込み時期 | 確度 | 小計 | 商談ステータス | 更新日時
        1 | 田中商事 | 屋根 | 佐藤 | 2026-12-15 | A | 1200000 | 提案 | 2026-11-01
        2 | 鈴木工業 | 壁 | 佐藤 | 2026-10-15 | S | 800000 | 受注 | 2026-10-01
      `,
      fields:
        "id=レコード番号; account=会社名; name=案件名; owner=案件担当者; expectedClose=見込み時期; amount=小計; stage=商談ステータス",
      deals: "open 1200000 2026-12-15 | won 800000 2026-10-15",
      order: "ymd",
    },
    {
      why: "a Polish list",
      tab: `
        Klient | Szansa | Handlowiec | Etap | Wartość | Prawdopodobieństwo | Data utworzenia | Przewidywane zamknięcie
        Nowak | Dach | Anna | Oferta | 12 500,50 zł | 60% | 05.01.2026 | 15.12.2026
        Kowal | Mur | Anna | Wygrana | 8 000,00 zł | 100% | 06.02.2026 | 10.10.2026
        Lis | Drzwi | Jan | Przegrana | 800,00 zł | 0% | 06.02.2026 | 10.10.2026
      `,
      fields:
        "account=Klient; name=Szansa; owner=Handlowiec; stage=Etap; amount=Wartość; probability=Prawdopodobieństwo; created=Data utworzenia; expectedClose=Przewidywane zamknięcie",
      deals: "open 12500.5 2026-12-15 | won 8000 2026-10-10 | lost 800 2026-10-10",
      order: "dmy",
    },
    {
      why: "Pipedrive, Polish",
      tab: `
        Szansa sprzedaży - Tytuł | Szansa sprzedaży - Wartość | Szansa sprzedaży - Waluta | Szansa sprzedaży - Organizacja | Szansa sprzedaży - Etap | Szansa sprzedaży - Status | Szansa sprzedaży - Właściciel | Szansa sprzedaży - Spodziewana data zamknięcia
        Dach | 12500 | PLN | Nowak | Oferta | Otwarta | Anna | 2026-12-15
        Mur | 500 | PLN | Kowal | Oferta | Wygrana | Anna | 2026-10-15
      `,
      fields:
        "name=Szansa sprzedaży - Tytuł; amount=Szansa sprzedaży - Wartość; currency=Szansa sprzedaży - Waluta; account=Szansa sprzedaży - Organizacja; stage=Szansa sprzedaży - Etap; status=Szansa sprzedaży - Status; owner=Szansa sprzedaży - Właściciel; expectedClose=Szansa sprzedaży - Spodziewana data zamknięcia",
      deals: "open 12500 2026-12-15 | won 500 2026-10-15",
      order: "dmy",
    },
    {
      why: "a Swedish list",
      tab: `
        Kund | Affär | Säljare | Fas | Värde | Sannolikhet | Skapad | Förväntat avslut
        Svensson | Tak | Eva | Offert | 12 500,50 kr | 60 % | 2026-01-05 | 2026-12-15
        Nilsson | Mur | Eva | Vunnen | 8 000 kr | 100 % | 2026-02-06 | 2026-10-10
        Berg | Dörr | Jan | Förlorad | 800 kr | 0 % | 2026-02-06 | 2026-10-10
      `,
      fields:
        "account=Kund; name=Affär; owner=Säljare; stage=Fas; amount=Värde; probability=Sannolikhet; created=Skapad; expectedClose=Förväntat avslut",
      deals: "open 12500.5 2026-12-15 | won 8000 2026-10-10 | lost 800 2026-10-10",
      order: "ymd",
    },
    {
      why: "Upsales, Swedish",
      tab: `
        Ordernr | Företag | Beskrivning | Ansvarig | Steg | Ordervärde | Sannolikhet | Orderdatum | Regdatum
        1 | Svensson AB | Tak | Eva | Offert | 12500 | 60 | 2026-12-15 | 2026-01-05
        2 | Nilsson AB | Mur | Eva | Order | 8000 | 100 | 2026-10-10 | 2026-02-06
      `,
      fields:
        "id=Ordernr; account=Företag; name=Beskrivning; owner=Ansvarig; stage=Steg; amount=Ordervärde; probability=Sannolikhet; closed=Orderdatum; created=Regdatum",
      deals: "open 12500 2026-12-15 | open 8000 2026-10-10",
      order: "ymd",
    },
    {
      why: "Salesforce, Dutch",
      tab: `
        Eigenaar van opportunity | Accountnaam | Opportunitynaam | Fase | Bedrag | Kans (%) | Sluitingsdatum | Aanmaakdatum | Bron van lead
        Eva | Jansen | Dak | Gesloten gewonnen | € 12.500,00 | 100% | 15-10-2026 | 05-01-2026 | Web
        Eva | Vries | Muur | Prospectie | € 2.500,00 | 10% | 15-12-2026 | 05-01-2026 | Web
      `,
      fields:
        "owner=Eigenaar van opportunity; account=Accountnaam; name=Opportunitynaam; stage=Fase; amount=Bedrag; probability=Kans (%); closed=Sluitingsdatum; created=Aanmaakdatum; source=Bron van lead",
      deals: "won 12500 2026-10-15 | open 2500 2026-12-15",
      order: "dmy",
    },
    {
      why: "Salesforce, Spanish",
      tab: `
        Propietario de la oportunidad | Nombre de la cuenta | Nombre de la oportunidad | Etapa | Periodo fiscal | Importe | Ingresos esperados | Probabilidad (%) | Antigüedad | Fecha de cierre | Fecha de creación | Siguiente paso | Origen del candidato | Tipo
        Ana | Garcia | Techo | Cerrada ganada | Q4-2026 | 12.500,00 | 12.500,00 | 100 | 30 | 15/10/2026 | 05/01/2026 | | Web | Nuevo
        Ana | Lopez | Muro | Prospección | Q4-2026 | 2.500,00 | 250,00 | 10 | 30 | 15/12/2026 | 05/01/2026 | llamar | Web | Nuevo
      `,
      fields:
        "owner=Propietario de la oportunidad; account=Nombre de la cuenta; name=Nombre de la oportunidad; stage=Etapa; amount=Importe; probability=Probabilidad (%); closed=Fecha de cierre; created=Fecha de creación; nextStep=Siguiente paso; source=Origen del candidato",
      deals: "won 12500 2026-10-15 | open 2500 2026-12-15",
      order: "dmy",
    },
    {
      why: "HubSpot, Spanish",
      tab: `
        ID de registro | Nombre del negocio | Etapa del negocio | Pipeline | Valor | Fecha de cierre | Fecha de creación | Propietario del negocio | Probabilidad del negocio | Empresa asociada
        1 | Techo | Contrato enviado | Ventas | 12500 | 2026-12-15 10:00 | 2026-01-05 09:00 | Ana | 0,9 | Garcia
        2 | Muro | Cierre ganado | Ventas | 500 | 2026-10-15 10:00 | 2026-01-05 09:00 | Ana | 1 | Garcia
        3 | Puerta | Cierre perdido | Ventas | 600 | 2026-10-15 10:00 | 2026-01-05 09:00 | Ana | 0 | Garcia
      `,
      fields:
        "id=ID de registro; name=Nombre del negocio; stage=Etapa del negocio; amount=Valor; closed=Fecha de cierre; created=Fecha de creación; owner=Propietario del negocio; probability=Probabilidad del negocio; account=Empresa asociada",
      deals: "open 12500 2026-12-15 | won 500 2026-10-15 | lost 600 2026-10-15",
      order: "dmy",
    },
  ])("$why", (tab) => {
    checkTab(tab, expect);
  });
});
