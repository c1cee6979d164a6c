import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../build.mjs";

const ROOT = join(import.meta.dirname, "..", "..");
const PROGRAM = join(ROOT, ".build", "report-under-test.mjs");
const DATA = join(ROOT, "..", "shared", "data");

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "report-"));
  if (!existsSync(join(ROOT, "dist", "Code.js"))) await build();
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, "playground", "report.ts")],
    outfile: PROGRAM,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(PROGRAM, { force: true });
});

interface Run {
  readonly status: number | null;
  readonly stderr: string;
  readonly out: string;
}

let runs = 0;

function report(...args: readonly string[]): Run {
  const out = join(folder, `out-${++runs}`);
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, "--out", out], { encoding: "utf8" });
  return { status, stderr, out };
}

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface SheetInFile {
  readonly name: string;
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly notes: readonly { readonly cell: string; readonly text: string }[];
  readonly charts: readonly { readonly type: string; readonly title: string; readonly ranges: readonly string[] }[];
  readonly protections: readonly unknown[];
  readonly errors: readonly unknown[];
  readonly frozenRows: number;
}

interface WorkbookFile {
  readonly asOf: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetInFile[];
  readonly mapping: Readonly<
    Record<string, { readonly header: string; readonly column: string; readonly confidence: number }>
  >;
  readonly issues: readonly { readonly cell: string; readonly rule: string; readonly message: string }[];
  readonly calls: Readonly<Record<string, number>>;
  readonly seconds: Readonly<Record<"read" | "compute" | "write", number>>;
  readonly skipped: readonly { readonly report: string }[];
}

function workbook(run: Run): WorkbookFile {
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
  return JSON.parse(readFileSync(join(run.out, "workbook.json"), "utf8")) as WorkbookFile;
}

