/** Statements: all reps on one tab, or a tab for each. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { StatementTabs } from "../../protocol/protocol.ts";
import { RadioSet } from "./radio-set.tsx";

interface TabsChoiceProps {
  readonly tabs: StatementTabs;
  readonly onChange: (tabs: StatementTabs) => void;
}

export function TabsChoice({ tabs, onChange }: TabsChoiceProps): JSX.Element {
  const words = sidebarWords.closing;
  return (
    <RadioSet
      legend={words.tabs}
      name="tabs"
      chosen={tabs}
      options={[
        { value: "one", label: words.oneTab, hint: words.oneTabHint },
        { value: "by rep", label: words.byRep, hint: words.byRepHint },
      ]}
      onChange={onChange}
    />
  );
}
