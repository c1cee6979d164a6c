/** What history says about a stage: of the deals that entered it and are decided, how many were won. */
import type { CivilDate } from "../calendar.ts";
import type { Deal } from "../deals/deal.ts";
import { foldWord } from "../deals/fold.ts";
import type { HistoryEntry } from "../deals/read-history.ts";
import { wilsonInterval } from "../metrics/wilson-interval.ts";
import type { Share } from "../result.ts";
import { decidedBy, drawnTowards, reachedStages } from "./learn-stages.ts";

/** Won of decided deals, with the 95 % interval of the share. */
export interface WonShare {
  readonly won: number;
  readonly decided: number;
  readonly share: Share;
  readonly low: Share;
  readonly high: Share;
}

export interface StageHistory {
  /** Of all deals decided by the as-of date; null: there are none. */
  readonly all: WonShare | null;
  /** By stage, in any spelling; null: no decided deal is known to have entered it. */
  readonly of: (stage: string) => (WonShare & { readonly suggested: Share }) | null;
}

/**
 * Won shares by stage entered, from the stage history, and of all decided deals.
 *
 * Only what was known on the as-of date counts. `suggested` is the probability that a first build would write: the share,
 * drawn towards that of all deals where few entered the stage.
 */
export function stageHistory(
  deals: readonly Deal[],
  asOf: CivilDate,
  entries: readonly HistoryEntry[] | null,
): StageHistory {
  const decided = decidedBy(deals, asOf);
  const all = wonShare(decided.filter(({ outcome }) => outcome === "won").length, decided.length);
  const known = (entries ?? []).filter(({ entered }) => entered <= asOf);
  const reached = reachedStages(decided, known);
  return {
    all,
    of: (stage) => {
      const own = reached.get(foldWord(stage));
      const share = own === undefined ? null : wonShare(own.won, own.decided);
      if (own === undefined || share === null || all === null) return null;
      return { ...share, suggested: drawnTowards(own, all.share) };
    },
  };
}

function wonShare(won: number, decided: number): WonShare | null {
  return decided === 0 ? null : { won, decided, share: won / decided, ...wilsonInterval(won, decided) };
}
