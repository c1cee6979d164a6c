/** The territory plan: what each account weighs, who has it, and who should have it so that loads are even. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldOwner } from "../deals/spellings.ts";
import { exactSum } from "../metrics/exact-sum.ts";
import { cleanTo15Digits } from "../money.ts";
import type { ReportInput } from "../report-input.ts";
import { NOBODY, rebalanceTerritories } from "./assign-territories.ts";
import { lastTwelveMonths, type Role, rolesOf } from "./roles.ts";
import { type TerritoryBalance, territoryBalance } from "./territory-balance.ts";

/** An open deal from this probability on is nearly won: who has brought it so far finishes it. */
export const NEARLY_WON = 0.75;

export type MoveReason = "no owner" | "former rep" | "evens out" | "makes room";

export interface PlannedAccount {
  readonly account: string;
  /** Won in the last twelve months + open amount, never below 0. */
  readonly load: number;
  readonly open: number;
  /** As the tab spells the owner; "": the account's deals name none. */
  readonly from: string;
  readonly to: string;
  /** null: it stays. */
  readonly move: MoveReason | null;
  /** Its rep has a nearly won deal there, so it stays. */
  readonly isNearlyWon: boolean;
  /** Several reps have deals that count to its load. */
  readonly isShared: boolean;
}

export interface PlannedTerritory {
  readonly rep: string;
  readonly territory: string;
  readonly before: Held;
  readonly after: Held;
}

export interface Held {
  readonly load: number;
  readonly accounts: number;
}

export interface TerritoryPlan {
  readonly territories: readonly PlannedTerritory[];
  /** The accounts of former reps and of nobody, before. */
  readonly orphans: Held;
  readonly accounts: readonly PlannedAccount[];
  /** null where there is no load, or no active rep. */
  readonly before: TerritoryBalance | null;
  readonly after: TerritoryBalance | null;
  /** Deals that name no account, and what they would weigh. */
  readonly without: { readonly deals: number; readonly load: number };
}

interface Gathered {
  readonly account: string;
  readonly won: number[];
  readonly open: number[];
  readonly byOwner: Map<string, { owner: string; readonly load: number[]; last: CivilDate | "" }>;
  /** Owners of nearly won deals. */
  readonly nearlyWonBy: Set<string>;
}

export function territoryPlan(input: ReportInput): TerritoryPlan {
  const active = rolesOf(input).filter(({ standing }) => standing === "active");
  const { gathered, without } = gather(input);
  const accounts = gathered.map((one) => weighed(one));
  const places = new Map(active.map(({ rep }, place) => [foldOwner(rep.rep.trim()), place]));
  const current = accounts.map(({ owner }) => places.get(owner.key) ?? NOBODY);
  const loads = accounts.map(({ load }) => load);
  const planned =
    active.length === 0
      ? current
      : rebalanceTerritories(
          loads,
          active.length,
          current,
          accounts.map(({ isNearlyWon }) => isNearlyWon),
        );
  const held = (owners: readonly number[]): Held[] => heldBy(owners, loads, active.length);
  const [before, after] = [held(current), held(planned)];
  return {
    territories: active.map(({ rep }, place) => ({
      rep: rep.rep,
      territory: rep.territory,
      before: before[place] ?? NOTHING,
      after: after[place] ?? NOTHING,
    })),
    orphans: {
      load: exactSum(loads.filter((_, at) => current[at] === NOBODY)),
      accounts: current.filter((place) => place === NOBODY).length,
    },
    accounts: accounts.map(({ account, load, open, owner, isShared, isNearlyWon }, at): PlannedAccount => {
      const [had, gets] = [current[at] ?? NOBODY, planned[at] ?? NOBODY];
      const from = had === NOBODY ? owner.name : nameOf(active, had);
      const isAbove = (before[had]?.load ?? 0) > (after[had]?.load ?? 0);
      const why: MoveReason =
        had !== NOBODY ? (isAbove ? "evens out" : "makes room") : owner.name === "" ? "no owner" : "former rep";
      return {
        account,
        load,
        open,
        from,
        to: nameOf(active, gets),
        move: had === gets ? null : why,
        isNearlyWon,
        isShared,
      };
    }),
    before: balanceOf(before),
    after: balanceOf(after),
    without,
  };
}

