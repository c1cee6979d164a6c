/** Cells, tables, settings and messages as nobody would wish them, for the fuzzers. */
import fc from "fast-check";
import type { CivilDate } from "../../src/core/calendar.ts";
import type { PlainCell } from "../../src/core/deals/plain-table.ts";

const LONG = 50_000;

/** What a spreadsheet takes for a formula, what JavaScript takes for its own, what other programs choke on. */
const HOSTILE_TEXTS: readonly string[] = [
  ...['=HYPERLINK("http://example.com";"x")', "=1+1", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", "'=1", "'"],
  ...["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#ERROR!", "#SPILL!", "Loading...", "Loading…"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "null", "true", "FALSE"],
  ...["NaN", "Infinity", "-Infinity", "1e309", "-1e309", "1e-400", "0x10", "1_000", "٣٫٥", "½", "１２３"],
  ...["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{x}}", "<%= x %>", "%s", "\\", '"', "''"],
  ...[" ", "\u00a0", "\u200b", "\ufeff", "\u0000", "\ud800", "\u202e", "e\u0301", "😀", "İ", "ß", "\n\n", "a\tb"],
  ...["Total", "Subtotal", "Grand total", "Sum", "Count", "(blank)", "n/a", "-", "—", "?", "TBD", "unassigned"],
  ...["1.234,56 €", "$1,234.56", "(1,234)", "1 234,5", "-0", "12%", "1.2.3", "1,2,3", "$", "EUR", "5k", "1e5", "--1"],
  ...["31/12/2026", "12/31/2026", "2026-02-30", "29.2.2025", "2026-W05", "0000-00-00", "99999-01-01", "1/1/1", "Feb"],
];

const LONG_TEXTS = [
  "x",
  "1",
  "=",
  " ",
  ",",
  "1,",
  "a ",
  "-",
  "(",
  "$",
  "/",
  "1/",
  "é",
  "😀",
  "0.",
  "\n",
  "%",
  "Won ",
].map((part) => part.repeat(Math.floor(LONG / part.length)));

const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 10, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...HOSTILE_TEXTS), fc.constantFrom(...HOSTILE_TEXTS)).map((t) => t.join("")),
  },
  { weight: 1, arbitrary: fc.constantFrom(...LONG_TEXTS) },
);

const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.1, 1e308, -1e308, Number.MAX_VALUE, 5e-324, 2 ** 53, -(2 ** 53), 1e15, 1e21, 45_000),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

/** Any day a cell can hold. */
const anyDay: fc.Arbitrary<CivilDate> = fc.oneof(
  { weight: 8, arbitrary: dayBetween("2024-01-01", "2027-12-31") },
  { weight: 1, arbitrary: dayBetween("0100-01-01", "9999-12-31") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("2024-02-29", "1899-12-30", "9999-12-31", "1900-01-01").map((day) => day as CivilDate),
  },
);

