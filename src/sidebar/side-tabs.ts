/** The tabs that some reports read beside the deals: which are wanted, chosen, suggested, and still to be chosen. */
import { foldedWords } from "../core/deals/fold.ts";
import { LEAD_TABS, NEEDED_TABS, type ReportName, type SideTab } from "../core/report.ts";
import type { StartAnswer } from "../protocol/protocol.ts";
import type { Inputs, Session } from "./state.ts";

/** Where each one's choice is kept. */
export const SIDE_TAB_INPUTS = {
  history: "historySheetId",
  leads: "leadsSheetId",
  activities: "activitiesSheetId",
} as const satisfies Readonly<Record<SideTab, keyof Inputs>>;

/** Words in a tab's name that say what it holds, in the languages of the readers. */
const NAMES: Readonly<Record<Exclude<SideTab, "history">, ReadonlySet<string>>> = {
  leads: new Set(
    "lead leads prospect prospects interessenten pistes prospectos clientespotenciales リード 見込み客".split(" "),
  ),
  activities: new Set(
    "activity activities task tasks event events engagement engagements calls meetings aktivitaten aktivitat aufgaben activite activites taches actividad actividades tareas atividade atividades tarefas attivita activiteit activiteiten taken 活動 行動 タスク".split(
      " ",
    ),
  ),
};

/**
 * The tab whose name says that it holds these, where there is exactly one.
 *
 * By name alone: to ask the add-on for the headers of every tab would cost a read of each before anybody has ticked a report
 * that wants one. A wrong suggestion is in plain view, and the add-on refuses a tab without the columns.
 */
export function suggestedSideTab(book: StartAnswer, tab: Exclude<SideTab, "history">): number | null {
  const named = book.tabs.filter(
    ({ kind, rows, name }) =>
      kind === "data" && rows > 1 && foldedWords(name.replace(/_/g, " ")).some((word) => NAMES[tab].has(word)),
  );
  return named.length === 1 ? (named[0]?.sheetId ?? null) : null;
}

/** The chosen tab; the deals tab itself stands beside nothing. */
export function sideTab({ inputs }: Session, tab: SideTab): number | null {
  const chosen = inputs[SIDE_TAB_INPUTS[tab]];
  return chosen === inputs.sheetId ? null : chosen;
}

/** The tabs that the ticked reports read; that of the stage history is asked for among the assumptions. */
export function wantedTabs(ticked: readonly ReportName[]): readonly SideTab[] {
  const wanted = new Set<SideTab>(ticked.flatMap((report) => LEAD_TABS[report] ?? []));
  return (["leads", "activities"] as const).filter((tab) => wanted.has(tab));
}

/** The first ticked report that lacks every tab it could be made from. */
export function missingTabs(
  session: Session,
  ticked: readonly ReportName[],
): { readonly report: ReportName; readonly tabs: readonly SideTab[] } | null {
  for (const report of ticked) {
    const tabs = NEEDED_TABS[report] ?? [];
    if (tabs.length > 0 && tabs.every((tab) => sideTab(session, tab) === null)) return { report, tabs };
  }
  return null;
}
