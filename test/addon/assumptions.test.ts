/** The assumptions step's two calls, through the playground's own host: what is shown, and what is written. */
import { describe, expect, it } from "vitest";
import { SETTINGS_SECTIONS, SETTINGS_TAB } from "../../src/core/assumptions/settings-layout.ts";
import type {
  AssumptionChanges,
  AssumptionsAnswer,
  Request,
  SaveAssumptionsAnswer,
} from "../../src/protocol/protocol.ts";
import {
  everythingOn,
  type OpenSpreadsheet,
  openSpreadsheet,
  type Rows,
  someDeals,
  TODAY,
  valuesOf,
} from "./spreadsheet.ts";

/** Every deal entered Qualified, those won and every third other one Proposal as well. */
function historyOf(deals: Rows): Rows {
  const rows = deals.slice(1).flatMap(([id = "", , stage = "", , created = ""], index) => {
    const later = stage === "Closed Won" || stage === "Proposal" || index % 3 === 0;
    return [[id, "Qualified", created], ...(later ? [[id, "Proposal", created]] : [])];
  });
  return [["Deal ID", "Stage", "Date entered"], ...rows];
}

async function open(count = 60): Promise<OpenSpreadsheet> {
  const deals = someDeals(count);
  return openSpreadsheet({ Deals: deals, History: historyOf(deals) });
}

async function build(book: OpenSpreadsheet): Promise<void> {
  await book.get({
    ...{ call: "build", report: "quota", sheetId: book.sheet("Deals").id, historySheetId: null, columns: [] },
    ...{ mode: "snapshot", asOf: TODAY, followToday: false, period: "2026-Q1" },
  });
}

function asked(book: OpenSpreadsheet, history = true) {
  const historySheetId = history ? book.sheet("History").id : null;
  return { sheetId: book.sheet("Deals").id, historySheetId, columns: [], asOf: TODAY };
}

function look(book: OpenSpreadsheet, history = true): Promise<AssumptionsAnswer> {
  return book.get({ call: "assumptions", ...asked(book, history) });
}

function saving(
  book: OpenSpreadsheet,
  changes: Partial<AssumptionChanges>,
): Extract<Request, { call: "saveAssumptions" }> {
  return { call: "saveAssumptions", ...asked(book, false), probabilities: [], quotas: [], ...changes };
}

function save(book: OpenSpreadsheet, changes: Partial<AssumptionChanges>): Promise<SaveAssumptionsAnswer> {
  return book.get(saving(book, changes));
}

/** Row and column, from 0, of the cell under a heading of the settings tab beside that name. */
function cellOf(book: OpenSpreadsheet, section: "stages" | "reps", heading: string, name: string): [number, number] {
  const plan = SETTINGS_SECTIONS.find(({ id }) => id === section);
  const first = (plan?.firstColumn ?? 0) - 1;
  const column = first + (plan?.columns.findIndex((one) => one.heading === heading) ?? 0);
  const row = valuesOf(book.sheet(SETTINGS_TAB)).findIndex((cells) => cells[first] === name);
  expect(row, `${name} in ${section}`).toBeGreaterThan(0);
  return [row, column];
}

/** Every cell of every sheet but those given. */
function cellsBut(book: OpenSpreadsheet, places: readonly (readonly [number, number])[]): unknown {
  return book.workbook.sheets.map((sheet) => {
    const all = everythingOn(sheet);
    if (sheet.name !== SETTINGS_TAB) return all;
    const isOther = (cell: unknown): boolean => {
      const [row, column] = cell as [number, number];
      return !places.some(([r, c]) => r === row && c === column);
    };
    return { ...all, cells: (all["cells"] as unknown[]).filter(isOther) };
  });
}