function sheet(book: WorkbookFile, name: string): SheetInFile {
  const found = book.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}, only ${book.sheets.map((one) => one.name).join(", ")}`);
  return found;
}

/** The value beside a label of a report. */
function figure(page: SheetInFile, label: string): unknown {
  return page.values.find((row) => row[0] === label)?.[1];
}

/** 24 deals of two reps; dates and money as the given hand writes them. */
function deals(delimiter: string, date: (day: string) => string, money: (amount: number) => string): string {
  const rows = Array.from({ length: 24 }, (_, i) => {
    const month = String(1 + (i % 12)).padStart(2, "0");
    const stage = ["Closed Won", "Closed Lost", "Proposal"][i % 3] ?? "";
    return [
      `D${i + 1}`,
      i % 2 === 0 ? "Ann" : "Bo",
      stage,
      money(1000.5 + i),
      date(`2025-${month}-21`),
      date("2025-01-02"),
    ];
  });
  const header = ["Deal ID", "Owner", "Stage", "Amount", "Close date", "Created date"];
  return [header, ...rows].map((row) => row.join(delimiter)).join("\n");
}

const PLAIN = deals(",", (day) => day, String);

describe("what is written", () => {
  test("every key of the contract, and two CSV files a sheet", () => {
    const run = report(file("Deals.csv", PLAIN), "--as-of", "2025-12-31");
    const book = workbook(run);
    expect(book).toMatchObject({ asOf: "2025-12-31", locale: "en_US", timeZone: "Etc/UTC", skipped: [] });
    expect(book.mapping).toMatchObject({
      owner: { header: "Owner", column: "B" },
      amount: { header: "Amount", column: "D" },
    });
    expect(book.mapping["amount"]?.confidence).toBeGreaterThan(0.5);
    expect(Object.keys(book.seconds).sort()).toEqual(["compute", "read", "write"]);
    expect(book.calls["Range.getValues"]).toBeGreaterThan(0);
    expect(readdirSync(run.out).sort()).toEqual(
      [...book.sheets.flatMap(({ name }) => [`${name}.csv`, `${name}.formulas.csv`]), "workbook.json"].sort(),
    );
    for (const page of book.sheets) {
      expect(page.errors).toEqual([]);
      expect(page.formulas.length).toBe(page.values.length);
      expect(page.numberFormats.length).toBe(page.values.length);
    }
  });

  test("the deals tab as it was imported: dates as days, numbers at full precision, texts as texts", () => {
    const text = `${PLAIN}\nD25,=HYPERLINK("x"),Closed Won,0.1,2025-12-01,2025-01-02\nD26,+49 30,Closed Won,1234567.891,2025-12-01,2025-01-02`;
    const run = report(file("My deals.csv", text), "--as-of", "2025-12-31", "--reports", "forecast");
    const page = sheet(workbook(run), "My deals");
    expect(page.values[1]).toEqual(["D1", "Ann", "Closed Won", 1000.5, "2025-01-21", "2025-01-02"]);
    expect(page.values[25]?.slice(1, 4)).toEqual(['=HYPERLINK("x")', "Closed Won", 0.1]);
    expect(page.values[26]?.slice(1, 4)).toEqual(["+49 30", "Closed Won", 1234567.891]);
    expect(page.formulas.flat().every((formula) => formula === "")).toBe(true);
    const lines = readFileSync(join(run.out, "My deals.csv"), "utf8").split("\n");
    expect(lines[1]).toBe("D1,Ann,Closed Won,1000.5,2025-01-21,2025-01-02");
    // What a spreadsheet program would work out when it opens the file gets an apostrophe; values in the JSON have none.
    expect(lines[25]).toBe(`D25,"'=HYPERLINK(""x"")",Closed Won,0.1,2025-12-01,2025-01-02`);
    expect(lines[26]).toBe("D26,+49 30,Closed Won,1234567.891,2025-12-01,2025-01-02");
  });

  test("live tables are formulas, and their values are the snapshot's", () => {
    const path = file("Deals.csv", PLAIN);
    const snapshot = workbook(report(path, "--as-of", "2025-12-31"));
    const live = workbook(report(path, "--as-of", "2025-12-31", "--live"));
    const reports = snapshot.sheets.filter(({ charts }) => charts.length > 0);
    expect(reports).toHaveLength(3);
    for (const page of reports) {
      const other = sheet(live, page.name);
      expect(other.values.slice(2)).toEqual(page.values.slice(2));
      expect(page.formulas.flat().filter((formula) => formula !== "")).toEqual([]);
      expect(other.formulas.flat().filter((formula) => formula.includes("_REPORT_")).length).toBeGreaterThan(0);
    }
  });

  test("a German spreadsheet in another zone gives the same figures, live too", () => {
    const german = deals(
      ";",
      (day) => day.split("-").reverse().join("."),
      (amount) => String(amount).replace(".", ","),
    );
    const base = workbook(report(file("Deals.csv", PLAIN), "--as-of", "2025-12-31"));
    const args = ["--as-of", "2025-12-31", "--locale", "de_DE", "--time-zone", "Europe/Berlin", "--live"];
    const other = workbook(report(file("Deals.csv", `\uFEFF${german.replaceAll("\n", "\r\n")}\r\n`), ...args));
    expect(other.locale).toBe("de_DE");
    expect(sheet(other, "Deals").values).toEqual(sheet(base, "Deals").values);
    expect(sheet(other, "Forecast").values.slice(2)).toEqual(sheet(base, "Forecast").values.slice(2));
    expect(other.sheets.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test.each([
    { why: "tabs", text: deals("\t", (day) => day, String) },
    { why: "bars", text: deals("|", (day) => day, String) },
    { why: "Excel's sep line", text: `sep=;\n${deals(";", (day) => day, String)}` },
    { why: "UTF-16 with its mark", text: Buffer.from(`\uFEFF${PLAIN}`, "utf16le") },
  ])("a file with $why", ({ text }) => {
    const book = workbook(report(file("Deals.csv", text), "--as-of", "2025-12-31", "--reports", "forecast"));
    expect(sheet(book, "Deals").values[1]?.[3]).toBe(1000.5);
  });

  test("a settings file makes the settings tab", () => {
    const settings = file(
      "settings.json",
      JSON.stringify({ reps: [{ rep: "Ann", quota: 7777 }], calendar: { fiscalStart: 4 } }),
    );
    const book = workbook(report(file("Deals.csv", PLAIN), "--as-of", "2025-12-31", "--settings", settings));
    expect(sheet(book, "Quota").values.find((row) => row[0] === "Ann")?.[1]).toBe(7777);
    expect(sheet(book, "Forecast").values[1]?.slice(2, 4)).toEqual(["Period", "2026-Q3"]);
  });

  test("a stage history teaches the stages their probabilities", () => {
    const dealRows = [
      "Deal ID,Owner,Stage,Amount,Close date,Created date",
      "1,Ann,Closed Won,1000,2025-03-01,2025-01-01",
      "2,Ann,Closed Lost,1000,2025-03-02,2025-01-02",
      "3,Bo,Demo,1000,2025-08-01,2025-02-01",
      "4,Bo,Closed Won,700,2025-04-01,2025-01-05",
    ];
    const entries = ["Deal ID,Stage,Entered", "1,Demo,2025-02-01", "1,Closed Won,2025-03-01", "3,Demo,2025-03-01"];
    const history = file("history.csv", entries.join("\n"));
    const run = report(file("few.csv", dealRows.join("\n")), "--history", history, "--as-of", "2025-06-30");
    const settings = sheet(workbook(run), "Dealsheet settings");
    const demo = settings.values.find((row) => row[0] === "Demo");
    // One of one decided deals that entered it was won; ten deals' weight pulls it towards the pooled two of three.
    expect(demo?.[1]).toBeCloseTo((1 + 10 * (2 / 3)) / (1 + 10), 4);
    expect(demo?.[4]).toBe("Stage history: 1 won of 1 decided deal that entered it, drawn towards 66.7%");
  });

  test("a second run into the same folder replaces its own files and leaves others alone", () => {
    const path = file("Deals.csv", PLAIN);
    const first = report(path, "--as-of", "2025-12-31", "--reports", "quota");
    writeFileSync(join(first.out, "mine.txt"), "mine");
    const again = spawnSync(process.execPath, [
      PROGRAM,
      path,
      "--as-of",
      "2025-06-30",
      "--reports",
      "quota",
      "--out",
      first.out,
    ]);
    expect(again.status).toBe(0);
    expect(readFileSync(join(first.out, "mine.txt"), "utf8")).toBe("mine");
    expect((JSON.parse(readFileSync(join(first.out, "workbook.json"), "utf8")) as WorkbookFile).asOf).toBe(
      "2025-06-30",
    );
  });

  test.each(["Forecast.csv", "Dealsheet settings.csv"])(
    "a file that is named like one of Dealsheet's own sheets: %s",
    (name) => {
      const book = workbook(report(file(name, PLAIN), "--as-of", "2025-12-31", "--reports", "forecast"));
      expect(new Set(book.sheets.map((page) => page.name)).size).toBe(3);
    },
  );

  test("without an owner column only the forecast is built, and why is said", () => {
    const run = report(
      file("Deals.csv", "Stage,Amount,Close date\nClosed Won,5,2025-12-01\nProposal,7,2025-12-30"),
      "--as-of",
      "2025-12-31",
    );
    expect(run.status).toBe(0);
    expect(run.stderr).toContain("owns a deal");
    const book = JSON.parse(readFileSync(join(run.out, "workbook.json"), "utf8")) as WorkbookFile;
    expect(book.skipped.map(({ report: name }) => name)).toEqual(["quadrant", "quota"]);
  });
});

describe("bad input ends with 2, one sentence and nothing written", () => {
  test.each([
    { why: "no file", args: () => [join(folder, "gone.csv")], says: "There is no file" },
    { why: "an empty file", args: () => [file("empty.csv", "")], says: "is empty" },
    { why: "blank lines only", args: () => [file("blank.csv", "\n,,\n")], says: "is empty" },
    {
      why: "headings without deals",
      args: () => [file("h.csv", "Deal,Stage,Amount,Owner,Close date\n")],
      says: "no deals below",
    },
    { why: "no deals", args: () => [file("t.csv", "name,city\nA,B\nC,D")], says: "no column for" },
    {
      why: "settings that are no JSON",
      args: () => [file("d.csv", PLAIN), "--settings", file("s.json", "nope")],
      says: "settings file",
    },
    {
      why: "settings with a typing error",
      args: () => [file("d.csv", PLAIN), "--settings", file("s.json", '{"rep":[]}')],
      says: "rep",
    },
    {
      why: "settings that are not there",
      args: () => [file("d.csv", PLAIN), "--settings", join(folder, "gone.json")],
      says: "There is no file",
    },
    {
      why: "a report that was asked for and that these columns do not allow",
      args: () => [file("n.csv", "Stage,Amount,Close date\nClosed Won,5,2025-12-01"), "--reports", "quota"],
      says: "owns a deal",
    },
  ])("$why", ({ args, says }) => {
    const run = report(...args());
    expect(run.stderr).toContain(says);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.status).toBe(2);
    expect(existsSync(run.out)).toBe(false);
  });

  test("a folder to write to is needed", () => {
    const run = spawnSync(process.execPath, [PROGRAM, file("d.csv", PLAIN)], { encoding: "utf8" });
    expect(run.stderr).toContain("--out DIR");
    expect(run.status).toBe(2);
  });

  test("a file stands where the folder should be", () => {
    const taken = file("taken", "x");
    const run = spawnSync(process.execPath, [PROGRAM, file("d.csv", PLAIN), "--out", taken], { encoding: "utf8" });
    expect(run.status).toBe(2);
    expect(readFileSync(taken, "utf8")).toBe("x");
  });
});

describe.skipIf(!existsSync(DATA))("the shared CRM tables (../shared/data)", () => {
  const MAVEN = join(DATA, "maven", "sales_pipeline.csv");

  test("8,800 deals: the published figures", () => {
    const book = workbook(report(MAVEN, "--as-of", "2017-12-31"));
    const forecast = sheet(book, "Forecast");
    expect(figure(forecast, "Win rate")).toBeCloseTo(4238 / 6711, 12);
    expect(figure(forecast, "Total")).toBe(10_005_534);
    expect(sheet(book, "sales_pipeline").values).toHaveLength(8801);
    expect(book.issues).toEqual([]);
  });

  test("8,800 deals: the live sheets hold the snapshot's values, cell by cell", () => {
    const snapshot = workbook(report(MAVEN, "--as-of", "2017-12-31"));
    const live = workbook(report(MAVEN, "--as-of", "2017-12-31", "--live"));
    for (const title of ["Forecast", "Quadrant", "Quota"]) {
      expect(
        sheet(live, title)
          .formulas.flat()
          .filter((formula) => formula !== "").length,
      ).toBeGreaterThan(2);
      // Row 2 says which of the two it is.
      expect(sheet(live, title).values.slice(2)).toEqual(sheet(snapshot, title).values.slice(2));
    }
  });

  test.each([
    { why: "M/D/YYYY", name: "us_mdy_slash__kisaraF" },
    { why: "DD-MM-YYYY", name: "dmy_dash__daminiborude" },
  ])("the same deals with $why dates give the same sheets", ({ name }) => {
    const base = workbook(report(MAVEN, "--as-of", "2017-12-31"));
    const other = workbook(report(join(DATA, "maven-variants", `${name}.csv`), "--as-of", "2017-12-31"));
    for (const title of ["Forecast", "Quadrant", "Quota"]) {
      expect(sheet(other, title).values.slice(2)).toEqual(sheet(base, title).values.slice(2));
    }
  });

  test.each([
    "salesforce/wave_Opportunity.csv",
    "salesforce/sfdc_assets_Opportunity.csv",
    "salesforce/stomita_Opportunity.csv",
  ])("%s needs no mapping by hand", (path) => {
    const book = workbook(report(join(DATA, path), "--as-of", "2024-12-31"));
    expect(Object.keys(book.mapping)).toEqual(expect.arrayContaining(["amount", "stage", "closed", "owner"]));
    expect(book.sheets.filter(({ charts }) => charts.length > 0)).toHaveLength(3);
  });
});
