/** The sample company: the same for the same seed and day, lifelike, and complete where the reports need it. */
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { serialOf } from "../../../playground/spreadsheet/serial-date.ts";
import { readSplit } from "../../../src/core/commission/read-split.ts";
import { SAMPLE_STAGES, type SampleTable, sampleDeals } from "../../../src/core/sample/sample-deals.ts";
import { valueFrom } from "../../kit.ts";
import { day } from "../some-deals.ts";

const TODAY = day("2026-11-21");
const TODAY_SERIAL = serialOf(2026, 11, 21) ?? 0;
const sample = sampleDeals({ seed: 206, today: TODAY, count: 400 });

interface Row {
  readonly id: number;
  readonly owner: string;
  readonly stage: string;
  readonly amount: number;
  readonly created: number;
  readonly closed: number;
  readonly name: string;
  readonly product: string;
  readonly split: string;
  readonly refunded: string | number | boolean;
  readonly refundedOn: string | number | boolean;
}

function rowsOf(table: SampleTable): readonly Row[] {
  return table.rows.map((row) => ({
    id: Number(row[0]),
    owner: String(row[3]),
    stage: String(row[4]),
    amount: Number(row[5]),
    created: Number(row[6]),
    closed: Number(row[7]),
    name: String(row[1]),
    product: String(row[8]),
    split: String(row[9]),
    refunded: row[10] ?? "",
    refundedOn: row[11] ?? "",
  }));
}

const rows = rowsOf(sample);

describe("sampleDeals", () => {
  it("has about 400 deals of 12 reps, and the stage in column E", () => {
    expect(rows).toHaveLength(400);
    expect(new Set(rows.map((row) => row.owner).filter((owner) => owner !== "")).size).toBe(12);
    expect(sample.headers[4]).toBe("Deal Stage");
    expect(sample.headers).toHaveLength(sample.formats.length);
  });

  it("covers two years up to the day", () => {
    const created = rows.map((row) => row.created);
    expect(Math.max(...created)).toBeLessThanOrEqual(TODAY_SERIAL);
    expect(Math.max(...created)).toBeGreaterThan(TODAY_SERIAL - 14);
    expect(Math.min(...created)).toBeLessThan(TODAY_SERIAL - 700);
    expect(Math.min(...created)).toBeGreaterThan(TODAY_SERIAL - 731);
  });

  it("has won, lost and open deals in the running quarter", () => {
    const [first, last] = [serialOf(2026, 10, 1) ?? 0, serialOf(2026, 12, 31) ?? 0];
    const inQuarter = rows.filter((row) => row.closed >= first && row.closed <= last);
    for (const stages of [["Closed Won"], ["Closed Lost"], SAMPLE_STAGES.slice(0, 5)]) {
      expect(inQuarter.filter((row) => stages.includes(row.stage)).length).toBeGreaterThan(5);
    }
  });

  it("has what a report must point out: deals without an owner, and open ones past their date", () => {
    expect(rows.filter((row) => row.owner === "")).toHaveLength(2);
    const overdue = rows.filter((row) => !row.stage.startsWith("Closed") && row.closed < TODAY_SERIAL);
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.length).toBeLessThan(10);
  });

  it("has what commission asks for: products, deals of two, and money paid back", () => {
    expect(sample.headers.slice(8)).toEqual(["Product", "Split", "Refunded", "Refunded on"]);
    for (const row of rows) expect(row.name).toContain(` - ${row.product}`);
    const shared = rows.filter(({ split }) => split !== "");
    expect(shared.length).toBeGreaterThan(10);
    for (const { id, owner, split } of shared) {
      const parts = valueFrom(readSplit({ id: String(id), row: 2, owner, split }));
      expect(parts).toHaveLength(2);
      expect(parts[0]?.rep).toBe(owner);
    }
    const refunds = rows.filter(({ refunded }) => refunded !== "");
    expect(refunds.length).toBeGreaterThan(5);
    for (const { stage, amount, closed, refunded, refundedOn } of refunds) {
      expect(stage).toBe("Closed Won");
      expect(refunded).toBeGreaterThan(0);
      expect(refunded).toBeLessThanOrEqual(amount);
      expect(refundedOn).toBeGreaterThan(closed);
      expect(refundedOn).toBeLessThanOrEqual(TODAY_SERIAL);
    }
  });

  test.prop([
    fc.integer(),
    fc.date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
    fc.integer({ min: 1, max: 60 }),
  ])("is the same for the same seed, and every row is whole", (seed, date, count) => {
    const today = day(date.toISOString().slice(0, 10));
    const one = sampleDeals({ seed, today, count });
    expect(sampleDeals({ seed, today, count })).toEqual(one);
    for (const row of rowsOf(one)) {
      expect(SAMPLE_STAGES).toContain(row.stage);
      expect(row.amount).toBeGreaterThan(0);
      expect(Number.isInteger(row.amount) && Number.isInteger(row.created) && Number.isInteger(row.closed)).toBe(true);
      expect(row.closed).toBeGreaterThan(row.created);
    }
    expect(new Set(rowsOf(one).map((row) => row.id)).size).toBe(count);
  });
});