const NOTHING: Held = { load: 0, accounts: 0 };

function nameOf(active: readonly Role[], place: number): string {
  return active[place]?.rep.rep ?? "";
}

function balanceOf(held: readonly Held[]): TerritoryBalance | null {
  const balance = territoryBalance(held.map(({ load }) => load));
  return balance.ok ? balance.value : null;
}

function heldBy(owners: readonly number[], loads: readonly number[], reps: number): Held[] {
  const own = Array.from({ length: reps }, (): number[] => []);
  owners.forEach((place, account) => {
    own[place]?.push(loads[account] ?? 0);
  });
  return own.map((list) => ({ load: exactSum(list), accounts: list.length }));
}

/** Deals by account: what was won in the last twelve months, what is open, and each owner's part in it. */
function gather({ deals, asOf }: ReportInput): {
  readonly gathered: readonly Gathered[];
  readonly without: TerritoryPlan["without"];
} {
  const year = lastTwelveMonths(asOf);
  const byKey = new Map<string, Gathered>();
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = foldOwner(text.trim());
    keys.set(text, key);
    return key;
  };
  const nameless: number[] = [];
  for (const deal of deals) {
    const counts = countsAs(deal, year);
    const amount = counts === null ? 0 : (deal.amount ?? 0);
    const key = keyOf(deal.account);
    if (key === "") {
      nameless.push(amount);
      continue;
    }
    let one = byKey.get(key);
    if (one === undefined) {
      one = { account: deal.account.trim(), won: [], open: [], byOwner: new Map(), nearlyWonBy: new Set() };
      byKey.set(key, one);
    }
    if (counts === "won") one.won.push(amount);
    if (counts === "open") one.open.push(amount);
    const owner = keyOf(deal.owner);
    if (counts === "open" && (deal.probability ?? 0) >= NEARLY_WON) one.nearlyWonBy.add(owner);
    let own = one.byOwner.get(owner);
    if (own === undefined) {
      own = { owner: deal.owner.trim(), load: [], last: "" };
      one.byOwner.set(owner, own);
    }
    if (amount !== 0) own.load.push(amount);
    const day = deal.outcome === "open" ? deal.created : (deal.closed ?? deal.created);
    if (day !== null && day <= asOf && day > own.last) own.last = day;
  }
  return { gathered: [...byKey.values()], without: { deals: nameless.length, load: exactSum(nameless) } };
}

function countsAs(deal: Deal, year: { readonly start: CivilDate; readonly end: CivilDate }): "won" | "open" | null {
  if (deal.outcome === "open") return "open";
  const { outcome, closed } = deal;
  return outcome === "won" && closed !== null && closed >= year.start && closed <= year.end ? "won" : null;
}

interface Weighed {
  readonly account: string;
  readonly load: number;
  readonly open: number;
  readonly owner: { readonly key: string; readonly name: string };
  readonly isShared: boolean;
  readonly isNearlyWon: boolean;
}

/** The owner is who holds most of the load; of equals who had the latest deal, then the first name. */
function weighed({ account, won, open, byOwner, nearlyWonBy }: Gathered): Weighed {
  const owners = [...byOwner].map(([key, { owner, load, last }]) => ({ key, name: owner, load: exactSum(load), last }));
  owners.sort(
    (one, other) =>
      Number(one.key === "") - Number(other.key === "") ||
      other.load - one.load ||
      (one.last === other.last ? 0 : one.last > other.last ? -1 : 1) ||
      (one.key < other.key ? -1 : 1),
  );
  const [first] = owners;
  return {
    account,
    load: Math.max(0, cleanTo15Digits(exactSum([...won, ...open]))),
    open: exactSum(open),
    owner: { key: first?.key ?? "", name: first?.name ?? "" },
    isNearlyWon: nearlyWonBy.has(first?.key ?? ""),
    isShared: owners.filter(({ load }) => load > 0).length > 1,
  };
}