describe("the assumptions", () => {
  it("are, without a settings tab, what the first build makes it from, and nothing is written", async () => {
    const book = await open();
    const before = book.workbook.sheets.map(everythingOn);
    const answer = await look(book);
    expect(book.workbook.sheets.map(everythingOn)).toEqual(before);
    expect(answer).toMatchObject({ isKept: false, quotaPeriod: "quarter" });
    await book.get({ ...saving(book, {}), call: "assumptions" });
    await build(book);
    const built = await look(book, false);
    const suggested = await (await open()).get({ ...saving(book, {}), call: "assumptions" });
    expect({ ...built, isKept: false }).toEqual(suggested);
    expect(built.isKept).toBe(true);
  });

  it("say what history says: won of decided by stage entered, with an interval around the share", async () => {
    const { stages, allDecided } = await look(await open());
    expect(stages.map(({ stage }) => stage)).toEqual(["Qualified", "Proposal"]);
    const [qualified, proposal] = stages.map(({ history }) => history);
    expect(qualified).toMatchObject({ won: allDecided?.won, decided: allDecided?.decided });
    expect(proposal?.won).toBe(qualified?.won);
    expect(proposal?.decided).toBeLessThan(qualified?.decided ?? 0);
    for (const one of [qualified, proposal, allDecided]) {
      expect(one?.share).toBeCloseTo((one?.won ?? 0) / (one?.decided ?? 1), 12);
      expect(one?.low).toBeLessThan(one?.share ?? 0);
      expect(one?.high).toBeGreaterThan(one?.share ?? 1);
    }
    // Drawn towards the share of all, as the first build does.
    expect(proposal?.suggested).toBeLessThan(proposal?.share ?? 0);
    expect(stages[1]?.probability).toBe(proposal?.suggested);
  });

  it("say of no stage what only a history tab could tell", async () => {
    const { stages, allDecided } = await look(await open(), false);
    expect(stages.map(({ history }) => history)).toEqual([null, null]);
    expect(allDecided?.decided).toBeGreaterThan(0);
  });

  it("have the reps with their quota and their past, and each plan with who is on it", async () => {
    const book = await open();
    await build(book);
    const [row, column] = cellOf(book, "reps", "Quota", "Ann Lee");
    book.sheet(SETTINGS_TAB).enter(row, column, 77_000);
    const assignments = SETTINGS_SECTIONS.find(({ id }) => id === "planAssignments")?.firstColumn ?? 0;
    book.sheet(SETTINGS_TAB).enter(4, assignments - 1, "ann lee");
    book.sheet(SETTINGS_TAB).enter(4, assignments, "Standard");
    const { reps, plans } = await look(book);
    expect(reps).toContainEqual(expect.objectContaining({ rep: "Ann Lee", quota: 77_000, isFormula: false }));
    expect(reps.every(({ past }) => past !== null && past > 0)).toBe(true);
    expect(plans.map(({ terms, reps: on }) => [terms.plan, on])).toEqual([["Standard", ["Ann Lee"]]]);
  });
});

