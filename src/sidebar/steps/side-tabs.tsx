/** The tabs beside the deals, each asked for when a ticked report reads it. */
import type { JSX } from "preact";
import type { ReportName, SideTab } from "../../core/report.ts";
import { sidebarWords } from "../../messages.ts";
import { tabsBeside } from "../choices.ts";
import type { Dispatch } from "../controller.ts";
import { missingTabs, SIDE_TAB_INPUTS, wantedTabs } from "../side-tabs.ts";
import type { Session } from "../state.ts";

interface SideTabsProps {
  readonly session: Session;
  readonly ticked: readonly ReportName[];
  readonly dispatch: Dispatch;
}

export function SideTabs({ session, ticked, dispatch }: SideTabsProps): JSX.Element | null {
  const words = sidebarWords.reports;
  const missing = missingTabs(session, ticked);
  const hasTabs = tabsBeside(session).length > 0;
  if (!hasTabs && missing === null) return null;
  return (
    <>
      {wantedTabs(ticked).map((tab) => (
        <SideTabSelect key={tab} tab={tab} session={session} dispatch={dispatch} />
      ))}
      {missing !== null && (
        <p class="field-problem" id="tab-missing" role="alert">
          {hasTabs ? words.needsTab(sidebarWords.reportTitle[missing.report], missing.tabs) : words.noTabForReport}
        </p>
      )}
    </>
  );
}

/** Nothing where there is no other tab. */
export function SideTabSelect({
  tab,
  session,
  dispatch,
}: Pick<SideTabsProps, "session" | "dispatch"> & { readonly tab: SideTab }): JSX.Element | null {
  const words = sidebarWords.reports;
  const tabs = tabsBeside(session);
  if (tabs.length === 0) return null;
  const chosen = session.inputs[SIDE_TAB_INPUTS[tab]];
  const hint = { history: words.historyHint, leads: words.leadsHint, activities: words.activitiesHint }[tab];
  return (
    <div class="field">
      <label for={tab}>{words[tab]}</label>
      <select
        id={tab}
        aria-describedby={`${tab}-hint`}
        value={chosen === null ? "" : String(chosen)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          dispatch({ type: "choose side tab", tab, sheetId: value === "" ? null : Number(value) });
        }}
      >
        <option value="">{words.noSideTab}</option>
        {tabs.map(({ sheetId, name }) => (
          <option key={sheetId} value={String(sheetId)}>
            {name}
          </option>
        ))}
      </select>
      <p class="hint" id={`${tab}-hint`}>
        {hint}
      </p>
    </div>
  );
}
