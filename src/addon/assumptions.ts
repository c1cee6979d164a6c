/** What the sidebar's assumptions step shows: the settings as they stand, beside what the deals' history says. */
import { learnReps } from "../core/assumptions/learn-reps.ts";
import { stageHistory } from "../core/assumptions/stage-history.ts";
import { type CivilDate, parseCivilDate } from "../core/calendar.ts";
import type { PlanTerms, ValidDays } from "../core/commission/plan-terms.ts";
import { foldWord } from "../core/deals/fold.ts";
import { foldOwner } from "../core/deals/spellings.ts";
import type { AssumptionsAnswer, AssumptionsRequest, PlanFigures } from "../protocol/protocol.ts";
import type { Book } from "./book.ts";
import { type DealsTab, dealsSheet, readDealsTab } from "./read-deals-tab.ts";
import { figureCells, formulaIn } from "./settings-cells.ts";

export function lookAtAssumptions(book: Book, request: AssumptionsRequest): AssumptionsAnswer {
  const asOf = parseCivilDate(request.asOf) ?? book.today;
  const tab = readAssumed(book, request, asOf);
  const { assumptions, settings } = tab;
  const isFormula = formulaIn(settings.sheet);
  const stageCells = figureCells(settings.table, "stages", "Probability", foldWord);
  const repCells = figureCells(settings.table, "reps", "Quota", foldOwner);
  const history = stageHistory(tab.reading.deals, asOf, tab.history?.entries ?? null);
  const past = new Map(
    learnReps(tab.reading.deals, asOf, assumptions.calendar).map(({ rep, quota }) => [foldOwner(rep), quota]),
  );
  const open = assumptions.stages.filter(({ outcome }) => outcome === "open");
  return {
    isKept: settings.sheet !== null,
    stages: [...open]
      .sort((one, other) => one.order - other.order)
      .map(({ stage, probability }) => ({
        ...{ stage, probability, history: history.of(stage) },
        isFormula: isFormula(stageCells?.rowOf(stage) ?? null, stageCells?.column ?? null),
      })),
    allDecided: history.all,
    reps: assumptions.reps.map(({ rep, quota }) => ({
      ...{ rep, quota, past: past.get(foldOwner(rep)) ?? null },
      isFormula: isFormula(repCells?.rowOf(rep) ?? null, repCells?.column ?? null),
    })),
    quotaPeriod: assumptions.calendar.quotaPeriod,
    currency: assumptions.currency,
    plans: plansOn(tab, asOf),
  };
}

/** The deals as a build would read them. */
export function readAssumed(book: Book, request: AssumptionsRequest, asOf: CivilDate): DealsTab {
  const { sheetId, historySheetId, columns } = request;
  return readDealsTab(book, dealsSheet(book, sheetId), { asOf, columns, formerTab: null, historySheetId });
}

/** Each plan by the version that holds on the day; one that holds on another day only, by its last. */
function plansOn({ assumptions }: DealsTab, day: CivilDate): PlanFigures[] {
  const plans = new Map<string, PlanTerms>();
  for (const terms of assumptions.terms) {
    const known = plans.get(terms.plan);
    if (known === undefined || !holdsOn(known.days, day)) plans.set(terms.plan, terms);
  }
  return [...plans.values()].map((terms) => ({
    terms,
    reps: assumptions.assignments
      .filter(({ plan, days }) => plan === terms.plan && holdsOn(days, day))
      .map(({ rep }) => assumptions.reps.find((role) => foldOwner(role.rep) === foldOwner(rep))?.rep ?? rep),
  }));
}

function holdsOn({ from, to }: ValidDays, day: CivilDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
