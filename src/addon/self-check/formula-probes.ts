/** What formulas and custom functions are given, and what becomes of what they return. */
import { addDays, toSerial } from "../../core/calendar.ts";
import { selfCheckWords } from "../../messages.ts";
import { inWords, layDays, type Probe, passIf } from "./probe.ts";

/** Short enough that nobody waits, long enough for a busy moment of Google's. */
const QUICK_SECONDS = 5;

const errorCells: Probe = {
  rows: 2,
  lay: (ground) => {
    ground.range(1, 1).setFormula("=NA()");
    ground.range(2, 1).setValue("won");
    ground.range(1, 2).setFormula(`=WIN_RATE(${ground.a1(1, 1, 2)})`);
  },
  look: (ground) => {
    const values = [ground.range(1, 1).getValue(), ground.range(1, 2).getValue()];
    return passIf(values[0] === "#N/A" && values[1] === "#ERROR!", inWords(values, ground));
  },
};

const oneCellRange: Probe = {
  rows: 1,
  lay: (ground) => {
    ground.range(1, 1).setValue("won");
    const cell = ground.a1(1, 1);
    ground.range(1, 2).setFormula(`=WIN_RATE(${cell}:${cell})`);
    ground.range(1, 3).setFormula(`=WIN_RATE(${cell})`);
  },
  look: (ground) => {
    const [values = []] = ground.range(1, 2, 1, 2).getValues();
    return passIf(
      values.every((value) => value === 1),
      inWords(values, ground),
    );
  },
};

/** The rate stands in a cell: how a locale writes 0.05 in a formula is not what is asked here. */
const skippedArguments: Probe = {
  rows: 1,
  lay: (ground) => {
    ground.range(1, 1).setValue(0.05);
    ground.range(1, 2).setFormula(`=COMMISSION(100000;${ground.a1(1, 1)};;"marginal")`);
  },
  look: (ground) => {
    const value: unknown = ground.range(1, 2).getValue();
    return passIf(value === 5000, inWords([value], ground));
  },
};

const semicolons: Probe = {
  rows: 1,
  lay: (ground) => {
    ground.range(1, 1).setFormula("=SUM(1;2;IF(TRUE;3;4))");
  },
  look: (ground) => {
    const value: unknown = ground.range(1, 1).getValue();
    return passIf(value === 6, `${inWords([value], ground)} (${ground.book.locale})`);
  },
};

const dependsOnToday: Probe = {
  rows: 1,
  lay: (ground) => {
    const { today } = ground.book;
    ground.range(1, 1).setFormula("=TODAY()");
    layDays(ground.range(1, 2, 1, 2), [[toSerial(addDays(today, -30)), toSerial(addDays(today, 30))]]);
    ground.range(1, 4).setFormula(`=QUOTA_PACE(50;100;${ground.a1(1, 2)};${ground.a1(1, 3)};${ground.a1(1, 1)})`);
  },
  look: (ground) => {
    const value: unknown = ground.range(1, 4).getValue();
    return passIf(typeof value === "number" && value > 0, inWords([value], ground));
  },
};

/** 1,000 rows that no cell holds. From writing to figure is more than the function took: only a short time tells. */
const costOfParsing: Probe = {
  rows: 1,
  lay: () => undefined,
  look: (ground) => {
    const started = Date.now();
    ground.range(1, 1).setFormula('=WIN_RATE(ARRAYFORMULA(IF(SEQUENCE(1000)>500;"won";"lost")))');
    ground.settle();
    const seconds = (Date.now() - started) / 1000;
    const value: unknown = ground.range(1, 1).getValue();
    if (value !== 0.5) return { verdict: "fail", found: inWords([value], ground) };
    return { verdict: seconds <= QUICK_SECONDS ? "pass" : "look", found: selfCheckWords.waited(seconds) };
  },
};

const spillsOnlyWhereAsked: Probe = {
  rows: 3,
  lay: (ground) => {
    ground.range(1, 1, 3, 1).setValues([[1], [2], [3]]);
    ground.range(1, 2).setFormula(`=${ground.a1(1, 1, 3)}*2`);
    ground.range(1, 3).setFormula(`=FILTER(${ground.a1(1, 1, 3)};${ground.a1(1, 1, 3)}>1)`);
  },
  look: (ground) => {
    const values = ground.range(1, 2, 3, 2).getValues();
    const plain = values.map(([value]) => value);
    const filtered = values.map(([, value]) => value);
    const holds = plain[1] === "" && plain[2] === "" && filtered[0] === 2 && filtered[1] === 3;
    return passIf(holds, `${inWords(plain, ground)}; ${inWords(filtered, ground)}`);
  },
};

const waitsForSpill: Probe = {
  rows: 1,
  lay: () => undefined,
  look: (ground) => {
    ground.range(1, 1).setFormula('=WIN_RATE(ARRAYFORMULA(IF(SEQUENCE(9)>3;"won";"lost")))');
    const times = ground.settle();
    const value: unknown = ground.range(1, 1).getValue();
    return typeof value === "number"
      ? passIf(Math.abs(value - 2 / 3) < 1e-9, selfCheckWords.loaded(times))
      : { verdict: "fail", found: inWords([value], ground) };
  },
};

export const FORMULA_PROBES = {
  1: errorCells,
  2: oneCellRange,
  3: skippedArguments,
  6: semicolons,
  7: dependsOnToday,
  15: costOfParsing,
  26: spillsOnlyWhereAsked,
  37: waitsForSpill,
} as const;
