/** The cells that need a person's eye, by kind; each a button that selects its cell in the sheet. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { IssueList as Issues } from "../../protocol/protocol.ts";
import type { Dispatch } from "../controller.ts";
import type { Showing } from "../state.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface IssueListProps {
  readonly issues: Issues;
  /** The deals tab. */
  readonly sheetId: number;
  readonly showing: Showing;
  readonly dispatch: Dispatch;
}

export function IssueList({ issues, sheetId, showing, dispatch }: IssueListProps): JSX.Element {
  const words = sidebarWords.issues;
  if (issues.total === 0) return <p class="hint">{words.none}</p>;
  return (
    <>
      <p class="hint">{words.summary(issues.total)}</p>
      {showing.kind === "failed" && <Notice kind="problem">{showing.problem}</Notice>}
      {issues.byRule.map(({ rule, count, sentence }) => {
        const cells = issues.first.filter((issue) => issue.rule === rule);
        return (
          <details key={rule}>
            <summary>{words.kind(sentence, count)}</summary>
            <div class="inside">
              <ul class="cells">
                {cells.map((issue) => (
                  <li key={issue.cell}>
                    <Button
                      kind="quiet"
                      label={words.show(issue.cell)}
                      busy={showing.kind === "busy"}
                      onPress={() => dispatch({ type: "show", sheetId, cell: issue.cell })}
                    >
                      {issue.cell}
                    </Button>
                    <span>{issue.sentence}</span>
                  </li>
                ))}
              </ul>
              {cells.length < count && <p class="hint">{words.moreOfKind(cells.length, count)}</p>}
            </div>
          </details>
        );
      })}
    </>
  );
}
