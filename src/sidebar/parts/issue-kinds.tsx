/** What is wrong with the cells, by kind and count, each with a button that selects the first such cell. */
import type { JSX } from "preact";
import { sidebarWords } from "../../messages.ts";
import type { IssueList as Issues } from "../../protocol/protocol.ts";
import type { Dispatch } from "../controller.ts";
import type { Showing } from "../state.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** The rest is listed where the columns are. */
const MOST_KINDS = 6;

interface IssueKindsProps {
  readonly issues: Issues;
  readonly sheetId: number;
  readonly showing: Showing;
  readonly dispatch: Dispatch;
}

export function IssueKinds({ issues, sheetId, showing, dispatch }: IssueKindsProps): JSX.Element {
  const words = sidebarWords.data;
  if (issues.total === 0) return <p class="hint">{sidebarWords.issues.none}</p>;
  const kinds = [...issues.byRule].sort((one, other) => other.count - one.count);
  return (
    <>
      <p class="hint">{sidebarWords.issues.summary(issues.total)}</p>
      {showing.kind === "failed" && <Notice kind="problem">{showing.problem}</Notice>}
      <ul class="kinds">
        {kinds.slice(0, MOST_KINDS).map(({ rule, count, sentence }) => {
          const first = issues.first.find((issue) => issue.rule === rule);
          return (
            <li key={rule} class="kind">
              <span title={first?.sentence}>{sidebarWords.issues.kind(sentence, count)}</span>
              {first !== undefined && (
                <Button
                  kind="quiet"
                  label={words.showFirst(first.cell, sentence)}
                  busy={showing.kind === "busy"}
                  onPress={() => dispatch({ type: "show", sheetId, cell: first.cell })}
                >
                  {words.showMe}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {kinds.length > MOST_KINDS && <p class="hint">{words.moreKinds(kinds.length - MOST_KINDS)}</p>}
    </>
  );
}
