/** What cells, sheets, protections, metadata and rules do with what the add-on writes. */
import { selfCheckWords } from "../../messages.ts";
import { AUTOMATIC, PLAIN_TEXT } from "../../reports/theme.ts";
import { messageOf } from "../refusal.ts";
import { CHECK_KEY, keepCopying } from "./check-tab.ts";
import { inWords, type Probe, passIf } from "./probe.ts";

const copiedSheet: Probe = {
  rows: 1,
  lay: (ground) => {
    ground.range(1, 1).setNote("a note");
  },
  look: (ground) => {
    const { book, sheet } = ground;
    const done = keepCopying(book, sheet);
    const copy = sheet.copyTo(book.spreadsheet);
    try {
      copy.setName(selfCheckWords.copy);
      const note = copy.getRange(ground.a1(1, 1)).getNote();
      const [own, copied] = [sheet.getCharts().length, copy.getCharts().length];
      const marks = copy.createDeveloperMetadataFinder().withKey(CHECK_KEY).find().length;
      const found = `note: ${note === "" ? "none" : note}; charts: ${copied} of ${own}; metadata: ${marks}`;
      return passIf(note === "a note" && copied === own && own > 0 && marks === 1, found);
    } finally {
      book.spreadsheet.deleteSheet(copy);
      done();
    }
  },
};

const plainText: Probe = {
  rows: 1,
  lay: (ground) => {
    ground
      .range(1, 1, 1, 4)
      .setNumberFormat(PLAIN_TEXT)
      .setValues([["=1+1", "+1", "-1", "@SUM(1)"]]);
  },
  look: (ground) => {
    const cells = ground.range(1, 1, 1, 4);
    const [values = []] = cells.getValues();
    const formulas = cells.getFormulas().flat();
    const holds = values.join() === "=1+1,+1,-1,@SUM(1)" && formulas.every((formula) => formula === "");
    return passIf(holds, inWords(values, ground));
  },
};

const automaticFormat: Probe = {
  rows: 1,
  lay: (ground) => {
    ground.range(1, 1).setNumberFormat(PLAIN_TEXT).setValue("word");
    ground.range(1, 1).setNumberFormat(AUTOMATIC).setFormula("=1+1");
  },
  look: (ground) => {
    const cell = ground.range(1, 1);
    const value: unknown = cell.getValue();
    return passIf(value === 2 && cell.getFormula() !== "", `${inWords([value], ground)}, ${cell.getNumberFormat()}`);
  },
};

const parsedFormula: Probe = {
  rows: 1,
  lay: (ground) => {
    ground.range(1, 1, 1, 2).setValues([["=1+1", "text"]]);
  },
  look: (ground) => {
    const value: unknown = ground.range(1, 1).getValue();
    return passIf(value === 2 && ground.range(1, 1).getFormula() === "=1+1", inWords([value], ground));
  },
};

/** Renaming the check's own copy is all that it takes: no tab of a person's is touched. */
const namesInOtherCase: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ book, sheet }) => {
    const done = keepCopying(book, sheet);
    const copy = sheet.copyTo(book.spreadsheet);
    try {
      copy.setName(sheet.getName().toUpperCase());
      return { verdict: "fail", found: copy.getName() };
    } catch (error) {
      return { verdict: "pass", found: messageOf(error) };
    } finally {
      book.spreadsheet.deleteSheet(copy);
      done();
    }
  },
};

const protection: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ sheet }) => {
    const type = SpreadsheetApp.ProtectionType.SHEET;
    sheet.protect().setDescription(selfCheckWords.tab).setWarningOnly(true);
    const kept = sheet.getProtections(type);
    const holds = kept.length === 1 && kept.every((one) => one.isWarningOnly() && one.getDescription() !== "");
    for (const one of kept) one.remove();
    const left = sheet.getProtections(type).length;
    return passIf(holds && left === 0, `${kept.length} kept, ${left} left`);
  },
};

const metadata: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ book, sheet }) => {
    const found = book.spreadsheet.createDeveloperMetadataFinder().withKey(CHECK_KEY).find();
    const own = found.filter((one) => one.getLocation().getSheet()?.getSheetId() === sheet.getSheetId());
    const [first] = own;
    return passIf(
      own.length === 1 && first?.getValue() === String(sheet.getSheetId()),
      `${own.length}: ${first?.getValue() ?? ""}`,
    );
  },
};

const smallerGrid: Probe = {
  rows: 1,
  lay: () => undefined,
  look: ({ sheet }) => {
    const before = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    sheet.insertRowsAfter(before.rows, 3);
    sheet.insertColumnsAfter(before.columns, 2);
    const grown = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    sheet.deleteRows(before.rows + 1, 3);
    sheet.deleteColumns(before.columns + 1, 2);
    const after = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    const holds = grown.rows === before.rows + 3 && grown.columns === before.columns + 2;
    const isBack = after.rows === before.rows && after.columns === before.columns;
    return passIf(
      holds && isBack,
      [before, grown, after].map(({ rows, columns }) => `${rows} × ${columns}`).join(", "),
    );
  },
};

/** Whether a rule colours a blank cell shows only on the screen: the rule is set, and a person looks. */
const rulesOnBlanks: Probe = {
  rows: 1,
  lay: (ground) => {
    ground.range(1, 1, 1, 3).setValues([[0.2, "", 0.9]]);
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenNumberLessThan(0.5)
      .setBackground("#fde8d3")
      .setRanges([ground.range(1, 1, 1, 3)])
      .build();
    ground.sheet.setConditionalFormatRules([...ground.sheet.getConditionalFormatRules(), rule]);
  },
  look: (ground) => {
    const kept = ground.sheet.getConditionalFormatRules().some((rule) => {
      const condition = rule.getBooleanCondition();
      return condition !== null && condition.getCriteriaValues()[0] === 0.5;
    });
    const found = selfCheckWords.lookAtCells(ground.a1(1, 1, 1, 3));
    return { verdict: kept ? "look" : "fail", found };
  },
};

export const SHEET_PROBES = {
  11: copiedSheet,
  12: plainText,
  22: rulesOnBlanks,
  23: automaticFormat,
  28: namesInOtherCase,
  33: protection,
  34: metadata,
  35: smallerGrid,
  36: parsedFormula,
} as const;
