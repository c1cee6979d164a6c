/** The wizard's last answers: kept with a build, given back at the next start, and never in a build's way. */
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Book } from "../../src/addon/book.ts";
import { recall, remembering } from "../../src/addon/wizard-memory.ts";
import type { Remembered, Request, TabSummary } from "../../src/protocol/protocol.ts";
import { type OpenSpreadsheet, openSpreadsheet, someDeals, TODAY } from "./spreadsheet.ts";

const HEADERS = ["Deal ID", "Owner", "Stage", "Amount", "Created Date", "Close Date"];

function answersOf(book: OpenSpreadsheet, changes: Partial<Remembered> = {}): Remembered {
  return {
    sheetId: book.sheet("Deals").id,
    columns: [],
    reports: ["quota", "kpi"],
    periodKind: "month",
    mode: "snapshot",
    followToday: false,
    historySheetId: book.sheet("History").id,
    leadsSheetId: book.sheet("Leads").id,
    activitiesSheetId: book.sheet("Activities").id,
    tabs: "by rep",
    whatIf: { current: null, tried: null },
    ...changes,
  };
}

function buildOf(book: OpenSpreadsheet, remember: Remembered): Extract<Request, { readonly call: "build" }> {
  const { columns, mode, followToday } = remember;
  return {
    ...{ call: "build", report: "quota", sheetId: book.sheet("Deals").id, historySheetId: null, asOf: TODAY },
    ...{ columns, mode, followToday, period: "2026-Q1", remember },
  };
}

async function open(): Promise<OpenSpreadsheet> {
  return openSpreadsheet({
    Deals: someDeals(30),
    History: [["Deal ID", "Stage", "Date"]],
    Leads: [["Lead ID", "Status", "Created"]],
    Activities: [["Type", "Date", "Lead ID"]],
  });
}

async function remembered(book: OpenSpreadsheet): Promise<Remembered | null> {
  return (await book.get({ call: "start" })).remembered;
}

describe("the wizard's last answers", () => {
  it("are none at first, nor after a build that was asked for elsewhere", async () => {
    const book = await open();
    expect(await remembered(book)).toBeNull();
    const { remember: _, ...order } = buildOf(book, answersOf(book));
    await book.get(order);
    expect(await remembered(book)).toBeNull();
  });

  it("are given back as they were given", async () => {
    const book = await open();
    const answers = answersOf(book);
    await book.get(buildOf(book, answers));
    expect(await remembered(book)).toEqual(answers);
  });

  it("are those of the last one of two people", async () => {
    const book = await open();
    await book.get(buildOf(book, answersOf(book)));
    const last = answersOf(book, { reports: ["forecast"], mode: "live", tabs: "one" });
    await book.get(buildOf(book, last));
    expect(await remembered(book)).toEqual(last);
  });

  it("are kept when the build fails, chosen columns and all", async () => {
    const book = await open();
    const answers = answersOf(book, { columns: [{ field: "amount", header: "Amount" }] });
    const order = { ...buildOf(book, answers), historySheetId: 999 };
    expect(await book.ask(order)).toMatchObject({ ok: false });
    expect(await remembered(book)).toEqual(answers);
  });

  it("leave chosen columns to the settings tab once a build has worked", async () => {
    const book = await open();
    const answers = answersOf(book, { columns: [{ field: "amount", header: "Amount" }] });
    await book.get(buildOf(book, answers));
    expect(await remembered(book)).toEqual({ ...answers, columns: [] });
    const { matches } = await book.get({ call: "readTab", sheetId: answers.sheetId ?? 0, asOf: TODAY, columns: [] });
    expect(matches).toContainEqual(expect.objectContaining({ field: "amount", confidence: 1 }));
  });

  it("forget a tab that is gone, and keep the rest", async () => {
    const book = await open();
    let answers = answersOf(book);
    await book.get(buildOf(book, answers));
    book.workbook.insertSheet("Other");
    for (const [choice, tab] of [
      ["historySheetId", "History"],
      ["leadsSheetId", "Leads"],
      ["activitiesSheetId", "Activities"],
      ["sheetId", "Deals"],
    ] as const) {
      book.workbook.deleteSheet(book.sheet(tab).id);
      answers = { ...answers, [choice]: null };
      expect(await remembered(book), tab).toEqual(answers);
    }
  });

  it("forget a column that is gone, and keep the others", async () => {
    const book = await open();
    const columns = [
      { field: "amount", header: "Amount" },
      { field: "owner", header: "Owner" },
      { field: "created", header: null },
    ] as const;
    const order = { ...buildOf(book, answersOf(book, { columns })), historySheetId: 999 };
    await book.ask(order);
    book.sheet("Deals").enter(0, HEADERS.indexOf("Amount"), "Value");
    expect((await remembered(book))?.columns).toEqual([columns[1], columns[2]]);
  });

  it("forget a plan that is gone", async () => {
    const book = await open();
    await book.get(buildOf(book, answersOf(book, { whatIf: { current: "Standard", tried: "Gone" } })));
    expect((await remembered(book))?.whatIf).toEqual({ current: "Standard", tried: null });
  });

  it("are kept without their columns where a property cannot hold these", async () => {
    const book = await open();
    const header = "A header that somebody wrote a story into. ".repeat(300);
    book.sheet("Deals").enter(0, 3, header);
    const answers = answersOf(book, { columns: [{ field: "amount", header: header.trim() }] });
    await book.get(buildOf(book, answers));
    expect(await remembered(book)).toEqual({ ...answers, columns: [] });
  });
});