function dayBetween(first: string, last: string): fc.Arbitrary<CivilDate> {
  return fc
    .date({ min: new Date(`${first}T00:00:00Z`), max: new Date(`${last}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as CivilDate);
}

const hostileCell: fc.Arbitrary<PlainCell> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: anyDay.map((date) => ({ date })) },
  { weight: 1, arbitrary: fc.constant("") },
);

const amount = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom("1,200", "900.50", "$4,000", ""));
const date: fc.Arbitrary<PlainCell> = fc.oneof(
  { weight: 6, arbitrary: dayBetween("2025-01-01", "2026-09-30").map((day) => ({ date: day })) },
  { weight: 1, arbitrary: fc.constantFrom("2026-02-03", "03/02/2026", "") },
);
const person = fc.constantFrom("Ann Lee", "Bo Diaz", "Cy Ito", "=Di & Sons", "");

/** Headers as exports have them, with what usually stands below. */
const COLUMNS: readonly (readonly [string, fc.Arbitrary<PlainCell>])[] = [
  ["Stage", fc.constantFrom("Closed Won", "Closed Lost", "Proposal", "Qualified", "Discovery", "Negotiation")],
  ["Amount", amount],
  ["Close Date", date],
  ["Owner", person],
  ["Created Date", date],
  ["Deal ID", fc.integer({ min: 1, max: 40 }).map((id) => `D-${id}`)],
  ["Deal Name", fc.constantFrom("Alba", "Bora", "Cima")],
  ["Account", fc.constantFrom("Acme", "Globex", "")],
  ["Status", fc.constantFrom("Open", "Won", "Lost", "")],
  ["Probability", fc.constantFrom<PlainCell>(0.1, 0.5, 60, "75%", "")],
  ["Forecast Category", fc.constantFrom("Commit", "Best Case", "Pipeline", "Omitted", "")],
  ["Lead Source", fc.constantFrom("Web", "Fair", "")],
  ["Product", fc.constantFrom("Basic", "Pro", "")],
  ["Currency", fc.constantFrom("EUR", "USD", "")],
  ["Split", fc.constantFrom("Ann Lee 50%; Bo Diaz 50%", "Ann Lee", "")],
  ["Last Activity", date],
  ["Next Step", fc.constantFrom("Call", "")],
  ["Expected Close Date", date],
  ["Is Won", fc.constantFrom<PlainCell>(true, false, "yes", "")],
  ["Collected", amount],
];

/** Rows of a deals tab: mostly readable, with hostile cells and headers, ragged and out of order. */
export const dealRows: fc.Arbitrary<PlainCell[][]> = fc
  .record({
    // The first two are needed; without them there is little to read.
    needed: fc.subarray([0, 1, 2, 3], { minLength: 2 }),
    others: fc.shuffledSubarray(COLUMNS.map((_, at) => at).slice(4), { maxLength: 7 }),
    hostility: fc.constantFrom(0, 0.05, 0.3, 1),
    height: fc.integer({ min: 0, max: 12 }),
  })
  .chain(({ needed, others, hostility, height }) => {
    const columns = [...needed, ...others].flatMap((at) => COLUMNS.slice(at, at + 1));
    const cell = (usual: fc.Arbitrary<PlainCell>): fc.Arbitrary<PlainCell> =>
      hostility === 0
        ? usual
        : fc.oneof(
            { weight: Math.round((1 - hostility) * 100), arbitrary: usual },
            { weight: Math.round(hostility * 100), arbitrary: hostileCell },
          );
    const header = fc.tuple(...columns.map(([name]) => (hostility < 0.3 ? fc.constant(name) : usually(name))));
    const rows = fc.array(fc.tuple(...columns.map(([, usual]) => cell(usual))), {
      minLength: height,
      maxLength: height,
    });
    const above = fc.oneof(
      { weight: 5, arbitrary: fc.constant<PlainCell[][]>([]) },
      { weight: 1, arbitrary: fc.array(fc.array(hostileCell, { maxLength: 4 }), { maxLength: 3 }) },
    );
    return fc.tuple(above, header, rows).map(([first, names, body]) => [...first, [...names], ...body]);
  });

const moment = fc.oneof(date, fc.constantFrom("2026-01-10 09:04", "2026-02-03 17:30", "2026-03-01", ""));

const LEAD_COLUMNS: readonly (readonly [string, fc.Arbitrary<PlainCell>])[] = [
  ["Lead ID", fc.integer({ min: 1, max: 9 }).map((id) => `L-${id}`)],
  ["Lead name", fc.constantFrom("Ada Berg", "Ben Cole", "=Cy & Sons", "")],
  ["Lead source", fc.constantFrom("Web", "Fair", "")],
  ["Lead owner", person],
  ["Created", moment],
  ["First response", moment],
  ["Converted date", moment],
  ["Fits persona", fc.constantFrom<PlainCell>(true, false, 3, "TRUE", "")],
];

const ACTIVITY_COLUMNS: readonly (readonly [string, fc.Arbitrary<PlainCell>])[] = [
  ["Date", moment],
  ["Activity type", fc.constantFrom("Call", "Meeting", "Pricing page", "Click", "Admin", "")],
  ["Owner", person],
  ["Lead ID", fc.integer({ min: 1, max: 9 }).map((id) => `L-${id}`)],
  ["Hours", fc.constantFrom<PlainCell>(1, 2.5, "0.5", "")],
  ["Outcome", fc.constantFrom("Held", "No show", "Done", "")],
];

/** Rows of the tabs beside the deals, readable or hostile as those are. */
export const leadRows = besideRows(LEAD_COLUMNS);
export const activityRows = besideRows(ACTIVITY_COLUMNS);

function besideRows(columns: readonly (readonly [string, fc.Arbitrary<PlainCell>])[]): fc.Arbitrary<PlainCell[][]> {
  const rowsOf = (hostility: number): fc.Arbitrary<PlainCell[][]> => {
    const headers = columns.map(([name]) => (hostility < 30 ? fc.constant(name) : usually(name)));
    const cells = columns.map(([, usual]) =>
      fc.oneof({ weight: 100 - hostility, arbitrary: usual }, { weight: hostility, arbitrary: hostileCell }),
    );
    return fc
      .tuple(fc.tuple(...headers), fc.array(fc.tuple(...cells), { maxLength: 12 }))
      .map(([names, body]) => [[...names], ...body.map((row) => [...row])]);
  };
  return fc.constantFrom(0, 5, 30, 100).chain(rowsOf);
}

function usually(name: string): fc.Arbitrary<PlainCell> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(name) }, { weight: 1, arbitrary: hostileCell });
}

/** The grid with some of its cells made hostile, rows cut, or a column taken out. */
export function spoiled(grid: readonly (readonly PlainCell[])[]): fc.Arbitrary<PlainCell[][]> {
  const filled = grid.flatMap((row, at) => row.flatMap((cell, column) => (cell === "" ? [] : [{ at, column }])));
  const place = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...filled) },
    { weight: 1, arbitrary: fc.record({ at: fc.nat(grid.length - 1), column: fc.nat((grid[0]?.length ?? 1) - 1) }) },
  );
  return fc
    .record({
      changes: fc.array(fc.tuple(place, hostileCell), { maxLength: 5 }),
      height: fc.oneof(
        { weight: 6, arbitrary: fc.constant(grid.length) },
        { weight: 1, arbitrary: fc.nat(grid.length) },
      ),
      gone: fc.option(fc.nat((grid[0]?.length ?? 1) - 1), { freq: 8 }),
    })
    .map(({ changes, height, gone }) => {
      const rows = grid.slice(0, height).map((row) => [...row]);
      for (const [{ at, column }, cell] of changes) {
        const row = rows[at];
        if (row !== undefined) row[column] = cell;
      }
      if (gone !== null) for (const row of rows) row.splice(gone, 1);
      return rows;
    });
}

/** What JSON can carry. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, [], {}, [[]]),
);

/** A value with parts of it replaced, left out or added: most of it still looks right. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    const parts = fc.tuple(...value.map(sometimes)).map((items) => [...items]);
    return fc.oneof({ weight: 5, arbitrary: parts }, { weight: 1, arbitrary: parts.map((items) => items.slice(1)) });
  }
  if (typeof value !== "object" || value === null) {
    return fc.oneof({ weight: 8, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: anyJson });
  }
  const keys = Object.keys(value);
  const parts = fc.tuple(...Object.values(value).map(sometimes));
  return fc
    .tuple(parts, fc.option(fc.nat(Math.max(0, keys.length - 1)), { freq: 5 }))
    .map(([items, gone]) => Object.fromEntries(keys.flatMap((key, at) => (at === gone ? [] : [[key, items[at]]]))));
}

function sometimes(part: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: mutated(part) }, { weight: 1, arbitrary: anyJson });
}

export const hostile = { text: hostileText, number: hostileNumber, cell: hostileCell, day: anyDay } as const;
