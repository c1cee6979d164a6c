/** Statements: all reps on one tab, or a tab for each. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { StatementTabs } from "../../protocol/protocol.ts";
import { Choice } from "./choice.tsx";

interface TabsChoiceProps {
  readonly tabs: StatementTabs;
  readonly onChange: (tabs: StatementTabs) => void;
}

export function TabsChoice({ tabs, onChange }: TabsChoiceProps): JSX.Element {
  const words = sidebarWords.closing;
  return (
    <fieldset>
      <legend>{words.tabs}</legend>
      <Choice
        type="radio"
        id="tabs-one"
        name="tabs"
        checked={tabs === "one"}
        label={words.oneTab}
        hint={words.oneTabHint}
        onChange={() => onChange("one")}
      />
      <Choice
        type="radio"
        id="tabs-by-rep"
        name="tabs"
        checked={tabs === "by rep"}
        label={words.byRep}
        hint={words.byRepHint}
        onChange={() => onChange("by rep")}
      />
    </fieldset>
  );
}
