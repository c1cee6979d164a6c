/** A column of dates is read the same in the short loop for date cells as in the one for everything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDays } from "../../src/functions/dates.ts";
import { columnIn } from "../../src/functions/range.ts";
import { column, utcHost, valueFrom } from "../kit.ts";

const days = (...cells: unknown[]) =>
  valueFrom(readDays(columnIn(column(...cells), 0), { argument: "created", host: utcHost, keepRows: () => undefined }));

test("date cells, blanks, and a zero date, which is none", () => {
  const zero = new Date(Date.UTC(1899, 11, 30));
  expect(days(new Date(Date.UTC(2026, 2, 31, 13)), "", zero)).toEqual([46_112, null, null]);
});

test("law: a text or a serial number beside date cells changes none of them", () => {
  const moment = fc.integer({ min: Date.UTC(1905, 0, 1), max: Date.UTC(2100, 0, 1) });
  const cell = fc.oneof(
    { weight: 4, arbitrary: moment.map((time) => new Date(time)) },
    fc.constantFrom("", " ", null, undefined),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), fc.constantFrom<unknown>("2026-03-31", 46_112), (cells, other) => {
      expect(days(...cells, other)).toEqual([...days(...cells), 46_112]);
    }),
  );
});
