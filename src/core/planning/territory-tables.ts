/** Territories as tables: balance before and after, loads by rep, and the moves. */
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { Cell, Format, Table } from "../table.ts";
import { type MoveReason, NEARLY_WON, type PlannedAccount, type TerritoryPlan } from "./territory-plan.ts";

const NO_ONE = "Former reps and nobody";

/** How evenly the load lies on the reps, now and after the moves. */
export function territorySummary(plan: TerritoryPlan): Table {
  const { accounts, before, after, territories, orphans } = plan;
  const moved = accounts.filter(({ move }) => move !== null);
  const load = exactSum(accounts.map((account) => account.load));
  const shareOf = (some: readonly PlannedAccount[]): Cell =>
    load > 0 ? cleanTo15Digits(exactSum(some.map((account) => account.load)) / load) : null;
  const shared = accounts.filter(({ isShared }) => isShared);
  type Row = readonly [string, Format, Cell, Cell, string];
  const rows: readonly Row[] = [
    [
      "Coefficient of variation",
      "share",
      before?.coefficientOfVariation ?? null,
      after?.coefficientOfVariation ?? null,
      "Standard deviation of the reps' loads ÷ their mean: 0 % is even",
    ],
    [
      "Largest ÷ mean",
      "multiple",
      before?.largestOverMean ?? null,
      after?.largestOverMean ?? null,
      "The load of the busiest rep, in loads of an average one",
    ],
    [
      "Gini",
      "decimal",
      before?.gini ?? null,
      after?.gini ?? null,
      "0: all alike; towards 1: one rep carries everything",
    ],
    [
      "Mean load of a rep",
      "money",
      before?.mean ?? null,
      after?.mean ?? null,
      "Won in the last twelve months + open amount, of the accounts a rep has",
    ],
    ["Largest load", "money", before?.largest ?? null, after?.largest ?? null, "Of the busiest rep"],
    ["Smallest load", "money", before?.smallest ?? null, after?.smallest ?? null, "Of the rep with the least"],
    ["Reps", "integer", territories.length, territories.length, "In the team on the as-of date"],
    ["Accounts", "integer", accounts.length, accounts.length, "Different names in the account column"],
    [
      "… with former reps or nobody",
      "integer",
      orphans.accounts,
      territories.length === 0 ? orphans.accounts : 0,
      "Dealt out first, the heaviest to the rep with the least load",
    ],
    ["Accounts moved", "integer", null, moved.length, "The list below"],
    [
      "Share of accounts moved",
      "share",
      null,
      accounts.length === 0 ? null : cleanTo15Digits(moved.length / accounts.length),
      "Accounts moved ÷ accounts",
    ],
    ["Share of load moved", "share", null, shareOf(moved), "Load of the accounts moved ÷ load of all"],
    [
      "Accounts that stay for a deal",
      "integer",
      null,
      accounts.filter(({ isNearlyWon, move }) => isNearlyWon && move === null).length,
      `Their rep has an open deal there at ${NEARLY_WON * 100} % or more, and finishes it`,
    ],
    [
      "Load in shared accounts",
      "share",
      shareOf(shared),
      null,
      "Of accounts on which several reps have won or open deals; each counts in full with the rep who has most of it",
    ],
    ["Deals without an account", "integer", plan.without.deals, null, "In no load and in no move"],
  ];
  return {
    columns: [
      { id: "figure", heading: "Figure", format: "text" },
      {
        id: "before",
        heading: "Before",
        format: "by row",
        definition: "Of the reps in the team, without the accounts of former reps and of nobody.",
      },
      { id: "after", heading: "After", format: "by row", definition: "Once all moves of the list are made." },
      { id: "how", heading: "How it is worked out", format: "text" },
    ],
    rows: rows.map(([figure, , then, now, how]): Cell[] => [figure, then, now, how]),
    rowFormats: rows.map(([, format]) => format),
  };
}