/** Properties as a test needs them, in the place of Google's. */
function withProperties(properties: { readonly get?: () => string | null; readonly set?: () => void }): void {
  const store = { getProperty: properties.get, setProperty: properties.set };
  vi.stubGlobal("PropertiesService", { getDocumentProperties: () => store });
}

describe("a memory that does not work", () => {
  const NO_BOOK = {} as Book;
  const TABS: readonly TabSummary[] = [{ sheetId: 4, name: "Deals", rows: 9, columns: 9, kind: "data" }];
  const KEPT: Remembered = {
    ...{ sheetId: 4, columns: [], reports: ["kpi"], periodKind: "month", mode: "live", followToday: true },
    ...{
      historySheetId: null,
      leadsSheetId: null,
      activitiesSheetId: null,
      tabs: "one",
      whatIf: { current: null, tried: null },
    },
  };
  const throws = (): never => {
    throw new Error("Service unavailable");
  };
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("would give back what was kept", () => {
    withProperties({ get: () => JSON.stringify(KEPT) });
    expect(recall(NO_BOOK, TABS, [])).toEqual(KEPT);
  });

  const unreadable: readonly { readonly why: string; readonly text: string | null }[] = [
    { why: "nothing was kept", text: null },
    { why: "no JSON", text: "{" },
    { why: "of an older Dealsheet", text: '{"tab":3}' },
    { why: "of another kind", text: "[1]" },
    { why: "null", text: "null" },
    { why: "with a part that is none", text: JSON.stringify({ ...KEPT, sheetId: "4" }) },
    { why: "with a part that is missing", text: JSON.stringify({ ...KEPT, tabs: undefined }) },
  ];
  it.each(unreadable)("is none: $why", ({ text }) => {
    withProperties({ get: () => text });
    expect(recall(NO_BOOK, TABS, [])).toBeNull();
  });

  it("is none where Google does not give it", () => {
    withProperties({ get: throws });
    expect(recall(NO_BOOK, TABS, [])).toBeNull();
  });

  it("loses a report that this Dealsheet does not know, and keeps the rest", () => {
    withProperties({ get: () => JSON.stringify({ ...KEPT, reports: ["kpi", "horoscope"] }) });
    expect(recall(NO_BOOK, TABS, [])).toEqual(KEPT);
  });

  it("keeps no report from being built", () => {
    withProperties({ set: throws });
    expect(remembering({ ...KEPT, columns: [{ field: "owner", header: "Rep" }] }, () => "built")).toBe("built");
  });
});
