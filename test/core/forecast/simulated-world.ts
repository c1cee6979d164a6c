/** A made-up company whose truth is known: deals created at a steady rate, won and lost at constant daily hazards. */
import { type CivilDate, fromSerial, toSerial } from "../../../src/core/calendar.ts";
import type { Deal } from "../../../src/core/deals/deal.ts";
import type { HistoryEntry } from "../../../src/core/deals/read-history.ts";
import { deal } from "../some-deals.ts";

export interface World {
  readonly seed: number;
  readonly months: number;
  readonly dealsAMonth: number;
  /** Daily hazards. */
  readonly wonADay: number;
  readonly lostADay: number;
  /** A won hazard three times as high in the last month of each quarter. */
  readonly season: boolean;
  readonly amounts: "equal" | "spread";
}

export interface SimulatedDeals {
  readonly deals: readonly Deal[];
  readonly history: readonly HistoryEntry[];
  readonly asOf: CivilDate;
}

/** The first day: a Wednesday at the beginning of a quarter. */
const START = toSerial("2020-01-01" as CivilDate);

export function simulate({ seed, months, dealsAMonth, wonADay, lostADay, season, amounts }: World): SimulatedDeals {
  const random = mulberry(seed);
  const end = START + Math.round(months * 30.4375) - 1;
  const deals: Deal[] = [];
  const history: HistoryEntry[] = [];
  const total = Math.round(months * dealsAMonth);
  for (let number = 0; number < total; number++) {
    const created = START + Math.floor(random() * (end - START + 1));
    const amount = amounts === "equal" ? 1000 : Math.round(1000 * Math.exp(1.1 * normal(random)));
    const id = `D${number}`;
    const facts = { id, row: number + 2, amount, created: fromSerial(created), stage: "Demo" };
    history.push({ deal: id, stage: "Demo", entered: fromSerial(created) });
    let today = created;
    let outcome: "open" | "won" | "lost" = "open";
    while (outcome === "open" && today < end) {
      today++;
      const month = Number(fromSerial(today).slice(5, 7));
      const wins = season ? wonADay * (month % 3 === 0 ? 3 : 1) : wonADay;
      const draw = random();
      if (draw < wins) outcome = "won";
      else if (draw < wins + lostADay) outcome = "lost";
    }
    deals.push(deal({ ...facts, outcome, closed: outcome === "open" ? null : fromSerial(today) }));
    if (outcome !== "open") {
      history.push({ deal: id, stage: outcome === "won" ? "Closed Won" : "Closed Lost", entered: fromSerial(today) });
    }
  }
  return { deals, history, asOf: fromSerial(end) };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(Math.max(random(), 1e-12))) * Math.cos(2 * Math.PI * random());
}

/** Mulberry32: a small generator with a fixed seed. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