/** Loads by rep, the busiest first; then what is with former reps and nobody. */
export function territoryReps(plan: TerritoryPlan): Table {
  const { territories, orphans, after } = plan;
  const mean = after?.mean ?? null;
  const moves = plan.accounts.filter(({ move }) => move !== null);
  const gives = countsOf(moves.map(({ from }) => from));
  const gets = countsOf(moves.map(({ to }) => to));
  const rows = [...territories]
    .sort((one, other) => other.before.load - one.before.load)
    .map(({ rep, territory, before, after: then }): Cell[] => [
      rep,
      before.load,
      then.load,
      cleanTo15Digits(then.load - before.load),
      mean === null || mean <= 0 ? null : cleanTo15Digits(then.load / mean - 1),
      before.accounts,
      then.accounts,
      gives.get(rep) ?? 0,
      gets.get(rep) ?? 0,
      territory === "" ? null : territory,
    ]);
  const orphan: Cell[] = [
    NO_ONE,
    orphans.load,
    territories.length === 0 ? orphans.load : 0,
    territories.length === 0 ? 0 : -orphans.load,
    null,
    orphans.accounts,
    territories.length === 0 ? orphans.accounts : 0,
    territories.length === 0 ? 0 : orphans.accounts,
    0,
    null,
  ];
  return {
    columns: [
      { id: "rep", heading: "Rep", format: "text", definition: "In the team on the as-of date, the busiest first." },
      {
        id: "before",
        heading: "Load before",
        format: "money",
        definition: "Won in the last twelve months + open amount of the rep's accounts.",
      },
      { id: "after", heading: "Load after", format: "money", definition: "The same with the moves below." },
      { id: "change", heading: "Change", format: "money", definition: "Load after − load before." },
      {
        id: "off",
        heading: "Off the mean, after",
        format: "share",
        definition: "Load after ÷ the mean load after − 1.",
      },
      { id: "accountsBefore", heading: "Accounts before", format: "integer", definition: "Whose rep this one is now." },
      {
        id: "accountsAfter",
        heading: "Accounts after",
        format: "integer",
        definition: "Accounts before − gives away + gets.",
      },
      { id: "gives", heading: "Gives away", format: "integer", definition: "Accounts that leave the rep." },
      { id: "gets", heading: "Gets", format: "integer", definition: "Accounts that come to the rep." },
      {
        id: "territory",
        heading: "Territory",
        format: "text",
        definition: "The word of the settings, for you to check moves against. It is not used.",
      },
    ],
    rows: orphans.accounts > 0 ? [...rows, orphan] : rows,
  };
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The moves, the heaviest account first. */
export function territoryMoves({ accounts }: TerritoryPlan): Table {
  const moves = accounts.filter(({ move }) => move !== null);
  return {
    columns: [
      { id: "account", heading: "Account", format: "text" },
      {
        id: "from",
        heading: "From",
        format: "text",
        definition: "Who has most of the account's load; of equals who had the latest deal.",
      },
      { id: "to", heading: "To", format: "text" },
      { id: "load", heading: "Load", format: "money", definition: "Won in the last twelve months + open amount." },
      {
        id: "open",
        heading: "Of which open",
        format: "money",
        definition: "Open deals that change hands with the account.",
      },
      { id: "why", heading: "Why", format: "text" },
    ],
    rows: [...moves]
      .sort((one, other) => other.load - one.load)
      .map(({ account, from, to, load, open, move }): Cell[] => [
        account,
        from === "" ? null : from,
        to,
        load,
        open,
        move === null ? null : WHY[move],
      ]),
  };
}

const WHY: Readonly<Record<MoveReason, string>> = {
  "no owner": "No deal of the account names an owner.",
  "former rep": "Its rep is no longer in the team.",
  "evens out": "Its rep carries more than the others.",
  "makes room": "In exchange: its rep gets heavier accounts for it.",
};