describe("changed assumptions", () => {
  it("are written into their cells, and no other cell of the spreadsheet changes", async () => {
    const book = await open();
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const [proposal, ann] = [
      cellOf(book, "stages", "Probability", "Proposal"),
      cellOf(book, "reps", "Quota", "Ann Lee"),
    ];
    sheet.setNote(...proposal, "agreed in January");
    const before = cellsBut(book, [proposal, ann]);
    const answer = await save(book, {
      probabilities: [
        { stage: "Proposal", probability: 0.415 },
        { stage: "Qualified", probability: Number(sheet.value(...cellOf(book, "stages", "Probability", "Qualified"))) },
      ],
      quotas: [{ rep: "Ann Lee", quota: 123_000 }],
    });
    expect(answer).toEqual({ sheetName: SETTINGS_TAB, made: false, probabilities: 1, quotas: 1, kept: [] });
    expect(sheet.value(...proposal)).toBe(0.415);
    expect(sheet.value(...ann)).toBe(123_000);
    expect(sheet.note(...proposal)).toBe("agreed in January");
    expect(cellsBut(book, [proposal, ann])).toEqual(before);
    expect((await look(book)).stages.find(({ stage }) => stage === "Proposal")?.probability).toBe(0.415);
  });

  it("may be blank", async () => {
    const book = await open();
    await build(book);
    await save(book, { quotas: [{ rep: "Bo Diaz", quota: null }] });
    expect(book.sheet(SETTINGS_TAB).value(...cellOf(book, "reps", "Quota", "Bo Diaz"))).toBe("");
    expect((await look(book)).reps).toContainEqual(expect.objectContaining({ rep: "Bo Diaz", quota: null }));
  });

  it("are found by their names wherever a person has moved them", async () => {
    const book = await open();
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    sheet.insertColumns(1, 1);
    sheet.insertRows(4, 2);
    await save(book, { probabilities: [{ stage: "Proposal", probability: 0.33 }] });
    expect((await look(book)).stages).toContainEqual(expect.objectContaining({ stage: "Proposal", probability: 0.33 }));
  });

  it("are written in percent points where a person has written the column so", async () => {
    const book = await open();
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const cells = (["Qualified", "Proposal", "Closed Won", "Closed Lost"] as const).map((stage) =>
      cellOf(book, "stages", "Probability", stage),
    );
    for (const [row, column] of cells) {
      const share = Number(sheet.value(row, column));
      sheet.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat: "General" });
      sheet.enter(row, column, share * 100);
    }
    await save(book, { probabilities: [{ stage: "Proposal", probability: 0.125 }] });
    expect(sheet.value(...cellOf(book, "stages", "Probability", "Proposal"))).toBe(12.5);
    expect((await look(book)).stages).toContainEqual(
      expect.objectContaining({ stage: "Proposal", probability: 0.125 }),
    );
  });

  it("leave a formula of the person's alone and say so", async () => {
    const book = await open();
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const cell = cellOf(book, "reps", "Quota", "Ann Lee");
    sheet.enter(...cell, "=100*1000");
    expect((await look(book)).reps).toContainEqual(
      expect.objectContaining({ rep: "Ann Lee", quota: 100_000, isFormula: true }),
    );
    const answer = await save(book, {
      quotas: [
        { rep: "Ann Lee", quota: 5 },
        { rep: "Cy Ito", quota: 61_000 },
        { rep: "Nobody", quota: 1 },
      ],
    });
    expect(answer).toMatchObject({ probabilities: 0, quotas: 1 });
    expect(answer.kept).toEqual([
      expect.stringMatching(/^Ann Lee: .*formula/),
      expect.stringMatching(/^Nobody is neither/),
    ]);
    expect(sheet.formula(...cell)).toBe("=100*1000");
    expect(sheet.value(...cellOf(book, "reps", "Quota", "Cy Ito"))).toBe(61_000);
  });

  it("are put back, spill and all, where a formula fills the column", async () => {
    const book = await open();
    await build(book);
    const sheet = book.sheet(SETTINGS_TAB);
    const [row, column] = cellOf(book, "stages", "Probability", "Qualified");
    const below = cellOf(book, "stages", "Probability", "Proposal");
    expect(below).toEqual([row + 1, column]);
    sheet.enter(row + 1, column, "");
    sheet.enter(0, 60, 0.2);
    sheet.enter(1, 60, 0.4);
    sheet.enter(row, column, "=ARRAYFORMULA(BI1:BI2*1)");
    expect(sheet.value(...below)).toBe(0.4);
    const before = book.workbook.sheets.map(everythingOn);
    const answer = await book.ask(saving(book, { probabilities: [{ stage: "Proposal", probability: 0.9 }] }));
    expect(answer).toMatchObject({ ok: false });
    expect(book.workbook.sheets.map(everythingOn)).toEqual(before);
  });

  it("make the settings tab where there is none, as the first build would, with them in it", async () => {
    const book = await open();
    const answer = await save(book, { quotas: [{ rep: "Ann Lee", quota: 123_000 }] });
    expect(answer).toMatchObject({ made: true, quotas: 1 });
    const [row, column] = cellOf(book, "reps", "Quota", "Ann Lee");
    expect(book.sheet(SETTINGS_TAB).value(row, column)).toBe(123_000);
    const other = await open();
    await build(other);
    const cells = (one: OpenSpreadsheet): unknown =>
      valuesOf(one.sheet(SETTINGS_TAB)).map((line, at) =>
        line.map((value, place) => (at === row && place === column ? "" : value)),
      );
    expect(cells(book)).toEqual(cells(other));
  });

  it("are nothing to make a tab for where nothing has changed", async () => {
    const book = await open();
    const ann = (await look(book, false)).reps.find(({ rep }) => rep === "Ann Lee");
    const answer = await save(book, { quotas: [{ rep: "Ann Lee", quota: ann?.quota ?? null }] });
    expect(answer).toMatchObject({ made: false, probabilities: 0, quotas: 0 });
    expect(book.workbook.sheetNamed(SETTINGS_TAB)).toBeUndefined();
  });

  it("bring a rep along whom the tab does not have yet, and no other", async () => {
    const book = await open();
    await build(book);
    const deals = book.sheet("Deals");
    (["X-1", "Eve New", "Proposal", 100, "2026-01-05", "2026-04-05"] as const).forEach((value, column) => {
      deals.enter(61, column, value);
    });
    (["X-2", "Fay New", "Proposal", 100, "2026-01-05", "2026-04-05"] as const).forEach((value, column) => {
      deals.enter(62, column, value);
    });
    await save(book, { quotas: [{ rep: "Eve New", quota: 9_000 }] });
    const texts = JSON.stringify(valuesOf(book.sheet(SETTINGS_TAB)));
    expect(texts).toContain("Eve New");
    expect(texts).not.toContain("Fay New");
    expect(book.sheet(SETTINGS_TAB).value(...cellOf(book, "reps", "Quota", "Eve New"))).toBe(9_000);
  });

  it("are all written or none, whichever call Google stops", async () => {
    const book = await open(20);
    await build(book);
    const order = saving(book, {
      probabilities: [{ stage: "Proposal", probability: 0.77 }],
      quotas: [
        { rep: "Ann Lee", quota: 11_000 },
        { rep: "Cy Ito", quota: 22_000 },
      ],
    });
    const before = book.workbook.sheets.map(everythingOn);
    let stopped = 0;
    for (let call = 1; ; call += 1) {
      book.host.failAt({ call, message: "Service timed out" });
      const answer = await book.ask(order);
      const isAhead = book.host.hasFaultAhead;
      book.host.failAt(null);
      if (isAhead || answer.ok) {
        // The last calls only tidy up.
        expect(answer).toMatchObject({ ok: true, value: { probabilities: 1, quotas: 2 } });
        break;
      }
      stopped += 1;
      expect(book.workbook.sheets.map(everythingOn), `call ${call}`).toEqual(before);
    }
    expect(stopped).toBeGreaterThan(10);
  });

  it("wait while somebody else builds", async () => {
    const book = await open(20);
    await build(book);
    book.host.holdLock("document", true);
    expect(await book.ask(saving(book, { quotas: [{ rep: "Ann Lee", quota: 1 }] }))).toMatchObject({ ok: false });
  });
});
